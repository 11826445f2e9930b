# Meeting new residents, and how people want to have their say.

welcome-menu = New residents
welcome-ways-heading = How people want to be asked
welcome-ways-lead = We ask people how they would most like to have their say: in which way, where, and how we should let them know. These are the answers so far.
welcome-ways-staff-lead = The answers from all meetings with new residents in this process. They go into the participation strategy.
welcome-ways-answers = The answers
welcome-ways-how = Each person may choose several answers. Everybody who answered is counted, also those who did not get a place at the meeting.
welcome-ways-back = Back to { $title }
welcome-tile-people = { $count ->
    [one] person has answered
   *[other] people have answered
}
welcome-tile-meetings = { $count ->
    [one] meeting
   *[other] meetings
}
welcome-chart-methods = In which way?
welcome-chart-arenas = Where?
welcome-chart-channels = How should we let you know?
welcome-column-option = Answer
welcome-column-bar = How many
welcome-column-people = People
welcome-by-label = Divide the answers
welcome-by-all = All together
welcome-by-age = By age
welcome-by-area = By area
welcome-by-new = New and old residents
welcome-group-unknown = Not stated
welcome-group-new = New here
welcome-group-longer = Lived here longer
welcome-too-few = few
welcome-too-few-note = “Few” means fewer than { $least } people, or a figure that would reveal such a one. We do not show them, so that nobody can be recognised.
welcome-too-few-all = So far fewer than { $least } in each group have chosen the same. That is why we do not show the answers divided, so that nobody can be recognised.
welcome-panel-people = { $count ->
    [one] One person has answered how we should ask.
   *[other] { $count } people have answered how we should ask.
}
welcome-panel-first = Most often mentioned:
welcome-panel-link = See the answers
welcome-staff-meetings = Meetings with new residents
welcome-staff-no-meetings = No meetings yet. Start one, and you get a draft to change.
welcome-meeting-line = { $day }, { $people ->
    [one] one person has a place
   *[other] { $people } people have a place
}
welcome-staff-words = In their own words
welcome-staff-words-lead = Only for those who work on the matter. The words may reveal who wrote them.
welcome-staff-words-given = When the meeting has been held, the words are added to the input. There they are read before anything is published, and coded like everything else.
welcome-staff-words-read = Read the input
welcome-staff-empty = No answers yet
welcome-staff-empty-why = The answers come here when people have signed up and answered on their own page.
welcome-start-button = Start a meeting with new residents
welcome-start-done = Here is a draft. Write place and hosts, and publish when you are ready.

## The draft of a new meeting.

welcome-start-title = Welcome to you who are new in { $municipality }
welcome-start-purpose = The politicians want to hear how you would most like to have your say: ways, places and channels. The answers go into the participation strategy.
welcome-start-audience = You who have moved to { $municipality } in the last year
welcome-start-free = It is free, and you need not prepare.
welcome-start-reminder-week = We meet in a week. Tell us if you cannot come, so that somebody else gets your place.
welcome-start-reminder-day = We meet tomorrow. Welcome!
welcome-agenda-food = Food and talk
welcome-agenda-welcome = Welcome from the politicians
welcome-agenda-talk = Talk at the tables: How do you want to be asked?
welcome-agenda-next = What we take with us, and what happens next
welcome-demo-practical-free = Free. Simple food.
welcome-demo-practical-bus = Bus from Lia at 18:05 and from Strandgrenda at 17:50.
welcome-demo-practical-children = Children may come along. There will be a drawing table.

## The questions.

welcome-ask-moved-in = When did you move here?
welcome-ask-moved-in-why = The meeting is for those who have just moved here. Month and year are enough.
welcome-ask-needs = Do you need anything to be able to take part? For example an interpreter, a hearing loop or transport.
welcome-ask-needs-why = We use the answer only to arrange things for you. It is erased after the meeting.
welcome-ask-methods = How would you most like to have your say?
welcome-ask-arenas = Where suits you best?
welcome-ask-channels = How should we let you know when something happens?
welcome-ask-age = How old are you?
welcome-ask-age-why = You need not answer. We use it only to see whether different ages want different things.
welcome-ask-area = Where do you live?
welcome-ask-free-text = Anything more you want to say about how we should ask people?

## The answers to choose from.

welcome-option-house-dialogue = House dialogue at somebody’s home
welcome-option-open-meeting = Open meeting
welcome-option-workshop = Workshop
welcome-option-walk = Walk together
welcome-option-survey = Questionnaire
welcome-option-digital = Online meeting
welcome-option-drawing = Drawing
welcome-option-square = The square
welcome-option-library = The library
welcome-option-school = The school
welcome-option-work = At work
welcome-option-sports-hall = The sports hall
welcome-option-village-hall = The village hall
welcome-option-neighbourhood = In the neighbourhood
welcome-option-church = In church
welcome-option-cafe = At a café
welcome-option-nature = Out in nature
welcome-option-online = Online
welcome-option-sms = Text message
welcome-option-email = E-mail
welcome-option-letter = Letter
welcome-option-phone = Telephone
welcome-option-app = App
welcome-option-newspaper = The local paper
welcome-option-poster = Poster
welcome-option-other = Something else
