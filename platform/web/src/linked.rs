//! Pages behind a personal link: why one does not open, as a page or for a script.

use axum::{
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use medvirk_kernel::Error;
use medvirk_slice::Fault;
use serde_json::Value;

/// Why what a personal link leads to does not open. `R` is what is wrong with the link, e.g. that it
/// was taken back; each arena has a page of its own that says so.
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

/// JSON for a script of ours.
///
/// # Errors
/// None; the type is that of handlers.
pub fn json(status: StatusCode, said: &Value) -> Result<Response, Fault> {
    let kind = [(header::CONTENT_TYPE, "application/json")];
    Ok((status, kind, said.to_string()).into_response())
}
