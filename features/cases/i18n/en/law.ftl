### Councils, deadlines and owners.

## Councils that have their say.

cases-council-youth = the youth council
cases-council-elderly = the council for the elderly
cases-council-disabled = the council for people with disabilities
cases-council-other = another council
cases-field-council-kind = Kind of council
cases-lack-council = A statement from { $council } is missing, and it does not say why (Local Government Act § 5-12).
cases-lack-late-council = The statement from { $council } is dated after the meeting that decides.

## Deadlines of the law.

cases-field-notice = Rule about a public proposal
cases-field-notice-hint = The law demands that some proposals are public for a time before the council treats them. Medvirk watches the deadline.
cases-notice-none = No special deadline
cases-notice-planning-strategy = Planning strategy: 30 days before (Planning and Building Act § 10-1)
cases-notice-budget = Economic plan or budget: 14 days before (Local Government Act § 14-3)
cases-law-planning-strategy = Planning and Building Act § 10-1
cases-law-budget = Local Government Act § 14-3
cases-lack-notice = The proposal had to be public by { $day }, { $days } days before the meeting ({ $law }). Move it to a later meeting.
cases-lack-hearing-open = The hearing lasts until { $day }. The case cannot be made ready before it is over, because it shall show what the statements led to.
cases-today-notice = The proposal must be public: { $title } ({ $law })
cases-today-hearing = The hearing ends: { $process }

## Whoever answers for an action.

cases-field-owner-email = E-mail of the owner
cases-field-owner-email-hint = Gets a reminder in the week before the deadline and every week after it. Not shown to residents.
cases-field-plan-link = Link to the plan
cases-field-plan-link-hint = Where the action stands in the action and economic plan.
cases-refused-plan-link = The link must begin with https://.
cases-wording-reminder-title = Reminder to whoever answers for an action
cases-wording-reminder-subject = Reminder: [action]
cases-wording-reminder-body = 
    Hello, [name]!

    You answer for this action: [action]

    The deadline is [date]. Write how it stands here: [link]

    Regards, [municipality]
