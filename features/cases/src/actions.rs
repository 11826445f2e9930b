//! What staff do with a case: begin it, write it, hand it over, enter the decision, follow it up. Each
//! verb is one transaction with its line in the history; the trace of the input goes on with it.

use chrono::{DateTime, Utc};
use medvirk_input::Forward;
use medvirk_kernel::{Error, Language, Permit, Result, Uuid};
use medvirk_processes::{PlanKind, Process, ThemeId, Words};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use serde_json::json;

use crate::{
    model::{
        action::FollowUp,
        case::{
            Body, BodyPart, Case, CaseId, CaseState, Content, Head, MadeOf, NamedDocument, Person,
        },
        deadline::Notice,
        decision::Decision,
        heading::Heading,
        template::Layout,
    },
    pages::section::Section,
    paper::heard_anchor,
    store, text,
};

/// The staff page of the case of a process.
pub(crate) fn staff_path(process: &Process, rest: &str) -> String {
    let slash = if rest.is_empty() { "" } else { "/" };
    format!("/staff/processes/{}/case{slash}{rest}", process.id)
}

/// The public page that tells what came of a process.
pub(crate) fn public_path(process: &Process, rest: &str) -> String {
    let slash = if rest.is_empty() { "" } else { "/" };
    format!("/processes/{}/decision{slash}{rest}", process.slug)
}

/// Begins the case of a process, with what is known already filled in.
///
/// # Errors
/// [`Error::Conflict`] when there is one.
pub(crate) async fn begin(
    cx: &Cx,
    permit: &Permit,
    process: &Process,
    (language, template, title): (Language, (String, Layout), String),
) -> Result<CaseId> {
    let db = cx.db().reader();
    let phases = medvirk_processes::phases(db, process.id).await?;
    let bodies = phases.into_iter().filter_map(|phase| {
        let (name, date) = (phase.body?, Some(phase.to));
        Some(Body { name, date, ..Body::default() })
    });
    let made = |made_of, title: medvirk_kernel::Message| NamedDocument {
        title: title.to(language),
        made_of: Some(made_of),
        ..NamedDocument::default()
    };
    let law = process.promise.legal_basis.clone();
    let plan = medvirk_processes::plan(db, process.plan).await?;
    let is_strategy = plan.title.to(process.language).to_lowercase().contains("planstrategi");
    let notice = match plan.kind {
        PlanKind::Economic => Notice::Budget,
        _ if is_strategy => Notice::PlanningStrategy,
        _ => Notice::None,
    };
    let (name, layout) = template;
    let introduction = introduction(&layout, language);
    let mut case = Case {
        id: cx.new_id(),
        process: process.id,
        state: CaseState::Draft,
        head: Head {
            language,
            title,
            archive_case_number: process.archive_case.clone(),
            archive_code: process.archive_code.clone(),
            notice,
            officer: Person {
                name: cx.actor().staff().map(|s| s.name.clone()).unwrap_or_default(),
                role: String::new(),
            },
            ..Head::default()
        },
        content: Content {
            bodies: bodies.collect(),
            introduction_given: introduction.clone(),
            proposal_introduction: introduction,
            attachments: vec![
                made(MadeOf::Notes, text::attachment_notes()),
                made(MadeOf::Reach, text::attachment_reach()),
                made(MadeOf::Councils, text::attachment_councils()),
            ],
            laws: Some(law).filter(|l| !l.is_empty()).into_iter().collect(),
            ..Content::default()
        },
        version: 1,
        changed_at: cx.now(),
    };
    case.content.lay_out(&name, &layout);
    let tx = cx.begin().await?;
    if store::case_of(&tx, process.id).await?.is_some() {
        return Err(Error::Conflict(text::conflict_begun()));
    }
    add(&tx, cx, permit, process, &case).await?;
    tx.commit().await?;
    Ok(case.id)
}

/// Adds a case in the transaction of the caller.
pub(crate) async fn add(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    process: &Process,
    case: &Case,
) -> Result<()> {
    store::insert_case(tx, permit, case).await?;
    trace_case(tx, cx, permit, process, case).await?;
    let detail = json!({"language": case.head.language.code()});
    medvirk_audit::record(tx, cx, permit, ("case", case.id.0), detail).await
}

/// How a section was saved.
pub(crate) enum Saved {
    /// It stands.
    Done,
    /// Somebody changed the same section meanwhile; this is the case now.
    Differs(Box<Case>),
}

/// Writes one section of a paper. Somebody else's change of another section is no conflict: both stand.
///
/// # Errors
/// [`Error::Conflict`] when the text is locked; refused when what was sent cannot be read.
pub(crate) async fn save_section(
    cx: &Cx,
    permit: &Permit,
    process: &Process,
    (section, base): (Section, i32),
    put: impl FnOnce(&mut Case) -> Result<()>,
) -> Result<Saved> {
    let tx = cx.begin().await?;
    let now = draft_of(&tx, process).await?;
    let mut mine = now.clone();
    put(&mut mine)?;
    if section == Section::Attachments {
        mine.content.forget_files_but(&store::files(&tx, now.id).await?);
    }
    if section.pairs(&mine) == section.pairs(&now) {
        return Ok(Saved::Done);
    }
    if differs_since(&tx, section, (&now, base)).await? {
        return Ok(Saved::Differs(Box::new(now)));
    }
    mine.changed_at = cx.now();
    store::update_case(&tx, permit, &mine).await?;
    if section == Section::Head {
        trace_case(&tx, cx, permit, process, &mine).await?;
    }
    let detail = json!({"section": section.code(), "version": mine.version + 1});
    medvirk_audit::record(&tx, cx, permit, ("case", mine.id.0), detail).await?;
    tx.commit().await?;
    Ok(Saved::Done)
}

/// Whether somebody has changed a section since a version was read. Whoever does not say which version he
/// read may have read anything.
///
/// # Errors
/// Internal, when the database cannot be read.
pub(crate) async fn differs_since(
    tx: &Tx,
    section: Section,
    (now, base): (&Case, i32),
) -> Result<bool> {
    if now.version == base {
        return Ok(false);
    }
    let then = match store::version(tx, now.id, base).await {
        Err(Error::NotFound) => return Ok(true),
        then => then?,
    };
    let then = Case { head: then.head, content: then.content, ..now.clone() };
    Ok(section.pairs(&then) != section.pairs(now))
}

/// Puts the headings of a paper in another order.
///
/// # Errors
/// [`Error::Conflict`] when the text is locked or was changed meanwhile.
pub(crate) async fn reorder(
    cx: &Cx,
    permit: &Permit,
    process: &Process,
    change: impl FnOnce(Vec<Heading>) -> Vec<Heading>,
) -> Result<()> {
    let tx = cx.begin().await?;
    let mut case = draft_of(&tx, process).await?;
    let before = case.content.order();
    let after = change(before.clone());
    if after == before {
        return Ok(());
    }
    case.content.headings = after;
    case.changed_at = cx.now();
    store::update_case(&tx, permit, &case).await?;
    let detail = json!({"section": "headings", "version": case.version + 1});
    medvirk_audit::record(&tx, cx, permit, ("case", case.id.0), detail).await?;
    tx.commit().await
}

/// The words before the proposal of a template, or the usual ones.
fn introduction(layout: &Layout, language: Language) -> String {
    let own = layout.introduction.get(language);
    own.map_or_else(|| text::proposal_introduction().to(language), str::to_owned)
}

/// Gives a paper another template. What is written stays.
///
/// # Errors
/// [`Error::Conflict`] when the text is locked or was changed meanwhile.
pub(crate) async fn lay_out(
    cx: &Cx,
    permit: &Permit,
    process: &Process,
    (name, layout): (&str, &Layout),
) -> Result<()> {
    let tx = cx.begin().await?;
    let mut case = draft_of(&tx, process).await?;
    let before = case.content.clone();
    case.content.lay_out(name, layout);
    // Words that nobody has changed follow the template: those of the template before, or the usual ones.
    let usual = Language::ALL.map(|l| text::proposal_introduction().to(l));
    let written = case.content.proposal_introduction.trim();
    let is_given = written == case.content.introduction_given.trim();
    let given = introduction(layout, case.head.language);
    if written.is_empty() || is_given || usual.iter().any(|words| words == written) {
        case.content.proposal_introduction.clone_from(&given);
    }
    case.content.introduction_given = given;
    if case.content == before {
        return Ok(());
    }
    case.changed_at = cx.now();
    store::update_case(&tx, permit, &case).await?;
    let detail = json!({"section": "template", "version": case.version + 1});
    medvirk_audit::record(&tx, cx, permit, ("case", case.id.0), detail).await?;
    tx.commit().await
}

/// Takes a paper that is not decided back to be written on.
///
/// # Errors
/// [`Error::Conflict`] when it is decided or was changed meanwhile.
pub(crate) async fn reopen(cx: &Cx, permit: &Permit, process: &Process, case: &Case) -> Result<()> {
    let tx = cx.begin().await?;
    let now = unchanged(&tx, case).await?;
    if now.state == CaseState::Decided {
        return Err(Error::Conflict(text::conflict_decided()));
    }
    move_to(&tx, cx, permit, process, now, CaseState::Draft).await?;
    tx.commit().await
}

/// The case as it is, when nobody has changed it since `case` was read.
pub(crate) async fn unchanged(tx: &Tx, case: &Case) -> Result<Case> {
    let now = store::case(tx, case.id).await?;
    let same = now.version == case.version && now.state == case.state;
    if same { Ok(now) } else { Err(store::changed_meanwhile()) }
}

/// The case as it is, when it is the draft that was seen.
pub(crate) async fn draft(tx: &Tx, case: &Case) -> Result<Case> {
    only_draft(unchanged(tx, case).await?)
}

/// The case of a process, while it is a draft.
pub(crate) async fn draft_of(tx: &Tx, process: &Process) -> Result<Case> {
    only_draft(store::case_of(tx, process.id).await?.ok_or(Error::NotFound)?)
}

fn only_draft(case: Case) -> Result<Case> {
    let is_draft = case.state == CaseState::Draft;
    if is_draft { Ok(case) } else { Err(Error::Conflict(text::conflict_locked())) }
}

/// Moves a case to another state, with history and trace.
pub(crate) async fn move_to(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    process: &Process,
    mut case: Case,
    state: CaseState,
) -> Result<()> {
    store::set_state(tx, permit, &case, state).await?;
    case.state = state;
    trace_case(tx, cx, permit, process, &case).await?;
    let detail = json!({"state": state.code()});
    medvirk_audit::record(tx, cx, permit, ("case", case.id.0), detail).await
}

/// Enters or corrects the decision.
///
/// # Errors
/// [`Error::Conflict`] while the paper is a draft.
pub(crate) async fn decide(
    cx: &Cx,
    permit: &Permit,
    process: &Process,
    decision: &Decision,
) -> Result<()> {
    let tx = cx.begin().await?;
    let case = store::case_of(&tx, process.id).await?.ok_or(Error::NotFound)?;
    if case.state == CaseState::Draft {
        return Err(Error::Conflict(text::conflict_not_ready()));
    }
    put_decision(&tx, cx, permit, process, case, decision).await?;
    tx.commit().await
}

/// Enters the decision in the transaction of the caller.
pub(crate) async fn put_decision(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    process: &Process,
    case: Case,
    decision: &Decision,
) -> Result<()> {
    store::put_decision(tx, permit, cx.now(), case.id, decision).await?;
    let label = in_all(|l| match decision.case_number.as_str() {
        "" => text::trace_decision(&decision.body).to(l),
        number => text::trace_decision_numbered(&decision.body, number).to(l),
    });
    let at = decision.date.and_then(|d| d.and_hms_opt(12, 0, 0)).map(|d| d.and_utc());
    let step = Forward {
        process: process.id,
        theme: None,
        note: None,
        step: "decision".to_owned(),
        record: case.id.0,
        label,
        href: staff_path(process, "decision"),
        public_href: Some(public_path(process, "")),
        at: at.unwrap_or(cx.now()),
    };
    medvirk_input::forward(tx, cx, permit, &step).await?;
    let detail = json!({"points": decision.points.len(), "votes": decision.votes.len()});
    medvirk_audit::record(tx, cx, permit, ("case", case.id.0), detail).await?;
    if case.state != CaseState::Decided {
        move_to(tx, cx, permit, process, case, CaseState::Decided).await?;
    }
    Ok(())
}

/// Adds an action (version 0) or writes one over the version it was read at.
///
/// # Errors
/// [`Error::Conflict`] when somebody changed it meanwhile.
pub(crate) async fn put_action(
    cx: &Cx,
    permit: &Permit,
    process: &Process,
    action: &FollowUp,
) -> Result<()> {
    let tx = cx.begin().await?;
    if action.version == 0 {
        add_action(&tx, cx, permit, process, action).await?;
    } else {
        store::update_action(&tx, permit, action).await?;
        note_action(&tx, cx, permit, process, action).await?;
    }
    tx.commit().await
}

/// Adds an action in the transaction of the caller.
pub(crate) async fn add_action(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    process: &Process,
    action: &FollowUp,
) -> Result<()> {
    store::insert_action(tx, permit, action).await?;
    note_action(tx, cx, permit, process, action).await
}

async fn note_action(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    process: &Process,
    action: &FollowUp,
) -> Result<()> {
    trace_action(tx, cx, permit, process, action).await?;
    let due = action.deadline().map(|d| d.to_string());
    let detail = json!({"state": action.state.code(), "due": due, "point": action.point});
    medvirk_audit::record(tx, cx, permit, ("action", action.id.0), detail).await
}

/// Lets the trace of the input go on to an action, for each theme it answers.
pub(crate) async fn trace_action(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    process: &Process,
    action: &FollowUp,
) -> Result<()> {
    medvirk_input::withdraw_forward(tx, permit, "action", action.id.0).await?;
    let label = Words::in_one(process.language, format!("{} {}", action.code, action.text));
    for theme in &action.themes {
        let step = Forward {
            theme: Some(*theme),
            public_href: Some(format!("{}#tiltak", public_path(process, ""))),
            ..step(process, "action", action.id.0, label.clone(), cx.now())
        };
        let href = staff_path(process, &format!("actions/{}", action.id));
        medvirk_input::forward(tx, cx, permit, &Forward { href, ..step }).await?;
    }
    Ok(())
}

/// Lets the trace of the input go on to the answer, for each theme that has one.
pub(crate) async fn trace_answers(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    process: &Process,
    themes: impl IntoIterator<Item = ThemeId>,
) -> Result<()> {
    for theme in themes {
        let step = Forward {
            theme: Some(theme),
            href: staff_path(process, &format!("answers/{theme}")),
            public_href: Some(format!("{}#svar", public_path(process, ""))),
            ..step(process, "answer", theme.0, in_all(|l| text::trace_answer().to(l)), cx.now())
        };
        medvirk_input::forward(tx, cx, permit, &step).await?;
    }
    Ok(())
}

async fn trace_case(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    process: &Process,
    case: &Case,
) -> Result<()> {
    let is_public = case.state != CaseState::Draft;
    let label = in_all(|l| text::trace_case(&case.head.title).to(l));
    medvirk_input::withdraw_forward(tx, permit, "case", case.id.0).await?;
    for theme in medvirk_processes::themes(tx, process.id).await? {
        // Straight to what the paper says about the theme, so that it is one step from any note.
        let place = heard_anchor(&theme);
        let public_href = format!("{}#{place}", public_path(process, "paper"));
        let step = Forward {
            theme: Some(theme.id),
            href: format!("{}#{place}", staff_path(process, "preview")),
            public_href: is_public.then_some(public_href),
            ..step(process, "case", case.id.0, label.clone(), cx.now())
        };
        medvirk_input::forward(tx, cx, permit, &step).await?;
    }
    Ok(())
}

fn step(process: &Process, step: &str, record: Uuid, label: Words, at: DateTime<Utc>) -> Forward {
    Forward {
        process: process.id,
        theme: None,
        note: None,
        step: step.to_owned(),
        record,
        label,
        href: String::new(),
        public_href: None,
        at,
    }
}

fn in_all(words: impl Fn(Language) -> String) -> Words {
    Language::ALL.into_iter().fold(Words::default(), |all, l| all.and(l, words(l)))
}

impl Case {
    /// Whether a body that decides should have met by `day`.
    pub(crate) fn is_due(&self, day: chrono::NaiveDate) -> bool {
        let decides = self.content.bodies.iter().filter(|b| b.part == BodyPart::Decision);
        decides.filter_map(|b| b.date).next_back().is_some_and(|date| date <= day)
    }
}
