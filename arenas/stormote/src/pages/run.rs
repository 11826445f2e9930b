//! The meeting as it runs, for a telephone in the hand: what runs, what is next, who presents, and what
//! was late. Every button works without script.

use std::collections::BTreeMap;

use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
use medvirk_i18n::format;
use medvirk_kernel::Error;
use medvirk_meetings::model::Meeting;
use medvirk_slice::{Cx, Links};
use medvirk_web::{Fault, Flash, Page, Submitted, html, render, see_other};
use serde::Deserialize;
use uuid::Uuid;

use super::{Frame, frame, open, path, stage, words};
use crate::{
    T,
    actions::{self, Go},
    model::{self, ItemKind, Program, Stand},
    policy::{LINK_STAGE, READ, RUN},
    store,
};

/// What runs now.
pub(super) struct Now {
    pub title: String,
    pub lead: String,
    pub kind: (&'static str, String),
    pub span: String,
    pub count: stage::Countdown,
    /// The plenary's own number, when groups present.
    pub plenary: Option<u32>,
    /// The group that presents, with its countdown.
    pub turn: Option<(String, stage::Countdown)>,
    /// Groups that have presented, with minutes and seconds.
    pub spoken: Vec<(String, String)>,
    /// Groups that have not: number and name.
    pub waiting: Vec<(usize, String)>,
}

/// One line of the running order.
struct Row {
    id: u32,
    title: String,
    planned: String,
    /// Whether its time is fixed.
    is_fixed: bool,
    actual: String,
    stand: (&'static str, String),
    over: i64,
    /// How much over or under, in words.
    over_words: String,
    is_now: bool,
    may_begin: bool,
}

#[derive(Template)]
#[template(path = "stormote/run.html")]
struct RunPage {
    f: Frame,
    page: Page,
    t: T,
    version: i32,
    now: Option<Now>,
    next: Option<(String, String)>,
    starts: String,
    is_over: bool,
    has_run: bool,
    rows: Vec<Row>,
    late: i64,
    /// Fixed times that will not be kept, in words.
    pressed: Vec<String>,
    may_win_back: bool,
    may_run: bool,
    /// Minutes of group work that would be cut, when that was asked for.
    would_cut: Option<i64>,
    /// Where one wanted to go then: what the button does, and to which item.
    cut_to: (&'static str, u32),
    stage: Option<String>,
    plenaries: Vec<(u32, String)>,
    mark: String,
    now_ms: i64,
}

#[derive(Deserialize)]
pub(super) struct Asked {
    /// Whether somebody wants to end group work that has time left.
    #[serde(default)]
    cut: String,
    /// To which item; 0 for the next.
    #[serde(default)]
    item: u32,
}

/// `GET …/run`
pub(super) async fn show(
    cx: Cx,
    Path(id): Path<Uuid>,
    Query(asked): Query<Asked>,
) -> Result<Response, Fault> {
    let cx = &cx;
    let (meeting, process, _) = open(cx, id, READ).await?;
    let (t, db, now) = (T(cx.language()), cx.db().reader(), cx.now());
    let (program, version) = store::program(db, meeting.id).await?;
    let groups = actions::group_numbers(db, meeting.id).await?;
    let token = Links::current(db, cx.site(), now, (LINK_STAGE, meeting.id.0)).await?;
    let late = program.late(meeting.starts_at, now);
    let is_on = program.run.is_on();
    let pressed = program.pressed(meeting.starts_at, now).into_iter().filter(|_| is_on);
    let pressed = pressed.filter_map(|one| {
        let title = &program.item(one.item)?.title;
        Some(t.run_pressed(title, words::clock(cx.language(), one.fixed), one.minutes))
    });
    let next = program.upcoming().filter(|_| program.run.ended_at.is_none());
    let plenaries = program.items.iter().filter(|item| item.kind == ItemKind::Plenary);
    let f = frame(cx, &meeting, &process, "/run", t.tab_run());
    html(&RunPage {
        page: f.page.clone(),
        t,
        version,
        now: running(cx, &program, &groups),
        next: next.map(|item| (item.title.clone(), words::lead(t, item.lead))),
        starts: format::time(cx.language(), meeting.starts_at),
        is_over: program.run.ended_at.is_some(),
        has_run: !program.run.steps.is_empty(),
        rows: rows(cx, &meeting, &program),
        late: if is_on { late } else { 0 },
        pressed: pressed.collect(),
        may_win_back: program.clone().win_back(meeting.starts_at, now, groups.len()) > 0,
        may_run: cx.may(RUN, process.resource()) && !program.items.is_empty(),
        would_cut: program.would_cut(now).filter(|_| !asked.cut.is_empty()),
        cut_to: match (asked.cut.as_str(), asked.item) {
            ("end", _) => ("end", 0),
            (_, 0) => ("next", 0),
            (_, item) => ("begin", item),
        },
        stage: token.map(|token| format!("/stage/{token}")),
        plenaries: plenaries.map(|item| (item.id, item.title.clone())).collect(),
        mark: version.to_string(),
        now_ms: now.timestamp_millis(),
        f,
    })
}

fn running(cx: &Cx, program: &Program, groups: &[usize]) -> Option<Now> {
    let (t, now) = (T(cx.language()), cx.now());
    let (item, step) = program.now()?;
    let ends = model::due(item, step);
    let clock = |at| words::clock(cx.language(), at);
    let name = |group: usize| t.group_number(group + 1);
    let is_plenary = item.kind == ItemKind::Plenary;
    let turn = program.run.turn().zip(program.turn_due()).map(|(turn, ends)| {
        let count = stage::Countdown::new(turn.started_at, ends, now, stage::SOON_TURN);
        (name(turn.group), count)
    });
    let spoken = step.turns.iter().filter_map(|turn| {
        let took = (turn.ended_at? - turn.started_at).num_seconds();
        Some((name(turn.group), stage::clock(took)))
    });
    let waiting = program.waiting(groups).into_iter().filter(|_| is_plenary);
    Some(Now {
        title: item.title.clone(),
        lead: [words::lead(t, item.lead), item.who.clone()].join(" ").trim().to_owned(),
        kind: words::item_kind(t, item.kind),
        span: format!("{}–{}", clock(step.started_at), clock(ends)),
        count: stage::Countdown::new(step.started_at, ends, now, stage::SOON),
        plenary: is_plenary.then_some(item.id),
        turn,
        spoken: spoken.collect(),
        waiting: waiting.map(|group| (group, name(group))).collect(),
    })
}

fn rows(cx: &Cx, meeting: &Meeting, program: &Program) -> Vec<Row> {
    let t = T(cx.language());
    let clock = |at| words::clock(cx.language(), at);
    let lines = program.lines(meeting.starts_at, cx.now()).into_iter();
    let rows = lines.filter_map(|line| {
        let item = program.item(line.item)?;
        let stand = match line.stand {
            Stand::Done => ("success", t.stand_done()),
            Stand::Now => ("warning", t.stand_now()),
            Stand::Ahead => ("neutral", t.stand_ahead()),
            Stand::Skipped => ("neutral", t.stand_skipped()),
        };
        Some(Row {
            id: item.id,
            title: item.title.clone(),
            planned: clock(line.planned),
            is_fixed: item.at.is_some(),
            actual: match line.stand {
                Stand::Skipped => String::new(),
                _ => format!("{}–{}", clock(line.starts), clock(line.ends)),
            },
            stand,
            over: line.over,
            over_words: match line.over {
                0 => String::new(),
                1.. => t.run_over(line.over),
                _ => t.run_under(-line.over),
            },
            is_now: line.stand == Stand::Now,
            may_begin: line.stand != Stand::Now,
        })
    });
    rows.collect()
}

/// `POST …/run`: what the button says.
pub(super) async fn go(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (meeting, _, permit) = open(&cx, id, RUN).await?;
    let (t, back) = (T(cx.language()), path(meeting.id, "/run"));
    let number = |field: &str| submitted.get(field).parse::<u32>().ok();
    let tx = cx.begin().await?;
    if submitted.get("do") == "stage" {
        actions::open_stage(&tx, &cx, &permit, &meeting).await?;
        tx.commit().await?;
        return Ok(see_other(&back).flash(&t.stage_opened()));
    }
    if submitted.get("do") == "close-stage" {
        actions::close_stage(&tx, &cx, &permit, meeting.id).await?;
        tx.commit().await?;
        return Ok(see_other(&back).flash(&t.stage_closed()));
    }
    let groups = actions::group_numbers(&tx, meeting.id).await?;
    let (program, version) = store::program(&tx, meeting.id).await?;
    // Somebody else pressed first: the page shows what is so now, and nothing is done twice.
    if submitted.get("version").parse() != Ok(version) {
        return Ok(see_other(&back).flash(&t.run_changed()));
    }
    let chosen = match submitted.get("do") {
        "next" => Some(Go::Next),
        "begin" => number("item").map(Go::Begin),
        "group" => number("group").map(|group| Go::Group(group as usize)),
        "more" => number("minutes").filter(|n| *n <= 60).map(Go::More),
        "win-back" => Some(Go::WinBack(groups.len())),
        "undo" => Some(Go::Undo),
        "end" => Some(Go::End),
        "again" => Some(Go::Again),
        _ => None,
    };
    let chosen = chosen.ok_or(Error::NotFound)?;
    let ends_item = matches!(chosen, Go::Next | Go::Begin(_) | Go::End);
    let is_sure = submitted.get("sure") == "1";
    if ends_item && !is_sure && program.would_cut(cx.now()).is_some() {
        let asked = match chosen {
            Go::Begin(item) => format!("cut=1&item={item}"),
            Go::End => "cut=end".to_owned(),
            _ => "cut=1".to_owned(),
        };
        return Ok(see_other(&format!("{back}?{asked}")));
    }
    let (from, now) = (meeting.starts_at, cx.now());
    let (mut is_done, mut won) = (false, 0);
    let act = |program: &mut Program| {
        is_done = chosen.apply(program, from, now);
        let given = program.run.current().and_then(|step| step.given.last());
        won = given.map_or(0, |given| given.won.iter().map(|one| one.minutes).sum());
        Ok(())
    };
    let held = (meeting.id, version);
    actions::change_program(&tx, &cx, &permit, held, chosen.code(), act).await?;
    if is_done {
        tx.commit().await?;
    }
    let answer = see_other(&back);
    Ok(match chosen {
        Go::WinBack(_) if is_done => answer.flash(&t.run_won(won)),
        _ => answer,
    })
}

#[derive(Template)]
#[template(path = "stormote/sentences.html")]
struct SentencesPage {
    f: Frame,
    page: Page,
    t: T,
    item: u32,
    title: String,
    groups: Vec<Says>,
    /// Whether somebody else wrote for one of the groups meanwhile.
    is_late: bool,
}

/// What a group is to have on the screen.
struct Says {
    /// Its number, from 0.
    group: usize,
    name: String,
    /// What stands in the form.
    words: String,
    /// What is saved.
    saved: String,
    /// Whether somebody else wrote it while this was written.
    is_late: bool,
}

/// `GET …/run/sentences/{item}`
pub(super) async fn sentences(
    cx: Cx,
    Path((id, item)): Path<(Uuid, u32)>,
) -> Result<Response, Fault> {
    sentences_page(&cx, id, item, &BTreeMap::new()).await
}

/// The page; `kept` is what was written for groups that somebody else wrote for meanwhile.
async fn sentences_page(
    cx: &Cx,
    id: Uuid,
    item: u32,
    kept: &BTreeMap<usize, String>,
) -> Result<Response, Fault> {
    let (meeting, process, _) = open(cx, id, RUN).await?;
    let (t, db) = (T(cx.language()), cx.db().reader());
    let (program, _) = store::program(db, meeting.id).await?;
    let own = program.item(item).filter(|item| item.kind == ItemKind::Plenary);
    let title = own.ok_or(Error::NotFound)?.title.clone();
    let said = program.sentences.get(&item);
    let groups = actions::group_numbers(db, meeting.id).await?.into_iter().map(|group| {
        let saved = said.and_then(|said| said.get(&group)).cloned().unwrap_or_default();
        Says {
            group,
            name: t.group_number(group + 1),
            words: kept.get(&group).unwrap_or(&saved).clone(),
            is_late: kept.contains_key(&group),
            saved,
        }
    });
    let f = frame(cx, &meeting, &process, "/run", t.sentences_heading());
    let page = SentencesPage {
        page: f.page.clone().crumb(t.tab_run(), path(meeting.id, "/run")),
        t,
        item,
        title,
        groups: groups.collect(),
        is_late: !kept.is_empty(),
        f,
    };
    render(if kept.is_empty() { StatusCode::OK } else { StatusCode::CONFLICT }, &page)
}

/// `POST …/run/sentences/{item}`: only what this page changed is written, so that two people can type
/// for different groups; where both typed for the same, the second sees both.
pub(super) async fn save_sentences(
    cx: Cx,
    Path((id, item)): Path<(Uuid, u32)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (meeting, _, permit) = open(&cx, id, RUN).await?;
    let tx = cx.begin().await?;
    let groups = actions::group_numbers(&tx, meeting.id).await?;
    let (mut program, version) = store::program(&tx, meeting.id).await?;
    program.item(item).ok_or(Error::NotFound)?;
    let said = program.sentences.entry(item).or_default();
    let mut kept = BTreeMap::new();
    for group in groups {
        let typed = |what: &str| submitted.get(&format!("{what}-{group}")).replace("\r\n", "\n");
        let words: String = typed("says").chars().take(400).collect();
        let saved = said.get(&group).map_or("", String::as_str);
        let is_late = saved.trim() != typed("said") && saved.trim() != words;
        if words != typed("said") && is_late {
            kept.insert(group, words);
        } else if words != typed("said") {
            said.insert(group, words);
        }
    }
    store::put_program(&tx, &permit, meeting.id, &program, version).await?;
    tx.commit().await?;
    if !kept.is_empty() {
        return sentences_page(&cx, id, item, &kept).await;
    }
    let back = path(meeting.id, &format!("/run/sentences/{item}"));
    Ok(see_other(&back).flash(&T(cx.language()).saved()))
}
