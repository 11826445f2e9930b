# What residents read about meetings: the calendar, the page of a meeting, the sign-up and the own page.

## The page of a meeting.

meetings-see-tag-called-off = Called off
meetings-see-tag-over = Has been
meetings-see-tag-just-come = Just come along
meetings-see-tag-before = Opens { $when }
meetings-see-tag-free = { $free ->
    [one] 1 place left
   *[other] { $free } places left
}
meetings-see-tag-open = Open for sign-up
meetings-see-tag-waiting = Full – you can join the waiting list
meetings-see-tag-full = Full
meetings-see-tag-closed = Sign-up is closed
meetings-see-kind = { $kind ->
    [welcome] Meeting with new residents
    [open] Open meeting
    [stormote] Large open meeting
    [dialogue] Dialogue meeting
   *[other] Meeting
}
meetings-see-month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
meetings-see-apply = Sign up
meetings-see-apply-waiting = Join the waiting list
meetings-see-apply-ready = Get ready
meetings-see-calendar = Add to calendar
meetings-see-facts = Time and place
meetings-see-when = When
meetings-see-where = Where
meetings-see-map = See the place on a map (opens another web site)
meetings-see-for = Who it is for
meetings-see-only = The meeting is for this group only.
meetings-see-hosts = Who you will meet
meetings-see-body = { $body } invites you.
meetings-see-agenda = What happens
meetings-see-practical = Good to know
meetings-see-sign-up = Sign-up
meetings-see-places-free = of { $all } places are free
meetings-see-waiting-count = { $count ->
    [one] 1 sign-up is on the waiting list
   *[other] { $count } sign-ups are on the waiting list
}
meetings-see-kept = { $count } of the places are kept for those the meeting is for.
meetings-see-kept-until = { $count } of the places are kept for those the meeting is for, until { $until }.
meetings-see-opens = Sign-up opens { $when }.
meetings-see-opens-lead = Those who sign up first get a place. You can fill in the form during the last hour before it opens.
meetings-see-count-units = d,h,min,s
meetings-see-count-left = %s left.
meetings-see-open-now = Sign-up is open now.
meetings-see-closes = Sign-up closes { $when }.
meetings-see-free-lead = Those who sign up first get a place. It takes a minute, and you need no account.
meetings-see-waiting-lead = All places are taken. If somebody cancels, the first on the waiting list gets the place.
meetings-see-full-lead = All places are taken, and this meeting has no waiting list. Look again: there may be room later.
meetings-see-closed-lead = It is too late to sign up. Phone us if you have questions.
meetings-see-just-come-lead = You do not need to sign up. Welcome!
meetings-see-over-lead = The meeting has been.
meetings-see-called-off = The meeting is called off
meetings-see-called-off-lead = We are sorry: the meeting will not be held.
meetings-see-party = You can sign up as many as { $most } people together.
meetings-see-summary = What was said
meetings-see-next = What happens next
meetings-see-process = The meeting is part of the work on { $process }. There you can see who decides, and when you get an answer.
meetings-see-process-link = See the way ahead
meetings-see-contact = Would you rather phone?
meetings-see-contact-lead = We can sign you up. You count exactly the same.

## The sign-up.

meetings-apply-title = Sign up: { $meeting }
meetings-apply-heading = Sign up
meetings-apply-early-lead = You can fill in the form now. Press the button at the bottom when it is time. If you are too early, we keep what you have written.
meetings-apply-not-yet = The form comes here one hour before sign-up opens.
meetings-apply-reload = Show the page again
meetings-apply-see = Read more about the meeting
meetings-apply-part-who = Who are you?
meetings-apply-name = Name
meetings-apply-email = E-mail
meetings-apply-email-hint = We send your ticket here. We use the address for this meeting only.
meetings-apply-phone = Telephone
meetings-apply-phone-hint = So that we can tell you if something changes on the day.
meetings-apply-reach = We need your e-mail or your telephone. You choose.
meetings-apply-part-party = Who is coming?
meetings-apply-party = How many are coming, yourself included?
meetings-apply-party-alone = Only me
meetings-apply-party-hint = All of you get places together, or wait together.
meetings-apply-children = Are children coming with you? Write how many of each age.
meetings-apply-children-young = 0–5 years
meetings-apply-children-school = 6–12 years
meetings-apply-children-youth = 13–17 years
meetings-apply-part-questions = A little more about you
meetings-apply-part-needs = Do you need anything to be able to take part?
meetings-apply-needs-why = Only those who prepare the meeting see this. We erase it the day after the meeting.
meetings-apply-part-answer = How would you like to hear from us?
meetings-apply-wants = We answer by
meetings-apply-wants-email = E-mail
meetings-apply-wants-sms = Telephone or text message
meetings-apply-language = Language
meetings-apply-privacy = We use what you write for the meeting only and erase it afterwards.
meetings-apply-privacy-link = Read about privacy
meetings-apply-submit = Sign me up
meetings-apply-submit-waiting = Put me on the waiting list
meetings-apply-trap = Leave this field empty
meetings-apply-choose = Choose
meetings-apply-month = Month
meetings-apply-year = Year
meetings-apply-moved-in = When did you move here?
meetings-apply-moved-in-why = The meeting is for those who are new here.
meetings-apply-erased = The answer is erased the day after the meeting.
meetings-apply-woman = Woman
meetings-apply-man = Man
meetings-apply-other-gender = Other
meetings-apply-age-range = { $from }–{ $to } years
meetings-apply-age-from = { $from } years or older
meetings-apply-question = “{ $question }”
meetings-apply-since = { $month } { $year }
meetings-apply-refused-early = Sign-up opens { $when }. We have kept what you wrote. Press the button once more when it is open.
meetings-apply-refused-called-off = The meeting is called off, so you cannot sign up.
meetings-apply-refused-closed = Sign-up is closed.
meetings-apply-refused-robot = This form was filled in the way a robot does it. If you are a human being, try again or phone us.
meetings-apply-refused-many = Very many sign-ups have come from the same network. Wait some minutes and try again, or phone us. What you wrote is still here.
meetings-apply-refused-full = The last place was taken while you were writing. We are sorry. You are not signed up.
meetings-apply-refused-unreachable = Write your e-mail or your telephone number, so that we can reach you.
meetings-apply-refused-phone = Write the telephone number in digits, for example 000 12 345.
meetings-apply-refused-wants-email = You want an answer by e-mail. Write the e-mail address.
meetings-apply-refused-wants-sms = You want an answer by telephone. Write the number.
meetings-apply-refused-month = Choose the month, and write the year in four digits.
meetings-apply-refused-month-to-come = The month you chose has not come yet.
meetings-apply-refused-outside = This meeting is only for those who moved here from { $since } on. Your opinion matters just as much: phone us, and we will find another way.
meetings-apply-refused-children = With that many children you are at least { $least } people. Count yourself too.
meetings-apply-already-heading = You are signed up already
meetings-apply-already-lead = We recognised your e-mail or telephone. You still have the same place, or the same place in the queue.
meetings-apply-already-mail = We have sent the confirmation once more to the address you signed up with. It has a link to your own page. There you can change or cancel.
meetings-apply-already-help = Did you not find it? Look in your spam folder, or phone us.
meetings-apply-already-back = Back to the meeting

## The calendar.

meetings-cal-front = Front page
meetings-cal-menu = Meetings
meetings-cal-heading = Meetings you can come to
meetings-cal-past-heading = Meetings that have been
meetings-cal-lead = Here is everything you can come to and have your say.
meetings-cal-past-lead = Each meeting has a page with what was said and what happens next.
meetings-cal-views = Ways to see the calendar
meetings-cal-view-list = List
meetings-cal-view-month = Month
meetings-cal-view-text = Text
meetings-cal-filter = Choose meetings
meetings-cal-search = Search
meetings-cal-process = Matter
meetings-cal-theme = Topic
meetings-cal-area = Part of the municipality
meetings-cal-kind = Kind of meeting
meetings-cal-all = All
meetings-cal-submit = Show
meetings-cal-clear = Show all meetings
meetings-cal-count = { $count ->
    [0] No meetings
    [one] 1 meeting
   *[other] { $count } meetings
}
meetings-cal-month = { $month } { $year }
meetings-cal-month-none = No meetings this month.
meetings-cal-today = today
meetings-cal-off = Called off
meetings-cal-empty-heading = No meetings just now
meetings-cal-empty = When a meeting is decided, it stands here. Subscribe to the calendar, and it comes by itself.
meetings-cal-empty-filter-heading = No meetings match your choice
meetings-cal-empty-filter = Try other words, or show all meetings.
meetings-cal-newer = Newer
meetings-cal-older = Older
meetings-cal-pages = More meetings
meetings-cal-past = Meetings that have been
meetings-cal-upcoming = Meetings to come
meetings-cal-print = Print
meetings-cal-subscribe = Get the meetings in your own calendar
meetings-cal-subscribe-lead = Subscribe once. New meetings then come by themselves, and changes and cancellations too. If you have chosen a topic or place above, you get only those.
meetings-cal-subscribe-open = Subscribe
meetings-cal-subscribe-copy = Copy the address
meetings-cal-subscribe-how = Does the button not work? Copy the address and paste it into your calendar under “add calendar from the internet”.
meetings-cal-copied = Copied
meetings-cal-embed = Show the meetings on another web page
meetings-cal-embed-lead = For web editors: paste the code below where the list is to stand. The list follows the choices above, uses no script and stores no cookies. Add “&count=5” to the address to show fewer meetings.
meetings-cal-embed-copy = Copy the code
meetings-cal-embed-code = Code for web pages
meetings-cal-embed-see = See how the list looks
meetings-embed-title = Meetings in { $municipality }
meetings-embed-all = See all meetings
meetings-embed-none = No meetings are planned just now.

## On the front page and on the page of a process.

meetings-next-heading = Meetings you can come to
meetings-next-process = Come and have your say
meetings-next-all = { $more ->
    [0] The whole calendar
   *[other] The whole calendar, { $more } more
}

## The own page.

meetings-mine-confirmed = You have a place
meetings-mine-confirmed-lead = The place is yours. Show the ticket when you come, on your screen or on paper.
meetings-mine-offered = You are offered a place
meetings-mine-offered-lead = A place became free, and you are first in line. Answer by { $until }. Otherwise the place goes to the next.
meetings-mine-waiting = You are number { $position } on the waiting list
meetings-mine-waiting-lead = When a place becomes free, it goes to the first in line whose whole party fits. You will hear from us at once.
meetings-mine-lapsed = The place went to the next
meetings-mine-lapsed-lead = We did not hear from you in time.
meetings-mine-cancelled = You have cancelled
meetings-mine-cancelled-lead = Thank you for telling us. The place goes to somebody else.
meetings-mine-duplicate = You were signed up before
meetings-mine-duplicate-lead = This sign-up does not count. The first one does.
meetings-mine-outside = The meeting is for others this time
meetings-mine-outside-lead = The meeting is for a certain group, and you do not belong to it.
meetings-mine-called-off = The meeting is called off
meetings-mine-called-off-lead = We are sorry: the meeting will not be held.
meetings-mine-thanks = Thank you for taking part
meetings-mine-thanks-lead = What you said will be read by those who decide.
meetings-mine-over = The meeting has been
meetings-mine-over-lead = You can read what was said, and have your say in other ways.
meetings-mine-ticket = Ticket
meetings-mine-number = Sign-up number
meetings-mine-code-label = Code that is read at the door
meetings-mine-print = Print the ticket
meetings-mine-calendar = Add to calendar
meetings-mine-keep = Keep the link to this page. It is your own. Do not share it.
meetings-mine-accept = Yes, I take the place
meetings-mine-decline = No thanks, give it to the next
meetings-mine-accepted = Good. The place is yours.
meetings-mine-change = Change your sign-up
meetings-mine-party-save = Save
meetings-mine-party-changed = Your sign-up is changed.
meetings-mine-cancel = Cancel my place
meetings-mine-cancel-lead = Can you not come? Then somebody else gets your place.
meetings-mine-cancel-heading = Do you want to cancel?
meetings-mine-cancel-sure = The place goes to the next on the waiting list, and you cannot get it back.
meetings-mine-cancel-sure-waiting = You lose your place on the waiting list.
meetings-mine-cancel-yes = Yes, cancel
meetings-mine-cancel-no = No, keep the place
meetings-mine-questions = Tell us what you want
meetings-mine-questions-lead = Answer when it suits you: before the meeting, at the meeting or afterwards. Everything is voluntary, and you can change your answers.
meetings-mine-answers-save = Save the answers
meetings-mine-answered = Thank you! Your answers are saved.
meetings-mine-rating = How was the meeting?
meetings-mine-rating-question = How satisfied are you with the meeting?
meetings-mine-rating-5 = Very satisfied
meetings-mine-rating-4 = Satisfied
meetings-mine-rating-3 = Neither
meetings-mine-rating-2 = Dissatisfied
meetings-mine-rating-1 = Very dissatisfied
meetings-mine-rating-text = What was good, and what can be better?
meetings-mine-rating-save = Send the answer
meetings-mine-rated = Thank you! It helps us make better meetings.
meetings-mine-refused-rating-early = You can say what you think when the meeting has been.
meetings-mine-again = Sign up again
meetings-mine-see = See the page of the meeting
meetings-mine-help = Do you have a question?
meetings-mine-gone-unknown = We do not know this link. Check that you have the whole address.
meetings-mine-gone-withdrawn = The link has been withdrawn. You may have got a new one.
meetings-mine-gone-expired = The link has expired. The meeting was long ago.
