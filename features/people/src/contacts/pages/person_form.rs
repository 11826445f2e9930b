//! Adding somebody by hand, and changing what is known of somebody.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_i18n::words;
use medvirk_kernel::{Error, Language, Refusals, Resource, Result};
use medvirk_slice::Cx;
use medvirk_web::{
    Access, Fault, Flash, Form, Page, Reader, Routes, Submitted, html, render, see_other,
};
use serde_json::json;
use uuid::Uuid;

use super::super::{Contact, EDIT, NewContact, Wants, labels, store};
use crate::{T, text};

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Access::Staff(EDIT), "/staff/people/new", new)
        .post(Access::Staff(EDIT), "/staff/people/new", add)
        .get(Access::Staff(EDIT), "/staff/people/{id}/edit", edit)
        .post(Access::Staff(EDIT), "/staff/people/{id}/edit", change)
}

#[derive(Template)]
#[template(path = "contacts/person_form.html")]
struct PersonForm {
    page: Page,
    t: T,
    w: words::T,
    heading: String,
    action: String,
    form: Form,
    version: Option<String>,
    twins: Vec<Contact>,
    wants: Vec<(String, String)>,
    languages: Vec<(String, String)>,
    areas: Vec<(String, String)>,
    sources: Vec<(String, String)>,
}

fn page(cx: &Cx, known: Option<&Contact>, form: Form, twins: Vec<Contact>) -> PersonForm {
    let t = T(cx.language());
    let w = words::T(cx.language());
    let mut page = Page::staff(cx, "").crumb(t.contact_list_heading(), "/staff/people");
    let (heading, action) = match known {
        None => (t.contact_new_heading(), "/staff/people/new".to_owned()),
        Some(known) => {
            page = page.crumb(&known.name, format!("/staff/people/{}", known.id));
            (t.contact_edit_heading(&known.name), format!("/staff/people/{}/edit", known.id))
        }
    };
    page.title.clone_from(&heading);
    let areas = cx.municipality().areas.iter().map(|a| (a.id.clone(), a.name.clone()));
    let own = known.map(|c| c.source.as_str()).filter(|s| !labels::SOURCES.contains(s));
    let sources = labels::SOURCES.into_iter().chain(own);
    // The form comes back with the version it was opened with, not a newer one.
    let seen = Some(form.value("version").to_owned()).filter(|v| !v.is_empty());
    PersonForm {
        page,
        t,
        w,
        heading,
        action,
        version: seen.or_else(|| known.map(|c| c.version.to_string())),
        form,
        twins,
        wants: labels::wants(t),
        languages: labels::languages(),
        areas: std::iter::once((String::new(), w.word_not_stated())).chain(areas).collect(),
        sources: sources.map(|s| (s.to_owned(), labels::source(t, s))).collect(),
    }
}

async fn new(cx: Cx) -> Result<Response, Fault> {
    cx.permit(EDIT, Resource::SITE)?;
    let language = cx.municipality().default_language.code();
    let start = [("language", language), ("wants", Wants::None.code()), ("source", "staff")];
    html(&page(&cx, None, Form::filled(&cx, start), Vec::new()))
}

async fn add(cx: Cx, submitted: Submitted) -> Result<Response, Fault> {
    let permit = cx.permit(EDIT, Resource::SITE)?;
    let refused = StatusCode::UNPROCESSABLE_ENTITY;
    let read = match read(&cx, &submitted) {
        Err(Error::Refused(refusals)) => {
            let form = Form::refused(&cx, submitted, refusals);
            return render(refused, &page(&cx, None, form, Vec::new()));
        }
        read => read?,
    };
    let db = cx.db().reader();
    let twins = store::find_same(db, read.email.as_deref(), read.phone.as_deref()).await?;
    if !twins.is_empty() && submitted.get("anyway").is_empty() {
        let form = Form::refused(&cx, submitted, Refusals::default());
        return render(refused, &page(&cx, None, form, twins));
    }
    let tx = cx.begin().await?;
    let id = store::insert(&tx, &permit, &cx, read).await?;
    let detail = json!({ "what": "added" });
    medvirk_audit::record(&tx, &cx, &permit, ("contact", id.0), detail).await?;
    tx.commit().await?;
    Ok(see_other(&format!("/staff/people/{id}")).flash(&T(cx.language()).contact_saved()))
}

async fn edit(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    cx.permit(EDIT, Resource::SITE)?;
    let known = super::living(&cx, id).await?;
    let optional = |value: &Option<String>| value.clone().unwrap_or_default();
    let values = [
        ("name", known.name.clone()),
        ("email", optional(&known.email)),
        ("phone", optional(&known.phone)),
        ("address", optional(&known.address)),
        ("language", known.language.code().to_owned()),
        ("wants", known.wants.code().to_owned()),
        ("area", optional(&known.area)),
        ("source", known.source.clone()),
        ("keep_until", known.keep_until.map(|d| d.to_string()).unwrap_or_default()),
    ];
    html(&page(&cx, Some(&known), Form::filled(&cx, values), Vec::new()))
}

async fn change(cx: Cx, Path(id): Path<Uuid>, submitted: Submitted) -> Result<Response, Fault> {
    let permit = cx.permit(EDIT, Resource::SITE)?;
    let known = super::living(&cx, id).await?;
    let read = match read(&cx, &submitted) {
        Err(Error::Refused(refusals)) => {
            let form = Form::refused(&cx, submitted, refusals);
            let page = page(&cx, Some(&known), form, Vec::new());
            return render(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
        read => read?,
    };
    let seen = submitted.get("version").parse().unwrap_or(-1);
    let tx = cx.begin().await?;
    store::write(&tx, &permit, &Contact { version: seen, ..known }, read).await?;
    let detail = json!({ "what": "changed" });
    medvirk_audit::record(&tx, &cx, &permit, ("contact", id), detail).await?;
    tx.commit().await?;
    Ok(see_other(&format!("/staff/people/{id}")).flash(&T(cx.language()).contact_saved()))
}

fn read(cx: &Cx, submitted: &Submitted) -> Result<NewContact> {
    let mut reader = Reader::new(submitted);
    let name = reader.required("name", text::contact_name(), 200);
    let email = reader.email("email");
    // A number that cannot be read is kept: nobody is lost for a slip of a finger.
    let phone = reader.optional("phone", text::contact_phone(), 60);
    let address = reader.optional("address", text::contact_address(), 400);
    let codes = Language::ALL.map(Language::code);
    let language = reader.choice("language", text::contact_language(), &codes);
    let wants = reader.choice("wants", text::contact_wants(), &Wants::ALL.map(Wants::code));
    let areas: Vec<&str> = cx.municipality().areas.iter().map(|a| a.id.as_str()).collect();
    let area = reader.choice("area", text::contact_area(), &areas);
    let source = reader.required("source", text::contact_source(), 60);
    let keep_until = reader.date("keep_until", text::contact_keep_until());
    reader.finish(NewContact {
        name,
        email,
        phone,
        address,
        language: language.and_then(|c| Language::from_code(&c)).unwrap_or(cx.language()),
        wants: wants.and_then(|c| Wants::from_code(&c)).unwrap_or_default(),
        area,
        source,
        keep_until,
    })
}
