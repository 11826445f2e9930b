# Fra bordet får vert til rapporten er lest gjennom: kit, vertens side, kurver, rapporter.

## Names and states

gjestebud-table-name = Gjestebud { $code }
gjestebud-table-choose = Velg
gjestebud-table-save = Lagre
gjestebud-table-cancel = Avbryt
gjestebud-table-print = Skriv ut
gjestebud-table-history = Historikk
gjestebud-table-no-date = Dagen er ikke satt ennå
gjestebud-table-unknown = ikke oppgitt
gjestebud-table-not-stated = ikke oppgitt { $count }
gjestebud-table-place-home = Hjemme
gjestebud-table-place-village-hall = Bygdehus
gjestebud-table-place-club-house = Klubbhus
gjestebud-table-place-cafe = Kafé
gjestebud-table-place-school = Skole
gjestebud-table-place-work = Arbeidsplass
gjestebud-table-place-square = Innbyggertorget
gjestebud-table-place-boathouse = Naust
gjestebud-table-place-outdoors = Ute
gjestebud-table-place-digital = På nett
gjestebud-table-place-other = Et annet sted
gjestebud-table-language-other = Et annet språk
gjestebud-table-gender-women = Kvinner
gjestebud-table-gender-men = Menn
gjestebud-table-gender-other = Annet kjønn
gjestebud-table-channel-web = nettsiden
gjestebud-table-channel-email = e-post
gjestebud-table-channel-phone = telefon
gjestebud-table-channel-paper = papir
gjestebud-table-channel-desk = skranke
gjestebud-table-basket-unpacked = Ikke pakket
gjestebud-table-basket-packed = Pakket
gjestebud-table-basket-at-point = Klar til henting
gjestebud-table-basket-picked-up = Hentet
gjestebud-table-basket-delivered-home = Levert hjem
gjestebud-table-basket-do-pack = Merk som pakket
gjestebud-table-basket-do-place = Står på hentestedet
gjestebud-table-basket-do-pick-up = Hentet nå
gjestebud-table-basket-do-deliver = Levert hjem nå
gjestebud-table-basket-back = Angre: { $state }
gjestebud-table-basket-other = Annet
gjestebud-table-basket-moved = Kurven har fått en annen status i mellomtiden. Gå tilbake og se på lista en gang til.
gjestebud-table-stand-no-day = Uten dag
gjestebud-table-stand-planned = Planlagt
gjestebud-table-stand-held = Venter på rapport
gjestebud-table-stand-late = Rapporten mangler
gjestebud-table-stand-undecided = To rapporter
gjestebud-table-stand-reported = Rapport mottatt
gjestebud-table-stand-confirmed = Rapport bekreftet

## What is odd about a report

gjestebud-table-flag-too-many = Flere rundt bordet enn det er plass til.
gjestebud-table-flag-nobody = Antallet rundt bordet er null.
gjestebud-table-flag-first-timers = Flere er med for første gang enn det er folk rundt bordet.
gjestebud-table-flag-genders = Summen av kjønn er større enn antallet rundt bordet.
gjestebud-table-flag-ages = Summen av aldersgrupper er større enn antallet rundt bordet.
gjestebud-table-flag-held-after-sent = Dagen er etter at rapporten ble sendt.
gjestebud-table-flag-empty = Ingenting er skrevet ned.
gjestebud-table-flag-unknown-question = Rapporten svarer på et spørsmål som ikke hører til temaet.
gjestebud-table-flag-unknown-question-named = Spørsmålet { $question } hører ikke til temaet.
gjestebud-table-flag-note-too-long = Et notat er for langt.
gjestebud-table-flag-too-many-priorities = Flere enn tre ting å løfte fram.
gjestebud-table-flag-too-many-priorities-named = Velg høyst { $most } ting å løfte fram.
gjestebud-table-flag-more-than-heads = Dere har telt flere enn dere er rundt bordet. Se over tallene.
gjestebud-table-flag-other = Noe i rapporten må sjekkes.

## Fields of the report

gjestebud-table-field-held-on = Dato
gjestebud-table-field-started = Begynte klokka
gjestebud-table-field-ended = Sluttet klokka
gjestebud-table-field-head-count = Rundt bordet, verten medregnet
gjestebud-table-field-first-time = Med i slikt for første gang
gjestebud-table-field-place-kind = Hva slags sted
gjestebud-table-field-area = Hvor i kommunen
gjestebud-table-field-language = Språket i rapporten
gjestebud-table-field-priority = Nummer { $number }
gjestebud-table-field-quote = Det noen sa
gjestebud-table-field-quote-by = Hvem sa det, uten navn
gjestebud-table-field-drawing = Hva tegningene viser
gjestebud-table-field-comment = Melding til kommunen
gjestebud-table-field-age = { $band } år
gjestebud-table-field-guest-name = Navn
gjestebud-table-field-guest-email = E-post
gjestebud-table-field-guest-phone = Mobil
gjestebud-table-field-channel = Hvordan kom rapporten?
gjestebud-table-field-received-on = Mottatt dato
gjestebud-table-field-received-by = Mottatt av
gjestebud-table-field-pages = Sider på papirskjemaet
gjestebud-table-field-unclear = Ord som ikke lot seg lese
gjestebud-table-field-scan = Skannet papirskjema
gjestebud-table-field-reason = Begrunnelse

## What must be put right

gjestebud-table-missing-day = Skriv hvilken dag dere møttes.
gjestebud-table-missing-heads = Skriv hvor mange dere var rundt bordet, verten medregnet.
gjestebud-table-too-many = Det er plass til { $most } rundt bordet, verten medregnet. Ble dere flere, ring kommunen, så tar vi imot rapporten likevel.
gjestebud-table-nobody = Skriv minst 1. Verten teller med.
gjestebud-table-held-in-future = Dagen kan ikke være etter i dag.
gjestebud-table-nothing-said = Skriv ned minst én ting som ble sagt.
gjestebud-table-note-twice = To notater har samme nummer: { $note }. Gi det ene et nytt nummer.
gjestebud-table-note-too-long = En linje er for lang. Den kan ha høyst { $most } tegn. Del den i to.
gjestebud-table-needs-reason = { $message } Skriv en begrunnelse for å ta imot rapporten likevel.
gjestebud-table-unreadable = Rapporten kom ikke helt fram. Last siden på nytt og prøv igjen. Det du har skrevet, er ikke borte.
gjestebud-table-report-too-large = Rapporten er for stor. Teksten kan være høyst 1 MB. Kort den ned, og send på nytt.
gjestebud-table-too-many-rivals = Det ligger alt { $count } andre rapporter fra dette bordet og venter på kommunen, så denne er ikke sendt. Det du har skrevet, står her fortsatt. Ring kommunen, så ordner vi det sammen.
gjestebud-table-guest-needs-name = Skriv navnet på gjesten.
gjestebud-table-guest-needs-address = Skriv e-post eller mobil, så svaret kommer fram.
gjestebud-table-guest-needs-consent = Gjesten må si ja før vi kan ta vare på adressen.
gjestebud-table-photo-wrong-kind = Dette er ikke et bilde vi kan lese. Bruk JPEG, PNG eller WebP.
gjestebud-table-photo-too-large = Bildet er for stort. Det kan være høyst { $megabytes } MB.
gjestebud-table-photo-too-many = Du kan sende høyst { $most } bilder.
gjestebud-table-photo-missing = Et bilde kom ikke fram. Send det en gang til.
gjestebud-table-received-in-future = Mottatt dato kan ikke være etter i dag.

## The host's page

gjestebud-table-net-online = På nett
gjestebud-table-net-offline = Uten nett – alt lagres her
gjestebud-table-promise-heading = Løftet til dere
gjestebud-table-promise-read = Les løftet høyt før dere begynner
gjestebud-table-promise-open = Dette kan dere påvirke
gjestebud-table-promise-fixed = Dette ligger fast
gjestebud-table-promise-decided = Den som bestemmer: { $who }
gjestebud-table-other-device = Denne siden er åpnet på en annen enhet også. Skriv på bare én av dem, ellers får vi to rapporter.
gjestebud-table-is-sent = Rapporten fra dette bordet er sendt.
gjestebud-table-is-sent-link = Se hva vi har fått
gjestebud-table-errors-heading = Dette må dere se på før rapporten kan sendes
gjestebud-table-no-script = Siden virker også slik, men da må dere være på nett hele tiden. Send rapporten før dere lukker siden.
gjestebud-table-write-down = Skriv ned det noen sier
gjestebud-table-one-per-line = Én ting på hver linje.
gjestebud-table-no-names = Ikke skriv navn på andre.
gjestebud-table-add = Legg til
gjestebud-table-note-change = Endre
gjestebud-table-note-remove = Fjern
gjestebud-table-priorities-heading = Tre ting dere vil løfte fram
gjestebud-table-priorities-words = Bli enige om det viktigste. Er dere uenige, skriv det også.
gjestebud-table-quotes-heading = Noe noen sa som bør stå ordrett
gjestebud-table-quote-hint = Skriv akkurat slik det ble sagt.
gjestebud-table-quote-by-hint = For eksempel: kvinne, 30-årene
gjestebud-table-quotes-more = Ett sitat til
gjestebud-table-drawings-heading = Tegnet dere noe?
gjestebud-table-drawings-words = Ta bilde av arket. Vi fjerner stedet bildet er tatt. Ta ikke med ansikter.
gjestebud-table-drawing-hint = For dem som ikke kan se bildet, eller om dere ikke fikk tatt noe.
gjestebud-table-photo-choose = Bilde av tegningen
gjestebud-table-photo-take = Ta bilde eller velg
gjestebud-table-photo-shows = Hva viser bildet?
gjestebud-table-photo-remove = Fjern bildet
gjestebud-table-heads-heading = Hvor mange er dere?
gjestebud-table-head-count-fewer = Én færre rundt bordet
gjestebud-table-head-count-more = Én til rundt bordet
gjestebud-table-first-time-fewer = Én færre for første gang
gjestebud-table-first-time-more = Én til for første gang
gjestebud-table-voluntary = Frivillig: hvem er dere?
gjestebud-table-voluntary-why = Tallene viser om vi når bredden av innbyggerne. Vi viser aldri grupper så små at noen kan kjennes igjen.
gjestebud-table-genders = Kjønn
gjestebud-table-ages = Alder
gjestebud-table-when-heading = Når og hvor
gjestebud-table-guests-heading = Gjester som vil ha svar
gjestebud-table-guests-words = Kommunen får ikke vite hvem som var gjester. Den som selv vil, kan legge igjen en adresse og få høre hva det førte til.
gjestebud-table-guests-open = Legg igjen en adresse
gjestebud-table-guests-more = Én gjest til
gjestebud-table-guest-number = Gjest { $number }
gjestebud-table-guest-consent = Gjesten har lest dette og sier ja
gjestebud-table-send-copy = Send gjestene en kopi av rapporten
gjestebud-table-comment-heading = Noe annet?
gjestebud-table-paper-words = Vil du heller skrive på papir?
gjestebud-table-paper-link = Skriv ut papirskjemaet
gjestebud-table-help-phone = Trenger du hjelp? Ring
gjestebud-table-send = Send rapporten
gjestebud-table-state-start = Send når dere er ferdige. Dere får en kvittering.
gjestebud-table-state-typing = Lagrer …
gjestebud-table-state-saved = Lagret på denne enheten kl. %s
gjestebud-table-state-waiting = Klar til å sendes. Sendes av seg selv når det er nett. La siden stå åpen.
gjestebud-table-state-sending = Sender …
gjestebud-table-state-failed = Det gikk ikke å sende nå. Vi prøver igjen. Alt er lagret her.
gjestebud-table-state-sent = Sendt og mottatt
gjestebud-table-state-not-kept = Denne nettleseren kan ikke lagre utkast. Send før du lukker siden.

## Links that do not open

gjestebud-table-gone-unknown = Vi kjenner ikke denne lenken. Se etter at hele adressen er med, eller bruk QR-koden på brevet.
gjestebud-table-gone-withdrawn = Denne lenken er trukket tilbake. Du kan ha fått en ny i et senere brev eller en senere e-post.
gjestebud-table-gone-expired = Denne lenken er for gammel.
gjestebud-table-gone-closed = Denne prosessen er avsluttet, og vi tar ikke imot flere rapporter her.

## Receipt and read-back

gjestebud-table-receipt-title = Kvittering
gjestebud-table-receipt-heading = Takk! Vi har fått rapporten
gjestebud-table-receipt-lead = Mottatt { $when }. Alt som er skrevet ned, blir lest.
gjestebud-table-receipt-right = Har vi forstått dere rett?
gjestebud-table-receipt-right-words = Les gjennom. Stemmer det, sier du ja. Er noe feil eller glemt, retter du det selv.
gjestebud-table-receipt-yes = Ja, det stemmer
gjestebud-table-receipt-no = Nei, jeg vil rette
gjestebud-table-receipt-confirmed = Du har lest gjennom og sagt at det stemmer. Takk!
gjestebud-table-receipt-what = Dette har vi fått
gjestebud-table-receipt-notes = ting dere sa
gjestebud-table-receipt-heads = rundt bordet
gjestebud-table-receipt-pictures = bilder
gjestebud-table-receipt-next = Hva skjer nå?
gjestebud-table-receipt-next-words = Kommunen leser alt, ser det sammen med de andre bordene og legger det fram for dem som bestemmer.
gjestebud-table-receipt-answer-by = Dere får svar senest { $day }.
gjestebud-table-left-heading = Her ligger et utkast som ikke er sendt
gjestebud-table-left-words = Rapporten er sendt fra en annen enhet. Står det noe her som ikke kom med? Send det også, så ser vi på begge. Ingenting blir slått sammen av seg selv.
gjestebud-table-left-send = Send det også
gjestebud-table-left-drop = Slett utkastet
gjestebud-table-readback-title = Les gjennom og rett
gjestebud-table-readback-heading = Rett det som er feil
gjestebud-table-readback-lead = Dette sto i rapporten om { $theme }. Endre ordene, tøm et felt for å ta noe tilbake, eller legg til. Det du sendte først, blir også tatt vare på.
gjestebud-table-readback-back = Tilbake til kvitteringen
gjestebud-table-readback-note = Notat { $number }
gjestebud-table-readback-add = Legg til noe dere glemte
gjestebud-table-readback-rest = Tegning og melding
gjestebud-table-readback-save = Lagre rettelsene
gjestebud-table-flash-received = Rapporten er mottatt og lagret. Takk!
gjestebud-table-flash-already = Denne rapporten har vi allerede fått. Den teller én gang.
gjestebud-table-flash-rival = Vi hadde allerede en rapport fra dette bordet. Begge er lagret, og vi ser på dem og spør deg om vi lurer på noe.
gjestebud-table-flash-confirmed = Takk! Nå vet vi at det stemmer.
gjestebud-table-flash-corrected = Rettelsene er lagret. Takk!

## The kit

gjestebud-table-kit-title = Vertsmappe og kurv
gjestebud-table-kit-lead = Det alle vertene i prosessen får: oppdragsbrev, spørsmål, papirskjema og en kurv.
gjestebud-table-kit-part-letter = Oppdragsbrevet
gjestebud-table-kit-letter-words = Løftet, temaet, spørsmålene og lenken med QR-kode kommer med av seg selv, på vertens språk.
gjestebud-table-kit-letter-title = Overskrift
gjestebud-table-kit-how-to = Slik gjør du det
gjestebud-table-kit-how-to-hint = Ett råd på hver linje.
gjestebud-table-kit-part-basket = Kurven
gjestebud-table-kit-basket = Innhold i én kurv
gjestebud-table-kit-basket-hint = Én ting på hver linje, med mengden etter en strek: Eplemost | 2 flasker
gjestebud-table-kit-points = Hentesteder
gjestebud-table-kit-points-hint = Ett sted på hver linje.
gjestebud-table-kit-standard-title = Oppdrag til deg som er vert
gjestebud-table-kit-standard-advice =
    Be dem du vil, men helst noen du ikke alltid er enig med.
    Les løftet høyt før dere begynner. Ingen fra kommunen skal være til stede.
    La alle si noe på første spørsmål før noen sier noe to ganger.
    Skriv ned det folk sier, også det dere er uenige om. Ikke skriv navn på andre.
    Bli enige om tre ting dere vil løfte fram, og send rapporten.
gjestebud-table-item-coffee = Kaffe
gjestebud-table-item-coffee-quantity = 1 pose
gjestebud-table-item-cake = Kake
gjestebud-table-item-cake-quantity = 1 stk.
gjestebud-table-item-pens = Penner
gjestebud-table-item-pens-quantity = 8 stk.
gjestebud-table-item-sheets = Store tegneark
gjestebud-table-item-sheets-quantity = 4 ark
gjestebud-table-item-papers = Spørsmål og papirskjema
gjestebud-table-item-papers-quantity = 1 sett
gjestebud-table-kit-file = Vertsmappe { $code }
gjestebud-table-kits-file = Alle vertsmapper
gjestebud-table-kits-title = { $process }: brev og skjema til { $count } verter
gjestebud-table-kit-link = Vertsmappe og kurv
gjestebud-table-kits-print = Skriv ut alle vertsmappene
gjestebud-table-kits-send = Send vertsmappa til alle
gjestebud-table-kits-ask = Sende oppdragsbrev med lenke til { $count } verter? Den som har fått det, får det ikke en gang til.
gjestebud-table-kit-print = Skriv ut vertsmappa
gjestebud-table-form-print = Papirskjema
gjestebud-table-kit-send = Send vertsmappa til verten
gjestebud-table-flash-kit-saved = Vertsmappe og kurv er lagret.
gjestebud-table-flash-kit-sending = Vertsmappa sendes nå, på den måten verten vil ha den. Har verten fått den før, sendes den ikke igjen.
gjestebud-table-flash-kits-sending = Vertsmapper til { $count } verter sendes nå.

## On paper

gjestebud-table-letter-title = Oppdrag til deg som er vert
gjestebud-table-letter-date = Dato
gjestebud-table-letter-code = Gjestebud
gjestebud-table-letter-case = Vår sak
gjestebud-table-letter-greeting = Hei, { $name }!
gjestebud-table-letter-mission = Du er vert for et gjestebud om { $theme }. Dere kan være opptil { $most } rundt bordet, du selv medregnet. Du inviterer hvem du vil.
gjestebud-table-letter-theme = Tema
gjestebud-table-letter-when = Når
gjestebud-table-letter-basket = Kurven henter du her
gjestebud-table-letter-deadline = Send rapporten senest
gjestebud-table-letter-phone = Ring oss om det er noe
gjestebud-table-letter-how = Slik gjør du det
gjestebud-table-letter-questions = Dette skal dere snakke om
gjestebud-table-letter-page = Siden din
gjestebud-table-letter-page-words = Her skriver du ned det dere sier. Åpne siden én gang mens du har nett, så virker den også uten. Du trenger ingen konto. Ikke del lenken med andre. Vil du heller skrive for hånd, bruker du skjemaet som følger med.
gjestebud-table-letter-qr = QR-kode til { $address }
gjestebud-table-letter-regards = Vennlig hilsen
gjestebud-table-form-title = Rapportskjema { $code }
gjestebud-table-form-heading = { $code } – { $theme }
gjestebud-table-form-lead = Skriv ned det folk sier, én ting på hver linje. Ikke skriv navn på andre. Alt blir lest og teller like mye som det som kommer på nett.
gjestebud-table-form-return = Lever skjemaet på innbyggertorget eller send det i posten innen { $date }.
gjestebud-table-form-date = Dato
gjestebud-table-form-from = Fra kl.
gjestebud-table-form-to = Til kl.
gjestebud-table-form-place = Sted (hjemme, bygdehus …)
gjestebud-table-form-heads = Rundt bordet, du med (høyst { $most })
gjestebud-table-form-first-time = Med for første gang
gjestebud-table-form-language = Språk
gjestebud-table-form-voluntary = Frivillig: hvor mange av hver? Det viser om vi når bredden av innbyggerne.
gjestebud-table-form-note = Én ting på hver linje
gjestebud-table-form-quotes = Noe noen sa som bør stå ordrett
gjestebud-table-form-drawing = Tegnet dere noe?
gjestebud-table-form-drawing-words = Legg arket ved, og skriv noen ord om hva det viser.
gjestebud-table-form-comment = Melding til kommunen
gjestebud-table-form-guests = Gjester som vil ha svar
gjestebud-table-form-guests-words = Bare for dem som selv vil. Vi bruker adressen til å fortelle hva rapporten førte til, og sletter den etterpå.
gjestebud-table-form-guest-address = E-post eller mobil
gjestebud-table-form-guests-consent = Alle som står her, har selv sagt ja til det
gjestebud-table-form-online = Det samme skjemaet finnes på nett: { $address }
gjestebud-table-lists-title = { $process }: pakkeliste og hentelister
gjestebud-table-lists-file = Pakkeliste og hentelister
gjestebud-table-lists-print = Skriv ut lister
gjestebud-table-packing-heading = Pakkeliste
gjestebud-table-packing-lead = { $count ->
    [one] Til én kurv.
   *[other] Til { $count } kurver.
}
gjestebud-table-packing-each = I hver kurv
gjestebud-table-packing-item = Vare
gjestebud-table-packing-number = Antall
gjestebud-table-packing-unit = Enhet
gjestebud-table-pick-up-at = Henteliste: { $point }
gjestebud-table-pick-up-home = Leveres hjem
gjestebud-table-pick-up-none = Leveres hjem eller er ikke avtalt
gjestebud-table-pick-up-day = Hentet dato
gjestebud-table-pick-up-sign = Signatur

## Staff: overview

gjestebud-table-overview-title = Gjestebudene
gjestebud-table-overview-all = Alle gjestebud
gjestebud-table-overview-deadline = Siste dag for rapporter: { $date }
gjestebud-table-overview-empty = Ingen gjestebud har fått vert ennå. Trekk verter først.
gjestebud-table-tile-of = av { $all }
gjestebud-table-tile-reports = rapporter er inne
gjestebud-table-tile-heads = rundt bordene
gjestebud-table-tile-late = rapporter mangler
gjestebud-table-tile-no-day = uten dag
gjestebud-table-tile-handed-over = kurver er hos verten
gjestebud-table-tile-urgent = må ut innen to dager
gjestebud-table-bars-heading = Planlagt og holdt, per tema
gjestebud-table-bars-picture = Søyle
gjestebud-table-bars-planned = Planlagt
gjestebud-table-bars-held = Holdt
gjestebud-table-bars-waiting = Holdt, rapporten mangler
gjestebud-table-bars-reported = Rapport inne
gjestebud-table-column-code = Nr.
gjestebud-table-column-theme = Tema
gjestebud-table-column-host = Vert
gjestebud-table-column-date = Dato
gjestebud-table-column-basket = Kurv
gjestebud-table-column-stand = Status
gjestebud-table-column-heads = Rundt bordet
gjestebud-table-column-phone = Telefon
gjestebud-table-column-point = Hentested for kurven
gjestebud-table-column-next = Neste
gjestebud-table-column-days-late = Dager over
gjestebud-table-panel-heading = Gjestebudene
gjestebud-table-panel-link = Se alle
gjestebud-table-late-title = Rapporter som mangler
gjestebud-table-late-lead = Ring og spør hvordan det gikk. Verten kan også diktere rapporten på telefon, så taster du den inn.
gjestebud-table-late-link = Se hvem du kan ringe
gjestebud-table-late-empty = Alle rapporter som skulle ha kommet, er inne.
gjestebud-table-baskets-title = Kurvene
gjestebud-table-baskets-lead = Trykk når en kurv er pakket, satt ut eller hentet. Virker like godt på telefonen i skranken.
gjestebud-table-point-count = { $done } av { $all } er hos verten
gjestebud-table-urgent = Haster
gjestebud-table-flash-basket = { $code }: kurven er { $state }.
gjestebud-table-today-late = { $process }: rapporter som mangler
gjestebud-table-today-undecided = { $process }: bord med to rapporter
gjestebud-table-today-readback = { $process }: rapporter verten ikke har bekreftet
gjestebud-table-today-baskets = { $process }: kurver som må ut

## Staff: one home dialogue

gjestebud-table-plan-heading = Når og hvor
gjestebud-table-flash-plan-saved = Dag og sted er lagret.
gjestebud-table-host-language = Skriver med oss på { $language }
gjestebud-table-link-heading = Vertens side
gjestebud-table-link-none = Verten har ingen lenke som virker.
gjestebud-table-link-issue = Lag lenke
gjestebud-table-link-copy = Kopier
gjestebud-table-link-copied = Kopiert
gjestebud-table-link-withdraw = Trekk tilbake lenken
gjestebud-table-link-withdraw-ask = Lenken slutter å virke med en gang. Du kan lage en ny etterpå og sende den.
gjestebud-table-flash-link-issued = Lenken er klar.
gjestebud-table-flash-link-withdrawn = Lenken virker ikke lenger.
gjestebud-table-no-report = Ingen rapport ennå
gjestebud-table-no-report-words = Verten sender den fra siden sin. Kommer den på papir eller telefon, taster du den inn.
gjestebud-table-undecided-words = Det har kommet to ulike rapporter fra dette bordet. Velg hvilken som skal telle. Den andre blir lagt til side.
gjestebud-table-decide = La denne telle
gjestebud-table-flash-decided = Valget er lagret. Den andre rapporten er lagt til side.
gjestebud-table-report-heading = Rapport
gjestebud-table-report-counted = Teller
gjestebud-table-report-rival = Må avgjøres
gjestebud-table-report-set-aside = Lagt til side
gjestebud-table-report-received = Mottatt { $when } ({ $channel })
gjestebud-table-report-reason = Tatt imot likevel: { $reason }
gjestebud-table-report-when = Når og hvor
gjestebud-table-report-readback = Lest gjennom av verten
gjestebud-table-report-confirmed = Bekreftet { $when }
gjestebud-table-report-corrected = Rettet { $when }
gjestebud-table-report-not-confirmed = Ikke ennå
gjestebud-table-report-said = { $count ->
    [one] Vis ett notat
   *[other] Vis { $count } notater
}
gjestebud-table-scan-number = Skannet skjema { $number }
gjestebud-table-record = Rapport fra gjestebud { $code }: { $theme }

## Staff: typing in and importing

gjestebud-table-enter-link = Tast inn rapport
gjestebud-table-enter-title = Tast inn rapport for { $code }
gjestebud-table-enter-lead = For den som skrev på papir eller ringte. Rapporten teller som alle andre.
gjestebud-table-enter-how = Hvordan den kom
gjestebud-table-enter-said = Det som ble sagt
gjestebud-table-enter-as-written = Skriv ordene slik de står, også på dialekt og andre språk.
gjestebud-table-enter-not-stated = La et felt stå tomt når det ikke er oppgitt. Ikke gjett.
gjestebud-table-enter-save = Ta imot rapporten
gjestebud-table-heads-most = Vanligvis høyst { $most }. Var de flere, skriver du hvorfor nederst.
gjestebud-table-received-by-hint = For eksempel servicetorget
gjestebud-table-scan-hint = PDF eller bilder. Skannede skjema slettes etter ett år.
gjestebud-table-reason-hint = Fyll ut bare når noe bryter en regel, og rapporten skal tas imot likevel.
gjestebud-table-flash-entered = Rapporten er tatt imot.
gjestebud-table-flash-already-entered = Akkurat denne rapporten er tatt imot før. Den teller én gang.
gjestebud-table-flash-rival-entered = Bordet hadde allerede en annen rapport. Velg hvilken som skal telle.
gjestebud-table-import-link = Importer rapporter
gjestebud-table-import-title = Importer rapporter
gjestebud-table-import-lead = For rapporter som kommer som filer. Hver fil blir lest for seg, og du ser hva som skjedde med hver av dem.
gjestebud-table-import-files = Filer
gjestebud-table-import-files-hint = YAML-filer, én rapport i hver.
gjestebud-table-import-do = Les inn
gjestebud-table-import-outcome = Hva som skjedde
gjestebud-table-import-file = Fil
gjestebud-table-import-remarks = Merknad
gjestebud-table-import-new = Tatt imot
gjestebud-table-import-already = Hadde den fra før
gjestebud-table-import-rival = Bordet har en annen rapport
gjestebud-table-import-refused = Ikke tatt imot
gjestebud-table-import-choose = Velg fra 1 til { $most } filer.
gjestebud-table-import-not-text = Fila er ikke tekst. Velg en YAML-fil.
gjestebud-table-import-unreadable = Fila kan ikke leses ved linje { $line }, tegn { $column }: { $detail }
gjestebud-table-import-no-gjestebud = Det finnes ikke noe gjestebud { $code } i denne prosessen.
gjestebud-table-import-other-theme = Fila sier tema { $theme }, men gjestebudet har tema { $own }.

## Letters and mails

gjestebud-table-mail-kit-title = Vertsmappe
gjestebud-table-mail-kit-subject = Oppdrag til deg som er vert: [theme]
gjestebud-table-mail-kit-body =
    Hei, [name]!

    Du er vert for gjestebud [code] om [theme] i [process]. Dag: [date].

    Siden din er [link]
    Åpne den én gang mens du har nett, så virker den også uten. Der skriver du ned det dere sier. Send rapporten senest [deadline].

    Oppdragsbrevet med spørsmålene og papirskjemaet følger med, eller kommer i kurven.
gjestebud-table-mail-before-title = Påminnelse før gjestebudet
gjestebud-table-mail-before-subject = Snart gjestebud: [date]
gjestebud-table-mail-before-body =
    Hei, [name]!

    Den [date] er det gjestebud om [theme]. Åpne siden din mens du har nett, så er den klar også uten: [link]

    Er noe i veien, eller må dagen flyttes? Ring oss, så finner vi ut av det.

    Lykke til, og takk for at du dekker på!
gjestebud-table-mail-after-title = Påminnelse om rapporten
gjestebud-table-mail-after-subject = Hvordan gikk gjestebudet?
gjestebud-table-mail-after-body =
    Hei, [name]!

    Takk for at du var vert for gjestebudet om [theme]. Vi har ikke fått rapporten ennå. Send den fra siden din senest [deadline]: [link]

    Har du skrevet på papir, kan du levere skjemaet på innbyggertorget. Du kan også ringe og fortelle.
gjestebud-table-mail-late-title = Når rapporten mangler etter fristen
gjestebud-table-mail-late-subject = Vi savner rapporten om [theme]
gjestebud-table-mail-late-body =
    Hei, [name]!

    Fristen for rapporten om [theme] var [deadline]. Det dere sa, er viktig for oss, og vi venter gjerne litt til. Siden din er fortsatt åpen: [link]

    Ble det ikke noe av gjestebudet? Si fra, så slipper vi å mase. Vi ringer deg om noen dager.
gjestebud-table-mail-thanks-title = Takk for rapporten
gjestebud-table-mail-thanks-subject = Takk for rapporten om [theme]
gjestebud-table-mail-thanks-body =
    Hei, [name]!

    Rapporten fra gjestebud [code] om [theme] er mottatt. Takk til deg og til alle rundt bordet!

    Vil du lese gjennom og si om vi har forstått dere rett? Det tar et par minutter: [link]

    Alt blir lest og vurdert, og dere får svar på hva det førte til.
gjestebud-table-mail-copy-title = Kopi av rapporten til gjester
gjestebud-table-mail-copy-subject = Det dere sa om [theme]
gjestebud-table-mail-copy-body =
    Hei, [name]!

    Du var gjest i et gjestebud om [theme] i [process], og ba om en kopi av rapporten. Du får også høre hva den førte til.

    Dette ble sendt inn:

    { "" }[report]
