//! Phone numbers and e-mail addresses as people type them. Nothing is ever thrown away: what was
//! typed is kept, what could be read is kept beside it, and a number nobody can have is marked as
//! not verified.

use medvirk_kernel::phone;
use serde::{Deserialize, Serialize};

/// A phone number as typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phone {
    /// Exactly what was typed, without spaces around it.
    pub typed: String,
    /// Country code and digits, `+4720000055`; `None` when the text does not read as one number.
    /// Of the form of ITU-T E.164, but not necessarily assigned.
    pub number: Option<String>,
    /// Whether somebody can have this number. Norwegian numbers have eight digits and do not begin
    /// with 0 or 1.
    pub is_verified: bool,
}

impl Phone {
    /// Reads what was typed; `None` when it is blank.
    pub fn read(typed: &str) -> Option<Phone> {
        let typed = typed.trim();
        if typed.is_empty() {
            return None;
        }
        let number = phone::read(typed);
        let is_verified = number.as_deref().is_some_and(phone::can_exist);
        Some(Phone { typed: typed.to_owned(), number, is_verified })
    }
}

/// An e-mail address as typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Email {
    /// Exactly what was typed, without spaces around it.
    pub typed: String,
    /// Whether mail could be sent to it: something, `@`, a domain with a dot, no spaces.
    pub is_valid: bool,
}

impl Email {
    /// Reads what was typed; `None` when it is blank.
    pub fn read(typed: &str) -> Option<Email> {
        let typed = typed.trim();
        if typed.is_empty() {
            return None;
        }
        let parts = typed.split_once('@');
        let is_valid = parts.is_some_and(|(local, domain)| {
            let clean = |part: &str| {
                !part.is_empty()
                    && !part.contains(|c: char| c.is_whitespace() || "@,;<>\"".contains(c))
            };
            let ends = domain.rsplit_once('.').is_some_and(|(name, end)| {
                !name.is_empty() && !name.ends_with('.') && end.chars().count() >= 2
            });
            clean(local) && clean(domain) && ends && !domain.starts_with(['.', '-'])
        });
        Some(Email { typed: typed.to_owned(), is_valid })
    }

    /// For comparing: small letters. Two addresses that differ only in case are the same mailbox for
    /// every provider people use.
    pub fn key(&self) -> String {
        self.typed.to_lowercase()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn number(typed: &str) -> Option<(String, bool)> {
        Phone::read(typed).and_then(|p| Some((p.number?, p.is_verified)))
    }

    #[test]
    fn an_invented_number_is_kept_but_not_verified() {
        let phone = Phone::read(" +47 000 13 001 ").unwrap();
        assert_eq!(phone.typed, "+47 000 13 001");
        assert_eq!(phone.number.as_deref(), Some("+4700013001"));
        assert!(!phone.is_verified);
        assert_eq!(number("000 13 001"), Some(("+4700013001".into(), false)));
    }

    #[test]
    fn what_is_no_number_is_kept_as_typed() {
        for typed in ["ring etter kl. 17", "123", "20 00 00 55 / 99 88 77 66"] {
            let phone = Phone::read(typed).unwrap();
            assert_eq!(
                (phone.typed.as_str(), phone.number, phone.is_verified),
                (typed, None, false)
            );
        }
        assert_eq!(Phone::read("  "), None);
    }

    #[test]
    fn addresses_are_judged_not_thrown_away() {
        for (typed, valid) in [
            ("kari.vik@example.org", true),
            ("KARI@post.example.org", true),
            ("åse@example.no", true),
            ("kari.vik@example", false),
            ("kari vik@example.org", false),
            ("kari@@example.org", false),
            ("@example.org", false),
            ("kari", false),
            ("a@b.org; c@d.org", false),
            ("a@.org", false),
        ] {
            let email = Email::read(typed).unwrap();
            assert_eq!((email.typed.as_str(), email.is_valid), (typed, valid));
        }
        assert_eq!(Email::read(" Kari@Example.ORG ").unwrap().key(), "kari@example.org");
        assert_eq!(Email::read(""), None);
    }

    proptest! {
        #[test]
        fn typed_text_is_always_kept(typed in "\\PC{0,30}") {
            if let Some(phone) = Phone::read(&typed) {
                prop_assert_eq!(&phone.typed, typed.trim());
                prop_assert!(phone.number.is_some() || !phone.is_verified);
            }
            if let Some(email) = Email::read(&typed) {
                prop_assert_eq!(&email.typed, typed.trim());
            }
        }
    }
}
