# Letters about meetings, and what the server refuses.

meetings-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
meetings-calendar-file-name = meeting.ics

## Letters and e-mail. Words in brackets are filled in.

meetings-mail-confirmed-title = Meeting: the place is yours
meetings-mail-confirmed-subject = You have a place: [meeting]
meetings-mail-confirmed-body =
    Hello, [name]!

    You are signed up. The place is yours.

    {"["}meeting]
    When: [when]
    Where: [place]
    Sign-up number [number], [people].

    {"["}directions]
    {"["}practical]

    Here is your ticket. You can also change or cancel there:
    {"["}link]

    Can you not come? Cancel, and somebody else gets the place.
meetings-mail-waiting-title = Meeting: you are on the waiting list
meetings-mail-waiting-subject = You are on the waiting list: [meeting]
meetings-mail-waiting-body =
    Hello, [name]!

    The meeting is full. You are number [position] on the waiting list.

    {"["}meeting]
    When: [when]
    Where: [place]

    If a place becomes free, it goes to whoever is first. You will hear from us at once.

    Here you see where you stand, and here you can cancel:
    {"["}link]
meetings-mail-outside-title = Meeting: for others this time
meetings-mail-outside-subject = About your sign-up: [meeting]
meetings-mail-outside-body =
    Hello, [name]!

    Thank you for wanting to take part. This meeting is for a certain group, and you do not belong to it. That is why we cannot give you a place.

    Here you see whom the meeting is for:
    {"["}page]

    Your opinion matters just as much. Get in touch with [contact], and we will find another way.
meetings-mail-promoted-title = Meeting: a place from the waiting list
meetings-mail-promoted-subject = You now have a place: [meeting]
meetings-mail-promoted-body =
    Hello, [name]!

    A place became free, and you were first. It is yours now.

    {"["}meeting]
    When: [when]
    Where: [place]

    {"["}directions]
    {"["}practical]

    Can you not come? Cancel here, and the next person gets the place:
    {"["}link]
meetings-mail-offered-title = Meeting: a free place, answer in time
meetings-mail-offered-subject = Do you want the place? Answer by [until]
meetings-mail-offered-body =
    Hello, [name]!

    A place became free, and you are first. Do you want it?

    {"["}meeting]
    When: [when]
    Where: [place]

    Answer by [until] here:
    {"["}link]

    If we do not hear from you, the place goes to the next person.
meetings-mail-lapsed-title = Meeting: the place went on
meetings-mail-lapsed-subject = The place went to the next person: [meeting]
meetings-mail-lapsed-body =
    Hello, [name]!

    We did not hear from you in time. That is why the place went to the next person on the waiting list.

    Do you still want to come? Sign up once more, and you will be last in line:
    {"["}page]
meetings-mail-cancelled-title = Meeting: you have cancelled
meetings-mail-cancelled-subject = You have cancelled: [meeting]
meetings-mail-cancelled-body =
    Hello, [name]!

    You are no longer signed up for the meeting on [when].

    If you change your mind, you can sign up again as long as sign-up is open:
    {"["}page]
meetings-mail-moved-title = Meeting: new time or place
meetings-mail-moved-subject = Changed: [meeting]
meetings-mail-moved-body =
    Hello, [name]!

    The meeting you signed up for has a new time or place. This is what holds now:

    {"["}meeting]
    When: [when]
    Where: [place]

    Does it no longer suit you? Cancel here:
    {"["}link]
meetings-mail-called-off-title = Meeting: called off
meetings-mail-called-off-subject = Called off: [meeting]
meetings-mail-called-off-body =
    Hello, [name]!

    Unfortunately the meeting on [when] will not be held.

    {"["}text]

    If you have questions, get in touch with [contact].
meetings-mail-reminder-title = Meeting: reminder
meetings-mail-reminder-subject = Soon: [meeting]
meetings-mail-reminder-body =
    Hello, [name]!

    {"["}text]

    {"["}meeting]
    When: [when]
    Where: [place]

    {"["}directions]

    Here is your ticket. If you cannot come, cancel in the same place:
    {"["}link]
meetings-mail-thanks-title = Meeting: thank you for coming
meetings-mail-thanks-subject = Thank you for coming: [meeting]
meetings-mail-thanks-body =
    Hello, [name]!

    Thank you for coming and saying what you think.

    How was the meeting? Answer two questions here. It takes a minute:
    {"["}link]

    When it is clear what happens next, you will hear from us again.
meetings-mail-summary-title = Meeting: summary and what happens next
meetings-mail-summary-subject = What people said: [meeting]
meetings-mail-summary-body =
    Hello, [name]!

    Here is what came out of the meeting on [when], and what happens next.

    {"["}text]

    Read more:
    {"["}page]

## What the server refuses.

meetings-refused-changed-meanwhile = Somebody else changed this while you were writing. Reload the page and make your change again.
meetings-refused-slug-taken = Another meeting has this address. Choose another.
meetings-refused-capacity-taken = { $taken } places are already given. The number cannot be lower.
meetings-refused-too-busy = Very many people are signing up right now. Wait a few seconds and try again.
meetings-refused-offer-over = The time is over, and the place has gone to the next person.
meetings-refused-not-signed-up = This sign-up no longer holds.
meetings-refused-party-no-room = { $free ->
    [0] There is no room for more.
    [one] There is room for one person in your party.
   *[other] There is room for { $free } people in your party.
}
meetings-refused-ends-before-start = The meeting must end after it begins.
meetings-refused-closes-before-opening = Sign-up must close after it opens.
meetings-refused-closes-after-end = Sign-up must close before the meeting ends.
meetings-refused-no-title = Give the meeting a title before you publish it.
meetings-refused-no-place = Write where the meeting is before you publish it.
meetings-refused-is-over = The meeting has been held.
meetings-refused-not-a-draft = Only a draft that nobody has signed up for can be removed.
meetings-refused-not-over = The meeting is not over yet.
