//! The difference between two texts, word by word, for people to read.

use similar::{ChangeTag, TextDiff};

/// A stretch of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stretch {
    /// In both.
    Same(String),
    /// Only in the new one.
    Added(String),
    /// Only in the old one.
    Removed(String),
}

/// What changed from `old` to `new`, in the order of reading.
pub fn difference(old: &str, new: &str) -> Vec<Stretch> {
    let diff = TextDiff::from_words(old, new);
    let mut stretches: Vec<Stretch> = Vec::new();
    for change in diff.iter_all_changes() {
        let words = change.value();
        match (change.tag(), stretches.last_mut()) {
            (ChangeTag::Equal, Some(Stretch::Same(so_far)))
            | (ChangeTag::Insert, Some(Stretch::Added(so_far)))
            | (ChangeTag::Delete, Some(Stretch::Removed(so_far))) => so_far.push_str(words),
            (ChangeTag::Equal, _) => stretches.push(Stretch::Same(words.to_owned())),
            (ChangeTag::Insert, _) => stretches.push(Stretch::Added(words.to_owned())),
            (ChangeTag::Delete, _) => stretches.push(Stretch::Removed(words.to_owned())),
        }
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_word_is_seen_between_those_that_stayed() {
        let found = difference("Buss prøves i 2027.", "Buss prøves i 2028.");
        let same = |t: &str| Stretch::Same(t.to_owned());
        assert_eq!(found[0], same("Buss prøves i "));
        assert_eq!(found[1], Stretch::Removed("2027.".to_owned()));
        assert_eq!(found[2], Stretch::Added("2028.".to_owned()));
    }

    #[test]
    fn equal_texts_have_no_difference() {
        assert_eq!(difference("Likt", "Likt"), [Stretch::Same("Likt".to_owned())]);
        assert_eq!(difference("", ""), []);
    }
}
