# From a table with a host to a report read through: kit, host's page, baskets, reports.

## Names and states

gjestebud-table-name = Home dialogue { $code }
gjestebud-table-choose = Choose
gjestebud-table-save = Save
gjestebud-table-cancel = Cancel
gjestebud-table-print = Print
gjestebud-table-history = History
gjestebud-table-no-date = The day is not set yet
gjestebud-table-unknown = not stated
gjestebud-table-not-stated = not stated { $count }
gjestebud-table-place-home = At home
gjestebud-table-place-village-hall = Village hall
gjestebud-table-place-club-house = Club house
gjestebud-table-place-cafe = Café
gjestebud-table-place-school = School
gjestebud-table-place-work = Workplace
gjestebud-table-place-square = Citizen hub
gjestebud-table-place-boathouse = Boathouse
gjestebud-table-place-outdoors = Outdoors
gjestebud-table-place-digital = Online
gjestebud-table-place-other = Somewhere else
gjestebud-table-language-other = Another language
gjestebud-table-gender-women = Women
gjestebud-table-gender-men = Men
gjestebud-table-gender-other = Other gender
gjestebud-table-channel-web = the web page
gjestebud-table-channel-email = e-mail
gjestebud-table-channel-phone = phone
gjestebud-table-channel-paper = paper
gjestebud-table-channel-desk = the desk
gjestebud-table-basket-unpacked = Not packed
gjestebud-table-basket-packed = Packed
gjestebud-table-basket-at-point = Ready to pick up
gjestebud-table-basket-picked-up = Picked up
gjestebud-table-basket-delivered-home = Delivered home
gjestebud-table-basket-do-pack = Mark as packed
gjestebud-table-basket-do-place = At the pick-up point
gjestebud-table-basket-do-pick-up = Picked up now
gjestebud-table-basket-do-deliver = Delivered home now
gjestebud-table-basket-back = Undo: { $state }
gjestebud-table-basket-other = Other
gjestebud-table-basket-moved = The basket has another status by now. Go back and look at the list again.
gjestebud-table-stand-no-day = No day yet
gjestebud-table-stand-planned = Planned
gjestebud-table-stand-held = Awaiting report
gjestebud-table-stand-late = Report is missing
gjestebud-table-stand-undecided = Two reports
gjestebud-table-stand-reported = Report received
gjestebud-table-stand-confirmed = Report confirmed

## What is odd about a report

gjestebud-table-flag-too-many = More people at the table than there is room for.
gjestebud-table-flag-nobody = The number at the table is zero.
gjestebud-table-flag-first-timers = More first-timers than people at the table.
gjestebud-table-flag-genders = The genders add up to more than the people at the table.
gjestebud-table-flag-ages = The age groups add up to more than the people at the table.
gjestebud-table-flag-held-after-sent = The day is after the report was sent.
gjestebud-table-flag-empty = Nothing is written down.
gjestebud-table-flag-unknown-question = The report answers a question that does not belong to the topic.
gjestebud-table-flag-unknown-question-named = The question { $question } does not belong to the topic.
gjestebud-table-flag-note-too-long = A note is too long.
gjestebud-table-flag-too-many-priorities = More than three things to highlight.
gjestebud-table-flag-too-many-priorities-named = Choose at most { $most } things to highlight.
gjestebud-table-flag-more-than-heads = You have counted more people than there are at the table. Check the numbers.
gjestebud-table-flag-other = Something in the report must be checked.

## Fields of the report

gjestebud-table-field-held-on = Date
gjestebud-table-field-started = Started at
gjestebud-table-field-ended = Ended at
gjestebud-table-field-head-count = At the table, the host included
gjestebud-table-field-first-time = Taking part in this kind of thing for the first time
gjestebud-table-field-place-kind = What kind of place
gjestebud-table-field-area = Where in the municipality
gjestebud-table-field-language = Language of the report
gjestebud-table-field-priority = Number { $number }
gjestebud-table-field-quote = What somebody said
gjestebud-table-field-quote-by = Who said it, without a name
gjestebud-table-field-drawing = What the drawings show
gjestebud-table-field-comment = A message to the municipality
gjestebud-table-field-age = { $band } years
gjestebud-table-field-guest-name = Name
gjestebud-table-field-guest-email = E-mail
gjestebud-table-field-guest-phone = Mobile phone
gjestebud-table-field-channel = How did the report arrive?
gjestebud-table-field-received-on = Received on
gjestebud-table-field-received-by = Received by
gjestebud-table-field-pages = Pages of the paper form
gjestebud-table-field-unclear = Words that could not be read
gjestebud-table-field-scan = Scanned paper form
gjestebud-table-field-reason = Reason

## What must be put right

gjestebud-table-missing-day = Write the day you met.
gjestebud-table-missing-heads = Write how many of you were at the table, including the host.
gjestebud-table-too-many = There is room for { $most } at the table, the host included. If there were more of you, phone the municipality and we will still take the report.
gjestebud-table-nobody = Write at least 1. The host counts.
gjestebud-table-held-in-future = The day cannot be after today.
gjestebud-table-nothing-said = Write down at least one thing that was said.
gjestebud-table-note-twice = Two notes have the same number: { $note }. Give one of them a new number.
gjestebud-table-note-too-long = A line is too long. It can have at most { $most } characters. Split it in two.
gjestebud-table-needs-reason = { $message } Write a reason for accepting the report all the same.
gjestebud-table-unreadable = The report did not come through in full. Reload the page and try again. What you wrote is not lost.
gjestebud-table-report-too-large = The report is too large. The text can be at most 1 MB. Shorten it and send again.
gjestebud-table-too-many-rivals = { $count } other reports from this table are already waiting for the municipality, so this one has not been sent. What you have written is still here. Phone the municipality and we will sort it out together.
gjestebud-table-guest-needs-name = Write the guest’s name.
gjestebud-table-guest-needs-address = Write an e-mail address or phone number, so that the answer gets there.
gjestebud-table-guest-needs-consent = The guest must say yes before we can keep the address.
gjestebud-table-photo-wrong-kind = This is not a picture we can read. Use JPEG, PNG or WebP.
gjestebud-table-photo-too-large = The picture is too large. It can be at most { $megabytes } MB.
gjestebud-table-photo-too-many = You can send at most { $most } pictures.
gjestebud-table-photo-missing = A picture did not come through. Send it once more.
gjestebud-table-received-in-future = The day of receipt cannot be after today.

## The host's page

gjestebud-table-net-online = Online
gjestebud-table-net-offline = Offline – everything is kept here
gjestebud-table-promise-heading = Our promise to you
gjestebud-table-promise-read = Read the promise aloud before you begin
gjestebud-table-promise-open = What you can influence
gjestebud-table-promise-fixed = What is settled already
gjestebud-table-promise-decided = Who decides: { $who }
gjestebud-table-other-device = This page is open on another device too. Write on one of them only, or we will get two reports.
gjestebud-table-is-sent = The report from this table has been sent.
gjestebud-table-is-sent-link = See what we have received
gjestebud-table-errors-heading = Please look at this before the report can be sent
gjestebud-table-no-script = The page works like this too, but then you must be online all the time. Send the report before you close the page.
gjestebud-table-write-down = Write down what somebody says
gjestebud-table-one-per-line = One thing per line.
gjestebud-table-no-names = Do not write other people’s names.
gjestebud-table-add = Add
gjestebud-table-note-change = Change
gjestebud-table-note-remove = Remove
gjestebud-table-priorities-heading = Three things you want to highlight
gjestebud-table-priorities-words = Agree on what matters most. If you disagree, write that too.
gjestebud-table-quotes-heading = Something somebody said, word for word
gjestebud-table-quote-hint = Write it exactly as it was said.
gjestebud-table-quote-by-hint = For example: woman, in her thirties
gjestebud-table-quotes-more = One more quote
gjestebud-table-drawings-heading = Did you draw something?
gjestebud-table-drawings-words = Take a photo of the sheet. We remove where it was taken. Leave out faces.
gjestebud-table-drawing-hint = For those who cannot see the picture, or if you could not take one.
gjestebud-table-photo-choose = Photo of the drawing
gjestebud-table-photo-take = Take or choose a photo
gjestebud-table-photo-shows = What does the picture show?
gjestebud-table-photo-remove = Remove the picture
gjestebud-table-heads-heading = How many of you are there?
gjestebud-table-head-count-fewer = One fewer at the table
gjestebud-table-head-count-more = One more at the table
gjestebud-table-first-time-fewer = One fewer first-timer
gjestebud-table-first-time-more = One more first-timer
gjestebud-table-voluntary = Voluntary: who are you?
gjestebud-table-voluntary-why = The numbers show whether we reach all kinds of residents. We never show groups so small that somebody could be recognised.
gjestebud-table-genders = Gender
gjestebud-table-ages = Age
gjestebud-table-when-heading = When and where
gjestebud-table-guests-heading = Guests who want an answer
gjestebud-table-guests-words = The municipality is not told who the guests were. Those who wish can leave an address and hear what came of it.
gjestebud-table-guests-open = Leave an address
gjestebud-table-guests-more = One more guest
gjestebud-table-guest-number = Guest { $number }
gjestebud-table-guest-consent = The guest has read this and says yes
gjestebud-table-send-copy = Send the guests a copy of the report
gjestebud-table-comment-heading = Anything else?
gjestebud-table-paper-words = Would you rather use paper?
gjestebud-table-paper-link = Print the paper form
gjestebud-table-help-phone = Need help? Phone
gjestebud-table-send = Send the report
gjestebud-table-state-start = Send when you have finished. You will get a receipt.
gjestebud-table-state-typing = Saving …
gjestebud-table-state-saved = Saved on this device at %s
gjestebud-table-state-waiting = Ready to send. It is sent by itself when there is a network. Leave the page open.
gjestebud-table-state-sending = Sending …
gjestebud-table-state-failed = It could not be sent now. We will try again. Everything is kept here.
gjestebud-table-state-sent = Sent and received
gjestebud-table-state-not-kept = This browser cannot keep drafts. Send before you close the page.

## Links that do not open

gjestebud-table-gone-unknown = We do not know this link. Check that the whole address is there, or use the QR code on the letter.
gjestebud-table-gone-withdrawn = This link has been withdrawn. You may have received a new one in a later letter or e-mail.
gjestebud-table-gone-expired = This link has expired.
gjestebud-table-gone-closed = This process is closed and takes no more reports here.

## Receipt and read-back

gjestebud-table-receipt-title = Receipt
gjestebud-table-receipt-heading = Thank you! We have the report
gjestebud-table-receipt-lead = Received { $when }. Everything that is written down will be read.
gjestebud-table-receipt-right = Have we understood you correctly?
gjestebud-table-receipt-right-words = Read it through. If it is right, say yes. If something is wrong or forgotten, correct it yourself.
gjestebud-table-receipt-yes = Yes, it is right
gjestebud-table-receipt-no = No, I want to correct it
gjestebud-table-receipt-confirmed = You have read it through and said that it is right. Thank you!
gjestebud-table-receipt-what = What we have received
gjestebud-table-receipt-notes = things you said
gjestebud-table-receipt-heads = at the table
gjestebud-table-receipt-pictures = pictures
gjestebud-table-receipt-next = What happens now?
gjestebud-table-receipt-next-words = The municipality reads everything, sees it together with the other tables, and puts it before those who decide.
gjestebud-table-receipt-answer-by = You get an answer by { $day }.
gjestebud-table-left-heading = There is a draft here that has not been sent
gjestebud-table-left-words = The report was sent from another device. Is there something here that was left out? Send this too, and we will look at both. Nothing is merged by itself.
gjestebud-table-left-send = Send this too
gjestebud-table-left-drop = Delete the draft
gjestebud-table-readback-title = Read through and correct
gjestebud-table-readback-heading = Correct what is wrong
gjestebud-table-readback-lead = This was in the report on { $theme }. Change the words, empty a field to take something back, or add to it. What you sent first is kept too.
gjestebud-table-readback-back = Back to the receipt
gjestebud-table-readback-note = Note { $number }
gjestebud-table-readback-add = Add something you forgot
gjestebud-table-readback-rest = Drawing and message
gjestebud-table-readback-save = Save the corrections
gjestebud-table-flash-received = The report is received and stored. Thank you!
gjestebud-table-flash-already = We have this report already. It counts once.
gjestebud-table-flash-rival = We already had a report from this table. Both are stored, and we will look at them and ask you if we wonder about something.
gjestebud-table-flash-confirmed = Thank you! Now we know that it is right.
gjestebud-table-flash-corrected = The corrections are saved. Thank you!

## The kit

gjestebud-table-kit-title = Host kit and basket
gjestebud-table-kit-lead = What every host in the process gets: assignment letter, questions, paper form and a basket.
gjestebud-table-kit-part-letter = The assignment letter
gjestebud-table-kit-letter-words = The promise, the topic, the questions and the link with its QR code are added automatically, in the host’s language.
gjestebud-table-kit-letter-title = Heading
gjestebud-table-kit-how-to = How to do it
gjestebud-table-kit-how-to-hint = One piece of advice per line.
gjestebud-table-kit-part-basket = The basket
gjestebud-table-kit-basket = Contents of one basket
gjestebud-table-kit-basket-hint = One thing per line, with the quantity after a bar: Apple juice | 2 bottles
gjestebud-table-kit-points = Pick-up points
gjestebud-table-kit-points-hint = One place per line.
gjestebud-table-kit-standard-title = Your assignment as a host
gjestebud-table-kit-standard-advice =
    Invite whom you like, preferably somebody you do not always agree with.
    Read the promise aloud before you begin. Nobody from the municipality takes part.
    Let everybody answer the first question before anybody speaks twice.
    Write down what people say, also what you disagree about. Do not write other people’s names.
    Agree on three things you want to highlight, and send the report.
gjestebud-table-item-coffee = Coffee
gjestebud-table-item-coffee-quantity = 1 bag
gjestebud-table-item-cake = Cake
gjestebud-table-item-cake-quantity = 1
gjestebud-table-item-pens = Pens
gjestebud-table-item-pens-quantity = 8
gjestebud-table-item-sheets = Large drawing sheets
gjestebud-table-item-sheets-quantity = 4 sheets
gjestebud-table-item-papers = Questions and paper form
gjestebud-table-item-papers-quantity = 1 set
gjestebud-table-kit-file = Host kit { $code }
gjestebud-table-kits-file = All host kits
gjestebud-table-kits-title = { $process }: letters and forms for { $count } hosts
gjestebud-table-kit-link = Host kit and basket
gjestebud-table-kits-print = Print all the kits
gjestebud-table-kits-send = Send the kit to everybody
gjestebud-table-kits-ask = Send the assignment letter with its link to { $count } hosts? Those who already have it will not get it again.
gjestebud-table-kit-print = Print the kit
gjestebud-table-form-print = Paper form
gjestebud-table-kit-send = Send the kit to the host
gjestebud-table-flash-kit-saved = Host kit and basket are saved.
gjestebud-table-flash-kit-sending = The kit is being sent the way the host wants. If the host has got it before, it is not sent again.
gjestebud-table-flash-kits-sending = Kits for { $count } hosts are being sent.

## On paper

gjestebud-table-letter-title = Your assignment as a host
gjestebud-table-letter-date = Date
gjestebud-table-letter-code = Home dialogue
gjestebud-table-letter-case = Our case
gjestebud-table-letter-greeting = Hello, { $name }!
gjestebud-table-letter-mission = You are hosting a home dialogue about { $theme }. You can be up to { $most } at the table, yourself included. You invite whom you like.
gjestebud-table-letter-theme = Topic
gjestebud-table-letter-when = When
gjestebud-table-letter-basket = Pick up the basket at
gjestebud-table-letter-deadline = Send the report by
gjestebud-table-letter-phone = Phone us about anything
gjestebud-table-letter-how = How to do it
gjestebud-table-letter-questions = What you are to talk about
gjestebud-table-letter-page = Your page
gjestebud-table-letter-page-words = This is where you write down what you say. Open the page once while you are online, and it works offline too. You need no account. Do not share the link. If you would rather write by hand, use the form that comes with this letter.
gjestebud-table-letter-qr = QR code for { $address }
gjestebud-table-letter-regards = Kind regards
gjestebud-table-form-title = Report form { $code }
gjestebud-table-form-heading = { $code } – { $theme }
gjestebud-table-form-lead = Write down what people say, one thing per line. Do not write other people’s names. Everything is read and counts as much as what comes on the web.
gjestebud-table-form-return = Hand in the form at the citizen hub or post it by { $date }.
gjestebud-table-form-date = Date
gjestebud-table-form-from = From
gjestebud-table-form-to = To
gjestebud-table-form-place = Place (home, village hall …)
gjestebud-table-form-heads = At the table, you included (at most { $most })
gjestebud-table-form-first-time = First time
gjestebud-table-form-language = Language
gjestebud-table-form-voluntary = Voluntary: how many of each? It shows whether we reach all kinds of residents.
gjestebud-table-form-note = One thing per line
gjestebud-table-form-quotes = Something somebody said, word for word
gjestebud-table-form-drawing = Did you draw something?
gjestebud-table-form-drawing-words = Enclose the sheet and write a few words on what it shows.
gjestebud-table-form-comment = A message to the municipality
gjestebud-table-form-guests = Guests who want an answer
gjestebud-table-form-guests-words = Only for those who wish. We use the address to tell what came of the report and delete it afterwards.
gjestebud-table-form-guest-address = E-mail or mobile phone
gjestebud-table-form-guests-consent = Everybody listed here has said yes to it
gjestebud-table-form-online = The same form is online: { $address }
gjestebud-table-lists-title = { $process }: packing list and pick-up lists
gjestebud-table-lists-file = Packing and pick-up lists
gjestebud-table-lists-print = Print lists
gjestebud-table-packing-heading = Packing list
gjestebud-table-packing-lead = { $count ->
    [one] For one basket.
   *[other] For { $count } baskets.
}
gjestebud-table-packing-each = In each basket
gjestebud-table-packing-item = Item
gjestebud-table-packing-number = Number
gjestebud-table-packing-unit = Unit
gjestebud-table-pick-up-at = Pick-up list: { $point }
gjestebud-table-pick-up-home = Delivered home
gjestebud-table-pick-up-none = Delivered home or not agreed yet
gjestebud-table-pick-up-day = Picked up on
gjestebud-table-pick-up-sign = Signature

## Staff: overview

gjestebud-table-overview-title = Home dialogues
gjestebud-table-overview-all = All home dialogues
gjestebud-table-overview-deadline = Last day for reports: { $date }
gjestebud-table-overview-empty = No home dialogue has a host yet. Draw hosts first.
gjestebud-table-tile-of = of { $all }
gjestebud-table-tile-reports = reports are in
gjestebud-table-tile-heads = at the tables
gjestebud-table-tile-late = reports are missing
gjestebud-table-tile-no-day = without a day
gjestebud-table-tile-handed-over = baskets are with the host
gjestebud-table-tile-urgent = must go out within two days
gjestebud-table-bars-heading = Planned and held, per topic
gjestebud-table-bars-picture = Bar
gjestebud-table-bars-planned = Planned
gjestebud-table-bars-held = Held
gjestebud-table-bars-waiting = Held, report missing
gjestebud-table-bars-reported = Report in
gjestebud-table-column-code = No.
gjestebud-table-column-theme = Topic
gjestebud-table-column-host = Host
gjestebud-table-column-date = Date
gjestebud-table-column-basket = Basket
gjestebud-table-column-stand = Status
gjestebud-table-column-heads = At the table
gjestebud-table-column-phone = Phone
gjestebud-table-column-point = Where to pick up the basket
gjestebud-table-column-next = Next
gjestebud-table-column-days-late = Days late
gjestebud-table-panel-heading = The home dialogues
gjestebud-table-panel-link = See all
gjestebud-table-late-title = Missing reports
gjestebud-table-late-lead = Phone and ask how it went. The host can also dictate the report over the phone while you type it in.
gjestebud-table-late-link = See whom to phone
gjestebud-table-late-empty = All reports that should have come are in.
gjestebud-table-baskets-title = Baskets
gjestebud-table-baskets-lead = Press when a basket is packed, placed or picked up. Works just as well on a phone at the desk.
gjestebud-table-point-count = { $done } of { $all } are with the host
gjestebud-table-urgent = Urgent
gjestebud-table-flash-basket = { $code }: the basket is { $state }.
gjestebud-table-today-late = { $process }: missing reports
gjestebud-table-today-undecided = { $process }: tables with two reports
gjestebud-table-today-readback = { $process }: reports the host has not confirmed
gjestebud-table-today-baskets = { $process }: baskets that must go out

## Staff: one home dialogue

gjestebud-table-plan-heading = When and where
gjestebud-table-flash-plan-saved = Day and place are saved.
gjestebud-table-host-language = Writes with us in { $language }
gjestebud-table-link-heading = The host’s page
gjestebud-table-link-none = The host has no working link.
gjestebud-table-link-issue = Make a link
gjestebud-table-link-copy = Copy
gjestebud-table-link-copied = Copied
gjestebud-table-link-withdraw = Withdraw the link
gjestebud-table-link-withdraw-ask = The link stops working at once. You can make a new one afterwards and send it.
gjestebud-table-flash-link-issued = The link is ready.
gjestebud-table-flash-link-withdrawn = The link no longer works.
gjestebud-table-no-report = No report yet
gjestebud-table-no-report-words = The host sends it from the host’s page. If it comes on paper or by phone, type it in.
gjestebud-table-undecided-words = Two different reports have come from this table. Choose which one counts. The other is set aside.
gjestebud-table-decide = Let this one count
gjestebud-table-flash-decided = The choice is saved. The other report is set aside.
gjestebud-table-report-heading = Report
gjestebud-table-report-counted = Counts
gjestebud-table-report-rival = To be decided
gjestebud-table-report-set-aside = Set aside
gjestebud-table-report-received = Received { $when } ({ $channel })
gjestebud-table-report-reason = Accepted all the same: { $reason }
gjestebud-table-report-when = When and where
gjestebud-table-report-readback = Read through by the host
gjestebud-table-report-confirmed = Confirmed { $when }
gjestebud-table-report-corrected = Corrected { $when }
gjestebud-table-report-not-confirmed = Not yet
gjestebud-table-report-said = { $count ->
    [one] Show one note
   *[other] Show { $count } notes
}
gjestebud-table-scan-number = Scanned form { $number }
gjestebud-table-record = Report from home dialogue { $code }: { $theme }

## Staff: typing in and importing

gjestebud-table-enter-link = Type in a report
gjestebud-table-enter-title = Type in the report of { $code }
gjestebud-table-enter-lead = For somebody who wrote on paper or phoned. The report counts like any other.
gjestebud-table-enter-how = How it came
gjestebud-table-enter-said = What was said
gjestebud-table-enter-as-written = Write the words as they stand, also in dialect and other languages.
gjestebud-table-enter-not-stated = Leave a field empty when it is not stated. Do not guess.
gjestebud-table-enter-save = Accept the report
gjestebud-table-heads-most = Usually at most { $most }. If there were more, write why at the bottom.
gjestebud-table-received-by-hint = For example the service centre
gjestebud-table-scan-hint = PDF or pictures. Scanned forms are deleted after a year.
gjestebud-table-reason-hint = Fill in only when something breaks a rule and the report should be accepted all the same.
gjestebud-table-flash-entered = The report has been accepted.
gjestebud-table-flash-already-entered = This very report has been accepted before. It counts once.
gjestebud-table-flash-rival-entered = The table already had another report. Choose which one counts.
gjestebud-table-import-link = Import reports
gjestebud-table-import-title = Import reports
gjestebud-table-import-lead = For reports that come as files. Each file is read by itself, and you see what became of each.
gjestebud-table-import-files = Files
gjestebud-table-import-files-hint = YAML files, one report in each.
gjestebud-table-import-do = Read in
gjestebud-table-import-outcome = What happened
gjestebud-table-import-file = File
gjestebud-table-import-remarks = Remarks
gjestebud-table-import-new = Accepted
gjestebud-table-import-already = Had it already
gjestebud-table-import-rival = The table has another report
gjestebud-table-import-refused = Not accepted
gjestebud-table-import-choose = Choose 1 to { $most } files.
gjestebud-table-import-not-text = The file is not text. Choose a YAML file.
gjestebud-table-import-unreadable = The file cannot be read at line { $line }, character { $column }: { $detail }
gjestebud-table-import-no-gjestebud = There is no home dialogue { $code } in this process.
gjestebud-table-import-other-theme = The file says topic { $theme }, but the home dialogue has topic { $own }.

## Letters and mails

gjestebud-table-mail-kit-title = Host kit
gjestebud-table-mail-kit-subject = Your assignment as a host: [theme]
gjestebud-table-mail-kit-body =
    Hello, [name]!

    You are hosting home dialogue [code] about [theme] in [process]. Day: [date].

    Your page is [link]
    Open it once while you are online, and it works offline too. There you write down what you say. Send the report by [deadline].

    The assignment letter with the questions and the paper form is enclosed, or comes in the basket.
gjestebud-table-mail-before-title = Reminder before the home dialogue
gjestebud-table-mail-before-subject = Home dialogue soon: [date]
gjestebud-table-mail-before-body =
    Hello, [name]!

    On [date] you are hosting a home dialogue about [theme]. Open your page while you are online, and it is ready offline too: [link]

    Is something in the way, or must the day be moved? Phone us and we will work it out.

    Good luck, and thank you for laying the table!
gjestebud-table-mail-after-title = Reminder about the report
gjestebud-table-mail-after-subject = How did the home dialogue go?
gjestebud-table-mail-after-body =
    Hello, [name]!

    Thank you for hosting the home dialogue about [theme]. We have not received the report yet. Send it from your page by [deadline]: [link]

    If you wrote on paper, you can hand in the form at the citizen hub. You can also phone and tell us.
gjestebud-table-mail-late-title = When the report is missing after the deadline
gjestebud-table-mail-late-subject = We are missing the report about [theme]
gjestebud-table-mail-late-body =
    Hello, [name]!

    The deadline for the report about [theme] was [deadline]. What you said matters to us, and we are glad to wait a little longer. Your page is still open: [link]

    Did the home dialogue not take place? Tell us, and we will stop asking. We will phone you in a few days.
gjestebud-table-mail-thanks-title = Thanks for the report
gjestebud-table-mail-thanks-subject = Thank you for the report about [theme]
gjestebud-table-mail-thanks-body =
    Hello, [name]!

    The report from home dialogue [code] about [theme] has been received. Thank you, and thanks to everybody at the table!

    Would you read it through and say whether we have understood you correctly? It takes a couple of minutes: [link]

    Everything is read and considered, and you will hear what came of it.
gjestebud-table-mail-copy-title = Copy of the report for guests
gjestebud-table-mail-copy-subject = What you said about [theme]
gjestebud-table-mail-copy-body =
    Hello, [name]!

    You were a guest at a home dialogue about [theme] in [process] and asked for a copy of the report. You will also hear what came of it.

    This is what was sent:

    { "" }[report]
