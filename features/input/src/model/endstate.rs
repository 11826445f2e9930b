//! No note ends in nothing: it is used, or marked not used with a reason (mission, invariant 1).

use serde::{Deserialize, Serialize};

/// How a note ended.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EndState {
    /// Nobody has decided.
    #[default]
    Open,
    /// It is part of what is summarised and sent on.
    Used,
    /// It is not used, and this is why, in words its author may read.
    NotUsed {
        /// The reason.
        reason: String,
    },
}

impl EndState {
    /// Whether the note has come to an end that can be answered for.
    pub fn is_final(&self) -> bool {
        self.fault(None).is_none()
    }

    fn fault(&self, sentences: Option<usize>) -> Option<Fault> {
        match self {
            EndState::Open => Some(Fault::Open),
            EndState::NotUsed { reason } if reason.trim().is_empty() => Some(Fault::NoReason),
            EndState::Used if sentences == Some(0) => Some(Fault::Untraced),
            EndState::Used | EndState::NotUsed { .. } => None,
        }
    }
}

/// Why a note has not come to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fault {
    /// Neither used nor marked as not used.
    Open,
    /// Marked as not used without a reason.
    NoReason,
    /// Marked as used, but no sentence of a summary leads back to it.
    Untraced,
}

/// One note as the check sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending<I> {
    /// The note.
    pub note: I,
    /// How it ended.
    pub state: EndState,
    /// How many sentences of summaries lead back to it; `None` before there are summaries.
    pub sentences: Option<usize>,
}

/// The notes that have not come to their end, in the order given. Empty means that the case can be
/// made ready.
pub fn unfinished<I: Clone>(notes: &[Ending<I>]) -> Vec<(I, Fault)> {
    notes.iter().filter_map(|n| Some((n.note.clone(), n.state.fault(n.sentences)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fjordvik;

    fn ending(state: EndState, sentences: Option<usize>) -> Ending<u8> {
        Ending { note: 7, state, sentences }
    }

    #[test]
    fn every_note_of_the_fictional_town_has_an_end() {
        let notes: Vec<_> = fjordvik::coding_key()
            .into_iter()
            .map(|c| {
                let reason = c.reason;
                let state = if c.used { EndState::Used } else { EndState::NotUsed { reason } };
                Ending { note: c.note, state, sentences: None }
            })
            .collect();
        assert_eq!(notes.len(), 367);
        assert_eq!(unfinished(&notes), []);
        assert_eq!(notes.iter().filter(|n| n.state != EndState::Used).count(), 6);
    }

    #[test]
    fn an_open_note_and_one_without_reason_are_unfinished() {
        let blank = EndState::NotUsed { reason: "  ".into() };
        let notes = [ending(EndState::Open, None), ending(blank, None)];
        assert_eq!(unfinished(&notes), [(7, Fault::Open), (7, Fault::NoReason)]);
    }

    #[test]
    fn a_used_note_must_be_traced_once_there_are_summaries() {
        assert_eq!(unfinished(&[ending(EndState::Used, None)]), []);
        assert_eq!(unfinished(&[ending(EndState::Used, Some(1))]), []);
        assert_eq!(unfinished(&[ending(EndState::Used, Some(0))]), [(7, Fault::Untraced)]);
        let reason = "Gjelder vedlikehold".to_owned();
        assert_eq!(unfinished(&[ending(EndState::NotUsed { reason }, Some(0))]), []);
    }
}
