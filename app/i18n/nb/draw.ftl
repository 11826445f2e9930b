### Faults, with file, row and column
app-fault-cell = { $file }, rad { $row }, kolonne { $column }: { $what }
app-fault-row = { $file }, rad { $row }: { $what }
app-fault-file = { $file }: { $what }
app-cannot-read = kan ikke leses ({ $why })
app-cannot-write = kan ikke skrives ({ $why })
app-file-empty = filen har ingen rader
app-file-encoding = teksten er verken UTF-8, UTF-16 eller Windows-1252
app-file-too-large = filen er for stor
app-file-not-a-table = filen er ikke en tabell (CSV eller XLSX)
app-open-quote = et anførselstegn er åpnet og aldri lukket
app-no-column = det er ingen kolonne { $column }. Kolonnene er: { $columns }
app-column-twice = to kolonner heter { $column }
app-feature-without-column = det er ingen kolonne for kategorien { $feature } i { $file }
app-cell-empty = cellen er tom
app-same-id = { $id } står allerede i rad { $first }
app-value-unknown = { $value } står ikke i { $file }. Verdiene der er: { $values }
app-not-a-number = { $value } er ikke et helt tall
app-not-a-share = { $cell } er ikke en andel fra 0 til 1, slik som 0,1 eller 10 %
app-min-above-max = det minste tallet ({ $min }) er større enn det største ({ $max })
app-flex-inside = { $low }–{ $high } er trangere enn { $min }–{ $max }
app-quota-twice = { $value } står allerede i rad { $first }
app-unknown-id = ingen i { $file } har id-en { $id }
app-must-and-never = { $id } både må og må ikke trekkes
app-no-seats = minst én må trekkes
app-more-seats = { $seats } skal trekkes, men bare { $people } kan trekkes
app-too-many-must = { $must } må trekkes, men det er bare { $seats } plasser
app-no-such-ticket = loddet finnes ikke. Loddene er { $first }–{ $last }

### What was mended
app-note-old-encoding = lest som Windows-1252
app-note-encoded-twice = bokstaver ser ut til å være kodet to ganger, først i rad { $row }
app-note-rows-above = { $count } rader over overskriftene ble hoppet over
app-note-trimmed = mellomrom rundt en verdi ble tatt bort, her og kanskje i flere rader
app-note-respelt = { $cell } ble lest som { $value }
app-note-nobody = Ingen har { $value } i { $feature }.

### Quotas that cannot be met together
app-infeasible = Kvotene kan ikke oppfylles samtidig. Ingen er trukket. Dette står mot hverandre:
app-demand-at-least = Minst { $min } skal ha { $feature } { $value }; { $eligible } har det.
app-demand-at-most = Høyst { $max } skal ha { $feature } { $value }; { $others } har noe annet.
app-demand-seats = { $seats } skal trekkes, blant { $eligible }.
app-demand-household = Høyst én fra hver adresse.
app-demand-required = { $id } må trekkes.
app-sum-of-least = De minste tallene for { $feature } er { $sum } til sammen, flere enn { $seats } plasser.
app-sum-of-most = De største tallene for { $feature } er { $sum } til sammen, færre enn { $seats } plasser.
app-relax-smallest = Den minste endringen som hjelper:
app-relax-helps = En endring som hjelper:
app-change = { $feature } { $value }: { $to } i stedet for { $from }
app-relax-how = Legg til --relax for å godta endringen.
app-relax-none = Ingen endring av kvotene hjelper, så langt vi fant ut.
app-relaxed = Kvotene ble endret for at de skulle kunne oppfylles:

### While it works
app-stage-chances = Regner ut sjansene … { $seconds } s
app-stage-seatings = Finner paneler som gir sjansene … { $seconds } s
app-stage-pricing = Leter etter bedre paneler … { $seconds } s
app-stage-costs = Prøver hva hver stram kvote koster, { $number } av { $all } … { $seconds } s
app-nothing-in-time = Tiden var ute før det var et resultat. Ingen er trukket.
app-cancelled = Avbrutt. Ingenting er skrevet.

### The result
app-title-default = Loddtrekning
app-source-given = gitt på kommandolinjen
app-source-fresh = tilfeldig, fra maskinen
app-done = { $drawn } av { $people } er trukket, med metoden { $method }.
app-done-ticket = { $given } gir lodd { $ticket } av { $tickets }.
app-given-dice = Terningene { $number }
app-given-number = Tallet { $number }
app-given-text = Teksten «{ $text }»
app-least = Den minste sjansen er { $least }, den største { $most }.
app-never = { $count } kan ikke trekkes, slik kvotene er.
app-never-because = Kan aldri trekkes: { $ids }
app-never-heading = Hvem som aldri kan trekkes
app-never-lead = Kvotene har ikke plass til disse. Under dem står det som er i veien.
app-costs-heading = Hva kvotene koster
app-costs-lead = Hver stram kvote tar fra noen det den gir til andre. Så mye ville den minste sjansen steget uten den.
app-cost-change = { $feature } { $value } var { $to } i stedet for { $from }
app-cost-rises = Hvis { $changes }, ville den minste sjansen steget fra { $least } til { $loosened }.
app-cost-may-rise = Hvis { $changes }, kunne den minste sjansen steget fra { $least } til høyst { $loosened }.
app-cost-frees =
    { $count ->
        [one] Hvis { $changes }, kunne én til bli trukket.
       *[other] Hvis { $changes }, kunne { $count } til bli trukket.
    }
app-costs-untried = { $tried } av { $all } stramme kvoter er prøvd; resten ville tatt for lang tid.
app-certain-leximin = Det er bevist at ingens sjanse kan økes uten at noen som ikke har mer, får mindre.
app-certain = Det er bevist at metoden ikke kan gi noe bedre.
app-within = Det metoden søker, er { $reached }; det er bevist at det ikke kan bli mer enn { $bound }.
app-within-late = Utregningen ble stoppet før den var ferdig. Det metoden søker, er { $reached }; det er bevist at det ikke kan bli mer enn { $bound }.
app-counted = Sjansene er talt over mange trekninger, ikke valgt.
app-done-drawn = Trukket: { $ids }
app-done-alternates = Reserver: { $ids }
app-done-files = Filene ligger i { $folder }. Åpne report.html.
app-announced = Publiser denne summen før trekningen: { $hash }
app-alone =
    { $count ->
        [one] I record.json står hver id ved siden av kategoriene sine. Én er alene om sine, så den som kjenner dem, kunne kjent dem igjen. Kunngjør kontrollsummen; gi fila til dem som ber om den, eller når du har tenkt på denne personen.
       *[other] I record.json står hver id ved siden av kategoriene sine. { $count } er alene om sine, så den som kjenner dem, kunne kjent dem igjen. Kunngjør kontrollsummen; gi fila til dem som ber om den, eller når du har tenkt på disse personene.
    }

### Methods
app-method-leximin = Den minste sjansen er så stor som mulig, så den nest minste, og så videre.
app-method-maximin = Den minste sjansen er så stor som mulig, og deretter produktet av alle sjanser.
app-method-minimax = Den største sjansen er så liten som mulig, og deretter er produktet av alle sjanser størst.
app-method-nash = Produktet av alle sjanser er så stort som mulig.
app-method-goldilocks = Sjansene er verken svært små eller svært store.
app-method-legacy = Én og én ble trukket der kvotene var trangest, slik det ble gjort før.

### Check
app-check-hash = Kunngjøringen har summen som står i filen
app-check-chances = Alle har sjansen som ble kunngjort
app-check-proof = Bevisene holder, og hvert lodd oppfyller alle krav
app-check-lottery = Loddene er de som ble kunngjort
app-check-ticket = Tallet gir loddet som står i filen
app-check-seats = De som er trukket, er de som står på loddet
app-check-waiting = De som venter, er de som tallet gir
app-check-file = { $file } ved siden av sier det samme
app-line-yes = ja   { $what }
app-line-no = NEI  { $what }
app-verdict-yes = Ja: Alt er som filen sier.
app-verdict-no = Nei: Filen stemmer ikke.
app-verdict-hash = Sammenlign summen med den som ble publisert før trekningen: { $hash }
app-other-software = Filen er laget med { $software }. Spør den versjonen også.
app-record-not = er ikke en protokoll fra en trekning ({ $why })
app-record-format = formatet { $format } er ukjent
app-record-method = metoden { $method } er ukjent
app-record-input = det som ble kunngjort, kan ikke trekkes ({ $why })
app-record-drawn = Trekningen har funnet sted. En ny krever en ny kunngjøring.
app-record-changed = Kunngjøringen er endret etter at summen ble laget.
app-record-other-lottery = Loddene er ikke de som ble kunngjort.

### The page
app-page-over = Slik ble det trukket
app-page-lead = { $drawn } av { $people } ble trukket. Hver kvote holder.
app-page-ticket = loddet som ble trukket
app-page-drawn = personer trukket
app-page-chances = Sjansene
app-curve-mean = like for alle: { $mean }
app-curve-people = { $count } personer, fra minste til største sjanse
app-curve-caption = Sjansen til hver person før trekningen. Den stiplede linjen er sjansen om kvotene ikke fantes.
app-levels-heading = Sjansene trinn for trinn
app-levels-lead = De på første trinn kan ikke få mer. De på neste kan ikke få mer uten å ta fra dem, og så videre.
app-levels-chance = Sjanse
app-levels-exact = Nøyaktig
app-levels-people = Personer
app-page-quotas = Kvotene mot resultatet
app-quotas-lead = Det grønne feltet er kvoten, prikken er resultatet.
app-quotas-value = Kategori
app-quotas-range = Kvote
app-quotas-result = Trukket
app-quotas-pool = Kunne trekkes
app-quotas-picture = Bilde
app-page-drawn-heading = Trukket
app-page-drawn-lead = Med id, ikke navn.
app-alternates-heading = Reserver
app-alternates-lead = Når noen trekker seg, blir den første av disse spurt som gjør at alle kvotene fortsatt holder.
app-alternates-survive = Med disse reservene holder kvotene i { $hold } av 100 tenkte forløp, når hver av de trukne trekker seg med en sannsynlighet på { $share }.
app-alternates-survive-known = Med disse reservene holder kvotene i { $hold } av 100 tenkte forløp, når hver av de trukne trekker seg så ofte som fila over personer sier, og ellers med en sannsynlighet på { $share }.
app-page-how = Slik ble det gjort
app-how-chances = Først ble alles sjanse regnet ut, uten noe tall og uten tilfeldighet.
app-how-lottery = Så ble det laget { $tickets } lodd, alle like sannsynlige. Hvert er et panel som oppfyller alle kvoter. Ingen står på mer enn { $deviation } lodd flere eller færre enn sjansen tilsier.
app-how-number = Til slutt avgjorde ett tall hvilket lodd som gjaldt. Kilden: { $source }. { $given }.
app-page-check = Kontroller selv
app-check-lead = Alle kan regne ut trekningen på nytt på sin egen maskin. Svaret er ja eller nei.
app-check-hash-lead = Sum av det som ble bestemt før trekningen (SHA-256):
app-page-notes = Merknader til filene
app-page-software = Laget med { $software }. Siden henter ingenting fra nettet.
