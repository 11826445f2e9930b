### Det alle les: kva det vart til.

cases-menu-public = Kva vart det til
cases-outcomes-lead = Saker der innbyggjarane har sagt frå: kva som vart bestemt, og kva som skjer no.
cases-outcomes-decided = Vedteken { $date }
cases-outcomes-actions = { $done } av { $all } tiltak er gjennomførte
cases-outcomes-answered = Alle som tok del, har fått svar
cases-outcomes-empty-heading = Ingenting er avgjort enno
cases-outcomes-empty = Her kjem vedtaka og svara når sakene er behandla.
cases-outcomes-to-processes = Sjå kva som skjer no
cases-outcome-title = Kva vart det til? { $process }
cases-outcome-lead = { $body } gjorde vedtak { $date }. Her er det som vart bestemt, og det som skjer no.
cases-outcome-waits = { $body } skal avgjere saka { $date }.
cases-outcome-waits-undated = { $body } skal avgjere saka. Dagen er ikkje bestemt.
cases-outcome-waits-somewhere = Saka er klar, men ikkje avgjord enno.
cases-outcome-not-planned = Det er ikkje bestemt kven som skal avgjere saka, eller når.
cases-outcome-paper = Les saksframlegget
cases-outcome-to-answers = Svar på det de sa
cases-outcome-to-actions = Følg tiltaka
cases-outcome-decision = Dette vart vedteke
cases-outcome-answers = Svar på det de sa
cases-outcome-answered = Sendt { $date }.
cases-outcome-actions = Dette skjer no
cases-outcome-actions-lead = Tiltaka som følgjer av vedtaket. Lista blir oppdatert etter kvart.
cases-outcome-trace = Frå bordet til vedtaket
cases-outcome-trace-lead = Kvar setning om innspel i saksframlegget fører tilbake til det som vart sagt. Du kan lese alt som vart sagt, og sjå kven som deltok.
cases-outcome-see-trace = Sjå spora
cases-tile-people = { $people ->
        [one] menneske
       *[other] menneske
    } rundt { $sources ->
        [one] eitt bord
       *[other] { $sources } bord
    }
cases-tile-notes =
    { $count ->
        [one] innspel er lese og vurdert
       *[other] innspel er lesne og vurderte
    }
cases-tile-points =
    { $count ->
        [one] punkt vart vedteke
       *[other] punkt vart vedtekne
    }
cases-tile-actions-done = tiltak er gjennomførte
cases-vote-point = Punkt { $point }
cases-vote-count = { $in-favour } for, { $against } mot
cases-panel-all-answers =
    { $count ->
        [one] Sjå svaret på eitt tema til
       *[other] Sjå svara på { $count } tema til
    }
cases-panel-read = Les meir
cases-milestone-body = { $body }: { $part }
cases-milestone-answer = Svar til alle som tok del
cases-poster-word = Plakat
cases-poster-title = De sa frå. Dette vart bestemt
cases-poster-lead = { $process }: svar til alle som tok del.
cases-poster-more = Les kva vi gjer, kva vi ikkje gjer, og kvifor:
cases-poster-code = QR-kode til { $address }
cases-vote-unanimous =
    { $count ->
        [one] Samrøystes, éi røyst
       *[other] Samrøystes, { $count } røyster
    }
cases-poster-heading = Dette vart bestemt
