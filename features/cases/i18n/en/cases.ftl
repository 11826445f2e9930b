### Words of the case: where it stands, what it holds, what it lacks.


## Headings, as municipalities write them.

cases-heading-summary = Summary
cases-heading-background = Background
cases-heading-facts = Facts of the case
cases-heading-participation = Participation and input
cases-heading-councils = Statements of councils
cases-heading-hearing = Consultation responses and assessment
cases-heading-economy = Financial consequences
cases-heading-alternatives = Alternatives
cases-heading-assessment = Assessment
cases-heading-conclusion = Conclusion
cases-heading-proposal = Recommendation
cases-heading-attachments = Attachments
cases-heading-not-sent = Other documents in the case, not attached
cases-heading-treatment = Consideration
cases-heading-votes = Votes
cases-heading-decision = Decision

## Where the case stands.

cases-state-draft = Being written
cases-state-ready = Ready for decision
cases-state-decided = Decided
cases-body-statement = Statement
cases-body-recommendation = Recommendation
cases-body-decision = Decision

## What stands in the paper.

cases-paper-kind = Case paper
cases-paper-about = Case paper about { $process }
cases-paper-footer = { $municipality } · Case paper
cases-paper-archive-code = Classification code
cases-paper-running-number = Serial no.
cases-paper-archive-case = Archive case no.
cases-paper-officer = Case officer
cases-paper-dated = Date
cases-paper-laws = Legal basis
cases-paper-bodies = To be considered by
cases-paper-body = Body
cases-paper-meeting-date = Meeting date
cases-paper-case-number = Case no.
cases-paper-body-part = Part
cases-paper-breadth = Breadth
cases-paper-frequency = Frequency
cases-paper-minority = Minority view
cases-paper-sources = Sources
cases-paper-all-notes = all input about the topic, attachment { $number }
cases-paper-all-notes-here = all input about the topic
cases-paper-see-assessment = See the assessment
cases-paper-see-input = See the input
cases-paper-missing = Missing
cases-paper-no-summary =
    { $notes ->
        [one] The topic has one contribution, but nobody has written a summary yet.
       *[other] The topic has { $notes } contributions, but nobody has written a summary yet.
    }
cases-paper-theme-not-assessed =
    { $notes ->
        [one] The topic has one contribution, but has not been assessed.
       *[other] The topic has { $notes } contributions, but has not been assessed.
    }
cases-paper-not-assessed = Not assessed
cases-paper-council = Council
cases-paper-councils = Statements of councils
cases-paper-councils-missing = There is no statement from { $councils }. { $reason }
cases-paper-statement = Statement
cases-paper-hearing =
    { $count ->
        [one] One consultation response with its assessment
       *[other] { $count } consultation responses with their assessment
    }
cases-paper-sender = Sender
cases-paper-hearing-answer = Assessment by the chief executive
cases-paper-alternatives = Alternatives with advantages and weaknesses
cases-paper-alternative = Alternative
cases-paper-advantages = Advantages
cases-paper-weaknesses = Weaknesses
cases-paper-not-decided = The case has not been decided yet. This is the text that goes to the body that decides.
cases-proposal-introduction = The chief executive proposes the following decision

## Attachments made of the input.

cases-attachment-notes = All input
cases-attachment-reach = Who took part – compared with the population
cases-attachment-notes-numbered = Attachment { $number }: All input
cases-attachment-reach-numbered = Attachment { $number }: Who took part – compared with the population
cases-attachment-notes-lead = Here are { $shown } contributions as they were written. { $held ->
        [0] None is left out.
        [one] One is left out, because it must be shielded or is not about the case.
       *[other] { $held } are left out, because they must be shielded or are not about the case.
    }
cases-attachment-note = Input
cases-attachment-said = What was said
cases-attachment-people =
    { $count ->
        [one] one participant
       *[other] { $count } participants
    }
cases-reach-lead = { $people } people took part at { $sources } tables. The bar shows the share of those who took part, the line the share of the population.
cases-reach-first-time = { $share } took part in something like this for the first time.
cases-reach-by-age = By age
cases-reach-by-gender = By gender
cases-reach-by-area = By area
cases-reach-age = Age
cases-reach-gender = Gender
cases-reach-area = Area
cases-reach-participants = Participants
cases-reach-population = Population
cases-reach-caption = Share in per cent
cases-reach-not-stated =
    { $count ->
        [one] One person did not state this.
       *[other] { $count } people did not state this.
    }
cases-reach-population-year = The population is counted as of 1 January { $year }.
cases-reach-hidden = Groups of fewer than { $least } people are not shown, so that nobody can be recognised.
cases-gender-woman = Women
cases-gender-man = Men
cases-gender-other = Other

## The minutes.

cases-minutes-kind = Minutes of the decision
cases-minutes-present = Present
cases-minutes-motions = Proposals at the meeting
cases-minutes-motion = Proposal
cases-minutes-motion-hint = A short label, for example F1.
cases-minutes-by = Made by
cases-minutes-text = The proposal
cases-minutes-votes = Votes point by point
cases-minutes-point = Point
cases-minutes-point-hint = For example “1, 4 and 5” or “2 against F1”.
cases-minutes-result = Result
cases-minutes-for = For
cases-minutes-against = Against
cases-minutes-minority = Minority
cases-minutes-minority-hint = Party and number, for example H (5).
cases-minutes-count = Votes
cases-minutes-roll-for = Roll call: for
cases-minutes-roll-against = Roll call: against
cases-minutes-roll-hint = Only when names were called. Names with commas between.
cases-minutes-names-for = Point { $point }, for: { $names }
cases-minutes-names-against = Point { $point }, against: { $names }
cases-minutes-treatment-hint = Who spoke, and what happened.
