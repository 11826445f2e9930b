//! One field of a form: label, help, control and message, tied together for screen readers. Markup is
//! Designsystemet's; ids and `aria-describedby` are written here so that it works without script.

use std::fmt::{self, Display, Write};

use crate::{escape::escape, text};
use medvirk_i18n::Language;

#[derive(Clone, Debug)]
enum Control {
    Input { kind: &'static str },
    Area { rows: u8 },
    Select { options: Vec<(String, String)> },
    Radios { options: Vec<(String, String)> },
    Checks { options: Vec<(String, String)> },
    Tick,
    File { accept: &'static str, several: bool },
}

/// A field, finished by writing it into a template: `{{ form.text("name", t.apply_name()).required() }}`.
#[derive(Clone, Debug)]
pub struct Field {
    name: String,
    label: String,
    control: Control,
    values: Vec<String>,
    error: Option<String>,
    hint: Option<String>,
    is_required: bool,
    attributes: String,
    language: Language,
}

impl askama::filters::HtmlSafe for Field {}

impl Field {
    pub(crate) fn new(
        name: &str,
        label: impl Into<String>,
        language: Language,
        values: Vec<String>,
        error: Option<String>,
    ) -> Self {
        Field {
            name: name.to_owned(),
            label: label.into(),
            control: Control::Input { kind: "text" },
            values,
            error,
            hint: None,
            is_required: false,
            attributes: String::new(),
            language,
        }
    }

    pub(crate) fn kind(mut self, kind: &'static str) -> Self {
        self.control = Control::Input { kind };
        self
    }
    pub(crate) fn area(mut self, rows: u8) -> Self {
        self.control = Control::Area { rows };
        self
    }
    pub(crate) fn select(mut self, options: Vec<(String, String)>) -> Self {
        self.control = Control::Select { options };
        self
    }
    pub(crate) fn radios(mut self, options: Vec<(String, String)>) -> Self {
        self.control = Control::Radios { options };
        self
    }
    pub(crate) fn checks(mut self, options: Vec<(String, String)>) -> Self {
        self.control = Control::Checks { options };
        self
    }
    pub(crate) fn tick(mut self) -> Self {
        self.control = Control::Tick;
        self
    }
    pub(crate) fn file(mut self, accept: &'static str, several: bool) -> Self {
        self.control = Control::File { accept, several };
        self
    }

    /// Must be filled in; other fields are marked as voluntary.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.is_required = true;
        self
    }

    /// A line of help between label and control; says why it is asked.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// `autocomplete`, e.g. `email`.
    #[must_use]
    pub fn autocomplete(self, value: &str) -> Self {
        self.attribute("autocomplete", value)
    }

    /// Any further attribute of the control.
    #[must_use]
    pub fn attribute(mut self, name: &str, value: &str) -> Self {
        let _ = write!(self.attributes, " {name}=\"{}\"", escape(value));
        self
    }

    /// Most characters; shown by the script as a counter.
    #[must_use]
    pub fn most(self, characters: usize) -> Self {
        self.attribute("data-most", &characters.to_string())
    }

    /// A narrow control, for numbers and codes.
    #[must_use]
    pub fn short(self) -> Self {
        self.attribute("data-width", "short")
    }

    fn id(&self) -> String {
        format!("f-{}", self.name)
    }

    fn first(&self) -> &str {
        self.values.first().map_or("", String::as_str)
    }

    /// `aria-describedby`, `aria-invalid`, `required`: what the control says of itself.
    fn states(&self) -> String {
        let mut out = self.attributes.clone();
        let mut described = Vec::new();
        if self.hint.is_some() {
            described.push(format!("{}-h", self.id()));
        }
        if self.error.is_some() {
            described.push(format!("{}-e", self.id()));
            out.push_str(" aria-invalid=\"true\"");
        }
        if !described.is_empty() {
            let _ = write!(out, " aria-describedby=\"{}\"", described.join(" "));
        }
        if self.is_required
            && !matches!(self.control, Control::Radios { .. } | Control::Checks { .. })
        {
            out.push_str(" required");
        }
        out
    }

    fn optional_mark(&self) -> String {
        if self.is_required {
            return String::new();
        }
        let word = text::field_optional().to(self.language);
        format!(" <span class=\"mv-optional\">({})</span>", escape(&word))
    }

    fn write_error(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(error) = &self.error else { return Ok(()) };
        write!(
            f,
            "<p class=\"ds-validation-message\" data-field=\"validation\" id=\"{}-e\">{}</p>",
            self.id(),
            escape(error)
        )
    }

    fn write_hint(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(hint) = &self.hint else { return Ok(()) };
        let id = self.id();
        write!(f, "<div data-field=\"description\" id=\"{id}-h\">{}</div>", escape(hint))
    }

    fn write_single(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (id, name, states) = (self.id(), escape(&self.name), self.states());
        write!(
            f,
            "<div class=\"ds-field\"><label class=\"ds-label\" data-weight=\"medium\" for=\"{id}\">{}{}</label>",
            escape(&self.label),
            self.optional_mark()
        )?;
        self.write_hint(f)?;
        match &self.control {
            Control::Area { rows } => write!(
                f,
                "<textarea class=\"ds-input\" id=\"{id}\" name=\"{name}\" rows=\"{rows}\"{states}>\n{}</textarea>",
                escape(self.first())
            )?,
            Control::Select { options } => {
                write!(f, "<select class=\"ds-input\" id=\"{id}\" name=\"{name}\"{states}>")?;
                for (value, words) in options {
                    let chosen = if value == self.first() { " selected" } else { "" };
                    let (value, words) = (escape(value), escape(words));
                    write!(f, "<option value=\"{value}\"{chosen}>{words}</option>")?;
                }
                f.write_str("</select>")?;
            }
            Control::File { accept, several } => {
                let several = if *several { " multiple" } else { "" };
                write!(
                    f,
                    "<input class=\"ds-input\" type=\"file\" id=\"{id}\" name=\"{name}\" accept=\"{accept}\"{several}{states}>"
                )?;
            }
            Control::Input { kind } => {
                let value = if *kind == "password" { String::new() } else { escape(self.first()) };
                write!(
                    f,
                    "<input class=\"ds-input\" type=\"{kind}\" id=\"{id}\" name=\"{name}\" value=\"{value}\"{states}>"
                )?;
            }
            Control::Radios { .. } | Control::Checks { .. } | Control::Tick => {}
        }
        self.write_error(f)?;
        f.write_str("</div>")
    }

    fn write_group(
        &self,
        f: &mut fmt::Formatter<'_>,
        kind: &str,
        options: &[(String, String)],
    ) -> fmt::Result {
        let (id, name, states) = (self.id(), escape(&self.name), self.states());
        write!(
            f,
            "<fieldset class=\"ds-fieldset\" id=\"{id}\"{states} tabindex=\"-1\"><legend class=\"ds-label\" data-weight=\"medium\">{}{}</legend>",
            escape(&self.label),
            self.optional_mark()
        )?;
        self.write_hint(f)?;
        f.write_str("<div class=\"mv-choices\">")?;
        for (n, (value, words)) in options.iter().enumerate() {
            let checked = if self.values.contains(value) { " checked" } else { "" };
            write!(
                f,
                "<div class=\"ds-field\"><input class=\"ds-input\" type=\"{kind}\" id=\"{id}-{n}\" name=\"{name}\" value=\"{}\"{checked}><label class=\"ds-label\" data-weight=\"regular\" for=\"{id}-{n}\">{}</label></div>",
                escape(value),
                escape(words)
            )?;
        }
        f.write_str("</div>")?;
        self.write_error(f)?;
        f.write_str("</fieldset>")
    }

    fn write_tick(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (id, name, states) = (self.id(), escape(&self.name), self.states());
        let checked = if self.first().is_empty() { "" } else { " checked" };
        write!(
            f,
            "<div class=\"ds-field\"><input class=\"ds-input\" type=\"checkbox\" id=\"{id}\" name=\"{name}\" value=\"1\"{checked}{states}><label class=\"ds-label\" data-weight=\"regular\" for=\"{id}\">{}</label>",
            escape(&self.label)
        )?;
        self.write_hint(f)?;
        self.write_error(f)?;
        f.write_str("</div>")
    }
}

impl Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.control {
            Control::Radios { options } => self.write_group(f, "radio", options),
            Control::Checks { options } => self.write_group(f, "checkbox", options),
            Control::Tick => self.write_tick(f),
            _ => self.write_single(f),
        }
    }
}
