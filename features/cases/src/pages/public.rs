//! What came of it, for everybody: the decision, the answer theme by theme, the actions and how they
//! go, and the paper with its trace (kommuneloven § 4-1).

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{Error, Language, Result as Checked};
use medvirk_processes::{Process, Theme};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Html, Page, escape, html_for_all};

use super::{
    day,
    preview::PaperView,
    view::{Audience, PieceView},
};
use crate::{
    T,
    actions::public_path,
    answering::decided_label,
    documents,
    dossier::Dossier,
    model::{
        action::{ActionState, FollowUp},
        answer::Answer,
        case::{Case, CaseState},
        decision::Decision,
    },
    outcome::Outcome,
    store, words,
};

/// The frame of a public page below a process.
pub(super) fn frame(cx: &Cx, process: &Process, title: impl Into<String>) -> Page {
    let t = T(cx.language());
    let name = process.name(cx.language()).to_owned();
    let mut page = Page::public(cx, title).crumb(t.menu_public(), "/decisions");
    // The address stands below the process, but the reader came for what came of it.
    page.current = "/decisions".to_owned();
    let is_top = page.path == public_path(process, "");
    if is_top { page } else { page.crumb(name, public_path(process, "")) }
}

/// One theme with its answer.
pub(super) struct AnswerCard {
    pub(super) title: String,
    pub(super) lang: &'static str,
    pub(super) decided_label: Html,
    pub(super) you_said: String,
    pub(super) decided: String,
    pub(super) we_do: String,
    pub(super) we_do_not: String,
    pub(super) because: String,
}

impl AnswerCard {
    /// The answer about a theme for a reader of `language`; `body` decided, named in a language.
    pub(super) fn of(
        language: Language,
        body: (&str, Language),
        theme: &Theme,
        answer: &Answer,
    ) -> Self {
        let t = T(language);
        let said_in = answer.decided.language_for(language);
        let say = |words: &medvirk_processes::Words| words.to(language).to_owned();
        AnswerCard {
            title: theme.title.to(language).to_owned(),
            lang: if said_in == language { "" } else { said_in.code() },
            decided_label: naming(language, |body| decided_label(&t, body), body),
            you_said: say(&answer.you_said),
            decided: say(&answer.decided),
            we_do: say(&answer.we_do),
            we_do_not: say(&answer.we_do_not),
            because: say(&answer.because),
        }
    }
}

/// One action as everybody sees it.
struct ActionCard {
    text: String,
    tag: (&'static str, String),
    owner: String,
    due: String,
    was: String,
    reason: String,
    plan: (String, String),
    themes: String,
}

#[derive(Template)]
#[template(path = "cases/outcome.html")]
struct OutcomePage {
    page: Page,
    t: T,
    base: String,
    title: String,
    lead: Html,
    status: (&'static str, String),
    lang: &'static str,
    decision: Option<Decision>,
    facts: Vec<(&'static str, String, String)>,
    answers: Vec<AnswerCard>,
    answered: String,
    actions: Vec<ActionCard>,
    done: usize,
    notes: usize,
    sources: usize,
    people: u32,
    process_href: String,
}

pub(super) async fn outcome(cx: Cx, Path(slug): Path<String>) -> Result<Response, Fault> {
    let (t, language, db) = (T(cx.language()), cx.language(), cx.db().reader());
    let outcome = Outcome::public(db, &slug).await?;
    let answered = store::answered(db, outcome.process().id).await?;
    let body = outcome.decision().map(|d| d.body.clone()).unwrap_or_default();
    let body = (body.as_str(), outcome.case.head.language);
    let cards = outcome.answers.given().map(|(th, a)| AnswerCard::of(language, body, th, a));
    let owners = owners(&cx, &outcome).await?;
    let process = outcome.process();
    let (color, state) = words::case_state(outcome.case.state);
    html_for_all(&OutcomePage {
        page: frame(&cx, process, t.outcome_title(process.name(language))),
        t,
        base: public_path(process, ""),
        title: process.name(language).to_owned(),
        lead: lead(&t, outcome.decision(), &outcome.case),
        status: (color, state.to(language)),
        lang: outcome.case.head.language.code(),
        facts: facts(&t, &outcome),
        answers: if answered.is_some() { cards.collect() } else { Vec::new() },
        answered: answered
            .map(|at| format::date(language, medvirk_kernel::to_oslo(at).date_naive()))
            .unwrap_or_default(),
        done: outcome.actions.iter().filter(|a| a.state == ActionState::Done).count(),
        actions: outcome.actions.iter().map(|a| action(&cx, &outcome, &owners, a)).collect(),
        notes: usize::try_from(outcome.notes).unwrap_or(usize::MAX),
        sources: outcome.sources,
        people: outcome.people,
        process_href: format!("/processes/{slug}"),
        decision: outcome.decision().cloned(),
    })
}

/// Nobody is named on the public page but by what they are responsible for: the owners of actions are
/// shown by role where the process knows it.
async fn owners(cx: &Cx, outcome: &Outcome) -> Checked<Vec<(String, String)>> {
    let areas = medvirk_processes::focus_areas(cx.db().reader(), outcome.process().id).await?;
    let mut owners: Vec<(String, String)> = areas
        .into_iter()
        .filter(|a| !a.responsible_role.is_empty())
        .map(|a| (a.responsible_name, a.responsible_role))
        .collect();
    let head = &outcome.case.head;
    owners.push((head.officer.name.clone(), head.officer.role.clone()));
    owners.push((head.responsible.name.clone(), head.responsible.role.clone()));
    Ok(owners)
}

/// What has become of a case in one sentence: decided, or by whom and when it will be.
pub(super) fn lead(t: &T, decision: Option<&Decision>, case: &Case) -> Html {
    let of = case.head.language;
    match decision {
        Some(decision) if !decision.body.is_empty() => {
            let when = day(t.lang(), decision.date);
            naming(t.lang(), |body| t.outcome_lead(body, when.as_str()), (&decision.body, of))
        }
        _ => match case.content.deciding_body() {
            Some(body) => {
                let when = day(t.lang(), body.date);
                let said = |name: &str| match body.date {
                    Some(_) => t.outcome_waits(name, when.as_str()),
                    None => t.outcome_waits_undated(name),
                };
                naming(t.lang(), said, (&body.name, of))
            }
            None if case.state == CaseState::Draft => Html(escape(&t.outcome_not_planned())),
            None => Html(escape(&t.outcome_waits_somewhere())),
        },
    }
}

/// A sentence of ours in which a body stands under its name; the name is marked when it is of another
/// language than the sentence, so that it is read aloud as it is said.
fn naming(language: Language, said: impl Fn(&str) -> String, (name, of): (&str, Language)) -> Html {
    if name.is_empty() || of == language {
        return Html(escape(&said(name)));
    }
    // A sign of the private area stands for the name until the words around it are escaped.
    const PLACE: &str = "\u{e000}";
    let marked = format!("<span lang=\"{}\">{}</span>", of.code(), escape(name));
    Html(escape(&said(PLACE)).replace(PLACE, &marked))
}

fn facts(t: &T, outcome: &Outcome) -> Vec<(&'static str, String, String)> {
    let decision = outcome.decision().cloned().unwrap_or_default();
    let head = &outcome.case.head;
    [
        ("gavel", t.paper_body(), decision.body),
        ("calendar", t.paper_meeting_date(), day(t.lang(), decision.date)),
        ("paper", t.paper_case_number(), decision.case_number),
        ("tag", t.paper_archive_case(), head.archive_case_number.clone()),
    ]
    .into_iter()
    .filter(|(_, _, value)| !value.is_empty())
    .collect()
}

fn action(
    cx: &Cx,
    outcome: &Outcome,
    owners: &[(String, String)],
    action: &FollowUp,
) -> ActionCard {
    let (t, language) = (T(cx.language()), cx.language());
    let (color, state) = words::action_state(action.state);
    let all = &outcome.answers.themes;
    let themes: Vec<&str> = all
        .iter()
        .filter(|theme| action.themes.contains(&theme.id))
        .map(|theme| theme.title.to(language))
        .collect();
    // All themes is the same as none in particular.
    let themes = if themes.len() == all.len() { t.action_all_themes() } else { themes.join(", ") };
    let role = owners.iter().find(|(name, role)| *name == action.owner && !role.is_empty());
    ActionCard {
        text: action.text.clone(),
        tag: match action.is_overdue(cx.today()) {
            true => ("danger", t.action_overdue()),
            false => (color, state.to(language)),
        },
        owner: role.map_or_else(|| action.owner.clone(), |(_, role)| role.clone()),
        due: day(language, action.deadline()),
        was: day(language, action.new_due.and(action.due)),
        reason: action.reason.clone(),
        plan: (action.plan.clone(), action.plan_link.clone()),
        themes,
    }
}

#[derive(Template)]
#[template(path = "cases/paper_public.html")]
struct PaperPage {
    page: Page,
    t: T,
    shown: PaperView,
    is_decided: bool,
}

pub(super) async fn paper(cx: Cx, Path(slug): Path<String>) -> Result<Response, Fault> {
    let dossier = Dossier::public(cx.db().reader(), &slug).await?;
    let t = T(cx.language());
    html_for_all(&PaperPage {
        page: frame(&cx, &dossier.process, dossier.case.head.title.clone()),
        t,
        shown: PaperView::of(&cx, &dossier, Audience::Everybody),
        is_decided: dossier.case.state == CaseState::Decided,
    })
}

#[derive(Template)]
#[template(path = "cases/poster.html")]
struct PosterPage {
    page: Page,
    t: T,
    process: String,
    answers: Vec<AnswerCard>,
    address: String,
    code: Html,
    pdf: String,
}

pub(super) async fn poster(cx: Cx, Path(slug): Path<String>) -> Result<Response, Fault> {
    let (t, language, db) = (T(cx.language()), cx.language(), cx.db().reader());
    let outcome = Outcome::public(db, &slug).await?;
    let process = outcome.process();
    if store::answered(db, process.id).await?.is_none() {
        return Err(Error::NotFound.into());
    }
    let body = outcome.decision().map(|d| d.body.clone()).unwrap_or_default();
    let address = cx.absolute(&public_path(process, ""));
    html_for_all(&PosterPage {
        page: frame(&cx, process, t.poster_title()),
        t,
        process: process.name(language).to_owned(),
        answers: outcome
            .answers
            .given()
            .map(|(th, a)| AnswerCard::of(language, (&body, outcome.case.head.language), th, a))
            .collect(),
        code: code(&address, &t.poster_code(documents::plain_address(&address)))?,
        address: documents::plain_address(&address).to_owned(),
        pdf: public_path(process, "files/plakat.pdf"),
    })
}

/// The address as a QR code in SVG, drawn as one path.
fn code(address: &str, label: &str) -> Checked<Html> {
    let code = qrcode::QrCode::new(address).map_err(Error::internal)?;
    let width = code.width();
    let mut path = String::new();
    for (at, color) in code.into_colors().into_iter().enumerate() {
        if color == qrcode::Color::Dark {
            path.push_str(&format!("M{} {}h1v1h-1z", at % width, at / width));
        }
    }
    Ok(Html(format!(
        "<svg class=\"mv-qr\" viewBox=\"0 0 {width} {width}\" role=\"img\" aria-label=\"{}\"><path fill=\"#000\" d=\"{path}\"/></svg>",
        escape(label)
    )))
}

/// One process with what came of it.
struct OutcomeCard {
    title: String,
    href: String,
    text: String,
    lang: &'static str,
    tag: (&'static str, String),
    meta: Vec<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "cases/outcomes.html")]
struct OutcomesPage {
    page: Page,
    t: T,
    cards: Vec<OutcomeCard>,
}

pub(super) async fn list(cx: Cx) -> Result<Response, Fault> {
    let (t, language, db) = (T(cx.language()), cx.language(), cx.db().reader());
    let mut cards = Vec::new();
    for (process, case) in public_cases(&cx).await? {
        let decision = store::decision(db, case.id).await?;
        let actions = store::actions(db, Some(case.id)).await?;
        let done = actions.iter().filter(|a| a.state == ActionState::Done).count();
        let answered = store::answered(db, process.id).await?;
        let mut meta = Vec::new();
        if let Some(decision) = &decision {
            meta.push(("gavel", format!("{} {}", decision.body, decision.case_number)));
        }
        if !actions.is_empty() {
            meta.push(("check-circle", t.outcomes_actions(done, actions.len())));
        }
        if answered.is_some() {
            meta.push(("answer", t.outcomes_answered()));
        }
        let (color, state) = words::case_state(case.state);
        let when = decision.and_then(|d| d.date);
        cards.push(OutcomeCard {
            title: process.name(language).to_owned(),
            href: public_path(&process, ""),
            text: process.summary.to(language).to_owned(),
            lang: process.summary.language_for(language).code(),
            tag: match when {
                Some(_) => (color, t.outcomes_decided(day(language, when))),
                None => (color, state.to(language)),
            },
            meta,
        });
    }
    let page = Page::public(&cx, t.menu_public());
    html_for_all(&OutcomesPage { page, t, cards })
}

/// Public processes with a case that everybody may read, the newest first.
pub(super) async fn public_cases(cx: &Cx) -> Checked<Vec<(Process, Case)>> {
    let db = cx.db().reader();
    let processes = medvirk_processes::list(db).await?;
    let cases = store::cases(db, None).await?;
    let mut found = Vec::new();
    for process in processes.into_iter().filter(Process::is_public) {
        let case = cases.iter().find(|c| c.process == process.id && c.state != CaseState::Draft);
        if let Some(case) = case {
            found.push((process, case.clone()));
        }
    }
    Ok(found)
}

/// Public addresses of this slice.
pub(crate) async fn addresses(cx: &Cx) -> Checked<Vec<String>> {
    let mut addresses = vec!["/decisions".to_owned()];
    for (process, _) in public_cases(cx).await? {
        addresses.push(public_path(&process, ""));
        addresses.push(public_path(&process, "paper"));
        if store::answered(cx.db().reader(), process.id).await?.is_some() {
            addresses.push(public_path(&process, "poster"));
        }
    }
    Ok(addresses)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_a_sentence_of_another_language_is_marked_and_nothing_else_is() {
        let said = |name: &str| format!("{name} decided <now>");
        let shown = naming(Language::En, said, ("Råd & folk", Language::Nb));
        assert_eq!(shown.0, "<span lang=\"nb\">Råd &amp; folk</span> decided &lt;now&gt;");
        let same = naming(Language::Nb, said, ("Rådet", Language::Nb));
        assert_eq!(same.0, "Rådet decided &lt;now&gt;");
    }
}
