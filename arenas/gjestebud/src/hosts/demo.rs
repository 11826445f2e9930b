//! The way to the hosts in the fictional town: one round that is over, one call that is open, one round
//! whose tables are being held.

use std::collections::BTreeSet;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};
use medvirk_draw_record::Given;
use medvirk_kernel::{Error, OSLO, Result};
use medvirk_processes::{Process, Words};
use medvirk_slice::{Cx, DemoTown};
use medvirk_sortition::{Breach, Method, Scope};
use medvirk_store::Tx;
use serde::Deserialize;
use serde_json::json;

use crate::{
    Assignment, AssignmentState, gjestebud_store as store,
    model::{eligibility::Exclusion, sheet::Sheet},
    policy,
};

use super::{
    Gathered, answers, applications,
    call::{self, Call, OwnQuestion},
    criteria, draws, duplicates,
    entered::{self, Broken, Told},
    imports,
    lot::Outcome,
    lotteries::{self, Lottery},
    lottery::{self, Origin},
    seats::{self, Standing},
};

const STORY: &str = include_str!("../../demo/story.yaml");
const TRAFIKK: &str = include_str!("../../demo/trafikk_applications.csv");
const KULTUR: &str = include_str!("../../demo/kultur_applications.csv");

#[derive(Deserialize)]
struct Story {
    seed_source: Words,
    intro: Words,
    exclusions: Vec<KeptAway>,
    trafikk: Small,
    kultur: Small,
}

#[derive(Deserialize)]
struct KeptAway {
    application: String,
    theme: String,
    reason: String,
}

#[derive(Deserialize)]
struct Small {
    seed_source: Words,
    intro: Words,
    #[serde(default)]
    questions: Vec<Words>,
    /// What the three dice showed.
    #[serde(default)]
    seed: usize,
    #[serde(default)]
    planned: Vec<Planned>,
}

#[derive(Deserialize)]
struct Planned {
    date: NaiveDate,
    time: String,
    pick_up_point: String,
}

/// Fills in the three processes that there are; one that is missing is passed over.
pub(crate) async fn demo(cx: &Cx, town: &DemoTown) -> Result<()> {
    let story: Story = yaml_serde::from_str(STORY).map_err(Error::internal)?;
    if let Some(process) = process(cx, "samfunnsdel-2027-2039").await? {
        main_round(cx, town, &process, &story).await?;
    }
    if let Some(process) = process(cx, "trafikk-2027").await? {
        open_call(cx, &process, &story.trafikk).await?;
    }
    if let Some(process) = process(cx, "kultur-2027").await? {
        running_round(cx, &process, &story.kultur).await?;
    }
    Ok(())
}

async fn process(cx: &Cx, slug: &str) -> Result<Option<Process>> {
    match medvirk_processes::by_slug(cx.db().reader(), slug).await {
        Ok(process) => Ok(Some(process)),
        Err(Error::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}

/// A time of day in Norway.
fn at(day: NaiveDate, hour: u32) -> DateTime<Utc> {
    let time = NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
    let local = OSLO.from_local_datetime(&day.and_time(time)).earliest();
    local.map_or_else(|| day.and_time(time).and_utc(), |m| m.with_timezone(&Utc))
}

async fn make_call(
    tx: &Tx,
    cx: &Cx,
    process: &Process,
    (opens, closes, draw_on): (NaiveDate, NaiveDate, NaiveDate),
    (intro, seed_source, questions): (&Words, &Words, &[Words]),
) -> Result<Call> {
    let permit = cx.permit(policy::CALL, process.resource())?;
    let question =
        |(n, text): (usize, &Words)| OwnQuestion { id: format!("q{}", n + 1), text: text.clone() };
    let call = Call {
        process: process.id,
        opens,
        closes,
        intro: intro.clone(),
        minimum_age: u16::try_from(process.settings.host_minimum_age)?,
        questions: questions.iter().enumerate().map(question).collect(),
        draw_on: Some(draw_on),
        seed_source: seed_source.clone(),
        version: 0,
    };
    call::put(tx, &permit, &call).await?;
    Ok(call)
}

/// Takes a file in the way staff would.
async fn bring_in(
    tx: &Tx,
    cx: &Cx,
    (process, call): (&Process, &Call),
    (name, bytes): (&str, &[u8]),
    sheet: Sheet,
) -> Result<()> {
    let permit = cx.permit(policy::EDIT, process.resource())?;
    let rows = sheet.rows.len();
    let id = imports::keep(tx, &permit, cx, process.id, (name, bytes), sheet).await?;
    let import = imports::get(tx, process.id, id).await?;
    let themes = medvirk_processes::themes(tx, process.id).await?;
    let counts = imports::take_in(tx, &permit, cx, (process, call, &themes), &import).await?;
    if counts.taken != rows {
        return Err(Error::internal(format!("{name}: {counts:?} of {rows} rows")));
    }
    Ok(())
}

/// First and last day of a phase of the process.
async fn days(tx: &Tx, process: &Process, code: &str) -> Result<(NaiveDate, NaiveDate)> {
    let phase = medvirk_processes::phase(tx, process.id, code).await?;
    let phase = phase.ok_or_else(|| Error::internal(format!("no phase {code}")))?;
    Ok((phase.from, phase.to))
}

/// The round of the town's own files: 74 rows, the realised draw, withdrawals and replacements.
async fn main_round(cx: &Cx, town: &DemoTown, process: &Process, story: &Story) -> Result<()> {
    let tx = cx.begin().await?;
    let (opens, closes) = days(&tx, process, "verter").await?;
    let dates = (opens, closes, days(&tx, process, "trekning").await?.0);
    let words = (&story.intro, &story.seed_source, &[] as &[Words]);
    let call = make_call(&tx, cx, process, dates, words).await?;
    let file = "host_applications.xlsx";
    let bytes = town.bytes(file)?;
    let sheet = imports::read_file(bytes, file)
        .map_err(|m| Error::internal(format!("{file}: {}", m.key())))?;
    bring_in(&tx, cx, (process, &call), (file, bytes), sheet).await?;
    look_through(&tx, cx, process, story).await?;
    set_criteria(&tx, cx, town, process).await?;
    realised_draw(&tx, cx, town, process, story).await?;
    tx.commit().await
}

/// What staff did before the draw: the person who both mailed and phoned, and who is kept away.
async fn look_through(tx: &Tx, cx: &Cx, process: &Process, story: &Story) -> Result<()> {
    let permit = cx.permit(policy::EDIT, process.resource())?;
    let all = applications::all(tx, process.id).await?;
    let find = |reference: &str| {
        let found = all.iter().find(|a| a.reference == reference);
        found.ok_or_else(|| Error::internal(format!("no application {reference}")))
    };
    let pair = (find("S003")?.id, find("S017")?.id);
    duplicates::merge(tx, &permit, cx, process.id, pair).await?;
    let themes = medvirk_processes::themes(tx, process.id).await?;
    for kept in &story.exclusions {
        let mut applicant = find(&kept.application)?.clone();
        let theme = themes.iter().find(|t| t.code == kept.theme);
        let theme = theme.ok_or_else(|| Error::internal(format!("no theme {}", kept.theme)))?;
        applicant.exclusions.extend(Exclusion::new(theme.id.to_string(), &kept.reason));
        applications::update(tx, &permit, &applicant).await?;
    }
    Ok(())
}

async fn set_criteria(tx: &Tx, cx: &Cx, town: &DemoTown, process: &Process) -> Result<()> {
    let permit = cx.permit(policy::CRITERIA, process.resource())?;
    for file in ["host_criteria.csv", "host_criteria_round.csv"] {
        let gathered = Gathered::read(tx, process.clone()).await?;
        let sheet = imports::read_file(town.bytes(file)?, file)
            .map_err(|m| Error::internal(format!("{file}: {}", m.key())))?;
        let (found, faults) = criteria::read_file(cx, &sheet, &gathered.themes);
        if !faults.is_empty() {
            return Err(Error::internal(format!("{file}: {faults:?}")));
        }
        criteria::take(tx, &permit, cx, &gathered, found).await?;
    }
    Ok(())
}

/// One row of `hosts_drawn.csv`, as far as the way to the hosts is concerned.
#[derive(Deserialize)]
struct Drawn {
    theme: String,
    application_id: String,
    drawn_as: String,
    status: String,
    withdrawn_on: Option<NaiveDate>,
    replaced_by: String,
    gjestebud_id: String,
    planned_date: Option<NaiveDate>,
    pick_up_point: String,
}

async fn realised_draw(
    tx: &Tx,
    cx: &Cx,
    town: &DemoTown,
    process: &Process,
    story: &Story,
) -> Result<()> {
    let permit = cx.permit(policy::DRAW, process.resource())?;
    let text = town.text("hosts_drawn.csv")?;
    let rows: Vec<Drawn> =
        csv::Reader::from_reader(text.as_bytes()).deserialize().collect::<Result<_, _>>()?;
    let gathered = Gathered::read(tx, process.clone()).await?;
    let mut outcome = Outcome::default();
    for row in &rows {
        let list =
            if row.drawn_as == "reserve" { &mut outcome.reserves } else { &mut outcome.seats };
        list.entry(row.theme.clone()).or_default().push(row.application_id.clone());
    }
    let drawn_on = days(tx, process, "trekning").await?.0;
    let drawn_at = at(drawn_on, 12);
    let lot = gathered.lot(cx);
    let told = Told { lot, outcome, at: drawn_at, how: story.seed_source.clone() };
    // The quotas of the whole round count those who stepped in later, so these are accepted.
    let mut accepted = Broken::by(&told.lot, &told.outcome)?.quotas;
    accepted.retain(|b| matches!(b, Breach::Quota { scope: Scope::Round, .. }));
    let draw = entered::draw(cx, process.id, told, &accepted)?;
    draws::insert(tx, &permit, &draw).await?;
    let detail = json!({ "entered": true, "accepted_breaches": accepted.len() });
    medvirk_audit::record(tx, cx, &permit, ("draw", draw.id), detail).await?;
    for row in &rows {
        if let Some(assignment) = realised(cx, &draw, &gathered, row, &rows)? {
            store::insert(tx, &permit, &assignment).await?;
        }
    }
    let told = at(drawn_on + Days::new(2), 10);
    draws::answered(tx, &permit, draw.id, told).await?;
    answer(tx, cx, process).await
}

fn realised(
    cx: &Cx,
    draw: &draws::Draw,
    gathered: &Gathered,
    row: &Drawn,
    rows: &[Drawn],
) -> Result<Option<Assignment>> {
    if row.status.contains("står i reserve") {
        return Ok(None);
    }
    let missing = || Error::internal(format!("{} is not in the draw", row.application_id));
    let theme = draw.lot.theme(&row.theme).ok_or_else(missing)?;
    let applicant = gathered.applicants.iter().find(|a| a.reference == row.application_id);
    let applicant = applicant.ok_or_else(missing)?;
    let next = rows.iter().find(|r| r.application_id == row.replaced_by);
    let code = next.map_or(&row.gjestebud_id, |next| &next.gjestebud_id);
    let before = rows.iter().find(|r| r.replaced_by == row.application_id);
    let assigned_at = match before.and_then(|b| b.withdrawn_on) {
        Some(day) => at(day, 14),
        None => draw.at,
    };
    let mut new = seats::assignment(cx, draw.process, theme, applicant, code.clone());
    new.assigned_at = assigned_at;
    new.confirmed_at = Some(assigned_at + TimeDelta::days(3));
    new.withdrawn_at = row.withdrawn_on.map(|day| at(day, 12));
    new.state = match new.withdrawn_at {
        Some(_) => AssignmentState::Withdrawn,
        None => AssignmentState::Confirmed,
    };
    new.planned_date = row.planned_date;
    new.pick_up_point = Some(row.pick_up_point.clone()).filter(|p| !p.is_empty());
    Ok(Some(new))
}

async fn answer(tx: &Tx, cx: &Cx, process: &Process) -> Result<()> {
    let permit = cx.permit(policy::ANSWER, process.resource())?;
    let themes = medvirk_processes::themes(tx, process.id).await?;
    let standing = Standing::find(tx, process.id).await?;
    let standing = standing.ok_or_else(|| Error::internal("the draw is not there"))?;
    answers::send_all(tx, &permit, cx, process, (&standing, &themes)).await?;
    Ok(())
}

/// Rows with the number of a theme in place of its code, which the process decides.
async fn numbered(tx: &Tx, process: &Process, file: &str) -> Result<Sheet> {
    let themes = medvirk_processes::themes(tx, process.id).await?;
    let mut sheet =
        Sheet::from_csv(file.as_bytes()).map_err(|fault| Error::internal(format!("{fault:?}")))?;
    let columns: Vec<usize> =
        (0..sheet.header.len()).filter(|n| sheet.header[*n].starts_with("theme_")).collect();
    for row in &mut sheet.rows {
        for column in &columns {
            let Some(cell) = row.cells.get_mut(*column) else { continue };
            let number = cell.parse::<usize>().ok().filter(|_| !themes.is_empty());
            *cell = number.map_or(String::new(), |n| themes[(n - 1) % themes.len()].code.clone());
        }
    }
    Ok(sheet)
}

/// A call that is open on the day the demo is made, whenever that is.
async fn open_call(cx: &Cx, process: &Process, story: &Small) -> Result<()> {
    let tx = cx.begin().await?;
    let (opens, planned) = days(&tx, process, "verter").await?;
    let closes = planned.max(cx.today() + Days::new(30));
    let draw_on = match closes == planned {
        true => days(&tx, process, "trekning").await?.0,
        false => closes + Days::new(11),
    };
    let opens = opens.min(cx.today());
    let words = (&story.intro, &story.seed_source, story.questions.as_slice());
    let call = make_call(&tx, cx, process, (opens, closes, draw_on), words).await?;
    let sheet = numbered(&tx, process, TRAFIKK).await?;
    let file = ("trafikk.csv", TRAFIKK.as_bytes());
    bring_in(&tx, cx, (process, &call), file, sheet).await?;
    tx.commit().await
}

/// A round that has been drawn and answered; its tables are being held.
async fn running_round(cx: &Cx, process: &Process, story: &Small) -> Result<()> {
    let tx = cx.begin().await?;
    let (opens, closes) = days(&tx, process, "verter").await?;
    let draw_on = days(&tx, process, "trekning").await?.0;
    let dates = (opens, closes, draw_on);
    let words = (&story.intro, &story.seed_source, story.questions.as_slice());
    let call = make_call(&tx, cx, process, dates, words).await?;
    let sheet = numbered(&tx, process, KULTUR).await?;
    let file = ("kultur.csv", KULTUR.as_bytes());
    bring_in(&tx, cx, (process, &call), file, sheet).await?;
    let gathered = Gathered::read(&tx, process.clone()).await?;
    let permit = cx.permit(policy::DRAW, process.resource())?;
    let draw = by_lottery(&tx, cx, &gathered, (story, draw_on)).await?;
    draws::answered(&tx, &permit, draw.id, at(draw_on + Days::new(1), 9)).await?;
    answer(&tx, cx, process).await?;
    plan_tables(&tx, cx, process, story).await?;
    tx.commit().await
}

/// Announces a lottery a week before the day, and draws by it with the dice of the story.
async fn by_lottery(
    tx: &Tx,
    cx: &Cx,
    gathered: &Gathered,
    (story, draw_on): (&Small, NaiveDate),
) -> Result<draws::Draw> {
    let process = &gathered.process;
    let permit = cx.permit(policy::DRAW, process.resource())?;
    let lot = gathered.lot(cx);
    let announced_at = at(draw_on - Days::new(7), 10);
    let new = Lottery {
        id: cx.new_id(),
        process: process.id,
        state: lotteries::State::Computing,
        method: Method::Leximin,
        origin: Origin::Dice,
        source: story.seed_source.clone(),
        fingerprint: lot.mark()?,
        lot: lot.clone(),
        hash: String::new(),
        record: None,
        chances: None,
        is_open: false,
        draw: None,
        begun_at: announced_at,
        announced_at: None,
        ended_at: None,
        ended_because: None,
    };
    let language = cx.municipality().default_language;
    let words = (process.name(language), story.seed_source.to(language));
    let computed = lottery::compute(&lot, new.method, words, &|| true)
        .map_err(|why| Error::internal(format!("kultur-2027 cannot be drawn: {why:?}")))?;
    lotteries::begin(tx, &permit, &new).await?;
    lotteries::computed(tx, &permit, new.id, &computed).await?;
    lotteries::announce(tx, &permit, (new.id, false), announced_at).await?;
    let kept = (computed.record.as_str(), computed.tickets);
    let drawn = lottery::draw(kept, Given::Dice(story.seed))?;
    let draw = draws::Draw {
        id: cx.new_id(),
        process: process.id,
        seed: drawn.number,
        seed_source: story.seed_source.clone(),
        at: at(draw_on, 18),
        lot,
        outcome: drawn.outcome,
        declined: BTreeSet::new(),
        answered_at: None,
        cancelled_at: None,
        cancelled_because: None,
    };
    seats::keep(tx, &permit, cx, &draw, &gathered.applicants).await?;
    lotteries::drawn(tx, &permit, (new.id, draw.id), &drawn.record).await?;
    Ok(draw)
}

async fn plan_tables(tx: &Tx, cx: &Cx, process: &Process, story: &Small) -> Result<()> {
    let permit = cx.permit(policy::ASSIGN, process.resource())?;
    for (place, planned) in store::list(tx, process.id).await?.iter().zip(&story.planned) {
        let plan = store::Plan {
            date: Some(planned.date),
            time: NaiveTime::parse_from_str(&planned.time, "%H:%M").ok(),
            place_kind: place.place_kind.clone(),
            pick_up_point: Some(planned.pick_up_point.clone()),
        };
        store::set_plan(tx, &permit, (place.id, place.version), plan).await?;
        store::confirm(tx, &permit, cx, place.id).await?;
    }
    Ok(())
}
