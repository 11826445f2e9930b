### Vedtak, tiltak og svar.


## Vedtaket.

cases-decision-heading = Vedtak
cases-decision-enter = Før inn vedtaket
cases-decision-correct = Rett vedtaket
cases-decision-save = Lagre vedtaket
cases-decision-lead = Framlegget til vedtak står i skjemaet. Endre det som vart annleis i møtet.
cases-decision-correct-lead = Vedtaket står i skjemaet slik det er ført inn. Rett det som er feil, og lagre.
cases-decision-waits = Vedtaket kan førast inn når saka er gjord klar til behandling.
cases-decision-none = Vedtaket er ikkje ført inn enno.
cases-decision-changed = Vedtaket er eit anna enn tilrådinga.
cases-refused-no-points = Skriv kva som vart vedteke, minst eitt punkt.
cases-flash-decided = Vedtaket er lagra.

## Tiltaka.

cases-actions-heading = Tiltak
cases-actions-lead = Det som følgjer av vedtaket: kven gjer kva innan når. Innbyggjarane ser lista på nettsida.
cases-actions-empty-heading = Ingen tiltak enno
cases-actions-empty = Legg til det som skal gjerast, kven som har ansvaret, og når det skal vere ferdig.
cases-action-new = Nytt tiltak
cases-action-title = Tiltak { $code }
cases-action-what = Kva
cases-action-who = Kven og når
cases-action-themes = Tema tiltaket svarar på
cases-action-themes-hint = Slik ser dei som snakka om temaet, kva som skjer.
cases-action-no-point = Ikkje noko bestemt punkt
cases-action-history = Kva som er endra
cases-action-due-by = frist { $date }
cases-action-was-due = Var { $date }
cases-action-overdue = Over fristen
cases-action-all-themes = Alle tema
cases-action-not-started = Ikkje starta
cases-action-planned = Planlagt
cases-action-in-progress = Går føre seg
cases-action-delayed = Forseinka
cases-action-done = Gjennomført
cases-action-cancelled = Avlyst
cases-column-action = Tiltak
cases-column-owner = Ansvarleg
cases-column-due = Frist
cases-column-point = Punkt i vedtaket
cases-column-budget = Kroner
cases-field-new-due = Ny frist
cases-field-reason = Kvifor
cases-field-reason-hint = Må skrivast når noko er forseinka eller avlyst. Innbyggjarane ser det.
cases-field-plan = Plan
cases-field-plan-hint = Til dømes handlings- og økonomiplanen 2027–2030.
cases-refused-reason = Skriv kvifor tiltaket er forseinka eller avlyst.
cases-flash-action = Tiltaket er lagra.
cases-tile-actions =
    { $count ->
        [one] tiltak
       *[other] tiltak
    }
cases-tile-done =
    { $count ->
        [one] gjennomført
       *[other] gjennomførte
    }
cases-tile-under-way =
    { $count ->
        [one] står att
       *[other] står att
    }
cases-tile-overdue =
    { $count ->
        [one] over fristen
       *[other] over fristen
    }

## Svara.

cases-answers-heading = Svar tilbake
cases-answers-lead = De sa, kommunestyret bestemte, dette gjer vi, dette gjer vi ikkje. Alle som tok del og vil ha svar, får det slik dei bad om.
cases-answers-promised = Lova innan { $date }
cases-answers-late = Svaret er forseinka
cases-answers-sent-tag = Sendt
cases-answer-title = Svar: { $theme }
cases-answer-lead = Skriv kort og klart. Det same står i e-posten, brevet, på plakaten og på nettsida.
cases-answer-you-said = De sa
cases-answer-decided = Det vart bestemt
cases-answer-body-decided = { $body } bestemte
cases-answer-we-do = Dette gjer vi
cases-answer-we-do-not = Dette gjer vi ikkje
cases-answer-because = Fordi
cases-answer-complete = Klart
cases-answer-begun = Ikkje ferdig
cases-answer-missing = Manglar
cases-refused-because = Skriv kvifor de ikkje gjer det.
cases-refused-answers-missing =
    { $count ->
        [one] Eitt tema manglar svar.
       *[other] { $count } tema manglar svar.
    }
cases-flash-answer = Svaret er lagra.
cases-flash-sent = Svaret er på veg til { $reached }. { $phone ->
        [0] {""}
        [one] Éin skal ringjast eller tekstast.
       *[other] { $phone } skal ringjast eller tekstast.
    } { $unreached ->
        [0] {""}
        [one] Éin kunne ikkje nåast.
       *[other] { $unreached } kunne ikkje nåast.
    }
cases-flash-sent-none = Svaret er lagt ut. Det var ingen nye å sende til.
cases-tile-answered = tema har svar
cases-tile-wants =
    { $count ->
        [one] person vil ha svar
       *[other] personar vil ha svar
    }
cases-tile-others =
    { $count ->
        [one] Éin til tok del, men bad ikkje om svar
       *[other] { $count } til tok del, men bad ikkje om svar
    }
cases-tile-reached = er nådde ({ $reached } av { $all })
cases-tile-can-reach =
    { $count ->
        [one] kan nåast
       *[other] kan nåast
    }
cases-tile-cannot-reach =
    { $count ->
        [one] kan ikkje nåast
       *[other] kan ikkje nåast
    }
cases-send-heading = Send svaret
cases-send-waits-decision = Svaret kan sendast når vedtaket er ført inn.
cases-send-waits-answers =
    { $count ->
        [one] Eitt tema manglar svar før det kan sendast.
       *[other] { $count } tema manglar svar før det kan sendast.
    }
cases-send-means =
    { $count ->
        [one] Éin person får svar på dei temaa ho eller han var med på, på sitt eige språk. Svara blir lagde ut for alle.
       *[other] { $count } personar får kvar si melding om dei temaa dei var med på, på sitt eige språk. Svara blir lagde ut for alle.
    }
cases-send-everybody-has = Alle som kan nåast, har fått svar.
cases-send-some-wait =
    { $count ->
        [one] Svaret er laga til alle som kan nåast, men eitt har ikkje kome fram enno.
       *[other] Svaret er laga til alle som kan nåast, men { $count } har ikkje kome fram enno.
    }
cases-send-button = { $count ->
        [0] Legg ut svara
        [one] Send til éin person
       *[other] Send til { $count } personar
    }
cases-send-question = { $count ->
        [0] Leggje ut svara for alle?
        [one] Sende svaret til éin person?
       *[other] Sende svaret til { $count } personar?
    }
cases-send-once = Det kan ikkje takast tilbake. Ingen får det same svaret to gonger.
cases-answer-preview-heading = Slik ser svaret ut
cases-answer-preview-lead = Eit døme med to tema. Kvar mottakar får dei temaa han eller ho var med på.
cases-preview-waits = Når vedtaket er ført inn, ser du her korleis svaret blir.
cases-preview-name = Namn Namnesen
cases-preview-elsewhere = { $count ->
        [one] Eitt tema har ikkje svar på dette språket enno. Der
       *[other] { $count } tema har ikkje svar på dette språket enno. Der
    } står svaret på eit anna språk.
cases-preview-length = { $count } teikn, går som { $parts ->
        [one] éin SMS
       *[other] { $parts } SMS-ar
    }
cases-channel-email = E-post
cases-channel-sms = SMS eller telefon
cases-channel-letter = Brev
cases-channel-none = Ikkje nådd
cases-sent-heading = Kven får svar
cases-sent-lead = { $reached } er nådde. Det er { $share } av dei som vil ha svar.
cases-sent-lead-none = Svaret er ikkje sendt enno.
cases-sent-waiting = Ikkje sendt
cases-sent-empty-heading = Ingen å svare
cases-sent-empty = Ingen som tok del, har lagt att ei adresse og bede om svar.
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
        [one] skal ringjast eller tekstast
       *[other] skal ringjast eller tekstast
    }
cases-tile-to-print =
    { $count ->
        [one] brev skal skrivast ut
       *[other] brev skal skrivast ut
    }
cases-tile-stuck =
    { $count ->
        [one] melding står fast
       *[other] meldingar står fast
    }
cases-wait-phone = Skal ringjast eller tekstast
cases-wait-print = Brev som skal skrivast ut
cases-wait-stuck = Står fast
cases-tile-unreached =
    { $count ->
        [one] ikkje nådd
       *[other] ikkje nådde
    }
cases-reason-no-address = Har verken e-post, telefon eller adresse
cases-reason-doubtful-phone = Telefonnummeret må sjekkast
cases-role-applicant = Søkjar
cases-role-host = Vert
cases-role-guest = Gjest
cases-role-participant = Deltakar

## Det som blir sendt.

cases-wording-answer-title = Svar til alle som tok del (e-post og brev)
cases-wording-answer-subject = Du sa frå om [process]. Her er svaret
cases-wording-answer-body =
    Hei, [name]!

    Takk for at du var med på [process]. [body] gjorde vedtak [date]. Her er det som kom ut av det de sa:

    {"["}answers]

    Du kan lese heile vedtaket og følgje tiltaka her: [link]
cases-wording-sms-title = Svar til alle som tok del (SMS)
cases-wording-sms-body = Hei, [name]! Du var med på [process]. [body] gjorde vedtak [date]. Les svaret på det de sa: [link]

## Det som må gjerast i dag.

cases-today-paper = Gjer saksframlegget klart: { $title } ({ $body })
cases-today-decision = Før inn vedtaket: { $title } ({ $body })
cases-today-actions = { $count ->
        [one] Eitt tiltak
       *[other] { $count } tiltak
    } over fristen: { $process }
cases-today-answer = Svar dei som tok del: { $process }
cases-today-treated = Til behandling i { $body }: { $title }
cases-today-follow = Følg opp vedtaket, { $done } av { $all } tiltak er gjennomførte: { $process }
cases-panel-actions = { $done } av { $all } tiltak er gjennomførte{ $late ->
        [0] {""}
       *[other] , { $late } over fristen
    }
cases-panel-answered = Svaret vart sendt { $date }
cases-panel-answers = { $complete } av { $all } tema har svar
