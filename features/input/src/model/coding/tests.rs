//! The rules of `coding`, with random rounds of steps.

use medvirk_kernel::Uuid;
use proptest::prelude::*;

use super::*;

fn note(n: u128) -> NoteId {
    NoteId(Uuid::from_u128(n))
}

fn code(n: u128) -> CodeId {
    CodeId(Uuid::from_u128(n))
}

fn source(n: u128) -> SourceId {
    SourceId(Uuid::from_u128(n))
}

fn board() -> Board {
    Board::new([
        Piece::raw(note(1), source(1), "Bussen går for sjelden. Skolen er fin."),
        Piece::raw(note(2), source(1), "Også om kvelden."),
        Piece::raw(note(3), source(2), "Vi vil ha bålplass."),
    ])
}

fn split_first(board: &mut Board) {
    let at = "Bussen går for sjelden.".chars().count();
    board.take(Step::Split { note: note(1), at, first: note(11), second: note(12) }).unwrap();
}

#[test]
fn a_split_keeps_the_whole_note_and_every_character() {
    let mut board = board();
    board.take(Step::AddCode { note: note(1), code: code(1) }).unwrap();
    split_first(&mut board);
    let (first, second) = (board.get(note(11)).unwrap(), board.get(note(12)).unwrap());
    assert_eq!(first.text, "Bussen går for sjelden.");
    assert_eq!(second.text, " Skolen er fin.");
    assert_eq!(first.codes, BTreeSet::from([code(1)]));
    assert_eq!(second.origin, Origin::Part { of: note(1), from: 23, to: 38 });
    assert_eq!(board.today(note(1)), BTreeSet::from([note(11), note(12)]));
    assert_eq!(board.raw_notes(note(12)), BTreeSet::from([note(1)]));
    assert_eq!(format!("{}{}", first.text, second.text), board.get(note(1)).unwrap().text);
}

#[test]
fn merged_notes_keep_their_codes_and_lead_back_to_all_raw_notes() {
    let mut board = board();
    split_first(&mut board);
    board.take(Step::AddCode { note: note(11), code: code(1) }).unwrap();
    board.take(Step::AddCode { note: note(2), code: code(2) }).unwrap();
    board.take(Step::Minority { note: note(2), is_minority: true }).unwrap();
    board.take(Step::Merge { notes: vec![note(11), note(2)], into: note(20) }).unwrap();
    let merged = board.get(note(20)).unwrap();
    assert_eq!(merged.text, "Bussen går for sjelden. Også om kvelden.");
    assert_eq!(merged.codes, BTreeSet::from([code(1), code(2)]));
    assert!(merged.is_minority);
    assert_eq!(board.raw_notes(note(20)), BTreeSet::from([note(1), note(2)]));
    assert_eq!(board.today(note(1)), BTreeSet::from([note(12), note(20)]));
}

#[test]
fn notes_of_different_sources_are_not_merged() {
    let step = Step::Merge { notes: vec![note(1), note(3)], into: note(20) };
    assert_eq!(board().take(step), Err(Refused::DifferentSources));
}

#[test]
fn steps_that_cannot_be_taken_change_nothing() {
    let mut board = board();
    split_first(&mut board);
    let before = board.clone();
    let (first, second) = (note(21), note(22));
    for (step, why) in [
        (Step::AddCode { note: note(9), code: code(1) }, Refused::Unknown(note(9))),
        (Step::AddCode { note: note(1), code: code(1) }, Refused::Replaced(note(1))),
        (Step::RemoveCode { note: note(2), code: code(1) }, Refused::Unchanged),
        (Step::Minority { note: note(2), is_minority: false }, Refused::Unchanged),
        (Step::Split { note: note(2), at: 0, first, second }, Refused::EmptyHalf),
        (Step::Split { note: note(2), at: 99, first, second }, Refused::EmptyHalf),
        (Step::Split { note: note(2), at: 3, first, second: first }, Refused::IdTaken(first)),
        (Step::Split { note: note(2), at: 3, first: note(3), second }, Refused::IdTaken(note(3))),
        (Step::Merge { notes: vec![note(2)], into: first }, Refused::TooFew),
        (Step::Merge { notes: vec![note(2), note(2)], into: first }, Refused::TooFew),
        (Step::Merge { notes: vec![], into: first }, Refused::TooFew),
    ] {
        assert_eq!(board.take(step), Err(why));
    }
    assert_eq!(board, before);
}

#[test]
fn undo_is_refused_when_somebody_changed_a_piece_since() {
    let mut board = board();
    let change = board.take(Step::AddCode { note: note(2), code: code(1) }).unwrap().clone();
    assert_eq!(change.check_undo(|id| board.get(id)), Ok(()));
    board.take(Step::AddCode { note: note(2), code: code(2) }).unwrap();
    assert_eq!(change.check_undo(|id| board.get(id)), Err(vec![note(2)]));
}

#[test]
fn a_change_survives_the_log_of_a_database() {
    let mut board = board();
    split_first(&mut board);
    let change = board.undo().unwrap();
    let text = serde_json::to_string(&change).unwrap();
    assert_eq!(serde_json::from_str::<Change>(&text).unwrap(), change);
    assert_eq!(change.created(), [note(11), note(12)]);
}

/// A random step, its numbers taken from whatever the board holds at that moment.
fn step(board: &Board, kind: u8, a: usize, b: usize, fresh: u128) -> Step {
    let active: Vec<NoteId> = board.active().map(|p| p.id).collect();
    let pick = |n: usize| active[n % active.len()];
    match kind % 5 {
        0 => Step::AddCode { note: pick(a), code: code(b as u128 % 4) },
        1 => Step::RemoveCode { note: pick(a), code: code(b as u128 % 4) },
        2 => Step::Minority { note: pick(a), is_minority: b.is_multiple_of(2) },
        3 => {
            let length = board.get(pick(a)).unwrap().text.chars().count();
            let (first, second) = (note(fresh), note(fresh + 1));
            Step::Split { note: pick(a), at: b % (length + 1), first, second }
        }
        _ => Step::Merge { notes: vec![pick(a), pick(b)], into: note(fresh) },
    }
}

fn steps() -> impl Strategy<Value = Vec<(u8, usize, usize)>> {
    proptest::collection::vec((any::<u8>(), 0usize..100, 0usize..100), 0..40)
}

proptest! {
    #[test]
    fn undo_restores_exactly(steps in steps()) {
        let mut board = board();
        let mut states = vec![];
        for (n, (kind, a, b)) in steps.into_iter().enumerate() {
            let before = board.clone();
            if board.take(step(&board, kind, a, b, 1000 + 2 * n as u128)).is_ok() {
                states.push(before);
            } else {
                prop_assert_eq!(&board, &before);
            }
        }
        while let Some(before) = states.pop() {
            prop_assert!(board.undo().is_some());
            prop_assert_eq!(&board, &before);
        }
        prop_assert!(board.undo().is_none());
    }

    #[test]
    fn no_note_is_lost_and_every_piece_leads_back(steps in steps()) {
        let start = board();
        let mut board = start.clone();
        for (n, (kind, a, b)) in steps.into_iter().enumerate() {
            let _ = board.take(step(&board, kind, a, b, 1000 + 2 * n as u128));
        }
        for raw in start.active() {
            prop_assert_eq!(&board.get(raw.id).unwrap().text, &raw.text);
            prop_assert!(!board.today(raw.id).is_empty());
        }
        let words = |board: &Board| {
            let mut letters: Vec<char> =
                board.active().flat_map(|p| p.text.chars()).filter(|c| !c.is_whitespace()).collect();
            letters.sort_unstable();
            letters
        };
        prop_assert_eq!(words(&board), words(&start));
        for piece in board.active() {
            let roots = board.raw_notes(piece.id);
            prop_assert!(!roots.is_empty());
            for root in roots {
                prop_assert!(board.today(root).contains(&piece.id));
                prop_assert_eq!(board.get(root).unwrap().source, piece.source);
            }
        }
    }
}
