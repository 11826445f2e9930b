# Texts of the frame around every page, of forms and of problems.
web-field-name = Namn
web-field-optional = valfritt
web-refused-heading = { $count ->
    [one] Det er éin ting du må rette
   *[other] Det er { $count } ting du må rette
}
web-refused-missing = { $label }: Dette må fyllast ut.
web-refused-too-long = { $label }: Teksten kan ha høgst { $most } teikn.
web-refused-email = Skriv e-postadressa slik: namn@eksempel.no.
web-refused-number = { $label }: Skriv eit heilt tal.
web-refused-out-of-bounds = { $label }: Talet må vere frå { $least } til { $most }.
web-refused-date = { $label }: Skriv datoen slik: 21.11.2026.
web-refused-time = { $label }: Skriv klokkeslettet slik: 18.30.
web-refused-choice = { $label }: Vel eitt av alternativa.
web-refused-too-large = Det du sende, er for stort. Alt til saman kan vere høgst { $megabytes } MB. Ingenting er lagra.
web-refused-file-too-large = Fila er for stor. Ho kan vere høgst { $megabytes } MB.
web-refused-broken-form = Skjemaet kom ikkje heilt fram. Gå tilbake og send det ein gong til.
web-refused-stale-form = Skjemaet har lege for lenge ope, eller du har logga inn eller ut i mellomtida. Gå tilbake, last sida på nytt og send ein gong til.
web-problem-not-found-heading = Vi finn ikkje sida
web-problem-not-found = Lenkja kan vere gammal, eller sida kan ha fått ny adresse.
web-problem-forbidden-heading = Du har ikkje tilgang
web-problem-forbidden = Kontoen din kan ikkje gjere dette. Spør den som har ansvar for saka, om du treng tilgang.
web-problem-refused-heading = Det gjekk ikkje
web-problem-conflict-heading = Noko har endra seg
web-problem-internal-heading = Noko gjekk gale hos oss
web-problem-internal = Det er ikkje din feil. Det du hadde lagra, er trygt. Prøv igjen om litt.
web-problem-reference = Referanse: { $reference }
web-problem-today = Til I dag
web-problem-home = Til framsida
web-list-show = Vis
web-list-all = Alle
web-list-clear = Fjern søk og filter
web-list-pages = Sider
web-list-count = { $count ->
    [0] Ingen treff
    [one] Eitt treff
   *[other] { $count } treff
}
web-layout-skip = Hopp til innhaldet
web-layout-languages = Språk
web-layout-menu = Hovudmeny
web-layout-what = Medverknad
web-layout-crumbs = Du er her
web-layout-staff = For tilsette
web-layout-staff-menu = Meny for tilsette
web-layout-sign-out = Logg ut
web-layout-signed-in = Innlogga som { $name }
web-layout-public = Sjå det innbyggjarane ser
web-layout-menu-button = Meny
web-layout-about = Om nettstaden
web-layout-accessibility = Tilgjengelegheitserklæring
web-layout-accessibility-tell = Sei frå om noko som ikkje verkar
web-layout-privacy = Personvern
web-layout-promise = Du treng ingen konto, og vi sporar deg ikkje. Laga med Medvirk, som er fri programvare.
web-layout-demo = Dette er ein prøveby. Alle personar og hendingar er oppdikta.
web-layout-take-part = Ta del
web-layout-menu-close = Lukk menyen
web-layout-back-to = Tilbake til { $page }
web-gone-heading = Lenkja verkar ikkje
web-gone-help = Ring eller skriv til oss, så hjelper vi deg:
web-chapter-plan = Planleggje
web-chapter-meet = Møte innbyggjarane
web-chapter-input = Innspel
web-chapter-case = Sak og svar
