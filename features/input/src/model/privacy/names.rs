//! Names of persons. A heuristic, not knowledge: a capitalised given name, a capitalised word after
//! *ho*, *rektor* and the like, two capitalised words in a row, or a surname in *-sen* counts as a
//! name unless it stands among the allowed words. A capital at the start of a sentence says little,
//! so there only given names that are not also ordinary words count.

use std::collections::BTreeMap;
use std::ops::Range;

use super::given_names::{is_also_a_word, is_given_name};

/// Words and phrases that are not persons although they are capitalised: areas, villages, places,
/// organisations. Compared without regard to case, also with a genitive *s*.
#[derive(Clone, Debug, Default)]
pub struct Allowed {
    /// First word → the phrases that begin with it, as lower-case words.
    phrases: BTreeMap<String, Vec<Vec<String>>>,
}

impl Allowed {
    /// Collects the phrases of a process.
    pub fn new<S: AsRef<str>>(phrases: impl IntoIterator<Item = S>) -> Self {
        let mut allowed = Allowed::default();
        for phrase in phrases {
            let phrase = phrase.as_ref();
            let words: Vec<String> =
                words(phrase).into_iter().map(|w| phrase[w].to_lowercase()).collect();
            if let Some(first) = words.first() {
                allowed.phrases.entry(first.clone()).or_default().push(words);
            }
        }
        allowed
    }

    /// How many of the words from here on are an allowed phrase; the longest.
    fn length_at(&self, words: &[Word<'_>]) -> usize {
        let Some(first) = words.first() else { return 0 };
        let firsts = [first.lower.as_str(), without_genitive(&first.lower)];
        let phrases = firsts.iter().filter_map(|first| self.phrases.get(*first)).flatten();
        let fits = |phrase: &&Vec<String>| {
            phrase.len() <= words.len()
                && phrase.iter().zip(words).all(|(allowed, word)| {
                    word.lower == *allowed || without_genitive(&word.lower) == allowed
                })
        };
        phrases.filter(fits).map(Vec::len).max().unwrap_or(0)
    }
}

/// Words before a capitalised word that make it a person: articles before names in dialect, titles,
/// kin and friends, and *is called*.
const CUES: [&str; 41] = [
    "ho",
    "hun",
    "han",
    "hennes",
    "fru",
    "frøken",
    "frk",
    "herr",
    "hr",
    "onkel",
    "tante",
    "bestemor",
    "bestefar",
    "mormor",
    "morfar",
    "farmor",
    "farfar",
    "ordfører",
    "ordførar",
    "rektor",
    "lærer",
    "lærar",
    "doktor",
    "dr",
    "lege",
    "prest",
    "lensmann",
    "nabo",
    "naboen",
    "kompis",
    "kompisen",
    "venninna",
    "mr",
    "mrs",
    "ms",
    "uncle",
    "aunt",
    "heter",
    "heiter",
    "hette",
    "named",
];

/// A capitalised row with one of these is an organisation or a place.
const NOT_PERSONS: [&str; 30] = [
    "kommune",
    "fylkeskommune",
    "skole",
    "skule",
    "barnehage",
    "idrettslag",
    "il",
    "fk",
    "bk",
    "as",
    "asa",
    "sa",
    "kors",
    "bank",
    "sparebank",
    "museum",
    "hotell",
    "senter",
    "forening",
    "sanitetsforening",
    "bondelag",
    "festival",
    "kirke",
    "kyrkje",
    "new",
    "nord",
    "sør",
    "øst",
    "vest",
    "norges",
];

struct Word<'t> {
    range: Range<usize>,
    lower: String,
    /// First letter large, the next small.
    capitalised: bool,
    /// One large letter, perhaps an initial.
    initial: bool,
    starts_sentence: bool,
    /// What stands between this word and the one before.
    gap: &'t str,
}

/// Every probable name of a person in the text.
pub(super) fn find(text: &str, allowed: &Allowed) -> Vec<Range<usize>> {
    let words = read(text);
    let free = free_of(&words, allowed);
    let mut found = vec![];
    let mut at = 0;
    while at < words.len() {
        let length = name_at(&words, &free, at);
        if length > 0 {
            found.push(words[at].range.start..words[at + length - 1].range.end);
        }
        at += length.max(1);
    }
    found
}

/// For each word, whether it may be a name: not part of an allowed phrase.
fn free_of(words: &[Word<'_>], allowed: &Allowed) -> Vec<bool> {
    let mut free = vec![true; words.len()];
    for at in 0..words.len() {
        let length = allowed.length_at(&words[at..]);
        free[at..at + length].fill(false);
    }
    free
}

/// How many words from `at` on are a name; 0 when none.
fn name_at(words: &[Word<'_>], free: &[bool], at: usize) -> usize {
    let word = &words[at];
    if !word.capitalised || !free[at] {
        return 0;
    }
    let given = given(&word.lower);
    let row = row(words, at);
    let whole = &words[at..at + row];
    let organisation = whole.iter().any(|w| NOT_PERSONS.contains(&w.lower.as_str()));
    let certain = given.is_some_and(|name| !is_also_a_word(name));
    if certain {
        return if organisation { 1 } else { row };
    }
    let cued = at > 0 && !word.starts_sentence && CUES.contains(&words[at - 1].lower.as_str());
    let surname = |w: &Word<'_>| w.lower.chars().count() >= 5 && w.lower.ends_with("sen");
    let full = row > 1 && free[at..at + row].iter().all(|f| *f) && !organisation;
    if word.starts_sentence {
        let last_is_surname = whole.last().is_some_and(surname);
        return if full && (given.is_some() || last_is_surname) { row } else { 0 };
    }
    if given.is_some() || cued || full || surname(word) {
        return if organisation { 1 } else { row };
    }
    0
}

/// The given name that `lower` is, also in the genitive and with two names joined by a hyphen.
fn given(lower: &str) -> Option<&str> {
    let known = |name: &&str| name.split('-').next().is_some_and(is_given_name);
    Some(lower).filter(known).or_else(|| Some(without_genitive(lower)).filter(known))
}

fn without_genitive(lower: &str) -> &str {
    ["'s", "’s", "s", "'", "’"].iter().find_map(|end| lower.strip_suffix(end)).unwrap_or(lower)
}

/// How many capitalised words follow each other from `at` on, `at` included. Initials count in the
/// middle: *Ole A. Hansen*.
fn row(words: &[Word<'_>], at: usize) -> usize {
    let mut length = 1;
    let mut ahead = at + 1;
    while let Some(word) = words.get(ahead) {
        let close = matches!(word.gap, " " | "\u{a0}" | ". ")
            && (word.gap != ". " || words[ahead - 1].initial);
        if !close || !(word.capitalised || word.initial) {
            break;
        }
        ahead += 1;
        if word.capitalised {
            length = ahead - at;
        }
    }
    length
}

fn read(text: &str) -> Vec<Word<'_>> {
    let mut end = 0;
    words(text)
        .into_iter()
        .map(|range| {
            let word = &text[range.clone()];
            let mut letters = word.chars();
            let large = letters.next().is_some_and(char::is_uppercase);
            let second = letters.next();
            let gap = &text[end..range.start];
            end = range.end;
            Word {
                capitalised: large && second.is_some_and(char::is_lowercase),
                initial: large && second.is_none(),
                starts_sentence: starts_sentence(&text[..range.start]),
                lower: word.to_lowercase(),
                gap,
                range,
            }
        })
        .collect()
}

/// Rows of letters; hyphen and apostrophe count within a word.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = vec![];
    let mut joint = false;
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        if letter.is_alphabetic() {
            match words.last_mut() {
                Some(word)
                    if word.end == at || (joint && text[word.end..at].chars().count() == 1) =>
                {
                    word.end = end;
                }
                _ => words.push(at..end),
            }
        }
        joint = matches!(letter, '-' | '\'' | '’' | '\u{2011}');
    }
    words
}

/// Whether a sentence begins after `before`. Quotation marks and brackets in between do not count.
fn starts_sentence(before: &str) -> bool {
    let opening = |c: char| c.is_whitespace() || "«»\"“”„'‘’([".contains(c);
    let rest = before.trim_end_matches(opening);
    if before[rest.len()..].contains('\n') {
        return true;
    }
    match rest.chars().next_back() {
        None | Some('.' | '!' | '?' | ':' | ';' | '…') => true,
        // A dash opens a list entry only at the start of its line.
        Some('-' | '–' | '—' | '•' | '*') => {
            let line = rest.rsplit('\n').next().unwrap_or("");
            line.chars().count() == 1
        }
        Some(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'t>(text: &'t str, allowed: &[&str]) -> Vec<&'t str> {
        find(text, &Allowed::new(allowed)).into_iter().map(|r| &text[r]).collect()
    }

    #[test]
    fn a_given_name_is_found_anywhere_in_a_sentence() {
        assert_eq!(found("I garasjen til Ole er det varmt.", &[]), ["Ole"]);
        assert_eq!(found("Ida sa det samme.", &[]), ["Ida"]);
        assert_eq!(found("Vi var i Oles garasje og Per-Ivars hage.", &[]), ["Oles", "Per-Ivars"]);
        assert_eq!(found("«Kari» sto det.", &[]), ["Kari"]);
    }

    #[test]
    fn a_name_that_is_also_a_word_counts_only_inside_a_sentence() {
        assert_eq!(found("Per i dag er det fullt. Hans bil er borte.", &[]), [] as [&str; 0]);
        assert_eq!(found("Vi spurte Per om det.", &[]), ["Per"]);
        assert_eq!(found("Per Hansen sa nei.", &[]), ["Per Hansen"]);
    }

    #[test]
    fn surname_and_middle_initial_belong_to_the_name() {
        assert_eq!(found("Spør Solveig A. Tronsmo om det", &[]), ["Solveig A. Tronsmo"]);
        assert_eq!(found("Da kom Zoltan Kovacs inn", &[]), ["Zoltan Kovacs"]);
        assert_eq!(found("Vi ba Hansen komme", &[]), ["Hansen"]);
    }

    #[test]
    fn a_word_after_a_dialect_article_or_title_is_a_name() {
        assert_eq!(found("Gå til ho Risten eller han Gudleiv.", &[]), ["Risten", "Gudleiv"]);
        assert_eq!(found("Vi skrev til rektor Myrvold i går.", &[]), ["Myrvold"]);
    }

    #[test]
    fn allowed_places_and_organisations_are_not_names() {
        let places = ["Lia", "Øvre Dal", "Brygga"];
        assert_eq!(found("Bussen til Lia og Øvre Dal går fra Brygga.", &places), [] as [&str; 0]);
        assert_eq!(found("Lias beste utsikt, sier folk i Øvre Dals hus", &places), [] as [&str; 0]);
        assert_eq!(found("Bussen til Lia", &[]), [] as [&str; 0]);
        assert_eq!(found("Vi vil ha Røde Kors og Fjordvik Idrettslag med", &[]), [] as [&str; 0]);
        assert_eq!(found("Vi spurte Kari Lia", &places), ["Kari Lia"]);
    }

    #[test]
    fn small_letters_and_capitals_all_through_are_no_names() {
        assert_eq!(found("ole sa at SFO og NAV og VHF er FØR alt", &[]), [] as [&str; 0]);
    }

    #[test]
    fn a_new_line_or_list_entry_starts_a_sentence() {
        assert_eq!(found("Vi vil ha\nHans bil\n- Tom tomt\n", &[]), [] as [&str; 0]);
    }

    proptest::proptest! {
        #[test]
        fn ranges_always_fit_the_text(text in "[A-ZÆØÅa-zæøå «».,:\n'’-]{0,80}") {
            for range in find(&text, &Allowed::new(["Øvre Dal"])) {
                proptest::prop_assert!(text.get(range).is_some_and(|name| !name.is_empty()));
            }
        }
    }
}
