### Loddet: gjort klart, kunngjort, trukket

gjestebud-lot-steps = Tre steg
gjestebud-lot-step-prepare = Gjør loddet klart
gjestebud-lot-step-publish = Kunngjør
gjestebud-lot-step-draw = Trekk

## Gjør klart
gjestebud-prepare-heading = Gjør loddet klart
gjestebud-prepare-lead = Vi regner ut hvor stor sjanse hver søker har, og lager tusen nummererte resultater, 000 til 999. Alle kriteriene holder i hvert av dem. Du ser på dem før de blir offentlige, og ingen vet ennå hvilket nummer det blir.
gjestebud-prepare-submit = Regn ut sjansene
gjestebud-lottery-method = Hvordan skal sjansene fordeles?
gjestebud-lottery-method-hint = Uten kriterier er alle like. Med kriterier må noen få større sjanse enn andre, og da finnes det flere måter å gjøre det på.
gjestebud-lottery-origin = Hvor skal tallet komme fra?
gjestebud-lottery-origin-hint = Det sies på forhånd, slik at ingen kan velge et tall som passer.
gjestebud-lottery-source = Sted, tid eller dato
gjestebud-lottery-source-hint = Alle kan lese det. For eksempel: på biblioteket 12. mars klokka 18. Eller: Lotto lørdag 14. mars.
gjestebud-method-recommended = { $name }, anbefalt
gjestebud-method-leximin = Så likt som mulig (LEXIMIN)
gjestebud-method-leximin-says = Den som har minst sjanse, får så stor sjanse som kriteriene tillater, så den neste, og så videre.
gjestebud-method-goldilocks = Verken for lite eller for mye (GOLDILOCKS)
gjestebud-method-goldilocks-says = Både de minste og de største sjansene blir holdt så nær midten som mulig.
gjestebud-method-nash = Til sammen (NASH)
gjestebud-method-nash-says = Sjansene ganget med hverandre blir så store som mulig, slik at ingen blir glemt og mange får god sjanse.
gjestebud-method-maximin = Bare den minste (MAXIMIN)
gjestebud-method-maximin-says = Den minste sjansen blir så stor som mulig, og resten blir fordelt etter det.
gjestebud-method-minimax = Ingen nesten sikker (MINIMAX)
gjestebud-method-minimax-says = Den største sjansen blir så liten som mulig, og resten blir fordelt etter det.
gjestebud-origin-dice = Tre terninger med tallene 0 til 9, kastet der alle kan se det
gjestebud-origin-numbers = Lottotallene en bestemt dag
gjestebud-origin-public = En annen offentlig kilde som ingen kan vite på forhånd
gjestebud-origin-computer = Datamaskinen trekker

## Venter
gjestebud-lottery-wait-title = Regner ut sjansene
gjestebud-lottery-wait-lead = { $people } er med. Måte: { $method }.
gjestebud-lottery-wait-now = Regner …
gjestebud-lottery-wait-again = Siden ser etter av seg selv. Du kan gjøre noe annet så lenge.
gjestebud-lottery-wait-look = Se om det er ferdig
gjestebud-lottery-wait-stop = Stopp
gjestebud-lottery-failed = Utregningen ble ikke ferdig: Den tok for lang tid eller ble avbrutt. Prøv en annen måte, for eksempel NASH, eller løs opp noen av kriteriene.
gjestebud-lottery-changed = Søknader eller kriterier er endret siden loddet ble gjort klart. Gjør det klart på nytt.

## Klart og kunngjort
gjestebud-lottery-ready-title = Loddet er klart
gjestebud-lottery-announced-title = Loddet er kunngjort
gjestebud-lottery-lead = { $seats } verter til { $themes } temaer, blant { $people } som kan trekkes.
gjestebud-lottery-announced-at = Kunngjort { $at }.
gjestebud-lottery-tile-least = minste sjanse
gjestebud-lottery-tile-most = største sjanse
gjestebud-lottery-tile-lot = er med i loddet
gjestebud-lottery-tile-tickets = like sannsynlige resultater
gjestebud-lottery-tile-seats = skal trekkes
gjestebud-lottery-deviation = høyst { $tickets } lodd fra den utregnede sjansen
gjestebud-lottery-fact-source = Tallet kommer fra
gjestebud-lottery-fact-hash = Kontrollsum (SHA-256)
gjestebud-lottery-not-closed = Utlysningen er åpen til og med { $closes }. Kommer det en søknad til, faller loddet bort og må gjøres klart på nytt.
gjestebud-lottery-again = Kast dette og gjør klart på nytt
gjestebud-lottery-discarded = Det er kastet. Ingen andre har sett det.
gjestebud-lottery-published = Loddet er kunngjort. Nå kan alle se det.
gjestebud-lottery-not-announced = Loddet er ikke kunngjort ennå. Gjør det klart og kunngjør det først.
gjestebud-lottery-void = Søknader eller kriterier er endret siden loddet ble kunngjort. Ingen er trukket. Gjør loddet klart på nytt.
gjestebud-lottery-withdrawn = Kunngjøringen gjelder ikke lenger. Grunnen står på den offentlige siden når det kommer en ny.
gjestebud-lottery-ended-by-paper = Det ble trukket på papir i stedet.
gjestebud-lottery-file-closed = Hele fila, med kategoriene til hver søker, er bare for kommunen. På den offentlige siden står sjansene, resultatene og kontrollsummen.
gjestebud-lottery-file-erased = Fila finnes ikke lenger, fordi opplysninger om noen er slettet. Kontrollsummen og sjansene står.
gjestebud-certainty-leximin = Det er bevist at ingen kan få større sjanse uten at noen med like liten eller mindre sjanse får enda mindre.
gjestebud-certainty-proved = Det er bevist at måten ikke kan gi bedre sjanser enn disse.
gjestebud-certainty-within = Sjansene er så gode som måten kan gi, så nær som utregningen kommer.
gjestebud-chance-in = { $above } av { $below }
gjestebud-chance-certain = helt sikker
gjestebud-chance-none = ingen
gjestebud-chances-title = Sjansen hver søker har
gjestebud-chances-description =
    { $people ->
        [one] En stolpe for den ene søkeren. Sjansen går fra { $least } til { $most }; lik sjanse for alle ville vært { $even }.
       *[other] En stolpe for hver av { $people } søkere, fra den minste sjansen til den største: fra { $least } til { $most }. Lik sjanse for alle ville vært { $even }.
    }
gjestebud-chances-caption = Hver stolpe er én søker. Jo høyere stolpe, jo større sjanse. At sjansene er ulike, kommer av kriteriene og av hvor mange som ønsket hvert tema.
gjestebud-chances-caption-even = Hver stolpe er én søker. Alle har like stor sjanse.
gjestebud-chances-least-end = Minst sjanse
gjestebud-chances-most-end = Størst sjanse
gjestebud-chances-key-one = Én søker
gjestebud-chances-key-others = Ikke trukket
gjestebud-chances-key-drawn = Trukket
gjestebud-chances-key-even = Lik sjanse for alle: { $even }
gjestebud-chances-table = Se tallene i en tabell
gjestebud-chances-column = Sjanse
gjestebud-chances-percent = Prosent
gjestebud-chances-people = Søkere
gjestebud-chances-drawn = Trukket
gjestebud-reserves-survive = Reservene er valgt slik at kravene oftest holder om noen trekker seg. I { $hold } av 100 tenkte forløp, der hver tiende vert trekker seg, holder alle kravene.
gjestebud-never-heading =
    { $count ->
        [one] Én kan aldri bli trukket med disse kriteriene.
       *[other] { $count } kan aldri bli trukket med disse kriteriene.
    }
gjestebud-never-lead = Under hvert nummer står kravene som stenger.
gjestebud-price-heading = Hva kriteriene koster
gjestebud-price-lead = Et stramt kriterium gir noen større sjanse og andre mindre. Slik ville det gått med den minste sjansen uten.
gjestebud-price-change = { $scope } – { $people }: { $to } i stedet for { $from }
gjestebud-price-rises = { $changes }. Da ville den minste sjansen steget fra { $least } til { $loosened }.
gjestebud-price-may-rise = { $changes }. Da kunne den minste sjansen steget fra { $least } til høyst { $loosened }.
gjestebud-price-frees =
    { $count ->
        [one] { $changes }. Da kunne én til bli trukket.
       *[other] { $changes }. Da kunne { $count } til bli trukket.
    }

## Kunngjør
gjestebud-publish-heading = Kunngjør loddet
gjestebud-publish-lead = Da kan alle se sjansene, de 1000 resultatene og kontrollsummen før tallet er kjent. Kontrollsummen binder oss: Endres én søknad eller ett krav, blir den en annen.
gjestebud-publish-open = Legg ut hele fila også, med kategoriene til hver søker
gjestebud-publish-open-hint = Fila har søknadsnumre i stedet for navn, og bare det kriteriene spør om. Uten kryss gir vi den til dem som ber om den, og du kan legge den ut senere.
gjestebud-publish-alone =
    { $count ->
        [one] Én av søkerne er alene om sin blanding av alder, kjønn, sted og annet i fila. Den som kjenner dem godt, kan skjønne hvem det er.
       *[other] { $count } av søkerne er alene om sin blanding av alder, kjønn, sted og annet i fila. Den som kjenner dem godt, kan skjønne hvem det er.
    }
gjestebud-publish-submit = Kunngjør
gjestebud-open-heading = Legg ut fila
gjestebud-open-accept = Alle kan få se fila, med kategoriene til hver søker
gjestebud-open-submit = Legg ut
gjestebud-open-not-accepted = Kryss av for at alle kan få se fila.
gjestebud-open-done = Fila er lagt ut. Det står i historikken.
gjestebud-withdraw-heading = Trekk kunngjøringen tilbake
gjestebud-withdraw-lead = Bare hvis noe er galt. Grunnen blir stående, og du kan gjøre loddet klart på nytt.
gjestebud-withdraw-reason = Hva er galt?
gjestebud-withdraw-reason-missing = Skriv hva som er galt.
gjestebud-withdraw-submit = Trekk tilbake
gjestebud-void-heading = Kunngjøringen gjelder ikke lenger.
gjestebud-void-lead = Loddet er et annet nå, så det kan ikke trekkes med dette. Dette er endret:
gjestebud-void-public = Noe er endret etter at loddet ble kunngjort. Det kommer en ny kunngjøring før det blir trukket. Dette er endret:
gjestebud-void-added =
    { $count ->
        [one] Én søknad er kommet til.
       *[other] { $count } søknader er kommet til.
    }
gjestebud-void-gone =
    { $count ->
        [one] Én søknad er ikke med lenger.
       *[other] { $count } søknader er ikke med lenger.
    }
gjestebud-void-altered =
    { $count ->
        [one] Én søknad har fått andre opplysninger.
       *[other] { $count } søknader har fått andre opplysninger.
    }
gjestebud-void-demands = Plasser, kriterier eller antall reserver er endret.
gjestebud-void-other = Lista over verdier, for eksempel områdene, er endret.
gjestebud-void-again = Gjør loddet klart på nytt
gjestebud-ended-heading = Kunngjøringer som ikke gjelder lenger
gjestebud-ended-line = { $at }: { $because }

## Trekk
gjestebud-seed-dice = De tre sifrene
gjestebud-seed-dice-hint = I den rekkefølgen de kom, for eksempel 4 1 7.
gjestebud-seed-numbers = Lottotallene
gjestebud-seed-numbers-hint = I den rekkefølgen de er kunngjort, for eksempel 3 7 11 19 24 31 34.
gjestebud-seed-text = Tallet eller teksten fra kilden
gjestebud-seed-text-hint = Akkurat slik den står der.
gjestebud-seed-computer = Datamaskinen lager et tall når du trykker. Da må folk stole på at det bare ble trukket én gang. Terninger er bedre når noen ser på.
gjestebud-seed-once = Det kan bare trekkes én gang. Skal det gjøres om, må trekningen annulleres med en grunn alle ansatte kan se.
gjestebud-seed-wrong-dice = Skriv tre siffer, ett fra hver terning.
gjestebud-seed-wrong-numbers = Skriv minst to tall, uten bokstaver.
gjestebud-seed-wrong-text = Skriv minst fire tegn.

## For alle
gjestebud-public-lot-title = Slik blir vertene trukket
gjestebud-public-lot-lead = { $people } er med i loddet om { $seats } plasser. Her er sjansen hver av dem har, før tallet er kjent.
gjestebud-public-lot-number = Tallet som skal bestemme
gjestebud-public-lot-nobody = Ingen vet det ennå.
gjestebud-public-lot-own = Den som har søkt, ser sin egen sjanse på kvitteringen sin.
gjestebud-column-to-draw = Skal trekkes
gjestebud-how-heading = Slik virker det
gjestebud-how-lottery = Alle søknader som kan trekkes, er med i loddet. Ingen blir trukket to ganger, alle får et tema de har ønsket, og hvert krav til alder, kjønn, bosted og annet holder. Hvorfor noen vil være vert, har ikke noe å si. Hvilket tema som står først på ønskelista, heller ikke.
gjestebud-how-tickets = Det finnes tusen nummererte resultater, 000 til 999, og alle er like sannsynlige. Hver søker står på så mange av dem som sjansen sier, på nær { $tickets } lodd.
gjestebud-how-number = Tallet peker ut ett av dem. Det kommer fra et sted som er sagt på forhånd, slik at ingen kan velge det.
gjestebud-how-drawn = Tallet ble { $number }, og det resultatet gjelder.
gjestebud-how-before = Resultatene og kontrollsummen ble kunngjort { $at }, før noen visste tallet.
gjestebud-how-check = Resultatene og kontrollsummen ble kunngjort før noen visste tallet. Den som har fila, kan regne alt ut på nytt og få samme svar.
gjestebud-proof-heading = Regn etter selv
gjestebud-proof-lead = Kontrollsummen er et fingeravtrykk av alt loddet bygger på: søknadene, kravene, måten og de tusen resultatene. Ta vare på den. Er noe endret siden, stemmer den ikke.
gjestebud-proof-file = Last ned fila
gjestebud-proof-results = Last ned de 1000 resultatene
gjestebud-proof-how = Medvirk er åpent for alle. Programmet regner alt ut på nytt og svarer ja eller nei:
gjestebud-proof-file-word = FIL
gjestebud-proof-closed = Hele fila er ikke lagt ut, av hensyn til dem som har søkt: Den som kjenner noen godt, kunne kjent dem igjen. Be kommunen om den hvis du vil regne etter. Den må gi nettopp denne kontrollsummen.
gjestebud-receipt-chance = Din sjanse
gjestebud-receipt-chance-lead = Omtrent { $words } ({ $percent }).
gjestebud-panel-lot-heading = Loddet om vertene er kunngjort
gjestebud-panel-lot-lead = Se sjansen hver søker har, og hvor tallet som bestemmer skal komme fra.
gjestebud-panel-lot-link = Slik blir vertene trukket
