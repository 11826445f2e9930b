//! Age bands as the municipality sets them (`0-12`, …, `75+`). Everything about age is kept and
//! compared in bands; exact ages are used to find the band and then let go.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The code used where no age was given. Not a band: it has no place in a population.
pub const UNKNOWN: &str = "ukjent";

/// One band, in whole years, both ends included. Written `13-17`, or `75+` without an upper end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AgeBand {
    from: u16,
    to: Option<u16>,
}

/// Why a text is not a band, or a list of bands cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AgeBandError {
    /// Neither `13-17` nor `75+`.
    Unreadable(String),
    /// The upper end is below the lower.
    Backwards(String),
    /// Two bands share an age, or stand in the wrong order.
    Overlap(AgeBand, AgeBand),
    /// A list without bands.
    Empty,
}

impl fmt::Display for AgeBandError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            AgeBandError::Unreadable(text) => write!(f, "not an age band: {text}"),
            AgeBandError::Backwards(text) => write!(f, "age band ends before it starts: {text}"),
            AgeBandError::Overlap(a, b) => write!(f, "age bands overlap: {a} and {b}"),
            AgeBandError::Empty => f.write_str("no age bands"),
        }
    }
}

impl std::error::Error for AgeBandError {}

impl AgeBand {
    /// The band from `from` to `to`, both included; `None` means without upper end.
    ///
    /// # Errors
    /// [`AgeBandError::Backwards`] when `to` is below `from`.
    pub fn new(from: u16, to: Option<u16>) -> Result<Self, AgeBandError> {
        let band = AgeBand { from, to };
        match to {
            Some(to) if to < from => Err(AgeBandError::Backwards(band.to_string())),
            _ => Ok(band),
        }
    }

    /// Youngest age in the band.
    pub fn from(self) -> u16 {
        self.from
    }

    /// Oldest age in the band; `None` without upper end.
    pub fn to(self) -> Option<u16> {
        self.to
    }

    /// Whether somebody of `age` whole years belongs here.
    pub fn contains(self, age: u16) -> bool {
        age >= self.from && self.to.is_none_or(|to| age <= to)
    }

    /// Whether every age of `other` lies in this band.
    pub fn covers(self, other: AgeBand) -> bool {
        let ends_inside = match (self.to, other.to) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(mine), Some(theirs)) => theirs <= mine,
        };
        other.from >= self.from && ends_inside
    }

    /// Whether some age lies in both bands.
    pub fn meets(self, other: AgeBand) -> bool {
        self.to.is_none_or(|to| other.from <= to) && other.to.is_none_or(|to| self.from <= to)
    }
}

impl fmt::Display for AgeBand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.to {
            Some(to) => write!(f, "{}-{to}", self.from),
            None => write!(f, "{}+", self.from),
        }
    }
}

impl FromStr for AgeBand {
    type Err = AgeBandError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unreadable = || AgeBandError::Unreadable(text.to_owned());
        let number = |part: &str| part.trim().parse::<u16>().map_err(|_| unreadable());
        let text = text.trim();
        if let Some(from) = text.strip_suffix('+') {
            return AgeBand::new(number(from)?, None);
        }
        let (from, to) = text.split_once(['-', '–']).ok_or_else(unreadable)?;
        AgeBand::new(number(from)?, Some(number(to)?))
    }
}

impl TryFrom<String> for AgeBand {
    type Error = AgeBandError;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<AgeBand> for String {
    fn from(band: AgeBand) -> String {
        band.to_string()
    }
}

/// The bands of one municipality, youngest first, none overlapping. Gaps are allowed: an age in a
/// gap belongs to no band.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<AgeBand>", into = "Vec<AgeBand>")]
pub struct AgeBands(Vec<AgeBand>);

impl AgeBands {
    /// The bands in the order given, which must be from young to old.
    ///
    /// # Errors
    /// [`AgeBandError::Empty`] or [`AgeBandError::Overlap`].
    pub fn new(bands: Vec<AgeBand>) -> Result<Self, AgeBandError> {
        if bands.is_empty() {
            return Err(AgeBandError::Empty);
        }
        for pair in bands.windows(2) {
            if pair[0].to.is_none_or(|to| pair[1].from <= to) {
                return Err(AgeBandError::Overlap(pair[0], pair[1]));
            }
        }
        Ok(AgeBands(bands))
    }

    /// Reads the bands as they stand in settings.
    ///
    /// # Errors
    /// As [`AgeBand::from_str`] and [`AgeBands::new`].
    pub fn parse<S: AsRef<str>>(texts: &[S]) -> Result<Self, AgeBandError> {
        AgeBands::new(texts.iter().map(|t| t.as_ref().parse()).collect::<Result<_, _>>()?)
    }

    /// The band of somebody `age` whole years old.
    pub fn of(&self, age: u16) -> Option<AgeBand> {
        self.0.iter().copied().find(|band| band.contains(age))
    }

    /// The bands, youngest first.
    pub fn iter(&self) -> impl Iterator<Item = AgeBand> + '_ {
        self.0.iter().copied()
    }

    /// Whether `band` is one of these.
    pub fn has(&self, band: AgeBand) -> bool {
        self.0.contains(&band)
    }
}

impl Default for AgeBands {
    /// 0-12, 13-17, 18-29, 30-44, 45-59, 60-74, 75+.
    fn default() -> Self {
        let starts = [0, 13, 18, 30, 45, 60, 75];
        let band = |i: usize| AgeBand { from: starts[i], to: starts.get(i + 1).map(|s| s - 1) };
        AgeBands((0..starts.len()).map(band).collect())
    }
}

impl TryFrom<Vec<AgeBand>> for AgeBands {
    type Error = AgeBandError;
    fn try_from(bands: Vec<AgeBand>) -> Result<Self, Self::Error> {
        AgeBands::new(bands)
    }
}

impl From<AgeBands> for Vec<AgeBand> {
    fn from(bands: AgeBands) -> Vec<AgeBand> {
        bands.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn bands_read_back_as_they_were_written() {
        let texts = ["0-12", "13-17", "18-29", "30-44", "45-59", "60-74", "75+"];
        let bands = AgeBands::parse(&texts).unwrap();
        assert_eq!(bands, AgeBands::default());
        assert_eq!(bands.iter().map(|b| b.to_string()).collect::<Vec<_>>(), texts);
        assert_eq!("13 – 17".parse::<AgeBand>(), AgeBand::new(13, Some(17)));
    }

    #[test]
    fn overlapping_backward_and_unreadable_bands_are_refused() {
        assert!(matches!(AgeBands::parse(&["0-13", "13-17"]), Err(AgeBandError::Overlap(..))));
        assert!(matches!(AgeBands::parse(&["75+", "80+"]), Err(AgeBandError::Overlap(..))));
        assert!(matches!("17-13".parse::<AgeBand>(), Err(AgeBandError::Backwards(_))));
        assert!(matches!("voksen".parse::<AgeBand>(), Err(AgeBandError::Unreadable(_))));
        assert_eq!(AgeBands::parse::<&str>(&[]), Err(AgeBandError::Empty));
    }

    #[test]
    fn an_age_in_a_gap_belongs_to_no_band() {
        let bands = AgeBands::parse(&["15-17", "20+"]).unwrap();
        assert_eq!(bands.of(18), None);
        assert_eq!(bands.of(14), None);
        assert_eq!(bands.of(104).map(|b| b.to_string()).as_deref(), Some("20+"));
    }

    proptest! {
        #[test]
        fn every_age_has_exactly_one_default_band(age in 0u16..130) {
            let bands = AgeBands::default();
            prop_assert_eq!(bands.iter().filter(|b| b.contains(age)).count(), 1);
        }

        #[test]
        fn any_band_survives_writing_and_reading(from in 0u16..120, width in proptest::option::of(0u16..30)) {
            let band = AgeBand::new(from, width.map(|w| from + w)).unwrap();
            prop_assert_eq!(band.to_string().parse::<AgeBand>(), Ok(band));
        }
    }
}
