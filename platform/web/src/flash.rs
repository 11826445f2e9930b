//! A message carried over a redirect and shown once.

use axum::{
    http::{HeaderValue, header},
    response::Response,
};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// Name of the cookie; holds text only, which is escaped when it is shown.
pub(crate) const COOKIE: &str = "__Host-medvirk-flash";

/// Adds a message to a redirect.
pub trait Flash {
    /// The next page shows `text` once.
    #[must_use]
    fn flash(self, text: &str) -> Self;
}

impl Flash for Response {
    fn flash(mut self, text: &str) -> Self {
        let short: String = text.chars().take(600).collect();
        let value = utf8_percent_encode(&short, NON_ALPHANUMERIC);
        let cookie =
            format!("{COOKIE}={value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=60");
        if let Ok(value) = HeaderValue::from_str(&cookie) {
            self.headers_mut().append(header::SET_COOKIE, value);
        }
        self
    }
}

pub(crate) fn decode(value: &str) -> Option<String> {
    percent_decode_str(value).decode_utf8().ok().map(|text| text.into_owned())
}
