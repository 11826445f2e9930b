### Det arkivet svarer.

## Sida om arkivet.

cases-archive-heading = Arkivet
cases-archive-lead = Når saka er lagd inn i arkivet, kjem det eit svar: kva nummer saka og journalposten fekk, eller kvifor noko vart avvist. Her blir svaret teke vare på.
cases-archive-none = Arkivet har ikkje svart enno.
cases-archive-open = Sjå svara, og hent inn ei kvittering
cases-archive-draft = Kvitteringar blir henta inn når saka er gjord klar.
cases-archive-bring = Hent inn svaret frå arkivet
cases-archive-receipt = Kvittering
cases-archive-hint = Fila arkivmelding-kvittering.xml, eller ei feilmelding frå Fiks Arkiv. Høgst { $kilobytes } kB.
cases-archive-button = Hent inn
cases-archive-file = Fila slik ho kom
cases-archive-message = Melding frå arkivet
cases-archive-taken = Motteken av arkivet
cases-archive-taken-as = Journalført som { $number }
cases-archive-refused = Avvist av arkivet
cases-archive-fault = { $words } (feil { $id })
cases-archive-case-number = Saksnummer
cases-archive-post-number = Journalpost
cases-archive-journal = Nummer i journalen
cases-archive-documents = Dokument
cases-archive-other-number = Arkivet kallar saka { $said }, men i saksframlegget står det { $known }. Bruk nummeret til arkivet om arkivet har rett.
cases-archive-take-number = Bruk nummeret til arkivet i saka
cases-archive-sure = Kvitteringa gjeld denne saka
cases-archive-sure-hint = Kryss av om du har sett at ho gjer det, og vel fila på nytt.
cases-flash-number-taken = Saka har fått nummeret { $number } frå arkivet.

## Feil.

cases-refused-receipt-size = Fila er for stor. Ei kvittering kan ha høgst { $kilobytes } kB.
cases-refused-receipt-xml = Fila er ikkje gyldig XML, så ho kan ikkje lesast.
cases-refused-receipt-doctype = Fila har ein dokumenttype (DOCTYPE). Det har inga kvittering, så ho blir ikkje lesen.
cases-refused-receipt-ours = Dette er arkivmeldinga vi sende (arkivmelding.xml), ikkje svaret på henne.
cases-refused-receipt-other = Fila begynner med «{ $name }» og er ikkje ei kvittering frå Fiks Arkiv (arkivmeldingKvittering).
cases-refused-receipt-unknown = Kvitteringa har ein del som skjemaet ikkje kjenner: «{ $name }».
cases-refused-receipt-empty = Kvitteringa er tom. Ho seier verken at noko er motteke, eller at noko er avvist.
cases-refused-receipt-another = Kvitteringa gjeld ei anna sak. Opne den saka og hent henne inn der.
cases-refused-receipt-number = Kvitteringa gjeld sak { $said }, og denne saka er { $known }. Ingenting er lagra. Kryss av om det er same saka likevel.
cases-refused-receipt-nameless = Kvitteringa seier ikkje kva for ei av sakene våre ho gjeld. Ingenting er lagra. Sjå etter om ho gjeld denne saka. Kryss av om ho gjer det.
cases-refused-receipt-again = Denne kvitteringa er henta inn før.
cases-refused-receipt-count = Saka har alt { $most } kvitteringar. Det er ikkje plass til fleire.
