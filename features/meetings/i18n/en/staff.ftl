# The pages of staff who plan and hold meetings.

## The list of meetings and the overview of one.

meetings-desk-menu = Meetings
meetings-desk-lead = Everything one can come to, with places and waiting lists.
meetings-desk-none = No meetings yet
meetings-desk-none-lead = Make the first, or copy one that has been.
meetings-desk-process = Process
meetings-desk-kind-label = Kind
meetings-desk-kind = { $kind ->
    [dialogue] Dialogue meeting
    [stormote] Large open meeting
    [welcome] Meeting for new residents
   *[other] Open meeting
}
meetings-desk-meeting = Meeting
meetings-desk-when = Time
meetings-desk-place = Place
meetings-desk-taken = Have a place
meetings-desk-capacity = Places
meetings-desk-waiting = Waiting
meetings-desk-state = State
meetings-desk-state-draft = Draft
meetings-desk-state-upcoming = Published
meetings-desk-state-held = Held
meetings-desk-state-off = Called off
meetings-desk-cancel = Cancel
meetings-desk-public = See the page residents see
meetings-desk-way = The way ahead
meetings-desk-places = Places
meetings-desk-picture = { $given } have a place, { $offered } have an offer, { $waiting } wait
meetings-desk-no-limit = No limit
meetings-desk-given = Have a place
meetings-desk-offered = Have an offer
meetings-desk-free = Free
meetings-desk-reserved = Kept for the audience
meetings-desk-came = Have come
meetings-desk-not-needed = Nobody needs to sign up. People just come.
meetings-desk-sign-ups = Sign-ups
meetings-desk-capacity-change = Change the number of places
meetings-desk-capacity-hint = New places go to the first on the waiting list at once. An empty field means no limit.
meetings-desk-capacity-save = Save the number
meetings-desk-capacity-changed = The number of places is changed.
meetings-desk-history = History
meetings-desk-history-none = Nothing has happened yet.
meetings-desk-history-all = See the whole history
meetings-desk-aside = What remains
meetings-desk-number = number { $number }
meetings-desk-publish = Publish the meeting
meetings-desk-published = The meeting is published.
meetings-desk-off = Call the meeting off
meetings-desk-off-lead = All who have a place or wait are told at once, with the reason you write here. The meeting cannot be put on again.
meetings-desk-off-why = Why the meeting is called off
meetings-desk-off-why-missing = Write why the meeting is called off.
meetings-desk-off-do = Call off and tell all
meetings-desk-off-done = The meeting is called off, and all are told.
meetings-desk-off-said = The meeting is called off.
meetings-desk-remove = Remove the draft
meetings-desk-remove-lead = The draft is gone for good.
meetings-desk-remove-do = Remove the draft
meetings-desk-removed = The draft is removed.
meetings-step-plan = Plan
meetings-step-publish = Publish
meetings-step-sign-ups = Follow the sign-up
meetings-step-door = Receive at the door
meetings-step-after = Sum up
meetings-lack-heading = Before you publish
meetings-lack-better = Could be better
meetings-lack-nothing = Everything is in place.
meetings-lack-must = Needed
meetings-lack-waits = { $count ->
    [one] One thing must be in place first.
   *[other] { $count } things must be in place first.
}
meetings-lack-place = Write where the meeting is.
meetings-lack-past = The time has passed. Choose another.
meetings-lack-purpose = Write what the meeting is for.
meetings-lack-languages = Give the meeting a title in both forms of Norwegian.
meetings-lack-hosts = Write who receives people, with role.
meetings-lack-agenda = Add the agenda.
meetings-lack-directions = Write how to find the way and get in.
meetings-lack-capacity = Write how many there is room for.
meetings-lack-reminder = Add a reminder.
meetings-lack-needs = Ask what people need to be able to take part.
meetings-letters-heading = Messages to come
meetings-letters-none = No messages are planned.
meetings-letter-reminder = { $days ->
    [0] Reminder on the day
    [one] Reminder the day before
   *[other] Reminder { $days } days before
}
meetings-letter-offer = The offer to number { $number } ends
meetings-letter-thanks = Thanks to those who came, asking how it was
meetings-event = { $what ->
    [made] The meeting was made
    [published] The meeting was published
    [called-off] The meeting was called off
    [moved] New time or place
    [summary] Summary written
    [confirmed] Got a place
    [waiting] Put on the waiting list
    [duplicate] Signed up again
    [outside] Outside the audience
    [cancelled] Cancelled
    [cancelled-waiting] Left the waiting list
    [promoted] Got a place that became free
    [offered] Was offered a place
    [accepted] Accepted the place
    [lapsed] Did not answer in time
    [checked-in] Came
    [checked-out] Check-in undone
   *[other] Changed the sign-up
}

## The form of a meeting.

meetings-plan-new = New meeting
meetings-plan-new-lead = Which process does the meeting belong to?
meetings-plan-no-process = There is no process you can make meetings for.
meetings-plan-to-processes = Go to the processes
meetings-plan-lead = Fill in what you know. The meeting is a draft until you publish it.
meetings-plan-edit = Change the meeting
meetings-plan-edit-lead = If you change time or place of a published meeting, all who have signed up are told and get an updated calendar file.
meetings-plan-save = Save the meeting
meetings-plan-saved = The meeting is saved.
meetings-plan-made = The draft is saved. Look at what is missing before you publish.
meetings-plan-up = Move up
meetings-plan-down = Move down
meetings-plan-take-away = Take away
meetings-plan-conflict = Somebody else saved the meeting while you were writing.
meetings-plan-conflict-lead = What you wrote is in the form. Here is what the others saved where it differs. Take over what should stay, and save again.
meetings-plan-conflict-nothing = (empty)
meetings-plan-copy = Copy to a new date
meetings-plan-copy-lead = Everything comes along: texts, agenda, questions, reminders and places. All dates move as far, and times of day stay. Sign-ups and summary stay behind.
meetings-plan-copy-date = Date of the new meeting
meetings-plan-copy-do = Make the copy
meetings-plan-copied = The copy is a draft. Look at the dates.
meetings-plan-part-what = What
meetings-plan-title = Title
meetings-plan-purpose = Purpose
meetings-plan-purpose-hint = What the meeting is for, and what becomes of what people say.
meetings-plan-slug = Address on the web
meetings-plan-slug-hint = Lower-case letters, figures and hyphens. An empty field proposes one from title and date.
meetings-plan-body = Committee or council behind the meeting
meetings-plan-body-hint = For example the committee for children and youth.
meetings-plan-area = Area
meetings-plan-area-whole = The whole municipality
meetings-plan-themes = Themes
meetings-plan-part-when = When
meetings-plan-date = Date
meetings-plan-starts = Begins
meetings-plan-norwegian-time = Norwegian time.
meetings-plan-ends = Ends
meetings-plan-holiday = { $holiday ->
    [new-year] The day is New Year’s Day, a public holiday.
    [maundy] The day is Maundy Thursday, a public holiday.
    [good-friday] The day is Good Friday, a public holiday.
    [easter] The day is Easter Sunday, a public holiday.
    [easter-monday] The day is Easter Monday, a public holiday.
    [labour] The day is 1 May, a public holiday.
    [constitution] The day is 17 May, a public holiday.
    [ascension] The day is Ascension Day, a public holiday.
    [whit] The day is Whit Sunday, a public holiday.
    [whit-monday] The day is Whit Monday, a public holiday.
    [christmas] The day is Christmas Day, a public holiday.
    [boxing] The day is 26 December, a public holiday.
   *[other] The day is a public holiday.
}
meetings-plan-closed-day = Is the date right?
meetings-plan-closed-day-keep = Yes, hold the meeting on { $day } all the same
meetings-plan-refused-closed-day = { $why } Choose another date, or tick that the meeting is to be held on that day all the same.
meetings-plan-ends-date = Last day
meetings-plan-ends-date-hint = Only if the meeting ends on another day.
meetings-plan-part-place = Where
meetings-plan-place = Place
meetings-plan-address = Street address
meetings-plan-map = Link to a map
meetings-plan-map-hint = Opens only when somebody follows the link.
meetings-plan-directions = Directions
meetings-plan-part-audience = For whom
meetings-plan-audience = Audience
meetings-plan-audience-hint = As you would say it to the people themselves.
meetings-plan-moved-in = Moved to the municipality since
meetings-plan-moved-in-hint = For meetings with new residents. The month counts, not the day.
meetings-plan-only = Only for those who have moved here since then
meetings-plan-reserved = Places kept for the audience
meetings-plan-reserved-hint = 0 when all places are for everybody.
meetings-plan-reserved-date = Kept until
meetings-plan-reserved-time = Time
meetings-plan-part-practical = Practical
meetings-plan-practical-lead = Bus, food, children, accessibility: one thing per line.
meetings-plan-practical-row = Line
meetings-plan-practical-add = Add a line
meetings-plan-practical-line = Text
meetings-plan-part-hosts = Who receives people
meetings-plan-hosts-lead = Politicians and staff who are hosts. Role and party are shown on the meeting's page.
meetings-plan-host-row = Host
meetings-plan-host-add = Add a host
meetings-plan-host-name = Name
meetings-plan-host-role = Role
meetings-plan-host-party = Party
meetings-plan-part-agenda = Agenda
meetings-plan-agenda-row = Item
meetings-plan-agenda-add = Add an item
meetings-plan-agenda-title = What happens
meetings-plan-agenda-minutes = Minutes
meetings-plan-agenda-who = Responsible
meetings-plan-part-sign-up = Sign-up
meetings-plan-needed = One must sign up
meetings-plan-opens-date = Opens
meetings-plan-opens-hint = Empty: when the meeting is published.
meetings-plan-opens-time = Opens at
meetings-plan-closes-date = Closes
meetings-plan-closes-hint = Empty: when the meeting begins.
meetings-plan-closes-time = Closes at
meetings-plan-capacity = Number of places
meetings-plan-capacity-hint = Empty: no limit.
meetings-plan-accept-hours = Hours to answer when a place becomes free
meetings-plan-accept-hint = 0 gives the place at once, without asking.
meetings-plan-waiting-list = Waiting list when the meeting is full
meetings-plan-party-max = Most people in one sign-up
meetings-plan-party-hint = 1 when everybody signs up for themselves.
meetings-plan-children = Ask for the children's ages, in bands
meetings-plan-part-questions = Questions
meetings-plan-questions-lead = Name, e-mail and telephone are always asked. Ask only what you need.
meetings-plan-question-row = Question
meetings-plan-question-add = Add a question
meetings-plan-question-text = The question
meetings-plan-question-means = Is about
meetings-plan-question-means-hint = Answers to known questions can be counted over several meetings.
meetings-plan-means-own = A question of our own
meetings-plan-means = { $id ->
    [moved_in] When they moved here
    [area] Where they live
    [age_band] Age group
    [gender] Gender
    [methods] Ways of taking part
    [arenas] Arenas
    [channels] Channels
    [free_text] Own words on ways of taking part
   *[needs] Needs for adaptation
}
meetings-plan-question-answer = Answer
meetings-plan-question-kind = { $kind ->
    [line] One line
    [text] Several lines
    [one] One of several options
    [many] Several options
    [number] A number
    [month] A month
    [area] An area of the municipality
    [age-band] An age group
   *[gender] Gender
}
meetings-plan-question-options = Options
meetings-plan-question-options-hint = One option per line, in the same order in all languages.
meetings-plan-question-why = Why you ask
meetings-plan-question-why-hint = Stands under the question.
meetings-plan-question-when = Is asked
meetings-plan-when-sign-up = In the sign-up
meetings-plan-when-own-page = On their own page, before, during and after the meeting
meetings-plan-question-required = Must be answered
meetings-plan-question-sensitive = Sensitive: shown only to those who must know, and erased after the meeting
meetings-plan-part-reminders = Reminders
meetings-plan-reminders-lead = Go to all who have a place, with the ticket.
meetings-plan-reminder-row = Reminder
meetings-plan-reminder-add = Add a reminder
meetings-plan-reminder-days = Days before
meetings-plan-reminder-time = Time
meetings-plan-reminder-text = Text
meetings-plan-refused-slug = The address may only have lower-case letters a–z, figures and hyphens.
meetings-plan-refused-map = The link must begin with https://.
meetings-plan-refused-no-such-time = There is no such time this night: the clock goes forward.
meetings-plan-refused-reserved = No more places can be kept than there are.
meetings-plan-refused-only = Write from which month, when the meeting is only for those who have moved here.
meetings-plan-refused-same-day = Two reminders cannot go out on the same day.
meetings-plan-refused-question = Write the question.
meetings-plan-refused-options = Write at least two options.
meetings-plan-refused-means-twice = There is a question about this already.

## Things to do today.

meetings-today-draft = “{ $meeting }” is soon, but not published
meetings-today-no-summary = Sum up “{ $meeting }” for those who came
meetings-today-opens = Sign-up for “{ $meeting }” opens { $when }
meetings-today-near = “{ $meeting }” is in a few days. Is the door ready?
meetings-today-waiting = { $count ->
    [one] One waits for a place at “{ $meeting }”
   *[other] { $count } wait for a place at “{ $meeting }”. Another meeting?
}
meetings-today-offered = { $count ->
    [one] One has not answered the offer of a place at “{ $meeting }”
   *[other] { $count } have not answered the offer of a place at “{ $meeting }”
}

## The sign-ups of one meeting.

meetings-sign-lead = { $count ->
    [0] Nobody has signed up yet.
    [one] One sign-up, those cancelled included.
   *[other] { $count } sign-ups, those cancelled included.
}
meetings-sign-none = No sign-ups yet
meetings-sign-none-lead = Those who sign up on the web come here by themselves. If somebody phones, enter them.
meetings-sign-name = Name
meetings-sign-number = Number
meetings-sign-arrived = Arrived
meetings-sign-entered = Entered
meetings-sign-reach = Reach
meetings-sign-email = E-mail
meetings-sign-phone = Telephone
meetings-sign-size = Number of people
meetings-sign-children = { $count ->
    [one] 1 child
   *[other] { $count } children
}
meetings-sign-came = Came
meetings-sign-answers = Answers
meetings-sign-needs = Needs
meetings-sign-needs-why = Needs are like health data. They are not in the files, and they are erased the day after the meeting.
meetings-sign-needs-export = Download with needs
meetings-sign-channel = Came by
meetings-sign-channel-word = { $channel ->
    [web] Web
    [email] E-mail
    [phone] Telephone
    [door] At the door
   *[desk] Over the desk
}
meetings-sign-state = { $state ->
    [confirmed] Has a place
    [waiting] Waits
    [offered] Has an offer
    [lapsed] Did not answer in time
    [cancelled] Cancelled
    [duplicate] Double
   *[outside] Outside the audience
}
meetings-sign-door = At the door
meetings-sign-is-in = Have come
meetings-sign-is-out = Have not come
meetings-sign-erased = Erased
meetings-sign-nameless = Without a name
meetings-answer-about = { $id ->
    [rating] How the meeting was, from 1 to 5
    [rating_text] Own words on the meeting
    [moved_in] Moved here
    [area] Lives in
    [age_band] Age group
    [gender] Gender
    [methods] Ways of taking part
    [arenas] Arenas
    [channels] Channels
    [needs] Needs
   *[other] Earlier question
}
meetings-answer-gender = { $code ->
    [kvinne] Woman
    [mann] Man
   *[other] Other
}

## One sign-up.

meetings-one-title = { $name }, number { $number }
meetings-one-facts = The sign-up
meetings-one-children = Children
meetings-one-children-bands = { $young } up to 5 years, { $school } from 6 to 12, { $youth } from 13 to 17
meetings-one-young = Children up to 5 years
meetings-one-school = Children from 6 to 12 years
meetings-one-youth = Children from 13 to 17 years
meetings-one-language = Language
meetings-one-position = Place on the waiting list
meetings-one-offer-until = Must answer by
meetings-one-came = { $count ->
    [one] 1 person at { $time }
   *[other] { $count } people at { $time }
}
meetings-one-duplicate-of = The same person had signed up before, as number { $number }. This sign-up does not count.
meetings-one-see-first = See the first
meetings-one-needs-lead = Shown only to those who must arrange it. Erased the day after the meeting.
meetings-one-needs-hidden = The person has written what they need. It is shown only to those who arrange it.
meetings-one-actions = For this person
meetings-one-accept = Accept the place for the person
meetings-one-accepted = The place is accepted.
meetings-one-again = Send the receipt again
meetings-one-sent = The receipt is being sent. It goes at most once a day.
meetings-one-cancel = Cancel
meetings-one-cancel-lead = The place goes to the first on the waiting list. The person is told.
meetings-one-cancel-do = Cancel the sign-up
meetings-one-cancelled = The sign-up is cancelled.
meetings-one-party = The party
meetings-one-party-save = Save the party
meetings-one-party-changed = The party is changed.
meetings-one-note = Note
meetings-one-note-hint = For staff only. The person may ask to see it.
meetings-one-note-save = Save the note
meetings-one-noted = The note is saved.
meetings-enter-lead = When somebody phones, writes or comes by. The time it arrived decides the place on the waiting list.
meetings-enter-part-how = How it came
meetings-enter-arrived-date = Arrived, date
meetings-enter-arrived-time = Arrived, time
meetings-enter-arrived-hint = Now, unless you change it. May be earlier, not later.
meetings-enter-part-who = Who
meetings-enter-wants = Wants to be told by
meetings-enter-wants-word = { $wants ->
    [email] E-mail
   *[other] Text message or telephone
}
meetings-enter-part-party = The party
meetings-enter-part-questions = The questions of this meeting
meetings-enter-questions-lead = Leave empty what the person did not mention.
meetings-enter-part-note = For yourselves
meetings-enter-save = Enter
meetings-enter-closed = The meeting takes no sign-ups: it is not published, called off or over.
meetings-enter-back = Back to the meeting
meetings-enter-confirmed = Number { $number } has a place.
meetings-enter-waiting = Number { $number } is on the waiting list, number { $position } in line.
meetings-enter-duplicate = This person had signed up before. Number { $number } is written down but does not count.
meetings-enter-outside = Number { $number } is outside the audience and has no place. The answer is kept.
meetings-enter-refused-later = It cannot have arrived later than now.
meetings-enter-refused-reach = Write a telephone number or an e-mail address, so that the person can be told.
meetings-enter-refused-children = There are more children than people.
meetings-enter-refused-full = The meeting is full and has no waiting list.
meetings-enter-refused-closed = The meeting takes no more sign-ups.
meetings-enter-title = Enter a sign-up
meetings-door-heading = At the door
meetings-after-heading = After the meeting
