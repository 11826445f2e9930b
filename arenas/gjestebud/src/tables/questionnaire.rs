//! The report form: which fields there are and what they come to, the same for hosts on their page and
//! for staff who type in for somebody. Names of fields are stable: a page that was cached weeks ago on
//! a host's telephone can still send.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};
use medvirk_kernel::{Error, Language, Message, Refusal, Refusals, Result};
use medvirk_people::NewContact;
use medvirk_processes::model::{age_band::AgeBand, gender::Gender};
use medvirk_slice::Cx;
use medvirk_web::{Reader, Submitted};
use uuid::Uuid;

use super::{seat::Seat, words};
use crate::{
    model::{
        channel::Channel,
        report::{
            Answer, DRAFT_VERSION, DraftFault, Entry, IssueKind, Note, Quote, Report, ReportDraft,
            Severity, check,
        },
    },
    text,
};

/// Rows for quotes on the form.
pub(crate) const QUOTES: usize = 4;
/// Lines for what the table wants lifted up.
pub(crate) const PRIORITIES: usize = 3;
const QUOTE_LENGTH: usize = 600;
const LINE_LENGTH: usize = 300;
const MOST_PEOPLE: i64 = 500;

/// What the form came to.
#[derive(Clone, Debug)]
pub(crate) struct Answered {
    /// The report, as far as it is filled in.
    pub draft: ReportDraft,
    /// Guests who want an answer.
    pub guests: Vec<NewContact>,
    /// Whether they get a copy of the report.
    pub send_copy: bool,
}

/// Name of the field for what was said to one question.
pub(crate) fn question_field(question: &medvirk_processes::Question) -> String {
    format!("q-{}", question.id)
}

/// Most guests who can leave an address: everybody at the table but the host.
pub(crate) fn guest_rows(seat: &Seat) -> usize {
    usize::try_from(seat.process.settings.table_size_max.saturating_sub(1)).unwrap_or(7).min(30)
}

/// Reads the whole form; what cannot be read is noted in `reader`.
pub(crate) fn read(cx: &Cx, seat: &Seat, form: &Submitted, reader: &mut Reader<'_>) -> Answered {
    let held_on = reader.date("held_on", text::table_field_held_on());
    let started = reader.time("started", text::table_field_started());
    let ended = reader.time("ended", text::table_field_ended());
    let heads = people(reader, "head_count", text::table_field_head_count());
    let first_time = people(reader, "first_time", text::table_field_first_time());
    let place_kind = reader.choice("place_kind", text::table_field_place_kind(), words::PLACES);
    let areas: Vec<&str> = cx.municipality().areas.iter().map(|a| a.name.as_str()).collect();
    let area = reader.choice("area", text::table_field_area(), &areas);
    let language = reader.choice("language", text::table_field_language(), words::LANGUAGES);
    let draft = ReportDraft {
        version: DRAFT_VERSION,
        client_id: form.get("client_id").chars().take(80).collect(),
        held_on,
        started,
        ended,
        place_kind,
        area,
        head_count: heads,
        first_time_count: first_time,
        gender_counts: genders(reader),
        age_band_counts: age_bands(cx, reader),
        language,
        answers: answers(seat, form),
        quotes: quotes(reader),
        priorities: (1..=PRIORITIES)
            .map(|n| {
                reader.text(&format!("priority-{n}"), text::table_field_priority(n), LINE_LENGTH)
            })
            .collect(),
        drawings: Vec::new(),
        drawing: reader.optional("drawing", text::table_field_drawing(), 2_000),
        comment: reader.optional("comment", text::table_field_comment(), 4_000),
    };
    let guests = guests(cx, seat, form, reader);
    Answered { draft, guests, send_copy: reader.ticked("send_copy") }
}

fn people(reader: &mut Reader<'_>, field: &str, label: Message) -> Option<u32> {
    reader.whole(field, label, 0..=MOST_PEOPLE).and_then(|n| u32::try_from(n).ok())
}

fn genders(reader: &mut Reader<'_>) -> Option<BTreeMap<Gender, u32>> {
    let count = |gender: Gender| {
        let field = format!("gender-{}", gender.code());
        Some((gender, people(reader, &field, words::gender(gender))?))
    };
    Some(Gender::ALL.into_iter().filter_map(count).collect())
        .filter(|c: &BTreeMap<_, _>| !c.is_empty())
}

fn age_bands(cx: &Cx, reader: &mut Reader<'_>) -> Option<BTreeMap<AgeBand, u32>> {
    let count = |band: AgeBand| {
        let label = text::table_field_age(band.to_string());
        Some((band, people(reader, &format!("age-{band}"), label)?))
    };
    let counts: BTreeMap<_, _> = bands(cx).into_iter().filter_map(count).collect();
    Some(counts).filter(|c| !c.is_empty())
}

/// The municipality's age bands, youngest first.
pub(crate) fn bands(cx: &Cx) -> Vec<AgeBand> {
    cx.municipality().age_bands.iter().filter_map(|band| band.parse().ok()).collect()
}

/// Every line is a note: so it is typed on the page, and so people write when they are in a hurry.
fn answers(seat: &Seat, form: &Submitted) -> Vec<Answer> {
    let mut number = 0;
    let mut answer = |question: &medvirk_processes::Question| {
        let written = form.all(&question_field(question));
        let lines = written.iter().flat_map(|text| text.lines());
        let notes = lines
            .map(|line| line.trim().trim_start_matches(['•', '–', '—']).trim_start())
            .filter(|line| !line.is_empty())
            .map(|line| {
                number += 1;
                Note { id: format!("{}-N{number:02}", seat.code()), text: line.to_owned() }
            })
            .collect();
        Answer { question: question.code.clone(), notes }
    };
    let answers: Vec<_> = seat.theme.questions.iter().map(&mut answer).collect();
    answers.into_iter().filter(|answer| !answer.notes.is_empty()).collect()
}

fn quotes(reader: &mut Reader<'_>) -> Vec<Quote> {
    let mut quotes = Vec::new();
    for n in 1..=QUOTES {
        let said = reader.text(&format!("quote-{n}"), text::table_field_quote(), QUOTE_LENGTH);
        let by = reader.text(&format!("quote-by-{n}"), text::table_field_quote_by(), 120);
        if !said.trim().is_empty() {
            quotes.push(Quote { text: said.replace('\n', " "), by });
        }
    }
    quotes
}

/// Guests who left an address. Whoever leaves one must have said yes to it being kept.
fn guests(cx: &Cx, seat: &Seat, form: &Submitted, reader: &mut Reader<'_>) -> Vec<NewContact> {
    let mut guests = Vec::new();
    for n in 1..=guest_rows(seat) {
        let field = |part: &str| format!("guest-{part}-{n}");
        let name = reader.text(&field("name"), text::table_field_guest_name(), 120);
        let email = reader.email(&field("email"));
        let phone = reader.optional(&field("phone"), text::table_field_guest_phone(), 40);
        if name.is_empty() && email.is_none() && phone.is_none() {
            continue;
        }
        if name.is_empty() {
            reader.refuse(&field("name"), text::table_guest_needs_name());
        }
        if email.is_none() && phone.is_none() {
            reader.refuse(&field("email"), text::table_guest_needs_address());
        }
        if form.get(&field("consent")).is_empty() {
            reader.refuse(&field("consent"), text::table_guest_needs_consent());
        }
        guests.push(NewContact {
            name,
            email,
            phone,
            language: cx.language(),
            source: "guest".to_owned(),
            ..NewContact::default()
        });
    }
    guests
}

/// A report that may be kept, and the codes of what is odd about it.
#[derive(Clone, Debug)]
pub(crate) struct Checked {
    pub report: Report,
    pub flags: Vec<String>,
}

/// Makes the report of a draft and checks it, for the host or with the reason staff give.
///
/// # Errors
/// [`Error::Refused`] with everything that must be put right, at the fields where it can be.
pub(crate) fn complete(
    cx: &Cx,
    seat: &Seat,
    draft: &ReportDraft,
    (channel, sent_at): (Channel, DateTime<FixedOffset>),
    entry: Entry<'_>,
) -> Result<Checked> {
    let mut draft = draft.clone();
    if draft.client_id.is_empty() {
        draft.client_id = cx.new_id::<Uuid>().to_string();
    }
    let report = draft.complete(&seat.table(), channel, sent_at).map_err(missing)?;
    judge(seat, report, entry)
}

/// Checks a report, for the host or with the reason staff give.
///
/// # Errors
/// As [`complete`].
pub(crate) fn judge(seat: &Seat, report: Report, entry: Entry<'_>) -> Result<Checked> {
    let issues = check(&report, &seat.limits(), entry);
    let mut refusals = Refusals::default();
    for issue in &issues {
        let (field, message) = place(seat, &report, &issue.kind);
        match issue.severity {
            Severity::Flagged => {}
            Severity::Refused => refusals.push(at(field, message)),
            Severity::NeedsReason => {
                refusals.push(at(Some("reason".to_owned()), text::table_needs_reason(message)));
            }
        }
    }
    let flags = issues.iter().map(|issue| words::flag_code(&issue.kind).to_owned()).collect();
    refusals.or(Checked { report, flags })
}

fn at(field: Option<String>, message: Message) -> Refusal {
    Refusal { field, message }
}

fn missing(faults: Vec<DraftFault>) -> Error {
    let mut refusals = Refusals::default();
    for fault in faults {
        match fault {
            DraftFault::NoDay => refusals.push(Refusal::at("held_on", text::table_missing_day())),
            DraftFault::NoHeadCount => {
                refusals.push(Refusal::at("head_count", text::table_missing_heads()));
            }
            DraftFault::NoClientId | DraftFault::Unreadable { .. } | DraftFault::TooNew => {
                refusals.push(Refusal::of(text::table_unreadable()));
            }
        }
    }
    Error::Refused(refusals)
}

/// The field where an issue can be put right, and the words for it.
fn place(seat: &Seat, report: &Report, kind: &IssueKind) -> (Option<String>, Message) {
    let field = |name: &str| Some(name.to_owned());
    match kind {
        IssueKind::TooManyAtTable { most } => (field("head_count"), text::table_too_many(*most)),
        IssueKind::NobodyAtTable => (field("head_count"), text::table_nobody()),
        IssueKind::MoreThanHeads { .. } => {
            (field("head_count"), text::table_flag_more_than_heads())
        }
        IssueKind::HeldAfterSent => (field("held_on"), text::table_held_in_future()),
        IssueKind::Empty => {
            (seat.theme.questions.first().map(question_field), text::table_nothing_said())
        }
        IssueKind::NoteTwice(note) => (None, text::table_note_twice(note.as_str())),
        IssueKind::UnknownQuestion(question) => {
            (None, text::table_flag_unknown_question_named(question.as_str()))
        }
        IssueKind::NoteTooLong { note, most } => {
            let answer = report.answers.iter().find(|a| a.notes.iter().any(|n| n.id == *note));
            let question = answer.and_then(|a| seat.question(&a.question));
            (question.map(question_field), text::table_note_too_long(*most))
        }
        IssueKind::TooManyPriorities { most } => {
            (field("priority-1"), text::table_flag_too_many_priorities_named(*most))
        }
    }
}

/// The form filled in from a report, for typing on, correcting and reading again.
pub(crate) fn fields(seat: &Seat, report: &Report) -> Vec<(String, String)> {
    let mut pairs: Vec<(String, String)> = vec![
        ("held_on".into(), report.held_on.to_string()),
        ("head_count".into(), report.head_count.to_string()),
    ];
    let mut add = |name: &str, value: Option<String>| {
        pairs.extend(value.map(|value| (name.to_owned(), value)));
    };
    add("started", report.started.map(|t| t.format("%H:%M").to_string()));
    add("ended", report.ended.map(|t| t.format("%H:%M").to_string()));
    add("place_kind", report.place_kind.clone());
    add("area", report.area.clone());
    add("language", report.language.clone());
    add("first_time", report.first_time_count.map(|n| n.to_string()));
    add("drawing", report.drawing.clone());
    add("comment", report.comment.clone());
    for (gender, count) in report.gender_counts.iter().flatten() {
        add(&format!("gender-{}", gender.code()), Some(count.to_string()));
    }
    for (band, count) in report.age_band_counts.iter().flatten() {
        add(&format!("age-{band}"), Some(count.to_string()));
    }
    for (n, quote) in report.quotes.iter().enumerate() {
        add(&format!("quote-{}", n + 1), Some(quote.text.clone()));
        add(&format!("quote-by-{}", n + 1), Some(quote.by.clone()));
    }
    for (n, priority) in report.priorities.iter().enumerate() {
        add(&format!("priority-{}", n + 1), Some(priority.clone()));
    }
    for answer in &report.answers {
        let Some(question) = seat.question(&answer.question) else { continue };
        let lines: Vec<_> = answer.notes.iter().map(|note| note.text.as_str()).collect();
        add(&question_field(question), Some(lines.join("\n")));
    }
    pairs
}

/// What must be put right, by field; for templates that write a field themselves.
#[derive(Clone, Debug, Default)]
pub(crate) struct Errors(BTreeMap<String, String>);

impl Errors {
    /// The first message of each field.
    pub fn new(refusals: &Refusals, language: Language) -> Errors {
        let messages = refusals.0.iter().rev();
        Errors(messages.filter_map(|r| Some((r.field.clone()?, r.message.to(language)))).collect())
    }

    /// The message of a field.
    pub fn of(&self, field: &str) -> Option<&str> {
        self.0.get(field).map(String::as_str)
    }
}
