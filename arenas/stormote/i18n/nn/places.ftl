# Når det ikkje er plass, når ein annan får plassen, og når møtet blir flytta eller avlyst.

stormote-saved-full = Lagra, men det er ikkje plass: møtet er fullt.
stormote-rsvp-full = Takk. Svaret er lagra, men møtet er diverre fullt: det er ingen ledig plass.
stormote-mail-moved-title = Stormøte: ny tid eller ny stad, til inviterte utan plass
stormote-mail-moved-subject = Endra: [meeting]
stormote-mail-moved-body =
    Hei [name],

    møtet vi har skrive til deg om, har fått ny tid eller ny stad. Dette gjeld no:

    {"["}meeting]
    Tid: [when]
    Stad: [place]

    Svar her, utan å logge inn: [link]
stormote-mail-off-title = Stormøte: avlyst, til inviterte utan plass
stormote-mail-off-subject = Avlyst: [meeting]
stormote-mail-off-body =
    Hei [name],

    møtet vi har skrive til deg om, blir diverre ikkje halde.

    {"["}meeting]
    Tida som var sett: [when]

    {"["}reason]

    Du treng ikkje å svare.
stormote-mail-replaced-title = Stormøte: til den som skulle kome for ein annan, og ikkje trengst
stormote-mail-replaced-subject = Du treng ikkje å møte: [meeting]
stormote-mail-replaced-body =
    Hei [name],

    du skulle kome i staden for nokon annan til [meeting] [when], [place]. No er plassen gitt til ein annan, og du treng ikkje å møte.

    Vil du kome for din eigen del, kan du melde deg på så lenge påmeldinga er open: [page]
