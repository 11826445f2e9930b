//! Passwords: what a good one is, and their Argon2id hashes.

use std::sync::OnceLock;

use argon2::{Argon2, PasswordHasher, PasswordVerifier};
use medvirk_kernel::{Error, Message, Result};
use medvirk_slice::Cx;
use tokio::sync::Semaphore;

use crate::text;

/// Fewest characters of a password. Length counts, not signs (NIST SP 800-63B, 2024).
pub(crate) const LEAST: usize = 12;
/// Most characters; longer ones only cost work.
const MOST: usize = 200;

/// Words that no password may consist of, with or without digits and signs around them.
const COMMON: &[&str] = &[
    "passord",
    "password",
    "hemmelig",
    "hemmeleg",
    "velkommen",
    "kommune",
    "kommunen",
    "medvirk",
    "medvirkning",
    "medverknad",
    "administrator",
    "qwertyuiop",
    "qwertyuiopå",
    "asdfghjkl",
    "sommer",
    "sommar",
    "vinter",
    "letmein",
    "iloveyou",
    "welcome",
    "norge",
    "noreg",
    "fotball",
];

/// Every hash takes 19 MiB for a moment; so few are made at once that a rush cannot fill the memory.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// Why `password` is no good for the owner of `email`; `None` when it is.
pub(crate) fn weakness(password: &str, email: &str) -> Option<Message> {
    let length = password.chars().count();
    if length < LEAST {
        return Some(text::password_short(LEAST));
    }
    if length > MOST {
        return Some(text::password_long(MOST));
    }
    let lower = password.to_lowercase();
    let email = email.to_lowercase();
    let local = email.split('@').next().unwrap_or("");
    if lower == email || (local.len() >= 4 && lower.trim_matches(is_filling) == local) {
        return Some(text::password_is_email());
    }
    if is_guessable(&lower) { Some(text::password_common()) } else { None }
}

/// Digits and signs people put around a word to satisfy a rule.
fn is_filling(c: char) -> bool {
    !c.is_alphabetic()
}

fn is_guessable(lower: &str) -> bool {
    let letters: String = lower.chars().filter(|c| c.is_alphabetic()).collect();
    let repeated = |word: &str| !letters.is_empty() && letters.replace(word, "").is_empty();
    let mut different: Vec<char> = lower.chars().collect();
    different.sort_unstable();
    different.dedup();
    different.len() < 5 || runs_on(lower) || COMMON.iter().any(|word| repeated(word))
}

/// Whether nearly every sign is the one after (or before) the sign before: `123456789012`.
fn runs_on(lower: &str) -> bool {
    let signs: Vec<u32> = lower.chars().map(u32::from).collect();
    let steps = signs.windows(2).filter(|w| w[0].abs_diff(w[1]) == 1).count();
    steps + 3 >= signs.len()
}

/// The hash of a new password, as a PHC string. Salted by the app's chance.
///
/// # Errors
/// Internal, when the machine has no memory for it.
pub(crate) async fn hash(cx: &Cx, password: &str) -> Result<String> {
    let mut salt = [0u8; 16];
    cx.app().chance.fill(&mut salt);
    let password = password.to_owned();
    off_the_loop(move || make(&password, &salt)).await?
}

/// Whether `password` is the one behind `hash`. Without a hash the same work is done for nothing, so
/// that time does not tell whether there is such an account.
///
/// # Errors
/// Internal, when the machine has no memory for it.
pub(crate) async fn is_right(hash: Option<&str>, password: &str) -> Result<bool> {
    static NOBODY: OnceLock<String> = OnceLock::new();
    let (known, password) = (hash.map(str::to_owned), password.to_owned());
    off_the_loop(move || {
        let hash = match &known {
            Some(hash) => hash.clone(),
            None => match NOBODY.get() {
                Some(hash) => hash.clone(),
                None => NOBODY.get_or_init(|| make("nobody", &[0; 16]).unwrap_or_default()).clone(),
            },
        };
        let right = Argon2::default().verify_password(password.as_bytes(), hash.as_str()).is_ok();
        right && known.is_some()
    })
    .await
}

fn make(password: &str, salt: &[u8]) -> Result<String> {
    Ok(Argon2::default().hash_password_with_salt(password.as_bytes(), salt)?.to_string())
}

/// Hard work happens beside the threads that answer requests.
async fn off_the_loop<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let _turn = AT_ONCE.acquire().await?;
    tokio::task::spawn_blocking(work).await.map_err(Error::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn why(password: &str) -> Option<&'static str> {
        weakness(password, "kari.nordhus@example.org").map(|m| m.key())
    }

    #[test]
    fn a_long_sentence_is_a_good_password() {
        assert_eq!(why("fire måker på taket"), None);
        assert_eq!(why("kaffe og kringle kl 3"), None);
    }

    #[test]
    fn short_common_and_patterned_passwords_are_refused() {
        assert_eq!(why("elleve tegn"), Some("people-password-short"));
        assert_eq!(why("Passord123456"), Some("people-password-common"));
        assert_eq!(why("passordpassord"), Some("people-password-common"));
        assert_eq!(why("123456789012"), Some("people-password-common"));
        assert_eq!(why("aaaaaaaaaaaab"), Some("people-password-common"));
        assert_eq!(why(&"lang ".repeat(60)), Some("people-password-long"));
    }

    #[test]
    fn the_own_address_is_no_password() {
        assert_eq!(why("Kari.Nordhus@example.org"), Some("people-password-is-email"));
        assert_eq!(why("kari.nordhus123"), Some("people-password-is-email"));
    }
}
