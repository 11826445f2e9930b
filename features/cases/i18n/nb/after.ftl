### Vedtak, tiltak og svar.


## Vedtaket.

cases-decision-heading = Vedtak
cases-decision-enter = Før inn vedtaket
cases-decision-correct = Rett vedtaket
cases-decision-save = Lagre vedtaket
cases-decision-lead = Forslaget til vedtak står i skjemaet. Endre det som ble annerledes i møtet.
cases-decision-correct-lead = Vedtaket står i skjemaet slik det er ført inn. Rett det som er feil, og lagre.
cases-decision-waits = Vedtaket kan føres inn når saken er gjort klar til behandling.
cases-decision-none = Vedtaket er ikke ført inn ennå.
cases-decision-changed = Vedtaket er et annet enn innstillingen.
cases-refused-no-points = Skriv hva som ble vedtatt, minst ett punkt.
cases-flash-decided = Vedtaket er lagret.

## Tiltakene.

cases-actions-heading = Tiltak
cases-actions-lead = Det som følger av vedtaket: hvem gjør hva innen når. Innbyggerne ser lista på nettsiden.
cases-actions-empty-heading = Ingen tiltak ennå
cases-actions-empty = Legg til det som skal gjøres, hvem som har ansvaret, og når det skal være ferdig.
cases-action-new = Nytt tiltak
cases-action-title = Tiltak { $code }
cases-action-what = Hva
cases-action-who = Hvem og når
cases-action-themes = Temaer tiltaket svarer på
cases-action-themes-hint = Slik ser de som snakket om temaet, hva som skjer.
cases-action-no-point = Ikke noe bestemt punkt
cases-action-history = Hva som er endret
cases-action-due-by = frist { $date }
cases-action-was-due = Var { $date }
cases-action-overdue = Over fristen
cases-action-all-themes = Alle temaer
cases-action-not-started = Ikke startet
cases-action-planned = Planlagt
cases-action-in-progress = Pågår
cases-action-delayed = Forsinket
cases-action-done = Gjennomført
cases-action-cancelled = Avlyst
cases-column-action = Tiltak
cases-column-owner = Ansvarlig
cases-column-due = Frist
cases-column-point = Punkt i vedtaket
cases-column-budget = Kroner
cases-field-new-due = Ny frist
cases-field-reason = Hvorfor
cases-field-reason-hint = Må skrives når noe er forsinket eller avlyst. Innbyggerne ser det.
cases-field-plan = Plan
cases-field-plan-hint = For eksempel handlings- og økonomiplanen 2027–2030.
cases-refused-reason = Skriv hvorfor tiltaket er forsinket eller avlyst.
cases-flash-action = Tiltaket er lagret.
cases-tile-actions =
    { $count ->
        [one] tiltak
       *[other] tiltak
    }
cases-tile-done =
    { $count ->
        [one] gjennomført
       *[other] gjennomført
    }
cases-tile-under-way =
    { $count ->
        [one] gjenstår
       *[other] gjenstår
    }
cases-tile-overdue =
    { $count ->
        [one] over fristen
       *[other] over fristen
    }

## Svarene.

cases-answers-heading = Svar tilbake
cases-answers-lead = Dere sa, kommunestyret bestemte, dette gjør vi, dette gjør vi ikke. Alle som tok del og vil ha svar, får det slik de ba om.
cases-answers-promised = Lovet innen { $date }
cases-answers-late = Svaret er forsinket
cases-answers-sent-tag = Sendt
cases-answer-title = Svar: { $theme }
cases-answer-lead = Skriv kort og klart. Det samme står i e-posten, brevet, på plakaten og på nettsiden.
cases-answer-you-said = Dere sa
cases-answer-decided = Det ble bestemt
cases-answer-body-decided = { $body } bestemte
cases-answer-we-do = Dette gjør vi
cases-answer-we-do-not = Dette gjør vi ikke
cases-answer-because = Fordi
cases-answer-complete = Klart
cases-answer-begun = Ikke ferdig
cases-answer-missing = Mangler
cases-refused-because = Skriv hvorfor dere ikke gjør det.
cases-refused-answers-missing =
    { $count ->
        [one] Ett tema mangler svar.
       *[other] { $count } temaer mangler svar.
    }
cases-flash-answer = Svaret er lagret.
cases-flash-sent = Svaret er på vei til { $reached }. { $phone ->
        [0] {""}
        [one] Én skal ringes eller tekstes.
       *[other] { $phone } skal ringes eller tekstes.
    } { $unreached ->
        [0] {""}
        [one] Én kunne ikke nås.
       *[other] { $unreached } kunne ikke nås.
    }
cases-flash-sent-none = Svaret er lagt ut. Det var ingen nye å sende til.
cases-tile-answered = temaer har svar
cases-tile-wants =
    { $count ->
        [one] person vil ha svar
       *[other] personer vil ha svar
    }
cases-tile-others =
    { $count ->
        [one] Én til tok del, men ba ikke om svar
       *[other] { $count } til tok del, men ba ikke om svar
    }
cases-tile-reached = er nådd ({ $reached } av { $all })
cases-tile-can-reach =
    { $count ->
        [one] kan nås
       *[other] kan nås
    }
cases-tile-cannot-reach =
    { $count ->
        [one] kan ikke nås
       *[other] kan ikke nås
    }
cases-send-heading = Send svaret
cases-send-waits-decision = Svaret kan sendes når vedtaket er ført inn.
cases-send-waits-answers =
    { $count ->
        [one] Ett tema mangler svar før det kan sendes.
       *[other] { $count } temaer mangler svar før det kan sendes.
    }
cases-send-means =
    { $count ->
        [one] Én person får svar på de temaene hun eller han var med på, på sitt eget språk. Svarene legges ut for alle.
       *[other] { $count } personer får hver sin melding om de temaene de var med på, på sitt eget språk. Svarene legges ut for alle.
    }
cases-send-everybody-has = Alle som kan nås, har fått svar.
cases-send-some-wait =
    { $count ->
        [one] Svaret er laget til alle som kan nås, men ett har ikke kommet fram ennå.
       *[other] Svaret er laget til alle som kan nås, men { $count } har ikke kommet fram ennå.
    }
cases-send-button = { $count ->
        [0] Legg ut svarene
        [one] Send til én person
       *[other] Send til { $count } personer
    }
cases-send-question = { $count ->
        [0] Legge ut svarene for alle?
        [one] Sende svaret til én person?
       *[other] Sende svaret til { $count } personer?
    }
cases-send-once = Det kan ikke tas tilbake. Ingen får det samme svaret to ganger.
cases-answer-preview-heading = Slik ser svaret ut
cases-answer-preview-lead = Et eksempel med to temaer. Hver mottaker får de temaene han eller hun var med på.
cases-preview-waits = Når vedtaket er ført inn, ser du her hvordan svaret blir.
cases-preview-name = Navn Navnesen
cases-preview-elsewhere = { $count ->
        [one] Ett tema har ikke svar på dette språket ennå. Der
       *[other] { $count } temaer har ikke svar på dette språket ennå. Der
    } står svaret på et annet språk.
cases-preview-length = { $count } tegn, sendes som { $parts ->
        [one] én SMS
       *[other] { $parts } SMS-er
    }
cases-channel-email = E-post
cases-channel-sms = SMS eller telefon
cases-channel-letter = Brev
cases-channel-none = Ikke nådd
cases-sent-heading = Hvem får svar
cases-sent-lead = { $reached } er nådd. Det er { $share } av dem som vil ha svar.
cases-sent-lead-none = Svaret er ikke sendt ennå.
cases-sent-waiting = Ikke sendt
cases-sent-empty-heading = Ingen å svare
cases-sent-empty = Ingen som tok del, har lagt igjen en adresse og bedt om svar.
cases-tile-email =
    { $count ->
        [one] på e-post
       *[other] på e-post
    }
cases-tile-sms =
    { $count ->
        [one] på SMS eller telefon
       *[other] på SMS eller telefon
    }
cases-tile-letter =
    { $count ->
        [one] i brev
       *[other] i brev
    }
cases-tile-to-phone =
    { $count ->
        [one] skal ringes eller tekstes
       *[other] skal ringes eller tekstes
    }
cases-tile-to-print =
    { $count ->
        [one] brev skal skrives ut
       *[other] brev skal skrives ut
    }
cases-tile-stuck =
    { $count ->
        [one] melding står fast
       *[other] meldinger står fast
    }
cases-wait-phone = Skal ringes eller tekstes
cases-wait-print = Brev som skal skrives ut
cases-wait-stuck = Står fast
cases-tile-unreached =
    { $count ->
        [one] ikke nådd
       *[other] ikke nådd
    }
cases-reason-no-address = Har verken e-post, telefon eller adresse
cases-reason-doubtful-phone = Telefonnummeret må sjekkes
cases-role-applicant = Søker
cases-role-host = Vert
cases-role-guest = Gjest
cases-role-participant = Deltaker

## Det som blir sendt.

cases-wording-answer-title = Svar til alle som tok del (e-post og brev)
cases-wording-answer-subject = Du sa fra om [process]. Her er svaret
cases-wording-answer-body =
    Hei, [name]!

    Takk for at du var med på [process]. [body] gjorde vedtak [date]. Her er det som kom ut av det dere sa:

    {"["}answers]

    Du kan lese hele vedtaket og følge tiltakene her: [link]
cases-wording-sms-title = Svar til alle som tok del (SMS)
cases-wording-sms-body = Hei, [name]! Du var med på [process]. [body] gjorde vedtak [date]. Les svaret på det dere sa: [link]

## Det som må gjøres i dag.

cases-today-paper = Gjør saksframlegget klart: { $title } ({ $body })
cases-today-decision = Før inn vedtaket: { $title } ({ $body })
cases-today-actions = { $count ->
        [one] Ett tiltak
       *[other] { $count } tiltak
    } over fristen: { $process }
cases-today-answer = Svar dem som tok del: { $process }
cases-today-treated = Til behandling i { $body }: { $title }
cases-today-follow = Følg opp vedtaket, { $done } av { $all } tiltak er gjennomført: { $process }
cases-panel-actions = { $done } av { $all } tiltak er gjennomført{ $late ->
        [0] {""}
       *[other] , { $late } over fristen
    }
cases-panel-answered = Svaret ble sendt { $date }
cases-panel-answers = { $complete } av { $all } temaer har svar
