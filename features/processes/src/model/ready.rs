//! What stands between a draft and its publication, as a list people can work through. Nothing is
//! published while something is missing (mission, G1); advice may be passed over.

use std::collections::BTreeMap;

use medvirk_kernel::Language;

use super::phase::{self, Hearing, PhaseProblem};
use super::process::{FocusArea, Phase, Process, TargetGroup, Theme};
use super::promise::{Promise, PromisePart};

/// A part of the work, with a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// Title and summary.
    Basics,
    /// The promise.
    Promise,
    /// Focus areas, themes and questions.
    Themes,
    /// Phases and hearings.
    Phases,
    /// Whom to reach.
    TargetGroups,
}

impl Topic {
    /// All topics, in the order they are worked through.
    pub const ALL: [Topic; 5] =
        [Topic::Basics, Topic::Promise, Topic::Themes, Topic::Phases, Topic::TargetGroups];
}

/// One thing that is missing or advised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Need {
    /// No summary.
    Summary,
    /// Texts that readers of this language must read in another.
    Untranslated(Language),
    /// A part of the promise.
    Promise(PromisePart),
    /// The answer is promised before the last phase with a deciding body ends.
    AnswerBeforeDecision,
    /// No theme.
    Themes,
    /// Themes without a question; their codes.
    Questions(Vec<String>),
    /// Focus areas without a responsible role; their codes.
    Responsible(Vec<String>),
    /// No phase.
    Phases,
    /// A phase with unlawful or impossible dates.
    Phase(PhaseProblem),
    /// No target group.
    TargetGroups,
    /// A hearing of a planning programme whose parts are not all written.
    Programme,
}

impl Need {
    /// Where it is mended.
    pub fn topic(&self) -> Topic {
        match self {
            Need::Summary | Need::Untranslated(_) | Need::Programme => Topic::Basics,
            Need::Promise(_) | Need::AnswerBeforeDecision => Topic::Promise,
            Need::Themes | Need::Questions(_) | Need::Responsible(_) => Topic::Themes,
            Need::Phases | Need::Phase(_) => Topic::Phases,
            Need::TargetGroups => Topic::TargetGroups,
        }
    }
}

/// The parts of a process that the check looks at.
#[derive(Clone, Copy, Debug)]
pub struct Whole<'a> {
    /// The process.
    pub process: &'a Process,
    /// Its focus areas.
    pub areas: &'a [FocusArea],
    /// Its themes.
    pub themes: &'a [Theme],
    /// Its phases.
    pub phases: &'a [Phase],
    /// Its target groups.
    pub groups: &'a [TargetGroup],
}

/// The result of the check.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Readiness {
    /// Must be mended before publication, in the order of the topics.
    pub missing: Vec<Need>,
    /// Makes the process better.
    pub advised: Vec<Need>,
}

impl Readiness {
    /// Checks a process against what its municipality offers (`languages`).
    pub fn of(whole: Whole<'_>, languages: &[Language]) -> Self {
        let mut ready = Readiness::default();
        ready.check_texts(whole, languages);
        let promise = &whole.process.promise;
        ready.missing.extend(promise.missing().into_iter().map(Need::Promise));
        ready.advised.extend(promise.advised().into_iter().map(Need::Promise));
        let decided = whole.phases.iter().filter(|p| p.body.is_some() && p.hearing.is_none());
        // Evaluation follows the answer, so only what begins before the answer counts as deciding.
        let last = decided.filter(|p| promise.answer_by.is_some_and(|day| p.from <= day));
        if last.map(|p| p.to).max().is_some_and(|day| promise.answers_before(day)) {
            ready.advised.push(Need::AnswerBeforeDecision);
        }
        ready.check_themes(whole);
        if whole.phases.is_empty() {
            ready.missing.push(Need::Phases);
        }
        let rules: Vec<_> = whole.phases.iter().map(Phase::rule).collect();
        ready.missing.extend(phase::check(&rules).into_iter().map(Need::Phase));
        let hears_programme =
            whole.phases.iter().any(|p| p.hearing == Some(Hearing::PlanningProgramme));
        if hears_programme && !whole.process.programme.is_complete() {
            ready.advised.push(Need::Programme);
        }
        if whole.groups.is_empty() {
            ready.advised.push(Need::TargetGroups);
        }
        ready
    }

    /// Whether the process may be published.
    pub fn is_ready(&self) -> bool {
        self.missing.is_empty()
    }

    /// What is missing and advised, by topic; topics where all is well are there with nothing.
    pub fn by_topic(&self) -> BTreeMap<Topic, (Vec<&Need>, Vec<&Need>)> {
        let mut map: BTreeMap<_, (Vec<&Need>, Vec<&Need>)> =
            Topic::ALL.into_iter().map(|topic| (topic, Default::default())).collect();
        for need in &self.missing {
            map.entry(need.topic()).or_default().0.push(need);
        }
        for need in &self.advised {
            map.entry(need.topic()).or_default().1.push(need);
        }
        map
    }

    fn check_texts(&mut self, whole: Whole<'_>, languages: &[Language]) {
        let process = whole.process;
        if process.summary.is_empty() {
            self.missing.push(Need::Summary);
        }
        for language in languages.iter().copied().filter(|l| *l != process.language) {
            let has =
                |words: &super::words::Words| words.is_empty() || words.get(language).is_some();
            let themes = whole.themes.iter().all(|theme| has(&theme.title));
            let promised = process.promise == Promise::default()
                || process.promise_translations.contains_key(&language);
            if !(has(&process.title) && has(&process.summary) && themes && promised) {
                self.advised.push(Need::Untranslated(language));
            }
        }
    }

    fn check_themes(&mut self, whole: Whole<'_>) {
        if whole.themes.is_empty() {
            self.missing.push(Need::Themes);
        }
        let silent = whole.themes.iter().filter(|t| t.questions.is_empty());
        let silent: Vec<_> = silent.map(|t| t.code.clone()).collect();
        if !silent.is_empty() {
            self.missing.push(Need::Questions(silent));
        }
        let nobody = whole.areas.iter().filter(|a| a.responsible_role.trim().is_empty());
        let nobody: Vec<_> = nobody.map(|a| a.code.clone()).collect();
        if !nobody.is_empty() {
            self.missing.push(Need::Responsible(nobody));
        }
    }
}

#[cfg(test)]
mod tests {
    use medvirk_kernel::ProcessId;
    use uuid::Uuid;

    use super::*;
    use crate::Words;
    use crate::model::process::PlanId;

    fn draft() -> Process {
        let title = Words::in_one(Language::Nb, "Trafikksikkerhetsplan");
        let plan = PlanId(Uuid::from_u128(2));
        Process::draft(ProcessId(Uuid::from_u128(1)), "trafikk", plan, title, Language::Nb)
    }

    fn check(process: &Process) -> Readiness {
        let whole = Whole { process, areas: &[], themes: &[], phases: &[], groups: &[] };
        Readiness::of(whole, &Language::ALL)
    }

    #[test]
    fn an_empty_draft_misses_something_under_every_topic_but_target_groups() {
        let ready = check(&draft());
        let by_topic = ready.by_topic();
        let open: Vec<_> = by_topic
            .iter()
            .filter(|(_, (missing, _))| !missing.is_empty())
            .map(|(t, _)| *t)
            .collect();
        assert_eq!(open, [Topic::Basics, Topic::Promise, Topic::Themes, Topic::Phases]);
        assert!(!ready.is_ready());
        assert!(ready.advised.contains(&Need::TargetGroups));
    }

    #[test]
    fn a_language_nobody_has_translated_to_is_advised_not_demanded() {
        let ready = check(&draft());
        assert!(ready.advised.contains(&Need::Untranslated(Language::Nn)));
        assert!(!ready.advised.contains(&Need::Untranslated(Language::Nb)));
        assert!(!ready.missing.iter().any(|n| matches!(n, Need::Untranslated(_))));
    }
}
