//! When two sign-ups are of the same person: the same e-mail address, or the same telephone number
//! with the same name. A couple may share a telephone, and each has a place.

/// The keys of a person within one meeting; two sign-ups with a key in common are of one person.
pub fn keys(name: &str, email: Option<&str>, phone: Option<&str>) -> Vec<String> {
    let email = email.map(|e| format!("e:{}", e.trim().to_lowercase()));
    let digits = phone.map(digits).filter(|d| d.len() >= 5);
    let phone = digits.map(|d| format!("p:{d}:{}", plain(name)));
    email.into_iter().chain(phone).collect()
}

/// The digits of a number without the country code of Norway.
fn digits(phone: &str) -> String {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    // Eight digits are a Norwegian number, also one that begins with two noughts.
    let prefix = if digits.len() > 8 { digits.strip_prefix("00") } else { None };
    let is_abroad = phone.trim_start().starts_with('+') || prefix.is_some();
    let bare = prefix.unwrap_or(&digits);
    match bare.strip_prefix("47") {
        Some(own) if is_abroad && own.len() >= 8 => own.to_owned(),
        _ => bare.to_owned(),
    }
}

/// A name for comparing: lower case, single spaces.
fn plain(name: &str) -> String {
    name.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capital_letters_and_spaces_make_nobody_somebody_else() {
        let one = keys("Salma Benkirane", Some("salma@example.com"), Some("+47 000 37 009"));
        let two = keys("SALMA  BENKIRANE", Some("SALMA@EXAMPLE.COM "), Some("00037009"));
        assert_eq!(one, two);
    }

    #[test]
    fn a_couple_with_one_telephone_is_two_people() {
        let ine = keys("Ine", Some("ine@example.org"), Some("00037013"));
        let magnus = keys("Magnus", Some("magnus@example.org"), Some("00037013"));
        assert!(ine.iter().all(|key| !magnus.contains(key)));
    }

    #[test]
    fn a_number_from_abroad_keeps_its_country() {
        assert_eq!(digits("+46 70 000 00 00"), "46700000000");
        assert_eq!(digits("0047 000 37 009"), "00037009");
        assert_eq!(digits("47 12 34 56"), "47123456");
    }
}
