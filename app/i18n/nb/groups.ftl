### Faults
app-groups-number = antallet grupper må være fra 1 til 10000
app-groups-feature-twice = { $feature } er nevnt to ganger blant det som skal blandes
app-groups-bound-crossed = { $feature } { $value }: minst { $min } er mer enn høyst { $max }
app-groups-paired-with-self = { $id } er satt sammen med seg selv
app-groups-unknown-seat = plassen til { $id } kan ikke låses: gruppen eller runden finnes ikke
app-groups-locked-twice = { $id } er låst til to grupper i samme runde
app-groups-not-yes-or-no = { $cell } er verken ja eller nei

### Demands that cannot be met together
app-groups-infeasible = Kravene kan ikke oppfylles samtidig. Ingen grupper er laget. Dette står mot hverandre:
app-groups-demand-at-least-seats = Hver gruppe har minst { $min } personer; det er { $people } personer til { $groups } grupper.
app-groups-demand-at-most-seats = Hver gruppe har høyst { $max } personer; det er { $people } personer til { $groups } grupper.
app-groups-demand-leaders = Hver gruppe har en leder; { $able } kan lede, og det er { $groups } grupper.
app-groups-demand-secretaries = Hver gruppe har en sekretær; { $able } kan være sekretær, og det er { $groups } grupper.
app-groups-demand-two = Leder og sekretær er to personer; { $able } kan være det ene eller det andre, og det er { $groups } grupper.
app-groups-demand-at-least = Hver gruppe har minst { $min } med { $feature } { $value }; { $people } har det, og det er { $groups } grupper.
app-groups-demand-at-most = Hver gruppe har høyst { $max } med { $feature } { $value }; { $people } har det, og det er { $groups } grupper.
app-groups-demand-together = { $first } og { $second } sitter sammen.
app-groups-demand-apart = { $first } og { $second } sitter hver for seg.
app-groups-demand-language = Minst to som snakker { $language } i en gruppe, eller ingen; { $people } snakker det.
app-groups-demand-locked = { $id } sitter i gruppe { $group } i runde { $round }.
app-groups-minimal = Uten hvilket som helst av disse kan de andre oppfylles samtidig.
app-groups-perhaps-fewer = Kanskje er det nok med færre av disse for at de står mot hverandre; søket ble avbrutt.

### While it works
app-groups-stage-seating = Finner grupper som oppfyller alle krav … { $seconds } s
app-groups-stage-mixing = Blander gruppene i runde { $round } … { $seconds } s
app-groups-stage-explaining = Finner ut hvilke krav som står mot hverandre … { $seconds } s
app-groups-nothing-in-time = Søket tok slutt før det var grupper, eller et bevis for at ingen finnes.

### The result
app-groups-done = { $people } personer i { $groups } grupper, runder: { $rounds }.
app-groups-best = Runde { $round }: { $value } forskjeller innenfor gruppene. Ingen grupper av disse størrelsene kan ha flere: det er bevist.
app-groups-near = Runde { $round }: { $value } forskjeller innenfor gruppene; høyst { $bound } kunne vært mulig ({ $percent } flere).
app-groups-unmet-together = { $first } og { $second } ville sitte sammen, men gjør det ikke.
app-groups-unmet-apart = { $first } og { $second } ville sitte hver for seg, men gjør det ikke.
app-groups-idle-leaders = Utpekte ledere uten gruppe å lede: { $ids }
app-groups-idle-secretaries = Utpekte sekretærer uten gruppe: { $ids }
app-groups-repeats = Møter mellom to som har møttes før: { $count } (færre enn { $fewest } er ikke mulig).
app-groups-stopped = Tiden var ute: dette er de beste gruppene som ble funnet.
app-groups-files = Se { $file }, og report.json ved siden av.
