//! Opening, changing and closing the call.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_kernel::{Error, Language, Result};
use medvirk_processes::{Process, Words};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Page, Reader, Submitted, html, render, see_other};
use serde_json::json;
use uuid::Uuid;

use super::super::call::{self, Call, OwnQuestion};
use super::{open, path, staff_page};
use crate::{T, policy, text};

/// Questions of its own that a call can have; more makes people give up.
const QUESTIONS: usize = 3;

#[derive(Template)]
#[template(path = "gjestebud/call_form.html")]
struct CallForm {
    page: Page,
    t: T,
    form: Form,
    action: String,
    back: String,
    /// Name of the field, label, language: the same text in each language offered.
    intros: Vec<(String, String, &'static str)>,
    sources: Vec<(String, String, &'static str)>,
    questions: Vec<(String, String, &'static str)>,
    version: String,
    public: Option<String>,
}

impl CallForm {
    fn new(cx: &Cx, process: &Process, form: Form, version: i32) -> Self {
        let t = T(cx.language());
        let languages = cx.municipality().languages.iter();
        let each = |name: &str, label: String| {
            let one = |l: &Language| {
                (format!("{name}-{l}"), format!("{label} – {}", l.own_name()), l.code())
            };
            languages.clone().map(one).collect::<Vec<_>>()
        };
        let question = |n| each(&format!("question-{n}"), t.call_field_question(n));
        CallForm {
            page: staff_page(cx, process, t.call_title()),
            t,
            form,
            action: path(process, "/call"),
            back: path(process, ""),
            intros: each("intro", t.call_field_intro()),
            sources: each("seed_source", t.call_field_source()),
            questions: (1..=QUESTIONS).flat_map(question).collect(),
            version: version.to_string(),
            public: (version > 0 && process.is_public())
                .then(|| format!("/processes/{}/host", process.slug)),
        }
    }
}

/// `GET …/hosts/call`
pub(super) async fn show(cx: Cx, Path(process): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, process, policy::CALL).await?;
    let call = call::find(cx.db().reader(), process.id).await?;
    let pairs = match &call {
        Some(call) => filled(call),
        None => fresh(&cx, &process).await?,
    };
    let version = call.map_or(0, |c| c.version);
    html(&CallForm::new(&cx, &process, Form::filled(&cx, pairs), version))
}

fn filled(call: &Call) -> Vec<(String, String)> {
    let mut pairs = vec![
        ("opens".to_owned(), call.opens.to_string()),
        ("closes".to_owned(), call.closes.to_string()),
        ("minimum_age".to_owned(), call.minimum_age.to_string()),
        ("draw_on".to_owned(), call.draw_on.map(|d| d.to_string()).unwrap_or_default()),
    ];
    for language in Language::ALL {
        let mut add = |name: &str, words: &Words| {
            let said = words.get(language).unwrap_or_default().to_owned();
            pairs.push((format!("{name}-{language}"), said));
        };
        add("intro", &call.intro);
        add("seed_source", &call.seed_source);
        for (n, question) in call.questions.iter().enumerate() {
            add(&format!("question-{}", n + 1), &question.text);
        }
    }
    pairs
}

/// What a call says until somebody words it better, with the dates of the process's own phases.
async fn fresh(cx: &Cx, process: &Process) -> Result<Vec<(String, String)>> {
    let db = cx.db().reader();
    let mut pairs = vec![("minimum_age".to_owned(), process.settings.host_minimum_age.to_string())];
    if let Some(phase) = medvirk_processes::phase(db, process.id, "verter").await? {
        pairs.push(("opens".to_owned(), phase.from.to_string()));
        pairs.push(("closes".to_owned(), phase.to.to_string()));
    }
    if let Some(phase) = medvirk_processes::phase(db, process.id, "trekning").await? {
        pairs.push(("draw_on".to_owned(), phase.from.to_string()));
    }
    for language in cx.municipality().languages.iter().copied() {
        let (intro, source) = (text::call_intro_start(), text::call_source_start());
        pairs.push((format!("intro-{language}"), intro.to(language)));
        pairs.push((format!("seed_source-{language}"), source.to(language)));
    }
    Ok(pairs)
}

/// `POST …/hosts/call`
pub(super) async fn save(
    cx: Cx,
    Path(process): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, process, policy::CALL).await?;
    let before = call::find(cx.db().reader(), process.id).await?;
    let version = submitted.get("version").parse().unwrap_or(0);
    match read(&submitted, &process, before.as_ref(), version) {
        Ok(call) => {
            let tx = cx.begin().await?;
            call::put(&tx, &permit, &call).await?;
            let detail = json!({ "opens": call.opens, "closes": call.closes });
            let subject = ("call", process.id.into());
            medvirk_audit::record(&tx, &cx, &permit, subject, detail).await?;
            tx.commit().await?;
            Ok(see_other(&path(&process, "")).flash(&T(cx.language()).call_saved()))
        }
        Err(Error::Refused(refusals)) => {
            let form = Form::refused(&cx, submitted, refusals);
            let page = CallForm::new(&cx, &process, form, version);
            render(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        Err(other) => Err(other.into()),
    }
}

fn read(
    submitted: &Submitted,
    process: &Process,
    before: Option<&Call>,
    version: i32,
) -> Result<Call> {
    let mut reader = Reader::new(submitted);
    let opens = reader.date("opens", text::call_field_opens());
    let opens = reader.must("opens", text::call_field_opens(), opens);
    let closes = reader.date("closes", text::call_field_closes());
    let closes = reader.must("closes", text::call_field_closes(), closes);
    let draw_on = reader.date("draw_on", text::call_field_draw_on());
    let age = reader.whole("minimum_age", text::call_field_minimum_age(), 13..=99);
    let age = reader.must("minimum_age", text::call_field_minimum_age(), age);
    if let (Some(opens), Some(closes)) = (opens, closes) {
        if closes < opens {
            reader.refuse("closes", text::call_closes_before());
        }
        if draw_on.is_some_and(|day| day <= closes) {
            reader.refuse("draw_on", text::call_draw_before());
        }
    }
    let words = |reader: &mut Reader<'_>, name: &str, label: medvirk_kernel::Message| {
        let mut words = Words::default();
        for language in Language::ALL {
            let field = format!("{name}-{language}");
            words.set(language, reader.text(&field, label.clone(), 4_000));
        }
        words
    };
    let intro = words(&mut reader, "intro", text::call_field_intro());
    let seed_source = words(&mut reader, "seed_source", text::call_field_source());
    let mut questions = Vec::new();
    for n in 1..=QUESTIONS {
        let said = words(&mut reader, &format!("question-{n}"), text::call_field_question(n));
        let id = before.and_then(|b| b.questions.get(n - 1)).map(|q| q.id.clone());
        if !said.is_empty() {
            questions.push(OwnQuestion { id: id.unwrap_or_else(|| format!("q{n}")), text: said });
        }
    }
    let call = opens.zip(closes).map(|(opens, closes)| Call {
        process: process.id,
        opens,
        closes,
        intro,
        minimum_age: age.and_then(|a| u16::try_from(a).ok()).unwrap_or(15),
        questions,
        draw_on,
        seed_source,
        version,
    });
    let call = reader.finish(call)?;
    call.ok_or_else(|| Error::internal("a call without dates"))
}
