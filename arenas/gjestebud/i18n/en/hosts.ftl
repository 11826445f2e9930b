### Menu, panels, dates
gjestebud-changed-meanwhile = Somebody else changed this while you were working on it. Look at what it says now, and make your change again.
gjestebud-menu-hosts = Hosts
gjestebud-menu-applications = Applications
gjestebud-menu-criteria = Criteria
gjestebud-menu-draw = Draw
gjestebud-panel-heading = Host a home dialogue
gjestebud-panel-lead = Gather people you know around a table. You get questions and a basket, and what you say is read by those who decide.
gjestebud-panel-heading-front = Be a host: { $title }
gjestebud-panel-lead-front = Gather people around a table. You get questions and a basket.
gjestebud-panel-until = Apply by { $until }.
gjestebud-panel-draw-heading = How the hosts were drawn
gjestebud-panel-draw-lead = { $applied } applied to be a host. { $drawn } were drawn, so that the tables reflect the municipality.
gjestebud-panel-draw-link = See how the draw was made
gjestebud-panel-staff-link = All about the hosts
gjestebud-of = of { $total }
gjestebud-milestone-call = Hosts apply
gjestebud-milestone-draw = Hosts are drawn
gjestebud-today-duplicates =
    { $pairs ->
        [one] One application may have been sent twice
       *[other] { $pairs } pairs of applications may be the same person
    } – { $process }
gjestebud-today-call-closes = The deadline for hosts is approaching – { $process }
gjestebud-today-draw = Draw hosts – { $process }
gjestebud-today-answer = Answer everybody who applied to be a host – { $process }
gjestebud-today-empty =
    { $count ->
        [one] One place has no host
       *[other] { $count } places have no host
    } – { $process }
gjestebud-today-unconfirmed =
    { $count ->
        [one] One host has not said yes yet
       *[other] { $count } hosts have not said yes yet
    } – { $process }
gjestebud-cancel-word = Cancel
gjestebud-no-call = There is no call for hosts yet. Make it first. Then you can take applications.

### Overview
gjestebud-call-none = No call for hosts yet
gjestebud-call-before = Opens { $opens }
gjestebud-call-open = Open until { $closes }
gjestebud-call-over = Closed on { $closes }
gjestebud-call-open-button = Open a call for hosts
gjestebud-call-change = Change the call for hosts
gjestebud-call-see-public = See the page as residents see it
gjestebud-hosts-empty = People cannot apply yet
gjestebud-hosts-empty-lead = Make a call for hosts. Then people can apply on the web, by phone and on paper.
gjestebud-hosts-unreachable =
    { $count ->
        [one] One applicant has neither e-mail, phone nor address.
       *[other] { $count } applicants have neither e-mail, phone nor address.
    }
gjestebud-hosts-per-theme = Hosts per topic
gjestebud-tile-applied = have applied
gjestebud-tile-hosts = places have a host
gjestebud-tile-confirmed = { $count } have said yes
gjestebud-tile-without-email = cannot be reached by e-mail
gjestebud-tile-pairs = possible duplicates
gjestebud-applications-all = See all applications
gjestebud-column-bar = Bar
gjestebud-column-eligible = Can be drawn
gjestebud-column-hosts = Hosts
gjestebud-column-seats = Places
gjestebud-steps-heading = The way ahead
gjestebud-step-done = Done
gjestebud-step-now = Now
gjestebud-step-next = Later
gjestebud-step-call = People apply
gjestebud-step-look = Look through the applications
gjestebud-step-look-pairs =
    { $count ->
        [one] One pair may be the same person
       *[other] { $count } pairs may be the same person
    }
gjestebud-step-look-done = No duplicates to decide on
gjestebud-step-criteria = Decide the criteria of each topic
gjestebud-step-draw = Draw hosts and reserves
gjestebud-step-answer = Answer everybody who applied
gjestebud-step-confirm = The hosts say yes
gjestebud-places-heading = The tables and their hosts
gjestebud-column-code = Table
gjestebud-column-host = Host
gjestebud-column-planned = Planned
gjestebud-column-state = Status
gjestebud-column-do = Action
gjestebud-place-assigned = Drawn
gjestebud-place-confirmed = Has said yes
gjestebud-place-withdrawn = Withdrew
gjestebud-place-empty = No host
gjestebud-place-minor = Under 18: a guardian must know
gjestebud-place-confirm = Said yes
gjestebud-place-confirm-label = { $code }: { $name } has said yes
gjestebud-place-confirm-done = The host of { $code } has said yes.
gjestebud-place-replace = Withdraws
gjestebud-place-replace-label = { $code }: { $name } withdraws
gjestebud-person-erased = Erased person

### The call, for staff
gjestebud-call-title = Call for hosts
gjestebud-call-lead = Everybody can apply: on the web, by phone, by e-mail and on paper. Nobody is promised a place, but everybody gets an answer.
gjestebud-call-part-when = When and who
gjestebud-call-field-opens = First day
gjestebud-call-field-closes = Last day
gjestebud-call-closes-hint = The form is open to the end of this day.
gjestebud-call-closes-before = The last day must come after the first.
gjestebud-call-field-minimum-age = Youngest host (years)
gjestebud-call-minimum-age-hint = For hosts under 18, a guardian must know.
gjestebud-call-part-text = The text people read
gjestebud-call-intro-hint = Say briefly what it is about. The page itself explains what a host does, what the basket is and how the draw works.
gjestebud-call-field-intro = Introduction
gjestebud-call-intro-start = Invite friends, neighbours or colleagues home to a table. Talk about a topic that matters to you, write down what you say and send it to us. Nobody from the municipality takes part.
gjestebud-call-part-draw = The draw
gjestebud-call-source-hint = A number decides the draw. Say beforehand where the number will come from, for instance dice at an open meeting or the lottery numbers of a certain day. Then nobody can choose the result.
gjestebud-call-field-draw-on = Day of the draw
gjestebud-call-draw-before = The draw must come after the last day to apply.
gjestebud-call-field-source = Where the number comes from
gjestebud-call-source-start = Six dice thrown at the service centre, open to everybody.
gjestebud-call-part-questions = Questions of your own
gjestebud-call-questions-hint = Optional questions on the form. Ask only what you need.
gjestebud-call-field-question = Question { $n }
gjestebud-call-save = Save the call
gjestebud-call-saved = The call is saved.
