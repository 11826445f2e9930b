//! What the site knows of its municipality, and what is still missing.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use medvirk_kernel::{Error, Language, Permit, Resource, Result};
use medvirk_slice::{Cx, Municipality, Settings, TodayItem, Urgency};
use medvirk_web::{Access, Fault, Flash, Form, Page, Routes, Submitted, html, render, see_other};
use sha2::{Digest, Sha256};

use super::{own, settings_form};
use crate::{T, policy::SETTINGS, text};

pub(super) fn routes() -> Routes {
    Routes::new().get(Access::Staff(SETTINGS), "/staff/settings", show).post(
        Access::Staff(SETTINGS),
        "/staff/settings",
        save,
    )
}

#[derive(Template)]
#[template(path = "people/settings.html")]
struct SettingsPage {
    page: Page,
    t: T,
    form: Form,
    languages: Vec<(String, String)>,
    missing: Vec<(String, &'static str)>,
}

/// What is missing, with the field where it is filled in.
fn missing(cx: &Cx) -> Vec<(String, &'static str)> {
    let (t, m) = (T(cx.language()), cx.municipality());
    let mut missing = Vec::new();
    let mut ask = |is_missing: bool, words: String, field: &'static str| {
        if is_missing {
            missing.push((words, field));
        }
    };
    ask(m.accessibility_url.is_empty(), t.settings_missing_accessibility(), "accessibility_url");
    ask(m.base_url.is_empty(), t.settings_missing_base_url(), "base_url");
    ask(m.email.is_empty(), t.settings_missing_email(), "email");
    ask(m.areas.is_empty(), t.settings_missing_areas(), "areas");
    missing
}

/// The same for the page "today"; for those who may change it.
pub(crate) fn items(cx: &Cx) -> Vec<TodayItem> {
    if !cx.may(SETTINGS, Resource::SITE) {
        return Vec::new();
    }
    let item = |(text, field): (String, &str)| TodayItem {
        urgency: Urgency::Soon,
        text,
        href: format!("/staff/settings#f-{field}"),
        due: None,
        count: None,
        icon: "settings",
    };
    missing(cx).into_iter().map(item).collect()
}

fn page(cx: &Cx, form: Form) -> SettingsPage {
    let t = T(cx.language());
    let all = Language::ALL.into_iter().map(|l| (l.code().to_owned(), l.own_name().to_owned()));
    SettingsPage {
        page: Page::staff(cx, t.settings_heading()),
        t,
        form,
        languages: all.collect(),
        missing: missing(cx),
    }
}

/// A mark of the settings as they were read, so that two who change them at once do not undo each
/// other's work unseen.
fn seen(municipality: &Municipality) -> Result<String> {
    let words = serde_json::to_vec(municipality)?;
    Ok(Sha256::digest(words)[..8].iter().map(|b| format!("{b:02x}")).collect())
}

async fn show(cx: Cx) -> Result<Response, Fault> {
    cx.permit(SETTINGS, Resource::SITE)?;
    let mut fields = settings_form::as_fields(cx.municipality());
    fields.push(("seen".to_owned(), seen(cx.municipality())?));
    html(&page(&cx, Form::filled(&cx, fields)))
}

async fn save(cx: Cx, submitted: Submitted) -> Result<Response, Fault> {
    let permit = cx.permit(SETTINGS, Resource::SITE)?;
    match change(&cx, &permit, &submitted).await {
        Ok(()) => Ok(see_other("/staff/settings").flash(&T(cx.language()).settings_saved())),
        Err(error) => {
            let form = Form::refused(&cx, submitted, own::refusals(error)?);
            render(StatusCode::UNPROCESSABLE_ENTITY, &page(&cx, form))
        }
    }
}

async fn change(cx: &Cx, permit: &Permit, submitted: &Submitted) -> Result<()> {
    let wanted = settings_form::read(submitted, cx.municipality())?;
    let tx = cx.begin().await?;
    // What the request came with may be seconds old, so it is read again inside the transaction.
    let present: Municipality = Settings::get(&tx, "municipality").await?;
    if submitted.get("seen") != seen(&present)? {
        return Err(Error::refused(text::settings_changed_meanwhile()));
    }
    cx.site().set_municipality(&tx, permit, cx.now(), &wanted).await?;
    let subject = ("settings", uuid::Uuid::nil());
    medvirk_audit::record(&tx, cx, permit, subject, serde_json::Value::Null).await?;
    tx.commit().await?;
    cx.site().refresh();
    Ok(())
}
