### Arbeidet med saksframlegget.

cases-menu-case = Saksframlegg
cases-save = Lagre
cases-cancel = Avbryt
cases-print = Skriv ut
cases-show = Vis
cases-copy-link = Kopier lenkja
cases-copied = Kopiert
cases-move-up = Flytt opp
cases-move-down = Flytt ned
cases-leave-out = Ta ut
cases-remove-row = Fjern
cases-of-count = av { $count }
cases-public-link = Sjå sida alle ser
cases-history-link = Kven gjorde kva

## Lista over saker.

cases-list-heading = Saker
cases-list-lead = Saksframlegg om prosessane, frå første utkast til vedtak.
cases-list-empty-heading = Ingen saker enno
cases-list-empty = Ei sak blir laga frå ein prosess. Opne prosessen og vel Saksframlegg i menyen.
cases-list-to-processes = Til prosessane
cases-column-case = Sak
cases-column-state = Status
cases-column-officer = Saksbehandlar
cases-column-body = Blir avgjord av
cases-column-date = Dato
cases-column-number = Saksnr.
cases-column-theme = Tema
cases-column-themes = Tema
cases-column-notes = Innspel
cases-column-tables = Bord
cases-column-people = Deltakarar
cases-column-minority = Mindretal
cases-column-sentences = Setningar
cases-column-code-word = Kode
cases-column-code = Nummer
cases-column-language = Språk
cases-column-name = Namn
cases-column-role = Deltok som
cases-column-channel = Sendt med
cases-column-reason = Grunn
cases-column-decided = Det som vart bestemt

## Å byrje på ei sak.

cases-no-case-yet = Ingen har byrja på saksframlegget enno.
cases-begin-lead = Når du opprettar saka, hentar vi inn det vi veit: tittel, utval og datoar, samandraga av innspela og kven som deltok.
cases-begin-title-value = { $title } – sluttbehandling
cases-begin-language-hint = Språket i sjølve saksframlegget. Språket på skjermen vel du for deg sjølv.
cases-begin-template = Mal
cases-begin-template-hint = Overskriftene kan flyttast og takast ut etterpå.
cases-begin-button = Opprett saka
cases-template-proposal-last = Samandrag først, tilråding sist
cases-template-proposal-first = Tilråding først, deretter samandrag og resten

## Oversynet.

cases-overview-changed = Versjon { $version }, endra { $when }
cases-overview-order = Delane i saksframlegget
cases-overview-left-out = Tekne ut:
cases-overview-themes = Temaa
cases-overview-themes-lead = Kvart tema med innspel må vurderast. Vel eit tema for å skrive vurderinga ved sida av det folk sa.
cases-overview-no-input = Ingen innspel er komne inn enno.
cases-theme-assessed = Vurdert
cases-theme-not-assessed = Ikkje vurdert
cases-note-empty = Ikkje skrive enno
cases-note-words =
    { $count ->
        [one] Eitt ord
       *[other] { $count } ord
    }
cases-note-statements =
    { $count ->
        [one] Éi fråsegn
       *[other] { $count } fråsegner
    }
cases-note-alternatives =
    { $count ->
        [one] Eitt alternativ
       *[other] { $count } alternativ
    }
cases-note-points =
    { $count ->
        [one] Eitt punkt
       *[other] { $count } punkt
    }
cases-note-summaries = Blir laga av samandraga: { $done } av { $all } tema har samandrag
cases-note-assessments = { $done } av { $all } tema er vurderte

## Sjekklista.

cases-check-heading = Før saka kan behandlast
cases-check-lacked = Manglar i saka som vart vedteken
cases-check-decided = Saka er vedteken
cases-check-nothing = Alt er på plass.
cases-check-blocks = Må på plass
cases-check-advised = Bør på plass
cases-lack-assessment = «{ $title }» har { $notes ->
        [one] eitt innspel
       *[other] { $notes } innspel
    }, men inga vurdering.
cases-lack-proposal = Det manglar framlegg til vedtak.
cases-lack-deciding-body = Det står ikkje kven som avgjer saka.
cases-lack-hearing-answer = Høyringsfråsegna frå { $sender } er ikkje vurdert (plan- og bygningslova § 11-14).
cases-lack-summary = Det manglar samandrag.
cases-lack-unfinished =
    { $count ->
        [one] Eitt innspel er verken brukt eller merkt som ikkje brukt.
       *[other] { $count } innspel er verken brukte eller merkte som ikkje brukte.
    }
cases-ready-waits =
    { $count ->
        [one] Éin ting må på plass først.
       *[other] { $count } ting må på plass først.
    }
cases-ready-button = Gjer saka klar
cases-ready-question = Er saka klar til behandling?
cases-ready-means = Teksten blir låst, og alle kan lese han på nettsida til prosessen.
cases-reopen-button = Opne for endring
cases-locked-heading = Teksten er låst
cases-locked = Saka er gjord klar til behandling. Opne ho for endring om noko må rettast.

## Filene.

cases-files-heading = Dokument
cases-files-lead = Kvar fil blir laga når du ber om ho. Det kan ta nokre sekund.
cases-making = Lagar fila …
cases-made = Fila er klar.
cases-file-word = Word
cases-file-word-note = Saksframlegget med vedlegg, til å arbeide vidare med
cases-file-pdf = PDF for arkivet
cases-file-pdf-note = PDF/A-2a med merking for skjermlesarar
cases-file-html = Nettside
cases-file-package = Heile saka i éi fil
cases-file-package-note = Alle dokument med arkivmelding, metadata og SHA-256-liste (zip)
cases-record-package = Heile saka med SHA-256-liste

## Delane og felta deira.

cases-section-head = Tittel og nummer
cases-section-head-lead = Det som står øvst i saksframlegget.
cases-section-bodies = Skal behandlast av
cases-section-bodies-lead = Utvala i den rekkjefølgja saka går. Eitt av dei må gjere vedtak.
cases-section-summary-lead = Det viktigaste på fem linjer eller mindre.
cases-section-background-lead = Kvifor saka kjem no, og kva som er bestemt før.
cases-section-facts-lead = Det som har skjedd, og det lesaren må vite. Skriv du eit nummer på eit innspel, blir det ei lenkje.
cases-section-economy-lead = Kva det kostar, og kvar pengane er.
cases-section-assessment-lead = Den samla vurderinga. Vurderinga av kvart tema skriv du under temaet.
cases-section-conclusion-lead = Kva vurderinga fører til.
cases-section-theme = Vurdering: { $title }
cases-section-theme-lead = Vurder det som vart sagt, også synet til mindretalet. Skriv du eit nummer på eit innspel, til dømes GB01-N07, blir det ei lenkje.
cases-section-councils-lead = Fråsegnene frå råda skal følgje saka heilt til ho blir avgjord (kommunelova § 5-12).
cases-section-hearing = Høyringsfråsegner
cases-section-hearing-lead = Kvar fråsegn skal vurderast, og saka skal vise kva vekt ho fekk (plan- og bygningslova § 11-14).
cases-section-alternatives = Alternativ
cases-section-alternatives-lead = Ulike løysingar, med det som talar for og mot.
cases-section-proposal-lead = Nummererte punkt som kan vedtakast som dei står.
cases-section-points = Punkt
cases-section-attachments-lead = Vedlegg i den rekkjefølgja dei skal nummererast, dokument som ikkje blir sende, og lovgrunnlaget.
cases-section-attachments-link = Vedlegg og lovgrunnlag
cases-section-laws = Lovgrunnlag
cases-field-text = Tekst
cases-field-title = Tittel
cases-field-note = Merknad
cases-field-date = Dato
cases-field-language = Språk i saksframlegget
cases-field-archive-case = Arkivsaksnummer
cases-field-archive-case-hint = Slik det står i arkivet, til dømes 25/0871-64.
cases-field-archive-code = Arkivkode
cases-field-archive-code-hint = Til dømes 140 eller A20 &32.
cases-field-running-number = Løpenummer
cases-field-running-number-hint = Til dømes 10417/26.
cases-field-officer = Saksbehandlar
cases-field-officer-role = Stillinga til saksbehandlaren
cases-field-responsible = Ansvarleg for tilrådinga
cases-field-responsible-role = Stilling
cases-field-dated = Dato på saksframlegget
cases-field-body-case-hint = Til dømes PS 83/26.
cases-field-received = Motteken
cases-field-councils-reason = Kvifor fråsegn manglar
cases-field-councils-reason-hint = Berre når eit råd ikkje har uttalt seg.
cases-field-introduction = Innleiing
cases-field-law = Lov og paragraf
cases-field-made-of = Kva det blir laga av
cases-made-by-people = Eige dokument
cases-made-of-notes = Alle innspel (blir laga av Medvirk)
cases-made-of-reach = Kven deltok (blir laga av Medvirk)
cases-row-point = Punkt
cases-row-statement = Fråsegn
cases-row-attachment = Vedlegg
cases-row-document = Dokument
cases-row-law = Lov
cases-row-vote = Røysting
cases-row-motion = Framlegg
cases-add-body = Legg til utval
cases-add-statement = Legg til fråsegn
cases-add-alternative = Legg til alternativ
cases-add-point = Legg til punkt
cases-add-attachment = Legg til vedlegg
cases-add-document = Legg til dokument
cases-add-law = Legg til lov
cases-add-vote = Legg til røysting
cases-add-motion = Legg til framlegg

## To på ein gong.

cases-conflict-changed = Nokon andre har endra dette medan du skreiv. Last sida på nytt for å sjå endringa; det du skreiv, står framleis i skjemaet om du går tilbake.
cases-conflict-heading = Nokon andre har endra dette medan du skreiv.
cases-conflict-both = Teksten din står i skjemaet. Under står det som er lagra no. Ta med det du vil ha med av begge, og lagre.
cases-conflict-theirs = Det som er lagra no
cases-conflict-begun = Nokon har allereie byrja på saka for denne prosessen.
cases-conflict-locked = Saka er gjord klar til behandling, så teksten er låst. Opne saka for endring først.
cases-conflict-decided = Saka er vedteken og kan ikkje opnast igjen.
cases-conflict-not-ready = Saka må gjerast klar før vedtaket kan førast inn.
cases-conflict-not-decided = Vedtaket må førast inn før svaret kan sendast.
cases-conflict-answers = Noko vart endra medan svara vart skrivne. Ingenting er sendt. Sjå over svara, og send på nytt.
cases-refused-not-ready = Saka kan ikkje gjerast klar før det som må på plass, er på plass.
cases-flash-begun = Saka er oppretta.
cases-flash-saved = Lagra.
cases-flash-ready = Saka er klar til behandling.
cases-flash-reopened = Saka er opna for endring.

## Førehandsvising og spor.

cases-preview-heading = Førehandsvising
cases-preview-lead = { $claims ->
        [0] { $notes ->
            [0] Det er ikkje kome inn noko innspel enno.
            [one] Eitt innspel er kome inn. Ingen setningar i saksframlegget byggjer på det enno.
           *[other] { $notes } innspel er komne inn. Ingen setningar i saksframlegget byggjer på dei enno.
        }
        [one] Éi setning om innspel byggjer på det folk sa, { $notes ->
            [one] eitt innspel
           *[other] { $notes } innspel
        } i alt. I margen ser du kva ho byggjer på.
       *[other] { $claims } setningar om innspel byggjer på { $notes ->
            [one] eitt innspel
           *[other] { $notes } innspel
        }. I margen ser du kva kvar setning byggjer på.
    }
cases-preview-draft = Dette er eit utkast. Berre dei som er logga inn, ser det.
cases-trace-sum = { $notes ->
        [one] Eitt innspel
       *[other] { $notes } innspel
    } frå { $tables ->
        [one] eitt bord
       *[other] { $tables } bord
    }
cases-trace-minority =
    { $notes ->
        [one] Mindretal, eitt innspel
       *[other] Mindretal, { $notes } innspel
    }
cases-trace-aside = { $sum }. { $count ->
        [one] Eitt innspel er ikkje brukt
       *[other] { $count } innspel er ikkje brukte
    }
cases-trace-all = Sjå alle
cases-trace-all-label = Sjå alle innspel bak setning { $number }
cases-trace-ref = Kjelde { $number }
cases-trace-label = Innspel bak setning { $number }
cases-trace-case = Saksframlegg: { $title }
cases-trace-decision = Vedtak i { $body }
cases-trace-decision-numbered = Vedtak i { $body }, { $number }
cases-trace-answer = Svar til alle som tok del
cases-sentence-eyebrow = Innspela bak ei setning i saksframlegget
cases-sentence-heading = Kva folk sa: { $theme }
cases-sentence-back = Tilbake til setninga
cases-sentence-withheld =
    { $count ->
        [one] Eitt innspel er ikkje vist, fordi det er skjerma.
       *[other] { $count } innspel er ikkje viste, fordi dei er skjerma.
    }
cases-note-label = Innspel { $code }
cases-beside-label = Det vurderinga byggjer på
cases-beside-heading = Dette sa folk
cases-beside-none = Ingen har skrive samandrag av temaet enno.
cases-beside-codes = Kva innspela handlar om
cases-beside-all-notes = Les alle innspel om temaet

## Versjonar.

cases-versions-heading = Versjonar
cases-versions-lead = Alt som er lagra, er teke vare på. Vel ein versjon for å sjå kva som vart endra.
cases-version-number = Versjon { $number }
cases-version-first = Saka vart oppretta
cases-version-headings = Overskriftene
cases-version-own = { $name } (deg)
cases-version-somebody = Ein tidlegare tilsett
cases-version-made = Laga av Medvirk
cases-version-added = Lagt til
cases-version-removed = Teke ut
cases-version-same = Ingenting i teksten er endra.

## Sida for dei som berre les.

cases-read-parts = Delane av sida
cases-read-to-attachments = Til vedlegga
cases-read-to-decision = Til vedtaket
cases-read-to-actions = Til oppfølginga
cases-read-to-files = Til filene
cases-read-treatment = Behandling og røysting
cases-read-followed = Oppfølging av vedtaket
