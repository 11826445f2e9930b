//! For how long people are remembered, and the municipality's own words about privacy.

use std::collections::BTreeMap;

use askama::Template;
use axum::{http::StatusCode, response::Response};
use medvirk_kernel::{Error, Language, Resource, Result};
use medvirk_slice::Cx;
use medvirk_web::{
    Access, Fault, Flash, Form, Page, Reader, Routes, Submitted, html, render, see_other,
};
use serde_json::json;
use uuid::Uuid;

use super::super::{find, labels, policy::SET_PRIVACY, privacy::Privacy, retention::Retention};
use crate::{T, text};

pub(super) fn routes() -> Routes {
    let access = Access::Staff(SET_PRIVACY);
    Routes::new().get(access, "/staff/people/privacy", show).post(
        access,
        "/staff/people/privacy",
        save,
    )
}

#[derive(Template)]
#[template(path = "contacts/privacy_settings.html")]
struct SettingsPage {
    page: Page,
    t: T,
    form: Form,
    /// Field and label.
    sources: Vec<(String, String)>,
    languages: Vec<Words>,
}

/// The fields of one language.
struct Words {
    code: &'static str,
    name: &'static str,
    consent: String,
    more: String,
}

async fn page(cx: &Cx, form: Form) -> Result<SettingsPage> {
    let t = T(cx.language());
    let field = |s: String| (format!("source-{s}"), labels::source(t, &s));
    Ok(SettingsPage {
        page: Page::staff(cx, t.privacy_settings_heading())
            .crumb(t.contact_list_heading(), "/staff/people"),
        t,
        form,
        sources: sources(cx).await?.into_iter().map(field).collect(),
        languages: cx.municipality().languages.iter().map(|l| words(*l)).collect(),
    })
}

fn words(language: Language) -> Words {
    Words {
        code: language.code(),
        name: language.own_name(),
        consent: format!("consent-{language}"),
        more: format!("more-{language}"),
    }
}

/// Sources we have a word for, and those somebody has come from.
async fn sources(cx: &Cx) -> Result<Vec<String>> {
    let mut all: Vec<String> = labels::SOURCES.iter().map(|s| (*s).to_owned()).collect();
    for source in find::sources(cx.db().reader()).await? {
        if !all.contains(&source) {
            all.push(source);
        }
    }
    Ok(all)
}

async fn show(cx: Cx) -> Result<Response, Fault> {
    cx.permit(SET_PRIVACY, Resource::SITE)?;
    let db = cx.db().reader();
    let retention = Retention::load(db).await?;
    let privacy = Privacy::load(db).await?;
    let mut pairs = vec![
        ("people".to_owned(), retention.people.to_string()),
        ("messages".to_owned(), retention.messages.to_string()),
        ("answered".to_owned(), retention.answered.to_string()),
        ("officer".to_owned(), privacy.officer.clone()),
    ];
    for (source, months) in &retention.by_source {
        pairs.push((format!("source-{source}"), months.to_string()));
    }
    for language in Language::ALL {
        let more = privacy.more.get(&language).cloned().unwrap_or_default();
        pairs.push((format!("more-{language}"), more));
        pairs.push((format!("consent-{language}"), privacy.consent(&cx, language)));
    }
    html(&page(&cx, Form::filled(&cx, pairs)).await?)
}

async fn save(cx: Cx, submitted: Submitted) -> Result<Response, Fault> {
    let permit = cx.permit(SET_PRIVACY, Resource::SITE)?;
    let t = T(cx.language());
    let known = sources(&cx).await?;
    let (retention, privacy) = match read(&cx, &submitted, &known) {
        Err(Error::Refused(refusals)) => {
            let form = Form::refused(&cx, submitted, refusals);
            return render(StatusCode::UNPROCESSABLE_ENTITY, &page(&cx, form).await?);
        }
        read => read?,
    };
    let tx = cx.begin().await?;
    retention.save(&tx, &permit, &cx).await?;
    privacy.save(&tx, &permit, &cx).await?;
    let detail = json!({ "people": retention.people, "messages": retention.messages });
    medvirk_audit::record(&tx, &cx, &permit, ("site", Uuid::nil()), detail).await?;
    tx.commit().await?;
    Ok(see_other("/staff/people/privacy").flash(&t.privacy_saved()))
}

fn read(cx: &Cx, submitted: &Submitted, known: &[String]) -> Result<(Retention, Privacy)> {
    let mut reader = Reader::new(submitted);
    let mut months = |field: &str| {
        let value = reader.whole(field, text::privacy_months(), 1..=120);
        value.and_then(|n| u32::try_from(n).ok())
    };
    let by_source = known.iter().filter_map(|source| {
        let months = months(&format!("source-{source}"))?;
        Some((source.clone(), months))
    });
    let by_source: BTreeMap<String, u32> = by_source.collect();
    let defaults = Retention::default();
    let retention = Retention {
        people: months("people").unwrap_or(defaults.people),
        messages: months("messages").unwrap_or(defaults.messages),
        answered: months("answered").unwrap_or(defaults.answered),
        by_source,
    };
    let officer = reader.text("officer", text::privacy_officer(), 300);
    let mut privacy = Privacy { officer, ..Privacy::default() };
    for language in Language::ALL {
        let more = reader.text(&format!("more-{language}"), text::privacy_more(), 8_000);
        let consent = reader.text(&format!("consent-{language}"), text::privacy_consent(), 1_000);
        if !more.is_empty() {
            privacy.more.insert(language, more);
        }
        // The standard is not kept as the municipality's own, so that it follows later versions.
        let standard = T(language).consent_standard(&cx.municipality().name);
        if !consent.is_empty() && consent != standard {
            privacy.consent.insert(language, consent);
        }
    }
    reader.finish((retention, privacy))
}
