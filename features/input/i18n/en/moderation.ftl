### Moderation.

input-moderation-held = Held back
input-moderation-edited = Changed wording
input-moderation-shielded = Shielded
input-moderation-as-is = Published as it is
input-moderation-heading = Moderation
input-moderation-lead = These texts may mention people, phone numbers, e-mail addresses or national identity numbers. Nobody outside sees them until you have decided.
input-moderation-waiting = { $n } waiting
input-moderation-done = { $n } decided
input-moderation-empty = No texts are waiting
input-moderation-empty-why = New texts are checked when they arrive. Those that somebody must look at appear here.
input-moderation-words = Words that are not names of people
input-moderation-words-lead = Places, associations and companies may be mistaken for people. Add them here, and the text is let through now and later.
input-moderation-word = Words
input-moderation-word-hint = Separate words with commas.
input-moderation-word-add = Add
input-moderation-allowed =
    The words have been added. { $n ->
        [one] One text was
       *[other] { $n } texts were
    } let through.
input-moderation-decide = What should happen to the text?
input-moderation-question = Choose one
input-moderation-edit = Publish with another wording
input-moderation-wording = The wording to be published
input-moderation-wording-hint = What was found has been replaced. Change as little as possible, and keep the meaning.
input-moderation-shield = Do not publish the text
input-moderation-shield-reason = Why?
input-moderation-shield-hint = The reason stays with the contribution. Write it so that whoever said it may read it.
input-moderation-publish-as-is = Publish the text as it is
input-moderation-forbidden = The text seems to contain a national identity number. Such numbers never go on the internet (Regulations to the Freedom of Information Act, section 7).
input-moderation-hold = Hold it back again
input-moderation-save = Save and take the next
input-moderation-original = As it was written
input-moderation-kept = The original is kept. Only moderators see it unmasked.
input-moderation-decided = { $code } has been decided.
input-moderation-removed = { "[" }{ $what } removed]
input-moderation-no-person = Is it not a person?
input-moderation-no-person-lead = Then add the word to the list of places and organisations.

input-shield-personal = Personal data
input-shield-third = Mentions a named person
input-shield-single = A single case that is followed up elsewhere
input-shield-secret = Duty of confidentiality

input-finding-identity = National identity number
input-finding-email = E-mail address
input-finding-phone = Phone number
input-finding-name = Possibly a person’s name
