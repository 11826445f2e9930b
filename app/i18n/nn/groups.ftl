### Faults
app-groups-number = talet på grupper må vere frå 1 til 10000
app-groups-feature-twice = { $feature } er nemnd to gonger blant det som skal blandast
app-groups-bound-crossed = { $feature } { $value }: minst { $min } er meir enn høgst { $max }
app-groups-paired-with-self = { $id } er sett saman med seg sjølv
app-groups-unknown-seat = plassen til { $id } kan ikkje låsast: gruppa eller runden finst ikkje
app-groups-locked-twice = { $id } er låst til to grupper i same runde
app-groups-not-yes-or-no = { $cell } er verken ja eller nei

### Demands that cannot be met together
app-groups-infeasible = Krava kan ikkje oppfyllast samtidig. Ingen grupper er laga. Dette står mot kvarandre:
app-groups-demand-at-least-seats = Kvar gruppe har minst { $min } personar; det er { $people } personar til { $groups } grupper.
app-groups-demand-at-most-seats = Kvar gruppe har høgst { $max } personar; det er { $people } personar til { $groups } grupper.
app-groups-demand-leaders = Kvar gruppe har ein leiar; { $able } kan leie, og det er { $groups } grupper.
app-groups-demand-secretaries = Kvar gruppe har ein sekretær; { $able } kan vere sekretær, og det er { $groups } grupper.
app-groups-demand-two = Leiar og sekretær er to personar; { $able } kan vere det eine eller det andre, og det er { $groups } grupper.
app-groups-demand-at-least = Kvar gruppe har minst { $min } med { $feature } { $value }; { $people } har det, og det er { $groups } grupper.
app-groups-demand-at-most = Kvar gruppe har høgst { $max } med { $feature } { $value }; { $people } har det, og det er { $groups } grupper.
app-groups-demand-together = { $first } og { $second } sit saman.
app-groups-demand-apart = { $first } og { $second } sit kvar for seg.
app-groups-demand-language = Minst to som snakkar { $language } i ei gruppe, eller ingen; { $people } snakkar det.
app-groups-demand-locked = { $id } sit i gruppe { $group } i runde { $round }.
app-groups-minimal = Utan kva som helst av desse kan dei andre oppfyllast samtidig.
app-groups-perhaps-fewer = Kanskje er det nok med færre av desse for at dei står mot kvarandre; søket vart avbrote.

### While it works
app-groups-stage-seating = Finn grupper som oppfyller alle krav … { $seconds } s
app-groups-stage-mixing = Blandar gruppene i runde { $round } … { $seconds } s
app-groups-stage-explaining = Finn ut kva krav som står mot kvarandre … { $seconds } s
app-groups-nothing-in-time = Søket tok slutt før det var grupper, eller eit prov på at ingen finst.

### The result
app-groups-done = { $people } personar i { $groups } grupper, rundar: { $rounds }.
app-groups-best = Runde { $round }: { $value } skilnader innanfor gruppene. Ingen grupper av desse storleikane kan ha fleire: det er bevist.
app-groups-near = Runde { $round }: { $value } skilnader innanfor gruppene; høgst { $bound } kunne vore mogleg ({ $percent } fleire).
app-groups-unmet-together = { $first } og { $second } ville sitje saman, men gjer det ikkje.
app-groups-unmet-apart = { $first } og { $second } ville sitje kvar for seg, men gjer det ikkje.
app-groups-idle-leaders = Utpeikte leiarar utan gruppe å leie: { $ids }
app-groups-idle-secretaries = Utpeikte sekretærar utan gruppe: { $ids }
app-groups-repeats = Møte mellom to som har møtt kvarandre før: { $count } (færre enn { $fewest } er ikkje mogleg).
app-groups-stopped = Tida var ute: dette er dei beste gruppene som vart funne.
app-groups-files = Sjå { $file }, og report.json ved sida av.
