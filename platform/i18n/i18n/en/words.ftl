### Words many pages share. They stand alone, on buttons, labels and in tables.

i18n-word-yes = Yes
i18n-word-no = No
i18n-word-save = Save
i18n-word-cancel = Cancel
i18n-word-next = Next
i18n-word-previous = Previous
i18n-word-search = Search
i18n-word-not-stated = Not stated
i18n-word-name = Name
i18n-word-email = E-mail
i18n-word-phone = Phone
i18n-word-address = Address
i18n-word-place = Place
i18n-word-language = Language

## Counted things.

i18n-count-results =
    { $count ->
        [0] No results
        [one] { $count } result
       *[other] { $count } results
    }
i18n-count-people =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
i18n-page-of = Page { $page } of { $pages }
