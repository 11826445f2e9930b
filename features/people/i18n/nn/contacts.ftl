# Menneske som tek del: kontaktar, meldingar, personvern.

## Menneska vi kjenner.

people-contact-list-heading = Personar
people-contact-list-lead = { $count ->
    [one] Éin person som har teke del eller bede om svar.
   *[other] { $count } personar som har teke del eller bede om svar.
}
people-contact-none-heading = Ingen personar enno
people-contact-none = Her kjem dei som melder seg, og dei du legg til sjølv.
people-contact-new-heading = Legg til person
people-contact-edit = Endre
people-contact-edit-heading = Endre { $name }
people-contact-form-lead = Skriv berre det du treng for å nå personen.
people-contact-who = Kven er det?
people-contact-name = Namn
people-contact-email = E-post
people-contact-phone = Telefon
people-contact-phone-hint = Nummeret blir lagra slik du skriv det, også om det ikkje lèt seg kontrollere.
people-contact-address = Postadresse
people-contact-address-hint = Gate eller veg på éi linje, postnummer og stad på den neste. Namnet blir sett over.
people-contact-language = Språk
people-contact-area = Område
people-contact-wants = Korleis vil personen høyre frå oss?
people-contact-wants-none = Har ikkje sagt noko
people-contact-memory = Kor lenge hugsar vi personen?
people-contact-source = Kjend frå
people-contact-source-application = Søknad
people-contact-source-guest = Gjest ved bordet
people-contact-source-participant = Deltakar
people-contact-source-staff = Lagd til av tilsette
people-contact-source-phone = Telefon
people-contact-source-import = Fil
people-contact-keep-until = Blir sletta etter
people-contact-keep-hint = Lat feltet stå tomt for å følgje innstillingane.
people-contact-known-already = Vi kjenner kanskje personen frå før:
people-contact-add-anyway = Det er ein annan person. Legg til.
people-contact-saved = Personen er lagra.
people-contact-changed = Nokon andre har endra personen medan du skreiv. Last sida på nytt, og gjer endringa ein gong til.
people-contact-reached-by = Blir nådd på
people-contact-unreachable = Kan ikkje nåast
people-contact-not-verified = Ikkje kontrollert
people-contact-doubtful-phone = Telefonnummeret finst knapt. Vi har halde på det slik det vart skrive. Sjekk det med personen.
people-contact-reach-heading = Slik når vi personen
people-contact-known-since = Kjend sidan { $date }
people-contact-declined = Har sagt nei til frivillige meldingar
people-contact-took-part = Har teke del i
people-contact-took-part-none = Har ikkje teke del i noko enno.
people-contact-process = Opne prosessen
people-contact-wants-answer = Vil ha svar
people-contact-role-applicant = Søkte om å vere vert
people-contact-role-host = Vert
people-contact-role-guest = Gjest
people-contact-role-participant = Deltakar
people-contact-sent = Meldingar
people-contact-sent-none = Ingenting er sendt enno.
people-contact-waiting = { $count ->
    [one] Éi melding har ikkje kome fram.
   *[other] { $count } meldingar har ikkje kome fram.
}
people-contact-rights = Personvern
people-contact-agreed = Har samtykt til
people-contact-history = Historikk
people-contact-history-none = Ingenting er endra.
people-contact-history-added = Lagd til
people-contact-history-changed = Opplysningar endra
people-contact-history-merged = Slegen saman med ein annan
people-contact-history-requested = Har bede om innsyn eller sletting
people-contact-history-given = Innsyn gitt
people-contact-history-erased = Sletta
people-contact-history-declined = Sa nei til frivillige meldingar
people-held-people = Kontakt og meldingar
people-held-contact = Opplysningar
people-held-since = Sidan
people-held-done = Ferdig
people-held-withdrawn = Trekt tilbake
people-held-role = Rolle

## Samtykke.

people-consent-standard = { $municipality } bruker namnet ditt og det du oppgir her, til å svare deg og til å fortelje kva det førte til. Du kan når som helst be om å få sjå det vi har lagra, eller få det sletta.
people-consent-withdraw = Har trekt samtykket
people-consent-withdrawn = Samtykket er trekt. Personen får ingen frivillige meldingar.

## To som er same person.

people-merge-heading = Slå saman
people-merge-lead = { $name } blir ståande. Det den andre har teke del i og fått, blir flytta hit.
people-merge-list-heading = Moglege dobbeltføringar
people-merge-list-lead = Desse har same e-post eller telefon. Det kan vere same person, eller to som deler.
people-merge-none-heading = Ingen dobbeltføringar
people-merge-none = Alle står éin gong.
people-merge-some = { $count ->
    [one] Éin person ser ut til å stå dobbelt.
   *[other] { $count } personar ser ut til å stå dobbelt.
}
people-merge-look = Sjå på dei saman
people-merge-maybe = Kan vere same person som
people-merge-compare = Samanlikn
people-merge-search = Finn den andre
people-merge-found-none = Ingen andre har same e-post eller telefon. Søk på namn.
people-merge-preview = Slik blir det
people-merge-field = Opplysning
people-merge-kept = Blir ståande
people-merge-gone = Går inn i den første
people-merge-after = Etterpå
people-merge-moves = { $count ->
    [one] Éi deltaking blir flytta over. Det kan ikkje gjerast om.
   *[other] { $count } deltakingar blir flytta over. Det kan ikkje gjerast om.
}
people-merge-do = Slå saman
people-merge-swap = Hald på den andre i staden
people-merge-done = Dei to er slegne saman.

## Innsyn og sletting.

people-request-list-heading = Innsyn og sletting
people-request-list-lead = Folk har rett til svar innan ein månad.
people-request-none-heading = Ingen har spurt
people-request-none = Når nokon vil sjå eller få sletta det vi har lagra, noterer du det på sida om personen.
people-request-person-none = Har ikkje bede om innsyn eller sletting.
people-request-who = Kven
people-request-what = Kva
people-request-received = Kom inn
people-request-state = Svar
people-request-access = Innsyn
people-request-erasure = Sletting
people-request-done = Gjort
people-request-due = Frist { $date }
people-request-overdue = Over fristen { $date }
people-request-note = Noter eit krav
people-request-refused-future = Kravet kan ikkje vere motteke i framtida.
people-request-noted = Kravet er notert.
people-request-show-data = Vis alt vi har lagra
people-request-data-heading = Det vi har lagra om { $name }
people-request-data-lead = Dette er alt { $municipality } har lagra om deg i tenesta for medverknad. Er noko feil, rettar vi det.
people-request-data-help = Last ned og gi det til personen på ein trygg måte. Noter så at innsyn er gitt.
people-request-data-html = Til å lese
people-request-data-json = Til maskin (JSON)
people-request-data-given = Innsyn er gitt
people-request-given = Det er notert at innsyn er gitt.
people-erase-button = Slett personen
people-erase-heading = Slette { $name }?
people-erase-what-goes = Namn, e-post, telefon, adresse og innhaldet i alle meldingar blir borte frå heile tenesta.
people-erase-what-stays = At nokon tok del, blir ståande som tal. Det som vart sagt rundt bordet, høyrer til bordet og blir ståande utan namn.
people-erase-archive = Dokument som er arkiverte, følgjer arkivlova og kan ikkje slettast her.
people-erase-sure = Ja, slett { $name }. Det kan ikkje angrast.
people-erase-not-sure = Kryss av for at personen skal slettast.
people-erase-keep = Hald på personen
people-erase-done = { $count ->
    [one] Personen er sletta. Éin stad vart rydda.
   *[other] Personen er sletta. { $count } stader vart rydda.
}
people-erase-is-erased = Denne personen er sletta. Berre det som trengst for tala, er att.
people-erase-somebody = Sletta person

## Meldingar ut.

people-outbox-heading = Utgåande
people-outbox-lead = Alt kommunen har sendt, og det som ventar på deg.
people-outbox-demo = Dette er ein prøveby. Ingenting blir sendt på ordentleg. Du ser meldingane slik mottakaren ville fått dei.
people-outbox-none-heading = Ingen meldingar
people-outbox-none = Her kjem e-post, brev og tekstmeldingar etter kvart som dei blir til.
people-outbox-message = Melding
people-outbox-to = Til
people-outbox-subject = Emne
people-outbox-channel = Kanal
people-outbox-state = Status
people-outbox-when = Tid
people-outbox-email = E-post
people-outbox-sms = SMS eller telefon
people-outbox-letter = Brev
people-outbox-queued = I kø
people-outbox-failed = Prøver igjen
people-outbox-to-print = Skal skrivast ut
people-outbox-to-phone = Skal ringjast
people-outbox-held = Stoppa inntil vidare
people-outbox-dead = Kom ikkje fram
people-outbox-sent = Sendt
people-outbox-printed = Skrive ut
people-outbox-phoned = Ringt eller teksta
people-outbox-cancelled = Stoppa
people-outbox-not-before = Blir tidlegast send { $when }
people-outbox-created = Laga { $when }
people-outbox-done = Ferdig { $when }
people-outbox-tile-print = brev å skrive ut
people-outbox-tile-phone = å ringje eller tekste
people-outbox-tile-unreached = nådde ingen
people-outbox-tile-dead = kom ikkje fram
people-outbox-tile-queued = i kø
people-outbox-tile-sent = sende
people-outbox-as-html = Sjå ho slik eit e-postprogram viser ho
people-outbox-forgotten = Innhaldet er sletta. Att står berre at noko vart sendt, og når.
people-outbox-trouble = { $count ->
    [one] E-postserveren ville ikkje ta imot meldinga. Prøvd éin gong.
   *[other] E-postserveren ville ikkje ta imot meldinga. Prøvd { $count } gonger.
}
people-outbox-retry = Prøv igjen no
people-outbox-retried = Meldinga blir prøvd på nytt.
people-outbox-cancel = Stopp for godt
people-outbox-stopped = Meldinga blir ikkje send.
people-outbox-hold = Vent med denne
people-outbox-is-held = Meldinga ventar til du slepper ho fri.
people-outbox-release = Slepp fri
people-outbox-released = Meldinga går sin veg.
people-outbox-too-late = Meldinga hadde kome vidare i mellomtida. Ingenting er endra.
people-outbox-marked = { $count ->
    [one] Éi melding er merkt som gjord.
   *[other] { $count } meldingar er merkte som gjorde.
}
people-outbox-more = { $count ->
    [one] Éi til ventar.
   *[other] { $count } til ventar.
}
people-outbox-letters-heading = Brev å skrive ut
people-outbox-letters-lead = Vel brev, last ned éin PDF, skriv ut og legg i vindaugskonvolutt. Merk dei så som skrivne ut.
people-outbox-letters-title = { $count ->
    [one] Eitt brev
   *[other] { $count } brev
}
people-outbox-letters-file = brev.pdf
people-outbox-letter-date = Dato
people-outbox-no-letters-heading = Ingen brev ventar
people-outbox-no-letters = Brev til dei som ikkje har e-post, kjem hit.
people-outbox-choose = Vel { $name }
people-outbox-choose-all = Vel alle
people-outbox-nothing-chosen = Vel minst eitt brev.
people-outbox-make-pdf = Last ned som PDF
people-outbox-mark-printed = Merk som skrive ut
people-outbox-mark-phoned = Merk som gjord
people-outbox-phone-heading = Å ringje eller tekste
people-outbox-phone-lead = Les opp meldinga, eller kopier ho inn i ei tekstmelding.
people-outbox-no-calls-heading = Ingen å ringje
people-outbox-no-calls = Dei som helst vil ha SMS eller telefon, kjem hit.
people-outbox-copy = Kopier teksten
people-outbox-copied = Kopiert
people-outbox-unreached-heading = Nådde ingen
people-outbox-unreached-lead = Vi har verken e-post, telefon eller adresse. Finn ein veg, eller sei det på ein annan måte.
people-outbox-all-reached-heading = Alle er nådde
people-outbox-all-reached = Ingen meldingar står fast.
people-outbox-read = Les meldinga
people-outbox-send-by = Send no: { $channel }
people-outbox-find-address = Legg inn korleis personen blir nådd
people-outbox-told-button = Sagt på ein annan måte
people-outbox-told = Meldinga er teken av lista.
people-outbox-again = Meldinga er lagd i utgåande: { $channel }.
people-outbox-still-unreached = Personen kan framleis ikkje nåast. Legg inn e-post, telefon eller adresse først.
people-message-email = E-post: { $email }
people-message-phone = Telefon: { $phone }
people-message-unsubscribe = Vil du ikkje ha fleire slike meldingar? Sei frå her: { $link }
people-message-unsubscribe-heading = Sei nei til fleire meldingar
people-message-unsubscribe-lead = Vil du sleppe meldingar du ikkje har bede om, frå { $municipality }?
people-message-unsubscribe-still = Du får framleis svar på det du sjølv har meldt deg på eller spurt om.
people-message-unsubscribe-button = Ja, ikkje send fleire
people-message-unsubscribe-done = Det er notert. Du får ikkje fleire slike meldingar.
people-message-unsubscribe-unknown = Lenkja verkar ikkje lenger. Skriv til oss, så ordnar vi det.
people-waiting-print = { $count ->
    [one] Eitt brev skal skrivast ut
   *[other] { $count } brev skal skrivast ut
}
people-waiting-phone = { $count ->
    [one] Éin skal ringjast eller tekstast
   *[other] { $count } skal ringjast eller tekstast
}
people-waiting-dead = { $count ->
    [one] Éin e-post kom ikkje fram
   *[other] { $count } e-postar kom ikkje fram
}
people-waiting-unreached = { $count ->
    [one] Éi melding nådde ingen
   *[other] { $count } meldingar nådde ingen
}
people-waiting-requests = { $count ->
    [one] Éin vil ha innsyn eller sletting
   *[other] { $count } vil ha innsyn eller sletting
}
people-waiting-feedback = { $count ->
    [one] Éi tilbakemelding ventar på svar
   *[other] { $count } tilbakemeldingar ventar på svar
}

## Eigne ord i brev og e-post.

people-wording-heading = Tekstar i brev og e-post
people-wording-menu = Brevtekstar
people-wording-lead = Her kan de skrive breva på dykkar eigen måte. Standardteksten kan alltid hentast tilbake.
people-wording-none-heading = Ingen tekstar
people-wording-none = Ingen del av tenesta har brev eller e-post som kan endrast.
people-wording-letter = Brev eller e-post
people-wording-own = Eigen tekst
people-wording-is-own = Dette er kommunen sin eigen tekst.
people-wording-is-standard = Dette er standardteksten.
people-wording-subject = Emne
people-wording-body = Tekst
people-wording-names = Plasshaldarar
people-wording-names-help = Skriv dei i hakeparentes. Dei blir bytte ut når brevet blir laga.
people-wording-name = { $name ->
    [action] tiltaket
    [agenda] saklista
    [answers] svara
    [body] utvalet
    [chair] møteleiaren
    [code] koden
    [contact] kontaktpersonen
    [contact_email] e-posten til kontakten
    [contact_phone] telefonen til kontakten
    [date] datoen
    [deadline] fristen
    [directions] vegen dit
    [draw_link] lenkja til trekkinga
    [link] den personlege lenkja
    [material] kva dei skal lese
    [meeting] namnet på møtet
    [municipality] kommunen
    [name] namnet til mottakaren
    [number] nummeret
    [organisation] organisasjonen
    [page] sida om møtet
    [people] kor mange
    [place] staden
    [politicians] politikarane
    [position] plassen i køen
    [practical] det praktiske
    [process] namnet på saka
    [reason] grunngivinga
    [reference] referansen
    [report] rapporten
    [service] tenesta
    [text] teksten
    [theme] temaet
    [time] klokkeslettet
    [trainer] den som lærer opp
    [until] fristen
    [when] dag og klokkeslett
   *[other] { $name }
}
people-wording-preview = Førehandsvising
people-wording-save = Lagre teksten
people-wording-saved = Teksten er lagra.
people-wording-reset = Hent tilbake standardteksten
people-wording-was-reset = Standardteksten er henta tilbake.
people-wording-needs-link = Teksten må ha [link] i seg. Elles kjem ikkje mottakaren vidare.
people-wording-unknown = Ukjend plasshaldar: { $unknown }. Du kan bruke: { $allowed }.

## Tilbakemeldingar utan innlogging.

people-feedback-heading = Tilbakemeldingar
people-feedback-lead = Det besøkjande har sagt frå om. Fristen for svar er to veker.
people-feedback-none-heading = Ingen tilbakemeldingar
people-feedback-none = Når nokon seier frå om noko som ikkje verkar, står det her.
people-feedback-open = Ventar på svar
people-feedback-done = Svara på
people-feedback-topic = Kva gjeld det?
people-feedback-topic-accessibility = Noko som ikkje kan brukast
people-feedback-topic-privacy = Personvern
people-feedback-topic-other = Anna
people-feedback-received = Kom inn
people-feedback-what = Kva vil du seie?
people-feedback-said = Tilbakemelding
people-feedback-demo-text = På telefonen får eg ikkje lese heile tabellen med tema. Han går ut over kanten når eg gjer skrifta større.
people-feedback-page = Kva side gjeld det?
people-feedback-page-hint = Lim inn adressa, eller fortel kvar du var.
people-feedback-reply-to = E-post eller telefon
people-feedback-reply-hint = Berre om du vil ha svar. Vi bruker det ikkje til noko anna.
people-feedback-no-reply = Vil ikkje ha svar
people-feedback-send = Send til kommunen
people-feedback-thanks = Takk! Vi har fått det. Vil du ha svar, får du det seinast { $date }.
people-feedback-too-often = Du har sendt mange meldingar på kort tid. Vent ein time, eller ring oss.
people-feedback-access-heading = Sei frå om noko som ikkje verkar
people-feedback-access-lead = Er det noko du ikkje får lese, sett, høyrt eller brukt her? Sei frå, så rettar vi det. Du treng ikkje logge inn.
people-feedback-contact-heading = Skriv til oss
people-feedback-contact-lead = Spør om kva som helst som gjeld medverknad i kommunen. Du treng ikkje logge inn.
people-feedback-statement = Tilgjengelegheitserklæring
people-feedback-statement-link = Les erklæringa på uustatus.no
people-feedback-statement-missing = Erklæringa er ikkje publisert enno.
people-feedback-authority = Er du ikkje nøgd med svaret, kan du klage til Tilsynet for universell utforming av IKT.
people-feedback-otherwise = Eller slik
people-feedback-answer = Kva vart svara eller gjort?
people-feedback-answer-hint = Svar personen først, på e-post eller telefon. Noter det her.
people-feedback-mark = Merk som svara på
people-feedback-answered = Tilbakemeldinga er svara på.

## Personvern.

people-privacy-heading = Personvern
people-privacy-lead = Her står det kva { $municipality } lagrar om deg når du tek del, kvifor, og kva du kan krevje.
people-privacy-what-heading = Kva vi lagrar
people-privacy-what-contact = Namnet ditt og det du oppgir for at vi skal nå deg: e-post, telefon eller adresse.
people-privacy-what-part = Kva du har meldt deg på, og kva område og kva aldersgruppe du seier du høyrer til.
people-privacy-what-said = Det de ved bordet skreiv ned. Det skal ikkje stå namn i det.
people-privacy-what-messages = Meldingane vi har sendt deg.
people-privacy-what-not = Vi spør ikkje etter fødselsnummer. Du treng ingen konto.
people-privacy-why-heading = Kvifor
people-privacy-why = For å trekkje vertar rettferdig, halde avtalar med deg og fortelje deg kva det førte til.
people-privacy-basis = Kommunen skal leggje til rette for at innbyggjarane tek del (kommunelova § 1-1, plan- og bygningslova § 5-1). Det er grunnlaget vårt, etter personvernforordninga artikkel 6 nr. 1 bokstav e. Meldingar du ikkje har bede om, sender vi berre til du seier nei.
people-privacy-who-heading = Kven ser det
people-privacy-who = Berre tilsette som arbeider med prosessen. Vi gir det ikkje vidare, og ingen andre nettstader får vite at du har vore her.
people-privacy-published = Det som blir sagt rundt borda, blir lese gjennom før det blir publisert. Tal som kunne røpe enkeltpersonar, blir ikkje viste.
people-privacy-long-heading = Kor lenge
people-privacy-long = Vi slettar av oss sjølve når tida er ute. Tala blir ståande, utan deg.
people-privacy-kept-what = Opplysningar
people-privacy-kept-long = Blir sletta etter
people-privacy-kept-people = Namn og kontaktopplysningar, etter siste gong du tok del
people-privacy-kept-messages = Meldingar vi har sendt
people-privacy-kept-answered = Spørsmål og tilbakemeldingar vi har svara på
people-privacy-kept-months = { $count ->
    [one] { $count } månad
   *[other] { $count } månader
}
people-privacy-archive = Saker og brev som høyrer til i arkivet til kommunen, følgjer arkivlova.
people-privacy-cookies-heading = Informasjonskapslar
people-privacy-cookies = Vi bruker berre kapslar som må til: for at skjema skal vere trygge, for språket du vel, og for tilsette som loggar inn. Ingen sporar deg.
people-privacy-more-heading = Meir om personvern i kommunen
people-privacy-rights-heading = Dette kan du krevje
people-privacy-right-see = å få sjå alt vi har lagra om deg
people-privacy-right-correct = å få retta det som er feil
people-privacy-right-erase = å bli sletta
people-privacy-right-object = å protestere mot korleis vi bruker opplysningane
people-privacy-right-complain = å klage til Datatilsynet
people-privacy-rights-month = Du får svar innan ein månad. Det kostar ingenting.
people-privacy-ask = Spør eller krev
people-privacy-responsible = Ansvarleg
people-privacy-officer = Personvernombod
people-privacy-officer-hint = E-post, telefon eller begge delar. Blir vist på sida om personvern.
people-privacy-settings-heading = Slettefristar
people-privacy-settings-lead = Bestem kor lenge opplysningar blir lagra, og kva folk får vite.
people-privacy-months = Talet på månader
people-privacy-months-help = I månader. Slettinga går av seg sjølv kvar natt.
people-privacy-by-source = Andre fristar
people-privacy-by-source-help = Fyll ut berre der fristen skal vere ein annan. I månader.
people-privacy-consent = Tekst ved skjema
people-privacy-consent-help = Det folk får lese der dei oppgir korleis dei kan nåast.
people-privacy-more = Eigen tekst på sida om personvern
people-privacy-save = Lagre
people-privacy-saved = Innstillingane er lagra.
