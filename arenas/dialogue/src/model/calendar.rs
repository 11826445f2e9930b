//! Days on which meetings can be held: the weekdays the municipality uses, less the holidays.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate};

/// Norway's holidays of a year that can fall on a weekday (lov om helligdager § 2; lov om 1. og 17. mai).
pub fn holidays(year: i32) -> BTreeSet<NaiveDate> {
    let fixed = [(1, 1), (5, 1), (5, 17), (12, 25), (12, 26)];
    let fixed = fixed.into_iter().filter_map(|(m, d)| NaiveDate::from_ymd_opt(year, m, d));
    let around = [-3_i64, -2, 0, 1, 39, 49, 50];
    let moving = easter(year).into_iter().flat_map(|easter| {
        around.into_iter().filter_map(move |days| match u64::try_from(days) {
            Ok(after) => easter.checked_add_days(Days::new(after)),
            Err(_) => easter.checked_sub_days(Days::new(days.unsigned_abs())),
        })
    });
    fixed.chain(moving).collect()
}

/// Easter Sunday (the Gregorian computus of Meeus, Jones and Butcher).
fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let sum = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(sum / 31).ok()?, u32::try_from(sum % 31 + 1).ok()?)
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
    fn easter_is_found_in_other_years_too() {
        for (year, m, d) in [(2024, 3, 31), (2025, 4, 20), (2027, 3, 28), (2038, 4, 25)] {
            assert_eq!(easter(year), NaiveDate::from_ymd_opt(year, m, d));
        }
    }
}
