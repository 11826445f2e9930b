//! What the table said, handed over to `input`, where it is moderated, coded and counted.

use std::collections::BTreeMap;

use medvirk_input::{NewDrawing, NewNote, NewQuote, NewSource};
use medvirk_kernel::{Language, Permit, Result};
use medvirk_slice::Cx;
use medvirk_store::Tx;

use super::{seat::Seat, store::report::Stored};
use crate::text;

/// Kind of the source in `input`; the record is the gjestebud, so a second report of the same table
/// can never count twice.
pub(crate) const SOURCE: &str = "gjestebud";

/// Hands over a report that counts.
pub(crate) async fn receive(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    seat: &Seat,
    stored: &Stored,
) -> Result<()> {
    medvirk_input::receive(tx, cx, permit, source(cx, seat, stored)).await?;
    Ok(())
}

/// Hands over what was corrected, or the report that counts instead.
pub(crate) async fn correct(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    seat: &Seat,
    stored: &Stored,
) -> Result<()> {
    let new = source(cx, seat, stored);
    medvirk_input::correct(tx, cx, permit, SOURCE, seat.id().0, new).await
}

/// Hands over that the host found it right.
pub(crate) async fn confirm(tx: &Tx, cx: &Cx, permit: &Permit, seat: &Seat) -> Result<()> {
    medvirk_input::confirm(tx, cx, permit, SOURCE, seat.id().0).await
}

fn source(cx: &Cx, seat: &Seat, stored: &Stored) -> NewSource {
    let report = &stored.report;
    NewSource {
        process: seat.process.id,
        theme: seat.theme.id,
        kind: SOURCE,
        record: seat.id().0,
        code: seat.code().to_owned(),
        label: text::table_name(seat.code()).to(cx.municipality().default_language),
        href: seat.path(),
        language: report
            .language
            .as_deref()
            .and_then(Language::from_code)
            .unwrap_or_else(|| seat.language()),
        channel: report.channel.code().to_owned(),
        held_on: Some(report.held_on),
        received_at: stored.received_at,
        area: report.area.clone(),
        head_count: report.head_count,
        first_time: report.first_time_count,
        genders: counts(report.gender_counts.as_ref(), |gender| gender.code().to_owned()),
        age_bands: counts(report.age_band_counts.as_ref(), ToString::to_string),
        notes: notes(seat, stored),
        quotes: report
            .quotes
            .iter()
            .map(|quote| NewQuote { text: quote.text.clone(), by: quote.by.clone() })
            .collect(),
        priorities: report.priorities.clone(),
        drawings: drawings(stored),
        comment: report.comment.clone(),
    }
}

fn counts<G>(
    counts: Option<&BTreeMap<G, u32>>,
    code: impl Fn(&G) -> String,
) -> BTreeMap<String, u32> {
    counts.into_iter().flatten().map(|(group, people)| (code(group), *people)).collect()
}

fn notes(seat: &Seat, stored: &Stored) -> Vec<NewNote> {
    let mut notes = Vec::new();
    for answer in &stored.report.answers {
        let question = seat.question(&answer.question).map(|q| q.id);
        notes.extend(answer.notes.iter().map(|note| NewNote {
            code: note.id.clone(),
            question,
            text: note.text.clone(),
        }));
    }
    notes
}

/// The photos; the drawing in words is that of the first photo without its own, or stands alone.
fn drawings(stored: &Stored) -> Vec<NewDrawing> {
    let mut words = stored.report.drawing.clone();
    let mut drawings: Vec<_> = stored
        .pictures
        .iter()
        .map(|picture| {
            let own = Some(picture.description.clone()).filter(|d| !d.trim().is_empty());
            let description = own.or_else(|| words.take()).unwrap_or_default();
            NewDrawing { file: Some(picture.file.clone()), description }
        })
        .collect();
    drawings.extend(words.map(|description| NewDrawing { file: None, description }));
    drawings
}
