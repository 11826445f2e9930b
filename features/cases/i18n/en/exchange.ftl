### The trace from sentence to input, and what goes out and comes in.

## The check of the trace.

cases-trace-check-heading = Check the trace
cases-trace-check-lead = Every piece of input must have an end, and every sentence about input must have a source. This is what is missing.
cases-trace-check-whole-heading = The trace is whole
cases-trace-check-whole = Every piece of input has an end, and every sentence about input has a source.
cases-break-loose-end = Has not become input, and nobody has written why
cases-break-open-note = Is neither used nor marked as not used
cases-break-no-reason = Is marked as not used without a reason
cases-break-untraced-note = Is used, but no sentence rests on it
cases-break-claim = The sentence has no source
cases-break-unknown-name = The case paper names input that does not exist
cases-column-about = What it is about
cases-column-fault = What is missing
cases-column-process = Process

## The case out and the decision in.

cases-refused-send-number = Write the archive case number as the archive does, for example 25/0871. The meeting system needs it.
cases-refused-send-officer = Write who the case officer is. The meeting system needs it.
cases-refused-send-body = Write at least one body that treats the case.
cases-conflict-exchange-off = No transfer is chosen. Download the files, or ask an administrator to choose one.
cases-refused-decision-size = The file is too large. A file with a decision may have at most { $kilobytes } kB.
cases-refused-decision-other = This is not a decision file from the meeting system.
cases-refused-decision-json = The file is not JSON. It stops at line { $line }, character { $column }.
cases-refused-decision-schema = The file is not a decision from a meeting system (vedtakfrautvalg.send).
cases-refused-decision-missing = The field “{ $field }” is missing in the file.
cases-refused-decision-wrong = The field “{ $field }” holds the wrong kind of value.
cases-refused-decision-not-final = The file says that this is not the final decision. Only the final decision is entered here.
cases-refused-decision-unknown = Found no case that the file is about: “{ $title }” ({ $number }). Nothing is saved.
cases-refused-decision-several = Several cases have the number { $number }. Correct the archive case number of one of them first.
cases-refused-decision-draft = The case “{ $title }” has not been made ready, so the decision cannot be entered yet.
cases-refused-no-decision-file = Choose a file.
cases-import-heading = Bring in a decision from a file
cases-import-lead = The meeting system can give the decision as a file (Fiks Politisk Behandling, vedtakfrautvalg.send). The case is found by the number in the file. You look over everything before it is saved.
cases-import-file = File with the decision
cases-import-file-hint = JSON, at most { $kilobytes } kB.
cases-import-button = Read the file
cases-import-read = The file has been read. Look over the decision, correct what must be corrected, and save. Nothing is saved yet.
cases-import-again = The case already has a decision. If you save, this replaces it.
cases-import-unread = { $count ->
        [one] One vote does not say what it was and is not counted.
       *[other] { $count } votes do not say what they were and are not counted.
    }
cases-send-case-committee = File for the meeting system
cases-send-case-committee-note = utvalgssak.send of Fiks Politisk Behandling (JSON)
cases-send-case-button = Transfer the case
cases-flash-case-sent = The case has been put in the folder the integration fetches from.
cases-field-body-short = Short name in the meeting system
cases-field-body-short-hint = For example KST. May be left empty.
cases-minutes-parties = Votes per party
cases-minutes-parties-hint = One line per party, for example “Ap: 4 for, 2 against”.
cases-minutes-parties-of = Votes per party, point { $point }
cases-minutes-party-line = { $party }: { $for } for, { $against } against
cases-refused-parties = The line “{ $line }” must have a party and two numbers, for and against.
cases-refused-parties-sum = The votes per party are { $for } for and { $against } against. They must agree with the totals above.
cases-refused-archive-number = Write the number as the archive does: 22/1380 or 22/1380-1.
cases-refused-body-number = Write the number as the body does: PS 33/18, K-sak 33/18 or 8/23.

## Statements of councils as an attachment.

cases-attachment-councils = Statements of councils
cases-made-of-councils = Statements of councils (made by Medvirk)
cases-attachment-councils-numbered = Attachment { $number }: Statements of councils
