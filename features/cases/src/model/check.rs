//! What must be in order before a paper goes to the body that decides.

use std::collections::BTreeSet;

use medvirk_processes::ThemeId;

use super::{case::Content, heading::Heading};

/// One thing that is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lack {
    /// A theme has input, but nobody has assessed it (C2).
    Assessment(ThemeId),
    /// No proposal for a decision.
    Proposal,
    /// No body, or none that decides.
    DecidingBody,
    /// Neither a council's statement nor a reason why there is none (K5).
    Councils,
    /// A statement from the hearing has no assessment (P4); place in the list from 0.
    HearingAnswer(usize),
    /// No summary.
    Summary,
    /// Notes that nobody has used or put aside with a reason.
    UnfinishedNotes(u64),
}

impl Lack {
    /// Whether the paper cannot be made ready with it.
    pub fn is_blocking(&self) -> bool {
        !matches!(self, Lack::Summary | Lack::UnfinishedNotes(_))
    }
}

/// Everything the paper lacks. `heard` are the themes that have input, in order.
pub fn lacks(content: &Content, heard: &[ThemeId], unfinished_notes: u64) -> Vec<Lack> {
    let mut lacks = Vec::new();
    let filled = |text: Option<&String>| text.is_some_and(|t| !t.trim().is_empty());
    if !filled(content.texts.get(&Heading::Summary)) {
        lacks.push(Lack::Summary);
    }
    let mut seen = BTreeSet::new();
    for theme in heard {
        if seen.insert(*theme) && !filled(content.assessments.get(theme)) {
            lacks.push(Lack::Assessment(*theme));
        }
    }
    if content.proposal.iter().all(|point| point.trim().is_empty()) {
        lacks.push(Lack::Proposal);
    }
    if !content.bodies.iter().any(|b| b.part == super::case::BodyPart::Decision) {
        lacks.push(Lack::DecidingBody);
    }
    let said = content.councils.iter().any(|c| !c.text.trim().is_empty());
    if !said && content.councils_missing_reason.trim().is_empty() {
        lacks.push(Lack::Councils);
    }
    for (place, statement) in content.hearing.iter().enumerate() {
        if statement.answer.trim().is_empty() {
            lacks.push(Lack::HearingAnswer(place));
        }
    }
    if unfinished_notes > 0 {
        lacks.push(Lack::UnfinishedNotes(unfinished_notes));
    }
    lacks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::case::{Body, CouncilStatement};
    use medvirk_kernel::Uuid;

    fn whole(theme: ThemeId) -> Content {
        Content {
            texts: [(Heading::Summary, "Kort".to_owned())].into(),
            assessments: [(theme, "Vurdert".to_owned())].into(),
            bodies: vec![Body { name: "Kommunestyret".to_owned(), ..Body::default() }],
            councils: vec![CouncilStatement { text: "Støtter".to_owned(), ..Default::default() }],
            proposal: vec!["Vedtas.".to_owned()],
            ..Content::default()
        }
    }

    #[test]
    fn a_theme_with_input_and_no_assessment_blocks_the_paper() {
        let (heard, forgotten) = (ThemeId(Uuid::from_u128(1)), ThemeId(Uuid::from_u128(2)));
        let content = whole(heard);
        assert_eq!(lacks(&content, &[heard], 0), []);
        let found = lacks(&content, &[heard, forgotten], 0);
        assert_eq!(found, [Lack::Assessment(forgotten)]);
        assert!(found[0].is_blocking());
    }

    #[test]
    fn a_missing_statement_of_a_council_needs_a_reason() {
        let theme = ThemeId(Uuid::from_u128(1));
        let mut content = whole(theme);
        content.councils.clear();
        assert_eq!(lacks(&content, &[theme], 0), [Lack::Councils]);
        content.councils_missing_reason = "Rådet er ikke valgt ennå.".to_owned();
        assert_eq!(lacks(&content, &[theme], 0), []);
    }
}
