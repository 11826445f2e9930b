//! Words for stages, phases, kinds and needs, in the reader's language.

use chrono::NaiveDate;
use medvirk_i18n::format;
use medvirk_kernel::{Language, Message, Stage};

use crate::{
    Phase, PlanKind, T,
    model::{
        phase::{Hearing, PhaseProblem, PhaseState},
        promise::PromisePart,
        ready::{Need, Topic},
    },
    text,
};

/// A stage as a tag: colour and words.
pub(crate) fn stage_tag(t: T, stage: Stage) -> (&'static str, String) {
    match stage {
        Stage::Draft => ("neutral", t.stage_draft()),
        Stage::Published => ("success", t.stage_published()),
        Stage::Closed => ("info", t.stage_closed()),
    }
}

/// A kind of plan.
pub(crate) fn plan_kind(kind: PlanKind) -> Message {
    match kind {
        PlanKind::Municipal => text::plan_kind_municipal(),
        PlanKind::Societal => text::plan_kind_societal(),
        PlanKind::LandUse => text::plan_kind_land_use(),
        PlanKind::MunicipalSub => text::plan_kind_municipal_sub(),
        PlanKind::Thematic => text::plan_kind_thematic(),
        PlanKind::Economic => text::plan_kind_economic(),
        PlanKind::Zoning => text::plan_kind_zoning(),
        PlanKind::Other => text::plan_kind_other(),
    }
}

/// A kind of hearing.
pub(crate) fn hearing(kind: Hearing) -> Message {
    match kind {
        Hearing::PlanningProgramme => text::hearing_programme(),
        Hearing::MunicipalPlan => text::hearing_municipal_plan(),
        Hearing::ZoningPlan => text::hearing_zoning_plan(),
        Hearing::Voluntary => text::hearing_voluntary(),
    }
}

/// When a phase is: one day or a span.
pub(crate) fn when(language: Language, from: NaiveDate, to: NaiveDate) -> String {
    format::date_range(language, from, to)
}

/// Where a phase stands.
pub(crate) fn phase_state(t: T, phase: &Phase, today: NaiveDate) -> (&'static str, String) {
    match phase.state_at(today) {
        PhaseState::Over => ("neutral", t.phase_over()),
        PhaseState::Current => ("success", t.phase_current()),
        PhaseState::Coming => ("info", t.phase_coming()),
    }
}

/// What is wrong with a phase.
pub(crate) fn phase_problem(language: Language, problem: &PhaseProblem) -> Message {
    match problem {
        PhaseProblem::EndsBeforeStart { .. } => text::refused_phase_backwards(),
        PhaseProblem::HearingTooShort { days, section, earliest, .. } => {
            let earliest = format::date(language, *earliest);
            text::refused_hearing_short(*days, *section, earliest)
        }
        PhaseProblem::DeadlineBeforeEnd { .. } => text::refused_phase_deadline(),
        PhaseProblem::SameId { id } => text::refused_code_taken(id),
    }
}

/// A topic of the checklist.
pub(crate) fn topic(t: T, topic: Topic) -> String {
    match topic {
        Topic::Basics => t.topic_basics(),
        Topic::Promise => t.topic_promise(),
        Topic::Themes => t.topic_themes(),
        Topic::Phases => t.topic_phases(),
        Topic::TargetGroups => t.topic_target_groups(),
    }
}

/// The page of a topic, below the page of the process.
pub(crate) const fn topic_page(topic: Topic) -> &'static str {
    match topic {
        Topic::Basics => "edit",
        Topic::Promise => "promise",
        Topic::Themes => "themes",
        Topic::Phases => "phases",
        Topic::TargetGroups => "target-groups",
    }
}

/// Something missing or advised.
pub(crate) fn need(t: T, need: &Need) -> String {
    match need {
        Need::Summary => t.need_summary(),
        Need::Untranslated(language) => t.need_untranslated(language.code()),
        Need::Promise(part) => promise_part(t, *part),
        Need::AnswerBeforeDecision => t.need_answer_before_decision(),
        Need::Themes => t.need_themes(),
        Need::Questions(codes) => t.need_questions(format::list_and(t.lang(), codes)),
        Need::Responsible(codes) => t.need_responsible(format::list_and(t.lang(), codes)),
        Need::Phases => t.need_phases(),
        Need::Phase(problem) => phase_problem(t.lang(), problem).to(t.lang()),
        Need::TargetGroups => t.need_target_groups(),
        Need::Programme => t.need_programme(),
    }
}

fn promise_part(t: T, part: PromisePart) -> String {
    match part {
        PromisePart::Open => t.need_promise_open(),
        PromisePart::Fixed => t.need_promise_fixed(),
        PromisePart::DecidedBy => t.need_promise_decided_by(),
        PromisePart::AnswerBy => t.need_promise_answer_by(),
        PromisePart::AnswerForm => t.need_promise_answer_form(),
        PromisePart::Contact => t.need_promise_contact(),
        PromisePart::LegalBasis => t.need_promise_legal_basis(),
        PromisePart::NotPromised => t.need_promise_not_promised(),
    }
}
