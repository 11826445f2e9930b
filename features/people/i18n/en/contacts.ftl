# The people who take part: contacts, messages, privacy.
people-contact-changed = Somebody else changed this person while you were writing. Reload the page and make your change again.
people-message-email = E-mail: { $email }
people-message-phone = Telephone: { $phone }
people-message-unsubscribe = Do you not want more messages like this? Say so here: { $link }
people-consent-standard = { $municipality } uses your name and what you tell us here to answer you and to tell you what came of it. You can ask at any time to see what we have stored, or to have it erased.
