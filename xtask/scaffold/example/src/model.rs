//! Types and rules; pure, with their tests beside them.

use chrono::{DateTime, Utc};
use medvirk_kernel::{ProcessId, Refusal, id_type};

use crate::text;

id_type!(EntryId, "One entry of the arena.");

/// Most characters of a title; longer ones do not fit on a poster.
pub const TITLE_MOST: usize = 80;

/// One thing in the arena of a process.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: EntryId,
    /// The process it belongs to.
    pub process: ProcessId,
    /// What it is called.
    pub title: String,
    /// When it was added.
    pub added_at: DateTime<Utc>,
}

/// A title that no other entry of the process has.
///
/// # Errors
/// A refusal at `title`, when one has it; upper and lower case are the same.
pub fn distinct_title(title: &str, others: &[Entry]) -> Result<(), Refusal> {
    let is_taken = others.iter().any(|entry| entry.title.to_lowercase() == title.to_lowercase());
    if is_taken { Err(Refusal::at("title", text::add_title_taken())) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use medvirk_kernel::Uuid;

    #[test]
    fn two_entries_of_a_process_never_have_the_same_title() {
        let entry = Entry {
            id: EntryId(Uuid::from_u128(1)),
            process: ProcessId(Uuid::from_u128(2)),
            title: "Åsgård".to_owned(),
            added_at: DateTime::UNIX_EPOCH,
        };
        assert!(distinct_title("åsgård", std::slice::from_ref(&entry)).is_err());
        assert!(distinct_title("Åsgard", &[entry]).is_ok());
    }
}
