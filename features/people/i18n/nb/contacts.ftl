# Mennesker som tar del: kontakter, meldinger, personvern.

## Menneskene vi kjenner.

people-contact-list-heading = Personer
people-contact-list-lead = { $count ->
    [one] Én person som har tatt del eller bedt om svar.
   *[other] { $count } personer som har tatt del eller bedt om svar.
}
people-contact-none-heading = Ingen personer ennå
people-contact-none = Her kommer de som melder seg, og de du legger til selv.
people-contact-new-heading = Legg til person
people-contact-edit = Endre
people-contact-edit-heading = Endre { $name }
people-contact-form-lead = Skriv bare det du trenger for å nå personen.
people-contact-who = Hvem er det?
people-contact-name = Navn
people-contact-email = E-post
people-contact-phone = Telefon
people-contact-phone-hint = Nummeret blir lagret slik du skriver det, også om det ikke lar seg kontrollere.
people-contact-address = Postadresse
people-contact-address-hint = Gate eller vei på én linje, postnummer og sted på den neste. Navnet settes over.
people-contact-language = Språk
people-contact-area = Område
people-contact-wants = Hvordan vil personen høre fra oss?
people-contact-wants-none = Har ikke sagt noe
people-contact-memory = Hvor lenge husker vi personen?
people-contact-source = Kjent fra
people-contact-source-application = Søknad
people-contact-source-guest = Gjest ved bordet
people-contact-source-participant = Deltaker
people-contact-source-staff = Lagt til av ansatte
people-contact-source-phone = Telefon
people-contact-source-import = Fil
people-contact-keep-until = Slettes etter
people-contact-keep-hint = La feltet stå tomt for å følge innstillingene.
people-contact-known-already = Vi kjenner kanskje personen allerede:
people-contact-add-anyway = Det er en annen person. Legg til.
people-contact-saved = Personen er lagret.
people-contact-changed = Noen andre har endret personen mens du skrev. Last siden på nytt, og gjør endringen en gang til.
people-contact-reached-by = Nås på
people-contact-unreachable = Kan ikke nås
people-contact-not-verified = Ikke kontrollert
people-contact-doubtful-phone = Telefonnummeret finnes neppe. Vi har beholdt det slik det ble skrevet. Sjekk det med personen.
people-contact-reach-heading = Slik når vi personen
people-contact-known-since = Kjent siden { $date }
people-contact-declined = Har sagt nei til frivillige meldinger
people-contact-took-part = Har tatt del i
people-contact-took-part-none = Har ikke tatt del i noe ennå.
people-contact-process = Åpne prosessen
people-contact-wants-answer = Vil ha svar
people-contact-role-applicant = Søkte om å være vert
people-contact-role-host = Vert
people-contact-role-guest = Gjest
people-contact-role-participant = Deltaker
people-contact-sent = Meldinger
people-contact-sent-none = Ingenting er sendt ennå.
people-contact-waiting = { $count ->
    [one] Én melding er ikke kommet fram.
   *[other] { $count } meldinger er ikke kommet fram.
}
people-contact-rights = Personvern
people-contact-agreed = Har samtykket til
people-contact-history = Historikk
people-contact-history-none = Ingenting er endret.
people-contact-history-added = Lagt til
people-contact-history-changed = Opplysninger endret
people-contact-history-merged = Slått sammen med en annen
people-contact-history-requested = Har bedt om innsyn eller sletting
people-contact-history-given = Innsyn gitt
people-contact-history-erased = Slettet
people-contact-history-declined = Sa nei til frivillige meldinger
people-held-people = Kontakt og meldinger
people-held-contact = Opplysninger
people-held-since = Siden
people-held-done = Ferdig
people-held-withdrawn = Trukket tilbake
people-held-role = Rolle

## Samtykke.

people-consent-standard = { $municipality } bruker navnet ditt og det du oppgir her, til å svare deg og til å fortelle hva det førte til. Du kan når som helst be om å få se det vi har lagret, eller få det slettet.
people-consent-withdraw = Har trukket samtykket
people-consent-withdrawn = Samtykket er trukket. Personen får ingen frivillige meldinger.

## To som er samme person.

people-merge-heading = Slå sammen
people-merge-lead = { $name } blir stående. Det den andre har tatt del i og fått, flyttes hit.
people-merge-list-heading = Mulige dobbeltføringer
people-merge-list-lead = Disse har samme e-post eller telefon. Det kan være samme person, eller to som deler.
people-merge-none-heading = Ingen dobbeltføringer
people-merge-none = Alle står én gang.
people-merge-some = { $count ->
    [one] Én person ser ut til å stå dobbelt.
   *[other] { $count } personer ser ut til å stå dobbelt.
}
people-merge-look = Se på dem sammen
people-merge-maybe = Kan være samme person som
people-merge-compare = Sammenlign
people-merge-search = Finn den andre
people-merge-found-none = Ingen andre har samme e-post eller telefon. Søk på navn.
people-merge-preview = Slik blir det
people-merge-field = Opplysning
people-merge-kept = Blir stående
people-merge-gone = Går inn i den første
people-merge-after = Etterpå
people-merge-moves = { $count ->
    [one] Én deltakelse flyttes over. Det kan ikke gjøres om.
   *[other] { $count } deltakelser flyttes over. Det kan ikke gjøres om.
}
people-merge-do = Slå sammen
people-merge-swap = Behold den andre i stedet
people-merge-done = De to er slått sammen.

## Innsyn og sletting.

people-request-list-heading = Innsyn og sletting
people-request-list-lead = Folk har rett til svar innen en måned.
people-request-none-heading = Ingen har spurt
people-request-none = Når noen vil se eller få slettet det vi har lagret, noterer du det på siden om personen.
people-request-person-none = Har ikke bedt om innsyn eller sletting.
people-request-who = Hvem
people-request-what = Hva
people-request-received = Kom inn
people-request-state = Svar
people-request-access = Innsyn
people-request-erasure = Sletting
people-request-done = Gjort
people-request-due = Frist { $date }
people-request-overdue = Over fristen { $date }
people-request-note = Noter et krav
people-request-refused-future = Kravet kan ikke være mottatt i framtiden.
people-request-noted = Kravet er notert.
people-request-show-data = Vis alt vi har lagret
people-request-data-heading = Det vi har lagret om { $name }
people-request-data-lead = Dette er alt { $municipality } har lagret om deg i tjenesten for medvirkning. Er noe feil, retter vi det.
people-request-data-help = Last ned og gi det til personen på en trygg måte. Noter så at innsyn er gitt.
people-request-data-html = Til å lese
people-request-data-json = Til maskin (JSON)
people-request-data-given = Innsyn er gitt
people-request-given = Det er notert at innsyn er gitt.
people-erase-button = Slett personen
people-erase-heading = Slette { $name }?
people-erase-what-goes = Navn, e-post, telefon, adresse og innholdet i alle meldinger blir borte fra hele tjenesten.
people-erase-what-stays = At noen tok del, blir stående som tall. Det som ble sagt rundt bordet, hører til bordet og blir stående uten navn.
people-erase-archive = Dokumenter som er arkivert, følger arkivloven og kan ikke slettes her.
people-erase-sure = Ja, slett { $name }. Det kan ikke angres.
people-erase-not-sure = Kryss av for at personen skal slettes.
people-erase-keep = Behold personen
people-erase-done = { $count ->
    [one] Personen er slettet. Ett sted ble ryddet.
   *[other] Personen er slettet. { $count } steder ble ryddet.
}
people-erase-is-erased = Denne personen er slettet. Bare det som trengs for tallene, er igjen.
people-erase-somebody = Slettet person

## Meldinger ut.

people-outbox-heading = Utgående
people-outbox-lead = Alt kommunen har sendt, og det som venter på deg.
people-outbox-demo = Dette er en prøveby. Ingenting blir sendt på ordentlig. Du ser meldingene slik mottakeren ville fått dem.
people-outbox-none-heading = Ingen meldinger
people-outbox-none = Her kommer e-post, brev og tekstmeldinger etter hvert som de blir til.
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
people-outbox-to-print = Skal skrives ut
people-outbox-to-phone = Skal ringes
people-outbox-held = Stoppet inntil videre
people-outbox-dead = Kom ikke fram
people-outbox-sent = Sendt
people-outbox-printed = Skrevet ut
people-outbox-phoned = Ringt eller tekstet
people-outbox-cancelled = Stoppet
people-outbox-not-before = Sendes tidligst { $when }
people-outbox-created = Laget { $when }
people-outbox-done = Ferdig { $when }
people-outbox-tile-print = brev å skrive ut
people-outbox-tile-phone = å ringe eller tekste
people-outbox-tile-unreached = nådde ingen
people-outbox-tile-dead = kom ikke fram
people-outbox-tile-queued = i kø
people-outbox-tile-sent = sendt
people-outbox-as-html = Se den slik et e-postprogram viser den
people-outbox-forgotten = Innholdet er slettet. Igjen står bare at noe ble sendt, og når.
people-outbox-trouble = { $count ->
    [one] E-postserveren ville ikke ta imot meldingen. Prøvd én gang.
   *[other] E-postserveren ville ikke ta imot meldingen. Prøvd { $count } ganger.
}
people-outbox-retry = Prøv igjen nå
people-outbox-retried = Meldingen prøves på nytt.
people-outbox-cancel = Stopp for godt
people-outbox-stopped = Meldingen blir ikke sendt.
people-outbox-hold = Vent med denne
people-outbox-is-held = Meldingen venter til du slipper den fri.
people-outbox-release = Slipp fri
people-outbox-released = Meldingen går sin vei.
people-outbox-too-late = Meldingen var kommet videre i mellomtiden. Ingenting er endret.
people-outbox-marked = { $count ->
    [one] Én melding er merket som gjort.
   *[other] { $count } meldinger er merket som gjort.
}
people-outbox-more = { $count ->
    [one] Én til venter.
   *[other] { $count } til venter.
}
people-outbox-letters-heading = Brev å skrive ut
people-outbox-letters-lead = Velg brev, last ned én PDF, skriv ut og legg i vinduskonvolutt. Merk dem så som skrevet ut.
people-outbox-letters-title = { $count ->
    [one] Ett brev
   *[other] { $count } brev
}
people-outbox-letters-file = brev.pdf
people-outbox-letter-date = Dato
people-outbox-no-letters-heading = Ingen brev venter
people-outbox-no-letters = Brev til dem som ikke har e-post, kommer hit.
people-outbox-choose = Velg { $name }
people-outbox-choose-all = Velg alle
people-outbox-nothing-chosen = Velg minst ett brev.
people-outbox-make-pdf = Last ned som PDF
people-outbox-mark-printed = Merk som skrevet ut
people-outbox-mark-phoned = Merk som gjort
people-outbox-phone-heading = Å ringe eller tekste
people-outbox-phone-lead = Les opp meldingen, eller kopier den inn i en tekstmelding.
people-outbox-no-calls-heading = Ingen å ringe
people-outbox-no-calls = De som helst vil ha SMS eller telefon, kommer hit.
people-outbox-copy = Kopier teksten
people-outbox-copied = Kopiert
people-outbox-unreached-heading = Nådde ingen
people-outbox-unreached-lead = Vi har verken e-post, telefon eller adresse. Finn en vei, eller si det på en annen måte.
people-outbox-all-reached-heading = Alle er nådd
people-outbox-all-reached = Ingen meldinger står fast.
people-outbox-read = Les meldingen
people-outbox-send-by = Send nå: { $channel }
people-outbox-find-address = Legg inn hvordan personen nås
people-outbox-told-button = Sagt på en annen måte
people-outbox-told = Meldingen er tatt av lista.
people-outbox-again = Meldingen er lagt i utgående: { $channel }.
people-outbox-still-unreached = Personen kan fortsatt ikke nås. Legg inn e-post, telefon eller adresse først.
people-message-email = E-post: { $email }
people-message-phone = Telefon: { $phone }
people-message-unsubscribe = Vil du ikke ha flere slike meldinger? Si fra her: { $link }
people-message-unsubscribe-heading = Si nei til flere meldinger
people-message-unsubscribe-lead = Vil du slippe meldinger du ikke har bedt om, fra { $municipality }?
people-message-unsubscribe-still = Du får fortsatt svar på det du selv har meldt deg på eller spurt om.
people-message-unsubscribe-button = Ja, ikke send flere
people-message-unsubscribe-done = Det er notert. Du får ikke flere slike meldinger.
people-message-unsubscribe-unknown = Lenken virker ikke lenger. Skriv til oss, så ordner vi det.
people-waiting-print = { $count ->
    [one] Ett brev skal skrives ut
   *[other] { $count } brev skal skrives ut
}
people-waiting-phone = { $count ->
    [one] Én skal ringes eller tekstes
   *[other] { $count } skal ringes eller tekstes
}
people-waiting-dead = { $count ->
    [one] Én e-post kom ikke fram
   *[other] { $count } e-poster kom ikke fram
}
people-waiting-unreached = { $count ->
    [one] Én melding nådde ingen
   *[other] { $count } meldinger nådde ingen
}
people-waiting-requests = { $count ->
    [one] Én vil ha innsyn eller sletting
   *[other] { $count } vil ha innsyn eller sletting
}
people-waiting-feedback = { $count ->
    [one] Én tilbakemelding venter på svar
   *[other] { $count } tilbakemeldinger venter på svar
}

## Egne ord i brev og e-post.

people-wording-heading = Tekster i brev og e-post
people-wording-menu = Brevtekster
people-wording-lead = Her kan dere skrive brevene på deres egen måte. Standardteksten kan alltid hentes tilbake.
people-wording-none-heading = Ingen tekster
people-wording-none = Ingen del av tjenesten har brev eller e-post som kan endres.
people-wording-letter = Brev eller e-post
people-wording-own = Egen tekst
people-wording-is-own = Dette er kommunens egen tekst.
people-wording-is-standard = Dette er standardteksten.
people-wording-subject = Emne
people-wording-body = Tekst
people-wording-names = Plassholdere
people-wording-names-help = Skriv dem i hakeparentes. De blir byttet ut når brevet lages.
people-wording-name = { $name ->
    [action] tiltaket
    [agenda] sakslisten
    [answers] svarene
    [body] utvalget
    [chair] møtelederen
    [code] koden
    [contact] kontaktpersonen
    [contact_email] e-posten til kontakten
    [contact_phone] telefonen til kontakten
    [date] datoen
    [deadline] fristen
    [directions] veien dit
    [draw_link] lenken til trekningen
    [link] den personlige lenken
    [material] hva de skal lese
    [meeting] navnet på møtet
    [municipality] kommunen
    [name] navnet til mottakeren
    [number] nummeret
    [organisation] organisasjonen
    [page] siden om møtet
    [people] hvor mange
    [place] stedet
    [politicians] politikerne
    [position] plassen i køen
    [practical] det praktiske
    [process] navnet på saken
    [reason] begrunnelsen
    [reference] referansen
    [report] rapporten
    [service] tjenesten
    [text] teksten
    [theme] temaet
    [time] klokkeslettet
    [trainer] den som lærer opp
    [until] fristen
    [when] dag og klokkeslett
   *[other] { $name }
}
people-wording-preview = Forhåndsvisning
people-wording-save = Lagre teksten
people-wording-saved = Teksten er lagret.
people-wording-reset = Hent tilbake standardteksten
people-wording-was-reset = Standardteksten er hentet tilbake.
people-wording-needs-link = Teksten må ha [link] i seg. Ellers kommer ikke mottakeren videre.
people-wording-unknown = Ukjent plassholder: { $unknown }. Du kan bruke: { $allowed }.

## Tilbakemeldinger uten innlogging.

people-feedback-heading = Tilbakemeldinger
people-feedback-lead = Det besøkende har sagt fra om. Fristen for svar er to uker.
people-feedback-none-heading = Ingen tilbakemeldinger
people-feedback-none = Når noen sier fra om noe som ikke virker, står det her.
people-feedback-open = Venter på svar
people-feedback-done = Besvart
people-feedback-topic = Hva gjelder det?
people-feedback-topic-accessibility = Noe som ikke kan brukes
people-feedback-topic-privacy = Personvern
people-feedback-topic-other = Annet
people-feedback-received = Kom inn
people-feedback-what = Hva vil du si?
people-feedback-said = Tilbakemelding
people-feedback-demo-text = På telefonen får jeg ikke lest hele tabellen med temaer. Den går ut over kanten når jeg gjør skriften større.
people-feedback-page = Hvilken side gjelder det?
people-feedback-page-hint = Lim inn adressen, eller fortell hvor du var.
people-feedback-reply-to = E-post eller telefon
people-feedback-reply-hint = Bare hvis du vil ha svar. Vi bruker det ikke til noe annet.
people-feedback-no-reply = Vil ikke ha svar
people-feedback-send = Send til kommunen
people-feedback-thanks = Takk! Vi har fått det. Vil du ha svar, får du det senest { $date }.
people-feedback-too-often = Du har sendt mange meldinger på kort tid. Vent en time, eller ring oss.
people-feedback-access-heading = Si fra om noe som ikke virker
people-feedback-access-lead = Er det noe du ikke får lest, sett, hørt eller brukt her? Si fra, så retter vi det. Du trenger ikke logge inn.
people-feedback-contact-heading = Skriv til oss
people-feedback-contact-lead = Spør om hva som helst som gjelder medvirkning i kommunen. Du trenger ikke logge inn.
people-feedback-statement = Tilgjengelighetserklæring
people-feedback-statement-link = Les erklæringen på uustatus.no
people-feedback-statement-missing = Erklæringen er ikke publisert ennå.
people-feedback-authority = Er du ikke fornøyd med svaret, kan du klage til Tilsynet for universell utforming av IKT.
people-feedback-otherwise = Eller slik
people-feedback-answer = Hva ble svart eller gjort?
people-feedback-answer-hint = Svar personen først, på e-post eller telefon. Noter det her.
people-feedback-mark = Merk som besvart
people-feedback-answered = Tilbakemeldingen er besvart.

## Personvern.

people-privacy-heading = Personvern
people-privacy-lead = Her står det hva { $municipality } lagrer om deg når du tar del, hvorfor, og hva du kan kreve.
people-privacy-what-heading = Hva vi lagrer
people-privacy-what-contact = Navnet ditt og det du oppgir for at vi skal nå deg: e-post, telefon eller adresse.
people-privacy-what-part = Hva du har meldt deg på, og hvilket område og hvilken aldersgruppe du sier du hører til.
people-privacy-what-said = Det dere ved bordet skrev ned. Det skal ikke stå navn i det.
people-privacy-what-messages = Meldingene vi har sendt deg.
people-privacy-what-not = Vi spør ikke etter fødselsnummer. Du trenger ingen konto.
people-privacy-why-heading = Hvorfor
people-privacy-why = For å trekke verter rettferdig, holde avtaler med deg og fortelle deg hva det førte til.
people-privacy-basis = Kommunen skal legge til rette for at innbyggerne tar del (kommuneloven § 1-1, plan- og bygningsloven § 5-1). Det er grunnlaget vårt, etter personvernforordningen artikkel 6 nr. 1 bokstav e. Meldinger du ikke har bedt om, sender vi bare til du sier nei.
people-privacy-who-heading = Hvem ser det
people-privacy-who = Bare ansatte som arbeider med prosessen. Vi gir det ikke videre, og ingen andre nettsteder får vite at du har vært her.
people-privacy-published = Det som blir sagt rundt bordene, leses gjennom før det publiseres. Tall som kunne røpe enkeltpersoner, vises ikke.
people-privacy-long-heading = Hvor lenge
people-privacy-long = Vi sletter av oss selv når tiden er ute. Tallene blir stående, uten deg.
people-privacy-kept-what = Opplysninger
people-privacy-kept-long = Slettes etter
people-privacy-kept-people = Navn og kontaktopplysninger, etter siste gang du tok del
people-privacy-kept-messages = Meldinger vi har sendt
people-privacy-kept-answered = Spørsmål og tilbakemeldinger vi har svart på
people-privacy-kept-months = { $count ->
    [one] { $count } måned
   *[other] { $count } måneder
}
people-privacy-archive = Saker og brev som hører til i kommunens arkiv, følger arkivloven.
people-privacy-cookies-heading = Informasjonskapsler
people-privacy-cookies = Vi bruker bare kapsler som må til: for at skjemaer skal være trygge, for språket du velger, og for ansatte som logger inn. Ingen sporer deg.
people-privacy-more-heading = Mer om personvern i kommunen
people-privacy-rights-heading = Dette kan du kreve
people-privacy-right-see = å få se alt vi har lagret om deg
people-privacy-right-correct = å få rettet det som er feil
people-privacy-right-erase = å bli slettet
people-privacy-right-object = å protestere mot hvordan vi bruker opplysningene
people-privacy-right-complain = å klage til Datatilsynet
people-privacy-rights-month = Du får svar innen en måned. Det koster ingenting.
people-privacy-ask = Spør eller krev
people-privacy-responsible = Ansvarlig
people-privacy-officer = Personvernombud
people-privacy-officer-hint = E-post, telefon eller begge deler. Vises på siden om personvern.
people-privacy-settings-heading = Slettefrister
people-privacy-settings-lead = Bestem hvor lenge opplysninger lagres, og hva folk får vite.
people-privacy-months = Antall måneder
people-privacy-months-help = I måneder. Slettingen går av seg selv hver natt.
people-privacy-by-source = Andre frister
people-privacy-by-source-help = Fyll ut bare der fristen skal være en annen. I måneder.
people-privacy-consent = Tekst ved skjemaer
people-privacy-consent-help = Det folk får lese der de oppgir hvordan de kan nås.
people-privacy-more = Egen tekst på siden om personvern
people-privacy-save = Lagre
people-privacy-saved = Innstillingene er lagret.
