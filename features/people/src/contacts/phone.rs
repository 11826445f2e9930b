//! Telling that two people have the same telephone number. A number that cannot be read is kept and
//! marked as not verified, never thrown away: somebody may still be able to make sense of it.

pub(super) use medvirk_kernel::phone::e164;

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_impossible_number_is_still_the_same_number() {
        assert_eq!(key("+47 000 13 003"), key("000 13 003"));
        assert_ne!(key("+47 000 13 003"), key("+47 000 13 004"));
        assert_eq!(key("20 00 00 55"), key("0047 20000055"));
        assert_eq!(key("123"), None);
    }
}
