//! One application: what was said, what it has come to, themes it is kept away from, its history.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{Error, Refusal, Refusals, Result};
use medvirk_people::contacts;
use medvirk_processes::{Process, Theme};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Page, Submitted, html, render, see_other};
use serde_json::json;
use uuid::Uuid;

use super::super::{
    applications::{self, Applicant, State},
    call,
    intake::ABOUT,
    seats::{Fates, Standing},
    words,
};
use super::{open, path, staff_page};
use crate::{
    ApplicationId, T,
    model::{
        eligibility::{self, Exclusion},
        features::Feature,
    },
    policy, text,
};

/// A wish: rank, theme, and why staff keep the applicant away from it.
struct Wish {
    rank: usize,
    id: String,
    title: String,
    excluded: Option<String>,
}

#[derive(Template)]
#[template(path = "gjestebud/application.html")]
struct ApplicationPage {
    page: Page,
    t: T,
    form: Form,
    own: String,
    name: String,
    reference: String,
    fate: (&'static str, String),
    obstacles: Vec<String>,
    place: Option<(String, String)>,
    reach: Vec<(String, String)>,
    facts: Vec<(String, String)>,
    texts: Vec<(String, String)>,
    needs: String,
    wishes: Vec<Wish>,
    theme_options: Vec<(String, String)>,
    merged_into: Option<String>,
    history: Vec<(String, String)>,
    may_edit: bool,
    stands: bool,
    is_withdrawn: bool,
    is_minor: bool,
    guardian: String,
    version: String,
    people: Option<String>,
}

/// `GET …/hosts/applications/{id}`
pub(super) async fn show(
    cx: Cx,
    Path((process, id)): Path<(Uuid, Uuid)>,
) -> Result<Response, Fault> {
    let (process, _) = open(&cx, process, policy::READ).await?;
    let applicant = applications::get(cx.db().reader(), process.id, ApplicationId(id)).await?;
    html(&page(&cx, &process, applicant, Form::new(&cx)).await?)
}

async fn page(
    cx: &Cx,
    process: &Process,
    applicant: Applicant,
    form: Form,
) -> Result<ApplicationPage> {
    let (t, language, db) = (T(cx.language()), cx.language(), cx.db().reader());
    let themes = medvirk_processes::themes(db, process.id).await?;
    let standing = Standing::find(db, process.id).await?;
    let person = contacts::get(db, applicant.contact).await?;
    let said = &applicant.application;
    let known = if person.name.is_empty() { t.person_erased() } else { person.name.clone() };
    let fate = Fates::of(standing.as_ref()).get(&applicant);
    let assignment = crate::gjestebud_store::by_application(db, applicant.id).await?;
    let title = |id: &str| words::themes(&themes, language, &[id.to_owned()]).concat();
    let place = assignment.map(|a| (a.code, title(&a.theme.to_string())));
    let why = eligibility::obstacles(said);
    let address = person.address.clone().unwrap_or_default();
    let reach = [
        (t.field_email(), person.email.clone().unwrap_or_default()),
        (t.field_phone(), person.phone.clone().unwrap_or_default()),
        (t.field_address(), address.replace('\n', ", ")),
    ];
    let call = call::find(db, process.id).await?;
    let mut texts = vec![
        (t.field_motivation(), said.motivation.clone()),
        (t.field_staff_note(), said.staff_note.clone()),
    ];
    for question in call.iter().flat_map(|c| &c.questions) {
        let answer = applicant.extra.answers.get(&question.id).cloned().unwrap_or_default();
        texts.push((question.text.to(language).to_owned(), answer));
    }
    texts.retain(|(_, said)| !said.is_empty());
    let guardian = [applicant.extra.guardian.clone(), applicant.extra.guardian_reach.clone()];
    let guardian: Vec<String> = guardian.into_iter().filter(|g| !g.is_empty()).collect();
    Ok(ApplicationPage {
        page: staff_page(cx, process, known.clone())
            .crumb(t.applications_title(), path(process, "/applications")),
        t,
        form,
        own: path(process, &format!("/applications/{}", applicant.id)),
        name: known,
        reference: applicant.reference.clone(),
        fate: words::fate(t, fate),
        obstacles: why.into_iter().map(|w| words::not_eligible(t, w)).collect(),
        place,
        reach: reach.into_iter().filter(|(_, said)| !said.is_empty()).collect(),
        facts: facts(cx, &applicant),
        texts,
        needs: said.needs.clone(),
        wishes: wishes(&applicant, &themes, cx),
        theme_options: open_themes(&applicant, &themes, cx),
        merged_into: applicant
            .merged_into
            .map(|into| path(process, &format!("/applications/{into}"))),
        history: history(cx, applicant.id).await?,
        may_edit: cx.may(policy::EDIT, process.resource()) && applicant.erased_at.is_none(),
        stands: applicant.stands(),
        is_withdrawn: applicant.state == State::Withdrawn,
        is_minor: said.age.is_minor == Some(true),
        guardian: guardian.join(", "),
        version: applicant.version.to_string(),
        people: cx
            .may(medvirk_people::contacts::READ, medvirk_kernel::Resource::SITE)
            .then(|| format!("/staff/people/{}", applicant.contact)),
    })
}

fn facts(cx: &Cx, applicant: &Applicant) -> Vec<(String, String)> {
    let (t, language) = (T(cx.language()), cx.language());
    let said = &applicant.application;
    let value = |feature: Feature| words::value(t, feature.code(), &feature.of(said));
    let languages: Vec<String> = said.languages.iter().map(|l| l.name.clone()).collect();
    let received = format::date_time(language, applicant.received_at);
    let mut facts = vec![
        (t.feature_age_band(), value(Feature::AgeBand)),
        (t.feature_gender(), value(Feature::Gender)),
        (t.feature_area(), value(Feature::Area)),
        (t.feature_has_child(), value(Feature::HasChild)),
        (t.field_languages(), languages.join(", ")),
        (t.field_occupation(), said.occupation.clone()),
        (t.field_channel(), words::channel(t, said.channel)),
        (t.field_received_at(), received),
    ];
    if (applicant.entered_at - applicant.received_at).num_hours() > 1 {
        facts.push((t.fact_entered(), format::date_time(language, applicant.entered_at)));
    }
    facts.retain(|(_, value)| !value.is_empty());
    facts
}

fn wishes(applicant: &Applicant, themes: &[Theme], cx: &Cx) -> Vec<Wish> {
    let said = &applicant.application.themes;
    let wish = |(n, id): (usize, &String)| Wish {
        rank: n + 1,
        id: id.clone(),
        title: words::themes(themes, cx.language(), std::slice::from_ref(id)).concat(),
        excluded: applicant
            .exclusions
            .iter()
            .find(|e| e.theme() == id)
            .map(|e| e.reason().to_owned()),
    };
    said.iter().enumerate().map(wish).collect()
}

/// Wished themes that the applicant is not kept away from.
fn open_themes(applicant: &Applicant, themes: &[Theme], cx: &Cx) -> Vec<(String, String)> {
    wishes(applicant, themes, cx)
        .into_iter()
        .filter(|w| w.excluded.is_none())
        .map(|w| (w.id, w.title))
        .collect()
}

async fn history(cx: &Cx, id: ApplicationId) -> Result<Vec<(String, String)>> {
    let t = T(cx.language());
    let lines = medvirk_audit::of_subject(cx.db().reader(), id.0).await?;
    let words = |line: &medvirk_audit::Line| {
        let has = |key: &str| line.detail.get(key).is_some();
        if has("excluded") {
            t.history_excluded()
        } else if has("included") {
            t.history_included()
        } else if has("merged") {
            t.history_merged()
        } else if has("two_people") {
            t.history_two_people()
        } else if has("state") {
            t.history_state()
        } else if has("edited") {
            t.history_edited()
        } else {
            t.history_entered()
        }
    };
    let at = |line: &medvirk_audit::Line| format::date_time(cx.language(), line.at);
    Ok(lines.iter().map(|line| (at(line), words(line))).collect())
}

/// `POST …/hosts/applications/{id}/exclude` – keeps somebody away from a theme, with a reason.
pub(super) async fn exclude(
    cx: Cx,
    Path((process, id)): Path<(Uuid, Uuid)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, process, policy::EDIT).await?;
    let mut applicant = applications::get(cx.db().reader(), process.id, ApplicationId(id)).await?;
    let theme = submitted.get("theme").to_owned();
    let reason: String = submitted.get("reason").chars().take(500).collect();
    let mut refusals = Refusals::default();
    if !applicant.application.themes.contains(&theme) {
        refusals.push(Refusal::at("theme", text::exclude_theme_missing()));
    }
    let Some(exclusion) = Exclusion::new(theme.clone(), reason).filter(|_| refusals.0.is_empty())
    else {
        if submitted.get("reason").is_empty() {
            refusals.push(Refusal::at("reason", text::exclude_reason_missing()));
        }
        let form = Form::refused(&cx, submitted, refusals);
        let page = page(&cx, &process, applicant, form).await?;
        return render(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let tx = cx.begin().await?;
    refuse_host(&tx, &applicant, &theme).await?;
    applicant.version = version(&submitted, &applicant);
    applicant.exclusions.retain(|e| e.theme() != theme);
    applicant.exclusions.push(exclusion);
    applications::update(&tx, &permit, &applicant).await?;
    let detail = json!({ "excluded": theme, "with_reason": true });
    medvirk_audit::record(&tx, &cx, &permit, (ABOUT, id), detail).await?;
    tx.commit().await?;
    let back = path(&process, &format!("/applications/{id}"));
    Ok(see_other(&back).flash(&T(cx.language()).exclude_done()))
}

/// Somebody who is host of a theme must withdraw first.
async fn refuse_host(
    db: &impl sea_orm::ConnectionTrait,
    applicant: &Applicant,
    theme: &str,
) -> Result<()> {
    let host = crate::gjestebud_store::by_application(db, applicant.id).await?;
    match host {
        Some(host) if host.theme.to_string() == theme => {
            Err(Error::Conflict(text::exclude_is_host(host.code)))
        }
        _ => Ok(()),
    }
}

fn version(submitted: &Submitted, applicant: &Applicant) -> i32 {
    submitted.get("version").parse().unwrap_or(applicant.version)
}

/// `POST …/hosts/applications/{id}/include` – lets somebody be drawn for a theme again.
pub(super) async fn include(
    cx: Cx,
    Path((process, id)): Path<(Uuid, Uuid)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, process, policy::EDIT).await?;
    let tx = cx.begin().await?;
    let mut applicant = applications::get(&tx, process.id, ApplicationId(id)).await?;
    applicant.version = version(&submitted, &applicant);
    let theme = submitted.get("theme").to_owned();
    applicant.exclusions.retain(|e| e.theme() != theme);
    applications::update(&tx, &permit, &applicant).await?;
    let detail = json!({ "included": theme });
    medvirk_audit::record(&tx, &cx, &permit, (ABOUT, id), detail).await?;
    tx.commit().await?;
    let back = path(&process, &format!("/applications/{id}"));
    Ok(see_other(&back).flash(&T(cx.language()).include_done()))
}

/// `POST …/hosts/applications/{id}/state` – the applicant takes it back, or changes their mind.
pub(super) async fn set_state(
    cx: Cx,
    Path((process, id)): Path<(Uuid, Uuid)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, process, policy::EDIT).await?;
    let tx = cx.begin().await?;
    let mut applicant = applications::get(&tx, process.id, ApplicationId(id)).await?;
    if let Some(host) = crate::gjestebud_store::by_application(&tx, applicant.id).await? {
        return Err(Error::Conflict(text::state_is_host(host.code)).into());
    }
    applicant.version = version(&submitted, &applicant);
    applicant.state = match (applicant.state, submitted.get("state")) {
        (State::Standing, "withdrawn") => State::Withdrawn,
        (State::Withdrawn, "standing") => State::Standing,
        _ => return Err(call::changed().into()),
    };
    applications::update(&tx, &permit, &applicant).await?;
    let detail = json!({ "state": applicant.state.code() });
    medvirk_audit::record(&tx, &cx, &permit, (ABOUT, id), detail).await?;
    tx.commit().await?;
    let back = path(&process, &format!("/applications/{id}"));
    Ok(see_other(&back).flash(&T(cx.language()).state_done()))
}
