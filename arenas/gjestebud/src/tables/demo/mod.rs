//! The demo town's tables: the round of the main process as its files tell it, and a round that goes on
//! now.

mod crowd;
mod sketch;

pub use crowd::{DemoHost, demo_crowd};

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate, NaiveTime, TimeDelta, TimeZone};
use medvirk_kernel::{Error, Language, OSLO, Result};
use medvirk_processes::{Process, Words};
use medvirk_slice::{Cx, DemoTown};
use serde::Deserialize;
use uuid::Uuid;

use super::{
    handover,
    import::{Imported, import},
    keep::{Incoming, Kept, keep},
    letters,
    policy::{ENTER_REPORT, HAND_OVER, KIT},
    questionnaire,
    seat::Seat,
    store::{
        basket, kit, photo,
        report::{self, Picture},
    },
};
use crate::{
    Assignment, gjestebud_store,
    gjestebud_store::Plan,
    model::{
        channel::Channel,
        kit::{BasketState, Item},
        report::{Answer, Entry, Note, Quote, Report},
    },
    policy::ASSIGN,
};

const EXTRA: &str = include_str!("fjordvik.yaml");
const MAIN: &str = "samfunnsdel-2027-2039";

#[derive(Deserialize)]
struct Extra {
    reason: String,
    not_confirmed: BTreeSet<String>,
    kit: ExtraKit,
    round: ExtraRound,
}

#[derive(Deserialize)]
struct ExtraKit {
    title: BTreeMap<Language, String>,
    how_to: BTreeMap<Language, Vec<String>>,
}

#[derive(Deserialize)]
struct ExtraRound {
    process: String,
    /// Stands in place of the last advice, which names the deadline of another round.
    last_advice: String,
    tables: Vec<ExtraTable>,
}

#[derive(Deserialize)]
struct ExtraTable {
    theme: String,
    /// Days from today.
    day: i64,
    time: String,
    place_kind: String,
    point: String,
    basket: BasketState,
    report: Option<ExtraReport>,
}

#[derive(Deserialize)]
struct ExtraReport {
    area: String,
    head_count: u32,
    first_time: Option<u32>,
    #[serde(default)]
    genders: BTreeMap<medvirk_processes::model::gender::Gender, u32>,
    #[serde(default)]
    ages: BTreeMap<medvirk_processes::model::age_band::AgeBand, u32>,
    /// Notes to each question, in order.
    answers: Vec<Vec<String>>,
    #[serde(default)]
    quotes: Vec<Quote>,
    #[serde(default)]
    priorities: Vec<String>,
    drawing: Option<String>,
    #[serde(default)]
    pictures: Vec<String>,
    comment: Option<String>,
    is_confirmed: bool,
}

#[derive(Deserialize)]
struct PlanFile {
    kit: PlanKit,
}

#[derive(Deserialize)]
struct PlanKit {
    letter_title: String,
    how_to: Vec<String>,
    basket: Vec<Item>,
    pick_up_points: Vec<String>,
}

/// Fills in this half of the arena's part of the town.
pub(super) async fn fill(cx: &Cx, town: &DemoTown) -> Result<()> {
    let extra: Extra = yaml_serde::from_str(EXTRA)?;
    let file: PlanFile = yaml_serde::from_str(town.text("plan.yaml")?)?;
    let main = medvirk_processes::by_slug(cx.db().reader(), MAIN).await?;
    let now = medvirk_processes::by_slug(cx.db().reader(), &extra.round.process).await?;
    save_kit(cx, &main, &file.kit, &extra.kit, None).await?;
    save_kit(cx, &now, &file.kit, &extra.kit, Some(&extra.round.last_advice)).await?;
    follow_drawn(cx, town, &main).await?;
    import_reports(cx, town, &main, &extra).await?;
    fill_round(cx, &now, &extra.round).await
}

async fn save_kit(
    cx: &Cx,
    process: &Process,
    file: &PlanKit,
    extra: &ExtraKit,
    last_advice: Option<&str>,
) -> Result<()> {
    let mut advice = file.how_to.clone();
    if let (Some(last), Some(words)) = (advice.last_mut(), last_advice) {
        *last = words.to_owned();
    }
    let mut letter_title = Words::in_one(Language::Nb, &file.letter_title);
    let mut how_to = Words::in_one(Language::Nb, advice.join("\n"));
    for (language, title) in &extra.title {
        letter_title.set(*language, title);
    }
    for (language, advice) in &extra.how_to {
        how_to.set(*language, advice.join("\n"));
    }
    let kit = kit::Kit {
        letter_title,
        how_to,
        basket: file.basket.clone(),
        pick_up_points: file.pick_up_points.clone(),
        version: 0,
    };
    let permit = cx.permit(KIT, process.resource())?;
    let tx = cx.begin().await?;
    kit::save(&tx, &permit, process.id, &kit).await?;
    tx.commit().await
}

/// Days, pick-up points and baskets as the list of drawn hosts has them.
async fn follow_drawn(cx: &Cx, town: &DemoTown, process: &Process) -> Result<()> {
    let mut drawn = csv::Reader::from_reader(town.bytes("hosts_drawn.csv")?);
    let known = gjestebud_store::list(cx.db().reader(), process.id).await?;
    let (plan, hand) =
        (cx.permit(ASSIGN, process.resource())?, cx.permit(HAND_OVER, process.resource())?);
    let tx = cx.begin().await?;
    for row in drawn.deserialize::<BTreeMap<String, String>>() {
        let row = row?;
        let cell = |name: &str| row.get(name).map_or("", String::as_str);
        let Some(assignment) = known.iter().find(|g| g.code == cell("gjestebud_id")) else {
            continue;
        };
        let when = Plan {
            date: cell("planned_date").parse().ok(),
            time: assignment.planned_time,
            place_kind: assignment.place_kind.clone(),
            pick_up_point: Some(cell("pick_up_point").to_owned()).filter(|p| !p.is_empty()),
        };
        let at = (assignment.id, assignment.version);
        gjestebud_store::set_plan(&tx, &plan, at, when).await?;
        let state = BasketState::from_word(cell("basket")).unwrap_or_default();
        basket::put(&tx, &hand, assignment.id, state, cx.now()).await?;
    }
    tx.commit().await
}

/// The report files, through the same import that staff use.
async fn import_reports(cx: &Cx, town: &DemoTown, process: &Process, extra: &Extra) -> Result<()> {
    let permit = cx.permit(ENTER_REPORT, process.resource())?;
    let drawn = gjestebud_store::list(cx.db().reader(), process.id).await?;
    let drawn: BTreeSet<String> = drawn.into_iter().map(|gjestebud| gjestebud.code).collect();
    let files: Vec<String> = town.under("gjestebud_reports/").map(str::to_owned).collect();
    for file in files {
        let text = town.text(&file)?;
        let mut imported = import(cx, &permit, process, text, None).await?;
        if matches!(imported, Imported::Refused { .. }) {
            imported = import(cx, &permit, process, text, Some(&extra.reason)).await?;
        }
        match imported {
            Imported::Kept { seat, kept: Kept::New(_), .. } => {
                if !extra.not_confirmed.contains(seat.code()) {
                    confirm(cx, &seat).await?;
                }
            }
            Imported::Kept { .. } => {}
            // A town that has drawn fewer hosts has no table for the report.
            Imported::Refused { code, .. } if !drawn.contains(&code) => {}
            Imported::Refused { messages, .. } => {
                return Err(Error::internal(format!("{file}: {}", messages.join(" "))));
            }
        }
    }
    Ok(())
}

/// The host says yes some days after the report.
async fn confirm(cx: &Cx, seat: &Seat) -> Result<()> {
    let permit = cx.permit(ENTER_REPORT, seat.process.resource())?;
    let tx = cx.begin().await?;
    if let Some(stored) = report::counted(&tx, seat.id()).await? {
        let at = (stored.received_at + TimeDelta::days(3)).min(cx.now());
        report::confirm(&tx, &permit, stored.id, at).await?;
        handover::confirm(&tx, cx, &permit, seat).await?;
    }
    tx.commit().await
}

/// The round that goes on now: each table of the file takes the next gjestebud of its theme.
async fn fill_round(cx: &Cx, process: &Process, round: &ExtraRound) -> Result<()> {
    let mut free = gjestebud_store::list(cx.db().reader(), process.id).await?;
    let themes = medvirk_processes::themes(cx.db().reader(), process.id).await?;
    for table in &round.tables {
        let theme = themes.iter().find(|t| t.code == table.theme).map(|t| t.id);
        let Some(place) = free.iter().position(|g| Some(g.theme) == theme) else { continue };
        let assignment = free.remove(place);
        place_table(cx, process, &assignment, table).await?;
        let seat = Seat::load(cx.db().reader(), assignment.id).await?;
        if let Some(told) = &table.report {
            keep_report(cx, &seat, told).await?;
        }
    }
    Ok(())
}

fn day(cx: &Cx, from_today: i64) -> NaiveDate {
    let today = cx.today();
    let days = Days::new(from_today.unsigned_abs());
    let moved =
        if from_today < 0 { today.checked_sub_days(days) } else { today.checked_add_days(days) };
    moved.unwrap_or(today)
}

async fn place_table(
    cx: &Cx,
    process: &Process,
    assignment: &Assignment,
    table: &ExtraTable,
) -> Result<()> {
    let plan = Plan {
        date: Some(day(cx, table.day)),
        time: crate::model::moment::clock(&table.time),
        place_kind: Some(table.place_kind.clone()),
        pick_up_point: Some(table.point.clone()),
    };
    let permit = cx.permit(ASSIGN, process.resource())?;
    let hand = cx.permit(HAND_OVER, process.resource())?;
    let tx = cx.begin().await?;
    let at = (assignment.id, assignment.version);
    gjestebud_store::set_plan(&tx, &permit, at, plan).await?;
    basket::put(&tx, &hand, assignment.id, table.basket, cx.now()).await?;
    tx.commit().await
}

async fn keep_report(cx: &Cx, seat: &Seat, told: &ExtraReport) -> Result<()> {
    let permit = cx.permit(ENTER_REPORT, seat.process.resource())?;
    let checked = questionnaire::judge(seat, report_of(cx, seat, told)?, Entry::Host)?;
    let mut pictures = Vec::new();
    for name in &told.pictures {
        let id: Uuid = cx.new_id();
        let Ok(jpeg) = medvirk_web::photo::made_anew(sketch::draw(name)?).await? else { continue };
        let file = format!("gjestebud/{}/{id}.jpg", seat.id());
        cx.site().files.put(&file, jpeg).await?;
        let description = told.drawing.clone().unwrap_or_default();
        pictures.push(Picture { id, file, description });
    }
    let tx = cx.begin().await?;
    for picture in &pictures {
        let at = (seat.id(), picture.id);
        photo::insert(&tx, &permit, at, &picture.file, cx.now()).await?;
    }
    let incoming = Incoming { pictures, ..Incoming::of(checked.report, checked.flags) };
    keep(&tx, cx, &permit, seat, incoming).await?;
    tx.commit().await?;
    if told.is_confirmed { confirm(cx, seat).await } else { Ok(()) }
}

fn report_of(cx: &Cx, seat: &Seat, told: &ExtraReport) -> Result<Report> {
    let held_on = seat.gjestebud.planned_date.unwrap_or_else(|| cx.today());
    let started = seat.gjestebud.planned_time;
    let late = NaiveTime::from_hms_opt(21, 40, 0).unwrap_or_default();
    let sent_at = OSLO.from_local_datetime(&held_on.and_time(late)).earliest();
    let sent_at = sent_at.ok_or_else(|| Error::internal("no such evening"))?.fixed_offset();
    let mut number = 0;
    let mut note = |text: &String| {
        number += 1;
        Note { id: format!("{}-N{number:02}", seat.code()), text: text.clone() }
    };
    let answers = seat.theme.questions.iter().zip(&told.answers);
    let answers = answers
        .map(|(question, notes)| Answer {
            question: question.code.clone(),
            notes: notes.iter().map(&mut note).collect(),
        })
        .collect();
    Ok(Report {
        gjestebud_id: seat.code().to_owned(),
        client_id: cx.new_id::<Uuid>().to_string(),
        host_application_id: None,
        theme: seat.theme.code.clone(),
        held_on,
        started,
        ended: started.map(|time| time.overflowing_add_signed(TimeDelta::hours(2)).0),
        place_kind: seat.gjestebud.place_kind.clone(),
        area: Some(told.area.clone()),
        head_count: told.head_count,
        first_time_count: told.first_time,
        gender_counts: Some(told.genders.clone()).filter(|counts| !counts.is_empty()),
        age_band_counts: Some(told.ages.clone()).filter(|counts| !counts.is_empty()),
        language: Some(Language::Nb.code().to_owned()),
        channel: Channel::Web,
        sent_at,
        received_by: None,
        paper: None,
        answers,
        quotes: told.quotes.clone(),
        priorities: told.priorities.clone(),
        drawing: told.drawing.clone(),
        comment: told.comment.clone(),
    })
}

/// The path of one host's page, for those who try the demo: a table whose report has not come.
/// `None` when the round of the demo has none.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn demo_host_link(cx: &Cx) -> Result<Option<String>> {
    let extra: Extra = yaml_serde::from_str(EXTRA)?;
    let db = cx.db().reader();
    let process = match medvirk_processes::by_slug(db, &extra.round.process).await {
        Ok(process) => process,
        Err(Error::NotFound) => return Ok(None),
        Err(other) => return Err(other),
    };
    let reports = report::of_process(db, process.id).await?;
    let mut seats = Seat::all(db, &process).await?;
    seats.retain(|seat| !reports.contains_key(&seat.id()));
    // The one still to come, else the last that was held.
    seats.sort_by_key(|seat| std::cmp::Reverse(seat.gjestebud.planned_date));
    let Some(seat) = seats.first() else { return Ok(None) };
    let permit = cx.permit(KIT, process.resource())?;
    let tx = cx.begin().await?;
    let token = letters::link_token(&tx, cx, &permit, seat).await?;
    tx.commit().await?;
    Ok(Some(format!("/b/{token}")))
}
