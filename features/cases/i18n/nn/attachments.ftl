### Vedlegg som filer.

## Sida med vedlegg.

cases-attachments-heading = Vedlegg
cases-attachments-lead = Alt som følgjer saka, i den rekkjefølgja det er nummerert. Filene går med i pakken til arkivet og i arkivmeldinga.
cases-attachments-order = Rekkjefølgje og titlar
cases-attachments-locked = Saka er gjord klar til behandling, så vedlegga er låste.
cases-attachments-none = Saka har ingen vedlegg.
cases-attachments-loose = Filer som ikkje er brukte
cases-attachments-loose-lead = Inga linje i lista bruker desse filene. Dei går ikkje med i pakken.
cases-attachment-made = Blir laga av Medvirk
cases-attachment-is-file = Fil: { $name }
cases-attachment-file-gone = Fil som er sletta
cases-attachment-no-file = Manglar fil
cases-attachment-not-pdfa = Ikkje PDF/A
cases-attachment-not-archival = { $kind }, ikkje arkivformat
cases-attachment-pdfa-advice = Fila seier ikkje at ho er PDF/A, så arkivet kan avvise henne. Lagre dokumentet på nytt som PDF/A, slett denne fila og last opp den nye. Vi les berre merket i fila; vi prøver ikkje om fila held alt standarden krev.
cases-attachment-pdfa-locked = Fila seier ikkje at ho er PDF/A, så arkivet kan avvise henne.
cases-attachment-archival-locked = Arkivet kan avvise denne filtypen.
cases-attachment-archival-advice = Arkivet kan avvise denne filtypen. Lagre dokumentet som PDF/A, slett denne fila og last opp den nye.
cases-attachment-upload-here = Last opp fila
cases-attachment-upload = Last opp
cases-attachment-file = Fil
cases-attachment-file-hint = Helst PDF/A. Word, Excel, PowerPoint, OpenDocument, bilete og rein tekst går òg. Høgst { $megabytes } MB.
cases-attachment-file-long = PDF (helst PDF/A), Word, Excel, PowerPoint, OpenDocument, bilete eller rein tekst. Høgst { $megabytes } MB per fil og { $all } MB i alt. No er { $used } brukt.
cases-attachment-remove = Slett fila
cases-attachment-remove-question = Vil du slette fila til «{ $title }»?
cases-attachment-remove-means = Fila blir borte for godt. Linja i lista blir ståande.
cases-attachment-new = Nytt vedlegg
cases-attachment-public = Vedlegga blir offentlege saman med saka. Last ikkje opp noko som er unnateke offentlegheit. Vi fjernar opplysningar om stad og kamera frå bilete.
cases-attachment-title-hint = Slik vedlegget skal heite i saka. Står feltet tomt, blir namnet på fila brukt.
cases-flash-attached = Vedlegget er lasta opp.
cases-flash-detached = Fila er sletta.

## Oversikta og sjekklista.

cases-note-attachments = { $count ->
        [0] Ingen vedlegg
        [one] Eitt vedlegg
       *[other] { $count } vedlegg
    }{ $lacking ->
        [0] {""}
        [one] , eitt manglar fil
       *[other] , { $lacking } manglar fil
    }
cases-note-bodies = { $count ->
        [0] Ikkje skrive enno
        [one] Eitt utval
       *[other] { $count } utval
    }
cases-lack-attachment-file = Vedlegg { $number } «{ $title }» manglar fil.
cases-lack-attachment-format = Vedlegg { $number } «{ $title }» er ikkje PDF/A. Arkivet kan avvise det.

## Feil.

cases-refused-file-size = Fila er for stor. Eit vedlegg kan ha høgst { $megabytes } MB. Del dokumentet, eller lagre bileta i det mindre.
cases-refused-file-count = Saka har alt { $most } filer, og det er plass til høgst så mange.
cases-refused-file-all = Det er ikkje plass til fila. Filene i ei sak kan ha høgst { $megabytes } MB til saman.
cases-refused-file-kind = Denne filtypen kan ikkje leggjast ved, eller innhaldet er noko anna enn namnet seier. Bruk PDF, Word, Excel, PowerPoint, OpenDocument, JPEG, PNG eller rein tekst.
cases-refused-file-picture = Biletet kan ikkje lesast heilt, så vi får ikkje fjerna opplysningar om stad og kamera. Lagre biletet på nytt, og last opp den nye fila.
