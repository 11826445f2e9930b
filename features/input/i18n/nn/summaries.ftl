### Summaries, traces and ends.

input-summaries-heading = Oppsummering
input-summaries-lead = Kvar setning byggjer på innspel, og vegen tilbake står alltid open.
input-summaries-written = { $done } av { $total } tema er oppsummerte
input-summaries-sentences =
    { $n ->
        [one] Éi setning
       *[other] { $n } setningar
    }
input-summaries-none = Ikkje skrive
input-summaries-untraced =
    { $n ->
        [one] Eitt innspel
       *[other] { $n } innspel
    } er berre med i tala

input-summary-lead =
    { $notes ->
        [one] Eitt innspel
       *[other] { $notes } innspel
    } frå { $sources ->
        [one] eitt bord
       *[other] { $sources } bord
    }
input-summary-chip = { $notes } frå { $sources } bord
input-summary-rests = Kva setninga byggjer på
input-summary-rests-on =
    Byggjer på { $notes ->
        [one] eitt innspel
       *[other] { $notes } innspel
    } frå { $sources ->
        [one] eitt bord
       *[other] { $sources } bord
    }
input-summary-all-notes = Vis innspela
input-summary-no-sentences = Ingenting skrive enno.
input-summary-left =
    { $n ->
        [one] Eitt innspel
       *[other] { $n } innspel
    } er berre med i tala
input-summary-left-lead = Dei er koda og talde, men inga setning nemner det dei seier.
input-summary-left-show = Vis dei

input-part-summary = Det som vart sagt
input-part-breadth = Breidd
input-part-frequency = Kor ofte
input-part-minority = Mindretalssyn
input-part-summary-lead = Tre til fem setningar som ein folkevald kan lese på eitt minutt.
input-part-breadth-lead = Kor mange bord og menneske det kjem frå. Teksten blir laga ut frå tala.
input-part-frequency-lead = Kva det oftast handlar om. Teksten blir laga ut frå tala.
input-part-minority-lead = Det nokre få såg annleis. Det skal ikkje bli borte i tala.

input-sentence-new = Ny setning
input-sentence-edit = Endre setninga
input-sentence-lead = { $part } – { $theme }
input-sentence-text = Setninga
input-sentence-hint = Skriv det innspela seier, ikkje kva kommunen meiner om det.
input-sentence-languages = Andre språk
input-sentence-save = Lagre setninga
input-sentence-cancel = Avbryt
input-sentence-notes = Innspel setninga byggjer på
input-sentence-notes-hint = Vel minst eitt. Innspela er samla etter kode.
input-sentence-group =
    { $n ->
        [one] eitt innspel
       *[other] { $n } innspel
    }
input-sentence-chosen =
    { $n ->
        [one] eitt valt
       *[other] { $n } valde
    }
input-sentence-saved = Setninga er lagra.
input-sentence-remove = Ta bort setninga
input-sentence-remove-ask = Ta bort setninga? Innspela blir liggjande.
input-sentence-removed = Setninga er teken bort.
input-sentence-up = Flytt opp
input-sentence-down = Flytt ned

input-notes-heading = Alle innspel
input-notes-lead = Søk på bokmål eller nynorsk; like ord blir funne på begge.
input-notes-unfinished = Ikkje avklart

input-trace-codes = Kodar
input-trace-origin = Laga av
input-trace-pieces = Vart til
input-trace-sentences = Setningar som byggjer på innspelet
input-trace-no-sentences = Ingen enno.
input-trace-onwards = Kvar det gjekk vidare
input-trace-not-onwards = Ikkje i noka sak enno.
input-trace-from = Kvar det vart sagt
input-trace-confirmed = Stadfesta av verten
input-trace-not-confirmed = Ikkje stadfesta
input-trace-versions = Tidlegare ordlyd
input-trace-until = Fram til { $at }
input-trace-code = Kod
input-trace-moderate = Moderer
input-trace-public = Sjå publisert

input-step-case = Sak
input-step-decision = Vedtak
input-step-action = Tiltak
input-step-answer = Svar
input-step-other = Vidare

input-ends-heading = Innspel som ikkje er avklarte
input-ends-lead = Ingen innspel skal bli borte: Dei er brukte, eller vi seier kvifor ikkje.
input-ends-none =
    Alle { $n ->
        [one] { $n } innspel
       *[other] { $n } innspel
    } er avklarte
input-ends-none-why = Kvart av dei er brukt i ei oppsummering eller merkt som ikkje brukt, med grunn.
input-ends-count =
    { $n ->
        [one] Eitt innspel er ikkje avklart
       *[other] { $n } innspel er ikkje avklarte
    }.
input-ends-open = Har ingen kode
input-ends-no-reason = Ikkje brukt, men utan grunn
input-ends-untraced = Inga setning i oppsummeringa byggjer på det
input-ends-to-summary = Til oppsummeringa
input-ends-to-code = Kod innspelet
input-ends-form = Merk { $code } som ikkje brukt
input-ends-not-used = Ikkje brukt, fordi:
input-ends-say-why = Sei kvifor innspelet ikkje blir brukt.
input-ends-ended = Innspelet er merkt som ikkje brukt.
