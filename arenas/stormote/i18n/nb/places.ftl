# Når det ikke er plass, når en annen får plassen, og når møtet flyttes eller avlyses.

stormote-saved-full = Lagret, men det er ikke plass: møtet er fullt.
stormote-rsvp-full = Takk. Svaret er lagret, men møtet er dessverre fullt: det er ingen ledig plass.
stormote-mail-moved-title = Stormøte: ny tid eller nytt sted, til inviterte uten plass
stormote-mail-moved-subject = Endret: [meeting]
stormote-mail-moved-body =
    Hei [name],

    møtet vi har skrevet til deg om, har fått ny tid eller nytt sted. Dette gjelder nå:

    {"["}meeting]
    Tid: [when]
    Sted: [place]

    Svar her, uten å logge inn: [link]
stormote-mail-off-title = Stormøte: avlyst, til inviterte uten plass
stormote-mail-off-subject = Avlyst: [meeting]
stormote-mail-off-body =
    Hei [name],

    møtet vi har skrevet til deg om, blir dessverre ikke holdt.

    {"["}meeting]
    Tiden som var satt: [when]

    {"["}reason]

    Du trenger ikke å svare.
stormote-mail-replaced-title = Stormøte: til den som skulle komme for en annen, og ikke trengs
stormote-mail-replaced-subject = Du trenger ikke å møte: [meeting]
stormote-mail-replaced-body =
    Hei [name],

    du skulle komme i stedet for noen andre til [meeting] [when], [place]. Nå er plassen gitt til en annen, og du trenger ikke å møte.

    Vil du komme for din egen del, kan du melde deg på så lenge påmeldingen er åpen: [page]
