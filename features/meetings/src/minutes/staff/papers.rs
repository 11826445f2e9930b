//! A version with what changed in it, and the minutes as files.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_documents::{Document, docx, html_page, pdf};
use medvirk_kernel::Error;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Html, Page, aside, attachment, html, inline_file};
use uuid::Uuid;

use super::{
    super::{difference::marked, document::document, form, store},
    open,
};
use crate::{T, policy::READ};

#[derive(Template)]
#[template(path = "meetings/minutes_version.html")]
struct VersionPage {
    page: Page,
    lang: String,
    lead: String,
    changes: Html,
}

/// `GET …/versions/{number}`: what changed in a version.
pub(in super::super) async fn version(
    cx: Cx,
    Path((id, number)): Path<(Uuid, i32)>,
) -> Result<Response, Fault> {
    let opened = open(&cx, id, READ).await?;
    let (db, t) = (cx.db().reader(), T(cx.language()));
    let minutes = opened.minutes(&cx).await?;
    let now = store::version(db, minutes.id, number).await?;
    let text = form::plain(t, &now);
    // Nothing was before the first, so nothing in it is marked as changed.
    let (old, lead) = match number {
        1 => (text.clone(), t.minutes_version_first()),
        _ => {
            let before = store::version(db, minutes.id, number - 1).await?;
            (form::plain(t, &before), t.minutes_version_lead())
        }
    };
    html(&VersionPage {
        page: opened.page(&cx, t.minutes_version(number)),
        lang: now.language.code().to_owned(),
        lead,
        changes: marked(t, &old, &text),
    })
}

/// `GET …/file/{name}`
pub(in super::super) async fn file(
    cx: Cx,
    Path((id, name)): Path<(Uuid, String)>,
) -> Result<Response, Fault> {
    is_minutes(&name)?;
    let opened = open(&cx, id, READ).await?;
    let db = cx.db().reader();
    let minutes = opened.minutes(&cx).await?;
    let remarks = store::remarks(db, minutes.id).await?;
    let additions = store::additions(db, minutes.id).await?;
    let doc = document(&opened.meeting, &minutes, (&remarks, &additions), &cx.municipality().name);
    in_form(doc, &name).await
}

/// A paper in the form the ending of its name asks for: `pdf`, `docx` or `html`.
///
/// # Errors
/// [`Error::NotFound`] for any other ending.
pub async fn in_form(doc: Document, name: &str) -> Result<Response, Fault> {
    const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    Ok(match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("pdf") => {
            let made = tokio::task::spawn_blocking(move || pdf(&doc)).await;
            let made = made.map_err(Error::internal)?.map_err(Error::internal)?;
            inline_file("application/pdf", name, made)
        }
        Some("docx") => {
            let made = aside(|| docx(&doc)).map_err(Error::internal)?;
            attachment(DOCX, name, made)
        }
        Some("html") => {
            let made = aside(|| html_page(&doc)).into_bytes();
            attachment("text/html; charset=utf-8", name, made)
        }
        _ => return Err(Error::NotFound.into()),
    })
}

/// Whether the minutes are given out under this name.
pub(in super::super) fn is_minutes(name: &str) -> Result<(), Fault> {
    match name.starts_with("referat.") {
        true => Ok(()),
        false => Err(Error::NotFound.into()),
    }
}
