//! The morning after: what can be done at once, groups that carry things out, and the plan on paper.

use askama::Template;
use axum::{extract::Path, response::Response};
use chrono::NaiveDate;
use medvirk_i18n::format;
use medvirk_kernel::{Error, Result, to_oslo};
use medvirk_meetings::model::{Meeting, oslo};
use medvirk_slice::Cx;
use medvirk_web::{
    Fault, Flash, Form, Html, Page, Reader, Submitted, aside, attachment, inline_file, render,
    see_other,
};
use uuid::Uuid;

use super::{
    Frame, frame, open, path,
    returned::{Late, Lines, NEW, Part, Returned, Saved, Shown, at, unchanged},
};
use crate::{
    T,
    actions::{self, Which},
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

/// How a line of the plan goes in the case: address of its action, code, colour and words.
struct InCase {
    href: String,
    code: String,
    color: &'static str,
    state: String,
    owner: String,
    due: String,
    is_done: bool,
    is_late: bool,
}

/// Something to do in words.
struct Row {
    one: AtOnce,
    due: String,
    is_late: bool,
    is_done: bool,
    followed: Option<InCase>,
    seen: Html,
    fields: Lines,
    is_open: bool,
}

/// A group in words.
struct Card {
    team: Team,
    due: String,
    followed: Option<InCase>,
    seen: Html,
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
    late: Option<Late>,
    when: Option<String>,
    plan: Plan,
    present: Vec<String>,
    rows: Vec<Row>,
    done: usize,
    cards: Vec<Card>,
    seen_meeting: Html,
    is_meeting_open: bool,
    new_action: Lines,
    is_action_open: bool,
    new_team: Lines,
    is_team_open: bool,
    /// The process's case, where measures are followed up, for those who may open it.
    case: Option<String>,
    has_case: bool,
    /// How many lines can go on in the case, for those who may take them there.
    to_carry: usize,
}

/// `GET …/after`
pub(super) async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    page(&cx, id, None).await
}

fn field(day: Option<NaiveDate>) -> String {
    day.map_or(String::new(), |day| day.to_string())
}

/// The organisers' meeting as it stands in its form. Its time is first the method's own suggestion: the
/// morning after, at nine.
fn meeting_parts(t: T, meeting: &Meeting, plan: &Plan) -> Vec<Part> {
    let usual = to_oslo(meeting.ends_at).date_naive().succ_opt();
    let when = plan.at.map(to_oslo);
    let time = when.map_or("09:00".to_owned(), |when| when.format("%H:%M").to_string());
    vec![
        day_part(t, "day", t.after_day(), when.map(|when| when.date_naive()).or(usual)),
        Part::new("time", t.after_time(), time),
        Part::new("place", t.item_place(), plan.place.clone()),
        Part::new("present", t.after_present(), plan.present.clone()),
        Part::new("summary", t.after_summary(), plan.summary.clone()),
    ]
}

fn day_part(t: T, name: impl Into<String>, label: String, day: Option<NaiveDate>) -> Part {
    let words = day.map_or(String::new(), |day| format::date(t.0, day));
    Part::chosen(name, label, [(field(day), words)])
}

fn action_parts(t: T, one: &AtOnce) -> Vec<Part> {
    let name = |field: &str| at(field, &one.id.to_string());
    vec![
        Part::new(name("what"), t.after_what(), one.what.clone()),
        Part::new(name("owner"), t.after_owner(), one.owner.clone()),
        day_part(t, name("due"), t.after_due(), one.due),
    ]
}

fn team_parts(t: T, team: &Team) -> Vec<Part> {
    let name = |field: &str| at(field, &team.id.to_string());
    vec![
        Part::new(name("name"), t.team_name(), team.name.clone()),
        Part::new(name("leader"), t.team_leader(), team.leader.clone()),
        day_part(t, name("reports"), t.team_due(), team.due),
        Part::new(name("mandate"), t.team_mandate(), team.mandate.clone()),
        Part::new(name("members"), t.team_members(), team.members.join("\n")),
    ]
}

/// The page's forms as they are saved.
fn saved(t: T, meeting: &Meeting, plan: &Plan) -> Vec<Saved> {
    let first = (MEETING.to_owned(), meeting_parts(t, meeting, plan));
    let actions = plan.at_once.iter().map(|one| (action_key(one.id), action_parts(t, one)));
    let teams = plan.teams.iter().map(|team| (team_key(team.id), team_parts(t, team)));
    let new = [NEW, NEW_TEAM].map(|key| (key.to_owned(), Vec::new()));
    std::iter::once(first).chain(actions).chain(teams).chain(new).collect()
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

fn in_case(cx: &Cx, one: &medvirk_cases::Followed) -> InCase {
    let (color, state) = &one.state;
    InCase {
        href: one.href.clone(),
        code: one.code.clone(),
        color,
        state: state.to(cx.language()),
        owner: one.owner.clone(),
        due: one.due.map_or(String::new(), |day| format::date(cx.language(), day)),
        is_done: one.is_done,
        is_late: one.is_late,
    }
}

async fn page(cx: &Cx, id: Uuid, returned: Option<Returned>) -> Result<Response, Fault> {
    let (meeting, process, _) = open(cx, id, READ).await?;
    let (t, db) = (T(cx.language()), cx.db().reader());
    let (plan, version) = store::plan(db, meeting.id).await?;
    let in_the_case = medvirk_cases::followed(db, cx, &process).await?;
    let has_case = in_the_case.is_some();
    let in_the_case = in_the_case.unwrap_or_default();
    let followed = |action: Option<Uuid>| {
        let own = in_the_case.iter().find(|one| Some(one.id) == action)?;
        Some(in_case(cx, own))
    };
    let date = |day: Option<_>| day.map_or(String::new(), |day| format::date(cx.language(), day));
    let shown = Shown::new(cx, returned, version, saved(t, &meeting, &plan));
    let row = |one: &AtOnce| {
        let followed = followed(one.action);
        let is_done = followed.as_ref().map_or(one.done_at.is_some(), |own| own.is_done);
        let is_due = one.due.is_some_and(|due| due < cx.today());
        Row {
            due: date(one.due),
            is_late: followed.as_ref().map_or(!is_done && is_due, |own| own.is_late),
            is_done,
            followed,
            seen: shown.seen(&action_key(one.id)),
            fields: action_fields(t, &shown.form, &one.id.to_string()),
            is_open: shown.is_back(&action_key(one.id)),
            one: one.clone(),
        }
    };
    let card = |team: &Team| Card {
        due: date(team.due),
        followed: followed(team.action),
        seen: shown.seen(&team_key(team.id)),
        fields: team_fields(t, &shown.form, &team.id.to_string()),
        is_open: shown.is_back(&team_key(team.id)),
        team: team.clone(),
    };
    let f = frame(cx, &meeting, &process, "/after", t.tab_after());
    let rows: Vec<Row> = plan.at_once.iter().map(row).collect();
    let may_carry = f.may_edit && cx.may(medvirk_cases::FOLLOW_UP, process.resource());
    let shows = AfterPage {
        page: f.page.clone(),
        t,
        version: shown.version,
        when: plan.at.map(|at| format::date_time(cx.language(), at)),
        present: plan.present.lines().map(str::to_owned).filter(|p| !p.is_empty()).collect(),
        done: rows.iter().filter(|row| row.is_done).count(),
        rows,
        cards: plan.teams.iter().map(card).collect(),
        seen_meeting: shown.seen(MEETING),
        is_meeting_open: plan.at.is_none() || shown.is_back(MEETING),
        new_action: action_fields(t, &shown.form, NEW),
        is_action_open: plan.at_once.is_empty() || shown.is_back(NEW),
        new_team: team_fields(t, &shown.form, NEW),
        is_team_open: shown.is_back(NEW_TEAM),
        case: Some(format!("/staff/processes/{}/case", process.id))
            .filter(|case| cx.may_open(case, process.resource())),
        has_case,
        to_carry: if may_carry { actions::to_carry(&plan) } else { 0 },
        plan,
        f,
        late: shown.late,
        form: shown.form,
    };
    render(shown.status, &shows)
}

/// Changes the plan and goes back to it; what is refused, or was written by somebody else meanwhile,
/// comes back in the form `key`.
async fn change(
    cx: &Cx,
    id: Uuid,
    (key, submitted): (&str, Submitted),
    to: impl FnOnce(&Meeting, &mut Plan, &Submitted) -> Result<()>,
) -> Result<Response, Fault> {
    match put(cx, id, &submitted, to).await {
        Err(error) => page(cx, id, Some(Returned::from_error(key, submitted, error)?)).await,
        put => Ok(put?),
    }
}

async fn put(
    cx: &Cx,
    id: Uuid,
    submitted: &Submitted,
    to: impl FnOnce(&Meeting, &mut Plan, &Submitted) -> Result<()>,
) -> Result<Response> {
    let (meeting, _, permit) = open(cx, id, EDIT).await?;
    let tx = cx.begin().await?;
    let (mut plan, version) = store::plan(&tx, meeting.id).await?;
    to(&meeting, &mut plan, submitted)?;
    store::put_plan(&tx, &permit, meeting.id, &plan, version).await?;
    tx.commit().await?;
    Ok(see_other(&path(meeting.id, "/after")).flash(&T(cx.language()).saved()))
}

/// What is written is gone.
fn gone() -> Error {
    Error::Conflict(text::refused_changed_meanwhile())
}

/// `POST …/after`: the organisers' meeting.
pub(super) async fn save(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let t = T(cx.language());
    change(&cx, id, (MEETING, submitted), |meeting, plan, sent| {
        let known = meeting_parts(t, meeting, plan);
        let mut form = Reader::new(sent);
        let day = form.date("day", text::after_day());
        let time = form.time("time", text::after_time());
        plan.at = day.map(|day| oslo(day, time.unwrap_or_default()));
        plan.place = form.text("place", text::item_place(), 120);
        plan.present = form.text("present", text::after_present(), 2000);
        plan.summary = form.text("summary", text::after_summary(), 6000);
        form.finish(())?;
        unchanged(sent, MEETING, &known)
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
        action: None,
    };
    form.finish(action)
}

/// `POST …/after/actions`
pub(super) async fn add_action(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    change(&cx, id, (NEW, submitted), |_, plan, sent| {
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
    let (now, t, key) = (cx.now(), T(cx.language()), action_key(number));
    change(&cx, id, (&key, submitted), |_, plan, sent| {
        let at = plan.at_once.iter().position(|one| one.id == number).ok_or_else(gone)?;
        let known = action_parts(t, &plan.at_once[at]);
        let own = &mut plan.at_once[at];
        match sent.get("do") {
            "done" => own.done_at = Some(now),
            "undone" => own.done_at = None,
            "remove" => {
                unchanged(sent, &key, &known)?;
                plan.at_once.remove(at);
            }
            _ => {
                let read = read_action(sent, &number.to_string())?;
                unchanged(sent, &key, &known)?;
                *own = AtOnce { id: own.id, done_at: own.done_at, action: own.action, ..read };
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
        action: None,
    };
    form.finish(team)
}

/// `POST …/after/teams`
pub(super) async fn add_team(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    change(&cx, id, (NEW_TEAM, submitted), |_, plan, sent| {
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
    let (t, key) = (T(cx.language()), team_key(number));
    change(&cx, id, (&key, submitted), |_, plan, sent| {
        let at = plan.teams.iter().position(|one| one.id == number).ok_or_else(gone)?;
        let known = team_parts(t, &plan.teams[at]);
        if sent.get("do") == "remove" {
            unchanged(sent, &key, &known)?;
            plan.teams.remove(at);
        } else {
            let read = read_team(sent, &number.to_string())?;
            unchanged(sent, &key, &known)?;
            plan.teams[at] = Team { id: number, action: plan.teams[at].action, ..read };
        }
        Ok(())
    })
    .await
}

/// `POST …/after/carry`: lines of the plan go on as actions of the case, each once.
pub(super) async fn carry(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (meeting, process, edit) = open(&cx, id, EDIT).await?;
    let follow = cx.permit(medvirk_cases::FOLLOW_UP, process.resource())?;
    let number = |field: &str| submitted.get(field).parse().ok();
    let which = match (number("action"), number("team")) {
        (Some(number), _) => Which::AtOnce(number),
        (None, Some(number)) => Which::Team(number),
        (None, None) => Which::All,
    };
    let tx = cx.begin().await?;
    let permits = (&edit, &follow);
    let carried = actions::carry(&tx, &cx, permits, (&meeting, &process), which).await?;
    tx.commit().await?;
    let words = T(cx.language()).after_carried(carried);
    Ok(see_other(&path(meeting.id, "/after")).flash(&words))
}

/// `GET …/after/{file}`: the plan as PDF or in Word.
pub(super) async fn file(
    cx: Cx,
    Path((id, file)): Path<(Uuid, String)>,
) -> Result<Response, Fault> {
    let (meeting, process, _) = open(&cx, id, READ).await?;
    let db = cx.db().reader();
    let (plan, _) = store::plan(db, meeting.id).await?;
    let followed = medvirk_cases::followed(db, &cx, &process).await?.unwrap_or_default();
    let document = papers::plan(&cx, &meeting, &plan, &followed);
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
