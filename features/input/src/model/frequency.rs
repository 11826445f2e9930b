//! How often and how widely something was said: frequency is the number of notes with a code,
//! breadth the number of distinct sources (tables) they come from. Both are shown, for one table can
//! say one thing ten times.

use std::collections::{BTreeMap, BTreeSet};

/// One note after coding. `S` is the source, `T` the theme, `C` the code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodedNote<S, T, C> {
    /// The table, meeting or form it comes from.
    pub source: S,
    /// The theme it belongs to.
    pub theme: T,
    /// Its codes; one code counts once however often it is given.
    pub codes: Vec<C>,
    /// Marked as a minority view.
    pub is_minority: bool,
    /// Marked as used. Notes not used are counted too: they were said.
    pub is_used: bool,
}

/// How often and how widely.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weight {
    /// Frequency: notes.
    pub notes: u32,
    /// Breadth: distinct sources.
    pub sources: u32,
    /// Of the notes, those marked as minority views.
    pub minority: u32,
}

/// The counts of a set of notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counts<C> {
    /// All notes of the set.
    pub all: Weight,
    /// Notes without a code.
    pub uncoded: u32,
    /// Notes marked as not used.
    pub not_used: u32,
    /// Per code.
    pub codes: BTreeMap<C, Weight>,
}

impl<C> Default for Counts<C> {
    fn default() -> Self {
        let all = Weight::default();
        Counts { all, uncoded: 0, not_used: 0, codes: BTreeMap::new() }
    }
}

/// The counts of a round, whole and per theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frequency<T, C> {
    /// Over all themes.
    pub whole: Counts<C>,
    /// Per theme that has notes.
    pub themes: BTreeMap<T, Counts<C>>,
}

/// Counts notes.
pub fn count<S, T, C>(notes: &[CodedNote<S, T, C>]) -> Frequency<T, C>
where
    S: Ord,
    T: Ord + Clone,
    C: Ord + Clone,
{
    let mut themes: BTreeMap<&T, Vec<&CodedNote<S, T, C>>> = BTreeMap::new();
    for note in notes {
        themes.entry(&note.theme).or_default().push(note);
    }
    let all: Vec<_> = notes.iter().collect();
    Frequency {
        whole: counts(&all),
        themes: themes.into_iter().map(|(theme, notes)| (theme.clone(), counts(&notes))).collect(),
    }
}

impl<C: Ord> Counts<C> {
    /// The codes, most frequent first; equal ones by breadth, then by code.
    pub fn ranked(&self) -> Vec<(&C, Weight)> {
        let mut codes: Vec<_> = self.codes.iter().map(|(code, weight)| (code, *weight)).collect();
        codes.sort_by(|(a, x), (b, y)| {
            (y.notes, y.sources).cmp(&(x.notes, x.sources)).then(a.cmp(b))
        });
        codes
    }
}

fn counts<S: Ord, T, C: Ord + Clone>(notes: &[&CodedNote<S, T, C>]) -> Counts<C> {
    let mut by_code: BTreeMap<&C, Vec<&CodedNote<S, T, C>>> = BTreeMap::new();
    for note in notes {
        for code in note.codes.iter().collect::<BTreeSet<_>>() {
            by_code.entry(code).or_default().push(note);
        }
    }
    let codes = by_code.into_iter().map(|(code, notes)| (code.clone(), weight(&notes))).collect();
    Counts {
        all: weight(notes),
        uncoded: number(notes, |n| n.codes.is_empty()),
        not_used: number(notes, |n| !n.is_used),
        codes,
    }
}

fn weight<S: Ord, T, C>(notes: &[&CodedNote<S, T, C>]) -> Weight {
    let sources: BTreeSet<&S> = notes.iter().map(|n| &n.source).collect();
    Weight {
        notes: number(notes, |_| true),
        sources: u32::try_from(sources.len()).unwrap_or(u32::MAX),
        minority: number(notes, |n| n.is_minority),
    }
}

fn number<S, T, C>(
    notes: &[&CodedNote<S, T, C>],
    which: impl Fn(&CodedNote<S, T, C>) -> bool,
) -> u32 {
    u32::try_from(notes.iter().filter(|n| which(n)).count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::fjordvik;

    fn fjordvik() -> Frequency<String, String> {
        let notes: Vec<_> = fjordvik::coding_key()
            .into_iter()
            .map(|c| CodedNote {
                source: c.table,
                theme: c.theme,
                codes: c.codes,
                is_minority: c.minority,
                is_used: c.used,
            })
            .collect();
        count(&notes)
    }

    #[test]
    fn frequency_and_breadth_of_the_fictional_town_are_as_expected() {
        let codes = fjordvik().whole.codes;
        let notes: BTreeMap<_, _> = codes.iter().map(|(c, w)| (c.clone(), w.notes)).collect();
        let sources: BTreeMap<_, _> = codes.iter().map(|(c, w)| (c.clone(), w.sources)).collect();
        assert_eq!(notes, fjordvik::figure("code_frequency"));
        assert_eq!(sources, fjordvik::figure("code_breadth_tables"));
        assert_eq!(notes.len(), 18);
    }

    #[test]
    fn counts_per_theme_of_the_fictional_town_are_as_expected() {
        let frequency = fjordvik();
        let themes = &frequency.themes;
        let notes: BTreeMap<_, _> = themes.iter().map(|(t, c)| (t.clone(), c.all.notes)).collect();
        assert_eq!(notes, fjordvik::figure("notes_in_theme"));
        let mut pairs = BTreeMap::new();
        for (theme, counts) in themes {
            for (code, weight) in &counts.codes {
                pairs.insert(format!("{theme}/{code}"), weight.notes);
            }
        }
        assert_eq!(pairs, fjordvik::figure("theme_code"));
    }

    #[test]
    fn minority_views_and_notes_not_used_are_counted() {
        let whole = fjordvik().whole;
        assert_eq!(whole.all.notes, fjordvik::figure("notes_total")[""]);
        assert_eq!(whole.all.minority, fjordvik::figure("notes_minority_view")[""]);
        assert_eq!(whole.not_used, fjordvik::figure("notes_not_used")[""]);
        assert_eq!((whole.uncoded, whole.all.sources), (0, 22));
    }

    #[test]
    fn the_most_frequent_code_comes_first() {
        let whole = fjordvik().whole;
        let first: Vec<_> = whole.ranked().into_iter().take(3).map(|(c, _)| c.as_str()).collect();
        assert_eq!(first, ["ungdom", "eldre", "skole"]);
    }

    #[test]
    fn a_code_given_twice_to_a_note_counts_once() {
        let note = CodedNote {
            source: 1,
            theme: 1,
            codes: vec!["a", "a"],
            is_minority: true,
            is_used: true,
        };
        let counts = count(&[note]).whole;
        assert_eq!(counts.codes["a"], Weight { notes: 1, sources: 1, minority: 1 });
    }

    proptest! {
        #[test]
        fn breadth_never_exceeds_frequency_and_themes_add_up(
            rows in proptest::collection::vec((0u8..5, 0u8..4, proptest::collection::vec(0u8..6, 0..4)), 0..60),
        ) {
            let notes: Vec<_> = rows
                .into_iter()
                .map(|(source, theme, codes)| CodedNote { source, theme, codes, is_minority: false, is_used: true })
                .collect();
            let frequency = count(&notes);
            for (code, weight) in &frequency.whole.codes {
                prop_assert!(0 < weight.sources && weight.sources <= weight.notes);
                let parts: u32 = frequency.themes.values().filter_map(|t| t.codes.get(code)).map(|w| w.notes).sum();
                prop_assert_eq!(parts, weight.notes);
            }
        }
    }
}
