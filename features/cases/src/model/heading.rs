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
}

impl Heading {
    /// All headings, in the commonest order.
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
        }
    }

    /// Reads [`Heading::code`].
    pub fn from_code(code: &str) -> Option<Heading> {
        Heading::ALL.into_iter().find(|h| h.code() == code)
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
        )
    }
}
