//! The evaluation of a process: what it says, and the form in which it is written.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_input::model::{publication::ReachTable, reach::Reach, suppress::Shown};
use medvirk_kernel::{Error, Refusals};
use medvirk_processes::Process;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Field, Flash, Form, Page, Reader, Submitted, html, render, see_other};
use uuid::Uuid;

use super::{in_case, open, sheet::plain};
use crate::{
    T,
    actions::staff_path,
    documents::group_name,
    evaluating::{self, Evaluated},
    model::evaluation::{Evaluation, Question},
    policy::{READ, WRITE},
    store, text, words,
};

/// Most characters of a long text.
const MOST: usize = 10_000;

#[derive(Template)]
#[template(path = "cases/evaluation.html")]
struct EvaluationPage {
    page: Page,
    t: T,
    base: String,
    is_written: bool,
    figures: Vec<(String, String)>,
    /// Question, score in words, and how far its bar goes, 0 to 100.
    scores: Vec<(String, String, u32)>,
    reach: Vec<Chart>,
    has_hidden: bool,
    least: u32,
    worked: String,
    differently: String,
    may_write: bool,
}

pub(super) async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, READ).await?;
    let t = T(cx.language());
    let evaluated = Evaluated::of(&cx, process).await?;
    let (reach, least) = (&evaluated.extras.reach, evaluated.extras.least);
    let groups = [
        (t.reach_by_age(), t.reach_age(), &reach.ages),
        (t.reach_by_gender(), t.reach_gender(), &reach.genders),
        (t.reach_by_area(), t.reach_area(), &reach.areas),
    ];
    let mut has_hidden = false;
    let mut tables = Vec::new();
    for (caption, label, groups) in groups {
        let shown = ReachTable::published(groups, u64::from(least));
        has_hidden |= shown.has_hidden();
        tables.push(chart(&t, (caption, label), groups, least));
    }
    tables.retain(|table| !table.rows.is_empty());
    html(&EvaluationPage {
        page: in_case(&cx, &evaluated.process, t.evaluation_heading()),
        t,
        base: staff_path(&evaluated.process, ""),
        is_written: evaluated.told.version > 0,
        figures: evaluated.figures(&t),
        scores: scores(&t, &evaluated),
        reach: tables,
        has_hidden,
        least,
        may_write: cx.may(WRITE, evaluated.process.resource()),
        worked: evaluated.told.worked,
        differently: evaluated.told.differently,
    })
}

/// The questions with their scores, and how far the bar of each goes.
fn scores(t: &T, evaluated: &Evaluated) -> Vec<(String, String, u32)> {
    let given = Question::ALL.map(|q| evaluated.told.scores.get(&q).copied().unwrap_or_default());
    let said = evaluated.scores(t).into_iter().zip(given);
    said.map(|((question, score), given)| (question, score, u32::from(given) * 20)).collect()
}

/// Participants against the population, as bars with their figures.
struct Chart {
    caption: String,
    label: String,
    rows: Vec<ChartRow>,
}

/// One group.
struct ChartRow {
    label: String,
    share: String,
    expected: String,
    /// How far the bar goes, 0 to 100.
    fill: u32,
    /// Where the population stands on the same scale.
    target: Option<u32>,
}

/// Participants against the population, in per cent; small groups are not shown.
fn chart(t: &T, (caption, label): (String, String), groups: &Reach<String>, least: u32) -> Chart {
    let percent = |share: Option<f64>| {
        share.map_or_else(|| "–".to_owned(), |s| medvirk_i18n::format::percent(t.lang(), s))
    };
    let rows = ReachTable::published(groups, u64::from(least)).rows;
    let shown: Vec<_> = rows
        .into_iter()
        .map(|row| {
            let share = match row.people {
                Shown::Hidden => None,
                Shown::Number(0) => Some(0.0),
                Shown::Number(_) => row.share,
            };
            (group_name(t, &row.group), share, row.expected)
        })
        .collect();
    let parts = shown.iter().flat_map(|(_, share, expected)| [*share, *expected]).flatten();
    let most = parts.fold(0.0_f64, f64::max).max(f64::EPSILON);
    let width = |share: f64| (share / most * 100.0).round() as u32;
    let rows = shown.into_iter().map(|(label, share, expected)| ChartRow {
        label,
        share: percent(share),
        expected: percent(expected),
        fill: share.map(width).unwrap_or_default(),
        target: expected.map(width),
    });
    Chart { caption, label, rows: rows.collect() }
}

#[derive(Template)]
#[template(path = "cases/evaluation_form.html")]
struct FormPage {
    page: Page,
    t: T,
    form: Form,
    action: String,
    version: i32,
    questions: Vec<Field>,
    theirs: Option<String>,
    cancel: String,
}

pub(super) async fn edit(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, WRITE).await?;
    let told = store::evaluation(cx.db().reader(), process.id).await?.unwrap_or_default();
    let form = Form::filled(&cx, pairs(&told));
    page(&cx, &process, form, (StatusCode::OK, told.version, None))
}

pub(super) async fn save(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, id, WRITE).await?;
    // 0 would mean the first one; whoever does not say what he read gets the conflict.
    let version = submitted.get("version").parse().unwrap_or(-1);
    let done = match read(&submitted) {
        Ok(told) => evaluating::save(&cx, &permit, &process, &Evaluation { version, ..told }).await,
        Err(refused) => Err(refused),
    };
    match done {
        Ok(()) => {
            let path = staff_path(&process, "evaluation");
            Ok(see_other(&path).flash(&T(cx.language()).flash_saved()))
        }
        Err(Error::Refused(refusals)) => {
            let form = Form::refused(&cx, submitted, refusals);
            page(&cx, &process, form, (StatusCode::UNPROCESSABLE_ENTITY, version, None))
        }
        Err(Error::Conflict(_)) => {
            let now = store::evaluation(cx.db().reader(), process.id).await?.unwrap_or_default();
            let theirs = Some(plain(pairs(&now)));
            let form = Form::refused(&cx, submitted, Refusals::default());
            page(&cx, &process, form, (StatusCode::CONFLICT, now.version, theirs))
        }
        Err(other) => Err(other.into()),
    }
}

fn pairs(told: &Evaluation) -> Vec<(String, String)> {
    let number = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
    let mut pairs: Vec<(String, String)> =
        told.scores.iter().map(|(q, score)| (q.code().to_owned(), score.to_string())).collect();
    pairs.extend(
        [
            ("cost", number(told.cost)),
            ("hours", number(told.hours)),
            ("worked", told.worked.clone()),
            ("differently", told.differently.clone()),
        ]
        .map(|(name, value)| (name.to_owned(), value)),
    );
    pairs
}

fn read(sent: &Submitted) -> medvirk_kernel::Result<Evaluation> {
    let mut reader = Reader::new(sent);
    let mut scores = std::collections::BTreeMap::new();
    for question in Question::ALL {
        let score = reader.whole(question.code(), words::question(question), 1..=5);
        scores.extend(score.and_then(|s| Some((question, u8::try_from(s).ok()?))));
    }
    let told = Evaluation {
        scores,
        cost: reader.whole("cost", text::field_cost(), 0..=10_000_000_000),
        hours: reader.whole("hours", text::field_hours(), 0..=1_000_000),
        worked: reader.text("worked", text::field_worked(), MOST),
        differently: reader.text("differently", text::field_differently(), MOST),
        version: 0,
    };
    reader.finish(told)
}

fn page(
    cx: &Cx,
    process: &Process,
    form: Form,
    (status, version, theirs): (StatusCode, i32, Option<String>),
) -> Result<Response, Fault> {
    let t = T(cx.language());
    let steps: Vec<(String, String)> = (1..=5)
        .map(|n: u8| {
            let words = match n {
                1 => t.evaluation_least(),
                5 => t.evaluation_most(),
                n => n.to_string(),
            };
            (n.to_string(), words)
        })
        .collect();
    let questions = Question::ALL.map(|question| {
        form.radios(question.code(), words::question(question).to(cx.language()), steps.clone())
    });
    let page = in_case(cx, process, t.evaluation_edit())
        .crumb(t.evaluation_heading(), staff_path(process, "evaluation"));
    render(
        status,
        &FormPage {
            page,
            t,
            action: staff_path(process, "evaluation/edit"),
            version,
            questions: questions.into(),
            theirs,
            cancel: staff_path(process, "evaluation"),
            form,
        },
    )
}
