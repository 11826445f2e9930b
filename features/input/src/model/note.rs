//! What people left: sources, and the notes, quotes, comments, drawings and priorities in them, each
//! with how it was moderated, coded and ended.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use medvirk_kernel::{Language, ProcessId, Uuid};
use medvirk_processes::{QuestionId, ThemeId};
use serde::{Deserialize, Serialize};

use super::coding::{CodeId, NoteId, Origin, SourceId};
use super::endstate::EndState;
use super::privacy::{self, Finding};

/// What kind of text a piece of input is. Only notes are coded and counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// An answer to a question, coded and counted.
    Note,
    /// Something worth quoting, with an anonymous description of who said it.
    Quote,
    /// One of the table's own most important points.
    Priority,
    /// A drawing with its description.
    Drawing,
    /// A message to the municipality; never published.
    Comment,
}

impl NoteKind {
    /// All kinds.
    pub const ALL: [NoteKind; 5] =
        [NoteKind::Note, NoteKind::Quote, NoteKind::Priority, NoteKind::Drawing, NoteKind::Comment];

    /// Stable name in the database.
    pub const fn code(self) -> &'static str {
        match self {
            NoteKind::Note => "note",
            NoteKind::Quote => "quote",
            NoteKind::Priority => "priority",
            NoteKind::Drawing => "drawing",
            NoteKind::Comment => "comment",
        }
    }

    /// Reads [`NoteKind::code`]; what is unknown is a comment, which is never published.
    pub fn from_code(code: &str) -> NoteKind {
        NoteKind::ALL.into_iter().find(|k| k.code() == code).unwrap_or(NoteKind::Comment)
    }
}

/// Whether a text may be published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Moderation {
    /// Nothing was found in it.
    Clear,
    /// Something was found; a moderator must decide.
    Held,
    /// A moderator looked and let it stand.
    AsIs,
    /// A moderator changed the published wording; the original is kept.
    Edited,
    /// A moderator keeps it from publication, with a reason.
    Shielded,
}

impl Moderation {
    /// All states.
    pub const ALL: [Moderation; 5] = [
        Moderation::Clear,
        Moderation::Held,
        Moderation::AsIs,
        Moderation::Edited,
        Moderation::Shielded,
    ];

    /// Stable name in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Moderation::Clear => "clear",
            Moderation::Held => "held",
            Moderation::AsIs => "as_is",
            Moderation::Edited => "edited",
            Moderation::Shielded => "shielded",
        }
    }

    /// Reads [`Moderation::code`]; what is unknown is held, so that nothing slips through.
    pub fn from_code(code: &str) -> Moderation {
        Moderation::ALL.into_iter().find(|m| m.code() == code).unwrap_or(Moderation::Held)
    }
}

/// One piece of input.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// Its id.
    pub id: NoteId,
    /// The process.
    pub process: ProcessId,
    /// The theme it belongs to.
    pub theme: ThemeId,
    /// Where it was said.
    pub source: SourceId,
    /// What kind of text it is.
    pub kind: NoteKind,
    /// Stable code people can refer to, `GB01-N01`; unique in the process.
    pub code: String,
    /// The question it answers.
    pub question: Option<QuestionId>,
    /// Place in its source, from 0.
    pub position: i32,
    /// As it was said. May hold what must not be shown: pages use [`Note::shown`].
    pub text: String,
    /// Who said a quote, anonymously ("Kvinne, 30-årene"); empty otherwise.
    pub said_by: String,
    /// Name of the stored picture of a drawing.
    pub file: Option<String>,
    /// The language it was left in.
    pub language: Language,
    /// Where it comes from: said so, or made by splitting or merging.
    pub origin: Origin,
    /// The pieces that stand in its place since it was split or merged.
    pub replaced_by: Vec<NoteId>,
    /// Whether it counts itself; not when it was replaced or taken back.
    pub is_active: bool,
    /// Codes given.
    pub codes: BTreeSet<CodeId>,
    /// Marked as a minority view.
    pub is_minority: bool,
    /// Why it is not used; `None` when it is, or nobody has decided.
    pub reason: Option<String>,
    /// Whether it may be published.
    pub moderation: Moderation,
    /// What was found in the text that should perhaps not be published.
    pub findings: Vec<Finding>,
    /// The published wording, when a moderator changed it.
    pub published_text: Option<String>,
    /// Why it is kept from publication.
    pub shield_reason: Option<String>,
    /// When it was published.
    pub published_at: Option<DateTime<Utc>>,
    /// Who coded it last, as in audit lines.
    pub coder: Option<String>,
    /// Its text was corrected after it was coded: somebody should look again.
    pub is_changed: bool,
    /// When it arrived.
    pub created_at: DateTime<Utc>,
    /// Raised by every change.
    pub version: i32,
}

impl Note {
    /// What staff read in lists: the wording that may be published; while it is held or shielded,
    /// the original with everything found in it blacked out.
    pub fn shown(&self) -> String {
        match self.moderation {
            Moderation::Edited => self.published_text.clone().unwrap_or_default(),
            Moderation::Held | Moderation::Shielded => privacy::mask(&self.text, &self.findings),
            Moderation::Clear | Moderation::AsIs => self.text.clone(),
        }
    }

    /// What everybody may read; `None` while it is held, shielded, not used or replaced, and for
    /// comments.
    pub fn public_text(&self) -> Option<&str> {
        let is_open = self.is_active && self.reason.is_none() && self.kind != NoteKind::Comment;
        match self.moderation {
            Moderation::Clear | Moderation::AsIs if is_open => Some(&self.text),
            Moderation::Edited if is_open => self.published_text.as_deref(),
            _ => None,
        }
    }

    /// How it ended: not used for a reason, used once it has a code, open before that. What is not
    /// coded (quotes, drawings) is used as it is.
    pub fn end(&self) -> EndState {
        match &self.reason {
            Some(reason) => EndState::NotUsed { reason: reason.clone() },
            None if self.kind == NoteKind::Note && self.codes.is_empty() => EndState::Open,
            None => EndState::Used,
        }
    }

    /// The note as the rules of coding see it.
    pub fn piece(&self) -> super::coding::Piece {
        super::coding::Piece {
            id: self.id,
            text: self.text.clone(),
            source: self.source,
            codes: self.codes.clone(),
            is_minority: self.is_minority,
            origin: self.origin.clone(),
            replaced_by: self.replaced_by.clone(),
        }
    }
}

/// What notes come from: a table, a meeting, a form.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// The process.
    pub process: ProcessId,
    /// The theme.
    pub theme: ThemeId,
    /// The kind of record it stands for, named by the slice that received it, `gjestebud`.
    pub kind: String,
    /// That record.
    pub record: Uuid,
    /// Short stable code, `GB01`.
    pub code: String,
    /// What people call it, `Gjestebud GB01`.
    pub label: String,
    /// Staff page of the record.
    pub href: String,
    /// The language it was left in; an answer can be given in the same.
    pub language: Language,
    /// How it came: `web`, `papir`, `telefon`.
    pub channel: String,
    /// The day people met.
    pub held_on: Option<NaiveDate>,
    /// When it was received.
    pub received_at: DateTime<Utc>,
    /// The area it is from.
    pub area: Option<String>,
    /// People, the host included.
    pub head_count: u32,
    /// People who took part for the first time; `None` when not stated.
    pub first_time: Option<u32>,
    /// People per gender (`kvinne`, `mann`, `annet`); empty when not stated.
    pub genders: BTreeMap<String, u32>,
    /// People per age band (`30-44`); empty when not stated.
    pub age_bands: BTreeMap<String, u32>,
    /// When those who were there confirmed that it was read rightly.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// When they last corrected it.
    pub corrected_at: Option<DateTime<Utc>>,
}

/// What a slice hands over when somebody has left input.
#[derive(Clone, Debug)]
pub struct NewSource {
    /// The process.
    pub process: ProcessId,
    /// The theme.
    pub theme: ThemeId,
    /// The kind of record, `gjestebud`; with `record` it makes the source unique.
    pub kind: &'static str,
    /// The record it stands for.
    pub record: Uuid,
    /// Short code, unique in the process, `GB01`.
    pub code: String,
    /// What people call it, `Gjestebud GB01`.
    pub label: String,
    /// Staff page of the record.
    pub href: String,
    /// The language it was left in.
    pub language: Language,
    /// How it came: `web`, `papir`, `telefon`.
    pub channel: String,
    /// The day people met.
    pub held_on: Option<NaiveDate>,
    /// When it was received.
    pub received_at: DateTime<Utc>,
    /// The area it is from.
    pub area: Option<String>,
    /// People, the host included.
    pub head_count: u32,
    /// People who took part for the first time; `None` when not stated.
    pub first_time: Option<u32>,
    /// People per gender (`kvinne`, `mann`, `annet`); empty when not stated.
    pub genders: BTreeMap<String, u32>,
    /// People per age band (`30-44`); empty when not stated.
    pub age_bands: BTreeMap<String, u32>,
    /// Notes, in order.
    pub notes: Vec<NewNote>,
    /// Quotes.
    pub quotes: Vec<NewQuote>,
    /// The table's own most important points, most important first.
    pub priorities: Vec<String>,
    /// Drawings.
    pub drawings: Vec<NewDrawing>,
    /// A message to the municipality.
    pub comment: Option<String>,
}

/// One note handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewNote {
    /// Stable code, unique in the process, `GB01-N01`.
    pub code: String,
    /// The question it answers.
    pub question: Option<QuestionId>,
    /// What was said.
    pub text: String,
}

/// One quote handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewQuote {
    /// What was said.
    pub text: String,
    /// Who said it, anonymously: "Kvinne, 30-årene".
    pub by: String,
}

/// One drawing handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDrawing {
    /// Name of the stored picture in the site's files.
    pub file: Option<String>,
    /// What it shows, in words.
    pub description: String,
}

/// Which notes to read. `Default` is all notes of all processes that count.
#[derive(Clone, Debug, Default)]
pub struct NoteFilter {
    /// Only of this process.
    pub process: Option<ProcessId>,
    /// Only of this theme.
    pub theme: Option<ThemeId>,
    /// Only of this source.
    pub source: Option<SourceId>,
    /// Only of these kinds; empty means notes.
    pub kinds: Vec<NoteKind>,
    /// Only with this code.
    pub code: Option<CodeId>,
    /// Only in these states of moderation; empty means all.
    pub moderation: Vec<Moderation>,
    /// Only those without (`Some(false)`) or with (`Some(true)`) a code.
    pub is_coded: Option<bool>,
    /// Only minority views.
    pub is_minority: bool,
    /// Only those marked as not used.
    pub is_not_used: bool,
    /// Only those last coded by this actor, as in audit lines.
    pub coder: Option<String>,
    /// Only those corrected after they were coded.
    pub is_changed: bool,
    /// Words they must hold; each word also by its nb/nn twin.
    pub search: String,
    /// Also those that were replaced by pieces or taken back.
    pub with_inactive: bool,
}

impl NoteFilter {
    /// All notes of a process that count.
    pub fn of(process: ProcessId) -> Self {
        NoteFilter { process: Some(process), ..NoteFilter::default() }
    }
}

/// One code of the code book.
#[derive(Clone, Debug, PartialEq)]
pub struct Code {
    /// Its id.
    pub id: CodeId,
    /// The process whose code book it is in.
    pub process: ProcessId,
    /// Short stable key, `bolig`; used in files.
    pub key: String,
    /// Title.
    pub title: medvirk_processes::Words,
    /// What it covers.
    pub definition: medvirk_processes::Words,
    /// One of 24 colours, 1 to 24.
    pub colour: i32,
    /// Place in the book, from 0.
    pub position: i32,
    /// No longer given; notes keep it.
    pub is_retired: bool,
    /// The code it was merged into.
    pub merged_into: Option<CodeId>,
    /// Raised by every change.
    pub version: i32,
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::model::privacy::FindingKind;

    /// A note with this text and these findings, held when there are any.
    pub(crate) fn note(text: &str, findings: Vec<Finding>) -> Note {
        Note {
            id: NoteId(Uuid::from_u128(1)),
            process: ProcessId(Uuid::from_u128(2)),
            theme: ThemeId(Uuid::from_u128(3)),
            source: SourceId(Uuid::from_u128(4)),
            kind: NoteKind::Note,
            code: "GB01-N01".into(),
            question: None,
            position: 0,
            text: text.into(),
            said_by: String::new(),
            file: None,
            language: Language::Nb,
            origin: Origin::Raw,
            replaced_by: vec![],
            is_active: true,
            codes: BTreeSet::new(),
            is_minority: false,
            reason: None,
            moderation: if findings.is_empty() { Moderation::Clear } else { Moderation::Held },
            findings,
            published_text: None,
            shield_reason: None,
            published_at: None,
            coder: None,
            is_changed: false,
            created_at: DateTime::UNIX_EPOCH,
            version: 1,
        }
    }

    #[test]
    fn a_held_note_is_masked_and_not_public() {
        let found = vec![Finding { kind: FindingKind::Phone, range: 5..17 }];
        let held = note("Ring 000 00 00000 i kveld", found);
        assert_eq!(held.shown(), "Ring █████ i kveld");
        assert_eq!(held.public_text(), None);
        let decided = Note { moderation: Moderation::AsIs, ..held };
        assert_eq!(decided.public_text(), Some("Ring 000 00 00000 i kveld"));
    }

    #[test]
    fn a_note_that_is_not_used_is_not_public_and_has_ended() {
        let unused = Note { reason: Some("Spøk".into()), ..note("Ha ha", vec![]) };
        assert_eq!(unused.public_text(), None);
        assert!(unused.end().is_final());
        assert_eq!(note("Mer buss", vec![]).end(), EndState::Open);
    }

    #[test]
    fn names_in_the_database_are_read_back() {
        for kind in NoteKind::ALL {
            assert_eq!(NoteKind::from_code(kind.code()), kind);
        }
        for state in Moderation::ALL {
            assert_eq!(Moderation::from_code(state.code()), state);
        }
        assert_eq!(Moderation::from_code("?"), Moderation::Held);
    }
}
