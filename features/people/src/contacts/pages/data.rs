//! Everything about one person: to read, to hand over, and to erase.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_documents::{Compose, Document, Kind as Paper, Meta};
use medvirk_kernel::{Refusal, Refusals, Resource, Result};
use medvirk_slice::Cx;
use medvirk_web::{
    Access, Fault, Flash, Form, Html, Page, Routes, Submitted, attachment, html, render, see_other,
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::super::{
    Contact, ContactId, erasure, held,
    policy::ANSWER_REQUESTS,
    requests::{self, Kind},
};
use crate::{T, text};

pub(super) fn routes() -> Routes {
    let access = Access::Staff(ANSWER_REQUESTS);
    Routes::new()
        .get(access, "/staff/people/{id}/data", show)
        .get(access, "/staff/people/{id}/data.json", as_json)
        .get(access, "/staff/people/{id}/data.html", as_html)
        .post(access, "/staff/people/{id}/data", given)
        .get(access, "/staff/people/{id}/erase", confirm)
        .post(access, "/staff/people/{id}/erase", erase)
}

#[derive(Template)]
#[template(path = "contacts/data.html")]
struct DataPage {
    page: Page,
    t: T,
    form: Form,
    id: ContactId,
    content: Html,
}

async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    cx.permit(ANSWER_REQUESTS, Resource::SITE)?;
    let t = T(cx.language());
    let (person, document) = document(&cx, id).await?;
    let fragment = medvirk_documents::html(&document);
    html(&DataPage {
        page: below(&cx, t.request_data_heading(&person.name), &person),
        t,
        form: Form::new(&cx),
        id: person.id,
        // Facts look on this page as they do on others.
        content: Html(fragment.replace("\"doc-facts\"", "\"mv-facts\"")),
    })
}

/// The file for a machine, e.g. to take along to somebody else (GDPR article 20).
async fn as_json(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    cx.permit(ANSWER_REQUESTS, Resource::SITE)?;
    let person = super::living(&cx, id).await?;
    let whole = json!({
        "municipality": cx.municipality().name,
        "made_at": cx.now(),
        "held": erasure::everything(&cx, person.id).await?,
    });
    Ok(attachment("application/json", "data.json", serde_json::to_vec_pretty(&whole)?))
}

/// The file for a person.
async fn as_html(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    cx.permit(ANSWER_REQUESTS, Resource::SITE)?;
    let (_, document) = document(&cx, id).await?;
    let page = medvirk_documents::html_page(&document);
    Ok(attachment("text/html; charset=utf-8", "data.html", page.into_bytes()))
}

/// In the person's own language: it is theirs to read.
async fn document(cx: &Cx, id: Uuid) -> Result<(Contact, Document)> {
    let person = super::living(cx, id).await?;
    let t = T(person.language);
    let municipality = cx.municipality();
    let title = t.request_data_heading(&person.name);
    let meta = Meta::new(Paper::CasePaper, title, person.language, cx.today());
    let mut document = Document::new(meta.by(&municipality.name));
    document.lead(t.request_data_lead(&municipality.name));
    if let Value::Object(slices) = erasure::everything(cx, person.id).await? {
        for (slice, value) in &slices {
            held::write(&mut document, person.language, slice, value);
        }
    }
    Ok((person, document))
}

async fn given(cx: Cx, Path(id): Path<Uuid>, _: Submitted) -> Result<Response, Fault> {
    let permit = cx.permit(ANSWER_REQUESTS, Resource::SITE)?;
    let person = super::living(&cx, id).await?;
    let tx = cx.begin().await?;
    requests::answer(&tx, &permit, &cx, person.id, Kind::Access).await?;
    let detail = json!({ "what": "given" });
    medvirk_audit::record(&tx, &cx, &permit, ("contact", id), detail).await?;
    tx.commit().await?;
    Ok(see_other(&format!("/staff/people/{id}")).flash(&T(cx.language()).request_given()))
}

#[derive(Template)]
#[template(path = "contacts/erase.html")]
struct ErasePage {
    page: Page,
    t: T,
    form: Form,
    action: String,
    person: Contact,
}

fn erase_page(cx: &Cx, person: Contact, form: Form) -> ErasePage {
    let t = T(cx.language());
    let page = below(cx, t.erase_heading(&person.name), &person);
    ErasePage { page, t, form, action: format!("/staff/people/{}/erase", person.id), person }
}

async fn confirm(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    cx.permit(ANSWER_REQUESTS, Resource::SITE)?;
    let person = super::living(&cx, id).await?;
    html(&erase_page(&cx, person, Form::new(&cx)))
}

async fn erase(cx: Cx, Path(id): Path<Uuid>, submitted: Submitted) -> Result<Response, Fault> {
    let permit = cx.permit(ANSWER_REQUESTS, Resource::SITE)?;
    let person = super::living(&cx, id).await?;
    if submitted.get("sure").is_empty() {
        let refusals = Refusals(vec![Refusal::at("sure", text::erase_not_sure())]);
        let form = Form::refused(&cx, submitted, refusals);
        return render(StatusCode::UNPROCESSABLE_ENTITY, &erase_page(&cx, person, form));
    }
    let tx = cx.begin().await?;
    requests::answer(&tx, &permit, &cx, person.id, Kind::Erasure).await?;
    let touched = erasure::forget_everywhere(&tx, &cx, &permit, person.id).await?;
    let detail = json!({ "what": "erased", "records": touched });
    medvirk_audit::record(&tx, &cx, &permit, ("contact", id), detail).await?;
    tx.commit().await?;
    Ok(see_other("/staff/people").flash(&T(cx.language()).erase_done(touched)))
}

fn below(cx: &Cx, title: String, person: &Contact) -> Page {
    Page::staff(cx, title)
        .crumb(T(cx.language()).contact_list_heading(), "/staff/people")
        .crumb(&person.name, format!("/staff/people/{}", person.id))
}
