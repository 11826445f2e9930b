# Dugnadshefter: gruppens side, tavlen, oppsettet og redigeringen.

workbooks-menu = Dugnadshefter
workbooks-saved = Lagret
workbooks-save-button = Lagre
workbooks-group-number = Gruppe { $number }
workbooks-after-number = Gjennomføringsgruppe { $number }
workbooks-group-people = { $count ->
    [one] { $count } person
   *[other] { $count } personer
  }
workbooks-group-secretary = Sekretær: { $name }
workbooks-session-first = Gruppearbeid 1
workbooks-session-second = Gruppearbeid 2
workbooks-session-after = Etter møtet
workbooks-not-confirmed = ikke bekreftet av gruppen
workbooks-not-confirmed-lead = Gruppen har ikke hørt dette lest høyt. Det kan stå noe her som ikke alle er enige i.
workbooks-source-group = Gruppe { $number }, { $meeting }
workbooks-source-after = Gjennomføringsgruppe { $number }, { $meeting }

workbooks-net-online = På nett
workbooks-net-offline = Uten nett – skriv videre
workbooks-state-start = Trykk Lagre når dere har skrevet
workbooks-state-saved = Alt er lagret hos kommunen
workbooks-state-kept = Lagret på denne enheten. Sendes når nettet er tilbake
workbooks-state-sending = Lagrer …
workbooks-state-failed = Ikke sendt ennå. Vi prøver igjen
workbooks-state-not-kept = Denne enheten kan ikke ta vare på teksten. Trykk Lagre ofte

workbooks-page-help = Trenger dere hjelp? Ring
workbooks-page-conflicts = Noe er skrevet to ganger på hver sin enhet. Begge deler er tatt vare på. Se etter de gule rutene og velg.
workbooks-page-no-booklets = Det er ikke lagt ut noe hefte til gruppen ennå.
workbooks-page-booklets = Heftene
workbooks-page-no-script = Siden lagrer ikke av seg selv i denne nettleseren. Trykk Lagre underveis.
workbooks-page-answer = Svaret deres
workbooks-page-line = Linje { $number }
workbooks-page-row = { $label }, rad { $number }
workbooks-page-most = Høyst { $count } tegn.
workbooks-page-ranking = Skriv 1 ved det viktigste, så 2, og så videre.
workbooks-page-given = { "{" }n{ "}" } av { "{" }sum{ "}" } er lagt ut
workbooks-page-given-now = { $given } av { $sum } er lagt ut
workbooks-page-drawing = Tegn på papir og ta bilde av arket, eller legg ved en bildefil.
workbooks-page-drawing-words = Hva viser tegningen?
workbooks-page-photo = Bilde av en tegning
workbooks-page-plenary = Det dere tar med til plenum
workbooks-page-plenary-lead = Høyst tre setninger. De vises på lerretet mens gruppen legger fram.
workbooks-page-sentence = Setning { $number }
workbooks-page-read = Vi har lest heftet høyt, og gruppen er enig i at det står riktig
workbooks-page-done = Vi er ferdige med dette heftet
workbooks-page-done-lead = Dere kan skrive videre også etterpå. Det som er ferdig, går inn som innspill i planen.
workbooks-page-done-unused = Dere kan skrive videre også etterpå. Svarene tas med i det gruppene og kommunen gjør videre etter møtet.
workbooks-page-save = Lagre
workbooks-page-saved = Heftet er lagret.
workbooks-page-paper = På papir:
workbooks-page-paper-empty = tomt hefte (PDF)
workbooks-page-paper-pdf = Utfylt hefte (PDF)
workbooks-page-paper-docx = Utfylt hefte (Word)
workbooks-page-rival = Dette ble også skrevet her, på en annen enhet:
workbooks-page-rival-use = Bruk dette i stedet
workbooks-page-rival-both = Ta med begge
workbooks-page-rival-drop = La det ligge
workbooks-page-rival-settle = Vi har lest det. Ta det bort når vi lagrer.
workbooks-photo-choose = Velg bilder
workbooks-photo-take = Ta eller velg bilde
workbooks-photo-remove = Ta bort bildet
workbooks-photo-wrong-kind = Filen er ikke et bilde vi kan lese. Bruk JPEG, PNG eller WebP.
workbooks-photo-too-large = Bildet er for stort. Det kan være høyst { $megabytes } megabyte.
workbooks-photo-too-many = Gruppen kan ha høyst { $count } bilder.

workbooks-gone-unknown = Vi kjenner ikke denne lenken. Se etter om hele adressen er med.
workbooks-gone-withdrawn = Denne lenken er trukket tilbake. Spør prosesslederen om en ny.
workbooks-gone-expired = Denne lenken er for gammel. Det gruppen skrev, er tatt vare på.

workbooks-warning-points = { $given } er lagt ut. Det skal være { $sum }. Svaret er tatt vare på slik det er.
workbooks-warning-ranking = To alternativer har samme plass.
workbooks-warning-long = { $length } tegn. Det er bedt om høyst { $most }.

workbooks-tabs-label = Sidene om heftene
workbooks-tab-board = Tavlen
workbooks-tab-setup = Hefter og grupper
workbooks-panel-line = { $booklets ->
    [one] { $booklets } hefte
   *[other] { $booklets } hefter
  } og { $groups ->
    [one] { $groups } gruppe
   *[other] { $groups } grupper
  }.
workbooks-panel-none = Gruppene kan skrive i hefter, også uten nett.
workbooks-panel-link = Se hva gruppene skriver
workbooks-panel-start = Velg hefter

workbooks-board-title = Dugnadshefter
workbooks-board-lead = { $total ->
    [one] { $total } svar
   *[other] { $total } svar
  }, { $free } er ikke samlet ennå.
workbooks-board-new = Nye svar er kommet. De vises når du ikke lenger har krysset av noe.
workbooks-board-lost = Svarene ble ikke flyttet: vi fikk ikke kontakt. Prøv igjen.
workbooks-board-empty = Velg hefter og åpne grupper, så kommer svarene hit mens gruppene skriver.
workbooks-board-waiting = { $count ->
    [one] 1 ferdig svar venter.
   *[other] { $count } ferdige svar venter.
  } Ingen har bestemt hvilket tema de hører til, så de er ikke innspill ennå.
workbooks-board-waiting-decide = Bestem det nå
workbooks-waiting-end = { $count ->
    [one] 1 svar fra
   *[other] { $count } svar fra
  } «{ $meeting }»
workbooks-today-waiting = Svarene fra «{ $meeting }» venter på å bli innspill
workbooks-board-progress = Hvor langt gruppene er kommet
workbooks-board-progress-show = Vis tabellen
workbooks-board-group = Gruppe
workbooks-board-answered = { $answered } av { $tasks }
workbooks-board-done = ferdig
workbooks-board-conflicts = { $count ->
    [one] Ett svar å velge
   *[other] { $count } svar å velge
}
workbooks-board-warnings = { $count } som ikke går opp
workbooks-board-answers = Svarene
workbooks-board-tasks = Oppgavene
workbooks-board-show-free = Vis bare dem som ikke er samlet
workbooks-board-show-all = Vis alle
workbooks-board-no-answers = Ingen svar her ennå.
workbooks-board-to = Samle de avkryssede under
workbooks-board-to-new = et nytt hovedtrekk
workbooks-board-trend-name = Navn på hovedtrekket
workbooks-board-trend-hint = Skrives bare når det er nytt.
workbooks-board-gather = Samle
workbooks-board-free = Ta ut av hovedtrekket
workbooks-board-gathered = { $count ->
    [one] { $count } svar er flyttet.
   *[other] { $count } svar er flyttet.
  }
workbooks-board-trends = Hovedtrekk
workbooks-board-trends-lead = Det du velger her, vises for salen. Kryss av svar og samle dem, eller dra dem hit med musa.
workbooks-board-no-trends = Ingen ennå. Kryss av svar som ligner hverandre, og gi dem et navn.
workbooks-board-let-go-new = Slipp her for et nytt hovedtrekk
workbooks-board-behind = { $answers } svar fra { $groups ->
    [one] { $groups } gruppe
   *[other] { $groups } grupper
  }
workbooks-board-shown = vises i salen
workbooks-board-show = Vis i salen
workbooks-board-hide = Ta bort fra salen
workbooks-board-up = Flytt opp
workbooks-board-down = Flytt ned
workbooks-board-answers-of = Svar og navn
workbooks-board-remove = Løs opp hovedtrekket
workbooks-board-pdf = Alle heftene (PDF)
workbooks-board-docx = Alle heftene (Word)

workbooks-setup-title = Hefter og grupper
workbooks-setup-lead = Hvilke hefter gruppene skal fylle ut, og hvem som skriver.
workbooks-setup-booklets = Heftene
workbooks-setup-no-booklets = Ingen hefter ennå.
workbooks-setup-tasks = { $count ->
    [one] { $count } oppgave
   *[other] { $count } oppgaver
  }
workbooks-setup-print = Tomt hefte (PDF)
workbooks-setup-change = Endre
workbooks-setup-add = Legg til et hefte
workbooks-setup-add-do = Legg til
workbooks-setup-template = Mal
workbooks-setup-template-hint = Møtet får sin egen kopi. Endrer du den, endres ikke malen.
workbooks-setup-session = Når fylles det ut?
workbooks-setup-see-templates = Se malene
workbooks-setup-added = Heftet er lagt til.
workbooks-setup-removed = Heftet er tatt bort.
workbooks-setup-groups = Gruppene
workbooks-setup-groups-lead = Hver gruppe har sin egen lenke. Den som har lenken, kan skrive. Lenken er den samme når gruppene settes sammen på nytt.
workbooks-setup-no-groups = Ingen grupper er åpnet ennå.
workbooks-setup-links = Ark med lenker og QR-koder
workbooks-setup-open-link = Åpne gruppens side
workbooks-setup-count = Antall grupper
workbooks-setup-count-hint = Grupper som er åpnet, blir stående.
workbooks-setup-is-after = Gjennomføringsgrupper, som arbeider etter møtet
workbooks-setup-open = Åpne gruppene
workbooks-setup-opened = { $count ->
    [one] { $count } gruppe er åpen.
   *[other] { $count } grupper er åpne.
  }
workbooks-setup-notes = Innspill til planen
workbooks-setup-notes-lead = Det gruppene er ferdige med, blir innspill under dette temaet. Innspillene viser tilbake til gruppe, hefte og oppgave.
workbooks-setup-theme = Tema
workbooks-setup-theme-none = Ikke valgt ennå
workbooks-setup-theme-unused = Blir ikke innspill
workbooks-setup-unused = Hvorfor svarene ikke blir innspill
workbooks-setup-unused-hint = Skrives bare når du har valgt at de ikke blir innspill. Grunnen står i sporet.

workbooks-one-write = Åpne gruppens hefte
workbooks-one-nothing = Gruppen har ikke skrevet i dette heftet.
workbooks-one-no-answer = Ikke besvart.
workbooks-one-note = Merk:
workbooks-one-also = Dette ble også skrevet, på en annen enhet: { $text }
workbooks-one-open = Gruppen har ikke valgt ennå. Nå står det «{ $text }». Dette ble også skrevet:
workbooks-one-left = Skrevet på steder som ikke er i heftet lenger
workbooks-one-left-lead = Heftet ble endret etter at noen hadde begynt uten nett. Teksten er tatt vare på her.

workbooks-templates-lead = Malene til heftene gruppene fyller ut. Lag en kopi for å endre.
workbooks-templates-standard = standard
workbooks-templates-own = vår egen
workbooks-template-own = { $title } (vår egen)
workbooks-template-copy = Lag en kopi
workbooks-template-copied = Her er kopien. Endre den slik dere vil ha den.
workbooks-template-removed = Malen er slettet. Møter som bruker den, har sine egne kopier.

workbooks-kind-name = { $code ->
    [text] tekst
    [list] liste
    [ranking] rangering
    [choice] ett valg
    [several] flere valg
    [table] tabell
    [points] fordeling
   *[drawing] tegning
  }
workbooks-kind-none = Ikke i bruk

workbooks-edit-heading = Endre heftet
workbooks-edit-language = Du endrer teksten på: { $language }. Andre språk blir stående.
workbooks-edit-title = Tittel
workbooks-edit-intro = Slik arbeider gruppen
workbooks-edit-task = Oppgave { $number }
workbooks-edit-task-new = Ny oppgave
workbooks-edit-task-title = Oppgavens navn
workbooks-edit-task-text = Hva skal gruppen gjøre?
workbooks-edit-task-remove = Ta bort oppgaven
workbooks-edit-part = Felt { $number }
workbooks-edit-part-kind = Slik fylles det ut
workbooks-edit-part-label = Ledetekst
workbooks-edit-part-number = Antall
workbooks-edit-part-number-hint = Tegn i en tekst, linjer i en liste, rader i en tabell, poeng i en fordeling.
workbooks-edit-part-options = Alternativer eller kolonner
workbooks-edit-part-options-hint = Én per linje. Trengs til rangering, valg, tabell og fordeling.
workbooks-edit-place = Plass
workbooks-edit-cancel = Avbryt
workbooks-edit-remove = Slett heftet
workbooks-edit-remove-ask = Vil du slette heftet?

workbooks-paper-group = Gruppe
workbooks-paper-secretary = Sekretær
workbooks-paper-option = Alternativ
workbooks-paper-rank = Plass
workbooks-paper-points = Poeng (til sammen { $sum })
workbooks-paper-drawing = Tegn på et eget ark, og skriv gruppens nummer på det.
workbooks-paper-links = Lenker til gruppene
workbooks-paper-links-lead = Sekretæren skanner koden eller skriver adressen. Siden virker også uten nett når den er åpnet én gang.
workbooks-paper-qr = QR-kode til gruppens side

workbooks-refused-changed-meanwhile = Noen andre har endret dette i mellomtiden. Last siden på nytt.
workbooks-refused-too-much = Gruppen har skrevet mer enn vi kan ta imot.
workbooks-refused-unreadable = Det som ble sendt, kan ikke leses.
workbooks-refused-many-trends = Det kan være høyst { $count } hovedtrekk.
workbooks-refused-many-booklets = Et møte kan ha høyst { $count } hefter.
workbooks-refused-begun = Gruppene har begynt å skrive i heftet. Tekstene kan endres, men ikke feltene, og det kan ikke tas bort.
workbooks-refused-no-answers = Kryss av minst ett svar.
workbooks-refused-no-name = Gi hovedtrekket et navn.
workbooks-refused-notes-already = Noen av svarene er alt blitt innspill. Merk dem som ikke brukt i kodingen i stedet.
workbooks-refused-notes-used = Noen av svarene er alt brukt i oppsummeringen av temaet de står under. Ta dem ut av oppsummeringen først, eller la temaet stå.
workbooks-refused-no-tasks = Heftet må ha minst én oppgave.
workbooks-refused-no-parts = Oppgaven må ha minst ett felt.
workbooks-refused-no-options = Skriv minst ett alternativ.
