//! The order of headings in a case paper. Municipalities differ, so the order is data: a template is
//! a list of headings (norway.md, section 7).

use serde::{Deserialize, Serialize};

/// One part of a case paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Heading {
    /// Sammendrag.
    Summary,
    /// Bakgrunn.
    Background,
    /// Saksopplysninger.
    Facts,
    /// Medvirkning og innspill: written by the system from linked summaries.
    Participation,
    /// Uttalelse fra råd (kommuneloven § 5-12).
    Councils,
    /// Høringsuttalelser med vurdering (plan- og bygningsloven § 11-14).
    Hearing,
    /// Økonomiske konsekvenser.
    Economy,
    /// Alternativer med fordeler og svakheter.
    Alternatives,
    /// Vurdering, samlet og per tema.
    Assessment,
    /// Konklusjon.
    Conclusion,
    /// Innstilling, forslag til vedtak.
    Proposal,
    /// A heading the municipality has made itself; its words stand in the template.
    OwnFirst,
    /// The second of them.
    OwnSecond,
    /// The third of them.
    OwnThird,
}

impl Heading {
    /// The headings municipalities of the land use, in the commonest order.
    pub const ALL: [Heading; 11] = [
        Heading::Summary,
        Heading::Background,
        Heading::Facts,
        Heading::Participation,
        Heading::Councils,
        Heading::Hearing,
        Heading::Economy,
        Heading::Alternatives,
        Heading::Assessment,
        Heading::Conclusion,
        Heading::Proposal,
    ];

    /// Places for headings that a municipality makes itself.
    pub const OWN: [Heading; 3] = [Heading::OwnFirst, Heading::OwnSecond, Heading::OwnThird];
    /// Headings no paper can be without: what people said, what is thought of it, what is proposed.
    pub const NEEDED: [Heading; 3] =
        [Heading::Participation, Heading::Assessment, Heading::Proposal];

    /// Every heading there is.
    pub fn every() -> impl Iterator<Item = Heading> {
        Heading::ALL.into_iter().chain(Heading::OWN)
    }

    /// Stable name in the database and in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Heading::Summary => "summary",
            Heading::Background => "background",
            Heading::Facts => "facts",
            Heading::Participation => "participation",
            Heading::Councils => "councils",
            Heading::Hearing => "hearing",
            Heading::Economy => "economy",
            Heading::Alternatives => "alternatives",
            Heading::Assessment => "assessment",
            Heading::Conclusion => "conclusion",
            Heading::Proposal => "proposal",
            Heading::OwnFirst => "own_first",
            Heading::OwnSecond => "own_second",
            Heading::OwnThird => "own_third",
        }
    }

    /// Reads [`Heading::code`].
    pub fn from_code(code: &str) -> Option<Heading> {
        Heading::every().find(|h| h.code() == code)
    }

    /// Whether its words are the municipality's own and stand in no list of ours.
    pub const fn is_own(self) -> bool {
        matches!(self, Heading::OwnFirst | Heading::OwnSecond | Heading::OwnThird)
    }

    /// Whether people write its text themselves; the others are made of records.
    pub const fn is_free_text(self) -> bool {
        matches!(
            self,
            Heading::Summary
                | Heading::Background
                | Heading::Facts
                | Heading::Economy
                | Heading::Assessment
                | Heading::Conclusion
                | Heading::OwnFirst
                | Heading::OwnSecond
                | Heading::OwnThird
        )
    }
}

/// An order of headings to begin with. Municipalities differ: some put the proposal first, some last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Template {
    /// From the summary to the proposal.
    ProposalLast,
    /// The proposal first, then the summary and what it rests on.
    ProposalFirst,
}

impl Template {
    /// All templates.
    pub const ALL: [Template; 2] = [Template::ProposalLast, Template::ProposalFirst];

    /// Stable name in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Template::ProposalLast => "proposal_last",
            Template::ProposalFirst => "proposal_first",
        }
    }

    /// Reads [`Template::code`]; what is unknown is the commonest.
    pub fn from_code(code: &str) -> Template {
        let found = Template::ALL.into_iter().find(|t| t.code() == code);
        found.unwrap_or(Template::ProposalLast)
    }

    /// Its headings, in order.
    pub fn order(self) -> Vec<Heading> {
        let mut order = Heading::ALL.to_vec();
        if self == Template::ProposalFirst {
            order.rotate_right(1);
        }
        order
    }
}

/// `order` with `heading` one place up or down; nothing happens at the ends.
pub fn moved(order: &[Heading], heading: Heading, is_up: bool) -> Vec<Heading> {
    let mut order = order.to_vec();
    if let Some(at) = order.iter().position(|h| *h == heading) {
        let to =
            if is_up { at.checked_sub(1) } else { Some(at + 1).filter(|to| *to < order.len()) };
        if let Some(to) = to {
            order.swap(at, to);
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_is_an_order_of_all_headings() {
        assert_eq!(Template::ProposalFirst.order()[..2], [Heading::Proposal, Heading::Summary]);
        assert_eq!(Template::ProposalLast.order(), Heading::ALL);
    }

    #[test]
    fn a_heading_moves_one_place_and_stops_at_the_ends() {
        let order = [Heading::Summary, Heading::Facts, Heading::Proposal];
        let up = moved(&order, Heading::Facts, true);
        assert_eq!(up, [Heading::Facts, Heading::Summary, Heading::Proposal]);
        assert_eq!(moved(&order, Heading::Summary, true), order);
        assert_eq!(moved(&order, Heading::Proposal, false), order);
    }
}
