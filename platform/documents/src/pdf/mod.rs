//! PDF/A-2a and PDF/UA-1 through typst. The document is lowered to JSON and laid out by one
//! fixed template, so nothing a person wrote is ever read as markup.

mod glyphs;
mod lower;
mod world;

use std::{
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::tree::Document;

/// So many documents are set at once.
static TURNS: [Mutex<()>; 2] = [Mutex::new(()), Mutex::new(())];
static NEXT_TURN: AtomicUsize = AtomicUsize::new(0);

/// Why there is no PDF.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// PDF/A-2a demands a title.
    #[error("the document has no title")]
    NoTitle,
    /// The typesetter refused, for example because of a broken picture. The text is for the
    /// log, not for the reader.
    #[error("typesetting failed: {0}")]
    Typesetting(String),
    /// The thread that sets the pages could not be started or was lost.
    #[error("the typesetter stopped")]
    Stopped,
}

/// Typesetting recurses deeply, more so in an unoptimised build; the two megabytes of an
/// ordinary worker thread are not enough for nested tables.
const STACK_BYTES: usize = 32 * 1024 * 1024;

/// Writes the document as tagged PDF/A-2a and PDF/UA-1. (Only a document that shows neither title
/// nor heading is not PDF/UA, which demands one.) The same tree gives the same bytes.
///
/// It computes for tenths of a second: call it where blocking is allowed.
///
/// # Errors
/// [`PdfError::NoTitle`] for a blank title; [`PdfError::Typesetting`] for a picture that cannot
/// be read.
pub fn pdf(doc: &Document) -> Result<Vec<u8>, PdfError> {
    if doc.meta.title.trim().is_empty() {
        return Err(PdfError::NoTitle);
    }
    // Visitors may ask for papers too: a rush of them waits here and leaves the machine to others.
    let turn = &TURNS[NEXT_TURN.fetch_add(1, Ordering::Relaxed) % TURNS.len()];
    let _turn = turn.lock().unwrap_or_else(PoisonError::into_inner);
    thread::scope(|scope| {
        thread::Builder::new()
            .stack_size(STACK_BYTES)
            .spawn_scoped(scope, || typeset(doc))
            .map_err(|_| PdfError::Stopped)?
            .join()
            .map_err(|_| PdfError::Stopped)?
    })
}

fn typeset(doc: &Document) -> Result<Vec<u8>, PdfError> {
    let lowered = lower::lower(doc);
    let standards: &[PdfStandard] = if lowered.has_headings {
        &[PdfStandard::A_2a, PdfStandard::Ua_1]
    } else {
        &[PdfStandard::A_2a]
    };
    let standards = PdfStandards::new(standards)
        .map_err(|error| PdfError::Typesetting(error.message().to_string()))?;
    let world = world::Paper::new(lowered);
    let pages = typst::compile(&world).output;
    let creator = Smart::Custom(Some("Medvirk".to_owned()));
    let options = PdfOptions { standards, creator, ..PdfOptions::default() };
    let written = pages.and_then(|pages| typst_pdf::pdf(&pages, &options));
    // The typesetter remembers every layout; a server that makes thousands must forget them.
    typst::comemo::evict(0);
    written.map_err(|errors| PdfError::Typesetting(messages(&errors)))
}

fn messages(errors: &[SourceDiagnostic]) -> String {
    let each = errors.iter().map(|error| {
        let hints = error.hints.iter().map(|hint| format!(" ({})", hint.v));
        format!("{}{}", error.message, hints.collect::<String>())
    });
    each.collect::<Vec<_>>().join("; ")
}
