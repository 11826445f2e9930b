input-refused-changed = Somebody else has changed this since you opened the page. Nothing has been saved. Reload the page and do it again.
input-refused-code-taken = The process already has a contribution or a source with the same code. Choose another code.
input-refused-key-taken = The code book already has a code with this short name. Choose another one.
input-refused-generated = The texts on breadth and frequency are made from the figures. Choose summary or minority view.
input-refused-no-notes = Choose at least one contribution that the sentence is based on.
input-refused-note-elsewhere = One of the contributions has been moved to another topic. Choose contributions again.
input-refused-undo-changed = Somebody has changed the contribution since. You cannot undo, because their work would be lost.
input-refused-undo-cited = A sentence in a summary is based on the part that would disappear. Change the sentence first.
input-refused-undo-moved = A sentence in a summary is based on the contribution where it is now. Change the sentence first.
input-figures-breadth =
    { $notes ->
        [one] One contribution comes
       *[other] { $notes } contributions come
    } from { $sources ->
        [one] one table
       *[other] { $sources } tables
    } with { $people ->
        [one] one participant
       *[other] { $people } participants in all
    }.
input-figures-widest = { $title } came up at { $sources } of { $of } tables.
input-figures-two = { $first } { $second }
input-figures-code-count = { $title } ({ $notes })
input-figures-often = The contributions are most often about { $list }.
input-figures-minority =
    { $notes ->
        [one] One contribution is marked as a minority view.
       *[other] { $notes } contributions are marked as minority views.
    }
