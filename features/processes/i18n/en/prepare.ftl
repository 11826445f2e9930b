# Pages staff prepare a process on.
processes-list-heading = Processes
processes-list-lead = Each process is an issue you ask residents about, from the promise to the answer.
processes-list-empty-heading = No processes yet
processes-list-empty = Begin with the issue you want to ask about. Nothing is visible to others until you publish.
processes-list-figures = { $themes ->
    [one] One topic
   *[other] { $themes } topics
}, { $planned } home dialogues planned
processes-list-copy = Make a new one from this
processes-new-heading = New process
processes-new-lead = The process becomes a draft that only staff can see.
processes-new-submit = Make a draft
processes-new-done = The draft is made. See what is missing before you can publish.
processes-new-part-what = What do you ask about?
processes-new-part-copy = Build on an earlier process
processes-new-part-copy-lead = Topics, questions, target groups, promise, settings and phases come along. You must set the day of the answer again.
processes-new-source = Copy from
processes-new-from-nothing = None, start afresh
processes-new-first-day = First day of the new process
processes-new-first-day-hint = All phases move equally far, so that they keep their lengths.
processes-basics-heading = Title and settings
processes-basics-part-texts = What people read
processes-basics-title = Title
processes-basics-short-title = Short title
processes-basics-short-title-hint = Used in headings, menus and letters.
processes-basics-summary = What it is about
processes-basics-summary-hint = Two or three sentences a neighbour understands.
processes-basics-part-settings = Rules for the tables
processes-basics-table-size = Most people at a table
processes-basics-table-size-hint = The host included.
processes-basics-minimum-age = Youngest age of a host
processes-basics-themes-per = Topics per home dialogue
processes-basics-reserves = Reserves per topic
processes-basics-part-archive = Plan, address and archive
processes-basics-plan = Plan
processes-basics-plan-hint = The plan the process makes or changes. Add new plans under Plans.
processes-basics-slug = Name in the web address
processes-basics-slug-hint = If you change it after publishing, old links stop working.
processes-basics-archive-case = Archive case number
processes-basics-archive-code = Classification code
processes-promise-heading = The promise
processes-promise-lead = The promise comes first on the page of the process and is read aloud at every table. Nothing is published without it.
processes-promise-part-words = What you promise
processes-promise-summary = The promise in a few sentences
processes-promise-summary-hint = Write what you can stand by. It is read aloud.
processes-promise-open = This can be influenced
processes-promise-points-hint = One point on each line.
processes-promise-fixed = This is settled
processes-promise-fixed-hint = One point on each line. A promise that hides its limits is worth little.
processes-promise-not-promised = What you do not promise
processes-promise-part-answer = Who decides, and when does the answer come?
processes-promise-decided-by = Who decides
processes-promise-decided-by-hint = Body and date of its meeting, for example: The municipal council, meeting 24 September 2026.
processes-promise-answer-by = Answer at the latest
processes-promise-answer-by-hint = The last day by which everyone who took part has had an answer.
processes-promise-answer-form = How the answer comes
processes-promise-answer-form-hint = For example: e-mail, text message, letter or notice.
processes-promise-legal-basis = Legal basis
processes-promise-part-contact = Whom can people ask?
processes-promise-part-contact-lead = The name is shown in public. Fill in e-mail or phone, preferably both.
processes-promise-contact-name = Name
processes-promise-contact-role = Role
processes-promise-contact-email = E-mail
processes-promise-contact-phone = Phone
processes-phases-heading = Phases
processes-phases-lead = The phases become the timeline residents see. They may overlap.
processes-phases-new = New phase
processes-phases-empty-heading = No phases yet
processes-phases-empty = Add when you ask, when the case is considered, and when the answer comes.
processes-phases-part-what = What happens, and when?
processes-phases-name = Name
processes-phases-from = First day
processes-phases-to = Last day
processes-phases-when = When
processes-phases-body = Body
processes-phases-body-hint = The body that considers it or is responsible, if any.
processes-phases-report-deadline = Deadline for reports
processes-phases-report-deadline-hint = For home dialogues: the last day hosts send in.
processes-phases-deadline-by = Reports by { $day }
processes-phases-part-hearing = Is this a public consultation?
processes-phases-part-hearing-lead = Planning programmes, municipal plans and zoning plans must be out for at least { $weeks } weeks.
processes-phases-hearing = Consultation
processes-phases-no-hearing = No
processes-phases-state = Status
processes-phases-remove = Remove the phase
processes-themes-heading = Topics and questions
processes-themes-lead = A focus area gathers topics and has one person who answers for them. Each table talks about one topic.
processes-themes-sum = { $themes ->
    [one] One topic
   *[other] { $themes } topics
} with { $planned } planned home dialogues
processes-themes-figures = { $questions } questions, { $planned } home dialogues planned
processes-themes-empty-heading = No focus areas yet
processes-themes-empty = Begin with a focus area and the person who is responsible for it. Then add topics with questions.
processes-themes-none-here = No topics here yet.
processes-themes-area-first = Make a focus area first.
processes-themes-new = New topic
processes-themes-remove = Remove the topic
processes-themes-part-what = The topic
processes-themes-title = Title
processes-themes-intro = Introduction
processes-themes-intro-hint = A couple of sentences that open the talk.
processes-themes-focus-area = Focus area
processes-themes-code = Code
processes-themes-code-hint = Short and fixed, for example T11. Used in reports and lists.
processes-themes-part-questions = Questions
processes-themes-part-questions-lead = Open questions, preferably two to five. Empty rows are left out; save to get more.
processes-themes-question = Question { $number }
processes-themes-part-tables = The tables
processes-themes-planned = Planned home dialogues
processes-themes-criteria = Who the hosts should be
processes-themes-criteria-hint = In words. The quotas of the draw are set where hosts are drawn.
processes-areas-new = New focus area
processes-areas-change = Change
processes-areas-nobody = Nobody responsible
processes-areas-remove = Remove the focus area
processes-areas-remove-lead = Do you want to remove “{ $what }” with all its topics? This cannot be undone.
processes-areas-part-what = The focus area
processes-areas-title = Title
processes-areas-code = Code
processes-areas-code-hint = Short, for example F1.
processes-areas-part-who = The responsible person
processes-areas-role = Role
processes-areas-role-hint = Shown in public. Only staff see the name.
processes-areas-name = Name
processes-areas-email = E-mail
processes-groups-heading = Target groups
processes-groups-lead = Whom you want to reach, above all those who normally do not come.
processes-groups-new = New target group
processes-groups-empty-heading = No target groups yet
processes-groups-empty = Whom must you reach for the answers to resemble the people?
processes-groups-part-who = The target group
processes-groups-name = Who
processes-groups-aim = Aim
processes-groups-aim-hint = For example: at least 40% take part for the first time.
processes-groups-how = How you reach them
processes-groups-how-hint = Places, times, languages, hosts.
processes-groups-reached = What came of it
processes-groups-reached-hint = Written when the home dialogues are over.
processes-groups-remove = Remove the target group
processes-groups-part-reached = How we reached those the law names
processes-groups-part-reached-lead = The Planning and Building Act section 5-1 demands a special effort for these groups. Both fields must be written before the process is closed.
processes-groups-reached-youth = Children and young people
processes-groups-reached-youth-hint = What did you do, and who took part?
processes-groups-reached-adaptation = Groups that need adaptation
processes-groups-reached-adaptation-hint = For example disability, language, age or shift work.
processes-plans-heading = Plans
processes-plans-lead = The plans of the municipality and how they are tied together.
processes-plans-new = New plan
processes-plans-empty-heading = No plans yet
processes-plans-empty = Add the plan the process is about, and the plans it governs.
processes-plans-part-what = The plan
processes-plans-title = Title
processes-plans-kind = Kind
processes-plans-horizon = Looks ahead to
processes-plans-part-ties = Ties to other plans
processes-plans-parent = Part of
processes-plans-no-parent = No other plan
processes-plans-governs = Governs
processes-plans-governs-hint = Plans that must follow what this one says.
processes-plans-part-of = Level { $depth }, part of the plan above:
processes-overview-publish = Check and publish
processes-overview-next = Next steps
processes-overview-all-phases = All phases
processes-overview-who = Who and which plan
processes-overview-contact = Contact for residents
processes-overview-governs = Governs
processes-overview-copied-from = Built on
processes-overview-history = History of the process
processes-tile-days = { $days ->
    [one] day until the answer is due
   *[other] days until the answer is due
}
processes-tile-answer-was = The answer was promised by
processes-tile-themes = { $count ->
    [one] topic
   *[other] topics
}
processes-tile-questions = { $count } questions
processes-tile-planned = { $count ->
    [one] home dialogue planned
   *[other] home dialogues planned
}
processes-today-missing = { $process }: { $count ->
    [one] one thing is missing
   *[other] { $count } things are missing
} before it can be published
processes-today-begins = { $process }: { $phase } begins
processes-today-ends = { $process }: { $phase } is soon over
processes-today-close = { $process }: all phases are over. Close the process when everyone has had an answer
