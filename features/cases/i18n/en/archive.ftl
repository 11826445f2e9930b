### What the archive answers.

## The page about the archive.

cases-archive-heading = The archive
cases-archive-lead = When the case has been put into the archive, an answer comes: which number the case and the journal post got, or why something was refused. The answer is kept here.
cases-archive-none = The archive has not answered yet.
cases-archive-open = See the answers, and bring in a receipt
cases-archive-draft = Receipts are brought in when the case is ready.
cases-archive-bring = Bring in the answer of the archive
cases-archive-receipt = Receipt
cases-archive-hint = The file arkivmelding-kvittering.xml, or a fault message from Fiks Arkiv. At most { $kilobytes } kB.
cases-archive-button = Bring in
cases-archive-file = The file as it came
cases-archive-message = Message from the archive
cases-archive-taken = Taken by the archive
cases-archive-taken-as = In the journal as { $number }
cases-archive-refused = Refused by the archive
cases-archive-fault = { $words } (fault { $id })
cases-archive-case-number = Case number
cases-archive-post-number = Journal post
cases-archive-journal = Number in the journal
cases-archive-documents = Documents
cases-archive-other-number = The archive calls the case { $said }, but the case paper says { $known }. Use the archive’s number if the archive is right.
cases-archive-take-number = Use the archive’s number in the case
cases-archive-sure = The receipt is about this case
cases-archive-sure-hint = Tick this if you have seen that it is, and choose the file again.
cases-flash-number-taken = The case has got the number { $number } from the archive.

## Faults.

cases-refused-receipt-size = The file is too large. A receipt may have at most { $kilobytes } kB.
cases-refused-receipt-xml = The file is not valid XML, so it cannot be read.
cases-refused-receipt-doctype = The file has a document type (DOCTYPE). No receipt has one, so it is not read.
cases-refused-receipt-ours = This is the archive message we sent (arkivmelding.xml), not the answer to it.
cases-refused-receipt-other = The file begins with “{ $name }” and is not a receipt from Fiks Arkiv (arkivmeldingKvittering).
cases-refused-receipt-unknown = The receipt has a part that the schema does not know: “{ $name }”.
cases-refused-receipt-empty = The receipt is empty. It says neither that something was taken nor that something was refused.
cases-refused-receipt-another = The receipt is about another case. Open that case and bring it in there.
cases-refused-receipt-number = The receipt is about case { $said }, and this case is { $known }. Nothing is kept. Tick below if it is the same case after all.
cases-refused-receipt-nameless = The receipt does not say which of our cases it is about. Nothing is kept. Check whether it is about this case. Tick the box if it is.
cases-refused-receipt-again = This receipt has been brought in before.
cases-refused-receipt-count = The case already has { $most } receipts. There is no room for more.
