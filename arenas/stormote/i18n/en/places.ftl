# When there is no place, when another gets the place, and when the meeting is moved or called off.

stormote-saved-full = Saved, but there is no place: the meeting is full.
stormote-rsvp-full = Thank you. The answer is saved, but unfortunately the meeting is full: there are no free places.
stormote-mail-moved-title = Large open meeting: new time or place, to invited people without a place
stormote-mail-moved-subject = Changed: [meeting]
stormote-mail-moved-body =
    Dear [name],

    the meeting we wrote to you about has a new time or place. This applies now:

    {"["}meeting]
    When: [when]
    Where: [place]

    Answer here, without signing in: [link]
stormote-mail-off-title = Large open meeting: called off, to invited people without a place
stormote-mail-off-subject = Called off: [meeting]
stormote-mail-off-body =
    Dear [name],

    unfortunately the meeting we wrote to you about will not be held.

    {"["}meeting]
    The time that was set: [when]

    {"["}reason]

    You need not answer.
stormote-mail-replaced-title = Large open meeting: to whoever was to come instead of another and is not needed
stormote-mail-replaced-subject = You need not come: [meeting]
stormote-mail-replaced-body =
    Dear [name],

    you were to come instead of somebody else to [meeting] [when], [place]. The place now goes to another person, and you need not come.

    If you would still like to come, you can sign up as long as sign-up is open: [page]
