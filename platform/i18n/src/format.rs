//! How each language writes numbers, dates, times and lists. The words and the order of the parts
//! are in `i18n/*/forms.ftl`. Norwegian forms follow Språkrådet's advice on dates, times and numbers.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};
use medvirk_kernel::{Language, to_oslo};

use crate::words::T;

/// "21. november 2026"; "21 November 2026".
pub fn date(language: Language, date: NaiveDate) -> String {
    let t = T(language);
    t.date(date.day(), month(language, date), year(date))
}

/// "21.11.2026"; "21 Nov 2026". For tables.
pub fn date_short(language: Language, date: NaiveDate) -> String {
    let t = T(language);
    let day = match language {
        Language::En => date.day().to_string(),
        Language::Nb | Language::Nn => two_digits(date.day()),
    };
    t.date_short(day, t.month_in_short_date(date.month()), year(date))
}

/// "lørdag 21. november 2026"; "Saturday 21 November 2026".
pub fn date_with_weekday(language: Language, day: NaiveDate) -> String {
    T(language).date_with_weekday(weekday(language, day), date(language, day))
}

/// "21.–23. november 2026", "30. november – 2. desember 2026"; the day alone when both are the same.
pub fn date_range(language: Language, from: NaiveDate, to: NaiveDate) -> String {
    let t = T(language);
    if from == to {
        date(language, from)
    } else if from.year() != to.year() {
        t.range_years(date(language, from), date(language, to))
    } else if from.month() != to.month() {
        let first = t.day_and_month(from.day(), month(language, from));
        t.range_months(first, date(language, to))
    } else {
        t.range_days(from.day(), date(language, to))
    }
}

/// "november"; "November".
pub fn month(language: Language, date: NaiveDate) -> String {
    T(language).month(date.month())
}

/// "lørdag", in nynorsk "laurdag"; "Saturday".
pub fn weekday(language: Language, date: NaiveDate) -> String {
    T(language).weekday(date.weekday().number_from_monday())
}

/// A moment's time in Norway, "kl. 18.30"; "18:30".
pub fn time(language: Language, moment: DateTime<Utc>) -> String {
    time_of_day(language, to_oslo(moment).time())
}

/// A time on the wall, "kl. 18.30"; "18:30".
pub fn time_of_day(language: Language, time: NaiveTime) -> String {
    T(language).time(clock(language, time))
}

/// "kl. 18.00–20.30"; "18:00–20:30". Times on the wall.
pub fn time_range(language: Language, from: NaiveTime, to: NaiveTime) -> String {
    T(language).time_range(clock(language, from), clock(language, to))
}

/// A moment in Norway, "21. november 2026 kl. 18.30"; "21 November 2026 at 18:30".
pub fn date_time(language: Language, moment: DateTime<Utc>) -> String {
    let there = to_oslo(moment);
    T(language).date_time(date(language, there.date_naive()), clock(language, there.time()))
}

/// "1 234" (with U+00A0); "1,234".
pub fn number(language: Language, value: i64) -> String {
    signed(language, value < 0, &group(language, &value.unsigned_abs().to_string()))
}

/// `value` with exactly `digits` decimals, "1 234,5"; "1,234.5". "–" for what is not a number.
pub fn decimal(language: Language, value: f64, digits: usize) -> String {
    if !value.is_finite() {
        return "–".to_owned();
    }
    let written = format!("{:.digits$}", round_half_up(value.abs(), digits));
    let (whole, fraction) = written.split_once('.').unwrap_or((&written, ""));
    // What rounds to zero is written without a minus sign.
    let negative = value < 0.0 && written.bytes().any(|b| (b'1'..=b'9').contains(&b));
    let mut text = group(language, whole);
    if !fraction.is_empty() {
        text.push(if language == Language::En { '.' } else { ',' });
        text.push_str(fraction);
    }
    signed(language, negative, &text)
}

/// Rounds 0.5 up to 1 as people do; Rust's own formatting rounds halves to the even neighbour.
fn round_half_up(value: f64, digits: usize) -> f64 {
    let scale = 10f64.powi(i32::try_from(digits).unwrap_or(i32::MAX));
    let scaled = value * scale;
    // Above 2^52 a float has no decimals left to round.
    if scaled < 4_503_599_627_370_496.0 { scaled.round() / scale } else { value }
}

/// A share of 1 in whole per cent, "41 %" (with U+00A0); "41%".
pub fn percent(language: Language, share: f64) -> String {
    T(language).percent(decimal(language, share * 100.0, 0))
}

/// "a, b og c"; "a, b and c". Empty for no items.
pub fn list_and(language: Language, items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => T(language).list_and(first.join(", "), last),
    }
}

/// Hours and minutes, "18.30"; "18:30".
fn clock(language: Language, time: NaiveTime) -> String {
    use chrono::Timelike;
    T(language).clock(two_digits(time.hour()), two_digits(time.minute()))
}

fn two_digits(number: u32) -> String {
    format!("{number:02}")
}

/// As text, because a year is not grouped.
fn year(date: NaiveDate) -> String {
    date.year().to_string()
}

/// Puts a separator between each three digits.
fn group(language: Language, digits: &str) -> String {
    let separator = if language == Language::En { ',' } else { '\u{a0}' };
    let mut text = String::with_capacity(digits.len() + digits.len() / 2);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

/// Norwegian uses the true minus sign, which also screen readers read as "minus".
fn signed(language: Language, negative: bool, text: &str) -> String {
    match (negative, language) {
        (false, _) => text.to_owned(),
        (true, Language::En) => format!("-{text}"),
        (true, _) => format!("−{text}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Nb, Nn};
    use chrono::TimeZone;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn moment(hour: u32, minute: u32) -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 11, 21, hour, minute, 0).unwrap()
    }

    #[test]
    fn dates_are_written_the_way_of_the_language() {
        let date_of = day(2026, 11, 21);
        assert_eq!(date(Nb, date_of), "21. november 2026");
        assert_eq!(date(Nn, date_of), "21. november 2026");
        assert_eq!(date(En, date_of), "21 November 2026");
        assert_eq!(date_short(Nb, day(2026, 2, 3)), "03.02.2026");
        assert_eq!(date_short(En, day(2026, 2, 3)), "3 Feb 2026");
        assert_eq!(date_with_weekday(Nn, date_of), "laurdag 21. november 2026");
        assert_eq!(date_with_weekday(En, date_of), "Saturday 21 November 2026");
    }

    #[test]
    fn every_month_has_its_name() {
        let months =
            |language| (1..=12).map(|m| month(language, day(2026, m, 1))).collect::<Vec<_>>();
        assert_eq!(months(Nb)[0], "januar");
        assert_eq!(months(Nb)[11], "desember");
        assert_eq!(months(Nb), months(Nn));
        assert_eq!(months(En)[4], "May");
        for language in Language::ALL {
            let mut names = months(language);
            names.sort();
            names.dedup();
            assert_eq!(names.len(), 12);
        }
    }

    #[test]
    fn nynorsk_weekdays_are_nynorsk() {
        let names: Vec<_> = (16..=22).map(|d| weekday(Nn, day(2026, 11, d))).collect();
        let week = ["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "sundag"];
        assert_eq!(names, week);
        assert_eq!(weekday(Nb, day(2026, 11, 22)), "søndag");
    }

    #[test]
    fn times_are_those_on_norwegian_walls_in_winter_and_summer() {
        assert_eq!(time(Nb, moment(17, 30)), "kl. 18.30");
        assert_eq!(time(En, moment(17, 30)), "18:30");
        let summer = Utc.with_ymd_and_hms(2026, 6, 30, 22, 5, 0).unwrap();
        assert_eq!(date_time(Nb, summer), "1. juli 2026 kl. 00.05");
        assert_eq!(date_time(En, moment(17, 30)), "21 November 2026 at 18:30");
    }

    #[test]
    fn a_span_of_time_is_written_once() {
        let at = |h, m| NaiveTime::from_hms_opt(h, m, 0).unwrap();
        assert_eq!(time_range(Nn, at(18, 0), at(20, 30)), "kl. 18.00–20.30");
        assert_eq!(time_range(En, at(18, 0), at(20, 30)), "18:00–20:30");
    }

    #[test]
    fn a_span_of_dates_says_month_and_year_once() {
        let from = day(2026, 11, 21);
        assert_eq!(date_range(Nb, from, from), "21. november 2026");
        assert_eq!(date_range(Nb, from, day(2026, 11, 23)), "21.–23. november 2026");
        assert_eq!(date_range(En, from, day(2026, 11, 23)), "21–23 November 2026");
        assert_eq!(date_range(Nb, from, day(2026, 12, 2)), "21. november – 2. desember 2026");
        assert_eq!(date_range(En, from, day(2027, 1, 2)), "21 November 2026 – 2 January 2027");
    }

    #[test]
    fn numbers_are_grouped_from_one_thousand() {
        assert_eq!(number(Nb, 999), "999");
        assert_eq!(number(Nb, 1234), "1\u{a0}234");
        assert_eq!(number(Nn, 1_234_567), "1\u{a0}234\u{a0}567");
        assert_eq!(number(En, -1234), "-1,234");
        assert_eq!(number(Nb, -5), "−5");
        assert_eq!(number(En, i64::MIN), "-9,223,372,036,854,775,808");
    }

    #[test]
    fn decimals_have_comma_in_norwegian_and_point_in_english() {
        assert_eq!(decimal(Nb, 1234.56, 1), "1\u{a0}234,6");
        assert_eq!(decimal(En, 1234.56, 1), "1,234.6");
        assert_eq!(decimal(Nb, -0.04, 1), "0,0");
        assert_eq!(decimal(Nb, 999.96, 1), "1\u{a0}000,0");
        assert_eq!(decimal(Nb, 2.5, 0), "3");
        assert_eq!(decimal(Nb, 0.25, 1), "0,3");
        assert_eq!(decimal(Nb, f64::NAN, 1), "–");
    }

    #[test]
    fn shares_are_whole_per_cent() {
        assert_eq!(percent(Nb, 0.41), "41\u{a0}%");
        assert_eq!(percent(En, 0.405), "41%");
        assert_eq!(percent(Nn, 1.0), "100\u{a0}%");
    }

    #[test]
    fn lists_end_with_and() {
        let items = ["a", "b", "c"].map(String::from);
        assert_eq!(list_and(Nb, &items), "a, b og c");
        assert_eq!(list_and(En, &items[..2]), "a and b");
        assert_eq!(list_and(Nn, &items[..1]), "a");
        assert_eq!(list_and(Nn, &[]), "");
    }
}
