### Writing the paper.

cases-menu-case = Case paper
cases-save = Save
cases-cancel = Cancel
cases-print = Print
cases-show = Show
cases-copy-link = Copy the link
cases-copied = Copied
cases-move-up = Move up
cases-move-down = Move down
cases-leave-out = Leave out
cases-remove-row = Remove
cases-of-count = of { $count }
cases-public-link = See the public page
cases-history-link = Who did what

## The list of cases.

cases-list-heading = Cases
cases-list-lead = Case papers about the processes, from first draft to decision.
cases-list-empty-heading = No cases yet
cases-list-empty = A case is made from a process. Open the process and choose Case paper in the menu.
cases-list-to-processes = To the processes
cases-column-case = Case
cases-column-state = Status
cases-column-officer = Case officer
cases-column-body = Decided by
cases-column-date = Date
cases-column-number = Case no.
cases-column-theme = Topic
cases-column-themes = Topics
cases-column-notes = Input
cases-column-tables = Tables
cases-column-people = People
cases-column-minority = Minority
cases-column-sentences = Sentences
cases-column-code-word = Code
cases-column-code = Number
cases-column-language = Language
cases-column-name = Name
cases-column-role = Took part as
cases-column-channel = Sent by
cases-column-reason = Reason
cases-column-decided = What was decided

## Beginning a case.

cases-no-case-yet = Nobody has begun the case paper yet.
cases-begin-lead = When you begin the case we fill in what we know: title, bodies and dates, the summaries of the input and who took part.
cases-begin-title-value = { $title } – final consideration
cases-begin-language-hint = The language of the paper itself. You choose the language of your screen for yourself.
cases-begin-template = Template
cases-begin-template-hint = Headings can be moved and left out afterwards.
cases-begin-button = Begin the case
cases-template-proposal-last = Summary first, recommendation last
cases-template-proposal-first = Recommendation first, then summary and the rest

## The overview.

cases-overview-changed = Version { $version }, changed { $when }
cases-overview-order = The parts of the case paper
cases-overview-left-out = Left out:
cases-overview-themes = The topics
cases-overview-themes-lead = Every topic with input must be assessed. Choose a topic to write the assessment beside what people said.
cases-overview-no-input = No input has come in yet.
cases-theme-assessed = Assessed
cases-theme-not-assessed = Not assessed
cases-note-empty = Not written yet
cases-note-words =
    { $count ->
        [one] One word
       *[other] { $count } words
    }
cases-note-statements =
    { $count ->
        [one] One statement
       *[other] { $count } statements
    }
cases-note-alternatives =
    { $count ->
        [one] One alternative
       *[other] { $count } alternatives
    }
cases-note-points =
    { $count ->
        [one] One point
       *[other] { $count } points
    }
cases-note-summaries = Made from the summaries: { $done } of { $all } topics have one
cases-note-assessments = { $done } of { $all } topics are assessed

## The checklist.

cases-check-heading = Before the case can be considered
cases-check-lacked = Missing in the case that was decided
cases-check-decided = The case is decided
cases-check-nothing = Everything is in place.
cases-check-blocks = Required
cases-check-advised = Recommended
cases-lack-assessment = “{ $title }” has { $notes ->
        [one] one contribution
       *[other] { $notes } contributions
    }, but no assessment.
cases-lack-proposal = There is no proposed decision.
cases-lack-deciding-body = It does not say who decides the case.
cases-lack-hearing-answer = The consultation response from { $sender } is not assessed (the Planning and Building Act section 11-14).
cases-lack-summary = There is no summary.
cases-lack-unfinished =
    { $count ->
        [one] One contribution is neither used nor marked as not used.
       *[other] { $count } contributions are neither used nor marked as not used.
    }
cases-ready-waits =
    { $count ->
        [one] One thing must be in place first.
       *[other] { $count } things must be in place first.
    }
cases-ready-button = Make the case ready
cases-ready-question = Is the case ready for decision?
cases-ready-means = The text is locked, and everybody can read it on the page of the process.
cases-reopen-button = Open for changes
cases-locked-heading = The text is locked
cases-locked = The case has been made ready. Open it for changes if something must be corrected.

## The files.

cases-files-heading = Documents
cases-files-lead = Each file is made when you ask for it. That can take a few seconds.
cases-making = Making the file …
cases-made = The file is ready.
cases-file-word = Word
cases-file-word-note = The paper with attachments, for further work
cases-file-pdf = PDF for the archive
cases-file-pdf-note = PDF/A-2a, tagged for screen readers
cases-file-html = Web page
cases-file-package = The whole case in one file
cases-file-package-note = All documents with archive message, metadata and SHA-256 list (zip)
cases-record-package = The whole case with a SHA-256 list

## Sections and their fields.

cases-section-head = Title and numbers
cases-section-head-lead = What is shown at the top of the paper.
cases-section-bodies = To be considered by
cases-section-bodies-lead = The bodies in the order the case passes them. One of them must decide.
cases-section-summary-lead = The most important things in five lines or fewer.
cases-section-background-lead = Why the case comes now, and what has been decided before.
cases-section-facts-lead = What has happened, and what the reader must know. If you write the number of a contribution, it becomes a link.
cases-section-economy-lead = What it costs, and where the money is.
cases-section-assessment-lead = The overall assessment. The assessment of each topic is written under the topic.
cases-section-conclusion-lead = Where the assessment leads.
cases-section-theme = Assessment: { $title }
cases-section-theme-lead = Assess what was said, minority views too. If you write the number of a contribution, for example GB01-N07, it becomes a link.
cases-section-councils-lead = The statements of the councils must follow the case until it is decided (the Local Government Act section 5-12).
cases-section-hearing = Consultation responses
cases-section-hearing-lead = Every response must be assessed, and the case must show what weight it was given (the Planning and Building Act section 11-14).
cases-section-alternatives = Alternatives
cases-section-alternatives-lead = Possible solutions, with the arguments for and against.
cases-section-proposal-lead = Numbered points that can be adopted as they stand.
cases-section-points = Points
cases-section-attachments-lead = Attachments in the order of their numbers, documents that are not sent, and the legal basis.
cases-section-attachments-link = Attachments and legal basis
cases-section-laws = Legal basis
cases-field-text = Text
cases-field-title = Title
cases-field-note = Remark
cases-field-date = Date
cases-field-language = Language of the paper
cases-field-archive-case = Archive case number
cases-field-archive-case-hint = As in the archive, for example 25/0871-64.
cases-field-archive-code = Classification code
cases-field-archive-code-hint = For example 140 or A20 &32.
cases-field-running-number = Serial number
cases-field-running-number-hint = For example 10417/26.
cases-field-officer = Case officer
cases-field-officer-role = Position of the case officer
cases-field-responsible = Responsible for the recommendation
cases-field-responsible-role = Position
cases-field-dated = Date of the paper
cases-field-body-case-hint = For example PS 83/26.
cases-field-received = Received
cases-field-councils-reason = Why there is no statement
cases-field-councils-reason-hint = Only when a council has not made a statement.
cases-field-introduction = Introduction
cases-field-law = Act and section
cases-field-made-of = What it is made of
cases-made-by-people = A document of its own
cases-made-of-notes = All input (made by Medvirk)
cases-made-of-reach = Who took part (made by Medvirk)
cases-row-point = Point
cases-row-statement = Statement
cases-row-attachment = Attachment
cases-row-document = Document
cases-row-law = Law
cases-row-vote = Vote
cases-row-motion = Proposal
cases-add-body = Add a body
cases-add-statement = Add a statement
cases-add-alternative = Add an alternative
cases-add-point = Add a point
cases-add-attachment = Add an attachment
cases-add-document = Add a document
cases-add-law = Add a law
cases-add-vote = Add a vote
cases-add-motion = Add a proposal

## Two at once.

cases-conflict-changed = Somebody else has changed this while you were writing. Reload the page to see the change; what you wrote is still in the form if you go back.
cases-conflict-heading = Somebody else has changed this while you were writing.
cases-conflict-both = Your text is in the form. Below is what is saved now. Keep what you want of both, and save.
cases-conflict-theirs = What is saved now
cases-conflict-begun = Somebody has already begun the case of this process.
cases-conflict-locked = The case has been made ready, so its text is locked. Open it for changes first.
cases-conflict-decided = The case is decided and cannot be opened again.
cases-conflict-not-ready = The case must be made ready before the decision can be entered.
cases-conflict-not-decided = The decision must be entered before the answer can be sent.
cases-conflict-answers = Something was changed while the answers were being written. Nothing has been sent. Look over the answers and send again.
cases-refused-not-ready = The case cannot be made ready before everything that is required is in place.
cases-flash-begun = The case has been begun.
cases-flash-saved = Saved.
cases-flash-ready = The case is ready for decision.
cases-flash-reopened = The case is open for changes.

## Preview and trace.

cases-preview-heading = Preview
cases-preview-lead = { $claims ->
        [0] { $notes ->
            [0] No contributions have come in yet.
            [one] One contribution has come in. No sentence of the paper is based on it yet.
           *[other] { $notes } contributions have come in. No sentence of the paper is based on them yet.
        }
        [one] One sentence about input is based on what people said, { $notes ->
            [one] one contribution
           *[other] { $notes } contributions
        } in all. The margin shows what it is based on.
       *[other] { $claims } sentences about input are based on { $notes ->
            [one] one contribution
           *[other] { $notes } contributions
        }. The margin shows what each sentence is based on.
    }
cases-preview-draft = This is a draft. Only those who are signed in see it.
cases-trace-sum = { $notes ->
        [one] One contribution
       *[other] { $notes } contributions
    } from { $tables ->
        [one] one table
       *[other] { $tables } tables
    }
cases-trace-minority =
    { $notes ->
        [one] Minority, one contribution
       *[other] Minority, { $notes } contributions
    }
cases-trace-aside = { $sum }. { $count ->
        [one] One note is not used
       *[other] { $count } notes are not used
    }
cases-trace-all = See all
cases-trace-all-label = See all input behind sentence { $number }
cases-trace-ref = Source { $number }
cases-trace-label = Input behind sentence { $number }
cases-trace-case = Case paper: { $title }
cases-trace-decision = Decision of { $body }
cases-trace-decision-numbered = Decision of { $body }, { $number }
cases-trace-answer = Answer to everyone who took part
cases-sentence-eyebrow = The input behind a sentence of the case paper
cases-sentence-heading = What people said: { $theme }
cases-sentence-back = Back to the sentence
cases-sentence-withheld =
    { $count ->
        [one] One contribution is not shown, because it is shielded.
       *[other] { $count } contributions are not shown, because they are shielded.
    }
cases-note-label = Input { $code }
cases-beside-label = What the assessment is based on
cases-beside-heading = What people said
cases-beside-none = Nobody has written a summary of the topic yet.
cases-beside-codes = What the input is about
cases-beside-all-notes = Read all input about the topic

## Versions.

cases-versions-heading = Versions
cases-versions-lead = Everything that was saved is kept. Choose a version to see what was changed.
cases-version-number = Version { $number }
cases-version-first = The case was begun
cases-version-headings = The headings
cases-version-own = { $name } (you)
cases-version-somebody = Somebody who used to work here
cases-version-made = Made by Medvirk
cases-version-added = Added
cases-version-removed = Taken out
cases-version-same = Nothing in the text has changed.

## The page of those who only read.

cases-read-parts = Parts of the page
cases-read-to-attachments = To the attachments
cases-read-to-decision = To the decision
cases-read-to-actions = To the follow-up
cases-read-to-files = To the files
cases-read-treatment = Consideration and votes
cases-read-followed = Follow-up of the decision
