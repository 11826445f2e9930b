//! Days on which meetings can be held: the weekdays the municipality uses, less the holidays.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, Weekday};
use medvirk_meetings::model::holidays;

/// Whether a day is a Saturday or a Sunday.
pub fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The days from `from` to `to` that fall on one of the weekdays (Monday is 1) and on no holiday.
pub fn days(from: NaiveDate, to: NaiveDate, weekdays: &BTreeSet<u32>) -> Vec<NaiveDate> {
    let closed: BTreeSet<NaiveDate> = (from.year()..=to.year()).flat_map(holidays).collect();
    from.iter_days()
        .take_while(|day| *day <= to)
        .filter(|day| weekdays.contains(&day.weekday().number_from_monday()))
        .filter(|day| !closed.contains(day))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, m, d).unwrap()
    }

    #[test]
    fn no_meeting_is_planned_on_a_holiday() {
        let days = days(day(5, 11), day(5, 31), &BTreeSet::from([1, 2, 3, 4]));
        assert!(days.contains(&day(5, 12)));
        // Ascension Day, Whit Monday; 17 May 2026 is a Sunday.
        assert!(!days.contains(&day(5, 14)) && !days.contains(&day(5, 25)));
        assert_eq!(days.len(), 10);
    }

    #[test]
    fn a_weekend_is_saturday_and_sunday() {
        assert!(is_weekend(day(5, 17)) && is_weekend(day(5, 16)) && !is_weekend(day(5, 18)));
    }
}
