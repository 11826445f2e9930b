### Vedlegg som filer.

## Siden med vedlegg.

cases-attachments-heading = Vedlegg
cases-attachments-lead = Alt som følger saken, i den rekkefølgen det er nummerert. Filene går med i pakken til arkivet og i arkivmeldingen.
cases-attachments-order = Rekkefølge og titler
cases-attachments-locked = Saken er gjort klar til behandling, så vedleggene er låst.
cases-attachments-none = Saken har ingen vedlegg.
cases-attachments-loose = Filer som ikke er brukt
cases-attachments-loose-lead = Ingen linje i lista bruker disse filene. De går ikke med i pakken.
cases-attachment-made = Lages av Medvirk
cases-attachment-is-file = Fil: { $name }
cases-attachment-file-gone = Fil som er slettet
cases-attachment-no-file = Mangler fil
cases-attachment-not-pdfa = Ikke PDF/A
cases-attachment-not-archival = { $kind }, ikke arkivformat
cases-attachment-pdfa-advice = Fila sier ikke at den er PDF/A, så arkivet kan avvise den. Lagre dokumentet på nytt som PDF/A, slett denne fila og last opp den nye. Vi leser bare merket i fila; vi prøver ikke om fila holder alt standarden krever.
cases-attachment-pdfa-locked = Fila sier ikke at den er PDF/A, så arkivet kan avvise den.
cases-attachment-archival-locked = Arkivet kan avvise denne filtypen.
cases-attachment-archival-advice = Arkivet kan avvise denne filtypen. Lagre dokumentet som PDF/A, slett denne fila og last opp den nye.
cases-attachment-upload-here = Last opp fila
cases-attachment-upload = Last opp
cases-attachment-file = Fil
cases-attachment-file-hint = Helst PDF/A. Word, Excel, PowerPoint, OpenDocument, bilder og ren tekst går også. Høyst { $megabytes } MB.
cases-attachment-file-long = PDF (helst PDF/A), Word, Excel, PowerPoint, OpenDocument, bilde eller ren tekst. Høyst { $megabytes } MB per fil og { $all } MB i alt. Nå er { $used } brukt.
cases-attachment-remove = Slett fila
cases-attachment-remove-question = Vil du slette fila til «{ $title }»?
cases-attachment-remove-means = Fila blir borte for godt. Linja i lista blir stående.
cases-attachment-new = Nytt vedlegg
cases-attachment-public = Vedleggene blir offentlige sammen med saken. Last ikke opp noe som er unntatt offentlighet. Vi fjerner opplysninger om sted og kamera fra bilder.
cases-attachment-title-hint = Slik vedlegget skal hete i saken. Står feltet tomt, brukes navnet på fila.
cases-flash-attached = Vedlegget er lastet opp.
cases-flash-detached = Fila er slettet.

## Oversikten og sjekklisten.

cases-note-attachments = { $count ->
        [0] Ingen vedlegg
        [one] Ett vedlegg
       *[other] { $count } vedlegg
    }{ $lacking ->
        [0] {""}
        [one] , ett mangler fil
       *[other] , { $lacking } mangler fil
    }
cases-note-bodies = { $count ->
        [0] Ikke skrevet ennå
        [one] Ett utvalg
       *[other] { $count } utvalg
    }
cases-lack-attachment-file = Vedlegg { $number } «{ $title }» mangler fil.
cases-lack-attachment-format = Vedlegg { $number } «{ $title }» er ikke PDF/A. Arkivet kan avvise det.

## Feil.

cases-refused-file-size = Fila er for stor. Et vedlegg kan ha høyst { $megabytes } MB. Del dokumentet, eller lagre bildene i det mindre.
cases-refused-file-count = Saken har allerede { $most } filer, og det er plass til høyst så mange.
cases-refused-file-all = Det er ikke plass til fila. Filene i en sak kan ha høyst { $megabytes } MB til sammen.
cases-refused-file-kind = Denne filtypen kan ikke legges ved, eller innholdet er noe annet enn navnet sier. Bruk PDF, Word, Excel, PowerPoint, OpenDocument, JPEG, PNG eller ren tekst.
cases-refused-file-picture = Bildet kan ikke leses helt, så vi får ikke fjernet opplysninger om sted og kamera. Lagre bildet på nytt, og last opp den nye fila.
