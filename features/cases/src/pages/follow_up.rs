//! The actions that follow a decision: who does what by when, and how it goes.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use chrono::NaiveDate;
use medvirk_i18n::format;
use medvirk_kernel::{Error, Refusals, Result as Checked};
use medvirk_processes::{Process, Theme, ThemeId};
use medvirk_slice::{Cx, Door, Panel};
use medvirk_web::{
    Cell, Column, Fault, Flash, Form, List, ListQuery, Page, Reader, Submitted, html, render,
    see_other,
};
use uuid::Uuid;

use super::{empty_box, in_case, nothing, open, overview::found};
use crate::{
    T, actions,
    actions::staff_path,
    model::{
        action::{ActionId, ActionState, FollowUp},
        case::CaseId,
    },
    policy::{FOLLOW_UP, READ},
    store, text, words,
};

#[derive(Template)]
#[template(path = "cases/actions.html")]
struct ActionsPage {
    page: Page,
    t: T,
    base: String,
    tiles: Vec<(usize, String, &'static str)>,
    list: List,
    may_add: bool,
}

#[derive(Template)]
#[template(path = "cases/action.html")]
struct ActionPage {
    page: Page,
    t: T,
    form: Form,
    action: String,
    version: i32,
    points: Vec<(String, String)>,
    states: Vec<(String, String)>,
    themes: Vec<(String, String)>,
    conflict: Option<String>,
    cancel: String,
    history: Vec<(String, String)>,
    /// Where it came from, said by whoever handed it over.
    panels: Vec<Panel>,
    may_save: bool,
}

pub(super) async fn list(
    cx: Cx,
    query: ListQuery,
    Path(id): Path<Uuid>,
) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, READ).await?;
    let (t, db, today) = (T(cx.language()), cx.db().reader(), cx.today());
    let Some(case) = store::case_of(db, process.id).await? else {
        return nothing(&cx, &process, t.actions_heading(), t.no_case_yet());
    };
    let all = store::actions(db, Some(case.id)).await?;
    let themes = medvirk_processes::themes(db, process.id).await?;
    let tiles = tiles(&t, &all, today);
    let (wanted, state) = (query.search().to_lowercase(), query.filter("state"));
    let mut found: Vec<&FollowUp> = all
        .iter()
        .filter(|a| {
            let is_state = match state {
                "overdue" => a.is_overdue(today),
                "" => true,
                code => a.state.code() == code,
            };
            let words = format!("{} {} {}", a.code, a.text, a.owner).to_lowercase();
            is_state && words.contains(&wanted)
        })
        .collect();
    match query.sort() {
        Some(("due", false)) => found.sort_by_key(|a| a.deadline()),
        Some(("due", true)) => found.sort_by_key(|a| std::cmp::Reverse(a.deadline())),
        _ => {}
    }
    let mut states = vec![("overdue".to_owned(), t.action_overdue())];
    states.extend(state_choices(&t));
    let mut list = List::new(&cx, &query, t.actions_heading(), found.len() as u64)
        .searchable()
        .filter("state", t.column_state(), states)
        .columns(vec![
            Column::new(t.column_action()),
            Column::new(t.column_owner()),
            Column::sortable("due", t.column_due()),
            Column::new(t.column_state()),
            Column::new(t.row_point()),
            Column::new(t.column_themes()),
            Column::new(t.column_budget()).number(),
        ])
        .empty(empty_box(&t.actions_empty_heading(), &t.actions_empty()));
    let (from, count) = (query.offset() as usize, query.limit() as usize);
    for action in found.into_iter().skip(from).take(count) {
        list.row(row(&cx, &process, &themes, action));
    }
    if let Some(file) = list.exported()? {
        return Ok(file);
    }
    html(&ActionsPage {
        page: in_case(&cx, &process, t.actions_heading()),
        t,
        base: staff_path(&process, ""),
        tiles,
        list,
        may_add: cx.may(FOLLOW_UP, process.resource()),
    })
}

/// One action as a line of the list.
fn row(cx: &Cx, process: &Process, themes: &[Theme], action: &FollowUp) -> Vec<Cell> {
    let (t, language) = (T(cx.language()), cx.language());
    let href = staff_path(process, &format!("actions/{}", action.id));
    let (color, state) = words::action_state(action.state);
    let tag = match action.is_overdue(cx.today()) {
        true => Cell::tag("danger", t.action_overdue()).note(&state.to(language)),
        false => Cell::tag(color, state.to(language)).note(&action.reason),
    };
    let due = action.deadline().map(|d| format::date_short(language, d));
    let moved = action.new_due.and(action.due);
    let was = moved.map(|d| t.action_was_due(format::date_short(language, d)));
    let point = if action.point > 0 { action.point.to_string() } else { String::new() };
    let budget = action.budget.map(|kroner| format::number(language, kroner));
    vec![
        Cell::link(&href, format!("{} {}", action.code, action.text)),
        Cell::text(&action.owner),
        Cell::text(due.unwrap_or_default()).note(&was.unwrap_or_default()),
        tag,
        Cell::text(point),
        Cell::text(codes(themes, &action.themes)),
        Cell::text(budget.unwrap_or_default()),
    ]
}

/// How many there are, how many are done, how many are late.
fn tiles(t: &T, all: &[FollowUp], today: NaiveDate) -> Vec<(usize, String, &'static str)> {
    let done = all.iter().filter(|a| a.state == ActionState::Done).count();
    let late = all.iter().filter(|a| a.is_overdue(today)).count();
    let under_way = all.iter().filter(|a| !a.state.is_ended()).count() - late;
    vec![
        (all.len(), t.tile_actions(all.len()), "all"),
        (done, t.tile_done(done), "done"),
        (under_way, t.tile_under_way(under_way), "now"),
        (late, t.tile_overdue(late), "late"),
    ]
}

/// The codes of themes.
fn codes(themes: &[Theme], ids: &[ThemeId]) -> String {
    let known = themes.iter().filter(|theme| ids.contains(&theme.id));
    known.map(|theme| theme.code.as_str()).collect::<Vec<_>>().join(" ")
}

fn state_choices(t: &T) -> Vec<(String, String)> {
    ActionState::ALL.map(|s| (s.code().to_owned(), words::action_state(s).1.to(t.lang()))).to_vec()
}

pub(super) async fn new(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, FOLLOW_UP).await?;
    let case = found(&cx, &process).await?;
    let all = store::actions(cx.db().reader(), Some(case.id)).await?;
    let code = FollowUp::next_code(&all);
    let form =
        Form::filled(&cx, [("code", code.as_str()), ("state", ActionState::NotStarted.code())]);
    page(&cx, &process, (case.id, None), form, (StatusCode::OK, None)).await
}

pub(super) async fn create(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, id, FOLLOW_UP).await?;
    let case = found(&cx, &process).await?;
    let blank = FollowUp::blank(cx.new_id(), case.id);
    match read(&submitted, blank) {
        Err(Error::Refused(refusals)) => {
            let form = Form::refused(&cx, submitted, refusals);
            let status = (StatusCode::UNPROCESSABLE_ENTITY, None);
            page(&cx, &process, (case.id, None), form, status).await
        }
        action => {
            actions::put_action(&cx, &permit, &process, &action?).await?;
            Ok(see_other(&staff_path(&process, "actions")).flash(&T(cx.language()).flash_action()))
        }
    }
}

pub(super) async fn edit(
    cx: Cx,
    Path((id, action)): Path<(Uuid, Uuid)>,
) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, READ).await?;
    let action = of_process(&cx, &process, action).await?;
    let form = Form::filled(&cx, pairs(&action));
    page(&cx, &process, (action.case, Some(&action)), form, (StatusCode::OK, None)).await
}

async fn of_process(cx: &Cx, process: &Process, id: Uuid) -> Result<FollowUp, Fault> {
    let case = found(cx, process).await?;
    let action = store::action(cx.db().reader(), ActionId(id)).await?;
    if action.case == case.id { Ok(action) } else { Err(Error::NotFound.into()) }
}

pub(super) async fn save(
    cx: Cx,
    Path((id, action)): Path<(Uuid, Uuid)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, id, FOLLOW_UP).await?;
    let known = of_process(&cx, &process, action).await?;
    // 0 would mean a new one; whoever does not say what he read gets the conflict.
    let base = submitted.get("version").parse().ok().filter(|v| *v > 0).unwrap_or(-1);
    let changed = read(&submitted, FollowUp { version: base, ..known.clone() });
    let saved = match changed {
        Ok(action) => actions::put_action(&cx, &permit, &process, &action).await,
        Err(error) => Err(error),
    };
    let (status, conflict, refusals) = match saved {
        Ok(()) => {
            let path = staff_path(&process, "actions");
            return Ok(see_other(&path).flash(&T(cx.language()).flash_action()));
        }
        Err(Error::Refused(refusals)) => (StatusCode::UNPROCESSABLE_ENTITY, None, refusals),
        Err(Error::Conflict(_)) => {
            (StatusCode::CONFLICT, Some(summary(&cx, &known)), Refusals::default())
        }
        Err(other) => return Err(other.into()),
    };
    let form = Form::refused(&cx, submitted, refusals);
    page(&cx, &process, (known.case, Some(&known)), form, (status, conflict)).await
}

/// What somebody else wrote, for whoever comes second.
fn summary(cx: &Cx, action: &FollowUp) -> String {
    let (_, state) = words::action_state(action.state);
    let due = action.deadline().map(|d| format::date(cx.language(), d)).unwrap_or_default();
    [action.text.clone(), action.owner.clone(), due, state.to(cx.language()), action.reason.clone()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

async fn page(
    cx: &Cx,
    process: &Process,
    (case, known): (CaseId, Option<&FollowUp>),
    form: Form,
    (status, conflict): (StatusCode, Option<String>),
) -> Result<Response, Fault> {
    let (t, db) = (T(cx.language()), cx.db().reader());
    let decided = store::decision(db, case).await?.map(|d| d.points).unwrap_or_default();
    let mut points = vec![(String::new(), t.action_no_point())];
    points.extend(decided.iter().enumerate().map(|(at, point)| {
        let start: String = point.chars().take(70).collect();
        ((at + 1).to_string(), format!("{}. {start}", at + 1))
    }));
    let themes = medvirk_processes::themes(db, process.id).await?;
    let history = match known {
        Some(action) => medvirk_audit::of_subject(db, action.id.0).await?,
        None => Vec::new(),
    };
    let mut panels = Vec::new();
    if let Some(action) = known {
        for slice in &cx.app().slices {
            panels.extend(slice.record_panels(cx, ("action", action.id.0), Door::Staff).await?);
        }
    }
    let title = known.map_or(t.action_new(), |a| t.action_title(&a.code));
    let path = known.map_or("actions/new".to_owned(), |a| format!("actions/{}", a.id));
    let shown = ActionPage {
        page: in_case(cx, process, title)
            .crumb(t.actions_heading(), staff_path(process, "actions")),
        t,
        action: staff_path(process, &path),
        version: known.map_or(0, |a| a.version),
        points,
        states: state_choices(&t),
        themes: themes
            .iter()
            .map(|th| (th.id.to_string(), th.title.to(cx.language()).to_owned()))
            .collect(),
        conflict,
        cancel: staff_path(process, "actions"),
        history: history.iter().map(|line| history_line(&t, line)).collect(),
        panels,
        may_save: cx.may(FOLLOW_UP, process.resource()),
        form,
    };
    render(status, &shown)
}

fn history_line(t: &T, line: &medvirk_audit::Line) -> (String, String) {
    let state = line.detail.get("state").and_then(|s| s.as_str()).unwrap_or_default();
    let state = ActionState::from_code(state).map(|s| words::action_state(s).1.to(t.lang()));
    let due = line.detail.get("due").and_then(|d| d.as_str()).and_then(|d| d.parse().ok());
    let due = due.map(|d| t.action_due_by(format::date(t.lang(), d)));
    let words: Vec<String> = state.into_iter().chain(due).collect();
    (format::date_time(t.lang(), line.at), words.join(", "))
}

fn pairs(action: &FollowUp) -> Vec<(String, String)> {
    let day = super::section::day;
    let mut pairs: Vec<(String, String)> = [
        ("code", action.code.clone()),
        ("text", action.text.clone()),
        ("owner", action.owner.clone()),
        ("due", day(action.due)),
        ("new_due", day(action.new_due)),
        ("reason", action.reason.clone()),
        ("state", action.state.code().to_owned()),
        ("owner_email", action.owner_email.clone()),
        ("plan", action.plan.clone()),
        ("plan_link", action.plan_link.clone()),
        ("point", if action.point > 0 { action.point.to_string() } else { String::new() }),
        ("budget", action.budget.map(|b| b.to_string()).unwrap_or_default()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .to_vec();
    pairs.extend(action.themes.iter().map(|id| ("theme".to_owned(), id.to_string())));
    pairs
}

fn read(sent: &Submitted, known: FollowUp) -> Checked<FollowUp> {
    let mut reader = Reader::new(sent);
    let state = ActionState::from_code(sent.get("state")).unwrap_or(ActionState::NotStarted);
    let action = FollowUp {
        code: match known.code.as_str() {
            "" => reader.required("code", text::column_code(), 20),
            code => code.to_owned(),
        },
        text: reader.required("text", text::column_action(), 1_000),
        owner: reader.required("owner", text::column_owner(), 200),
        due: reader.date("due", text::column_due()),
        new_due: reader.date("new_due", text::field_new_due()),
        reason: reader.text("reason", text::field_reason(), 1_000),
        owner_email: reader.email("owner_email").unwrap_or_default(),
        plan: reader.text("plan", text::field_plan(), 200),
        plan_link: reader.text("plan_link", text::field_plan_link(), 400),
        point: reader
            .whole("point", text::column_point(), 0..=999)
            .and_then(|n| i32::try_from(n).ok())
            .unwrap_or(0),
        budget: reader.whole("budget", text::column_budget(), 0..=100_000_000_000),
        themes: sent.all("theme").into_iter().filter_map(|id| id.parse().ok()).collect(),
        state,
        ..known
    };
    if action.due.is_none() && !state.is_ended() {
        reader.must("due", text::column_due(), action.due);
    }
    let is_address =
        ["https://", "http://", "/"].iter().any(|start| action.plan_link.starts_with(start));
    if !action.plan_link.is_empty() && !is_address {
        reader.refuse("plan_link", text::refused_plan_link());
    }
    let needs_reason = matches!(state, ActionState::Delayed | ActionState::Cancelled);
    if needs_reason && action.reason.is_empty() {
        reader.refuse("reason", text::refused_reason());
    }
    reader.finish(action)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_delay_must_be_explained() {
        let sent = Submitted::from_pairs([
            ("code", "TI01"),
            ("text", "Låser"),
            ("owner", "Planlegger"),
            ("due", "2026-10-01"),
            ("state", "delayed"),
        ]);
        let blank = FollowUp::blank(ActionId(Uuid::nil()), CaseId(Uuid::nil()));
        let Err(Error::Refused(refused)) = read(&sent, blank) else { panic!("not refused") };
        assert_eq!(refused.0[0].field.as_deref(), Some("reason"));
    }
}
