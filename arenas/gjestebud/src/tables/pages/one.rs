//! One gjestebud: when and where, link, kit, basket, report, and the choice between two reports.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{Error, ProcessId, Resource};
use medvirk_slice::{Cx, Links};
use medvirk_web::{Fault, Flash, Form, Page, Reader, Submitted, render, see_other};
use serde_json::json;

use super::baskets::{Steps, steps};
use crate::{
    GjestebudId, T, gjestebud_store,
    gjestebud_store::Plan,
    model::kit::BasketState,
    policy::{ASSIGN, READ},
    tables::{
        handover, host,
        policy::{ENTER_REPORT, HAND_OVER, HOST, KIT},
        seat::{Seat, tables_path},
        store::{
            basket, kit,
            report::{self, Standing, Stored},
        },
        words,
    },
    text,
};

/// A report as it is shown to staff.
struct Shown {
    stored: Stored,
    is_counted: bool,
    is_set_aside: bool,
    channel: String,
    received: String,
    circumstances: String,
    said: Vec<host::Said>,
    flags: Vec<String>,
    genders: String,
    ages: String,
    first_time: String,
    language: String,
    confirmed: String,
    corrected: String,
    scans: Vec<(String, usize)>,
    pictures: Vec<(String, String)>,
}

struct May {
    plan: bool,
    kit: bool,
    hand_over: bool,
    enter: bool,
    trace: bool,
}

#[derive(Template)]
#[template(path = "tables/one.html")]
struct OnePage {
    page: Page,
    t: T,
    form: Form,
    seat: Seat,
    path: String,
    theme: String,
    when: String,
    places: Vec<(String, String)>,
    points: Vec<(String, String)>,
    link: Option<String>,
    basket: BasketState,
    basket_words: String,
    basket_color: &'static str,
    steps: Steps,
    /// Where a step of the basket is sent.
    basket_path: String,
    reports: Vec<Shown>,
    is_undecided: bool,
    may: May,
}

pub(super) async fn show(
    cx: Cx,
    Path((process, gjestebud)): Path<(ProcessId, GjestebudId)>,
) -> Result<Response, Fault> {
    let seat = Seat::in_process(cx.db().reader(), process, gjestebud).await?;
    cx.permit(READ, seat.process.resource())?;
    let plan = &seat.gjestebud;
    let known = [
        ("date", plan.planned_date.map(|day| day.to_string())),
        ("time", plan.planned_time.map(|time| time.format("%H:%M").to_string())),
        ("place_kind", plan.place_kind.clone()),
        ("pick_up_point", plan.pick_up_point.clone()),
    ];
    let form = Form::filled(&cx, known.into_iter().filter_map(|(name, v)| Some((name, v?))));
    respond(StatusCode::OK, &cx, seat, form).await
}

async fn respond(status: StatusCode, cx: &Cx, seat: Seat, form: Form) -> Result<Response, Fault> {
    let (t, language, db) = (T(cx.language()), cx.language(), cx.db().reader());
    let resource = seat.process.resource();
    let kit = kit::get(db, seat.process.id).await?;
    let state = basket::states(db, &[seat.id()]).await?.remove(&seat.id()).unwrap_or_default();
    let reports = report::of_gjestebud(db, seat.id()).await?;
    let held = (HOST, seat.id().0);
    let token = Links::current(db, cx.site(), cx.now(), held).await?;
    let title = t.table_name(seat.code());
    let page = OnePage {
        page: super::page(cx, &seat.process, &title),
        t,
        path: seat.path(),
        theme: seat.theme.title.to(language).to_owned(),
        when: host::when(cx, &seat),
        places: words::place_options(language),
        points: points(t, &kit.pick_up_points, &seat),
        link: token.map(|token| cx.absolute(&format!("/b/{token}"))),
        basket: state,
        basket_words: words::basket(state).to(language),
        basket_color: words::basket_color(state),
        steps: steps(t, &seat, state),
        basket_path: format!("{}/baskets/{}", tables_path(seat.process.id), seat.id()),
        is_undecided: reports.iter().any(|r| r.standing == Standing::Rival),
        reports: reports.into_iter().map(|stored| shown(cx, &seat, stored)).collect(),
        may: May {
            plan: cx.may(ASSIGN, resource),
            kit: cx.may(KIT, resource),
            hand_over: cx.may(HAND_OVER, resource),
            enter: cx.may(ENTER_REPORT, resource),
            trace: cx.may(medvirk_audit::READ, Resource::SITE),
        },
        form,
        seat,
    };
    render(status, &page)
}

/// Pick-up points as (value, words); the one that is set stays on the list when the kit no longer has
/// it.
fn points(t: T, known: &[String], seat: &Seat) -> Vec<(String, String)> {
    let mut points = vec![(String::new(), t.table_pick_up_none())];
    points.extend(known.iter().map(|point| (point.clone(), point.clone())));
    if let Some(own) = &seat.gjestebud.pick_up_point
        && !known.contains(own)
    {
        points.push((own.clone(), own.clone()));
    }
    points
}

fn shown(cx: &Cx, seat: &Seat, stored: Stored) -> Shown {
    let (t, language) = (T(cx.language()), cx.language());
    let report = &stored.report;
    let moment = |at: Option<chrono::DateTime<chrono::Utc>>| {
        at.map_or(String::new(), |at| format::date_time(language, at))
    };
    let counted = |parts: Vec<(String, u32)>, rest: u32| {
        let mut parts: Vec<String> = parts
            .into_iter()
            .filter(|(_, n)| *n > 0)
            .map(|(name, n)| format!("{name} {n}"))
            .collect();
        if rest > 0 {
            parts.push(t.table_not_stated(rest));
        }
        parts.join(", ")
    };
    let genders = report.gender_counts.iter().flatten();
    let genders = genders.map(|(g, n)| (words::gender(*g).to(language), *n)).collect();
    let ages = report.age_band_counts.iter().flatten();
    let ages = ages.map(|(band, n)| (t.table_field_age(band.to_string()), *n)).collect();
    let file = |id: uuid::Uuid| format!("{}/files/{}/{id}", seat.path(), stored.id);
    Shown {
        is_counted: stored.standing == Standing::Counted,
        is_set_aside: stored.standing == Standing::SetAside,
        channel: words::channel(report.channel).to(language),
        received: format::date_time(language, stored.received_at),
        circumstances: host::circumstances(cx, &stored),
        said: host::said(cx, seat, &stored),
        flags: stored.flags.iter().map(|flag| words::flag(flag).to(language)).collect(),
        genders: counted(genders, report.gender_not_stated()),
        ages: counted(ages, report.age_not_stated()),
        first_time: report.first_time_count.map_or_else(|| t.table_unknown(), |n| n.to_string()),
        language: report
            .language
            .as_deref()
            .map_or(String::new(), |code| words::written_language(code, language)),
        confirmed: moment(stored.confirmed_at),
        corrected: moment(stored.corrected_at),
        scans: stored.scans.iter().enumerate().map(|(n, s)| (file(s.id), n + 1)).collect(),
        pictures: stored.pictures.iter().map(|p| (file(p.id), p.description.clone())).collect(),
        stored,
    }
}

pub(super) async fn plan(
    cx: Cx,
    Path((process, gjestebud)): Path<(ProcessId, GjestebudId)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let seat = Seat::in_process(cx.db().reader(), process, gjestebud).await?;
    let permit = cx.permit(ASSIGN, seat.process.resource())?;
    match read_plan(&submitted) {
        Ok(plan) => {
            let version = submitted.get("version").parse().unwrap_or(0);
            let detail = json!({ "date": plan.date, "point": plan.pick_up_point });
            let tx = cx.begin().await?;
            gjestebud_store::set_plan(&tx, &permit, (gjestebud, version), plan).await?;
            medvirk_audit::record(&tx, &cx, &permit, ("gjestebud", gjestebud.0), detail).await?;
            tx.commit().await?;
            Ok(see_other(&seat.path()).flash(&T(cx.language()).table_flash_plan_saved()))
        }
        Err(Error::Refused(refusals)) => {
            let form = Form::refused(&cx, submitted, refusals);
            respond(StatusCode::UNPROCESSABLE_ENTITY, &cx, seat, form).await
        }
        Err(other) => Err(other.into()),
    }
}

fn read_plan(submitted: &Submitted) -> medvirk_kernel::Result<Plan> {
    let mut reader = Reader::new(submitted);
    let plan = Plan {
        date: reader.date("date", text::table_field_held_on()),
        time: reader.time("time", text::table_field_started()),
        place_kind: reader.choice("place_kind", text::table_field_place_kind(), words::PLACES),
        pick_up_point: reader.optional("pick_up_point", text::table_column_point(), 200),
    };
    reader.finish(plan)
}

/// Staff decide which of several reports counts; the others are set aside and kept.
pub(super) async fn decide(
    cx: Cx,
    Path((process, gjestebud)): Path<(ProcessId, GjestebudId)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let seat = Seat::in_process(cx.db().reader(), process, gjestebud).await?;
    let permit = cx.permit(ENTER_REPORT, seat.process.resource())?;
    let tx = cx.begin().await?;
    let reports = report::of_gjestebud(&tx, gjestebud).await?;
    let chosen = submitted.get("keep");
    let chosen = reports.iter().find(|r| r.id.to_string() == chosen).ok_or(Error::NotFound)?;
    for other in reports.iter().filter(|r| r.id != chosen.id) {
        report::set_standing(&tx, &permit, other, Standing::SetAside).await?;
    }
    if chosen.standing != Standing::Counted {
        report::set_standing(&tx, &permit, chosen, Standing::Counted).await?;
        handover::correct(&tx, &cx, &permit, &seat, chosen).await?;
    }
    let detail = json!({ "report": chosen.id, "set_aside": reports.len() - 1 });
    medvirk_audit::record(&tx, &cx, &permit, ("gjestebud", gjestebud.0), detail).await?;
    tx.commit().await?;
    Ok(see_other(&seat.path()).flash(&T(cx.language()).table_flash_decided()))
}
