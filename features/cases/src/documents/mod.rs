//! Files made of a case: the paper, its attachments, the minutes and the poster.

mod attachments;
mod councils;
mod evaluation;
mod minutes;
mod paper;
mod poster;

pub(crate) use attachments::{group_name, source_line};
pub(crate) use evaluation::evaluation;
pub(crate) use minutes::{minutes, motions, party_lines, votes};
pub(crate) use paper::case_paper;
pub(crate) use poster::{PosterWords, plain_address, poster};

use medvirk_documents::Document;
use medvirk_input::ReachFigures;
use medvirk_kernel::{Error, Result};
use medvirk_slice::Cx;

use crate::{dossier::Dossier, model::case::MadeOf};

/// An attachment made of what Medvirk holds.
pub(crate) fn made_of(dossier: &Dossier, extras: &Extras, made_of: MadeOf) -> Document {
    match made_of {
        MadeOf::Notes => attachments::all_notes(dossier, extras),
        MadeOf::Reach => attachments::reach_paper(dossier, extras),
        MadeOf::Councils => councils::council_paper(dossier, extras),
    }
}

/// Media type of PDF.
pub(crate) const PDF: &str = "application/pdf";
/// Media type of Word.
pub(crate) const DOCX: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// What attachments need beside the case: who took part, and what may be shown of it.
pub(crate) struct Extras {
    /// Who took part.
    pub(crate) reach: ReachFigures,
    /// The municipality's name.
    pub(crate) municipality: String,
    /// Fewest people in a published cell.
    pub(crate) least: u32,
    /// The day the document is made, where the case has none.
    pub(crate) today: chrono::NaiveDate,
}

impl Extras {
    /// Reads them.
    ///
    /// # Errors
    /// Internal, when the database cannot be read.
    pub(crate) async fn read(cx: &Cx, process: medvirk_kernel::ProcessId) -> Result<Extras> {
        Ok(Extras {
            reach: medvirk_input::reach(cx.db().reader(), cx, process).await?,
            municipality: cx.municipality().name.clone(),
            least: cx.municipality().publish_min_cell,
            today: cx.today(),
        })
    }
}

/// The document as PDF/A-2a. Typesetting computes for tenths of a second, so it is kept away from the
/// threads that answer requests.
///
/// # Errors
/// Internal, when it cannot be typeset.
pub(crate) async fn pdf(document: Document) -> Result<Vec<u8>> {
    let made = tokio::task::spawn_blocking(move || medvirk_documents::pdf(&document)).await;
    made.map_err(Error::internal)?.map_err(Error::internal)
}

/// The document as Word file, made without keeping other requests waiting.
///
/// # Errors
/// Internal, when it cannot be packed.
pub(crate) fn docx(document: &Document) -> Result<Vec<u8>> {
    medvirk_web::aside(|| medvirk_documents::docx(document)).map_err(Error::internal)
}
