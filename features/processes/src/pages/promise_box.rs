//! The promise as residents read it: a letter more than a form.

use askama::Template;
use chrono::NaiveDate;
use medvirk_i18n::format;
use medvirk_kernel::{Language, Result};
use medvirk_web::Html;

use crate::{Process, T, model::promise::Promise};

#[derive(Template)]
#[template(path = "processes/promise_box.html")]
struct PromiseBox {
    t: T,
    promise: Promise,
    /// Who decides, and what is said of when.
    decided: (String, String),
    answer_by: String,
    initials: String,
    tel: String,
}

/// The promise of `process` for a reader of `language`; nothing while nothing is written.
///
/// # Errors
/// Internal, when the template fails.
pub(super) fn show(language: Language, process: &Process) -> Result<Html> {
    let promise = process.promise_in(language);
    if promise == Promise::default() {
        return Ok(Html::default());
    }
    let decided = match promise.decided_by.split_once(", ") {
        Some((who, when)) => (who.to_owned(), capital(when)),
        None => (promise.decided_by.clone(), String::new()),
    };
    let date = |day: NaiveDate| format::date(language, day);
    let shown = PromiseBox {
        t: T(language),
        answer_by: promise.answer_by.map(date).unwrap_or_default(),
        initials: initials(&promise.contact.name),
        tel: promise.contact.phone.replace(' ', ""),
        decided,
        promise,
    };
    Ok(Html(shown.render()?))
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// First letters of the first and last name.
fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().next());
    let first = words.next();
    first.into_iter().chain(words.next_back()).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn initials_are_of_first_and_last_name() {
        assert_eq!(super::initials("Mona Kristin Haugseth"), "MH");
        assert_eq!(super::initials("Åse"), "Å");
        assert_eq!(super::initials(""), "");
    }
}
