//! Phone numbers as Norwegians write them: eight digits, alone or grouped 2-2-2-2, 3-2-3 or 4-4,
//! with or without country code; foreign numbers with `+` or `00`.

use std::ops::Range;

use super::digits::{Group, Span, digits_of, spans};

/// Words before a number that make any eight digits a phone number.
const CUES: [&str; 12] = [
    "tlf",
    "telefon",
    "telefonen",
    "telefonnummer",
    "mobil",
    "mobilen",
    "mob",
    "ring",
    "sms",
    "phone",
    "call",
    "tel",
];
/// Words that make a number an amount.
const UNITS: [&str; 5] = ["kr", "kroner", "kroners", "nok", "euro"];
/// Bytes looked at before a number for a cue.
const CUE_REACH: usize = 24;

/// Every phone number in the text.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let mut found = vec![];
    for span in spans(text) {
        if let Some(range) = with_country_code(text, &span) {
            found.push(range);
            continue;
        }
        let mut from = 0;
        while from < span.groups.len() {
            match domestic(text, &span.groups, from) {
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

/// `+47 …`, `0047…`, or another country: 7 to 15 digits in all (ITU-T E.164).
fn with_country_code(text: &str, span: &Span) -> Option<Range<usize>> {
    let start = span.groups.first()?.range.start;
    let plus = text[..start].ends_with('+');
    let digits = digits_of(text, &span.groups);
    let in_one_row = span.groups[0].len() >= 4;
    let zeros = in_one_row && digits.starts_with(&[0, 0]) && digits[2] != 0;
    if !plus && !zeros {
        return None;
    }
    let code = if plus { 0 } else { 2 };
    let norwegian = digits[code..].starts_with(&[4, 7]);
    let most = if norwegian { 10 } else { 15 } + code;
    let mut length = 0;
    let fits = |g: &&Group| {
        length += g.len();
        length <= most
    };
    let taken = span.groups.iter().take_while(fits).count();
    let total: usize = span.groups[..taken].iter().map(Group::len).sum();
    let from = if plus { start - 1 } else { start };
    (total >= 7 + code).then(|| from..span.groups[taken - 1].range.end)
}

/// How many groups from `from` on make up a domestic number.
fn domestic(text: &str, groups: &[Group], from: usize) -> Option<usize> {
    let rest = &groups[from..];
    let cue = has_cue(text, rest[0].range.start);
    let mut length = 0;
    let taken = rest.iter().position(|g| {
        length += g.len();
        length >= 8
    })? + 1;
    let number = &rest[..taken];
    if length != 8 || !number[1..].iter().all(|g| single_gap(&g.gap)) {
        return None;
    }
    let before = text[..number[0].range.start].chars().next_back();
    if before.is_some_and(char::is_alphanumeric) || is_amount(text, number) {
        return None;
    }
    let digits = digits_of(text, number);
    let layout: Vec<usize> = number.iter().map(Group::len).collect();
    let assigned = digits[0] >= 2;
    let plausible = match layout.as_slice() {
        [3, 2, 3] => true,
        [8] => assigned && !is_date(&digits),
        [2, 2, 2, 2] => assigned && !in_a_row_of_pairs(groups, from, taken),
        [4, 4] => assigned && !digits.chunks(4).all(is_year),
        _ => false,
    };
    (cue || plausible).then_some(taken)
}

fn single_gap(gap: &str) -> bool {
    gap.chars().count() == 1 && gap != "/"
}

fn has_cue(text: &str, at: usize) -> bool {
    let mut from = at.saturating_sub(CUE_REACH);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let before = text[from..at].to_lowercase();
    // The last three words: "ring meg på 20 00 00 55".
    let words = before.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty());
    words.rev().take(3).any(|word| CUES.contains(&word))
}

fn is_amount(text: &str, number: &[Group]) -> bool {
    let word = |part: &str| UNITS.contains(&part.trim_matches('.').to_lowercase().as_str());
    let (start, end) = (number[0].range.start, number[number.len() - 1].range.end);
    text[..start].split_whitespace().next_back().is_some_and(word)
        || text[end..].split_whitespace().next().is_some_and(word)
}

/// Pairs before or after belong to a longer row, a table or list of years say; except `47` in front.
fn in_a_row_of_pairs(groups: &[Group], from: usize, taken: usize) -> bool {
    let pair = |at: usize| groups.get(at).is_some_and(|g| g.len() == 2);
    (from > 0 && pair(from - 1)) || pair(from + taken)
}

/// Two of these side by side are a period: `2027-2039`.
fn is_year(digits: &[u8]) -> bool {
    matches!(digits, [1, 9, ..] | [2, 0, ..])
}

/// `20260218` or `18022026`: eight digits that are a day between 1900 and 2099.
fn is_date(digits: &[u8]) -> bool {
    let number = |range: Range<usize>| digits[range].iter().fold(0, |n, d| n * 10 + u32::from(*d));
    let day = |year, month, day| {
        (1900..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day)
    };
    day(number(0..4), number(4..6), number(6..8)) || day(number(4..8), number(2..4), number(0..2))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|r| &text[r]).collect()
    }

    #[test]
    fn the_ways_norwegians_write_numbers_are_found() {
        for number in [
            "+47 000 13 001",
            "+4700013001",
            "0047 000 13 001",
            "000 13 001",
            "20 00 00 55",
            "20.00.00.55",
            "222 33 444",
            "22233444",
            "2233 4455",
            "+46 70 123 45 67",
        ] {
            let text = format!("Hun har nummer {number}, spør der.");
            assert_eq!(found(&text), [number], "{text}");
        }
    }

    #[test]
    fn a_word_before_makes_eight_digits_a_phone_number() {
        assert_eq!(found("Ring meg på 444 55555 i morgen"), ["444 55555"]);
        assert_eq!(found("tlf: 20260218"), ["20260218"]);
    }

    #[test]
    fn years_amounts_dates_and_accounts_are_no_phone_numbers() {
        for text in [
            "Planen 2027-2039 og 2024–2036",
            "Det kostet 12 345 678 kroner",
            "kr 22233444",
            "den 20260218 og 18022026",
            "konto 6312 07 48815",
            "10 20 30 40 50",
            "600 000",
            "org.nr 971 032 146",
            "ordre A22233444",
            "1234567890",
            "kl. 06.45 til 16.30",
        ] {
            assert_eq!(found(text), [] as [&str; 0], "{text}");
        }
    }
}
