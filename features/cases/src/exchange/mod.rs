//! What goes out to archives and meeting systems and comes back from them, in the official formats. Made
//! as files that people carry; an [`Adapter`] can carry them, and none does until it is chosen.

pub(crate) mod adapter;
pub(crate) mod arkivmelding;
pub(crate) mod committee;
pub(crate) mod decision_file;
pub(crate) mod package;
pub(crate) mod receipt;

use medvirk_kernel::{Error, Permit, Result};
use medvirk_slice::Cx;
use serde_json::json;

use crate::{
    documents,
    model::{
        attachment::FormatCode,
        case::{Case, CaseState},
    },
    settings::CaseSettings,
    text,
};

/// What we are called in messages.
pub(crate) const OURS: &str = "Medvirk";

/// A file on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Parcel {
    /// Its name: letters without accents, digits, hyphens, one dot.
    pub(crate) name: String,
    /// Its media type.
    pub(crate) mime: &'static str,
    /// What the archive calls its format, where that is known.
    pub(crate) format: Option<FormatCode>,
    /// Whether an archive takes it as it is.
    pub(crate) is_archival: bool,
    /// Its bytes.
    pub(crate) bytes: Vec<u8>,
}

impl Parcel {
    /// A file that Medvirk has made: its PDF is PDF/A-2a, its DOCX is to be written in.
    pub(crate) fn new(name: String, mime: &'static str, bytes: Vec<u8>) -> Self {
        let (format, is_archival) = match mime {
            documents::PDF => (Some(("fmt/476", "PDF/A-2a")), true),
            documents::DOCX => (Some(("fmt/412", "Microsoft Word (docx)")), false),
            _ => (None, false),
        };
        Parcel { name, mime, format, is_archival, bytes }
    }
}

/// What we call a case in messages.
pub(crate) fn case_key(case: crate::model::case::CaseId) -> String {
    format!("sak/{case}")
}

/// What we call a process in messages.
pub(crate) fn process_key(process: medvirk_kernel::ProcessId) -> String {
    format!("prosess/{process}")
}

/// Carries the files of a case the way the municipality has chosen, with a line in the history.
///
/// # Errors
/// [`medvirk_kernel::Error::Conflict`] while no way is chosen or the case is a draft; internal, when the
/// way is closed.
pub(crate) async fn carry(
    cx: &Cx,
    permit: &Permit,
    case: &Case,
    parcels: Vec<Parcel>,
) -> Result<()> {
    if case.state == CaseState::Draft {
        return Err(Error::Conflict(text::conflict_not_ready()));
    }
    let adapter = CaseSettings::of(cx.db().reader()).await?.way.adapter();
    let names: Vec<String> = parcels.iter().map(|p| p.name.clone()).collect();
    for parcel in parcels {
        adapter.carry(cx.site(), &case.id.to_string(), parcel).await?;
    }
    let tx = cx.begin().await?;
    let detail = json!({"sent": names, "version": case.version});
    medvirk_audit::record(&tx, cx, permit, ("case", case.id.0), detail).await?;
    tx.commit().await
}
