### Words many pages share. They stand alone, on buttons, labels and in tables.

i18n-word-yes = Ja
i18n-word-no = Nei
i18n-word-and = og
i18n-word-or = eller
i18n-word-save = Lagre
i18n-word-cancel = Avbryt
i18n-word-close = Lukk
i18n-word-back = Tilbake
i18n-word-next = Neste
i18n-word-previous = Førre
i18n-word-continue = Gå vidare
i18n-word-send = Send
i18n-word-confirm = Stadfest
i18n-word-add = Legg til
i18n-word-change = Endre
i18n-word-remove = Fjern
i18n-word-delete = Slett
i18n-word-search = Søk
i18n-word-filter = Filtrer
i18n-word-sort = Sorter
i18n-word-reset = Nullstill
i18n-word-export = Eksporter
i18n-word-download = Last ned
i18n-word-print = Skriv ut
i18n-word-show = Vis
i18n-word-hide = Skjul
i18n-word-open = Opne
i18n-word-details = Detaljar
i18n-word-optional = Valfritt
i18n-word-required = Må fyllast ut
i18n-word-unknown = Ukjend
i18n-word-not-stated = Ikkje oppgitt
i18n-word-none = Ingen
i18n-word-all = Alle
i18n-word-other = Anna
i18n-word-total = Sum
i18n-word-number = Tal på
i18n-word-share = Del
i18n-word-name = Namn
i18n-word-email = E-post
i18n-word-phone = Telefon
i18n-word-address = Adresse
i18n-word-date = Dato
i18n-word-time = Klokkeslett
i18n-word-place = Stad
i18n-word-status = Status
i18n-word-language = Språk
i18n-word-page = Side
i18n-word-home = Framside
i18n-word-menu = Meny
i18n-word-help = Hjelp

## Counted things.

i18n-count-results =
    { $count ->
        [0] Ingen treff
        [one] { $count } treff
       *[other] { $count } treff
    }
i18n-count-people =
    { $count ->
        [one] { $count } person
       *[other] { $count } personar
    }
i18n-page-of = Side { $page } av { $pages }
