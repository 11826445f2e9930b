# Minutes: writing, remarks, approval.

meetings-minutes-heading = Minutes
meetings-minutes-title = Minutes: { $meeting }
meetings-minutes-read = Read the minutes
meetings-minutes-begin = Begin the minutes
meetings-minutes-none = Not begun.
meetings-minutes-panel-public = The minutes are approved. They tell what was said and what will be done.
meetings-minutes-body = Body
meetings-minutes-when = Time
meetings-minutes-place = Place
meetings-minutes-secretary = Minutes taken by
meetings-minutes-language = Language
meetings-minutes-state = Status
meetings-minutes-state-draft = Draft
meetings-minutes-state-remarks = Out for remarks
meetings-minutes-until = Out for remarks until { $day }
meetings-minutes-approved-on = Approved { $day }
meetings-minutes-closed = Closed meeting
meetings-minutes-closed-lead = A meeting is open unless the law says otherwise (Local Government Act section 11-5). Minutes of a closed meeting are not published.
meetings-minutes-closed-vote = Vote on closing
meetings-minutes-open = The meeting was open
meetings-minutes-basis-employment = An employee’s working conditions (must be closed)
meetings-minutes-basis-secrecy = Duty of secrecy (must be closed)
meetings-minutes-basis-privacy = Privacy (may be closed)
meetings-minutes-basis-interests = Weighty public interests (may be closed)
meetings-minutes-about = About the minutes
meetings-minutes-attendance = Attendance
meetings-minutes-along = Item by item
meetings-minutes-name = Name
meetings-minutes-name-hint = Users need not be named: “two parents” is enough.
meetings-minutes-part = Role
meetings-minutes-note = Party, organisation or reason for absence
meetings-minutes-part-chair = Chair
meetings-minutes-part-elected = Elected members
meetings-minutes-part-substitute = Substitutes
meetings-minutes-part-absent = Absent
meetings-minutes-part-user = Users and user councils
meetings-minutes-part-administration = Administration
meetings-minutes-person-number = Person { $number }
meetings-minutes-item-number = Item { $number }
meetings-minutes-point-number = Action { $number }
meetings-minutes-item = Agenda item
meetings-minutes-text = What was said
meetings-minutes-question = Question
meetings-minutes-question-said = Question: { $question }
meetings-minutes-answer = Answer
meetings-minutes-decision = Decision
meetings-minutes-vote = Vote
meetings-minutes-disqualified = Decision on disqualification
meetings-minutes-disqualified-hint = Who was held to be partial, and what the body decided. Leave empty when nobody asked.
meetings-minutes-points = To be followed up
meetings-minutes-point = What is to be done
meetings-minutes-point-line = { $text } ({ $owner }, due { $due })
meetings-minutes-owner = Responsible
meetings-minutes-due = Due
meetings-minutes-new-due = New date
meetings-minutes-reason = Reason
meetings-minutes-point-status = How is it going?
meetings-minutes-point-open = Not done yet
meetings-minutes-point-done = Done
meetings-minutes-point-delayed = Delayed
meetings-minutes-point-moved = Delayed, new date { $day }
meetings-minutes-point-not-done = Will not be done
meetings-minutes-points-save = Save the follow-up
meetings-minutes-points-saved = The follow-up is saved.
meetings-minutes-remarks = Remarks
meetings-minutes-no-remarks = No remarks.
meetings-minutes-unanswered = Not answered yet.
meetings-minutes-accepted = Taken into the minutes.
meetings-minutes-rejected = Not taken in.
meetings-minutes-accept = Stands in the text now
meetings-minutes-take = Take in: write it into the text
meetings-minutes-take-lead = You come to the text the remark is about. Once you have saved, whoever wrote it is told that it was taken in.
meetings-minutes-take-save = Save and take in the remark
meetings-minutes-taken-in = The minutes are saved. Whoever wrote the remark can read that it was taken in.
meetings-minutes-taking = You are taking in a remark
meetings-minutes-taking-lead = Its words have been put into the text it is about. Reword them, or correct what was wrong, and save.
meetings-minutes-taking-there = Go to the remark and the text
meetings-minutes-remark-is = The remark
meetings-minutes-remark-answer-hint = May be left empty when the remark is taken in.
meetings-minutes-remark-written = Remark by { $by }: { $text }
meetings-minutes-corrections = Corrections
meetings-minutes-reject = Do not take in
meetings-minutes-remark-answer = Answer to the remark
meetings-minutes-answered = The answer is saved.
meetings-minutes-additions = Additions
meetings-minutes-addition = Addition
meetings-minutes-add = Add
meetings-minutes-added-done = The addition stands at the end of the minutes.
meetings-minutes-locked-lead = The minutes are locked. Mistakes are mended by adding; what stands, stays.
meetings-minutes-added = Put in
meetings-minutes-removed = Taken out
meetings-minutes-write = Write minutes
meetings-minutes-write-lead = Write under each item while the meeting goes on. Save as often as you like; every version is kept. If you need more lines, save and go on.
meetings-minutes-save = Save
meetings-minutes-saved = The minutes are saved.
meetings-minutes-conflict = Somebody else saved while you were writing
meetings-minutes-conflict-lead = Your text is in the form below. Here is the other text, with what differs marked: struck out is only in yours, underlined is only in theirs. Take in what you want and save again. Both versions are kept.
meetings-minutes-send = Send out for remarks
meetings-minutes-send-again = New last day for remarks
meetings-minutes-send-button = Open for remarks
meetings-minutes-sent-out = The minutes are open for remarks. Those whose address you wrote get the link.
meetings-minutes-last-day = Last day for remarks
meetings-minutes-last-day-hint = Everybody who was present must have time to read.
meetings-minutes-last-day-again = The minutes can be approved the day after. Those who were there are told of the new deadline.
meetings-minutes-link = Link for those who were there
meetings-minutes-link-lead = Whoever has the link can read the draft and write a remark. No account is needed.
meetings-minutes-approve = Approve and lock
meetings-minutes-approval = Approval
meetings-minutes-approve-lead = The text is locked, everybody can read the minutes, and those who were there are told.
meetings-minutes-approve-inside = The text is locked, and those who were there are told. Others see the minutes only when the meeting is published.
meetings-minutes-approve-closed = The text is locked, and those who were there are told. The meeting was closed, so the minutes are not published.
meetings-minutes-waits = The minutes cannot be approved yet:
meetings-minutes-wait-draft = Those who were there have not been able to read them yet. Open for remarks first.
meetings-minutes-wait-until = Those who were there can write remarks up to and including { $day }. You can approve from { $next }.
meetings-minutes-approved = The minutes are approved and locked.
meetings-minutes-public-page = Public page
meetings-minutes-aside = On the way to approved minutes
meetings-minutes-versions = Versions
meetings-minutes-version = Version { $number }
meetings-minutes-version-lead = What changed from the version before.
meetings-minutes-version-first = The first version.
meetings-minutes-remark-lead = You were at the meeting. Read the draft and tell us if something is wrong or missing. The last day is { $day }. Every remark is answered.
meetings-minutes-remark-over = The time for remarks is over. Here are the minutes, the remarks and the answers.
meetings-minutes-remark-heading = Write a remark
meetings-minutes-remark-by = Who are you?
meetings-minutes-remark-by-hint = As it shall stand in the minutes, for example “parent” or “leader of the parents’ council”.
meetings-minutes-remark-item = What is it about?
meetings-minutes-remark-whole = All of the minutes, or I do not know
meetings-minutes-remark-about = About: { $item }
meetings-minutes-remark-text = What is wrong or missing?
meetings-minutes-remark-send = Send the remark
meetings-minutes-remark-done = Thank you. The remark has been received, and the answer will be on this page.
meetings-minutes-gone-unknown = We do not know this link. Check that you have the whole address.
meetings-minutes-gone-withdrawn = The link has been withdrawn. You may have got a new one.
meetings-minutes-gone-expired = The time for remarks was over long ago, and the link no longer works. Approved minutes are on the page of the meeting.
meetings-minutes-refused-locked = The minutes are approved and locked. Mistakes are mended by adding.
meetings-minutes-refused-not-locked = The minutes are not approved yet. Mend the text itself.
meetings-minutes-refused-changed = Somebody else has changed the minutes meanwhile.
meetings-minutes-refused-early = Those who were there must have time for remarks first.
meetings-minutes-refused-late = The time for remarks is over.
meetings-minutes-refused-unanswered = { $count ->
    [one] 1 remark has no answer.
   *[other] { $count } remarks have no answer.
}
meetings-minutes-refused-unchanged = The text is the same as when the remark came. Correct it before you say that the remark was taken in.
meetings-minutes-refused-no-reason = Write why the remark is not taken in. The answer stays.
meetings-minutes-refused-no-text = Write what is to be added.
meetings-minutes-refused-new-due = What is delayed needs a new date.
meetings-minutes-refused-why = Write why it will not be done.
meetings-minutes-refused-past = That day is already over.
meetings-minutes-refused-secretary = Write who took the minutes.
meetings-minutes-refused-chair = Write who chaired the meeting.
meetings-minutes-refused-empty = The minutes have no text.
meetings-minutes-refused-vote = The decision under “{ $item }” lacks its vote (Local Government Act section 11-4).
meetings-minutes-refused-closed = Write down the vote on closing the meeting.
meetings-minutes-refused-point = “{ $text }” has no responsible person or no date.

## Letters about minutes

meetings-minutes-readers = E-mail of those who were there
meetings-minutes-readers-hint = They get the link now, and word when the minutes are approved. One address on each line.
meetings-minutes-refused-reader = “{ $typed }” is not an e-mail address.
meetings-minutes-today-approve = Approve the minutes: { $meeting }
meetings-minutes-today-remarks = Answer remarks on the minutes: { $meeting }
meetings-minutes-mail-remarks-title = Minutes: for remarks
meetings-minutes-mail-remarks-subject = Read the minutes and tell us: [meeting]
meetings-minutes-mail-remarks-body =
    Hello!

    Thank you for coming to the meeting. The draft minutes are ready.

    {"["}meeting]
    Time: [when]

    Please read them, and tell us if something is wrong or missing. The last day is [until]. Every remark gets an answer.
    {"["}link]

    Everybody who was at the meeting gets the same link. You need no account.
meetings-minutes-mail-approved-title = Minutes: approved
meetings-minutes-mail-approved-subject = The minutes are approved: [meeting]
meetings-minutes-mail-approved-body =
    Hello!

    The minutes are approved. They tell what was said, what will be done, who does it, and when.

    {"["}meeting]
    Time: [when]

    Here are the minutes:
    {"["}link]

    Thank you for taking part.

## Writing during the meeting, also without a network

meetings-minutes-state-saved = Saved at %s
meetings-minutes-state-kept = The text is on this device. Not saved yet.
meetings-minutes-state-waiting = No network. The text is on this device and will be saved when the network is back.
meetings-minutes-state-lost = This device cannot keep the text. Save often.
meetings-minutes-state-restored = This was written on this device and is not saved yet.
meetings-minutes-drop = Discard what is not saved
