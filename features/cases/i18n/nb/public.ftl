### Det alle leser: hva det ble til.

cases-menu-public = Hva ble det til
cases-outcomes-lead = Saker der innbyggerne har sagt fra: hva som ble bestemt, og hva som skjer nå.
cases-outcomes-decided = Vedtatt { $date }
cases-outcomes-actions = { $done } av { $all } tiltak er gjennomført
cases-outcomes-answered = Alle som tok del, har fått svar
cases-outcomes-empty-heading = Ingenting er avgjort ennå
cases-outcomes-empty = Her kommer vedtakene og svarene når sakene er behandlet.
cases-outcomes-to-processes = Se hva som skjer nå
cases-outcome-title = Hva ble det til? { $process }
cases-outcome-lead = { $body } gjorde vedtak { $date }. Her er det som ble bestemt, og det som skjer nå.
cases-outcome-waits = { $body } skal avgjøre saken { $date }.
cases-outcome-waits-undated = { $body } skal avgjøre saken. Dagen er ikke bestemt.
cases-outcome-waits-somewhere = Saken er klar, men ikke avgjort ennå.
cases-outcome-not-planned = Det er ikke bestemt hvem som skal avgjøre saken, eller når.
cases-outcome-paper = Les saksframlegget
cases-outcome-to-answers = Svar på det dere sa
cases-outcome-to-actions = Følg tiltakene
cases-outcome-decision = Dette ble vedtatt
cases-outcome-answers = Svar på det dere sa
cases-outcome-answered = Sendt { $date }.
cases-outcome-actions = Dette skjer nå
cases-outcome-actions-lead = Tiltakene som følger av vedtaket. Lista oppdateres etter hvert.
cases-outcome-trace = Fra bordet til vedtaket
cases-outcome-trace-lead = Hver setning om innspill i saksframlegget fører tilbake til det som ble sagt. Du kan lese alt som ble sagt, og se hvem som deltok.
cases-outcome-see-trace = Se sporene
cases-tile-people = { $people ->
        [one] menneske
       *[other] mennesker
    } rundt { $sources ->
        [one] ett bord
       *[other] { $sources } bord
    }
cases-tile-notes =
    { $count ->
        [one] innspill er lest og vurdert
       *[other] innspill er lest og vurdert
    }
cases-tile-points =
    { $count ->
        [one] punkt ble vedtatt
       *[other] punkter ble vedtatt
    }
cases-tile-actions-done = tiltak er gjennomført
cases-vote-point = Punkt { $point }
cases-vote-count = { $in-favour } for, { $against } mot
cases-panel-all-answers =
    { $count ->
        [one] Se svaret på ett tema til
       *[other] Se svarene på { $count } temaer til
    }
cases-panel-read = Les mer
cases-milestone-body = { $body }: { $part }
cases-milestone-answer = Svar til alle som tok del
cases-poster-word = Plakat
cases-poster-title = Dere sa fra. Dette ble bestemt
cases-poster-lead = { $process }: svar til alle som tok del.
cases-poster-more = Les hva vi gjør, hva vi ikke gjør, og hvorfor:
cases-poster-code = QR-kode til { $address }
cases-vote-unanimous =
    { $count ->
        [one] Enstemmig, én stemme
       *[other] Enstemmig, { $count } stemmer
    }
cases-poster-heading = Dette ble bestemt
