//! What people read: texts in bokmål, nynorsk and English, and the way each language writes
//! numbers, dates and lists and sorts names.
//!
//! A slice keeps its texts in `i18n/{nb,nn,en}/*.ftl` and writes, once, `medvirk_i18n::texts!("slice");`
//! in its `lib.rs` (see [`texts!`]).

// The macro writes `::medvirk_i18n::…`; this lets it be used in this crate too.
extern crate self as medvirk_i18n;

mod catalogue;
mod choice;
pub mod format;
mod sort;

/// The platform's own texts: words every page needs, and the forms of dates and times.
pub mod words {
    medvirk_i18n::texts!("i18n");
}

pub use catalogue::FluentCatalogue;
pub use choice::choose;
pub use medvirk_kernel::{Arg, Catalogue, Language, Message};
pub use sort::{compare, sort_by_text, sort_key};

/// Makes one function per text of a slice: `texts!("gjestebud");`.
///
/// Reads `i18n/{nb,nn,en}/*.ftl` of the crate it stands in. Compilation fails, naming language,
/// file and key, when a key is missing in a language, the `$variables` differ between languages,
/// a key does not begin with `<slice>-`, is written twice, is empty or has an attribute, when a
/// reference leads nowhere, and on any syntax error. It makes:
///
/// - `pub mod text` with `fn apply_title() -> Message` for the key `gjestebud-apply-title`. Each
///   variable is a parameter `impl Into<Arg>`, in order of first appearance in the bokmål text.
///   Hyphens become `_`, and a Rust keyword gets a `_` behind.
/// - `pub struct T(pub Language)` with the same functions as methods that give a `String`, for
///   page templates: `{{ t.table_too_many(8) }}`; and `lang()`.
///
/// Numbers are grouped (`1 234`) and choose plural forms, `{ $n -> [one] … *[other] … }`. A number
/// that is a name, such as a year, is passed as text. Functions such as `NUMBER()` are not used:
/// dates, shares and decimals are written with [`format`] and passed as text.
///
/// A new file in the folder is noticed when the crate is next built for another reason; a change
/// in an existing one at once.
pub use medvirk_i18n_macros::texts;
