### What everybody reads: what came of it.

cases-menu-public = What came of it
cases-outcomes-lead = Where residents have spoken up: what was decided, and what happens now.
cases-outcomes-decided = Decided { $date }
cases-outcomes-actions = { $done } of { $all } actions are done
cases-outcomes-answered = Everyone who took part has had an answer
cases-outcomes-empty-heading = Nothing has been decided yet
cases-outcomes-empty = Decisions and answers appear here when the cases have been considered.
cases-outcomes-to-processes = See what is happening now
cases-outcome-title = What came of it? { $process }
cases-outcome-lead = { $body } made its decision on { $date }. This is what was decided, and what happens now.
cases-outcome-waits = { $body } decides the case on { $date }.
cases-outcome-waits-undated = { $body } decides the case. The day is not set.
cases-outcome-waits-somewhere = The case is ready, but not decided yet.
cases-outcome-not-planned = It is not settled who will decide the case, or when.
cases-outcome-paper = Read the case paper
cases-outcome-to-answers = Answers to what you said
cases-outcome-to-actions = Follow the actions
cases-outcome-decision = What was decided
cases-outcome-answers = Answers to what you said
cases-outcome-answered = Sent { $date }.
cases-outcome-actions = What happens now
cases-outcome-actions-lead = The actions that follow from the decision. The list is kept up to date.
cases-outcome-trace = From the table to the decision
cases-outcome-trace-lead = Every sentence about input in the case paper leads back to what was said. You can read all of it, and see who took part.
cases-outcome-see-trace = See the trace
cases-tile-people = { $people ->
        [one] person
       *[other] people
    } around { $sources ->
        [one] one table
       *[other] { $sources } tables
    }
cases-tile-notes =
    { $count ->
        [one] contribution was read
       *[other] contributions were read
    }
cases-tile-points =
    { $count ->
        [one] point was adopted
       *[other] points were adopted
    }
cases-tile-actions-done = actions are done
cases-vote-point = Point { $point }
cases-vote-count = { $in-favour } for, { $against } against
cases-panel-all-answers =
    { $count ->
        [one] See the answer on one more topic
       *[other] See the answers on { $count } more topics
    }
cases-panel-read = Read more
cases-milestone-body = { $body }: { $part }
cases-milestone-answer = Answer to everyone who took part
cases-poster-word = Poster
cases-poster-title = You spoke up. This was decided
cases-poster-lead = { $process }: the answer to everyone who took part.
cases-poster-more = Read what we do, what we do not do, and why:
cases-poster-code = QR code to { $address }
cases-vote-unanimous =
    { $count ->
        [one] Unanimous, one vote
       *[other] Unanimous, { $count } votes
    }
cases-poster-heading = What was decided
