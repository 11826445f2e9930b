//! What cases show on pages of others: the answer on the front page and the page of a process, the state
//! of the case for staff, what is due, dates for the timeline.

use askama::Template;
use chrono::{Days, NaiveDate};
use medvirk_i18n::format;
use medvirk_kernel::{Error, ProcessId, Result};
use medvirk_processes::Process;
use medvirk_slice::{Chapter, Cx, Door, MenuEntry, Milestone, Panel, TodayItem, Urgency};
use medvirk_web::Html;

use super::public::{AnswerCard, lead, public_cases};
use crate::{
    T,
    actions::{public_path, staff_path},
    answering::Answers,
    dossier::hearing_ends,
    model::{
        action::{ActionState, FollowUp},
        approval::ApprovalState,
        case::{Case, CaseState},
    },
    policy::{ANSWER, DECIDE, MAKE_READY, READ, WRITE},
    store, words,
};

/// How many answers are shown before one must go to the page.
const SHOWN: usize = 3;
/// How long before a meeting the paper should be ready, in days.
const PAPER_DAYS: u64 = 21;
/// How long before a day the law sets it is shown, in days.
const LAW_DAYS: u64 = 14;
/// How long before the promised day the answer is asked for, in days.
const ANSWER_DAYS: u64 = 30;

#[derive(Template)]
#[template(path = "cases/panel_public.html")]
struct PublicPanel {
    t: T,
    id: String,
    heading: String,
    lead: Html,
    tag: (&'static str, String),
    answers: Vec<AnswerCard>,
    more: usize,
    href: String,
    paper: String,
    done: usize,
    actions: usize,
}

#[derive(Template)]
#[template(path = "cases/panel_staff.html")]
struct StaffPanel {
    t: T,
    tag: (&'static str, String),
    lines: Vec<(String, String, &'static str)>,
}

/// Entries of the main menus.
pub(crate) fn menu(cx: &Cx, door: Door) -> Vec<MenuEntry> {
    let t = T(cx.language());
    match door {
        Door::Public => vec![MenuEntry {
            order: 300,
            text: t.menu_public(),
            href: "/decisions".to_owned(),
            icon: "answer",
        }],
        Door::Staff if cx.allows_somewhere(READ) => vec![MenuEntry {
            order: 300,
            text: t.list_heading(),
            href: "/staff/cases".to_owned(),
            icon: "gavel",
        }],
        _ => Vec::new(),
    }
}

/// Entries of the menu of a process.
pub(crate) fn process_menu(cx: &Cx, process: ProcessId) -> Vec<(Chapter, MenuEntry)> {
    if !cx.allows_somewhere(READ) {
        return Vec::new();
    }
    let t = T(cx.language());
    let entry = |order, text: String, rest: &str, icon| {
        let href = format!("/staff/processes/{process}/case{rest}");
        (Chapter::Case, MenuEntry { order, text, href, icon })
    };
    vec![
        entry(700, t.menu_case(), "", "paper"),
        entry(710, t.decision_heading(), "/decision", "gavel"),
        entry(720, t.actions_heading(), "/actions", "check-circle"),
        entry(730, t.answers_heading(), "/answers", "answer"),
        entry(740, t.evaluation_heading(), "/evaluation", "chart"),
    ]
}

/// Panels on the page of a process.
pub(crate) async fn of_process(cx: &Cx, id: ProcessId, door: Door) -> Result<Vec<Panel>> {
    let db = cx.db().reader();
    let process = medvirk_processes::get(db, id).await?;
    let Some(case) = store::case_of(db, id).await? else { return Ok(Vec::new()) };
    match door {
        Door::Public if case.state == CaseState::Draft => Ok(Vec::new()),
        Door::Public => Ok(vec![public_panel(cx, process, &case, 110).await?]),
        Door::Staff if cx.may(READ, process.resource()) => {
            Ok(vec![staff_panel(cx, &process, &case).await?])
        }
        _ => Ok(Vec::new()),
    }
}

/// What was answered last, on the front page.
pub(crate) async fn front(cx: &Cx) -> Result<Vec<Panel>> {
    let db = cx.db().reader();
    for (process, case) in public_cases(cx).await? {
        if store::answered(db, process.id).await?.is_some() {
            return Ok(vec![public_panel(cx, process, &case, 300).await?]);
        }
    }
    Ok(Vec::new())
}

async fn public_panel(cx: &Cx, process: Process, case: &Case, order: i32) -> Result<Panel> {
    let (t, language, db) = (T(cx.language()), cx.language(), cx.db().reader());
    let answered = store::answered(db, process.id).await?;
    let actions = store::actions(db, Some(case.id)).await?;
    let answers = Answers::in_case(db, process, Some(case)).await?;
    let body = answers.decision.as_ref().map(|d| d.body.as_str()).unwrap_or_default();
    let body = (body, case.head.language);
    let given = answers.given();
    let cards: Vec<AnswerCard> = match answered {
        Some(_) => given.map(|(th, a)| AnswerCard::of(language, body, th, a)).collect(),
        None => Vec::new(),
    };
    let process = &answers.process;
    let (color, state) = words::case_state(case.state);
    let panel = PublicPanel {
        t,
        id: format!("outcome-{}", process.slug),
        heading: t.outcome_title(process.name(language)),
        lead: lead(&t, answers.decision.as_ref(), case),
        tag: (color, state.to(language)),
        more: cards.len().saturating_sub(SHOWN),
        answers: cards.into_iter().take(SHOWN).collect(),
        href: public_path(process, ""),
        paper: public_path(process, "paper"),
        done: actions.iter().filter(|a| a.state == ActionState::Done).count(),
        actions: actions.len(),
    };
    Ok(Panel { order, html: panel.render()? })
}

async fn staff_panel(cx: &Cx, process: &Process, case: &Case) -> Result<Panel> {
    let (t, db, today) = (T(cx.language()), cx.db().reader(), cx.today());
    let actions = store::actions(db, Some(case.id)).await?;
    let late = actions.iter().filter(|a| a.is_overdue(today)).count();
    let done = actions.iter().filter(|a| a.state == ActionState::Done).count();
    let answers = store::answers(db, process.id).await?;
    let complete = answers.iter().filter(|a| a.is_complete()).count();
    let themes = medvirk_processes::themes(db, process.id).await?.len();
    let (color, state) = words::case_state(case.state);
    let mut lines = vec![(staff_path(process, ""), case.head.title.clone(), "paper")];
    if case.state == CaseState::Decided {
        let words = t.panel_actions(done, actions.len(), late);
        lines.push((staff_path(process, "actions"), words, "check-circle"));
        let words = match store::answered(db, process.id).await? {
            Some(at) => {
                let day = medvirk_kernel::to_oslo(at).date_naive();
                t.panel_answered(format::date(cx.language(), day))
            }
            None => t.panel_answers(complete, themes),
        };
        lines.push((staff_path(process, "answers"), words, "answer"));
    }
    let panel = StaffPanel { t, tag: (color, state.to(cx.language())), lines };
    Ok(Panel { order: 700, html: panel.render()? })
}

/// What needs somebody today.
pub(crate) async fn today(cx: &Cx) -> Result<Vec<TodayItem>> {
    let (db, mut items) = (cx.db().reader(), Vec::new());
    if !cx.allows_somewhere(READ) {
        return Ok(items);
    }
    let cases = store::cases(db, None).await?;
    let actions = store::actions(db, None).await?;
    for process in medvirk_processes::list(db).await? {
        if process.stage == medvirk_kernel::Stage::Closed {
            continue;
        }
        let case = cases.iter().find(|c| c.process == process.id);
        if let Some(case) = case {
            items.extend(case_item(cx, &process, case));
            items.extend(approval_item(cx, &process, case).await?);
            items.extend(law_items(cx, &process, case).await?);
            let own: Vec<&FollowUp> = actions.iter().filter(|a| a.case == case.id).collect();
            items.extend(action_item(cx, &process, &own));
            items.extend(coming_item(cx, &process, case));
            items.extend(follow_item(cx, &process, &own));
        }
        items.extend(answer_item(cx, &process, case).await?);
    }
    Ok(items)
}

/// A paper that must be ready soon, or a decision that should be entered.
fn case_item(cx: &Cx, process: &Process, case: &Case) -> Option<TodayItem> {
    let (t, today) = (T(cx.language()), cx.today());
    let body = case.content.deciding_body()?;
    let date = body.date?;
    match case.state {
        CaseState::Draft if cx.may(WRITE, process.resource()) => {
            let from = date.checked_sub_days(Days::new(PAPER_DAYS))?;
            (today >= from).then(|| TodayItem {
                urgency: if date < today { Urgency::Overdue } else { Urgency::Soon },
                text: t.today_paper(&case.head.title, &body.name),
                href: staff_path(process, ""),
                due: Some(date),
                count: None,
                icon: "paper",
            })
        }
        CaseState::Ready if case.is_due(today) && cx.may(DECIDE, process.resource()) => {
            Some(TodayItem {
                urgency: Urgency::Soon,
                text: t.today_decision(&case.head.title, &body.name),
                href: staff_path(process, "decision/edit"),
                due: Some(date),
                count: None,
                icon: "gavel",
            })
        }
        _ => None,
    }
}

/// A paper that waits for this reader's approval, or that came back to them.
async fn approval_item(cx: &Cx, process: &Process, case: &Case) -> Result<Option<TodayItem>> {
    let (t, db, me) = (T(cx.language()), cx.db().reader(), cx.actor().reference());
    let may = cx.may(MAKE_READY, process.resource()) || cx.may(WRITE, process.resource());
    if case.state != CaseState::Draft || !may {
        return Ok(None);
    }
    let Some(approval) = store::approval(db, case.id).await? else { return Ok(None) };
    let text = match approval.state {
        ApprovalState::Asked if approval.asked_by != me => t.today_approve(&case.head.title),
        ApprovalState::Returned if approval.asked_by == me => t.today_returned(&case.head.title),
        _ => return Ok(None),
    };
    Ok(Some(TodayItem {
        urgency: Urgency::Soon,
        text,
        href: staff_path(process, ""),
        due: case.content.deciding_body().and_then(|b| b.date),
        count: None,
        icon: "paper",
    }))
}

/// Days the law sets for a paper that is still being written: when the proposal must be public, and when
/// the hearing ends.
async fn law_items(cx: &Cx, process: &Process, case: &Case) -> Result<Vec<TodayItem>> {
    let (t, today) = (T(cx.language()), cx.today());
    if case.state != CaseState::Draft || !cx.may(WRITE, process.resource()) {
        return Ok(Vec::new());
    }
    let is_near = |day: &NaiveDate| day.checked_sub_days(Days::new(LAW_DAYS)) <= Some(today);
    let treated = case.content.deciding_body().and_then(|b| b.date);
    let notice = treated.and_then(|day| case.head.notice.last_day(day)).filter(is_near);
    let phases = medvirk_processes::phases(cx.db().reader(), process.id).await?;
    let hearing = hearing_ends(&phases).filter(|day| is_near(day) && *day >= today);
    let item = |text: String, due: NaiveDate| TodayItem {
        urgency: if due < today { Urgency::Overdue } else { Urgency::Soon },
        text,
        href: staff_path(process, ""),
        due: Some(due),
        count: None,
        icon: "calendar",
    };
    let law = words::law_of(case.head.notice).to(cx.language());
    let notice = notice.map(|day| item(t.today_notice(&case.head.title, law), day));
    let hearing = hearing.map(|day| item(t.today_hearing(process.name(cx.language())), day));
    Ok(notice.into_iter().chain(hearing).collect())
}

fn action_item(cx: &Cx, process: &Process, actions: &[&FollowUp]) -> Option<TodayItem> {
    let today = cx.today();
    let late: Vec<_> = actions.iter().filter(|a| a.is_overdue(today)).collect();
    // Whoever decided it follows how it goes, too.
    if late.is_empty() || !cx.may(READ, process.resource()) {
        return None;
    }
    Some(TodayItem {
        urgency: Urgency::Overdue,
        text: T(cx.language()).today_actions(late.len(), process.name(cx.language())),
        href: format!("{}?state=overdue", staff_path(process, "actions")),
        due: late.iter().filter_map(|a| a.deadline()).min(),
        count: Some(late.len() as u64),
        icon: "check-circle",
    })
}

/// Whether somebody follows a case without writing it: a politician, a reader.
fn only_reads(cx: &Cx, process: &Process) -> bool {
    cx.may(READ, process.resource()) && !cx.may(WRITE, process.resource())
}

/// A case on its way to a body, for those who will read it there.
fn coming_item(cx: &Cx, process: &Process, case: &Case) -> Option<TodayItem> {
    let (t, today) = (T(cx.language()), cx.today());
    if case.state == CaseState::Decided || !only_reads(cx, process) {
        return None;
    }
    let bodies = case.content.bodies.iter();
    let coming = bodies.filter_map(|body| Some((body.date.filter(|day| *day >= today)?, body)));
    let (day, body) = coming.min_by_key(|(day, _)| *day)?;
    let is_near = day.checked_sub_days(Days::new(PAPER_DAYS)) <= Some(today);
    Some(TodayItem {
        urgency: if is_near { Urgency::Soon } else { Urgency::Normal },
        text: t.today_treated(&body.name, &case.head.title),
        href: staff_path(process, ""),
        due: Some(day),
        count: None,
        icon: "paper",
    })
}

/// How a decision is followed up, for those who made it; the nearest deadline still to come.
fn follow_item(cx: &Cx, process: &Process, actions: &[&FollowUp]) -> Option<TodayItem> {
    let today = cx.today();
    let left = actions.iter().filter(|a| !a.state.is_ended() && !a.is_overdue(today));
    let next = left.filter_map(|a| a.deadline()).min()?;
    if !only_reads(cx, process) {
        return None;
    }
    let done = actions.iter().filter(|a| a.state == ActionState::Done).count();
    Some(TodayItem {
        urgency: Urgency::Normal,
        text: T(cx.language()).today_follow(done, actions.len(), process.name(cx.language())),
        href: staff_path(process, "actions"),
        due: Some(next),
        count: None,
        icon: "check-circle",
    })
}

/// The answer that was promised.
async fn answer_item(cx: &Cx, process: &Process, case: Option<&Case>) -> Result<Option<TodayItem>> {
    let Some(due) = process.promise.answer_by else { return Ok(None) };
    let is_near = |day: NaiveDate| day.checked_sub_days(Days::new(ANSWER_DAYS)) <= Some(cx.today());
    if !process.is_public() || !is_near(due) || !cx.may(ANSWER, process.resource()) {
        return Ok(None);
    }
    if store::answered(cx.db().reader(), process.id).await?.is_some() {
        return Ok(None);
    }
    let rest = if case.is_some() { "answers" } else { "" };
    Ok(Some(TodayItem {
        urgency: if due < cx.today() { Urgency::Overdue } else { Urgency::Soon },
        text: T(cx.language()).today_answer(process.name(cx.language())),
        href: staff_path(process, rest),
        due: Some(due),
        count: None,
        icon: "answer",
    }))
}

/// Meetings of the bodies and the day of the answer. A draft shows nothing: its dates may change.
pub(crate) async fn milestones(cx: &Cx, id: ProcessId) -> Result<Vec<Milestone>> {
    let (t, db) = (T(cx.language()), cx.db().reader());
    let process = medvirk_processes::get(db, id).await?;
    let case = match store::case_of(db, id).await? {
        Some(case) if case.state != CaseState::Draft => case,
        _ => return Ok(Vec::new()),
    };
    let bodies = case.content.bodies.iter().filter_map(|body| {
        let part = words::body_part(body.part).to(cx.language());
        Some(Milestone {
            from: body.date?,
            to: None,
            text: t.milestone_body(&body.name, part),
            href: Some(public_path(&process, "paper")),
        })
    });
    let mut milestones: Vec<Milestone> = bodies.collect();
    if let Some(at) = store::answered(db, id).await? {
        milestones.push(Milestone {
            from: medvirk_kernel::to_oslo(at).date_naive(),
            to: None,
            text: t.milestone_answer(),
            href: Some(public_path(&process, "")),
        });
    }
    Ok(milestones)
}

/// What the archive must have: title and address.
pub(crate) async fn records(cx: &Cx, id: ProcessId) -> Result<Vec<(String, String)>> {
    let db = cx.db().reader();
    let process = medvirk_processes::get(db, id).await?;
    let Some(case) = store::case_of(db, id).await? else { return Ok(Vec::new()) };
    let t = T(case.head.language);
    let file = |name: &str| staff_path(&process, &format!("files/{name}"));
    let mut records = vec![
        (format!("{}: {}", t.paper_kind(), case.head.title), file("saksframlegg.pdf")),
        (t.attachment_notes(), file("innspill.pdf")),
        (t.attachment_reach(), file("deltakelse.pdf")),
        (t.record_package(), file("saken.zip")),
    ];
    if store::decision(db, case.id).await?.is_some() {
        records.push((t.minutes_kind(), file("saksprotokoll.pdf")));
    }
    match store::answered(db, id).await {
        Ok(Some(_)) => records.push((t.poster_title(), file("plakat.pdf"))),
        Ok(None) | Err(Error::NotFound) => {}
        Err(other) => return Err(other),
    }
    Ok(records)
}
