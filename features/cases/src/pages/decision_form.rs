//! The form of a decision: its fields, what stands in them, and how it is read back.

use medvirk_web::{Reader, Submitted};

use super::{
    section::{each, in_rows},
    sheet::{Group, Kind, Row, Sheet, Slot, name},
};
use crate::{
    T,
    model::{
        decision::{Decision, Motion, PartyVote, Vote},
        number::BodyNumber,
    },
    text,
};

/// Most characters of a long text.
const MOST: usize = 20_000;

pub(super) fn sheet(t: T) -> Sheet {
    let line = |name, label| Slot::new(name, label, Kind::Line);
    let area = |name, label, rows| Slot::new(name, label, Kind::Area(rows));
    let number = |name, label| Slot::new(name, label, Kind::Number);
    let group =
        |key, [heading, row, add]: [String; 3], slots| Group { key, heading, row, add, slots };
    let points = vec![area("text", t.field_text(), 3).needed()];
    let votes = vec![
        line("point", t.minutes_point()).needed().hint(t.minutes_point_hint()),
        line("result", t.minutes_result()).needed(),
        number("in_favour", t.minutes_for()).needed(),
        number("against", t.minutes_against()).needed(),
        line("minority", t.minutes_minority()).hint(t.minutes_minority_hint()),
        area("names_for", t.minutes_roll_for(), 2).hint(t.minutes_roll_hint()),
        area("names_against", t.minutes_roll_against(), 2),
        area("parties", t.minutes_parties(), 3).hint(t.minutes_parties_hint()),
    ];
    let motions = vec![
        line("label", t.minutes_motion()).hint(t.minutes_motion_hint()),
        line("by", t.minutes_by()).needed(),
        area("text", t.minutes_text(), 3).needed(),
    ];
    Sheet {
        slots: vec![
            line("body", t.paper_body()).needed(),
            Slot::new("date", t.paper_meeting_date(), Kind::Date).needed(),
            line("case_number", t.paper_case_number()).hint(t.field_body_case_hint()),
            number("present", t.minutes_present()),
            area("treatment", t.heading_treatment(), 5).hint(t.minutes_treatment_hint()),
        ],
        groups: vec![
            group("point", [t.heading_decision(), t.row_point(), t.add_point()], points),
            group("vote", [t.heading_votes(), t.row_vote(), t.add_vote()], votes),
            group("motion", [t.minutes_motions(), t.row_motion(), t.add_motion()], motions),
        ],
    }
}

pub(super) fn pairs(decision: &Decision) -> Vec<(String, String)> {
    let mut pairs: Vec<(String, String)> = [
        ("body", decision.body.clone()),
        ("date", super::section::day(decision.date)),
        ("case_number", decision.case_number.clone()),
        ("present", decision.present.map(|n| n.to_string()).unwrap_or_default()),
        ("treatment", decision.treatment.clone()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .to_vec();
    pairs.extend(in_rows("point", &decision.points, |p| vec![("text", p.clone())]));
    pairs.extend(in_rows("vote", &decision.votes, |v| {
        vec![
            ("point", v.point.clone()),
            ("result", v.result.clone()),
            ("in_favour", v.in_favour.to_string()),
            ("against", v.against.to_string()),
            ("minority", v.minority.clone()),
            ("names_for", v.names_for.clone()),
            ("names_against", v.names_against.clone()),
            ("parties", party_lines(v)),
        ]
    }));
    pairs.extend(in_rows("motion", &decision.motions, |m| {
        vec![("label", m.label.clone()), ("by", m.by.clone()), ("text", m.text.clone())]
    }));
    pairs
}

pub(super) fn read(sent: &Submitted) -> medvirk_kernel::Result<Decision> {
    let mut reader = Reader::new(sent);
    let date = reader.date("date", text::field_date());
    let votes = each(sent, "vote", |place, row| vote(&mut reader, place, row));
    let case_number = reader.text("case_number", text::paper_case_number(), 60);
    if !case_number.is_empty() && BodyNumber::read(&case_number).is_none() {
        reader.refuse("case_number", text::refused_body_number());
    }
    let decision = Decision {
        body: reader.required("body", text::paper_body(), 200),
        date: reader.must("date", text::field_date(), date),
        case_number,
        present: reader
            .whole("present", text::minutes_present(), 0..=1_000)
            .and_then(|n| u32::try_from(n).ok()),
        treatment: reader.text("treatment", text::heading_treatment(), MOST),
        motions: each(sent, "motion", |_, row| Motion {
            label: row.get("label"),
            by: row.get("by"),
            text: row.get("text"),
        }),
        votes,
        points: each(sent, "point", |_, row| row.get("text")),
        // 0 would mean the first one; whoever does not say what he read gets the conflict.
        version: sent.get("version").parse().unwrap_or(-1),
    };
    if decision.points.is_empty() {
        reader.refuse("point.0.text", text::refused_no_points());
    }
    reader.finish(decision)
}

fn vote(reader: &mut Reader<'_>, place: usize, row: &Row) -> Vote {
    let mut count = |slot| {
        let found = reader.whole(&name("vote", place, slot), text::minutes_count(), 0..=10_000);
        found.and_then(|n| u32::try_from(n).ok()).unwrap_or(0)
    };
    let (in_favour, against) = (count("in_favour"), count("against"));
    let parties = PartyVote::read_all(&row.get("parties"));
    let field = name("vote", place, "parties");
    let parties = parties.unwrap_or_else(|line| {
        reader.refuse(&field, text::refused_parties(line));
        Vec::new()
    });
    let vote = Vote {
        point: row.get("point"),
        result: row.get("result"),
        in_favour,
        against,
        minority: row.get("minority"),
        names_for: row.get("names_for"),
        names_against: row.get("names_against"),
        parties,
    };
    if let Some((in_favour, against)) = vote.other_party_sum() {
        reader.refuse(&field, text::refused_parties_sum(in_favour, against));
    }
    vote
}

/// A line for each party, as the form takes them.
fn party_lines(vote: &Vote) -> String {
    let lines = vote.parties.iter().map(|p| format!("{} {}-{}", p.party, p.in_favour, p.against));
    lines.collect::<Vec<_>>().join("\n")
}
