# Brev om møte, og det tenaren seier nei til.

meetings-people = { $count ->
    [one] 1 person
   *[other] { $count } personar
}
meetings-calendar-file-name = møte.ics

## Brev og e-post. Ord i klammer blir fylte ut.

meetings-mail-confirmed-title = Møte: plassen er din
meetings-mail-confirmed-subject = Du har plass: [meeting]
meetings-mail-confirmed-body =
    Hei, [name]!

    Du er påmeld. Plassen er din.

    {"["}meeting]
    Tid: [when]
    Stad: [place]
    Påmelding nummer [number], [people].

    {"["}directions]
    {"["}practical]

    Her ser du billetten din. Der kan du òg endre eller melde deg av:
    {"["}link]

    Kan du ikkje kome? Meld deg av, så får ein annan plassen.
meetings-mail-waiting-title = Møte: du står på venteliste
meetings-mail-waiting-subject = Du står på venteliste: [meeting]
meetings-mail-waiting-body =
    Hei, [name]!

    Møtet er fullt. Du er nummer [position] på ventelista.

    {"["}meeting]
    Tid: [when]
    Stad: [place]

    Blir det ein plass ledig, går han til den som står først. Då høyrer du frå oss med ein gong.

    Her ser du kvar du står, og her kan du melde deg av:
    {"["}link]
meetings-mail-outside-title = Møte: for andre denne gongen
meetings-mail-outside-subject = Om påmeldinga di: [meeting]
meetings-mail-outside-body =
    Hei, [name]!

    Takk for at du vil vere med. Dette møtet er for ei bestemt gruppe, og du høyrer ikkje til ho. Difor kan vi ikkje gi deg plass.

    Her ser du kven møtet er for:
    {"["}page]

    Meininga di er like viktig. Ta kontakt med [contact], så finn vi ein annan måte.
meetings-mail-promoted-title = Møte: plass frå ventelista
meetings-mail-promoted-subject = No har du fått plass: [meeting]
meetings-mail-promoted-body =
    Hei, [name]!

    Ein plass vart ledig, og du stod først. No er han din.

    {"["}meeting]
    Tid: [when]
    Stad: [place]

    {"["}directions]
    {"["}practical]

    Kan du ikkje kome? Meld deg av her, så får den neste plassen:
    {"["}link]
meetings-mail-offered-title = Møte: ledig plass, svar innan fristen
meetings-mail-offered-subject = Vil du ha plassen? Svar innan [until]
meetings-mail-offered-body =
    Hei, [name]!

    Ein plass vart ledig, og du står først. Vil du ha han?

    {"["}meeting]
    Tid: [when]
    Stad: [place]

    Svar innan [until] her:
    {"["}link]

    Høyrer vi ikkje frå deg, går plassen til den neste.
meetings-mail-lapsed-title = Møte: plassen gjekk vidare
meetings-mail-lapsed-subject = Plassen gjekk til den neste: [meeting]
meetings-mail-lapsed-body =
    Hei, [name]!

    Vi høyrde ikkje frå deg innan fristen. Difor gjekk plassen til den neste på ventelista.

    Vil du framleis vere med? Meld deg på ein gong til, så stiller du deg sist i køen:
    {"["}page]
meetings-mail-cancelled-title = Møte: du er meld av
meetings-mail-cancelled-subject = Du er meld av: [meeting]
meetings-mail-cancelled-body =
    Hei, [name]!

    Du er meld av møtet [when].

    Ombestemmer du deg, kan du melde deg på att så lenge påmeldinga er open:
    {"["}page]
meetings-mail-moved-title = Møte: ny tid eller ny stad
meetings-mail-moved-subject = Endra: [meeting]
meetings-mail-moved-body =
    Hei, [name]!

    Møtet du er påmeld til, har fått ny tid eller ny stad. Dette gjeld no:

    {"["}meeting]
    Tid: [when]
    Stad: [place]

    Passar det ikkje lenger? Meld deg av her:
    {"["}link]
meetings-mail-called-off-title = Møte: avlyst
meetings-mail-called-off-subject = Avlyst: [meeting]
meetings-mail-called-off-body =
    Hei, [name]!

    Møtet [when] blir diverre ikkje noko av.

    {"["}text]

    Har du spørsmål, ta kontakt med [contact].
meetings-mail-reminder-title = Møte: påminning
meetings-mail-reminder-subject = Snart: [meeting]
meetings-mail-reminder-body =
    Hei, [name]!

    {"["}text]

    {"["}meeting]
    Tid: [when]
    Stad: [place]

    {"["}directions]

    Her er billetten din. Kan du ikkje kome, melder du deg av same staden:
    {"["}link]
meetings-mail-thanks-title = Møte: takk for at du kom
meetings-mail-thanks-subject = Takk for at du kom: [meeting]
meetings-mail-thanks-body =
    Hei, [name]!

    Takk for at du kom og sa meininga di.

    Korleis var møtet? Svar på to spørsmål her. Det tek eitt minutt:
    {"["}link]

    Når det er klart kva som skjer vidare, høyrer du frå oss att.
meetings-mail-summary-title = Møte: oppsummering og vegen vidare
meetings-mail-summary-subject = Dette kom fram: [meeting]
meetings-mail-summary-body =
    Hei, [name]!

    Her er det som kom fram på møtet [when], og det som skjer vidare.

    {"["}text]

    Les meir:
    {"["}page]

## Det tenaren seier nei til.

meetings-refused-changed-meanwhile = Nokon andre har endra dette medan du skreiv. Last sida på nytt, og gjer endringa ein gong til.
meetings-refused-slug-taken = Eit anna møte har denne adressa. Vel ei anna.
meetings-refused-capacity-taken = { $taken } plassar er alt gitt bort. Talet kan ikkje bli lågare.
meetings-refused-too-busy = Veldig mange melder seg på akkurat no. Vent nokre sekund, og prøv igjen.
meetings-refused-offer-over = Fristen er ute, og plassen har gått vidare.
meetings-refused-not-signed-up = Denne påmeldinga gjeld ikkje lenger.
meetings-refused-party-no-room = { $free ->
    [0] Det er ikkje plass til fleire.
    [one] Det er plass til éin person i følgjet ditt.
   *[other] Det er plass til { $free } personar i følgjet ditt.
}
meetings-refused-ends-before-start = Møtet må slutte etter at det tek til.
meetings-refused-closes-before-opening = Påmeldinga må stengje etter at ho opnar.
meetings-refused-closes-after-end = Påmeldinga må stengje før møtet er slutt.
meetings-refused-no-title = Gi møtet ein tittel før du publiserer det.
meetings-refused-no-place = Skriv kvar møtet er før du publiserer det.
meetings-refused-is-over = Møtet har vore.
meetings-refused-not-a-draft = Berre eit utkast som ingen har meldt seg på til, kan fjernast.
meetings-refused-not-over = Møtet er ikkje ferdig enno.
