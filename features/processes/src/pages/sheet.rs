//! A form described once: shown in parts with one version per language, read back, and compared with
//! what somebody else saved meanwhile.

use axum::http::StatusCode;
use chrono::NaiveDate;
use medvirk_kernel::{Error, Language, Message};
use medvirk_slice::{Cx, Fault};
use medvirk_web::{Field, Form, Reader, Submitted};

use crate::{T, Words, text};

/// What a field is filled in with.
enum Control {
    Line,
    Area(u8),
    Number,
    Date,
    Email,
    Phone,
    Choice(Vec<(String, String)>),
    Checks(Vec<(String, String)>),
}

/// One field, or one field per language.
pub(crate) struct Item {
    name: String,
    label: Message,
    hint: Option<Message>,
    control: Control,
    most: usize,
    is_required: bool,
    is_lingual: bool,
}

impl Item {
    fn new(name: impl Into<String>, label: Message, control: Control, most: usize) -> Self {
        let name = name.into();
        Item { name, label, hint: None, control, most, is_required: false, is_lingual: false }
    }
    pub(crate) fn line(name: impl Into<String>, label: Message) -> Self {
        Item::new(name, label, Control::Line, 200)
    }
    pub(crate) fn area(name: impl Into<String>, label: Message, rows: u8) -> Self {
        Item::new(name, label, Control::Area(rows), 4000)
    }
    pub(crate) fn number(name: &str, label: Message) -> Self {
        Item::new(name, label, Control::Number, 10)
    }
    pub(crate) fn date(name: &str, label: Message) -> Self {
        Item::new(name, label, Control::Date, 10)
    }
    pub(crate) fn email(name: &str, label: Message) -> Self {
        Item::new(name, label, Control::Email, 200)
    }
    pub(crate) fn phone(name: &str, label: Message) -> Self {
        Item::new(name, label, Control::Phone, 60)
    }
    pub(crate) fn choice(name: &str, label: Message, options: Vec<(String, String)>) -> Self {
        Item::new(name, label, Control::Choice(options), 100)
    }
    pub(crate) fn checks(name: &str, label: Message, options: Vec<(String, String)>) -> Self {
        Item::new(name, label, Control::Checks(options), 100)
    }
    pub(crate) fn required(mut self) -> Self {
        self.is_required = true;
        self
    }
    pub(crate) fn hint(mut self, hint: Message) -> Self {
        self.hint = Some(hint);
        self
    }
    /// Written in every language the municipality offers.
    pub(crate) fn lingual(mut self) -> Self {
        self.is_lingual = true;
        self
    }

    fn field(&self, form: &Form, name: &str, language: Language) -> Field {
        let label = self.label.to(language);
        match &self.control {
            Control::Line => form.text(name, label),
            Control::Area(rows) => form.area(name, label, *rows),
            Control::Number => form.number(name, label),
            Control::Date => form.date(name, label),
            Control::Email => form.email(name, label),
            Control::Phone => form.tel(name, label),
            Control::Choice(options) => form.select(name, label, options.clone()),
            Control::Checks(options) => form.checks(name, label, options.clone()),
        }
    }

    fn is_wide(&self) -> bool {
        matches!(self.control, Control::Area(_) | Control::Checks(_)) || self.is_lingual
    }
}

/// A group of fields under one heading.
pub(crate) struct Part {
    legend: Message,
    lead: Option<Message>,
    items: Vec<Item>,
}

impl Part {
    pub(crate) fn new(legend: Message, items: Vec<Item>) -> Self {
        Part { legend, lead: None, items }
    }
    pub(crate) fn lead(mut self, lead: Message) -> Self {
        self.lead = Some(lead);
        self
    }
}

/// A field with whether it takes the whole width.
pub(crate) struct ShownField {
    pub(crate) is_wide: bool,
    pub(crate) field: Field,
}

/// The fields of one more language.
pub(crate) struct ShownVersion {
    pub(crate) title: String,
    pub(crate) progress: String,
    pub(crate) is_open: bool,
    pub(crate) fields: Vec<Field>,
}

/// A part as the template writes it.
pub(crate) struct ShownPart {
    pub(crate) legend: String,
    pub(crate) lead: Option<String>,
    pub(crate) fields: Vec<ShownField>,
    pub(crate) versions: Vec<ShownVersion>,
}

/// A whole form.
pub(crate) struct Sheet {
    parts: Vec<Part>,
    /// The language written first.
    main: Language,
    others: Vec<Language>,
}

/// Values of a form by field name.
pub(crate) type Pairs = Vec<(String, String)>;

/// A form that came back, with what to tell about it.
pub(crate) struct CameBack {
    pub(crate) status: StatusCode,
    pub(crate) form: Form,
    /// Label and text of what somebody else saved meanwhile; empty when nobody did.
    pub(crate) theirs: Vec<(String, String)>,
}

impl Sheet {
    /// A form whose texts are first written in `main`.
    pub(crate) fn new(cx: &Cx, main: Language, parts: Vec<Part>) -> Self {
        let offered = cx.municipality().languages.iter().copied();
        Sheet { parts, main, others: offered.filter(|l| *l != main).collect() }
    }

    /// The form's parts with their fields.
    pub(crate) fn show(&self, cx: &Cx, form: &Form) -> Vec<ShownPart> {
        let language = cx.language();
        let shown = |part: &Part| ShownPart {
            legend: part.legend.to(language),
            lead: part.lead.as_ref().map(|m| m.to(language)),
            fields: part.items.iter().map(|item| self.main_field(cx, form, item)).collect(),
            versions: self.others.iter().filter_map(|l| version(cx, form, part, *l)).collect(),
        };
        self.parts.iter().map(shown).collect()
    }

    fn main_field(&self, cx: &Cx, form: &Form, item: &Item) -> ShownField {
        let mut field = item.field(form, &item.name, cx.language());
        if let Some(hint) = &item.hint {
            field = field.hint(hint.to(cx.language()));
        }
        if item.is_required {
            field = field.required();
        }
        if item.is_lingual {
            field = field.attribute("lang", self.main.code());
        }
        ShownField { is_wide: item.is_wide(), field }
    }

    fn items(&self) -> impl Iterator<Item = &Item> {
        self.parts.iter().flat_map(|part| &part.items)
    }

    fn item(&self, name: &str) -> Option<&Item> {
        self.items().find(|item| item.name == name)
    }

    fn label(&self, name: &str) -> Message {
        self.item(name).map_or_else(text::form_field, |item| item.label.clone())
    }

    /// One line or area as it was sent.
    pub(crate) fn text(&self, reader: &mut Reader<'_>, name: &str) -> String {
        let Some(item) = self.item(name) else { return String::new() };
        match item.is_required {
            true => reader.required(name, item.label.clone(), item.most),
            false => reader.text(name, item.label.clone(), item.most),
        }
    }

    /// A text in all the languages of the form; versions in languages the form does not show stay.
    pub(crate) fn words(&self, reader: &mut Reader<'_>, name: &str, before: &Words) -> Words {
        let mut words = before.clone();
        words.set(self.main, self.text(reader, name));
        let label = self.label(name);
        let most = self.item(name).map_or(200, |item| item.most);
        for language in &self.others {
            let version = in_language(name, *language);
            words.set(*language, reader.text(&version, label.clone(), most));
        }
        words
    }

    /// A line in one of the other languages; for what is not kept as [`Words`].
    pub(crate) fn version(
        &self,
        reader: &mut Reader<'_>,
        name: &str,
        language: Language,
    ) -> String {
        let most = self.item(name).map_or(200, |item| item.most);
        reader.text(&in_language(name, language), self.label(name), most)
    }

    /// The languages beside the first one.
    pub(crate) fn others(&self) -> &[Language] {
        &self.others
    }

    /// A date; refused when it is required and missing.
    pub(crate) fn date(&self, reader: &mut Reader<'_>, name: &str) -> Option<NaiveDate> {
        let day = reader.date(name, self.label(name));
        match self.item(name).is_some_and(|item| item.is_required) {
            true => reader.must(name, self.label(name), day),
            false => day,
        }
    }

    /// A whole number from `least` to `most`; refused when it is required and missing.
    pub(crate) fn whole(
        &self,
        reader: &mut Reader<'_>,
        name: &str,
        (least, most): (i64, i64),
    ) -> Option<i64> {
        let number = reader.whole(name, self.label(name), least..=most);
        match self.item(name).is_some_and(|item| item.is_required) {
            true => reader.must(name, self.label(name), number),
            false => number,
        }
    }

    /// One of the offered values; refused when it is required and missing.
    pub(crate) fn choice(&self, reader: &mut Reader<'_>, name: &str) -> Option<String> {
        let item = self.item(name)?;
        let Control::Choice(options) = &item.control else { return None };
        let offered: Vec<&str> = options.iter().map(|(value, _)| value.as_str()).collect();
        let chosen = reader.choice(name, item.label.clone(), &offered);
        match item.is_required {
            true => reader.must(name, item.label.clone(), chosen),
            false => chosen,
        }
    }

    /// The form after an error: with the refusals, or with what somebody else saved meanwhile and the
    /// version of that, so that the next time it is saved on purpose.
    ///
    /// # Errors
    /// The error itself when it is of another kind.
    pub(crate) fn came_back(
        &self,
        cx: &Cx,
        submitted: Submitted,
        error: Error,
        (saved, version): (Pairs, i32),
    ) -> Result<CameBack, Fault> {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        match error {
            Error::Refused(refusals) => {
                let form = Form::refused(cx, submitted, refusals);
                Ok(CameBack { status, form, theirs: Vec::new() })
            }
            Error::Conflict(_) => {
                let theirs = self.differences(cx, &submitted, &saved);
                let own = submitted.pairs().filter(|(name, _)| *name != "version");
                let mut pairs: Pairs =
                    own.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
                pairs.push(("version".to_owned(), version.to_string()));
                Ok(CameBack { status: StatusCode::CONFLICT, form: Form::filled(cx, pairs), theirs })
            }
            other => Err(other.into()),
        }
    }

    fn differences(&self, cx: &Cx, submitted: &Submitted, saved: &Pairs) -> Vec<(String, String)> {
        let t = T(cx.language());
        let normal = |text: &str| text.trim().replace("\r\n", "\n");
        let names = self.items().flat_map(|item| {
            let versions = self.others.iter().filter(|_| item.is_lingual);
            std::iter::once((item, item.name.clone()))
                .chain(versions.map(move |l| (item, in_language(&item.name, *l))))
        });
        names
            .filter_map(|(item, name)| {
                let theirs = saved.iter().find(|(n, _)| *n == name).map_or("", |(_, v)| v.as_str());
                if normal(submitted.get(&name)) == normal(theirs) {
                    return None;
                }
                let shown = match &item.control {
                    Control::Choice(options) => {
                        options.iter().find(|(v, _)| v == theirs).map_or(theirs, |(_, w)| w)
                    }
                    _ => theirs,
                };
                let shown = if shown.is_empty() { t.form_empty() } else { shown.to_owned() };
                Some((item.label.to(cx.language()), shown))
            })
            .collect()
    }
}

fn in_language(name: &str, language: Language) -> String {
    format!("{name}-{}", language.code())
}

fn version(cx: &Cx, form: &Form, part: &Part, language: Language) -> Option<ShownVersion> {
    let items: Vec<&Item> = part.items.iter().filter(|item| item.is_lingual).collect();
    if items.is_empty() {
        return None;
    }
    let mut written = 0usize;
    let mut asked = 0usize;
    let mut fields = Vec::new();
    for item in &items {
        let name = in_language(&item.name, language);
        let first = form.value(&item.name);
        let is_written = !form.value(&name).is_empty();
        if first.is_empty() && !is_written {
            continue;
        }
        asked += 1;
        written += usize::from(is_written);
        let field = item.field(form, &name, cx.language()).attribute("lang", language.code());
        fields.push(if first.is_empty() { field } else { field.hint(first) });
    }
    let t = T(cx.language());
    Some(ShownVersion {
        title: language.own_name().to_owned(),
        progress: match asked {
            0 => t.form_version_first(),
            _ => t.form_version_progress(written, asked),
        },
        is_open: form.is_refused() && written > 0,
        fields,
    })
}

/// Puts a text in all its languages into the values of a form.
pub(crate) fn put_words(pairs: &mut Pairs, name: &str, words: &Words, main: Language) {
    for (language, value) in words.iter() {
        let name = if language == main { name.to_owned() } else { in_language(name, language) };
        pairs.push((name, value.to_owned()));
    }
}

/// Puts one value into the values of a form.
pub(crate) fn put(pairs: &mut Pairs, name: &str, value: impl ToString) {
    pairs.push((name.to_owned(), value.to_string()));
}

/// Puts a value in another language into the values of a form.
pub(crate) fn put_version(pairs: &mut Pairs, name: &str, language: Language, value: &str) {
    pairs.push((in_language(name, language), value.to_owned()));
}

/// The version a form was filled in from.
pub(crate) fn submitted_version(submitted: &Submitted) -> i32 {
    submitted.get("version").parse().unwrap_or(0)
}
