# Sidene for ansatte som planlegger og holder møter.

## Listen over møter og oversikten over ett.

meetings-desk-menu = Møter
meetings-desk-lead = Alt man kan komme til, med plasser og venteliste.
meetings-desk-none = Ingen møter ennå
meetings-desk-none-lead = Lag det første, eller kopier et som har vært.
meetings-desk-process = Prosess
meetings-desk-kind-label = Type
meetings-desk-kind = { $kind ->
    [dialogue] Dialogmøte
    [stormote] Stormøte
    [welcome] Møte med nye innbyggere
   *[other] Åpent møte
}
meetings-desk-meeting = Møte
meetings-desk-when = Tid
meetings-desk-place = Sted
meetings-desk-taken = Har plass
meetings-desk-capacity = Plasser
meetings-desk-waiting = Venter
meetings-desk-state = Status
meetings-desk-state-draft = Utkast
meetings-desk-state-upcoming = Publisert
meetings-desk-state-held = Holdt
meetings-desk-state-off = Avlyst
meetings-desk-cancel = Avbryt
meetings-desk-public = Se siden innbyggerne ser
meetings-desk-way = Veien videre
meetings-desk-places = Plasser
meetings-desk-picture = { $given } har plass, { $offered } har fått tilbud, { $waiting } venter
meetings-desk-no-limit = Ingen grense
meetings-desk-given = Har plass
meetings-desk-offered = Har fått tilbud
meetings-desk-free = Ledige
meetings-desk-reserved = Holdt av til målgruppen
meetings-desk-came = Har kommet
meetings-desk-not-needed = Ingen trenger å melde seg på. Folk bare kommer.
meetings-desk-sign-ups = Påmeldinger
meetings-desk-capacity-change = Endre antall plasser
meetings-desk-capacity-hint = Nye plasser går til de første på ventelisten med en gang. Tomt felt betyr ingen grense.
meetings-desk-capacity-save = Lagre antallet
meetings-desk-capacity-changed = Antallet plasser er endret.
meetings-desk-history = Historikk
meetings-desk-history-none = Ingenting har hendt ennå.
meetings-desk-history-all = Se hele historikken
meetings-desk-aside = Hva som gjenstår
meetings-desk-number = nummer { $number }
meetings-desk-publish = Publiser møtet
meetings-desk-published = Møtet er publisert.
meetings-desk-off = Avlys møtet
meetings-desk-off-lead = Alle som har plass eller venter, får beskjed med en gang, med grunnen du skriver her. Møtet kan ikke settes opp igjen.
meetings-desk-off-why = Hvorfor møtet er avlyst
meetings-desk-off-why-missing = Skriv hvorfor møtet er avlyst.
meetings-desk-off-do = Avlys og gi alle beskjed
meetings-desk-off-done = Møtet er avlyst, og alle får beskjed.
meetings-desk-off-said = Møtet er avlyst.
meetings-desk-remove = Fjern utkastet
meetings-desk-remove-lead = Utkastet blir borte for godt.
meetings-desk-remove-do = Fjern utkastet
meetings-desk-removed = Utkastet er fjernet.
meetings-step-plan = Planlegg
meetings-step-publish = Publiser
meetings-step-sign-ups = Følg påmeldingen
meetings-step-door = Ta imot i døra
meetings-step-after = Oppsummer
meetings-lack-heading = Før du publiserer
meetings-lack-better = Kan bli bedre
meetings-lack-nothing = Alt er på plass.
meetings-lack-must = Må med
meetings-lack-waits = { $count ->
    [one] Én ting må på plass først.
   *[other] { $count } ting må på plass først.
}
meetings-lack-place = Skriv hvor møtet er.
meetings-lack-past = Tiden er ute. Velg en ny.
meetings-lack-purpose = Skriv hva møtet er til for.
meetings-lack-languages = Gi møtet en tittel på begge målformer.
meetings-lack-hosts = Skriv hvem som tar imot, med rolle.
meetings-lack-agenda = Legg inn programmet.
meetings-lack-directions = Skriv hvordan man finner fram og kommer inn.
meetings-lack-capacity = Skriv hvor mange det er plass til.
meetings-lack-reminder = Legg inn en påminnelse.
meetings-lack-needs = Spør hva folk trenger for å kunne delta.
meetings-letters-heading = Meldinger som kommer
meetings-letters-none = Ingen meldinger er planlagt.
meetings-letter-reminder = { $days ->
    [0] Påminnelse samme dag
    [one] Påminnelse dagen før
   *[other] Påminnelse { $days } dager før
}
meetings-letter-offer = Tilbudet til nummer { $number } går ut
meetings-letter-thanks = Takk til dem som kom, med spørsmål om hvordan det var
meetings-event = { $what ->
    [made] Møtet ble laget
    [published] Møtet ble publisert
    [called-off] Møtet ble avlyst
    [moved] Ny tid eller nytt sted
    [summary] Oppsummering skrevet
    [confirmed] Fikk plass
    [waiting] Kom på venteliste
    [duplicate] Meldte seg på en gang til
    [outside] Utenfor målgruppen
    [cancelled] Meldte seg av
    [cancelled-waiting] Gikk ut av ventelisten
    [promoted] Fikk en ledig plass
    [offered] Fikk tilbud om plass
    [accepted] Tok imot plassen
    [lapsed] Svarte ikke i tide
    [checked-in] Kom
    [checked-out] Innsjekking angret
   *[other] Endret påmeldingen
}

## Skjemaet for et møte.

meetings-plan-new = Nytt møte
meetings-plan-new-lead = Hvilken prosess hører møtet til?
meetings-plan-no-process = Det finnes ingen prosess du kan lage møter for.
meetings-plan-to-processes = Gå til prosessene
meetings-plan-lead = Fyll inn det du vet. Møtet er et utkast til du publiserer det.
meetings-plan-edit = Endre møtet
meetings-plan-edit-lead = Endrer du tid eller sted for et publisert møte, får alle som har meldt seg på, beskjed og en oppdatert kalenderfil.
meetings-plan-save = Lagre møtet
meetings-plan-saved = Møtet er lagret.
meetings-plan-made = Utkastet er lagret. Se over det som mangler, før du publiserer.
meetings-plan-up = Flytt opp
meetings-plan-down = Flytt ned
meetings-plan-take-away = Ta bort
meetings-plan-conflict = Noen andre lagret møtet mens du skrev.
meetings-plan-conflict-lead = Det du skrev, står i skjemaet. Her ser du hva de andre lagret der det skiller seg. Ta med det som skal være med, og lagre på nytt.
meetings-plan-conflict-nothing = (tomt)
meetings-plan-copy = Kopier til ny dato
meetings-plan-copy-lead = Alt blir med: tekster, program, spørsmål, påminnelser og plasser. Alle datoer flyttes like langt, og klokkeslettene blir stående. Påmeldinger og oppsummering blir igjen.
meetings-plan-copy-date = Dato for det nye møtet
meetings-plan-copy-do = Lag kopien
meetings-plan-copied = Kopien er et utkast. Se over datoene.
meetings-plan-part-what = Hva
meetings-plan-title = Tittel
meetings-plan-purpose = Formål
meetings-plan-purpose-hint = Hva møtet er til for, og hva som skjer med det folk sier.
meetings-plan-slug = Adresse på nettet
meetings-plan-slug-hint = Små bokstaver, tall og bindestrek. Tomt felt gir et forslag av tittel og dato.
meetings-plan-body = Utvalg eller råd bak møtet
meetings-plan-body-hint = For eksempel utvalg for oppvekst.
meetings-plan-area = Område
meetings-plan-area-whole = Hele kommunen
meetings-plan-themes = Temaer
meetings-plan-part-when = Når
meetings-plan-date = Dato
meetings-plan-starts = Begynner
meetings-plan-norwegian-time = Norsk tid.
meetings-plan-ends = Slutter
meetings-plan-holiday = { $holiday ->
    [new-year] Dagen er 1. nyttårsdag, som er offentlig fridag.
    [maundy] Dagen er skjærtorsdag, som er offentlig fridag.
    [good-friday] Dagen er langfredag, som er offentlig fridag.
    [easter] Dagen er 1. påskedag, som er offentlig fridag.
    [easter-monday] Dagen er 2. påskedag, som er offentlig fridag.
    [labour] Dagen er 1. mai, som er offentlig fridag.
    [constitution] Dagen er 17. mai, som er offentlig fridag.
    [ascension] Dagen er Kristi himmelfartsdag, som er offentlig fridag.
    [whit] Dagen er 1. pinsedag, som er offentlig fridag.
    [whit-monday] Dagen er 2. pinsedag, som er offentlig fridag.
    [christmas] Dagen er 1. juledag, som er offentlig fridag.
    [boxing] Dagen er 2. juledag, som er offentlig fridag.
   *[other] Dagen er offentlig fridag.
}
meetings-plan-closed-day = Er datoen riktig?
meetings-plan-closed-day-keep = Ja, møtet skal være { $day } likevel
meetings-plan-refused-closed-day = { $why } Velg en annen dato, eller kryss av for at møtet skal være den dagen likevel.
meetings-plan-ends-date = Sluttdato
meetings-plan-ends-date-hint = Bare hvis møtet slutter en annen dag.
meetings-plan-part-place = Hvor
meetings-plan-place = Sted
meetings-plan-address = Gateadresse
meetings-plan-map = Lenke til kart
meetings-plan-map-hint = Åpnes først når noen følger lenken.
meetings-plan-directions = Veibeskrivelse
meetings-plan-part-audience = For hvem
meetings-plan-audience = Målgruppe
meetings-plan-audience-hint = Slik du ville sagt det til dem det gjelder.
meetings-plan-moved-in = Flyttet til kommunen fra og med
meetings-plan-moved-in-hint = For møter med nye innbyggere. Måneden gjelder, ikke dagen.
meetings-plan-only = Bare for dem som har flyttet hit siden da
meetings-plan-reserved = Plasser holdt av til målgruppen
meetings-plan-reserved-hint = 0 når alle plasser er for alle.
meetings-plan-reserved-date = Holdt av til og med
meetings-plan-reserved-time = Klokka
meetings-plan-part-practical = Praktisk
meetings-plan-practical-lead = Buss, mat, barn, tilgjengelighet: én ting på hver linje.
meetings-plan-practical-row = Linje
meetings-plan-practical-add = Legg til en linje
meetings-plan-practical-line = Tekst
meetings-plan-part-hosts = Hvem tar imot
meetings-plan-hosts-lead = Politikere og ansatte som er verter. Rolle og parti vises på møtesiden.
meetings-plan-host-row = Vert
meetings-plan-host-add = Legg til en vert
meetings-plan-host-name = Navn
meetings-plan-host-role = Rolle
meetings-plan-host-party = Parti
meetings-plan-part-agenda = Program
meetings-plan-agenda-row = Punkt
meetings-plan-agenda-add = Legg til et punkt
meetings-plan-agenda-title = Hva som skjer
meetings-plan-agenda-minutes = Minutter
meetings-plan-agenda-who = Ansvarlig
meetings-plan-part-sign-up = Påmelding
meetings-plan-needed = Man må melde seg på
meetings-plan-opens-date = Åpner
meetings-plan-opens-hint = Tomt felt: når møtet publiseres.
meetings-plan-opens-time = Åpner klokka
meetings-plan-closes-date = Stenger
meetings-plan-closes-hint = Tomt felt: når møtet begynner.
meetings-plan-closes-time = Stenger klokka
meetings-plan-capacity = Antall plasser
meetings-plan-capacity-hint = Tomt felt: ingen grense.
meetings-plan-accept-hours = Timer på å svare på en ledig plass
meetings-plan-accept-hint = 0 gir plassen med en gang, uten spørsmål.
meetings-plan-waiting-list = Venteliste når møtet er fullt
meetings-plan-party-max = Flest personer i én påmelding
meetings-plan-party-hint = 1 når hver melder på seg selv.
meetings-plan-children = Spør om barnas alder, i grupper
meetings-plan-part-questions = Spørsmål
meetings-plan-questions-lead = Navn, e-post og telefon spørres det alltid om. Spør bare om det dere trenger.
meetings-plan-question-row = Spørsmål
meetings-plan-question-add = Legg til et spørsmål
meetings-plan-question-text = Spørsmålet
meetings-plan-question-means = Gjelder
meetings-plan-question-means-hint = Svar på kjente spørsmål kan telles over flere møter.
meetings-plan-means-own = Eget spørsmål
meetings-plan-means = { $id ->
    [moved_in] Når de flyttet hit
    [area] Hvor de bor
    [age_band] Aldersgruppe
    [gender] Kjønn
    [methods] Måter å delta på
    [arenas] Arenaer
    [channels] Kanaler
    [free_text] Egne ord om måter å delta på
   *[needs] Behov for tilrettelegging
}
meetings-plan-question-answer = Svar
meetings-plan-question-kind = { $kind ->
    [line] En linje
    [text] Flere linjer
    [one] Ett av flere valg
    [many] Flere valg
    [number] Et tall
    [month] En måned
    [area] Et område i kommunen
    [age-band] En aldersgruppe
   *[gender] Kjønn
}
meetings-plan-question-options = Valg
meetings-plan-question-options-hint = Ett valg på hver linje, i samme rekkefølge på alle språk.
meetings-plan-question-why = Hvorfor dere spør
meetings-plan-question-why-hint = Står under spørsmålet.
meetings-plan-question-when = Spørres
meetings-plan-when-sign-up = I påmeldingen
meetings-plan-when-own-page = På egen side, før, under og etter møtet
meetings-plan-question-required = Må besvares
meetings-plan-question-sensitive = Følsomt: vises bare for dem som må vite det, og slettes etter møtet
meetings-plan-part-reminders = Påminnelser
meetings-plan-reminders-lead = Går til alle som har plass, med billetten.
meetings-plan-reminder-row = Påminnelse
meetings-plan-reminder-add = Legg til en påminnelse
meetings-plan-reminder-days = Dager før
meetings-plan-reminder-time = Klokka
meetings-plan-reminder-text = Tekst
meetings-plan-refused-slug = Adressen kan bare ha små bokstaver a–z, tall og bindestrek.
meetings-plan-refused-map = Lenken må begynne med https://.
meetings-plan-refused-no-such-time = Dette klokkeslettet finnes ikke denne natten: klokka stilles fram.
meetings-plan-refused-reserved = Det kan ikke holdes av flere plasser enn det er.
meetings-plan-refused-only = Skriv fra hvilken måned, når møtet bare er for dem som har flyttet hit.
meetings-plan-refused-same-day = To påminnelser kan ikke gå ut samme dag.
meetings-plan-refused-question = Skriv spørsmålet.
meetings-plan-refused-options = Skriv minst to valg.
meetings-plan-refused-means-twice = Det finnes allerede et spørsmål om dette.

## Ting å gjøre i dag.

meetings-today-draft = «{ $meeting }» er snart, men ikke publisert
meetings-today-no-summary = Oppsummer «{ $meeting }» for dem som kom
meetings-today-opens = Påmeldingen til «{ $meeting }» åpner { $when }
meetings-today-near = «{ $meeting }» er om få dager. Er døra klar?
meetings-today-waiting = { $count ->
    [one] Én venter på plass til «{ $meeting }»
   *[other] { $count } venter på plass til «{ $meeting }». Ett møte til?
}
meetings-today-offered = { $count ->
    [one] Én har ikke svart på tilbudet om plass til «{ $meeting }»
   *[other] { $count } har ikke svart på tilbudet om plass til «{ $meeting }»
}

## Påmeldingene til ett møte.

meetings-sign-lead = { $count ->
    [0] Ingen har meldt seg på ennå.
    [one] Én påmelding, også de som er meldt av.
   *[other] { $count } påmeldinger, også de som er meldt av.
}
meetings-sign-none = Ingen påmeldinger ennå
meetings-sign-none-lead = De som melder seg på på nettet, kommer hit av seg selv. Ringer noen, skriver du dem inn.
meetings-sign-name = Navn
meetings-sign-number = Nummer
meetings-sign-arrived = Kom inn
meetings-sign-entered = Skrevet inn
meetings-sign-reach = Kontakt
meetings-sign-email = E-post
meetings-sign-phone = Telefon
meetings-sign-size = Antall personer
meetings-sign-children = { $count ->
    [one] 1 barn
   *[other] { $count } barn
}
meetings-sign-came = Kom
meetings-sign-answers = Svar
meetings-sign-needs = Behov
meetings-sign-needs-why = Behov er som helseopplysninger. De er ikke med i filene, og de slettes dagen etter møtet.
meetings-sign-needs-export = Last ned med behov
meetings-sign-channel = Kom på
meetings-sign-channel-word = { $channel ->
    [web] Nett
    [email] E-post
    [phone] Telefon
    [door] I døra
   *[desk] Skranke
}
meetings-sign-state = { $state ->
    [confirmed] Har plass
    [waiting] Venter
    [offered] Har fått tilbud
    [lapsed] Svarte ikke i tide
    [cancelled] Meldt av
    [duplicate] Dobbelt
   *[outside] Utenfor målgruppen
}
meetings-sign-door = I døra
meetings-sign-is-in = Har kommet
meetings-sign-is-out = Har ikke kommet
meetings-sign-erased = Slettet
meetings-sign-nameless = Uten navn
meetings-answer-about = { $id ->
    [rating] Hvordan møtet var, fra 1 til 5
    [rating_text] Egne ord om møtet
    [moved_in] Flyttet hit
    [area] Bor
    [age_band] Aldersgruppe
    [gender] Kjønn
    [methods] Måter å delta på
    [arenas] Arenaer
    [channels] Kanaler
    [needs] Behov
   *[other] Tidligere spørsmål
}
meetings-answer-gender = { $code ->
    [kvinne] Kvinne
    [mann] Mann
   *[other] Annet
}

## Én påmelding.

meetings-one-title = { $name }, nummer { $number }
meetings-one-facts = Påmeldingen
meetings-one-children = Barn
meetings-one-children-bands = { $young } opp til 5 år, { $school } fra 6 til 12, { $youth } fra 13 til 17
meetings-one-young = Barn opp til 5 år
meetings-one-school = Barn fra 6 til 12 år
meetings-one-youth = Barn fra 13 til 17 år
meetings-one-language = Språk
meetings-one-position = Plass på ventelisten
meetings-one-offer-until = Må svare innen
meetings-one-came = { $count ->
    [one] 1 person kl. { $time }
   *[other] { $count } personer kl. { $time }
}
meetings-one-duplicate-of = Den samme hadde meldt seg på før, som nummer { $number }. Denne påmeldingen teller ikke med.
meetings-one-see-first = Se den første
meetings-one-needs-lead = Vises bare for dem som må legge til rette. Slettes dagen etter møtet.
meetings-one-needs-hidden = Personen har skrevet hva den trenger. Det vises bare for dem som legger til rette.
meetings-one-actions = For denne personen
meetings-one-accept = Ta imot plassen for personen
meetings-one-accepted = Plassen er tatt imot.
meetings-one-again = Send kvitteringen på nytt
meetings-one-sent = Kvitteringen sendes. Den går høyst én gang om dagen.
meetings-one-cancel = Meld av
meetings-one-cancel-lead = Plassen går til den første på ventelisten. Personen får beskjed.
meetings-one-cancel-do = Meld av
meetings-one-cancelled = Påmeldingen er meldt av.
meetings-one-party = Følget
meetings-one-party-save = Lagre følget
meetings-one-party-changed = Følget er endret.
meetings-one-note = Notat
meetings-one-note-hint = Bare for ansatte. Personen kan be om innsyn.
meetings-one-note-save = Lagre notatet
meetings-one-noted = Notatet er lagret.
meetings-enter-lead = Når noen ringer, skriver eller kommer innom. Tidspunktet da det kom inn, avgjør plassen på ventelisten.
meetings-enter-part-how = Hvordan det kom
meetings-enter-arrived-date = Kom inn, dato
meetings-enter-arrived-time = Kom inn, klokka
meetings-enter-arrived-hint = Nå, hvis du ikke endrer det. Kan være tidligere, ikke senere.
meetings-enter-part-who = Hvem
meetings-enter-wants = Vil ha beskjed på
meetings-enter-wants-word = { $wants ->
    [email] E-post
   *[other] SMS eller telefon
}
meetings-enter-part-party = Følget
meetings-enter-part-questions = Spørsmålene til dette møtet
meetings-enter-questions-lead = Det personen ikke sa noe om, lar du stå tomt.
meetings-enter-part-note = Til dere selv
meetings-enter-save = Skriv inn
meetings-enter-closed = Møtet tar ikke imot påmeldinger: det er ikke publisert, avlyst eller over.
meetings-enter-back = Tilbake til møtet
meetings-enter-confirmed = Nummer { $number } har fått plass.
meetings-enter-waiting = Nummer { $number } står på ventelisten, som nummer { $position } i køen.
meetings-enter-duplicate = Denne personen hadde meldt seg på før. Nummer { $number } er skrevet ned, men teller ikke med.
meetings-enter-outside = Nummer { $number } er utenfor målgruppen og har ikke fått plass. Svaret er tatt vare på.
meetings-enter-refused-later = Det kan ikke ha kommet inn senere enn nå.
meetings-enter-refused-reach = Skriv telefon eller e-post, så personen kan få beskjed.
meetings-enter-refused-children = Det er flere barn enn personer.
meetings-enter-refused-full = Møtet er fullt, og det har ingen venteliste.
meetings-enter-refused-closed = Møtet tar ikke imot flere påmeldinger.
meetings-enter-title = Skriv inn en påmelding
meetings-door-heading = I døra
meetings-after-heading = Etter møtet
