//! The morning after: what can be done at once, groups that carry things out, and the plan on paper.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{Error, Result, to_oslo};
use medvirk_meetings::model::oslo;
use medvirk_slice::Cx;
use medvirk_web::{
    Fault, Flash, Form, Page, Reader, Submitted, aside, attachment, html, inline_file, see_other,
};
use uuid::Uuid;

use super::{Frame, frame, open, path};
use crate::{
    T,
    model::{AtOnce, Plan, Team},
    papers,
    policy::{EDIT, READ},
    store, text,
};

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// Something to do in words.
struct Row {
    one: AtOnce,
    due: String,
    /// For the field.
    day: String,
    is_late: bool,
}

/// A group in words.
struct Card {
    team: Team,
    due: String,
    day: String,
    /// For the field, one per line.
    members: String,
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
    /// The process's case, where measures are followed up, for those who may open it.
    case: Option<String>,
}

/// `GET …/after`
pub(super) async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (meeting, process, _) = open(&cx, id, READ).await?;
    let t = T(cx.language());
    let (plan, version) = store::plan(cx.db().reader(), meeting.id).await?;
    let date = |day: Option<_>| day.map_or(String::new(), |day| format::date(cx.language(), day));
    let field = |day: Option<chrono::NaiveDate>| day.map_or(String::new(), |day| day.to_string());
    let row = |one: &AtOnce| Row {
        due: date(one.due),
        day: field(one.due),
        is_late: one.done_at.is_none() && one.due.is_some_and(|due| due < cx.today()),
        one: one.clone(),
    };
    let card = |team: &Team| Card {
        due: date(team.due),
        day: field(team.due),
        members: team.members.join("\n"),
        team: team.clone(),
    };
    // The method's own suggestion: the morning after, at nine.
    let usual = to_oslo(meeting.ends_at).date_naive().succ_opt();
    let at = plan.at.map(to_oslo);
    let filled = [
        ("day", field(at.map(|at| at.date_naive()).or(usual))),
        ("time", at.map_or("09:00".to_owned(), |at| at.format("%H:%M").to_string())),
        ("place", plan.place.clone()),
        ("present", plan.present.clone()),
        ("summary", plan.summary.clone()),
    ];
    let f = frame(&cx, &meeting, &process, "/after", t.tab_after());
    html(&AfterPage {
        page: f.page.clone(),
        t,
        form: Form::filled(&cx, filled),
        version,
        when: plan.at.map(|at| format::date_time(cx.language(), at)),
        present: plan.present.lines().map(str::to_owned).filter(|p| !p.is_empty()).collect(),
        rows: plan.at_once.iter().map(row).collect(),
        done: plan.at_once.iter().filter(|one| one.done_at.is_some()).count(),
        cards: plan.teams.iter().map(card).collect(),
        case: Some(format!("/staff/processes/{}/case", process.id))
            .filter(|case| cx.may_open(case, process.resource())),
        plan,
        f,
    })
}

/// Changes the plan the page showed and goes back to it.
async fn change(
    cx: &Cx,
    id: Uuid,
    submitted: &Submitted,
    to: impl FnOnce(&mut Plan) -> Result<()>,
) -> Result<Response, Fault> {
    let (meeting, _, permit) = open(cx, id, EDIT).await?;
    let tx = cx.begin().await?;
    let (mut plan, version) = store::plan(&tx, meeting.id).await?;
    if submitted.get("version").parse() != Ok(version) {
        return Err(Error::Conflict(text::refused_changed_meanwhile()).into());
    }
    to(&mut plan)?;
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
    let mut form = Reader::new(&submitted);
    let day = form.date("day", text::after_day());
    let time = form.time("time", text::after_time());
    let place = form.text("place", text::item_place(), 120);
    let present = form.text("present", text::after_present(), 2000);
    let summary = form.text("summary", text::after_summary(), 6000);
    form.finish(())?;
    change(&cx, id, &submitted, |plan| {
        plan.at = day.map(|day| oslo(day, time.unwrap_or_default()));
        (plan.place, plan.present, plan.summary) = (place, present, summary);
        Ok(())
    })
    .await
}

fn read_action(submitted: &Submitted) -> Result<AtOnce> {
    let mut form = Reader::new(submitted);
    let action = AtOnce {
        id: 0,
        what: form.required("what", text::after_what(), 300),
        owner: form.text("owner", text::after_owner(), 120),
        due: form.date("due", text::after_due()),
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
    let action = read_action(&submitted)?;
    change(&cx, id, &submitted, |plan| {
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
    change(&cx, id, &submitted, |plan| {
        let at = plan.at_once.iter().position(|one| one.id == number).ok_or(Error::NotFound)?;
        let own = &mut plan.at_once[at];
        match submitted.get("do") {
            "done" => own.done_at = Some(now),
            "undone" => own.done_at = None,
            "remove" => {
                plan.at_once.remove(at);
            }
            _ => {
                *own = AtOnce { id: own.id, done_at: own.done_at, ..read_action(&submitted)? };
            }
        }
        Ok(())
    })
    .await
}

fn read_team(submitted: &Submitted) -> Result<Team> {
    let mut form = Reader::new(submitted);
    let members = form.text("members", text::team_members(), 2000);
    let members = members.lines().map(str::trim).filter(|name| !name.is_empty());
    let team = Team {
        id: 0,
        name: form.required("name", text::team_name(), 120),
        mandate: form.text("mandate", text::team_mandate(), 2000),
        leader: form.text("leader", text::team_leader(), 120),
        members: members.map(str::to_owned).collect(),
        due: form.date("due", text::team_due()),
    };
    form.finish(team)
}

/// `POST …/after/teams`
pub(super) async fn add_team(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let team = read_team(&submitted)?;
    change(&cx, id, &submitted, |plan| {
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
    change(&cx, id, &submitted, |plan| {
        let at = plan.teams.iter().position(|one| one.id == number).ok_or(Error::NotFound)?;
        if submitted.get("do") == "remove" {
            plan.teams.remove(at);
        } else {
            plan.teams[at] = Team { id: number, ..read_team(&submitted)? };
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
