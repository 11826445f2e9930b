### Sporet fra setning til innspill, og det som går ut og kommer inn.

## Sjekken av sporet.

cases-trace-check-heading = Sjekk sporet
cases-trace-check-lead = Hvert innspill skal ha en slutt, og hver setning om innspill skal ha en kilde. Her står det som mangler.
cases-trace-check-whole-heading = Sporet er helt
cases-trace-check-whole = Alle innspill har en slutt, og alle setninger om innspill har en kilde.
cases-break-loose-end = Er ikke blitt innspill, og ingen har skrevet hvorfor
cases-break-open-note = Er verken brukt eller merket som ikke brukt
cases-break-no-reason = Er merket som ikke brukt uten grunn
cases-break-untraced-note = Er brukt, men ingen setning bygger på det
cases-break-claim = Setningen har ingen kilde
cases-break-unknown-name = Saksframlegget nevner et innspill som ikke finnes
cases-column-about = Hva det gjelder
cases-column-fault = Hva som mangler
cases-column-process = Prosess

## Utvalgssak ut og vedtak inn.

cases-refused-send-number = Skriv arkivsaksnummeret slik arkivet gjør, for eksempel 25/0871. Møtesystemet må ha det.
cases-refused-send-officer = Skriv hvem som er saksbehandler. Møtesystemet må ha det.
cases-refused-send-body = Skriv minst ett utvalg som skal behandle saken.
cases-conflict-exchange-off = Ingen overføring er valgt. Last ned filene, eller be en administrator velge en overføring.
cases-refused-decision-size = Fila er for stor. En fil med et vedtak kan ha høyst { $kilobytes } kB.
cases-refused-decision-other = Dette er ikke en vedtaksfil fra møtesystemet.
cases-refused-decision-json = Fila er ikke JSON. Det stopper på linje { $line }, tegn { $column }.
cases-refused-decision-schema = Fila er ikke et vedtak fra et møtesystem (vedtakfrautvalg.send).
cases-refused-decision-missing = Feltet «{ $field }» mangler i fila.
cases-refused-decision-wrong = Feltet «{ $field }» har feil slags verdi.
cases-refused-decision-not-final = Fila sier at dette ikke er det endelige vedtaket. Bare det endelige vedtaket føres inn her.
cases-refused-decision-unknown = Fant ingen sak som fila gjelder: «{ $title }» ({ $number }). Ingenting er lagret.
cases-refused-decision-several = Flere saker har nummeret { $number }. Rett arkivsaksnummeret i den ene først.
cases-refused-decision-draft = Saken «{ $title }» er ikke gjort klar til behandling, så vedtaket kan ikke føres inn ennå.
cases-refused-no-decision-file = Velg en fil.
cases-import-heading = Hent vedtak fra fil
cases-import-lead = Møtesystemet kan gi vedtaket som en fil (Fiks Politisk Behandling, vedtakfrautvalg.send). Saken finnes ved nummeret i fila. Du ser over alt før det lagres.
cases-import-file = Fil med vedtaket
cases-import-file-hint = JSON, høyst { $kilobytes } kB.
cases-import-button = Les fila
cases-import-read = Fila er lest. Se over vedtaket, rett det som må rettes, og lagre. Ingenting er lagret ennå.
cases-import-again = Saken har allerede et vedtak. Lagrer du, erstatter dette det som står.
cases-import-unread = { $count ->
        [one] Én stemme sier ikke hva det ble stemt, og er ikke talt med.
       *[other] { $count } stemmer sier ikke hva det ble stemt, og er ikke talt med.
    }
cases-send-case-committee = Fil til møtesystemet
cases-send-case-committee-note = utvalgssak.send fra Fiks Politisk Behandling (JSON)
cases-send-case-button = Overfør saken
cases-flash-case-sent = Saken er lagt i mappa som integrasjonen henter fra.
cases-field-body-short = Kortnavn i møtesystemet
cases-field-body-short-hint = For eksempel KST. Kan stå tomt.
cases-minutes-parties = Stemmer per parti
cases-minutes-parties-hint = Én linje for hvert parti, for eksempel «Ap: 4 for, 2 mot».
cases-minutes-parties-of = Stemmer per parti, punkt { $point }
cases-minutes-party-line = { $party }: { $for } for, { $against } mot
cases-refused-parties = Linja «{ $line }» må ha et parti og to tall, for og mot.
cases-refused-parties-sum = Stemmene per parti er { $for } for og { $against } mot. De må stemme med summen over.
cases-refused-archive-number = Skriv nummeret slik arkivet gjør: 22/1380 eller 22/1380-1.
cases-refused-body-number = Skriv nummeret slik utvalget gjør: PS 33/18, K-sak 33/18 eller 8/23.

## Uttalelser fra råd som vedlegg.

cases-attachment-councils = Uttalelser fra råd
cases-made-of-councils = Uttalelser fra råd (lages av Medvirk)
cases-attachment-councils-numbered = Vedlegg { $number }: Uttalelser fra råd
