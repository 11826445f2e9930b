# Brev om møter, og det serveren sier nei til.

meetings-people = { $count ->
    [one] 1 person
   *[other] { $count } personer
}
meetings-calendar-file-name = møte.ics

## Brev og e-post. Ord i klammer blir fylt ut.

meetings-mail-confirmed-title = Møte: plassen er din
meetings-mail-confirmed-subject = Du har plass: [meeting]
meetings-mail-confirmed-body =
    Hei, [name]!

    Du er påmeldt. Plassen er din.

    {"["}meeting]
    Tid: [when]
    Sted: [place]
    Påmelding nummer [number], [people].

    {"["}directions]
    {"["}practical]

    Her ser du billetten din. Der kan du også endre eller melde deg av:
    {"["}link]

    Kan du ikke komme? Meld deg av, så får en annen plassen.
meetings-mail-waiting-title = Møte: du står på venteliste
meetings-mail-waiting-subject = Du står på venteliste: [meeting]
meetings-mail-waiting-body =
    Hei, [name]!

    Møtet er fullt. Du er nummer [position] på ventelisten.

    {"["}meeting]
    Tid: [when]
    Sted: [place]

    Blir det en plass ledig, går den til den som står først. Da hører du fra oss med en gang.

    Her ser du hvor du står, og her kan du melde deg av:
    {"["}link]
meetings-mail-outside-title = Møte: for andre denne gangen
meetings-mail-outside-subject = Om påmeldingen din: [meeting]
meetings-mail-outside-body =
    Hei, [name]!

    Takk for at du vil være med. Dette møtet er for en bestemt gruppe, og du hører ikke til den. Derfor kan vi ikke gi deg plass.

    Her ser du hvem møtet er for:
    {"["}page]

    Meningen din er like viktig. Ta kontakt med [contact], så finner vi en annen måte.
meetings-mail-promoted-title = Møte: plass fra ventelisten
meetings-mail-promoted-subject = Nå har du fått plass: [meeting]
meetings-mail-promoted-body =
    Hei, [name]!

    En plass ble ledig, og du sto først. Nå er den din.

    {"["}meeting]
    Tid: [when]
    Sted: [place]

    {"["}directions]
    {"["}practical]

    Kan du ikke komme? Meld deg av her, så får den neste plassen:
    {"["}link]
meetings-mail-offered-title = Møte: ledig plass, svar innen fristen
meetings-mail-offered-subject = Vil du ha plassen? Svar innen [until]
meetings-mail-offered-body =
    Hei, [name]!

    En plass ble ledig, og du står først. Vil du ha den?

    {"["}meeting]
    Tid: [when]
    Sted: [place]

    Svar innen [until] her:
    {"["}link]

    Hører vi ikke fra deg, går plassen til den neste.
meetings-mail-lapsed-title = Møte: plassen gikk videre
meetings-mail-lapsed-subject = Plassen gikk til den neste: [meeting]
meetings-mail-lapsed-body =
    Hei, [name]!

    Vi hørte ikke fra deg innen fristen. Derfor gikk plassen til den neste på ventelisten.

    Vil du fortsatt være med? Meld deg på en gang til, så stiller du deg sist i køen:
    {"["}page]
meetings-mail-cancelled-title = Møte: du er meldt av
meetings-mail-cancelled-subject = Du er meldt av: [meeting]
meetings-mail-cancelled-body =
    Hei, [name]!

    Du er meldt av møtet [when].

    Ombestemmer du deg, kan du melde deg på igjen så lenge påmeldingen er åpen:
    {"["}page]
meetings-mail-moved-title = Møte: ny tid eller nytt sted
meetings-mail-moved-subject = Endret: [meeting]
meetings-mail-moved-body =
    Hei, [name]!

    Møtet du er påmeldt, har fått ny tid eller nytt sted. Dette gjelder nå:

    {"["}meeting]
    Tid: [when]
    Sted: [place]

    Passer det ikke lenger? Meld deg av her:
    {"["}link]
meetings-mail-called-off-title = Møte: avlyst
meetings-mail-called-off-subject = Avlyst: [meeting]
meetings-mail-called-off-body =
    Hei, [name]!

    Møtet [when] blir dessverre ikke noe av.

    {"["}text]

    Har du spørsmål, ta kontakt med [contact].
meetings-mail-reminder-title = Møte: påminnelse
meetings-mail-reminder-subject = Snart: [meeting]
meetings-mail-reminder-body =
    Hei, [name]!

    {"["}text]

    {"["}meeting]
    Tid: [when]
    Sted: [place]

    {"["}directions]

    Her er billetten din. Kan du ikke komme, melder du deg av samme sted:
    {"["}link]
meetings-mail-thanks-title = Møte: takk for at du kom
meetings-mail-thanks-subject = Takk for at du kom: [meeting]
meetings-mail-thanks-body =
    Hei, [name]!

    Takk for at du kom og sa din mening.

    Hvordan var møtet? Svar på to spørsmål her. Det tar ett minutt:
    {"["}link]

    Når det er klart hva som skjer videre, hører du fra oss igjen.
meetings-mail-summary-title = Møte: oppsummering og veien videre
meetings-mail-summary-subject = Dette kom fram: [meeting]
meetings-mail-summary-body =
    Hei, [name]!

    Her er det som kom fram på møtet [when], og det som skjer videre.

    {"["}text]

    Les mer:
    {"["}page]

## Det serveren sier nei til.

meetings-refused-changed-meanwhile = Noen andre har endret dette mens du skrev. Last siden på nytt, og gjør endringen en gang til.
meetings-refused-slug-taken = Et annet møte har denne adressen. Velg en annen.
meetings-refused-capacity-taken = { $taken } plasser er allerede gitt bort. Antallet kan ikke bli lavere.
meetings-refused-too-busy = Veldig mange melder seg på akkurat nå. Vent noen sekunder, og prøv igjen.
meetings-refused-offer-over = Fristen er ute, og plassen er gått videre.
meetings-refused-not-signed-up = Denne påmeldingen gjelder ikke lenger.
meetings-refused-party-no-room = { $free ->
    [0] Det er ikke plass til flere.
    [one] Det er plass til én person i følget ditt.
   *[other] Det er plass til { $free } personer i følget ditt.
}
meetings-refused-ends-before-start = Møtet må slutte etter at det begynner.
meetings-refused-closes-before-opening = Påmeldingen må stenge etter at den åpner.
meetings-refused-closes-after-end = Påmeldingen må stenge før møtet er slutt.
meetings-refused-no-title = Gi møtet en tittel før du publiserer det.
meetings-refused-no-place = Skriv hvor møtet er før du publiserer det.
meetings-refused-is-over = Møtet har vært.
meetings-refused-not-a-draft = Bare et utkast som ingen har meldt seg på til, kan fjernes.
meetings-refused-not-over = Møtet er ikke ferdig ennå.
