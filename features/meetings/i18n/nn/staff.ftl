# Sidene for tilsette som planlegg og held møte.

## Lista over møte og oversikta over eitt.

meetings-desk-menu = Møte
meetings-desk-lead = Alt ein kan kome til, med plassar og venteliste.
meetings-desk-none = Ingen møte enno
meetings-desk-none-lead = Lag det første, eller kopier eit som har vore.
meetings-desk-process = Prosess
meetings-desk-kind-label = Type
meetings-desk-kind = { $kind ->
    [dialogue] Dialogmøte
    [stormote] Stormøte
    [welcome] Møte med nye innbyggjarar
   *[other] Ope møte
}
meetings-desk-meeting = Møte
meetings-desk-when = Tid
meetings-desk-place = Stad
meetings-desk-taken = Har plass
meetings-desk-capacity = Plassar
meetings-desk-waiting = Ventar
meetings-desk-state = Status
meetings-desk-state-draft = Utkast
meetings-desk-state-upcoming = Publisert
meetings-desk-state-held = Halde
meetings-desk-state-off = Avlyst
meetings-desk-cancel = Avbryt
meetings-desk-public = Sjå sida innbyggjarane ser
meetings-desk-way = Vegen vidare
meetings-desk-places = Plassar
meetings-desk-picture = { $given } har plass, { $offered } har fått tilbod, { $waiting } ventar
meetings-desk-no-limit = Inga grense
meetings-desk-given = Har plass
meetings-desk-offered = Har fått tilbod
meetings-desk-free = Ledige
meetings-desk-reserved = Haldne av til målgruppa
meetings-desk-came = Har kome
meetings-desk-not-needed = Ingen treng å melde seg på. Folk berre kjem.
meetings-desk-sign-ups = Påmeldingar
meetings-desk-capacity-change = Endre talet på plassar
meetings-desk-capacity-hint = Nye plassar går til dei første på ventelista med ein gong. Tomt felt tyder inga grense.
meetings-desk-capacity-save = Lagre talet
meetings-desk-capacity-changed = Talet på plassar er endra.
meetings-desk-history = Historikk
meetings-desk-history-none = Ingenting har hendt enno.
meetings-desk-history-all = Sjå heile historikken
meetings-desk-aside = Det som står att
meetings-desk-number = nummer { $number }
meetings-desk-publish = Publiser møtet
meetings-desk-published = Møtet er publisert.
meetings-desk-off = Avlys møtet
meetings-desk-off-lead = Alle som har plass eller ventar, får melding med ein gong, med grunnen du skriv her. Møtet kan ikkje setjast opp att.
meetings-desk-off-why = Kvifor møtet er avlyst
meetings-desk-off-why-missing = Skriv kvifor møtet er avlyst.
meetings-desk-off-do = Avlys og gje alle melding
meetings-desk-off-done = Møtet er avlyst, og alle får melding.
meetings-desk-off-said = Møtet er avlyst.
meetings-desk-remove = Fjern utkastet
meetings-desk-remove-lead = Utkastet blir borte for godt.
meetings-desk-remove-do = Fjern utkastet
meetings-desk-removed = Utkastet er fjerna.
meetings-step-plan = Planlegg
meetings-step-publish = Publiser
meetings-step-sign-ups = Følg påmeldinga
meetings-step-door = Ta imot i døra
meetings-step-after = Oppsummer
meetings-lack-heading = Før du publiserer
meetings-lack-better = Kan bli betre
meetings-lack-nothing = Alt er på plass.
meetings-lack-must = Må med
meetings-lack-waits = { $count ->
    [one] Éin ting må på plass først.
   *[other] { $count } ting må på plass først.
}
meetings-lack-place = Skriv kor møtet er.
meetings-lack-past = Tida er ute. Vel ei ny.
meetings-lack-purpose = Skriv kva møtet er til for.
meetings-lack-languages = Gje møtet ein tittel på begge målformer.
meetings-lack-hosts = Skriv kven som tek imot, med rolle.
meetings-lack-agenda = Legg inn programmet.
meetings-lack-directions = Skriv korleis ein finn fram og kjem inn.
meetings-lack-capacity = Skriv kor mange det er plass til.
meetings-lack-reminder = Legg inn ei påminning.
meetings-lack-needs = Spør kva folk treng for å kunne delta.
meetings-letters-heading = Meldingar som kjem
meetings-letters-none = Ingen meldingar er planlagde.
meetings-letter-reminder = { $days ->
    [0] Påminning same dag
    [one] Påminning dagen før
   *[other] Påminning { $days } dagar før
}
meetings-letter-offer = Tilbodet til nummer { $number } går ut
meetings-letter-thanks = Takk til dei som kom, med spørsmål om korleis det var
meetings-event = { $what ->
    [made] Møtet vart laga
    [published] Møtet vart publisert
    [called-off] Møtet vart avlyst
    [moved] Ny tid eller ny stad
    [summary] Oppsummering skriven
    [confirmed] Fekk plass
    [waiting] Kom på venteliste
    [duplicate] Melde seg på ein gong til
    [outside] Utanfor målgruppa
    [cancelled] Melde seg av
    [cancelled-waiting] Gjekk ut av ventelista
    [promoted] Fekk ein ledig plass
    [offered] Fekk tilbod om plass
    [accepted] Tok imot plassen
    [lapsed] Svara ikkje i tide
    [checked-in] Kom
    [checked-out] Innsjekking angra
   *[other] Endra påmeldinga
}

## Skjemaet for eit møte.

meetings-plan-new = Nytt møte
meetings-plan-new-lead = Kva prosess høyrer møtet til?
meetings-plan-no-process = Det finst ingen prosess du kan lage møte for.
meetings-plan-to-processes = Gå til prosessane
meetings-plan-lead = Fyll inn det du veit. Møtet er eit utkast til du publiserer det.
meetings-plan-edit = Endre møtet
meetings-plan-edit-lead = Endrar du tid eller stad for eit publisert møte, får alle som har meldt seg på, melding og ei oppdatert kalenderfil.
meetings-plan-save = Lagre møtet
meetings-plan-saved = Møtet er lagra.
meetings-plan-made = Utkastet er lagra. Sjå over det som manglar, før du publiserer.
meetings-plan-up = Flytt opp
meetings-plan-down = Flytt ned
meetings-plan-take-away = Ta bort
meetings-plan-conflict = Nokon andre lagra møtet medan du skreiv.
meetings-plan-conflict-lead = Det du skreiv, står i skjemaet. Her ser du kva dei andre lagra der det skil seg. Ta med det som skal vere med, og lagre på nytt.
meetings-plan-conflict-nothing = (tomt)
meetings-plan-copy = Kopier til ny dato
meetings-plan-copy-lead = Alt blir med: tekstar, program, spørsmål, påminningar og plassar. Alle datoar blir flytta like langt, og klokkesletta står ved lag. Påmeldingar og oppsummering blir att.
meetings-plan-copy-date = Dato for det nye møtet
meetings-plan-copy-do = Lag kopien
meetings-plan-copied = Kopien er eit utkast. Sjå over datoane.
meetings-plan-part-what = Kva
meetings-plan-title = Tittel
meetings-plan-purpose = Føremål
meetings-plan-purpose-hint = Kva møtet er til for, og kva som skjer med det folk seier.
meetings-plan-slug = Adresse på nettet
meetings-plan-slug-hint = Små bokstavar, tal og bindestrek. Tomt felt gjev eit forslag av tittel og dato.
meetings-plan-body = Utval eller råd bak møtet
meetings-plan-body-hint = Til dømes utval for oppvekst.
meetings-plan-area = Område
meetings-plan-area-whole = Heile kommunen
meetings-plan-themes = Tema
meetings-plan-part-when = Når
meetings-plan-date = Dato
meetings-plan-starts = Byrjar
meetings-plan-norwegian-time = Norsk tid.
meetings-plan-ends = Sluttar
meetings-plan-holiday = { $holiday ->
    [new-year] Dagen er 1. nyttårsdag, som er offentleg fridag.
    [maundy] Dagen er skjærtorsdag, som er offentleg fridag.
    [good-friday] Dagen er langfredag, som er offentleg fridag.
    [easter] Dagen er 1. påskedag, som er offentleg fridag.
    [easter-monday] Dagen er 2. påskedag, som er offentleg fridag.
    [labour] Dagen er 1. mai, som er offentleg fridag.
    [constitution] Dagen er 17. mai, som er offentleg fridag.
    [ascension] Dagen er Kristi himmelfartsdag, som er offentleg fridag.
    [whit] Dagen er 1. pinsedag, som er offentleg fridag.
    [whit-monday] Dagen er 2. pinsedag, som er offentleg fridag.
    [christmas] Dagen er 1. juledag, som er offentleg fridag.
    [boxing] Dagen er 2. juledag, som er offentleg fridag.
   *[other] Dagen er offentleg fridag.
}
meetings-plan-closed-day = Er datoen rett?
meetings-plan-closed-day-keep = Ja, møtet skal vere { $day } likevel
meetings-plan-refused-closed-day = { $why } Vel ein annan dato, eller kryss av for at møtet skal vere den dagen likevel.
meetings-plan-ends-date = Sluttdato
meetings-plan-ends-date-hint = Berre om møtet sluttar ein annan dag.
meetings-plan-part-place = Kor
meetings-plan-place = Stad
meetings-plan-address = Gateadresse
meetings-plan-map = Lenkje til kart
meetings-plan-map-hint = Blir opna først når nokon følgjer lenkja.
meetings-plan-directions = Vegvising
meetings-plan-part-audience = For kven
meetings-plan-audience = Målgruppe
meetings-plan-audience-hint = Slik du ville sagt det til dei det gjeld.
meetings-plan-moved-in = Flytta til kommunen frå og med
meetings-plan-moved-in-hint = For møte med nye innbyggjarar. Månaden gjeld, ikkje dagen.
meetings-plan-only = Berre for dei som har flytta hit sidan då
meetings-plan-reserved = Plassar haldne av til målgruppa
meetings-plan-reserved-hint = 0 når alle plassar er for alle.
meetings-plan-reserved-date = Haldne av til og med
meetings-plan-reserved-time = Klokka
meetings-plan-part-practical = Praktisk
meetings-plan-practical-lead = Buss, mat, born, tilgjenge: éin ting på kvar linje.
meetings-plan-practical-row = Linje
meetings-plan-practical-add = Legg til ei linje
meetings-plan-practical-line = Tekst
meetings-plan-part-hosts = Kven tek imot
meetings-plan-hosts-lead = Politikarar og tilsette som er vertar. Rolle og parti blir viste på møtesida.
meetings-plan-host-row = Vert
meetings-plan-host-add = Legg til ein vert
meetings-plan-host-name = Namn
meetings-plan-host-role = Rolle
meetings-plan-host-party = Parti
meetings-plan-part-agenda = Program
meetings-plan-agenda-row = Punkt
meetings-plan-agenda-add = Legg til eit punkt
meetings-plan-agenda-title = Kva som skjer
meetings-plan-agenda-minutes = Minutt
meetings-plan-agenda-who = Ansvarleg
meetings-plan-part-sign-up = Påmelding
meetings-plan-needed = Ein må melde seg på
meetings-plan-opens-date = Opnar
meetings-plan-opens-hint = Tomt felt: når møtet blir publisert.
meetings-plan-opens-time = Opnar klokka
meetings-plan-closes-date = Stengjer
meetings-plan-closes-hint = Tomt felt: når møtet byrjar.
meetings-plan-closes-time = Stengjer klokka
meetings-plan-capacity = Talet på plassar
meetings-plan-capacity-hint = Tomt felt: inga grense.
meetings-plan-accept-hours = Timar på å svare på ein ledig plass
meetings-plan-accept-hint = 0 gjev plassen med ein gong, utan spørsmål.
meetings-plan-waiting-list = Venteliste når møtet er fullt
meetings-plan-party-max = Flest personar i éi påmelding
meetings-plan-party-hint = 1 når kvar melder på seg sjølv.
meetings-plan-children = Spør om alderen på borna, i grupper
meetings-plan-part-questions = Spørsmål
meetings-plan-questions-lead = Namn, e-post og telefon blir det alltid spurt om. Spør berre om det de treng.
meetings-plan-question-row = Spørsmål
meetings-plan-question-add = Legg til eit spørsmål
meetings-plan-question-text = Spørsmålet
meetings-plan-question-means = Gjeld
meetings-plan-question-means-hint = Svar på kjende spørsmål kan teljast over fleire møte.
meetings-plan-means-own = Eige spørsmål
meetings-plan-means = { $id ->
    [moved_in] Når dei flytta hit
    [area] Kor dei bur
    [age_band] Aldersgruppe
    [gender] Kjønn
    [methods] Måtar å delta på
    [arenas] Arenaer
    [channels] Kanalar
    [free_text] Eigne ord om måtar å delta på
   *[needs] Behov for tilrettelegging
}
meetings-plan-question-answer = Svar
meetings-plan-question-kind = { $kind ->
    [line] Ei linje
    [text] Fleire linjer
    [one] Eitt av fleire val
    [many] Fleire val
    [number] Eit tal
    [month] Ein månad
    [area] Eit område i kommunen
    [age-band] Ei aldersgruppe
   *[gender] Kjønn
}
meetings-plan-question-options = Val
meetings-plan-question-options-hint = Eitt val på kvar linje, i same rekkjefølgje på alle språk.
meetings-plan-question-why = Kvifor de spør
meetings-plan-question-why-hint = Står under spørsmålet.
meetings-plan-question-when = Blir spurt
meetings-plan-when-sign-up = I påmeldinga
meetings-plan-when-own-page = På eiga side, før, under og etter møtet
meetings-plan-question-required = Må svarast på
meetings-plan-question-sensitive = Følsamt: blir vist berre for dei som må vite det, og sletta etter møtet
meetings-plan-part-reminders = Påminningar
meetings-plan-reminders-lead = Går til alle som har plass, med billetten.
meetings-plan-reminder-row = Påminning
meetings-plan-reminder-add = Legg til ei påminning
meetings-plan-reminder-days = Dagar før
meetings-plan-reminder-time = Klokka
meetings-plan-reminder-text = Tekst
meetings-plan-refused-slug = Adressa kan berre ha små bokstavar a–z, tal og bindestrek.
meetings-plan-refused-map = Lenkja må byrje med https://.
meetings-plan-refused-no-such-time = Dette klokkeslettet finst ikkje denne natta: klokka blir stilt fram.
meetings-plan-refused-reserved = Det kan ikkje haldast av fleire plassar enn det er.
meetings-plan-refused-only = Skriv frå kva månad, når møtet berre er for dei som har flytta hit.
meetings-plan-refused-same-day = To påminningar kan ikkje gå ut same dag.
meetings-plan-refused-question = Skriv spørsmålet.
meetings-plan-refused-options = Skriv minst to val.
meetings-plan-refused-means-twice = Det finst alt eit spørsmål om dette.

## Ting å gjere i dag.

meetings-today-draft = «{ $meeting }» er snart, men ikkje publisert
meetings-today-no-summary = Oppsummer «{ $meeting }» for dei som kom
meetings-today-opens = Påmeldinga til «{ $meeting }» opnar { $when }
meetings-today-near = «{ $meeting }» er om få dagar. Er døra klar?
meetings-today-waiting = { $count ->
    [one] Éin ventar på plass til «{ $meeting }»
   *[other] { $count } ventar på plass til «{ $meeting }». Eitt møte til?
}
meetings-today-offered = { $count ->
    [one] Éin har ikkje svara på tilbodet om plass til «{ $meeting }»
   *[other] { $count } har ikkje svara på tilbodet om plass til «{ $meeting }»
}

## Påmeldingane til eitt møte.

meetings-sign-lead = { $count ->
    [0] Ingen har meldt seg på enno.
    [one] Éi påmelding, også dei som er melde av.
   *[other] { $count } påmeldingar, også dei som er melde av.
}
meetings-sign-none = Ingen påmeldingar enno
meetings-sign-none-lead = Dei som melder seg på på nettet, kjem hit av seg sjølv. Ringjer nokon, skriv du dei inn.
meetings-sign-name = Namn
meetings-sign-number = Nummer
meetings-sign-arrived = Kom inn
meetings-sign-entered = Skrive inn
meetings-sign-reach = Kontakt
meetings-sign-email = E-post
meetings-sign-phone = Telefon
meetings-sign-size = Talet på personar
meetings-sign-children = { $count ->
    [one] 1 barn
   *[other] { $count } born
}
meetings-sign-came = Kom
meetings-sign-answers = Svar
meetings-sign-needs = Behov
meetings-sign-needs-why = Behov er som helseopplysningar. Dei er ikkje med i filene, og dei blir sletta dagen etter møtet.
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
    [waiting] Ventar
    [offered] Har fått tilbod
    [lapsed] Svara ikkje i tide
    [cancelled] Meld av
    [duplicate] Dobbelt
   *[outside] Utanfor målgruppa
}
meetings-sign-door = I døra
meetings-sign-is-in = Har kome
meetings-sign-is-out = Har ikkje kome
meetings-sign-erased = Sletta
meetings-sign-nameless = Utan namn
meetings-answer-about = { $id ->
    [rating] Korleis møtet var, frå 1 til 5
    [rating_text] Eigne ord om møtet
    [moved_in] Flytta hit
    [area] Bur
    [age_band] Aldersgruppe
    [gender] Kjønn
    [methods] Måtar å delta på
    [arenas] Arenaer
    [channels] Kanalar
    [needs] Behov
   *[other] Tidlegare spørsmål
}
meetings-answer-gender = { $code ->
    [kvinne] Kvinne
    [mann] Mann
   *[other] Anna
}

## Éi påmelding.

meetings-one-title = { $name }, nummer { $number }
meetings-one-facts = Påmeldinga
meetings-one-children = Born
meetings-one-children-bands = { $young } opp til 5 år, { $school } frå 6 til 12, { $youth } frå 13 til 17
meetings-one-young = Born opp til 5 år
meetings-one-school = Born frå 6 til 12 år
meetings-one-youth = Born frå 13 til 17 år
meetings-one-language = Språk
meetings-one-position = Plass på ventelista
meetings-one-offer-until = Må svare innan
meetings-one-came = { $count ->
    [one] 1 person kl. { $time }
   *[other] { $count } personar kl. { $time }
}
meetings-one-duplicate-of = Den same hadde meldt seg på før, som nummer { $number }. Denne påmeldinga tel ikkje med.
meetings-one-see-first = Sjå den første
meetings-one-needs-lead = Blir vist berre for dei som må leggje til rette. Blir sletta dagen etter møtet.
meetings-one-needs-hidden = Personen har skrive kva han eller ho treng. Det blir vist berre for dei som legg til rette.
meetings-one-actions = For denne personen
meetings-one-accept = Ta imot plassen for personen
meetings-one-accepted = Plassen er teken imot.
meetings-one-again = Send kvitteringa på nytt
meetings-one-sent = Kvitteringa blir send. Ho går høgst éin gong om dagen.
meetings-one-cancel = Meld av
meetings-one-cancel-lead = Plassen går til den første på ventelista. Personen får melding.
meetings-one-cancel-do = Meld av
meetings-one-cancelled = Påmeldinga er meld av.
meetings-one-party = Følgjet
meetings-one-party-save = Lagre følgjet
meetings-one-party-changed = Følgjet er endra.
meetings-one-note = Notat
meetings-one-note-hint = Berre for tilsette. Personen kan be om innsyn.
meetings-one-note-save = Lagre notatet
meetings-one-noted = Notatet er lagra.
meetings-enter-lead = Når nokon ringjer, skriv eller kjem innom. Tidspunktet då det kom inn, avgjer plassen på ventelista.
meetings-enter-part-how = Korleis det kom
meetings-enter-arrived-date = Kom inn, dato
meetings-enter-arrived-time = Kom inn, klokka
meetings-enter-arrived-hint = No, om du ikkje endrar det. Kan vere tidlegare, ikkje seinare.
meetings-enter-part-who = Kven
meetings-enter-wants = Vil ha melding på
meetings-enter-wants-word = { $wants ->
    [email] E-post
   *[other] SMS eller telefon
}
meetings-enter-part-party = Følgjet
meetings-enter-part-questions = Spørsmåla til dette møtet
meetings-enter-questions-lead = Det personen ikkje sa noko om, lèt du stå tomt.
meetings-enter-part-note = Til dykk sjølve
meetings-enter-save = Skriv inn
meetings-enter-closed = Møtet tek ikkje imot påmeldingar: det er ikkje publisert, avlyst eller over.
meetings-enter-back = Tilbake til møtet
meetings-enter-confirmed = Nummer { $number } har fått plass.
meetings-enter-waiting = Nummer { $number } står på ventelista, som nummer { $position } i køen.
meetings-enter-duplicate = Denne personen hadde meldt seg på før. Nummer { $number } er skrive ned, men tel ikkje med.
meetings-enter-outside = Nummer { $number } er utanfor målgruppa og har ikkje fått plass. Svaret er teke vare på.
meetings-enter-refused-later = Det kan ikkje ha kome inn seinare enn no.
meetings-enter-refused-reach = Skriv telefon eller e-post, så personen kan få melding.
meetings-enter-refused-children = Det er fleire born enn personar.
meetings-enter-refused-full = Møtet er fullt, og det har inga venteliste.
meetings-enter-refused-closed = Møtet tek ikkje imot fleire påmeldingar.
meetings-enter-title = Skriv inn ei påmelding
meetings-door-heading = I døra
meetings-after-heading = Etter møtet
