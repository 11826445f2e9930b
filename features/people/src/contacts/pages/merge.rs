//! Two records that are one person: choosing the other, a look at what becomes of it, and doing it.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_i18n::words;
use medvirk_kernel::{Error, Resource, Result};
use medvirk_slice::Cx;
use medvirk_web::{
    Access, Fault, Flash, Form, ListQuery, Page, Routes, Submitted, html, see_other,
};
use serde_json::json;
use uuid::Uuid;

use super::super::{Contact, EDIT, erasure, find, labels, participations, store};
use crate::T;

pub(super) fn routes() -> Routes {
    Routes::new().get(Access::Staff(EDIT), "/staff/people/{id}/merge", preview).post(
        Access::Staff(EDIT),
        "/staff/people/{id}/merge",
        merge,
    )
}

#[derive(Template)]
#[template(path = "contacts/merge.html")]
struct MergePage {
    page: Page,
    t: T,
    w: words::T,
    form: Form,
    action: String,
    kept: Contact,
    found: Vec<Contact>,
    search: String,
    other: Option<Other>,
}

/// The other record, and what becomes of the two.
struct Other {
    id: String,
    /// Label, what the kept one says, what the other says, what is known afterwards.
    rows: Vec<(String, String, String, String)>,
    took_part: usize,
}

async fn preview(cx: Cx, Path(id): Path<Uuid>, query: ListQuery) -> Result<Response, Fault> {
    cx.permit(EDIT, Resource::SITE)?;
    let t = T(cx.language());
    let db = cx.db().reader();
    let kept = super::living(&cx, id).await?;
    let other = match query.filter("with").parse::<Uuid>() {
        Ok(with) if with != id => Some(other(&cx, t, &kept, with).await?),
        _ => None,
    };
    let mut found = match query.search() {
        "" => store::find_same(db, kept.email.as_deref(), kept.phone.as_deref()).await?,
        search => {
            let filter = find::Filter { search: search.to_owned(), ..find::Filter::default() };
            find::list(db, &filter, ("name", false), (0, 20)).await?.0
        }
    };
    found.retain(|c| c.id != kept.id);
    html(&MergePage {
        page: Page::staff(&cx, t.merge_heading())
            .crumb(t.contact_list_heading(), "/staff/people")
            .crumb(&kept.name, format!("/staff/people/{}", kept.id)),
        t,
        w: words::T(cx.language()),
        form: Form::new(&cx),
        action: format!("/staff/people/{}/merge", kept.id),
        kept,
        found,
        search: query.search().to_owned(),
        other,
    })
}

async fn other(cx: &Cx, t: T, kept: &Contact, with: Uuid) -> Result<Other> {
    let gone = super::living(cx, with).await?;
    let after = erasure::together(kept, &gone);
    let w = words::T(cx.language());
    let say = |value: &Option<String>| value.clone().unwrap_or_default();
    let area = |value: &Option<String>| labels::area(cx, value.as_deref());
    let rows = vec![
        (w.word_name(), kept.name.clone(), gone.name.clone(), after.name.clone()),
        (w.word_email(), say(&kept.email), say(&gone.email), say(&after.email)),
        (w.word_phone(), say(&kept.phone), say(&gone.phone), say(&after.phone)),
        (w.word_address(), say(&kept.address), say(&gone.address), say(&after.address)),
        (t.contact_area(), area(&kept.area), area(&gone.area), area(&after.area)),
    ];
    let took_part = participations::of_contact(cx.db().reader(), gone.id).await?.len();
    Ok(Other { id: gone.id.to_string(), rows, took_part })
}

async fn merge(cx: Cx, Path(id): Path<Uuid>, submitted: Submitted) -> Result<Response, Fault> {
    let permit = cx.permit(EDIT, Resource::SITE)?;
    let with = submitted.get("with").parse::<Uuid>().map_err(|_| Error::NotFound)?;
    if with == id {
        return Err(Error::NotFound.into());
    }
    let (kept, gone) = (super::living(&cx, id).await?, super::living(&cx, with).await?);
    let tx = cx.begin().await?;
    erasure::merge(&tx, &cx, &permit, &kept, &gone).await?;
    let detail = json!({ "what": "merged", "with": gone.id });
    medvirk_audit::record(&tx, &cx, &permit, ("contact", id), detail).await?;
    tx.commit().await?;
    Ok(see_other(&format!("/staff/people/{id}")).flash(&T(cx.language()).merge_done()))
}
