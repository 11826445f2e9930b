//! How a handler ends badly. The page itself is made by `web`, which knows language and layout.

use std::sync::Arc;

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use medvirk_kernel::Error;

/// The error of every handler; anything with a `?` becomes one.
#[derive(Clone, Debug)]
pub struct Fault(pub Arc<Error>);

impl<E: Into<Error>> From<E> for Fault {
    fn from(error: E) -> Self {
        Fault(Arc::new(error.into()))
    }
}

impl Fault {
    /// The status that tells a program what the page tells a person.
    pub fn status(&self) -> StatusCode {
        match &*self.0 {
            Error::NotFound => StatusCode::NOT_FOUND,
            Error::Forbidden => StatusCode::FORBIDDEN,
            Error::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Error::Conflict(_) => StatusCode::CONFLICT,
            Error::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}
