### Arbeidet med saksframlegget.

cases-menu-case = Saksframlegg
cases-save = Lagre
cases-cancel = Avbryt
cases-print = Skriv ut
cases-show = Vis
cases-copy-link = Kopier lenken
cases-copied = Kopiert
cases-move-up = Flytt opp
cases-move-down = Flytt ned
cases-leave-out = Ta ut
cases-remove-row = Fjern
cases-of-count = av { $count }
cases-public-link = Se siden alle ser
cases-history-link = Hvem gjorde hva

## Listen over saker.

cases-list-heading = Saker
cases-list-lead = Saksframlegg om prosessene, fra første utkast til vedtak.
cases-list-empty-heading = Ingen saker ennå
cases-list-empty = En sak lages fra en prosess. Åpne prosessen og velg Saksframlegg i menyen.
cases-list-to-processes = Til prosessene
cases-column-case = Sak
cases-column-state = Status
cases-column-officer = Saksbehandler
cases-column-body = Avgjøres av
cases-column-date = Dato
cases-column-number = Saksnr.
cases-column-theme = Tema
cases-column-themes = Temaer
cases-column-notes = Innspill
cases-column-tables = Bord
cases-column-people = Deltakere
cases-column-minority = Mindretall
cases-column-sentences = Setninger
cases-column-code-word = Kode
cases-column-code = Nummer
cases-column-language = Språk
cases-column-name = Navn
cases-column-role = Deltok som
cases-column-channel = Sendt med
cases-column-reason = Grunn
cases-column-decided = Det som ble bestemt

## Å begynne på en sak.

cases-no-case-yet = Ingen har begynt på saksframlegget ennå.
cases-begin-lead = Når du oppretter saken, henter vi inn det vi vet: tittel, utvalg og datoer, sammendragene av innspillene og hvem som deltok.
cases-begin-title-value = { $title } – sluttbehandling
cases-begin-language-hint = Språket i selve saksframlegget. Språket på skjermen velger du for deg selv.
cases-begin-template = Mal
cases-begin-template-hint = Overskriftene kan flyttes og tas ut etterpå.
cases-begin-button = Opprett saken
cases-template-proposal-last = Sammendrag først, innstilling sist
cases-template-proposal-first = Innstilling først, deretter sammendrag og resten

## Oversikten.

cases-overview-changed = Versjon { $version }, endret { $when }
cases-overview-order = Delene i saksframlegget
cases-overview-left-out = Tatt ut:
cases-overview-themes = Temaene
cases-overview-themes-lead = Hvert tema med innspill må vurderes. Velg et tema for å skrive vurderingen ved siden av det folk sa.
cases-overview-no-input = Ingen innspill er kommet inn ennå.
cases-theme-assessed = Vurdert
cases-theme-not-assessed = Ikke vurdert
cases-note-empty = Ikke skrevet ennå
cases-note-words =
    { $count ->
        [one] Ett ord
       *[other] { $count } ord
    }
cases-note-statements =
    { $count ->
        [one] Én uttalelse
       *[other] { $count } uttalelser
    }
cases-note-alternatives =
    { $count ->
        [one] Ett alternativ
       *[other] { $count } alternativer
    }
cases-note-points =
    { $count ->
        [one] Ett punkt
       *[other] { $count } punkter
    }
cases-note-summaries = Lages av sammendragene: { $done } av { $all } temaer har sammendrag
cases-note-assessments = { $done } av { $all } temaer er vurdert

## Sjekklisten.

cases-check-heading = Før saken kan behandles
cases-check-lacked = Mangler i saken som ble vedtatt
cases-check-decided = Saken er vedtatt
cases-check-nothing = Alt er på plass.
cases-check-blocks = Må på plass
cases-check-advised = Bør på plass
cases-lack-assessment = «{ $title }» har { $notes ->
        [one] ett innspill
       *[other] { $notes } innspill
    }, men ingen vurdering.
cases-lack-proposal = Det mangler forslag til vedtak.
cases-lack-deciding-body = Det står ikke hvem som avgjør saken.
cases-lack-hearing-answer = Høringsuttalelsen fra { $sender } er ikke vurdert (plan- og bygningsloven § 11-14).
cases-lack-summary = Det mangler sammendrag.
cases-lack-unfinished =
    { $count ->
        [one] Ett innspill er verken brukt eller merket som ikke brukt.
       *[other] { $count } innspill er verken brukt eller merket som ikke brukt.
    }
cases-ready-waits =
    { $count ->
        [one] Én ting må på plass først.
       *[other] { $count } ting må på plass først.
    }
cases-ready-button = Gjør saken klar
cases-ready-question = Er saken klar til behandling?
cases-ready-means = Teksten låses, og alle kan lese den på nettsiden til prosessen.
cases-reopen-button = Åpne for endring
cases-locked-heading = Teksten er låst
cases-locked = Saken er gjort klar til behandling. Åpne den for endring hvis noe må rettes.

## Filene.

cases-files-heading = Dokumenter
cases-files-lead = Hver fil lages når du ber om den. Det kan ta noen sekunder.
cases-making = Lager fila …
cases-made = Fila er klar.
cases-file-word = Word
cases-file-word-note = Saksframlegget med vedlegg, til å arbeide videre med
cases-file-pdf = PDF for arkivet
cases-file-pdf-note = PDF/A-2a med merking for skjermlesere
cases-file-html = Nettside
cases-file-package = Hele saken i én fil
cases-file-package-note = Alle dokumenter med arkivmelding, metadata og SHA-256-liste (zip)
cases-record-package = Hele saken med SHA-256-liste

## Delene og feltene deres.

cases-section-head = Tittel og nummer
cases-section-head-lead = Det som står øverst i saksframlegget.
cases-section-bodies = Behandles av
cases-section-bodies-lead = Utvalgene i den rekkefølgen saken går. Ett av dem må gjøre vedtak.
cases-section-summary-lead = Det viktigste på fem linjer eller mindre.
cases-section-background-lead = Hvorfor saken kommer nå, og hva som er bestemt før.
cases-section-facts-lead = Det som har skjedd, og det leseren må vite. Skriver du et nummer på et innspill, blir det en lenke.
cases-section-economy-lead = Hva det koster, og hvor pengene er.
cases-section-assessment-lead = Den samlede vurderingen. Vurderingen av hvert tema skriver du under temaet.
cases-section-conclusion-lead = Hva vurderingen leder til.
cases-section-theme = Vurdering: { $title }
cases-section-theme-lead = Vurder det som ble sagt, også mindretallets syn. Skriver du et nummer på et innspill, for eksempel GB01-N07, blir det en lenke.
cases-section-councils-lead = Rådenes uttalelser skal følge saken helt til den blir avgjort (kommuneloven § 5-12).
cases-section-hearing = Høringsuttalelser
cases-section-hearing-lead = Hver uttalelse skal vurderes, og saken skal vise hvilken vekt den fikk (plan- og bygningsloven § 11-14).
cases-section-alternatives = Alternativer
cases-section-alternatives-lead = Ulike løsninger, med det som taler for og mot.
cases-section-proposal-lead = Nummererte punkter som kan vedtas som de står.
cases-section-points = Punkter
cases-section-attachments-lead = Vedlegg i den rekkefølgen de skal nummereres, dokumenter som ikke sendes, og lovgrunnlaget.
cases-section-attachments-link = Vedlegg og lovgrunnlag
cases-section-laws = Lovgrunnlag
cases-field-text = Tekst
cases-field-title = Tittel
cases-field-note = Merknad
cases-field-date = Dato
cases-field-language = Språk i saksframlegget
cases-field-archive-case = Arkivsaksnummer
cases-field-archive-case-hint = Slik det står i arkivet, for eksempel 25/0871-64.
cases-field-archive-code = Arkivkode
cases-field-archive-code-hint = For eksempel 140 eller A20 &32.
cases-field-running-number = Løpenummer
cases-field-running-number-hint = For eksempel 10417/26.
cases-field-officer = Saksbehandler
cases-field-officer-role = Saksbehandlerens stilling
cases-field-responsible = Ansvarlig for innstillingen
cases-field-responsible-role = Stilling
cases-field-dated = Dato på saksframlegget
cases-field-body-case-hint = For eksempel PS 83/26.
cases-field-received = Mottatt
cases-field-councils-reason = Hvorfor uttalelse mangler
cases-field-councils-reason-hint = Bare når et råd ikke har uttalt seg.
cases-field-introduction = Innledning
cases-field-law = Lov og paragraf
cases-field-made-of = Hva det lages av
cases-made-by-people = Eget dokument
cases-made-of-notes = Alle innspill (lages av Medvirk)
cases-made-of-reach = Hvem deltok (lages av Medvirk)
cases-row-point = Punkt
cases-row-statement = Uttalelse
cases-row-attachment = Vedlegg
cases-row-document = Dokument
cases-row-law = Lov
cases-row-vote = Votering
cases-row-motion = Forslag
cases-add-body = Legg til utvalg
cases-add-statement = Legg til uttalelse
cases-add-alternative = Legg til alternativ
cases-add-point = Legg til punkt
cases-add-attachment = Legg til vedlegg
cases-add-document = Legg til dokument
cases-add-law = Legg til lov
cases-add-vote = Legg til votering
cases-add-motion = Legg til forslag

## To på én gang.

cases-conflict-changed = Noen andre har endret dette mens du skrev. Last siden på nytt for å se endringen; det du skrev, står fortsatt i skjemaet om du går tilbake.
cases-conflict-heading = Noen andre har endret dette mens du skrev.
cases-conflict-both = Teksten din står i skjemaet. Under står det som er lagret nå. Ta med det du vil beholde av begge, og lagre.
cases-conflict-theirs = Det som er lagret nå
cases-conflict-begun = Noen har allerede begynt på saken for denne prosessen.
cases-conflict-locked = Saken er gjort klar til behandling, så teksten er låst. Åpne saken for endring først.
cases-conflict-decided = Saken er vedtatt og kan ikke åpnes igjen.
cases-conflict-not-ready = Saken må gjøres klar før vedtaket kan føres inn.
cases-conflict-not-decided = Vedtaket må føres inn før svaret kan sendes.
cases-conflict-answers = Noe ble endret mens svarene ble skrevet. Ingenting er sendt. Se over svarene, og send på nytt.
cases-refused-not-ready = Saken kan ikke gjøres klar før det som må på plass, er på plass.
cases-flash-begun = Saken er opprettet.
cases-flash-saved = Lagret.
cases-flash-ready = Saken er klar til behandling.
cases-flash-reopened = Saken er åpnet for endring.

## Forhåndsvisning og spor.

cases-preview-heading = Forhåndsvisning
cases-preview-lead = { $claims ->
        [0] { $notes ->
            [0] Ingen innspill er kommet inn ennå.
            [one] Ett innspill er kommet inn. Ingen setninger i saksframlegget bygger på det ennå.
           *[other] { $notes } innspill er kommet inn. Ingen setninger i saksframlegget bygger på dem ennå.
        }
        [one] Én setning om innspill bygger på det folk sa, { $notes ->
            [one] ett innspill
           *[other] { $notes } innspill
        } i alt. I margen ser du hva den bygger på.
       *[other] { $claims } setninger om innspill bygger på { $notes ->
            [one] ett innspill
           *[other] { $notes } innspill
        }. I margen ser du hva hver setning bygger på.
    }
cases-preview-draft = Dette er et utkast. Bare de som er logget inn, ser det.
cases-trace-sum = { $notes ->
        [one] Ett innspill
       *[other] { $notes } innspill
    } fra { $tables ->
        [one] ett bord
       *[other] { $tables } bord
    }
cases-trace-minority =
    { $notes ->
        [one] Mindretall, ett innspill
       *[other] Mindretall, { $notes } innspill
    }
cases-trace-aside = { $sum }. { $count ->
        [one] Ett innspill er ikke brukt
       *[other] { $count } innspill er ikke brukt
    }
cases-trace-all = Se alle
cases-trace-all-label = Se alle innspill bak setning { $number }
cases-trace-ref = Kilde { $number }
cases-trace-label = Innspill bak setning { $number }
cases-trace-case = Saksframlegg: { $title }
cases-trace-decision = Vedtak i { $body }
cases-trace-decision-numbered = Vedtak i { $body }, { $number }
cases-trace-answer = Svar til alle som tok del
cases-sentence-eyebrow = Innspillene bak en setning i saksframlegget
cases-sentence-heading = Hva folk sa: { $theme }
cases-sentence-back = Tilbake til setningen
cases-sentence-withheld =
    { $count ->
        [one] Ett innspill er ikke vist, fordi det er skjermet.
       *[other] { $count } innspill er ikke vist, fordi de er skjermet.
    }
cases-note-label = Innspill { $code }
cases-beside-label = Det vurderingen bygger på
cases-beside-heading = Dette sa folk
cases-beside-none = Ingen har skrevet sammendrag av temaet ennå.
cases-beside-codes = Hva innspillene handler om
cases-beside-all-notes = Les alle innspill om temaet

## Versjoner.

cases-versions-heading = Versjoner
cases-versions-lead = Alt som er lagret, er tatt vare på. Velg en versjon for å se hva som ble endret.
cases-version-number = Versjon { $number }
cases-version-first = Saken ble opprettet
cases-version-headings = Overskriftene
cases-version-own = { $name } (deg)
cases-version-somebody = En tidligere ansatt
cases-version-made = Laget av Medvirk
cases-version-added = Lagt til
cases-version-removed = Tatt ut
cases-version-same = Ingenting i teksten er endret.

## Siden for dem som bare leser.

cases-read-parts = Delene av siden
cases-read-to-attachments = Til vedleggene
cases-read-to-decision = Til vedtaket
cases-read-to-actions = Til oppfølgingen
cases-read-to-files = Til filene
cases-read-treatment = Behandling og votering
cases-read-followed = Oppfølging av vedtaket
