### Det arkivet svarer.

## Siden om arkivet.

cases-archive-heading = Arkivet
cases-archive-lead = Når saken er lagt inn i arkivet, kommer det et svar: hvilket nummer saken og journalposten fikk, eller hvorfor noe ble avvist. Her tas svaret vare på.
cases-archive-none = Arkivet har ikke svart ennå.
cases-archive-open = Se svarene, og hent inn en kvittering
cases-archive-draft = Kvitteringer hentes inn når saken er gjort klar.
cases-archive-bring = Hent inn svaret fra arkivet
cases-archive-receipt = Kvittering
cases-archive-hint = Fila arkivmelding-kvittering.xml, eller en feilmelding fra Fiks Arkiv. Høyst { $kilobytes } kB.
cases-archive-button = Hent inn
cases-archive-file = Fila slik den kom
cases-archive-message = Melding fra arkivet
cases-archive-taken = Mottatt av arkivet
cases-archive-taken-as = Journalført som { $number }
cases-archive-refused = Avvist av arkivet
cases-archive-fault = { $words } (feil { $id })
cases-archive-case-number = Saksnummer
cases-archive-post-number = Journalpost
cases-archive-journal = Nummer i journalen
cases-archive-documents = Dokumenter
cases-archive-other-number = Arkivet kaller saken { $said }, men i saksframlegget står det { $known }. Bruk arkivets nummer hvis arkivet har rett.
cases-archive-take-number = Bruk arkivets nummer i saken
cases-archive-sure = Kvitteringen gjelder denne saken
cases-archive-sure-hint = Kryss av hvis du har sett at den gjør det, og velg fila på nytt.
cases-flash-number-taken = Saken har fått nummeret { $number } fra arkivet.

## Feil.

cases-refused-receipt-size = Fila er for stor. En kvittering kan ha høyst { $kilobytes } kB.
cases-refused-receipt-xml = Fila er ikke gyldig XML, så den kan ikke leses.
cases-refused-receipt-doctype = Fila har en dokumenttype (DOCTYPE). Det har ingen kvittering, så den leses ikke.
cases-refused-receipt-ours = Dette er arkivmeldingen vi sendte (arkivmelding.xml), ikke svaret på den.
cases-refused-receipt-other = Fila begynner med «{ $name }» og er ikke en kvittering fra Fiks Arkiv (arkivmeldingKvittering).
cases-refused-receipt-unknown = Kvitteringen har en del som skjemaet ikke kjenner: «{ $name }».
cases-refused-receipt-empty = Kvitteringen er tom. Den sier verken at noe er mottatt, eller at noe er avvist.
cases-refused-receipt-another = Kvitteringen gjelder en annen sak. Åpne den saken og hent den inn der.
cases-refused-receipt-number = Kvitteringen gjelder sak { $said }, og denne saken er { $known }. Ingenting er lagret. Kryss av hvis det er samme sak likevel.
cases-refused-receipt-nameless = Kvitteringen sier ikke hvilken av sakene våre den gjelder. Ingenting er lagret. Se etter om den gjelder denne saken. Kryss av hvis den gjør det.
cases-refused-receipt-again = Denne kvitteringen er hentet inn før.
cases-refused-receipt-count = Saken har allerede { $most } kvitteringer. Det er ikke plass til flere.
