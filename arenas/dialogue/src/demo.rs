//! The demo town's year: nine meetings with their minutes in their states, what last year left open, and
//! the plan of next year.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use medvirk_kernel::{Error, Language, Permit, Result};
use medvirk_meetings::{
    minutes::{
        self, NewRemark, Reply,
        model::{Attendee, Content, FollowUp, FollowUps, Item, Part, Point, PointStatus},
    },
    model::{Meeting, MeetingState, oslo},
    policy as meeting_policy,
};
use medvirk_processes::{Process, Theme, ThemeId, Words};
use medvirk_slice::{Cx, DemoTown};
use medvirk_store::Tx;
use serde::Deserialize;

use crate::{
    actions,
    model::{
        Body, Call, Decided, OpenPoint, Planned, Politician, Proposed, Series, Sitting, YearPlan,
        next_year, propose,
    },
    policy::EDIT,
    text,
};

/// The process the year belongs to.
const PROCESS: &str = "medvirkning-2027";

#[derive(Deserialize)]
struct File {
    year: i32,
    decision: FileSitting,
    planning_meeting: FileSitting,
    council_meeting: FileSitting,
    rules: Vec<String>,
    rota: FileRota,
    remark_days: u32,
    bodies: Vec<FileBody>,
    politicians: Vec<FilePolitician>,
    meetings: Vec<FileMeeting>,
    last_year_action_points: Vec<FilePoint>,
}

#[derive(Deserialize)]
struct FileSitting {
    #[serde(default)]
    title: String,
    body: String,
    date: NaiveDate,
    case: String,
}

#[derive(Deserialize)]
struct FileRota {
    per_meeting: u32,
    max_difference: u32,
}

#[derive(Deserialize)]
struct FileBody {
    id: String,
    name: String,
}

#[derive(Deserialize)]
struct FilePolitician {
    id: String,
    name: String,
    party: String,
    committee: String,
    committee_role: String,
    unavailable: BTreeSet<NaiveDate>,
}

#[derive(Deserialize)]
struct FileMeeting {
    id: String,
    service: String,
    user_council: String,
    body: String,
    date: NaiveDate,
    starts: String,
    ends: String,
    place: String,
    invited_on: NaiveDate,
    chair: String,
    politicians_present: Vec<String>,
    politicians_absent: Vec<FileAbsent>,
    users_present: u32,
    user_roles: Vec<String>,
    administration: Vec<String>,
    agenda: Vec<String>,
    minutes: FileMinutes,
    action_points: Vec<FilePoint>,
}

#[derive(Deserialize)]
struct FileAbsent {
    name: String,
    reason: String,
}

#[derive(Deserialize)]
struct FileMinutes {
    secretary: String,
    status: String,
    approved_on: Option<NaiveDate>,
    remarks: Vec<FileRemark>,
    text: String,
}

#[derive(Deserialize)]
struct FileRemark {
    by: String,
    date: NaiveDate,
    text: String,
    accepted: bool,
    #[serde(default)]
    answer: String,
}

#[derive(Deserialize)]
struct FilePoint {
    text: String,
    owner: String,
    due: NaiveDate,
    status: String,
    #[serde(default)]
    new_due: Option<NaiveDate>,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    followed_up_in: String,
}

fn clock(text: &str) -> Result<NaiveTime> {
    Ok(NaiveTime::parse_from_str(text, "%H:%M")?)
}

/// An invented address of somebody, or of a user council.
fn address(name: &str, domain: &str) -> String {
    let name = Words::in_one(Language::Nb, name);
    format!("{}@{domain}", medvirk_processes::slug_of(&name, Language::Nb))
}

/// Six in the evening, when people write remarks and secretaries approve.
fn evening(day: NaiveDate) -> DateTime<Utc> {
    oslo(day, NaiveTime::from_hms_opt(18, 0, 0).unwrap_or_default())
}

impl FileSitting {
    fn sitting(&self) -> Sitting {
        Sitting { body: self.body.clone(), day: Some(self.date), case: self.case.clone() }
    }
}

impl FilePoint {
    fn follow_up(&self) -> FollowUp {
        let status = match self.status.as_str() {
            "gjennomført" => PointStatus::Done,
            "forsinket" => PointStatus::Delayed,
            "ikke gjennomført" => PointStatus::NotDone,
            _ => PointStatus::Open,
        };
        FollowUp { status, new_due: self.new_due, reason: self.reason.clone() }
    }

    fn open_point(&self) -> OpenPoint {
        let up = self.follow_up();
        OpenPoint {
            text: self.text.clone(),
            owner: self.owner.clone(),
            due: up.new_due.or(Some(self.due)),
            status: up.status.code().to_owned(),
            reason: up.reason,
            stands_in: None,
        }
    }
}

/// Fills in this arena's part of the town.
pub(crate) async fn fill(cx: &Cx, town: &DemoTown) -> Result<()> {
    let process = medvirk_processes::by_slug(cx.db().reader(), PROCESS).await?;
    let file: File = yaml_serde::from_str(town.text("dialogue_meetings.yaml")?)?;
    let permit = cx.permit(EDIT, process.resource())?;
    let meetings = cx.permit(meeting_policy::EDIT, process.resource())?;
    let writing = cx.permit(meeting_policy::MINUTES, process.resource())?;
    let mut plan = year(cx, &file)?;
    let mut open = BTreeMap::new();
    let tx = cx.begin().await?;
    for (planned, written) in plan.clone().meetings.iter().zip(&file.meetings) {
        let day = written.date;
        let meeting = actions::meeting(cx, &plan, planned, day, process.id);
        let meeting = Meeting { state: MeetingState::Published, ..meeting };
        medvirk_meetings::create(&tx, cx, &meetings, &meeting, (None, 0)).await?;
        let left = keep_minutes(&tx, cx, &writing, (&meeting, written, file.remark_days)).await?;
        open.insert(planned.id, left);
        if let Some(one) = plan.meetings.iter_mut().find(|one| one.id == planned.id) {
            one.meeting = Some(meeting.id);
            one.given = Some(Box::new(one.shown()));
        }
    }
    let series = Series { id: cx.new_id(), process: process.id, year: file.year, plan, version: 1 };
    actions::begin(&tx, cx, &permit, &series).await?;
    let next = next_year(&series.plan, &open, || cx.new_id());
    let Proposed::Year(mut next) = propose(&next) else {
        return Err(Error::internal("the demo's next year can be planned"));
    };
    // What is said from now on becomes input; for the year before, somebody may choose that too.
    next.theme = Some(theme(&tx, cx, &process).await?);
    let next = Series {
        id: cx.new_id(),
        year: series.year + 1,
        plan: *next,
        version: 1,
        process: process.id,
    };
    actions::begin(&tx, cx, &permit, &next).await?;
    tx.commit().await
}

/// The theme of the process under which what is said is counted.
async fn theme(tx: &Tx, cx: &Cx, process: &Process) -> Result<ThemeId> {
    let area = medvirk_processes::focus_areas(tx, process.id).await?.into_iter().next();
    let area = area.ok_or_else(|| Error::internal("the demo's process has a focus area"))?;
    let said = |message: fn() -> medvirk_kernel::Message| {
        Language::ALL.iter().fold(Words::default(), |words, l| words.and(*l, message().to(*l)))
    };
    let theme = Theme {
        id: cx.new_id(),
        process: process.id,
        focus_area: area.id,
        code: "D1".to_owned(),
        title: said(text::demo_theme),
        intro: said(text::demo_theme_intro),
        criteria_note: Words::default(),
        planned_gjestebud: 0,
        position: 10,
        questions: Vec::new(),
        version: 1,
    };
    let permit = cx.permit(medvirk_processes::EDIT, process.resource())?;
    medvirk_processes::insert_theme(tx, &permit, &theme).await?;
    Ok(theme.id)
}

fn year(cx: &Cx, file: &File) -> Result<YearPlan> {
    let last: BTreeSet<NaiveDate> = file.meetings.iter().map(|m| m.date).collect();
    let (from, to) = (last.first().copied(), last.last().copied());
    let body = |body: &FileBody| Body {
        id: body.id.clone(),
        name: body.name.clone(),
        call: if body.id == "FSK" { Call::All } else { Call::Rota },
        busy: BTreeSet::new(),
    };
    let mut politicians: Vec<Politician> = file
        .politicians
        .iter()
        .map(|one| Politician {
            id: one.id.clone(),
            name: one.name.clone(),
            party: one.party.clone(),
            body: one.committee.clone(),
            office: one.committee_role.clone(),
            email: address(&one.name, "fjordvik.example.org"),
            away: one.unavailable.clone(),
            before: 0,
        })
        .collect();
    politicians.sort_by_key(|one| match one.office.as_str() {
        "leder" => 0,
        "nestleder" => 1,
        _ => 2,
    });
    let meetings = file.meetings.iter().map(|one| planned(cx, file, one));
    Ok(YearPlan {
        decided: Decided {
            title: file.decision.title.clone(),
            sitting: file.decision.sitting(),
            rules: file.rules.clone(),
        },
        planning: file.planning_meeting.sitting(),
        council: file.council_meeting.sitting(),
        from: from.unwrap_or_default() - Days::new(1),
        to: to.unwrap_or_default() + Days::new(7),
        per_meeting: file.rota.per_meeting,
        max_difference: file.rota.max_difference,
        remark_days: file.remark_days,
        bodies: file.bodies.iter().filter(|b| b.id != "KST").map(body).collect(),
        politicians,
        meetings: meetings.collect::<Result<_>>()?,
        ..YearPlan::default()
    })
}

fn planned(cx: &Cx, file: &File, one: &FileMeeting) -> Result<Planned> {
    let id = |name: &String| {
        let found = file.politicians.iter().find(|politician| politician.name == *name);
        found.map(|politician| politician.id.clone())
    };
    let last_year = file.last_year_action_points.iter().filter(|p| p.followed_up_in == one.id);
    let (starts, ends) = (clock(&one.starts)?, clock(&one.ends)?);
    Ok(Planned {
        id: cx.new_id(),
        service: one.service.clone(),
        user_council: one.user_council.clone(),
        emails: vec![address(&one.service, "example.org")],
        body: one.body.clone(),
        day: Some(one.date),
        starts,
        minutes: u32::try_from((ends - starts).num_minutes())?,
        place: one.place.clone(),
        topics: one.agenda.clone(),
        chair: id(&one.chair).unwrap_or_default(),
        people: one.politicians_present.iter().filter_map(id).collect(),
        is_kept: true,
        invited_on: Some(one.invited_on),
        open_points: last_year.map(FilePoint::open_point).collect(),
        ..Planned::default()
    })
}

fn attendees(written: &FileMeeting) -> Vec<Attendee> {
    let one = |part, name: &str, note: &str| Attendee {
        name: name.to_owned(),
        part,
        note: note.to_owned(),
    };
    let mut all = vec![one(Part::Chair, &written.chair, "")];
    let others = written.politicians_present.iter().filter(|name| **name != written.chair);
    all.extend(others.map(|name| one(Part::Elected, name, "")));
    all.extend(written.politicians_absent.iter().map(|a| one(Part::Absent, &a.name, &a.reason)));
    let users = written.user_roles.join(", ");
    all.push(one(Part::User, &format!("{} personer", written.users_present), &users));
    all.extend(written.administration.iter().map(|name| one(Part::Administration, name, "")));
    all
}

/// The minutes of one meeting, brought to where they stand; what they leave open for next year.
async fn keep_minutes(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    (meeting, written, remark_days): (&Meeting, &FileMeeting, u32),
) -> Result<Vec<OpenPoint>> {
    let point = |p: &FilePoint| Point {
        id: cx.new_id(),
        text: p.text.clone(),
        owner: p.owner.clone(),
        due: Some(p.due),
    };
    let points: Vec<Point> = written.action_points.iter().map(point).collect();
    let paired = points.iter().zip(&written.action_points);
    let ups: FollowUps = paired.clone().map(|(p, from)| (p.id, from.follow_up())).collect();
    let open = paired.filter(|(_, from)| from.status == "åpen");
    let open: Vec<(Point, FollowUp)> = open.map(|(p, f)| (p.clone(), f.follow_up())).collect();
    let title = meeting.plan.agenda.first().map(|line| line.title.to(Language::Nb).to_owned());
    let content = Content {
        language: Language::Nb,
        secretary: written.minutes.secretary.clone(),
        attendees: attendees(written),
        items: items(written, title.unwrap_or_default()),
        points,
        ..Content::default()
    };
    let draft = minutes::begin(tx, cx, permit, meeting.id, content).await?;
    minutes::follow_up(tx, cx, permit, &draft, ups).await?;
    let left = open.into_iter().map(|(point, up)| OpenPoint::of(meeting.id, &point, up)).collect();
    if written.minutes.status == "utkast" {
        return Ok(left);
    }
    // The days for remarks on one were over yesterday: it waits for somebody to approve it.
    let until = match written.minutes.approved_on {
        Some(_) => written.date + Days::new(u64::from(remark_days)),
        None => cx.today() - Days::new(1),
    };
    let (open, _) = minutes::open_remarks(tx, cx, permit, &draft, until).await?;
    for said in &written.minutes.remarks {
        let at = evening(said.date).min(evening(until) + TimeDelta::hours(1));
        let (by, text) = (said.by.clone(), said.text.clone());
        let new = NewRemark { by, text, item: String::new(), at };
        let remark = minutes::remark(tx, cx, permit, &open, new).await?;
        let reply = Reply { is_accepted: said.accepted, answer: said.answer.clone() };
        minutes::answer(tx, cx, permit, (&open, remark), reply).await?;
    }
    if let Some(day) = written.minutes.approved_on {
        minutes::approve(tx, cx, permit, &open, evening(day)).await?;
    }
    Ok(left)
}

/// The file has the minutes as one text: its paragraphs stand under the lines of the agenda they begin
/// with, the first under the first.
fn items(written: &FileMeeting, first: String) -> Vec<Item> {
    let mut items: Vec<Item> = vec![Item { title: first, ..Item::default() }];
    for paragraph in written.minutes.text.split("\n\n").map(str::trim).filter(|p| !p.is_empty()) {
        let (title, rest) = paragraph.split_once(". ").unwrap_or(("", paragraph));
        let is_line = written.agenda.iter().any(|line| line == title);
        match items.last_mut() {
            Some(item) if !is_line => {
                let gap = if item.text.is_empty() { "" } else { "\n\n" };
                item.text.push_str(gap);
                item.text.push_str(paragraph);
            }
            _ => items.push(Item {
                title: title.to_owned(),
                text: rest.to_owned(),
                ..Item::default()
            }),
        }
    }
    items
}
