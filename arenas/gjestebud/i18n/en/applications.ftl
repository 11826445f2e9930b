### Words for features, values, ways in, states
gjestebud-feature-age-band = Age group
gjestebud-feature-gender = Gender
gjestebud-feature-area = Area
gjestebud-feature-has-child = Child in kindergarten or school
gjestebud-feature-under-30 = Under 30
gjestebud-feature-other-mother-tongue = Mother tongue other than Norwegian
gjestebud-feature-age-band-why = Age is kept only as a group.
gjestebud-feature-gender-why = As the applicant has stated it.
gjestebud-feature-area-why = Set at most 1 for each area to get a spread.
gjestebud-feature-has-child-why = Useful for topics about growing up.
gjestebud-feature-under-30-why = Useful when the young are to be in the majority.
gjestebud-feature-other-mother-tongue-why = Taken from the first language the applicant has written.
gjestebud-value-woman = Woman
gjestebud-value-man = Man
gjestebud-value-other-gender = Other
gjestebud-value-unknown = Not stated
gjestebud-value-yes = Yes
gjestebud-value-no = No
gjestebud-value-years = { $band } years
gjestebud-value-years-or-older = { $from } or older
gjestebud-people-women = women
gjestebud-people-men = men
gjestebud-people-other-gender = of other gender
gjestebud-people-aged = aged { $band }
gjestebud-people-from = from { $area }
gjestebud-people-with-child = with a child in kindergarten or school
gjestebud-people-without-child = without a child in kindergarten or school
gjestebud-people-under-30 = under 30
gjestebud-people-30-or-more = 30 or older
gjestebud-people-other-mother-tongue = with a mother tongue other than Norwegian
gjestebud-people-norwegian = with Norwegian as mother tongue
gjestebud-people-unknown = who have not stated { $feature }
gjestebud-channel-web = Web
gjestebud-channel-email = E-mail
gjestebud-channel-phone = Phone
gjestebud-channel-paper = Paper
gjestebud-channel-desk = Desk
gjestebud-fate-applied = Applied
gjestebud-fate-host = Host
gjestebud-fate-host-withdrew = Withdrew as host
gjestebud-fate-reserve = Reserve
gjestebud-fate-not-drawn = Not drawn
gjestebud-fate-not-eligible = Cannot be drawn
gjestebud-fate-took-back = Withdrew the application
gjestebud-fate-merged = Merged
gjestebud-not-eligible-outside = The applicant lives outside the municipality.
gjestebud-not-eligible-young = The applicant is younger than hosts must be.
gjestebud-not-eligible-theme = The application names no topic.
gjestebud-same-email = Same e-mail
gjestebud-same-phone = Same phone
gjestebud-same-name = Same name
gjestebud-same-shortened = Shortened name
gjestebud-same-similar = Nearly the same name

### List
gjestebud-applications-title = Applications to be a host
gjestebud-applications-lead =
    { $count ->
        [one] One application has come in.
       *[other] { $count } applications have come in. Every row is here, including those that were merged or withdrawn.
    }
gjestebud-applications-pairs =
    { $count ->
        [one] Two applications may be from the same person.
       *[other] { $count } pairs of applications may be from the same person.
    }
gjestebud-applications-pairs-link = Look at them together
gjestebud-applications-empty = Nobody has applied yet
gjestebud-applications-empty-lead = Enter applications from phone and paper, or bring them in from a spreadsheet.
gjestebud-application-enter = Enter an application
gjestebud-column-wishes = Chosen topics
gjestebud-column-look-at = Ask about
gjestebud-phone-list-title = Phone list
gjestebud-phone-list-lead = Everybody who cannot be reached by e-mail. They get an answer by phone or letter, just like the others.
gjestebud-phone-list-empty = Everybody can be reached by e-mail.
gjestebud-look-age = Age.
gjestebud-look-area = Where they live.
gjestebud-look-unreachable = How to reach them.

### One application
gjestebud-application-edit = Change the application
gjestebud-application-person = The person
gjestebud-application-place = { $code }: { $theme }
gjestebud-application-merged = This application was merged with another.
gjestebud-application-merged-link = See the one that counts
gjestebud-application-not-eligible = Cannot be drawn.
gjestebud-application-still-answered = Still gets an answer.
gjestebud-application-minor = The applicant is under 18.
gjestebud-application-no-guardian = Find out who the guardian is, and talk to them before you send the host anything.
gjestebud-application-guardian = Guardian: { $guardian }
gjestebud-application-no-wish = No topics chosen.
gjestebud-application-said = What the applicant writes
gjestebud-application-reach = How to reach the applicant
gjestebud-application-unreachable = We have no way to reach this person.
gjestebud-application-facts = Details
gjestebud-application-history = History
gjestebud-fact-entered = Entered
gjestebud-wish-excluded = Excluded: { $reason }
gjestebud-wish-include = Include again
gjestebud-exclude-title = Exclude the applicant from a topic
gjestebud-exclude-lead = For example when somebody works on the matter in the municipality. The reason is kept, and the choice is recorded in the history.
gjestebud-exclude-reason = Why?
gjestebud-exclude-reason-hint = The applicant may ask to see this.
gjestebud-exclude-submit = Exclude
gjestebud-exclude-done = The applicant is excluded from the topic.
gjestebud-exclude-theme-missing = Choose one of the topics the applicant wants.
gjestebud-exclude-reason-missing = Write the reason. Nobody can be excluded without one.
gjestebud-exclude-is-host = The applicant is the host of { $code } on this topic. Replace the host first.
gjestebud-include-done = The applicant can be drawn for the topic again.
gjestebud-needs-sensitive = May say something about health. Show it only to those who arrange it. Deleted half a year after the home dialogues.
gjestebud-state-withdrawn = The applicant withdraws the application
gjestebud-state-withdrawn-lead = The application stays in the list but is not part of the draw.
gjestebud-state-standing = The applicant wants to take part after all
gjestebud-state-standing-lead = The application was withdrawn and is not part of the draw.
gjestebud-state-done = The change is saved.
gjestebud-state-is-host = The applicant is host of { $code }. Use “Withdraws” on the page of hosts.
gjestebud-history-entered = The application came in
gjestebud-history-edited = The application was changed
gjestebud-history-excluded = Excluded from a topic, with a reason
gjestebud-history-included = Included in a topic again
gjestebud-history-merged = Merged with another application
gjestebud-history-two-people = Decided that two applications are two people
gjestebud-history-state = Withdrawn or included again

### Entering
gjestebud-enter-lead = Applications by phone, e-mail and on paper count exactly like those on the web.
gjestebud-enter-part-how = How did it come?
gjestebud-enter-received-hint = When it reached the municipality, not now.
gjestebud-enter-received-time = Time
gjestebud-enter-received-later = The time cannot be in the future.
gjestebud-enter-language = Answer in
gjestebud-enter-age = Write the age or year of birth in figures.
gjestebud-enter-age-hint = Years or year of birth. Only the age group is kept.
gjestebud-enter-age-now = Now: { $band }. Leave it empty to keep it.
gjestebud-enter-note-hint = The applicant may ask to see the note.
gjestebud-enter-guardian-hint = Only for applicants under 18.
gjestebud-enter-consent = Say what this is used for: drawing hosts and answering. Age is kept only as a group, and everything can be deleted at any time.
gjestebud-enter-receipt = Send a confirmation to the applicant
gjestebud-enter-submit = Save the application
gjestebud-enter-saved = The application is saved.

### Duplicates
gjestebud-duplicates-title = Possible duplicates
gjestebud-duplicates-lead = Look at them side by side. Nothing is merged unless you decide it.
gjestebud-duplicates-none = Nothing to decide
gjestebud-duplicates-likely = Probably the same person
gjestebud-duplicates-possible = Perhaps the same person
gjestebud-duplicates-what = Detail
gjestebud-duplicates-keep = Same person: keep { $reference }
gjestebud-duplicates-both = Two people: keep both
gjestebud-duplicates-merged = The applications are merged. What only one of them said is kept.
gjestebud-duplicates-kept = Both applications stand.
gjestebud-merge-drawn = { $reference } has been drawn as host. Keep that one, and merge the other way.
