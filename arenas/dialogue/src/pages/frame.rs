//! What holds for a whole year: the council's decision, where the year begins and ends, its time, its
//! rules. The same form begins the first year and changes any.

use std::collections::BTreeSet;

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use chrono::Datelike;
use medvirk_kernel::{Error, Language, Message, ProcessId, Result};
use medvirk_processes::ThemeId;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Html, Page, Reader, Submitted, render, see_other};
use uuid::Uuid;

use super::{fields, open, path};
use crate::{
    EDIT, T, actions,
    model::{Decided, Series, Sitting, YearPlan},
    text,
};

/// Most days from the first meeting of a year to the last.
const LONGEST: i64 = 366;

/// A part of the form: heading and fields.
struct Group {
    legend: String,
    fields: Vec<Html>,
}

#[derive(Template)]
#[template(path = "dialogue/frame.html")]
struct FramePage {
    page: Page,
    t: T,
    form: Form,
    action: String,
    lead: String,
    version: i32,
    groups: Vec<Group>,
}

/// The processes somebody may begin a year in.
async fn choices(cx: &Cx) -> Result<Vec<(String, String)>> {
    let all = medvirk_processes::list(cx.db().reader()).await?;
    let mine = all.iter().filter(|process| cx.may(EDIT, process.resource()));
    Ok(mine.map(|p| (p.id.to_string(), p.name(cx.language()).to_owned())).collect())
}

/// Whether somebody may begin a year anywhere.
pub(super) async fn may_begin(cx: &Cx) -> Result<bool> {
    Ok(!choices(cx).await?.is_empty())
}

/// `GET /staff/dialogue/new`
pub(super) async fn new(cx: Cx) -> Result<Response, Fault> {
    let year = cx.today().year() + i32::from(cx.today().month() > 6);
    let day = |month, day| chrono::NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
    let plan = YearPlan { from: day(5, 2), to: day(6, 20), ..YearPlan::default() };
    let mut pairs = pairs(&plan);
    pairs.push(("year".to_owned(), year.to_string()));
    let form = Form::filled(&cx, pairs);
    page(&cx, None, form, StatusCode::OK).await
}

/// `GET …/frame`
pub(super) async fn edit(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (series, _) = open(&cx, id, EDIT).await?;
    let form = Form::filled(&cx, pairs(&series.plan));
    page(&cx, Some(&series), form, StatusCode::OK).await
}

fn sitting_pairs(name: &str, one: &Sitting) -> [(String, String); 3] {
    [
        (format!("{name}_body"), one.body.clone()),
        (format!("{name}_day"), one.day.map(|day| day.to_string()).unwrap_or_default()),
        (format!("{name}_case"), one.case.clone()),
    ]
}

fn pairs(plan: &YearPlan) -> Vec<(String, String)> {
    let plain = [
        ("title", plan.decided.title.clone()),
        ("rules", plan.decided.rules.join("\n")),
        ("from", plan.from.to_string()),
        ("to", plan.to.to_string()),
        ("most_a_day", plan.most_a_day.to_string()),
        ("per_meeting", plan.per_meeting.to_string()),
        ("max_difference", plan.max_difference.to_string()),
        ("notice_weeks", plan.notice_weeks.to_string()),
        ("remark_days", plan.remark_days.to_string()),
        ("shown", if plan.is_shown { "1".to_owned() } else { String::new() }),
        ("theme", plan.theme.map(|theme| theme.to_string()).unwrap_or_default()),
    ];
    let mut pairs: Vec<_> = plain.into_iter().map(|(k, v)| (k.to_owned(), v)).collect();
    pairs.extend(plan.weekdays.iter().map(|day| ("weekdays".to_owned(), day.to_string())));
    pairs.extend(sitting_pairs("decided", &plan.decided.sitting));
    pairs.extend(sitting_pairs("planning", &plan.planning));
    pairs.extend(sitting_pairs("council", &plan.council));
    pairs
}

/// Monday to Saturday, as values and words.
fn weekdays(language: Language) -> Vec<(String, String)> {
    // The first of June 2026 was a Monday.
    let day = |n| chrono::NaiveDate::from_ymd_opt(2026, 6, n).unwrap_or_default();
    (1..=6).map(|n| (n.to_string(), medvirk_i18n::format::weekday(language, day(n)))).collect()
}

fn html(field: impl std::fmt::Display) -> Html {
    Html(field.to_string())
}

/// A field that takes the whole width.
pub(super) fn wide(field: impl std::fmt::Display) -> Html {
    Html(format!("<div data-span=\"all\">{field}</div>"))
}

fn sitting_fields(t: T, form: &Form, name: &str, body: String) -> Vec<Html> {
    vec![
        html(form.text(&format!("{name}_body"), body)),
        html(form.date(&format!("{name}_day"), t.field_day())),
        html(form.text(&format!("{name}_case"), t.field_case())),
    ]
}

async fn groups(cx: &Cx, series: Option<&Series>, form: &Form) -> Result<Vec<Group>> {
    let t = T(cx.language());
    let mut groups = Vec::new();
    if series.is_none() {
        let fields = vec![
            html(form.select("process", t.field_process(), choices(cx).await?).required()),
            html(form.number("year", t.field_year()).required()),
        ];
        groups.push(Group { legend: t.frame_which(), fields });
    }
    let mut decided = vec![html(form.text("title", t.field_decision()))];
    decided.extend(sitting_fields(t, form, "decided", t.field_by()));
    decided.push(wide(form.area("rules", t.field_rules(), 5).hint(t.field_lines_hint())));
    decided.push(wide(form.tick("shown", t.field_shown()).hint(t.field_shown_hint())));
    groups.push(Group { legend: t.frame_decided(), fields: decided });
    let planning = sitting_fields(t, form, "planning", t.field_by());
    groups.push(Group { legend: t.frame_planning(), fields: planning });
    let season = vec![
        html(form.date("from", t.field_from()).required()),
        html(form.date("to", t.field_to()).required()),
        wide(form.checks("weekdays", t.field_weekdays(), weekdays(cx.language())).required()),
        html(form.number("most_a_day", t.field_most_a_day()).required()),
    ];
    groups.push(Group { legend: t.season(), fields: season });
    let rules = vec![
        html(form.number("per_meeting", t.field_per_meeting()).required()),
        html(form.number("max_difference", t.field_max_difference()).required()),
        html(form.number("notice_weeks", t.field_notice_weeks()).required()),
        html(form.number("remark_days", t.field_remark_days()).required()),
    ];
    groups.push(Group { legend: t.frame_rules(), fields: rules });
    let council = sitting_fields(t, form, "council", t.field_by());
    groups.push(Group { legend: t.frame_council(), fields: council });
    if let Some(series) = series {
        let themes = themes(cx, series.process, t.theme_none()).await?;
        let field = form.select("theme", t.field_theme(), themes).hint(t.field_theme_hint());
        groups.push(Group { legend: t.frame_input(), fields: vec![wide(field)] });
    }
    Ok(groups)
}

/// The themes of a process to choose from, after the words for none.
pub(super) async fn themes(
    cx: &Cx,
    process: ProcessId,
    none: String,
) -> Result<Vec<(String, String)>> {
    let all = medvirk_processes::themes(cx.db().reader(), process).await?;
    let one = |theme: &medvirk_processes::Theme| {
        (theme.id.to_string(), theme.title.to(cx.language()).to_owned())
    };
    let mut choices = vec![(String::new(), none)];
    choices.extend(all.iter().map(one));
    Ok(choices)
}

async fn page(
    cx: &Cx,
    series: Option<&Series>,
    form: Form,
    status: StatusCode,
) -> Result<Response, Fault> {
    let t = T(cx.language());
    let page = match series {
        None => Page::staff(cx, t.new_heading()).crumb(t.menu(), "/staff/dialogue"),
        Some(series) => super::page(cx, series, t.frame_heading()).await?,
    };
    let shown = FramePage {
        page,
        t,
        action: series.map_or_else(|| "/staff/dialogue/new".to_owned(), |s| path(s.id, "/frame")),
        lead: if series.is_none() { t.new_lead() } else { t.frame_lead() },
        version: series.map_or(0, |series| series.version),
        groups: groups(cx, series, &form).await?,
        form,
    };
    render(status, &shown)
}

fn sitting(reader: &mut Reader<'_>, name: &str) -> Sitting {
    Sitting {
        body: reader.text(&format!("{name}_body"), text::field_by(), 200),
        day: reader.date(&format!("{name}_day"), text::field_day()),
        case: reader.text(&format!("{name}_case"), text::field_case(), 50),
    }
}

/// A number that must be there.
fn number(
    reader: &mut Reader<'_>,
    field: &str,
    label: Message,
    bounds: std::ops::RangeInclusive<i64>,
) -> u32 {
    let value = reader.whole(field, label.clone(), bounds);
    reader.must(field, label, value).and_then(|n| u32::try_from(n).ok()).unwrap_or_default()
}

/// Reads the form over a plan; bodies, members and meetings stay.
fn read(reader: &mut Reader<'_>, sent: &Submitted, plan: YearPlan) -> YearPlan {
    let from = reader.date("from", text::field_from());
    let to = reader.date("to", text::field_to());
    let (from, to) =
        (reader.must("from", text::field_from(), from), reader.must("to", text::field_to(), to));
    if from.zip(to).is_some_and(|(from, to)| to < from) {
        reader.refuse("to", text::refused_season());
    }
    if from.zip(to).is_some_and(|(from, to)| (to - from).num_days() > LONGEST) {
        reader.refuse("to", text::refused_season_long());
    }
    let weekdays: BTreeSet<u32> = sent
        .all("weekdays")
        .into_iter()
        .filter_map(|day| day.parse().ok())
        .filter(|day| (1..=6).contains(day))
        .collect();
    if weekdays.is_empty() {
        reader.refuse("weekdays", text::refused_weekdays());
    }
    let title = reader.text("title", text::field_decision(), 200);
    let is_shown = reader.ticked("shown");
    if is_shown && title.is_empty() {
        reader.refuse("title", text::refused_undecided());
    }
    YearPlan {
        is_shown,
        decided: Decided {
            title,
            sitting: sitting(reader, "decided"),
            rules: fields::lines(reader, "rules", text::field_rules()),
        },
        planning: sitting(reader, "planning"),
        council: sitting(reader, "council"),
        from: from.unwrap_or(plan.from),
        to: to.unwrap_or(plan.to),
        weekdays,
        most_a_day: number(reader, "most_a_day", text::field_most_a_day(), 1..=10),
        per_meeting: number(reader, "per_meeting", text::field_per_meeting(), 1..=50),
        max_difference: number(reader, "max_difference", text::field_max_difference(), 0..=10),
        notice_weeks: number(reader, "notice_weeks", text::field_notice_weeks(), 0..=26),
        remark_days: number(reader, "remark_days", text::field_remark_days(), 1..=60),
        theme: sent.get("theme").parse().ok().map(ThemeId),
        ..plan
    }
}

/// `POST /staff/dialogue/new`
pub(super) async fn begin(cx: Cx, sent: Submitted) -> Result<Response, Fault> {
    let done = async {
        let mut reader = Reader::new(&sent);
        let offered = choices(&cx).await?;
        let offered: Vec<&str> = offered.iter().map(|(id, _)| id.as_str()).collect();
        let process = reader.choice("process", text::field_process(), &offered);
        let process = reader.must("process", text::field_process(), process);
        let year = number(&mut reader, "year", text::field_year(), 2000..=2100);
        let plan = read(&mut reader, &sent, YearPlan::default());
        let process = process.and_then(|id| id.parse().ok()).unwrap_or_default();
        let (process, year, plan) = reader.finish((process, year, plan))?;
        let process = medvirk_processes::get(cx.db().reader(), ProcessId(process)).await?;
        let permit = cx.permit(EDIT, process.resource())?;
        let year = i32::try_from(year)?;
        let series = Series { id: cx.new_id(), process: process.id, year, plan, version: 1 };
        let tx = cx.begin().await?;
        actions::begin(&tx, &cx, &permit, &series).await?;
        tx.commit().await?;
        Ok(series)
    };
    match done.await {
        Ok(series) => {
            let words = T(cx.language()).begun(series.year.to_string());
            Ok(see_other(&path(series.id, "")).flash(&words))
        }
        Err(error) => again(&cx, None, sent, error).await,
    }
}

/// `POST …/frame`
pub(super) async fn save(cx: Cx, Path(id): Path<Uuid>, sent: Submitted) -> Result<Response, Fault> {
    let (series, permit) = open(&cx, id, EDIT).await?;
    let done = async {
        let mut reader = Reader::new(&sent);
        let plan = read(&mut reader, &sent, series.plan.clone());
        let plan = reader.finish(plan)?;
        let changed = Series { plan, ..super::seen(&series, &sent) };
        let tx = cx.begin().await?;
        actions::put_frame(&tx, &cx, &permit, &changed).await?;
        tx.commit().await
    };
    match done.await {
        Ok(()) => Ok(see_other(&path(series.id, "")).flash(&T(cx.language()).frame_saved())),
        Err(error) => again(&cx, Some(&series), sent, error).await,
    }
}

/// The form again with what was refused.
async fn again(
    cx: &Cx,
    series: Option<&Series>,
    sent: Submitted,
    error: Error,
) -> Result<Response, Fault> {
    let (status, refusals) = super::refusals(error)?;
    page(cx, series, Form::refused(cx, sent, refusals), status).await
}
