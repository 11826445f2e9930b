### Figures, publication and what everybody reads.

input-said-heading = Hva ble sagt
input-said-lead = Les hva folk sa, tema for tema. Bak hver setning finner du innspillene den bygger på.
input-said-tile-people =
    mennesker rundt { $n ->
        [one] ett bord
       *[other] { $n } bord
    }
input-said-tile-notes = innspill er lest
input-said-tile-first = var med for første gang
input-said-tile-themes = temaer
input-said-theme-figures =
    { $notes ->
        [one] Ett innspill
       *[other] { $notes } innspill
    }, { $sources ->
        [one] ett bord
       *[other] { $sources } bord
    }, { $people ->
        [one] én deltaker
       *[other] { $people } deltakere
    }
input-said-published = Publisert { $day }
input-said-themes = Tema for tema
input-said-who = Hvem var med
input-said-who-lead = Deltakerne sammenlignet med dem som bor i kommunen.
input-said-how = Slik er det laget
input-said-how-text = Alt som ble skrevet ned, er lest og kodet av mennesker. Oppsummeringene sier hva som ble sagt, hvor mange bord det kom fra, hvor ofte det ble sagt, og hva noen så annerledes. Navn og andre personopplysninger er tatt ut.
input-said-back = Tilbake til { $title }
input-said-rests-on =
    Bygger på { $n ->
        [one] ett innspill
       *[other] { $n } innspill
    }
input-said-withheld =
    { $n ->
        [one] Ett innspill til er
       *[other] { $n } innspill til er
    } ikke publisert.
input-said-quotes = Sagt rundt bordene
input-said-chart = Hva innspillene handler om
input-said-other-themes = Andre temaer
input-said-all = Til alle temaene
input-said-edited = Ordlyden er endret litt, for å verne personer.
input-said-behind = Hva innspillet ble til
input-said-behind-figures = Innspillet er lest, kodet og talt med i
input-said-read-theme = Les alt om { $title }
input-said-onwards = Hvor det gikk videre
input-said-where = Sagt
input-said-codes = Handler om
input-said-panel-all = Les alt som ble sagt
input-said-milestone = Det som ble sagt, er publisert

input-demo-first-coder = Prosessleder
input-demo-second-coder = Rådgiver

input-records-notes = Alle innspill med koder (CSV)
input-records-said = Det som ble sagt, slik det ble publisert

input-erased-text = { "[" }slettet: skjermet tekst]

input-publication-heading = Publisering
input-publication-menu = Publiser innspill
input-publication-lead = Vis alle hva som ble sagt.
input-publication-see = Se siden
input-publication-published = Publisert { $at }.
input-publication-outdated = Noe er endret siden. Publiser på nytt for å vise det.
input-publication-draft = Prosessen er et utkast. Ingen ser siden før prosessen er publisert.
input-publication-readable =
    { $n ->
        [one] tekst kan
       *[other] tekster kan
    } leses
input-publication-shielded =
    { $n ->
        [one] tekst er
       *[other] tekster er
    } skjermet
input-publication-themes =
    { $n ->
        [one] tema
       *[other] temaer
    }
input-publication-before = Før du publiserer
input-publication-good = I orden
input-publication-look = Se på
input-publication-held =
    { $n ->
        [one] { $n } tekst venter
       *[other] { $n } tekster venter
    } på moderering.
input-publication-unfinished =
    { $n ->
        [one] { $n } innspill
       *[other] { $n } innspill
    } er ikke avklart.
input-publication-written = { $done } av { $total } temaer er oppsummert.
input-publication-do = Publiser
input-publication-again = Publiser på nytt
input-publication-not-ready = Du kan ikke publisere før alle tekster er moderert og minst ett innspill har kommet inn.
input-publication-done = Det som ble sagt, er publisert.
input-publication-what = Dette blir publisert
input-publication-what-notes = Oppsummeringer, innspill, sitater og hvor ofte noe ble sagt.
input-publication-what-not = Ikke tekster som er skjermet eller ikke brukt, og ikke meldinger til kommunen.
input-publication-what-figures = Hvem som var med, uten små tall.
input-publication-what-frozen = Et øyeblikksbilde: Senere endringer vises først når du publiserer på nytt.
input-publication-withdraw = Trekk publiseringen tilbake
input-publication-withdraw-ask = Trekke publiseringen tilbake? Siden blir borte for alle.
input-publication-withdrawn = Publiseringen er trukket tilbake.

input-panel-heading = Innspill
input-panel-notes =
    { $n ->
        [one] innspill
       *[other] innspill
    }
input-panel-people =
    mennesker rundt { $n ->
        [one] ett bord
       *[other] { $n } bord
    }

input-today-held =
    { $n ->
        [one] Én tekst venter
       *[other] { $n } tekster venter
    } på moderering i { $name }
input-today-uncoded =
    { $n ->
        [one] Ett innspill er
       *[other] { $n } innspill er
    } uten kode i { $name }
input-today-changed =
    { $n ->
        [one] Ett innspill er
       *[other] { $n } innspill er
    } rettet etter koding i { $name }

input-frequency-heading = Hva handler det om
input-frequency-lead = Hyppighet er antallet innspill. Bredde er antallet bord. Ett bord kan si det samme ti ganger.
input-frequency-notes =
    { $n ->
        [one] innspill
       *[other] innspill
    }
input-frequency-sources =
    { $n ->
        [one] bord
       *[other] bord
    }
input-frequency-minority =
    { $n ->
        [one] mindretallssyn
       *[other] mindretallssyn
    }
input-frequency-unused =
    { $n ->
        [one] ikke brukt
       *[other] ikke brukt
    }
input-frequency-uncoded = { $n } uten kode
input-frequency-chart = Koder etter hvor ofte de er brukt
input-frequency-bar = Innspill
input-frequency-notes-heading = Innspill
input-frequency-sources-heading = Bord
input-frequency-of-sources = { $sources } av { $of }
input-frequency-note = Et innspill kan ha flere koder, så summen blir større enn antallet innspill.
input-frequency-matrix = Tema og kode
input-frequency-matrix-table = Tabell over tema og kode
input-frequency-total = Sum
input-frequency-all = Alle temaer

input-reach-heading = Hvem nådde vi
input-reach-lead = Deltakerne sammenlignet med dem som bor her.
input-reach-lead-year = Deltakerne sammenlignet med dem som bodde her i { $year }.
input-reach-bar = Andel, strek = i folket
input-reach-people = Antall
input-reach-share = Andel
input-reach-expected = Folket
input-reach-too-few = færre enn vi viser
input-reach-not-stated =
    { $n ->
        [one] Én har
       *[other] { $n } har
    } ikke oppgitt dette og er ikke med i andelene.
input-reach-hidden = Små tall er skjult, så ingen kan kjennes igjen.
input-reach-legend-enough = Som i folket eller mer
input-reach-legend-short = Færre enn i folket
input-reach-legend-target = Andel av folket
input-reach-ages = Alder
input-reach-age = Alder
input-reach-genders = Kjønn
input-reach-gender = Kjønn
input-reach-areas = Hvor folk møttes
input-reach-area = Område
input-reach-tile-people =
    { $n ->
        [one] deltaker
       *[other] deltakere
    }
input-reach-tile-sources =
    { $n ->
        [one] bord
       *[other] bord
    }
input-reach-tile-first = var med for første gang ({ $people } av { $asked } spurte)
input-reach-first-silent =
    { $n ->
        [one] Én er
       *[other] { $n } er
    } ikke spurt
input-reach-fault = { $label } oppgir flere i gruppene enn de { $heads } som var der.
input-reach-no-population = Befolkningstallene er ikke hentet inn, så det er ingenting å sammenligne med.
input-reach-bring-population = Hent dem inn
input-reach-staff-only = Her ser ansatte alle tall. Når det publiseres, skjules tall under { $least } og de som kunne avsløre dem.
input-reach-empty = Ingen rapporter ennå
input-reach-empty-why = Når bordene har sendt inn, ser du her hvem som var med.
input-reach-group-kind = Inndeling
input-reach-group = Gruppe
input-reach-none-stated = Ikke oppgitt
