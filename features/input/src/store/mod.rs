//! The only place that knows the tables and SQL of input.

mod book;
mod coding;
mod entity;
mod forward;
mod note;
mod publication;
mod receive;
mod search;
mod second;
mod sentence;
mod source;
mod theme;

pub use book::{codes, insert_code, merge_codes, retire_code, update_code};
pub use coding::{Coder, CodingStep, Touched, apply, history, last_step, undo};
pub use forward::{Forward, forward, forwards, withdraw_forward};
pub(crate) use note::{Decision, count_by, erase_withheld, mark_published, set_moderation};
pub use note::{all_notes, note, note_by_code, notes, notes_by_id, versions, with_pieces};
pub(crate) use publication::stamp;
pub use publication::{publication, published_at, put_publication, withdraw_publication};
pub use receive::{allow_word, allowed_words, confirm, correct, receive};
pub use second::{SecondCoding, put_second, second_codings};
pub use sentence::{
    delete_sentence, insert_sentence, is_cited, move_sentence, sentences, update_sentence,
};
pub use source::{moved_themes, source, source_of, sources};
pub use theme::move_to_theme;

use medvirk_kernel::Result;
use serde::{Serialize, de::DeserializeOwned};

fn json<T: Serialize>(value: &T) -> Result<serde_json::Value> {
    Ok(serde_json::to_value(value)?)
}

fn read<T: DeserializeOwned>(value: serde_json::Value) -> Result<T> {
    Ok(serde_json::from_value(value)?)
}

/// Counts in the database are signed; people never are.
fn people(count: i32) -> u32 {
    u32::try_from(count).unwrap_or(0)
}

fn stored(count: u32) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}
