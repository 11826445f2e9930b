//! A form that comes back to a page with several: what was written stands in it, beside what is saved in
//! the others.

use axum::http::StatusCode;
use medvirk_kernel::Refusals;
use medvirk_slice::Cx;
use medvirk_web::{Form, Submitted};

/// The key of the form that makes something new.
pub(super) const NEW: &str = "new";

/// Fields in the order of the form: those of one line stand beside one another.
pub(super) type Lines = Vec<Vec<medvirk_web::Field>>;

/// The name of a field in one of several forms of a kind, e.g. `title-4`.
pub(super) fn at(field: &str, key: &str) -> String {
    format!("{field}-{key}")
}

/// A form that was refused.
pub(super) struct Returned {
    /// Which of the page's forms.
    pub key: String,
    /// As it was sent.
    pub sent: Submitted,
    /// What was refused.
    pub why: Refusals,
}

/// What a page shows in its forms: what is saved, or one that came back.
pub(super) struct Shown {
    /// All forms of the page.
    pub form: Form,
    /// The version that was seen: one that comes back was made from an earlier page.
    pub version: i32,
    /// Which of the page's forms came back.
    pub key: Option<String>,
    /// 200, or 422 when a form comes back.
    pub status: StatusCode,
}

impl Shown {
    /// `saved` by field, and over it what came back.
    pub fn new(
        cx: &Cx,
        returned: Option<Returned>,
        version: i32,
        mut saved: Vec<(String, String)>,
    ) -> Self {
        let Some(Returned { key, sent, why }) = returned else {
            let form = Form::filled(cx, saved);
            return Shown { form, version, key: None, status: StatusCode::OK };
        };
        saved.retain(|(name, _)| !sent.contains(name));
        saved.extend(sent.pairs().map(|(name, value)| (name.to_owned(), value.to_owned())));
        Shown {
            form: Form::refused(cx, Submitted::from_pairs(saved), why),
            version: sent.get("version").parse().unwrap_or(version),
            key: Some(key),
            status: StatusCode::UNPROCESSABLE_ENTITY,
        }
    }

    /// Whether this form came back, and so stands open.
    pub fn is_back(&self, key: &str) -> bool {
        self.key.as_deref() == Some(key)
    }
}
