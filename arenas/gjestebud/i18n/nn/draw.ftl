gjestebud-draw-title = Trekk vertar
gjestebud-draw-result-title = Trekkinga
gjestebud-draw-before-lead = { $seats } vertar til { $themes } tema, mellom { $lot } som kan trekkjast. Reservar per tema: { $reserves }.
gjestebud-draw-not-closed = Utlysinga er open til og med { $closes }. Dei som søkjer etter trekkinga, er ikkje med.
gjestebud-draw-not-published = Saka må vere publisert før det kan trekkjast.
gjestebud-draw-seed-heading = Talet som bestemmer trekkinga
gjestebud-draw-seed-same = Same tal og same søknader gir alltid same trekking.
gjestebud-draw-submit =
    { $count ->
        [one] Trekk éin vert no
       *[other] Trekk { $count } vertar no
    }
gjestebud-draw-done = Vertane er trekte. Sjå over, og svar alle som søkte.
gjestebud-draw-changed-meanwhile = Søknader eller kriterium vart endra medan det vart trekt. Ingenting er lagra. Trekk på nytt.
gjestebud-draw-undecided = Kriteria er så tronge at vi ikkje fann ut om dei kan oppfyllast. Løys opp nokre av dei.
gjestebud-draw-cancelled = Trekkingar som er annullerte
gjestebud-draw-cancelled-because = Tal { $seed }. Grunn: { $reason }
gjestebud-conflict-heading = Ingen er trekt.
gjestebud-conflict-lead = Kriteria kan ikkje oppfyllast samtidig, og vi fyller ikkje plassane på ein annan måte i det stille.
gjestebud-conflict-what = Desse krava står mot kvarandre
gjestebud-conflict-smallest = Den minste endringa som hjelper
gjestebud-conflict-change = Ei endring som hjelper
gjestebud-conflict-no-help = Vi fann inga lita endring som hjelper. Sjå på talet på plassar og krav.
gjestebud-conflict-criteria = Endre kriteria sjølv
gjestebud-relax-accept = Eg godtek endringa. Ho blir lagra med namnet mitt i historikken.
gjestebud-relax-submit = Endre kriteria slik
gjestebud-relax-not-accepted = Kryss av for at du godtek endringa.
gjestebud-relax-done = Kriteria er endra. Gjer loddet klart.
gjestebud-draw-public-link = Sjå den offentlege sida
gjestebud-document-title = Trekkingsprotokoll
gjestebud-draw-answered-at = Alle fekk svar { $at }.
gjestebud-draw-not-answered = Søkjarane har ikkje fått svar enno.
gjestebud-draw-empty =
    { $count ->
        [one] Éin plass manglar vert.
       *[other] { $count } plassar manglar vert.
    }
gjestebud-draw-entered = Trekkinga vart gjord utanfor Medvirk og skriven inn etterpå. Alle kriteria er kontrollerte.
gjestebud-draw-repeated = Kontrollert: Trekkinga gir same resultat når ho blir gjenteken med same tal.
gjestebud-draw-not-repeated = Trekkinga kan ikkje gjentakast, fordi opplysningar om nokon er sletta etterpå.
gjestebud-draw-all-hold = Alle kriteria held.
gjestebud-draw-not-all-hold = Nokre av kriteria held ikkje lenger, fordi det er gjort endringar etter trekkinga.
gjestebud-tile-lot = kunne trekkjast
gjestebud-tile-drawn = vart trekte
gjestebud-tile-replaced =
    { $count ->
        [one] éin har byt plass med ein reserve
       *[other] { $count } har byt plass med reservar
    }
gjestebud-tile-reserve = i reserve
gjestebud-quotas-hold = Kriteria held
gjestebud-quotas-broken = Kriterium brotne
gjestebud-quota-broken = brote
gjestebud-quotas-show = Sjå kriterium mot resultat
gjestebud-lot-reserve = Reserve
gjestebud-cancel-title = Annuller trekkinga
gjestebud-cancel-lead = Berre om noko er gale. Trekkinga blir ståande i historikken med grunnen, og du kan trekkje på nytt.
gjestebud-cancel-reason = Kva er gale?
gjestebud-cancel-reason-missing = Skriv kva som er gale.
gjestebud-cancel-submit = Annuller
gjestebud-cancel-done = Trekkinga er annullert.
gjestebud-draw-cancel-too-late = Folk har fått svar, eller ein vert har sagt ja. Då kan trekkinga ikkje annullerast. Byt heller ut enkelte vertar.

### Record and public page
gjestebud-draw-fact-when = Trekt
gjestebud-draw-fact-seed = Tal
gjestebud-draw-fact-source = Talet kjem frå
gjestebud-draw-fact-applied = Søknader
gjestebud-draw-fact-lot = Med i trekkinga
gjestebud-draw-fact-seats = Plassar
gjestebud-draw-fact-case = Arkivsak
gjestebud-draw-fact-drawn = Trekte
gjestebud-draw-fact-reserve = Reserve
gjestebud-draw-method-heading = Slik vart det gjort
gjestebud-draw-method = Alle søknader som kunne trekkjast, var med. Eit dataprogram trekte vertar til alle temaa på ein gong, slik at ingen vart trekt to gonger, at alle fekk eit tema dei hadde ønskt, og at kvart krav til alder, kjønn, bustad og anna vart oppfylt. Talet styrte loddet. Kvifor nokon vil vere vert, har ikkje hatt noko å seie.
gjestebud-draw-method-check = Programmet er ope. Den som har søknadsnummera, eigenskapane og talet, kan gjenta trekkinga og få same svar.
gjestebud-draw-result-heading = Resultat
gjestebud-document-changes = Endringar etter trekkinga
gjestebud-document-change = { $code }: { $left } trekte seg { $on }. { $next } tok over, og kriteria held.
gjestebud-document-change-empty = { $code }: { $left } trekte seg { $on }. Plassen er ikkje fylt.
gjestebud-document-without-names = Protokollen viser søknadsnummer, ikkje namn.
gjestebud-public-draw-title = Slik vart vertane trekte
gjestebud-public-draw-lead = { $applied } søkte om å vere vert. { $drawn } vart trekte ut ved loddtrekking.
gjestebud-draw-per-theme = Tema for tema
gjestebud-column-wished = Ønskte temaet
gjestebud-column-drawn = Trekte
gjestebud-column-reserve = Reservar
gjestebud-fewer-than = færre enn { $n }
gjestebud-draw-names-heading = Kvifor står det ingen namn her?
gjestebud-draw-names-lead = Vertane inviterer sine eigne gjester. Vi offentleggjer ikkje kven dei er.
gjestebud-draw-answered-on = Alle som søkte, fekk svar { $day }.
gjestebud-draw-questions = Spørsmål om trekkinga:

### Replacement
gjestebud-replace-title = Byt vert
gjestebud-replace-leaves = Trekkjer seg
gjestebud-replace-enters = Tek over
gjestebud-replace-left-already = Har trekt seg allereie.
gjestebud-replace-on = Dato
gjestebud-replace-on-later = Datoen kan ikkje vere i framtida.
gjestebud-replace-reason = Grunn
gjestebud-replace-reason-hint = Berre til hjelp medan du ser på sida. Han blir ikkje lagra, for han kan handle om helse.
gjestebud-replace-ask-first = Ring og spør først. Når du lagrar, går det eit brev.
gjestebud-replace-from-reserve = Reserve nr. { $place }
gjestebud-replace-from-pool = Trekt mellom dei andre
gjestebud-replace-nobody-heading = Ingen kan ta over
gjestebud-replace-nobody =
    { $count ->
        [one] Éin kunne spørjast, men kriteria ville ikkje halde.
       *[other] { $count } kunne spørjast, men kriteria ville ikkje halde.
    }
gjestebud-replace-obstacle = { $demand } (gjeld { $count })
gjestebud-replace-after = Kriteria etter bytet
gjestebud-replace-submit = Har sagt ja: byt vert
gjestebud-replace-said-no = Sa nei: finn neste
gjestebud-replace-leave-empty = La plassen stå tom
gjestebud-replace-changed = Ein annan står først no. Sjå over, og lagre på nytt.
gjestebud-replace-declined = Notert. Her er neste.
gjestebud-replace-done = { $code } har fått ny vert. Den førre trekte seg { $on }.
gjestebud-replace-empty-done = { $code } manglar vert.

### Answers
gjestebud-answers-title = Svar alle som søkte
gjestebud-answers-lead = { $total } skal ha svar. Kvar får det på sitt språk og på den måten dei bad om.
gjestebud-answers-again = Du kan sende igjen: Dei som har fått svar, får det ikkje ein gong til.
gjestebud-answers-who = Kven
gjestebud-answers-count = Tal
gjestebud-answers-nowhere = Blir ikkje nådd
gjestebud-answers-nowhere-lead = Vi har ingen måte å nå desse på. Dei blir ståande på ei eiga liste til nokon finn ein:
gjestebud-answers-minors = Under 18 år. Snakk med føresette først:
gjestebud-answers-confirm =
    { $count ->
        [one] Sende eitt svar no?
       *[other] Sende { $count } svar no?
    }
gjestebud-answers-confirm-lead = E-post går med ein gong. Brev blir lagde til utskrift, og dei som skal ringjast, kjem på lista. Ingen fell ut.
gjestebud-answers-submit = Send svara
gjestebud-answers-not-yet = Ikkje enno
gjestebud-answers-letters = Slik ser breva ut
gjestebud-answers-sent = { $sent } svar er på veg. { $by_hand } av dei skal ringjast eller skrivast ut. { $nowhere } blir ikkje nådde. { $already } hadde fått svar frå før.
gjestebud-answer-no-draw = Det er ikkje trekt enno. Trekk først.
gjestebud-answer-drawn = Trekt til vert
gjestebud-answer-reserve = Reserve
gjestebud-answer-not-drawn = Ikkje trekt
gjestebud-answer-not-eligible = Kunne ikkje trekkjast
gjestebud-answer-steps-in = Tek over som vert
gjestebud-nearest-heading = Den som er nærast
gjestebud-nearest-accept = Eg godtek at desse kriteria ikkje held. Det blir lagra med namnet mitt.
gjestebud-nearest-submit = Har sagt ja: byt vert likevel
gjestebud-nearest-not-accepted = Kryss av for at du godtek at kriteria ikkje held.
gjestebud-draw-heading = Slik blei loddet trekt
gjestebud-draw-method-entered = Alle søknader som kunne trekkjast, var med. Det blei trekt lodd tema for tema, slik at ingen blei trekt to gonger og alle fekk eit tema dei hadde ønskt. Etterpå er kvart krav til alder, kjønn, bustad og anna kontrollert. Kvifor nokon vil vere vert, har ikkje hatt noko å seie.

## Ei trekking på papir.

gjestebud-entered-link = Er det trekt på papir? Skriv inn trekkinga
gjestebud-entered-title = Skriv inn ei trekking
gjestebud-entered-lead = For ei trekking som er gjord utanfor Medvirk, til dømes med lappar i ein bolle. Numra blir kontrollerte mot søknadene og kriteria før noko blir lagra.
gjestebud-entered-on = Dagen det vart trekt
gjestebud-entered-how = Korleis vart det trekt?
gjestebud-entered-how-hint = Alle kan lese det. Til dømes: lappar i ein bolle, trekte av ordføraren i kommunestyret.
gjestebud-entered-drawn =
    { $seats ->
        [one] Trekt til vert ({ $seats } plass)
       *[other] Trekte til vertar ({ $seats } plassar)
    }
gjestebud-entered-drawn-hint = Søknadsnumra, til dømes S001 S014.
gjestebud-entered-waiting = Reservar
gjestebud-entered-waiting-hint = Den som skal spørjast først, står først.
gjestebud-entered-submit = Kontroller og lagre
gjestebud-entered-done = Trekkinga er skriven inn. Sjå over, og svar alle som søkte.
gjestebud-entered-later = Dagen kan ikkje vere etter i dag.
gjestebud-entered-unknown = Ingen som kan trekkjast, har nummeret { $typed }.
gjestebud-entered-not-wished = { $reference } har ikkje ønskt dette temaet.
gjestebud-entered-twice = { $reference } står to stader.
gjestebud-entered-seats = Her skal det vere { $seats }, men det står { $given }.
gjestebud-entered-impossible = Slik kan ingen sitje: { $what }
gjestebud-entered-breaks =
    { $count ->
        [one] Eitt kriterium held ikkje. Kryss av om du godtek det.
       *[other] { $count } kriterium held ikkje. Kryss av om du godtek det.
    }
gjestebud-entered-broken = Desse kriteria held ikkje:
gjestebud-entered-faulty-criteria = Kriteria sjølve går ikkje opp. Rett dei først.
gjestebud-entered-not-all-hold = Nokre av kriteria held ikkje. Det vart godteke då trekkinga vart skriven inn, eller det er gjort endringar etterpå.
