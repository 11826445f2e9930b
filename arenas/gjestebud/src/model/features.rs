//! What the draw knows of an applicant: features derived from the application, with the values that
//! quotas name. `ukjent` where nothing was stated.

use std::collections::BTreeMap;

use medvirk_processes::model::age_band::UNKNOWN;

use super::application::{Application, yes_no};
use super::spoken::has_other_mother_tongue;

/// A feature a quota can be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Feature {
    /// Age band of the settings.
    AgeBand,
    /// `kvinne`, `mann`, `annet`.
    Gender,
    /// Name of the area.
    Area,
    /// Has a child in kindergarten or school.
    HasChild,
    /// Under 30 years.
    Under30,
    /// Mother tongue other than Norwegian.
    OtherMotherTongue,
}

impl Feature {
    /// All features, in the order of pool files.
    pub const ALL: [Feature; 6] = [
        Feature::AgeBand,
        Feature::Gender,
        Feature::Area,
        Feature::HasChild,
        Feature::Under30,
        Feature::OtherMotherTongue,
    ];

    /// The name in criteria and pool files.
    pub const fn code(self) -> &'static str {
        match self {
            Feature::AgeBand => "age_band",
            Feature::Gender => "gender",
            Feature::Area => "area",
            Feature::HasChild => "has_child",
            Feature::Under30 => "under_30",
            Feature::OtherMotherTongue => "other_mother_tongue",
        }
    }

    /// Reads [`Feature::code`].
    pub fn from_code(code: &str) -> Option<Feature> {
        Feature::ALL.into_iter().find(|feature| feature.code() == code)
    }

    /// The value of this feature for an applicant.
    pub fn of(self, application: &Application) -> String {
        let known = match self {
            Feature::AgeBand => application.age.band.map(|band| band.to_string()),
            Feature::Gender => application.gender.map(|gender| gender.code().to_owned()),
            Feature::Area => application.area.name().map(str::to_owned),
            Feature::HasChild => has_child(&application.child_in).map(answer),
            Feature::Under30 => application.age.is_under_30.map(answer),
            Feature::OtherMotherTongue => {
                has_other_mother_tongue(&application.languages).map(answer)
            }
        };
        known.unwrap_or_else(|| UNKNOWN.to_owned())
    }
}

/// All features of an applicant by name, as the draw takes them.
pub fn derive(application: &Application) -> BTreeMap<&'static str, String> {
    Feature::ALL.into_iter().map(|feature| (feature.code(), feature.of(application))).collect()
}

/// The form asks where the children are; anything but a no is a yes.
fn has_child(child_in: &str) -> Option<bool> {
    match child_in.trim() {
        "" => None,
        words => Some(yes_no(words).unwrap_or(true)),
    }
}

fn answer(yes: bool) -> String {
    if yes { "ja" } else { "nei" }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::eligibility::is_eligible;
    use crate::model::fjordvik;

    /// After the duplicate is joined and the one from elsewhere left out.
    #[test]
    fn the_features_of_all_72_in_the_pool_are_as_expected() {
        let expected = fjordvik::host_pool();
        assert_eq!(expected.len(), 72);
        let pool: Vec<_> = fjordvik::applications()
            .into_iter()
            .filter(|a| a.reference != "S017" && is_eligible(a))
            .map(|a| {
                let mut row = vec![a.reference.clone()];
                row.extend(Feature::ALL.iter().map(|feature| feature.of(&a)));
                row.push(a.themes.join(";"));
                row
            })
            .collect();
        assert_eq!(pool, expected);
    }

    #[test]
    fn what_was_not_stated_is_unknown_and_not_guessed() {
        let mut nobody = fjordvik::application("S060");
        nobody.gender = None;
        nobody.child_in = String::new();
        nobody.languages.clear();
        let values = derive(&nobody);
        for feature in ["age_band", "gender", "has_child", "under_30", "other_mother_tongue"] {
            assert_eq!(values[feature], "ukjent", "{feature}");
        }
    }

    #[test]
    fn names_read_back() {
        for feature in Feature::ALL {
            assert_eq!(Feature::from_code(feature.code()), Some(feature));
        }
    }
}
