//! Pages behind a personal link: why one does not open, as a page or for a script, and how they are kept.

use askama::Template;
use axum::{
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use medvirk_kernel::Error;
use medvirk_slice::{Cx, Fault};
use serde_json::Value;

use crate::{Page, T, asset, render};

/// Why what a personal link leads to does not open. `R` is what is wrong with the link, e.g. that it
/// was taken back; the words for it are the slice's, the page is [`link_gone`].
#[derive(Debug)]
pub enum NotOpened<R> {
    /// Because of the link.
    Link(R),
    /// Something else.
    Other(Fault),
}

impl<R, E: Into<Error>> From<E> for NotOpened<R> {
    fn from(error: E) -> Self {
        NotOpened::Other(Fault::from(error))
    }
}

impl<R> NotOpened<R> {
    /// The answer: `gone` says what is wrong with the link, as a page or as JSON.
    ///
    /// # Errors
    /// Whatever else was wrong, or what `gone` fails with.
    pub fn told(self, gone: impl FnOnce(R) -> Result<Response, Fault>) -> Result<Response, Fault> {
        match self {
            NotOpened::Link(problem) => gone(problem),
            NotOpened::Other(fault) => Err(fault),
        }
    }
}

#[derive(Template)]
#[template(path = "link_gone.html")]
struct GonePage {
    page: Page,
    words: String,
    /// The number without spaces, for a telephone.
    tel: String,
}

/// The page that says why a personal link does not open, in the words of its slice, and whom to ask.
///
/// # Errors
/// Internal, when the page cannot be made.
pub fn link_gone(cx: &Cx, status: StatusCode, words: String) -> Result<Response, Fault> {
    let page = Page::table(cx, T(cx.language()).gone_heading());
    let tel = page.phone.replace(' ', "");
    render(status, &GonePage { page, words, tel })
}

/// The service worker that keeps pages under `scope`, with its slash at the end, for when there is no
/// network. It must be served from under that scope. The script itself is an embedded file, so a new
/// version of it is a new address and is fetched.
pub fn page_worker(scope: &'static str) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (header::CACHE_CONTROL, "no-cache"),
        (header::HeaderName::from_static("service-worker-allowed"), scope),
    ];
    (headers, format!("importScripts('{}');\n", asset("table-sw.js"))).into_response()
}

/// JSON for a script of ours.
///
/// # Errors
/// None; the type is that of handlers.
pub fn json(status: StatusCode, said: &Value) -> Result<Response, Fault> {
    let kind = [(header::CONTENT_TYPE, "application/json")];
    Ok((status, kind, said.to_string()).into_response())
}
