### Sporet frå setning til innspel, og det som går ut og kjem inn.

## Sjekken av sporet.

cases-trace-check-heading = Sjekk sporet
cases-trace-check-lead = Kvart innspel skal ha ein slutt, og kvar setning om innspel skal ha ei kjelde. Her står det som manglar.
cases-trace-check-whole-heading = Sporet er heilt
cases-trace-check-whole = Alle innspel har ein slutt, og alle setningar om innspel har ei kjelde.
cases-break-loose-end = Er ikkje blitt innspel, og ingen har skrive kvifor
cases-break-open-note = Er verken brukt eller merkt som ikkje brukt
cases-break-no-reason = Er merkt som ikkje brukt utan grunn
cases-break-untraced-note = Er brukt, men inga setning byggjer på det
cases-break-claim = Setninga har inga kjelde
cases-break-unknown-name = Saksframlegget nemner eit innspel som ikkje finst
cases-column-about = Kva det gjeld
cases-column-fault = Kva som manglar
cases-column-process = Prosess

## Utvalssak ut og vedtak inn.

cases-refused-send-number = Skriv arkivsaksnummeret slik arkivet gjer, til dømes 25/0871. Møtesystemet må ha det.
cases-refused-send-officer = Skriv kven som er saksbehandlar. Møtesystemet må ha det.
cases-refused-send-body = Skriv minst eitt utval som skal behandle saka.
cases-conflict-exchange-off = Inga overføring er vald. Last ned filene, eller be ein administrator velje ei overføring.
cases-refused-decision-size = Fila er for stor. Ei fil med eit vedtak kan ha høgst { $kilobytes } kB.
cases-refused-decision-other = Dette er ikkje ei vedtaksfil frå møtesystemet.
cases-refused-decision-json = Fila er ikkje JSON. Det stoppar på linje { $line }, teikn { $column }.
cases-refused-decision-schema = Fila er ikkje eit vedtak frå eit møtesystem (vedtakfrautvalg.send).
cases-refused-decision-missing = Feltet «{ $field }» manglar i fila.
cases-refused-decision-wrong = Feltet «{ $field }» har feil slags verdi.
cases-refused-decision-not-final = Fila seier at dette ikkje er det endelege vedtaket. Berre det endelege vedtaket blir ført inn her.
cases-refused-decision-unknown = Fann inga sak som fila gjeld: «{ $title }» ({ $number }). Ingenting er lagra.
cases-refused-decision-several = Fleire saker har nummeret { $number }. Rett arkivsaksnummeret i den eine først.
cases-refused-decision-draft = Saka «{ $title }» er ikkje gjord klar til behandling, så vedtaket kan ikkje førast inn enno.
cases-refused-no-decision-file = Vel ei fil.
cases-import-heading = Hent vedtak frå fil
cases-import-lead = Møtesystemet kan gje vedtaket som ei fil (Fiks Politisk Behandling, vedtakfrautvalg.send). Saka blir funnen ved nummeret i fila. Du ser over alt før det blir lagra.
cases-import-file = Fil med vedtaket
cases-import-file-hint = JSON, høgst { $kilobytes } kB.
cases-import-button = Les fila
cases-import-read = Fila er lesen. Sjå over vedtaket, rett det som må rettast, og lagre. Ingenting er lagra enno.
cases-import-again = Saka har alt eit vedtak. Lagrar du, erstattar dette det som står.
cases-import-unread = { $count ->
        [one] Éi røyst seier ikkje kva det vart røysta, og er ikkje talt med.
       *[other] { $count } røyster seier ikkje kva det vart røysta, og er ikkje talde med.
    }
cases-send-case-committee = Fil til møtesystemet
cases-send-case-committee-note = utvalgssak.send frå Fiks Politisk Behandling (JSON)
cases-send-case-button = Overfør saka
cases-flash-case-sent = Saka er lagd i mappa som integrasjonen hentar frå.
cases-field-body-short = Kortnamn i møtesystemet
cases-field-body-short-hint = Til dømes KST. Kan stå tomt.
cases-minutes-parties = Røyster per parti
cases-minutes-parties-hint = Éi linje for kvart parti, til dømes «Ap: 4 for, 2 mot».
cases-minutes-parties-of = Røyster per parti, punkt { $point }
cases-minutes-party-line = { $party }: { $for } for, { $against } mot
cases-refused-parties = Linja «{ $line }» må ha eit parti og to tal, for og mot.
cases-refused-parties-sum = Røystene per parti er { $for } for og { $against } mot. Dei må stemme med summen over.
cases-refused-archive-number = Skriv nummeret slik arkivet gjer: 22/1380 eller 22/1380-1.
cases-refused-body-number = Skriv nummeret slik utvalet gjer: PS 33/18, K-sak 33/18 eller 8/23.

## Fråsegner frå råd som vedlegg.

cases-attachment-councils = Fråsegner frå råd
cases-made-of-councils = Fråsegner frå råd (blir laga av Medvirk)
cases-attachment-councils-numbered = Vedlegg { $number }: Fråsegner frå råd
