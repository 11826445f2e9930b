# Dialogmøter gjennom året.

dialogue-menu = Dialogmøte
dialogue-years-lead = Kvart år møter politikarane dei som brukar tenestene. Her blir året planlagt, og her ser du kva som vart lova.
dialogue-years-none = Ingen år enno.
dialogue-year-line = { $planned } av { $all } møte har dag
dialogue-year-heading = Dialogmøta { $year }
dialogue-wheel = Årshjul
dialogue-wheel-label = Årshjul for { $year }: dei same dagane står i lista ved sida av
dialogue-planning = Blir planlagt
dialogue-season = Møta blir haldne
dialogue-council = Blir oppsummert
dialogue-not-decided = Ikkje bestemt
dialogue-meetings = Møta
dialogue-led-by = Møteleiar: { $name }.
dialogue-with = Med: { $names }.
dialogue-rota = Fordelinga mellom politikarane
dialogue-column-name = Namn
dialogue-column-body = Organ
dialogue-column-now = Møte i år
dialogue-column-before = Møte i fjor
dialogue-column-part = Rolle
dialogue-column-meeting = Møte
dialogue-column-from = Frå
dialogue-column-to = Til
dialogue-column-hours = Timar
dialogue-column-minutes = Referat
dialogue-column-note = Merknad
dialogue-plan-button = Føreslå dagar og politikarar
dialogue-planned = Alle møte har dag og politikarar. Endre det du vil; det du låser, blir ståande.
dialogue-impossible = Det går ikkje opp. Dette står i vegen, og om eitt av punkta blir endra, går det
dialogue-gave-up = Fann ingen plan i tide. Lås færre møte eller gi fleire dagar.
dialogue-make-button = Lag møta
dialogue-made = { $count ->
    [one] 1 møte er laga. Det er eit utkast til du publiserer det eller sender innbydinga.
   *[other] { $count } møte er laga. Dei er utkast til du publiserer dei eller sender innbydinga.
}
dialogue-next-button = Lag neste år av dette
dialogue-next-there = Gå til { $year }
dialogue-next-begun = { $year } er byrja. Det som ikkje er gjort frå i fjor, står først på kvar dagsorden.
dialogue-minutes-none = Referat: ikkje byrja
dialogue-minutes-draft = Referat: utkast
dialogue-minutes-remarks = Referat: til merknader
dialogue-minutes-approved = Referat: godkjent
dialogue-invite-by = Skal innbydast innan { $day }
dialogue-invite-overdue = Skulle vore innbode { $day }
dialogue-invited-on = Innbode { $day }
dialogue-invited-late = Innbode for seint: { $day }
dialogue-invited-button = Noter at ho er send på annan måte
dialogue-invited-noted = Notert. Brukarrådet har fått innbydinga.
dialogue-today-invite = Inviter til dialogmøtet om { $service }
dialogue-today-loose = Vel tema for referata frå { $year }, så dei blir innspel
dialogue-today-lead = Du leier dialogmøtet om { $service }
dialogue-today-attend = Du er med på dialogmøtet om { $service }
dialogue-loose-minutes = Referatet om { $service } i { $year }
dialogue-member = { $name } ({ $party }), møte i år: { $count }
dialogue-substitutes = Vara, i denne rekkjefølgja:
dialogue-open-points = Frå i fjor. Kjem først på dagsordenen
dialogue-field-service = Teneste eller gruppe
dialogue-field-council = Brukarråd
dialogue-field-day = Dag
dialogue-field-starts = Byrjar
dialogue-field-minutes = Minutt
dialogue-field-place = Stad
dialogue-field-topics = Tema
dialogue-field-topics-hint = Eitt på kvar linje.
dialogue-field-people = Politikarar i møtet
dialogue-field-chair = Møteleiar
dialogue-field-kept = Lås dag og politikarar
dialogue-field-kept-hint = Då rører ikkje framlegget dette møtet.
dialogue-save = Lagre
dialogue-saved = Møtet er lagra.
dialogue-told-invited = { $count ->
    [one] 1 innboden får beskjed om endringa.
   *[other] { $count } innbodne får beskjed om endringa.
}
dialogue-told-signed-up = { $count ->
    [one] 1 påmeld får beskjed om endringa.
   *[other] { $count } påmelde får beskjed om endringa.
}
dialogue-attendance = Frammøte
dialogue-attendance-lead = Møta til politikarane etter referata, som grunnlag for godtgjersle.
dialogue-part-chair = Møteleiar
dialogue-part-elected = Medlem
dialogue-part-substitute = Vara
dialogue-part-absent = Forfall
dialogue-trouble-no-day = Møtet har ingen dag enno.
dialogue-trouble-weekend = Dagen er i helga.
dialogue-trouble-past = Dagen har vore.
dialogue-trouble-other-year = Dagen er ikkje i { $year }, som er året for møta.
dialogue-trouble-weekday = Året har ikkje møte på den vekedagen.
dialogue-trouble-outside-season = Dagen er utanfor tida for møta.
dialogue-trouble-body-busy = Organet har eit anna møte den dagen.
dialogue-trouble-same-day = Organet har dialogmøte om { $service } den dagen.
dialogue-trouble-too-many = Det er for mange møte den dagen.
dialogue-trouble-other-side = Brukarrådet kan ikkje den dagen.
dialogue-trouble-away = { $name } kan ikkje den dagen.
dialogue-trouble-count = { $there } politikarar; det skal vere { $wanted }.
dialogue-trouble-chair = Møteleiaren er ikkje blant dei som skal møte.
dialogue-trouble-unequal = Ulik fordeling: nokre har { $least } møte, andre { $most }.
dialogue-reason-meeting = { $service } skal ha eit møte mellom { $from } og { $to }.
dialogue-reason-other-side = Brukarrådet for { $service } kan ikkje nokre av dagane.
dialogue-reason-busy = { $body } har andre møte.
dialogue-reason-away = { $name } kan ikkje alle dagane.
dialogue-reason-once = { $body } har eitt dialogmøte om dagen.
dialogue-reason-most = Det skal ikkje vere fleire enn { $count } møte på ein dag.
dialogue-reason-share = Ingen i { $body } skal ha meir enn { $difference } møte meir enn ein annan.
dialogue-meeting-title = Dialogmøte: { $service }
dialogue-meeting-purpose = Politikarane vil høyre korleis tenesta er for dei som brukar henne. Det som blir sagt, står i eit referat, og det som blir lova, blir følgt opp neste år.
dialogue-agenda-last-year = { $count ->
    [one] Kva som er gjort sidan i fjor (1 punkt står att)
   *[other] Kva som er gjort sidan i fjor ({ $count } punkt står att)
}
dialogue-refused-changed = Nokon andre har endra året i mellomtida. Sjå over og lagre igjen.
dialogue-refused-year-exists = { $year } er alt byrja.

## Første året i nettlesaren

dialogue-new-heading = Begynn eit år
dialogue-new-lead = Skriv det som er bestemt. Resten kan vente. Etterpå legg du inn organa med medlemer og tenestene.
dialogue-begun = { $year } er begynt. Legg inn organa og tenestene.
dialogue-frame-heading = Rammene
dialogue-frame-lead = Det som gjeld for heile året.
dialogue-frame-saved = Rammene er lagra.
dialogue-frame-which = Kva for eit år?
dialogue-frame-decided = Det kommunestyret har bestemt
dialogue-frame-planning = Der året blir planlagt
dialogue-frame-rules = Reglar for møta
dialogue-frame-council = Der året blir oppsummert
dialogue-frame-input = Innspela
dialogue-field-process = Prosess
dialogue-field-year = År
dialogue-field-decision = Namn på vedtaket
dialogue-field-by = Organ
dialogue-field-case = Saksnummer
dialogue-field-rules = Det som er bestemt om møta
dialogue-field-shown = Året er bestemt: vis det for alle
dialogue-field-shown-hint = Då kan alle lese når møta blir planlagde, haldne og oppsummerte, og kva tenester det gjeld. Kvart møte kjem til når det er publisert.
dialogue-refused-undecided = Skriv kva som er bestemt, før året blir vist for alle.
dialogue-field-lines-hint = Éin regel på kvar linje.
dialogue-field-from = Første dag
dialogue-field-to = Siste dag
dialogue-field-weekdays = Vekedagar for møte
dialogue-field-most-a-day = Flest møte på ein dag
dialogue-field-per-meeting = Politikarar i kvart møte
dialogue-field-max-difference = Største skilnad i talet på møte
dialogue-field-notice-weeks = Veker frå innbyding til møte
dialogue-field-remark-days = Dagar til merknader
dialogue-field-theme = Tema for det som blir sagt
dialogue-field-theme-hint = Når eit referat er godkjent, blir det som vart sagt, til innspel under dette temaet. Vel du eit anna tema seinare, følgjer innspela med.
dialogue-theme-none = Ikkje valt: det blir ikkje til innspel
dialogue-theme-of-year = Temaet for året
dialogue-field-name = Namn på organet
dialogue-field-code = Kortnamn
dialogue-field-code-hint = Bokstavar og tal, til dømes UOH.
dialogue-field-call = Kven møter?
dialogue-call-rota = Nokre av medlemene, etter tur
dialogue-call-all = Alle medlemene
dialogue-field-busy = Dagar med andre møte
dialogue-field-days-hint = Til dømes 12.5.2027, 2.6.2027. Komma eller ny linje mellom dagane.
dialogue-field-paste = Éin medlem på kvar linje
dialogue-field-paste-hint = Namn; parti; verv; e-post. Du kan lime rett inn frå eit rekneark.
dialogue-field-party = Parti
dialogue-field-office = Verv
dialogue-field-office-hint = Leiaren først, så nestleiaren.
dialogue-field-email = E-post
dialogue-field-away = Kan ikkje desse dagane
dialogue-member-number = Medlem { $number }
dialogue-members = Medlemene
dialogue-members-lead = Tøm namnet for å ta nokon ut. Dei blir òg tekne ut av møta.
dialogue-bodies = Organa
dialogue-body-new = Legg til eit organ
dialogue-body-lead = Utval og andre organ som held dialogmøte.
dialogue-body-about = Om organet
dialogue-body-paste = Legg til fleire medlemer på éin gong
dialogue-body-saved = Organet er lagra.
dialogue-body-remove = Ta ut organet
dialogue-body-removed = Organet er teke ut.
dialogue-body-members = { $count ->
    [one] 1 medlem
   *[other] { $count } medlemer
}
dialogue-field-emails = E-post til brukarrådet
dialogue-field-emails-hint = Dit går innbydinga og lenkja til referatet. Éi adresse på kvar linje.
dialogue-field-body = Organ som held møtet
dialogue-field-day-hint = La stå tomt til dagane er føreslegne.
dialogue-field-closed-day = Er dagen rett?
dialogue-closed-day-keep = Ja, møtet skal vere { $day } likevel
dialogue-refused-closed-day = { $why } Vel ein annan dag, eller kryss av for at møtet skal vere den dagen likevel.
dialogue-field-not-on = Dagar brukarrådet ikkje kan
dialogue-field-substitutes = Vara
dialogue-part-who = Kven møtet er for
dialogue-part-what = Kva møtet handlar om
dialogue-part-when = Tid og stad
dialogue-part-people = Politikarane
dialogue-meeting-new = Legg til eit møte
dialogue-meeting-added = Møtet er lagt til.
dialogue-meeting-remove = Ta ut møtet
dialogue-meeting-removed = Møtet er teke ut av året.
dialogue-meeting-made = Møtet folk ser
dialogue-meeting-draft = Utkastet til møtet
dialogue-meeting-made-lead = Folk kan lese om dette møtet. Det du lagrar her, blir endra der òg, og dei som er påmelde, får beskjed om ny tid og ny stad.
dialogue-meeting-draft-lead = Møtet er eit utkast: berre tilsette ser det. Det du lagrar her, blir endra der òg. Møtet blir offentleg når du sender innbydinga eller publiserer møtet.
dialogue-meeting-held-lead = Møtet er halde. Det du lagrar her, endrar ikkje sida folk les om møtet.
dialogue-meeting-off-lead = Møtet er avlyst. Det du lagrar her, endrar ikkje sida folk les om møtet.
dialogue-meetings-none = Ingen møte enno.
dialogue-lack-heading = Før dagar og politikarar kan foreslåast
dialogue-lack-bodies = Legg inn organa og medlemene.
dialogue-lack-meetings = Legg inn eit møte for kvar teneste eller gruppe.
dialogue-lack-body = Vel organ for møtet om { $service }.
dialogue-lack-members = { $body } har { $members } medlemer; det skal møte { $wanted }.
dialogue-lack-season = Vel første og siste dag og vekedagar i rammene.
dialogue-made-changed = { $count ->
    [one] 1 møte er endra etter planen.
   *[other] { $count } møte er endra etter planen.
}
dialogue-update-button = Endre møta etter planen
dialogue-behind = { $count ->
    [one] Planen er endra etter at møtet vart laga: 1 møte stemmer ikkje lenger med planen.
   *[other] Planen er endra etter at møta vart laga: { $count } møte stemmer ikkje lenger med planen.
}
dialogue-agenda-asked = Frå brukarrådet: { $question }
dialogue-refused-made = Møtet er laga. Fjern utkastet eller avlys møtet på sida til møtet.
dialogue-refused-code = Eit anna organ heiter { $code }.
dialogue-refused-code-signs = Eit kortnamn har berre bokstavar, tal og bindestrek.
dialogue-refused-body-used = Organet har eit møte. Gi møtet til eit anna organ først.
dialogue-refused-day = «{ $typed }» er ikkje ein dag.
dialogue-refused-email = «{ $typed }» er ikkje ei e-postadresse.
dialogue-refused-theme-used = Det som vart sagt i møtet om { $service }, er alt brukt i oppsummeringa av temaet det står under. Ta det ut av oppsummeringa først, eller la temaet stå.
dialogue-refused-theme-needed = Det som vart sagt i møtet om { $service }, er alt innspel og må ha eit tema.
dialogue-refused-season-long = Møta kan ikkje spreiast over meir enn eitt år.
dialogue-refused-season = Siste dag kjem før første dag.
dialogue-refused-weekdays = Vel minst éin vekedag.
dialogue-refused-members = Eit organ kan ha { $most } medlemer.

## Innbyding, og det brukarrådet spør om

dialogue-invitation = Innbydinga
dialogue-invitation-lead = Brukarrådet får tid, stad, dagsorden og ei lenkje der det kan be om å få teke opp noko. Politikarane blir innkalla. Møtet blir offentleg.
dialogue-invitation-again-lead = Blir møtet flytta, får alle som er innbodne, melding. Har du lagt til ei adresse, send ein gong til: ingen får den same innbydinga to gonger.
dialogue-invite-button = Sjå over og send innbydinga
dialogue-invite-send = { $count ->
    [one] Send til 1 adresse
   *[other] Send til { $count } adresser
}
dialogue-invite-not-yet = Ikkje send enno
dialogue-invitation-of = Innbydinga: { $service }
dialogue-invitation-what = Dette blir sendt
dialogue-invitation-council = { $count ->
    [one] Innbyding til brukarrådet, 1 adresse
   *[other] Innbyding til brukarrådet, { $count } adresser
}
dialogue-invitation-elected = { $count ->
    [one] Innkalling til 1 politikar
   *[other] Innkalling til { $count } politikarar
}
dialogue-invitation-without = Utan e-post her: { $names }. Gi beskjed på annan måte, eller skriv inn adressa under organet.
dialogue-invitation-publishes = Møtet blir offentleg når du sender: alle kan lese om det.
dialogue-invitation-published = Møtet er offentleg frå før.
dialogue-invitation-again = Ho er send { $day }. Berre adresser som er lagde til sidan, får ho no.
dialogue-invitation-letters = Slik ser breva ut
dialogue-invitation-letters-lead = Alle får brevet på det språket dei har valt, med møtet som kalenderfil.
dialogue-invitation-letter-council = Til brukarrådet
dialogue-invitation-letter-elected = Til politikarane, her { $name }
dialogue-preview-link = (lenkja til brukarrådet si eiga side)
dialogue-nobody-else = ingen andre
dialogue-refused-invite-over = Møtet er halde. Då kan innbydinga ikkje sendast.
dialogue-refused-invite-off = Møtet er avlyst. Då kan innbydinga ikkje sendast.
dialogue-invite-sent = Innbydinga er på veg.
dialogue-calendar-file = dialogmøte.ics
dialogue-questions = Frå brukarrådet
dialogue-question-answer = Svar til brukarrådet
dialogue-question-answer-hint = Må skrivast når det ikkje kjem på dagsordenen.
dialogue-question-take = Set på dagsordenen
dialogue-question-leave = Ikkje på dagsordenen
dialogue-question-undecided = Ikkje svart enno.
dialogue-question-taken = Står på dagsordenen.
dialogue-question-left = Kjem ikkje på dagsordenen.
dialogue-question-decided = Svaret står på sida til brukarrådet.
dialogue-today-questions = Svar brukarrådet før dialogmøtet om { $service }
dialogue-fact-when = Tid
dialogue-agenda = Dagsorden
dialogue-points-heading = Det som vart lova i fjor
dialogue-point-done = Gjort
dialogue-point-not-done = Blir ikkje gjort
dialogue-point-delayed = Forseinka, ny frist { $day }
dialogue-point-due = Ikkje gjort enno, frist { $day }
dialogue-point-open = Ikkje gjort enno
dialogue-ask-heading = Vil de ha noko teke opp?
dialogue-ask-lead = Skriv det her, seinast { $day }. De får svar på denne sida. Det som kjem på dagsordenen, står i referatet.
dialogue-ask-over = Tida for å be om noko på dagsordenen er ute. Alt kan likevel takast opp i møtet.
dialogue-ask-button = Send
dialogue-asked-done = Takk. Det er motteke, og svaret kjem på denne sida.
dialogue-field-question = Spørsmål eller sak
dialogue-field-asker = Kven er de?
dialogue-field-asker-hint = Til dømes «Samarbeidsutvalet i Lia» eller «leiar i KFU».
dialogue-called-off = Møtet er avlyst.
dialogue-gone-unknown = Vi kjenner ikkje denne lenkja. Sjå om du har heile adressa frå innbydinga.
dialogue-gone-withdrawn = Lenkja er trekt tilbake. Du kan ha fått ei ny innbyding.
dialogue-gone-expired = Møtet er over, og lenkja verkar ikkje lenger. Det som vart sagt, står i referatet på sida til møtet.
dialogue-refused-no-place = Skriv kvar møtet er, før du inviterer.
dialogue-refused-no-topics = Skriv temaa før du inviterer, så brukarrådet kan førebu seg.
dialogue-refused-no-emails = Skriv kvar innbydinga skal, eller noter at ho er send på annan måte.
dialogue-refused-no-answer = Skriv kvifor det ikkje kjem på dagsordenen. Brukarrådet ser svaret.
dialogue-refused-ask-late = Tida for å be om noko på dagsordenen er ute.
dialogue-mail-invitation-title = Dialogmøte: innbyding til brukarrådet
dialogue-mail-invitation-subject = Velkomen til dialogmøte: [service]
dialogue-mail-invitation-body =
    Hei!

    Politikarane vil høyre korleis tenesta er for dykk som bruker henne. Difor inviterer vi [name] til dialogmøte.

    {"["}service]
    Tid: [when]
    Stad: [place]
    Møteleiar: [chair]
    Politikarar: [politicians]

    Dagsorden:
    {"["}agenda]

    Vil de ha noko anna teke opp? Skriv det her, seinast [until]. Der ser de òg kva som er gjort sidan sist:
    {"["}link]

    Referatet kjem til dykk etterpå, så de kan seie frå om noko er feil.
dialogue-mail-summons-title = Dialogmøte: innkalling til politikarane
dialogue-mail-summons-subject = Innkalling til dialogmøte: [service]
dialogue-mail-summons-body =
    Hei, [name]!

    Du blir kalla inn til dialogmøte. Møtet er eit ordinært møte, med dei same rettane og pliktene.

    {"["}service]
    Tid: [when]
    Stad: [place]
    Møteleiar: [chair]
    Saman med deg: [politicians]

    Dagsorden:
    {"["}agenda]

    Kan du ikkje kome? Svar på denne e-posten så fort du kan, så vi får spurt vara.
    {"["}link]
dialogue-mail-moved-title = Dialogmøte: ny tid eller ny stad
dialogue-mail-moved-subject = Endra: dialogmøte om [service]
dialogue-mail-moved-body =
    Hei!

    Dialogmøtet du er innboden til, er flytta. Dette gjeld no:

    {"["}service]
    Tid: [when]
    Stad: [place]

    Meir om møtet:
    {"["}link]
dialogue-mail-off-title = Dialogmøte: avlyst
dialogue-mail-off-subject = Avlyst: dialogmøte om [service]
dialogue-mail-off-body =
    Hei!

    Dialogmøtet du er innboden til, blir ikkje halde.

    {"["}service]
    Tida som var sett: [when]

    {"["}reason]

    Meir om møtet:
    {"["}link]
dialogue-demo-theme = Tenestene, slik dei som bruker dei, ser dei
dialogue-demo-theme-intro = Det som vart sagt i dialogmøta.

## Rapport og samanstilling

dialogue-report-heading = Rapport og referat
dialogue-report-page-lead = Skriv dei viktigaste konklusjonane frå kvart møte. Dei blir til den korte rapporten til kommunestyret.
dialogue-papers = Til saka
dialogue-report-short = Kort rapport
dialogue-report-short-lead = Hovudkonklusjonane frå kvart møte, og kva som skal gjerast.
dialogue-compilation = Alle referata
dialogue-compilation-about = Dei godkjende referata i eitt dokument.
dialogue-report-conclusions = Dei viktigaste konklusjonane
dialogue-report-proposed = Forslag etter referatet. Rett det, og lagre.
dialogue-report-proposed-tag = Forslag
dialogue-report-line-hint = Éin konklusjon på kvar linje.
dialogue-report-saved = Rapporten er lagra.
dialogue-report-none = Ingen konklusjonar enno.
dialogue-report-title = Dialogmøta { $year }: kort rapport
dialogue-report-lead = { $meetings } møte er haldne. { $users } brukarar av tenestene var med.
dialogue-report-people = Til stades
dialogue-report-there = { $users } brukarar, { $elected } politikarar
dialogue-report-points = Skal følgjast opp
dialogue-report-point = Kva
dialogue-report-owner = Kven
dialogue-report-due = Frist
dialogue-report-status = Korleis går det?
dialogue-compilation-title = Dialogmøta { $year }: samanstilling av referata
dialogue-compilation-lead = Etter «{ $decision }».
dialogue-compilation-closed = lukka møte
dialogue-invitation-to-council = { $count ->
    [one] Går til 1 adresse hos brukarrådet
   *[other] Går til { $count } adresser hos brukarrådet
}
dialogue-invitation-to-elected = { $count ->
    [one] og 1 politikar med e-post.
   *[other] og { $count } politikarar med e-post.
}
dialogue-together-with = Saman med: { $council }
dialogue-about-topics = Det handlar om: { $topics }

## Året for alle

dialogue-field-by-invitation = Berre for dei som er innbodne
dialogue-field-by-invitation-hint = Elles kan alle kome. Det står på sida til møtet.
dialogue-public-front = Framsida
dialogue-public-lead = Politikarane møter dei som bruker tenestene. Her står møta, det viktigaste som vart sagt, og kva som blir gjort.
dialogue-public-decided = Bestemt i:
dialogue-public-to-followed = Kva vart gjort sidan i fjor?
dialogue-public-subscribe = Legg møta i kalenderen din
dialogue-public-print = Skriv ut
dialogue-public-for = For
dialogue-public-open = Ope for alle
dialogue-public-invited = Etter innbyding
dialogue-public-sign-up = Ope, med påmelding
dialogue-public-off = Avlyst
dialogue-public-conclusions = Det viktigaste frå møtet
dialogue-public-promised = Det som skal gjerast
dialogue-public-minutes = Les referatet
dialogue-public-minutes-wait = Referatet er ikkje godkjent enno. Når det er det, ligg det her.
dialogue-public-followed = Kva vart gjort sidan i fjor?
dialogue-public-followed-lead = Dette vart lova i møta året før.
dialogue-public-papers = Rapport og referat
dialogue-public-others = Andre år
dialogue-panel-heading = Dialogmøte
dialogue-panel-lead = Politikarane møter dei som bruker tenestene, og følgjer opp det som vart lova.
dialogue-panel-one = Dette er eitt av dialogmøta i år. Sjå dei andre, og kva som vart gjort sidan i fjor.
dialogue-public-none = Møta kjem hit når tid og stad er kunngjorde.
dialogue-public-services = Det blir møte om:
dialogue-public-page = Open side
dialogue-public-not-yet = Berre tilsette ser året. Alle kan lese om det når du viser det under Rammene, eller når eit møte er publisert.
dialogue-public-count = { $count ->
    [one] 1 møte
   *[other] { $count } møte
}
