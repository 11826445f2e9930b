//! Norway's public holidays, by name: a meeting on one of them is hardly meant.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate};
use medvirk_kernel::Message;

use crate::text;

/// Norway's public holidays (lov om helligdager § 2; lov om 1. og 17. mai), with month and day of those
/// that do not move.
const FIXED: [(u32, u32, &str); 5] = [
    (1, 1, "new-year"),
    (5, 1, "labour"),
    (5, 17, "constitution"),
    (12, 25, "christmas"),
    (12, 26, "boxing"),
];
/// Those that move with Easter Sunday, by days from it.
const MOVING: [(i64, &str); 7] = [
    (-3, "maundy"),
    (-2, "good-friday"),
    (0, "easter"),
    (1, "easter-monday"),
    (39, "ascension"),
    (49, "whit"),
    (50, "whit-monday"),
];

/// The holidays of a year with their stable names.
fn named(year: i32) -> impl Iterator<Item = (NaiveDate, &'static str)> {
    let fixed = FIXED.into_iter().filter_map(move |(month, day, name)| {
        NaiveDate::from_ymd_opt(year, month, day).map(|day| (day, name))
    });
    let moving = easter(year).into_iter().flat_map(|easter| {
        MOVING.into_iter().filter_map(move |(days, name)| {
            let day = match u64::try_from(days) {
                Ok(after) => easter.checked_add_days(Days::new(after)),
                Err(_) => easter.checked_sub_days(Days::new(days.unsigned_abs())),
            };
            day.map(|day| (day, name))
        })
    });
    fixed.chain(moving)
}

/// Norway's public holidays of a year.
pub fn holidays(year: i32) -> BTreeSet<NaiveDate> {
    named(year).map(|(day, _)| day).collect()
}

/// The stable name of the public holiday a day is, e.g. `constitution`; [`crate::text`] has its words.
pub fn holiday(day: NaiveDate) -> Option<&'static str> {
    named(day.year()).find(|(other, _)| *other == day).map(|(_, name)| name)
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

/// That a day is this holiday, in words.
pub fn holiday_words(name: &'static str) -> Message {
    text::plan_holiday(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, m, d).unwrap()
    }

    #[test]
    fn a_holiday_is_known_by_name() {
        assert_eq!(holiday(day(5, 17)), Some("constitution"));
        assert_eq!(holiday(day(5, 14)), Some("ascension"));
        assert_eq!(holiday(day(4, 2)), Some("maundy"));
        assert_eq!(holiday(day(5, 18)), None);
    }

    #[test]
    fn easter_is_found_in_other_years_too() {
        for (year, m, d) in [(2024, 3, 31), (2025, 4, 20), (2027, 3, 28), (2038, 4, 25)] {
            assert_eq!(easter(year), NaiveDate::from_ymd_opt(year, m, d));
        }
    }
}
