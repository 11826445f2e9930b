//! Answers of handlers: pages, redirects and files.

use askama::Template;
use axum::{
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use chrono::{DateTime, Utc};
use medvirk_slice::Fault;

use crate::kept::ForAll;

/// A page from its template.
///
/// # Errors
/// Internal, when the template fails.
pub fn html(page: &impl Template) -> Result<Response, Fault> {
    render(StatusCode::OK, page)
}

/// A page that is the same for every visitor who is not signed in and reads this language: no form, no
/// name, nothing of the hour. It is kept until something is written, so nothing but the path, the day,
/// the municipality and the database may decide what stands on it.
///
/// # Errors
/// Internal, when the template fails.
pub fn html_for_all(page: &impl Template) -> Result<Response, Fault> {
    html_for_all_until(page, None)
}

/// The same for a page that says something of the hour: what stands on it is true until `until`, to the
/// second, e.g. the moment a sign-up opens.
///
/// # Errors
/// Internal, when the template fails.
pub fn html_for_all_until(
    page: &impl Template,
    until: Option<DateTime<Utc>>,
) -> Result<Response, Fault> {
    let mut response = html(page)?;
    response.extensions_mut().insert(ForAll(until));
    Ok(response)
}

/// Marks an answer that other web sites may show inside their own pages.
#[derive(Clone, Copy)]
pub(crate) struct Embedded;

/// A page that other web sites may show in a frame. It has no script, no form and no cookie: whoever
/// reads it there has not come to us.
///
/// # Errors
/// Internal, when the template fails.
pub fn html_embedded(page: &impl Template) -> Result<Response, Fault> {
    let mut response = html(page)?;
    response.extensions_mut().insert(Embedded);
    Ok(response)
}

/// A page with a status of its own, e.g. 422 for a form that comes back.
///
/// # Errors
/// Internal, when the template fails.
pub fn render(status: StatusCode, page: &impl Template) -> Result<Response, Fault> {
    let body = page.render()?;
    Ok((status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], body).into_response())
}

/// Goes on to another page after a form.
pub fn see_other(path: &str) -> Response {
    axum::response::Redirect::to(path).into_response()
}

/// Bytes shown in the browser.
pub fn bytes(mime: &str, body: Vec<u8>) -> Response {
    ([(header::CONTENT_TYPE, mime.to_owned())], body).into_response()
}

/// A file to download.
pub fn attachment(mime: &str, name: &str, body: Vec<u8>) -> Response {
    disposed("attachment", mime, name, body)
}

/// A file the browser may show, e.g. a PDF.
pub fn inline_file(mime: &str, name: &str, body: Vec<u8>) -> Response {
    disposed("inline", mime, name, body)
}

fn disposed(how: &str, mime: &str, name: &str, body: Vec<u8>) -> Response {
    // RFC 6266: the plain name for old clients, the encoded one for Norwegian letters.
    let plain: String = name
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || "._- ".contains(c) { c } else { '_' })
        .collect();
    let encoded = percent_encoding::utf8_percent_encode(name, percent_encoding::NON_ALPHANUMERIC);
    let disposition = format!("{how}; filename=\"{plain}\"; filename*=UTF-8''{encoded}");
    let headers =
        [(header::CONTENT_TYPE, mime.to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    (headers, body).into_response()
}
