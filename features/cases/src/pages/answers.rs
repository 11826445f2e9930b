//! The answers, theme by theme: you said, the council decided, we do, we do not because.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_kernel::{Error, Language, Refusals, Resource};
use medvirk_processes::{Theme, ThemeId, Words};
use medvirk_slice::Cx;
use medvirk_web::{
    Fault, Field, Flash, Form, Html, Page, Reader, Submitted, html, render, see_other,
};
use uuid::Uuid;

use super::{day, in_case, open, view};
use crate::{
    T,
    actions::{public_path, staff_path},
    answering::{self, Answers, channel_of, reached, recipients, waits},
    dossier::Dossier,
    model::answer::{Answer, Channel, Share},
    policy::{ANSWER, READ},
    store, text,
};

/// Most characters of one part of an answer.
const MOST: usize = 3_000;

/// One theme with where its answer stands.
struct AnswerLine {
    title: String,
    decided: String,
    is_complete: bool,
    is_begun: bool,
    languages: String,
    href: String,
}

#[derive(Template)]
#[template(path = "cases/answers.html")]
struct AnswersPage {
    page: Page,
    t: T,
    base: String,
    lines: Vec<AnswerLine>,
    complete: usize,
    begun: usize,
    is_decided: bool,
    answered: String,
    deadline: String,
    is_late: bool,
    /// Everybody the answer is meant for, by the way that would reach them.
    meant: Share,
    /// Those who have had it.
    sent: Share,
    share: String,
    others: u32,
    waiting: u32,
    form: Form,
    may_send: bool,
    /// Whether this person may see to the outbox.
    may_deliver: bool,
    public_href: String,
}

pub(super) async fn overview(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, READ).await?;
    html(&page(&cx, process, Form::new(&cx)).await?)
}

/// The page with every theme; also shown again when the answer cannot be sent.
async fn page(
    cx: &Cx,
    process: medvirk_processes::Process,
    form: Form,
) -> Result<AnswersPage, Fault> {
    let (t, language, db) = (T(cx.language()), cx.language(), cx.db().reader());
    let deadline = process.promise.answer_by;
    let answered = store::answered(db, process.id).await?;
    let answers = Answers::read(db, process).await?;
    let (people, others) = recipients(db, &answers).await?;
    let deliveries = store::deliveries(db, answers.process.id).await?;
    let had: std::collections::BTreeSet<_> = deliveries
        .iter()
        .filter(|d| d.channel != Channel::None)
        .filter_map(|d| d.contact)
        .collect();
    let ways: Vec<Channel> = people.iter().map(|p| channel_of(&p.contact)).collect();
    let sent = reached(&deliveries, &people, &waits(cx, answers.process.id).await?);
    let lines: Vec<AnswerLine> = answers.themes.iter().map(|th| line(cx, &answers, th)).collect();
    let waiting = people
        .iter()
        .filter(|p| channel_of(&p.contact) != Channel::None && !had.contains(&p.contact.id))
        .count();
    let process = &answers.process;
    Ok(AnswersPage {
        page: in_case(cx, process, t.answers_heading()),
        t,
        base: staff_path(process, ""),
        complete: lines.iter().filter(|l| l.is_complete).count(),
        begun: answers.given().count(),
        lines,
        is_decided: answers.decision.is_some(),
        answered: answered
            .map(|at| medvirk_i18n::format::date_time(language, at))
            .unwrap_or_default(),
        deadline: day(language, deadline),
        is_late: process.promise.is_overdue(cx.today(), answered.is_some()),
        meant: Share::of(&ways),
        share: sent
            .reached_share()
            .map(|s| medvirk_i18n::format::percent(language, s))
            .unwrap_or_default(),
        sent,
        others,
        waiting: u32::try_from(waiting).unwrap_or(u32::MAX),
        form,
        may_send: cx.may(ANSWER, process.resource()),
        may_deliver: cx.may(medvirk_people::contacts::DELIVER, Resource::SITE),
        public_href: public_path(process, ""),
    })
}

/// The same page with what was refused.
pub(super) async fn refused(
    cx: &Cx,
    process: medvirk_processes::Process,
    refusals: Refusals,
) -> Result<Response, Fault> {
    let form = Form::refused(cx, Submitted::default(), refusals);
    render(StatusCode::UNPROCESSABLE_ENTITY, &page(cx, process, form).await?)
}

fn line(cx: &Cx, answers: &Answers, theme: &Theme) -> AnswerLine {
    let language = cx.language();
    let answer = answers.answers.get(&theme.id);
    let languages = answer.map(|a| a.decided.iter().map(|(l, _)| l.own_name()).collect::<Vec<_>>());
    AnswerLine {
        title: theme.title.to(language).to_owned(),
        decided: answer.map(|a| a.decided.to(language).to_owned()).unwrap_or_default(),
        is_complete: answer.is_some_and(Answer::is_complete),
        is_begun: answer.is_some(),
        languages: languages.unwrap_or_default().join(", "),
        href: staff_path(&answers.process, &format!("answers/{}", theme.id)),
    }
}

/// The five parts of an answer in one language.
struct LanguagePart {
    name: &'static str,
    code: &'static str,
    is_open: bool,
    fields: Vec<Field>,
}

#[derive(Template)]
#[template(path = "cases/answer.html")]
struct AnswerPage {
    page: Page,
    t: T,
    form: Form,
    action: String,
    version: i32,
    parts: Vec<LanguagePart>,
    beside: Html,
    points: Vec<String>,
    theirs: Vec<(String, String)>,
    cancel: String,
}

/// Parts of an answer: name in forms, label, rows.
fn slots(t: &T, body: &str) -> [(&'static str, String, u8); 5] {
    [
        ("you_said", t.answer_you_said(), 3),
        ("decided", answering::decided_label(t, body), 3),
        ("we_do", t.answer_we_do(), 3),
        ("we_do_not", t.answer_we_do_not(), 2),
        ("because", t.answer_because(), 2),
    ]
}

fn part<'a>(answer: &'a Answer, slot: &str) -> &'a Words {
    match slot {
        "you_said" => &answer.you_said,
        "decided" => &answer.decided,
        "we_do" => &answer.we_do,
        "we_do_not" => &answer.we_do_not,
        _ => &answer.because,
    }
}

fn blank(process: medvirk_kernel::ProcessId, theme: ThemeId) -> Answer {
    Answer {
        process,
        theme,
        you_said: Words::default(),
        decided: Words::default(),
        we_do: Words::default(),
        we_do_not: Words::default(),
        because: Words::default(),
        version: 0,
    }
}

pub(super) async fn edit(cx: Cx, Path((id, theme)): Path<(Uuid, Uuid)>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, ANSWER).await?;
    let theme = ThemeId(theme);
    let found = store::answer(cx.db().reader(), process.id, theme).await?;
    let answer = found.unwrap_or_else(|| blank(process.id, theme));
    let mut pairs = Vec::new();
    for (slot, _, _) in slots(&T(cx.language()), "") {
        for (language, words) in part(&answer, slot).iter() {
            pairs.push((format!("{slot}-{}", language.code()), words.to_owned()));
        }
    }
    let form = Form::filled(&cx, pairs);
    form_page(&cx, process, theme, form, (StatusCode::OK, answer.version, None)).await
}

pub(super) async fn save(
    cx: Cx,
    Path((id, theme)): Path<(Uuid, Uuid)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, id, ANSWER).await?;
    let theme = ThemeId(theme);
    if !medvirk_processes::themes(cx.db().reader(), process.id).await?.iter().any(|t| t.id == theme)
    {
        return Err(Error::NotFound.into());
    }
    let base = submitted.get("version").parse().unwrap_or(0);
    let saved = match read(&cx, &submitted, Answer { version: base, ..blank(process.id, theme) }) {
        Ok(answer) => answering::put_answer(&cx, &permit, &answer).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(()) => {
            let path = staff_path(&process, "answers");
            Ok(see_other(&path).flash(&T(cx.language()).flash_answer()))
        }
        Err(Error::Refused(refusals)) => {
            let form = Form::refused(&cx, submitted, refusals);
            let state = (StatusCode::UNPROCESSABLE_ENTITY, base, None);
            form_page(&cx, process, theme, form, state).await
        }
        Err(Error::Conflict(_)) => {
            let now = store::answer(cx.db().reader(), process.id, theme).await?;
            let now = now.ok_or(Error::NotFound)?;
            let form = Form::refused(&cx, submitted, Refusals::default());
            let state = (StatusCode::CONFLICT, now.version, Some(now));
            form_page(&cx, process, theme, form, state).await
        }
        Err(other) => Err(other.into()),
    }
}

fn read(cx: &Cx, sent: &Submitted, blank: Answer) -> medvirk_kernel::Result<Answer> {
    let mut reader = Reader::new(sent);
    let mut words = |slot: &str| {
        let mut words = Words::default();
        for language in &cx.municipality().languages {
            let field = format!("{slot}-{}", language.code());
            words.set(*language, reader.text(&field, text::field_text(), MOST));
        }
        words
    };
    let answer = Answer {
        you_said: words("you_said"),
        decided: words("decided"),
        we_do: words("we_do"),
        we_do_not: words("we_do_not"),
        because: words("because"),
        ..blank
    };
    if !answer.we_do_not.is_empty() && answer.because.is_empty() {
        let language = answer.we_do_not.iter().next().map_or(Language::Nb, |(l, _)| l);
        reader.refuse(&format!("because-{}", language.code()), text::refused_because());
    }
    reader.finish(answer)
}

async fn form_page(
    cx: &Cx,
    process: medvirk_processes::Process,
    theme: ThemeId,
    form: Form,
    (status, version, now): (StatusCode, i32, Option<Answer>),
) -> Result<Response, Fault> {
    let (t, db) = (T(cx.language()), cx.db().reader());
    let theme = medvirk_processes::theme(db, theme).await?;
    let dossier = match Dossier::of(db, process.clone()).await {
        Ok(dossier) => Some(dossier),
        Err(Error::NotFound) => None,
        Err(other) => return Err(other.into()),
    };
    let decision = dossier.as_ref().and_then(|d| d.decision.clone()).unwrap_or_default();
    let beside = match &dossier {
        Some(dossier) => view::theme_beside(cx, dossier, &theme)?,
        None => Html::default(),
    };
    let parts = cx.municipality().languages.iter().map(|language| {
        let fields = slots(&t, &decision.body).map(|(slot, label, rows)| {
            let field = form.area(&format!("{slot}-{}", language.code()), label, rows);
            let field = field.attribute("lang", language.code());
            let is_first = *language == process.language;
            if is_first && matches!(slot, "you_said" | "decided") {
                field.required()
            } else {
                field
            }
        });
        let is_written = !form.value(&format!("you_said-{}", language.code())).is_empty();
        LanguagePart {
            name: language.own_name(),
            code: language.code(),
            is_open: *language == process.language || is_written,
            fields: fields.into(),
        }
    });
    let theirs = now.map(|now| {
        let written = slots(&t, &decision.body).into_iter().map(|(slot, label, _)| {
            let words: Vec<&str> = part(&now, slot).iter().map(|(_, words)| words).collect();
            (label, words.join("\n"))
        });
        written.filter(|(_, words)| !words.is_empty()).collect()
    });
    let title = t.answer_title(theme.title.to(cx.language()));
    render(
        status,
        &AnswerPage {
            page: in_case(cx, &process, title)
                .crumb(t.answers_heading(), staff_path(&process, "answers")),
            t,
            action: staff_path(&process, &format!("answers/{}", theme.id)),
            version,
            parts: parts.collect(),
            beside,
            points: decision.points,
            theirs: theirs.unwrap_or_default(),
            cancel: staff_path(&process, "answers"),
            form,
        },
    )
}
