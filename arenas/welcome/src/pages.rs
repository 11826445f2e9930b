//! Starting a meeting, and what everybody answered about how they want to have their say.

use askama::Template;
use axum::{
    extract::{Path, Query},
    http::header,
    response::Response,
};
use medvirk_i18n::format;
use medvirk_input::model::suppress::Shown;
use medvirk_kernel::{Error, Language, ProcessId, Resource, Result};
use medvirk_meetings::{
    model::{Meeting, MeetingId, MeetingState, SignUp, reserved},
    policy as meeting_policy,
};
use medvirk_slice::{Chapter, Cx, Door, MenuEntry, Panel};
use medvirk_web::{Access, Fault, Flash, Page, Routes, Submitted, html, html_for_all, see_other};
use serde::Deserialize;
use uuid::Uuid;

use crate::{
    READ, START, T,
    model::{self, By, KIND, Tally},
    start,
};

const WAYS: &str = "/staff/processes/{process}/ways";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Access::Staff(READ), WAYS, staff)
        .get(Access::Staff(READ), "/staff/processes/{process}/ways/file.csv", file)
        .post(Access::Staff(START), "/staff/processes/{process}/ways/start", begin)
        .get(Access::Public, "/processes/{slug}/ways", public)
        .get(Access::Public, "/processes/{slug}/ways/{by}", public_by)
}

fn path(process: ProcessId) -> String {
    WAYS.replace("{process}", &process.to_string())
}

/// One bar: option, length 0 to 100, figures.
struct Bar {
    label: String,
    fill: u64,
    cells: Vec<String>,
}

/// One question with its bars.
struct Chart {
    /// Id of the heading on the page.
    id: &'static str,
    caption: String,
    headings: Vec<String>,
    rows: Vec<Bar>,
    note: String,
    /// Whether nothing but zeros is left when small figures are hidden.
    is_hidden: bool,
}

/// What both pages show.
struct Ways {
    people: u64,
    meetings: usize,
    charts: Vec<Chart>,
    /// Address, words and whether it is the one shown.
    divisions: Vec<(String, String, bool)>,
    words: Vec<String>,
}

#[derive(Template)]
#[template(path = "welcome/ways_public.html")]
struct PublicPage {
    page: Page,
    t: T,
    title: String,
    back: String,
    ways: Ways,
}

#[derive(Template)]
#[template(path = "welcome/ways_staff.html")]
struct StaffPage {
    page: Page,
    t: T,
    base: String,
    ways: Ways,
    meetings: Vec<(Option<String>, String, String)>,
    /// The input of the process, for those who may read it.
    notes: Option<String>,
    may_start: bool,
    csrf: String,
}

#[derive(Template)]
#[template(path = "welcome/panel.html")]
struct WaysPanel {
    t: T,
    href: String,
    people: u64,
    first: Vec<String>,
}

type Gathered = Vec<(Meeting, Vec<SignUp>)>;

/// The meetings of this arena in a process, with all who signed up.
async fn gather(cx: &Cx, process: ProcessId) -> Result<Gathered> {
    let db = cx.db().reader();
    let mut all = Vec::new();
    for meeting in medvirk_meetings::of_process(db, process).await? {
        if meeting.kind == KIND {
            let people = medvirk_meetings::sign_ups(db, meeting.id).await?;
            all.push((meeting, people));
        }
    }
    Ok(all)
}

const ASKED: [&str; 3] = [reserved::METHODS, reserved::ARENAS, reserved::CHANNELS];

fn ways(cx: &Cx, gathered: &Gathered, by: By, base: &str, is_public: bool) -> Ways {
    let least = least(cx);
    let t = T(cx.language());
    let people = model::answered(gathered);
    let tallies: Vec<Tally> =
        ASKED.iter().map(|asked| model::tally(asked, &people, by, groups(cx, by))).collect();
    let said = |one: &SignUp| ASKED.iter().any(|asked| !one.answers.many(asked).is_empty());
    let count = people.iter().filter(|(_, one)| said(one)).count() as u64;
    let divisions = By::ALL.map(|other| {
        let href = match other {
            By::All => base.to_owned(),
            _ if is_public => format!("{base}/{}", other.code()),
            _ => format!("{base}?by={}", other.code()),
        };
        (href, division_name(t, other), other == by)
    });
    let words = people.iter().filter_map(|(_, one)| one.answers.one(reserved::FREE_TEXT));
    Ways {
        people: count,
        meetings: gathered.iter().filter(|(m, _)| m.state == MeetingState::Published).count(),
        charts: tallies.iter().map(|tally| chart(cx, tally, by, is_public, least)).collect(),
        divisions: divisions.to_vec(),
        words: if is_public { Vec::new() } else { words.map(str::to_owned).collect() },
    }
}

fn division_name(t: T, by: By) -> String {
    match by {
        By::All => t.by_all(),
        By::Age => t.by_age(),
        By::Area => t.by_area(),
        By::New => t.by_new(),
    }
}

/// Groups that are shown also when nobody is in them, in their order.
fn groups(cx: &Cx, by: By) -> Vec<String> {
    let list = |codes: &[&str]| codes.iter().map(|c| (*c).to_owned()).collect();
    match by {
        By::All => list(&["all"]),
        By::Age => Vec::new(),
        By::Area => cx.municipality().areas.iter().map(|a| a.id.clone()).collect(),
        By::New => list(&["new", "longer"]),
    }
}

fn chart(cx: &Cx, tally: &Tally, by: By, is_public: bool, least: u64) -> Chart {
    let t = T(cx.language());
    let caption = match tally.question {
        reserved::METHODS => t.chart_methods(),
        reserved::ARENAS => t.chart_arenas(),
        _ => t.chart_channels(),
    };
    let mut order: Vec<usize> = (0..tally.groups.len()).collect();
    if by == By::Age {
        order.sort_by(|a, b| tally.groups[*a].cmp(&tally.groups[*b]));
    }
    let shown = is_public.then(|| tally.shown(least));
    let totals = tally.totals();
    let most = totals.iter().copied().max().unwrap_or(1).max(1);
    let mut hidden = false;
    let rows = tally.options.iter().enumerate().map(|(row, code)| {
        let cells = order.iter().map(|column| match &shown {
            None => Shown::Number(tally.cells[row][*column]),
            Some(shown) => shown[row].get(*column).copied().unwrap_or(Shown::Hidden),
        });
        let cells: Vec<Shown> = cells.collect();
        hidden |= cells.contains(&Shown::Hidden);
        let sum: Option<u64> = cells.iter().map(|c| c.number()).sum();
        let number = |cell: &Shown| match cell {
            Shown::Number(n) => format::number(cx.language(), i64::try_from(*n).unwrap_or(0)),
            Shown::Hidden => t.too_few(),
        };
        Bar {
            label: model::option_name(code).map_or(code.clone(), |name| name.to(cx.language())),
            fill: if is_public { sum.unwrap_or(0) } else { totals[row] } * 100 / most,
            cells: cells.iter().map(number).collect(),
        }
    });
    let rows: Vec<Bar> = rows.collect();
    let is_shown = |cells: &Vec<Shown>| cells.iter().any(|cell| cell.number().unwrap_or(0) > 0);
    let is_hidden = shown.as_ref().is_some_and(|shown| !shown.iter().any(is_shown));
    let note = match (hidden, is_hidden) {
        (_, true) => t.too_few_all(least),
        (true, _) => t.too_few_note(least),
        _ => String::new(),
    };
    Chart {
        id: tally.question,
        caption,
        headings: order.iter().map(|c| group_name(cx, by, &tally.groups[*c])).collect(),
        rows,
        note,
        is_hidden,
    }
}

fn group_name(cx: &Cx, by: By, group: &str) -> String {
    let t = T(cx.language());
    match (by, group) {
        (_, "") => t.group_unknown(),
        (By::All, _) => t.column_people(),
        (By::New, "new") => t.group_new(),
        (By::New, _) => t.group_longer(),
        (By::Area, id) => {
            let area = cx.municipality().areas.iter().find(|a| a.id == id);
            area.map_or(id.to_owned(), |a| a.name.clone())
        }
        (By::Age, band) => band.replace('-', "–"),
    }
}

/// `GET /processes/{slug}/ways`
async fn public(cx: Cx, Path(slug): Path<String>) -> Result<Response, Fault> {
    show_public(cx, &slug, By::All).await
}

/// `GET /processes/{slug}/ways/{by}`
async fn public_by(cx: Cx, Path((slug, by)): Path<(String, String)>) -> Result<Response, Fault> {
    match By::from_code(&by) {
        By::All => Err(Error::NotFound.into()),
        by => show_public(cx, &slug, by).await,
    }
}

async fn show_public(cx: Cx, slug: &str, by: By) -> Result<Response, Fault> {
    let process = medvirk_processes::public_by_slug(cx.db().reader(), slug).await?;
    let gathered = gather(&cx, process.id).await?;
    if gathered.is_empty() {
        return Err(Error::NotFound.into());
    }
    let t = T(cx.language());
    let title = process.name(cx.language()).to_owned();
    let back = format!("/processes/{slug}");
    let ways = ways(&cx, &gathered, by, &format!("{back}/ways"), true);
    let page = Page::public(&cx, t.ways_heading()).crumb(title.clone(), back.clone());
    html_for_all(&PublicPage { page, t, title, back, ways })
}

/// The fewest people a published cell may stand for.
fn least(cx: &Cx) -> u64 {
    u64::from(cx.municipality().publish_min_cell)
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    by: String,
}

/// `GET /staff/processes/{process}/ways`
async fn staff(
    cx: Cx,
    Path(process): Path<Uuid>,
    Query(asked): Query<Asked>,
) -> Result<Response, Fault> {
    let process = medvirk_processes::get(cx.db().reader(), ProcessId(process)).await?;
    cx.permit(READ, process.resource())?;
    let gathered = gather(&cx, process.id).await?;
    let t = T(cx.language());
    let base = path(process.id);
    let by = By::from_code(&asked.by);
    let meetings = gathered.iter().map(|(meeting, people)| {
        let live: u32 = people.iter().filter(|one| one.state.has_place()).map(|one| one.size).sum();
        let href = format!("/staff/meetings/{}", meeting.id);
        (
            // Those who may not see who has signed up read the line and get no link.
            Some(href).filter(|href| cx.may_open(href, process.resource())),
            meeting.title.to(cx.language()).to_owned(),
            t.meeting_line(day(cx.language(), meeting), live),
        )
    });
    let notes = format!("/staff/processes/{}/notes", process.id);
    let page =
        Page::staff(&cx, t.ways_heading()).in_process(&cx, process.id, process.name(cx.language()));
    html(&StaffPage {
        t,
        meetings: meetings.collect(),
        ways: ways(&cx, &gathered, by, &base, false),
        notes: Some(notes).filter(|href| cx.may_open(href, process.resource())),
        may_start: cx.may(START, process.resource())
            && cx.may(meeting_policy::EDIT, process.resource()),
        csrf: cx.visit().csrf.clone(),
        base,
        page,
    })
}

fn day(language: Language, meeting: &Meeting) -> String {
    format::date(language, medvirk_kernel::to_oslo(meeting.starts_at).date_naive())
}

/// `GET /staff/processes/{process}/ways/file.csv`: one line per option and division.
async fn file(cx: Cx, Path(process): Path<Uuid>) -> Result<Response, Fault> {
    let process = medvirk_processes::get(cx.db().reader(), ProcessId(process)).await?;
    cx.permit(READ, process.resource())?;
    let gathered = gather(&cx, process.id).await?;
    let people = model::answered(&gathered);
    let mut sheet = csv::Writer::from_writer(Vec::new());
    sheet.write_record(["question", "by", "group", "option", "people"]).map_err(Error::internal)?;
    for by in By::ALL {
        for asked in ASKED {
            let tally = model::tally(asked, &people, by, groups(&cx, by));
            for (row, option) in tally.options.iter().enumerate() {
                for (column, group) in tally.groups.iter().enumerate() {
                    let count = tally.cells[row][column].to_string();
                    let line = [asked, by.code(), group, option, &count];
                    sheet.write_record(line).map_err(Error::internal)?;
                }
            }
        }
    }
    let bytes = sheet.into_inner().map_err(|e| Error::internal(e.to_string()))?;
    let mut answer = medvirk_web::attachment("text/csv; charset=utf-8", "ways.csv", bytes);
    answer
        .headers_mut()
        .insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    Ok(answer)
}

/// `POST /staff/processes/{process}/ways/start`
async fn begin(
    cx: Cx,
    Path(process): Path<Uuid>,
    _submitted: Submitted,
) -> Result<Response, Fault> {
    let process = medvirk_processes::get(cx.db().reader(), ProcessId(process)).await?;
    cx.permit(START, process.resource())?;
    let permit = cx.permit(meeting_policy::EDIT, process.resource())?;
    let tx = cx.begin().await?;
    let id: MeetingId = start::draft(&tx, &cx, &permit, &process).await?;
    tx.commit().await?;
    let edit = format!("/staff/meetings/{id}/edit");
    Ok(see_other(&edit).flash(&T(cx.language()).start_done()))
}

pub(crate) fn process_menu(cx: &Cx, process: ProcessId) -> Vec<(Chapter, MenuEntry)> {
    let resource = Resource { process: Some(process), ..Resource::SITE };
    if !cx.may(READ, resource) {
        return Vec::new();
    }
    let text = T(cx.language()).menu();
    vec![(Chapter::Meet, MenuEntry { order: 320, text, href: path(process), icon: "people" })]
}

/// On the page of a process: what people answered so far.
pub(crate) async fn process_panels(cx: &Cx, process: ProcessId, door: Door) -> Result<Vec<Panel>> {
    let gathered = gather(cx, process).await?;
    if gathered.is_empty() || door != Door::Public {
        return Ok(Vec::new());
    }
    let process = medvirk_processes::get(cx.db().reader(), process).await?;
    let href = format!("/processes/{}/ways", process.slug);
    panel(cx, &gathered, href)
}

/// On the page of a meeting: the way to what people answered.
pub(crate) async fn record_panels(
    cx: &Cx,
    (kind, id): (&str, Uuid),
    door: Door,
) -> Result<Vec<Panel>> {
    if kind != "meeting" || door == Door::Table {
        return Ok(Vec::new());
    }
    let db = cx.db().reader();
    let meeting = medvirk_meetings::get(db, MeetingId(id)).await?;
    if meeting.kind != KIND {
        return Ok(Vec::new());
    }
    let process = medvirk_processes::get(db, meeting.process).await?;
    let href = match door {
        Door::Public => format!("/processes/{}/ways", process.slug),
        _ if cx.may(READ, process.resource()) => path(process.id),
        _ => return Ok(Vec::new()),
    };
    let gathered = gather(cx, process.id).await?;
    panel(cx, &gathered, href)
}

fn panel(cx: &Cx, gathered: &Gathered, href: String) -> Result<Vec<Panel>> {
    let least = least(cx);
    let people = model::answered(gathered);
    let tally = model::tally(reserved::METHODS, &people, By::All, groups(cx, By::All));
    let answered: u64 = tally.people.iter().sum();
    if answered < least {
        return Ok(Vec::new());
    }
    let first = tally.options.iter().zip(tally.totals()).filter(|(_, n)| *n >= least).take(3);
    let name = |code: &String| model::option_name(code).map(|name| name.to(cx.language()));
    let first = first.filter_map(|(code, _)| name(code)).collect();
    let panel = WaysPanel { t: T(cx.language()), href, people: answered, first };
    Ok(vec![Panel { order: 120, html: panel.render()? }])
}

pub(crate) async fn public_addresses(cx: &Cx) -> Result<Vec<String>> {
    let mut addresses = Vec::new();
    for meeting in medvirk_meetings::of_kind(cx.db().reader(), KIND).await? {
        let process = medvirk_processes::get(cx.db().reader(), meeting.process).await?;
        if process.is_public() {
            addresses.push(format!("/processes/{}/ways", process.slug));
        }
    }
    addresses.sort();
    addresses.dedup();
    Ok(addresses)
}
