//! Around the day: the training of secretaries before it, and the organisers' morning after.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use medvirk_kernel::Uuid;
use serde::{Deserialize, Serialize};

use super::InviteeId;

/// Training of the secretaries, a couple of hours before the meeting (source 001).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Training {
    /// When.
    pub starts_at: Option<DateTime<Utc>>,
    /// Until.
    pub ends_at: Option<DateTime<Utc>>,
    /// Where.
    pub place: String,
    /// Who trains.
    pub trainer: String,
    /// What they get and learn.
    pub material: String,
    /// Who has been asked to come.
    pub told: BTreeSet<InviteeId>,
    /// Who came.
    pub came: BTreeSet<InviteeId>,
}

impl Training {
    /// Lets somebody go from the lists.
    pub fn forget(&mut self, who: InviteeId) -> bool {
        let was_told = self.told.remove(&who);
        self.came.remove(&who) || was_told
    }
}

/// Something that can be done at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AtOnce {
    /// Number within this meeting.
    pub id: u32,
    /// What.
    pub what: String,
    /// Who.
    #[serde(default)]
    pub owner: String,
    /// By when.
    #[serde(default)]
    pub due: Option<NaiveDate>,
    /// When it was done.
    #[serde(default)]
    pub done_at: Option<DateTime<Utc>>,
    /// The action of the case that it is followed up by; how it goes is then known there.
    #[serde(default)]
    pub action: Option<Uuid>,
}

/// A group that carries something out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Team {
    /// Number within this meeting.
    pub id: u32,
    /// What it is called.
    pub name: String,
    /// What it is to do.
    #[serde(default)]
    pub mandate: String,
    /// Who leads it.
    #[serde(default)]
    pub leader: String,
    /// Who else is in it.
    #[serde(default)]
    pub members: Vec<String>,
    /// When it reports.
    #[serde(default)]
    pub due: Option<NaiveDate>,
    /// The action of the case that it is followed up by.
    #[serde(default)]
    pub action: Option<Uuid>,
}

/// The organisers' meeting the morning after and the plan it makes (source 001, the part about what
/// follows).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Plan {
    /// When they meet.
    pub at: Option<DateTime<Utc>>,
    /// Where.
    pub place: String,
    /// Who was there, one per line.
    pub present: String,
    /// What they saw: main trends and challenges.
    pub summary: String,
    /// What can be done at once.
    pub at_once: Vec<AtOnce>,
    /// Implementation groups.
    pub teams: Vec<Team>,
    /// The last number given.
    pub last: u32,
}

impl Plan {
    /// A number for something new.
    pub fn next(&mut self) -> u32 {
        self.last += 1;
        self.last
    }

    /// The actions of the case that follow the plan up.
    pub fn followed(&self) -> impl Iterator<Item = Uuid> + '_ {
        let at_once = self.at_once.iter().filter_map(|one| one.action);
        at_once.chain(self.teams.iter().filter_map(|team| team.action))
    }

    /// Lets a name go wherever it stands alone. Whether it stood anywhere.
    pub fn forget(&mut self, name: &str) -> bool {
        if name.is_empty() {
            return false;
        }
        let before = self.clone();
        let is_other = |line: &&str| line.trim() != name;
        self.present = self.present.lines().filter(is_other).collect::<Vec<_>>().join("\n");
        for one in &mut self.at_once {
            if one.owner == name {
                one.owner.clear();
            }
        }
        for team in &mut self.teams {
            if team.leader == name {
                team.leader.clear();
            }
            team.members.retain(|member| member != name);
        }
        before != *self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_forgotten_name_stands_nowhere_in_the_plan() {
        let mut plan = Plan { present: "Kari Li\nOla Dal".to_owned(), ..Plan::default() };
        let id = plan.next();
        plan.teams.push(Team {
            id,
            name: "Buss".into(),
            mandate: String::new(),
            leader: "Kari Li".into(),
            members: vec!["Kari Li".into(), "Per Moe".into()],
            due: None,
            action: None,
        });
        assert!(plan.forget("Kari Li") && !plan.forget("Kari Li"));
        assert!(!serde_json::to_string(&plan).unwrap().contains("Kari"));
        assert_eq!(plan.teams[0].members, ["Per Moe"]);
    }
}
