//! What staff decide about a stormøte: its rooms, and how its groups shall be.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{LeaderMode, codes::codes};

codes! {
    /// What a room is for.
    RoomKind {
        /// Where all sit together.
        Hall = "hall",
        /// Where a group works.
        Group = "group",
    }
}

/// A room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Room {
    /// What it says on the door.
    pub name: String,
    /// What it is for.
    pub kind: RoomKind,
    /// Seats; 0 when not known.
    pub seats: u32,
    /// What is there: projector, coffee, hearing loop.
    pub equipment: String,
}

codes! {
    /// How much a feature counts, in words.
    Word {
        /// Is not looked at.
        Not = "not",
        /// A little.
        Little = "little",
        /// Some.
        Some = "some",
        /// Much.
        Much = "much",
    }
}

codes! {
    /// What groups are mixed by.
    Feature {
        /// Kind of stakeholder.
        Kind = "kind",
        /// Sector.
        Sector = "sector",
        /// Area.
        Area = "area",
        /// Gender.
        Gender = "gender",
        /// Age band.
        Age = "age",
    }
}

/// How the groups shall be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct GroupRules {
    /// Least people in a group, leader and secretary included (source 001: seven).
    pub min: u32,
    /// Most (source 001: nine).
    pub max: u32,
    /// How many groups; none: as few as can be.
    pub groups: Option<u32>,
    /// How many times new groups are made of the same people, one for each group work.
    pub rounds: u32,
    /// How much each feature counts.
    pub words: BTreeMap<Feature, Word>,
    /// Kinds that are spread over the groups as evenly as can be, without exception.
    pub spread: Vec<super::Kind>,
    /// Every group has a leader; else the office goes round where nobody was appointed.
    pub has_leader: bool,
    /// The office of leader goes round in every group, whoever was appointed.
    pub all_rotate: bool,
    /// Every group has a secretary.
    pub has_secretary: bool,
    /// Nobody is the only one of a language other than this in a group; empty: not looked at.
    pub common_language: String,
    /// Also seats those who have not answered.
    pub with_unanswered: bool,
}

impl Default for GroupRules {
    fn default() -> Self {
        let words = [
            (Feature::Kind, Word::Some),
            (Feature::Sector, Word::Much),
            (Feature::Area, Word::Much),
            (Feature::Gender, Word::Some),
            (Feature::Age, Word::Little),
        ];
        GroupRules {
            min: 7,
            max: 9,
            groups: None,
            rounds: 1,
            words: words.into_iter().collect(),
            spread: vec![super::Kind::Elected, super::Kind::Employee],
            has_leader: true,
            all_rotate: false,
            has_secretary: true,
            common_language: "norsk".to_owned(),
            with_unanswered: false,
        }
    }
}

impl GroupRules {
    /// How much a feature counts.
    pub fn word(&self, feature: Feature) -> Word {
        self.words.get(&feature).copied().unwrap_or(Word::Not)
    }

    /// Who leads groups.
    pub fn leaders(&self) -> LeaderMode {
        match (self.has_leader, self.all_rotate) {
            (true, _) => LeaderMode::Appointed,
            (false, false) => LeaderMode::Mixed,
            (false, true) => LeaderMode::Rotating,
        }
    }

    /// Decides who leads groups.
    pub fn set_leaders(&mut self, mode: LeaderMode) {
        self.has_leader = mode == LeaderMode::Appointed;
        self.all_rotate = mode == LeaderMode::Rotating;
    }
}

/// Everything decided about one meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Setup {
    /// Its rooms; groups get those of groups in this order.
    pub rooms: Vec<Room>,
    /// Its groups.
    pub rules: GroupRules,
    /// Minutes of one turn where the office goes round.
    pub turn: Option<u32>,
}

impl Setup {
    /// Minutes of one turn where the office of leader goes round.
    pub fn turn(&self) -> u32 {
        self.turn.unwrap_or(30)
    }

    /// The room of a group, by its number from 0.
    pub fn room(&self, group: usize) -> Option<&Room> {
        self.rooms.iter().filter(|room| room.kind == RoomKind::Group).nth(group)
    }
}
