//! Reports that come as files: read, checked and kept one by one, each in its own transaction, so that
//! one bad file stops none of the others.

use medvirk_kernel::{Error, Language, Permit, Result};
use medvirk_processes::Process;
use medvirk_slice::Cx;

use super::{
    keep::{Incoming, Kept, keep},
    questionnaire,
    seat::Seat,
};
use crate::{
    gjestebud_store,
    model::report::{Entry, Report},
    text,
};

/// What became of one file.
#[derive(Clone, Debug)]
pub(crate) enum Imported {
    /// The report is kept, or was kept before.
    Kept {
        seat: Box<Seat>,
        kept: Kept,
        /// Codes of what is odd about it.
        flags: Vec<String>,
    },
    /// Not kept, for these reasons.
    Refused {
        /// The gjestebud the file names.
        code: String,
        messages: Vec<String>,
    },
}

/// Reads and keeps one file.
///
/// # Errors
/// Internal, when the database cannot be written. Whatever is wrong with the file is told in
/// [`Imported`].
pub(crate) async fn import(
    cx: &Cx,
    permit: &Permit,
    process: &Process,
    text: &str,
    reason: Option<&str>,
) -> Result<Imported> {
    let language = cx.language();
    let refused = |code: &str, message: medvirk_kernel::Message| {
        let messages = vec![message.to(language)];
        Ok(Imported::Refused { code: code.to_owned(), messages })
    };
    let report = match Report::from_yaml(text) {
        Ok(report) => report,
        Err(fault) => {
            let (line, column) = fault.place.unwrap_or((1, 1));
            return refused("", text::table_import_unreadable(line, column, fault.detail));
        }
    };
    let db = cx.db().reader();
    let code = report.gjestebud_id.clone();
    let Some(gjestebud) = gjestebud_store::by_code(db, process.id, &code).await? else {
        return refused(&code, text::table_import_no_gjestebud(code.as_str()));
    };
    let seat = Seat::load(db, gjestebud.id).await?;
    if seat.theme.code != report.theme {
        let message = text::table_import_other_theme(report.theme, seat.theme.code.as_str());
        return refused(&code, message);
    }
    let checked = match questionnaire::judge(&seat, report, Entry::Staff { reason }) {
        Ok(checked) => checked,
        Err(Error::Refused(refusals)) => return Ok(told(code, &refusals, language)),
        Err(other) => return Err(other),
    };
    let is_odd = !checked.flags.is_empty();
    let incoming = Incoming {
        reason: reason.filter(|_| is_odd).map(str::to_owned),
        ..Incoming::of(checked.report, checked.flags.clone())
    };
    let tx = cx.begin().await?;
    let kept = keep(&tx, cx, permit, &seat, incoming).await?;
    tx.commit().await?;
    Ok(Imported::Kept { seat: Box::new(seat), kept, flags: checked.flags })
}

fn told(code: String, refusals: &medvirk_kernel::Refusals, language: Language) -> Imported {
    let messages = refusals.0.iter().map(|r| r.message.to(language)).collect();
    Imported::Refused { code, messages }
}
