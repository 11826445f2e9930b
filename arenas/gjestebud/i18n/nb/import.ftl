gjestebud-import-title = Hent fra regneark
gjestebud-import-lead = Excel eller CSV, slik dere har det. Du får se hver rad før noe lagres, og alt tas inn samlet eller ikke i det hele tatt.
gjestebud-import-steps = Framdrift
gjestebud-import-step-file = Velg fil
gjestebud-import-step-look = Se over
gjestebud-import-step-done = Ta inn
gjestebud-import-file = Fil
gjestebud-import-file-hint = XLSX eller CSV. Første rad skal ha navn på kolonnene.
gjestebud-import-upload = Les fila
gjestebud-import-before = Filer som er tatt inn
gjestebud-import-preview-title = Se over før du tar inn
gjestebud-import-rows =
    { $count ->
        [one] én rad
       *[other] { $count } rader
    }
gjestebud-import-same-file = Denne fila er tatt inn før, { $at }. Rader som er her fra før, tas ikke inn en gang til.
gjestebud-import-no-name = Ingen kolonne er valgt som navn. Velg den nedenfor.
gjestebud-tile-will-take = nye søknader tas inn
gjestebud-tile-warnings = { $count } bør sees på
gjestebud-tile-already = er her fra før
gjestebud-tile-errors = har feil og tas ikke inn
gjestebud-tile-blank = er tomme
gjestebud-import-confirm =
    { $count ->
        [one] Ta inn én søknad
       *[other] Ta inn { $count } søknader
    }
gjestebud-import-discard = Forkast fila
gjestebud-import-discarded = Fila er forkastet. Ingenting er tatt inn.
gjestebud-import-done = { $taken } tatt inn, { $already } var her fra før, { $error } hadde feil, { $blank } var tomme.
gjestebud-import-columns = Kolonnene
gjestebud-import-columns-summary = Se hvordan { $count } kolonner er forstått
gjestebud-import-columns-save = Les radene på nytt
gjestebud-import-column-file = Kolonne i fila
gjestebud-import-column-example = Eksempel
gjestebud-import-column-field = Leses som
gjestebud-import-column-unsure = Gjettet – se over
gjestebud-column-leave-out = Leses ikke
gjestebud-column-unnamed = Kolonne { $n } uten navn
gjestebud-import-every-row = Alle radene
gjestebud-import-line = Rad
gjestebud-import-read = Lest som
gjestebud-import-issues = Merk
gjestebud-import-more = { $count } rader til er talt med, men vises ikke her.
gjestebud-row-ready = Klar
gjestebud-row-warning = Se på
gjestebud-row-error = Feil
gjestebud-row-already = Her fra før
gjestebud-row-blank = Tom
gjestebud-issue-no-name = Navnet mangler.
gjestebud-issue-unreachable = Verken e-post, telefon eller adresse.
gjestebud-issue-no-email = Ingen e-post. Kommer på ringelista.
gjestebud-issue-phone-not-verified = Nummeret er ikke et vanlig norsk nummer. Det blir stående som det er.
gjestebud-issue-phone-unreadable = Kan ikke leses som et telefonnummer.
gjestebud-issue-email-invalid = E-post kan ikke sendes til denne adressen.
gjestebud-issue-no-age = Verken alder eller fødselsår.
gjestebud-issue-ages-differ = Alder og fødselsår stemmer ikke. Alderen brukes.
gjestebud-issue-not-understood = «{ $typed }» kan ikke leses.
gjestebud-issue-unknown-area = Vi kjenner ikke området «{ $typed }».
gjestebud-issue-unknown-theme = Vi kjenner ikke temaet «{ $typed }».
gjestebud-issue-theme-twice = { $theme } er ønsket to ganger.
gjestebud-issue-no-theme = Ikke noe tema.
gjestebud-issue-reference-twice = Samme nummer som rad { $line }. Får et nytt.
gjestebud-issue-cells-beyond = Tekst utenfor kolonnene brukes ikke: { $cells }
gjestebud-file-missing = Velg en fil.
gjestebud-file-not-a-table = Fila er verken Excel eller CSV. Lagre den som XLSX eller CSV, og prøv igjen.
gjestebud-file-old-workbook = Fila er i det gamle Excel-formatet. Lagre den som XLSX, og prøv igjen.
gjestebud-file-password = Fila er låst med passord. Fjern passordet, og prøv igjen.
gjestebud-file-empty = Fila er tom. Velg en annen.
gjestebud-file-too-large = Fila er for stor. Grensa er { $limit }.
gjestebud-file-damaged = Fila kan ikke leses. Den kan være skadet. Lagre den på nytt, og prøv igjen.
