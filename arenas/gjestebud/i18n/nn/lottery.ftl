### Loddet: gjort klart, kunngjort, trekt

gjestebud-lot-steps = Tre steg
gjestebud-lot-step-prepare = Gjer loddet klart
gjestebud-lot-step-publish = Kunngjer
gjestebud-lot-step-draw = Trekk

## Gjer klart
gjestebud-prepare-heading = Gjer loddet klart
gjestebud-prepare-lead = Vi reknar ut kor stor sjanse kvar søkjar har, og lagar tusen nummererte resultat, 000 til 999. Alle kriteria held i kvart av dei. Du ser på dei før dei blir offentlege, og ingen veit enno kva nummer det blir.
gjestebud-prepare-submit = Rekn ut sjansane
gjestebud-lottery-method = Korleis skal sjansane fordelast?
gjestebud-lottery-method-hint = Utan kriterium er alle like. Med kriterium må nokon få større sjanse enn andre, og då finst det fleire måtar å gjere det på.
gjestebud-lottery-origin = Kvar skal talet kome frå?
gjestebud-lottery-origin-hint = Det blir sagt på førehand, slik at ingen kan velje eit tal som passar.
gjestebud-lottery-source = Stad, tid eller dato
gjestebud-lottery-source-hint = Alle kan lese det. Til dømes: på biblioteket 12. mars klokka 18. Eller: Lotto laurdag 14. mars.
gjestebud-method-recommended = { $name }, tilrådd
gjestebud-method-leximin = Så likt som råd (LEXIMIN)
gjestebud-method-leximin-says = Den som har minst sjanse, får så stor sjanse som kriteria tillèt, så den neste, og så vidare.
gjestebud-method-goldilocks = Korkje for lite eller for mykje (GOLDILOCKS)
gjestebud-method-goldilocks-says = Både dei minste og dei største sjansane blir haldne så nær midten som råd.
gjestebud-method-nash = Til saman (NASH)
gjestebud-method-nash-says = Sjansane gonga med kvarandre blir så store som råd, slik at ingen blir gløymd og mange får god sjanse.
gjestebud-method-maximin = Berre den minste (MAXIMIN)
gjestebud-method-maximin-says = Den minste sjansen blir så stor som råd, og resten blir fordelt etter det.
gjestebud-method-minimax = Ingen nesten sikker (MINIMAX)
gjestebud-method-minimax-says = Den største sjansen blir så liten som råd, og resten blir fordelt etter det.
gjestebud-origin-dice = Tre terningar med tala 0 til 9, kasta der alle kan sjå det
gjestebud-origin-numbers = Lottotala ein bestemt dag
gjestebud-origin-public = Ei anna offentleg kjelde som ingen kan vite på førehand
gjestebud-origin-computer = Datamaskina trekkjer

## Ventar
gjestebud-lottery-wait-title = Reknar ut sjansane
gjestebud-lottery-wait-lead = { $people } er med. Måte: { $method }.
gjestebud-lottery-wait-now = Reknar …
gjestebud-lottery-wait-again = Sida ser etter av seg sjølv. Du kan gjere noko anna så lenge.
gjestebud-lottery-wait-look = Sjå om det er ferdig
gjestebud-lottery-wait-stop = Stopp
gjestebud-lottery-failed = Utrekninga vart ikkje ferdig: Ho tok for lang tid eller vart avbroten. Prøv ein annan måte, til dømes NASH, eller løys opp nokre av kriteria.
gjestebud-lottery-changed = Søknader eller kriterium er endra sidan loddet vart gjort klart. Gjer det klart på nytt.

## Klart og kunngjort
gjestebud-lottery-ready-title = Loddet er klart
gjestebud-lottery-announced-title = Loddet er kunngjort
gjestebud-lottery-lead = { $seats } vertar til { $themes } tema, blant { $people } som kan trekkjast.
gjestebud-lottery-announced-at = Kunngjort { $at }.
gjestebud-lottery-tile-least = minste sjanse
gjestebud-lottery-tile-most = største sjanse
gjestebud-lottery-tile-lot = er med i loddet
gjestebud-lottery-tile-tickets = like sannsynlege resultat
gjestebud-lottery-tile-seats = skal trekkjast
gjestebud-lottery-deviation = høgst { $tickets } lodd frå den utrekna sjansen
gjestebud-lottery-fact-source = Talet kjem frå
gjestebud-lottery-fact-hash = Kontrollsum (SHA-256)
gjestebud-lottery-not-closed = Utlysinga er open til og med { $closes }. Kjem det ein søknad til, fell loddet bort og må gjerast klart på nytt.
gjestebud-lottery-again = Kast dette og gjer klart på nytt
gjestebud-lottery-discarded = Det er kasta. Ingen andre har sett det.
gjestebud-lottery-published = Loddet er kunngjort. No kan alle sjå det.
gjestebud-lottery-not-announced = Loddet er ikkje kunngjort enno. Gjer det klart og kunngjer det først.
gjestebud-lottery-void = Søknader eller kriterium er endra sidan loddet vart kunngjort. Ingen er trekte. Gjer loddet klart på nytt.
gjestebud-lottery-withdrawn = Kunngjeringa gjeld ikkje lenger. Grunnen står på den offentlege sida når det kjem ei ny.
gjestebud-lottery-ended-by-paper = Det vart trekt på papir i staden.
gjestebud-lottery-file-closed = Heile fila, med kategoriane til kvar søkjar, er berre for kommunen. På den offentlege sida står sjansane, resultata og kontrollsummen.
gjestebud-lottery-file-erased = Fila finst ikkje lenger, fordi opplysningar om nokon er sletta. Kontrollsummen og sjansane står.
gjestebud-certainty-leximin = Det er bevist at ingen kan få større sjanse utan at nokon med like liten eller mindre sjanse får enda mindre.
gjestebud-certainty-proved = Det er bevist at måten ikkje kan gi betre sjansar enn desse.
gjestebud-certainty-within = Sjansane er så gode som måten kan gi, så nær som utrekninga kjem.
gjestebud-chance-in = { $above } av { $below }
gjestebud-chance-certain = heilt sikker
gjestebud-chance-none = ingen
gjestebud-chances-title = Sjansen kvar søkjar har
gjestebud-chances-description =
    { $people ->
        [one] Ein stolpe for den eine søkjaren. Sjansen går frå { $least } til { $most }; lik sjanse for alle ville vore { $even }.
       *[other] Ein stolpe for kvar av { $people } søkjarar, frå den minste sjansen til den største: frå { $least } til { $most }. Lik sjanse for alle ville vore { $even }.
    }
gjestebud-chances-caption = Kvar stolpe er éin søkjar. Jo høgare stolpe, jo større sjanse. At sjansane er ulike, kjem av kriteria og av kor mange som ønskte kvart tema.
gjestebud-chances-caption-even = Kvar stolpe er éin søkjar. Alle har like stor sjanse.
gjestebud-chances-least-end = Minst sjanse
gjestebud-chances-most-end = Størst sjanse
gjestebud-chances-key-one = Éin søkjar
gjestebud-chances-key-others = Ikkje trekt
gjestebud-chances-key-drawn = Trekt
gjestebud-chances-key-even = Lik sjanse for alle: { $even }
gjestebud-chances-table = Sjå tala i ein tabell
gjestebud-chances-column = Sjanse
gjestebud-chances-percent = Prosent
gjestebud-chances-people = Søkjarar
gjestebud-chances-drawn = Trekte
gjestebud-reserves-survive = Reservane er valde slik at krava oftast held om nokon trekkjer seg. I { $hold } av 100 tenkte forløp, der kvar tiande vert trekkjer seg, held alle krava.
gjestebud-never-heading =
    { $count ->
        [one] Éin kan aldri bli trekt med desse kriteria.
       *[other] { $count } kan aldri bli trekte med desse kriteria.
    }
gjestebud-never-lead = Under kvart nummer står krava som stengjer.
gjestebud-price-heading = Kva kriteria kostar
gjestebud-price-lead = Eit stramt kriterium gir nokon større sjanse og andre mindre. Slik ville det gå med den minste sjansen utan.
gjestebud-price-change = { $scope } – { $people }: { $to } i staden for { $from }
gjestebud-price-rises = { $changes }. Då ville den minste sjansen stige frå { $least } til { $loosened }.
gjestebud-price-may-rise = { $changes }. Då kunne den minste sjansen stige frå { $least } til høgst { $loosened }.
gjestebud-price-frees =
    { $count ->
        [one] { $changes }. Då kunne éin til bli trekt.
       *[other] { $changes }. Då kunne { $count } til bli trekte.
    }

## Kunngjer
gjestebud-publish-heading = Kunngjer loddet
gjestebud-publish-lead = Då kan alle sjå sjansane, dei 1000 resultata og kontrollsummen før talet er kjent. Kontrollsummen bind oss: Blir éin søknad eller eitt krav endra, blir han ein annan.
gjestebud-publish-open = Legg ut heile fila òg, med kategoriane til kvar søkjar
gjestebud-publish-open-hint = Fila har søknadsnummer i staden for namn, og berre det kriteria spør om. Utan kryss gir vi henne til dei som ber om det, og du kan leggje henne ut seinare.
gjestebud-publish-alone =
    { $count ->
        [one] Éin av søkjarane er åleine om si blanding av alder, kjønn, stad og anna i fila. Den som kjenner dei godt, kan skjøne kven det er.
       *[other] { $count } av søkjarane er åleine om si blanding av alder, kjønn, stad og anna i fila. Den som kjenner dei godt, kan skjøne kven det er.
    }
gjestebud-publish-submit = Kunngjer
gjestebud-open-heading = Legg ut fila
gjestebud-open-accept = Alle kan få sjå fila, med kategoriane til kvar søkjar
gjestebud-open-submit = Legg ut
gjestebud-open-not-accepted = Kryss av for at alle kan få sjå fila.
gjestebud-open-done = Fila er lagd ut. Det står i historikken.
gjestebud-withdraw-heading = Trekk kunngjeringa tilbake
gjestebud-withdraw-lead = Berre om noko er gale. Grunnen blir ståande, og du kan gjere loddet klart på nytt.
gjestebud-withdraw-reason = Kva er gale?
gjestebud-withdraw-reason-missing = Skriv kva som er gale.
gjestebud-withdraw-submit = Trekk tilbake
gjestebud-void-heading = Kunngjeringa gjeld ikkje lenger.
gjestebud-void-lead = Loddet er eit anna no, så det kan ikkje trekkjast med dette. Dette er endra:
gjestebud-void-public = Noko er endra etter at loddet vart kunngjort. Det kjem ei ny kunngjering før det blir trekt. Dette er endra:
gjestebud-void-added =
    { $count ->
        [one] Éin søknad er komen til.
       *[other] { $count } søknader er komne til.
    }
gjestebud-void-gone =
    { $count ->
        [one] Éin søknad er ikkje med lenger.
       *[other] { $count } søknader er ikkje med lenger.
    }
gjestebud-void-altered =
    { $count ->
        [one] Éin søknad har fått andre opplysningar.
       *[other] { $count } søknader har fått andre opplysningar.
    }
gjestebud-void-demands = Plassar, kriterium eller talet på reservar er endra.
gjestebud-void-other = Lista over verdiar, til dømes områda, er endra.
gjestebud-void-again = Gjer loddet klart på nytt
gjestebud-ended-heading = Kunngjeringar som ikkje gjeld lenger
gjestebud-ended-line = { $at }: { $because }

## Trekk
gjestebud-seed-dice = Dei tre sifra
gjestebud-seed-dice-hint = I den rekkjefølgja dei kom, til dømes 4 1 7.
gjestebud-seed-numbers = Lottotala
gjestebud-seed-numbers-hint = I den rekkjefølgja dei er kunngjorde, til dømes 3 7 11 19 24 31 34.
gjestebud-seed-text = Talet eller teksten frå kjelda
gjestebud-seed-text-hint = Akkurat slik det står der.
gjestebud-seed-computer = Datamaskina lagar eit tal når du trykkjer. Då må folk stole på at det berre vart trekt éin gong. Terningar er betre når nokon ser på.
gjestebud-seed-once = Det kan berre trekkjast éin gong. Skal det gjerast om, må trekkinga annullerast med ein grunn alle tilsette kan sjå.
gjestebud-seed-wrong-dice = Skriv tre siffer, eitt frå kvar terning.
gjestebud-seed-wrong-numbers = Skriv minst to tal, utan bokstavar.
gjestebud-seed-wrong-text = Skriv minst fire teikn.

## For alle
gjestebud-public-lot-title = Slik blir vertane trekte
gjestebud-public-lot-lead = { $people } er med i loddet om { $seats } plassar. Her er sjansen kvar av dei har, før talet er kjent.
gjestebud-public-lot-number = Talet som skal avgjere
gjestebud-public-lot-nobody = Ingen veit det enno.
gjestebud-public-lot-own = Den som har søkt, ser sin eigen sjanse på kvitteringa si.
gjestebud-column-to-draw = Skal trekkjast
gjestebud-how-heading = Slik verkar det
gjestebud-how-lottery = Alle søknader som kan trekkjast, er med i loddet. Ingen blir trekte to gonger, alle får eit tema dei har ønskt, og kvart krav til alder, kjønn, bustad og anna held. Kvifor nokon vil vere vert, har ikkje noko å seie. Kva tema som står først på ønskelista, heller ikkje.
gjestebud-how-tickets = Det finst tusen nummererte resultat, 000 til 999, og alle er like sannsynlege. Kvar søkjar står på så mange av dei som sjansen seier, på nær { $tickets } lodd.
gjestebud-how-number = Talet peikar ut eitt av dei. Det kjem frå ein stad som er sagt på førehand, slik at ingen kan velje det.
gjestebud-how-drawn = Talet vart { $number }, og det resultatet gjeld.
gjestebud-how-before = Resultata og kontrollsummen vart kunngjorde { $at }, før nokon visste talet.
gjestebud-how-check = Resultata og kontrollsummen vart kunngjorde før nokon visste talet. Den som har fila, kan rekne alt ut på nytt og få same svar.
gjestebud-proof-heading = Rekn etter sjølv
gjestebud-proof-lead = Kontrollsummen er eit fingeravtrykk av alt loddet byggjer på: søknadene, krava, måten og dei tusen resultata. Ta vare på han. Er noko endra sidan, stemmer han ikkje.
gjestebud-proof-file = Last ned fila
gjestebud-proof-results = Last ned dei 1000 resultata
gjestebud-proof-how = Medvirk er ope for alle. Programmet reknar alt ut på nytt og svarar ja eller nei:
gjestebud-proof-file-word = FIL
gjestebud-proof-closed = Heile fila er ikkje lagd ut, av omsyn til dei som har søkt: Den som kjenner nokon godt, kunne kjent dei att. Be kommunen om henne om du vil rekne etter. Ho må gi nettopp denne kontrollsummen.
gjestebud-receipt-chance = Din sjanse
gjestebud-receipt-chance-lead = Omtrent { $words } ({ $percent }).
gjestebud-panel-lot-heading = Loddet om vertane er kunngjort
gjestebud-panel-lot-lead = Sjå sjansen kvar søkjar har, og kvar talet som avgjer skal kome frå.
gjestebud-panel-lot-link = Slik blir vertane trekte
