# Frå bordet får vert til rapporten er lesen gjennom: kit, sida til verten, korger, rapportar.

## Names and states

gjestebud-table-name = Gjestebod { $code }
gjestebud-table-choose = Vel
gjestebud-table-save = Lagre
gjestebud-table-cancel = Avbryt
gjestebud-table-print = Skriv ut
gjestebud-table-history = Historikk
gjestebud-table-no-date = Dagen er ikkje sett enno
gjestebud-table-unknown = ikkje oppgitt
gjestebud-table-not-stated = ikkje oppgitt { $count }
gjestebud-table-place-home = Heime
gjestebud-table-place-village-hall = Bygdehus
gjestebud-table-place-club-house = Klubbhus
gjestebud-table-place-cafe = Kafé
gjestebud-table-place-school = Skule
gjestebud-table-place-work = Arbeidsplass
gjestebud-table-place-square = Innbyggjartorget
gjestebud-table-place-boathouse = Naust
gjestebud-table-place-outdoors = Ute
gjestebud-table-place-digital = På nett
gjestebud-table-place-other = Ein annan stad
gjestebud-table-language-other = Eit anna språk
gjestebud-table-gender-women = Kvinner
gjestebud-table-gender-men = Menn
gjestebud-table-gender-other = Anna kjønn
gjestebud-table-channel-web = nettsida
gjestebud-table-channel-email = e-post
gjestebud-table-channel-phone = telefon
gjestebud-table-channel-paper = papir
gjestebud-table-channel-desk = skranke
gjestebud-table-basket-unpacked = Ikkje pakka
gjestebud-table-basket-packed = Pakka
gjestebud-table-basket-at-point = Klar til henting
gjestebud-table-basket-picked-up = Henta
gjestebud-table-basket-delivered-home = Levert heim
gjestebud-table-basket-do-pack = Merk som pakka
gjestebud-table-basket-do-place = Står på hentestaden
gjestebud-table-basket-do-pick-up = Henta no
gjestebud-table-basket-do-deliver = Levert heim no
gjestebud-table-basket-back = Angre: { $state }
gjestebud-table-basket-other = Anna
gjestebud-table-basket-moved = Korga har fått ein annan status i mellomtida. Gå tilbake og sjå på lista ein gong til.
gjestebud-table-stand-no-day = Utan dag
gjestebud-table-stand-planned = Planlagt
gjestebud-table-stand-held = Ventar på rapport
gjestebud-table-stand-late = Rapporten manglar
gjestebud-table-stand-undecided = To rapportar
gjestebud-table-stand-reported = Rapport motteken
gjestebud-table-stand-confirmed = Rapport stadfesta

## What is odd about a report

gjestebud-table-flag-too-many = Fleire rundt bordet enn det er plass til.
gjestebud-table-flag-nobody = Talet rundt bordet er null.
gjestebud-table-flag-first-timers = Fleire er med for første gong enn det er folk rundt bordet.
gjestebud-table-flag-genders = Summen av kjønn er større enn talet rundt bordet.
gjestebud-table-flag-ages = Summen av aldersgrupper er større enn talet rundt bordet.
gjestebud-table-flag-held-after-sent = Dagen er etter at rapporten vart send.
gjestebud-table-flag-empty = Ingenting er skrive ned.
gjestebud-table-flag-unknown-question = Rapporten svarar på eit spørsmål som ikkje høyrer til temaet.
gjestebud-table-flag-unknown-question-named = Spørsmålet { $question } høyrer ikkje til temaet.
gjestebud-table-flag-note-too-long = Eit notat er for langt.
gjestebud-table-flag-too-many-priorities = Fleire enn tre ting å løfte fram.
gjestebud-table-flag-too-many-priorities-named = Vel høgst { $most } ting å løfte fram.
gjestebud-table-flag-more-than-heads = De har talt fleire enn de er rundt bordet. Sjå over tala.
gjestebud-table-flag-other = Noko i rapporten må sjekkast.

## Fields of the report

gjestebud-table-field-held-on = Dato
gjestebud-table-field-started = Byrja klokka
gjestebud-table-field-ended = Slutta klokka
gjestebud-table-field-head-count = Rundt bordet, verten medrekna
gjestebud-table-field-first-time = Med i slikt for første gong
gjestebud-table-field-place-kind = Kva slags stad
gjestebud-table-field-area = Kvar i kommunen
gjestebud-table-field-language = Språket i rapporten
gjestebud-table-field-priority = Nummer { $number }
gjestebud-table-field-quote = Det nokon sa
gjestebud-table-field-quote-by = Kven sa det, utan namn
gjestebud-table-field-drawing = Kva teikningane viser
gjestebud-table-field-comment = Melding til kommunen
gjestebud-table-field-age = { $band } år
gjestebud-table-field-guest-name = Namn
gjestebud-table-field-guest-email = E-post
gjestebud-table-field-guest-phone = Mobil
gjestebud-table-field-channel = Korleis kom rapporten?
gjestebud-table-field-received-on = Motteken dato
gjestebud-table-field-received-by = Motteken av
gjestebud-table-field-pages = Sider på papirskjemaet
gjestebud-table-field-unclear = Ord som ikkje let seg lese
gjestebud-table-field-scan = Skanna papirskjema
gjestebud-table-field-reason = Grunngjeving

## What must be put right

gjestebud-table-missing-day = Skriv kva dag de møttest.
gjestebud-table-missing-heads = Skriv kor mange de var rundt bordet, verten medrekna.
gjestebud-table-too-many = Det er plass til { $most } rundt bordet, verten medrekna. Vart de fleire, ring kommunen, så tek vi imot rapporten likevel.
gjestebud-table-nobody = Skriv minst 1. Verten tel med.
gjestebud-table-held-in-future = Dagen kan ikkje vere etter i dag.
gjestebud-table-nothing-said = Skriv ned minst éin ting som vart sagt.
gjestebud-table-note-twice = To notat har same nummer: { $note }. Gi det eine eit nytt nummer.
gjestebud-table-note-too-long = Ei linje er for lang. Ho kan ha høgst { $most } teikn. Del ho i to.
gjestebud-table-needs-reason = { $message } Skriv ei grunngjeving for å ta imot rapporten likevel.
gjestebud-table-unreadable = Rapporten kom ikkje heilt fram. Last sida på nytt og prøv igjen. Det du har skrive, er ikkje borte.
gjestebud-table-report-too-large = Rapporten er for stor. Teksten kan vere høgst 1 MB. Kort han ned, og send på nytt.
gjestebud-table-too-many-rivals = Det ligg alt { $count } andre rapportar frå dette bordet og ventar på kommunen, så denne er ikkje send. Det du har skrive, står her framleis. Ring kommunen, så ordnar vi det saman.
gjestebud-table-guest-needs-name = Skriv namnet på gjesten.
gjestebud-table-guest-needs-address = Skriv e-post eller mobil, så svaret kjem fram.
gjestebud-table-guest-needs-consent = Gjesten må seie ja før vi kan ta vare på adressa.
gjestebud-table-photo-wrong-kind = Dette er ikkje eit bilete vi kan lese. Bruk JPEG, PNG eller WebP.
gjestebud-table-photo-too-large = Biletet er for stort. Det kan vere høgst { $megabytes } MB.
gjestebud-table-photo-too-many = Du kan sende høgst { $most } bilete.
gjestebud-table-photo-missing = Eit bilete kom ikkje fram. Send det ein gong til.
gjestebud-table-received-in-future = Motteken dato kan ikkje vere etter i dag.

## The host's page

gjestebud-table-net-online = På nett
gjestebud-table-net-offline = Utan nett – alt blir lagra her
gjestebud-table-promise-heading = Lovnaden til dykk
gjestebud-table-promise-read = Les lovnaden høgt før de byrjar
gjestebud-table-promise-open = Dette kan de påverke
gjestebud-table-promise-fixed = Dette ligg fast
gjestebud-table-promise-decided = Den som avgjer: { $who }
gjestebud-table-other-device = Denne sida er open på ei anna eining også. Skriv på berre éi av dei, elles får vi to rapportar.
gjestebud-table-is-sent = Rapporten frå dette bordet er send.
gjestebud-table-is-sent-link = Sjå kva vi har fått
gjestebud-table-errors-heading = Dette må de sjå på før rapporten kan sendast
gjestebud-table-no-script = Sida verkar også slik, men då må de vere på nett heile tida. Send rapporten før de lukkar sida.
gjestebud-table-write-down = Skriv ned det nokon seier
gjestebud-table-one-per-line = Éin ting på kvar linje.
gjestebud-table-no-names = Ikkje skriv namn på andre.
gjestebud-table-add = Legg til
gjestebud-table-note-change = Endre
gjestebud-table-note-remove = Fjern
gjestebud-table-priorities-heading = Tre ting de vil løfte fram
gjestebud-table-priorities-words = Bli samde om det viktigaste. Er de usamde, skriv det også.
gjestebud-table-quotes-heading = Noko nokon sa som bør stå ordrett
gjestebud-table-quote-hint = Skriv akkurat slik det vart sagt.
gjestebud-table-quote-by-hint = Til dømes: kvinne, 30-åra
gjestebud-table-quotes-more = Eitt sitat til
gjestebud-table-drawings-heading = Teikna de noko?
gjestebud-table-drawings-words = Ta bilete av arket. Vi fjernar staden biletet er teke. Ta ikkje med ansikt.
gjestebud-table-drawing-hint = For dei som ikkje kan sjå biletet, eller om de ikkje fekk teke noko.
gjestebud-table-photo-choose = Bilete av teikninga
gjestebud-table-photo-take = Ta bilete eller vel
gjestebud-table-photo-shows = Kva viser biletet?
gjestebud-table-photo-remove = Fjern biletet
gjestebud-table-heads-heading = Kor mange er de?
gjestebud-table-head-count-fewer = Éin færre rundt bordet
gjestebud-table-head-count-more = Éin til rundt bordet
gjestebud-table-first-time-fewer = Éin færre for første gong
gjestebud-table-first-time-more = Éin til for første gong
gjestebud-table-voluntary = Frivillig: kven er de?
gjestebud-table-voluntary-why = Tala viser om vi når breidda av innbyggjarane. Vi viser aldri grupper så små at nokon kan kjennast att.
gjestebud-table-genders = Kjønn
gjestebud-table-ages = Alder
gjestebud-table-when-heading = Når og kvar
gjestebud-table-guests-heading = Gjester som vil ha svar
gjestebud-table-guests-words = Kommunen får ikkje vite kven som var gjester. Den som sjølv vil, kan leggje att ei adresse og få høyre kva det førte til.
gjestebud-table-guests-open = Legg att ei adresse
gjestebud-table-guests-more = Éin gjest til
gjestebud-table-guest-number = Gjest { $number }
gjestebud-table-guest-consent = Gjesten har lese dette og seier ja
gjestebud-table-send-copy = Send gjestene ein kopi av rapporten
gjestebud-table-comment-heading = Noko anna?
gjestebud-table-paper-words = Vil du heller skrive på papir?
gjestebud-table-paper-link = Skriv ut papirskjemaet
gjestebud-table-help-phone = Treng du hjelp? Ring
gjestebud-table-send = Send rapporten
gjestebud-table-state-start = Send når de er ferdige. De får ei kvittering.
gjestebud-table-state-typing = Lagrar …
gjestebud-table-state-saved = Lagra på denne eininga kl. %s
gjestebud-table-state-waiting = Klar til å sendast. Blir send av seg sjølv når det er nett. La sida stå open.
gjestebud-table-state-sending = Sender …
gjestebud-table-state-failed = Det gjekk ikkje å sende no. Vi prøver igjen. Alt er lagra her.
gjestebud-table-state-sent = Send og motteken
gjestebud-table-state-not-kept = Denne nettlesaren kan ikkje lagre utkast. Send før du lukkar sida.

## Links that do not open

gjestebud-table-gone-unknown = Vi kjenner ikkje denne lenkja. Sjå etter at heile adressa er med, eller bruk QR-koden på brevet.
gjestebud-table-gone-withdrawn = Denne lenkja er trekt tilbake. Du kan ha fått ei ny i eit seinare brev eller ein seinare e-post.
gjestebud-table-gone-expired = Denne lenkja er for gammal.
gjestebud-table-gone-closed = Denne prosessen er avslutta, og vi tek ikkje imot fleire rapportar her.

## Receipt and read-back

gjestebud-table-receipt-title = Kvittering
gjestebud-table-receipt-heading = Takk! Vi har fått rapporten
gjestebud-table-receipt-lead = Motteken { $when }. Alt som er skrive ned, blir lese.
gjestebud-table-receipt-right = Har vi forstått dykk rett?
gjestebud-table-receipt-right-words = Les gjennom. Stemmer det, seier du ja. Er noko feil eller gløymt, rettar du det sjølv.
gjestebud-table-receipt-yes = Ja, det stemmer
gjestebud-table-receipt-no = Nei, eg vil rette
gjestebud-table-receipt-confirmed = Du har lese gjennom og sagt at det stemmer. Takk!
gjestebud-table-receipt-what = Dette har vi fått
gjestebud-table-receipt-notes = ting de sa
gjestebud-table-receipt-heads = rundt bordet
gjestebud-table-receipt-pictures = bilete
gjestebud-table-receipt-next = Kva skjer no?
gjestebud-table-receipt-next-words = Kommunen les alt, ser det saman med dei andre borda og legg det fram for dei som avgjer.
gjestebud-table-receipt-answer-by = De får svar seinast { $day }.
gjestebud-table-left-heading = Her ligg eit utkast som ikkje er sendt
gjestebud-table-left-words = Rapporten er send frå ei anna eining. Står det noko her som ikkje kom med? Send det også, så ser vi på begge. Ingenting blir slått saman av seg sjølv.
gjestebud-table-left-send = Send det også
gjestebud-table-left-drop = Slett utkastet
gjestebud-table-readback-title = Les gjennom og rett
gjestebud-table-readback-heading = Rett det som er feil
gjestebud-table-readback-lead = Dette stod i rapporten om { $theme }. Endre orda, tøm eit felt for å ta noko tilbake, eller legg til. Det du sende først, blir også teke vare på.
gjestebud-table-readback-back = Tilbake til kvitteringa
gjestebud-table-readback-note = Notat { $number }
gjestebud-table-readback-add = Legg til noko de gløymde
gjestebud-table-readback-rest = Teikning og melding
gjestebud-table-readback-save = Lagre rettingane
gjestebud-table-flash-received = Rapporten er motteken og lagra. Takk!
gjestebud-table-flash-already = Denne rapporten har vi allereie fått. Han tel éin gong.
gjestebud-table-flash-rival = Vi hadde allereie ein rapport frå dette bordet. Begge er lagra, og vi ser på dei og spør deg om vi lurer på noko.
gjestebud-table-flash-confirmed = Takk! No veit vi at det stemmer.
gjestebud-table-flash-corrected = Rettingane er lagra. Takk!

## The kit

gjestebud-table-kit-title = Vertsmappe og korg
gjestebud-table-kit-lead = Det alle vertane i prosessen får: oppdragsbrev, spørsmål, papirskjema og ei korg.
gjestebud-table-kit-part-letter = Oppdragsbrevet
gjestebud-table-kit-letter-words = Lovnaden, temaet, spørsmåla og lenkja med QR-kode kjem med av seg sjølv, på språket til verten.
gjestebud-table-kit-letter-title = Overskrift
gjestebud-table-kit-how-to = Slik gjer du det
gjestebud-table-kit-how-to-hint = Eitt råd på kvar linje.
gjestebud-table-kit-part-basket = Korga
gjestebud-table-kit-basket = Innhald i éi korg
gjestebud-table-kit-basket-hint = Éin ting på kvar linje, med mengda etter ein strek: Eplemost | 2 flasker
gjestebud-table-kit-points = Hentestader
gjestebud-table-kit-points-hint = Ein stad på kvar linje.
gjestebud-table-kit-standard-title = Oppdrag til deg som er vert
gjestebud-table-kit-standard-advice =
    Be dei du vil, men helst nokon du ikkje alltid er samd med.
    Les lovnaden høgt før de byrjar. Ingen frå kommunen skal vere til stades.
    La alle seie noko på første spørsmål før nokon seier noko to gonger.
    Skriv ned det folk seier, også det de er usamde om. Ikkje skriv namn på andre.
    Bli samde om tre ting de vil løfte fram, og send rapporten.
gjestebud-table-item-coffee = Kaffi
gjestebud-table-item-coffee-quantity = 1 pose
gjestebud-table-item-cake = Kake
gjestebud-table-item-cake-quantity = 1 stk.
gjestebud-table-item-pens = Pennar
gjestebud-table-item-pens-quantity = 8 stk.
gjestebud-table-item-sheets = Store teikneark
gjestebud-table-item-sheets-quantity = 4 ark
gjestebud-table-item-papers = Spørsmål og papirskjema
gjestebud-table-item-papers-quantity = 1 sett
gjestebud-table-kit-file = Vertsmappe { $code }
gjestebud-table-kits-file = Alle vertsmapper
gjestebud-table-kits-title = { $process }: brev og skjema til { $count } vertar
gjestebud-table-kit-link = Vertsmappe og korg
gjestebud-table-kits-print = Skriv ut alle vertsmappene
gjestebud-table-kits-send = Send vertsmappa til alle
gjestebud-table-kits-ask = Sende oppdragsbrev med lenkje til { $count } vertar? Den som har fått det, får det ikkje ein gong til.
gjestebud-table-kit-print = Skriv ut vertsmappa
gjestebud-table-form-print = Papirskjema
gjestebud-table-kit-send = Send vertsmappa til verten
gjestebud-table-flash-kit-saved = Vertsmappe og korg er lagra.
gjestebud-table-flash-kit-sending = Vertsmappa blir send no, på den måten verten vil ha ho. Har verten fått ho før, blir ho ikkje send igjen.
gjestebud-table-flash-kits-sending = Vertsmapper til { $count } vertar blir sende no.

## On paper

gjestebud-table-letter-title = Oppdrag til deg som er vert
gjestebud-table-letter-date = Dato
gjestebud-table-letter-code = Gjestebod
gjestebud-table-letter-case = Vår sak
gjestebud-table-letter-greeting = Hei, { $name }!
gjestebud-table-letter-mission = Du er vert for eit gjestebod om { $theme }. De kan vere opptil { $most } rundt bordet, du sjølv medrekna. Du inviterer kven du vil.
gjestebud-table-letter-theme = Tema
gjestebud-table-letter-when = Når
gjestebud-table-letter-basket = Korga hentar du her
gjestebud-table-letter-deadline = Send rapporten seinast
gjestebud-table-letter-phone = Ring oss om det er noko
gjestebud-table-letter-how = Slik gjer du det
gjestebud-table-letter-questions = Dette skal de snakke om
gjestebud-table-letter-page = Sida di
gjestebud-table-letter-page-words = Her skriv du ned det de seier. Opne sida éin gong medan du har nett, så verkar ho også utan. Du treng ingen konto. Ikkje del lenkja med andre. Vil du heller skrive for hand, bruker du skjemaet som følgjer med.
gjestebud-table-letter-qr = QR-kode til { $address }
gjestebud-table-letter-regards = Venleg helsing
gjestebud-table-form-title = Rapportskjema { $code }
gjestebud-table-form-heading = { $code } – { $theme }
gjestebud-table-form-lead = Skriv ned det folk seier, éin ting på kvar linje. Ikkje skriv namn på andre. Alt blir lese og tel like mykje som det som kjem på nett.
gjestebud-table-form-return = Lever skjemaet på innbyggjartorget eller send det i posten innan { $date }.
gjestebud-table-form-date = Dato
gjestebud-table-form-from = Frå kl.
gjestebud-table-form-to = Til kl.
gjestebud-table-form-place = Stad (heime, bygdehus …)
gjestebud-table-form-heads = Rundt bordet, du med (høgst { $most })
gjestebud-table-form-first-time = Med for første gong
gjestebud-table-form-language = Språk
gjestebud-table-form-voluntary = Frivillig: kor mange av kvar? Det viser om vi når breidda av innbyggjarane.
gjestebud-table-form-note = Éin ting på kvar linje
gjestebud-table-form-quotes = Noko nokon sa som bør stå ordrett
gjestebud-table-form-drawing = Teikna de noko?
gjestebud-table-form-drawing-words = Legg arket ved, og skriv nokre ord om kva det viser.
gjestebud-table-form-comment = Melding til kommunen
gjestebud-table-form-guests = Gjester som vil ha svar
gjestebud-table-form-guests-words = Berre for dei som sjølve vil. Vi bruker adressa til å fortelje kva rapporten førte til, og slettar ho etterpå.
gjestebud-table-form-guest-address = E-post eller mobil
gjestebud-table-form-guests-consent = Alle som står her, har sjølve sagt ja til det
gjestebud-table-form-online = Det same skjemaet finst på nett: { $address }
gjestebud-table-lists-title = { $process }: pakkeliste og hentelister
gjestebud-table-lists-file = Pakkeliste og hentelister
gjestebud-table-lists-print = Skriv ut lister
gjestebud-table-packing-heading = Pakkeliste
gjestebud-table-packing-lead = { $count ->
    [one] Til éi korg.
   *[other] Til { $count } korger.
}
gjestebud-table-packing-each = I kvar korg
gjestebud-table-packing-item = Vare
gjestebud-table-packing-number = Tal
gjestebud-table-packing-unit = Eining
gjestebud-table-pick-up-at = Henteliste: { $point }
gjestebud-table-pick-up-home = Blir levert heim
gjestebud-table-pick-up-none = Blir levert heim eller er ikkje avtalt
gjestebud-table-pick-up-day = Henta dato
gjestebud-table-pick-up-sign = Signatur

## Staff: overview

gjestebud-table-overview-title = Gjesteboda
gjestebud-table-overview-all = Alle gjestebod
gjestebud-table-overview-deadline = Siste dag for rapportar: { $date }
gjestebud-table-overview-empty = Ingen gjestebod har fått vert enno. Trekk vertar først.
gjestebud-table-tile-of = av { $all }
gjestebud-table-tile-reports = rapportar er inne
gjestebud-table-tile-heads = rundt borda
gjestebud-table-tile-late = rapportar manglar
gjestebud-table-tile-no-day = utan dag
gjestebud-table-tile-handed-over = korger er hos verten
gjestebud-table-tile-urgent = må ut innan to dagar
gjestebud-table-bars-heading = Planlagt og halde, per tema
gjestebud-table-bars-picture = Søyle
gjestebud-table-bars-planned = Planlagt
gjestebud-table-bars-held = Halde
gjestebud-table-bars-waiting = Halde, rapporten manglar
gjestebud-table-bars-reported = Rapport inne
gjestebud-table-column-code = Nr.
gjestebud-table-column-theme = Tema
gjestebud-table-column-host = Vert
gjestebud-table-column-date = Dato
gjestebud-table-column-basket = Korg
gjestebud-table-column-stand = Status
gjestebud-table-column-heads = Rundt bordet
gjestebud-table-column-phone = Telefon
gjestebud-table-column-point = Hentestad for korga
gjestebud-table-column-next = Neste
gjestebud-table-column-days-late = Dagar over
gjestebud-table-panel-heading = Gjesteboda
gjestebud-table-panel-link = Sjå alle
gjestebud-table-late-title = Rapportar som manglar
gjestebud-table-late-lead = Ring og spør korleis det gjekk. Verten kan også diktere rapporten på telefon, så tastar du han inn.
gjestebud-table-late-link = Sjå kven du kan ringje
gjestebud-table-late-empty = Alle rapportar som skulle ha kome, er inne.
gjestebud-table-baskets-title = Korgene
gjestebud-table-baskets-lead = Trykk når ei korg er pakka, sett ut eller henta. Verkar like godt på telefonen i skranken.
gjestebud-table-point-count = { $done } av { $all } er hos verten
gjestebud-table-urgent = Hastar
gjestebud-table-flash-basket = { $code }: korga er { $state }.
gjestebud-table-today-late = { $process }: rapportar som manglar
gjestebud-table-today-undecided = { $process }: bord med to rapportar
gjestebud-table-today-readback = { $process }: rapportar verten ikkje har stadfesta
gjestebud-table-today-baskets = { $process }: korger som må ut

## Staff: one home dialogue

gjestebud-table-plan-heading = Når og kvar
gjestebud-table-flash-plan-saved = Dag og stad er lagra.
gjestebud-table-host-language = Skriv med oss på { $language }
gjestebud-table-link-heading = Sida til verten
gjestebud-table-link-none = Verten har inga lenkje som verkar.
gjestebud-table-link-issue = Lag lenkje
gjestebud-table-link-copy = Kopier
gjestebud-table-link-copied = Kopiert
gjestebud-table-link-withdraw = Trekk tilbake lenkja
gjestebud-table-link-withdraw-ask = Lenkja sluttar å verke med ein gong. Du kan lage ei ny etterpå og sende ho.
gjestebud-table-flash-link-issued = Lenkja er klar.
gjestebud-table-flash-link-withdrawn = Lenkja verkar ikkje lenger.
gjestebud-table-no-report = Ingen rapport enno
gjestebud-table-no-report-words = Verten sender han frå sida si. Kjem han på papir eller telefon, tastar du han inn.
gjestebud-table-undecided-words = Det har kome to ulike rapportar frå dette bordet. Vel kva for ein som skal telje. Den andre blir lagd til side.
gjestebud-table-decide = La denne telje
gjestebud-table-flash-decided = Valet er lagra. Den andre rapporten er lagd til side.
gjestebud-table-report-heading = Rapport
gjestebud-table-report-counted = Tel
gjestebud-table-report-rival = Må avgjerast
gjestebud-table-report-set-aside = Lagd til side
gjestebud-table-report-received = Motteken { $when } ({ $channel })
gjestebud-table-report-reason = Teken imot likevel: { $reason }
gjestebud-table-report-when = Når og kvar
gjestebud-table-report-readback = Lese gjennom av verten
gjestebud-table-report-confirmed = Stadfesta { $when }
gjestebud-table-report-corrected = Retta { $when }
gjestebud-table-report-not-confirmed = Ikkje enno
gjestebud-table-report-said = { $count ->
    [one] Vis eitt notat
   *[other] Vis { $count } notat
}
gjestebud-table-scan-number = Skanna skjema { $number }
gjestebud-table-record = Rapport frå gjestebod { $code }: { $theme }

## Staff: typing in and importing

gjestebud-table-enter-link = Tast inn rapport
gjestebud-table-enter-title = Tast inn rapport for { $code }
gjestebud-table-enter-lead = For den som skreiv på papir eller ringde. Rapporten tel som alle andre.
gjestebud-table-enter-how = Korleis han kom
gjestebud-table-enter-said = Det som vart sagt
gjestebud-table-enter-as-written = Skriv orda slik dei står, også på dialekt og andre språk.
gjestebud-table-enter-not-stated = La eit felt stå tomt når det ikkje er oppgitt. Ikkje gjett.
gjestebud-table-enter-save = Ta imot rapporten
gjestebud-table-heads-most = Vanlegvis høgst { $most }. Var dei fleire, skriv du kvifor nedst.
gjestebud-table-received-by-hint = Til dømes servicetorget
gjestebud-table-scan-hint = PDF eller bilete. Skanna skjema blir sletta etter eitt år.
gjestebud-table-reason-hint = Fyll ut berre når noko bryt ein regel, og rapporten skal takast imot likevel.
gjestebud-table-flash-entered = Rapporten er teken imot.
gjestebud-table-flash-already-entered = Akkurat denne rapporten er teken imot før. Han tel éin gong.
gjestebud-table-flash-rival-entered = Bordet hadde allereie ein annan rapport. Vel kva for ein som skal telje.
gjestebud-table-import-link = Importer rapportar
gjestebud-table-import-title = Importer rapportar
gjestebud-table-import-lead = For rapportar som kjem som filer. Kvar fil blir lesen for seg, og du ser kva som hende med kvar av dei.
gjestebud-table-import-files = Filer
gjestebud-table-import-files-hint = YAML-filer, éin rapport i kvar.
gjestebud-table-import-do = Les inn
gjestebud-table-import-outcome = Kva som hende
gjestebud-table-import-file = Fil
gjestebud-table-import-remarks = Merknad
gjestebud-table-import-new = Teken imot
gjestebud-table-import-already = Hadde han frå før
gjestebud-table-import-rival = Bordet har ein annan rapport
gjestebud-table-import-refused = Ikkje teken imot
gjestebud-table-import-choose = Vel frå 1 til { $most } filer.
gjestebud-table-import-not-text = Fila er ikkje tekst. Vel ei YAML-fil.
gjestebud-table-import-unreadable = Fila kan ikkje lesast ved linje { $line }, teikn { $column }: { $detail }
gjestebud-table-import-no-gjestebud = Det finst ikkje noko gjestebod { $code } i denne prosessen.
gjestebud-table-import-other-theme = Fila seier tema { $theme }, men gjestebodet har tema { $own }.

## Letters and mails

gjestebud-table-mail-kit-title = Vertsmappe
gjestebud-table-mail-kit-subject = Oppdrag til deg som er vert: [theme]
gjestebud-table-mail-kit-body =
    Hei, [name]!

    Du er vert for gjestebod [code] om [theme] i [process]. Dag: [date].

    Sida di er [link]
    Opne ho éin gong medan du har nett, så verkar ho også utan. Der skriv du ned det de seier. Send rapporten seinast [deadline].

    Oppdragsbrevet med spørsmåla og papirskjemaet følgjer med, eller kjem i korga.
gjestebud-table-mail-before-title = Påminning før gjestebodet
gjestebud-table-mail-before-subject = Snart gjestebod: [date]
gjestebud-table-mail-before-body =
    Hei, [name]!

    Den [date] er det gjestebod om [theme]. Opne sida di medan du har nett, så er ho klar også utan: [link]

    Er noko i vegen, eller må dagen flyttast? Ring oss, så finn vi ut av det.

    Lykke til, og takk for at du dekkjer på!
gjestebud-table-mail-after-title = Påminning om rapporten
gjestebud-table-mail-after-subject = Korleis gjekk gjestebodet?
gjestebud-table-mail-after-body =
    Hei, [name]!

    Takk for at du var vert for gjestebodet om [theme]. Vi har ikkje fått rapporten enno. Send han frå sida di seinast [deadline]: [link]

    Har du skrive på papir, kan du levere skjemaet på innbyggjartorget. Du kan også ringje og fortelje.
gjestebud-table-mail-late-title = Når rapporten manglar etter fristen
gjestebud-table-mail-late-subject = Vi saknar rapporten om [theme]
gjestebud-table-mail-late-body =
    Hei, [name]!

    Fristen for rapporten om [theme] var [deadline]. Det de sa, er viktig for oss, og vi ventar gjerne litt til. Sida di er framleis open: [link]

    Vart det ikkje noko av gjestebodet? Sei frå, så slepp vi å mase. Vi ringjer deg om nokre dagar.
gjestebud-table-mail-thanks-title = Takk for rapporten
gjestebud-table-mail-thanks-subject = Takk for rapporten om [theme]
gjestebud-table-mail-thanks-body =
    Hei, [name]!

    Rapporten frå gjestebod [code] om [theme] er motteken. Takk til deg og til alle rundt bordet!

    Vil du lese gjennom og seie om vi har forstått dykk rett? Det tek eit par minutt: [link]

    Alt blir lese og vurdert, og de får svar på kva det førte til.
gjestebud-table-mail-copy-title = Kopi av rapporten til gjester
gjestebud-table-mail-copy-subject = Det de sa om [theme]
gjestebud-table-mail-copy-body =
    Hei, [name]!

    Du var gjest i eit gjestebod om [theme] i [process], og bad om ein kopi av rapporten. Du får også høyre kva han førte til.

    Dette vart sendt inn:

    { "" }[report]
