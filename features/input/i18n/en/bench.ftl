### The coding bench, and words for notes everywhere.

input-bench-menu = Coding
input-bench-heading = Coding
input-bench-lead =
    { $n ->
        [one] One contribution
       *[other] { $n } contributions
    } in this selection
input-bench-shortcuts = Shortcut keys
input-bench-keys = The keys
input-bench-keys-heading = Shortcut keys
input-bench-key = Key
input-bench-key-does = Does this
input-bench-key-move = Next and previous contribution, without saving
input-bench-key-code = The code with that key, on or off
input-bench-key-minority = Minority view, on or off
input-bench-key-reason = Write why it is not used
input-bench-key-split = Open the field for splitting
input-bench-key-undo = Undo what you did last
input-bench-close = Close
input-bench-search = Search
input-bench-filter = Show
input-bench-all-themes = All topics
input-bench-all-sources = All sources
input-bench-show = Selection
input-bench-show-all = All contributions
input-bench-show-open = Without a code
input-bench-show-mine = Coded by me
input-bench-show-minority = Minority views
input-bench-show-unused = Not used
input-bench-show-changed = Corrected after coding
input-bench-progress = { $done } of { $total } coded or decided
input-bench-undo = Undo { $code }
input-bench-undone = What you did last with { $code } has been undone.
input-bench-nothing-to-undo = There is nothing to undo.
input-bench-no-codes = The code book is empty.
input-bench-make-book = Make the code book first
input-bench-empty = No contributions yet
input-bench-empty-why = When the reports from the tables come in, you will find the contributions here.
input-bench-none-left = Nothing left in this selection
input-bench-none-left-why = Choose another selection, or see them all.
input-bench-pages = Pages
input-bench-code-note = Code contribution { $code }
input-bench-codes-of = Codes for { $code }
input-bench-held = The text is masked until somebody has looked at it.
input-bench-moderate = Decide now
input-bench-reason = Not used, because …
input-bench-theme = Theme
input-bench-split = Split the contribution in two
input-bench-split-label = Put a bar | where to split
input-bench-split-hint = The rest of the text must stay as it is.
input-bench-split-do = Split
input-bench-merge = Merge with the next
input-bench-trace = See the whole trace
input-bench-save = Save and next
input-bench-previous = Previous contribution
input-bench-next = Next contribution

input-second-heading = Code as the second coder
input-second-lead = You do not see what the first coder chose. Code the sample, and see afterwards how far you agree.
input-second-show-all = All contributions
input-second-show-sample = Sample

input-note-label = Contribution { $code }
input-note-no-code = No code yet
input-note-minority = Minority view
input-note-changed = Corrected by the host after coding
input-note-unused = Not used: { $reason }

input-end-open = Without a code
input-end-used = Used
input-end-unused = Not used
input-end-replaced = Split, merged or taken back

input-reason-outside = Outside the plan
input-reason-single-case = Single case, sent to the right service
input-reason-joke = Meant as a joke
input-reason-sent-on = Maintenance, sent on
input-reason-same = Said in another contribution from the same table

input-word-theme = Topic
input-word-source = Source
input-word-code = Code
input-word-codes = Codes
input-word-note = Contribution
input-word-text = Text
input-word-question = Question
input-word-end = Status
input-word-kind = Kind
input-word-place = Place and day
input-word-people = Participants
input-word-channel = Came by
input-word-language = Language

input-kind-note = Contribution
input-kind-quote = Quote
input-kind-priority = Main point
input-kind-drawing = Drawing
input-kind-comment = Message to the municipality

input-channel-paper = Paper
input-channel-phone = Phone
input-channel-web = The web

input-gender-woman = Women
input-gender-man = Men
input-gender-other = Other
