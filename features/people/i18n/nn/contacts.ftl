# Menneske som tek del: kontaktar, meldingar, personvern.
people-contact-changed = Nokon andre har endra personen medan du skreiv. Last sida på nytt, og gjer endringa ein gong til.
people-message-email = E-post: { $email }
people-message-phone = Telefon: { $phone }
people-message-unsubscribe = Vil du ikkje ha fleire slike meldingar? Sei frå her: { $link }
people-consent-standard = { $municipality } bruker namnet ditt og det du gir opp her, til å svare deg og til å fortelje kva det førte til. Du kan når som helst be om å få sjå det vi har lagra, eller få det sletta.
