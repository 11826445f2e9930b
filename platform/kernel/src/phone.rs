//! Telephone numbers as people type them.

/// Country code and digits, `+4720000055`; `None` when the text does not read as one number. Without a
/// country code it is Norwegian. Of the form of ITU-T E.164, but perhaps a number nobody can have.
pub fn read(typed: &str) -> Option<String> {
    let typed = typed.trim();
    // Spreadsheets turn numbers into `4720000055.0`.
    let typed = typed.strip_suffix(".0").unwrap_or(typed);
    let mut plus = false;
    let mut digits = String::new();
    for letter in typed.chars() {
        match letter {
            '0'..='9' => digits.push(letter),
            '+' if digits.is_empty() && !plus => plus = true,
            ' ' | '\u{a0}' | '\u{202f}' | '.' | '-' | '–' | '(' | ')' | '/' => {}
            _ => return None,
        }
    }
    let bare = digits.strip_prefix("00").filter(|rest| rest.len() > 8 && !rest.starts_with('0'));
    match (plus, bare, digits.len()) {
        (true, _, 7..=15) => Some(format!("+{digits}")),
        (false, Some(bare), 9..=17) => Some(format!("+{bare}")),
        (false, None, 8) => Some(format!("+47{digits}")),
        (false, None, 10) if digits.starts_with("47") => Some(format!("+{digits}")),
        _ => None,
    }
}

/// Whether somebody can have a number that [`read`] gave. Norwegian numbers have eight digits and do
/// not begin with 0 or 1.
pub fn can_exist(number: &str) -> bool {
    match number.strip_prefix("+47") {
        Some(rest) => rest.len() == 8 && !rest.starts_with(['0', '1']),
        None => !number.starts_with("+0") && (8..=16).contains(&number.len()),
    }
}

/// The number in international form, when somebody can have it.
pub fn e164(typed: &str) -> Option<String> {
    read(typed).filter(|number| can_exist(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_many_ways_of_writing_one_number_are_one_number() {
        for typed in [
            "+47 20 00 00 55",
            "20000055",
            "20 00 00 55",
            "0047 20000055",
            "(+47) 20000055",
            "4720000055",
            "4720000055.0",
            " +4720000055",
            "200.00.055",
            "20/00/00/55",
        ] {
            assert_eq!(e164(typed).as_deref(), Some("+4720000055"), "{typed}");
        }
    }

    #[test]
    fn numbers_of_other_countries_are_read() {
        assert_eq!(e164("+46 8 123 456 78").as_deref(), Some("+46812345678"));
        assert_eq!(e164("0046 70 123 45 67").as_deref(), Some("+46701234567"));
    }

    #[test]
    fn an_invented_number_is_read_but_nobody_can_have_it() {
        for typed in ["+47 000 13 001", "000 13 001", "0047 000 13 001"] {
            assert_eq!(read(typed).as_deref(), Some("+4700013001"), "{typed}");
            assert_eq!(e164(typed), None, "{typed}");
        }
        assert_eq!(e164("12345678"), None);
    }

    #[test]
    fn what_is_no_number_is_none() {
        for typed in [
            "ring etter kl. 17",
            "123",
            "2000005",
            "",
            "+",
            "20 00 00 55 / 99 88 77 66",
            "20 el. 66",
        ] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }
}
