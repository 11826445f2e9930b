### Months, weekdays and the forms of dates, times, shares and lists.
### $month and $weekday are numbers, 1 is January and Monday.

i18n-month =
    { $month ->
        [1] januar
        [2] februar
        [3] mars
        [4] april
        [5] mai
        [6] juni
        [7] juli
        [8] august
        [9] september
        [10] oktober
        [11] november
       *[12] desember
    }
i18n-month-in-short-date =
    { $month ->
        [1] 01
        [2] 02
        [3] 03
        [4] 04
        [5] 05
        [6] 06
        [7] 07
        [8] 08
        [9] 09
        [10] 10
        [11] 11
       *[12] 12
    }
i18n-weekday =
    { $weekday ->
        [1] måndag
        [2] tysdag
        [3] onsdag
        [4] torsdag
        [5] fredag
        [6] laurdag
       *[7] sundag
    }

## Dates. $year is text, so that it is not grouped.

i18n-date = { $day }. { $month } { $year }
i18n-date-short = { $day }.{ $month }.{ $year }
i18n-date-with-weekday = { $weekday } { $date }
i18n-day-and-month = { $day }. { $month }
i18n-range-days = { $day }.–{ $date }
i18n-range-months = { $from } – { $to }
i18n-range-years = { $from } – { $to }

## Times, shares and lists.

i18n-clock = { $hour }.{ $minute }
i18n-time = kl. { $clock }
i18n-time-range = kl. { $from }–{ $to }
i18n-date-time = { $date } kl. { $clock }
i18n-percent = { $number }{ "\u00A0" }%
i18n-list-and = { $first } og { $last }
