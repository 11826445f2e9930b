### Months, weekdays and the forms of dates, times, shares and lists.
### $month and $weekday are numbers, 1 is January and Monday.

i18n-month =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
i18n-month-in-short-date =
    { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }
i18n-weekday =
    { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }

## Dates. $year is text, so that it is not grouped.

i18n-date = { $day } { $month } { $year }
i18n-date-short = { $day } { $month } { $year }
i18n-date-with-weekday = { $weekday } { $date }
i18n-day-and-month = { $day } { $month }
i18n-range-days = { $day }–{ $date }
i18n-range-months = { $from } – { $to }
i18n-range-years = { $from } – { $to }

## Times, shares and lists.

i18n-clock = { $hour }:{ $minute }
i18n-time = { $clock }
i18n-time-range = { $from }–{ $to }
i18n-date-time = { $date } at { $clock }
i18n-percent = { $number }%
i18n-list-and = { $first } and { $last }
