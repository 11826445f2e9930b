//! Telephone numbers as people type them. A number that cannot be read is kept and marked as not
//! verified, never thrown away: somebody may still be able to make sense of it.

/// The number in international form (ITU-T E.164), `+4720000055`; `None` when it is no number that
/// can exist. Without a country code it is Norwegian: eight digits that do not begin with 0 or 1.
pub fn e164(typed: &str) -> Option<String> {
    let (is_international, digits) = read(typed)?;
    let norwegian = |rest: &str| rest.len() == 8 && !rest.starts_with(['0', '1']);
    if !is_international {
        let rest = match digits.strip_prefix("47") {
            Some(rest) if digits.len() == 10 => rest,
            _ => &digits,
        };
        return norwegian(rest).then(|| format!("+47{rest}"));
    }
    match digits.strip_prefix("47") {
        Some(rest) => norwegian(rest).then(|| format!("+47{rest}")),
        None => {
            let is_possible = (7..=15).contains(&digits.len()) && !digits.starts_with('0');
            is_possible.then(|| format!("+{digits}"))
        }
    }
}

/// What two ways of writing the same number have in common, also for numbers that cannot exist.
/// `None` for fewer than five digits: too little to say that two people are the same.
pub(super) fn key(typed: &str) -> Option<String> {
    if let Some(number) = e164(typed) {
        return Some(number);
    }
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let after = |code: &str| digits.strip_prefix(code).filter(|rest| rest.len() == 8);
    let digits = after("0047").or_else(|| after("47")).unwrap_or(&digits);
    (digits.len() >= 5).then(|| digits.to_owned())
}

/// Whether a country code was given, and the digits behind `+` or `00`.
fn read(typed: &str) -> Option<(bool, String)> {
    let mut digits = String::new();
    let mut has_plus = false;
    for c in typed.trim().chars() {
        match c {
            '+' if digits.is_empty() && !has_plus => has_plus = true,
            c if c.is_ascii_digit() => digits.push(c),
            ' ' | '\u{a0}' | '\u{202f}' | '-' | '–' | '.' | '(' | ')' | '/' => {}
            _ => return None,
        }
    }
    if let (false, Some(rest)) = (has_plus, digits.strip_prefix("00")) {
        return Some((true, rest.to_owned()));
    }
    Some((has_plus, digits))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn norwegian_numbers_are_read_however_they_are_written() {
        for typed in ["20 00 00 55", "+47 20000055", "0047 20 00 00 55", "4720000055", "200.00.055"]
        {
            assert_eq!(e164(typed).as_deref(), Some("+4720000055"), "{typed}");
        }
        assert_eq!(e164("+46 8 123 456 78").as_deref(), Some("+46812345678"));
    }

    #[test]
    fn numbers_that_cannot_exist_are_not_verified() {
        for typed in
            ["+47 000 13 003", "12345678", "2000005", "ring kona", "", "+", "20 00 00 55 el. 66"]
        {
            assert_eq!(e164(typed), None, "{typed}");
        }
    }

    #[test]
    fn the_same_impossible_number_is_still_the_same_number() {
        assert_eq!(key("+47 000 13 003"), key("000 13 003"));
        assert_ne!(key("+47 000 13 003"), key("+47 000 13 004"));
        assert_eq!(key("123"), None);
    }
}
