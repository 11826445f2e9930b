### Moderation.

input-moderation-held = Halde tilbake
input-moderation-edited = Endra ordlyd
input-moderation-shielded = Skjerma
input-moderation-as-is = Blir publisert som han er
input-moderation-heading = Moderering
input-moderation-lead = Her ligg tekstar som kanskje nemner personar, telefonnummer, e-postadresser eller fødselsnummer. Ingen utanfor ser dei før du har bestemt deg.
input-moderation-waiting = { $n } ventar
input-moderation-done = { $n } er avgjorde
input-moderation-empty = Ingen tekstar ventar
input-moderation-empty-why = Nye tekstar blir sjekka når dei kjem inn. Det nokon må sjå på, dukkar opp her.
input-moderation-words = Ord som ikkje er namn på personar
input-moderation-words-lead = Stader, lag og bedrifter kan bli tekne for personar. Legg dei til her, så slepp teksten gjennom no og sidan.
input-moderation-word = Ord
input-moderation-word-hint = Skil fleire ord med komma.
input-moderation-word-add = Legg til
input-moderation-allowed =
    Orda er lagde til. { $n ->
        [one] Éin tekst slapp
       *[other] { $n } tekstar slapp
    } gjennom.
input-moderation-decide = Kva skal skje med teksten?
input-moderation-question = Vel éin
input-moderation-edit = Publiser med ein annan ordlyd
input-moderation-wording = Ordlyden som blir publisert
input-moderation-wording-hint = Det som vart funne, er bytt ut. Skriv om så lite som mogleg, og ta vare på meininga.
input-moderation-shield = Ikkje publiser teksten
input-moderation-shield-reason = Kvifor?
input-moderation-shield-hint = Grunnen blir liggjande ved innspelet. Skriv han slik at den som sa det, kan lese han.
input-moderation-publish-as-is = Publiser teksten som han er
input-moderation-forbidden = Teksten ser ut til å ha eit fødselsnummer. Slike skal aldri ut på nettet (offentlegforskrifta § 7).
input-moderation-hold = Hald han tilbake igjen
input-moderation-save = Lagre og ta neste
input-moderation-original = Slik vart det skrive
input-moderation-kept = Originalen blir teken vare på. Berre dei som modererer, ser han utan sladd.
input-moderation-decided = { $code } er avgjort.
input-moderation-removed = { "[" }{ $what } fjerna]
input-moderation-no-person = Er det ikkje ein person?
input-moderation-no-person-lead = Då legg du ordet på lista over stader og organisasjonar.

input-shield-personal = Personopplysningar
input-shield-third = Omtaler ein namngitt person
input-shield-single = Enkeltsak som blir følgd opp utanom
input-shield-secret = Teieplikt

input-finding-identity = Fødselsnummer
input-finding-email = E-postadresse
input-finding-phone = Telefonnummer
input-finding-name = Mogleg namn på person
