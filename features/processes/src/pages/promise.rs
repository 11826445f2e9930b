//! The promise as a form, and as a box to read for those who may not change it.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_kernel::{Language, Permit, Result};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Form, Html, Page, Reader, Submitted, html, render};
use serde_json::json;
use uuid::Uuid;

use super::{
    FormPage, in_process, open, promise_box, saved_or_back,
    sheet::{Item, Pairs, Part, Sheet, put, put_version, submitted_version},
    staff_path,
};
use crate::{
    EDIT, Process, READ, T, actions,
    model::promise::{Contact, Promise},
    store, text,
};

fn sheet(cx: &Cx, process: &Process) -> Sheet {
    let promise = Part::new(
        text::promise_part_words(),
        vec![
            Item::area("summary", text::promise_summary(), 4)
                .hint(text::promise_summary_hint())
                .lingual(),
            Item::area("open", text::promise_open(), 5)
                .hint(text::promise_points_hint())
                .required()
                .lingual(),
            Item::area("fixed", text::promise_fixed(), 5)
                .hint(text::promise_fixed_hint())
                .required()
                .lingual(),
            Item::area("not_promised", text::promise_not_promised(), 2).lingual(),
        ],
    );
    let answer = Part::new(
        text::promise_part_answer(),
        vec![
            Item::line("decided_by", text::promise_decided_by())
                .hint(text::promise_decided_by_hint())
                .required()
                .lingual(),
            Item::date("answer_by", text::promise_answer_by())
                .hint(text::promise_answer_by_hint())
                .required(),
            Item::area("answer_form", text::promise_answer_form(), 2)
                .hint(text::promise_answer_form_hint())
                .required()
                .lingual(),
            Item::line("legal_basis", text::promise_legal_basis()).required().lingual(),
        ],
    );
    let contact = Part::new(
        text::promise_part_contact(),
        vec![
            Item::line("contact_name", text::promise_contact_name()).required(),
            Item::line("contact_role", text::promise_contact_role()).lingual(),
            Item::email("contact_email", text::promise_contact_email()),
            Item::phone("contact_phone", text::promise_contact_phone()),
        ],
    );
    let contact = contact.lead(text::promise_part_contact_lead());
    Sheet::new(cx, process.language, vec![promise, answer, contact])
}

/// The texts of a promise by field name; what is the same in every language is left out.
fn texts(promise: &Promise) -> [(&'static str, String); 8] {
    [
        ("summary", promise.summary.clone()),
        ("open", promise.open.join("\n")),
        ("fixed", promise.fixed.join("\n")),
        ("not_promised", promise.not_promised.clone()),
        ("decided_by", promise.decided_by.clone()),
        ("answer_form", promise.answer_form.clone()),
        ("legal_basis", promise.legal_basis.clone()),
        ("contact_role", promise.contact.role.clone()),
    ]
}

fn pairs(process: &Process) -> Pairs {
    let mut pairs = Vec::new();
    let promise = &process.promise;
    for (name, value) in texts(promise) {
        put(&mut pairs, name, value);
    }
    for (language, translated) in &process.promise_translations {
        for (name, value) in texts(translated) {
            put_version(&mut pairs, name, *language, &value);
        }
    }
    put(&mut pairs, "answer_by", promise.answer_by.map(|d| d.to_string()).unwrap_or_default());
    put(&mut pairs, "contact_name", &promise.contact.name);
    put(&mut pairs, "contact_email", &promise.contact.email);
    put(&mut pairs, "contact_phone", &promise.contact.phone);
    put(&mut pairs, "version", process.version);
    pairs
}

/// One point per line; blank lines and the signs people put before points are left out.
fn points(text: &str) -> Vec<String> {
    let bare = |line: &str| line.trim().trim_start_matches(['-', '•', '*']).trim().to_owned();
    text.lines().map(bare).filter(|line| !line.is_empty()).collect()
}

/// Makes a promise of texts got by field name.
fn promise_of(mut text: impl FnMut(&str) -> String) -> Promise {
    Promise {
        summary: text("summary"),
        open: points(&text("open")),
        fixed: points(&text("fixed")),
        not_promised: text("not_promised"),
        decided_by: text("decided_by"),
        answer_by: None,
        answer_form: text("answer_form"),
        legal_basis: text("legal_basis"),
        contact: Contact { role: text("contact_role"), ..Contact::default() },
    }
}

fn read(cx: &Cx, sheet: &Sheet, submitted: &Submitted, mut process: Process) -> Result<Process> {
    let mut reader = Reader::new(submitted);
    let mut promise = promise_of(|name| sheet.text(&mut reader, name));
    promise.answer_by = sheet.date(&mut reader, "answer_by");
    // A day that has passed since it was promised stays, so that the rest can be changed.
    let known = process.promise.answer_by;
    if promise.answer_by.is_some_and(|day| day < cx.today() && known != Some(day)) {
        reader.refuse("answer_by", text::refused_answer_by_past());
    }
    promise.contact.name = sheet.text(&mut reader, "contact_name");
    promise.contact.email = reader.email("contact_email").unwrap_or_default();
    promise.contact.phone = sheet.text(&mut reader, "contact_phone");
    if promise.contact.email.is_empty() && promise.contact.phone.is_empty() {
        reader.refuse("contact_email", text::refused_contact());
    }
    for language in sheet.others() {
        let translated = promise_of(|name| sheet.version(&mut reader, name, *language));
        if translated == Promise::default() {
            process.promise_translations.remove(language);
        } else {
            process.promise_translations.insert(*language, translated);
        }
    }
    process.promise = promise;
    process.version = submitted_version(submitted);
    reader.finish(process)
}

#[derive(Template)]
#[template(path = "processes/promise_read.html")]
struct ReadPage {
    page: Page,
    heading: String,
    promise: Html,
}

/// `GET …/promise`
pub(super) async fn edit(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, READ).await?;
    let t = T(cx.language());
    let page = in_process(&cx, &process, t.promise_heading());
    if !cx.may(EDIT, process.resource()) {
        let promise = promise_box::show(cx.language(), &process)?;
        return html(&ReadPage { heading: t.promise_heading(), page, promise });
    }
    let form = Form::filled(&cx, pairs(&process));
    let shown = FormPage::new(&cx, page, &sheet(&cx, &process), form);
    render(StatusCode::OK, &shown.lead(t.promise_lead()).cancel(staff_path(&process, "")))
}

/// `POST …/promise`
pub(super) async fn save(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, id, EDIT).await?;
    let sheet = sheet(&cx, &process);
    let t = T(cx.language());
    let saved = change(&cx, &permit, &sheet, &submitted, process.clone()).await;
    let words = (t.promise_heading(), t.promise_lead());
    saved_or_back(&cx, &process, (&sheet, pairs), words, submitted, saved).await
}

async fn change(
    cx: &Cx,
    permit: &Permit,
    sheet: &Sheet,
    submitted: &Submitted,
    process: Process,
) -> Result<()> {
    let changed = read(cx, sheet, submitted, process)?;
    let languages: Vec<Language> = changed.promise_translations.keys().copied().collect();
    let tx = cx.begin().await?;
    store::update_process(&tx, permit, &changed).await?;
    let detail =
        json!({"part": "promise", "answer_by": changed.promise.answer_by, "also_in": languages});
    actions::record(&tx, cx, permit, &changed, detail).await?;
    tx.commit().await
}

#[cfg(test)]
mod tests {
    #[test]
    fn points_may_be_pasted_with_their_signs() {
        assert_eq!(super::points("- Én\n\n• To \r\nTre"), ["Én", "To", "Tre"]);
    }
}
