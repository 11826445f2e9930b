gjestebud-criteria-title = Kriterium for trekkinga
gjestebud-criteria-lead = { $lot } kan trekkjast til { $seats } plassar. Vel eit tema for å bestemme kven vertane skal vere.
gjestebud-criteria-round-note = Gjeld alle vertane samla
gjestebud-criteria-round-lead = Kriterium for alle vertane samla, i tillegg til dei for kvart tema. { $eligible } kan trekkjast.
gjestebud-criteria-theme-lead = { $eligible } ønskjer temaet og kan trekkjast. { $planned } gjestebod er planlagde.
gjestebud-criteria-seats = Talet på vertar som skal trekkjast
gjestebud-criteria-seats-hint = La feltet stå tomt for å bruke planen: { $planned }.
gjestebud-criteria-how = Skriv minste og største tal for det som betyr noko, og la resten stå tomt. Talet «har søkt» viser kor mange som har eigenskapen og kan trekkjast.
gjestebud-criteria-save = Lagre kriteria
gjestebud-criteria-saved = Kriteria er lagra.
gjestebud-criteria-import = Hent kriterium frå ei fil
gjestebud-criteria-import-lead = CSV eller Excel med kolonnane theme, feature, value, min og max. Utan kolonnen theme gjeld dei heile runden. Fila erstattar kriteria for temaa ho nemner.
gjestebud-criteria-import-submit = Hent kriteria
gjestebud-criteria-imported =
    { $count ->
        [one] Kriterium for éin stad er henta.
       *[other] Kriterium for { $count } tema er henta.
    }
gjestebud-criteria-fault-column = Kolonnen { $name } manglar.
gjestebud-criteria-fault-theme = Rad { $line }: Vi kjenner ikkje temaet «{ $typed }».
gjestebud-criteria-fault-feature = Rad { $line }: Vi kjenner ikkje eigenskapen «{ $typed }».
gjestebud-criteria-fault-value = Rad { $line }: Eigenskapen har ikkje verdien «{ $typed }».
gjestebud-criteria-fault-bounds = Rad { $line }: Minst og høgst må vere heile tal, det minste først.
gjestebud-column-value = Kven
gjestebud-column-applied = Har søkt
gjestebud-column-min = Minst
gjestebud-column-max = Høgst
gjestebud-column-demands = Krav
gjestebud-column-feature = Eigenskap
gjestebud-column-demand = Krav
gjestebud-column-result = Resultat
gjestebud-quota-label = { $value }
gjestebud-quota-min-label = Minste tal: { $value }
gjestebud-quota-max-label = Største tal: { $value }
gjestebud-quota-min-above-max = { $value }: Minste tal er større enn største.
gjestebud-demands-none = Ingen krav
gjestebud-demands-count =
    { $count ->
        [one] Eitt krav
       *[other] { $count } krav
    }
gjestebud-demand-none = { $people }: ingen
gjestebud-demand-min = { $people }: minst { $min }
gjestebud-demand-max = { $people }: høgst { $max }
gjestebud-demand-between = { $people }: { $bounds }
gjestebud-demand-spread-area = Høgst éin frå kvart område
gjestebud-worry-seats = Berre { $eligible } kan trekkjast til { $seats } plassar
gjestebud-worry-quota = For få: { $people }
gjestebud-bounds = { $min }–{ $max }
gjestebud-bounds-exactly = nøyaktig { $n }
gjestebud-check-good = Det går an å trekkje med desse kriteria
gjestebud-check-good-lead = Vi har prøvd utan å sjå på kven det vart.
gjestebud-check-bad = Kriteria kan ikkje oppfyllast samtidig
gjestebud-check-nobody = Ingen kan trekkjast enno
gjestebud-scope-round = Heile runden
gjestebud-demand-at-least = { $scope } – { $people }: minst { $min }. Av dei som kan trekkjast, er det { $eligible }.
gjestebud-demand-at-most = { $scope } – { $people }: høgst { $max }. Då må resten av dei { $seats } plassane fyllast av { $others } andre.
gjestebud-demand-seats = { $theme }: { $seats } plassar skal fyllast, og { $eligible } kan trekkjast.
gjestebud-demand-household = Høgst éin frå kvar husstand.
gjestebud-demand-required = { $theme }: { $reference } skal vere med.
gjestebud-relaxation = { $scope } – { $people }: frå { $from } til { $to }
gjestebud-fault-mins = { $scope }: Dei minste tala for { $feature } blir { $sum } til saman, men det er berre { $seats } plassar.
gjestebud-fault-maxes = { $scope }: Dei største tala for { $feature } blir berre { $sum } til saman, men det er { $seats } plassar.
gjestebud-fault-seats = { $scope }: { $seats } plassar, men berre { $people } kan trekkjast.
gjestebud-fault-min-max = { $scope }: Minst { $people } er { $min }, men høgst er { $max }.
gjestebud-fault-other = Kriteria kan ikkje brukast slik dei står: { $detail }
gjestebud-breach-quota = { $scope } – { $people }: skal vere { $bounds }, men ville blitt { $count }
gjestebud-breach-seats = { $theme }: { $seats } plassar, { $seated } er fylte
gjestebud-breach-other = Eit anna krav ville ikkje blitt halde
