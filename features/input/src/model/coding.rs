//! Coding by hand: give and take codes, split a note, merge notes, undo. Nothing said is ever lost:
//! a split or merged note stays as it was and points to what replaced it, so that every piece can be
//! traced back to the raw note and every raw note forward to its pieces.
//!
//! [`plan`] is a pure function from the pieces concerned to a [`Change`]; a database applies the
//! change and keeps it as one line of the undo log. [`Board`] does the same in memory.

use std::collections::{BTreeMap, BTreeSet};

use medvirk_kernel::id_type;
use serde::{Deserialize, Serialize};

id_type!(NoteId, "One note, raw or made by splitting or merging.");
id_type!(CodeId, "One code of a code book.");
id_type!(SourceId, "What notes come from: a table, a meeting, a form.");

/// Where a piece comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// As it was said.
    Raw,
    /// Cut out of another piece.
    Part {
        /// The piece that was split.
        of: NoteId,
        /// First character (Unicode scalar value) of the other piece's text.
        from: usize,
        /// Character after the last.
        to: usize,
    },
    /// Put together from others, in this order.
    Merged {
        /// The pieces that were merged.
        of: Vec<NoteId>,
    },
}

/// A note as the coder sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// Its id.
    pub id: NoteId,
    /// What was said; never edited.
    pub text: String,
    /// Where it was said.
    pub source: SourceId,
    /// The codes given.
    pub codes: BTreeSet<CodeId>,
    /// Marked as a minority view.
    pub is_minority: bool,
    /// Where it comes from.
    pub origin: Origin,
    /// The pieces that stand in its place; empty while it counts itself.
    pub replaced_by: Vec<NoteId>,
}

impl Piece {
    /// A note as it was said.
    pub fn raw(id: NoteId, source: SourceId, text: impl Into<String>) -> Self {
        Piece {
            id,
            text: text.into(),
            source,
            codes: BTreeSet::new(),
            is_minority: false,
            origin: Origin::Raw,
            replaced_by: vec![],
        }
    }

    /// Whether it is coded and counted itself, not by way of other pieces.
    pub fn is_active(&self) -> bool {
        self.replaced_by.is_empty()
    }
}

/// One step of the coder. New ids come from the caller.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum Step {
    /// Gives a code.
    AddCode {
        /// To which note.
        note: NoteId,
        /// Which code.
        code: CodeId,
    },
    /// Takes a code away.
    RemoveCode {
        /// From which note.
        note: NoteId,
        /// Which code.
        code: CodeId,
    },
    /// Marks or unmarks a minority view.
    Minority {
        /// Which note.
        note: NoteId,
        /// Marked afterwards.
        is_minority: bool,
    },
    /// Cuts a note in two. Both halves keep its codes.
    Split {
        /// Which note.
        note: NoteId,
        /// Character (Unicode scalar value, not byte) the second half begins with.
        at: usize,
        /// Id of the first half.
        first: NoteId,
        /// Id of the second half.
        second: NoteId,
    },
    /// Puts notes of one source together, in the order given.
    Merge {
        /// At least two notes.
        notes: Vec<NoteId>,
        /// Id of the new note.
        into: NoteId,
    },
}

/// Why a step cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There is no such note.
    Unknown(NoteId),
    /// The note has been split or merged; code its pieces instead.
    Replaced(NoteId),
    /// It is so already.
    Unchanged,
    /// One half would have no words.
    EmptyHalf,
    /// Fewer than two different notes.
    TooFew,
    /// The notes come from different sources: merging them would hide breadth.
    DifferentSources,
    /// A new id is taken, or given twice.
    IdTaken(NoteId),
}

/// What a step does: every piece it touches, before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The step.
    pub step: Step,
    /// The touched pieces as they were, sorted by id.
    pub before: Vec<Piece>,
    /// The touched pieces as they become, and the new ones, sorted by id.
    pub after: Vec<Piece>,
}

impl Change {
    /// Ids of the pieces the step made.
    pub fn created(&self) -> Vec<NoteId> {
        let known = |piece: &&Piece| !self.before.iter().any(|b| b.id == piece.id);
        self.after.iter().filter(known).map(|p| p.id).collect()
    }

    /// Whether the step can be undone now: every piece must still be as the step left it. Otherwise
    /// the ids of those that somebody has changed since.
    ///
    /// # Errors
    /// The ids that stand in the way.
    pub fn check_undo<'a>(
        &self,
        find: impl Fn(NoteId) -> Option<&'a Piece>,
    ) -> Result<(), Vec<NoteId>> {
        let changed = |piece: &&Piece| find(piece.id) != Some(*piece);
        let in_the_way: Vec<_> = self.after.iter().filter(changed).map(|p| p.id).collect();
        if in_the_way.is_empty() { Ok(()) } else { Err(in_the_way) }
    }
}

/// Works out what a step does, from the pieces it names.
///
/// # Errors
/// [`Refused`] when the step cannot be taken; nothing is changed.
pub fn plan<'a>(step: Step, find: impl Fn(NoteId) -> Option<&'a Piece>) -> Result<Change, Refused> {
    let active = |id: NoteId| match find(id) {
        None => Err(Refused::Unknown(id)),
        Some(piece) if piece.is_active() => Ok(piece),
        Some(_) => Err(Refused::Replaced(id)),
    };
    let free = |id: NoteId| if find(id).is_some() { Err(Refused::IdTaken(id)) } else { Ok(()) };
    let (mut before, mut after) = match &step {
        Step::AddCode { note, code } => edited(active(*note)?, |piece| piece.codes.insert(*code))?,
        Step::RemoveCode { note, code } => {
            edited(active(*note)?, |piece| piece.codes.remove(code))?
        }
        Step::Minority { note, is_minority } => edited(active(*note)?, |piece| {
            std::mem::replace(&mut piece.is_minority, *is_minority) != *is_minority
        })?,
        Step::Split { note, at, first, second } => {
            let piece = active(*note)?;
            free(*first)?;
            free(*second)?;
            if first == second {
                return Err(Refused::IdTaken(*second));
            }
            split(piece, *at, *first, *second)?
        }
        Step::Merge { notes, into } => {
            free(*into)?;
            merge(&notes.iter().map(|id| active(*id)).collect::<Result<Vec<_>, _>>()?, *into)?
        }
    };
    before.sort_by_key(|piece| piece.id);
    after.sort_by_key(|piece| piece.id);
    Ok(Change { step, before, after })
}

type Sides = (Vec<Piece>, Vec<Piece>);

fn edited(piece: &Piece, edit: impl FnOnce(&mut Piece) -> bool) -> Result<Sides, Refused> {
    let mut after = piece.clone();
    if edit(&mut after) { Ok((vec![piece.clone()], vec![after])) } else { Err(Refused::Unchanged) }
}

fn split(piece: &Piece, at: usize, first: NoteId, second: NoteId) -> Result<Sides, Refused> {
    let byte = piece.text.char_indices().nth(at).map(|(byte, _)| byte).ok_or(Refused::EmptyHalf)?;
    let (head, tail) = piece.text.split_at(byte);
    if head.trim().is_empty() || tail.trim().is_empty() {
        return Err(Refused::EmptyHalf);
    }
    let half = |id, text: &str, from, to| Piece {
        id,
        text: text.to_owned(),
        origin: Origin::Part { of: piece.id, from, to },
        ..piece.clone()
    };
    let end = at + tail.chars().count();
    let mut whole = piece.clone();
    whole.replaced_by = vec![first, second];
    Ok((vec![piece.clone()], vec![whole, half(first, head, 0, at), half(second, tail, at, end)]))
}

fn merge(pieces: &[&Piece], into: NoteId) -> Result<Sides, Refused> {
    let different: BTreeSet<NoteId> = pieces.iter().map(|p| p.id).collect();
    let [first, ..] = pieces else { return Err(Refused::TooFew) };
    if different.len() < 2 || different.len() < pieces.len() {
        return Err(Refused::TooFew);
    }
    if pieces.iter().any(|p| p.source != first.source) {
        return Err(Refused::DifferentSources);
    }
    let texts: Vec<&str> = pieces.iter().map(|p| p.text.trim()).collect();
    let merged = Piece {
        text: texts.join(" "),
        codes: pieces.iter().flat_map(|p| p.codes.iter().copied()).collect(),
        is_minority: pieces.iter().any(|p| p.is_minority),
        origin: Origin::Merged { of: pieces.iter().map(|p| p.id).collect() },
        ..Piece::raw(into, first.source, "")
    };
    let before: Vec<Piece> = pieces.iter().map(|p| (*p).clone()).collect();
    let replaced = before.iter().cloned().map(|p| Piece { replaced_by: vec![into], ..p });
    let after = replaced.chain([merged]).collect();
    Ok((before, after))
}

/// All pieces of a round with the log of steps that can be undone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Board {
    pieces: BTreeMap<NoteId, Piece>,
    log: Vec<Change>,
}

impl Board {
    /// A board with these pieces and an empty log.
    pub fn new(pieces: impl IntoIterator<Item = Piece>) -> Self {
        Board { pieces: pieces.into_iter().map(|p| (p.id, p)).collect(), log: vec![] }
    }

    /// One piece.
    pub fn get(&self, id: NoteId) -> Option<&Piece> {
        self.pieces.get(&id)
    }

    /// The pieces that are coded and counted, by id.
    pub fn active(&self) -> impl Iterator<Item = &Piece> {
        self.pieces.values().filter(|p| p.is_active())
    }

    /// How many steps can be undone.
    pub fn steps(&self) -> usize {
        self.log.len()
    }

    /// Takes a step and logs it.
    ///
    /// # Errors
    /// [`Refused`]; the board is then as before.
    pub fn take(&mut self, step: Step) -> Result<&Change, Refused> {
        let change = plan(step, |id| self.pieces.get(&id))?;
        for piece in &change.after {
            self.pieces.insert(piece.id, piece.clone());
        }
        let at = self.log.len();
        self.log.push(change);
        Ok(&self.log[at])
    }

    /// Undoes the last step and returns it; `None` when there is none.
    pub fn undo(&mut self) -> Option<Change> {
        let change = self.log.pop()?;
        for id in change.created() {
            self.pieces.remove(&id);
        }
        for piece in &change.before {
            self.pieces.insert(piece.id, piece.clone());
        }
        Some(change)
    }

    /// The raw notes behind a piece.
    pub fn raw_notes(&self, id: NoteId) -> BTreeSet<NoteId> {
        self.walk(id, |piece| match &piece.origin {
            Origin::Raw => vec![],
            Origin::Part { of, .. } => vec![*of],
            Origin::Merged { of } => of.clone(),
        })
    }

    /// The pieces that stand in a note's place today; the note itself while it is active.
    pub fn today(&self, id: NoteId) -> BTreeSet<NoteId> {
        self.walk(id, |piece| piece.replaced_by.clone())
    }

    /// Follows `next` to the pieces where it ends.
    fn walk(&self, id: NoteId, next: impl Fn(&Piece) -> Vec<NoteId>) -> BTreeSet<NoteId> {
        let (mut ends, mut seen, mut waiting) = (BTreeSet::new(), BTreeSet::new(), vec![id]);
        while let Some(piece) = waiting.pop().and_then(|id| self.pieces.get(&id)) {
            let further = next(piece);
            if further.is_empty() {
                ends.insert(piece.id);
            }
            waiting.extend(further.into_iter().filter(|id| seen.insert(*id)));
        }
        ends
    }
}

#[cfg(test)]
mod tests;
