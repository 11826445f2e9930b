# I døra og etter møtet.

## Siden for ansatte: lenke, lister.

meetings-door-lead = Alle som skal ta imot folk, åpner lenken på sin egen telefon. Den virker også uten nett.
meetings-door-expected = Ventet
meetings-door-link = Lenke til telefonene i døra
meetings-door-link-lead = Skann koden, eller send adressen. Alle med lenken ser navnene på dem som kommer, så del den bare med dem som står i døra.
meetings-door-link-expires = Den slutter å virke { $when }.
meetings-door-code = Kode med adressen til telefonene i døra
meetings-door-copy = Kopier adressen
meetings-door-copied = Kopiert
meetings-door-issue = Lag lenken
meetings-door-withdraw = Trekk lenken tilbake
meetings-door-withdraw-lead = Lenken slutter å virke med en gang, og listen fjernes fra telefonene neste gang de har nett.
meetings-door-link-withdrawn = Lenken er trukket tilbake.
meetings-door-paper = Liste på papir
meetings-door-paper-title = Deltakere: { $meeting }
meetings-door-paper-file = deltakere.pdf
meetings-door-paper-walk-ins = Kom uten påmelding
meetings-door-paper-walk-ins-lead = Skriv antall og, hvis de vil, navn.
meetings-door-tags = Navneskilt
meetings-door-tags-title = Navneskilt: { $meeting }
meetings-door-tags-file = navneskilt.pdf

## Siden på telefonen.

meetings-door-title = I døra: { $meeting }
meetings-door-heads = har kommet
meetings-door-of-places = av { $count } plasser
meetings-door-online = Nett
meetings-door-offline = Uten nett
meetings-door-unsent = %n venter på nett. Alt er lagret på telefonen.
meetings-door-sent = Alt er sendt.
meetings-door-not-kept = Denne telefonen kan ikke lagre. Ha nett, og lukk ikke siden.
meetings-door-search = Navn eller nummer
meetings-door-search-do = Søk
meetings-door-list = Påmeldte
meetings-door-none = Ingen passer med søket.
meetings-door-nameless = Uten navn
meetings-door-came = Hvor mange kom
meetings-door-wrong-count = Skriv et helt tall fra 1 til 99.
meetings-door-check-in = Kommet
meetings-door-undo = Angre
meetings-door-in = { $count } kom kl. { $time }
meetings-door-row-words = nummer %n
meetings-door-row-party = %n personer
meetings-door-row-in = %n kom kl. %t
meetings-door-is-in = Nummer { $number } er sjekket inn.
meetings-door-is-out = Nummer { $number } er ikke lenger sjekket inn.
meetings-door-welcome = Velkommen: %a
meetings-door-walk-in = Kom uten påmelding
meetings-door-walk-in-lead = Tell dem med. Navn er frivillig.
meetings-door-walk-in-do = Tell med
meetings-door-name = Navn
meetings-door-walked-in = { $count ->
    [one] Én til er talt med.
   *[other] { $count } til er talt med.
}
meetings-door-walked-in-over = { $count ->
    [one] Én til er talt med, over antallet plasser.
   *[other] { $count } til er talt med, over antallet plasser.
}
meetings-door-over = Talt med, over antallet plasser.
meetings-door-full = Det er ingen plass igjen.
meetings-door-full-ask = Skal de likevel inn? De blir talt med, men får ingen plass.
meetings-door-let-in = Ja, slipp inn
meetings-door-scan = Les billett
meetings-door-scan-stop = Slutt å lese
meetings-door-no-camera = Kameraet svarer ikke. Søk på navn eller nummer.
meetings-door-forged = Denne billetten gjelder ikke her. Søk på navnet.
meetings-door-cancelled = %a, nummer %n, er meldt av.
meetings-door-already = %a, nummer %n, kom kl. %t.
meetings-door-unreadable = Det som ble sendt, kan ikke leses.
meetings-door-gone-unknown = Adressen er ikke riktig. Skann koden på nytt.
meetings-door-gone-withdrawn = Lenken er trukket tilbake. Be om en ny.
meetings-door-gone-expired = Møtet er over, og lenken virker ikke lenger.

## Etter møtet.

meetings-after-lead = Hvem kom, hva det kostet, og oppsummeringen som går til alle.
meetings-after-not-yet = Møtet er ikke over ennå. Her oppsummerer dere når det er holdt.
meetings-after-who = Se hvem som kom
meetings-after-aside = Takk og arbeid
meetings-after-figures = Tall
meetings-after-signed-up = Påmeldte, også de som venter
meetings-after-came = Kom
meetings-after-walk-ins = Kom uten påmelding
meetings-after-absent = Hadde plass og kom ikke
meetings-after-hours = Timer brukt
meetings-after-cost = Kostnad i kroner
meetings-after-cost-each = Kostnad per deltaker
meetings-after-kroner = { $kroner } kr
meetings-after-heads = Talt uten liste
meetings-after-heads-hint = Bare når ingen ble sjekket inn, eller når tellingen i salen er riktigere.
meetings-after-by-area = Hvor de som kom, bor
meetings-after-by-age = Alderen til dem som kom
meetings-after-group = Gruppe
meetings-after-too-few = Færre enn { $least }
meetings-after-no-marks = Svarene på hvordan møtet var, vises når minst { $least } har svart.
meetings-after-marks = Hvordan møtet var: { $average } av 5 i snitt
meetings-after-mark = Karakter
meetings-after-answers = Svar
meetings-after-thanks = Takk
meetings-after-thanks-lead = Alle som ble sjekket inn, får takk og spørsmål om hvordan det var. Det går av seg selv { $when }.
meetings-after-effort = Hva det tok
meetings-after-summary = Oppsummering
meetings-after-summary-lead = Hva kom fram, og hva skjer videre? Skriv så de som var der, kjenner seg igjen.
meetings-after-save = Lagre
meetings-after-saved = Lagret.
meetings-after-send = { $count ->
    [one] Lagre og send til én
   *[other] Lagre og send til { $count }
}
meetings-after-sent = Oppsummeringen er på vei til alle.
meetings-after-refused-empty = Skriv oppsummeringen før du sender den.
