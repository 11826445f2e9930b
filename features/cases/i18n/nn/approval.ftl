### Godkjenning og innstillingar.

## Fire auge.

cases-ask-button = Be om godkjenning
cases-approve-button = Godkjenn og gjer klar
cases-return-button = Send tilbake
cases-field-remark = Merknad til den som skreiv
cases-approval-means = Ein annan enn den som skreiv, ser over saka og gjer ho klar.
cases-approval-waits = Ventar på at ein kollega som ikkje har skrive sist, godkjenner.
cases-approval-asked = { $name } bad om godkjenning { $when }.
cases-approval-given = Godkjend av { $name }.
cases-approval-returned = { $name } sende saka tilbake: { $remark }
cases-refused-not-asked = Be om godkjenning først. Då ser ein kollega over saka og gjer ho klar.
cases-refused-not-another = Ein annan enn du må godkjenne: du bad om godkjenning eller skreiv sist.
cases-conflict-not-asked = Ingen har bede om godkjenning av denne saka.
cases-flash-asked = Kollegaene dine ser at saka ventar på godkjenning.
cases-flash-returned = Saka er send tilbake.
cases-today-approve = Sjå over og godkjenn: { $title }
cases-today-returned = Sendt tilbake med merknad: { $title }

## Innstillingar for alle saker.

cases-settings-heading = Innstillingar for saker
cases-settings-lead = Gjeld alle saker i kommunen.
cases-settings-eyes = Godkjenning
cases-settings-four-eyes = Ein annan enn den som skreiv, må godkjenne saka
cases-settings-four-eyes-hint = Utan dette kan den som skreiv, sjølv gjere saka klar.
cases-settings-way = Overføring til arkiv og møtesystem
cases-settings-way-hint = Filene kan alltid lastast ned.
cases-way-off = Inga: filene blir lasta ned og lagde inn for hand
cases-way-folder = Mappe: filene blir lagde i exchange/out i filområdet, der ein integrasjon hentar dei
cases-settings-codes = Arkivkodar
cases-settings-codes-lead = { $count ->
        [0] Ingen kodar er henta inn. Feltet for arkivkode tek imot fri tekst.
        [one] Éin kode er henta inn og blir føreslått i feltet for arkivkode. Fri tekst går òg.
       *[other] { $count } kodar er henta inn og blir føreslåtte i feltet for arkivkode. Fri tekst går òg.
    }
cases-settings-codes-file = Fil med arkivkodar
cases-settings-codes-hint = CSV eller Excel med kolonnene «kode» og «tittel». Lista erstattar den førre.
cases-settings-codes-button = Hent inn
cases-flash-codes = { $count ->
        [one] Éin arkivkode er henta inn.
       *[other] { $count } arkivkodar er henta inn.
    }
cases-refused-codes-unreadable = Fila kan ikkje lesast. Bruk CSV eller Excel (xlsx).
cases-refused-codes-column = Fila manglar kolonnen «kode».
cases-refused-codes-many = Fila har for mange rader. Det er plass til { $most }.
