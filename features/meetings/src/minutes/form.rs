//! The form minutes are written in, and how it is read. Rows are as many as there are and a few more;
//! whoever needs still more saves and goes on. Names of fields: `who.0.name`, `item.2.text`,
//! `item.2.ask.0.question`, `point.1.owner`.

use chrono::NaiveDate;
use medvirk_i18n::format;
use medvirk_kernel::Language;
use medvirk_web::{Form, Html, Reader, Submitted};
use uuid::Uuid;

use super::{
    document,
    model::{Asked, Attendee, Basis, Content, Item, Part, Point, Remark},
};
use crate::{T, text};

/// Empty rows below those that are filled in.
const SPARE: usize = 2;
/// Most characters of a text.
const LONG: usize = 20_000;
/// Most characters of a line.
const LINE: usize = 500;

/// A part of the form: legend and fields.
pub(super) struct Group {
    /// What it is about.
    pub legend: String,
    /// Its fields.
    pub fields: Vec<Html>,
    /// Whether the remark that is taken in belongs here.
    pub is_asked: bool,
}

fn day(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// The text as values of the form.
pub(super) fn pairs(content: &Content) -> Vec<(String, String)> {
    let mut pairs = vec![
        ("secretary".to_owned(), content.secretary.clone()),
        ("language".to_owned(), content.language.code().to_owned()),
        ("closed".to_owned(), content.closed.map_or("", Basis::code).to_owned()),
        ("closed_vote".to_owned(), content.closed_vote.clone()),
    ];
    let mut put = |name: String, value: &str| pairs.push((name, value.to_owned()));
    for (at, who) in content.attendees.iter().enumerate() {
        put(format!("who.{at}.name"), &who.name);
        put(format!("who.{at}.part"), who.part.code());
        put(format!("who.{at}.note"), &who.note);
    }
    for (at, item) in content.items.iter().enumerate() {
        put(format!("item.{at}.title"), &item.title);
        put(format!("item.{at}.text"), &item.text);
        put(format!("item.{at}.decision"), &item.decision);
        put(format!("item.{at}.vote"), &item.vote);
        put(format!("item.{at}.disqualified"), &item.disqualified);
        for (nth, asked) in item.asked.iter().enumerate() {
            put(format!("item.{at}.ask.{nth}.question"), &asked.question);
            put(format!("item.{at}.ask.{nth}.answer"), &asked.answer);
        }
    }
    for (at, point) in content.points.iter().enumerate() {
        put(format!("point.{at}.id"), &point.id.to_string());
        put(format!("point.{at}.text"), &point.text);
        put(format!("point.{at}.owner"), &point.owner);
        put(format!("point.{at}.due"), &day(point.due));
    }
    pairs
}

/// How many rows of a kind a form has.
fn rows(sent: &Submitted, field: impl Fn(usize) -> String) -> usize {
    (0..500).take_while(|at| sent.contains(&field(*at))).count()
}

/// Reads the text. `new_id` makes ids of new points.
pub(super) fn read(
    reader: &mut Reader<'_>,
    sent: &Submitted,
    mut new_id: impl FnMut() -> Uuid,
) -> Content {
    let mut content = Content {
        language: Language::from_code(sent.get("language")).unwrap_or_default(),
        secretary: reader.text("secretary", text::minutes_secretary(), LINE),
        closed: Basis::from_code(sent.get("closed")),
        closed_vote: reader.text("closed_vote", text::minutes_closed_vote(), LINE),
        ..Content::default()
    };
    for at in 0..rows(sent, |at| format!("who.{at}.name")) {
        let name = reader.text(&format!("who.{at}.name"), text::minutes_name(), LINE);
        let part = Part::from_code(sent.get(&format!("who.{at}.part"))).unwrap_or_default();
        let note = reader.text(&format!("who.{at}.note"), text::minutes_note(), LINE);
        content.attendees.extend((!name.is_empty()).then_some(Attendee { name, part, note }));
    }
    for at in 0..rows(sent, |at| format!("item.{at}.title")) {
        let item = read_item(reader, sent, at);
        content.items.extend((item != Item::default()).then_some(item));
    }
    for at in 0..rows(sent, |at| format!("point.{at}.text")) {
        let text = reader.text(&format!("point.{at}.text"), text::minutes_point(), LONG);
        let owner = reader.text(&format!("point.{at}.owner"), text::minutes_owner(), LINE);
        let due = reader.date(&format!("point.{at}.due"), text::minutes_due());
        if !text.is_empty() || !owner.is_empty() || due.is_some() {
            let id = sent.get(&format!("point.{at}.id")).parse().unwrap_or_else(|_| new_id());
            content.points.push(Point { id, text, owner, due });
        }
    }
    content
}

fn read_item(reader: &mut Reader<'_>, sent: &Submitted, at: usize) -> Item {
    let mut item = Item {
        title: reader.text(&format!("item.{at}.title"), text::minutes_item(), LINE),
        text: reader.text(&format!("item.{at}.text"), text::minutes_text(), LONG),
        decision: reader.text(&format!("item.{at}.decision"), text::minutes_decision(), LONG),
        vote: reader.text(&format!("item.{at}.vote"), text::minutes_vote(), LINE),
        disqualified: reader.text(
            &format!("item.{at}.disqualified"),
            text::minutes_disqualified(),
            LINE,
        ),
        asked: Vec::new(),
    };
    for nth in 0..rows(sent, |nth| format!("item.{at}.ask.{nth}.question")) {
        let name = |part: &str| format!("item.{at}.ask.{nth}.{part}");
        let question = reader.text(&name("question"), text::minutes_question(), LONG);
        let answer = reader.text(&name("answer"), text::minutes_answer(), LONG);
        if !question.is_empty() || !answer.is_empty() {
            item.asked.push(Asked { question, answer });
        }
    }
    item
}

/// Everything the form shows.
pub(super) struct Shown {
    /// Secretary and language.
    pub head: Vec<Html>,
    /// Who was there, what happened along the agenda, action points: heading, anchor and groups.
    pub parts: Vec<(String, &'static str, Vec<Group>)>,
    /// A meeting behind closed doors.
    pub closed: Vec<Html>,
}

fn html(field: impl std::fmt::Display) -> Html {
    Html(field.to_string())
}

/// The line of the agenda a remark belongs to, by its place in the form: the one it names, else the one
/// for corrections, which comes last.
pub(super) fn place_of(values: &Submitted, remark: &Remark, language: Language) -> usize {
    let count = rows(values, |at| format!("item.{at}.title"));
    let is_called = |title: &str| {
        (0..count).find(|at| !title.is_empty() && values.get(&format!("item.{at}.title")) == title)
    };
    let named = is_called(&remark.item);
    named.or_else(|| is_called(&T(language).minutes_corrections())).unwrap_or(count)
}

/// The text with a remark written in where it belongs, to be reworded by the secretary.
pub(super) fn with_remark(content: &Content, remark: &Remark) -> Vec<(String, String)> {
    let t = T(content.language);
    let known = Submitted::from_pairs(pairs(content));
    let at = place_of(&known, remark, content.language);
    let mut taken = content.clone();
    if at >= taken.items.len() {
        taken.items.push(Item { title: t.minutes_corrections(), ..Item::default() });
    }
    if let Some(item) = taken.items.get_mut(at) {
        let gap = if item.text.is_empty() { "" } else { "\n\n" };
        let words = t.minutes_remark_written(remark.by.as_str(), remark.text.as_str());
        item.text.push_str(gap);
        item.text.push_str(&words);
    }
    pairs(&taken)
}

/// The form with the rows of `values` and a few more; a remark that is taken in stands by the line with
/// this place.
pub(super) fn shown(t: T, form: &Form, values: &Submitted, asked_at: Option<usize>) -> Shown {
    let languages = Language::ALL.iter().map(|l| (l.code().to_owned(), l.own_name().to_owned()));
    let mut bases = vec![(String::new(), t.minutes_open())];
    bases.extend(Basis::ALL.iter().map(|b| (b.code().to_owned(), document::basis(t, *b))));
    let people = rows(values, |at| format!("who.{at}.name")) + SPARE;
    let points = rows(values, |at| format!("point.{at}.text")) + SPARE;
    let items = rows(values, |at| format!("item.{at}.title")) + 1;
    Shown {
        head: vec![
            html(form.text("secretary", t.minutes_secretary())),
            html(form.select("language", t.minutes_language(), languages.collect())),
        ],
        parts: vec![
            (t.minutes_attendance(), "people", (0..people).map(|at| person(t, form, at)).collect()),
            (
                t.minutes_along(),
                "items",
                (0..items)
                    .map(|at| Group { is_asked: asked_at == Some(at), ..item(t, form, values, at) })
                    .collect(),
            ),
            (t.minutes_points(), "todo", (0..points).map(|at| point(t, form, at)).collect()),
        ],
        closed: vec![
            html(form.select("closed", t.minutes_closed(), bases)),
            html(form.text("closed_vote", t.minutes_closed_vote())),
        ],
    }
}

fn person(t: T, form: &Form, at: usize) -> Group {
    let parts = Part::ALL.iter().map(|p| (p.code().to_owned(), document::part(t, *p))).collect();
    let name = form.text(&format!("who.{at}.name"), t.minutes_name());
    let name = if at == 0 { name.hint(t.minutes_name_hint()) } else { name };
    Group {
        legend: t.minutes_person_number(at + 1),
        fields: vec![
            html(name),
            html(form.select(&format!("who.{at}.part"), t.minutes_part(), parts).required()),
            html(form.text(&format!("who.{at}.note"), t.minutes_note())),
        ],
        is_asked: false,
    }
}

fn item(t: T, form: &Form, values: &Submitted, at: usize) -> Group {
    let mut fields = vec![
        html(form.text(&format!("item.{at}.title"), t.minutes_item())),
        html(form.area(&format!("item.{at}.text"), t.minutes_text(), 8)),
    ];
    let asked = rows(values, |nth| format!("item.{at}.ask.{nth}.question")) + 1;
    for nth in 0..asked {
        let name = |part: &str| format!("item.{at}.ask.{nth}.{part}");
        fields.push(html(form.text(&name("question"), t.minutes_question())));
        fields.push(html(form.area(&name("answer"), t.minutes_answer(), 2)));
    }
    fields.push(html(form.text(&format!("item.{at}.decision"), t.minutes_decision())));
    fields.push(html(form.text(&format!("item.{at}.vote"), t.minutes_vote())));
    let partial = form.text(&format!("item.{at}.disqualified"), t.minutes_disqualified());
    fields.push(html(match at {
        0 => partial.hint(t.minutes_disqualified_hint()),
        _ => partial,
    }));
    Group { legend: t.minutes_item_number(at + 1), fields, is_asked: false }
}

fn point(t: T, form: &Form, at: usize) -> Group {
    let id = format!("point.{at}.id");
    let value = form.value(&id).to_owned();
    Group {
        legend: t.minutes_point_number(at + 1),
        fields: vec![
            form.hidden(&id, &value),
            html(form.text(&format!("point.{at}.text"), t.minutes_point())),
            html(form.text(&format!("point.{at}.owner"), t.minutes_owner())),
            html(form.date(&format!("point.{at}.due"), t.minutes_due())),
        ],
        is_asked: false,
    }
}

/// A text as words in reading order, for comparing two versions.
pub(super) fn plain(t: T, content: &Content) -> String {
    let mut lines = vec![format!("{}: {}", t.minutes_secretary(), content.secretary)];
    for who in &content.attendees {
        lines.push(format!("{}: {} {}", document::part(t, who.part), who.name, who.note));
    }
    for item in &content.items {
        lines.extend([String::new(), item.title.clone(), item.text.clone()]);
        for asked in &item.asked {
            lines.extend([asked.question.clone(), asked.answer.clone()]);
        }
        lines.extend([item.decision.clone(), item.vote.clone(), item.disqualified.clone()]);
    }
    for point in &content.points {
        let due = point.due.map(|day| format::date(t.lang(), day)).unwrap_or_default();
        let line = t.minutes_point_line(&point.text, &point.owner, due);
        lines.push(line);
    }
    lines.push(content.closed.map(|b| document::basis(t, b)).unwrap_or_default());
    lines.push(content.closed_vote.clone());
    lines.retain(|line| !line.trim().is_empty());
    lines.join("\n")
}
