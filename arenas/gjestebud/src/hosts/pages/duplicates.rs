//! Pairs of applications that may be one person's: side by side, with the reasons, for staff to decide.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{Error, Result};
use medvirk_processes::Theme;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Html, Page, Submitted, html, see_other};
use uuid::Uuid;

use super::super::{
    applications::Applicant,
    duplicates::{self, Pair},
    words,
};
use super::{open, path, staff_page};
use crate::{
    ApplicationId, T,
    model::{duplicates::Likelihood, features::Feature},
    policy,
};

/// One of the two.
struct Side {
    id: String,
    href: String,
    name: String,
    reference: String,
    facts: Vec<(String, String)>,
}

struct PairShown {
    reasons: Vec<String>,
    likely: bool,
    sides: [Side; 2],
}

#[derive(Template)]
#[template(path = "gjestebud/duplicates.html")]
struct DuplicatesPage {
    page: Page,
    t: T,
    csrf: Html,
    action: String,
    back: String,
    pairs: Vec<PairShown>,
}

/// `GET …/hosts/duplicates`
pub(super) async fn show(cx: Cx, Path(process): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, process, policy::EDIT).await?;
    let (t, db) = (T(cx.language()), cx.db().reader());
    let themes = medvirk_processes::themes(db, process.id).await?;
    let pairs = duplicates::open(db, process.id).await?;
    let base = path(&process, "/applications");
    let shown = |pair: &Pair| PairShown {
        reasons: pair.reasons.iter().map(|r| words::same(t, *r)).collect(),
        likely: pair.likelihood == Likelihood::Probable,
        sides: [&pair.first, &pair.second].map(|a| side(&cx, a, &themes, &base)),
    };
    let page = DuplicatesPage {
        page: staff_page(&cx, &process, t.duplicates_title())
            .crumb(t.applications_title(), base.clone()),
        t,
        csrf: Form::new(&cx).csrf(),
        action: path(&process, "/duplicates"),
        back: base.clone(),
        pairs: pairs.iter().map(shown).collect(),
    };
    html(&page)
}

fn side(cx: &Cx, applicant: &Applicant, themes: &[Theme], base: &str) -> Side {
    let (t, language) = (T(cx.language()), cx.language());
    let said = &applicant.application;
    let value = |feature: Feature| words::value(t, feature.code(), &feature.of(said));
    let dash = || "–".to_owned();
    let email = said.email.as_ref().map(|e| e.typed.clone());
    let phone = said.phone.as_ref().map(|p| p.typed.clone());
    Side {
        id: applicant.id.to_string(),
        href: format!("{base}/{}", applicant.id),
        name: said.name.clone(),
        reference: applicant.reference.clone(),
        facts: vec![
            (t.field_email(), email.unwrap_or_else(dash)),
            (t.field_phone(), phone.unwrap_or_else(dash)),
            (t.feature_age_band(), value(Feature::AgeBand)),
            (t.feature_area(), value(Feature::Area)),
            (t.column_wishes(), words::themes(themes, language, &said.themes).join(" · ")),
            (t.field_channel(), words::channel(t, said.channel)),
            (t.field_received_at(), format::date_time(language, applicant.received_at)),
        ],
    }
}

/// `POST …/hosts/duplicates`
pub(super) async fn decide(
    cx: Cx,
    Path(process): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, process, policy::EDIT).await?;
    let id = |name: &str| submitted.get(name).parse::<ApplicationId>();
    let (Ok(first), Ok(second)) = (id("first"), id("second")) else {
        return Err(Error::NotFound.into());
    };
    let t = T(cx.language());
    let tx = cx.begin().await?;
    let words = match submitted.get("decision") {
        "both" => {
            duplicates::keep_both(&tx, &permit, &cx, (first, second)).await?;
            t.duplicates_kept()
        }
        "first" => {
            duplicates::merge(&tx, &permit, &cx, process.id, (first, second)).await?;
            t.duplicates_merged()
        }
        "second" => {
            duplicates::merge(&tx, &permit, &cx, process.id, (second, first)).await?;
            t.duplicates_merged()
        }
        _ => return Err(Error::NotFound.into()),
    };
    tx.commit().await?;
    Ok(see_other(&path(&process, "/duplicates")).flash(&words))
}
