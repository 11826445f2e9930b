//! A form on a page: its values, what was refused, and its fields. The same type shows it empty,
//! filled in, and as it comes back with messages.

use std::fmt::Write;

use medvirk_i18n::Language;
use medvirk_kernel::Refusals;
use medvirk_slice::Cx;

use crate::{Field, Html, Submitted, escape::escape, text};

/// A form to be shown.
#[derive(Clone, Debug)]
pub struct Form {
    values: Submitted,
    refusals: Refusals,
    csrf: String,
    language: Language,
}

impl Form {
    /// An empty form.
    pub fn new(cx: &Cx) -> Self {
        Form::with(cx, Submitted::default(), Refusals::default())
    }

    /// A form with values from `pairs`; checkboxes take several pairs of one name.
    pub fn filled<K: Into<String>, V: Into<String>>(
        cx: &Cx,
        pairs: impl IntoIterator<Item = (K, V)>,
    ) -> Self {
        Form::with(cx, Submitted::from_pairs(pairs), Refusals::default())
    }

    /// The form as it was sent, with what was refused.
    pub fn refused(cx: &Cx, submitted: Submitted, refusals: Refusals) -> Self {
        Form::with(cx, submitted, refusals)
    }

    fn with(cx: &Cx, values: Submitted, refusals: Refusals) -> Self {
        Form { values, refusals, csrf: cx.visit().csrf.clone(), language: cx.language() }
    }

    /// Whether it comes back with messages.
    pub fn is_refused(&self) -> bool {
        !self.refusals.0.is_empty()
    }

    /// The value of a field, for templates that need it.
    pub fn value(&self, name: &str) -> &str {
        self.values.get(name)
    }

    /// Opens the form. Ends with a plain `</form>`.
    pub fn start(&self, action: &str) -> Html {
        Html(format!(
            "<form class=\"mv-form\" method=\"post\" action=\"{}\" novalidate>{}",
            escape(action),
            self.csrf()
        ))
    }

    /// Opens a form that sends files.
    pub fn start_upload(&self, action: &str) -> Html {
        Html(format!(
            "<form class=\"mv-form\" method=\"post\" action=\"{}\" enctype=\"multipart/form-data\" novalidate>{}",
            escape(action),
            self.csrf()
        ))
    }

    /// The hidden field every form carries; for forms a template opens itself.
    pub fn csrf(&self) -> Html {
        Html(format!("<input type=\"hidden\" name=\"csrf\" value=\"{}\">", escape(&self.csrf)))
    }

    /// A hidden value.
    pub fn hidden(&self, name: &str, value: &str) -> Html {
        Html(format!(
            "<input type=\"hidden\" name=\"{}\" value=\"{}\">",
            escape(name),
            escape(value)
        ))
    }

    /// What was refused, with links to the fields; nothing when nothing was.
    pub fn summary(&self) -> Html {
        if self.refusals.0.is_empty() {
            return Html::default();
        }
        let heading = text::refused_heading(self.refusals.0.len()).to(self.language);
        let mut out = format!(
            "<div class=\"ds-error-summary\" role=\"alert\" tabindex=\"-1\" autofocus><h2 class=\"ds-heading\" data-size=\"xs\">{}</h2><ul class=\"ds-list\">",
            escape(&heading)
        );
        for refusal in &self.refusals.0 {
            let words = escape(&refusal.message.to(self.language));
            let _ = match &refusal.field {
                Some(field) => {
                    let field = escape(field);
                    write!(out, "<li><a class=\"ds-link\" href=\"#f-{field}\">{words}</a></li>")
                }
                None => write!(out, "<li>{words}</li>"),
            };
        }
        out.push_str("</ul></div>");
        Html(out)
    }

    fn field(&self, name: &str, label: impl Into<String>) -> Field {
        let values = self.values.all(name).into_iter().map(str::to_owned).collect();
        let refusal = self.refusals.0.iter().find(|r| r.field.as_deref() == Some(name));
        let error = refusal.map(|r| r.message.to(self.language));
        Field::new(name, label, self.language, values, error)
    }

    /// One line of text.
    pub fn text(&self, name: &str, label: impl Into<String>) -> Field {
        self.field(name, label)
    }
    /// An e-mail address.
    pub fn email(&self, name: &str, label: impl Into<String>) -> Field {
        self.field(name, label).kind("email").autocomplete("email")
    }
    /// A telephone number.
    pub fn tel(&self, name: &str, label: impl Into<String>) -> Field {
        self.field(name, label).kind("tel").autocomplete("tel")
    }
    /// A whole number.
    pub fn number(&self, name: &str, label: impl Into<String>) -> Field {
        self.field(name, label).attribute("inputmode", "numeric").short()
    }
    /// A date.
    pub fn date(&self, name: &str, label: impl Into<String>) -> Field {
        self.field(name, label).kind("date").short()
    }
    /// A time of day.
    pub fn time(&self, name: &str, label: impl Into<String>) -> Field {
        self.field(name, label).kind("time").short()
    }
    /// A password; never shown again.
    pub fn password(&self, name: &str, label: impl Into<String>) -> Field {
        self.field(name, label).kind("password")
    }
    /// Several lines of text.
    pub fn area(&self, name: &str, label: impl Into<String>, rows: u8) -> Field {
        self.field(name, label).area(rows)
    }
    /// A choice from a list, as (value, words).
    pub fn select(
        &self,
        name: &str,
        label: impl Into<String>,
        options: Vec<(String, String)>,
    ) -> Field {
        self.field(name, label).select(options)
    }
    /// A choice between a few, all visible.
    pub fn radios(
        &self,
        name: &str,
        label: impl Into<String>,
        options: Vec<(String, String)>,
    ) -> Field {
        self.field(name, label).radios(options)
    }
    /// Any number of a few.
    pub fn checks(
        &self,
        name: &str,
        label: impl Into<String>,
        options: Vec<(String, String)>,
    ) -> Field {
        self.field(name, label).checks(options)
    }
    /// One box to tick; its value is `1`.
    pub fn tick(&self, name: &str, label: impl Into<String>) -> Field {
        self.field(name, label).tick()
    }
    /// A file, e.g. `accept` = `.csv,.xlsx`.
    pub fn file(&self, name: &str, label: impl Into<String>, accept: &'static str) -> Field {
        self.field(name, label).file(accept, false)
    }
    /// Several files.
    pub fn files(&self, name: &str, label: impl Into<String>, accept: &'static str) -> Field {
        self.field(name, label).file(accept, true)
    }
    /// The button that sends the form.
    pub fn submit(&self, words: impl AsRef<str>) -> Html {
        Html(format!(
            "<div class=\"mv-actions\"><button class=\"ds-button\" type=\"submit\">{}</button></div>",
            escape(words.as_ref())
        ))
    }
}
