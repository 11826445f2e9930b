# At the door and after the meeting.

## The page of staff: link, lists.

meetings-door-lead = Everybody who receives people opens the link on their own phone. It works without a network too.
meetings-door-expected = Expected
meetings-door-link = Link for the phones at the door
meetings-door-link-lead = Scan the code, or send the address. Everybody with the link sees the names of those who come, so share it only with those at the door.
meetings-door-link-expires = It stops working { $when }.
meetings-door-code = Code with the address for the phones at the door
meetings-door-copy = Copy the address
meetings-door-copied = Copied
meetings-door-issue = Make the link
meetings-door-withdraw = Withdraw the link
meetings-door-withdraw-lead = The link stops working at once, and the list is removed from the phones the next time they have a network.
meetings-door-link-withdrawn = The link is withdrawn.
meetings-door-paper = List on paper
meetings-door-paper-title = Participants: { $meeting }
meetings-door-paper-file = participants.pdf
meetings-door-paper-walk-ins = Came without signing up
meetings-door-paper-walk-ins-lead = Write how many and, if they like, names.
meetings-door-tags = Name tags
meetings-door-tags-title = Name tags: { $meeting }
meetings-door-tags-file = name-tags.pdf

## The page on the phone.

meetings-door-title = At the door: { $meeting }
meetings-door-heads = have come
meetings-door-of-places = of { $count } places
meetings-door-online = Online
meetings-door-offline = Offline
meetings-door-unsent = %n wait for a network. Everything is kept on the phone.
meetings-door-sent = Everything is sent.
meetings-door-not-kept = This phone cannot keep anything. Stay online, and do not close the page.
meetings-door-search = Name or number
meetings-door-search-do = Search
meetings-door-list = Signed up
meetings-door-none = Nobody matches the search.
meetings-door-nameless = Without a name
meetings-door-came = How many came
meetings-door-wrong-count = Write a whole number from 1 to 99.
meetings-door-check-in = Came
meetings-door-undo = Undo
meetings-door-in = { $count } came at { $time }
meetings-door-row-words = number %n
meetings-door-row-party = %n people
meetings-door-row-in = %n came at %t
meetings-door-is-in = Number { $number } is checked in.
meetings-door-is-out = Number { $number } is no longer checked in.
meetings-door-welcome = Welcome: %a
meetings-door-walk-in = Came without signing up
meetings-door-walk-in-lead = Count them too. A name is voluntary.
meetings-door-walk-in-do = Count
meetings-door-name = Name
meetings-door-walked-in = { $count ->
    [one] One more is counted.
   *[other] { $count } more are counted.
}
meetings-door-walked-in-over = { $count ->
    [one] One more is counted, above the number of places.
   *[other] { $count } more are counted, above the number of places.
}
meetings-door-over = Counted, above the number of places.
meetings-door-full = There is no place left.
meetings-door-full-ask = Do they come in all the same? They are counted but get no place.
meetings-door-let-in = Yes, let them in
meetings-door-scan = Read a ticket
meetings-door-scan-stop = Stop reading
meetings-door-no-camera = The camera does not answer. Search by name or number.
meetings-door-forged = This ticket is not valid here. Search for the name.
meetings-door-cancelled = %a, number %n, has cancelled.
meetings-door-already = %a, number %n, came at %t.
meetings-door-unreadable = What was sent cannot be read.
meetings-door-gone-unknown = The address is not right. Scan the code again.
meetings-door-gone-withdrawn = The link has been withdrawn. Ask for a new one.
meetings-door-gone-expired = The meeting is over, and the link no longer works.

## After the meeting.

meetings-after-lead = Who came, what it cost, and the summary that goes to all.
meetings-after-not-yet = The meeting is not over yet. Here you sum up when it has been held.
meetings-after-who = See who came
meetings-after-aside = Thanks and work
meetings-after-figures = Figures
meetings-after-signed-up = Signed up, those who wait included
meetings-after-came = Came
meetings-after-walk-ins = Came without signing up
meetings-after-absent = Had a place and did not come
meetings-after-hours = Hours spent
meetings-after-cost = Cost in kroner
meetings-after-cost-each = Cost per participant
meetings-after-kroner = { $kroner } kroner
meetings-after-heads = Counted without a list
meetings-after-heads-hint = Only when nobody was checked in, or when the count in the room is more correct.
meetings-after-by-area = Where those who came live
meetings-after-by-age = The age of those who came
meetings-after-group = Group
meetings-after-too-few = Hidden, fewer than { $least }
meetings-after-no-marks = The answers on how the meeting was are shown when at least { $least } have answered.
meetings-after-marks = How the meeting was: { $average } of 5 on average
meetings-after-mark = Mark
meetings-after-answers = Answers
meetings-after-thanks = Thanks
meetings-after-thanks-lead = All who were checked in are thanked and asked how it was. It goes by itself { $when }.
meetings-after-effort = What it took
meetings-after-summary = Summary
meetings-after-summary-lead = What was said, and what happens next? Write so that those who were there recognise it.
meetings-after-save = Save
meetings-after-saved = Saved.
meetings-after-send = { $count ->
    [one] Save and send to one
   *[other] Save and send to { $count }
}
meetings-after-sent = The summary is on its way to all.
meetings-after-refused-empty = Write the summary before you send it.
