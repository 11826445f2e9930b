//! The meeting's own questions as fields of a form, and what was answered.

use chrono::{Datelike, NaiveDate};
use medvirk_i18n::format;
use medvirk_kernel::Message;
use medvirk_processes::{
    Words,
    model::{age_band::AgeBand, gender::Gender},
};
use medvirk_slice::Cx;
use medvirk_web::{Form, Html, Reader, Submitted, escape};

use crate::{
    T,
    model::{Answer, Answers, Kind, Meeting, Question, When, reserved},
    text,
};

/// Most characters of a line.
pub(super) const LINE: usize = 200;
/// Most characters of a longer text.
pub(super) const LONG: usize = 1_500;
/// Choices up to this many are all shown; more are a list.
const ALL_SHOWN: usize = 6;
/// Nobody moved in before this year.
const FIRST_YEAR: i32 = 1900;

/// The questions put at this time. Where a meeting is for those who have newly moved in, the form asks
/// when, also if staff forgot to.
pub(in crate::pages) fn put(cx: &Cx, meeting: &Meeting, when: When) -> Vec<Question> {
    let asked = meeting.plan.questions.iter().filter(|q| q.when == when);
    let mut asked: Vec<Question> = asked.cloned().collect();
    let since = meeting.plan.audience.as_ref().filter(|a| a.moved_in_since.is_some());
    if let (Some(audience), When::SignUp) = (since, when)
        && !asked.iter().any(|q| q.id == reserved::MOVED_IN)
    {
        let words = |message: Message| Words::in_one(cx.language(), message.to(cx.language()));
        let moved_in = Question {
            id: reserved::MOVED_IN.to_owned(),
            kind: Kind::Month,
            text: words(text::apply_moved_in()),
            why: words(text::apply_moved_in_why()),
            options: Vec::new(),
            is_required: audience.only,
            is_sensitive: false,
            when,
        };
        asked.insert(0, moved_in);
    }
    for question in &mut asked {
        // Who is turned away must have been asked.
        let decides = since.is_some_and(|a| a.only) && question.id == reserved::MOVED_IN;
        question.is_required |= decides && when == When::SignUp;
    }
    asked
}

/// Whether the answer is erased after the meeting.
pub(in crate::pages) fn is_sensitive(question: &Question) -> bool {
    question.is_sensitive || question.id == reserved::NEEDS
}

fn name(question: &Question) -> String {
    format!("q-{}", question.id)
}

/// The field that a refusal of an answer points at.
pub(in crate::pages) fn field_name(question: &Question) -> String {
    match question.kind {
        Kind::Month => format!("q-{}-month", question.id),
        _ => name(question),
    }
}

/// A question as it stands on the page, with the language it is written in.
pub(in crate::pages) fn field(cx: &Cx, form: &Form, question: &Question) -> Html {
    let language = cx.language();
    let lang = question.text.language_for(language);
    let field = match question.kind {
        Kind::Month => month(cx, form, question),
        _ => one(cx, form, question),
    };
    if lang == language {
        field
    } else {
        Html(format!("<div lang=\"{}\">{field}</div>", lang.code()))
    }
}

fn hint(t: T, question: &Question) -> String {
    let why = question.why.to(t.0).to_owned();
    let erased = if is_sensitive(question) { t.apply_erased() } else { String::new() };
    [why, erased].into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" ")
}

fn one(cx: &Cx, form: &Form, question: &Question) -> Html {
    let t = T(cx.language());
    let (name, label) = (name(question), question.text.to(cx.language()).to_owned());
    let options = options(cx, question);
    let field = match question.kind {
        Kind::Text => form.area(&name, label, 3),
        Kind::Many => form.checks(&name, label, options),
        Kind::Number => form.number(&name, label),
        Kind::One | Kind::Gender if options.len() <= ALL_SHOWN => {
            form.radios(&name, label, options)
        }
        Kind::One | Kind::Gender | Kind::Area | Kind::AgeBand => {
            let mut all = vec![(String::new(), t.apply_choose())];
            all.extend(options);
            form.select(&name, label, all)
        }
        Kind::Line | Kind::Month => form.text(&name, label),
    };
    let field = if question.is_required { field.required() } else { field };
    let hint = hint(t, question);
    Html(if hint.is_empty() { field.to_string() } else { field.hint(hint).to_string() })
}

/// Month and year beside each other: a field for months is not known to every browser, and nobody
/// remembers the day.
fn month(cx: &Cx, form: &Form, question: &Question) -> Html {
    let t = T(cx.language());
    let mut months = vec![(String::new(), t.apply_choose())];
    months.extend((1..=12).filter_map(|month| {
        let day = NaiveDate::from_ymd_opt(2000, month, 1)?;
        Some((month.to_string(), format::month(cx.language(), day)))
    }));
    let base = name(question);
    let month = form.select(&format!("{base}-month"), t.apply_month(), months);
    let year = form.number(&format!("{base}-year"), t.apply_year());
    let (month, year) = match question.is_required {
        true => (month.required(), year.required()),
        false => (month, year),
    };
    let hint = hint(t, question);
    let described = if hint.is_empty() {
        String::new()
    } else {
        format!("<div data-field=\"description\">{}</div>", escape(&hint))
    };
    Html(format!(
        "<fieldset class=\"ds-fieldset\" id=\"f-{base}\"><legend class=\"ds-label\" data-weight=\"medium\">{}</legend>{described}<div class=\"mv-fields\">{month}{year}</div></fieldset>",
        escape(question.text.to(cx.language()))
    ))
}

/// What can be chosen: value and words.
fn options(cx: &Cx, question: &Question) -> Vec<(String, String)> {
    let t = T(cx.language());
    match question.kind {
        Kind::One | Kind::Many => {
            let words = |o: &crate::model::QuestionOption| o.text.to(cx.language()).to_owned();
            question.options.iter().map(|o| (o.code.clone(), words(o))).collect()
        }
        Kind::Area => {
            let areas = cx.municipality().areas.iter();
            areas.map(|a| (a.id.clone(), a.name.clone())).collect()
        }
        Kind::AgeBand => {
            let bands = cx.municipality().age_bands.iter();
            bands.map(|band| (band.clone(), age_band(t, band))).collect()
        }
        Kind::Gender => {
            let words = [t.apply_woman(), t.apply_man(), t.apply_other_gender()];
            Gender::ALL.map(|g| g.code().to_owned()).into_iter().zip(words).collect()
        }
        Kind::Line | Kind::Text | Kind::Number | Kind::Month => Vec::new(),
    }
}

fn age_band(t: T, band: &str) -> String {
    match band.parse::<AgeBand>() {
        Ok(band) => match band.to() {
            Some(to) => t.apply_age_range(band.from(), to),
            None => t.apply_age_from(band.from()),
        },
        Err(_) => band.to_owned(),
    }
}

/// The answers to these questions, plain and sensitive. A question left open has an empty answer, which
/// takes one given before away.
pub(in crate::pages) fn read(
    cx: &Cx,
    reader: &mut Reader<'_>,
    submitted: &Submitted,
    questions: &[Question],
) -> (Answers, Answers) {
    let (mut plain, mut sensitive) = (Answers::default(), Answers::default());
    for question in questions {
        let answer = answer(cx, reader, submitted, question);
        let answers = if is_sensitive(question) { &mut sensitive } else { &mut plain };
        answers.0.insert(question.id.clone(), answer);
    }
    (plain, sensitive)
}

fn answer(cx: &Cx, reader: &mut Reader<'_>, submitted: &Submitted, question: &Question) -> Answer {
    let (field, options) = (name(question), options(cx, question));
    let label = text::apply_question(question.text.to(cx.language()));
    let offered: Vec<&str> = options.iter().map(|(value, _)| value.as_str()).collect();
    let answer = match question.kind {
        Kind::Line => Some(Answer::One(reader.text(&field, label.clone(), LINE))),
        Kind::Text => Some(Answer::One(reader.text(&field, label.clone(), LONG))),
        Kind::Number => reader.whole(&field, label.clone(), 0..=999).map(Answer::Number),
        Kind::Month => month_read(cx, reader, submitted, question),
        Kind::One | Kind::Gender | Kind::Area | Kind::AgeBand => {
            reader.choice(&field, label.clone(), &offered).map(Answer::One)
        }
        Kind::Many => {
            let chosen = offered.iter().filter(|code| submitted.has(&field, code));
            Some(Answer::Many(chosen.map(|code| (*code).to_owned()).collect()))
        }
    };
    let answer = answer.filter(|answer| !answer.is_empty());
    if question.is_required {
        reader.must(&field_name(question), label, answer.as_ref());
    }
    answer.unwrap_or_else(|| match question.kind {
        Kind::Many => Answer::Many(Vec::new()),
        _ => Answer::One(String::new()),
    })
}

/// The month as `2026-05`; one of the two fields alone, or a month to come, is refused.
fn month_read(
    cx: &Cx,
    reader: &mut Reader<'_>,
    submitted: &Submitted,
    question: &Question,
) -> Option<Answer> {
    let (month, year) = (format!("{}-month", name(question)), format!("{}-year", name(question)));
    if submitted.get(&month).is_empty() && submitted.get(&year).is_empty() {
        return None;
    }
    let read = |field: &str| submitted.get(field).parse::<u32>().ok();
    let day = match (read(&month), read(&year).and_then(|y| i32::try_from(y).ok())) {
        (Some(month), Some(year)) if year >= FIRST_YEAR => NaiveDate::from_ymd_opt(year, month, 1),
        _ => None,
    };
    let Some(day) = day else {
        let wrong = if read(&month).is_none() { &month } else { &year };
        reader.refuse(wrong, text::apply_refused_month());
        return None;
    };
    if day > cx.today() {
        reader.refuse(&year, text::apply_refused_month_to_come());
        return None;
    }
    Some(Answer::One(format!("{:04}-{:02}", day.year(), day.month())))
}

/// Answers as the values of a form.
pub(in crate::pages) fn values(
    questions: &[Question],
    answers: &[&Answers],
) -> Vec<(String, String)> {
    let mut values = Vec::new();
    for question in questions {
        let found = answers.iter().find_map(|a| a.0.get(&question.id));
        let field = name(question);
        match (question.kind, found) {
            (Kind::Month, Some(Answer::One(month))) => {
                let (year, month) = month.split_once('-').unwrap_or_default();
                values.push((format!("{field}-year"), year.to_owned()));
                values.push((format!("{field}-month"), month.trim_start_matches('0').to_owned()));
            }
            (_, Some(Answer::Many(all))) => {
                values.extend(all.iter().map(|code| (field.clone(), code.clone())));
            }
            (_, Some(Answer::Number(number))) => values.push((field, number.to_string())),
            (_, Some(Answer::One(text))) => values.push((field, text.clone())),
            (_, None) => {}
        }
    }
    values
}
