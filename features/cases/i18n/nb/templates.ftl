### Malene for saksframlegg.

## Lista og skjemaet.

cases-templates-heading = Maler for saksframlegg
cases-templates-lead = En mal sier hvilke overskrifter et saksframlegg har, i hvilken rekkefølge, hva de heter på bokmål og nynorsk, og om de er nummerert. Saker som er begynt, blir som de var.
cases-templates-open = Se og endre malene
cases-templates-own = Kommunens egne maler
cases-templates-none = Ingen ennå. Lag en ny, eller begynn med en av standardmalene under.
cases-templates-ours = Standardmaler
cases-template-new = Ny mal
cases-template-edit = Endre malen
cases-template-lead = Sett opp overskriftene i den rekkefølgen de skal stå. Feltene for egne ord kan stå tomme; da brukes de vanlige ordene.
cases-template-change = Endre
cases-template-copy = Kopier
cases-template-copy-of = { $name } (kopi)
cases-template-from = Lag en egen mal av denne
cases-template-delete = Slett
cases-template-delete-question = Vil du slette malen «{ $name }»?
cases-template-delete-means = Saker som har fått malen, blir som de er.
cases-template-choose-heading = Velg overskrift
cases-template-not-numbered = Ingen nummer
cases-template-numbered = Nummererte overskrifter: 1, 2, 3
cases-template-field-heading = Overskrift
cases-template-field-words = Egne ord, { $language }
cases-template-field-name = Navn på malen
cases-template-field-name-hint = For eksempel «Plansak» eller «Budsjettsak».
cases-template-field-numbers = Nummerering
cases-template-field-introduction = Ord foran forslaget til vedtak, { $language }
cases-template-field-introduction-hint = For eksempel «Kommunedirektøren foreslår at det gjøres slikt vedtak». Kan stå tomt.
cases-template-headings = Overskrifter
cases-template-row = Overskrift
cases-template-add = Legg til overskrift
cases-heading-own = Egen overskrift { $number }
cases-section-own-lead = Teksten under denne overskriften.

## Å gi en sak en mal.

cases-template-choose = Velg mal
cases-template-used = Mal: { $name }
cases-template-choose-means = Overskriftene får malens rekkefølge, ord og nummer. Det som er skrevet, blir stående.
cases-template-give = Bruk malen
cases-flash-template = Saken følger nå malen «{ $name }».
cases-flash-template-deleted = Malen er slettet.

## Feil.

cases-refused-template-heading = Velg hvilken overskrift det er.
cases-refused-template-twice = Denne overskriften står to ganger.
cases-refused-template-words = Skriv hva den egne overskriften heter, på bokmål eller nynorsk.
cases-refused-template-lacks = Malen må ha overskriften «{ $heading }».
cases-refused-template-name = En annen mal heter det samme. Velg et annet navn.
