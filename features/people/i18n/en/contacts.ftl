# The people who take part: contacts, messages, privacy.

## The people we know.

people-contact-list-heading = People
people-contact-list-lead = { $count ->
    [one] One person who has taken part or asked for an answer.
   *[other] { $count } people who have taken part or asked for an answer.
}
people-contact-none-heading = Nobody yet
people-contact-none = Here you will find those who sign up, and those you add yourself.
people-contact-new-heading = Add a person
people-contact-edit = Change
people-contact-edit-heading = Change { $name }
people-contact-form-lead = Write only what you need to reach the person.
people-contact-who = Who is it?
people-contact-name = Name
people-contact-email = E-mail
people-contact-phone = Phone
people-contact-phone-hint = The number is stored as you write it, even if it cannot be verified.
people-contact-address = Postal address
people-contact-address-hint = Street on one line, postal code and place on the next. The name is put above.
people-contact-language = Language
people-contact-area = Area
people-contact-wants = How does the person want to hear from us?
people-contact-wants-none = Has not said
people-contact-memory = How long do we remember the person?
people-contact-source = Known from
people-contact-source-application = Application
people-contact-source-guest = Guest at a table
people-contact-source-participant = Participant
people-contact-source-staff = Added by staff
people-contact-source-phone = Phone
people-contact-source-import = File
people-contact-keep-until = Erased after
people-contact-keep-hint = Leave it empty to follow the settings.
people-contact-known-already = We may know this person already:
people-contact-add-anyway = It is somebody else. Add them.
people-contact-saved = The person is saved.
people-contact-changed = Somebody else changed this person while you were writing. Reload the page and make your change again.
people-contact-reached-by = Reached by
people-contact-unreachable = Cannot be reached
people-contact-not-verified = Not verified
people-contact-doubtful-phone = This phone number probably does not exist. We kept it as it was written. Check it with the person.
people-contact-reach-heading = How we reach the person
people-contact-known-since = Known since { $date }
people-contact-declined = Has said no to voluntary messages
people-contact-took-part = Took part in
people-contact-took-part-none = Has not taken part in anything yet.
people-contact-process = Open the process
people-contact-wants-answer = Wants an answer
people-contact-role-applicant = Applied to be a host
people-contact-role-host = Host
people-contact-role-guest = Guest
people-contact-role-participant = Participant
people-contact-sent = Messages
people-contact-sent-none = Nothing has been sent yet.
people-contact-waiting = { $count ->
    [one] One message has not got through.
   *[other] { $count } messages have not got through.
}
people-contact-rights = Privacy
people-contact-agreed = Has agreed to
people-contact-history = History
people-contact-history-none = Nothing has been changed.
people-contact-history-added = Added
people-contact-history-changed = Details changed
people-contact-history-merged = Merged with another
people-contact-history-requested = Asked for access or erasure
people-contact-history-given = Access given
people-contact-history-erased = Erased
people-contact-history-declined = Said no to voluntary messages
people-held-people = Contact and messages
people-held-contact = Details
people-held-since = Since
people-held-done = Done
people-held-withdrawn = Taken back
people-held-role = Role

## Consent.

people-consent-standard = { $municipality } uses your name and what you tell us here to answer you and to tell you what came of it. You can ask at any time to see what we have stored, or to have it erased.
people-consent-withdraw = Has taken the consent back
people-consent-withdrawn = The consent is taken back. The person gets no voluntary messages.

## Two who are the same person.

people-merge-heading = Merge
people-merge-lead = { $name } stays. What the other one took part in and received moves here.
people-merge-list-heading = Possible duplicates
people-merge-list-lead = These have the same e-mail or telephone. They may be one person, or two who share.
people-merge-none-heading = No duplicates
people-merge-none = Everybody is here once.
people-merge-some = { $count ->
    [one] One person seems to be here twice.
   *[other] { $count } people seem to be here twice.
}
people-merge-look = Look at them together
people-merge-maybe = May be the same person as
people-merge-compare = Compare
people-merge-search = Find the other one
people-merge-found-none = Nobody else has the same e-mail or telephone. Search by name.
people-merge-preview = How it will be
people-merge-field = Detail
people-merge-kept = Stays
people-merge-gone = Goes into the first
people-merge-after = Afterwards
people-merge-moves = { $count ->
    [one] One participation moves over. This cannot be undone.
   *[other] { $count } participations move over. This cannot be undone.
}
people-merge-do = Merge
people-merge-swap = Keep the other one instead
people-merge-done = The two are merged.

## Access and erasure.

people-request-list-heading = Access and erasure
people-request-list-lead = People have a right to an answer within a month.
people-request-none-heading = Nobody has asked
people-request-none = When somebody wants to see or erase what we have stored, note it on the page about the person.
people-request-person-none = Has not asked for access or erasure.
people-request-who = Who
people-request-what = What
people-request-received = Received
people-request-state = Answer
people-request-access = Access
people-request-erasure = Erasure
people-request-done = Done
people-request-due = Due { $date }
people-request-overdue = Overdue since { $date }
people-request-note = Note a request
people-request-refused-future = The request cannot have been received in the future.
people-request-noted = The request is noted.
people-request-show-data = Show all we have stored
people-request-data-heading = What we have stored about { $name }
people-request-data-lead = This is everything { $municipality } has stored about you in the participation service. If something is wrong, we correct it.
people-request-data-help = Download it and hand it to the person in a safe way. Then note that access is given.
people-request-data-html = For reading
people-request-data-json = For machines (JSON)
people-request-data-given = Access is given
people-request-given = It is noted that access is given.
people-erase-button = Erase the person
people-erase-heading = Erase { $name }?
people-erase-what-goes = Name, e-mail, telephone, address and the content of all messages disappear from the whole service.
people-erase-what-stays = That somebody took part stays as a figure. What was said at the table belongs to the table and stays without names.
people-erase-archive = Archived documents follow the Archives Act and cannot be erased here.
people-erase-sure = Yes, erase { $name }. It cannot be undone.
people-erase-not-sure = Tick the box to confirm the erasure.
people-erase-keep = Keep the person
people-erase-done = { $count ->
    [one] The person is erased. One record was cleared.
   *[other] The person is erased. { $count } records were cleared.
}
people-erase-is-erased = This person has been erased. Only what the figures need is left.
people-erase-somebody = Erased person

## Messages out.

people-outbox-heading = Outbox
people-outbox-lead = Everything the municipality has sent, and what is waiting for you.
people-outbox-demo = This is a demo town. Nothing is really sent. You see the messages as the recipient would get them.
people-outbox-none-heading = No messages
people-outbox-none = E-mails, letters and text messages appear here as they are made.
people-outbox-message = Message
people-outbox-to = To
people-outbox-subject = Subject
people-outbox-channel = Channel
people-outbox-state = Status
people-outbox-when = Time
people-outbox-email = E-mail
people-outbox-sms = Text message or phone
people-outbox-letter = Letter
people-outbox-queued = In the queue
people-outbox-failed = Trying again
people-outbox-to-print = To be printed
people-outbox-to-phone = To be phoned
people-outbox-held = Held back
people-outbox-dead = Did not get through
people-outbox-sent = Sent
people-outbox-printed = Printed
people-outbox-phoned = Phoned or texted
people-outbox-cancelled = Stopped
people-outbox-not-before = Not before { $when }
people-outbox-created = Made { $when }
people-outbox-done = Done { $when }
people-outbox-tile-print = letters to print
people-outbox-tile-phone = to phone or text
people-outbox-tile-unreached = reached nobody
people-outbox-tile-dead = did not get through
people-outbox-tile-queued = in the queue
people-outbox-tile-sent = sent
people-outbox-as-html = See it as a mail program shows it
people-outbox-forgotten = The content has been erased. What is left is that something was sent, and when.
people-outbox-trouble = { $count ->
    [one] The mail server would not take the message. Tried once.
   *[other] The mail server would not take the message. Tried { $count } times.
}
people-outbox-retry = Try again now
people-outbox-retried = The message is tried again.
people-outbox-cancel = Stop for good
people-outbox-stopped = The message will not be sent.
people-outbox-hold = Hold back
people-outbox-is-held = The message waits until you release it.
people-outbox-release = Release
people-outbox-released = The message is on its way.
people-outbox-too-late = The message had moved on meanwhile. Nothing was changed.
people-outbox-marked = { $count ->
    [one] One message is marked as done.
   *[other] { $count } messages are marked as done.
}
people-outbox-more = { $count ->
    [one] One more is waiting.
   *[other] { $count } more are waiting.
}
people-outbox-letters-heading = Letters to print
people-outbox-letters-lead = Choose letters, download one PDF, print and put them in window envelopes. Then mark them as printed.
people-outbox-letters-title = { $count ->
    [one] One letter
   *[other] { $count } letters
}
people-outbox-letters-file = letters.pdf
people-outbox-letter-date = Date
people-outbox-no-letters-heading = No letters waiting
people-outbox-no-letters = Letters to those without e-mail come here.
people-outbox-choose = Choose { $name }
people-outbox-choose-all = Choose all
people-outbox-nothing-chosen = Choose at least one letter.
people-outbox-make-pdf = Download as PDF
people-outbox-mark-printed = Mark as printed
people-outbox-mark-phoned = Mark as done
people-outbox-phone-heading = To phone or text
people-outbox-phone-lead = Read the message out, or copy it into a text message.
people-outbox-no-calls-heading = Nobody to phone
people-outbox-no-calls = Those who prefer a text message or a call come here.
people-outbox-copy = Copy the text
people-outbox-copied = Copied
people-outbox-unreached-heading = Reached nobody
people-outbox-unreached-lead = We have no e-mail, telephone or address. Find a way, or tell them otherwise.
people-outbox-all-reached-heading = Everybody is reached
people-outbox-all-reached = No message is stuck.
people-outbox-read = Read the message
people-outbox-send-by = Send now: { $channel }
people-outbox-find-address = Enter how to reach the person
people-outbox-told-button = Told otherwise
people-outbox-told = The message is off the list.
people-outbox-again = The message is in the outbox: { $channel }.
people-outbox-still-unreached = The person still cannot be reached. Enter an e-mail, telephone or address first.
people-message-email = E-mail: { $email }
people-message-phone = Phone: { $phone }
people-message-unsubscribe = Do you want no more messages like this? Tell us here: { $link }
people-message-unsubscribe-heading = Say no to more messages
people-message-unsubscribe-lead = Do you want no more messages you did not ask for from { $municipality }?
people-message-unsubscribe-still = You will still get answers to what you signed up for or asked about.
people-message-unsubscribe-button = Yes, send no more
people-message-unsubscribe-done = It is noted. You will get no more messages like that.
people-message-unsubscribe-unknown = The link no longer works. Write to us and we will see to it.
people-waiting-print = { $count ->
    [one] One letter to print
   *[other] { $count } letters to print
}
people-waiting-phone = { $count ->
    [one] One person to phone or text
   *[other] { $count } people to phone or text
}
people-waiting-dead = { $count ->
    [one] One e-mail did not get through
   *[other] { $count } e-mails did not get through
}
people-waiting-unreached = { $count ->
    [one] One message reached nobody
   *[other] { $count } messages reached nobody
}
people-waiting-requests = { $count ->
    [one] One request for access or erasure
   *[other] { $count } requests for access or erasure
}
people-waiting-feedback = { $count ->
    [one] One piece of feedback is waiting for an answer
   *[other] { $count } pieces of feedback are waiting for an answer
}

## The municipality's own words in letters and e-mails.

people-wording-heading = Texts of letters and e-mails
people-wording-menu = Letter texts
people-wording-lead = Here you can write the letters in your own way. The standard text can always be brought back.
people-wording-none-heading = No texts
people-wording-none = No part of the service has letters or e-mails that can be changed.
people-wording-letter = Letter or e-mail
people-wording-own = Own text
people-wording-is-own = This is the municipality’s own text.
people-wording-is-standard = This is the standard text.
people-wording-subject = Subject
people-wording-body = Text
people-wording-names = Placeholders
people-wording-names-help = Write them in square brackets. They are replaced when the letter is made.
people-wording-name = { $name ->
    [action] the action
    [agenda] the agenda
    [answers] the answers
    [body] the committee
    [chair] the chair
    [code] the code
    [contact] the contact
    [contact_email] the contact’s e-mail
    [contact_phone] the contact’s telephone
    [date] the date
    [deadline] the deadline
    [directions] how to get there
    [draw_link] the link to the draw
    [link] the personal link
    [material] what to read
    [meeting] the name of the meeting
    [municipality] the municipality
    [name] the recipient’s name
    [number] the number
    [organisation] the organisation
    [page] the page about the meeting
    [people] how many
    [place] the place
    [politicians] the politicians
    [position] the place in the queue
    [practical] what is practical
    [process] the name of the case
    [reason] the reason
    [reference] the reference
    [report] the report
    [service] the service
    [text] the text
    [theme] the theme
    [time] the time of day
    [trainer] the trainer
    [until] the deadline
    [when] day and time
   *[other] { $name }
}
people-wording-preview = Preview
people-wording-save = Save the text
people-wording-saved = The text is saved.
people-wording-reset = Bring back the standard text
people-wording-was-reset = The standard text is back.
people-wording-needs-link = The text must have [link] in it. Otherwise whoever gets it cannot go on.
people-wording-unknown = Unknown placeholder: { $unknown }. You can use: { $allowed }.

## Feedback without signing in.

people-feedback-heading = Feedback
people-feedback-lead = What visitors have told us. An answer is due within two weeks.
people-feedback-none-heading = No feedback
people-feedback-none = When somebody tells us that something does not work, it is here.
people-feedback-open = Waiting for an answer
people-feedback-done = Answered
people-feedback-topic = What is it about?
people-feedback-topic-accessibility = Something that cannot be used
people-feedback-topic-privacy = Privacy
people-feedback-topic-other = Something else
people-feedback-received = Received
people-feedback-what = What do you want to tell us?
people-feedback-said = Feedback
people-feedback-demo-text = On my phone I cannot read the whole table of topics. It runs over the edge when I make the text larger.
people-feedback-page = Which page is it about?
people-feedback-page-hint = Paste the address, or tell us where you were.
people-feedback-reply-to = E-mail or telephone
people-feedback-reply-hint = Only if you want an answer. We use it for nothing else.
people-feedback-no-reply = Does not want an answer
people-feedback-send = Send to the municipality
people-feedback-thanks = Thank you! We have received it. If you want an answer, you will have it by { $date }.
people-feedback-too-often = You have sent many messages in a short time. Wait an hour, or phone us.
people-feedback-access-heading = Tell us what does not work
people-feedback-access-lead = Is there something here you cannot read, see, hear or use? Tell us and we will fix it. You do not need to sign in.
people-feedback-contact-heading = Write to us
people-feedback-contact-lead = Ask anything about taking part in the municipality. You do not need to sign in.
people-feedback-statement = Accessibility statement
people-feedback-statement-link = Read the statement at uustatus.no
people-feedback-statement-missing = The statement has not been published yet.
people-feedback-authority = If you are not satisfied with the answer, you can complain to the Norwegian Authority for Universal Design of ICT.
people-feedback-otherwise = Or like this
people-feedback-answer = What was answered or done?
people-feedback-answer-hint = Answer the person first, by e-mail or telephone. Note it here.
people-feedback-mark = Mark as answered
people-feedback-answered = The feedback is answered.

## Privacy.

people-privacy-heading = Privacy
people-privacy-lead = This is what { $municipality } stores about you when you take part, why, and what you can ask for.
people-privacy-what-heading = What we store
people-privacy-what-contact = Your name and what you give us to reach you: e-mail, telephone or address.
people-privacy-what-part = What you signed up for, and which area and age group you say you belong to.
people-privacy-what-said = What your table wrote down. There should be no names in it.
people-privacy-what-messages = The messages we have sent you.
people-privacy-what-not = We do not ask for your national identity number. You need no account.
people-privacy-why-heading = Why
people-privacy-why = To draw hosts fairly, keep our arrangements with you, and tell you what came of it.
people-privacy-basis = The municipality must make it possible for residents to take part (the Local Government Act section 1-1, the Planning and Building Act section 5-1). That is our basis, under GDPR article 6(1)(e). Messages you did not ask for are sent only until you say no.
people-privacy-who-heading = Who sees it
people-privacy-who = Only staff who work on the process. We do not pass it on, and no other website learns that you were here.
people-privacy-published = What is said at the tables is read through before it is published. Figures that could reveal individuals are not shown.
people-privacy-long-heading = For how long
people-privacy-long = We erase by ourselves when the time is up. The figures stay, without you.
people-privacy-kept-what = Information
people-privacy-kept-long = Erased after
people-privacy-kept-people = Name and contact details, after you last took part
people-privacy-kept-messages = Messages we have sent
people-privacy-kept-answered = Questions and feedback we have answered
people-privacy-kept-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
people-privacy-archive = Cases and letters that belong in the municipality’s archive follow the Archives Act.
people-privacy-cookies-heading = Cookies
people-privacy-cookies = We only use the cookies that are needed: to keep forms safe, for the language you choose, and for staff who sign in. Nobody tracks you.
people-privacy-more-heading = More about privacy in the municipality
people-privacy-rights-heading = What you can ask for
people-privacy-right-see = to see all we have stored about you
people-privacy-right-correct = to have mistakes corrected
people-privacy-right-erase = to be erased
people-privacy-right-object = to object to how we use the information
people-privacy-right-complain = to complain to the Norwegian Data Protection Authority
people-privacy-rights-month = You get an answer within a month. It costs nothing.
people-privacy-ask = Ask us
people-privacy-responsible = Responsible
people-privacy-officer = Data protection officer
people-privacy-officer-hint = E-mail, telephone or both. Shown on the privacy page.
people-privacy-settings-heading = Retention
people-privacy-settings-lead = Decide how long information is kept, and what people are told.
people-privacy-months = Number of months
people-privacy-months-help = In months. Erasure runs by itself every night.
people-privacy-by-source = Other periods
people-privacy-by-source-help = Fill in only where the period should be different. In months.
people-privacy-consent = Text beside forms
people-privacy-consent-help = What people read where they tell how they can be reached.
people-privacy-more = Your own text on the privacy page
people-privacy-save = Save
people-privacy-saved = The settings are saved.
