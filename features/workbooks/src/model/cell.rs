//! One place to write, and how several devices write in it: whoever has seen what stands there replaces
//! it; whoever has not is kept beside it, until somebody has looked. Nothing is merged silently and
//! nothing is thrown away.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Most characters of one cell.
pub(crate) const MOST_TEXT: usize = 10_000;
/// Most other wordings kept beside a cell; a device that writes on replaces its own.
const MOST_RIVALS: usize = 20;

/// What a device wrote in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Write {
    /// Made by the device; the same again is the same write.
    pub id: Uuid,
    /// The cell.
    pub key: String,
    /// What shall stand there.
    pub value: String,
    /// The version of the cell that the device had seen.
    pub base: i32,
    /// The device.
    pub writer: String,
    /// Other wordings somebody has looked at and lets go.
    pub settles: Vec<Uuid>,
}

/// Another wording, written without having seen the one that stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Rival {
    /// The write it came with.
    pub id: Uuid,
    /// The device.
    pub writer: String,
    /// What it says.
    pub value: String,
    /// The version the device had seen.
    pub base: i32,
}

/// A place to write.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cell {
    /// What stands there.
    pub value: String,
    /// Counts what stood there; 0 before anything did.
    pub version: i32,
    /// The device that wrote it.
    pub writer: String,
    /// The last version that another device wrote.
    pub others: i32,
    /// Other wordings that nobody has looked at.
    pub rivals: Vec<Rival>,
    /// When it last changed.
    pub at: Option<DateTime<Utc>>,
}

/// What became of a write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It stands.
    Stands,
    /// It stood there already, or said nothing.
    Same,
    /// Another device had written meanwhile; it is kept beside that.
    Beside,
}

impl Outcome {
    /// Stable name, for the history.
    pub const fn code(self) -> &'static str {
        match self {
            Outcome::Stands => "stands",
            Outcome::Same => "same",
            Outcome::Beside => "beside",
        }
    }
}

impl Cell {
    /// Takes a write. Ticks follow whoever spoke last: there is no text to lose.
    pub fn take(&mut self, write: &Write, is_tick: bool, at: DateTime<Utc>) -> Outcome {
        self.rivals.retain(|rival| !write.settles.contains(&rival.id));
        if write.value == self.value {
            self.forget_same();
            return Outcome::Same;
        }
        let foreign = if write.writer == self.writer { self.others } else { self.version };
        let has_seen = foreign <= write.base;
        if has_seen || is_tick || self.value.is_empty() {
            if write.writer != self.writer {
                self.others = self.version;
                self.writer.clone_from(&write.writer);
            }
            self.value.clone_from(&write.value);
            self.version += 1;
            self.at = Some(at);
            self.forget_same();
            return Outcome::Stands;
        }
        if write.value.is_empty() {
            return Outcome::Same;
        }
        self.put_beside(write);
        self.at = Some(at);
        Outcome::Beside
    }

    /// A wording that stands need not be kept beside itself.
    fn forget_same(&mut self) {
        let value = &self.value;
        self.rivals.retain(|rival| rival.value != *value);
    }

    fn put_beside(&mut self, write: &Write) {
        let own = |rival: &&mut Rival| rival.writer == write.writer && rival.base == write.base;
        if let Some(known) = self.rivals.iter_mut().find(own) {
            // The device writes on in what it had begun.
            known.value.clone_from(&write.value);
            return;
        }
        if self.rivals.iter().any(|rival| rival.value == write.value) {
            return;
        }
        if self.rivals.len() >= MOST_RIVALS {
            // Kept in the history all the same; a page with more wordings helps nobody.
            self.rivals.remove(0);
        }
        self.rivals.push(Rival {
            id: write.id,
            writer: write.writer.clone(),
            value: write.value.clone(),
            base: write.base,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn write(n: u128, value: &str, base: i32, writer: &str) -> Write {
        Write {
            id: Uuid::from_u128(n),
            key: "H1.t1.p1".into(),
            value: value.into(),
            base,
            writer: writer.into(),
            settles: Vec::new(),
        }
    }

    const NOW: DateTime<Utc> = DateTime::UNIX_EPOCH;

    #[test]
    fn whoever_has_seen_it_replaces_it_and_whoever_has_not_is_kept_beside() {
        let mut cell = Cell::default();
        assert_eq!(cell.take(&write(1, "Mer buss", 0, "a"), false, NOW), Outcome::Stands);
        assert_eq!(
            cell.take(&write(2, "Mer buss på kvelden", 1, "b"), false, NOW),
            Outcome::Stands
        );
        assert_eq!(cell.take(&write(3, "Ferja", 1, "a"), false, NOW), Outcome::Beside);
        assert_eq!(cell.value, "Mer buss på kvelden");
        assert_eq!(cell.rivals[0].value, "Ferja");
        let both = Write { settles: vec![cell.rivals[0].id], ..write(4, "Buss og ferje", 2, "a") };
        assert_eq!(cell.take(&both, false, NOW), Outcome::Stands);
        assert!(cell.rivals.is_empty());
    }

    #[test]
    fn a_device_that_never_got_the_answer_writes_on_in_its_own() {
        let mut cell = Cell::default();
        cell.take(&write(1, "a", 0, "phone"), false, NOW);
        assert_eq!(cell.take(&write(2, "ab", 0, "phone"), false, NOW), Outcome::Stands);
        cell.take(&write(3, "x", 2, "other"), false, NOW);
        assert_eq!(cell.take(&write(4, "abc", 0, "phone"), false, NOW), Outcome::Beside);
        assert_eq!(cell.take(&write(5, "abcd", 0, "phone"), false, NOW), Outcome::Beside);
        assert_eq!(cell.rivals.len(), 1);
        assert_eq!(cell.rivals[0].value, "abcd");
    }

    #[test]
    fn an_empty_field_on_a_stale_page_wipes_nothing() {
        let mut cell = Cell::default();
        cell.take(&write(1, "Står her", 0, "a"), false, NOW);
        assert_eq!(cell.take(&write(2, "", 0, "b"), false, NOW), Outcome::Same);
        assert_eq!(cell.value, "Står her");
        assert_eq!(cell.take(&write(3, "", 1, "b"), false, NOW), Outcome::Stands);
    }

    /// What one of two devices does next.
    #[derive(Clone, Copy, Debug)]
    enum Step {
        /// It adds a word to what it shows.
        Type(bool),
        /// Its write reaches the server, perhaps twice, and the answer comes back or is lost.
        Send(bool, bool, bool),
        /// It fetches what stands.
        Fetch(bool),
    }

    #[derive(Default)]
    struct Device {
        shown: String,
        base: i32,
        waits: Option<Write>,
    }

    impl Device {
        fn see(&mut self, cell: &Cell) {
            if self.waits.is_none() {
                self.shown.clone_from(&cell.value);
                self.base = cell.version;
            }
        }
    }

    fn steps() -> impl Strategy<Value = Vec<Step>> {
        let step = prop_oneof![
            any::<bool>().prop_map(Step::Type),
            any::<(bool, bool, bool)>().prop_map(|(d, twice, lost)| Step::Send(d, twice, lost)),
            any::<bool>().prop_map(Step::Fetch),
        ];
        prop::collection::vec(step, 1..40)
    }

    proptest! {
        /// Two devices that write on in what they see lose no word, in whatever order and however
        /// often their writes arrive.
        #[test]
        fn no_word_of_two_devices_is_lost(steps in steps()) {
            let mut cell = Cell::default();
            let mut devices = [Device::default(), Device::default()];
            let mut known = std::collections::BTreeSet::new();
            let (mut words, mut next) = (Vec::new(), 0u128);
            let last = [Step::Send(false, true, false), Step::Send(true, true, false)];
            for step in steps.into_iter().chain(last) {
                match step {
                    Step::Type(which) => {
                        let device = &mut devices[usize::from(which)];
                        next += 1;
                        let word = format!("w{next};");
                        device.shown.push_str(&word);
                        words.push(word);
                        let name = if which { "b" } else { "a" };
                        device.waits = Some(write(next, &device.shown, device.base, name));
                    }
                    Step::Send(which, is_twice, is_lost) => {
                        let device = &mut devices[usize::from(which)];
                        let Some(waiting) = device.waits.clone() else { continue };
                        for _ in 0..=usize::from(is_twice) {
                            if known.insert(waiting.id) {
                                cell.take(&waiting, false, NOW);
                            }
                        }
                        if !is_lost {
                            device.waits = None;
                            device.see(&cell);
                        }
                    }
                    Step::Fetch(which) => devices[usize::from(which)].see(&cell),
                }
            }
            let kept: String = std::iter::once(&cell.value)
                .chain(cell.rivals.iter().map(|rival| &rival.value))
                .cloned()
                .collect();
            for word in words {
                prop_assert!(kept.contains(&word), "{word} is not in {kept}");
            }
        }
    }
}
