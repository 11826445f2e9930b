### Approval and settings.

## Four eyes.

cases-ask-button = Ask for approval
cases-approve-button = Approve and make ready
cases-return-button = Send back
cases-field-remark = Remark to whoever wrote it
cases-approval-means = Somebody who did not write the case looks it over and makes it ready.
cases-approval-waits = Waiting for a colleague who did not write last to approve.
cases-approval-asked = { $name } asked for approval { $when }.
cases-approval-given = Approved by { $name }.
cases-approval-returned = { $name } sent the case back: { $remark }
cases-refused-not-asked = Ask for approval first. Then a colleague looks the case over and makes it ready.
cases-refused-not-another = Somebody other than you must approve: you asked for approval or wrote last.
cases-conflict-not-asked = Nobody has asked for approval of this case.
cases-flash-asked = Your colleagues can see that the case waits for approval.
cases-flash-returned = The case has been sent back.
cases-today-approve = Look over and approve: { $title }
cases-today-returned = Sent back with a remark: { $title }

## Settings for all cases.

cases-settings-heading = Settings for cases
cases-settings-lead = These apply to all cases of the municipality.
cases-settings-eyes = Approval
cases-settings-four-eyes = Somebody who did not write the case must approve it
cases-settings-four-eyes-hint = Without this, whoever wrote the case can make it ready.
cases-settings-way = Transfer to archive and meeting system
cases-settings-way-hint = The files can always be downloaded.
cases-way-off = None: files are downloaded and put in by hand
cases-way-folder = Folder: files are put in exchange/out of the file area, where an integration fetches them
cases-settings-codes = Archive codes
cases-settings-codes-lead = { $count ->
        [0] No codes have been brought in. The field for the archive code takes free text.
        [one] One code has been brought in and is suggested in the field for the archive code. Free text works too.
       *[other] { $count } codes have been brought in and are suggested in the field for the archive code. Free text works too.
    }
cases-settings-codes-file = File with archive codes
cases-settings-codes-hint = CSV or Excel with the columns “code” and “title”. The list replaces the one before.
cases-settings-codes-button = Bring in
cases-flash-codes = { $count ->
        [one] One archive code has been brought in.
       *[other] { $count } archive codes have been brought in.
    }
cases-refused-codes-unreadable = The file cannot be read. Use CSV or Excel (xlsx).
cases-refused-codes-column = The file lacks the column “code”.
cases-refused-codes-many = The file has too many rows. There is room for { $most }.
