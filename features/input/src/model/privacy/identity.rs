//! National identity numbers: fødselsnummer, d-numbers and the synthetic numbers used in tests.
//!
//! Eleven digits: date of birth (day, month, year), individual number, two check digits. A d-number
//! has 4 added to the first digit; test numbers have 40, 65 or 80 added to the month. Check digits
//! as today and as from 2032, when the remainder of the first may be 0 to 3
//! (Skatteetaten, "Nytt fødselsnummer fra 2032", documentation of the Folkeregisteret API).

use std::ops::Range;

use super::digits::{Group, digits_of, spans};

const LENGTH: usize = 11;
const FIRST: [u32; LENGTH] = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1, 0];
const SECOND: [u32; LENGTH] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
const ACCOUNT: [u32; LENGTH] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
/// How account numbers are written: `1234 56 78903`. Nobody groups an identity number so.
const ACCOUNT_LAYOUT: [usize; 3] = [4, 2, 5];

/// Every identity number in the text.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = vec![];
    for span in spans(text) {
        let mut from = 0;
        while from < span.groups.len() {
            match number_at(text, &span.groups[from..]) {
                Some(taken) => {
                    let last = &span.groups[from + taken - 1];
                    found.push(span.groups[from].range.start..last.range.end);
                    from += taken;
                }
                None => from += 1,
            }
        }
    }
    found
}

/// How many of the first groups make up an identity number, if they do.
fn number_at(text: &str, groups: &[Group]) -> Option<usize> {
    let mut length = 0;
    let taken = groups.iter().position(|g| {
        length += g.len();
        length >= LENGTH
    })? + 1;
    let groups = &groups[..taken];
    let digits: [u8; LENGTH] = digits_of(text, groups).try_into().ok()?;
    let written_as_account = groups.iter().map(Group::len).eq(ACCOUNT_LAYOUT);
    let account = written_as_account && weighted(&digits, &ACCOUNT).is_multiple_of(11);
    (is_identity_number(&digits) && !account).then_some(taken)
}

/// Whether these digits are a valid identity number, under today's rule or that of 2032.
fn is_identity_number(digits: &[u8; LENGTH]) -> bool {
    has_date(digits)
        && weighted(digits, &FIRST) % 11 <= 3
        && weighted(digits, &SECOND).is_multiple_of(11)
}

fn weighted(digits: &[u8; LENGTH], weights: &[u32; LENGTH]) -> u32 {
    digits.iter().zip(weights).map(|(d, w)| u32::from(*d) * w).sum()
}

/// Whether the first digits can be a day and month. The century is unknown (and from 2032 not in
/// the number at all), so 29 February is always possible.
fn has_date(digits: &[u8; LENGTH]) -> bool {
    let pair = |at: usize| digits[at] * 10 + digits[at + 1];
    let day = if pair(0) > 40 { pair(0) - 40 } else { pair(0) };
    let month = match pair(2) {
        m @ 1..=12 => m,
        m @ 41..=52 => m - 40,
        m @ 66..=77 => m - 65,
        m @ 81..=92 => m - 80,
        _ => return false,
    };
    let longest = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    (1..=longest).contains(&day)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Completes nine digits with check digits; `rest` is the remainder allowed for the first.
    /// `None` when a check digit would be 10, for such numbers are not given out.
    fn complete(nine: [u8; 9], rest: u32) -> Option<[u8; LENGTH]> {
        let mut digits = [0; LENGTH];
        digits[..9].copy_from_slice(&nine);
        let first = (11 + rest - weighted(&digits, &FIRST) % 11) % 11;
        digits[9] = u8::try_from(first).ok().filter(|d| *d < 10)?;
        let second = (11 - weighted(&digits, &SECOND) % 11) % 11;
        digits[10] = u8::try_from(second).ok().filter(|d| *d < 10)?;
        Some(digits)
    }

    fn text(digits: &[u8]) -> String {
        digits.iter().map(|d| char::from(b'0' + d)).collect()
    }

    /// Only synthetic numbers (80 added to the month) are made, so no test holds a real one.
    fn synthetic() -> impl Strategy<Value = ([u8; LENGTH], bool)> {
        (1u8..=28, 1u8..=12, 0u8..100, 0u16..1000, 0u32..4, any::<bool>()).prop_filter_map(
            "check digit 10",
            |(day, month, year, individual, rest, d_number)| {
                let month = month + 80;
                let day = if d_number { day + 40 } else { day };
                let hundreds = u8::try_from(individual / 100).ok()?;
                let rest_of = u8::try_from(individual % 100).ok()?;
                let nine = [
                    day / 10,
                    day % 10,
                    month / 10,
                    month % 10,
                    year / 10,
                    year % 10,
                    hundreds,
                    rest_of / 10,
                    rest_of % 10,
                ];
                Some((complete(nine, rest)?, rest == 0))
            },
        )
    }

    #[test]
    fn the_individual_number_may_be_apart_by_space_dot_or_dash() {
        let number = text(&complete([1, 5, 8, 3, 7, 9, 2, 1, 4], 0).unwrap());
        let (date, rest) = number.split_at(6);
        for gap in ["", " ", ".", "-", " - ", "\u{a0}"] {
            let note = format!("Saken ({date}{gap}{rest}) ligger der.");
            assert_eq!(find(&note).len(), 1, "{note}");
            assert_eq!(&note[find(&note)[0].clone()], format!("{date}{gap}{rest}"));
        }
        let pairs = format!("{} {} {} {rest}", &date[..2], &date[2..4], &date[4..]);
        assert_eq!(find(&format!("født 1979 {pairs}")), vec![11..25; 1]);
    }

    #[test]
    fn an_account_number_is_not_an_identity_number() {
        assert!(find("Konto 6312 07 48815, takk").is_empty());
        assert!(find("Konto 1234.56.78903").is_empty());
    }

    #[test]
    fn a_row_of_twelve_digits_is_something_else() {
        let number = text(&complete([1, 5, 8, 3, 7, 9, 2, 1, 4], 0).unwrap());
        assert!(find(&format!("9{number}")).is_empty());
        assert!(find(&format!("{number}0")).is_empty());
    }

    #[test]
    fn a_day_that_does_not_exist_is_no_date() {
        assert!(!has_date(&[3, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0]));
        assert!(has_date(&[2, 9, 0, 2, 0, 0, 0, 0, 0, 0, 0]));
        assert!(!has_date(&[0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0]));
        assert!(!has_date(&[0, 1, 1, 3, 0, 0, 0, 0, 0, 0, 0]));
        assert!(has_date(&[0, 1, 7, 7, 0, 0, 0, 0, 0, 0, 0]));
    }

    proptest! {
        #[test]
        fn every_number_of_todays_and_of_the_coming_rule_is_found((digits, _) in synthetic()) {
            let note = format!("Nummer {} her", text(&digits));
            prop_assert_eq!(find(&note), vec![7..18; 1]);
        }

        #[test]
        fn one_wrong_last_digit_is_never_valid((digits, _) in synthetic(), other in 1u8..10) {
            let mut wrong = digits;
            wrong[10] = (wrong[10] + other) % 10;
            prop_assert!(!is_identity_number(&wrong));
        }

        #[test]
        fn todays_numbers_leave_no_remainder((digits, today) in synthetic()) {
            prop_assert_eq!(weighted(&digits, &FIRST).is_multiple_of(11), today);
        }
    }
}
