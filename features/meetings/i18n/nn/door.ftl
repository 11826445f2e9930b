# I døra og etter møtet.

## Sida for tilsette: lenkje, lister.

meetings-door-lead = Alle som skal ta imot folk, opnar lenkja på sin eigen telefon. Ho verkar òg utan nett.
meetings-door-expected = Venta
meetings-door-link = Lenkje til telefonane i døra
meetings-door-link-lead = Skann koden, eller send adressa. Alle med lenkja ser namna på dei som kjem, så del ho berre med dei som står i døra.
meetings-door-link-expires = Ho sluttar å verke { $when }.
meetings-door-code = Kode med adressa til telefonane i døra
meetings-door-copy = Kopier adressa
meetings-door-copied = Kopiert
meetings-door-issue = Lag lenkja
meetings-door-withdraw = Trekk lenkja tilbake
meetings-door-withdraw-lead = Lenkja sluttar å verke med ein gong, og lista blir fjerna frå telefonane neste gong dei har nett.
meetings-door-link-withdrawn = Lenkja er trekt tilbake.
meetings-door-paper = Liste på papir
meetings-door-paper-title = Deltakarar: { $meeting }
meetings-door-paper-file = deltakarar.pdf
meetings-door-paper-walk-ins = Kom utan påmelding
meetings-door-paper-walk-ins-lead = Skriv kor mange og, om dei vil, namn.
meetings-door-tags = Namneskilt
meetings-door-tags-title = Namneskilt: { $meeting }
meetings-door-tags-file = namneskilt.pdf

## Sida på telefonen.

meetings-door-title = I døra: { $meeting }
meetings-door-heads = har kome
meetings-door-of-places = av { $count } plassar
meetings-door-online = Nett
meetings-door-offline = Utan nett
meetings-door-unsent = %n ventar på nett. Alt er lagra på telefonen.
meetings-door-sent = Alt er sendt.
meetings-door-not-kept = Denne telefonen kan ikkje lagre. Ha nett, og lukk ikkje sida.
meetings-door-search = Namn eller nummer
meetings-door-search-do = Søk
meetings-door-list = Påmelde
meetings-door-none = Ingen passar med søket.
meetings-door-nameless = Utan namn
meetings-door-came = Kor mange kom
meetings-door-wrong-count = Skriv eit heilt tal frå 1 til 99.
meetings-door-check-in = Kome
meetings-door-undo = Angre
meetings-door-in = { $count } kom kl. { $time }
meetings-door-row-words = nummer %n
meetings-door-row-party = %n personar
meetings-door-row-in = %n kom kl. %t
meetings-door-is-in = Nummer { $number } er sjekka inn.
meetings-door-is-out = Nummer { $number } er ikkje lenger sjekka inn.
meetings-door-welcome = Velkomen: %a
meetings-door-walk-in = Kom utan påmelding
meetings-door-walk-in-lead = Tel dei med. Namn er frivillig.
meetings-door-walk-in-do = Tel med
meetings-door-name = Namn
meetings-door-walked-in = { $count ->
    [one] Éin til er talt med.
   *[other] { $count } til er talde med.
}
meetings-door-walked-in-over = { $count ->
    [one] Éin til er talt med, over talet på plassar.
   *[other] { $count } til er talde med, over talet på plassar.
}
meetings-door-over = Talt med, over talet på plassar.
meetings-door-full = Det er ingen plass att.
meetings-door-full-ask = Skal dei likevel inn? Dei blir talde med, men får ingen plass.
meetings-door-let-in = Ja, slepp inn
meetings-door-scan = Les billett
meetings-door-scan-stop = Slutt å lese
meetings-door-no-camera = Kameraet svarar ikkje. Søk på namn eller nummer.
meetings-door-forged = Denne billetten gjeld ikkje her. Søk på namnet.
meetings-door-cancelled = %a, nummer %n, er meld av.
meetings-door-already = %a, nummer %n, kom kl. %t.
meetings-door-unreadable = Det som vart sendt, kan ikkje lesast.
meetings-door-gone-unknown = Adressa er ikkje rett. Skann koden på nytt.
meetings-door-gone-withdrawn = Lenkja er trekt tilbake. Be om ei ny.
meetings-door-gone-expired = Møtet er over, og lenkja verkar ikkje lenger.

## Etter møtet.

meetings-after-lead = Kven kom, kva det kosta, og oppsummeringa som går til alle.
meetings-after-not-yet = Møtet er ikkje over enno. Her oppsummerer de når det er halde.
meetings-after-who = Sjå kven som kom
meetings-after-aside = Takk og arbeid
meetings-after-figures = Tal
meetings-after-signed-up = Påmelde, også dei som ventar
meetings-after-came = Kom
meetings-after-walk-ins = Kom utan påmelding
meetings-after-absent = Hadde plass og kom ikkje
meetings-after-hours = Timar brukte
meetings-after-cost = Kostnad i kroner
meetings-after-cost-each = Kostnad per deltakar
meetings-after-kroner = { $kroner } kr
meetings-after-heads = Talde utan liste
meetings-after-heads-hint = Berre når ingen vart sjekka inn, eller når teljinga i salen er rettare.
meetings-after-by-area = Kor dei som kom, bur
meetings-after-by-age = Alderen til dei som kom
meetings-after-group = Gruppe
meetings-after-too-few = Færre enn { $least }
meetings-after-no-marks = Svara på korleis møtet var, blir viste når minst { $least } har svara.
meetings-after-marks = Korleis møtet var: { $average } av 5 i snitt
meetings-after-mark = Karakter
meetings-after-answers = Svar
meetings-after-thanks = Takk
meetings-after-thanks-lead = Alle som vart sjekka inn, får takk og spørsmål om korleis det var. Det går av seg sjølv { $when }.
meetings-after-effort = Kva det tok
meetings-after-summary = Oppsummering
meetings-after-summary-lead = Kva kom fram, og kva skjer vidare? Skriv slik at dei som var der, kjenner seg att.
meetings-after-save = Lagre
meetings-after-saved = Lagra.
meetings-after-send = { $count ->
    [one] Lagre og send til éin
   *[other] Lagre og send til { $count }
}
meetings-after-sent = Oppsummeringa er på veg til alle.
meetings-after-refused-empty = Skriv oppsummeringa før du sender ho.
