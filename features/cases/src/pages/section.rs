//! The sections of a paper: which form each has, what stands in it, and how it is read back. A section
//! is edited and guarded by itself, so two people can write in one paper.

mod sheets;

pub(crate) use sheets::ARCHIVE_CODES;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use medvirk_kernel::{Language, Message};
use medvirk_processes::ThemeId;
use medvirk_web::{Reader, Submitted};

use super::sheet::{Kind, Row, Sheet, name, plain, rows};
use crate::{
    T,
    model::{
        attachment::{AttachedFile, FileId},
        case::{
            Alternative, Body, BodyPart, Case, CouncilKind, CouncilStatement, HearingStatement,
            MadeOf, NamedDocument, Person,
        },
        deadline::Notice,
        heading::Heading,
        number::{ArchiveNumber, BodyNumber},
    },
    text, words,
};

/// Most characters of a long text.
const MOST: usize = 40_000;
/// Most characters of a line.
const LINE: usize = 400;

/// What can be edited by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    /// Title, numbers, people, date.
    Head,
    /// The text under a heading.
    Text(Heading),
    /// The assessment of one theme.
    Assess(ThemeId),
    /// The bodies that treat the case.
    Bodies,
    /// Statements of councils.
    Councils,
    /// Statements from the hearing, with the assessment of each.
    Hearing,
    /// Alternatives.
    Alternatives,
    /// The proposed decision.
    Proposal,
    /// Attachments, documents that are not sent, laws.
    Attachments,
}

impl Section {
    /// Every section that has no theme, in the order of the paper.
    pub(crate) fn all() -> Vec<Section> {
        let texts = Heading::every().filter(|h| h.is_free_text()).map(Section::Text);
        let mut all = vec![
            Section::Head,
            Section::Bodies,
            Section::Councils,
            Section::Hearing,
            Section::Alternatives,
            Section::Proposal,
            Section::Attachments,
        ];
        all.extend(texts);
        all
    }

    /// Stable name in addresses.
    pub(crate) fn code(self) -> String {
        match self {
            Section::Head => "head".to_owned(),
            Section::Text(heading) => heading.code().to_owned(),
            Section::Assess(theme) => format!("theme-{theme}"),
            Section::Bodies => "bodies".to_owned(),
            Section::Councils => "councils".to_owned(),
            Section::Hearing => "hearing".to_owned(),
            Section::Alternatives => "alternatives".to_owned(),
            Section::Proposal => "proposal".to_owned(),
            Section::Attachments => "attachments".to_owned(),
        }
    }

    /// Reads [`Section::code`].
    pub(crate) fn from_code(code: &str) -> Option<Section> {
        if let Some(theme) = code.strip_prefix("theme-") {
            return theme.parse().ok().map(Section::Assess);
        }
        Section::all().into_iter().find(|s| s.code() == code)
    }

    /// The section where a heading is written; none for what the system writes.
    pub(crate) fn of_heading(heading: Heading) -> Option<Section> {
        match heading {
            Heading::Participation => None,
            Heading::Councils => Some(Section::Councils),
            Heading::Hearing => Some(Section::Hearing),
            Heading::Alternatives => Some(Section::Alternatives),
            Heading::Proposal => Some(Section::Proposal),
            text => Some(Section::Text(text)),
        }
    }

    /// Its name.
    pub(crate) fn title(self) -> Message {
        match self {
            Section::Head => text::section_head(),
            Section::Text(heading) => words::heading(heading),
            Section::Assess(_) => words::heading(Heading::Assessment),
            Section::Bodies => text::section_bodies(),
            Section::Councils => words::heading(Heading::Councils),
            Section::Hearing => words::heading(Heading::Hearing),
            Section::Alternatives => words::heading(Heading::Alternatives),
            Section::Proposal => words::heading(Heading::Proposal),
            Section::Attachments => text::heading_attachments(),
        }
    }

    /// Its name in a paper: headings have the words of its template.
    pub(crate) fn title_in(self, t: T, case: &Case) -> String {
        let heading = match self {
            Section::Text(heading) => heading,
            Section::Councils => Heading::Councils,
            Section::Hearing => Heading::Hearing,
            Section::Alternatives => Heading::Alternatives,
            Section::Proposal => Heading::Proposal,
            _ => return self.title().to(t.lang()),
        };
        match case.content.titles.contains_key(&heading) {
            true => words::title(&case.content, heading, case.head.language),
            false => self.title().to(t.lang()),
        }
    }

    /// A sentence of help.
    pub(crate) fn lead(self) -> Message {
        match self {
            Section::Head => text::section_head_lead(),
            Section::Text(Heading::Summary) => text::section_summary_lead(),
            Section::Text(Heading::Background) => text::section_background_lead(),
            Section::Text(Heading::Facts) => text::section_facts_lead(),
            Section::Text(Heading::Economy) => text::section_economy_lead(),
            Section::Text(Heading::Conclusion) => text::section_conclusion_lead(),
            Section::Text(heading) if heading.is_own() => text::section_own_lead(),
            Section::Text(_) => text::section_assessment_lead(),
            Section::Assess(_) => text::section_theme_lead(),
            Section::Bodies => text::section_bodies_lead(),
            Section::Councils => text::section_councils_lead(),
            Section::Hearing => text::section_hearing_lead(),
            Section::Alternatives => text::section_alternatives_lead(),
            Section::Proposal => text::section_proposal_lead(),
            Section::Attachments => text::section_attachments_lead(),
        }
    }

    /// Its form.
    pub(crate) fn sheet(self, t: T) -> Sheet {
        match self {
            Section::Head => sheets::head(t),
            Section::Text(_) | Section::Assess(_) => {
                let rows = if self == Section::Text(Heading::Summary) { 8 } else { 14 };
                Sheet {
                    slots: vec![sheets::area("text", t.field_text(), rows).needed()],
                    groups: vec![],
                }
            }
            Section::Bodies => sheets::bodies(t),
            Section::Councils => sheets::councils(t),
            Section::Hearing => sheets::hearing(t),
            Section::Alternatives => sheets::alternatives(t),
            Section::Proposal => sheets::proposal(t),
            Section::Attachments => sheets::attachments(t),
        }
    }

    /// What stands in it, as fields of the form.
    pub(crate) fn pairs(self, case: &Case) -> Vec<(String, String)> {
        let content = &case.content;
        match self {
            Section::Head => head_pairs(case),
            Section::Text(heading) => vec![pair("text", content.texts.get(&heading))],
            Section::Assess(theme) => vec![pair("text", content.assessments.get(&theme))],
            Section::Bodies => in_rows("body", &content.bodies, |b: &Body| {
                vec![
                    ("name", b.name.clone()),
                    ("short", b.short.clone()),
                    ("date", day(b.date)),
                    ("case_number", b.case_number.clone()),
                    ("choice_part", b.part.code().to_owned()),
                ]
            }),
            Section::Councils => {
                let mut pairs = in_rows("council", &content.councils, |c| {
                    vec![
                        ("body", c.body.clone()),
                        ("choice_kind", c.kind.code().to_owned()),
                        ("date", day(c.date)),
                        ("case_number", c.case_number.clone()),
                        ("text", c.text.clone()),
                    ]
                });
                pairs.push(pair("reason", Some(&content.councils_missing_reason)));
                pairs
            }
            Section::Hearing => in_rows("statement", &content.hearing, |h| {
                vec![
                    ("sender", h.sender.clone()),
                    ("date", day(h.date)),
                    ("text", h.text.clone()),
                    ("answer", h.answer.clone()),
                ]
            }),
            Section::Alternatives => in_rows("alternative", &content.alternatives, |a| {
                vec![
                    ("title", a.title.clone()),
                    ("advantages", a.advantages.clone()),
                    ("weaknesses", a.weaknesses.clone()),
                ]
            }),
            Section::Proposal => {
                let mut pairs = in_rows("point", &content.proposal, |p| vec![("text", p.clone())]);
                pairs.push(pair("introduction", Some(&content.proposal_introduction)));
                pairs
            }
            Section::Attachments => {
                let mut pairs = in_rows("attachment", &content.attachments, document_row);
                pairs.extend(in_rows("kept", &content.not_sent, |d| {
                    vec![("title", d.title.clone()), ("note", d.note.clone())]
                }));
                pairs.extend(in_rows("law", &content.laws, |l| vec![("text", l.clone())]));
                pairs
            }
        }
    }

    /// The same as running text, for comparing and for showing what somebody else wrote.
    pub(crate) fn plain(self, t: T, case: &Case, files: &BTreeMap<FileId, AttachedFile>) -> String {
        let sheet = self.sheet(t);
        let shown = self.pairs(case).into_iter().map(|(field, value)| {
            let value = shown_value(t, files, &field, &value);
            let value = match sheet.label(&field) {
                Some(label) if !value.is_empty() => format!("{label}: {value}"),
                _ => value,
            };
            (field, value)
        });
        plain(shown)
    }

    /// Puts what was sent into the case; collects what cannot be read.
    pub(crate) fn put(self, reader: &mut Reader<'_>, sent: &Submitted, case: &mut Case) {
        let content = &mut case.content;
        match self {
            Section::Head => put_head(reader, sent, case),
            Section::Text(heading) => {
                let written = reader.text("text", text::field_text(), MOST);
                keep(&mut content.texts, heading, written);
            }
            Section::Assess(theme) => {
                let written = reader.text("text", text::field_text(), MOST);
                keep(&mut content.assessments, theme, written);
            }
            Section::Bodies => {
                content.bodies = each(sent, "body", |place, row| Body {
                    name: row.get("name"),
                    short: row.get("short"),
                    date: read_day(reader, "body", place),
                    case_number: body_number(reader, &name("body", place, "case_number"), row),
                    part: BodyPart::from_code(&row.get("choice_part")),
                });
            }
            Section::Councils => {
                content.councils = each(sent, "council", |place, row| CouncilStatement {
                    body: row.get("body"),
                    kind: CouncilKind::from_code(&row.get("choice_kind"), &row.get("body")),
                    date: read_day(reader, "council", place),
                    case_number: row.get("case_number"),
                    text: row.get("text"),
                });
                content.councils_missing_reason =
                    reader.text("reason", text::field_councils_reason(), MOST);
            }
            Section::Hearing => {
                content.hearing = each(sent, "statement", |place, row| HearingStatement {
                    sender: row.get("sender"),
                    date: read_day(reader, "statement", place),
                    text: row.get("text"),
                    answer: row.get("answer"),
                });
            }
            Section::Alternatives => {
                content.alternatives = each(sent, "alternative", |_, row| Alternative {
                    title: row.get("title"),
                    advantages: row.get("advantages"),
                    weaknesses: row.get("weaknesses"),
                });
            }
            Section::Proposal => {
                content.proposal_introduction =
                    reader.text("introduction", text::field_introduction(), LINE);
                content.proposal = each(sent, "point", |_, row| row.get("text"));
            }
            Section::Attachments => {
                content.attachments = each(sent, "attachment", |_, row| {
                    let made = row.get("choice_made_of");
                    NamedDocument {
                        title: row.get("title"),
                        note: row.get("note"),
                        made_of: MadeOf::from_code(&made),
                        file: chosen_file(&made),
                    }
                });
                content.not_sent = each(sent, "kept", |_, row| NamedDocument {
                    title: row.get("title"),
                    note: row.get("note"),
                    ..NamedDocument::default()
                });
                content.laws = each(sent, "law", |_, row| row.get("text"));
            }
        }
    }
}

/// A blank text is none.
fn keep<K: Ord>(texts: &mut BTreeMap<K, String>, key: K, written: String) {
    if written.is_empty() {
        texts.remove(&key);
    } else {
        texts.insert(key, written);
    }
}

fn head_pairs(case: &Case) -> Vec<(String, String)> {
    let head = &case.head;
    [
        ("title", head.title.clone()),
        ("language", head.language.code().to_owned()),
        ("archive_case_number", head.archive_case_number.clone()),
        ("archive_code", head.archive_code.clone()),
        ("running_number", head.running_number.clone()),
        ("officer_name", head.officer.name.clone()),
        ("officer_role", head.officer.role.clone()),
        ("responsible_name", head.responsible.name.clone()),
        ("responsible_role", head.responsible.role.clone()),
        ("dated", day(head.dated)),
        ("notice", head.notice.code().to_owned()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .to_vec()
}

fn put_head(reader: &mut Reader<'_>, sent: &Submitted, case: &mut Case) {
    let head = &mut case.head;
    head.title = reader.required("title", text::field_title(), LINE);
    head.language = Language::from_code(sent.get("language")).unwrap_or(head.language);
    let short =
        |reader: &mut Reader<'_>, field: &str, label: Message| reader.text(field, label, 60);
    head.archive_case_number = short(reader, "archive_case_number", text::field_archive_case());
    let number = &head.archive_case_number;
    if !number.is_empty() && ArchiveNumber::read(number).is_none() {
        reader.refuse("archive_case_number", text::refused_archive_number());
    }
    head.archive_code = short(reader, "archive_code", text::field_archive_code());
    head.running_number = short(reader, "running_number", text::field_running_number());
    head.officer = Person {
        name: reader.text("officer_name", text::field_officer(), LINE),
        role: reader.text("officer_role", text::field_officer_role(), LINE),
    };
    head.responsible = Person {
        name: reader.text("responsible_name", text::field_responsible(), LINE),
        role: reader.text("responsible_role", text::field_responsible_role(), LINE),
    };
    head.dated = reader.date("dated", text::field_dated());
    head.notice = Notice::from_code(sent.get("notice"));
}

/// What stands before the id of a file where it is chosen.
const FILE: &str = "file-";

/// The file that was chosen, when one was.
fn chosen_file(value: &str) -> Option<FileId> {
    value.strip_prefix(FILE)?.parse().ok().map(FileId)
}

fn document_row(document: &NamedDocument) -> Vec<(&'static str, String)> {
    let made = match (document.made_of, document.file) {
        (Some(made_of), _) => made_of.code().to_owned(),
        (None, Some(file)) => format!("{FILE}{file}"),
        (None, None) => String::new(),
    };
    vec![
        ("title", document.title.clone()),
        ("note", document.note.clone()),
        ("choice_made_of", made),
    ]
}

/// Lets the form offer the files of the case too.
pub(crate) fn offer_files<'a>(sheet: &mut Sheet, files: impl Iterator<Item = &'a AttachedFile>) {
    let offered: Vec<(String, String)> =
        files.map(|f| (format!("{FILE}{}", f.id), f.name.clone())).collect();
    let slots =
        sheet.groups.iter_mut().filter(|g| g.key == "attachment").flat_map(|g| &mut g.slots);
    for slot in slots.filter(|slot| slot.name == "choice_made_of") {
        if let Kind::Choice(options) = &mut slot.kind {
            options.extend(offered.iter().cloned());
        }
    }
}

fn pair(field: &str, value: Option<&String>) -> (String, String) {
    (field.to_owned(), value.cloned().unwrap_or_default())
}

pub(super) fn in_rows<I>(
    group: &str,
    items: &[I],
    fields: impl Fn(&I) -> Vec<(&'static str, String)>,
) -> Vec<(String, String)> {
    let row = |(place, item)| {
        let fields: Vec<(&'static str, String)> = fields(item);
        fields.into_iter().map(move |(slot, value)| (name(group, place, slot), value))
    };
    items.iter().enumerate().flat_map(row).collect()
}

pub(super) fn each<I>(
    sent: &Submitted,
    group: &str,
    mut read: impl FnMut(usize, &Row) -> I,
) -> Vec<I> {
    rows(sent, group).iter().map(|(place, row)| read(*place, row)).collect()
}

pub(super) fn day(day: Option<NaiveDate>) -> String {
    day.map(|d| d.to_string()).unwrap_or_default()
}

/// The number of a case in a body, if it looks like one.
fn body_number(reader: &mut Reader<'_>, field: &str, row: &Row) -> String {
    let number = row.get("case_number");
    if !number.is_empty() && BodyNumber::read(&number).is_none() {
        reader.refuse(field, text::refused_body_number());
    }
    number
}

fn read_day(reader: &mut Reader<'_>, group: &str, place: usize) -> Option<NaiveDate> {
    reader.date(&name(group, place, "date"), text::field_date())
}

/// A value as people read it; codes of choices become words.
fn shown_value(t: T, files: &BTreeMap<FileId, AttachedFile>, field: &str, value: &str) -> String {
    if field.ends_with("choice_part") {
        return words::body_part(BodyPart::from_code(value)).to(t.lang());
    }
    if field.ends_with("choice_kind") {
        return words::council(CouncilKind::from_code(value, "")).to(t.lang());
    }
    if field.ends_with("choice_made_of") {
        return match (MadeOf::from_code(value), chosen_file(value)) {
            (Some(made_of), _) => words::made_of(made_of).to(t.lang()),
            (None, Some(id)) => match files.get(&id) {
                Some(file) => t.attachment_is_file(&file.name),
                None => t.attachment_file_gone(),
            },
            (None, None) => String::new(),
        };
    }
    if field == "language" {
        return Language::from_code(value).map(|l| l.own_name().to_owned()).unwrap_or_default();
    }
    if field == "dated" || field.ends_with(".date") {
        return super::day(t.lang(), value.parse().ok());
    }
    if field == "notice" {
        return words::notice(Notice::from_code(value)).to(t.lang());
    }
    value.trim().to_owned()
}
