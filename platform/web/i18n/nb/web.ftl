# Texts of the frame around every page, of forms and of problems.
web-field-name = Navn
web-field-optional = valgfritt
web-refused-heading = { $count ->
    [one] Det er én ting du må rette
   *[other] Det er { $count } ting du må rette
}
web-refused-missing = { $label }: Dette må fylles ut.
web-refused-too-long = { $label }: Teksten kan ha høyst { $most } tegn.
web-refused-email = Skriv e-postadressen slik: navn@eksempel.no.
web-refused-number = { $label }: Skriv et helt tall.
web-refused-out-of-bounds = { $label }: Tallet må være fra { $least } til { $most }.
web-refused-date = { $label }: Skriv datoen slik: 21.11.2026.
web-refused-time = { $label }: Skriv klokkeslettet slik: 18.30.
web-refused-choice = { $label }: Velg et av alternativene.
web-refused-too-large = Det du sendte, er for stort. Alt til sammen kan være høyst { $megabytes } MB. Ingenting er lagret.
web-refused-file-too-large = Fila er for stor. Den kan være høyst { $megabytes } MB.
web-refused-broken-form = Skjemaet kom ikke helt fram. Gå tilbake og send det en gang til.
web-refused-stale-form = Skjemaet har ligget for lenge åpent, eller du har logget inn eller ut i mellomtiden. Gå tilbake, last siden på nytt og send en gang til.
web-problem-not-found-heading = Vi finner ikke siden
web-problem-not-found = Lenken kan være gammel, eller siden kan ha fått ny adresse.
web-problem-forbidden-heading = Du har ikke tilgang
web-problem-forbidden = Kontoen din kan ikke gjøre dette. Spør den som har ansvar for saken, om du trenger tilgang.
web-problem-refused-heading = Det gikk ikke
web-problem-conflict-heading = Noe har endret seg
web-problem-internal-heading = Noe gikk galt hos oss
web-problem-internal = Det er ikke din feil. Det du hadde lagret, er trygt. Prøv igjen om litt.
web-problem-reference = Referanse: { $reference }
web-problem-today = Til I dag
web-problem-home = Til forsiden
web-list-show = Vis
web-list-all = Alle
web-list-clear = Fjern søk og filter
web-list-pages = Sider
web-list-count = { $count ->
    [0] Ingen treff
    [one] Ett treff
   *[other] { $count } treff
}
web-layout-skip = Hopp til innholdet
web-layout-languages = Språk
web-layout-menu = Hovedmeny
web-layout-what = Medvirkning
web-layout-crumbs = Du er her
web-layout-staff = For ansatte
web-layout-staff-menu = Meny for ansatte
web-layout-sign-out = Logg ut
web-layout-signed-in = Innlogget som { $name }
web-layout-public = Se det innbyggerne ser
web-layout-menu-button = Meny
web-layout-about = Om nettstedet
web-layout-accessibility = Tilgjengelighetserklæring
web-layout-accessibility-tell = Si fra om noe som ikke virker
web-layout-privacy = Personvern
web-layout-promise = Du trenger ingen konto, og vi sporer deg ikke. Laget med Medvirk, som er fri programvare.
web-layout-demo = Dette er en prøveby. Alle personer og hendelser er oppdiktet.
web-layout-take-part = Ta del
web-layout-menu-close = Lukk menyen
web-layout-back-to = Tilbake til { $page }
web-gone-heading = Lenken virker ikke
web-gone-help = Ring eller skriv til oss, så hjelper vi deg:
web-chapter-plan = Planlegge
web-chapter-meet = Møte innbyggerne
web-chapter-input = Innspill
web-chapter-case = Sak og svar
