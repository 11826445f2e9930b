//! Letters and mails in the municipality's own words.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_kernel::{Error, Language, Permit, Resource, Result};
use medvirk_slice::{Cx, Wording};
use medvirk_store::Tx;
use medvirk_web::{
    Access, Fault, Flash, Form, Html, Page, Reader, Routes, Submitted, escape, html, render,
    see_other,
};
use serde_json::json;
use uuid::Uuid;

use super::super::{labels, policy::WORD, wordings};
use crate::{T, text};

pub(super) fn routes() -> Routes {
    let access = Access::Staff(WORD);
    Routes::new()
        .get(access, "/staff/wording", list)
        .get(access, "/staff/wording/{key}/{language}", edit)
        .post(access, "/staff/wording/{key}/{language}", change)
}

#[derive(Template)]
#[template(path = "contacts/wordings.html")]
struct WordingsPage {
    page: Page,
    t: T,
    rows: Vec<Row>,
    empty: Html,
}

/// One letter or mail.
struct Row {
    title: String,
    key: &'static str,
    /// Language and whether it has the municipality's own words.
    languages: Vec<(Language, bool)>,
}

async fn list(cx: Cx) -> Result<Response, Fault> {
    cx.permit(WORD, Resource::SITE)?;
    let t = T(cx.language());
    let changed = wordings::changed(cx.db().reader()).await?;
    let offered = &cx.municipality().languages;
    let is_own = |key: &str, l: Language| changed.get(key).is_some_and(|c| c.contains(&l));
    let row = |w: Wording| Row {
        title: w.title.to(cx.language()),
        key: w.key,
        languages: offered.iter().map(|l| (*l, is_own(w.key, *l))).collect(),
    };
    html(&WordingsPage {
        page: Page::staff(&cx, t.wording_heading()),
        t,
        rows: cx.app().slices.iter().flat_map(|s| s.wordings()).map(row).collect(),
        empty: labels::empty("empty-mail", &t.wording_none_heading(), &t.wording_none()),
    })
}

#[derive(Template)]
#[template(path = "contacts/wording.html")]
struct WordingPage {
    page: Page,
    t: T,
    form: Form,
    action: String,
    heading: String,
    /// Language, its address, and whether it is this one.
    languages: Vec<(Language, String, bool)>,
    /// The language the texts are written in.
    lang: &'static str,
    /// What stands in brackets, and what it becomes.
    names: Vec<(&'static str, String)>,
    is_own: bool,
    is_preview: bool,
    subject: Html,
    body: Html,
    municipality: String,
}

async fn page(
    cx: &Cx,
    wording: &Wording,
    language: Language,
    form: Form,
    is_preview: bool,
) -> Result<WordingPage> {
    let t = T(cx.language());
    let changed = wordings::changed(cx.db().reader()).await?;
    let href = |l: Language| format!("/staff/wording/{}/{}", wording.key, l.code());
    let heading = wording.title.to(cx.language());
    let offered = cx.municipality().languages.iter();
    Ok(WordingPage {
        page: Page::staff(cx, &heading).crumb(t.wording_heading(), "/staff/wording"),
        t,
        action: href(language),
        heading,
        languages: offered.map(|l| (*l, href(*l), *l == language)).collect(),
        lang: language.code(),
        names: wording.placeholders.iter().map(|name| (*name, t.wording_name(*name))).collect(),
        is_own: changed.get(wording.key).is_some_and(|c| c.contains(&language)),
        is_preview,
        subject: marked(language, form.value("subject")),
        body: marked(language, form.value("body")),
        municipality: cx.municipality().name.clone(),
        form,
    })
}

/// The text with what will be filled in, said in its language and marked.
fn marked(language: Language, text: &str) -> Html {
    let t = T(language);
    let piece = |piece: std::result::Result<&str, &str>| match piece {
        Ok(words) => escape(words),
        Err(name) => format!("<mark>{}</mark>", escape(&t.wording_name(name))),
    };
    Html(wordings::pieces(text).map(piece).collect())
}

fn known(cx: &Cx, key: &str, language: &str) -> Result<(Wording, Language)> {
    let language = Language::from_code(language).ok_or(Error::NotFound)?;
    Ok((wordings::find(cx, key).ok_or(Error::NotFound)?, language))
}

async fn edit(cx: Cx, Path((key, language)): Path<(String, String)>) -> Result<Response, Fault> {
    cx.permit(WORD, Resource::SITE)?;
    let (wording, language) = known(&cx, &key, &language)?;
    let (subject, body) = wordings::current(cx.db().reader(), &wording, language).await?;
    let form = Form::filled(&cx, [("subject", subject), ("body", body)]);
    html(&page(&cx, &wording, language, form, true).await?)
}

async fn change(
    cx: Cx,
    Path((key, language)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let permit = cx.permit(WORD, Resource::SITE)?;
    let t = T(cx.language());
    let (wording, language) = known(&cx, &key, &language)?;
    if submitted.get("do") == "reset" {
        let tx = cx.begin().await?;
        wordings::reset(&tx, &permit, (wording.key, language)).await?;
        record(&tx, &cx, &permit, (&wording, language), "reset").await?;
        tx.commit().await?;
        let back = format!("/staff/wording/{}/{}", wording.key, language.code());
        return Ok(see_other(&back).flash(&t.wording_was_reset()));
    }
    let read = match read(&submitted, &wording, language) {
        Err(Error::Refused(refusals)) => {
            let form = Form::refused(&cx, submitted, refusals);
            let page = page(&cx, &wording, language, form, false).await?;
            return render(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
        read => read?,
    };
    if submitted.get("do") == "preview" {
        let form = Form::filled(&cx, [("subject", read.0), ("body", read.1)]);
        return html(&page(&cx, &wording, language, form, true).await?);
    }
    let tx = cx.begin().await?;
    wordings::save(&tx, &permit, &cx, (wording.key, language), read).await?;
    record(&tx, &cx, &permit, (&wording, language), "saved").await?;
    tx.commit().await?;
    Ok(see_other("/staff/wording").flash(&t.wording_saved()))
}

async fn record(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    (wording, language): (&Wording, Language),
    what: &str,
) -> Result<()> {
    let detail = json!({ "what": what, "key": wording.key, "language": language.code() });
    medvirk_audit::record(tx, cx, permit, ("wording", Uuid::nil()), detail).await
}

fn read(submitted: &Submitted, wording: &Wording, language: Language) -> Result<(String, String)> {
    let mut reader = Reader::new(submitted);
    let subject = reader.required("subject", text::wording_subject(), 200);
    let body = reader.required("body", text::wording_body(), 8_000);
    for (field, value) in [("subject", &subject), ("body", &body)] {
        let unknown = wordings::unknown(value, wording.placeholders);
        if !unknown.is_empty() {
            let allowed: Vec<_> = wording.placeholders.iter().map(|n| format!("[{n}]")).collect();
            reader.refuse(field, text::wording_unknown(unknown.join(", "), allowed.join(", ")));
        }
    }
    // A letter that is sent for its link is of no use without it.
    let has_link = |text: &str| text.contains("[link]");
    if has_link(&wording.body.to(language)) && !has_link(&body) && !body.is_empty() {
        reader.refuse("body", text::wording_needs_link());
    }
    reader.finish((subject, body))
}
