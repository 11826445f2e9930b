//! The alphabet: æ, ø and å last in Norwegian, and `aa` as å.

use std::cmp::Ordering;
use std::sync::OnceLock;

use icu_collator::CollatorBorrowed;
use icu_collator::CollatorPreferences;
use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_locale_core::locale;
use medvirk_kernel::Language;

/// Compares two texts by the alphabet of `language` (Unicode collation with CLDR's rules); small
/// and capital letters differ last, and numbers count by value, so "Bord 2" comes before "Bord 10".
pub fn compare(language: Language, a: &str, b: &str) -> Ordering {
    match collator(language) {
        Some(collator) => collator.compare(a, b).then_with(|| a.cmp(b)),
        None => a.cmp(b),
    }
}

/// Bytes that compare like [`compare`] does (apart from texts the alphabet holds equal). For
/// sorting long lists in memory; not for storing, as the rules change with new versions of Unicode.
pub fn sort_key(language: Language, text: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(text.len() * 2);
    match collator(language) {
        Some(collator) => {
            let Ok(()) = collator.write_sort_key_to(text, &mut key);
        }
        None => key.extend_from_slice(text.as_bytes()),
    }
    key
}

/// Sorts `items` by the text `text_of` gives; items with equal texts keep their order.
pub fn sort_by_text<I>(language: Language, items: &mut [I], text_of: impl Fn(&I) -> &str) {
    items.sort_by(|a, b| compare(language, text_of(a), text_of(b)));
}

/// The collator of a language. The rules are compiled in, so it is always there; were it not,
/// order by code point is better than no page.
fn collator(language: Language) -> Option<&'static CollatorBorrowed<'static>> {
    static COLLATORS: [OnceLock<Option<CollatorBorrowed<'static>>>; 3] =
        [const { OnceLock::new() }; 3];
    COLLATORS[language.index()]
        .get_or_init(|| {
            let locale = match language {
                Language::Nb => locale!("nb"),
                Language::Nn => locale!("nn"),
                Language::En => locale!("en"),
            };
            let mut preferences = CollatorPreferences::from(locale);
            preferences.numeric_ordering = Some(CollationNumericOrdering::True);
            CollatorBorrowed::try_new(preferences, CollatorOptions::default()).ok()
        })
        .as_ref()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Nb, Nn};

    fn sorted(language: Language, texts: &[&str]) -> Vec<String> {
        let mut texts: Vec<String> = texts.iter().map(|t| t.to_string()).collect();
        sort_by_text(language, &mut texts, |t| t);
        texts
    }

    #[test]
    fn ae_oe_aa_come_last_in_both_norwegian_languages() {
        for language in [Nb, Nn] {
            let order = sorted(language, &["Ås", "Østby", "Zakariassen", "Ærfugl", "Berg", "Aas"]);
            assert_eq!(order, ["Berg", "Zakariassen", "Ærfugl", "Østby", "Ås", "Aas"]);
        }
    }

    #[test]
    fn the_sami_a_with_accent_stays_with_a() {
        assert_eq!(sorted(Nb, &["Bodø", "Áltá", "Alstahaug"]), ["Alstahaug", "Áltá", "Bodø"]);
    }

    #[test]
    fn english_readers_find_aa_under_a() {
        assert_eq!(sorted(En, &["Zakariassen", "Ås", "Berg"]), ["Ås", "Berg", "Zakariassen"]);
    }

    #[test]
    fn numbers_count_by_value() {
        assert_eq!(sorted(Nb, &["Bord 10", "Bord 2", "bord 1"]), ["bord 1", "Bord 2", "Bord 10"]);
    }

    #[test]
    fn keys_sort_like_comparison() {
        let words = ["Ås", "aas", "Østby", "Bord 10", "Bord 2", "Berg", "berg", "Äpple"];
        for language in Language::ALL {
            for a in words {
                for b in words {
                    let by_key = sort_key(language, a).cmp(&sort_key(language, b));
                    assert_eq!(by_key, compare(language, a, b), "{a} {b} in {language}");
                }
            }
        }
    }
}
