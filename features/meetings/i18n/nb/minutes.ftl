# Referat: skrive, merknader, godkjenne.

meetings-minutes-heading = Referat
meetings-minutes-title = Referat: { $meeting }
meetings-minutes-read = Les referatet
meetings-minutes-begin = Begynn på referatet
meetings-minutes-none = Ikke begynt.
meetings-minutes-panel-public = Referatet er godkjent. Der står det hva som ble sagt, og hva som skal gjøres.
meetings-minutes-body = Organ
meetings-minutes-when = Tid
meetings-minutes-place = Sted
meetings-minutes-secretary = Referent
meetings-minutes-language = Språk
meetings-minutes-state = Status
meetings-minutes-state-draft = Utkast
meetings-minutes-state-remarks = Til merknader
meetings-minutes-until = Til merknader til og med { $day }
meetings-minutes-approved-on = Godkjent { $day }
meetings-minutes-closed = Lukket møte
meetings-minutes-closed-lead = Et møte er åpent når ikke loven sier noe annet (kommuneloven § 11-5). Referatet fra et lukket møte blir ikke publisert.
meetings-minutes-closed-vote = Votering over lukking
meetings-minutes-open = Møtet var åpent
meetings-minutes-basis-employment = En arbeidstakers tjenstlige forhold (skal lukkes)
meetings-minutes-basis-secrecy = Taushetsplikt (skal lukkes)
meetings-minutes-basis-privacy = Hensynet til personvern (kan lukkes)
meetings-minutes-basis-interests = Tungtveiende offentlige interesser (kan lukkes)
meetings-minutes-about = Om referatet
meetings-minutes-attendance = Hvem som møtte
meetings-minutes-along = Punkt for punkt
meetings-minutes-name = Navn
meetings-minutes-name-hint = Brukere trenger ikke å stå med navn: «to foreldre» er nok.
meetings-minutes-part = Rolle
meetings-minutes-note = Parti, lag eller grunn til fravær
meetings-minutes-part-chair = Møteleder
meetings-minutes-part-elected = Folkevalgte
meetings-minutes-part-substitute = Vara
meetings-minutes-part-absent = Forfall
meetings-minutes-part-user = Brukere og brukerråd
meetings-minutes-part-administration = Administrasjonen
meetings-minutes-person-number = Person { $number }
meetings-minutes-item-number = Punkt { $number }
meetings-minutes-point-number = Oppfølging { $number }
meetings-minutes-item = Punkt på dagsordenen
meetings-minutes-text = Det som ble sagt
meetings-minutes-question = Spørsmål
meetings-minutes-question-said = Spørsmål: { $question }
meetings-minutes-answer = Svar
meetings-minutes-decision = Vedtak
meetings-minutes-vote = Votering
meetings-minutes-disqualified = Avgjørelse om habilitet
meetings-minutes-disqualified-hint = Hvem som var inhabil, og hva organet bestemte. La stå tomt når ingen spurte.
meetings-minutes-points = Skal følges opp
meetings-minutes-point = Det som skal gjøres
meetings-minutes-point-line = { $text } ({ $owner }, frist { $due })
meetings-minutes-owner = Ansvarlig
meetings-minutes-due = Frist
meetings-minutes-new-due = Ny frist
meetings-minutes-reason = Grunn
meetings-minutes-point-status = Hvordan går det?
meetings-minutes-point-open = Ikke gjort ennå
meetings-minutes-point-done = Gjort
meetings-minutes-point-delayed = Forsinket
meetings-minutes-point-moved = Forsinket, ny frist { $day }
meetings-minutes-point-not-done = Blir ikke gjort
meetings-minutes-points-save = Lagre oppfølgingen
meetings-minutes-points-saved = Oppfølgingen er lagret.
meetings-minutes-remarks = Merknader
meetings-minutes-no-remarks = Ingen merknader.
meetings-minutes-unanswered = Ikke svart ennå.
meetings-minutes-accepted = Tatt med i referatet.
meetings-minutes-rejected = Ikke tatt med.
meetings-minutes-accept = Står i teksten nå
meetings-minutes-take = Ta med: skriv det inn
meetings-minutes-take-lead = Du kommer til teksten merknaden gjelder. Når du har lagret, får den som skrev, vite at merknaden er tatt med.
meetings-minutes-take-save = Lagre og ta med merknaden
meetings-minutes-taken-in = Referatet er lagret. Den som skrev, kan lese at merknaden er tatt med.
meetings-minutes-taking = Du tar med en merknad
meetings-minutes-taking-lead = Ordene er satt inn i teksten den gjelder. Skriv dem om, eller rett det som var feil, og lagre.
meetings-minutes-taking-there = Gå til merknaden og teksten
meetings-minutes-remark-is = Merknaden
meetings-minutes-remark-answer-hint = Kan stå tomt når merknaden er tatt med.
meetings-minutes-remark-written = Merknad fra { $by }: { $text }
meetings-minutes-corrections = Rettelser
meetings-minutes-reject = Ikke ta med
meetings-minutes-remark-answer = Svar på merknaden
meetings-minutes-answered = Svaret er lagret.
meetings-minutes-additions = Tilføyelser
meetings-minutes-addition = Tilføyelse
meetings-minutes-add = Føy til
meetings-minutes-added-done = Tilføyelsen står nederst i referatet.
meetings-minutes-locked-lead = Referatet er låst. Feil rettes ved å føye til; det som står, blir stående.
meetings-minutes-added = Satt inn
meetings-minutes-removed = Tatt ut
meetings-minutes-write = Skriv referat
meetings-minutes-write-lead = Skriv under hvert punkt mens møtet går. Lagre så ofte du vil; alle versjoner blir tatt vare på. Trenger du flere linjer, lagre og fortsett.
meetings-minutes-save = Lagre
meetings-minutes-saved = Referatet er lagret.
meetings-minutes-conflict = Noen andre lagret mens du skrev
meetings-minutes-conflict-lead = Teksten din står i skjemaet under. Her er den andre teksten, med det som er ulikt merket: strøket er bare hos deg, understreket er bare hos den andre. Ta inn det du vil ha med, og lagre igjen. Begge versjonene blir tatt vare på.
meetings-minutes-send = Send til merknader
meetings-minutes-send-again = Ny frist for merknader
meetings-minutes-send-button = Åpne for merknader
meetings-minutes-sent-out = Referatet er åpent for merknader. De du skrev adressen til, får lenken.
meetings-minutes-last-day = Siste dag for merknader
meetings-minutes-last-day-hint = Alle som var til stede, skal ha tid til å lese.
meetings-minutes-last-day-again = Referatet kan godkjennes dagen etter. De som var der, får vite om den nye fristen.
meetings-minutes-link = Lenke til dem som var der
meetings-minutes-link-lead = Den som har lenken, kan lese utkastet og skrive merknad. Den trenger ingen konto.
meetings-minutes-approve = Godkjenn og lås
meetings-minutes-approval = Godkjenning
meetings-minutes-approve-lead = Teksten blir låst, alle kan lese referatet, og de som var der, får beskjed.
meetings-minutes-approve-inside = Teksten blir låst, og de som var der, får beskjed. Andre ser referatet først når møtet er publisert.
meetings-minutes-approve-closed = Teksten blir låst, og de som var der, får beskjed. Møtet var lukket, så referatet blir ikke publisert.
meetings-minutes-waits = Referatet kan ikke godkjennes ennå:
meetings-minutes-wait-draft = De som var der, har ikke fått lese det. Åpne for merknader først.
meetings-minutes-wait-until = De som var der, kan skrive merknader til og med { $day }. Du kan godkjenne fra { $next }.
meetings-minutes-approved = Referatet er godkjent og låst.
meetings-minutes-public-page = Åpen side
meetings-minutes-aside = Fram til godkjent referat
meetings-minutes-versions = Versjoner
meetings-minutes-version = Versjon { $number }
meetings-minutes-version-lead = Det som ble endret fra versjonen før.
meetings-minutes-version-first = Den første versjonen.
meetings-minutes-remark-lead = Du var på møtet. Les utkastet, og si fra hvis noe er feil eller mangler. Siste dag er { $day }. Alle merknader får svar.
meetings-minutes-remark-over = Tiden for merknader er ute. Her er referatet, merknadene og svarene.
meetings-minutes-remark-heading = Skriv en merknad
meetings-minutes-remark-by = Hvem er du?
meetings-minutes-remark-by-hint = Slik det skal stå i referatet, for eksempel «forelder» eller «leder i KFU».
meetings-minutes-remark-item = Hva gjelder det?
meetings-minutes-remark-whole = Hele referatet, eller jeg vet ikke
meetings-minutes-remark-about = Gjelder: { $item }
meetings-minutes-remark-text = Hva er feil eller mangler?
meetings-minutes-remark-send = Send merknaden
meetings-minutes-remark-done = Takk. Merknaden er mottatt, og svaret kommer på denne siden.
meetings-minutes-gone-unknown = Vi kjenner ikke denne lenken. Se om du har hele adressen.
meetings-minutes-gone-withdrawn = Lenken er trukket tilbake. Du kan ha fått en ny.
meetings-minutes-gone-expired = Tiden for merknader er ute for lenge siden, og lenken virker ikke lenger. Godkjente referater ligger på siden til møtet.
meetings-minutes-refused-locked = Referatet er godkjent og låst. Feil rettes ved å føye til.
meetings-minutes-refused-not-locked = Referatet er ikke godkjent ennå. Rett i teksten.
meetings-minutes-refused-changed = Noen andre har endret referatet i mellomtiden.
meetings-minutes-refused-early = De som var der, skal ha tid til merknader først.
meetings-minutes-refused-late = Tiden for merknader er ute.
meetings-minutes-refused-unanswered = { $count ->
    [one] 1 merknad mangler svar.
   *[other] { $count } merknader mangler svar.
}
meetings-minutes-refused-unchanged = Teksten er den samme som da merknaden kom. Rett den før du sier at merknaden er tatt med.
meetings-minutes-refused-no-reason = Skriv hvorfor merknaden ikke tas med. Svaret blir stående.
meetings-minutes-refused-no-text = Skriv hva som skal føyes til.
meetings-minutes-refused-new-due = Det som er forsinket, trenger en ny frist.
meetings-minutes-refused-why = Skriv hvorfor det ikke blir gjort.
meetings-minutes-refused-past = Dagen er allerede over.
meetings-minutes-refused-secretary = Skriv hvem som har skrevet referatet.
meetings-minutes-refused-chair = Skriv hvem som ledet møtet.
meetings-minutes-refused-empty = Referatet har ingen tekst.
meetings-minutes-refused-vote = Vedtaket under «{ $item }» mangler votering (kommuneloven § 11-4).
meetings-minutes-refused-closed = Skriv voteringen over å lukke møtet.
meetings-minutes-refused-point = «{ $text }» mangler ansvarlig eller frist.

## Brev om referat

meetings-minutes-readers = E-post til dem som var der
meetings-minutes-readers-hint = De får lenken nå og beskjed når referatet er godkjent. Én adresse på hver linje.
meetings-minutes-refused-reader = «{ $typed }» er ikke en e-postadresse.
meetings-minutes-today-approve = Godkjenn referatet: { $meeting }
meetings-minutes-today-remarks = Svar på merknader til referatet: { $meeting }
meetings-minutes-mail-remarks-title = Referat: til merknader
meetings-minutes-mail-remarks-subject = Les referatet og si fra: [meeting]
meetings-minutes-mail-remarks-body =
    Hei!

    Takk for at du var på møtet. Nå er utkastet til referat klart.

    {"["}meeting]
    Tid: [when]

    Les det, og si fra hvis noe er feil eller mangler. Siste dag er [until]. Alle merknader får svar.
    {"["}link]

    Alle som var på møtet, får den samme lenken. Du trenger ingen konto.
meetings-minutes-mail-approved-title = Referat: godkjent
meetings-minutes-mail-approved-subject = Referatet er godkjent: [meeting]
meetings-minutes-mail-approved-body =
    Hei!

    Referatet er godkjent. Der står det hva som ble sagt, hva som skal gjøres, hvem som gjør det, og når.

    {"["}meeting]
    Tid: [when]

    Her er referatet:
    {"["}link]

    Takk for at du var med.

## Skrive mens møtet går, også uten nett

meetings-minutes-state-saved = Lagret kl. %s
meetings-minutes-state-kept = Teksten ligger på denne maskinen. Ikke lagret ennå.
meetings-minutes-state-waiting = Uten nett. Teksten ligger på denne maskinen og blir lagret når nettet er tilbake.
meetings-minutes-state-lost = Maskinen kan ikke ta vare på teksten. Lagre ofte.
meetings-minutes-state-restored = Dette ble skrevet på denne maskinen og er ikke lagret ennå.
meetings-minutes-drop = Forkast det som ikke er lagret
