### Menu, panels, dates
gjestebud-changed-meanwhile = Noen andre har endret dette mens du holdt på. Se over det som står nå, og gjør endringen din på nytt.
gjestebud-menu-hosts = Verter
gjestebud-menu-applications = Søknader
gjestebud-menu-criteria = Kriterier
gjestebud-menu-draw = Trekning
gjestebud-panel-heading = Vær vert for et gjestebud
gjestebud-panel-lead = Samle folk du kjenner rundt et bord. Dere får spørsmål og en kurv, og det dere sier, blir lest av dem som bestemmer.
gjestebud-panel-heading-front = Vær vert: { $title }
gjestebud-panel-lead-front = Samle folk rundt et bord. Dere får spørsmål og en kurv.
gjestebud-panel-until = Meld deg innen { $until }.
gjestebud-panel-draw-heading = Slik ble vertene trukket
gjestebud-panel-draw-lead = { $applied } søkte om å være vert. { $drawn } ble trukket, slik at bordene ligner på kommunen.
gjestebud-panel-draw-link = Se hvordan trekningen ble gjort
gjestebud-panel-staff-link = Alt om vertene
gjestebud-of = av { $total }
gjestebud-milestone-call = Verter melder seg
gjestebud-milestone-draw = Verter trekkes
gjestebud-today-duplicates =
    { $pairs ->
        [one] Én søknad kan være sendt to ganger
       *[other] { $pairs } par av søknader kan være samme person
    } – { $process }
gjestebud-today-call-closes = Fristen for verter nærmer seg – { $process }
gjestebud-today-draw = Trekk verter – { $process }
gjestebud-today-answer = Svar alle som søkte om å være vert – { $process }
gjestebud-today-empty =
    { $count ->
        [one] Én plass mangler vert
       *[other] { $count } plasser mangler vert
    } – { $process }
gjestebud-today-unconfirmed =
    { $count ->
        [one] Én vert har ikke sagt ja ennå
       *[other] { $count } verter har ikke sagt ja ennå
    } – { $process }
gjestebud-cancel-word = Avbryt
gjestebud-no-call = Utlysningen er ikke laget ennå. Lag den først, så kan du ta imot søknader.

### Overview
gjestebud-call-none = Ingen utlysning ennå
gjestebud-call-before = Åpner { $opens }
gjestebud-call-open = Åpen til og med { $closes }
gjestebud-call-over = Fristen var { $closes }
gjestebud-call-open-button = Lys ut etter verter
gjestebud-call-change = Endre utlysningen
gjestebud-call-see-public = Se siden slik innbyggerne ser den
gjestebud-hosts-empty = Folk kan ikke melde seg ennå
gjestebud-hosts-empty-lead = Lag utlysningen. Da kan folk melde seg på nett, på telefon og på papir.
gjestebud-hosts-unreachable =
    { $count ->
        [one] Én søker har verken e-post, telefon eller adresse.
       *[other] { $count } søkere har verken e-post, telefon eller adresse.
    }
gjestebud-hosts-per-theme = Verter per tema
gjestebud-tile-applied = har søkt
gjestebud-tile-hosts = plasser har vert
gjestebud-tile-confirmed = { $count } har sagt ja
gjestebud-tile-without-email = nås ikke på e-post
gjestebud-tile-pairs = mulige doble søknader
gjestebud-applications-all = Se alle søknadene
gjestebud-column-bar = Stolpe
gjestebud-column-eligible = Kan trekkes
gjestebud-column-hosts = Verter
gjestebud-column-seats = Plasser
gjestebud-steps-heading = Veien videre
gjestebud-step-done = Ferdig
gjestebud-step-now = Nå
gjestebud-step-next = Kommer
gjestebud-step-call = Folk melder seg
gjestebud-step-look = Se gjennom søknadene
gjestebud-step-look-pairs =
    { $count ->
        [one] Ett par kan være samme person
       *[other] { $count } par kan være samme person
    }
gjestebud-step-look-done = Ingen doble søknader å ta stilling til
gjestebud-step-criteria = Bestem kriterier for hvert tema
gjestebud-step-draw = Trekk verter og reserver
gjestebud-step-answer = Svar alle som søkte
gjestebud-step-confirm = Vertene sier ja
gjestebud-places-heading = Gjestebudene og vertene
gjestebud-column-code = Gjestebud
gjestebud-column-host = Vert
gjestebud-column-planned = Planlagt
gjestebud-column-state = Status
gjestebud-column-do = Handling
gjestebud-place-assigned = Trukket
gjestebud-place-confirmed = Har sagt ja
gjestebud-place-withdrawn = Trakk seg
gjestebud-place-empty = Mangler vert
gjestebud-place-minor = Under 18 år: Foresatte skal vite om det
gjestebud-place-confirm = Har sagt ja
gjestebud-place-confirm-label = { $code }: { $name } har sagt ja
gjestebud-place-confirm-done = Verten for { $code } har sagt ja.
gjestebud-place-replace = Trekker seg
gjestebud-place-replace-label = { $code }: { $name } trekker seg
gjestebud-person-erased = Slettet person

### The call, for staff
gjestebud-call-title = Utlysning etter verter
gjestebud-call-lead = Alle kan melde seg: på nett, på telefon, på e-post og på papir. Ingen loves å bli trukket, men alle får svar.
gjestebud-call-part-when = Når og hvem
gjestebud-call-field-opens = Første dag
gjestebud-call-field-closes = Siste dag
gjestebud-call-closes-hint = Skjemaet er åpent ut denne dagen.
gjestebud-call-closes-before = Siste dag må være etter første dag.
gjestebud-call-field-minimum-age = Yngste vert (år)
gjestebud-call-minimum-age-hint = For verter under 18 år skal foresatte vite om det.
gjestebud-call-part-text = Teksten folk leser
gjestebud-call-intro-hint = Si kort hva det gjelder. Siden forklarer selv hva en vert gjør, hva kurven er, og hvordan det trekkes.
gjestebud-call-field-intro = Innledning
gjestebud-call-intro-start = Inviter venner, naboer eller kolleger hjem til et bord. Snakk om et tema som betyr noe for dere, skriv ned det dere sier, og send det til oss. Ingen fra kommunen er med.
gjestebud-call-part-draw = Trekningen
gjestebud-call-source-hint = Trekningen styres av et tall. Si på forhånd hvor tallet skal komme fra, for eksempel terningkast på et åpent møte eller lottotallene en bestemt dag. Da kan ingen velge resultatet.
gjestebud-call-field-draw-on = Dag for trekningen
gjestebud-call-draw-before = Trekningen må være etter siste dag for å melde seg.
gjestebud-call-field-source = Hvor tallet kommer fra
gjestebud-call-source-start = Seks terningkast på servicetorget, åpent for alle.
gjestebud-call-part-questions = Egne spørsmål
gjestebud-call-questions-hint = Valgfrie spørsmål på skjemaet. Spør bare om det dere trenger.
gjestebud-call-field-question = Spørsmål { $n }
gjestebud-call-save = Lagre utlysningen
gjestebud-call-saved = Utlysningen er lagret.
