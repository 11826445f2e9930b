people-menu-today = I dag
people-menu-accounts = Kontoer
people-menu-settings = Innstillinger

### Felter som går igjen.
people-field-name = Navn
people-field-email = E-post
people-field-password = Passord
people-field-present-password = Passordet du har nå
people-field-new-password = Nytt passord
people-field-new-password-hint = Minst { $least } tegn. En setning bare du ville sagt, er bedre enn rare tegn.
people-field-again = Passordet en gang til
people-field-code = Kode fra appen
people-field-code-hint = Seks siffer. Koden skifter hvert halve minutt.
people-field-recovery = Reservekode

### Logge inn og ut.
people-sign-in-heading = Logg inn
people-sign-in-lead = For ansatte og folkevalgte i kommunen.
people-sign-in-submit = Logg inn
people-sign-in-forgotten = Jeg har glemt passordet
people-sign-in-refused = E-postadressen eller passordet er feil. Sjekk begge og prøv igjen.
people-sign-in-too-often = Det er prøvd for mange ganger. Vent et kvarter, og prøv igjen.
people-sign-in-resident-heading = Bor du i kommunen?
people-sign-in-resident = Du trenger ingen konto for å si din mening. Er du vert for et gjestebud, bruker du lenken du fikk av oss.
people-sign-in-resident-link = Se hva du kan påvirke
people-sign-out-done = Du er logget ut.
people-demo-heading = Prøv uten passord
people-demo-lead = Dette er en prøveby. Velg hvem du vil være. Du kan ikke ødelegge noe.
people-demo-try = Prøv
people-demo-password = Du kan også logge inn som { $email } med passordet «{ $password }».

### Kode fra appen.
people-code-heading = Vis at det er deg
people-code-lead = Åpne appen på telefonen, og skriv koden du ser der.
people-code-submit = Gå videre
people-code-wrong = Koden er feil. Vent til appen viser en ny, og prøv den.
people-code-used = Koden er allerede brukt. Vent til appen viser en ny.
people-code-too-often = Det er prøvd for mange koder. Vent et kvarter, og prøv igjen.
people-code-other-account = Logg inn med en annen konto
people-factor-heading = Sikre kontoen din
people-factor-lead = Du logger inn med passord og en kode fra telefonen. Da kommer ingen inn selv om noen får tak i passordet ditt.
people-factor-step-app = Installer en app for engangskoder på telefonen. De fleste telefoner har en fra før, for eksempel under «Passord».
people-factor-step-scan = Velg «Legg til konto» i appen, og skann dette bildet.
people-factor-step-type = Kan du ikke skanne? Skriv denne nøkkelen i appen:
people-factor-step-code = Skriv koden som appen viser.
people-factor-submit = Ta appen i bruk
people-factor-qr = QR-kode for appen. Nøkkelen står som tekst ved siden av.
people-factor-in-use = I bruk
people-factor-missing = Ikke satt opp
people-recovery-heading = Skriv ned reservekodene
people-recovery-lead = Mister du telefonen, kommer du inn med en av disse. Hver kode virker én gang.
people-recovery-keep = Skriv dem ut eller skriv dem av nå. Vi viser dem ikke igjen. Legg dem et sted bare du finner dem.
people-recovery-go-on = Jeg har tatt vare på kodene
people-recovery-use = Jeg har ikke telefonen her
people-recovery-use-words = Bruk en av reservekodene du fikk da du satte opp appen. Har du ingen igjen, må en administrator hjelpe deg.
people-recovery-wrong = Reservekoden er feil eller brukt før. Prøv en annen.

### Passord.
people-password-short = Passordet er for kort. Det må ha minst { $least } tegn.
people-password-long = Passordet er for langt. Det kan ha høyst { $most } tegn.
people-password-is-email = Passordet er for likt e-posten din. Velg et annet.
people-password-common = Passordet er lett å gjette. Velg noe andre ikke ville kommet på.
people-password-differs = De to passordene er ikke like. Skriv dem på nytt.
people-reset-heading = Glemt passordet?
people-reset-lead = Skriv e-postadressen din, så sender vi en lenke.
people-reset-submit = Send meg en lenke
people-reset-sent-heading = Se i e-posten din
people-reset-sent = Har du en konto her, er en lenke på vei. Den virker i en time.
people-reset-sent-nothing = Kommer det ingenting? Se i søppelposten, eller spør en administrator hvilken adresse du er registrert med.
people-reset-back = Tilbake til innlogging
people-new-password-heading = Velg nytt passord
people-new-password-lead = Alle steder der du er logget inn, blir logget ut.
people-new-password-for = For kontoen { $email }
people-new-password-submit = Lagre passordet
people-new-password-done = Passordet er byttet. Logg inn med det nye.
people-link-heading = Lenken virker ikke
people-link-unknown = Vi kjenner ikke denne lenken. Sjekk at du fikk med hele adressen.
people-link-used = Lenken er brukt eller trukket tilbake.
people-link-expired = Lenken er for gammel.
people-link-ask-again = Spør den som inviterte deg, om å sende invitasjonen på nytt. Har du valgt passord allerede, kan du logge inn.
people-link-reset-again = Be om en ny lenke

### Invitasjon.
people-invitation-heading = Velkommen, { $name }
people-invitation-lead = { $municipality } har laget en konto til deg. Velg et passord, så er den din.
people-invitation-submit = Ta kontoen i bruk
people-mail-invitation-title = Invitasjon til en kollega som får konto
people-mail-invitation-subject = Konto i Medvirk hos [municipality]
people-mail-invitation-body =
    Hei, [name]

    Du har fått en konto i Medvirk hos [municipality]. Der arbeider vi med medvirkning.

    Velg et passord her: [link]

    Lenken er bare til deg. Den virker til [date].

    Hilsen [municipality]
people-mail-reset-title = Lenke til kollega som har glemt passordet
people-mail-reset-subject = Nytt passord i Medvirk hos [municipality]
people-mail-reset-body =
    Hei, [name]

    Noen har bedt om nytt passord til kontoen din i Medvirk. Er det deg, velger du et nytt her: [link]

    Lenken virker til [time]. Er det ikke deg, trenger du ikke gjøre noe.

    Hilsen [municipality]

### Min konto.
people-own-heading = Min konto
people-own-may = Dette kan du gjøre
people-own-may-words = Trenger du mer, spør en administrator.
people-own-language-heading = Språk
people-own-language = Språk på sider og e-post
people-own-language-hint = Gjelder når du logger inn.
people-own-language-browser = Som i nettleseren
people-own-save = Lagre
people-own-saved = Språket er lagret.
people-own-go-on = Gå videre
people-own-password-heading = Passord
people-own-password-words = Bytt det hvis du tror noen kan ha sett det.
people-own-password-lead = Andre steder der du er logget inn, blir logget ut.
people-own-password-change = Bytt passord
people-own-password-done = Passordet er byttet. Andre steder er logget ut.
people-own-present-wrong = Det er ikke passordet du har nå. Prøv igjen.
people-own-factor-heading = Kode fra telefonen
people-own-factor-lead = Skriv passordet ditt, så viser vi hvordan du setter opp appen. Den gamle virker til du er ferdig.
people-own-factor-demo = I prøvebyen kommer du inn uten kode.
people-own-factor-move = Bytt telefon
people-own-factor-set-up = Sett opp
people-own-codes-left =
    { $count ->
        [0] Du har ingen reservekoder igjen. Lag nye.
        [one] Du har én reservekode igjen. Lag nye.
       *[other] Du har { $count } reservekoder igjen.
    }
people-own-codes-new = Nye reservekoder
people-own-codes-heading = Nye reservekoder
people-own-codes-lead = De gamle slutter å virke når du lager nye. Skriv passordet ditt først.

### Kontoer.
people-accounts-heading = Kontoer
people-accounts-lead = Hvem som kan logge inn, og hva de kan gjøre.
people-accounts-empty = Det er ingen kontoer ennå.
people-column-name = Navn
people-column-roles = Roller
people-column-standing = Status
people-column-signed-in = Sist inne
people-signed-in-never = Aldri
people-standing-active = I bruk
people-standing-invited = Invitert
people-standing-closed = Stengt
people-standing-no-factor = Mangler kode fra telefonen
people-role-planner = Planlegger
people-role-planner-what = Lager prosesser og følger dem fra løfte til svar
people-role-council-secretary = Utvalgssekretær
people-role-council-secretary-what = Lager sakspapirer og fører vedtak
people-role-moderator = Moderator
people-role-moderator-what = Leser innspill før de blir offentlige
people-role-square-host = Innbyggertorgvert
people-role-square-host-what = Tar imot folk på innbyggertorget
people-role-politician = Folkevalgt
people-role-politician-what = Leser det innbyggerne har sagt
people-role-reader = Leser
people-role-reader-what = Kan se, men ikke endre
people-role-administrator = Administrator
people-role-administrator-what = Styrer kontoer og innstillinger
people-role-none = Ingen roller
people-role-in-process = { $role } i «{ $process }»
people-roles-site = Roller i hele kommunen
people-roles-site-hint = Gjelder alle prosesser, også nye. Gi ikke mer enn det trengs.
people-roles-only-in = Roller bare i «{ $process }»
people-roles-process = Roller i prosessen
people-invite-heading = Inviter en kollega
people-invite-lead = Kollegaen får en e-post med en lenke og velger passord selv.
people-invite-who = Hvem
people-invite-email-hint = Bruk adressen personen har i kommunen.
people-invite-language = Språk i invitasjonen
people-invite-may = Hva personen kan gjøre
people-invite-submit = Send invitasjonen
people-invite-done = Invitasjonen til { $email } er på vei. Den virker i sju dager.
people-account-details = Navn og e-post
people-account-save = Lagre navn og e-post
people-account-save-roles = Lagre roller
people-account-saved = Endringen er lagret.
people-account-history = Historikk
people-account-invited = Invitert
people-account-closed = Stengt
people-account-email-taken = Det er allerede en konto med denne e-postadressen. Se etter den i lista.
people-account-needs-role = Velg minst én rolle.
people-account-last-administrator = Dette er den siste administratoren. Gi rollen til en annen først.
people-account-changed-meanwhile = Noen andre har endret kontoen i mellomtiden. Last siden på nytt, og gjør endringen om igjen.
people-account-invite-again-heading = Har ikke svart?
people-account-invite-again-words = Vi sender en ny lenke. Den gamle slutter å virke.
people-account-invite-again = Send invitasjonen på nytt
people-account-factor-heading = Mistet telefonen?
people-account-factor-words = Er du sikker på hvem du snakker med, kan du fjerne koden. Personen setter opp en ny ved neste innlogging.
people-account-factor-remove = Fjern kode fra telefonen
people-account-factor-removed = Koden er fjernet, og personen er logget ut.
people-account-close-heading = Sluttet?
people-account-close-words = Ingen kan logge inn med kontoen lenger. Historikken står. Du kan åpne den igjen.
people-account-close = Steng kontoen
people-account-closed-done = Kontoen er stengt.
people-account-open-heading = Tilbake igjen?
people-account-open-words = Kontoen får de samme rollene som før.
people-account-open = Åpne kontoen
people-account-opened-done = Kontoen er åpnet.

### Første oppsett.
people-setup-heading = Velkommen til Medvirk
people-setup-lead = Tre ting, så er du i gang. Alt annet kan vente.
people-setup-municipality = Kommunen
people-setup-name = Navn på kommunen
people-setup-name-hint = Slik innbyggerne kjenner den, for eksempel «Fjordvik kommune».
people-setup-number = Kommunenummer
people-setup-number-hint = Fire siffer.
people-setup-number-wrong = Kommunenummeret har fire siffer.
people-setup-languages = Språk
people-setup-languages-offered = Språk innbyggerne kan velge
people-setup-languages-hint = Medvirk har alle tekster på alle tre. Det dere skriver selv, kan stå på ett.
people-setup-language-default = Språket vi bruker når ingen har valgt
people-setup-languages-missing = Velg minst ett språk.
people-setup-default-not-offered = Velg et av språkene dere tilbyr.
people-setup-admin = Den første administratoren
people-setup-admin-name = Navnet ditt
people-setup-admin-hint = Du kan invitere kolleger etterpå.
people-setup-submit = Kom i gang
people-setup-done-already = Noen andre har nettopp satt opp nettstedet. Spør dem om en konto.

### Innstillinger.
people-settings-heading = Innstillinger
people-settings-lead = Det nettstedet vet om kommunen. Innbyggerne ser navn, adresse og kontakt.
people-settings-missing-heading = Dette mangler
people-settings-missing-accessibility = Legg inn adressen til tilgjengelighetserklæringen
people-settings-missing-base-url = Legg inn adressen til nettstedet. Lenker i e-post og brev trenger den
people-settings-missing-email = Legg inn e-posten der innbyggerne kan skrive
people-settings-missing-areas = Legg inn grendene eller kretsene folk kommer fra
people-settings-address = Postadresse
people-settings-address-hint = Én linje. Står i brev og nederst på sidene.
people-settings-email-hint = Der innbyggerne skriver til kommunen.
people-settings-phone = Telefon
people-settings-website = Kommunens nettsted
people-settings-sami = Kommunen er i forvaltningsområdet for samiske språk
people-settings-sami-hint = Da minner vi om at kunngjøringer også skal være på samisk (sameloven § 3-2).
people-settings-residents = Innbyggerne
people-settings-areas = Grender eller kretser
people-settings-areas-hint = Én på hver linje: kort navn = navn. Eksempel: S = Sentrum. Endre ikke et kort navn som er i bruk.
people-settings-area-wrong = Skriv linjen «{ $line }» slik: S = Sentrum.
people-settings-area-twice = «{ $line }» står to ganger. Fjern den ene.
people-settings-age-bands = Aldersgrupper
people-settings-age-bands-hint = Én på hver linje, fra 0 og oppover. Den siste slutter med +, for eksempel 75+.
people-settings-age-bands-wrong = Aldersgruppene må følge etter hverandre fra 0, og den siste må slutte med +.
people-settings-min-cell = Minste antall personer i publiserte tall
people-settings-min-cell-hint = Tall om færre enn dette vises ikke, så ingen kan kjennes igjen.
people-settings-consent-age = Alder for eget samtykke på nett
people-settings-consent-age-hint = Yngre barn er med gjennom foresatte, skole eller gruppe.
people-settings-site = Nettstedet
people-settings-base-url = Adressen til dette nettstedet
people-settings-base-url-hint = Slik innbyggerne skriver den, med https:// først.
people-settings-accessibility = Tilgjengelighetserklæringen
people-settings-accessibility-hint = Adressen på uustatus.no. Loven krever at sidene har en lenke til den.
people-settings-address-wrong = Skriv hele adressen, med https:// først.
people-settings-save = Lagre innstillingene
people-settings-saved = Innstillingene er lagret.
people-settings-changed-meanwhile = Noen andre har endret innstillingene i mellomtiden. Åpne siden på nytt i en ny fane, og før over det du vil endre.

### I dag.
people-today-heading = I dag
people-today-morning = God morgen, { $name }
people-today-day = God dag, { $name }
people-today-evening = God kveld, { $name }
people-today-lead =
    { $day }. { $overdue ->
        [0] { $soon ->
            [0] Ingenting haster.
            [one] Én ting bør gjøres snart.
           *[other] { $soon } ting bør gjøres snart.
        }
        [one] Én ting er over fristen.
       *[other] { $overdue } ting er over fristen.
    }
people-today-overdue = Over fristen
people-today-soon = Snart
people-today-later = Verdt å vite
people-today-due-today = { $date }, i dag
people-today-due-tomorrow = { $date }, i morgen
people-today-due-in = { $date }, om { $days } dager
people-today-due-past =
    { $days ->
        [one] { $date }, én dag over fristen
       *[other] { $date }, { $days } dager over fristen
    }
people-today-processes = Prosesser
people-today-all-processes = Alle prosesser
people-today-nothing-heading = Du er à jour
people-today-nothing = Her kommer frister, rapporter som mangler, og folk du bør ringe.
people-first-heading = Slik kommer dere i gang
people-first-settings = Fyll ut innstillingene
people-first-settings-words = Adresse, kontakt og grender. Det tar noen minutter.
people-first-settings-button = Til innstillingene
people-first-invite = Inviter kollegene
people-first-invite-words = Planleggere lager prosesser. Utvalgssekretærer lager sakspapirer.
people-first-invite-button = Inviter en kollega
people-first-process = Lag den første prosessen
people-first-process-words = Hva spør dere om, hva ligger fast, og når får folk svar?
people-first-process-button = Ny prosess
