### Words many pages share. They stand alone, on buttons, labels and in tables.

i18n-word-yes = Yes
i18n-word-no = No
i18n-word-and = and
i18n-word-or = or
i18n-word-save = Save
i18n-word-cancel = Cancel
i18n-word-close = Close
i18n-word-back = Back
i18n-word-next = Next
i18n-word-previous = Previous
i18n-word-continue = Continue
i18n-word-send = Send
i18n-word-confirm = Confirm
i18n-word-add = Add
i18n-word-change = Change
i18n-word-remove = Remove
i18n-word-delete = Delete
i18n-word-search = Search
i18n-word-filter = Filter
i18n-word-sort = Sort
i18n-word-reset = Reset
i18n-word-export = Export
i18n-word-download = Download
i18n-word-print = Print
i18n-word-show = Show
i18n-word-hide = Hide
i18n-word-open = Open
i18n-word-details = Details
i18n-word-optional = Optional
i18n-word-required = Required
i18n-word-unknown = Unknown
i18n-word-not-stated = Not stated
i18n-word-none = None
i18n-word-all = All
i18n-word-other = Other
i18n-word-total = Total
i18n-word-number = Number
i18n-word-share = Share
i18n-word-name = Name
i18n-word-email = E-mail
i18n-word-phone = Phone
i18n-word-address = Address
i18n-word-date = Date
i18n-word-time = Time
i18n-word-place = Place
i18n-word-status = Status
i18n-word-language = Language
i18n-word-page = Page
i18n-word-home = Home
i18n-word-menu = Menu
i18n-word-help = Help

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
