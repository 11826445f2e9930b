//! The promise of a process: what is open, what is fixed, who decides, when and how the answer
//! comes. Nothing is published without it (mission, G1).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The person who answers questions about the process.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Contact {
    /// Full name.
    pub name: String,
    /// Role in the municipality.
    pub role: String,
    /// E-mail address, as typed.
    pub email: String,
    /// Phone number, as typed.
    pub phone: String,
}

/// What the municipality promises those who take part. Empty text means not yet written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Promise {
    /// The promise in a few plain sentences.
    pub summary: String,
    /// What can be influenced, one point each.
    pub open: Vec<String>,
    /// What is already settled, one point each.
    pub fixed: Vec<String>,
    /// What is expressly not promised.
    pub not_promised: String,
    /// The body that decides, and when it meets.
    pub decided_by: String,
    /// The last day the answer comes.
    pub answer_by: Option<NaiveDate>,
    /// How the answer comes.
    pub answer_form: String,
    /// The law the process rests on.
    pub legal_basis: String,
    /// Whom to ask.
    pub contact: Contact,
}

/// One part of a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PromisePart {
    /// At least one open point.
    Open,
    /// At least one fixed point: a promise that hides its frame is worth little.
    Fixed,
    /// Who decides.
    DecidedBy,
    /// When the answer comes.
    AnswerBy,
    /// How the answer comes.
    AnswerForm,
    /// A named contact with an e-mail address or a phone number.
    Contact,
    /// The legal basis for asking and keeping the answers.
    LegalBasis,
    /// What is not promised.
    NotPromised,
}

impl Promise {
    /// The parts that must be written before anything is published, in the order of the form.
    pub fn missing(&self) -> Vec<PromisePart> {
        let reachable = !blank(&self.contact.email) || !blank(&self.contact.phone);
        let contact = !blank(&self.contact.name) && reachable;
        [
            (PromisePart::Open, said(&self.open)),
            (PromisePart::Fixed, said(&self.fixed)),
            (PromisePart::DecidedBy, !blank(&self.decided_by)),
            (PromisePart::AnswerBy, self.answer_by.is_some()),
            (PromisePart::AnswerForm, !blank(&self.answer_form)),
            (PromisePart::LegalBasis, !blank(&self.legal_basis)),
            (PromisePart::Contact, contact),
        ]
        .into_iter()
        .filter_map(|(part, there)| (!there).then_some(part))
        .collect()
    }

    /// Parts that may be left out but make the promise clearer.
    pub fn advised(&self) -> Vec<PromisePart> {
        if blank(&self.not_promised) { vec![PromisePart::NotPromised] } else { vec![] }
    }

    /// This promise with every part that `translated` has written put in its place. What must be
    /// the same in every language is not taken from it: the day, and how to reach the contact.
    pub fn overlaid(&self, translated: &Promise) -> Promise {
        let text = |own: &str, other: &str| if blank(other) { own } else { other }.to_owned();
        let points = |own: &[String], other: &[String]| {
            if said(other) { other.to_vec() } else { own.to_vec() }
        };
        Promise {
            summary: text(&self.summary, &translated.summary),
            open: points(&self.open, &translated.open),
            fixed: points(&self.fixed, &translated.fixed),
            not_promised: text(&self.not_promised, &translated.not_promised),
            decided_by: text(&self.decided_by, &translated.decided_by),
            answer_by: self.answer_by,
            answer_form: text(&self.answer_form, &translated.answer_form),
            legal_basis: text(&self.legal_basis, &translated.legal_basis),
            contact: Contact {
                role: text(&self.contact.role, &translated.contact.role),
                ..self.contact.clone()
            },
        }
    }

    /// Whether the promise can be published.
    pub fn is_complete(&self) -> bool {
        self.missing().is_empty()
    }

    /// Whether the answer is promised before `decision`, the last day the case is decided: such a
    /// promise cannot be kept.
    pub fn answers_before(&self, decision: NaiveDate) -> bool {
        self.answer_by.is_some_and(|day| day < decision)
    }

    /// Whether the answer should have come by `today` and has not been marked as given.
    pub fn is_overdue(&self, today: NaiveDate, answered: bool) -> bool {
        !answered && self.answer_by.is_some_and(|day| day < today)
    }
}

fn blank(text: &str) -> bool {
    text.trim().is_empty()
}

fn said(points: &[String]) -> bool {
    points.iter().any(|point| !blank(point))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn whole() -> Promise {
        Promise {
            summary: "Det dere sier, blir lest.".into(),
            open: vec!["Mål fram til 2039".into()],
            fixed: vec!["Rammene fra staten".into()],
            not_promised: "At alle forslag blir gjennomført".into(),
            decided_by: "Kommunestyret".into(),
            answer_by: Some(day("2026-10-23")),
            answer_form: "E-post eller brev".into(),
            legal_basis: "Plan- og bygningsloven § 5-1".into(),
            contact: Contact {
                name: "Ingvild Myrvang".into(),
                phone: "+47 000 10 014".into(),
                ..Contact::default()
            },
        }
    }

    #[test]
    fn an_empty_promise_misses_every_required_part() {
        assert_eq!(
            Promise::default().missing(),
            [
                PromisePart::Open,
                PromisePart::Fixed,
                PromisePart::DecidedBy,
                PromisePart::AnswerBy,
                PromisePart::AnswerForm,
                PromisePart::LegalBasis,
                PromisePart::Contact,
            ]
        );
        assert_eq!(Promise::default().advised(), [PromisePart::NotPromised]);
    }

    #[test]
    fn a_whole_promise_misses_nothing() {
        assert!(whole().is_complete());
        assert!(whole().advised().is_empty());
    }

    #[test]
    fn points_of_only_spaces_do_not_count() {
        let promise = Promise { open: vec!["  ".into()], ..whole() };
        assert_eq!(promise.missing(), [PromisePart::Open]);
    }

    #[test]
    fn a_contact_nobody_can_reach_is_missing() {
        let mut promise = whole();
        promise.contact.phone.clear();
        assert_eq!(promise.missing(), [PromisePart::Contact]);
    }

    #[test]
    fn a_translation_never_changes_the_day_or_the_contact() {
        let english = Promise {
            decided_by: "The municipal council".into(),
            answer_by: Some(day("2030-01-01")),
            contact: Contact { role: "planner".into(), name: "X".into(), ..Contact::default() },
            ..Promise::default()
        };
        let read = whole().overlaid(&english);
        assert_eq!(read.decided_by, "The municipal council");
        assert_eq!(read.open, whole().open);
        assert_eq!(read.answer_by, whole().answer_by);
        assert_eq!(
            (read.contact.role.as_str(), read.contact.name.as_str()),
            ("planner", "Ingvild Myrvang")
        );
    }

    #[test]
    fn an_answer_before_the_decision_is_seen() {
        assert!(!whole().answers_before(day("2026-09-24")));
        assert!(whole().answers_before(day("2026-10-24")));
    }

    #[test]
    fn an_answer_is_overdue_the_day_after_it_was_promised() {
        assert!(!whole().is_overdue(day("2026-10-23"), false));
        assert!(whole().is_overdue(day("2026-10-24"), false));
        assert!(!whole().is_overdue(day("2026-10-24"), true));
    }
}
