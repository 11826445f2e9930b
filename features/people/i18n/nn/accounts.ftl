people-menu-today = I dag
people-menu-accounts = Kontoar
people-menu-settings = Innstillingar

### Felt som går att.
people-field-name = Namn
people-field-email = E-post
people-field-password = Passord
people-field-present-password = Passordet du har no
people-field-new-password = Nytt passord
people-field-new-password-hint = Minst { $least } teikn. Ei setning berre du ville sagt, er betre enn rare teikn.
people-field-again = Passordet ein gong til
people-field-code = Kode frå appen
people-field-code-hint = Seks siffer. Koden skiftar kvart halve minutt.
people-field-recovery = Reservekode

### Logge inn og ut.
people-sign-in-heading = Logg inn
people-sign-in-lead = For tilsette og folkevalde i kommunen.
people-sign-in-submit = Logg inn
people-sign-in-forgotten = Eg har gløymt passordet
people-sign-in-refused = E-postadressa eller passordet er feil. Sjekk begge og prøv igjen.
people-sign-in-too-often = Det er prøvd for mange gonger. Vent eit kvarter, og prøv igjen.
people-sign-in-resident-heading = Bur du i kommunen?
people-sign-in-resident = Du treng ingen konto for å seie meininga di. Er du vert for eit gjestebod, bruker du lenkja du fekk av oss.
people-sign-in-resident-link = Sjå kva du kan påverke
people-sign-out-done = Du er logga ut.
people-demo-heading = Prøv utan passord
people-demo-lead = Dette er ein prøveby. Vel kven du vil vere. Du kan ikkje øydeleggje noko.
people-demo-try = Prøv
people-demo-password = Du kan også logge inn som { $email } med passordet «{ $password }».

### Kode frå appen.
people-code-heading = Vis at det er deg
people-code-lead = Opne appen på telefonen, og skriv koden du ser der.
people-code-submit = Gå vidare
people-code-wrong = Koden er feil. Vent til appen viser ein ny, og prøv den.
people-code-used = Koden er allereie brukt. Vent til appen viser ein ny.
people-code-too-often = Det er prøvd for mange kodar. Vent eit kvarter, og prøv igjen.
people-code-other-account = Logg inn med ein annan konto
people-factor-heading = Sikre kontoen din
people-factor-lead = Du loggar inn med passord og ein kode frå telefonen. Då kjem ingen inn sjølv om nokon får tak i passordet ditt.
people-factor-step-app = Installer ein app for eingongskodar på telefonen. Dei fleste telefonar har ein frå før, til dømes under «Passord».
people-factor-step-scan = Vel «Legg til konto» i appen, og skann dette biletet.
people-factor-step-type = Kan du ikkje skanne? Skriv denne nøkkelen i appen:
people-factor-step-code = Skriv koden som appen viser.
people-factor-submit = Ta appen i bruk
people-factor-qr = QR-kode for appen. Nøkkelen står som tekst ved sida av.
people-factor-in-use = I bruk
people-factor-missing = Ikkje sett opp
people-recovery-heading = Skriv ned reservekodane
people-recovery-lead = Mistar du telefonen, kjem du inn med ein av desse. Kvar kode verkar éin gong.
people-recovery-keep = Skriv dei ut eller skriv dei av no. Vi viser dei ikkje igjen. Legg dei ein stad berre du finn dei.
people-recovery-go-on = Eg har teke vare på kodane
people-recovery-use = Eg har ikkje telefonen her
people-recovery-use-words = Bruk ein av reservekodane du fekk då du sette opp appen. Har du ingen att, må ein administrator hjelpe deg.
people-recovery-wrong = Reservekoden er feil eller brukt før. Prøv ein annan.

### Passord.
people-password-short = Passordet er for kort. Det må ha minst { $least } teikn.
people-password-long = Passordet er for langt. Det kan ha høgst { $most } teikn.
people-password-is-email = Passordet er for likt e-posten din. Vel eit anna.
people-password-common = Passordet er lett å gjette. Vel noko andre ikkje ville kome på.
people-password-differs = Dei to passorda er ikkje like. Skriv dei på nytt.
people-reset-heading = Gløymt passordet?
people-reset-lead = Skriv e-postadressa di, så sender vi ei lenkje.
people-reset-submit = Send meg ei lenkje
people-reset-sent-heading = Sjå i e-posten din
people-reset-sent = Har du ein konto her, er ei lenkje på veg. Ho verkar i ein time.
people-reset-sent-nothing = Kjem det ingenting? Sjå i søppelposten, eller spør ein administrator kva adresse du er registrert med.
people-reset-back = Tilbake til innlogging
people-new-password-heading = Vel nytt passord
people-new-password-lead = Overalt der du er logga inn, blir logga ut.
people-new-password-for = For kontoen { $email }
people-new-password-submit = Lagre passordet
people-new-password-done = Passordet er bytt. Logg inn med det nye.
people-link-heading = Lenkja verkar ikkje
people-link-unknown = Vi kjenner ikkje denne lenkja. Sjekk at du fekk med heile adressa.
people-link-used = Lenkja er brukt eller trekt tilbake.
people-link-expired = Lenkja er for gammal.
people-link-ask-again = Spør den som inviterte deg, om å sende invitasjonen på nytt. Har du valt passord allereie, kan du logge inn.
people-link-reset-again = Be om ei ny lenkje

### Invitasjon.
people-invitation-heading = Velkomen, { $name }
people-invitation-lead = { $municipality } har laga ein konto til deg. Vel eit passord, så er han din.
people-invitation-submit = Ta kontoen i bruk
people-mail-invitation-title = Invitasjon til ein kollega som får konto
people-mail-invitation-subject = Konto i Medvirk hos [municipality]
people-mail-invitation-body =
    Hei, [name]

    Du har fått ein konto i Medvirk hos [municipality]. Der arbeider vi med medverknad.

    Vel eit passord her: [link]

    Lenkja er berre til deg. Ho verkar til [date].

    Helsing [municipality]
people-mail-reset-title = Lenkje til kollega som har gløymt passordet
people-mail-reset-subject = Nytt passord i Medvirk hos [municipality]
people-mail-reset-body =
    Hei, [name]

    Nokon har bede om nytt passord til kontoen din i Medvirk. Er det deg, vel du eit nytt her: [link]

    Lenkja verkar til [time]. Er det ikkje deg, treng du ikkje gjere noko.

    Helsing [municipality]

### Min konto.
people-own-heading = Kontoen min
people-own-may = Dette kan du gjere
people-own-may-words = Treng du meir, spør ein administrator.
people-own-language-heading = Språk
people-own-language = Språk på sider og e-post
people-own-language-hint = Gjeld når du loggar inn.
people-own-language-browser = Som i nettlesaren
people-own-save = Lagre
people-own-saved = Språket er lagra.
people-own-go-on = Gå vidare
people-own-password-heading = Passord
people-own-password-words = Byt det om du trur nokon kan ha sett det.
people-own-password-lead = Andre stader der du er logga inn, blir logga ut.
people-own-password-change = Byt passord
people-own-password-done = Passordet er bytt. Andre stader er logga ut.
people-own-present-wrong = Det er ikkje passordet du har no. Prøv igjen.
people-own-factor-heading = Kode frå telefonen
people-own-factor-lead = Skriv passordet ditt, så viser vi korleis du set opp appen. Den gamle verkar til du er ferdig.
people-own-factor-demo = I prøvebyen kjem du inn utan kode.
people-own-factor-move = Byt telefon
people-own-factor-set-up = Set opp
people-own-codes-left =
    { $count ->
        [0] Du har ingen reservekodar att. Lag nye.
        [one] Du har éin reservekode att. Lag nye.
       *[other] Du har { $count } reservekodar att.
    }
people-own-codes-new = Nye reservekodar
people-own-codes-heading = Nye reservekodar
people-own-codes-lead = Dei gamle sluttar å verke når du lagar nye. Skriv passordet ditt først.

### Kontoar.
people-accounts-heading = Kontoar
people-accounts-lead = Kven som kan logge inn, og kva dei kan gjere.
people-accounts-empty = Det er ingen kontoar enno.
people-column-name = Namn
people-column-roles = Roller
people-column-standing = Status
people-column-signed-in = Sist inne
people-signed-in-never = Aldri
people-standing-active = I bruk
people-standing-invited = Invitert
people-standing-closed = Stengd
people-standing-no-factor = Manglar kode frå telefonen
people-role-planner = Planleggjar
people-role-planner-what = Lagar prosessar og følgjer dei frå lovnad til svar
people-role-council-secretary = Utvalssekretær
people-role-council-secretary-what = Lagar sakspapir og fører vedtak
people-role-moderator = Moderator
people-role-moderator-what = Les innspel før dei blir offentlege
people-role-square-host = Innbyggjartorgvert
people-role-square-host-what = Tek imot folk på innbyggjartorget
people-role-politician = Folkevald
people-role-politician-what = Les det innbyggjarane har sagt
people-role-reader = Lesar
people-role-reader-what = Kan sjå, men ikkje endre
people-role-administrator = Administrator
people-role-administrator-what = Styrer kontoar og innstillingar
people-role-none = Ingen roller
people-role-in-process = { $role } i «{ $process }»
people-roles-site = Roller i heile kommunen
people-roles-site-hint = Gjeld alle prosessar, også nye. Gi ikkje meir enn det trengst.
people-roles-only-in = Roller berre i «{ $process }»
people-roles-process = Roller i prosessen
people-invite-heading = Inviter ein kollega
people-invite-lead = Kollegaen får ein e-post med ei lenkje og vel passord sjølv.
people-invite-who = Kven
people-invite-email-hint = Bruk adressa personen har i kommunen.
people-invite-language = Språk i invitasjonen
people-invite-may = Kva personen kan gjere
people-invite-submit = Send invitasjonen
people-invite-done = Invitasjonen til { $email } er på veg. Han verkar i sju dagar.
people-account-details = Namn og e-post
people-account-save = Lagre namn og e-post
people-account-save-roles = Lagre roller
people-account-saved = Endringa er lagra.
people-account-history = Historikk
people-account-invited = Invitert
people-account-closed = Stengd
people-account-email-taken = Det finst allereie ein konto med denne e-postadressa. Sjå etter han i lista.
people-account-needs-role = Vel minst éi rolle.
people-account-last-administrator = Dette er den siste administratoren. Gi rolla til ein annan først.
people-account-changed-meanwhile = Nokon andre har endra kontoen i mellomtida. Last sida på nytt, og gjer endringa om att.
people-account-invite-again-heading = Har ikkje svart?
people-account-invite-again-words = Vi sender ei ny lenkje. Den gamle sluttar å verke.
people-account-invite-again = Send invitasjonen på nytt
people-account-factor-heading = Mista telefonen?
people-account-factor-words = Er du sikker på kven du snakkar med, kan du fjerne koden. Personen set opp ein ny ved neste innlogging.
people-account-factor-remove = Fjern kode frå telefonen
people-account-factor-removed = Koden er fjerna, og personen er logga ut.
people-account-close-heading = Slutta?
people-account-close-words = Ingen kan logge inn med kontoen lenger. Historikken står. Du kan opne han igjen.
people-account-close = Steng kontoen
people-account-closed-done = Kontoen er stengd.
people-account-open-heading = Tilbake igjen?
people-account-open-words = Kontoen får dei same rollene som før.
people-account-open = Opne kontoen
people-account-opened-done = Kontoen er opna.

### Første oppsett.
people-setup-heading = Velkomen til Medvirk
people-setup-lead = Tre ting, så er du i gang. Alt anna kan vente.
people-setup-municipality = Kommunen
people-setup-name = Namn på kommunen
people-setup-name-hint = Slik innbyggjarane kjenner han, til dømes «Fjordvik kommune».
people-setup-number = Kommunenummer
people-setup-number-hint = Fire siffer.
people-setup-number-wrong = Kommunenummeret har fire siffer.
people-setup-languages = Språk
people-setup-languages-offered = Språk innbyggjarane kan velje
people-setup-languages-hint = Medvirk har alle tekstar på alle tre. Det de skriv sjølve, kan stå på eitt.
people-setup-language-default = Språket vi bruker når ingen har valt
people-setup-languages-missing = Vel minst eitt språk.
people-setup-default-not-offered = Vel eit av språka de tilbyr.
people-setup-admin = Den første administratoren
people-setup-admin-name = Namnet ditt
people-setup-admin-hint = Du kan invitere kollegaer etterpå.
people-setup-submit = Kom i gang
people-setup-done-already = Nokon andre har nettopp sett opp nettstaden. Spør dei om ein konto.

### Innstillingar.
people-settings-heading = Innstillingar
people-settings-lead = Det nettstaden veit om kommunen. Innbyggjarane ser namn, adresse og kontakt.
people-settings-missing-heading = Dette manglar
people-settings-missing-accessibility = Legg inn adressa til tilgjengelegheitserklæringa
people-settings-missing-base-url = Legg inn adressa til nettstaden. Lenkjer i e-post og brev treng ho
people-settings-missing-email = Legg inn e-posten der innbyggjarane kan skrive
people-settings-missing-areas = Legg inn grendene eller krinsane folk kjem frå
people-settings-address = Postadresse
people-settings-address-hint = Éi linje. Står i brev og nedst på sidene.
people-settings-email-hint = Der innbyggjarane skriv til kommunen.
people-settings-phone = Telefon
people-settings-website = Nettstaden til kommunen
people-settings-sami = Kommunen er i forvaltingsområdet for samiske språk
people-settings-sami-hint = Då minner vi om at kunngjeringar også skal vere på samisk (samelova § 3-2).
people-settings-residents = Innbyggjarane
people-settings-areas = Grender eller krinsar
people-settings-areas-hint = Éi på kvar linje: kort namn = namn. Døme: S = Sentrum. Endre ikkje eit kort namn som er i bruk.
people-settings-area-wrong = Skriv linja «{ $line }» slik: S = Sentrum.
people-settings-area-twice = «{ $line }» står to gonger. Fjern den eine.
people-settings-age-bands = Aldersgrupper
people-settings-age-bands-hint = Éi på kvar linje, frå 0 og oppover. Den siste sluttar med +, til dømes 75+.
people-settings-age-bands-wrong = Aldersgruppene må følgje etter kvarandre frå 0, og den siste må slutte med +.
people-settings-min-cell = Minste tal på personar i publiserte tal
people-settings-min-cell-hint = Tal om færre enn dette blir ikkje viste, så ingen kan kjennast att.
people-settings-consent-age = Alder for eige samtykke på nett
people-settings-consent-age-hint = Yngre barn er med gjennom føresette, skule eller gruppe.
people-settings-site = Nettstaden
people-settings-base-url = Adressa til denne nettstaden
people-settings-base-url-hint = Slik innbyggjarane skriv ho, med https:// først.
people-settings-accessibility = Tilgjengelegheitserklæringa
people-settings-accessibility-hint = Adressa på uustatus.no. Lova krev at sidene har ei lenkje til ho.
people-settings-address-wrong = Skriv heile adressa, med https:// først.
people-settings-save = Lagre innstillingane
people-settings-saved = Innstillingane er lagra.
people-settings-changed-meanwhile = Nokon andre har endra innstillingane i mellomtida. Opne sida på nytt i ei ny fane, og før over det du vil endre.

### I dag.
people-today-heading = I dag
people-today-morning = God morgon, { $name }
people-today-day = God dag, { $name }
people-today-evening = God kveld, { $name }
people-today-lead =
    { $day }. { $overdue ->
        [0] { $soon ->
            [0] Ingenting hastar.
            [one] Éin ting bør gjerast snart.
           *[other] { $soon } ting bør gjerast snart.
        }
        [one] Éin ting er over fristen.
       *[other] { $overdue } ting er over fristen.
    }
people-today-overdue = Over fristen
people-today-soon = Snart
people-today-later = Verdt å vite
people-today-due-today = { $date }, i dag
people-today-due-tomorrow = { $date }, i morgon
people-today-due-in = { $date }, om { $days } dagar
people-today-due-past =
    { $days ->
        [one] { $date }, éin dag over fristen
       *[other] { $date }, { $days } dagar over fristen
    }
people-today-processes = Prosessar
people-today-all-processes = Alle prosessar
people-today-nothing-heading = Du er à jour
people-today-nothing = Her kjem fristar, rapportar som manglar, og folk du bør ringje.
people-first-heading = Slik kjem de i gang
people-first-settings = Fyll ut innstillingane
people-first-settings-words = Adresse, kontakt og grender. Det tek nokre minutt.
people-first-settings-button = Til innstillingane
people-first-invite = Inviter kollegaene
people-first-invite-words = Planleggjarar lagar prosessar. Utvalssekretærar lagar sakspapir.
people-first-invite-button = Inviter ein kollega
people-first-process = Lag den første prosessen
people-first-process-words = Kva spør de om, kva ligg fast, og når får folk svar?
people-first-process-button = Ny prosess
