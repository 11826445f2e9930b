gjestebud-import-title = Hent frå rekneark
gjestebud-import-lead = Excel eller CSV, slik de har det. Du får sjå kvar rad før noko blir lagra, og alt blir teke inn samla eller ikkje i det heile.
gjestebud-import-steps = Framdrift
gjestebud-import-step-file = Vel fil
gjestebud-import-step-look = Sjå over
gjestebud-import-step-done = Ta inn
gjestebud-import-file = Fil
gjestebud-import-file-hint = XLSX eller CSV. Første rad skal ha namn på kolonnane.
gjestebud-import-upload = Les fila
gjestebud-import-before = Filer som er tekne inn
gjestebud-import-preview-title = Sjå over før du tek inn
gjestebud-import-rows =
    { $count ->
        [one] éi rad
       *[other] { $count } rader
    }
gjestebud-import-same-file = Denne fila er teken inn før, { $at }. Rader som er her frå før, blir ikkje tekne inn ein gong til.
gjestebud-import-no-name = Inga kolonne er vald som namn. Vel ho nedanfor.
gjestebud-tile-will-take = nye søknader blir tekne inn
gjestebud-tile-warnings = { $count } bør sjåast på
gjestebud-tile-already = er her frå før
gjestebud-tile-errors = har feil og blir ikkje tekne inn
gjestebud-tile-blank = er tomme
gjestebud-import-confirm =
    { $count ->
        [one] Ta inn éin søknad
       *[other] Ta inn { $count } søknader
    }
gjestebud-import-discard = Forkast fila
gjestebud-import-discarded = Fila er forkasta. Ingenting er teke inn.
gjestebud-import-done = { $taken } tekne inn, { $already } var her frå før, { $error } hadde feil, { $blank } var tomme.
gjestebud-import-columns = Kolonnane
gjestebud-import-columns-summary = Sjå korleis { $count } kolonnar er forstått
gjestebud-import-columns-save = Les radene på nytt
gjestebud-import-column-file = Kolonne i fila
gjestebud-import-column-example = Døme
gjestebud-import-column-field = Blir lese som
gjestebud-import-column-unsure = Gjetta – sjå over
gjestebud-column-leave-out = Blir ikkje lese
gjestebud-column-unnamed = Kolonne { $n } utan namn
gjestebud-import-every-row = Alle radene
gjestebud-import-line = Rad
gjestebud-import-read = Lese som
gjestebud-import-issues = Merk
gjestebud-import-more = { $count } rader til er talde med, men blir ikkje viste her.
gjestebud-row-ready = Klar
gjestebud-row-warning = Sjå på
gjestebud-row-error = Feil
gjestebud-row-already = Her frå før
gjestebud-row-blank = Tom
gjestebud-issue-no-name = Namnet manglar.
gjestebud-issue-unreachable = Verken e-post, telefon eller adresse.
gjestebud-issue-no-email = Ingen e-post. Kjem på ringjelista.
gjestebud-issue-phone-not-verified = Nummeret er ikkje eit vanleg norsk nummer. Det blir ståande som det er.
gjestebud-issue-phone-unreadable = Kan ikkje lesast som eit telefonnummer.
gjestebud-issue-email-invalid = E-post kan ikkje sendast til denne adressa.
gjestebud-issue-no-age = Verken alder eller fødselsår.
gjestebud-issue-ages-differ = Alder og fødselsår stemmer ikkje. Alderen blir brukt.
gjestebud-issue-not-understood = «{ $typed }» kan ikkje lesast.
gjestebud-issue-unknown-area = Vi kjenner ikkje området «{ $typed }».
gjestebud-issue-unknown-theme = Vi kjenner ikkje temaet «{ $typed }».
gjestebud-issue-theme-twice = { $theme } er ønskt to gonger.
gjestebud-issue-no-theme = Ikkje noko tema.
gjestebud-issue-reference-twice = Same nummer som rad { $line }. Får eit nytt.
gjestebud-issue-cells-beyond = Tekst utanfor kolonnane blir ikkje brukt: { $cells }
gjestebud-file-missing = Vel ei fil.
gjestebud-file-not-a-table = Fila er verken Excel eller CSV. Lagre ho som XLSX eller CSV, og prøv igjen.
gjestebud-file-old-workbook = Fila er i det gamle Excel-formatet. Lagre ho som XLSX, og prøv igjen.
gjestebud-file-password = Fila er låst med passord. Fjern passordet, og prøv igjen.
gjestebud-file-empty = Fila er tom. Vel ei anna.
gjestebud-file-too-large = Fila er for stor. Grensa er { $limit }.
gjestebud-file-damaged = Fila kan ikkje lesast. Ho kan vere skadd. Lagre ho på nytt, og prøv igjen.
