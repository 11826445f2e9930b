//! The case at a glance: what is written, what is missing, in which order, and what can be done now.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{Error, Language, Resource};
use medvirk_processes::Process;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Page, Reader, Submitted, html, render, see_other};
use uuid::Uuid;

use super::{day, in_case, open, ready::Eyes, section::Section, templates};
use crate::{
    T, actions,
    actions::staff_path,
    dossier::Dossier,
    model::{
        case::{Case, CaseState},
        check::Lack,
        heading::{Heading, moved},
        receipt::Receipt,
    },
    policy::{DECIDE, MAKE_READY, READ, WRITE},
    store, text, words,
};

/// One line of the checklist.
struct LackLine {
    text: String,
    /// Where it is seen to; empty for those who may not go there.
    href: String,
}

/// One heading of the paper.
struct HeadingLine {
    code: &'static str,
    title: String,
    note: String,
    is_written: bool,
    href: Option<String>,
    has_previous: bool,
    has_next: bool,
}

/// One theme with its input.
struct ThemeLine {
    code: String,
    title: String,
    notes: usize,
    sources: usize,
    people: u32,
    minority: usize,
    sentences: usize,
    is_assessed: bool,
    href: String,
}

#[derive(Template)]
#[template(path = "cases/overview.html")]
pub(super) struct OverviewPage {
    page: Page,
    t: T,
    base: String,
    title: String,
    is_draft: bool,
    is_ready: bool,
    is_decided: bool,
    tag: (&'static str, String),
    facts: Vec<(String, String)>,
    /// What must be in place before the case can be treated, and what should be.
    blocking: Vec<LackLine>,
    advised: Vec<LackLine>,
    /// How many attachments there are and how many have no file.
    attached: String,
    bodies: String,
    template: String,
    templates: Vec<(String, String)>,
    /// What the archive answered last.
    archive: Option<(&'static str, String)>,
    headings: Vec<HeadingLine>,
    left_out: Vec<(&'static str, String)>,
    themes: Vec<ThemeLine>,
    version: i32,
    changed: String,
    pub(super) form: Form,
    eyes: Eyes,
    may_write: bool,
    may_make_ready: bool,
    may_decide: bool,
    public_href: Option<String>,
    history: Option<String>,
}

#[derive(Template)]
#[template(path = "cases/begin.html")]
struct BeginPage {
    page: Page,
    t: T,
    form: Form,
    action: String,
    languages: Vec<(String, String)>,
    templates: Vec<(String, String)>,
    may_write: bool,
}

pub(super) async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, READ).await?;
    match Dossier::of(cx.db().reader(), process.clone()).await {
        Ok(dossier) if !cx.may(WRITE, dossier.process.resource()) => {
            super::read::page(&cx, &dossier).await
        }
        Ok(dossier) => {
            let around = Around::of(&cx, &dossier.case).await?;
            html(&overview(&cx, &dossier, around))
        }
        Err(Error::NotFound) => {
            let title = T(cx.language()).begin_title_value(process.title.to(process.language));
            let language = match process.language {
                Language::Nn => Language::Nn,
                _ => Language::Nb,
            };
            let templates = templates::options(cx.db().reader(), cx.language()).await?;
            let first = templates.first().map(|(value, _)| value.clone()).unwrap_or_default();
            let filled =
                [("title", title.as_str()), ("language", language.code()), ("template", &first)];
            html(&begin_page(&cx, &process, Form::filled(&cx, filled), templates))
        }
        Err(other) => Err(other.into()),
    }
}

fn begin_page(
    cx: &Cx,
    process: &Process,
    form: Form,
    templates: Vec<(String, String)>,
) -> BeginPage {
    let t = T(cx.language());
    BeginPage {
        page: in_case(cx, process, t.menu_case()),
        t,
        form,
        action: staff_path(process, ""),
        languages: [Language::Nb, Language::Nn]
            .map(|l| (l.code().to_owned(), l.own_name().to_owned()))
            .to_vec(),
        templates,
        may_write: cx.may(WRITE, process.resource()),
    }
}

pub(super) async fn create(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, id, WRITE).await?;
    let mut reader = Reader::new(&submitted);
    let title = reader.required("title", text::field_title(), 400);
    let language = reader.choice("language", text::field_language(), &["nb", "nn"]);
    let language = reader.must("language", text::field_language(), language);
    let language = language.as_deref().and_then(Language::from_code).unwrap_or_default();
    if let Err(Error::Refused(refusals)) = reader.finish(()) {
        let form = Form::refused(&cx, submitted, refusals);
        let templates = templates::options(cx.db().reader(), cx.language()).await?;
        let page = begin_page(&cx, &process, form, templates);
        return render(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let db = cx.db().reader();
    let template = crate::templates::chosen(db, submitted.get("template"), language).await?;
    let words = match actions::begin(&cx, &permit, &process, (language, template, title)).await {
        Ok(_) => T(cx.language()).flash_begun(),
        // The colleague's case is the one to go on with.
        Err(Error::Conflict(begun)) => begun.to(cx.language()),
        Err(other) => return Err(other.into()),
    };
    Ok(see_other(&staff_path(&process, "")).flash(&words))
}

/// What the page of a case shows beside the case itself.
pub(super) struct Around {
    eyes: Eyes,
    templates: Vec<(String, String)>,
    receipt: Option<Receipt>,
}

impl Around {
    /// Reads it.
    ///
    /// # Errors
    /// Internal, when the database cannot be read.
    pub(super) async fn of(cx: &Cx, case: &Case) -> Result<Self, Error> {
        let db = cx.db().reader();
        Ok(Around {
            eyes: Eyes::of(cx, case).await?,
            templates: templates::options(db, cx.language()).await?,
            receipt: store::last_receipt(db, case.id).await?,
        })
    }
}

pub(super) fn overview(cx: &Cx, dossier: &Dossier, around: Around) -> OverviewPage {
    let (t, language) = (T(cx.language()), cx.language());
    let (case, process) = (&dossier.case, &dossier.process);
    let (blocking, advised) = lack_lines(cx, dossier);
    let attachments = &case.content.attachments;
    let is_held = |id| dossier.files.contains_key(&id);
    let lacking = attachments.iter().filter(|a| a.lacks_file(is_held)).count();
    let (color, state) = words::case_state(case.state);
    let is_open = case.state == CaseState::Draft;
    OverviewPage {
        page: in_case(cx, process, t.menu_case()),
        t,
        base: staff_path(process, ""),
        title: case.head.title.clone(),
        is_draft: is_open,
        is_ready: case.state == CaseState::Ready,
        is_decided: case.state == CaseState::Decided,
        tag: (color, state.to(language)),
        facts: facts(&t, dossier),
        blocking,
        advised,
        attached: t.note_attachments(attachments.len(), lacking),
        bodies: t.note_bodies(case.content.bodies.len()),
        template: case.content.template.clone(),
        templates: around.templates,
        archive: around.receipt.map(|r| super::archive::tag(&t, &r)),
        headings: heading_lines(&t, dossier),
        left_out: Heading::every()
            .filter(|h| !h.is_own() || case.content.titles.contains_key(h))
            .filter(|h| !case.content.order().contains(h))
            .map(|h| (h.code(), words::title(&case.content, h, case.head.language)))
            .collect(),
        themes: dossier.heard().iter().map(|theme| theme_line(&t, dossier, theme)).collect(),
        version: case.version,
        changed: format::date_time(language, case.changed_at),
        form: Form::new(cx),
        eyes: around.eyes,
        may_write: is_open && cx.may(WRITE, process.resource()),
        may_make_ready: cx.may(MAKE_READY, process.resource()),
        may_decide: cx.may(DECIDE, process.resource()),
        public_href: (!is_open && process.is_public())
            .then(|| actions::public_path(process, "paper")),
        history: cx
            .may(medvirk_audit::READ, Resource::SITE)
            .then(|| format!("/staff/history/{}", case.id)),
    }
}

fn facts(t: &T, dossier: &Dossier) -> Vec<(String, String)> {
    let head = &dossier.case.head;
    let body = dossier.case.content.deciding_body();
    let meets = body.map(|b| match b.date {
        Some(_) => format!("{}, {}", b.name, day(t.lang(), b.date)),
        None => b.name.clone(),
    });
    [
        (t.paper_archive_case(), head.archive_case_number.clone()),
        (t.paper_officer(), head.officer.name.clone()),
        (t.column_body(), meets.unwrap_or_default()),
        (t.field_language(), head.language.own_name().to_owned()),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .collect()
}

/// What blocks the case, and what only should be seen to.
fn lack_lines(cx: &Cx, dossier: &Dossier) -> (Vec<LackLine>, Vec<LackLine>) {
    let (t, resource) = (T(cx.language()), dossier.process.resource());
    let edit = |section: Section| staff_path(&dossier.process, &format!("edit/{}", section.code()));
    let attachment = |place: usize| {
        let named = dossier.case.content.attachments.get(place);
        named.map(|a| a.title.clone()).unwrap_or_default()
    };
    let line = |lack: Lack| {
        let (text, href) = match lack {
            Lack::Assessment(theme) => {
                let title = dossier.theme(theme).map_or("", |th| th.title.to(t.lang()));
                let notes = dossier.weight(theme).notes;
                (t.lack_assessment(title, notes), edit(Section::Assess(theme)))
            }
            Lack::Proposal => (t.lack_proposal(), edit(Section::Proposal)),
            Lack::DecidingBody => (t.lack_deciding_body(), edit(Section::Bodies)),
            Lack::Council(kind) => {
                let council = words::council(kind).to(t.lang());
                (t.lack_council(council), edit(Section::Councils))
            }
            Lack::LateCouncil(place) => {
                let said = dossier.case.content.councils.get(place);
                let body = said.map(|c| c.body.clone()).unwrap_or_default();
                (t.lack_late_council(body), edit(Section::Councils))
            }
            Lack::HearingOpen(until) => {
                let href = format!("/staff/processes/{}/phases", dossier.process.id);
                (t.lack_hearing_open(format::date(t.lang(), until)), href)
            }
            Lack::NoticeTooShort(notice, last) => {
                let law = words::law_of(notice).to(t.lang());
                let last = format::date(t.lang(), last);
                (t.lack_notice(last, notice.days(), law), edit(Section::Bodies))
            }
            Lack::HearingAnswer(place) => {
                let sender = dossier.case.content.hearing.get(place);
                let sender = sender.map(|h| h.sender.clone()).unwrap_or_default();
                (t.lack_hearing_answer(sender), edit(Section::Hearing))
            }
            Lack::Summary => (t.lack_summary(), edit(Section::Text(Heading::Summary))),
            Lack::UnfinishedNotes(count) => {
                let href = format!("/staff/processes/{}/notes", dossier.process.id);
                (t.lack_unfinished(count), href)
            }
            Lack::AttachmentFile(place) => {
                let href = staff_path(&dossier.process, "attachments");
                (t.lack_attachment_file(place + 1, attachment(place)), href)
            }
            Lack::AttachmentFormat(place) => {
                let href = staff_path(&dossier.process, "attachments");
                (t.lack_attachment_format(place + 1, attachment(place)), href)
            }
        };
        let href = if cx.may_open(&href, resource) { href } else { String::new() };
        LackLine { text, href }
    };
    let (blocking, advised): (Vec<Lack>, Vec<Lack>) =
        dossier.lacks(cx.today()).into_iter().partition(Lack::is_blocking);
    (blocking.into_iter().map(line).collect(), advised.into_iter().map(line).collect())
}

fn heading_lines(t: &T, dossier: &Dossier) -> Vec<HeadingLine> {
    let order = dossier.case.content.order();
    let line = |(at, heading): (usize, &Heading)| {
        let (is_written, note) = written(t, dossier, *heading);
        HeadingLine {
            code: heading.code(),
            title: words::title(&dossier.case.content, *heading, dossier.case.head.language),
            note,
            is_written,
            href: Section::of_heading(*heading)
                .map(|s| staff_path(&dossier.process, &format!("edit/{}", s.code()))),
            has_previous: at > 0,
            has_next: at + 1 < order.len(),
        }
    };
    order.iter().enumerate().map(line).collect()
}

/// Whether something stands under a heading, and how much.
fn written(t: &T, dossier: &Dossier, heading: Heading) -> (bool, String) {
    let content = &dossier.case.content;
    let counted =
        |count: usize, note: String| (count > 0, if count > 0 { note } else { t.note_empty() });
    match heading {
        Heading::Participation => {
            let (all, done) = summarised(dossier);
            (done == all && all > 0, t.note_summaries(done, all))
        }
        Heading::Councils => {
            counted(content.councils.len(), t.note_statements(content.councils.len()))
        }
        Heading::Hearing => {
            counted(content.hearing.len(), t.note_statements(content.hearing.len()))
        }
        Heading::Alternatives => {
            counted(content.alternatives.len(), t.note_alternatives(content.alternatives.len()))
        }
        Heading::Proposal => counted(content.proposal.len(), t.note_points(content.proposal.len())),
        text => {
            let words = content.texts.get(&text).map_or(0, |t| t.split_whitespace().count());
            if text == Heading::Assessment {
                let heard = dossier.heard();
                let done = heard.iter().filter(|th| !dossier.is_unassessed(th.id)).count();
                return (done == heard.len(), t.note_assessments(done, heard.len()));
            }
            counted(words, t.note_words(words))
        }
    }
}

fn summarised(dossier: &Dossier) -> (usize, usize) {
    let heard = dossier.heard();
    let has = |id| dossier.summaries.get(&id).is_some_and(|s| s.is_written());
    (heard.len(), heard.iter().filter(|t| has(t.id)).count())
}

fn theme_line(t: &T, dossier: &Dossier, theme: &medvirk_processes::Theme) -> ThemeLine {
    let weight = dossier.weight(theme.id);
    let sentences = dossier.summaries.get(&theme.id);
    let section = Section::Assess(theme.id).code();
    ThemeLine {
        code: theme.code.clone(),
        title: theme.title.to(t.lang()).to_owned(),
        notes: weight.notes,
        sources: weight.sources,
        people: weight.people,
        minority: weight.minority,
        sentences: sentences
            .map_or(0, |s| s.sentences.iter().filter(|s| !s.part.is_generated()).count()),
        is_assessed: !dossier.is_unassessed(theme.id),
        href: staff_path(&dossier.process, &format!("edit/{section}")),
    }
}

pub(super) async fn reorder(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, id, WRITE).await?;
    let (verb, code) = submitted.get("move").split_once(':').unwrap_or_default();
    let heading = Heading::from_code(code).ok_or(Error::NotFound)?;
    actions::reorder(&cx, &permit, &process, |mut order| match verb {
        "up" => moved(&order, heading, true),
        "down" => moved(&order, heading, false),
        "out" => {
            order.retain(|h| *h != heading);
            order
        }
        "in" if !order.contains(&heading) => {
            order.push(heading);
            order
        }
        _ => order,
    })
    .await?;
    Ok(see_other(&format!("{}#order", staff_path(&process, ""))))
}

/// The case of a process.
pub(super) async fn found(cx: &Cx, process: &Process) -> Result<Case, Fault> {
    Ok(store::case_of(cx.db().reader(), process.id).await?.ok_or(Error::NotFound)?)
}
