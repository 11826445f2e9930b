### What is refused, and why.

input-refused-book-full = Kodeboka kan ha høgst { $most } kodar. Slå saman nokre først.
input-refused-empty-half = Begge delane må ha tekst.
input-refused-forbidden = Teksten har eit fødselsnummer. Det må ut før teksten kan publiserast.
input-refused-held =
    Det går ikkje å publisere enno: { $n ->
        [one] Éin tekst ventar
       *[other] { $n } tekstar ventar
    } på moderering.
input-refused-no-file = Vel ei fil.
input-refused-no-next = Det er ikkje fleire innspel frå dette bordet å slå saman med.
input-refused-no-reason = Skriv kvifor teksten ikkje blir publisert.
input-refused-no-title-column = Fila manglar ei kolonne som heiter title eller tittel.
input-refused-no-verdict = Vel kva som skal skje med teksten.
input-refused-no-word = Skriv minst eitt ord.
input-refused-no-wording = Skriv ordlyden som skal publiserast.
input-refused-nothing = Det har ikkje kome inn noko å publisere.
input-refused-other-code = Vel ein annan kode som er i bruk.
input-refused-other-source = Innspel frå ulike bord kan ikkje slåast saman. Då ville breidda bli borte.
input-refused-replaced = Innspelet er delt eller slege saman. Kod delane i staden.
input-refused-theme-cited = Setningar i oppsummeringa byggjer på innspelet. Ta det ut av dei før det blir flytta til eit anna tema.
input-refused-row-without-title = Rad { $row } manglar tittel. Fyll han ut i fila.
input-refused-split = Set nøyaktig éin strek | i teksten, og la resten stå.
input-refused-split-held = Teksten er sladda eller endra. Moderer teksten før du deler han.
input-refused-unchanged = Det er slik allereie.
input-refused-unknown = Innspelet finst ikkje lenger. Gå tilbake til lista.
input-refused-unreadable = Fila kan ikkje lesast. Bruk CSV eller Excel (.xlsx).
