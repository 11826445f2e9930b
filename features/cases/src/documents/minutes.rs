//! The saksprotokoll: how the body treated the case, how it voted, what it decided.

use medvirk_documents::{Compose, Document, Kind, Meta};
use medvirk_i18n::format;

use super::{Extras, paper::table};
use crate::{
    T,
    dossier::Dossier,
    model::decision::{Decision, PartyVote, Vote},
    paper::PaperTable,
};

/// The minutes of the decision.
pub(crate) fn minutes(dossier: &Dossier, decision: &Decision, extras: &Extras) -> Document {
    let language = dossier.case.head.language;
    let t = T(language);
    let date = decision.date.unwrap_or(extras.today);
    let title = format!("{}: {}", t.minutes_kind(), dossier.case.head.title);
    let meta = Meta::new(Kind::CasePaper, title, language, date).by(&extras.municipality);
    let mut doc = Document::new(meta);
    doc.page.footer = Some(extras.municipality.clone());
    let facts = [
        (t.paper_body(), decision.body.clone()),
        (t.paper_meeting_date(), format::date(language, date)),
        (t.paper_case_number(), decision.case_number.clone()),
        (t.paper_archive_case(), dossier.case.head.archive_case_number.clone()),
        (t.minutes_present(), decision.present.map(|n| n.to_string()).unwrap_or_default()),
    ];
    doc.facts(facts.into_iter().filter(|(_, value)| !value.is_empty()));
    if !decision.treatment.trim().is_empty() || !decision.motions.is_empty() {
        doc.h1(t.heading_treatment()).typed(&decision.treatment);
        if !decision.motions.is_empty() {
            doc.table(table(&motions(&t, decision)));
        }
    }
    if !decision.votes.is_empty() {
        doc.h1(t.heading_votes()).table(table(&votes(&t, &decision.votes)));
        for vote in decision.votes.iter().filter(|v| !v.names_for.is_empty()) {
            doc.p(t.minutes_names_for(&vote.point, &vote.names_for));
            doc.p(t.minutes_names_against(&vote.point, &vote.names_against));
        }
        for vote in decision.votes.iter().filter(|v| !v.parties.is_empty()) {
            doc.p(t.minutes_parties_of(&vote.point)).bullets(party_lines(&t, vote));
        }
    }
    doc.h1(t.heading_decision()).numbered(decision.points.iter().map(String::as_str));
    doc
}

/// "Ap: 4 for, 2 mot", a line for each party.
pub(crate) fn party_lines(t: &T, vote: &Vote) -> Vec<String> {
    let line = |p: &PartyVote| t.minutes_party_line(&p.party, p.in_favour, p.against);
    vote.parties.iter().map(line).collect()
}

/// Proposals made in the meeting.
pub(crate) fn motions(t: &T, decision: &Decision) -> PaperTable {
    PaperTable {
        caption: t.minutes_motions(),
        header: vec![t.minutes_motion(), t.minutes_by(), t.minutes_text()],
        widths: vec![1, 3, 7],
        rows: decision
            .motions
            .iter()
            .map(|m| vec![m.label.clone(), m.by.clone(), m.text.clone()])
            .collect(),
    }
}

/// Votes, point by point.
pub(crate) fn votes(t: &T, votes: &[Vote]) -> PaperTable {
    PaperTable {
        caption: t.minutes_votes(),
        header: vec![
            t.minutes_point(),
            t.minutes_result(),
            t.minutes_for(),
            t.minutes_against(),
            t.minutes_minority(),
        ],
        widths: vec![3, 4, 1, 1, 3],
        rows: votes
            .iter()
            .map(|v| {
                vec![
                    v.point.clone(),
                    v.result.clone(),
                    v.in_favour.to_string(),
                    v.against.to_string(),
                    v.minority.clone(),
                ]
            })
            .collect(),
    }
}
