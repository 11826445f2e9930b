//! What a site knows of its municipality: a setting, edited on the settings page.

use medvirk_kernel::Language;
use serde::{Deserialize, Serialize};

/// A part of the municipality people say they come from (grend, krets).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    /// Short stable id.
    pub id: String,
    /// Name as people write it.
    pub name: String,
}

/// The municipality of a site.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Municipality {
    /// `Fjordvik kommune`.
    pub name: String,
    /// Four digits, as in the national register; empty until set.
    pub number: String,
    /// Language of a visitor who did not choose.
    pub default_language: Language,
    /// Languages offered.
    pub languages: Vec<Language>,
    /// Postal address, one line.
    pub address: String,
    /// Where people write.
    pub email: String,
    /// Where people phone.
    pub phone: String,
    /// The municipality's own web site.
    pub website: String,
    /// Address of this service as residents see it, without a slash at the end.
    pub base_url: String,
    /// Address of the statutory accessibility statement (uustatus.no); empty warns administrators.
    pub accessibility_url: String,
    /// Areas, in the order they are shown.
    pub areas: Vec<Area>,
    /// Age bands, `0-12` … `75+`, in order.
    pub age_bands: Vec<String>,
    /// Published figures never show fewer people than this in a cell.
    pub publish_min_cell: u32,
    /// Age of consent online.
    pub consent_age: u32,
    /// Whether notices must also be in Sámi (sameloven § 3-2).
    pub is_in_sami_area: bool,
}

impl Default for Municipality {
    fn default() -> Self {
        Municipality {
            name: String::new(),
            number: String::new(),
            default_language: Language::Nb,
            languages: Language::ALL.to_vec(),
            address: String::new(),
            email: String::new(),
            phone: String::new(),
            website: String::new(),
            base_url: String::new(),
            accessibility_url: String::new(),
            areas: Vec::new(),
            age_bands: ["0-12", "13-17", "18-29", "30-44", "45-59", "60-74", "75+"]
                .map(str::to_owned)
                .to_vec(),
            publish_min_cell: 5,
            consent_age: 13,
            is_in_sami_area: false,
        }
    }
}

impl Municipality {
    /// Whether the set-up page has been filled in.
    pub fn is_set_up(&self) -> bool {
        !self.name.is_empty()
    }
}
