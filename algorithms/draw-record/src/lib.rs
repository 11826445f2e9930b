//! The record of a draw: what is announced beforehand, the number that decides, and the check of
//! both on anybody's machine.
//!
//! 1. [`announce`] writes down the pool (pseudonymous ids and the features the quotas use), the
//!    demands, the method, everybody's chance and the hash of the lottery. The announcement's own
//!    [hash](Announcement::hash) is published before the draw.
//! 2. A number from a source named beforehand arrives (dice, a lottery, a public beacon):
//!    [`Record::draw`].
//! 3. Anybody runs [`verify`] on the file.
//!
//! ```
//! use medvirk_draw_record::*;
//! use medvirk_sortition::*;
//!
//! let gender = Feature::new("gender", ["woman", "man"]);
//! let people = (0..10)
//!     .map(|n| Person::new(format!("P{n}"), [("gender", ["woman", "man", "man"][n % 3])]))
//!     .collect();
//! let panel = PanelSpec::new("hosts", 4).quota("gender", "woman", 2, 2);
//! let round = Round::new(Pool::new(vec![gender], people)?, vec![panel], Rules::default())?;
//! let fair = fair(&round, Method::Leximin, &LIMITS, &mut |_| true)?;
//! let lottery = fair.lottery(&round, 1_000);
//!
//! let announced = announce(&round, &fair, &lottery, "Hosts", "three dice, cast in the hall");
//! assert_eq!(announced.hash().len(), 64);
//! let mut record = Record::announced(announced);
//! record.draw(&lottery, Given::Dice(417))?;
//!
//! let read = Record::from_json(&record.to_json())?;
//! assert!(verify(&read, &mut |_| true)?.is_right());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! No I/O, no clock: the caller reads and writes the files.

mod announcement;
mod costs;
mod lottery;
mod never;
mod record;
mod verify;
mod waiting;

pub use announcement::{
    Announcement, FORMAT, FeatureEntry, LIMITS, PanelEntry, PersonEntry, QuotaEntry, announce,
};
pub use costs::{Cost, Costs, Trial, costs};
pub use lottery::{file_hash, lottery_csv, lottery_hash};
pub use never::{Never, never};
pub use record::{Drawing, Given, Record, RecordError};
pub use verify::{Check, Verdict, verify};
pub use waiting::{Waiting, WaitingPlan};

/// SHA-256 in lower-case hexadecimal.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        hex.push_str(&format!("{byte:02x}"));
    }
    hex
}
