### Figures, publication and what everybody reads.

input-said-heading = Kva vart sagt
input-said-lead = Les kva folk sa, tema for tema. Bak kvar setning finn du innspela ho byggjer på.
input-said-tile-people =
    menneske rundt { $n ->
        [one] eitt bord
       *[other] { $n } bord
    }
input-said-tile-notes = innspel er lesne
input-said-tile-first = var med for første gong
input-said-tile-themes = tema
input-said-theme-figures =
    { $notes ->
        [one] Eitt innspel
       *[other] { $notes } innspel
    }, { $sources ->
        [one] eitt bord
       *[other] { $sources } bord
    }, { $people ->
        [one] éin deltakar
       *[other] { $people } deltakarar
    }
input-said-published = Publisert { $day }
input-said-themes = Tema for tema
input-said-who = Kven var med
input-said-who-lead = Deltakarane samanlikna med dei som bur i kommunen.
input-said-how = Slik er det laga
input-said-how-text = Alt som vart skrive ned, er lese og koda av menneske. Oppsummeringane seier kva som vart sagt, kor mange bord det kom frå, kor ofte det vart sagt, og kva nokre såg annleis. Namn og andre personopplysningar er tekne ut.
input-said-back = Tilbake til { $title }
input-said-rests-on =
    Byggjer på { $n ->
        [one] eitt innspel
       *[other] { $n } innspel
    }
input-said-withheld =
    { $n ->
        [one] Eitt innspel til er
       *[other] { $n } innspel til er
    } ikkje publisert.
input-said-quotes = Sagt rundt borda
input-said-chart = Kva innspela handlar om
input-said-other-themes = Andre tema
input-said-all = Til alle temaa
input-said-edited = Ordlyden er endra litt, for å verne personar.
input-said-behind = Kva innspelet vart til
input-said-behind-figures = Innspelet er lese, koda og talt med i
input-said-read-theme = Les alt om { $title }
input-said-onwards = Kvar det gjekk vidare
input-said-where = Sagt
input-said-codes = Handlar om
input-said-panel-all = Les alt som vart sagt
input-said-milestone = Det som vart sagt, er publisert

input-demo-first-coder = Prosessleiar
input-demo-second-coder = Rådgivar

input-records-notes = Alle innspel med kodar (CSV)
input-records-said = Det som vart sagt, slik det vart publisert

input-erased-text = { "[" }sletta: skjerma tekst]

input-publication-heading = Publisering
input-publication-menu = Publiser innspel
input-publication-lead = Vis alle kva som vart sagt.
input-publication-see = Sjå sida
input-publication-published = Publisert { $at }.
input-publication-outdated = Noko er endra sidan. Publiser på nytt for å vise det.
input-publication-draft = Prosessen er eit utkast. Ingen ser sida før prosessen er publisert.
input-publication-readable =
    { $n ->
        [one] tekst kan
       *[other] tekstar kan
    } lesast
input-publication-shielded =
    { $n ->
        [one] tekst er
       *[other] tekstar er
    } skjerma
input-publication-themes =
    { $n ->
        [one] tema
       *[other] tema
    }
input-publication-before = Før du publiserer
input-publication-good = I orden
input-publication-look = Sjå på
input-publication-held =
    { $n ->
        [one] { $n } tekst ventar
       *[other] { $n } tekstar ventar
    } på moderering.
input-publication-unfinished =
    { $n ->
        [one] { $n } innspel er ikkje avklart
       *[other] { $n } innspel er ikkje avklarte
    }.
input-publication-written = { $done } av { $total } tema er oppsummerte.
input-publication-do = Publiser
input-publication-again = Publiser på nytt
input-publication-not-ready = Du kan ikkje publisere før alle tekstar er modererte og minst eitt innspel har kome inn.
input-publication-done = Det som vart sagt, er publisert.
input-publication-what = Dette blir publisert
input-publication-what-notes = Oppsummeringar, innspel, sitat og kor ofte noko vart sagt.
input-publication-what-not = Ikkje tekstar som er skjerma eller ikkje brukte, og ikkje meldingar til kommunen.
input-publication-what-figures = Kven som var med, utan små tal.
input-publication-what-frozen = Eit augneblinksbilete: Seinare endringar blir viste først når du publiserer på nytt.
input-publication-withdraw = Trekk publiseringa tilbake
input-publication-withdraw-ask = Trekkje publiseringa tilbake? Sida blir borte for alle.
input-publication-withdrawn = Publiseringa er trekt tilbake.

input-panel-heading = Innspel
input-panel-notes =
    { $n ->
        [one] innspel
       *[other] innspel
    }
input-panel-people =
    menneske rundt { $n ->
        [one] eitt bord
       *[other] { $n } bord
    }

input-today-held =
    { $n ->
        [one] Éin tekst ventar
       *[other] { $n } tekstar ventar
    } på moderering i { $name }
input-today-uncoded =
    { $n ->
        [one] Eitt innspel er
       *[other] { $n } innspel er
    } utan kode i { $name }
input-today-changed =
    { $n ->
        [one] Eitt innspel er
       *[other] { $n } innspel er
    } retta etter koding i { $name }

input-frequency-heading = Kva handlar det om
input-frequency-lead = «Kor ofte» er talet på innspel. «Breidd» er talet på bord. Eitt bord kan seie det same ti gonger.
input-frequency-notes =
    { $n ->
        [one] innspel
       *[other] innspel
    }
input-frequency-sources =
    { $n ->
        [one] bord
       *[other] bord
    }
input-frequency-minority =
    { $n ->
        [one] mindretalssyn
       *[other] mindretalssyn
    }
input-frequency-unused =
    { $n ->
        [one] ikkje brukt
       *[other] ikkje brukte
    }
input-frequency-uncoded = { $n } utan kode
input-frequency-chart = Kodar etter kor ofte dei er brukte
input-frequency-bar = Innspel
input-frequency-notes-heading = Innspel
input-frequency-sources-heading = Bord
input-frequency-of-sources = { $sources } av { $of }
input-frequency-note = Eit innspel kan ha fleire kodar, så summen blir større enn talet på innspel.
input-frequency-matrix = Tema og kode
input-frequency-matrix-table = Tabell over tema og kode
input-frequency-total = Sum
input-frequency-all = Alle tema

input-reach-heading = Kven nådde vi
input-reach-lead = Deltakarane samanlikna med dei som bur her.
input-reach-lead-year = Deltakarane samanlikna med dei som budde her i { $year }.
input-reach-bar = Del, strek = i folket
input-reach-people = Tal
input-reach-share = Del
input-reach-expected = Folket
input-reach-too-few = færre enn vi viser
input-reach-not-stated =
    { $n ->
        [one] Éin har
       *[other] { $n } har
    } ikkje oppgitt dette og er ikkje med i delane.
input-reach-hidden = Små tal er skjulte, så ingen kan kjennast att.
input-reach-legend-enough = Som i folket eller meir
input-reach-legend-short = Færre enn i folket
input-reach-legend-target = Del av folket
input-reach-ages = Alder
input-reach-age = Alder
input-reach-genders = Kjønn
input-reach-gender = Kjønn
input-reach-areas = Kvar folk møttest
input-reach-area = Område
input-reach-tile-people =
    { $n ->
        [one] deltakar
       *[other] deltakarar
    }
input-reach-tile-sources =
    { $n ->
        [one] bord
       *[other] bord
    }
input-reach-tile-first = var med for første gong ({ $people } av { $asked } spurde)
input-reach-first-silent =
    { $n ->
        [one] Éin er
       *[other] { $n } er
    } ikkje spurde
input-reach-fault = { $label } oppgir fleire i gruppene enn dei { $heads } som var der.
input-reach-no-population = Folketala er ikkje henta inn, så det er ingenting å samanlikne med.
input-reach-bring-population = Hent dei inn
input-reach-staff-only = Her ser tilsette alle tal. Når det blir publisert, blir tal under { $least } og dei som kunne avsløre dei, skjulte.
input-reach-empty = Ingen rapportar enno
input-reach-empty-why = Når borda har sendt inn, ser du her kven som var med.
input-reach-group-kind = Inndeling
input-reach-group = Gruppe
input-reach-none-stated = Ikkje oppgitt
