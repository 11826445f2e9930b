### Summaries, traces and ends.

input-summaries-heading = Oppsummering
input-summaries-lead = Hver setning bygger på innspill, og veien tilbake står alltid åpen.
input-summaries-written = { $done } av { $total } temaer er oppsummert
input-summaries-sentences =
    { $n ->
        [one] Én setning
       *[other] { $n } setninger
    }
input-summaries-none = Ikke skrevet
input-summaries-untraced =
    { $n ->
        [one] Ett innspill
       *[other] { $n } innspill
    } er bare med i tallene

input-summary-lead =
    { $notes ->
        [one] Ett innspill
       *[other] { $notes } innspill
    } fra { $sources ->
        [one] ett bord
       *[other] { $sources } bord
    }
input-summary-chip = { $notes } fra { $sources } bord
input-summary-rests = Hva setningen bygger på
input-summary-rests-on =
    Bygger på { $notes ->
        [one] ett innspill
       *[other] { $notes } innspill
    } fra { $sources ->
        [one] ett bord
       *[other] { $sources } bord
    }
input-summary-all-notes = Vis innspillene
input-summary-no-sentences = Ingenting skrevet ennå.
input-summary-left =
    { $n ->
        [one] Ett innspill
       *[other] { $n } innspill
    } er bare med i tallene
input-summary-left-lead = De er kodet og talt, men ingen setning nevner det de sier.
input-summary-left-show = Vis dem

input-part-summary = Det som ble sagt
input-part-breadth = Bredde
input-part-frequency = Hyppighet
input-part-minority = Mindretallssyn
input-part-summary-lead = Tre til fem setninger som en folkevalgt kan lese på ett minutt.
input-part-breadth-lead = Hvor mange bord og mennesker det kommer fra. Teksten lages ut fra tallene.
input-part-frequency-lead = Hva det oftest handler om. Teksten lages ut fra tallene.
input-part-minority-lead = Det noen få så annerledes. Det skal ikke forsvinne i tallene.

input-sentence-new = Ny setning
input-sentence-edit = Endre setningen
input-sentence-lead = { $part } – { $theme }
input-sentence-text = Setningen
input-sentence-hint = Skriv det innspillene sier, ikke hva kommunen mener om det.
input-sentence-languages = Andre språk
input-sentence-save = Lagre setningen
input-sentence-cancel = Avbryt
input-sentence-notes = Innspill setningen bygger på
input-sentence-notes-hint = Velg minst ett. Innspillene er samlet etter kode.
input-sentence-group =
    { $n ->
        [one] ett innspill
       *[other] { $n } innspill
    }
input-sentence-chosen =
    { $n ->
        [one] ett valgt
       *[other] { $n } valgt
    }
input-sentence-saved = Setningen er lagret.
input-sentence-remove = Ta bort setningen
input-sentence-remove-ask = Ta bort setningen? Innspillene blir liggende.
input-sentence-removed = Setningen er tatt bort.
input-sentence-up = Flytt opp
input-sentence-down = Flytt ned

input-notes-heading = Alle innspill
input-notes-lead = Søk på bokmål eller nynorsk; like ord blir funnet på begge.
input-notes-unfinished = Ikke avklart

input-trace-codes = Koder
input-trace-origin = Laget av
input-trace-pieces = Ble til
input-trace-sentences = Setninger som bygger på innspillet
input-trace-no-sentences = Ingen ennå.
input-trace-onwards = Hvor det gikk videre
input-trace-not-onwards = Ikke i noen sak ennå.
input-trace-from = Hvor det ble sagt
input-trace-confirmed = Bekreftet av verten
input-trace-not-confirmed = Ikke bekreftet
input-trace-versions = Tidligere ordlyd
input-trace-until = Fram til { $at }
input-trace-code = Kod
input-trace-moderate = Moderer
input-trace-public = Se publisert

input-step-case = Sak
input-step-decision = Vedtak
input-step-action = Tiltak
input-step-answer = Svar
input-step-other = Videre

input-ends-heading = Innspill som ikke er avklart
input-ends-lead = Ingen innspill skal bli borte: De er brukt, eller vi sier hvorfor ikke.
input-ends-none =
    Alle { $n ->
        [one] { $n } innspill
       *[other] { $n } innspill
    } er avklart
input-ends-none-why = Hvert av dem er brukt i en oppsummering eller merket som ikke brukt, med grunn.
input-ends-count =
    { $n ->
        [one] Ett innspill er
       *[other] { $n } innspill er
    } ikke avklart.
input-ends-open = Har ingen kode
input-ends-no-reason = Ikke brukt, men uten grunn
input-ends-untraced = Ingen setning i oppsummeringen bygger på det
input-ends-to-summary = Til oppsummeringen
input-ends-to-code = Kod innspillet
input-ends-form = Merk { $code } som ikke brukt
input-ends-not-used = Ikke brukt, fordi:
input-ends-say-why = Si hvorfor innspillet ikke brukes.
input-ends-ended = Innspillet er merket som ikke brukt.
