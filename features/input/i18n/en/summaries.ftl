### Summaries, traces and ends.

input-summaries-heading = Summary
input-summaries-lead = Every sentence is based on contributions, and the way back is always open.
input-summaries-written = { $done } of { $total } topics summarised
input-summaries-sentences =
    { $n ->
        [one] One sentence
       *[other] { $n } sentences
    }
input-summaries-none = Not written
input-summaries-untraced =
    { $n ->
        [one] One contribution is
       *[other] { $n } contributions are
    } only in the figures

input-summary-lead =
    { $notes ->
        [one] One contribution
       *[other] { $notes } contributions
    } from { $sources ->
        [one] one table
       *[other] { $sources } tables
    }
input-summary-chip = { $notes } from { $sources } tables
input-summary-rests = What the sentence is based on
input-summary-rests-on =
    Based on { $notes ->
        [one] one contribution
       *[other] { $notes } contributions
    } from { $sources ->
        [one] one table
       *[other] { $sources } tables
    }
input-summary-all-notes = Show the contributions
input-summary-no-sentences = Nothing written yet.
input-summary-left =
    { $n ->
        [one] One contribution is
       *[other] { $n } contributions are
    } only in the figures
input-summary-left-lead = They are coded and counted, but no sentence mentions what they say.
input-summary-left-show = Show them

input-part-summary = What was said
input-part-breadth = Breadth
input-part-frequency = Frequency
input-part-minority = Minority views
input-part-summary-lead = Three to five sentences that an elected member reads in a minute.
input-part-breadth-lead = How many tables and people it comes from. The text is made from the figures.
input-part-frequency-lead = What it is most often about. The text is made from the figures.
input-part-minority-lead = What a few saw differently. It must not drown in the figures.

input-sentence-new = New sentence
input-sentence-edit = Change the sentence
input-sentence-lead = { $part } – { $theme }
input-sentence-text = The sentence
input-sentence-hint = Write what the contributions say, not what the municipality thinks of it.
input-sentence-languages = Other languages
input-sentence-save = Save the sentence
input-sentence-cancel = Cancel
input-sentence-notes = Contributions the sentence is based on
input-sentence-notes-hint = Choose at least one. They are grouped by code.
input-sentence-group =
    { $n ->
        [one] one contribution
       *[other] { $n } contributions
    }
input-sentence-chosen =
    { $n ->
        [one] one chosen
       *[other] { $n } chosen
    }
input-sentence-saved = The sentence has been saved.
input-sentence-remove = Remove the sentence
input-sentence-remove-ask = Remove the sentence? The contributions stay.
input-sentence-removed = The sentence has been removed.
input-sentence-up = Move up
input-sentence-down = Move down

input-notes-heading = All contributions
input-notes-lead = Search in either written Norwegian; matching words are found in both.
input-notes-unfinished = Not resolved

input-trace-codes = Codes
input-trace-origin = Made from
input-trace-pieces = Became
input-trace-sentences = Sentences based on it
input-trace-no-sentences = None yet.
input-trace-onwards = Where it went from there
input-trace-not-onwards = Not in any case yet.
input-trace-from = Where it was said
input-trace-confirmed = Confirmed by the host
input-trace-not-confirmed = Not confirmed
input-trace-versions = Earlier wording
input-trace-until = Until { $at }
input-trace-code = Code
input-trace-moderate = Moderate
input-trace-public = See published

input-step-case = Case
input-step-decision = Decision
input-step-action = Action
input-step-answer = Answer
input-step-other = Onwards

input-ends-heading = Unresolved contributions
input-ends-lead = No contribution is lost: it is used, or we say why not.
input-ends-none =
    All { $n ->
        [one] { $n } contributions are
       *[other] { $n } contributions are
    } resolved
input-ends-none-why = Each is used in a summary or marked as not used, with a reason.
input-ends-count =
    { $n ->
        [one] One contribution is
       *[other] { $n } contributions are
    } not resolved yet.
input-ends-open = Has no code
input-ends-no-reason = Not used, but without a reason
input-ends-untraced = No sentence in the summary is based on it
input-ends-to-summary = To the summary
input-ends-to-code = Code it
input-ends-form = Mark { $code } as not used
input-ends-not-used = Not used, because:
input-ends-say-why = Say why it is not used.
input-ends-ended = The contribution is marked as not used.
