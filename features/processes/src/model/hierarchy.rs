//! Plans in a hierarchy: a plan may be part of another (samfunnsdel and arealdel are parts of the
//! municipal plan) and may govern others (handlings- og økonomiplan, kommunedelplaner).

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

/// One plan and its ties. Ids are the caller's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Id of the plan.
    pub id: String,
    /// The plan it is a part of.
    #[serde(default)]
    pub parent: Option<String>,
    /// The plans it governs.
    #[serde(default)]
    pub governs: Vec<String>,
}

/// Why plans do not form a hierarchy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HierarchyError {
    /// Two plans have this id.
    Twice(String),
    /// `plan` names a plan that is not there.
    Unknown {
        /// Who names it.
        plan: String,
        /// What is named.
        named: String,
    },
    /// Following parts and governed plans leads back to the start; the ids of the circle in order,
    /// the first not repeated.
    Circle(Vec<String>),
}

/// A checked set of plans.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hierarchy {
    plans: BTreeMap<String, Plan>,
}

impl Hierarchy {
    /// Checks that every plan named is there and that nothing governs itself, also not by way of
    /// others.
    ///
    /// # Errors
    /// The first [`HierarchyError`] found.
    pub fn new(plans: Vec<Plan>) -> Result<Self, HierarchyError> {
        let mut map = BTreeMap::new();
        for plan in plans {
            if let Some(earlier) = map.insert(plan.id.clone(), plan) {
                return Err(HierarchyError::Twice(earlier.id));
            }
        }
        let hierarchy = Hierarchy { plans: map };
        hierarchy.check_names()?;
        hierarchy.check_circles()?;
        Ok(hierarchy)
    }

    /// One plan.
    pub fn get(&self, id: &str) -> Option<&Plan> {
        self.plans.get(id)
    }

    /// The plans `id` is part of, nearest first.
    pub fn ancestors(&self, id: &str) -> Vec<&Plan> {
        let mut found = vec![];
        let mut at = self.plans.get(id);
        while let Some(parent) = at.and_then(|p| p.parent.as_ref()).and_then(|p| self.plans.get(p))
        {
            found.push(parent);
            at = Some(parent);
        }
        found
    }

    /// The parts of `id`, sorted by id.
    pub fn parts(&self, id: &str) -> Vec<&Plan> {
        self.plans.values().filter(|p| p.parent.as_deref() == Some(id)).collect()
    }

    /// The plans that share a parent with `id`.
    pub fn siblings(&self, id: &str) -> Vec<&Plan> {
        match self.plans.get(id).and_then(|p| p.parent.as_deref()) {
            Some(parent) => self.parts(parent).into_iter().filter(|p| p.id != id).collect(),
            None => vec![],
        }
    }

    /// Every plan that `id` governs, directly or through another, sorted by id.
    pub fn governed_by(&self, id: &str) -> BTreeSet<&str> {
        let mut found = BTreeSet::new();
        let mut waiting: Vec<&str> = vec![id];
        while let Some(plan) = waiting.pop().and_then(|id| self.plans.get(id)) {
            for governed in &plan.governs {
                if found.insert(governed.as_str()) {
                    waiting.push(governed);
                }
            }
        }
        found
    }

    fn check_names(&self) -> Result<(), HierarchyError> {
        for plan in self.plans.values() {
            for named in plan.parent.iter().chain(&plan.governs) {
                if !self.plans.contains_key(named) {
                    let (plan, named) = (plan.id.clone(), named.clone());
                    return Err(HierarchyError::Unknown { plan, named });
                }
            }
        }
        Ok(())
    }

    /// Downward edges: from a plan to its parts and to what it governs.
    fn below(&self, id: &str) -> Vec<&str> {
        let governs = self.plans.get(id).into_iter().flat_map(|p| p.governs.iter());
        governs
            .map(String::as_str)
            .chain(self.parts(id).into_iter().map(|p| p.id.as_str()))
            .collect()
    }

    /// Depth first with an explicit path, so that the circle itself can be shown.
    fn check_circles(&self) -> Result<(), HierarchyError> {
        let mut done: BTreeSet<&str> = BTreeSet::new();
        for start in self.plans.keys() {
            let mut path: Vec<(&str, Vec<&str>)> = vec![(start, self.below(start))];
            while let Some((id, rest)) = path.last_mut() {
                let Some(next) = rest.pop() else {
                    done.insert(id);
                    path.pop();
                    continue;
                };
                if let Some(at) = path.iter().position(|(seen, _)| *seen == next) {
                    let circle = path[at..].iter().map(|(seen, _)| (*seen).to_owned()).collect();
                    return Err(HierarchyError::Circle(circle));
                }
                if !done.contains(next) {
                    path.push((next, self.below(next)));
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn plan(id: &str, parent: Option<&str>, governs: &[&str]) -> Plan {
        Plan {
            id: id.into(),
            parent: parent.map(Into::into),
            governs: governs.iter().map(|g| (*g).to_owned()).collect(),
        }
    }

    fn fjordvik() -> Vec<Plan> {
        vec![
            plan("kommuneplan", None, &[]),
            plan("samfunnsdel", Some("kommuneplan"), &["okplan", "kdp-helse"]),
            plan("arealdel", Some("kommuneplan"), &[]),
            plan("okplan", None, &["budsjett"]),
            plan("kdp-helse", None, &[]),
            plan("budsjett", None, &[]),
        ]
    }

    #[test]
    fn the_societal_part_governs_also_what_the_plans_below_it_govern() {
        let plans = Hierarchy::new(fjordvik()).unwrap();
        let governed: Vec<_> = plans.governed_by("samfunnsdel").into_iter().collect();
        assert_eq!(governed, ["budsjett", "kdp-helse", "okplan"]);
        assert_eq!(plans.ancestors("samfunnsdel")[0].id, "kommuneplan");
        assert_eq!(plans.siblings("samfunnsdel")[0].id, "arealdel");
    }

    #[test]
    fn a_plan_that_governs_its_own_parent_is_a_circle() {
        let mut plans = fjordvik();
        plans[3].governs.push("kommuneplan".into());
        let Err(HierarchyError::Circle(circle)) = Hierarchy::new(plans) else {
            panic!("a circle must be refused")
        };
        assert_eq!(circle.len(), 3);
        for id in ["kommuneplan", "samfunnsdel", "okplan"] {
            assert!(circle.iter().any(|c| c == id), "{id} in {circle:?}");
        }
    }

    #[test]
    fn a_plan_cannot_be_its_own_parent() {
        let own = Hierarchy::new(vec![plan("a", Some("a"), &[])]);
        assert_eq!(own, Err(HierarchyError::Circle(vec!["a".into()])));
    }

    #[test]
    fn unknown_and_repeated_plans_are_refused() {
        assert_eq!(
            Hierarchy::new(vec![plan("a", Some("b"), &[])]),
            Err(HierarchyError::Unknown { plan: "a".into(), named: "b".into() })
        );
        let twice = vec![plan("a", None, &[]), plan("a", None, &[])];
        assert_eq!(Hierarchy::new(twice), Err(HierarchyError::Twice("a".into())));
    }

    proptest! {
        #[test]
        fn ties_that_only_point_forward_never_form_a_circle(
            edges in proptest::collection::vec((0usize..12, 0usize..12), 0..40),
        ) {
            let mut plans: Vec<Plan> = (0..12).map(|i| plan(&format!("p{i:02}"), None, &[])).collect();
            for (a, b) in edges {
                if a < b {
                    plans[a].governs.push(format!("p{b:02}"));
                }
            }
            prop_assert!(Hierarchy::new(plans.clone()).is_ok());
            // A tie from the last to the first closes a circle exactly when the first reaches the last.
            let reaches = Hierarchy::new(plans.clone()).unwrap().governed_by("p00").contains("p11");
            plans[11].governs.push("p00".into());
            prop_assert_eq!(Hierarchy::new(plans).is_err(), reaches);
        }
    }
}
