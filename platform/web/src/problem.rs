//! Turns an error into a page with words a person can use, and a log line an operator can use. The
//! only place that does.

use askama::Template;
use axum::{
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use medvirk_kernel::{Error, Language};
use medvirk_slice::{Cx, Fault};

use crate::{Page, T, text};

#[derive(Template)]
#[template(path = "problem.html")]
struct ProblemPage {
    page: Page,
    t: T,
    heading: String,
    words: Vec<String>,
    reference: Option<String>,
    /// Whether the way back is to the page of the day of staff.
    is_staff: bool,
}

/// The page for `fault`, in the visitor's language and layout.
pub(crate) async fn page(cx: &Cx, fault: &Fault) -> Response {
    let language = cx.language();
    let reference = log(cx, fault);
    let (heading, words) = in_words(&fault.0, language);
    let page = Page { is_indexed: false, ..Page::public(cx, &heading) };
    let is_staff = cx.actor().staff().is_some() && cx.visit().path.starts_with("/staff");
    let template = ProblemPage { page, t: T(language), heading, words, reference, is_staff };
    match template.render() {
        Ok(body) => {
            let kind = [(header::CONTENT_TYPE, "text/html; charset=utf-8")];
            (fault.status(), kind, body).into_response()
        }
        Err(_) => bare(fault),
    }
}

/// When not even a page can be made: a status and one line.
pub(crate) fn bare(fault: &Fault) -> Response {
    tracing::error!(error = %fault.0, "no page could be made");
    let words = text::problem_internal().to(Language::Nb);
    (fault.status(), [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], words).into_response()
}

fn in_words(error: &Error, language: Language) -> (String, Vec<String>) {
    let (heading, words) = match error {
        Error::NotFound => (text::problem_not_found_heading(), vec![text::problem_not_found()]),
        Error::Forbidden => (text::problem_forbidden_heading(), vec![text::problem_forbidden()]),
        Error::Refused(refusals) => (
            text::problem_refused_heading(),
            refusals.0.iter().map(|r| r.message.clone()).collect(),
        ),
        Error::Conflict(message) => (text::problem_conflict_heading(), vec![message.clone()]),
        Error::Internal(_) => (text::problem_internal_heading(), vec![text::problem_internal()]),
    };
    (heading.to(language), words.iter().map(|m| m.to(language)).collect())
}

/// Writes the log line; gives the reference number that the page shows.
fn log(cx: &Cx, fault: &Fault) -> Option<String> {
    if fault.status() != StatusCode::INTERNAL_SERVER_ERROR {
        return None;
    }
    let reference: String = cx.new_token().chars().take(8).collect();
    tracing::error!(site = %cx.site().key, %reference, error = %fault.0, "request failed");
    metrics::counter!("medvirk_problems_total").increment(1);
    Some(reference)
}
