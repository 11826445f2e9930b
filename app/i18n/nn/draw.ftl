### Faults, with file, row and column
app-fault-cell = { $file }, rad { $row }, kolonne { $column }: { $what }
app-fault-row = { $file }, rad { $row }: { $what }
app-fault-file = { $file }: { $what }
app-cannot-read = kan ikkje lesast ({ $why })
app-cannot-write = kan ikkje skrivast ({ $why })
app-file-empty = fila har ingen rader
app-file-encoding = teksten er verken UTF-8, UTF-16 eller Windows-1252
app-file-too-large = fila er for stor
app-file-not-a-table = fila er ikkje ein tabell (CSV eller XLSX)
app-open-quote = eit hermeteikn er opna og aldri lukka
app-no-column = det er ingen kolonne { $column }. Kolonnane er: { $columns }
app-column-twice = to kolonnar heiter { $column }
app-feature-without-column = det er ingen kolonne for kategorien { $feature } i { $file }
app-cell-empty = cella er tom
app-same-id = { $id } står alt i rad { $first }
app-value-unknown = { $value } står ikkje i { $file }. Verdiane der er: { $values }
app-not-a-number = { $value } er ikkje eit heilt tal
app-not-a-share = { $cell } er ikkje ein del frå 0 til 1, slik som 0,1 eller 10 %
app-min-above-max = det minste talet ({ $min }) er større enn det største ({ $max })
app-flex-inside = { $low }–{ $high } er trongare enn { $min }–{ $max }
app-quota-twice = { $value } står alt i rad { $first }
app-unknown-id = ingen i { $file } har id-en { $id }
app-must-and-never = { $id } både må og må ikkje trekkjast
app-no-seats = minst éin må trekkjast
app-more-seats = { $seats } skal trekkjast, men berre { $people } kan trekkjast
app-too-many-must = { $must } må trekkjast, men det er berre { $seats } plassar
app-no-such-ticket = loddet finst ikkje. Lodda er { $first }–{ $last }

### What was mended
app-note-old-encoding = lesen som Windows-1252
app-note-encoded-twice = bokstavar ser ut til å vere koda to gonger, først i rad { $row }
app-note-rows-above = { $count } rader over overskriftene vart hoppa over
app-note-trimmed = mellomrom rundt ein verdi vart tekne bort, her og kanskje i fleire rader
app-note-respelt = { $cell } vart lesen som { $value }
app-note-nobody = Ingen har { $value } i { $feature }.

### Quotas that cannot be met together
app-infeasible = Kvotane kan ikkje oppfyllast samtidig. Ingen er trekte. Dette står mot kvarandre:
app-demand-at-least = Minst { $min } skal ha { $feature } { $value }; { $eligible } har det.
app-demand-at-most = Høgst { $max } skal ha { $feature } { $value }; { $others } har noko anna.
app-demand-seats = { $seats } skal trekkjast, blant { $eligible }.
app-demand-household = Høgst éin frå kvar adresse.
app-demand-required = { $id } må trekkjast.
app-sum-of-least = Dei minste tala for { $feature } er { $sum } til saman, fleire enn { $seats } plassar.
app-sum-of-most = Dei største tala for { $feature } er { $sum } til saman, færre enn { $seats } plassar.
app-relax-smallest = Den minste endringa som hjelper:
app-relax-helps = Ei endring som hjelper:
app-change = { $feature } { $value }: { $to } i staden for { $from }
app-relax-how = Legg til --relax for å godta endringa.
app-relax-none = Inga endring av kvotane hjelper, så langt vi fann ut.
app-relaxed = Kvotane vart endra for at dei skulle kunne oppfyllast:

### While it works
app-stage-chances = Reknar ut sjansane … { $seconds } s
app-stage-seatings = Finn panel som gir sjansane … { $seconds } s
app-stage-pricing = Leitar etter betre panel … { $seconds } s
app-stage-costs = Prøver kva kvar stram kvote kostar, { $number } av { $all } … { $seconds } s
app-nothing-in-time = Tida var ute før det var eit resultat. Ingen er trekte.
app-cancelled = Avbrote. Ingenting er skrive.

### The result
app-title-default = Loddtrekking
app-source-given = gitt på kommandolinja
app-source-fresh = tilfeldig, frå maskina
app-done = { $drawn } av { $people } er trekte, med metoden { $method }.
app-done-ticket = { $given } gir lodd { $ticket } av { $tickets }.
app-given-dice = Terningane { $number }
app-given-number = Talet { $number }
app-given-text = Teksten «{ $text }»
app-least = Den minste sjansen er { $least }, den største { $most }.
app-never = { $count } kan ikkje trekkjast, slik kvotane er.
app-never-because = Kan aldri trekkjast: { $ids }
app-never-heading = Kven som aldri kan trekkjast
app-never-lead = Kvotane har ikkje plass til desse. Under dei står det som er i vegen.
app-costs-heading = Kva kvotane kostar
app-costs-lead = Kvar stram kvote tek frå nokon det ho gir til andre. Så mykje ville den minste sjansen stige utan henne.
app-cost-change = { $feature } { $value } var { $to } i staden for { $from }
app-cost-rises = Dersom { $changes }, ville den minste sjansen stige frå { $least } til { $loosened }.
app-cost-may-rise = Dersom { $changes }, kunne den minste sjansen stige frå { $least } til høgst { $loosened }.
app-cost-frees =
    { $count ->
        [one] Dersom { $changes }, kunne éin til bli trekt.
       *[other] Dersom { $changes }, kunne { $count } til bli trekte.
    }
app-costs-untried = { $tried } av { $all } stramme kvotar er prøvde; resten ville teke for lang tid.
app-certain-leximin = Det er bevist at sjansen til ingen kan aukast utan at nokon som ikkje har meir, får mindre.
app-certain = Det er bevist at metoden ikkje kan gi noko betre.
app-within = Det metoden søkjer, er { $reached }; det er bevist at det ikkje kan bli meir enn { $bound }.
app-within-late = Utrekninga vart stoppa før ho var ferdig. Det metoden søkjer, er { $reached }; det er bevist at det ikkje kan bli meir enn { $bound }.
app-counted = Sjansane er talde over mange trekkingar, ikkje valde.
app-done-drawn = Trekte: { $ids }
app-done-alternates = Reservar: { $ids }
app-done-files = Filene ligg i { $folder }. Opne report.html.
app-announced = Publiser denne summen før trekkinga: { $hash }
app-alone =
    { $count ->
        [one] I record.json står kvar id ved sida av kategoriane sine. Éin er åleine om sine, så den som kjenner dei, kunne kjent dei att. Kunngjer kontrollsummen; gi fila til dei som ber om henne, eller når du har tenkt på denne personen.
       *[other] I record.json står kvar id ved sida av kategoriane sine. { $count } er åleine om sine, så den som kjenner dei, kunne kjent dei att. Kunngjer kontrollsummen; gi fila til dei som ber om henne, eller når du har tenkt på desse personane.
    }

### Methods
app-method-leximin = Den minste sjansen er så stor som råd, så den nest minste, og så vidare.
app-method-maximin = Den minste sjansen er så stor som råd, og deretter produktet av alle sjansar.
app-method-minimax = Den største sjansen er så liten som råd, og deretter er produktet av alle sjansar størst.
app-method-nash = Produktet av alle sjansar er så stort som råd.
app-method-goldilocks = Sjansane er verken svært små eller svært store.
app-method-legacy = Éin og éin vart trekt der kvotane var trongast, slik det vart gjort før.

### Check
app-check-hash = Kunngjeringa har summen som står i fila
app-check-chances = Alle har sjansen som vart kunngjord
app-check-proof = Bevisa held, og kvart lodd oppfyller alle krav
app-check-lottery = Lodda er dei som vart kunngjorde
app-check-ticket = Talet gir loddet som står i fila
app-check-seats = Dei som er trekte, er dei som står på loddet
app-check-waiting = Dei som ventar, er dei som talet gir
app-check-file = { $file } ved sida av seier det same
app-line-yes = ja   { $what }
app-line-no = NEI  { $what }
app-verdict-yes = Ja: Alt er som fila seier.
app-verdict-no = Nei: Fila stemmer ikkje.
app-verdict-hash = Samanlikn summen med den som vart publisert før trekkinga: { $hash }
app-other-software = Fila er laga med { $software }. Spør den versjonen òg.
app-record-not = er ikkje ein protokoll frå ei trekking ({ $why })
app-record-format = formatet { $format } er ukjent
app-record-method = metoden { $method } er ukjend
app-record-input = det som vart kunngjort, kan ikkje trekkjast ({ $why })
app-record-drawn = Trekkinga har funne stad. Ei ny krev ei ny kunngjering.
app-record-changed = Kunngjeringa er endra etter at summen vart laga.
app-record-other-lottery = Lodda er ikkje dei som vart kunngjorde.

### The page
app-page-over = Slik vart det trekt
app-page-lead = { $drawn } av { $people } vart trekte. Kvar kvote held.
app-page-ticket = loddet som vart trekt
app-page-drawn = personar trekte
app-page-chances = Sjansane
app-curve-mean = like for alle: { $mean }
app-curve-people = { $count } personar, frå minste til største sjanse
app-curve-caption = Sjansen til kvar person før trekkinga. Den stipla linja er sjansen om kvotane ikkje fanst.
app-levels-heading = Sjansane trinn for trinn
app-levels-lead = Dei på første trinn kan ikkje få meir. Dei på neste kan ikkje få meir utan å ta frå dei, og så vidare.
app-levels-chance = Sjanse
app-levels-exact = Nøyaktig
app-levels-people = Personar
app-page-quotas = Kvotane mot resultatet
app-quotas-lead = Det grøne feltet er kvoten, prikken er resultatet.
app-quotas-value = Kategori
app-quotas-range = Kvote
app-quotas-result = Trekte
app-quotas-pool = Kunne trekkjast
app-quotas-picture = Bilete
app-page-drawn-heading = Trekte
app-page-drawn-lead = Med id, ikkje namn.
app-alternates-heading = Reservar
app-alternates-lead = Når nokon trekkjer seg, blir den første av desse spurd som gjer at alle kvotane framleis held.
app-alternates-survive = Med desse reservane held kvotane i { $hold } av 100 tenkte forløp, når kvar av dei trekte trekkjer seg med eit sannsyn på { $share }.
app-alternates-survive-known = Med desse reservane held kvotane i { $hold } av 100 tenkte forløp, når kvar av dei trekte trekkjer seg så ofte som fila over personar seier, og elles med eit sannsyn på { $share }.
app-page-how = Slik vart det gjort
app-how-chances = Først vart sjansen til alle rekna ut, utan noko tal og utan tilfelle.
app-how-lottery = Så vart det laga { $tickets } lodd, alle like sannsynlege. Kvart er eit panel som oppfyller alle kvotar. Ingen står på meir enn { $deviation } lodd fleire eller færre enn sjansen tilseier.
app-how-number = Til slutt avgjorde eitt tal kva lodd som galdt. Kjelda: { $source }. { $given }.
app-page-check = Kontroller sjølv
app-check-lead = Alle kan rekne ut trekkinga på nytt på si eiga maskin. Svaret er ja eller nei.
app-check-hash-lead = Sum av det som vart bestemt før trekkinga (SHA-256):
app-page-notes = Merknader til filene
app-page-software = Laga med { $software }. Sida hentar ingenting frå nettet.
