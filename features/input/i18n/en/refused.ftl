### What is refused, and why.

input-refused-book-full = The code book can have at most { $most } codes. Merge some first.
input-refused-empty-half = Both parts must have text.
input-refused-forbidden = The text contains a national identity number. It must be taken out before the text can be published.
input-refused-held =
    It cannot be published yet: { $n ->
        [one] one text waits
       *[other] { $n } texts wait
    } for moderation.
input-refused-no-file = Choose a file.
input-refused-no-next = There are no further contributions from this table to merge with.
input-refused-no-reason = Write why the text is not published.
input-refused-no-title-column = The file has no column named title.
input-refused-no-verdict = Choose what should happen to the text.
input-refused-no-word = Write at least one word.
input-refused-no-wording = Write the wording to be published.
input-refused-nothing = Nothing has come in to publish.
input-refused-other-code = Choose another code that is in use.
input-refused-other-source = Contributions from different tables cannot be merged. The breadth would be lost.
input-refused-replaced = The contribution has been split or merged. Code its parts instead.
input-refused-theme-cited = Sentences in the summary rest on this contribution. Take it out of them before it moves to another theme.
input-refused-row-without-title = Row { $row } has no title. Fill it in in the file.
input-refused-split = Put exactly one bar | in the text, and leave the rest.
input-refused-split-held = The text is masked or changed. Moderate it before you split it.
input-refused-unchanged = It is like that already.
input-refused-unknown = The contribution no longer exists. Go back to the list.
input-refused-unreadable = The file cannot be read. Use CSV or Excel (.xlsx).
