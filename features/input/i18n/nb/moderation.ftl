### Moderation.

input-moderation-held = Holdt tilbake
input-moderation-edited = Endret ordlyd
input-moderation-shielded = Skjermet
input-moderation-as-is = Publiseres som den er
input-moderation-heading = Moderering
input-moderation-lead = Her ligger tekster som kanskje nevner personer, telefonnumre, e-postadresser eller fødselsnumre. De blir ikke vist for noen utenfor før du har bestemt deg.
input-moderation-waiting = { $n } venter
input-moderation-done = { $n } er avgjort
input-moderation-empty = Ingen tekster venter
input-moderation-empty-why = Nye tekster blir sjekket når de kommer inn. Det som må ses på, dukker opp her.
input-moderation-words = Ord som ikke er navn på personer
input-moderation-words-lead = Steder, lag og bedrifter kan bli tatt for personer. Legg dem til her, så slipper teksten gjennom nå og siden.
input-moderation-word = Ord
input-moderation-word-hint = Flere ord skilles med komma.
input-moderation-word-add = Legg til
input-moderation-allowed =
    Ordene er lagt til. { $n ->
        [one] Én tekst ble sluppet
       *[other] { $n } tekster ble sluppet
    } gjennom.
input-moderation-decide = Hva skal skje med teksten?
input-moderation-question = Velg én
input-moderation-edit = Publiser med en annen ordlyd
input-moderation-wording = Ordlyden som blir publisert
input-moderation-wording-hint = Det som ble funnet, er byttet ut. Skriv om så lite som mulig, og behold meningen.
input-moderation-shield = Ikke publiser teksten
input-moderation-shield-reason = Hvorfor?
input-moderation-shield-hint = Grunnen blir liggende ved innspillet. Skriv den slik at den som sa det, kan lese den.
input-moderation-publish-as-is = Publiser teksten som den er
input-moderation-forbidden = Teksten ser ut til å ha et fødselsnummer. Slike skal aldri ut på nettet (offentlegforskrifta § 7).
input-moderation-hold = Hold den tilbake igjen
input-moderation-save = Lagre og ta neste
input-moderation-original = Slik ble det skrevet
input-moderation-kept = Originalen blir tatt vare på. Bare de som modererer, ser den uten sladd.
input-moderation-decided = { $code } er avgjort.
input-moderation-removed = { "[" }{ $what } fjernet]
input-moderation-no-person = Er det ikke en person?
input-moderation-no-person-lead = Da legger du ordet på lista over steder og organisasjoner.

input-shield-personal = Personopplysninger
input-shield-third = Omtaler en navngitt person
input-shield-single = Enkeltsak som følges opp utenom
input-shield-secret = Taushetsplikt

input-finding-identity = Fødselsnummer
input-finding-email = E-postadresse
input-finding-phone = Telefonnummer
input-finding-name = Mulig navn på person
