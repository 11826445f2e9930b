### Menu, panels, dates
gjestebud-changed-meanwhile = Nokon andre har endra dette medan du heldt på. Sjå over det som står no, og gjer endringa di på nytt.
gjestebud-menu-hosts = Vertar
gjestebud-menu-applications = Søknader
gjestebud-menu-criteria = Kriterium
gjestebud-menu-draw = Trekking
gjestebud-panel-heading = Ver vert for eit gjestebod
gjestebud-panel-lead = Samle folk du kjenner rundt eit bord. De får spørsmål og ei korg, og det de seier, blir lese av dei som bestemmer.
gjestebud-panel-heading-front = Ver vert: { $title }
gjestebud-panel-lead-front = Samle folk rundt eit bord. De får spørsmål og ei korg.
gjestebud-panel-until = Meld deg innan { $until }.
gjestebud-panel-draw-heading = Slik vart vertane trekte
gjestebud-panel-draw-lead = { $applied } søkte om å vere vert. { $drawn } vart trekte, slik at borda liknar på kommunen.
gjestebud-panel-draw-link = Sjå korleis trekkinga vart gjord
gjestebud-panel-staff-link = Alt om vertane
gjestebud-of = av { $total }
gjestebud-milestone-call = Vertar melder seg
gjestebud-milestone-draw = Vertar blir trekte
gjestebud-today-duplicates =
    { $pairs ->
        [one] Éin søknad kan vere sendt to gonger
       *[other] { $pairs } par av søknader kan vere same person
    } – { $process }
gjestebud-today-call-closes = Fristen for vertar nærmar seg – { $process }
gjestebud-today-draw = Trekk vertar – { $process }
gjestebud-today-answer = Svar alle som søkte om å vere vert – { $process }
gjestebud-today-empty =
    { $count ->
        [one] Éin plass manglar vert
       *[other] { $count } plassar manglar vert
    } – { $process }
gjestebud-today-unconfirmed =
    { $count ->
        [one] Éin vert har ikkje sagt ja enno
       *[other] { $count } vertar har ikkje sagt ja enno
    } – { $process }
gjestebud-cancel-word = Avbryt
gjestebud-no-call = Utlysinga er ikkje laga enno. Lag ho først, så kan du ta imot søknader.

### Overview
gjestebud-call-none = Inga utlysing enno
gjestebud-call-before = Opnar { $opens }
gjestebud-call-open = Open til og med { $closes }
gjestebud-call-over = Fristen var { $closes }
gjestebud-call-open-button = Lys ut etter vertar
gjestebud-call-change = Endre utlysinga
gjestebud-call-see-public = Sjå sida slik innbyggjarane ser ho
gjestebud-hosts-empty = Folk kan ikkje melde seg enno
gjestebud-hosts-empty-lead = Lag utlysinga. Då kan folk melde seg på nett, på telefon og på papir.
gjestebud-hosts-unreachable =
    { $count ->
        [one] Éin søkjar har verken e-post, telefon eller adresse.
       *[other] { $count } søkjarar har verken e-post, telefon eller adresse.
    }
gjestebud-hosts-per-theme = Vertar per tema
gjestebud-tile-applied = har søkt
gjestebud-tile-hosts = plassar har vert
gjestebud-tile-confirmed = { $count } har sagt ja
gjestebud-tile-without-email = blir ikkje nådde på e-post
gjestebud-tile-pairs = moglege doble søknader
gjestebud-applications-all = Sjå alle søknadene
gjestebud-column-bar = Stolpe
gjestebud-column-eligible = Kan trekkjast
gjestebud-column-hosts = Vertar
gjestebud-column-seats = Plassar
gjestebud-steps-heading = Vegen vidare
gjestebud-step-done = Ferdig
gjestebud-step-now = No
gjestebud-step-next = Kjem
gjestebud-step-call = Folk melder seg
gjestebud-step-look = Sjå gjennom søknadene
gjestebud-step-look-pairs =
    { $count ->
        [one] Eitt par kan vere same person
       *[other] { $count } par kan vere same person
    }
gjestebud-step-look-done = Ingen doble søknader å ta stilling til
gjestebud-step-criteria = Bestem kriterium for kvart tema
gjestebud-step-draw = Trekk vertar og reservar
gjestebud-step-answer = Svar alle som søkte
gjestebud-step-confirm = Vertane seier ja
gjestebud-places-heading = Gjesteboda og vertane
gjestebud-column-code = Gjestebod
gjestebud-column-host = Vert
gjestebud-column-planned = Planlagt
gjestebud-column-state = Status
gjestebud-column-do = Handling
gjestebud-place-assigned = Trekt
gjestebud-place-confirmed = Har sagt ja
gjestebud-place-withdrawn = Trekte seg
gjestebud-place-empty = Manglar vert
gjestebud-place-minor = Under 18 år: Føresette skal vite om det
gjestebud-place-confirm = Har sagt ja
gjestebud-place-confirm-label = { $code }: { $name } har sagt ja
gjestebud-place-confirm-done = Verten for { $code } har sagt ja.
gjestebud-place-replace = Trekkjer seg
gjestebud-place-replace-label = { $code }: { $name } trekkjer seg
gjestebud-person-erased = Sletta person

### The call, for staff
gjestebud-call-title = Utlysing etter vertar
gjestebud-call-lead = Alle kan melde seg: på nett, på telefon, på e-post og på papir. Ingen får lovnad om å bli trekt, men alle får svar.
gjestebud-call-part-when = Når og kven
gjestebud-call-field-opens = Første dag
gjestebud-call-field-closes = Siste dag
gjestebud-call-closes-hint = Skjemaet er ope ut denne dagen.
gjestebud-call-closes-before = Siste dag må vere etter første dag.
gjestebud-call-field-minimum-age = Yngste vert (år)
gjestebud-call-minimum-age-hint = For vertar under 18 år skal føresette vite om det.
gjestebud-call-part-text = Teksten folk les
gjestebud-call-intro-hint = Sei kort kva det gjeld. Sida forklarer sjølv kva ein vert gjer, kva korga er, og korleis det blir trekt.
gjestebud-call-field-intro = Innleiing
gjestebud-call-intro-start = Inviter vener, naboar eller kollegaer heim til eit bord. Snakk om eit tema som betyr noko for dykk, skriv ned det de seier, og send det til oss. Ingen frå kommunen er med.
gjestebud-call-part-draw = Trekkinga
gjestebud-call-source-hint = Trekkinga blir styrt av eit tal. Sei på førehand kvar talet skal kome frå, til dømes terningkast på eit ope møte eller lottotala ein bestemt dag. Då kan ingen velje resultatet.
gjestebud-call-field-draw-on = Dag for trekkinga
gjestebud-call-draw-before = Trekkinga må vere etter siste dag for å melde seg.
gjestebud-call-field-source = Kvar talet kjem frå
gjestebud-call-source-start = Seks terningkast på servicetorget, ope for alle.
gjestebud-call-part-questions = Eigne spørsmål
gjestebud-call-questions-hint = Valfrie spørsmål på skjemaet. Spør berre om det de treng.
gjestebud-call-field-question = Spørsmål { $n }
gjestebud-call-save = Lagre utlysinga
gjestebud-call-saved = Utlysinga er lagra.
