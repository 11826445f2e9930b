//! The demo town's case: decided, followed up and answered. A theme without assessment stays flagged, as
//! the data has it. A second process has a paper that is only begun.

mod papers;
mod town;

use chrono::{DateTime, Days, NaiveDate, Utc};
use medvirk_kernel::{Error, Language, Permit, Result};
use medvirk_processes::{Process, Theme, ThemeId, Words};
use medvirk_slice::{Cx, DemoTown};
use medvirk_store::Tx;
use std::collections::BTreeMap;

use crate::{
    actions, evaluating,
    model::{
        action::{ActionState, FollowUp},
        answer::Answer,
        case::{
            Alternative, Body, BodyPart, Case, CaseState, Content, CouncilKind, CouncilStatement,
            Head, HearingStatement, MadeOf, NamedDocument, Person,
        },
        deadline::Notice,
        decision::{Decision, Motion, Vote},
        heading::{Heading, Template},
    },
    policy::{ANSWER, DECIDE, FOLLOW_UP, WRITE},
    sending, store, templates, text,
};
use town::{TownAction, TownAnswer, TownCase, TownDecision, TownFile, TownVote};

/// Where the town's action and economic plan is read.
const PLAN_LINK: &str = "https://www.example.org/handlings-og-okonomiplan";
/// The process whose case is only begun.
const BEGUN: &str = "kultur-2027";

/// Fills in the cases.
///
/// # Errors
/// Internal, when the town's file cannot be read or the database cannot be written.
pub(crate) async fn fill(cx: &Cx, town: &DemoTown) -> Result<()> {
    let file: TownFile = yaml_serde::from_str(town.text("case.yaml")?)?;
    let db = cx.db().reader();
    for case in &file.cases {
        let Some(slug) = &case.process else { continue };
        let process = medvirk_processes::by_slug(db, slug).await?;
        fill_case(cx, &process, &file, case).await?;
        fill_answers(cx, &process, case).await?;
        fill_evaluation(cx, &process, case).await?;
    }
    match medvirk_processes::by_slug(db, BEGUN).await {
        Ok(process) => begin(cx, process).await,
        Err(Error::NotFound) => Ok(()),
        Err(other) => Err(other),
    }
}

async fn begin(cx: &Cx, process: Process) -> Result<()> {
    if store::case_of(cx.db().reader(), process.id).await?.is_some() {
        return Ok(());
    }
    let permit = cx.permit(WRITE, process.resource())?;
    let language = Language::Nb;
    let title = text::begin_title_value(process.title.to(language)).to(language);
    let built_in = Template::ProposalFirst;
    let template = (templates::built_in_name(built_in).to(language), built_in.into());
    actions::begin(cx, &permit, &process, (language, template, title)).await?;
    Ok(())
}

async fn fill_case(cx: &Cx, process: &Process, file: &TownFile, told: &TownCase) -> Result<()> {
    if store::case_of(cx.db().reader(), process.id).await?.is_some() {
        return Ok(());
    }
    let themes: BTreeMap<String, ThemeId> = themes(cx, process).await?;
    let id = cx.new_id();
    let mut content = content(file, told, &themes);
    let files = papers::attach(cx, id, told, &mut content).await?;
    let tx = cx.begin().await?;
    let permit = cx.permit(WRITE, process.resource())?;
    let case = Case {
        id,
        process: process.id,
        state: CaseState::Draft,
        head: head(told),
        content,
        version: 1,
        changed_at: noon(told.dated).unwrap_or(cx.now()),
    };
    actions::add(&tx, cx, &permit, process, &case).await?;
    for file in &files {
        store::insert_file(&tx, &permit, file).await?;
    }
    if let Some(decided) = &told.decision {
        let permit = cx.permit(DECIDE, process.resource())?;
        let decision = decision(told, decided);
        actions::put_decision(&tx, cx, &permit, process, case.clone(), &decision).await?;
    }
    let permit = cx.permit(FOLLOW_UP, process.resource())?;
    for told in &told.actions {
        let action = action(cx, &case, told, (&themes, &file.plans));
        store::insert_action(&tx, &permit, &action).await?;
        actions::trace_action(&tx, cx, &permit, process, &action).await?;
    }
    tx.commit().await
}

async fn themes(cx: &Cx, process: &Process) -> Result<BTreeMap<String, ThemeId>> {
    let themes = medvirk_processes::themes(cx.db().reader(), process.id).await?;
    Ok(themes.into_iter().map(|t: Theme| (t.code, t.id)).collect())
}

async fn fill_answers(cx: &Cx, process: &Process, told: &TownCase) -> Result<()> {
    if told.answer_back.is_empty() || store::answered(cx.db().reader(), process.id).await?.is_some()
    {
        return Ok(());
    }
    let themes = themes(cx, process).await?;
    let permit = cx.permit(ANSWER, process.resource())?;
    let tx = cx.begin().await?;
    for told in &told.answer_back {
        let Some(theme) = themes.get(&told.theme) else { continue };
        put_answer(&tx, &permit, process, *theme, told).await?;
    }
    tx.commit().await?;
    // Two days before the promised day, as the town's list of actions says it was done.
    let promised = process.promise.answer_by.and_then(|d| d.checked_sub_days(Days::new(2)));
    let at = noon(promised).unwrap_or(cx.now());
    sending::send_as_told(cx, &permit, process.clone(), at).await
}

async fn fill_evaluation(cx: &Cx, process: &Process, told: &TownCase) -> Result<()> {
    let Some(evaluation) = &told.evaluation else { return Ok(()) };
    if store::evaluation(cx.db().reader(), process.id).await?.is_some() {
        return Ok(());
    }
    let permit = cx.permit(WRITE, process.resource())?;
    evaluating::save(cx, &permit, process, evaluation).await
}

async fn put_answer(
    tx: &Tx,
    permit: &Permit,
    process: &Process,
    theme: ThemeId,
    told: &TownAnswer,
) -> Result<()> {
    let say = |text: &str| Words::in_one(Language::Nb, text);
    let answer = Answer {
        process: process.id,
        theme,
        you_said: say(&told.you_said),
        decided: say(&told.decided),
        we_do: say(&told.we_do),
        we_do_not: say(&told.we_do_not),
        because: say(&told.because),
        version: 0,
    };
    store::put_answer(tx, permit, &answer).await
}

fn noon(day: Option<NaiveDate>) -> Option<DateTime<Utc>> {
    day.and_then(|d| d.and_hms_opt(11, 0, 0)).map(|at| at.and_utc())
}

fn person(told: &town::TownPerson) -> Person {
    Person { name: told.name.clone(), role: told.role.clone() }
}

fn head(told: &TownCase) -> Head {
    Head {
        language: Language::Nb,
        title: told.title.clone(),
        archive_case_number: told.archive_case_number.clone(),
        archive_code: told.archive_code.clone(),
        running_number: told.running_number.clone(),
        officer: person(&told.case_officer),
        responsible: person(&told.responsible),
        dated: told.dated,
        notice: Notice::None,
    }
}

fn content(file: &TownFile, told: &TownCase, themes: &BTreeMap<String, ThemeId>) -> Content {
    let written = [
        (Heading::Summary, &told.summary),
        (Heading::Background, &told.facts.background),
        (Heading::Facts, &told.facts.process_text),
        (Heading::Economy, &told.economy),
    ];
    let texts = written.into_iter().filter(|(_, text)| !text.is_empty());
    let document = |d: &town::TownDocument| NamedDocument {
        title: d.title.clone(),
        note: d.remark(),
        made_of: match d.number {
            Some(2) => Some(MadeOf::Notes),
            Some(5) => Some(MadeOf::Reach),
            _ => None,
        },
        file: None,
    };
    let assessments =
        told.assessments.iter().filter_map(|a| Some((*themes.get(&a.theme)?, a.text.clone())));
    let mut headings = Heading::ALL.to_vec();
    headings.retain(|h| *h != Heading::Conclusion);
    Content {
        template: text::template_proposal_last().to(Language::Nb),
        headings,
        titles: BTreeMap::new(),
        is_numbered: false,
        texts: texts.map(|(heading, text)| (heading, text.clone())).collect(),
        assessments: assessments.collect(),
        bodies: told.bodies.iter().map(body).collect(),
        councils: told.councils.iter().map(council).collect(),
        councils_missing_reason: String::new(),
        hearing: told.hearing_statements.iter().map(hearing).collect(),
        alternatives: told.alternatives.iter().map(alternative).collect(),
        introduction_given: file.template.introduction_to_proposal.clone(),
        proposal_introduction: file.template.introduction_to_proposal.clone(),
        proposal: told.proposal.clone(),
        attachments: told.attachments.iter().map(document).chain(councils_made(told)).collect(),
        not_sent: told.not_sent.iter().map(document).collect(),
        laws: told.facts.law.clone(),
    }
}

/// The statements that must follow the case, when the town has any.
fn councils_made(told: &TownCase) -> Option<NamedDocument> {
    (!told.councils.is_empty()).then(|| NamedDocument {
        title: text::attachment_councils().to(Language::Nb),
        note: String::new(),
        made_of: Some(MadeOf::Councils),
        file: None,
    })
}

fn body(told: &town::TownBody) -> Body {
    Body {
        name: told.name.clone(),
        short: told.id.clone(),
        date: told.date,
        case_number: told.case.clone(),
        part: match told.kind.as_str() {
            "uttalelse" => BodyPart::Statement,
            "innstilling" => BodyPart::Recommendation,
            _ => BodyPart::Decision,
        },
    }
}

fn council(told: &town::TownCouncil) -> CouncilStatement {
    CouncilStatement {
        body: told.body.clone(),
        kind: CouncilKind::of_name(&told.body),
        date: told.date,
        case_number: told.case.clone(),
        text: told.text.clone(),
    }
}

fn hearing(told: &town::TownStatement) -> HearingStatement {
    HearingStatement {
        sender: told.from.clone(),
        date: told.date,
        text: told.text.clone(),
        answer: told.answer.clone(),
    }
}

fn alternative(told: &town::TownAlternative) -> Alternative {
    Alternative {
        title: told.title.clone(),
        advantages: told.advantages.clone(),
        weaknesses: told.weaknesses.clone(),
    }
}

fn decision(told: &TownCase, decided: &TownDecision) -> Decision {
    let body = told.bodies.iter().find(|b| b.id == decided.body);
    let motion = |m: &town::TownMotion| Motion {
        label: m.id.clone(),
        by: format!("{} ({})", m.by, m.party),
        text: m.text.clone(),
    };
    Decision {
        body: body.map_or_else(|| decided.body.clone(), |b| b.name.clone()),
        date: decided.date,
        case_number: decided.case.clone(),
        present: decided.present,
        treatment: decided.treatment.clone(),
        motions: decided.proposals.iter().map(motion).collect(),
        votes: decided.votes.iter().map(|v| vote(decided, v)).collect(),
        points: decided.text.clone(),
        version: 0,
    }
}

fn vote(decided: &TownDecision, told: &TownVote) -> Vote {
    let names = decided.roll_call_point_6.as_ref().filter(|_| told.roll_call);
    Vote {
        point: told.point.clone(),
        result: told.result.clone(),
        in_favour: told.in_favour,
        against: told.against,
        minority: told.minority.clone(),
        names_for: names.map(|n| n.in_favour.join(", ")).unwrap_or_default(),
        names_against: names.map(|n| n.against.join(", ")).unwrap_or_default(),
        parties: Vec::new(),
    }
}

/// `Eivind Strandos` → `eivind.strandos`.
fn address_of(name: &str) -> String {
    let plain = |c: char| match c {
        'æ' => 'a',
        'ø' => 'o',
        'å' | 'á' => 'a',
        ' ' => '.',
        c => c,
    };
    name.to_lowercase().chars().map(plain).filter(|c| c.is_ascii()).collect()
}

fn action(
    cx: &Cx,
    case: &Case,
    told: &TownAction,
    (themes, plans): (&BTreeMap<String, ThemeId>, &BTreeMap<String, String>),
) -> FollowUp {
    FollowUp {
        id: cx.new_id(),
        case: case.id,
        code: told.id.clone(),
        point: told.point,
        text: told.text.clone(),
        owner: told.owner.clone(),
        due: told.due,
        new_due: told.new_due,
        reason: told.reason.clone(),
        state: match told.status.as_str() {
            "planlagt" => ActionState::Planned,
            "pågår" => ActionState::InProgress,
            "forsinket" => ActionState::Delayed,
            "gjennomført" => ActionState::Done,
            "avlyst" => ActionState::Cancelled,
            _ => ActionState::NotStarted,
        },
        plan: plans.get(&told.plan).cloned().unwrap_or_else(|| told.plan.clone()),
        plan_link: if told.plan.is_empty() { String::new() } else { PLAN_LINK.to_owned() },
        owner_email: format!("{}@example.org", address_of(&told.owner)),
        budget: told.budget,
        themes: told.themes.iter().filter_map(|code| themes.get(code).copied()).collect(),
        version: 1,
    }
}
