//! Age from whatever people write, and the little that is kept of it.

use medvirk_processes::model::age_band::AgeBand;
use serde::{Deserialize, Serialize};

use super::Settings;

/// Older than this nobody is believed to be.
const OLDEST: u16 = 115;

/// An age as stated; only used while an application is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    /// Whole years.
    Years(u16),
    /// Year of birth.
    Born(i32),
    /// An age band.
    Band(AgeBand),
}

/// What is kept of an age. `None` means not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgeFacts {
    /// The band of the settings.
    pub band: Option<AgeBand>,
    /// Under 30, a common criterion.
    pub is_under_30: Option<bool>,
    /// Under 18: guardians are informed.
    pub is_minor: Option<bool>,
    /// Below the youngest age for hosts.
    pub is_too_young: Option<bool>,
}

impl Age {
    /// Reads a cell for age: `36`, `36 år`, `36.0`, `30-44`, `75+`. A number that is a year is taken
    /// for the year of birth, since people write it there.
    pub fn read(text: &str, reference_year: i32) -> Option<Age> {
        let text = text.trim().to_lowercase();
        if let Ok(band) = text.parse::<AgeBand>() {
            return Some(Age::Band(band));
        }
        let digits = ["år gammal", "år gammel", "år", "aar", "years", "year", ".0", ",0"]
            .iter()
            .find_map(|end| text.strip_suffix(end))
            .unwrap_or(&text);
        match digits.trim().parse::<u16>().ok()? {
            years @ 0..=OLDEST => Some(Age::Years(years)),
            year => Age::born(i32::from(year), reference_year),
        }
    }

    /// Reads a cell for year of birth: `1954`, or a date with a four-digit year, of which only the
    /// year is taken. Two digits could be two centuries and are not guessed.
    pub fn read_birth(text: &str, reference_year: i32) -> Option<Age> {
        let text = text.trim();
        let text = text.strip_suffix(".0").unwrap_or(text);
        let mut years = text
            .split(|c: char| !c.is_ascii_digit())
            .filter(|digits| digits.len() == 4)
            .filter_map(|digits| digits.parse().ok());
        Age::born(years.next()?, reference_year)
    }

    fn born(year: i32, reference_year: i32) -> Option<Age> {
        (reference_year - i32::from(OLDEST)..=reference_year)
            .contains(&year)
            .then_some(Age::Born(year))
    }

    /// Youngest and oldest age this can be. Years of birth are subtracted from the reference year.
    fn span(self, reference_year: i32) -> (u16, Option<u16>) {
        match self {
            Age::Years(years) => (years, Some(years)),
            Age::Born(year) => {
                let years = u16::try_from(reference_year - year).unwrap_or(0);
                (years, Some(years))
            }
            Age::Band(band) => (band.from(), band.to()),
        }
    }

    /// Whether two statements can be about one person; a birthday may lie between them.
    pub fn fits(self, other: &Age, reference_year: i32) -> bool {
        let ((a, b), (c, d)) = (self.span(reference_year), other.span(reference_year));
        d.is_none_or(|d| a <= d + 1) && b.is_none_or(|b| c <= b + 1)
    }

    /// What is kept. A band of the applicant's own form that lies in none of the settings' bands
    /// leaves the band unknown.
    pub fn facts(self, settings: &Settings) -> AgeFacts {
        let (from, to) = self.span(settings.reference_year);
        let band = settings
            .bands
            .iter()
            .find(|band| AgeBand::new(from, to).is_ok_and(|stated| band.covers(stated)));
        let below = |limit: u16| match to {
            _ if from >= limit => Some(false),
            Some(to) if to < limit => Some(true),
            _ => None,
        };
        AgeFacts {
            band,
            is_under_30: below(30),
            is_minor: below(18),
            is_too_young: below(settings.minimum_age),
        }
    }
}
