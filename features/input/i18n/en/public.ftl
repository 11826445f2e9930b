### Figures, publication and what everybody reads.

input-said-heading = What was said
input-said-lead = Read what people said, topic by topic. Behind every sentence you find the contributions it is based on.
input-said-tile-people =
    people at { $n ->
        [one] one table
       *[other] { $n } tables
    }
input-said-tile-notes = contributions read
input-said-tile-first = took part for the first time
input-said-tile-themes = topics
input-said-theme-figures =
    { $notes ->
        [one] One contribution
       *[other] { $notes } contributions
    }, { $sources ->
        [one] one table
       *[other] { $sources } tables
    }, { $people ->
        [one] one participant
       *[other] { $people } participants
    }
input-said-published = Published { $day }
input-said-themes = Topic by topic
input-said-who = Who took part
input-said-who-lead = Participants compared with those who live in the municipality.
input-said-how = How it was made
input-said-how-text = Everything written down was read and coded by people. The summaries say what was said, how many tables it came from, how often it was said, and what some saw differently. Names and other personal data have been removed.
input-said-back = Back to { $title }
input-said-rests-on =
    Based on { $n ->
        [one] one contribution
       *[other] { $n } contributions
    }
input-said-withheld =
    { $n ->
        [one] One more is
       *[other] { $n } more are
    } not published.
input-said-quotes = Said at the tables
input-said-chart = What the contributions are about
input-said-other-themes = Other topics
input-said-all = To all topics
input-said-edited = The wording has been changed a little, to protect people.
input-said-behind = What became of it
input-said-behind-figures = It was read, coded and counted under
input-said-read-theme = Read all about { $title }
input-said-onwards = Where it went from there
input-said-where = Said
input-said-codes = About
input-said-panel-all = Read all that was said
input-said-milestone = What was said is published

input-demo-first-coder = Process leader
input-demo-second-coder = Adviser

input-records-notes = All contributions with codes (CSV)
input-records-said = What was said, as it was published

input-erased-text = { "[" }erased: shielded text]

input-publication-heading = Publication
input-publication-menu = Publish input
input-publication-lead = Show everybody what was said.
input-publication-see = See the page
input-publication-published = Published { $at }.
input-publication-outdated = Something has changed since. Publish again to show it.
input-publication-draft = The process is a draft. Nobody sees the page until the process is published.
input-publication-readable =
    { $n ->
        [one] text
       *[other] texts
    } can be read
input-publication-shielded =
    { $n ->
        [one] text is
       *[other] texts are
    } shielded
input-publication-themes =
    { $n ->
        [one] topic
       *[other] topics
    }
input-publication-before = Before you publish
input-publication-good = All good
input-publication-look = Look at
input-publication-held =
    { $n ->
        [one] { $n } text waits
       *[other] { $n } texts wait
    } for moderation.
input-publication-unfinished =
    { $n ->
        [one] { $n } contribution is
       *[other] { $n } contributions are
    } not resolved yet.
input-publication-written = { $done } of { $total } topics are summarised.
input-publication-do = Publish
input-publication-again = Publish again
input-publication-not-ready = You cannot publish until all texts are moderated and at least one contribution has come in.
input-publication-done = What was said has been published.
input-publication-what = What is published
input-publication-what-notes = Summaries, contributions, quotes and how often things were said.
input-publication-what-not = Not texts that are shielded or not used, and not messages to the municipality.
input-publication-what-figures = Who took part, without small figures.
input-publication-what-frozen = A snapshot: later changes show only when you publish again.
input-publication-withdraw = Take the publication back
input-publication-withdraw-ask = Take the publication back? The page disappears for everybody.
input-publication-withdrawn = The publication has been taken back.

input-panel-heading = Contributions
input-panel-notes =
    { $n ->
        [one] contribution
       *[other] contributions
    }
input-panel-people =
    people at { $n ->
        [one] one table
       *[other] { $n } tables
    }

input-today-held =
    { $n ->
        [one] One text waits
       *[other] { $n } texts wait
    } for moderation in { $name }
input-today-uncoded =
    { $n ->
        [one] One contribution is
       *[other] { $n } contributions are
    } without a code in { $name }
input-today-changed =
    { $n ->
        [one] One contribution was
       *[other] { $n } contributions were
    } corrected after coding in { $name }

input-frequency-heading = What it is about
input-frequency-lead = Frequency is the number of contributions. Breadth is the number of tables. One table can say the same thing ten times.
input-frequency-notes =
    { $n ->
        [one] contribution
       *[other] contributions
    }
input-frequency-sources =
    { $n ->
        [one] table
       *[other] tables
    }
input-frequency-minority =
    { $n ->
        [one] minority view
       *[other] minority views
    }
input-frequency-unused =
    { $n ->
        [one] not used
       *[other] not used
    }
input-frequency-uncoded = { $n } without a code
input-frequency-chart = Codes by how often they are used
input-frequency-bar = Contributions
input-frequency-notes-heading = Contributions
input-frequency-sources-heading = Tables
input-frequency-of-sources = { $sources } of { $of }
input-frequency-note = A contribution can have several codes, so the figures add up to more than the number of contributions.
input-frequency-matrix = Topic and code
input-frequency-matrix-table = Table of topic and code
input-frequency-total = Total
input-frequency-all = All topics

input-reach-heading = Who we reached
input-reach-lead = Participants compared with those who live here.
input-reach-lead-year = Participants compared with those who lived here in { $year }.
input-reach-bar = Share, mark = residents
input-reach-people = Number
input-reach-share = Share
input-reach-expected = Residents
input-reach-too-few = too few to show
input-reach-not-stated =
    { $n ->
        [one] One person did
       *[other] { $n } people did
    } not state this and are not included in the shares.
input-reach-hidden = Small figures are hidden, so that nobody can be recognised.
input-reach-legend-enough = As among residents or more
input-reach-legend-short = Fewer than among residents
input-reach-legend-target = Share of residents
input-reach-ages = Age
input-reach-age = Age
input-reach-genders = Gender
input-reach-gender = Gender
input-reach-areas = Where people met
input-reach-area = Area
input-reach-tile-people =
    { $n ->
        [one] participant
       *[other] participants
    }
input-reach-tile-sources =
    { $n ->
        [one] table
       *[other] tables
    }
input-reach-tile-first = took part for the first time ({ $people } of { $asked } asked)
input-reach-first-silent =
    { $n ->
        [one] One was
       *[other] { $n } were
    } not asked
input-reach-fault = { $label } states more people in groups than the { $heads } who were there.
input-reach-no-population = Population figures have not been brought in, so there is nothing to compare with.
input-reach-bring-population = Bring them in
input-reach-staff-only = Staff see all figures here. When published, figures below { $least }, and those that would give them away, are hidden.
input-reach-empty = No reports yet
input-reach-empty-why = When the tables have reported, you see here who took part.
input-reach-group-kind = Grouping
input-reach-group = Group
input-reach-none-stated = Not stated
