//! A host says yes, or withdraws and somebody else steps in with every quota still held.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone, Utc};
use medvirk_i18n::format;
use medvirk_kernel::{Error, OSLO, Permit, Refusal, Refusals, Result, to_oslo};
use medvirk_people::contacts;
use medvirk_processes::Process;
use medvirk_slice::Cx;
use medvirk_sortition::{NoReplacement, Source};
use medvirk_store::Tx;
use medvirk_web::{Fault, Flash, Form, Html, Page, Reader, Submitted, html, render, see_other};
use serde_json::json;
use uuid::Uuid;

use super::super::{
    answers::{self, Answer, Kind},
    applications::Applicant,
    draws,
    seats::{self, Standing, Successor},
    words,
};
use super::{open, path, shown, staff_page};
use crate::{
    Assignment, GjestebudId, T, gjestebud_store as store, model::features::Feature, policy, text,
};

#[derive(Template)]
#[template(path = "gjestebud/replace.html")]
struct ReplacePage {
    page: Page,
    t: T,
    form: Form,
    csrf: Html,
    action: String,
    back: String,
    code: String,
    theme: String,
    leaving: String,
    was: String,
    is_active: bool,
    /// Reference, name, features, from where.
    next: Option<(String, String, String, String)>,
    obstacles: Vec<String>,
    /// When nobody fits: who breaks the fewest demands, and which. Reference, name, features.
    nearest: Option<(String, String, String)>,
    breaks: Vec<String>,
    quotas: Vec<shown::QuotaRow>,
    version: String,
}

/// `POST …/hosts/places/{id}/confirm`
pub(super) async fn confirm(
    cx: Cx,
    Path((process, id)): Path<(Uuid, Uuid)>,
    _: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, process, policy::ASSIGN).await?;
    let tx = cx.begin().await?;
    let place = place(&tx, &process, id).await?;
    store::confirm(&tx, &permit, &cx, place.id).await?;
    answers::is_host(&tx, &permit, &cx, &place).await?;
    let detail = json!({ "code": place.code });
    medvirk_audit::record(&tx, &cx, &permit, (seats::ABOUT, id), detail).await?;
    tx.commit().await?;
    Ok(see_other(&path(&process, "")).flash(&T(cx.language()).place_confirm_done(place.code)))
}

async fn place(
    db: &impl sea_orm::ConnectionTrait,
    process: &Process,
    id: Uuid,
) -> Result<Assignment> {
    let place = store::get(db, GjestebudId(id)).await?;
    if place.process == process.id { Ok(place) } else { Err(Error::NotFound) }
}

/// `GET …/hosts/places/{id}/replace`
pub(super) async fn show(
    cx: Cx,
    Path((process, id)): Path<(Uuid, Uuid)>,
) -> Result<Response, Fault> {
    let (process, _) = open(&cx, process, policy::ASSIGN).await?;
    let form = Form::filled(&cx, [("on", cx.today().to_string())]);
    html(&page(&cx, &process, id, form).await?)
}

async fn page(cx: &Cx, process: &Process, id: Uuid, form: Form) -> Result<ReplacePage> {
    let (t, language, db) = (T(cx.language()), cx.language(), cx.db().reader());
    let standing = Standing::find(db, process.id).await?.ok_or(Error::NotFound)?;
    let leaving = place(db, process, id).await?;
    let person = contacts::get(db, leaving.contact).await?;
    let theme = standing.theme_of(&leaving)?;
    let features = |a: &Applicant| {
        let of = [Feature::AgeBand, Feature::Gender, Feature::Area];
        of.map(|f| words::value(t, f.code(), &f.of(&a.application))).join(", ")
    };
    let (mut next, mut obstacles, mut quotas) = (None, Vec::new(), Vec::new());
    let (mut nearest, mut breaks) = (None, Vec::new());
    match standing.successor(&leaving)? {
        Ok(found) => {
            let who = contacts::get(db, found.applicant.contact).await?;
            let source = match found.source {
                Source::Reserve(place) => t.replace_from_reserve(place + 1),
                Source::Pool => t.replace_from_pool(),
            };
            let reference = found.applicant.reference.clone();
            next = Some((reference, who.name, features(found.applicant), source));
            let panel = found.results.panels.iter().find(|p| p.panel == theme.code);
            quotas = panel.map_or(Vec::new(), |p| shown::quota_rows(t, &p.quotas, theme.seats));
        }
        Err(why) => {
            obstacles.push(t.replace_nobody(why.candidates));
            let breaches = why.obstacles.iter().map(|o| {
                t.replace_obstacle(words::breach(t, &standing.draw.lot, &o.breach), o.candidates)
            });
            obstacles.extend(breaches);
            if let Some((reference, broken)) = &why.nearest
                && let Some(applicant) = standing.applicants.get(reference)
            {
                let who = contacts::get(db, applicant.contact).await?;
                nearest = Some((reference.clone(), who.name, features(applicant)));
                let lot = &standing.draw.lot;
                breaks = broken.iter().map(|b| words::breach(t, lot, b)).collect();
            }
        }
    }
    let was = standing.applicant_of(&leaving).map_or(String::new(), features);
    Ok(ReplacePage {
        page: staff_page(cx, process, t.replace_title()),
        t,
        csrf: form.csrf(),
        form,
        action: path(process, &format!("/places/{id}/replace")),
        back: path(process, ""),
        code: leaving.code.clone(),
        theme: theme.title.to(language).to_owned(),
        leaving: person.name,
        was,
        is_active: leaving.is_active(),
        next,
        obstacles,
        nearest,
        breaks,
        quotas,
        version: leaving.version.to_string(),
    })
}

/// `POST …/hosts/places/{id}/replace`
pub(super) async fn replace(
    cx: Cx,
    Path((process, id)): Path<(Uuid, Uuid)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, process, policy::ASSIGN).await?;
    let said = match Said::read(&cx, &submitted) {
        Err(Error::Refused(refusals)) => {
            return refused(&cx, &process, id, submitted, refusals).await;
        }
        said => said?,
    };
    let standing = Standing::find(cx.db().reader(), process.id).await?.ok_or(Error::NotFound)?;
    let leaving = place(cx.db().reader(), &process, id).await?;
    if submitted.get("version").parse::<i32>() != Ok(leaving.version) {
        return Err(super::super::call::changed().into());
    }
    // Who steps in is searched for beside the writer; what was searched must still hold then.
    let found = match submitted.get("do") {
        "replace" | "nearest" => Some(standing.successor(&leaving)?),
        _ => None,
    };
    let tx = cx.begin().await?;
    if !standing.still_holds(&tx, &permit, &leaving).await? {
        drop(tx);
        return changed_meanwhile(&cx, &process, id, submitted).await;
    }
    let wanted = submitted.get("next");
    // The reserve who was offered the place may have said no on the phone.
    if submitted.get("do") == "declined" {
        draws::decline(&tx, &permit, &standing.draw, wanted).await?;
        let detail = json!({ "declined": wanted });
        medvirk_audit::record(&tx, &cx, &permit, ("draw", standing.draw.id), detail).await?;
        tx.commit().await?;
        let to = path(&process, &format!("/places/{id}/replace"));
        return Ok(see_other(&to).flash(&T(cx.language()).replace_declined()));
    }
    let accepted = submitted.has("accept", "1");
    let (next, breaks) = match chosen(&standing, (submitted.get("do"), wanted), found, accepted) {
        Chosen::Empty => (None, 0),
        Chosen::Next(applicant, breaks) => (Some(applicant), breaks),
        Chosen::NotAccepted => {
            drop(tx);
            let refusals = Refusals(vec![Refusal::at("accept", text::nearest_not_accepted())]);
            return refused(&cx, &process, id, submitted, refusals).await;
        }
        Chosen::Changed => {
            drop(tx);
            return changed_meanwhile(&cx, &process, id, submitted).await;
        }
    };
    let change = (said.reason.as_str(), said.at);
    let new = seats::replace(&tx, &permit, &cx, &standing, &leaving, change, next).await?;
    if let (Some(new), Some(next)) = (&new, next) {
        steps_in(&tx, &permit, &cx, &process, (new, next), breaks).await?;
    }
    tx.commit().await?;
    Ok(see_other(&path(&process, "")).flash(&done(&cx, &leaving, new.as_ref(), said.at)))
}

/// What the planner wrote about the withdrawal.
struct Said {
    reason: String,
    /// When the host withdrew; noon when only the day is known.
    at: DateTime<Utc>,
}

impl Said {
    fn read(cx: &Cx, submitted: &Submitted) -> Result<Self> {
        let mut reader = Reader::new(submitted);
        let on = reader.date("on", text::replace_on());
        let reason = reader.text("reason", text::replace_reason(), 1_000);
        if on.is_some_and(|day| day > cx.today()) {
            reader.refuse("on", text::replace_on_later());
        }
        let noon = |day: NaiveDate| {
            let noon = day.and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default());
            OSLO.from_local_datetime(&noon).earliest().map(|moment| moment.with_timezone(&Utc))
        };
        let at = on.filter(|day| *day < cx.today()).and_then(noon).unwrap_or(cx.now());
        reader.finish(Said { reason, at })
    }
}

/// Who takes the place.
enum Chosen<'a> {
    /// Nobody for now.
    Empty,
    /// This person, breaking so many demands.
    Next(&'a Applicant, usize),
    /// Demands would be broken, and the planner has not said yes to that.
    NotAccepted,
    /// Somebody else than the person who was shown.
    Changed,
}

/// Exactly the person who was shown, and a demand is broken only when the planner says so.
fn chosen<'a>(
    standing: &'a Standing,
    (how, wanted): (&str, &str),
    found: Option<std::result::Result<Successor<'a>, NoReplacement>>,
    accepted: bool,
) -> Chosen<'a> {
    match (how, found) {
        ("empty", _) => Chosen::Empty,
        ("replace", Some(Ok(found))) if found.applicant.reference == wanted => {
            Chosen::Next(found.applicant, 0)
        }
        ("nearest", Some(Err(_))) if !accepted => Chosen::NotAccepted,
        ("nearest", Some(Err(why))) => {
            let nearest = why.nearest.filter(|(reference, _)| reference == wanted);
            let person = nearest.and_then(|(reference, broken)| {
                standing.applicants.get(&reference).map(|applicant| (applicant, broken.len()))
            });
            person.map_or(Chosen::Changed, |(applicant, breaks)| Chosen::Next(applicant, breaks))
        }
        _ => Chosen::Changed,
    }
}

/// Notes what was accepted, and writes to whoever steps in.
async fn steps_in(
    tx: &Tx,
    permit: &Permit,
    cx: &Cx,
    process: &Process,
    (new, next): (&Assignment, &Applicant),
    breaks: usize,
) -> Result<()> {
    if breaks > 0 {
        let detail = json!({ "code": new.code, "accepted_breaches": breaks });
        medvirk_audit::record(tx, cx, permit, (seats::ABOUT, new.id.0), detail).await?;
    }
    let theme = medvirk_processes::theme(tx, new.theme).await?;
    let to = contacts::get(tx, next.contact).await?;
    let answer =
        Answer { applicant: next, kind: Kind::StepsIn, assignment: Some(new), theme: Some(&theme) };
    answers::send_one(tx, permit, cx, process, &answer, &to).await?;
    answers::is_host(tx, permit, cx, new).await
}

fn done(cx: &Cx, leaving: &Assignment, new: Option<&Assignment>, at: DateTime<Utc>) -> String {
    let (t, day) = (T(cx.language()), to_oslo(at).date_naive());
    match new {
        Some(new) => t.replace_done(new.code.clone(), format::date(cx.language(), day)),
        None => t.replace_empty_done(leaving.code.clone()),
    }
}

async fn changed_meanwhile(
    cx: &Cx,
    process: &Process,
    id: Uuid,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let refusals = Refusals(vec![Refusal::of(text::replace_changed())]);
    refused(cx, process, id, submitted, refusals).await
}

async fn refused(
    cx: &Cx,
    process: &Process,
    id: Uuid,
    submitted: Submitted,
    refusals: Refusals,
) -> Result<Response, Fault> {
    let form = Form::refused(cx, submitted, refusals);
    render(StatusCode::UNPROCESSABLE_ENTITY, &page(cx, process, id, form).await?)
}
