//! The way to the answer: phases, and the dates other slices add, with today marked.

use chrono::NaiveDate;
use medvirk_i18n::format;
use medvirk_kernel::Result;
use medvirk_slice::{Cx, Milestone};

use crate::{Phase, Process, T, pages::words};

/// One step as the template writes it.
pub(super) struct Step {
    pub(super) name: String,
    pub(super) href: Option<String>,
    pub(super) when: String,
    pub(super) body: String,
    /// `done`, `now` or `next`.
    pub(super) state: &'static str,
    pub(super) words: String,
}

/// The steps in order of their first day.
pub(super) async fn steps(cx: &Cx, process: &Process, phases: &[Phase]) -> Result<Vec<Step>> {
    let mut milestones = Vec::new();
    for slice in &cx.app().slices {
        milestones.extend(slice.milestones(cx, process.id).await?);
    }
    let today = cx.today();
    let mut dated: Vec<(NaiveDate, NaiveDate, Step)> = Vec::new();
    for phase in phases {
        dated.push((phase.from, phase.to, phase_step(cx, phase)));
    }
    for milestone in milestones {
        let to = milestone.to.unwrap_or(milestone.from);
        dated.push((milestone.from, to, milestone_step(cx, milestone)));
    }
    dated.sort_by_key(|(from, to, _)| (*from, *to));
    if !dated.is_empty() && dated.iter().all(|(_, _, step)| step.state != "now") {
        let at = dated.iter().position(|(from, _, _)| *from > today).unwrap_or(dated.len());
        dated.insert(at, (today, today, today_step(cx)));
    }
    Ok(dated.into_iter().map(|(_, _, step)| step).collect())
}

/// Most steps that stand beside each other on a wide page.
const IN_VIEW: usize = 7;

/// Steps long done, and those in view: as many as fit, with all that goes on or comes.
pub(super) fn in_view(mut steps: Vec<Step>) -> (Vec<Step>, Vec<Step>) {
    let current = steps.iter().position(|s| s.state != "done").unwrap_or(steps.len());
    let first = current.min(steps.len().saturating_sub(IN_VIEW));
    let rest = steps.split_off(first);
    (steps, rest)
}

fn state(cx: &Cx, from: NaiveDate, to: NaiveDate) -> (&'static str, String) {
    let (t, today) = (T(cx.language()), cx.today());
    if today < from {
        ("next", t.phase_coming())
    } else if today <= to {
        ("now", t.timeline_now(format::date(cx.language(), today)))
    } else {
        ("done", t.phase_over())
    }
}

fn phase_step(cx: &Cx, phase: &Phase) -> Step {
    let language = cx.language();
    let (state, words) = state(cx, phase.from, phase.to);
    Step {
        name: phase.name.to(language).to_owned(),
        href: None,
        when: words::when(language, phase.from, phase.to),
        body: phase.body.clone().unwrap_or_default(),
        state,
        words,
    }
}

fn milestone_step(cx: &Cx, milestone: Milestone) -> Step {
    let to = milestone.to.unwrap_or(milestone.from);
    let (state, words) = state(cx, milestone.from, to);
    Step {
        name: milestone.text,
        href: milestone.href,
        when: words::when(cx.language(), milestone.from, to),
        body: String::new(),
        state,
        words,
    }
}

/// Stands between the steps when nothing goes on today.
fn today_step(cx: &Cx) -> Step {
    let t = T(cx.language());
    Step {
        name: t.timeline_today(),
        href: None,
        when: format::date(cx.language(), cx.today()),
        body: String::new(),
        state: "now",
        words: t.timeline_between(),
    }
}
