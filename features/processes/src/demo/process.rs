//! The processes of the demo town.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use medvirk_kernel::{Language, Permit, ProcessId, Result};
use medvirk_slice::Cx;
use medvirk_store::Tx;

use super::{
    file::{MainExtra, Other, OwnTheme, PlanFile, TownFocusArea, Versions},
    missing, words,
};
use crate::{
    FocusArea, FocusAreaId, PUBLISH, Phase, PlanId, Process, Question, TargetGroup, Theme, Words,
    actions, actions::Parts, store,
};

type Plans = BTreeMap<String, PlanId>;

fn plan_of(plans: &Plans, key: &str) -> Result<PlanId> {
    plans.get(key).copied().ok_or_else(|| missing("plan", key))
}

/// The main process, published when its first phase began. Gives its parts for the others.
pub(super) async fn main(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    file: &PlanFile,
    extra: &MainExtra,
    plans: &Plans,
) -> Result<Parts> {
    let own = &file.plan;
    let title = words(&own.title, &extra.process.title);
    let plan = plan_of(plans, &own.id)?;
    let process = Process {
        short_title: words(&own.short_title, &extra.process.short_title),
        summary: extra.process.summary.clone(),
        promise: file.promise.clone(),
        promise_translations: extra.promise.clone(),
        programme: extra.process.programme.clone(),
        reached_youth: extra.process.reached_youth.trim().to_owned(),
        reached_adaptation: extra.process.reached_adaptation.trim().to_owned(),
        archive_case: own.archive.case_number.clone(),
        archive_code: own.archive.archive_code.clone(),
        ..Process::draft(cx.new_id(), own.id.clone(), plan, title, Language::Nb)
    };
    store::insert_process(tx, permit, cx.now(), &process).await?;
    let parts = main_parts(cx, file, extra, process.id);
    insert_parts(tx, permit, process.id, &parts).await?;
    publish(tx, cx, process.id, &parts).await?;
    Ok(parts)
}

fn main_parts(cx: &Cx, file: &PlanFile, extra: &MainExtra, process: ProcessId) -> Parts {
    let none = Versions::new();
    let mut parts = Parts { areas: vec![], themes: vec![], phases: vec![], groups: vec![] };
    for (position, area) in (0..).zip(&file.focus_areas) {
        let other = extra.focus_areas.get(&area.id).unwrap_or(&none);
        let focus_area = FocusArea {
            id: cx.new_id(),
            code: area.id.clone(),
            title: words(&area.title, other),
            responsible_name: area.responsible.name.clone(),
            responsible_role: area.responsible.role.clone(),
            responsible_email: area.responsible.email.clone(),
            position,
            version: 1,
        };
        add_themes(cx, area, &focus_area, extra, process, &mut parts.themes);
        parts.areas.push(focus_area);
    }
    for phase in &file.phases {
        let other = extra.phases.get(&phase.id);
        parts.phases.push(Phase {
            id: cx.new_id(),
            code: phase.id.clone(),
            name: words(&phase.name, other.map_or(&none, |p| &p.words)),
            from: phase.from,
            to: phase.to,
            body: other.and_then(|p| p.body.clone()).or_else(|| phase.body.clone()),
            hearing: other.and_then(|p| p.hearing),
            report_deadline: phase.report_deadline,
            version: 1,
        });
    }
    for (position, group) in (0..).zip(&file.target_groups) {
        let other = extra.target_groups.get(&group.id);
        let version = |of: Option<&Versions>, nb: &str| words(nb, of.unwrap_or(&none));
        parts.groups.push(TargetGroup {
            id: cx.new_id(),
            name: version(other.map(|g| &g.name), &group.name),
            aim: version(other.map(|g| &g.aim), &group.aim),
            how: version(other.map(|g| &g.how), &group.how),
            reached: other.map(|g| g.reached.clone()).unwrap_or_default(),
            position,
            version: 1,
        });
    }
    parts
}

fn add_themes(
    cx: &Cx,
    area: &TownFocusArea,
    focus_area: &FocusArea,
    extra: &MainExtra,
    process: ProcessId,
    themes: &mut Vec<Theme>,
) {
    let none = Versions::new();
    for theme in &area.themes {
        let other = extra.themes.get(&theme.id);
        let question = |(position, q): (i32, &super::file::TownQuestion)| Question {
            id: cx.new_id(),
            code: q.id.clone(),
            text: words(&q.text, extra.questions.get(&q.id).unwrap_or(&none)),
            position,
        };
        themes.push(Theme {
            id: cx.new_id(),
            process,
            focus_area: focus_area.id,
            code: theme.id.clone(),
            title: words(&theme.title, other.map_or(&none, |t| &t.title)),
            intro: words(&theme.intro, other.map_or(&none, |t| &t.intro)),
            criteria_note: Words::in_one(Language::Nb, &theme.criteria_note),
            planned_gjestebud: theme.planned_gjestebud,
            position: i32::try_from(themes.len()).unwrap_or(0),
            questions: (0..).zip(&theme.questions).map(question).collect(),
            version: 1,
        });
    }
}

/// One of the other processes, with themes taken from the main one.
pub(super) async fn other(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    other: &Other,
    main: &Parts,
    plans: &Plans,
) -> Result<()> {
    let plan = plan_of(plans, &other.plan)?;
    let title = other.title.clone();
    let mut translations = other.promise.clone();
    let process = Process {
        short_title: other.short_title.clone(),
        summary: other.summary.clone(),
        promise: translations.remove(&Language::Nb).unwrap_or_default(),
        promise_translations: translations,
        archive_case: other.archive_case.clone(),
        archive_code: other.archive_code.clone(),
        ..Process::draft(cx.new_id(), other.slug.clone(), plan, title, Language::Nb)
    };
    store::insert_process(tx, permit, cx.now(), &process).await?;
    let parts = other_parts(cx, other, main, process.id)?;
    insert_parts(tx, permit, process.id, &parts).await?;
    if other.is_published {
        publish(tx, cx, process.id, &parts).await?;
    }
    Ok(())
}

fn other_parts(cx: &Cx, other: &Other, main: &Parts, process: ProcessId) -> Result<Parts> {
    let mut parts = Parts { areas: vec![], themes: vec![], phases: vec![], groups: vec![] };
    for (position, area) in (0..).zip(&other.focus_areas) {
        let like = main.areas.iter().find(|a| a.code == area.responsible_of);
        let like = like.ok_or_else(|| missing("focus area", &area.responsible_of))?;
        let focus_area = FocusArea {
            id: cx.new_id(),
            code: area.code.clone(),
            title: area.title.clone(),
            position,
            ..like.clone()
        };
        for (code, planned) in &area.themes {
            let like = main.themes.iter().find(|t| t.code == *code);
            let like = like.ok_or_else(|| missing("theme", code))?;
            let question = |q: &Question| Question { id: cx.new_id(), ..q.clone() };
            parts.themes.push(Theme {
                id: cx.new_id(),
                process,
                focus_area: focus_area.id,
                planned_gjestebud: *planned,
                position: i32::try_from(parts.themes.len()).unwrap_or(0),
                questions: like.questions.iter().map(question).collect(),
                ..like.clone()
            });
        }
        for theme in &area.own_themes {
            let position = i32::try_from(parts.themes.len()).unwrap_or(0);
            parts.themes.push(own_theme(cx, theme, (process, focus_area.id), position));
        }
        parts.areas.push(focus_area);
    }
    parts.phases = other
        .phases
        .iter()
        .map(|phase| Phase {
            id: cx.new_id(),
            code: phase.id.clone(),
            name: phase.name.clone(),
            from: phase.from,
            to: phase.to,
            body: phase.body.clone(),
            hearing: phase.hearing,
            report_deadline: phase.report_deadline,
            version: 1,
        })
        .collect();
    parts.groups = (0..)
        .zip(&other.target_groups)
        .map(|(position, group)| TargetGroup {
            id: cx.new_id(),
            name: group.name.clone(),
            aim: group.aim.clone(),
            how: group.how.clone(),
            reached: String::new(),
            position,
            version: 1,
        })
        .collect();
    Ok(parts)
}

fn own_theme(
    cx: &Cx,
    theme: &OwnTheme,
    (process, focus_area): (ProcessId, FocusAreaId),
    position: i32,
) -> Theme {
    let question = |(position, text): (i32, &Words)| Question {
        id: cx.new_id(),
        code: format!("{}-Q{}", theme.code, position + 1),
        text: text.clone(),
        position,
    };
    Theme {
        id: cx.new_id(),
        process,
        focus_area,
        code: theme.code.clone(),
        title: theme.title.clone(),
        intro: theme.intro.clone(),
        criteria_note: Words::default(),
        planned_gjestebud: 0,
        position,
        questions: (0..).zip(&theme.questions).map(question).collect(),
        version: 1,
    }
}

async fn insert_parts(tx: &Tx, permit: &Permit, process: ProcessId, parts: &Parts) -> Result<()> {
    for area in &parts.areas {
        store::insert_focus_area(tx, permit, process, area).await?;
    }
    for theme in &parts.themes {
        store::insert_theme(tx, permit, theme).await?;
    }
    for phase in &parts.phases {
        store::insert_phase(tx, permit, process, phase).await?;
    }
    for group in &parts.groups {
        store::insert_target_group(tx, permit, process, group).await?;
    }
    Ok(())
}

/// Publishes by the same rules as everybody, dated to the morning of the first phase.
async fn publish(tx: &Tx, cx: &Cx, id: ProcessId, parts: &Parts) -> Result<()> {
    let process = store::get(tx, id).await?;
    let permit = cx.permit(PUBLISH, process.resource())?;
    actions::publish(tx, cx, &permit, process, "").await?;
    let mut published = store::get(tx, id).await?;
    published.published_at = parts.phases.iter().map(|p| p.from).min().map(morning);
    store::update_process(tx, &permit, &published).await
}

fn morning(day: NaiveDate) -> DateTime<Utc> {
    let eight = NaiveTime::from_hms_opt(8, 0, 0).unwrap_or(NaiveTime::MIN);
    day.and_time(eight).and_utc()
}
