### Words many pages share. They stand alone, on buttons, labels and in tables.

i18n-word-yes = Ja
i18n-word-no = Nei
i18n-word-save = Lagre
i18n-word-cancel = Avbryt
i18n-word-next = Neste
i18n-word-previous = Forrige
i18n-word-search = Søk
i18n-word-not-stated = Ikke oppgitt
i18n-word-name = Navn
i18n-word-email = E-post
i18n-word-phone = Telefon
i18n-word-address = Adresse
i18n-word-place = Sted
i18n-word-language = Språk

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
       *[other] { $count } personer
    }
i18n-page-of = Side { $page } av { $pages }
