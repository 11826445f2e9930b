### Words for features, values, ways in, states
gjestebud-feature-age-band = Aldersgruppe
gjestebud-feature-gender = Kjønn
gjestebud-feature-area = Område
gjestebud-feature-has-child = Barn i barnehage eller skole
gjestebud-feature-under-30 = Under 30 år
gjestebud-feature-other-mother-tongue = Annet morsmål enn norsk
gjestebud-feature-age-band-why = Alder lagres bare som gruppe.
gjestebud-feature-gender-why = Slik søkeren selv har oppgitt det.
gjestebud-feature-area-why = Sett høyst 1 på hvert område for å få spredning.
gjestebud-feature-has-child-why = Nyttig for temaer om oppvekst.
gjestebud-feature-under-30-why = Nyttig når de unge skal ha flertallet.
gjestebud-feature-other-mother-tongue-why = Regnes ut fra det første språket søkeren har skrevet.
gjestebud-value-woman = Kvinne
gjestebud-value-man = Mann
gjestebud-value-other-gender = Annet
gjestebud-value-unknown = Ikke oppgitt
gjestebud-value-yes = Ja
gjestebud-value-no = Nei
gjestebud-value-years = { $band } år
gjestebud-value-years-or-older = { $from } år eller eldre
gjestebud-people-women = kvinner
gjestebud-people-men = menn
gjestebud-people-other-gender = med annet kjønn
gjestebud-people-aged = i alderen { $band }
gjestebud-people-from = fra { $area }
gjestebud-people-with-child = med barn i barnehage eller skole
gjestebud-people-without-child = uten barn i barnehage eller skole
gjestebud-people-under-30 = under 30 år
gjestebud-people-30-or-more = 30 år eller eldre
gjestebud-people-other-mother-tongue = med annet morsmål enn norsk
gjestebud-people-norwegian = med norsk som morsmål
gjestebud-people-unknown = som ikke har oppgitt { $feature }
gjestebud-channel-web = Nett
gjestebud-channel-email = E-post
gjestebud-channel-phone = Telefon
gjestebud-channel-paper = Papir
gjestebud-channel-desk = Skranke
gjestebud-fate-applied = Søkt
gjestebud-fate-host = Vert
gjestebud-fate-host-withdrew = Trakk seg som vert
gjestebud-fate-reserve = Reserve
gjestebud-fate-not-drawn = Ikke trukket
gjestebud-fate-not-eligible = Kan ikke trekkes
gjestebud-fate-took-back = Trakk søknaden
gjestebud-fate-merged = Slått sammen
gjestebud-not-eligible-outside = Søkeren bor utenfor kommunen.
gjestebud-not-eligible-young = Søkeren er yngre enn aldersgrensa for verter.
gjestebud-not-eligible-theme = Søknaden nevner ikke noe tema.
gjestebud-same-email = Samme e-post
gjestebud-same-phone = Samme telefon
gjestebud-same-name = Samme navn
gjestebud-same-shortened = Forkortet navn
gjestebud-same-similar = Nesten likt navn

### List
gjestebud-applications-title = Søknader om å være vert
gjestebud-applications-lead =
    { $count ->
        [one] Én søknad har kommet inn.
       *[other] { $count } søknader har kommet inn. Hver rad er med, også de som er slått sammen eller trukket.
    }
gjestebud-applications-pairs =
    { $count ->
        [one] To søknader kan være fra samme person.
       *[other] { $count } par av søknader kan være fra samme person.
    }
gjestebud-applications-pairs-link = Se på dem sammen
gjestebud-applications-empty = Ingen har søkt ennå
gjestebud-applications-empty-lead = Skriv inn søknader fra telefon og papir, eller hent dem fra et regneark.
gjestebud-application-enter = Skriv inn søknad
gjestebud-column-wishes = Ønsker tema
gjestebud-column-look-at = Spør om
gjestebud-phone-list-title = Ringeliste
gjestebud-phone-list-lead = Alle som ikke nås på e-post. De får svar på telefon eller i brev, akkurat som de andre.
gjestebud-phone-list-empty = Alle nås på e-post.
gjestebud-look-age = Alder.
gjestebud-look-area = Hvor de bor.
gjestebud-look-unreachable = Hvordan vi når dem.

### One application
gjestebud-application-edit = Endre søknaden
gjestebud-application-person = Personen
gjestebud-application-place = { $code }: { $theme }
gjestebud-application-merged = Denne søknaden er slått sammen med en annen.
gjestebud-application-merged-link = Se søknaden som gjelder
gjestebud-application-not-eligible = Kan ikke trekkes.
gjestebud-application-still-answered = Får likevel svar.
gjestebud-application-minor = Søkeren er under 18 år.
gjestebud-application-no-guardian = Finn ut hvem som er foresatt, og snakk med dem før du sender noe til verten.
gjestebud-application-guardian = Foresatt: { $guardian }
gjestebud-application-no-wish = Ingen ønsker.
gjestebud-application-said = Det søkeren skriver
gjestebud-application-reach = Slik når vi søkeren
gjestebud-application-unreachable = Vi har ingen måte å nå denne personen på.
gjestebud-application-facts = Opplysninger
gjestebud-application-history = Historikk
gjestebud-fact-entered = Skrevet inn
gjestebud-wish-excluded = Holdes utenfor: { $reason }
gjestebud-wish-include = Ta med igjen
gjestebud-exclude-title = Hold søkeren utenfor et tema
gjestebud-exclude-lead = For eksempel når noen arbeider med saken i kommunen. Grunnen lagres, og valget står i historikken.
gjestebud-exclude-reason = Hvorfor?
gjestebud-exclude-reason-hint = Søkeren kan be om å få se dette.
gjestebud-exclude-submit = Hold utenfor
gjestebud-exclude-done = Søkeren holdes utenfor temaet.
gjestebud-exclude-theme-missing = Velg et av temaene søkeren ønsker.
gjestebud-exclude-reason-missing = Skriv grunnen. Uten grunn kan ingen holdes utenfor.
gjestebud-exclude-is-host = Søkeren er vert for { $code } på dette temaet. Bytt vert først.
gjestebud-include-done = Søkeren kan trekkes til temaet igjen.
gjestebud-needs-sensitive = Kan si noe om helse. Vis det bare til dem som skal legge til rette. Slettes et halvt år etter gjestebudene.
gjestebud-state-withdrawn = Søkeren trekker søknaden
gjestebud-state-withdrawn-lead = Søknaden blir stående i lista, men er ikke med i trekningen.
gjestebud-state-standing = Søkeren vil likevel være med
gjestebud-state-standing-lead = Søknaden er trukket og er ikke med i trekningen.
gjestebud-state-done = Endringen er lagret.
gjestebud-state-is-host = Søkeren er vert for { $code }. Bruk «Trekker seg» på oversikten over verter.
gjestebud-history-entered = Søknaden kom inn
gjestebud-history-edited = Søknaden ble endret
gjestebud-history-excluded = Holdt utenfor et tema, med grunn
gjestebud-history-included = Tatt med på et tema igjen
gjestebud-history-merged = Slått sammen med en annen søknad
gjestebud-history-two-people = Bestemt at to søknader er to personer
gjestebud-history-state = Trukket eller tatt inn igjen

### Entering
gjestebud-enter-lead = Søknader på telefon, e-post og papir teller akkurat som de på nett.
gjestebud-enter-part-how = Hvordan kom den?
gjestebud-enter-received-hint = Da den kom til kommunen, ikke nå.
gjestebud-enter-received-time = Klokka
gjestebud-enter-received-later = Tidspunktet kan ikke være i framtida.
gjestebud-enter-language = Svar på
gjestebud-enter-age = Skriv alder eller fødselsår med tall.
gjestebud-enter-age-hint = År eller fødselsår. Bare aldersgruppa lagres.
gjestebud-enter-age-now = Nå: { $band }. La feltet stå tomt for å beholde det.
gjestebud-enter-note-hint = Søkeren kan be om å få se merknaden.
gjestebud-enter-guardian-hint = Bare for søkere under 18 år.
gjestebud-enter-consent = Si hva opplysningene brukes til: trekke verter og svare. Alder lagres bare som gruppe, og alt kan slettes når som helst.
gjestebud-enter-receipt = Send bekreftelse til søkeren
gjestebud-enter-submit = Lagre søknaden
gjestebud-enter-saved = Søknaden er lagret.

### Duplicates
gjestebud-duplicates-title = Mulige doble søknader
gjestebud-duplicates-lead = Se på dem side om side. Ingen slås sammen uten at du bestemmer det.
gjestebud-duplicates-none = Ingenting å ta stilling til
gjestebud-duplicates-likely = Trolig samme person
gjestebud-duplicates-possible = Kanskje samme person
gjestebud-duplicates-what = Opplysning
gjestebud-duplicates-keep = Samme person: behold { $reference }
gjestebud-duplicates-both = To personer: behold begge
gjestebud-duplicates-merged = Søknadene er slått sammen. Det som bare sto i den ene, er tatt med.
gjestebud-duplicates-kept = Begge søknadene blir stående.
gjestebud-merge-drawn = { $reference } er trukket til vert. Behold den, og slå sammen den andre vei.
