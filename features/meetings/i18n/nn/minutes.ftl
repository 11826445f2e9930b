# Referat: skrive, merknader, godkjenne.

meetings-minutes-heading = Referat
meetings-minutes-title = Referat: { $meeting }
meetings-minutes-read = Les referatet
meetings-minutes-begin = Byrj på referatet
meetings-minutes-none = Ikkje byrja.
meetings-minutes-panel-public = Referatet er godkjent. Der står det kva som vart sagt, og kva som skal gjerast.
meetings-minutes-body = Organ
meetings-minutes-when = Tid
meetings-minutes-place = Stad
meetings-minutes-secretary = Referent
meetings-minutes-language = Språk
meetings-minutes-state = Status
meetings-minutes-state-draft = Utkast
meetings-minutes-state-remarks = Til merknader
meetings-minutes-until = Til merknader til og med { $day }
meetings-minutes-approved-on = Godkjent { $day }
meetings-minutes-closed = Lukka møte
meetings-minutes-closed-lead = Eit møte er ope når ikkje lova seier noko anna (kommunelova § 11-5). Referatet frå eit lukka møte blir ikkje publisert.
meetings-minutes-closed-vote = Røysting over lukking
meetings-minutes-open = Møtet var ope
meetings-minutes-basis-employment = Dei tenstlege forholda til ein arbeidstakar (skal lukkast)
meetings-minutes-basis-secrecy = Teieplikt (skal lukkast)
meetings-minutes-basis-privacy = Omsynet til personvern (kan lukkast)
meetings-minutes-basis-interests = Tungtvegande offentlege interesser (kan lukkast)
meetings-minutes-about = Om referatet
meetings-minutes-attendance = Kven som møtte
meetings-minutes-along = Punkt for punkt
meetings-minutes-name = Namn
meetings-minutes-name-hint = Brukarar treng ikkje å stå med namn: «to foreldre» er nok.
meetings-minutes-part = Rolle
meetings-minutes-note = Parti, lag eller grunn til fråvær
meetings-minutes-part-chair = Møteleiar
meetings-minutes-part-elected = Folkevalde
meetings-minutes-part-substitute = Vara
meetings-minutes-part-absent = Forfall
meetings-minutes-part-user = Brukarar og brukarråd
meetings-minutes-part-administration = Administrasjonen
meetings-minutes-person-number = Person { $number }
meetings-minutes-item-number = Punkt { $number }
meetings-minutes-point-number = Oppfølging { $number }
meetings-minutes-item = Punkt på dagsordenen
meetings-minutes-text = Det som vart sagt
meetings-minutes-question = Spørsmål
meetings-minutes-question-said = Spørsmål: { $question }
meetings-minutes-answer = Svar
meetings-minutes-decision = Vedtak
meetings-minutes-vote = Røysting
meetings-minutes-disqualified = Avgjerd om habilitet
meetings-minutes-disqualified-hint = Kven som var inhabil, og kva organet bestemte. La stå tomt når ingen spurde.
meetings-minutes-points = Skal følgjast opp
meetings-minutes-point = Det som skal gjerast
meetings-minutes-point-line = { $text } ({ $owner }, frist { $due })
meetings-minutes-owner = Ansvarleg
meetings-minutes-due = Frist
meetings-minutes-new-due = Ny frist
meetings-minutes-reason = Grunn
meetings-minutes-point-status = Korleis går det?
meetings-minutes-point-open = Ikkje gjort enno
meetings-minutes-point-done = Gjort
meetings-minutes-point-delayed = Forseinka
meetings-minutes-point-moved = Forseinka, ny frist { $day }
meetings-minutes-point-not-done = Blir ikkje gjort
meetings-minutes-points-save = Lagre oppfølginga
meetings-minutes-points-saved = Oppfølginga er lagra.
meetings-minutes-remarks = Merknader
meetings-minutes-no-remarks = Ingen merknader.
meetings-minutes-unanswered = Ikkje svart enno.
meetings-minutes-accepted = Teken med i referatet.
meetings-minutes-rejected = Ikkje teken med.
meetings-minutes-accept = Står i teksten no
meetings-minutes-take = Ta med: skriv det inn
meetings-minutes-take-lead = Du kjem til teksten merknaden gjeld. Når du har lagra, får den som skreiv, vite at merknaden er teken med.
meetings-minutes-take-save = Lagre og ta med merknaden
meetings-minutes-taken-in = Referatet er lagra. Den som skreiv, kan lese at merknaden er teken med.
meetings-minutes-taking = Du tek med ein merknad
meetings-minutes-taking-lead = Orda er sette inn i teksten han gjeld. Skriv dei om, eller rett det som var feil, og lagre.
meetings-minutes-taking-there = Gå til merknaden og teksten
meetings-minutes-remark-is = Merknaden
meetings-minutes-remark-answer-hint = Kan stå tomt når merknaden er teken med.
meetings-minutes-remark-written = Merknad frå { $by }: { $text }
meetings-minutes-corrections = Rettingar
meetings-minutes-reject = Ikkje ta med
meetings-minutes-remark-answer = Svar på merknaden
meetings-minutes-answered = Svaret er lagra.
meetings-minutes-additions = Tilføyingar
meetings-minutes-addition = Tilføying
meetings-minutes-add = Føy til
meetings-minutes-added-done = Tilføyinga står nedst i referatet.
meetings-minutes-locked-lead = Referatet er låst. Feil blir retta ved å føye til; det som står, blir ståande.
meetings-minutes-added = Sett inn
meetings-minutes-removed = Teke ut
meetings-minutes-write = Skriv referat
meetings-minutes-write-lead = Skriv under kvart punkt medan møtet går. Lagre så ofte du vil; alle versjonar blir tekne vare på. Treng du fleire linjer, lagre og hald fram.
meetings-minutes-save = Lagre
meetings-minutes-saved = Referatet er lagra.
meetings-minutes-conflict = Nokon andre lagra medan du skreiv
meetings-minutes-conflict-lead = Teksten din står i skjemaet under. Her er den andre teksten, med det som er ulikt merkt: stroke er berre hos deg, understreka er berre hos den andre. Ta inn det du vil ha med, og lagre igjen. Begge versjonane blir tekne vare på.
meetings-minutes-send = Send til merknader
meetings-minutes-send-again = Ny frist for merknader
meetings-minutes-send-button = Opne for merknader
meetings-minutes-sent-out = Referatet er ope for merknader. Dei du skreiv adressa til, får lenkja.
meetings-minutes-last-day = Siste dag for merknader
meetings-minutes-last-day-hint = Alle som var til stades, skal ha tid til å lese.
meetings-minutes-last-day-again = Referatet kan godkjennast dagen etter. Dei som var der, får vite om den nye fristen.
meetings-minutes-link = Lenkje til dei som var der
meetings-minutes-link-lead = Den som har lenkja, kan lese utkastet og skrive merknad. Det trengst ingen konto.
meetings-minutes-approve = Godkjenn og lås
meetings-minutes-approval = Godkjenning
meetings-minutes-approve-lead = Teksten blir låst, alle kan lese referatet, og dei som var der, får beskjed.
meetings-minutes-approve-inside = Teksten blir låst, og dei som var der, får beskjed. Andre ser referatet først når møtet er publisert.
meetings-minutes-approve-closed = Teksten blir låst, og dei som var der, får beskjed. Møtet var lukka, så referatet blir ikkje publisert.
meetings-minutes-waits = Referatet kan ikkje godkjennast enno:
meetings-minutes-wait-draft = Dei som var der, har ikkje fått lese det. Opne for merknader først.
meetings-minutes-wait-until = Dei som var der, kan skrive merknader til og med { $day }. Du kan godkjenne frå { $next }.
meetings-minutes-approved = Referatet er godkjent og låst.
meetings-minutes-public-page = Open side
meetings-minutes-aside = Fram til godkjent referat
meetings-minutes-versions = Versjonar
meetings-minutes-version = Versjon { $number }
meetings-minutes-version-lead = Det som vart endra frå versjonen før.
meetings-minutes-version-first = Den første versjonen.
meetings-minutes-remark-lead = Du var på møtet. Les utkastet, og sei frå om noko er feil eller manglar. Siste dag er { $day }. Alle merknader får svar.
meetings-minutes-remark-over = Tida for merknader er ute. Her er referatet, merknadene og svara.
meetings-minutes-remark-heading = Skriv ein merknad
meetings-minutes-remark-by = Kven er du?
meetings-minutes-remark-by-hint = Slik det skal stå i referatet, til dømes «forelder» eller «leiar i KFU».
meetings-minutes-remark-item = Kva gjeld det?
meetings-minutes-remark-whole = Heile referatet, eller eg veit ikkje
meetings-minutes-remark-about = Gjeld: { $item }
meetings-minutes-remark-text = Kva er feil eller manglar?
meetings-minutes-remark-send = Send merknaden
meetings-minutes-remark-done = Takk. Merknaden er motteken, og svaret kjem på denne sida.
meetings-minutes-gone-unknown = Vi kjenner ikkje denne lenkja. Sjå om du har heile adressa.
meetings-minutes-gone-withdrawn = Lenkja er trekt tilbake. Du kan ha fått ei ny.
meetings-minutes-gone-expired = Tida for merknader er ute for lenge sidan, og lenkja verkar ikkje lenger. Godkjende referat ligg på sida til møtet.
meetings-minutes-refused-locked = Referatet er godkjent og låst. Feil blir retta ved å føye til.
meetings-minutes-refused-not-locked = Referatet er ikkje godkjent enno. Rett i teksten.
meetings-minutes-refused-changed = Nokon andre har endra referatet i mellomtida.
meetings-minutes-refused-early = Dei som var der, skal ha tid til merknader først.
meetings-minutes-refused-late = Tida for merknader er ute.
meetings-minutes-refused-unanswered = { $count ->
    [one] 1 merknad manglar svar.
   *[other] { $count } merknader manglar svar.
}
meetings-minutes-refused-unchanged = Teksten er den same som då merknaden kom. Rett han før du seier at merknaden er teken med.
meetings-minutes-refused-no-reason = Skriv kvifor merknaden ikkje blir teken med. Svaret blir ståande.
meetings-minutes-refused-no-text = Skriv kva som skal føyast til.
meetings-minutes-refused-new-due = Det som er forseinka, treng ein ny frist.
meetings-minutes-refused-why = Skriv kvifor det ikkje blir gjort.
meetings-minutes-refused-past = Dagen er alt over.
meetings-minutes-refused-secretary = Skriv kven som har skrive referatet.
meetings-minutes-refused-chair = Skriv kven som leia møtet.
meetings-minutes-refused-empty = Referatet har ingen tekst.
meetings-minutes-refused-vote = Vedtaket under «{ $item }» manglar røysting (kommunelova § 11-4).
meetings-minutes-refused-closed = Skriv røystinga over å lukke møtet.
meetings-minutes-refused-point = «{ $text }» manglar ansvarleg eller frist.

## Brev om referat

meetings-minutes-readers = E-post til dei som var der
meetings-minutes-readers-hint = Dei får lenkja no og melding når referatet er godkjent. Éi adresse på kvar linje.
meetings-minutes-refused-reader = «{ $typed }» er ikkje ei e-postadresse.
meetings-minutes-today-approve = Godkjenn referatet: { $meeting }
meetings-minutes-today-remarks = Svar på merknader til referatet: { $meeting }
meetings-minutes-mail-remarks-title = Referat: til merknader
meetings-minutes-mail-remarks-subject = Les referatet og sei frå: [meeting]
meetings-minutes-mail-remarks-body =
    Hei!

    Takk for at du var på møtet. No er utkastet til referat klart.

    {"["}meeting]
    Tid: [when]

    Les det, og sei frå dersom noko er feil eller manglar. Siste dag er [until]. Alle merknader får svar.
    {"["}link]

    Alle som var på møtet, får den same lenkja. Du treng ingen konto.
meetings-minutes-mail-approved-title = Referat: godkjent
meetings-minutes-mail-approved-subject = Referatet er godkjent: [meeting]
meetings-minutes-mail-approved-body =
    Hei!

    Referatet er godkjent. Der står det kva som vart sagt, kva som skal gjerast, kven som gjer det, og når.

    {"["}meeting]
    Tid: [when]

    Her er referatet:
    {"["}link]

    Takk for at du var med.

## Skrive medan møtet går, òg utan nett

meetings-minutes-state-saved = Lagra kl. %s
meetings-minutes-state-kept = Teksten ligg på denne maskina. Ikkje lagra enno.
meetings-minutes-state-waiting = Utan nett. Teksten ligg på denne maskina og blir lagra når nettet er tilbake.
meetings-minutes-state-lost = Maskina kan ikkje ta vare på teksten. Lagre ofte.
meetings-minutes-state-restored = Dette vart skrive på denne maskina og er ikkje lagra enno.
meetings-minutes-drop = Forkast det som ikkje er lagra
