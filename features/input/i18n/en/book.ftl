### Code book, agreement between coders, history.

input-book-heading = Code book
input-book-lead = Codes say what a contribution is about. It can have several.
input-book-empty = The code book is empty
input-book-empty-why = Add a code, or bring in a file from last time.
input-book-title = Title
input-book-definition = What the code covers
input-book-definition-hint = Two people who code separately should understand it in the same way.
input-book-colour-label = Colour
input-book-colour = Colour { $n }
input-book-next-colour = The next free one
input-book-key = Short name
input-book-add = New code
input-book-add-do = Add
input-book-added = The code has been added.
input-book-file = Bring in a file
input-book-file-lead = CSV or Excel with the columns code, title and definition. Codes that already exist get the new title and explanation.
input-book-file-label = File
input-book-file-do = Bring in
input-book-brought-in =
    The file has been read. { $n ->
        [one] One new code
       *[other] { $n } new codes
    }.
input-book-change = Change
input-book-change-code = Change { $title }
input-book-retired = Out of use
input-book-merged-into = merged into { $title }
input-book-given =
    Given to { $n ->
        [one] one contribution
       *[other] { $n } contributions
    }
input-book-save = Save
input-book-saved = The code has been saved.
input-book-merge = Merge with another code
input-book-merge-lead =
    { $n ->
        [one] The contribution gets
       *[other] The { $n } contributions get
    } the other code instead, and this one goes out of use.
input-book-merge-into = The other code
input-book-merge-do = Merge
input-book-merge-ask = Merge the codes? It cannot be undone.
input-book-merged =
    The codes have been merged. { $n ->
        [one] One contribution
       *[other] { $n } contributions
    } got the new code.
input-book-retire = Take out of use
input-book-retire-lead = Contributions that have the code keep it. It can no longer be given to new ones.
input-book-reuse = Use again
input-book-reuse-lead = The code can be given to contributions again.

input-agreement-heading = Agreement between coders
input-agreement-lead = Two people who code the same contributions separately should mostly choose the same codes. Then others can trust the figures.
input-agreement-be-second = Code as the second coder
input-agreement-second = The second coder
input-agreement-coder =
    { $name } ({ $n ->
        [one] one contribution
       *[other] { $n } contributions
    })
input-agreement-somebody = A colleague
input-agreement-result = Agreement is { $words }
input-agreement-sentence =
    { $name } coded { $n ->
        [one] one contribution
       *[other] { $n } contributions
    } a second time. { $same ->
        [one] One
       *[other] { $same }
    } of them have exactly the same codes, and { $percent } of all answers agree.
input-agreement-advice-good = That is good enough to base a case on.
input-agreement-advice-talk = Talk about the contributions below, and sharpen the definitions where you often differ.
input-agreement-advice-more = Code more contributions twice to get an answer.
input-agreement-what = What is kappa?
input-agreement-what-text = Cohen’s kappa (κ) is the agreement that remains when what chance alone would give is subtracted. 1 is full agreement, 0 is like drawing lots. The words follow Landis and Koch (1977).
input-agreement-codes = Code by code, weakest first
input-agreement-table = Table of agreement per code
input-agreement-both = Both
input-agreement-first = Only first
input-agreement-only-second = Only second
input-agreement-neither = Neither
input-agreement-percent = Alike
input-agreement-words = In words
input-agreement-talk = Talk about these ({ $n })
input-agreement-no-differences = All contributions have the same codes.
input-agreement-counts = Counts now:
input-agreement-open = open in coding
input-agreement-adopt = Use the second coder’s codes
input-agreement-adopted = The second coder’s codes count now.
input-agreement-empty = Nobody has coded twice
input-agreement-empty-why = Let a colleague code a sample without seeing the codes given.

input-kappa-poor = worse than chance
input-kappa-slight = slight
input-kappa-fair = fair
input-kappa-moderate = moderate
input-kappa-substantial = substantial
input-kappa-almost-perfect = almost perfect
input-kappa-no-notes = not measured
input-kappa-no-variance = full, but the same everywhere

input-history-heading = Coding history
input-history-lead = Who did what to which contribution, also what was undone.
input-history-empty = Nobody has coded yet.
input-history-when = When
input-history-coder = Who
input-history-what = What
input-history-note = Contribution
input-history-result = Result
input-history-code = Coded
input-history-split = Split
input-history-merge = Merged
input-history-end = Used or not used
input-history-theme = Moved to another theme
input-history-undone = Undone { $at }
