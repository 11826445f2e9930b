//! What the archive answers about a case that was sent to it: which number the case and its journal post
//! got, or why they were refused.

use chrono::{DateTime, Utc};
use medvirk_kernel::id_type;
use serde::{Deserialize, Serialize};

use super::number::ArchiveNumber;

id_type!(ReceiptId, "One receipt of the archive.");

/// Most receipts of a case: the paper and the minutes have a few each.
pub const MOST_RECEIPTS: usize = 60;

/// Which of our messages it answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answers {
    /// The case paper.
    #[default]
    Paper,
    /// The minutes.
    Minutes,
}

/// A receipt.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Receipt {
    /// Which of our messages it answers.
    pub answers: Answers,
    /// Year of the case in the archive.
    pub year: Option<i32>,
    /// Number of the case in the year.
    pub sequence: Option<i32>,
    /// Whether the archive had the case before.
    pub had_case: bool,
    /// What the archive calls the folder.
    pub folder: String,
    /// What it calls the journal post.
    pub post: String,
    /// Number of the journal post in the case.
    pub post_number: Option<i32>,
    /// Year and number in the journal.
    pub journal: Option<(i32, i32)>,
    /// Where the journal post stands, in the archive's words.
    pub status: String,
    /// How many documents it has taken.
    pub documents: usize,
    /// Why something was refused: number of the fault and words.
    pub faults: Vec<(String, String)>,
}

impl Receipt {
    /// The number of the case, with the journal post's when it is known.
    pub fn number(&self) -> Option<ArchiveNumber> {
        let (year, sequence) = (self.year?, self.sequence?);
        Some(ArchiveNumber { year, sequence, document: self.post_number })
    }

    /// `26/188-7`, as archives write it; empty when the receipt does not say.
    pub fn written(&self) -> String {
        let Some(number) = self.number() else { return String::new() };
        let case = format!("{:02}/{}", number.year % 100, number.sequence);
        number.document.map_or_else(|| case.clone(), |document| format!("{case}-{document}"))
    }

    /// The number as it belongs in the case paper, whose journal post is not the one of the minutes; empty
    /// when the receipt does not say.
    pub fn for_paper(&self) -> String {
        match self.answers {
            Answers::Paper => self.written(),
            Answers::Minutes => Receipt { post_number: None, ..self.clone() }.written(),
        }
    }

    /// Whether the archive refused something.
    pub fn is_refused(&self) -> bool {
        !self.faults.is_empty()
    }
}

/// A receipt as it is kept, without the file it came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptReceipt {
    /// The receipt.
    pub id: ReceiptId,
    /// What it says.
    pub receipt: Receipt,
    /// When it was brought in.
    pub at: DateTime<Utc>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_is_written_as_archives_write_it() {
        let mut receipt = Receipt { year: Some(2026), sequence: Some(188), ..Receipt::default() };
        assert_eq!(receipt.written(), "26/188");
        receipt.post_number = Some(7);
        assert_eq!(receipt.written(), "26/188-7");
        assert_eq!(Receipt::default().written(), "");
        assert_eq!(receipt.for_paper(), "26/188-7");
        receipt.answers = Answers::Minutes;
        assert_eq!(receipt.for_paper(), "26/188", "the post of the minutes is another one");
    }
}
