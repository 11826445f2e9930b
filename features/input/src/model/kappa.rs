//! Agreement of two coders over the same notes.
//!
//! Cohen's kappa is (p_o − p_e) / (1 − p_e): the observed agreement p_o corrected for the agreement
//! p_e that chance would give the two coders' own habits (J. Cohen, "A coefficient of agreement for
//! nominal scales", Educational and Psychological Measurement 20, 1960). A note can have several
//! codes, so every code is a yes/no question of its own. Over all codes: the mean of the kappas, and
//! the pooled kappa with p_o and p_e averaged first (H. De Vries et al., "Using pooled kappa to
//! summarize interrater agreement across many items", Field Methods 20, 2008), which rare codes
//! disturb less.

use std::collections::{BTreeMap, BTreeSet};

/// How two coders answered one yes/no question over some notes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Both gave the code.
    pub both: u32,
    /// Only the first coder gave it.
    pub only_first: u32,
    /// Only the second coder gave it.
    pub only_second: u32,
    /// Neither gave it.
    pub neither: u32,
}

/// Kappa, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kappa {
    /// From −1 to 1; 1 is full agreement, 0 what chance gives.
    Value(f64),
    /// Both coders gave the same answer to every note, so chance alone explains everything and the
    /// formula divides by zero. The agreement is full, but says nothing.
    NoVariance,
    /// There are no notes.
    NoNotes,
}

impl Kappa {
    /// The number, when there is one.
    pub fn value(self) -> Option<f64> {
        match self {
            Kappa::Value(value) => Some(value),
            Kappa::NoVariance | Kappa::NoNotes => None,
        }
    }

    /// The usual words for it.
    pub fn strength(self) -> Option<Strength> {
        self.value().map(|value| match value {
            v if v < 0.0 => Strength::Poor,
            v if v <= 0.20 => Strength::Slight,
            v if v <= 0.40 => Strength::Fair,
            v if v <= 0.60 => Strength::Moderate,
            v if v <= 0.80 => Strength::Substantial,
            _ => Strength::AlmostPerfect,
        })
    }
}

/// The bands of J. R. Landis and G. G. Koch, "The measurement of observer agreement for categorical
/// data", Biometrics 33, 1977. A convention, not a law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Below 0.
    Poor,
    /// 0 to 0.20.
    Slight,
    /// To 0.40.
    Fair,
    /// To 0.60.
    Moderate,
    /// To 0.80.
    Substantial,
    /// Above.
    AlmostPerfect,
}

impl Answers {
    /// Adds one note.
    pub fn add(&mut self, first: bool, second: bool) {
        let cell = match (first, second) {
            (true, true) => &mut self.both,
            (true, false) => &mut self.only_first,
            (false, true) => &mut self.only_second,
            (false, false) => &mut self.neither,
        };
        *cell += 1;
    }

    /// Notes.
    pub fn notes(&self) -> u32 {
        self.both + self.only_first + self.only_second + self.neither
    }

    /// p_o: the share of notes with the same answer, 0 to 1. `None` without notes.
    pub fn agreement(&self) -> Option<f64> {
        let notes = self.notes();
        (notes > 0).then(|| f64::from(self.both + self.neither) / f64::from(notes))
    }

    /// p_e: the agreement expected by chance. `None` without notes.
    pub fn by_chance(&self) -> Option<f64> {
        let notes = f64::from(self.notes());
        let first = f64::from(self.both + self.only_first) / notes;
        let second = f64::from(self.both + self.only_second) / notes;
        (notes > 0.0).then_some(first * second + (1.0 - first) * (1.0 - second))
    }

    /// Cohen's kappa.
    pub fn kappa(&self) -> Kappa {
        // Asked of the counts, not of rounded shares: only then is the divisor exactly zero.
        let one_answer = self.both == self.notes() || self.neither == self.notes();
        match (self.agreement(), self.by_chance()) {
            (Some(_), Some(_)) if one_answer => Kappa::NoVariance,
            (Some(observed), Some(chance)) => Kappa::Value((observed - chance) / (1.0 - chance)),
            _ => Kappa::NoNotes,
        }
    }
}

/// One note as the two coders left it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair<C> {
    /// Codes of the first coder.
    pub first: BTreeSet<C>,
    /// Codes of the second coder.
    pub second: BTreeSet<C>,
}

/// Agreement over all codes.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement<C> {
    /// Per code of the code book, also codes nobody used.
    pub codes: BTreeMap<C, Answers>,
    /// Notes coded by both.
    pub notes: u32,
    /// Notes with exactly the same set of codes.
    pub same_set: u32,
    /// Share of all answers (note × code) that agree; `None` without notes or codes.
    pub percent: Option<f64>,
    /// Kappa with p_o and p_e averaged over the codes.
    pub pooled: Kappa,
    /// Mean of the kappas of those codes that have one.
    pub mean: Option<f64>,
}

/// Compares two coders over the notes both have coded. `book` is the whole code book: a code neither
/// used is an answer too.
pub fn compare<C: Ord + Clone>(book: &BTreeSet<C>, pairs: &[Pair<C>]) -> Agreement<C> {
    let mut codes: BTreeMap<C, Answers> = BTreeMap::new();
    let used = pairs.iter().flat_map(|p| p.first.iter().chain(&p.second));
    for code in book.iter().chain(used) {
        codes.entry(code.clone()).or_default();
    }
    for (code, answers) in &mut codes {
        for pair in pairs {
            answers.add(pair.first.contains(code), pair.second.contains(code));
        }
    }
    let values: Vec<f64> = codes.values().filter_map(|a| a.kappa().value()).collect();
    let observed: Vec<f64> = codes.values().filter_map(Answers::agreement).collect();
    let chance: Vec<f64> = codes.values().filter_map(Answers::by_chance).collect();
    let pooled = match (mean(&observed), mean(&chance)) {
        (Some(_), Some(_)) if values.is_empty() => Kappa::NoVariance,
        (Some(observed), Some(chance)) => Kappa::Value((observed - chance) / (1.0 - chance)),
        _ => Kappa::NoNotes,
    };
    let same = pairs.iter().filter(|p| p.first == p.second).count();
    Agreement {
        notes: u32::try_from(pairs.len()).unwrap_or(u32::MAX),
        same_set: u32::try_from(same).unwrap_or(u32::MAX),
        percent: mean(&observed),
        pooled,
        mean: mean(&values),
        codes,
    }
}

/// The notes the two coders should talk about, by place in `pairs`.
pub fn differing<C: Ord>(pairs: &[Pair<C>]) -> Vec<usize> {
    pairs.iter().enumerate().filter(|(_, p)| p.first != p.second).map(|(i, _)| i).collect()
}

#[allow(clippy::cast_precision_loss)] // a code book has far fewer than 2^52 codes
fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn answers(both: u32, only_first: u32, only_second: u32, neither: u32) -> Answers {
        Answers { both, only_first, only_second, neither }
    }

    fn near(kappa: Kappa, expected: f64) {
        let value = kappa.value().unwrap();
        assert!((value - expected).abs() < 1e-9, "{value} is not {expected}");
    }

    fn pair(first: &[&'static str], second: &[&'static str]) -> Pair<&'static str> {
        Pair { first: first.iter().copied().collect(), second: second.iter().copied().collect() }
    }

    #[test]
    fn kappa_follows_the_formula() {
        // p_o = 35/50, p_e = (25·30 + 25·20)/2500 = 0.5, so kappa = 0.2/0.5.
        let table = answers(20, 5, 10, 15);
        assert_eq!((table.agreement(), table.by_chance()), (Some(0.7), Some(0.5)));
        near(table.kappa(), 0.4);
        assert_eq!(table.kappa().strength(), Some(Strength::Fair));
    }

    #[test]
    fn the_same_agreement_is_worth_less_when_one_answer_is_common() {
        // Both tables agree on 60 of 100 notes; the habits differ.
        near(answers(45, 15, 25, 15).kappa(), (0.6 - 0.54) / 0.46);
        near(answers(25, 35, 5, 35).kappa(), (0.6 - 0.46) / 0.54);
    }

    #[test]
    fn without_variance_there_is_no_kappa() {
        assert_eq!(answers(0, 0, 0, 30).kappa(), Kappa::NoVariance);
        assert_eq!(answers(30, 0, 0, 0).kappa(), Kappa::NoVariance);
        assert_eq!(answers(0, 0, 0, 30).agreement(), Some(1.0));
        assert_eq!(Answers::default().kappa(), Kappa::NoNotes);
    }

    #[test]
    fn one_coder_who_always_says_yes_gives_kappa_zero() {
        near(answers(10, 20, 0, 0).kappa(), 0.0);
        near(answers(0, 30, 0, 0).kappa(), 0.0);
    }

    #[test]
    fn a_code_nobody_used_counts_in_percent_but_has_no_kappa() {
        let book = BTreeSet::from(["buss", "bolig", "skole"]);
        let pairs = [pair(&["buss"], &["buss"]), pair(&["bolig"], &["bolig", "buss"])];
        let found = compare(&book, &pairs);
        assert_eq!(found.codes["skole"].kappa(), Kappa::NoVariance);
        assert_eq!(found.percent, Some((0.5 + 1.0 + 1.0) / 3.0));
        assert_eq!((found.notes, found.same_set), (2, 1));
        assert_eq!(differing(&pairs), [1]);
        // buss: kappa 0 (second coder always yes); bolig: kappa 1.
        assert_eq!(found.mean, Some(0.5));
        // p_o = (0.5+1+1)/3, p_e = (0.5+0.5+1)/3.
        near(found.pooled, (2.5 / 3.0 - 2.0 / 3.0) / (1.0 - 2.0 / 3.0));
    }

    #[test]
    fn nothing_coded_gives_no_figures() {
        let none = compare(&BTreeSet::from(["buss"]), &[]);
        assert_eq!((none.pooled, none.mean, none.percent), (Kappa::NoNotes, None, None));
        let empty = compare(&BTreeSet::from(["buss"]), &[pair(&[], &[])]);
        assert_eq!((empty.pooled, empty.mean, empty.percent), (Kappa::NoVariance, None, Some(1.0)));
    }

    proptest! {
        #[test]
        fn kappa_lies_between_minus_one_and_one_and_ignores_who_is_first(
            a in 0u32..50, b in 0u32..50, c in 0u32..50, d in 0u32..50,
        ) {
            match (answers(a, b, c, d).kappa(), answers(a, c, b, d).kappa()) {
                (Kappa::Value(x), Kappa::Value(y)) => {
                    prop_assert!((-1.0 - 1e-9..=1.0 + 1e-9).contains(&x));
                    prop_assert!((x - y).abs() < 1e-9);
                }
                (x, y) => prop_assert_eq!(x, y),
            }
        }

        #[test]
        fn coders_who_agree_on_every_note_have_kappa_one(a in 1u32..50, d in 1u32..50) {
            let kappa = answers(a, 0, 0, d).kappa().value().unwrap();
            prop_assert!((kappa - 1.0).abs() < 1e-9);
        }
    }
}
