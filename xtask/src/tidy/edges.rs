//! Who may use whom: `app → arenas → features → platform`; algorithms use nothing but algorithms, an
//! arena never another arena, and between features only the edges listed here (see ARCHITECTURE.md).

use super::Finding;
use crate::workspace::{Member, Use};

/// Crates of the platform by storey: each may use those on a lower one.
const PLATFORM: [(&str, u8); 9] = [
    ("kernel", 0),
    ("i18n-macros", 0),
    ("i18n", 1),
    ("store", 1),
    ("documents", 1),
    ("jobs", 2),
    ("slice", 3),
    ("web", 4),
    ("testkit", 5),
];

/// Which feature may use which.
const FEATURES: [(&str, &[&str]); 7] = [
    ("audit", &[]),
    ("people", &["audit"]),
    ("processes", &["audit", "people"]),
    ("meetings", &["audit", "people", "processes"]),
    ("input", &["audit", "people", "processes", "meetings"]),
    ("workbooks", &["audit", "processes", "meetings", "input"]),
    ("cases", &["audit", "input", "processes", "people"]),
];

/// What `new-arena` copies.
const SCAFFOLD: &str = "xtask/scaffold/example";

/// Where a crate lives in the house.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Room<'a> {
    Algorithm,
    Platform(&'a str),
    Feature(&'a str),
    Arena(&'a str),
    App,
    Xtask,
}

impl<'a> Room<'a> {
    fn of(folder: &'a str) -> Option<Self> {
        // The pattern of `new-arena` keeps to the rules of what is made from it.
        if folder == SCAFFOLD {
            return Some(Room::Arena("example"));
        }
        Some(match folder.split_once('/') {
            Some(("algorithms", _)) => Room::Algorithm,
            Some(("platform", name)) => Room::Platform(name),
            Some(("features", name)) => Room::Feature(name),
            Some(("arenas", name)) => Room::Arena(name),
            None if folder == "app" => Room::App,
            None if folder == "xtask" => Room::Xtask,
            _ => return None,
        })
    }

    fn may_use(self, other: Room<'_>, is_dev: bool) -> bool {
        if other == Room::Platform("testkit") && !is_dev {
            return false;
        }
        match (self, other) {
            (Room::Algorithm, Room::Algorithm) => true,
            (Room::Algorithm | Room::Xtask, _) | (_, Room::Xtask | Room::App) => false,
            (Room::App, _) => true,
            (Room::Arena(_), Room::Arena(_)) => false,
            (Room::Arena(_), _) => true,
            (Room::Feature(user), Room::Feature(used)) => {
                FEATURES.iter().any(|(name, uses)| *name == user && uses.contains(&used))
            }
            (Room::Feature(_), Room::Algorithm | Room::Platform(_)) => true,
            (Room::Platform(_), Room::Platform("testkit")) => is_dev,
            (Room::Platform(user), Room::Platform(used)) => {
                matches!((storey(user), storey(used)), (Some(user), Some(used)) if used < user)
            }
            (Room::Feature(_) | Room::Platform(_), _) => false,
        }
    }
}

fn storey(name: &str) -> Option<u8> {
    PLATFORM.iter().find(|(known, _)| *known == name).map(|(_, storey)| *storey)
}

/// Every edge that the house does not have.
pub fn check(members: &[Member]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for member in members {
        let manifest = format!("{}/Cargo.toml", member.folder);
        let Some(room) = Room::of(&member.folder) else {
            findings.push(Finding::fault(&manifest, 0, "a crate outside the rooms of the house"));
            continue;
        };
        for Use { name, is_dev } in &member.uses {
            let used = members.iter().find(|other| other.name == *name);
            let allowed = used
                .and_then(|used| Room::of(&used.folder))
                .is_some_and(|other| room.may_use(other, *is_dev));
            if !allowed {
                let what = format!("`{}` may not use `{name}`; see ARCHITECTURE.md", member.name);
                findings.push(Finding::fault(&manifest, 0, what));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allowed(user: &str, used: &str, is_dev: bool) -> bool {
        let member = |folder: &str, uses| Member {
            name: folder.replace('/', "-"),
            folder: folder.to_owned(),
            uses,
        };
        let uses = vec![Use { name: used.replace('/', "-"), is_dev }];
        check(&[member(user, uses), member(used, vec![])]).is_empty()
    }

    #[test]
    fn the_house_is_used_from_the_roof_down() {
        assert!(allowed("app", "arenas/gjestebud", false));
        assert!(allowed("arenas/gjestebud", "features/cases", false));
        assert!(allowed("arenas/gjestebud", "algorithms/sortition", false));
        assert!(allowed("features/people", "platform/web", false));
        assert!(!allowed("features/people", "arenas/gjestebud", false));
        assert!(!allowed("platform/web", "features/people", false));
        assert!(!allowed("features/people", "app", false));
    }

    #[test]
    fn an_arena_never_uses_another() {
        assert!(!allowed("arenas/gjestebud", "arenas/stormote", false));
        assert!(!allowed("arenas/gjestebud", "arenas/stormote", true));
    }

    #[test]
    fn between_features_only_the_listed_edges_exist() {
        assert!(allowed("features/people", "features/audit", false));
        assert!(allowed("features/cases", "features/input", false));
        assert!(!allowed("features/input", "features/cases", false));
        assert!(!allowed("features/audit", "features/people", false));
        assert!(!allowed("features/cases", "features/meetings", false));
    }

    #[test]
    fn algorithms_use_nothing_of_ours_but_algorithms() {
        assert!(!allowed("algorithms/sortition", "platform/kernel", false));
        assert!(allowed("algorithms/draw-record", "algorithms/sortition", false));
    }

    #[test]
    fn the_platform_is_used_from_the_upper_storeys_down() {
        assert!(allowed("platform/web", "platform/slice", false));
        assert!(allowed("platform/i18n", "platform/i18n-macros", false));
        assert!(!allowed("platform/slice", "platform/web", false));
        assert!(!allowed("platform/store", "platform/documents", false));
    }

    #[test]
    fn the_testkit_is_for_tests() {
        assert!(allowed("features/people", "platform/testkit", true));
        assert!(allowed("platform/web", "platform/testkit", true));
        assert!(!allowed("features/people", "platform/testkit", false));
        assert!(!allowed("app", "platform/testkit", false));
    }
}
