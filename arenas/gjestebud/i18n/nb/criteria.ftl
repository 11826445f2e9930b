gjestebud-criteria-title = Kriterier for trekningen
gjestebud-criteria-lead = { $lot } kan trekkes til { $seats } plasser. Velg et tema for å bestemme hvem vertene skal være.
gjestebud-criteria-round-note = Gjelder alle vertene samlet
gjestebud-criteria-round-lead = Kriterier for alle vertene samlet, i tillegg til dem for hvert tema. { $eligible } kan trekkes.
gjestebud-criteria-theme-lead = { $eligible } ønsker temaet og kan trekkes. { $planned } gjestebud er planlagt.
gjestebud-criteria-seats = Antall verter som skal trekkes
gjestebud-criteria-seats-hint = La feltet stå tomt for å bruke planen: { $planned }.
gjestebud-criteria-how = Skriv minste og største antall for det som betyr noe, og la resten stå tomt. Tallet «har søkt» viser hvor mange som har egenskapen og kan trekkes.
gjestebud-criteria-save = Lagre kriteriene
gjestebud-criteria-saved = Kriteriene er lagret.
gjestebud-criteria-import = Hent kriterier fra en fil
gjestebud-criteria-import-lead = CSV eller Excel med kolonnene theme, feature, value, min og max. Uten kolonnen theme gjelder de hele runden. Fila erstatter kriteriene for temaene den nevner.
gjestebud-criteria-import-submit = Hent kriteriene
gjestebud-criteria-imported =
    { $count ->
        [one] Kriterier for ett sted er hentet.
       *[other] Kriterier for { $count } temaer er hentet.
    }
gjestebud-criteria-fault-column = Kolonnen { $name } mangler.
gjestebud-criteria-fault-theme = Rad { $line }: Vi kjenner ikke temaet «{ $typed }».
gjestebud-criteria-fault-feature = Rad { $line }: Vi kjenner ikke egenskapen «{ $typed }».
gjestebud-criteria-fault-value = Rad { $line }: Egenskapen har ikke verdien «{ $typed }».
gjestebud-criteria-fault-bounds = Rad { $line }: Minst og høyst må være hele tall, det minste først.
gjestebud-column-value = Hvem
gjestebud-column-applied = Har søkt
gjestebud-column-min = Minst
gjestebud-column-max = Høyst
gjestebud-column-demands = Krav
gjestebud-column-feature = Egenskap
gjestebud-column-demand = Krav
gjestebud-column-result = Resultat
gjestebud-quota-label = { $value }
gjestebud-quota-min-label = Minste antall: { $value }
gjestebud-quota-max-label = Største antall: { $value }
gjestebud-quota-min-above-max = { $value }: Minste antall er større enn største.
gjestebud-demands-none = Ingen krav
gjestebud-demands-count =
    { $count ->
        [one] Ett krav
       *[other] { $count } krav
    }
gjestebud-demand-none = { $people }: ingen
gjestebud-demand-min = { $people }: minst { $min }
gjestebud-demand-max = { $people }: høyst { $max }
gjestebud-demand-between = { $people }: { $bounds }
gjestebud-demand-spread-area = Høyst én fra hvert område
gjestebud-worry-seats = Bare { $eligible } kan trekkes til { $seats } plasser
gjestebud-worry-quota = For få: { $people }
gjestebud-bounds = { $min }–{ $max }
gjestebud-bounds-exactly = nøyaktig { $n }
gjestebud-check-good = Det går an å trekke med disse kriteriene
gjestebud-check-good-lead = Vi har prøvd uten å se på hvem det ble.
gjestebud-check-bad = Kriteriene kan ikke oppfylles samtidig
gjestebud-check-nobody = Ingen kan trekkes ennå
gjestebud-scope-round = Hele runden
gjestebud-demand-at-least = { $scope } – { $people }: minst { $min }. Av dem som kan trekkes, er det { $eligible }.
gjestebud-demand-at-most = { $scope } – { $people }: høyst { $max }. Da må resten av de { $seats } plassene fylles av { $others } andre.
gjestebud-demand-seats = { $theme }: { $seats } plasser skal fylles, og { $eligible } kan trekkes.
gjestebud-demand-household = Høyst én fra hver husstand.
gjestebud-demand-required = { $theme }: { $reference } skal være med.
gjestebud-relaxation = { $scope } – { $people }: fra { $from } til { $to }
gjestebud-fault-mins = { $scope }: De minste tallene for { $feature } blir { $sum } til sammen, men det er bare { $seats } plasser.
gjestebud-fault-maxes = { $scope }: De største tallene for { $feature } blir bare { $sum } til sammen, men det er { $seats } plasser.
gjestebud-fault-seats = { $scope }: { $seats } plasser, men bare { $people } kan trekkes.
gjestebud-fault-min-max = { $scope }: Minst { $people } er { $min }, men høyst er { $max }.
gjestebud-fault-other = Kriteriene kan ikke brukes slik de står: { $detail }
gjestebud-breach-quota = { $scope } – { $people }: skal være { $bounds }, men ville blitt { $count }
gjestebud-breach-seats = { $theme }: { $seats } plasser, { $seated } er fylt
gjestebud-breach-other = Et annet krav ville ikke blitt holdt
