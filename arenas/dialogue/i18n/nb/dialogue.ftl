# Dialogmøter gjennom året.

dialogue-menu = Dialogmøter
dialogue-years-lead = Hvert år møter politikerne dem som bruker tjenestene. Her planlegges året, og her ser du hva som ble lovet.
dialogue-years-none = Ingen år ennå.
dialogue-year-line = { $planned } av { $all } møter har dag
dialogue-year-heading = Dialogmøtene { $year }
dialogue-wheel = Årshjul
dialogue-wheel-label = Årshjul for { $year }: de samme dagene står i lista ved siden av
dialogue-planning = Planlegges
dialogue-season = Møtene holdes
dialogue-council = Oppsummeres
dialogue-not-decided = Ikke bestemt
dialogue-meetings = Møtene
dialogue-led-by = Møteleder: { $name }.
dialogue-with = Med: { $names }.
dialogue-rota = Fordelingen mellom politikerne
dialogue-column-name = Navn
dialogue-column-body = Organ
dialogue-column-now = Møter i år
dialogue-column-before = Møter i fjor
dialogue-column-part = Rolle
dialogue-column-meeting = Møte
dialogue-column-from = Fra
dialogue-column-to = Til
dialogue-column-hours = Timer
dialogue-column-minutes = Referat
dialogue-column-note = Merknad
dialogue-plan-button = Foreslå dager og politikere
dialogue-planned = Alle møter har dag og politikere. Endre det du vil; det du låser, blir stående.
dialogue-impossible = Det går ikke opp. Dette står i veien, og hvis ett av punktene blir endret, går det
dialogue-gave-up = Fant ingen plan i tide. Lås færre møter eller gi flere dager.
dialogue-make-button = Lag møtene
dialogue-made = { $count ->
    [one] 1 møte er laget. Det er et utkast til du publiserer det eller sender innbydelsen.
   *[other] { $count } møter er laget. De er utkast til du publiserer dem eller sender innbydelsen.
}
dialogue-next-button = Lag neste år av dette
dialogue-next-there = Gå til { $year }
dialogue-next-begun = { $year } er begynt. Det som ikke er gjort fra i fjor, står først på hver dagsorden.
dialogue-minutes-none = Referat: ikke begynt
dialogue-minutes-draft = Referat: utkast
dialogue-minutes-remarks = Referat: til merknader
dialogue-minutes-approved = Referat: godkjent
dialogue-invite-by = Innbys innen { $day }
dialogue-invite-overdue = Skulle vært innbudt { $day }
dialogue-invited-on = Innbudt { $day }
dialogue-invited-late = Innbudt for sent: { $day }
dialogue-invited-button = Noter at den er sendt på annen måte
dialogue-invited-noted = Notert. Brukerrådet har fått innbydelsen.
dialogue-today-invite = Inviter til dialogmøtet om { $service }
dialogue-today-loose = Velg tema for referatene fra { $year }, så de blir innspill
dialogue-today-lead = Du leder dialogmøtet om { $service }
dialogue-today-attend = Du er med på dialogmøtet om { $service }
dialogue-loose-minutes = Referatet om { $service } i { $year }
dialogue-member = { $name } ({ $party }), møter i år: { $count }
dialogue-substitutes = Vara, i denne rekkefølgen:
dialogue-open-points = Fra i fjor. Kommer først på dagsordenen
dialogue-field-service = Tjeneste eller gruppe
dialogue-field-council = Brukerråd
dialogue-field-day = Dag
dialogue-field-starts = Begynner
dialogue-field-minutes = Minutter
dialogue-field-place = Sted
dialogue-field-topics = Temaer
dialogue-field-topics-hint = Ett på hver linje.
dialogue-field-people = Politikere i møtet
dialogue-field-chair = Møteleder
dialogue-field-kept = Lås dag og politikere
dialogue-field-kept-hint = Da rører ikke forslaget dette møtet.
dialogue-save = Lagre
dialogue-saved = Møtet er lagret.
dialogue-told-invited = { $count ->
    [one] 1 innbudt får beskjed om endringen.
   *[other] { $count } innbudte får beskjed om endringen.
}
dialogue-told-signed-up = { $count ->
    [one] 1 påmeldt får beskjed om endringen.
   *[other] { $count } påmeldte får beskjed om endringen.
}
dialogue-attendance = Frammøte
dialogue-attendance-lead = Politikernes møter etter referatene, som grunnlag for godtgjøring.
dialogue-part-chair = Møteleder
dialogue-part-elected = Medlem
dialogue-part-substitute = Vara
dialogue-part-absent = Forfall
dialogue-trouble-no-day = Møtet har ingen dag ennå.
dialogue-trouble-weekend = Dagen er i helga.
dialogue-trouble-past = Dagen har vært.
dialogue-trouble-other-year = Dagen er ikke i { $year }, som er året for møtene.
dialogue-trouble-weekday = Året har ikke møter på den ukedagen.
dialogue-trouble-outside-season = Dagen er utenfor tiden for møtene.
dialogue-trouble-body-busy = Organet har et annet møte den dagen.
dialogue-trouble-same-day = Organet har dialogmøte om { $service } den dagen.
dialogue-trouble-too-many = Det er for mange møter den dagen.
dialogue-trouble-other-side = Brukerrådet kan ikke den dagen.
dialogue-trouble-away = { $name } kan ikke den dagen.
dialogue-trouble-count = { $there } politikere; det skal være { $wanted }.
dialogue-trouble-chair = Møtelederen er ikke blant dem som skal møte.
dialogue-trouble-unequal = Ulik fordeling: noen har { $least } møter, andre { $most }.
dialogue-reason-meeting = { $service } skal ha et møte mellom { $from } og { $to }.
dialogue-reason-other-side = Brukerrådet for { $service } kan ikke noen av dagene.
dialogue-reason-busy = { $body } har andre møter.
dialogue-reason-away = { $name } kan ikke alle dagene.
dialogue-reason-once = { $body } har ett dialogmøte om dagen.
dialogue-reason-most = Det skal ikke være flere enn { $count } møter på en dag.
dialogue-reason-share = Ingen i { $body } skal ha mer enn { $difference } møte mer enn en annen.
dialogue-meeting-title = Dialogmøte: { $service }
dialogue-meeting-purpose = Politikerne vil høre hvordan tjenesten er for dem som bruker den. Det som blir sagt, står i et referat, og det som blir lovet, blir fulgt opp neste år.
dialogue-agenda-last-year = { $count ->
    [one] Hva som er gjort siden i fjor (1 punkt gjenstår)
   *[other] Hva som er gjort siden i fjor ({ $count } punkter gjenstår)
}
dialogue-refused-changed = Noen andre har endret året i mellomtiden. Se over og lagre igjen.
dialogue-refused-year-exists = { $year } er allerede begynt.

## Første år i nettleseren

dialogue-new-heading = Begynn et år
dialogue-new-lead = Skriv det som er bestemt. Resten kan vente. Etterpå legger du inn organene med medlemmer og tjenestene.
dialogue-begun = { $year } er begynt. Legg inn organene og tjenestene.
dialogue-frame-heading = Rammene
dialogue-frame-lead = Det som gjelder for hele året.
dialogue-frame-saved = Rammene er lagret.
dialogue-frame-which = Hvilket år?
dialogue-frame-decided = Det kommunestyret har bestemt
dialogue-frame-planning = Der året planlegges
dialogue-frame-rules = Regler for møtene
dialogue-frame-council = Der året oppsummeres
dialogue-frame-input = Innspillene
dialogue-field-process = Prosess
dialogue-field-year = År
dialogue-field-decision = Navn på vedtaket
dialogue-field-by = Organ
dialogue-field-case = Saksnummer
dialogue-field-rules = Det som er bestemt om møtene
dialogue-field-shown = Året er bestemt: vis det for alle
dialogue-field-shown-hint = Da kan alle lese når møtene planlegges, holdes og oppsummeres, og hvilke tjenester det gjelder. Hvert møte kommer til når det er publisert.
dialogue-refused-undecided = Skriv hva som er bestemt, før året vises for alle.
dialogue-field-lines-hint = Én regel på hver linje.
dialogue-field-from = Første dag
dialogue-field-to = Siste dag
dialogue-field-weekdays = Ukedager for møter
dialogue-field-most-a-day = Flest møter på en dag
dialogue-field-per-meeting = Politikere i hvert møte
dialogue-field-max-difference = Største forskjell i antall møter
dialogue-field-notice-weeks = Uker fra innbydelse til møte
dialogue-field-remark-days = Dager til merknader
dialogue-field-theme = Tema for det som blir sagt
dialogue-field-theme-hint = Når et referat er godkjent, blir det som ble sagt, til innspill under dette temaet. Velger du et annet tema siden, følger innspillene med.
dialogue-theme-none = Ikke valgt: det blir ikke til innspill
dialogue-theme-of-year = Årets tema
dialogue-field-name = Navn på organet
dialogue-field-code = Kortnavn
dialogue-field-code-hint = Bokstaver og tall, for eksempel UOH.
dialogue-field-call = Hvem møter?
dialogue-call-rota = Noen av medlemmene, etter tur
dialogue-call-all = Alle medlemmene
dialogue-field-busy = Dager med andre møter
dialogue-field-days-hint = For eksempel 12.5.2027, 2.6.2027. Komma eller ny linje mellom dagene.
dialogue-field-paste = Ett medlem på hver linje
dialogue-field-paste-hint = Navn; parti; verv; e-post. Du kan lime rett inn fra et regneark.
dialogue-field-party = Parti
dialogue-field-office = Verv
dialogue-field-office-hint = Lederen først, så nestlederen.
dialogue-field-email = E-post
dialogue-field-away = Kan ikke disse dagene
dialogue-member-number = Medlem { $number }
dialogue-members = Medlemmene
dialogue-members-lead = Tøm navnet for å ta noen ut. De blir også tatt ut av møtene.
dialogue-bodies = Organene
dialogue-body-new = Legg til et organ
dialogue-body-lead = Utvalg og andre organer som holder dialogmøter.
dialogue-body-about = Om organet
dialogue-body-paste = Legg til flere medlemmer på én gang
dialogue-body-saved = Organet er lagret.
dialogue-body-remove = Ta ut organet
dialogue-body-removed = Organet er tatt ut.
dialogue-body-members = { $count ->
    [one] 1 medlem
   *[other] { $count } medlemmer
}
dialogue-field-emails = E-post til brukerrådet
dialogue-field-emails-hint = Dit går innbydelsen og lenken til referatet. Én adresse på hver linje.
dialogue-field-body = Organ som holder møtet
dialogue-field-day-hint = La stå tomt til dagene er foreslått.
dialogue-field-closed-day = Er dagen riktig?
dialogue-closed-day-keep = Ja, møtet skal være { $day } likevel
dialogue-refused-closed-day = { $why } Velg en annen dag, eller kryss av for at møtet skal være den dagen likevel.
dialogue-field-not-on = Dager brukerrådet ikke kan
dialogue-field-substitutes = Vara
dialogue-part-who = Hvem møtet er for
dialogue-part-what = Hva møtet handler om
dialogue-part-when = Tid og sted
dialogue-part-people = Politikerne
dialogue-meeting-new = Legg til et møte
dialogue-meeting-added = Møtet er lagt til.
dialogue-meeting-remove = Ta ut møtet
dialogue-meeting-removed = Møtet er tatt ut av året.
dialogue-meeting-made = Møtet folk ser
dialogue-meeting-draft = Utkastet til møtet
dialogue-meeting-made-lead = Folk kan lese om dette møtet. Det du lagrer her, blir endret der også, og de som er påmeldt, får beskjed om ny tid og nytt sted.
dialogue-meeting-draft-lead = Møtet er et utkast: bare ansatte ser det. Det du lagrer her, blir endret der også. Møtet blir offentlig når du sender innbydelsen eller publiserer møtet.
dialogue-meeting-held-lead = Møtet er holdt. Det du lagrer her, endrer ikke siden folk leser om møtet.
dialogue-meeting-off-lead = Møtet er avlyst. Det du lagrer her, endrer ikke siden folk leser om møtet.
dialogue-meetings-none = Ingen møter ennå.
dialogue-lack-heading = Før dager og politikere kan foreslås
dialogue-lack-bodies = Legg inn organene og medlemmene.
dialogue-lack-meetings = Legg inn et møte for hver tjeneste eller gruppe.
dialogue-lack-body = Velg organ for møtet om { $service }.
dialogue-lack-members = { $body } har { $members } medlemmer; det skal møte { $wanted }.
dialogue-lack-season = Velg første og siste dag og ukedager i rammene.
dialogue-made-changed = { $count ->
    [one] 1 møte er endret etter planen.
   *[other] { $count } møter er endret etter planen.
}
dialogue-update-button = Endre møtene etter planen
dialogue-behind = { $count ->
    [one] Planen er endret etter at møtet ble laget: 1 møte stemmer ikke lenger med planen.
   *[other] Planen er endret etter at møtene ble laget: { $count } møter stemmer ikke lenger med planen.
}
dialogue-agenda-asked = Fra brukerrådet: { $question }
dialogue-refused-made = Møtet er laget. Fjern utkastet eller avlys møtet på møtets egen side.
dialogue-refused-code = Et annet organ heter { $code }.
dialogue-refused-code-signs = Et kortnavn har bare bokstaver, tall og bindestrek.
dialogue-refused-body-used = Organet har et møte. Gi møtet til et annet organ først.
dialogue-refused-day = «{ $typed }» er ikke en dag.
dialogue-refused-email = «{ $typed }» er ikke en e-postadresse.
dialogue-refused-theme-used = Det som ble sagt i møtet om { $service }, er alt brukt i oppsummeringen av temaet det står under. Ta det ut av oppsummeringen først, eller la temaet stå.
dialogue-refused-theme-needed = Det som ble sagt i møtet om { $service }, er alt innspill og må ha et tema.
dialogue-refused-season-long = Møtene kan ikke spres over mer enn ett år.
dialogue-refused-season = Siste dag kommer før første dag.
dialogue-refused-weekdays = Velg minst én ukedag.
dialogue-refused-members = Et organ kan ha { $most } medlemmer.

## Innbydelse, og det brukerrådet spør om

dialogue-invitation = Innbydelsen
dialogue-invitation-lead = Brukerrådet får tid, sted, dagsorden og en lenke der det kan be om å få tatt opp noe. Politikerne blir innkalt. Møtet blir offentlig.
dialogue-invitation-again-lead = Blir møtet flyttet, får alle som er innbudt, beskjed. Har du lagt til en adresse, send en gang til: ingen får den samme innbydelsen to ganger.
dialogue-invite-button = Se over og send innbydelsen
dialogue-invite-send = { $count ->
    [one] Send til 1 adresse
   *[other] Send til { $count } adresser
}
dialogue-invite-not-yet = Ikke send ennå
dialogue-invitation-of = Innbydelsen: { $service }
dialogue-invitation-what = Dette blir sendt
dialogue-invitation-council = { $count ->
    [one] Innbydelse til brukerrådet, 1 adresse
   *[other] Innbydelse til brukerrådet, { $count } adresser
}
dialogue-invitation-elected = { $count ->
    [one] Innkalling til 1 politiker
   *[other] Innkalling til { $count } politikere
}
dialogue-invitation-without = Uten e-post her: { $names }. Gi beskjed på annen måte, eller skriv inn adressen under organet.
dialogue-invitation-publishes = Møtet blir offentlig når du sender: alle kan lese om det.
dialogue-invitation-published = Møtet er offentlig fra før.
dialogue-invitation-again = Den er sendt { $day }. Bare adresser som er lagt til siden, får den nå.
dialogue-invitation-letters = Slik ser brevene ut
dialogue-invitation-letters-lead = Alle får brevet på det språket de har valgt, med møtet som kalenderfil.
dialogue-invitation-letter-council = Til brukerrådet
dialogue-invitation-letter-elected = Til politikerne, her { $name }
dialogue-preview-link = (lenken til brukerrådets egen side)
dialogue-nobody-else = ingen andre
dialogue-refused-invite-over = Møtet er holdt. Da kan innbydelsen ikke sendes.
dialogue-refused-invite-off = Møtet er avlyst. Da kan innbydelsen ikke sendes.
dialogue-invite-sent = Innbydelsen er på vei.
dialogue-calendar-file = dialogmøte.ics
dialogue-questions = Fra brukerrådet
dialogue-question-answer = Svar til brukerrådet
dialogue-question-answer-hint = Må skrives når det ikke kommer på dagsordenen.
dialogue-question-take = Sett på dagsordenen
dialogue-question-leave = Ikke på dagsordenen
dialogue-question-undecided = Ikke svart ennå.
dialogue-question-taken = Står på dagsordenen.
dialogue-question-left = Kommer ikke på dagsordenen.
dialogue-question-decided = Svaret står på brukerrådets side.
dialogue-today-questions = Svar brukerrådet før dialogmøtet om { $service }
dialogue-fact-when = Tid
dialogue-agenda = Dagsorden
dialogue-points-heading = Det som ble lovet i fjor
dialogue-point-done = Gjort
dialogue-point-not-done = Blir ikke gjort
dialogue-point-delayed = Forsinket, ny frist { $day }
dialogue-point-due = Ikke gjort ennå, frist { $day }
dialogue-point-open = Ikke gjort ennå
dialogue-ask-heading = Vil dere ha noe tatt opp?
dialogue-ask-lead = Skriv det her, senest { $day }. Dere får svar på denne siden. Det som kommer på dagsordenen, står i referatet.
dialogue-ask-over = Tiden for å be om noe på dagsordenen er ute. Alt kan likevel tas opp i møtet.
dialogue-ask-button = Send
dialogue-asked-done = Takk. Det er mottatt, og svaret kommer på denne siden.
dialogue-field-question = Spørsmål eller sak
dialogue-field-asker = Hvem er dere?
dialogue-field-asker-hint = For eksempel «Samarbeidsutvalget i Lia» eller «leder i KFU».
dialogue-called-off = Møtet er avlyst.
dialogue-gone-unknown = Vi kjenner ikke denne lenken. Se om du har hele adressen fra innbydelsen.
dialogue-gone-withdrawn = Lenken er trukket tilbake. Du kan ha fått en ny innbydelse.
dialogue-gone-expired = Møtet er over, og lenken virker ikke lenger. Det som ble sagt, står i referatet på siden til møtet.
dialogue-refused-no-place = Skriv hvor møtet er, før du inviterer.
dialogue-refused-no-topics = Skriv temaene før du inviterer, så brukerrådet kan forberede seg.
dialogue-refused-no-emails = Skriv hvor innbydelsen skal, eller noter at den er sendt på annen måte.
dialogue-refused-no-answer = Skriv hvorfor det ikke kommer på dagsordenen. Brukerrådet ser svaret.
dialogue-refused-ask-late = Tiden for å be om noe på dagsordenen er ute.
dialogue-mail-invitation-title = Dialogmøte: innbydelse til brukerrådet
dialogue-mail-invitation-subject = Velkommen til dialogmøte: [service]
dialogue-mail-invitation-body =
    Hei!

    Politikerne vil høre hvordan tjenesten er for dere som bruker den. Derfor inviterer vi [name] til dialogmøte.

    {"["}service]
    Tid: [when]
    Sted: [place]
    Møteleder: [chair]
    Politikere: [politicians]

    Dagsorden:
    {"["}agenda]

    Vil dere ha noe annet tatt opp? Skriv det her, senest [until]. Der ser dere også hva som er gjort siden sist:
    {"["}link]

    Referatet kommer til dere etterpå, så dere kan si fra om noe er feil.
dialogue-mail-summons-title = Dialogmøte: innkalling til politikerne
dialogue-mail-summons-subject = Innkalling til dialogmøte: [service]
dialogue-mail-summons-body =
    Hei, [name]!

    Du kalles inn til dialogmøte. Møtet er et ordinært møte, med de samme rettighetene og pliktene.

    {"["}service]
    Tid: [when]
    Sted: [place]
    Møteleder: [chair]
    Sammen med deg: [politicians]

    Dagsorden:
    {"["}agenda]

    Kan du ikke komme? Svar på denne e-posten så fort du kan, så vi får spurt vara.
    {"["}link]
dialogue-mail-moved-title = Dialogmøte: ny tid eller nytt sted
dialogue-mail-moved-subject = Endret: dialogmøte om [service]
dialogue-mail-moved-body =
    Hei!

    Dialogmøtet du er innbudt til, er flyttet. Dette gjelder nå:

    {"["}service]
    Tid: [when]
    Sted: [place]

    Mer om møtet:
    {"["}link]
dialogue-mail-off-title = Dialogmøte: avlyst
dialogue-mail-off-subject = Avlyst: dialogmøte om [service]
dialogue-mail-off-body =
    Hei!

    Dialogmøtet du er innbudt til, blir ikke holdt.

    {"["}service]
    Tiden som var satt: [when]

    {"["}reason]

    Mer om møtet:
    {"["}link]
dialogue-demo-theme = Tjenestene, slik de som bruker dem, ser dem
dialogue-demo-theme-intro = Det som ble sagt i dialogmøtene.

## Rapport og sammenstilling

dialogue-report-heading = Rapport og referater
dialogue-report-page-lead = Skriv de viktigste konklusjonene fra hvert møte. De blir til den korte rapporten til kommunestyret.
dialogue-papers = Til saken
dialogue-report-short = Kort rapport
dialogue-report-short-lead = Hovedkonklusjonene fra hvert møte, og hva som skal gjøres.
dialogue-compilation = Alle referatene
dialogue-compilation-about = De godkjente referatene i ett dokument.
dialogue-report-conclusions = De viktigste konklusjonene
dialogue-report-proposed = Forslag etter referatet. Rett det, og lagre.
dialogue-report-proposed-tag = Forslag
dialogue-report-line-hint = Én konklusjon på hver linje.
dialogue-report-saved = Rapporten er lagret.
dialogue-report-none = Ingen konklusjoner ennå.
dialogue-report-title = Dialogmøtene { $year }: kort rapport
dialogue-report-lead = { $meetings } møter er holdt. { $users } brukere av tjenestene var med.
dialogue-report-people = Til stede
dialogue-report-there = { $users } brukere, { $elected } politikere
dialogue-report-points = Skal følges opp
dialogue-report-point = Hva
dialogue-report-owner = Hvem
dialogue-report-due = Frist
dialogue-report-status = Hvordan går det?
dialogue-compilation-title = Dialogmøtene { $year }: sammenstilling av referatene
dialogue-compilation-lead = Etter «{ $decision }».
dialogue-compilation-closed = lukket møte
dialogue-invitation-to-council = { $count ->
    [one] Går til 1 adresse hos brukerrådet
   *[other] Går til { $count } adresser hos brukerrådet
}
dialogue-invitation-to-elected = { $count ->
    [one] og 1 politiker med e-post.
   *[other] og { $count } politikere med e-post.
}
dialogue-together-with = Sammen med: { $council }
dialogue-about-topics = Det handler om: { $topics }

## Året for alle

dialogue-field-by-invitation = Bare for dem som er innbudt
dialogue-field-by-invitation-hint = Ellers kan alle komme. Det står på siden til møtet.
dialogue-public-front = Forsiden
dialogue-public-lead = Politikerne møter dem som bruker tjenestene. Her står møtene, det viktigste som ble sagt, og hva som blir gjort.
dialogue-public-decided = Bestemt i:
dialogue-public-to-followed = Hva ble gjort siden i fjor?
dialogue-public-subscribe = Legg møtene i kalenderen din
dialogue-public-print = Skriv ut
dialogue-public-for = For
dialogue-public-open = Åpent for alle
dialogue-public-invited = Etter innbydelse
dialogue-public-sign-up = Åpent, med påmelding
dialogue-public-off = Avlyst
dialogue-public-conclusions = Det viktigste fra møtet
dialogue-public-promised = Det som skal gjøres
dialogue-public-minutes = Les referatet
dialogue-public-minutes-wait = Referatet er ikke godkjent ennå. Når det er det, ligger det her.
dialogue-public-followed = Hva ble gjort siden i fjor?
dialogue-public-followed-lead = Dette ble lovet i møtene året før.
dialogue-public-papers = Rapport og referater
dialogue-public-others = Andre år
dialogue-panel-heading = Dialogmøter
dialogue-panel-lead = Politikerne møter dem som bruker tjenestene, og følger opp det som ble lovet.
dialogue-panel-one = Dette er ett av årets dialogmøter. Se de andre, og hva som ble gjort siden i fjor.
dialogue-public-none = Møtene kommer hit når tid og sted er kunngjort.
dialogue-public-services = Det blir møter om:
dialogue-public-page = Åpen side
dialogue-public-not-yet = Bare ansatte ser året. Alle kan lese om det når du viser det under Rammene, eller når et møte er publisert.
dialogue-public-count = { $count ->
    [one] 1 møte
   *[other] { $count } møter
}
