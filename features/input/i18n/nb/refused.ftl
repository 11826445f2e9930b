### What is refused, and why.

input-refused-book-full = Kodeboka kan ha høyst { $most } koder. Slå sammen noen først.
input-refused-empty-half = Begge delene må ha tekst.
input-refused-forbidden = Teksten har et fødselsnummer. Det må ut før teksten kan publiseres.
input-refused-held =
    Det går ikke å publisere ennå: { $n ->
        [one] Én tekst venter
       *[other] { $n } tekster venter
    } på moderering.
input-refused-no-file = Velg en fil.
input-refused-no-next = Det er ikke flere innspill fra dette bordet å slå sammen med.
input-refused-no-reason = Skriv hvorfor teksten ikke publiseres.
input-refused-no-title-column = Fila mangler en kolonne som heter title eller tittel.
input-refused-no-verdict = Velg hva som skal skje med teksten.
input-refused-no-word = Skriv minst ett ord.
input-refused-no-wording = Skriv ordlyden som skal publiseres.
input-refused-nothing = Det har ikke kommet inn noe å publisere.
input-refused-other-code = Velg en annen kode som er i bruk.
input-refused-other-source = Innspill fra ulike bord kan ikke slås sammen. Da ville bredden bli borte.
input-refused-replaced = Innspillet er delt eller slått sammen. Kod delene i stedet.
input-refused-theme-cited = Setninger i oppsummeringen bygger på innspillet. Ta det ut av dem før det flyttes til et annet tema.
input-refused-row-without-title = Rad { $row } mangler tittel. Fyll den ut i fila.
input-refused-split = Sett nøyaktig én strek | i teksten, og la resten stå.
input-refused-split-held = Teksten er sladdet eller endret. Moderer teksten før du deler den.
input-refused-unchanged = Det er slik allerede.
input-refused-unknown = Innspillet finnes ikke lenger. Gå tilbake til lista.
input-refused-unreadable = Fila kan ikke leses. Bruk CSV eller Excel (.xlsx).
