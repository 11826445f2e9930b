# Dugnadshefte: sida til gruppa, tavla, oppsettet og redigeringa.

workbooks-menu = Dugnadshefte
workbooks-saved = Lagra
workbooks-save-button = Lagre
workbooks-group-number = Gruppe { $number }
workbooks-after-number = Gjennomføringsgruppe { $number }
workbooks-group-people = { $count ->
    [one] { $count } person
   *[other] { $count } personar
  }
workbooks-group-secretary = Sekretær: { $name }
workbooks-session-first = Gruppearbeid 1
workbooks-session-second = Gruppearbeid 2
workbooks-session-after = Etter møtet
workbooks-not-confirmed = ikkje stadfesta av gruppa
workbooks-not-confirmed-lead = Gruppa har ikkje høyrt dette lese høgt. Det kan stå noko her som ikkje alle er samde i.
workbooks-source-group = Gruppe { $number }, { $meeting }
workbooks-source-after = Gjennomføringsgruppe { $number }, { $meeting }

workbooks-net-online = På nett
workbooks-net-offline = Utan nett – skriv vidare
workbooks-state-start = Trykk Lagre når de har skrive
workbooks-state-saved = Alt er lagra hos kommunen
workbooks-state-kept = Lagra på denne eininga. Blir sendt når nettet er tilbake
workbooks-state-sending = Lagrar …
workbooks-state-failed = Ikkje sendt enno. Vi prøver igjen
workbooks-state-not-kept = Denne eininga kan ikkje ta vare på teksten. Trykk Lagre ofte

workbooks-page-help = Treng de hjelp? Ring
workbooks-page-conflicts = Noko er skrive to gonger på kvar si eining. Begge delar er tekne vare på. Sjå etter dei gule rutene og vel.
workbooks-page-no-booklets = Det er ikkje lagt ut noko hefte til gruppa enno.
workbooks-page-booklets = Hefta
workbooks-page-no-script = Sida lagrar ikkje av seg sjølv i denne nettlesaren. Trykk Lagre undervegs.
workbooks-page-answer = Svaret dykkar
workbooks-page-line = Linje { $number }
workbooks-page-row = { $label }, rad { $number }
workbooks-page-most = Høgst { $count } teikn.
workbooks-page-ranking = Skriv 1 ved det viktigaste, så 2, og så vidare.
workbooks-page-given = { "{" }n{ "}" } av { "{" }sum{ "}" } er lagde ut
workbooks-page-given-now = { $given } av { $sum } er lagde ut
workbooks-page-drawing = Teikn på papir og ta bilete av arket, eller legg ved ei biletfil.
workbooks-page-drawing-words = Kva viser teikninga?
workbooks-page-photo = Bilete av ei teikning
workbooks-page-plenary = Det de tek med til plenum
workbooks-page-plenary-lead = Høgst tre setningar. Dei blir viste på lerretet medan gruppa legg fram.
workbooks-page-sentence = Setning { $number }
workbooks-page-read = Vi har lese heftet høgt, og gruppa er samd i at det står rett
workbooks-page-done = Vi er ferdige med dette heftet
workbooks-page-done-lead = De kan skrive vidare også etterpå. Det som er ferdig, går inn som innspel i planen.
workbooks-page-done-unused = De kan skrive vidare også etterpå. Svara blir tekne med i det gruppene og kommunen gjer vidare etter møtet.
workbooks-page-save = Lagre
workbooks-page-saved = Heftet er lagra.
workbooks-page-paper = På papir:
workbooks-page-paper-empty = tomt hefte (PDF)
workbooks-page-paper-pdf = Utfylt hefte (PDF)
workbooks-page-paper-docx = Utfylt hefte (Word)
workbooks-page-rival = Dette vart også skrive her, på ei anna eining:
workbooks-page-rival-use = Bruk dette i staden
workbooks-page-rival-both = Ta med begge
workbooks-page-rival-drop = Lat det liggje
workbooks-page-rival-settle = Vi har lese det. Ta det bort når vi lagrar.
workbooks-photo-choose = Vel bilete
workbooks-photo-take = Ta eller vel bilete
workbooks-photo-remove = Ta bort biletet
workbooks-photo-wrong-kind = Fila er ikkje eit bilete vi kan lese. Bruk JPEG, PNG eller WebP.
workbooks-photo-too-large = Biletet er for stort. Det kan vere høgst { $megabytes } megabyte.
workbooks-photo-too-many = Gruppa kan ha høgst { $count } bilete.

workbooks-gone-unknown = Vi kjenner ikkje denne lenkja. Sjå etter om heile adressa er med.
workbooks-gone-withdrawn = Denne lenkja er trekt tilbake. Spør prosessleiaren om ei ny.
workbooks-gone-expired = Denne lenkja er for gammal. Det gruppa skreiv, er teke vare på.

workbooks-warning-points = { $given } er lagde ut. Det skal vere { $sum }. Svaret er teke vare på slik det er.
workbooks-warning-ranking = To alternativ har same plass.
workbooks-warning-long = { $length } teikn. Det er bede om høgst { $most }.

workbooks-tabs-label = Sidene om hefta
workbooks-tab-board = Tavla
workbooks-tab-setup = Hefte og grupper
workbooks-panel-line = { $booklets ->
    [one] { $booklets } hefte
   *[other] { $booklets } hefte
  } og { $groups ->
    [one] { $groups } gruppe
   *[other] { $groups } grupper
  }.
workbooks-panel-none = Gruppene kan skrive i hefte, også utan nett.
workbooks-panel-link = Sjå kva gruppene skriv
workbooks-panel-start = Vel hefte

workbooks-board-title = Dugnadshefte
workbooks-board-lead = { $total ->
    [one] { $total } svar
   *[other] { $total } svar
  }, { $free } er ikkje samla enno.
workbooks-board-new = Nye svar er komne. Dei blir viste når du ikkje lenger har kryssa av noko.
workbooks-board-lost = Svara vart ikkje flytta: vi fekk ikkje kontakt. Prøv igjen.
workbooks-board-empty = Vel hefte og opne grupper, så kjem svara hit medan gruppene skriv.
workbooks-board-waiting = { $count ->
    [one] 1 ferdig svar ventar.
   *[other] { $count } ferdige svar ventar.
  } Ingen har bestemt kva tema dei høyrer til, så dei er ikkje innspel enno.
workbooks-board-waiting-decide = Bestem det no
workbooks-waiting-end = { $count ->
    [one] 1 svar frå
   *[other] { $count } svar frå
  } «{ $meeting }»
workbooks-today-waiting = Svara frå «{ $meeting }» ventar på å bli innspel
workbooks-board-progress = Kor langt gruppene er komne
workbooks-board-progress-show = Vis tabellen
workbooks-board-group = Gruppe
workbooks-board-answered = { $answered } av { $tasks }
workbooks-board-done = ferdig
workbooks-board-conflicts = { $count ->
    [one] Eitt svar å velje
   *[other] { $count } svar å velje
}
workbooks-board-warnings = { $count } som ikkje går opp
workbooks-board-answers = Svara
workbooks-board-tasks = Oppgåvene
workbooks-board-show-free = Vis berre dei som ikkje er samla
workbooks-board-show-all = Vis alle
workbooks-board-no-answers = Ingen svar her enno.
workbooks-board-to = Samle dei avkryssa under
workbooks-board-to-new = eit nytt hovudtrekk
workbooks-board-trend-name = Namn på hovudtrekket
workbooks-board-trend-hint = Blir berre skrive når det er nytt.
workbooks-board-gather = Samle
workbooks-board-free = Ta ut av hovudtrekket
workbooks-board-gathered = { $count ->
    [one] { $count } svar er flytta.
   *[other] { $count } svar er flytta.
  }
workbooks-board-trends = Hovudtrekk
workbooks-board-trends-lead = Det du vel her, blir vist for salen. Kryss av svar og samle dei, eller dra dei hit med musa.
workbooks-board-no-trends = Ingen enno. Kryss av svar som liknar kvarandre, og gje dei eit namn.
workbooks-board-let-go-new = Slepp her for eit nytt hovudtrekk
workbooks-board-behind = { $answers } svar frå { $groups ->
    [one] { $groups } gruppe
   *[other] { $groups } grupper
  }
workbooks-board-shown = blir vist i salen
workbooks-board-show = Vis i salen
workbooks-board-hide = Ta bort frå salen
workbooks-board-up = Flytt opp
workbooks-board-down = Flytt ned
workbooks-board-answers-of = Svar og namn
workbooks-board-remove = Løys opp hovudtrekket
workbooks-board-pdf = Alle hefta (PDF)
workbooks-board-docx = Alle hefta (Word)

workbooks-setup-title = Hefte og grupper
workbooks-setup-lead = Kva hefte gruppene skal fylle ut, og kven som skriv.
workbooks-setup-booklets = Hefta
workbooks-setup-no-booklets = Ingen hefte enno.
workbooks-setup-tasks = { $count ->
    [one] { $count } oppgåve
   *[other] { $count } oppgåver
  }
workbooks-setup-print = Tomt hefte (PDF)
workbooks-setup-change = Endre
workbooks-setup-add = Legg til eit hefte
workbooks-setup-add-do = Legg til
workbooks-setup-template = Mal
workbooks-setup-template-hint = Møtet får sin eigen kopi. Endrar du den, blir ikkje malen endra.
workbooks-setup-session = Når blir det fylt ut?
workbooks-setup-see-templates = Sjå malane
workbooks-setup-added = Heftet er lagt til.
workbooks-setup-removed = Heftet er teke bort.
workbooks-setup-groups = Gruppene
workbooks-setup-groups-lead = Kvar gruppe har si eiga lenkje. Den som har lenkja, kan skrive. Lenkja er den same når gruppene blir sette saman på nytt.
workbooks-setup-no-groups = Ingen grupper er opna enno.
workbooks-setup-links = Ark med lenkjer og QR-kodar
workbooks-setup-open-link = Opne sida til gruppa
workbooks-setup-count = Tal på grupper
workbooks-setup-count-hint = Grupper som er opna, blir ståande.
workbooks-setup-is-after = Gjennomføringsgrupper, som arbeider etter møtet
workbooks-setup-open = Opne gruppene
workbooks-setup-opened = { $count ->
    [one] { $count } gruppe er open.
   *[other] { $count } grupper er opne.
  }
workbooks-setup-notes = Innspel til planen
workbooks-setup-notes-lead = Det gruppene er ferdige med, blir innspel under dette temaet. Innspela viser tilbake til gruppe, hefte og oppgåve.
workbooks-setup-theme = Tema
workbooks-setup-theme-none = Ikkje valt enno
workbooks-setup-theme-unused = Blir ikkje innspel
workbooks-setup-unused = Kvifor svara ikkje blir innspel
workbooks-setup-unused-hint = Skriv berre når du har valt at dei ikkje blir innspel. Grunnen står i sporet.

workbooks-one-write = Opne heftet til gruppa
workbooks-one-nothing = Gruppa har ikkje skrive i dette heftet.
workbooks-one-no-answer = Ikkje svara på.
workbooks-one-note = Merk:
workbooks-one-also = Dette vart også skrive, på ei anna eining: { $text }
workbooks-one-open = Gruppa har ikkje valt enno. No står det «{ $text }». Dette vart også skrive:
workbooks-one-left = Skrive på stader som ikkje er i heftet lenger
workbooks-one-left-lead = Heftet vart endra etter at nokon hadde byrja utan nett. Teksten er teken vare på her.

workbooks-templates-lead = Malane til hefta gruppene fyller ut. Lag ein kopi for å endre.
workbooks-templates-standard = standard
workbooks-templates-own = vår eigen
workbooks-template-own = { $title } (vår eigen)
workbooks-template-copy = Lag ein kopi
workbooks-template-copied = Her er kopien. Endre han slik de vil ha han.
workbooks-template-removed = Malen er sletta. Møte som bruker han, har sine eigne kopiar.

workbooks-kind-name = { $code ->
    [text] tekst
    [list] liste
    [ranking] rangering
    [choice] eitt val
    [several] fleire val
    [table] tabell
    [points] fordeling
   *[drawing] teikning
  }
workbooks-kind-none = Ikkje i bruk

workbooks-edit-heading = Endre heftet
workbooks-edit-language = Du endrar teksten på: { $language }. Andre språk blir ståande.
workbooks-edit-title = Tittel
workbooks-edit-intro = Slik arbeider gruppa
workbooks-edit-task = Oppgåve { $number }
workbooks-edit-task-new = Ny oppgåve
workbooks-edit-task-title = Namnet på oppgåva
workbooks-edit-task-text = Kva skal gruppa gjere?
workbooks-edit-task-remove = Ta bort oppgåva
workbooks-edit-part = Felt { $number }
workbooks-edit-part-kind = Slik blir det fylt ut
workbooks-edit-part-label = Leietekst
workbooks-edit-part-number = Tal
workbooks-edit-part-number-hint = Teikn i ein tekst, linjer i ei liste, rader i ein tabell, poeng i ei fordeling.
workbooks-edit-part-options = Alternativ eller kolonnar
workbooks-edit-part-options-hint = Éin per linje. Trengst til rangering, val, tabell og fordeling.
workbooks-edit-place = Plass
workbooks-edit-cancel = Avbryt
workbooks-edit-remove = Slett heftet
workbooks-edit-remove-ask = Vil du slette heftet?

workbooks-paper-group = Gruppe
workbooks-paper-secretary = Sekretær
workbooks-paper-option = Alternativ
workbooks-paper-rank = Plass
workbooks-paper-points = Poeng (til saman { $sum })
workbooks-paper-drawing = Teikn på eit eige ark, og skriv nummeret til gruppa på det.
workbooks-paper-links = Lenkjer til gruppene
workbooks-paper-links-lead = Sekretæren skannar koden eller skriv adressa. Sida verkar også utan nett når ho er opna éin gong.
workbooks-paper-qr = QR-kode til sida til gruppa

workbooks-refused-changed-meanwhile = Nokon andre har endra dette i mellomtida. Last sida på nytt.
workbooks-refused-too-much = Gruppa har skrive meir enn vi kan ta imot.
workbooks-refused-unreadable = Det som vart sendt, kan ikkje lesast.
workbooks-refused-many-trends = Det kan vere høgst { $count } hovudtrekk.
workbooks-refused-many-booklets = Eit møte kan ha høgst { $count } hefte.
workbooks-refused-begun = Gruppene har byrja å skrive i heftet. Tekstane kan endrast, men ikkje felta, og det kan ikkje takast bort.
workbooks-refused-no-answers = Kryss av minst eitt svar.
workbooks-refused-no-name = Gje hovudtrekket eit namn.
workbooks-refused-notes-already = Nokre av svara er alt blitt innspel. Merk dei som ikkje brukte i kodinga i staden.
workbooks-refused-notes-used = Nokre av svara er alt brukte i oppsummeringa av temaet dei står under. Ta dei ut av oppsummeringa først, eller la temaet stå.
workbooks-refused-no-tasks = Heftet må ha minst éi oppgåve.
workbooks-refused-no-parts = Oppgåva må ha minst eitt felt.
workbooks-refused-no-options = Skriv minst eitt alternativ.
