//! How something ends when it does not succeed. One file in `web` turns these into pages.

use crate::Message;

/// A rule said no: a text for the person, at the field where it happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// Name of the form field; `None` when it concerns the whole form.
    pub field: Option<String>,
    /// Why, in words for the person.
    pub message: Message,
}

impl Refusal {
    /// A refusal of the whole request.
    pub fn of(message: Message) -> Self {
        Refusal { field: None, message }
    }
    /// A refusal at one field.
    pub fn at(field: impl Into<String>, message: Message) -> Self {
        Refusal { field: Some(field.into()), message }
    }
}

/// All refusals of one request, in the order of the form.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Refusals(pub Vec<Refusal>);

impl Refusals {
    /// Adds one more.
    pub fn push(&mut self, refusal: Refusal) {
        self.0.push(refusal);
    }

    /// `Ok(value)` when nothing was refused.
    ///
    /// # Errors
    /// [`Error::Refused`] with everything collected so far.
    pub fn or<T>(self, value: T) -> Result<T> {
        if self.0.is_empty() { Ok(value) } else { Err(Error::Refused(self)) }
    }
}

/// The one error type of slices and pages.
#[derive(Debug)]
pub enum Error {
    /// There is no such thing here, or this person must not know that there is.
    NotFound,
    /// The permission table says no.
    Forbidden,
    /// A rule says no; the form comes back with the reasons.
    Refused(Refusals),
    /// Somebody else changed it meanwhile, or it is in the wrong state.
    Conflict(Message),
    /// Something broke; the person sees a reference number, the log the cause.
    Internal(Box<dyn std::error::Error + Send + Sync>),
}

/// Result with [`enum@Error`].
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// A single refusal of the whole request.
    pub fn refused(message: Message) -> Self {
        Error::Refused(Refusals(vec![Refusal::of(message)]))
    }
    /// A single refusal at one field.
    pub fn refused_at(field: impl Into<String>, message: Message) -> Self {
        Error::Refused(Refusals(vec![Refusal::at(field, message)]))
    }
    /// Something that should not happen, said in words for the log.
    pub fn internal(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Error::Internal(cause.into())
    }
}

// Deliberately no `impl std::error::Error for Error`: that leaves room for this conversion, which
// makes every technical error an internal one without a line of code at the call.
impl<E: std::error::Error + Send + Sync + 'static> From<E> for Error {
    fn from(cause: E) -> Self {
        Error::Internal(Box::new(cause))
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Error::NotFound => f.write_str("not found"),
            Error::Forbidden => f.write_str("forbidden"),
            Error::Refused(r) => {
                let keys: Vec<_> = r.0.iter().map(|r| r.message.key()).collect();
                write!(f, "refused: {}", keys.join(", "))
            }
            Error::Conflict(m) => write!(f, "conflict: {}", m.key()),
            Error::Internal(e) => write!(f, "internal: {e}"),
        }
    }
}
