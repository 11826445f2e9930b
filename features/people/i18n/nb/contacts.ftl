# Mennesker som tar del: kontakter, meldinger, personvern.
people-contact-changed = Noen andre har endret personen mens du skrev. Last siden på nytt, og gjør endringen en gang til.
people-message-email = E-post: { $email }
people-message-phone = Telefon: { $phone }
people-message-unsubscribe = Vil du ikke ha flere slike meldinger? Si fra her: { $link }
people-consent-standard = { $municipality } bruker navnet ditt og det du oppgir her, til å svare deg og til å fortelle hva det førte til. Du kan når som helst be om å få se det vi har lagret, eller få det slettet.
