### Malane for saksframlegg.

## Lista og skjemaet.

cases-templates-heading = Malar for saksframlegg
cases-templates-lead = Ein mal seier kva overskrifter eit saksframlegg har, i kva rekkjefølgje, kva dei heiter på bokmål og nynorsk, og om dei er nummererte. Saker som er begynte, blir som dei var.
cases-templates-open = Sjå og endre malane
cases-templates-own = Eigne malar i kommunen
cases-templates-none = Ingen enno. Lag ein ny, eller begynn med ein av standardmalane under.
cases-templates-ours = Standardmalar
cases-template-new = Ny mal
cases-template-edit = Endre malen
cases-template-lead = Set opp overskriftene i den rekkjefølgja dei skal stå. Felta for eigne ord kan stå tomme; då blir dei vanlege orda brukte.
cases-template-change = Endre
cases-template-copy = Kopier
cases-template-copy-of = { $name } (kopi)
cases-template-from = Lag ein eigen mal av denne
cases-template-delete = Slett
cases-template-delete-question = Vil du slette malen «{ $name }»?
cases-template-delete-means = Saker som har fått malen, blir som dei er.
cases-template-choose-heading = Vel overskrift
cases-template-not-numbered = Ingen nummer
cases-template-numbered = Nummererte overskrifter: 1, 2, 3
cases-template-field-heading = Overskrift
cases-template-field-words = Eigne ord, { $language }
cases-template-field-name = Namn på malen
cases-template-field-name-hint = Til dømes «Plansak» eller «Budsjettsak».
cases-template-field-numbers = Nummerering
cases-template-field-introduction = Ord framfor forslaget til vedtak, { $language }
cases-template-field-introduction-hint = Til dømes «Kommunedirektøren gjer framlegg om slikt vedtak». Kan stå tomt.
cases-template-headings = Overskrifter
cases-template-row = Overskrift
cases-template-add = Legg til overskrift
cases-heading-own = Eiga overskrift { $number }
cases-section-own-lead = Teksten under denne overskrifta.

## Å gi ei sak ein mal.

cases-template-choose = Vel mal
cases-template-used = Mal: { $name }
cases-template-choose-means = Overskriftene får rekkjefølgja, orda og nummera i malen. Det som er skrive, blir ståande.
cases-template-give = Bruk malen
cases-flash-template = Saka følgjer no malen «{ $name }».
cases-flash-template-deleted = Malen er sletta.

## Feil.

cases-refused-template-heading = Vel kva overskrift det er.
cases-refused-template-twice = Denne overskrifta står to gonger.
cases-refused-template-words = Skriv kva den eigne overskrifta heiter, på bokmål eller nynorsk.
cases-refused-template-lacks = Malen må ha overskrifta «{ $heading }».
cases-refused-template-name = Ein annan mal heiter det same. Vel eit anna namn.
