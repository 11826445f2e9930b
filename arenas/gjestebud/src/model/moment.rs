//! Dates and times as people and spreadsheets write them. A time without zone is Norwegian time.

use chrono::{
    DateTime, Days, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc,
};
use medvirk_kernel::OSLO;

const MONTHS: [[&str; 3]; 12] = [
    ["januar", "jan", "january"],
    ["februar", "feb", "february"],
    ["mars", "mar", "march"],
    ["april", "apr", "april"],
    ["mai", "mai", "may"],
    ["juni", "jun", "june"],
    ["juli", "jul", "july"],
    ["august", "aug", "august"],
    ["september", "sep", "sept"],
    ["oktober", "okt", "october"],
    ["november", "nov", "november"],
    ["desember", "des", "december"],
];
/// Spreadsheet serial dates taken for dates: 1954 to 2119.
const SERIALS: std::ops::Range<f64> = 20_000.0..80_000.0;

/// Reads a moment: RFC 3339, or a date as in [`date`] with or without a time of day, or the serial
/// number of a spreadsheet. A date alone is its midnight in Norway. `None` when it cannot be read.
pub fn moment(text: &str) -> Option<DateTime<Utc>> {
    let text = text.trim();
    if let Ok(exact) = DateTime::parse_from_rfc3339(text) {
        return Some(exact.to_utc());
    }
    if let Some(local) = serial(text) {
        return to_utc(local);
    }
    let (day, time) = split(text);
    let time = if time.is_empty() { NaiveTime::MIN } else { clock(time)? };
    to_utc(date(day)?.and_time(time))
}

/// Reads a day: `2025-11-24`, `24.11.2025`, `24.11.25`, `24/11/2025`, `24. november 2025`. Two-digit
/// years are of this century.
pub fn date(text: &str) -> Option<NaiveDate> {
    let text = text.trim().trim_end_matches('.').to_lowercase();
    let parts: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || "./-".contains(c))
        .filter(|p| !p.is_empty())
        .collect();
    let [first, month, last] = parts.as_slice() else { return None };
    let (day, year) = if first.len() == 4 { (last, first) } else { (first, last) };
    let year = match (year.len(), year.parse::<i32>().ok()?) {
        (4, year) => year,
        (2, year) => 2000 + year,
        _ => return None,
    };
    let month = month.parse().ok().or_else(|| {
        let named = MONTHS.iter().position(|names| names.contains(month))?;
        u32::try_from(named + 1).ok()
    })?;
    let known = (1900..2100).contains(&year);
    NaiveDate::from_ymd_opt(year, month, day.parse().ok()?).filter(|_| known)
}

/// Reads a time of day: `18:30`, `18.30`, `kl. 18.30`, `18:30:05`, `18`.
pub fn clock(text: &str) -> Option<NaiveTime> {
    let text = text.trim().to_lowercase();
    let text =
        text.strip_prefix("kl").map_or(text.as_str(), |rest| rest.trim_start_matches('.').trim());
    let parts: Vec<u32> = text.split([':', '.']).map(|p| p.parse().ok()).collect::<Option<_>>()?;
    match parts.as_slice() {
        [hour] => NaiveTime::from_hms_opt(*hour, 0, 0),
        [hour, minute] => NaiveTime::from_hms_opt(*hour, *minute, 0),
        [hour, minute, second] => NaiveTime::from_hms_opt(*hour, *minute, *second),
        _ => None,
    }
}

/// Date and time of day. The date ends at a `T`, at `kl`, or at the space before a part with a
/// colon or before a fourth part.
fn split(text: &str) -> (&str, &str) {
    let lower = text.to_lowercase();
    if lower.len() == text.len()
        && let Some(at) = lower.find("kl")
    {
        return (text[..at].trim_end_matches([' ', ',']), &text[at..]);
    }
    if let Some((day, time)) = text.split_once('T')
        && day.starts_with(|c: char| c.is_ascii_digit())
        && time.starts_with(|c: char| c.is_ascii_digit())
    {
        return (day, time);
    }
    match text.rsplit_once([' ', '\u{a0}']) {
        Some((day, time)) if date(day.trim_end_matches(',')).is_some() => {
            (day.trim_end_matches(','), time)
        }
        _ => (text, ""),
    }
}

/// Days since 30 December 1899, the fraction being the time of day.
fn serial(text: &str) -> Option<NaiveDateTime> {
    let days: f64 = text.replace(',', ".").parse().ok().filter(|days| SERIALS.contains(days))?;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // the range is checked above
    let (whole, seconds) = (days.trunc() as u64, (days.fract() * 86_400.0).round() as i64);
    let day = NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(whole))?;
    day.and_time(NaiveTime::MIN).checked_add_signed(TimeDelta::seconds(seconds))
}

/// In the hour that comes twice in October the first is meant; the hour that is left out in March is
/// read as the clock would show it, one later.
fn to_utc(local: NaiveDateTime) -> Option<DateTime<Utc>> {
    match OSLO.from_local_datetime(&local) {
        LocalResult::Single(moment) | LocalResult::Ambiguous(moment, _) => Some(moment.to_utc()),
        LocalResult::None => {
            let later = local.checked_add_signed(TimeDelta::hours(1))?;
            OSLO.from_local_datetime(&later).earliest().map(|m| m.to_utc())
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn utc(text: &str) -> Option<DateTime<Utc>> {
        Some(DateTime::parse_from_rfc3339(text).unwrap().to_utc())
    }

    #[test]
    fn one_moment_in_many_spellings() {
        for text in [
            "2025-11-24T19:42:00+01:00",
            "2025-11-24T18:42:00Z",
            "2025-11-24T19:42:00",
            "2025-11-24 19:42",
            "24.11.2025 19:42",
            "24.11.2025 kl. 19.42",
            "24/11/2025 19:42:00",
            "24. november 2025 kl 19.42",
            "24.11.25, 19:42",
            "24. nov. 2025 19.42",
            "45985.820833333",
            "45985,820833333",
        ] {
            assert_eq!(moment(text), utc("2025-11-24T18:42:00Z"), "{text}");
        }
    }

    #[test]
    fn a_day_alone_is_its_midnight_in_norway() {
        assert_eq!(moment("24.06.2026"), utc("2026-06-23T22:00:00Z"));
        assert_eq!(moment("24. juni 2026"), utc("2026-06-23T22:00:00Z"));
        assert_eq!(moment("46197"), utc("2026-06-23T22:00:00Z"));
    }

    #[test]
    fn the_double_and_the_missing_hour_are_read() {
        assert_eq!(moment("2026-10-25 02:30"), utc("2026-10-25T00:30:00Z"));
        assert_eq!(moment("2026-03-29 02:30"), utc("2026-03-29T01:30:00Z"));
    }

    #[test]
    fn what_is_no_date_is_not_guessed() {
        for text in [
            "",
            "i går",
            "2025",
            "31.02.2026",
            "24.13.2025",
            "24.11.1025",
            "99",
            "24.11.2025 25:00",
        ] {
            assert_eq!(moment(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_minute_survives_norwegian_writing(minutes in 0i64..52_000_000) {
            let moment_utc = Utc.timestamp_opt(minutes * 60, 0).unwrap();
            let local = moment_utc.with_timezone(&OSLO);
            let text = local.format("%d.%m.%Y kl. %H.%M").to_string();
            let double = matches!(OSLO.from_local_datetime(&local.naive_local()), LocalResult::Ambiguous(..));
            if !double {
                prop_assert_eq!(moment(&text), Some(moment_utc));
            }
        }

        #[test]
        fn nothing_makes_the_reader_fall(text in "\\PC{0,30}") {
            let _ = moment(&text);
        }
    }
}
