//! The morning after: what can be done at once, groups that carry things out, and the plan on paper.

use askama::Template;
use axum::{extract::Path, response::Response};
use chrono::NaiveDate;
use medvirk_i18n::format;
use medvirk_kernel::{Error, Result, to_oslo};
use medvirk_meetings::model::{Meeting, oslo};
use medvirk_slice::Cx;
use medvirk_web::{
    Fault, Flash, Form, Page, Reader, Submitted, aside, attachment, inline_file, render, see_other,
};
use uuid::Uuid;

use super::{
    Frame, frame, open, path,
    returned::{Lines, NEW, Returned, Shown, at},
};
use crate::{
    T,
    model::{AtOnce, Plan, Team},
    papers,
    policy::{EDIT, READ},
    store, text,
};

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// Keys of the page's forms that are not of one thing already there.
const MEETING: &str = "meeting";
const NEW_TEAM: &str = "new-team";

fn action_key(number: u32) -> String {
    format!("action-{number}")
}

fn team_key(number: u32) -> String {
    format!("team-{number}")
}

/// Something to do in words.
struct Row {
    one: AtOnce,
    due: String,
    is_late: bool,
    fields: Lines,
    is_open: bool,
}

/// A group in words.
struct Card {
    team: Team,
    due: String,
    fields: Lines,
    is_open: bool,
}

#[derive(Template)]
#[template(path = "stormote/after.html")]
struct AfterPage {
    f: Frame,
    page: Page,
    t: T,
    form: Form,
    version: i32,
    when: Option<String>,
    plan: Plan,
    present: Vec<String>,
    rows: Vec<Row>,
    done: usize,
    cards: Vec<Card>,
    is_meeting_open: bool,
    new_action: Lines,
    is_action_open: bool,
    new_team: Lines,
    is_team_open: bool,
    /// The process's case, where measures are followed up, for those who may open it.
    case: Option<String>,
}

/// `GET …/after`
pub(super) async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    page(&cx, id, None).await
}

fn field(day: Option<NaiveDate>) -> String {
    day.map_or(String::new(), |day| day.to_string())
}

/// What is saved, by field. The time of the meeting is first the method's own suggestion: the morning
/// after, at nine.
fn saved(meeting: &Meeting, plan: &Plan) -> Vec<(String, String)> {
    let usual = to_oslo(meeting.ends_at).date_naive().succ_opt();
    let when = plan.at.map(to_oslo);
    let mut saved = vec![
        ("day".to_owned(), field(when.map(|when| when.date_naive()).or(usual))),
        (
            "time".to_owned(),
            when.map_or("09:00".to_owned(), |when| when.format("%H:%M").to_string()),
        ),
        ("place".to_owned(), plan.place.clone()),
        ("present".to_owned(), plan.present.clone()),
        ("summary".to_owned(), plan.summary.clone()),
    ];
    for one in &plan.at_once {
        let fields =
            [("what", one.what.clone()), ("owner", one.owner.clone()), ("due", field(one.due))];
        saved.extend(fields.map(|(name, value)| (at(name, &one.id.to_string()), value)));
    }
    for team in &plan.teams {
        let fields = [
            ("name", team.name.clone()),
            ("leader", team.leader.clone()),
            ("reports", field(team.due)),
            ("mandate", team.mandate.clone()),
            ("members", team.members.join("\n")),
        ];
        saved.extend(fields.map(|(name, value)| (at(name, &team.id.to_string()), value)));
    }
    saved
}

fn action_fields(t: T, form: &Form, key: &str) -> Lines {
    vec![
        vec![form.text(&at("what", key), t.after_what()).required()],
        vec![
            form.text(&at("owner", key), t.after_owner()),
            form.date(&at("due", key), t.after_due()),
        ],
    ]
}

fn team_fields(t: T, form: &Form, key: &str) -> Lines {
    vec![
        vec![
            form.text(&at("name", key), t.team_name()).required(),
            form.text(&at("leader", key), t.team_leader()),
            form.date(&at("reports", key), t.team_due()),
        ],
        vec![form.area(&at("mandate", key), t.team_mandate(), 2)],
        vec![form.area(&at("members", key), t.team_members(), 4).hint(t.one_per_line())],
    ]
}

async fn page(cx: &Cx, id: Uuid, returned: Option<Returned>) -> Result<Response, Fault> {
    let (meeting, process, _) = open(cx, id, READ).await?;
    let t = T(cx.language());
    let (plan, version) = store::plan(cx.db().reader(), meeting.id).await?;
    let date = |day: Option<_>| day.map_or(String::new(), |day| format::date(cx.language(), day));
    let shown = Shown::new(cx, returned, version, saved(&meeting, &plan));
    let row = |one: &AtOnce| Row {
        due: date(one.due),
        is_late: one.done_at.is_none() && one.due.is_some_and(|due| due < cx.today()),
        fields: action_fields(t, &shown.form, &one.id.to_string()),
        is_open: shown.is_back(&action_key(one.id)),
        one: one.clone(),
    };
    let card = |team: &Team| Card {
        due: date(team.due),
        fields: team_fields(t, &shown.form, &team.id.to_string()),
        is_open: shown.is_back(&team_key(team.id)),
        team: team.clone(),
    };
    let f = frame(cx, &meeting, &process, "/after", t.tab_after());
    let shows = AfterPage {
        page: f.page.clone(),
        t,
        version: shown.version,
        when: plan.at.map(|at| format::date_time(cx.language(), at)),
        present: plan.present.lines().map(str::to_owned).filter(|p| !p.is_empty()).collect(),
        rows: plan.at_once.iter().map(row).collect(),
        done: plan.at_once.iter().filter(|one| one.done_at.is_some()).count(),
        cards: plan.teams.iter().map(card).collect(),
        is_meeting_open: plan.at.is_none() || shown.is_back(MEETING),
        new_action: action_fields(t, &shown.form, NEW),
        is_action_open: plan.at_once.is_empty() || shown.is_back(NEW),
        new_team: team_fields(t, &shown.form, NEW),
        is_team_open: shown.is_back(NEW_TEAM),
        case: Some(format!("/staff/processes/{}/case", process.id))
            .filter(|case| cx.may_open(case, process.resource())),
        plan,
        f,
        form: shown.form,
    };
    render(shown.status, &shows)
}

/// Changes the plan the page showed and goes back to it; what is refused comes back in the form `key`.
async fn change(
    cx: &Cx,
    id: Uuid,
    (key, submitted): (&str, Submitted),
    to: impl FnOnce(&mut Plan, &Submitted) -> Result<()>,
) -> Result<Response, Fault> {
    match put(cx, id, &submitted, to).await {
        Err(Error::Refused(why)) => {
            page(cx, id, Some(Returned { key: key.to_owned(), sent: submitted, why })).await
        }
        put => Ok(put?),
    }
}

async fn put(
    cx: &Cx,
    id: Uuid,
    submitted: &Submitted,
    to: impl FnOnce(&mut Plan, &Submitted) -> Result<()>,
) -> Result<Response> {
    let (meeting, _, permit) = open(cx, id, EDIT).await?;
    let tx = cx.begin().await?;
    let (mut plan, version) = store::plan(&tx, meeting.id).await?;
    if submitted.get("version").parse() != Ok(version) {
        return Err(Error::Conflict(text::refused_changed_meanwhile()));
    }
    to(&mut plan, submitted)?;
    store::put_plan(&tx, &permit, meeting.id, &plan, version).await?;
    tx.commit().await?;
    Ok(see_other(&path(meeting.id, "/after")).flash(&T(cx.language()).saved()))
}

/// `POST …/after`: the organisers' meeting.
pub(super) async fn save(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    change(&cx, id, (MEETING, submitted), |plan, sent| {
        let mut form = Reader::new(sent);
        let day = form.date("day", text::after_day());
        let time = form.time("time", text::after_time());
        plan.at = day.map(|day| oslo(day, time.unwrap_or_default()));
        plan.place = form.text("place", text::item_place(), 120);
        plan.present = form.text("present", text::after_present(), 2000);
        plan.summary = form.text("summary", text::after_summary(), 6000);
        form.finish(())
    })
    .await
}

fn read_action(submitted: &Submitted, key: &str) -> Result<AtOnce> {
    let mut form = Reader::new(submitted);
    let action = AtOnce {
        id: 0,
        what: form.required(&at("what", key), text::after_what(), 300),
        owner: form.text(&at("owner", key), text::after_owner(), 120),
        due: form.date(&at("due", key), text::after_due()),
        done_at: None,
    };
    form.finish(action)
}

/// `POST …/after/actions`
pub(super) async fn add_action(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    change(&cx, id, (NEW, submitted), |plan, sent| {
        let action = read_action(sent, NEW)?;
        let id = plan.next();
        plan.at_once.push(AtOnce { id, ..action });
        Ok(())
    })
    .await
}

/// `POST …/after/actions/{number}`: saved, done, undone or removed, as the button says.
pub(super) async fn save_action(
    cx: Cx,
    Path((id, number)): Path<(Uuid, u32)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let now = cx.now();
    change(&cx, id, (&action_key(number), submitted), |plan, sent| {
        let at = plan.at_once.iter().position(|one| one.id == number).ok_or(Error::NotFound)?;
        let own = &mut plan.at_once[at];
        match sent.get("do") {
            "done" => own.done_at = Some(now),
            "undone" => own.done_at = None,
            "remove" => {
                plan.at_once.remove(at);
            }
            _ => {
                let read = read_action(sent, &number.to_string())?;
                *own = AtOnce { id: own.id, done_at: own.done_at, ..read };
            }
        }
        Ok(())
    })
    .await
}

fn read_team(submitted: &Submitted, key: &str) -> Result<Team> {
    let mut form = Reader::new(submitted);
    let members = form.text(&at("members", key), text::team_members(), 2000);
    let members = members.lines().map(str::trim).filter(|name| !name.is_empty());
    let team = Team {
        id: 0,
        name: form.required(&at("name", key), text::team_name(), 120),
        mandate: form.text(&at("mandate", key), text::team_mandate(), 2000),
        leader: form.text(&at("leader", key), text::team_leader(), 120),
        members: members.map(str::to_owned).collect(),
        due: form.date(&at("reports", key), text::team_due()),
    };
    form.finish(team)
}

/// `POST …/after/teams`
pub(super) async fn add_team(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    change(&cx, id, (NEW_TEAM, submitted), |plan, sent| {
        let team = read_team(sent, NEW)?;
        let id = plan.next();
        plan.teams.push(Team { id, ..team });
        Ok(())
    })
    .await
}

/// `POST …/after/teams/{number}`: saved or removed.
pub(super) async fn save_team(
    cx: Cx,
    Path((id, number)): Path<(Uuid, u32)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    change(&cx, id, (&team_key(number), submitted), |plan, sent| {
        let at = plan.teams.iter().position(|one| one.id == number).ok_or(Error::NotFound)?;
        if sent.get("do") == "remove" {
            plan.teams.remove(at);
        } else {
            plan.teams[at] = Team { id: number, ..read_team(sent, &number.to_string())? };
        }
        Ok(())
    })
    .await
}

/// `GET …/after/{file}`: the plan as PDF or in Word.
pub(super) async fn file(
    cx: Cx,
    Path((id, file)): Path<(Uuid, String)>,
) -> Result<Response, Fault> {
    let (meeting, _, _) = open(&cx, id, READ).await?;
    let (plan, _) = store::plan(cx.db().reader(), meeting.id).await?;
    let document = papers::plan(&cx, &meeting, &plan);
    let name = T(cx.language()).plan_heading();
    match file.as_str() {
        "plan.pdf" => {
            let bytes = aside(|| medvirk_documents::pdf(&document))?;
            Ok(inline_file("application/pdf", &format!("{name}.pdf"), bytes))
        }
        "plan.docx" => {
            let bytes = aside(|| medvirk_documents::docx(&document)).map_err(Error::internal)?;
            Ok(attachment(DOCX, &format!("{name}.docx"), bytes))
        }
        _ => Err(Error::NotFound.into()),
    }
}
