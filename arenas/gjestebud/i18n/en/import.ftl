gjestebud-import-title = Bring in a spreadsheet
gjestebud-import-lead = Excel or CSV, as you have it. You see every row before anything is saved, and all of it is taken in together or not at all.
gjestebud-import-steps = Progress
gjestebud-import-step-file = Choose a file
gjestebud-import-step-look = Look through
gjestebud-import-step-done = Take in
gjestebud-import-file = File
gjestebud-import-file-hint = XLSX or CSV. The first row must name the columns.
gjestebud-import-upload = Read the file
gjestebud-import-before = Files taken in
gjestebud-import-preview-title = Look before you take it in
gjestebud-import-rows =
    { $count ->
        [one] one row
       *[other] { $count } rows
    }
gjestebud-import-same-file = This file was taken in before, { $at }. Rows that are here already are not taken in again.
gjestebud-import-no-name = No column is chosen as name. Choose it below.
gjestebud-tile-will-take = new applications will be taken in
gjestebud-tile-warnings = { $count } should be looked at
gjestebud-tile-already = are here already
gjestebud-tile-errors = have errors and are left out
gjestebud-tile-blank = are blank
gjestebud-import-confirm =
    { $count ->
        [one] Take in one application
       *[other] Take in { $count } applications
    }
gjestebud-import-discard = Discard the file
gjestebud-import-discarded = The file is discarded. Nothing was taken in.
gjestebud-import-done = { $taken } taken in, { $already } were here already, { $error } had errors, { $blank } were blank.
gjestebud-import-columns = The columns
gjestebud-import-columns-summary = See how { $count } columns were understood
gjestebud-import-columns-save = Read the rows again
gjestebud-import-column-file = Column in the file
gjestebud-import-column-example = Example
gjestebud-import-column-field = Read as
gjestebud-import-column-unsure = Guessed – please check
gjestebud-column-leave-out = Left out
gjestebud-column-unnamed = Column { $n } without a name
gjestebud-import-every-row = Every row
gjestebud-import-line = Row
gjestebud-import-read = Read as
gjestebud-import-issues = Note
gjestebud-import-more = { $count } further rows are counted but not shown here.
gjestebud-row-ready = Ready
gjestebud-row-warning = Look at
gjestebud-row-error = Error
gjestebud-row-already = Here already
gjestebud-row-blank = Blank
gjestebud-issue-no-name = There is no name.
gjestebud-issue-unreachable = Neither e-mail, phone nor address.
gjestebud-issue-no-email = No e-mail. Goes on the phone list.
gjestebud-issue-phone-not-verified = Not an ordinary Norwegian number. It is kept as it is.
gjestebud-issue-phone-unreadable = Cannot be read as a phone number.
gjestebud-issue-email-invalid = No mail can be sent to this address.
gjestebud-issue-no-age = Neither age nor year of birth.
gjestebud-issue-ages-differ = Age and year of birth do not match. The age is used.
gjestebud-issue-not-understood = “{ $typed }” cannot be read.
gjestebud-issue-unknown-area = No such area: “{ $typed }”.
gjestebud-issue-unknown-theme = No such topic: “{ $typed }”.
gjestebud-issue-theme-twice = { $theme } is chosen twice.
gjestebud-issue-no-theme = No topic.
gjestebud-issue-reference-twice = Same number as row { $line }. Gets a new one.
gjestebud-issue-cells-beyond = Text beyond the columns is not used: { $cells }
gjestebud-file-missing = Choose a file.
gjestebud-file-not-a-table = The file is neither Excel nor CSV. Save it as XLSX or CSV and try again.
gjestebud-file-old-workbook = The file is in the old Excel format. Save it as XLSX and try again.
gjestebud-file-password = The file is locked with a password. Remove it and try again.
gjestebud-file-empty = The file is empty. Choose another one.
gjestebud-file-too-large = The file is too large. The limit is { $limit }.
gjestebud-file-damaged = The file cannot be read. It may be damaged. Save it again and try once more.
