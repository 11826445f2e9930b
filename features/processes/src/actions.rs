//! The verbs that change more than one thing or change the stage: publish, take back, close, open
//! again, copy. Each checks the rules, writes, and leaves a line in the history, in the caller's
//! transaction.

use chrono::{Days, NaiveDate};
use medvirk_kernel::{Error, Permit, Result, Stage};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use serde_json::json;
use uuid::Uuid;

use crate::{
    Phase, Process, ThemeId, Words,
    model::{
        process::{FocusArea, FocusAreaId, Question, TargetGroup, Theme},
        promise::Promise,
        ready::{Readiness, Whole},
    },
    store, text,
};

/// A process with all its parts, read together.
#[derive(Clone, Debug)]
pub(crate) struct Parts {
    pub(crate) areas: Vec<FocusArea>,
    pub(crate) themes: Vec<Theme>,
    pub(crate) phases: Vec<Phase>,
    pub(crate) groups: Vec<TargetGroup>,
}

impl Parts {
    /// Reads the parts of a process.
    pub(crate) async fn read(
        db: &impl sea_orm::ConnectionTrait,
        process: &Process,
    ) -> Result<Self> {
        Ok(Parts {
            areas: store::focus_areas(db, process.id).await?,
            themes: store::themes(db, process.id).await?,
            phases: store::phases(db, process.id).await?,
            groups: store::target_groups(db, process.id).await?,
        })
    }

    /// What stands between the process and its publication.
    pub(crate) fn readiness(&self, cx: &Cx, process: &Process) -> Readiness {
        let whole = Whole {
            process,
            areas: &self.areas,
            themes: &self.themes,
            phases: &self.phases,
            groups: &self.groups,
        };
        Readiness::of(whole, &cx.municipality().languages)
    }
}

/// Makes a draft public.
///
/// In a municipality of the Sámi language area a notice without a Sámi version needs a reason
/// (sameloven § 3-2); it is kept with the process.
///
/// # Errors
/// Refused while something is missing or the reason is; a conflict when it is not a draft any more.
pub async fn publish(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    mut process: Process,
    without_sami_reason: &str,
) -> Result<()> {
    if process.stage != Stage::Draft {
        return Err(Error::Conflict(text::conflict()));
    }
    let parts = Parts::read(tx, &process).await?;
    let ready = parts.readiness(cx, &process);
    if !ready.is_ready() {
        return Err(Error::refused(text::refused_not_ready(ready.missing.len())));
    }
    if cx.municipality().is_in_sami_area {
        let reason = without_sami_reason.trim();
        if reason.is_empty() {
            return Err(Error::refused_at("reason", text::refused_sami_reason()));
        }
        process.without_sami_reason = Some(reason.to_owned());
    }
    process.stage = Stage::Published;
    process.published_at = Some(cx.now());
    store::update_process(tx, permit, &process).await?;
    let detail =
        json!({"stage": "published", "without_sami": process.without_sami_reason.is_some()});
    record(tx, cx, permit, &process, detail).await
}

/// Takes a published process back to draft.
///
/// # Errors
/// A conflict when it is not published.
pub async fn unpublish(tx: &Tx, cx: &Cx, permit: &Permit, mut process: Process) -> Result<()> {
    if process.stage != Stage::Published {
        return Err(Error::Conflict(text::conflict()));
    }
    process.stage = Stage::Draft;
    process.published_at = None;
    store::update_process(tx, permit, &process).await?;
    record(tx, cx, permit, &process, json!({"stage": "draft"})).await
}

/// Closes a published process. How children and youth, and groups that need adaptation, were reached
/// must be written first (pbl § 5-1).
///
/// # Errors
/// Refused while one of the two is not written; a conflict when it is not published.
pub async fn close(tx: &Tx, cx: &Cx, permit: &Permit, mut process: Process) -> Result<()> {
    if process.stage != Stage::Published {
        return Err(Error::Conflict(text::conflict()));
    }
    if process.reached_youth.trim().is_empty() || process.reached_adaptation.trim().is_empty() {
        return Err(Error::refused(text::refused_reached()));
    }
    process.stage = Stage::Closed;
    process.closed_at = Some(cx.now());
    store::update_process(tx, permit, &process).await?;
    record(tx, cx, permit, &process, json!({"stage": "closed"})).await
}

/// Opens a closed process again.
///
/// # Errors
/// A conflict when it is not closed.
pub async fn reopen(tx: &Tx, cx: &Cx, permit: &Permit, mut process: Process) -> Result<()> {
    if process.stage != Stage::Closed {
        return Err(Error::Conflict(text::conflict()));
    }
    process.stage = Stage::Published;
    process.closed_at = None;
    store::update_process(tx, permit, &process).await?;
    record(tx, cx, permit, &process, json!({"stage": "published"})).await
}

/// Adds `fresh` as a draft with settings, promise, focus areas, themes, questions, target groups and
/// phases of `source`. The phases keep their lengths and distances; the first begins on `first_day`.
/// What belonged to that time is left out: the day of the answer, and what came of it.
///
/// # Errors
/// As [`store::insert_process`].
pub async fn copy(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    source: &Process,
    mut fresh: Process,
    first_day: Option<NaiveDate>,
) -> Result<()> {
    let parts = Parts::read(tx, source).await?;
    fresh.settings = source.settings.clone();
    fresh.promise = Promise { answer_by: None, ..source.promise.clone() };
    fresh.promise_translations = source.promise_translations.clone();
    if fresh.summary.is_empty() {
        fresh.summary = source.summary.clone();
    }
    fresh.copied_from = Some(source.id);
    store::insert_process(tx, permit, cx.now(), &fresh).await?;
    copy_themes(tx, cx, permit, &fresh, &parts).await?;
    for group in &parts.groups {
        let group = TargetGroup { id: cx.new_id(), reached: String::new(), ..group.clone() };
        store::insert_target_group(tx, permit, fresh.id, &group).await?;
    }
    for phase in moved(&parts.phases, first_day) {
        store::insert_phase(tx, permit, fresh.id, &Phase { id: cx.new_id(), ..phase }).await?;
    }
    let detail = json!({"copied_from": source.id, "themes": parts.themes.len()});
    record(tx, cx, permit, &fresh, detail).await
}

async fn copy_themes(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    fresh: &Process,
    parts: &Parts,
) -> Result<()> {
    let mut areas: Vec<(FocusAreaId, FocusAreaId)> = Vec::new();
    for area in &parts.areas {
        let copied = FocusArea { id: cx.new_id(), ..area.clone() };
        areas.push((area.id, copied.id));
        store::insert_focus_area(tx, permit, fresh.id, &copied).await?;
    }
    for theme in &parts.themes {
        let area = areas.iter().find(|(old, _)| *old == theme.focus_area);
        let questions = theme.questions.iter();
        let copied = Theme {
            id: cx.new_id::<ThemeId>(),
            process: fresh.id,
            focus_area: area.map_or(theme.focus_area, |(_, new)| *new),
            questions: questions.map(|q| Question { id: cx.new_id(), ..q.clone() }).collect(),
            ..theme.clone()
        };
        store::insert_theme(tx, permit, &copied).await?;
    }
    Ok(())
}

/// The phases moved so that the first begins on `first_day`, a whole number of days away.
fn moved(phases: &[Phase], first_day: Option<NaiveDate>) -> Vec<Phase> {
    let days = match (phases.iter().map(|p| p.from).min(), first_day) {
        (Some(first), Some(wanted)) => (wanted - first).num_days(),
        _ => 0,
    };
    let step = Days::new(days.unsigned_abs());
    let shift = |day: NaiveDate| {
        let moved = if days < 0 { day.checked_sub_days(step) } else { day.checked_add_days(step) };
        moved.unwrap_or(day)
    };
    let move_one = |phase: &Phase| Phase {
        from: shift(phase.from),
        to: shift(phase.to),
        report_deadline: phase.report_deadline.map(shift),
        ..phase.clone()
    };
    phases.iter().map(move_one).collect()
}

/// A name for addresses made of a title: `Trafikksikkerhetsplan 2027–2031` gives
/// `trafikksikkerhetsplan-2027-2031`.
pub fn slug_of(title: &Words, main: medvirk_kernel::Language) -> String {
    let lower = title.get(main).unwrap_or_else(|| title.to(main)).to_lowercase();
    let mut slug = String::new();
    for c in lower.chars() {
        match c {
            'a'..='z' | '0'..='9' => slug.push(c),
            'æ' => slug.push_str("ae"),
            'ø' | 'ö' => slug.push('o'),
            'å' | 'á' | 'ä' => slug.push('a'),
            'é' | 'è' => slug.push('e'),
            _ if slug.ends_with('-') || slug.is_empty() => {}
            _ => slug.push('-'),
        }
    }
    slug.truncate(80);
    slug.trim_end_matches('-').to_owned()
}

/// Whether `slug` can stand in an address.
pub fn is_slug(slug: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !slug.is_empty() && slug.len() <= 80 && slug.chars().all(plain)
}

/// Writes the line of the history for a change of `process`.
pub(crate) async fn record(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    process: &Process,
    detail: serde_json::Value,
) -> Result<()> {
    medvirk_audit::record(tx, cx, permit, ("process", Uuid::from(process.id)), detail).await
}

#[cfg(test)]
mod tests {
    use medvirk_kernel::Language;

    use super::*;
    use crate::PhaseId;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn copied_phases_keep_their_lengths_and_distances() {
        let phase = |from: &str, to: &str| Phase {
            id: PhaseId(Uuid::from_u128(1)),
            code: "p".into(),
            name: Words::default(),
            from: day(from),
            to: day(to),
            body: None,
            hearing: None,
            report_deadline: Some(day(to)),
            version: 1,
        };
        let phases = [phase("2025-11-24", "2026-01-09"), phase("2026-02-02", "2026-03-08")];
        let later = moved(&phases, Some(day("2026-11-23")));
        assert_eq!((later[0].from, later[0].to), (day("2026-11-23"), day("2027-01-08")));
        assert_eq!(later[1].to - later[1].from, phases[1].to - phases[1].from);
        assert_eq!(later[1].from - later[0].to, phases[1].from - phases[0].to);
        assert_eq!(moved(&phases, None)[0].from, phases[0].from);
    }

    #[test]
    fn a_title_becomes_a_plain_address() {
        let slug = |title: &str| slug_of(&Words::in_one(Language::Nb, title), Language::Nb);
        assert_eq!(slug("Trafikksikkerhetsplan 2027–2031"), "trafikksikkerhetsplan-2027-2031");
        assert_eq!(slug("Å bli gammel – på Øya!"), "a-bli-gammel-pa-oya");
        assert!(is_slug("trafikk-2027") && !is_slug("Trafikk 2027") && !is_slug(""));
    }
}
