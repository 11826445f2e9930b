### Words for features, values, ways in, states
gjestebud-feature-age-band = Aldersgruppe
gjestebud-feature-gender = Kjønn
gjestebud-feature-area = Område
gjestebud-feature-has-child = Barn i barnehage eller skule
gjestebud-feature-under-30 = Under 30 år
gjestebud-feature-other-mother-tongue = Anna morsmål enn norsk
gjestebud-feature-age-band-why = Alder blir lagra berre som gruppe.
gjestebud-feature-gender-why = Slik søkjaren sjølv har oppgitt det.
gjestebud-feature-area-why = Set høgst 1 på kvart område for å få spreiing.
gjestebud-feature-has-child-why = Nyttig for tema om oppvekst.
gjestebud-feature-under-30-why = Nyttig når dei unge skal ha fleirtalet.
gjestebud-feature-other-mother-tongue-why = Blir rekna ut frå det første språket søkjaren har skrive.
gjestebud-value-woman = Kvinne
gjestebud-value-man = Mann
gjestebud-value-other-gender = Anna
gjestebud-value-unknown = Ikkje oppgitt
gjestebud-value-yes = Ja
gjestebud-value-no = Nei
gjestebud-value-years = { $band } år
gjestebud-value-years-or-older = { $from } år eller eldre
gjestebud-people-women = kvinner
gjestebud-people-men = menn
gjestebud-people-other-gender = med anna kjønn
gjestebud-people-aged = i alderen { $band }
gjestebud-people-from = frå { $area }
gjestebud-people-with-child = med barn i barnehage eller skule
gjestebud-people-without-child = utan barn i barnehage eller skule
gjestebud-people-under-30 = under 30 år
gjestebud-people-30-or-more = 30 år eller eldre
gjestebud-people-other-mother-tongue = med anna morsmål enn norsk
gjestebud-people-norwegian = med norsk som morsmål
gjestebud-people-unknown = som ikkje har oppgitt { $feature }
gjestebud-channel-web = Nett
gjestebud-channel-email = E-post
gjestebud-channel-phone = Telefon
gjestebud-channel-paper = Papir
gjestebud-channel-desk = Skranke
gjestebud-fate-applied = Søkt
gjestebud-fate-host = Vert
gjestebud-fate-host-withdrew = Trekte seg som vert
gjestebud-fate-reserve = Reserve
gjestebud-fate-not-drawn = Ikkje trekt
gjestebud-fate-not-eligible = Kan ikkje trekkjast
gjestebud-fate-took-back = Trekte søknaden
gjestebud-fate-merged = Slegen saman
gjestebud-not-eligible-outside = Søkjaren bur utanfor kommunen.
gjestebud-not-eligible-young = Søkjaren er yngre enn aldersgrensa for vertar.
gjestebud-not-eligible-theme = Søknaden nemner ikkje noko tema.
gjestebud-same-email = Same e-post
gjestebud-same-phone = Same telefon
gjestebud-same-name = Same namn
gjestebud-same-shortened = Forkorta namn
gjestebud-same-similar = Nesten likt namn

### List
gjestebud-applications-title = Søknader om å vere vert
gjestebud-applications-lead =
    { $count ->
        [one] Éin søknad har kome inn.
       *[other] { $count } søknader har kome inn. Kvar rad er med, også dei som er slegne saman eller trekte.
    }
gjestebud-applications-pairs =
    { $count ->
        [one] To søknader kan vere frå same person.
       *[other] { $count } par av søknader kan vere frå same person.
    }
gjestebud-applications-pairs-link = Sjå på dei saman
gjestebud-applications-empty = Ingen har søkt enno
gjestebud-applications-empty-lead = Skriv inn søknader frå telefon og papir, eller hent dei frå eit rekneark.
gjestebud-application-enter = Skriv inn søknad
gjestebud-column-wishes = Ønskjer tema
gjestebud-column-look-at = Spør om
gjestebud-phone-list-title = Ringjeliste
gjestebud-phone-list-lead = Alle som ikkje blir nådde på e-post. Dei får svar på telefon eller i brev, akkurat som dei andre.
gjestebud-phone-list-empty = Alle blir nådde på e-post.
gjestebud-look-age = Alder.
gjestebud-look-area = Kvar dei bur.
gjestebud-look-unreachable = Korleis vi når dei.

### One application
gjestebud-application-edit = Endre søknaden
gjestebud-application-person = Personen
gjestebud-application-place = { $code }: { $theme }
gjestebud-application-merged = Denne søknaden er slegen saman med ein annan.
gjestebud-application-merged-link = Sjå søknaden som gjeld
gjestebud-application-not-eligible = Kan ikkje trekkjast.
gjestebud-application-still-answered = Får likevel svar.
gjestebud-application-minor = Søkjaren er under 18 år.
gjestebud-application-no-guardian = Finn ut kven som er føresett, og snakk med dei før du sender noko til verten.
gjestebud-application-guardian = Føresett: { $guardian }
gjestebud-application-no-wish = Ingen ønske.
gjestebud-application-said = Det søkjaren skriv
gjestebud-application-reach = Slik når vi søkjaren
gjestebud-application-unreachable = Vi har ingen måte å nå denne personen på.
gjestebud-application-facts = Opplysningar
gjestebud-application-history = Historikk
gjestebud-fact-entered = Skrive inn
gjestebud-wish-excluded = Blir halden utanfor: { $reason }
gjestebud-wish-include = Ta med igjen
gjestebud-exclude-title = Hald søkjaren utanfor eit tema
gjestebud-exclude-lead = Til dømes når nokon arbeider med saka i kommunen. Grunnen blir lagra, og valet står i historikken.
gjestebud-exclude-reason = Kvifor?
gjestebud-exclude-reason-hint = Søkjaren kan be om å få sjå dette.
gjestebud-exclude-submit = Hald utanfor
gjestebud-exclude-done = Søkjaren blir halden utanfor temaet.
gjestebud-exclude-theme-missing = Vel eit av temaa søkjaren ønskjer.
gjestebud-exclude-reason-missing = Skriv grunnen. Utan grunn kan ingen haldast utanfor.
gjestebud-exclude-is-host = Søkjaren er vert for { $code } på dette temaet. Byt vert først.
gjestebud-include-done = Søkjaren kan trekkjast til temaet igjen.
gjestebud-needs-sensitive = Kan seie noko om helse. Vis det berre til dei som skal leggje til rette. Blir sletta eit halvt år etter gjesteboda.
gjestebud-state-withdrawn = Søkjaren trekkjer søknaden
gjestebud-state-withdrawn-lead = Søknaden blir ståande i lista, men er ikkje med i trekkinga.
gjestebud-state-standing = Søkjaren vil likevel vere med
gjestebud-state-standing-lead = Søknaden er trekt og er ikkje med i trekkinga.
gjestebud-state-done = Endringa er lagra.
gjestebud-state-is-host = Søkjaren er vert for { $code }. Bruk «Trekkjer seg» på oversikta over vertar.
gjestebud-history-entered = Søknaden kom inn
gjestebud-history-edited = Søknaden vart endra
gjestebud-history-excluded = Halden utanfor eit tema, med grunn
gjestebud-history-included = Teken med på eit tema igjen
gjestebud-history-merged = Slegen saman med ein annan søknad
gjestebud-history-two-people = Bestemt at to søknader er to personar
gjestebud-history-state = Trekt eller teken inn igjen

### Entering
gjestebud-enter-lead = Søknader på telefon, e-post og papir tel akkurat som dei på nett.
gjestebud-enter-part-how = Korleis kom han?
gjestebud-enter-received-hint = Då han kom til kommunen, ikkje no.
gjestebud-enter-received-time = Klokka
gjestebud-enter-received-later = Tidspunktet kan ikkje vere i framtida.
gjestebud-enter-language = Svar på
gjestebud-enter-age = Skriv alder eller fødselsår med tal.
gjestebud-enter-age-hint = År eller fødselsår. Berre aldersgruppa blir lagra.
gjestebud-enter-age-now = No: { $band }. La feltet stå tomt for å halde på det.
gjestebud-enter-note-hint = Søkjaren kan be om å få sjå merknaden.
gjestebud-enter-guardian-hint = Berre for søkjarar under 18 år.
gjestebud-enter-consent = Sei kva opplysningane blir brukte til: trekkje vertar og svare. Alder blir lagra berre som gruppe, og alt kan slettast når som helst.
gjestebud-enter-receipt = Send stadfesting til søkjaren
gjestebud-enter-submit = Lagre søknaden
gjestebud-enter-saved = Søknaden er lagra.

### Duplicates
gjestebud-duplicates-title = Moglege doble søknader
gjestebud-duplicates-lead = Sjå på dei side om side. Ingen blir slegne saman utan at du bestemmer det.
gjestebud-duplicates-none = Ingenting å ta stilling til
gjestebud-duplicates-likely = Truleg same person
gjestebud-duplicates-possible = Kanskje same person
gjestebud-duplicates-what = Opplysning
gjestebud-duplicates-keep = Same person: hald på { $reference }
gjestebud-duplicates-both = To personar: hald på begge
gjestebud-duplicates-merged = Søknadene er slegne saman. Det som berre stod i den eine, er teke med.
gjestebud-duplicates-kept = Begge søknadene blir ståande.
gjestebud-merge-drawn = { $reference } er trekt til vert. Hald på han, og slå saman den andre vegen.
