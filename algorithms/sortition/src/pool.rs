//! The pool: people with a value for every feature, checked, and indexed for the search.

use std::collections::{BTreeMap, BTreeSet};

use crate::error::{InputError, InputErrors};
use crate::input::{Feature, Person};

/// The people a draw chooses among.
///
/// They are kept in the order of their ids, so the order of arrival cannot influence any draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pool {
    features: Vec<Feature>,
    people: Vec<Person>,
    /// Per person, one index per feature into the list of all values of all features.
    values: Vec<Vec<usize>>,
    by_id: BTreeMap<String, usize>,
    value_index: BTreeMap<(String, String), usize>,
    households: Vec<Vec<usize>>,
}

impl Pool {
    /// Checks people against features.
    ///
    /// # Errors
    /// Every fault at once: empty or repeated ids, missing, unknown or repeated features and
    /// values, each with its row.
    pub fn new(features: Vec<Feature>, people: Vec<Person>) -> Result<Self, InputErrors> {
        let mut faults = Vec::new();
        let value_index = index_values(&features, &mut faults);
        check_ids(&people, &mut faults);
        for (row, person) in people.iter().enumerate() {
            check_values(row, person, &features, &value_index, &mut faults);
        }
        if !faults.is_empty() {
            return Err(InputErrors(faults));
        }
        let mut people = people;
        people.sort_by(|a, b| a.id.cmp(&b.id));
        let values = people
            .iter()
            .map(|person| {
                person
                    .values
                    .iter()
                    .filter_map(|(f, v)| value_index.get(&(f.clone(), v.clone())).copied())
                    .collect()
            })
            .collect();
        let by_id = people.iter().enumerate().map(|(i, person)| (person.id.clone(), i)).collect();
        let households = group_households(&people);
        Ok(Self { features, people, values, by_id, value_index, households })
    }

    /// The features with their values.
    pub fn features(&self) -> &[Feature] {
        &self.features
    }

    /// The people in the order of their ids.
    pub fn people(&self) -> &[Person] {
        &self.people
    }

    /// The person with this id.
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.index(id).map(|index| &self.people[index])
    }

    pub(crate) fn len(&self) -> usize {
        self.people.len()
    }

    pub(crate) fn id(&self, person: usize) -> &str {
        &self.people[person].id
    }

    pub(crate) fn index(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    pub(crate) fn has(&self, person: usize, value: usize) -> bool {
        self.values[person].contains(&value)
    }

    pub(crate) fn values_of(&self, person: usize) -> &[usize] {
        &self.values[person]
    }

    pub(crate) fn value(&self, feature: &str, value: &str) -> Option<usize> {
        self.value_index.get(&(feature.to_owned(), value.to_owned())).copied()
    }

    pub(crate) fn value_count(&self) -> usize {
        self.value_index.len()
    }

    /// Households of two people or more.
    pub(crate) fn households(&self) -> &[Vec<usize>] {
        &self.households
    }
}

fn index_values(
    features: &[Feature],
    faults: &mut Vec<InputError>,
) -> BTreeMap<(String, String), usize> {
    let mut names = BTreeSet::new();
    let mut index = BTreeMap::new();
    for feature in features {
        if !names.insert(&feature.name) {
            faults.push(InputError::DuplicateFeature { feature: feature.name.clone() });
            continue;
        }
        for value in &feature.values {
            let next = index.len();
            if index.insert((feature.name.clone(), value.clone()), next).is_some() {
                faults.push(InputError::DuplicateValue {
                    feature: feature.name.clone(),
                    value: value.clone(),
                });
            }
        }
    }
    index
}

fn check_ids(people: &[Person], faults: &mut Vec<InputError>) {
    let mut rows: BTreeMap<&str, usize> = BTreeMap::new();
    for (row, person) in people.iter().enumerate() {
        if person.id.is_empty() {
            faults.push(InputError::EmptyId { row });
        } else if let Some(&first_row) = rows.get(person.id.as_str()) {
            faults.push(InputError::DuplicateId { id: person.id.clone(), first_row, row });
        } else {
            rows.insert(&person.id, row);
        }
    }
}

fn check_values(
    row: usize,
    person: &Person,
    features: &[Feature],
    value_index: &BTreeMap<(String, String), usize>,
    faults: &mut Vec<InputError>,
) {
    let id = || person.id.clone();
    for feature in features {
        if !person.values.contains_key(&feature.name) {
            let feature = feature.name.clone();
            faults.push(InputError::MissingValue { row, id: id(), feature });
        }
    }
    for (feature, value) in &person.values {
        let feature = feature.clone();
        if !features.iter().any(|known| known.name == feature) {
            faults.push(InputError::UnknownFeature { row, id: id(), feature });
        } else if !value_index.contains_key(&(feature.clone(), value.clone())) {
            faults.push(InputError::UnknownValue { row, id: id(), feature, value: value.clone() });
        }
    }
}

fn group_households(people: &[Person]) -> Vec<Vec<usize>> {
    let mut groups: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, person) in people.iter().enumerate() {
        if let Some(household) = &person.household {
            groups.entry(household).or_default().push(index);
        }
    }
    let mut households: Vec<_> = groups.into_values().filter(|members| members.len() > 1).collect();
    // By their members, so that what a household is called cannot influence any draw.
    households.sort_unstable();
    households
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gender() -> Feature {
        Feature::new("gender", ["woman", "man"])
    }

    #[test]
    fn every_fault_is_named_with_its_row() {
        let people = vec![
            Person::new("a", [("gender", "woman")]),
            Person::new("a", [("gender", "wmoan")]),
            Person::new("", [("gender", "man"), ("area", "north")]),
            Person::new("d", [] as [(&str, &str); 0]),
        ];
        let faults = Pool::new(vec![gender()], people).unwrap_err().0;
        let text: Vec<String> = faults.iter().map(ToString::to_string).collect();
        assert_eq!(
            text,
            [
                "id a stands in row 0 and in row 1",
                "person in row 2 has no id",
                "row 1 (a): gender has no value \"wmoan\"",
                "row 2 (): unknown feature area",
                "row 3 (d): no value for gender",
            ]
        );
    }

    #[test]
    fn features_and_values_are_declared_once() {
        let features = vec![gender(), gender(), Feature::new("area", ["north", "north"])];
        let faults = Pool::new(features, Vec::new()).unwrap_err().0;
        assert_eq!(
            faults,
            [
                InputError::DuplicateFeature { feature: "gender".into() },
                InputError::DuplicateValue { feature: "area".into(), value: "north".into() },
            ]
        );
    }

    #[test]
    fn collected_features_hold_the_values_of_people_and_quotas() {
        let people = [Person::new("a", [("gender", "woman")])];
        let quotas = [crate::Quota::new("gender", "man", 0, 1)];
        assert_eq!(Feature::collect(&people, &quotas), [Feature::new("gender", ["man", "woman"])]);
    }
}
