### Godkjenning og innstillinger.

## Fire øyne.

cases-ask-button = Be om godkjenning
cases-approve-button = Godkjenn og gjør klar
cases-return-button = Send tilbake
cases-field-remark = Merknad til den som skrev
cases-approval-means = En annen enn den som skrev, ser over saken og gjør den klar.
cases-approval-waits = Venter på at en kollega som ikke har skrevet sist, godkjenner.
cases-approval-asked = { $name } ba om godkjenning { $when }.
cases-approval-given = Godkjent av { $name }.
cases-approval-returned = { $name } sendte saken tilbake: { $remark }
cases-refused-not-asked = Be om godkjenning først. Da ser en kollega over saken og gjør den klar.
cases-refused-not-another = En annen enn du må godkjenne: du ba om godkjenning eller skrev sist.
cases-conflict-not-asked = Ingen har bedt om godkjenning av denne saken.
cases-flash-asked = Kollegene dine ser at saken venter på godkjenning.
cases-flash-returned = Saken er sendt tilbake.
cases-today-approve = Se over og godkjenn: { $title }
cases-today-returned = Sendt tilbake med merknad: { $title }

## Innstillinger for alle saker.

cases-settings-heading = Innstillinger for saker
cases-settings-lead = Gjelder alle saker i kommunen.
cases-settings-eyes = Godkjenning
cases-settings-four-eyes = En annen enn den som skrev, må godkjenne saken
cases-settings-four-eyes-hint = Uten dette kan den som skrev, selv gjøre saken klar.
cases-settings-way = Overføring til arkiv og møtesystem
cases-settings-way-hint = Filene kan alltid lastes ned.
cases-way-off = Ingen: filene lastes ned og legges inn for hånd
cases-way-folder = Mappe: filene legges i exchange/out i filområdet, der en integrasjon henter dem
cases-settings-codes = Arkivkoder
cases-settings-codes-lead = { $count ->
        [0] Ingen koder er hentet inn. Feltet for arkivkode tar imot fri tekst.
        [one] Én kode er hentet inn og foreslås i feltet for arkivkode. Fri tekst går også.
       *[other] { $count } koder er hentet inn og foreslås i feltet for arkivkode. Fri tekst går også.
    }
cases-settings-codes-file = Fil med arkivkoder
cases-settings-codes-hint = CSV eller Excel med kolonnene «kode» og «tittel». Lista erstatter den forrige.
cases-settings-codes-button = Hent inn
cases-flash-codes = { $count ->
        [one] Én arkivkode er hentet inn.
       *[other] { $count } arkivkoder er hentet inn.
    }
cases-refused-codes-unreadable = Fila kan ikke leses. Bruk CSV eller Excel (xlsx).
cases-refused-codes-column = Fila mangler kolonnen «kode».
cases-refused-codes-many = Fila har for mange rader. Det er plass til { $most }.
