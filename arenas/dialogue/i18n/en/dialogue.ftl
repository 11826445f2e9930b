# Dialogue meetings through the year.

dialogue-menu = Dialogue meetings
dialogue-years-lead = Every year politicians meet those who use the services. Here the year is planned, and here you see what was promised.
dialogue-years-none = No years yet.
dialogue-year-line = { $planned } of { $all } meetings have a day
dialogue-year-heading = Dialogue meetings { $year }
dialogue-wheel = The year
dialogue-wheel-label = The wheel of { $year }: the same days stand in the list beside it
dialogue-planning = Planned
dialogue-season = Meetings are held
dialogue-council = Summed up
dialogue-not-decided = Not decided
dialogue-meetings = The meetings
dialogue-led-by = Chair: { $name }.
dialogue-with = With: { $names }.
dialogue-rota = How politicians share
dialogue-column-name = Name
dialogue-column-body = Body
dialogue-column-now = Meetings this year
dialogue-column-before = Meetings last year
dialogue-column-part = Role
dialogue-column-meeting = Meeting
dialogue-column-from = From
dialogue-column-to = To
dialogue-column-hours = Hours
dialogue-column-minutes = Minutes of the meeting
dialogue-column-note = Note
dialogue-plan-button = Propose days and politicians
dialogue-planned = All meetings have a day and politicians. Change what you like; what you keep stays.
dialogue-impossible = It cannot be done. These stand in the way, and when any one of them changes, it can
dialogue-gave-up = No plan was found in time. Keep fewer meetings or give more days.
dialogue-make-button = Make the meetings
dialogue-made = { $count ->
    [one] 1 meeting is made. It is a draft until you publish it or send the invitation.
   *[other] { $count } meetings are made. They are drafts until you publish them or send the invitation.
}
dialogue-next-button = Make next year from this
dialogue-next-there = Go to { $year }
dialogue-next-begun = { $year } has begun. What was not done stands first on every agenda.
dialogue-minutes-none = Minutes: not begun
dialogue-minutes-draft = Minutes: draft
dialogue-minutes-remarks = Minutes: out for remarks
dialogue-minutes-approved = Minutes: approved
dialogue-invite-by = Invite by { $day }
dialogue-invite-overdue = Should have been invited { $day }
dialogue-invited-on = Invited { $day }
dialogue-invited-late = Invited too late: { $day }
dialogue-invited-button = Note that it was sent another way
dialogue-invited-noted = Noted. The user council has the invitation.
dialogue-today-invite = Invite to the dialogue meeting on { $service }
dialogue-today-loose = Choose a theme for the minutes of { $year }, so that they become input
dialogue-today-lead = You lead the dialogue meeting on { $service }
dialogue-today-attend = You attend the dialogue meeting on { $service }
dialogue-loose-minutes = The minutes about { $service } in { $year }
dialogue-member = { $name } ({ $party }), meetings this year: { $count }
dialogue-substitutes = Substitutes, in this order:
dialogue-open-points = From last year. First on the agenda
dialogue-field-service = Service or group
dialogue-field-council = User council
dialogue-field-day = Day
dialogue-field-starts = Begins
dialogue-field-minutes = Minutes
dialogue-field-place = Place
dialogue-field-topics = Topics
dialogue-field-topics-hint = One on each line.
dialogue-field-people = Politicians in the meeting
dialogue-field-chair = Chair
dialogue-field-kept = Keep day and politicians
dialogue-field-kept-hint = Then the proposal does not touch this meeting.
dialogue-save = Save
dialogue-saved = The meeting is saved.
dialogue-told-invited = { $count ->
    [one] 1 person who is invited is told of the change.
   *[other] { $count } people who are invited are told of the change.
}
dialogue-told-signed-up = { $count ->
    [one] 1 person who signed up is told of the change.
   *[other] { $count } people who signed up are told of the change.
}
dialogue-attendance = Attendance
dialogue-attendance-lead = The politicians’ meetings by the minutes, as a basis for allowances.
dialogue-part-chair = Chair
dialogue-part-elected = Member
dialogue-part-substitute = Substitute
dialogue-part-absent = Absent
dialogue-trouble-no-day = The meeting has no day yet.
dialogue-trouble-weekend = The day falls on a weekend.
dialogue-trouble-past = The day is in the past.
dialogue-trouble-other-year = The day is not in { $year }, the year of the meetings.
dialogue-trouble-weekday = The year has no meetings on that weekday.
dialogue-trouble-outside-season = The day is outside the time of the meetings.
dialogue-trouble-body-busy = The body has another meeting that day.
dialogue-trouble-same-day = The body has the dialogue meeting on { $service } that day.
dialogue-trouble-too-many = There are too many meetings that day.
dialogue-trouble-other-side = The user council cannot that day.
dialogue-trouble-away = { $name } cannot that day.
dialogue-trouble-count = { $there } politicians; there should be { $wanted }.
dialogue-trouble-chair = The chair is not among those who come.
dialogue-trouble-unequal = Unequal shares: some have { $least } meetings, others { $most }.
dialogue-reason-meeting = { $service } must have a meeting between { $from } and { $to }.
dialogue-reason-other-side = The user council for { $service } cannot on some of the days.
dialogue-reason-busy = { $body } has other meetings.
dialogue-reason-away = { $name } cannot on all of the days.
dialogue-reason-once = { $body } has one dialogue meeting a day.
dialogue-reason-most = There must be no more than { $count } meetings on a day.
dialogue-reason-share = Nobody in { $body } may have more than { $difference } meeting more than another.
dialogue-meeting-title = Dialogue meeting: { $service }
dialogue-meeting-purpose = Politicians want to hear what the service is like for those who use it. What is said stands in minutes, and what is promised is followed up next year.
dialogue-agenda-last-year = { $count ->
    [one] What has been done since last year (1 point remains)
   *[other] What has been done since last year ({ $count } points remain)
}
dialogue-refused-changed = Somebody else has changed the year meanwhile. Look it over and save again.
dialogue-refused-year-exists = { $year } has already begun.

## The first year in the browser

dialogue-new-heading = Begin a year
dialogue-new-lead = Write what has been decided. The rest can wait. Then you enter the bodies with their members, and the services.
dialogue-begun = { $year } has begun. Enter the bodies and the services.
dialogue-frame-heading = The frame
dialogue-frame-lead = What holds for the whole year.
dialogue-frame-saved = The frame is saved.
dialogue-frame-which = Which year?
dialogue-frame-decided = What the council has decided
dialogue-frame-planning = Where the year is planned
dialogue-frame-rules = Rules for the meetings
dialogue-frame-council = Where the year is summed up
dialogue-frame-input = The input
dialogue-field-process = Process
dialogue-field-year = Year
dialogue-field-decision = Name of the decision
dialogue-field-by = Body
dialogue-field-case = Case number
dialogue-field-rules = What was decided about the meetings
dialogue-field-shown = The year is decided: show it to everybody
dialogue-field-shown-hint = Then everybody can read when the meetings are planned, held and summed up, and which services they are about. Each meeting is added when it is published.
dialogue-refused-undecided = Write what was decided before the year is shown to everybody.
dialogue-field-lines-hint = One rule on each line.
dialogue-field-from = First day
dialogue-field-to = Last day
dialogue-field-weekdays = Weekdays for meetings
dialogue-field-most-a-day = Most meetings on one day
dialogue-field-per-meeting = Politicians in each meeting
dialogue-field-max-difference = Largest difference in number of meetings
dialogue-field-notice-weeks = Weeks from invitation to meeting
dialogue-field-remark-days = Days for remarks
dialogue-field-theme = Theme for what is said
dialogue-field-theme-hint = When minutes are approved, what was said becomes input under this theme. If you choose another theme later, the input moves along.
dialogue-theme-none = Not chosen: it does not become input
dialogue-theme-of-year = The theme of the year
dialogue-field-name = Name of the body
dialogue-field-code = Short name
dialogue-field-code-hint = Letters and figures, for example UOH.
dialogue-field-call = Who comes?
dialogue-call-rota = Some of the members, in turn
dialogue-call-all = All the members
dialogue-field-busy = Days with other meetings
dialogue-field-days-hint = For example 12.5.2027, 2.6.2027. A comma or a new line between the days.
dialogue-field-paste = One member on each line
dialogue-field-paste-hint = Name; party; office; e-mail. You can paste straight from a spreadsheet.
dialogue-field-party = Party
dialogue-field-office = Office
dialogue-field-office-hint = The leader first, then the deputy leader.
dialogue-field-email = E-mail
dialogue-field-away = Cannot on these days
dialogue-member-number = Member { $number }
dialogue-members = The members
dialogue-members-lead = Clear the name to take somebody out. They are taken out of the meetings as well.
dialogue-bodies = The bodies
dialogue-body-new = Add a body
dialogue-body-lead = Committees and other bodies that hold dialogue meetings.
dialogue-body-about = About the body
dialogue-body-paste = Add several members at once
dialogue-body-saved = The body is saved.
dialogue-body-remove = Take the body out
dialogue-body-removed = The body is taken out.
dialogue-body-members = { $count ->
    [one] 1 member
   *[other] { $count } members
}
dialogue-field-emails = E-mail of the user council
dialogue-field-emails-hint = The invitation and the link to the minutes go there. One address on each line.
dialogue-field-body = Body that holds the meeting
dialogue-field-day-hint = Leave empty until days are proposed.
dialogue-field-closed-day = Is the day right?
dialogue-closed-day-keep = Yes, hold the meeting on { $day } all the same
dialogue-refused-closed-day = { $why } Choose another day, or tick that the meeting is to be held on that day all the same.
dialogue-field-not-on = Days the user council cannot
dialogue-field-substitutes = Substitutes
dialogue-part-who = Whom the meeting is for
dialogue-part-what = What the meeting is about
dialogue-part-when = Time and place
dialogue-part-people = The politicians
dialogue-meeting-new = Add a meeting
dialogue-meeting-added = The meeting is added.
dialogue-meeting-remove = Take the meeting out
dialogue-meeting-removed = The meeting is taken out of the year.
dialogue-meeting-made = The meeting people see
dialogue-meeting-draft = The draft of the meeting
dialogue-meeting-made-lead = People can read about this meeting. What you save here is changed there too, and those who signed up are told of a new time or place.
dialogue-meeting-draft-lead = The meeting is a draft: only staff see it. What you save here is changed there too. The meeting becomes public when you send the invitation or publish the meeting.
dialogue-meeting-held-lead = The meeting has been held. What you save here does not change the page people read about it.
dialogue-meeting-off-lead = The meeting is called off. What you save here does not change the page people read about it.
dialogue-meetings-none = No meetings yet.
dialogue-lack-heading = Before days and politicians can be proposed
dialogue-lack-bodies = Enter the bodies and their members.
dialogue-lack-meetings = Enter a meeting for each service or group.
dialogue-lack-body = Choose a body for the meeting about { $service }.
dialogue-lack-members = { $body } has { $members } members; { $wanted } shall come.
dialogue-lack-season = Choose the first and last day and the weekdays in the frame.
dialogue-made-changed = { $count ->
    [one] 1 meeting is changed after the plan.
   *[other] { $count } meetings are changed after the plan.
}
dialogue-update-button = Change the meetings after the plan
dialogue-behind = { $count ->
    [one] The plan was changed after the meeting was made: 1 meeting is not as it is planned now.
   *[other] The plan was changed after the meetings were made: { $count } meetings are not as they are planned now.
}
dialogue-agenda-asked = From the user council: { $question }
dialogue-refused-made = The meeting has been made. Remove the draft or call the meeting off on its own page.
dialogue-refused-code = Another body is called { $code }.
dialogue-refused-code-signs = A short name has only letters, figures and hyphens.
dialogue-refused-body-used = The body has a meeting. Give the meeting to another body first.
dialogue-refused-day = “{ $typed }” is not a day.
dialogue-refused-email = “{ $typed }” is not an e-mail address.
dialogue-refused-theme-used = What was said in the meeting about { $service } is already used in the summary of the theme it stands under. Take it out of the summary first, or leave the theme as it is.
dialogue-refused-theme-needed = What was said in the meeting about { $service } is already input and must have a theme.
dialogue-refused-season-long = The meetings cannot be spread over more than one year.
dialogue-refused-season = The last day comes before the first.
dialogue-refused-weekdays = Choose at least one weekday.
dialogue-refused-members = A body can have { $most } members.

## Invitation, and what the user council asks

dialogue-invitation = The invitation
dialogue-invitation-lead = The user council gets time, place, agenda and a link where it can ask to have something taken up. The politicians are summoned. The meeting becomes public.
dialogue-invitation-again-lead = If the meeting is moved, everybody who was invited is told. If you have added an address, send once more: nobody gets the same invitation twice.
dialogue-invite-button = Look over and send the invitation
dialogue-invite-send = { $count ->
    [one] Send to 1 address
   *[other] Send to { $count } addresses
}
dialogue-invite-not-yet = Do not send yet
dialogue-invitation-of = The invitation: { $service }
dialogue-invitation-what = This is sent
dialogue-invitation-council = { $count ->
    [one] Invitation to the user council, 1 address
   *[other] Invitation to the user council, { $count } addresses
}
dialogue-invitation-elected = { $count ->
    [one] Summons to 1 politician
   *[other] Summons to { $count } politicians
}
dialogue-invitation-without = Without e-mail here: { $names }. Tell them another way, or enter the address under the body.
dialogue-invitation-publishes = The meeting becomes public when you send: everybody can read about it.
dialogue-invitation-published = The meeting is public already.
dialogue-invitation-again = It was sent on { $day }. Only addresses added since get it now.
dialogue-invitation-letters = What the letters look like
dialogue-invitation-letters-lead = Everybody gets the letter in the language they have chosen, with the meeting as a calendar file.
dialogue-invitation-letter-council = To the user council
dialogue-invitation-letter-elected = To the politicians, here { $name }
dialogue-preview-link = (the link to the user council’s own page)
dialogue-nobody-else = nobody else
dialogue-refused-invite-over = The meeting has been held. The invitation can no longer be sent.
dialogue-refused-invite-off = The meeting is called off. The invitation cannot be sent.
dialogue-invite-sent = The invitation is on its way.
dialogue-calendar-file = dialogue-meeting.ics
dialogue-questions = From the user council
dialogue-question-answer = Answer to the user council
dialogue-question-answer-hint = Must be written when it is not put on the agenda.
dialogue-question-take = Put on the agenda
dialogue-question-leave = Not on the agenda
dialogue-question-undecided = Not answered yet.
dialogue-question-taken = Stands on the agenda.
dialogue-question-left = Will not be on the agenda.
dialogue-question-decided = The answer stands on the page of the user council.
dialogue-today-questions = Answer the user council before the dialogue meeting about { $service }
dialogue-fact-when = Time
dialogue-agenda = Agenda
dialogue-points-heading = What was promised last year
dialogue-point-done = Done
dialogue-point-not-done = Will not be done
dialogue-point-delayed = Delayed, new date { $day }
dialogue-point-due = Not done yet, due { $day }
dialogue-point-open = Not done yet
dialogue-ask-heading = Do you want something taken up?
dialogue-ask-lead = Write it here, at the latest on { $day }. You get an answer on this page. What is put on the agenda stands in the minutes.
dialogue-ask-over = The time to ask for something on the agenda is over. Anything can still be raised in the meeting.
dialogue-ask-button = Send
dialogue-asked-done = Thank you. It is received, and the answer comes on this page.
dialogue-field-question = Question or matter
dialogue-field-asker = Who are you?
dialogue-field-asker-hint = For example “the parents’ council at Lia”.
dialogue-called-off = The meeting is called off.
dialogue-gone-unknown = We do not know this link. Check that you have the whole address from the invitation.
dialogue-gone-withdrawn = The link has been withdrawn. You may have got a new invitation.
dialogue-gone-expired = The meeting is over, and the link no longer works. What was said stands in the minutes on the page of the meeting.
dialogue-refused-no-place = Write where the meeting is before you invite.
dialogue-refused-no-topics = Write the topics before you invite, so that the user council can prepare.
dialogue-refused-no-emails = Write where the invitation shall go, or note that it was sent another way.
dialogue-refused-no-answer = Write why it is not put on the agenda. The user council sees the answer.
dialogue-refused-ask-late = The time to ask for something on the agenda is over.
dialogue-mail-invitation-title = Dialogue meeting: invitation to the user council
dialogue-mail-invitation-subject = Welcome to a dialogue meeting: [service]
dialogue-mail-invitation-body =
    Hello!

    The politicians want to hear how the service is for those who use it. We therefore invite [name] to a dialogue meeting.

    {"["}service]
    Time: [when]
    Place: [place]
    Chair: [chair]
    Politicians: [politicians]

    Agenda:
    {"["}agenda]

    Do you want something else taken up? Write it here, at the latest on [until]. There you also see what has been done since last time:
    {"["}link]

    You will get the minutes afterwards, so that you can tell us if something is wrong.
dialogue-mail-summons-title = Dialogue meeting: summons to the politicians
dialogue-mail-summons-subject = Summons to a dialogue meeting: [service]
dialogue-mail-summons-body =
    Hello, [name]!

    You are summoned to a dialogue meeting. It is an ordinary meeting, with the same rights and duties.

    {"["}service]
    Time: [when]
    Place: [place]
    Chair: [chair]
    Together with you: [politicians]

    Agenda:
    {"["}agenda]

    Can you not come? Answer this e-mail as soon as you can, so that we can ask a substitute.
    {"["}link]
dialogue-mail-moved-title = Dialogue meeting: new time or place
dialogue-mail-moved-subject = Changed: dialogue meeting about [service]
dialogue-mail-moved-body =
    Hello!

    The dialogue meeting you are invited to has been moved. This holds now:

    {"["}service]
    Time: [when]
    Place: [place]

    More about the meeting:
    {"["}link]
dialogue-mail-off-title = Dialogue meeting: called off
dialogue-mail-off-subject = Called off: dialogue meeting about [service]
dialogue-mail-off-body =
    Hello!

    The dialogue meeting you are invited to will not be held.

    {"["}service]
    The time that was set: [when]

    {"["}reason]

    More about the meeting:
    {"["}link]
dialogue-demo-theme = The services, as those who use them see them
dialogue-demo-theme-intro = What was said in the dialogue meetings.

## Report and compilation

dialogue-report-heading = Report and minutes
dialogue-report-page-lead = Write the main conclusions of each meeting. They become the short report to the council.
dialogue-papers = For the case
dialogue-report-short = Short report
dialogue-report-short-lead = The main conclusions of each meeting, and what will be done.
dialogue-compilation = All the minutes
dialogue-compilation-about = The approved minutes in one document.
dialogue-report-conclusions = The main conclusions
dialogue-report-proposed = Proposed after the minutes. Put it right, and save.
dialogue-report-proposed-tag = Proposal
dialogue-report-line-hint = One conclusion on each line.
dialogue-report-saved = The report is saved.
dialogue-report-none = No conclusions yet.
dialogue-report-title = The dialogue meetings of { $year }: short report
dialogue-report-lead = { $meetings } meetings have been held. { $users } users of the services took part.
dialogue-report-people = Present
dialogue-report-there = { $users } users, { $elected } politicians
dialogue-report-points = To be followed up
dialogue-report-point = What
dialogue-report-owner = Who
dialogue-report-due = Due
dialogue-report-status = How is it going?
dialogue-compilation-title = The dialogue meetings of { $year }: all the minutes
dialogue-compilation-lead = After “{ $decision }”.
dialogue-compilation-closed = closed meeting
dialogue-invitation-to-council = { $count ->
    [one] Goes to 1 address of the user council
   *[other] Goes to { $count } addresses of the user council
}
dialogue-invitation-to-elected = { $count ->
    [one] and 1 politician with e-mail.
   *[other] and { $count } politicians with e-mail.
}
dialogue-together-with = Together with: { $council }
dialogue-about-topics = It is about: { $topics }

## The year for everybody

dialogue-field-by-invitation = Only for those who are invited
dialogue-field-by-invitation-hint = Otherwise everybody can come. It says so on the page of the meeting.
dialogue-public-front = Front page
dialogue-public-lead = Politicians meet those who use the services. Here are the meetings, the main points of what was said, and what will be done.
dialogue-public-decided = Decided in:
dialogue-public-to-followed = What has been done since last year?
dialogue-public-subscribe = Put the meetings in your calendar
dialogue-public-print = Print
dialogue-public-for = For
dialogue-public-open = Open to everybody
dialogue-public-invited = By invitation
dialogue-public-sign-up = Open, sign up first
dialogue-public-off = Called off
dialogue-public-conclusions = The main points of the meeting
dialogue-public-promised = What will be done
dialogue-public-minutes = Read the minutes
dialogue-public-minutes-wait = The minutes are not approved yet. When they are, they will be here.
dialogue-public-followed = What has been done since last year?
dialogue-public-followed-lead = This was promised in the meetings the year before.
dialogue-public-papers = Report and minutes
dialogue-public-others = Other years
dialogue-panel-heading = Dialogue meetings
dialogue-panel-lead = Politicians meet those who use the services, and follow up what was promised.
dialogue-panel-one = This is one of the dialogue meetings of the year. See the others, and what has been done since last year.
dialogue-public-none = The meetings appear here when the time and place are announced.
dialogue-public-services = There will be meetings about:
dialogue-public-page = Public page
dialogue-public-not-yet = Only staff see the year. Everybody can read about it once you show it in the frame, or once a meeting is published.
dialogue-public-count = { $count ->
    [one] 1 meeting
   *[other] { $count } meetings
}
