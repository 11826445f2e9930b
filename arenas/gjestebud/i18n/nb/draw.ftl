gjestebud-draw-title = Trekk verter
gjestebud-draw-result-title = Trekningen
gjestebud-draw-before-lead = { $seats } verter til { $themes } temaer, blant { $lot } som kan trekkes. Reserver per tema: { $reserves }.
gjestebud-draw-not-closed = Utlysningen er åpen til og med { $closes }. De som søker etter trekningen, er ikke med.
gjestebud-draw-not-published = Saken må være publisert før det kan trekkes.
gjestebud-draw-seed-heading = Tallet som bestemmer trekningen
gjestebud-draw-seed-same = Samme tall og samme søknader gir alltid samme trekning.
gjestebud-draw-submit =
    { $count ->
        [one] Trekk én vert nå
       *[other] Trekk { $count } verter nå
    }
gjestebud-draw-done = Vertene er trukket. Se over, og svar alle som søkte.
gjestebud-draw-changed-meanwhile = Søknader eller kriterier ble endret mens det ble trukket. Ingenting er lagret. Trekk på nytt.
gjestebud-draw-undecided = Kriteriene er så trange at vi ikke fant ut om de kan oppfylles. Løs opp noen av dem.
gjestebud-draw-cancelled = Trekninger som er annullert
gjestebud-draw-cancelled-because = Tall { $seed }. Grunn: { $reason }
gjestebud-conflict-heading = Ingen er trukket.
gjestebud-conflict-lead = Kriteriene kan ikke oppfylles samtidig, og vi fyller ikke plassene på en annen måte i det stille.
gjestebud-conflict-what = Disse kravene står mot hverandre
gjestebud-conflict-smallest = Den minste endringen som hjelper
gjestebud-conflict-change = En endring som hjelper
gjestebud-conflict-no-help = Vi fant ingen liten endring som hjelper. Se på antall plasser og krav.
gjestebud-conflict-criteria = Endre kriteriene selv
gjestebud-relax-accept = Jeg godtar endringen. Den lagres med navnet mitt i historikken.
gjestebud-relax-submit = Endre kriteriene slik
gjestebud-relax-not-accepted = Kryss av for at du godtar endringen.
gjestebud-relax-done = Kriteriene er endret. Gjør loddet klart.
gjestebud-draw-public-link = Se den offentlige siden
gjestebud-document-title = Trekningsprotokoll
gjestebud-draw-answered-at = Alle fikk svar { $at }.
gjestebud-draw-not-answered = Søkerne har ikke fått svar ennå.
gjestebud-draw-empty =
    { $count ->
        [one] Én plass mangler vert.
       *[other] { $count } plasser mangler vert.
    }
gjestebud-draw-entered = Trekningen ble gjort utenfor Medvirk og skrevet inn etterpå. Alle kriteriene er kontrollert.
gjestebud-draw-repeated = Kontrollert: Trekningen gir samme resultat når den gjentas med samme tall.
gjestebud-draw-not-repeated = Trekningen kan ikke gjentas, fordi opplysninger om noen er slettet etterpå.
gjestebud-draw-all-hold = Alle kriteriene holder.
gjestebud-draw-not-all-hold = Noen av kriteriene holder ikke lenger, fordi det er gjort endringer etter trekningen.
gjestebud-tile-lot = kunne trekkes
gjestebud-tile-drawn = ble trukket
gjestebud-tile-replaced =
    { $count ->
        [one] én har byttet plass med en reserve
       *[other] { $count } har byttet plass med reserver
    }
gjestebud-tile-reserve = i reserve
gjestebud-quotas-hold = Kriteriene holder
gjestebud-quotas-broken = Kriterier brutt
gjestebud-quota-broken = brutt
gjestebud-quotas-show = Se kriterier mot resultat
gjestebud-lot-reserve = Reserve
gjestebud-cancel-title = Annuller trekningen
gjestebud-cancel-lead = Bare hvis noe er galt. Trekningen blir stående i historikken med grunnen, og du kan trekke på nytt.
gjestebud-cancel-reason = Hva er galt?
gjestebud-cancel-reason-missing = Skriv hva som er galt.
gjestebud-cancel-submit = Annuller
gjestebud-cancel-done = Trekningen er annullert.
gjestebud-draw-cancel-too-late = Folk har fått svar, eller en vert har sagt ja. Da kan trekningen ikke annulleres. Bytt heller ut enkeltverter.

### Record and public page
gjestebud-draw-fact-when = Trukket
gjestebud-draw-fact-seed = Tall
gjestebud-draw-fact-source = Tallet kommer fra
gjestebud-draw-fact-applied = Søknader
gjestebud-draw-fact-lot = Med i trekningen
gjestebud-draw-fact-seats = Plasser
gjestebud-draw-fact-case = Arkivsak
gjestebud-draw-fact-drawn = Trukket
gjestebud-draw-fact-reserve = Reserve
gjestebud-draw-method-heading = Slik ble det gjort
gjestebud-draw-method = Alle søknader som kunne trekkes, var med. Et dataprogram trakk verter til alle temaene på en gang, slik at ingen ble trukket to ganger, at alle fikk et tema de hadde ønsket, og at hvert krav til alder, kjønn, bosted og annet ble oppfylt. Tallet styrte loddet. Hvorfor noen vil være vert, har ikke hatt noe å si.
gjestebud-draw-method-check = Programmet er åpent. Den som har søknadsnumrene, egenskapene og tallet, kan gjenta trekningen og få samme svar.
gjestebud-draw-result-heading = Resultat
gjestebud-document-changes = Endringer etter trekningen
gjestebud-document-change = { $code }: { $left } trakk seg { $on }. { $next } tok over, og kriteriene holder.
gjestebud-document-change-empty = { $code }: { $left } trakk seg { $on }. Plassen er ikke fylt.
gjestebud-document-without-names = Protokollen viser søknadsnumre, ikke navn.
gjestebud-public-draw-title = Slik ble vertene trukket
gjestebud-public-draw-lead = { $applied } søkte om å være vert. { $drawn } ble trukket ut ved loddtrekning.
gjestebud-draw-per-theme = Tema for tema
gjestebud-column-wished = Ønsket temaet
gjestebud-column-drawn = Trukket
gjestebud-column-reserve = Reserver
gjestebud-fewer-than = færre enn { $n }
gjestebud-draw-names-heading = Hvorfor står det ingen navn her?
gjestebud-draw-names-lead = Vertene inviterer sine egne gjester. Vi offentliggjør ikke hvem de er.
gjestebud-draw-answered-on = Alle som søkte, fikk svar { $day }.
gjestebud-draw-questions = Spørsmål om trekningen:

### Replacement
gjestebud-replace-title = Bytt vert
gjestebud-replace-leaves = Trekker seg
gjestebud-replace-enters = Tar over
gjestebud-replace-left-already = Har trukket seg allerede.
gjestebud-replace-on = Dato
gjestebud-replace-on-later = Datoen kan ikke være i framtida.
gjestebud-replace-reason = Grunn
gjestebud-replace-reason-hint = Bare til hjelp mens du ser på siden. Den lagres ikke, for den kan handle om helse.
gjestebud-replace-ask-first = Ring og spør først. Når du lagrer, går det et brev.
gjestebud-replace-from-reserve = Reserve nr. { $place }
gjestebud-replace-from-pool = Trukket blant de andre
gjestebud-replace-nobody-heading = Ingen kan ta over
gjestebud-replace-nobody =
    { $count ->
        [one] Én kunne spørres, men kriteriene ville ikke holdt.
       *[other] { $count } kunne spørres, men kriteriene ville ikke holdt.
    }
gjestebud-replace-obstacle = { $demand } (gjelder { $count })
gjestebud-replace-after = Kriteriene etter byttet
gjestebud-replace-submit = Har sagt ja: bytt vert
gjestebud-replace-said-no = Sa nei: finn neste
gjestebud-replace-leave-empty = La plassen stå tom
gjestebud-replace-changed = En annen står først nå. Se over, og lagre på nytt.
gjestebud-replace-declined = Notert. Her er neste.
gjestebud-replace-done = { $code } har fått ny vert. Den forrige trakk seg { $on }.
gjestebud-replace-empty-done = { $code } mangler vert.

### Answers
gjestebud-answers-title = Svar alle som søkte
gjestebud-answers-lead = { $total } skal ha svar. Hver får det på sitt språk og på den måten de ba om.
gjestebud-answers-again = Du kan sende igjen: De som har fått svar, får det ikke en gang til.
gjestebud-answers-who = Hvem
gjestebud-answers-count = Antall
gjestebud-answers-nowhere = Nås ikke
gjestebud-answers-nowhere-lead = Vi har ingen måte å nå disse på. De blir stående på en egen liste til noen finner en:
gjestebud-answers-minors = Under 18 år. Snakk med foresatte først:
gjestebud-answers-confirm =
    { $count ->
        [one] Sende ett svar nå?
       *[other] Sende { $count } svar nå?
    }
gjestebud-answers-confirm-lead = E-post går med en gang. Brev legges til utskrift, og de som skal ringes, kommer på lista. Ingen faller ut.
gjestebud-answers-submit = Send svarene
gjestebud-answers-not-yet = Ikke ennå
gjestebud-answers-letters = Slik ser brevene ut
gjestebud-answers-sent = { $sent } svar er på vei. { $by_hand } av dem skal ringes eller skrives ut. { $nowhere } nås ikke. { $already } hadde fått svar fra før.
gjestebud-answer-no-draw = Det er ikke trukket ennå. Trekk først.
gjestebud-answer-drawn = Trukket til vert
gjestebud-answer-reserve = Reserve
gjestebud-answer-not-drawn = Ikke trukket
gjestebud-answer-not-eligible = Kunne ikke trekkes
gjestebud-answer-steps-in = Tar over som vert
gjestebud-nearest-heading = Den som er nærmest
gjestebud-nearest-accept = Jeg godtar at disse kriteriene ikke holder. Det lagres med navnet mitt.
gjestebud-nearest-submit = Har sagt ja: bytt vert likevel
gjestebud-nearest-not-accepted = Kryss av for at du godtar at kriteriene ikke holder.
gjestebud-draw-heading = Slik ble loddet trukket
gjestebud-draw-method-entered = Alle søknader som kunne trekkes, var med. Det ble trukket lodd tema for tema, slik at ingen ble trukket to ganger og alle fikk et tema de hadde ønsket. Etterpå er hvert krav til alder, kjønn, bosted og annet kontrollert. Hvorfor noen vil være vert, har ikke hatt noe å si.

## En trekning på papir.

gjestebud-entered-link = Er det trukket på papir? Skriv inn trekningen
gjestebud-entered-title = Skriv inn en trekning
gjestebud-entered-lead = For en trekning som er gjort utenfor Medvirk, for eksempel med lapper i en bolle. Numrene kontrolleres mot søknadene og kriteriene før noe lagres.
gjestebud-entered-on = Dagen det ble trukket
gjestebud-entered-how = Hvordan ble det trukket?
gjestebud-entered-how-hint = Alle kan lese det. For eksempel: lapper i en bolle, trukket av ordføreren i kommunestyret.
gjestebud-entered-drawn =
    { $seats ->
        [one] Trukket til vert ({ $seats } plass)
       *[other] Trukket til verter ({ $seats } plasser)
    }
gjestebud-entered-drawn-hint = Søknadsnumrene, for eksempel S001 S014.
gjestebud-entered-waiting = Reserver
gjestebud-entered-waiting-hint = Den som skal spørres først, står først.
gjestebud-entered-submit = Kontroller og lagre
gjestebud-entered-done = Trekningen er skrevet inn. Se over, og svar alle som søkte.
gjestebud-entered-later = Dagen kan ikke være etter i dag.
gjestebud-entered-unknown = Ingen som kan trekkes, har nummeret { $typed }.
gjestebud-entered-not-wished = { $reference } har ikke ønsket dette temaet.
gjestebud-entered-twice = { $reference } står to steder.
gjestebud-entered-seats = Her skal det være { $seats }, men det står { $given }.
gjestebud-entered-impossible = Slik kan ingen sitte: { $what }
gjestebud-entered-breaks =
    { $count ->
        [one] Ett kriterium holder ikke. Kryss av hvis du godtar det.
       *[other] { $count } kriterier holder ikke. Kryss av hvis du godtar det.
    }
gjestebud-entered-broken = Disse kriteriene holder ikke:
gjestebud-entered-faulty-criteria = Kriteriene selv går ikke opp. Rett dem først.
gjestebud-entered-not-all-hold = Noen av kriteriene holder ikke. Det ble godtatt da trekningen ble skrevet inn, eller det er gjort endringer etterpå.
