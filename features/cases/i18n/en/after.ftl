### Decision, actions and answers.


## The decision.

cases-decision-heading = Decision
cases-decision-enter = Enter the decision
cases-decision-correct = Correct the decision
cases-decision-save = Save the decision
cases-decision-lead = The proposed decision is in the form. Change what turned out differently at the meeting.
cases-decision-correct-lead = The form holds the decision as it was entered. Correct what is wrong and save.
cases-decision-waits = The decision can be entered once the case has been made ready.
cases-decision-none = The decision has not been entered yet.
cases-decision-changed = The decision differs from the recommendation.
cases-refused-no-points = Write what was decided, at least one point.
cases-flash-decided = The decision has been saved.

## The actions.

cases-actions-heading = Actions
cases-actions-lead = What follows from the decision: who does what by when. Residents see the list on the public page.
cases-actions-empty-heading = No actions yet
cases-actions-empty = Add what is to be done, who is responsible, and when it should be finished.
cases-action-new = New action
cases-action-title = Action { $code }
cases-action-what = What
cases-action-who = Who and when
cases-action-themes = Topics the action answers
cases-action-themes-hint = This lets those who spoke about the topic see what happens.
cases-action-no-point = No point in particular
cases-action-history = What has changed
cases-action-due-by = due { $date }
cases-action-was-due = Was { $date }
cases-action-overdue = Overdue
cases-action-all-themes = All topics
cases-action-not-started = Not started
cases-action-planned = Planned
cases-action-in-progress = Under way
cases-action-delayed = Delayed
cases-action-done = Done
cases-action-cancelled = Cancelled
cases-column-action = Action
cases-column-owner = Responsible
cases-column-due = Due
cases-column-point = Point of the decision
cases-column-budget = Kroner
cases-field-new-due = New due date
cases-field-reason = Why
cases-field-reason-hint = Required when something is delayed or cancelled. Residents see it.
cases-field-plan = Plan
cases-field-plan-hint = For example the action and financial plan 2027–2030.
cases-refused-reason = Write why the action is delayed or cancelled.
cases-flash-action = The action has been saved.
cases-tile-actions =
    { $count ->
        [one] action
       *[other] actions
    }
cases-tile-done =
    { $count ->
        [one] done
       *[other] done
    }
cases-tile-under-way =
    { $count ->
        [one] remaining
       *[other] remaining
    }
cases-tile-overdue =
    { $count ->
        [one] overdue
       *[other] overdue
    }

## The answers.

cases-answers-heading = Answers
cases-answers-lead = You said, the council decided, this is what we do, this is what we do not do. Everyone who took part and wants an answer gets it the way they asked for.
cases-answers-promised = Promised by { $date }
cases-answers-late = The answer is late
cases-answers-sent-tag = Sent
cases-answer-title = Answer: { $theme }
cases-answer-lead = Write briefly and clearly. The same words appear in the e-mail, in the letter, on the poster and on the web page.
cases-answer-you-said = You said
cases-answer-decided = It was decided
cases-answer-body-decided = { $body } decided
cases-answer-we-do = What we do
cases-answer-we-do-not = What we do not do
cases-answer-because = Because
cases-answer-complete = Ready
cases-answer-begun = Not finished
cases-answer-missing = Missing
cases-refused-because = Write why you do not do it.
cases-refused-answers-missing =
    { $count ->
        [one] One topic has no answer.
       *[other] { $count } topics have no answer.
    }
cases-flash-answer = The answer has been saved.
cases-flash-sent = The answer is on its way to { $reached }. { $phone ->
        [0] {""}
        [one] One is to be phoned or texted.
       *[other] { $phone } are to be phoned or texted.
    } { $unreached ->
        [0] {""}
        [one] One could not be reached.
       *[other] { $unreached } could not be reached.
    }
cases-flash-sent-none = The answer is published. There was nobody new to send it to.
cases-tile-answered = topics have an answer
cases-tile-wants =
    { $count ->
        [one] person wants an answer
       *[other] people want an answer
    }
cases-tile-others =
    { $count ->
        [one] One more took part without asking for an answer
       *[other] { $count } more took part without asking for an answer
    }
cases-tile-reached = were reached ({ $reached } of { $all })
cases-tile-can-reach =
    { $count ->
        [one] can be reached
       *[other] can be reached
    }
cases-tile-cannot-reach =
    { $count ->
        [one] cannot be reached
       *[other] cannot be reached
    }
cases-send-heading = Send the answer
cases-send-waits-decision = The answer can be sent once the decision has been entered.
cases-send-waits-answers =
    { $count ->
        [one] One topic needs an answer before it can be sent.
       *[other] { $count } topics need an answer before it can be sent.
    }
cases-send-means =
    { $count ->
        [one] One person gets an answer about the topics she or he took part in, in their own language. The answers are published for everybody.
       *[other] { $count } people each get one message about the topics they took part in, in their own language. The answers are published for everybody.
    }
cases-send-everybody-has = Everybody who can be reached has had the answer.
cases-send-some-wait =
    { $count ->
        [one] An answer has been made for everybody who can be reached, but one has not got through yet.
       *[other] An answer has been made for everybody who can be reached, but { $count } have not got through yet.
    }
cases-send-button = { $count ->
        [0] Publish the answers
        [one] Send to one person
       *[other] Send to { $count } people
    }
cases-send-question = { $count ->
        [0] Publish the answers for everybody?
        [one] Send the answer to one person?
       *[other] Send the answer to { $count } people?
    }
cases-send-once = It cannot be taken back. Nobody gets the same answer twice.
cases-answer-preview-heading = What the answer looks like
cases-answer-preview-lead = An example with two topics. Each recipient gets the topics they took part in.
cases-preview-waits = When the decision is entered, you will see here what the answer looks like.
cases-preview-name = First Last
cases-preview-elsewhere = { $count ->
        [one] One topic has no answer in this language yet. There
       *[other] { $count } topics have no answer in this language yet. There
    } you see the answer in another language.
cases-preview-length = { $count } characters, sent as { $parts ->
        [one] one text message
       *[other] { $parts } text messages
    }
cases-channel-email = E-mail
cases-channel-sms = Text message or phone
cases-channel-letter = Letter
cases-channel-none = Not reached
cases-sent-heading = Who gets the answer
cases-sent-lead = { $reached } were reached. That is { $share } of those who want an answer.
cases-sent-lead-none = The answer has not been sent yet.
cases-sent-waiting = Not sent
cases-sent-empty-heading = Nobody to answer
cases-sent-empty = Nobody who took part has left an address and asked for an answer.
cases-tile-email =
    { $count ->
        [one] by e-mail
       *[other] by e-mail
    }
cases-tile-sms =
    { $count ->
        [one] by text message or phone
       *[other] by text message or phone
    }
cases-tile-letter =
    { $count ->
        [one] by letter
       *[other] by letter
    }
cases-tile-to-phone =
    { $count ->
        [one] is to be phoned or texted
       *[other] are to be phoned or texted
    }
cases-tile-to-print =
    { $count ->
        [one] letter is to be printed
       *[other] letters are to be printed
    }
cases-tile-stuck =
    { $count ->
        [one] message is stuck
       *[other] messages are stuck
    }
cases-wait-phone = To be phoned or texted
cases-wait-print = Letter to be printed
cases-wait-stuck = Stuck
cases-tile-unreached =
    { $count ->
        [one] not reached
       *[other] not reached
    }
cases-reason-no-address = Has neither e-mail, phone nor address
cases-reason-doubtful-phone = The phone number must be checked
cases-role-applicant = Applicant
cases-role-host = Host
cases-role-guest = Guest
cases-role-participant = Participant

## What is sent.

cases-wording-answer-title = Answer to everyone who took part (e-mail and letter)
cases-wording-answer-subject = You spoke up about [process]. Here is the answer
cases-wording-answer-body =
    Hello, [name]!

    Thank you for taking part in [process]. [body] made its decision on [date]. This is what came of what you said:

    {"["}answers]

    You can read the whole decision and follow the actions here: [link]
cases-wording-sms-title = Answer to everyone who took part (text message)
cases-wording-sms-body = Hello, [name]! You took part in [process]. [body] decided on [date]. Read the answer to what you said: [link]

## What must be done today.

cases-today-paper = Make the case paper ready: { $title } ({ $body })
cases-today-decision = Enter the decision: { $title } ({ $body })
cases-today-actions = { $count ->
        [one] One action
       *[other] { $count } actions
    } overdue: { $process }
cases-today-answer = Answer those who took part: { $process }
cases-today-treated = To be considered by { $body }: { $title }
cases-today-follow = Follow the decision, { $done } of { $all } actions are done: { $process }
cases-panel-actions = { $done } of { $all } actions are done{ $late ->
        [0] {""}
       *[other] , { $late } overdue
    }
cases-panel-answered = The answer was sent on { $date }
cases-panel-answers = { $complete } of { $all } topics have an answer
