//! The forms of the sections: which fields each has, and which of them stand in rows.

use medvirk_kernel::Language;

use super::super::sheet::{Group, Kind, Sheet, Slot};
use crate::{
    T,
    model::{
        case::{BodyPart, CouncilKind, MadeOf},
        deadline::Notice,
    },
    words,
};

/// The list of archive codes the municipality has brought in.
pub(crate) const ARCHIVE_CODES: &str = "archive-codes";

fn line(name: &'static str, label: String) -> Slot {
    Slot::new(name, label, Kind::Line)
}

pub(super) fn area(name: &'static str, label: String, rows: u8) -> Slot {
    Slot::new(name, label, Kind::Area(rows))
}

fn date(name: &'static str, label: String) -> Slot {
    Slot::new(name, label, Kind::Date)
}

pub(super) fn head(t: T) -> Sheet {
    let languages = [Language::Nb, Language::Nn]
        .map(|l| (l.code().to_owned(), l.own_name().to_owned()))
        .to_vec();
    let notices =
        Notice::ALL.map(|n| (n.code().to_owned(), words::notice(n).to(t.lang()))).to_vec();
    let slots = vec![
        line("title", t.field_title()).needed().wide(),
        Slot::new("language", t.field_language(), Kind::Choice(languages)).needed(),
        line("archive_case_number", t.field_archive_case()).hint(t.field_archive_case_hint()),
        line("archive_code", t.field_archive_code())
            .hint(t.field_archive_code_hint())
            .suggesting(ARCHIVE_CODES),
        line("running_number", t.field_running_number()).hint(t.field_running_number_hint()),
        line("officer_name", t.field_officer()).needed(),
        line("officer_role", t.field_officer_role()),
        line("responsible_name", t.field_responsible()),
        line("responsible_role", t.field_responsible_role()),
        date("dated", t.field_dated()),
        Slot::new("notice", t.field_notice(), Kind::Choice(notices))
            .hint(t.field_notice_hint())
            .wide(),
    ];
    Sheet { slots, groups: Vec::new() }
}

fn group(key: &'static str, words: [String; 3], slots: Vec<Slot>) -> Group {
    let [heading, row, add] = words;
    Group { key, heading, row, add, slots }
}

pub(super) fn bodies(t: T) -> Sheet {
    let parts =
        BodyPart::ALL.map(|p| (p.code().to_owned(), words::body_part(p).to(t.lang()))).to_vec();
    let slots = vec![
        line("name", t.paper_body()).needed(),
        line("short", t.field_body_short()).hint(t.field_body_short_hint()),
        Slot::new("choice_part", t.paper_body_part(), Kind::Choice(parts)).needed(),
        date("date", t.paper_meeting_date()),
        line("case_number", t.paper_case_number()).hint(t.field_body_case_hint()),
    ];
    let words = [t.section_bodies(), t.paper_body(), t.add_body()];
    Sheet { slots: Vec::new(), groups: vec![group("body", words, slots)] }
}

pub(super) fn councils(t: T) -> Sheet {
    let kinds =
        CouncilKind::ALL.map(|k| (k.code().to_owned(), words::council(k).to(t.lang()))).to_vec();
    let slots = vec![
        line("body", t.paper_council()).needed(),
        Slot::new("choice_kind", t.field_council_kind(), Kind::Choice(kinds)).needed(),
        date("date", t.paper_meeting_date()),
        line("case_number", t.paper_case_number()),
        area("text", t.paper_statement(), 4).needed(),
    ];
    let words = [t.paper_councils(), t.row_statement(), t.add_statement()];
    let reason = area("reason", t.field_councils_reason(), 3).hint(t.field_councils_reason_hint());
    Sheet { slots: vec![reason], groups: vec![group("council", words, slots)] }
}

pub(super) fn hearing(t: T) -> Sheet {
    let slots = vec![
        line("sender", t.paper_sender()).needed(),
        date("date", t.field_received()),
        area("text", t.paper_statement(), 4).needed(),
        area("answer", t.paper_hearing_answer(), 3).needed(),
    ];
    let words = [t.section_hearing(), t.row_statement(), t.add_statement()];
    Sheet { slots: Vec::new(), groups: vec![group("statement", words, slots)] }
}

pub(super) fn alternatives(t: T) -> Sheet {
    let slots = vec![
        line("title", t.paper_alternative()).needed(),
        area("advantages", t.paper_advantages(), 3).needed(),
        area("weaknesses", t.paper_weaknesses(), 3).needed(),
    ];
    let words = [t.section_alternatives(), t.paper_alternative(), t.add_alternative()];
    Sheet { slots: Vec::new(), groups: vec![group("alternative", words, slots)] }
}

pub(super) fn proposal(t: T) -> Sheet {
    let words = [t.section_points(), t.row_point(), t.add_point()];
    let slots = vec![area("text", t.field_text(), 3).needed()];
    let introduction = line("introduction", t.field_introduction()).wide();
    Sheet { slots: vec![introduction], groups: vec![group("point", words, slots)] }
}

pub(super) fn attachments(t: T) -> Sheet {
    let mut made = vec![(String::new(), t.made_by_people())];
    made.extend(
        MadeOf::ALL
            .map(|made_of| (made_of.code().to_owned(), words::made_of(made_of).to(t.lang()))),
    );
    let attachments = vec![
        line("title", t.field_title()).needed(),
        line("note", t.field_note()),
        Slot::new("choice_made_of", t.field_made_of(), Kind::Choice(made)).needed(),
    ];
    let kept = vec![line("title", t.field_title()).needed(), line("note", t.field_note())];
    let laws = vec![line("text", t.field_law()).needed()];
    let told = |heading: String, row: String, add: String| [heading, row, add];
    Sheet {
        slots: Vec::new(),
        groups: vec![
            group(
                "attachment",
                told(t.heading_attachments(), t.row_attachment(), t.add_attachment()),
                attachments,
            ),
            group("kept", told(t.heading_not_sent(), t.row_document(), t.add_document()), kept),
            group("law", told(t.section_laws(), t.row_law(), t.add_law()), laws),
        ],
    }
}
