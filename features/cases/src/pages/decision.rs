//! The decision: how the body treated the case, its votes and what it decided.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_kernel::{Error, Refusals};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Html, Page, Reader, Submitted, html, render, see_other};
use uuid::Uuid;

use super::{
    FormPage, day, in_case, nothing, open,
    section::{each, in_rows},
    sheet::{Group, Kind, Sheet, Slot, operated, with_blank_rows},
};
use crate::{
    T, actions,
    actions::staff_path,
    documents,
    dossier::Dossier,
    model::{
        case::CaseState,
        decision::{Decision, Motion, Vote},
    },
    paper::PaperTable,
    policy::{DECIDE, READ},
    text,
};

/// Most characters of a long text.
const MOST: usize = 20_000;

#[derive(Template)]
#[template(path = "cases/decision.html")]
struct DecisionPage {
    page: Page,
    t: T,
    base: String,
    decision: Decision,
    facts: Vec<(String, String)>,
    motions: Option<PaperTable>,
    votes: Option<PaperTable>,
    may_decide: bool,
    public_href: Option<String>,
    changed: bool,
}

pub(super) async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, READ).await?;
    let t = T(cx.language());
    let dossier = match Dossier::of(cx.db().reader(), process.clone()).await {
        Err(Error::NotFound) => {
            return nothing(&cx, &process, t.decision_heading(), t.no_case_yet());
        }
        other => other?,
    };
    let may_decide = cx.may(DECIDE, process.resource());
    let Some(decision) = dossier.decision.clone() else {
        if dossier.case.state == CaseState::Draft {
            return nothing(&cx, &process, t.decision_heading(), t.decision_waits());
        }
        if may_decide {
            return Ok(see_other(&staff_path(&process, "decision/edit")));
        }
        return nothing(&cx, &process, t.decision_heading(), t.decision_none());
    };
    html(&DecisionPage {
        page: in_case(&cx, &process, t.decision_heading()),
        t,
        base: staff_path(&process, ""),
        facts: facts(&t, &decision),
        motions: (!decision.motions.is_empty()).then(|| documents::motions(&t, &decision)),
        votes: (!decision.votes.is_empty()).then(|| documents::votes(&t, &decision.votes)),
        may_decide,
        public_href: process.is_public().then(|| actions::public_path(&process, "")),
        changed: decision.points != dossier.case.content.proposal,
        decision,
    })
}

fn facts(t: &T, decision: &Decision) -> Vec<(String, String)> {
    [
        (t.paper_body(), decision.body.clone()),
        (t.paper_meeting_date(), day(t.lang(), decision.date)),
        (t.paper_case_number(), decision.case_number.clone()),
        (t.minutes_present(), decision.present.map(|n| n.to_string()).unwrap_or_default()),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .collect()
}

pub(super) async fn edit(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, DECIDE).await?;
    let dossier = Dossier::of(cx.db().reader(), process).await?;
    let t = T(cx.language());
    if dossier.case.state == CaseState::Draft {
        return nothing(&cx, &dossier.process, t.decision_heading(), t.decision_waits());
    }
    let proposed = || {
        // What was proposed is where most decisions end, so it is there to be changed.
        let body = dossier.case.content.deciding_body().cloned().unwrap_or_default();
        Decision {
            body: body.name,
            date: body.date,
            case_number: body.case_number,
            points: dossier.case.content.proposal.clone(),
            ..Decision::default()
        }
    };
    let decision = dossier.decision.clone().unwrap_or_else(proposed);
    let values = with_blank_rows(&sheet(t), pairs(&decision));
    page(&cx, &dossier, values, Refusals::default(), StatusCode::OK)
}

pub(super) async fn save(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, id, DECIDE).await?;
    let dossier = Dossier::of(cx.db().reader(), process).await?;
    let t = T(cx.language());
    if let Some(values) = operated(&sheet(t), &submitted) {
        return page(&cx, &dossier, values, Refusals::default(), StatusCode::OK);
    }
    let decision = match read(&submitted) {
        Err(Error::Refused(refusals)) => {
            return page(&cx, &dossier, submitted, refusals, StatusCode::UNPROCESSABLE_ENTITY);
        }
        other => other?,
    };
    actions::decide(&cx, &permit, &dossier.process, &decision).await?;
    let path = staff_path(&dossier.process, "decision");
    Ok(see_other(&path).flash(&t.flash_decided()))
}

fn page(
    cx: &Cx,
    dossier: &Dossier,
    values: Submitted,
    refusals: Refusals,
    status: StatusCode,
) -> Result<Response, Fault> {
    let t = T(cx.language());
    let sheet = sheet(t);
    let form = Form::refused(cx, values.clone(), refusals);
    render(
        status,
        &FormPage {
            page: in_case(cx, &dossier.process, t.decision_enter()),
            t,
            lead: t.decision_lead(),
            action: staff_path(&dossier.process, "decision/edit"),
            version: dossier.case.version,
            fields: sheet.fields(&form),
            groups: sheet.groups(&form, &values),
            form,
            theirs: None,
            beside: Html::default(),
            submit: t.decision_save(),
            cancel: staff_path(&dossier.process, ""),
        },
    )
}

fn sheet(t: T) -> Sheet {
    let line = |name, label| Slot::new(name, label, Kind::Line);
    let area = |name, label, rows| Slot::new(name, label, Kind::Area(rows));
    let number = |name, label| Slot::new(name, label, Kind::Number);
    let group =
        |key, [heading, row, add]: [String; 3], slots| Group { key, heading, row, add, slots };
    let points = vec![area("text", t.field_text(), 3).needed()];
    let votes = vec![
        line("point", t.minutes_point()).needed().hint(t.minutes_point_hint()),
        line("result", t.minutes_result()).needed(),
        number("in_favour", t.minutes_for()).needed(),
        number("against", t.minutes_against()).needed(),
        line("minority", t.minutes_minority()).hint(t.minutes_minority_hint()),
        area("names_for", t.minutes_roll_for(), 2).hint(t.minutes_roll_hint()),
        area("names_against", t.minutes_roll_against(), 2),
    ];
    let motions = vec![
        line("label", t.minutes_motion()).hint(t.minutes_motion_hint()),
        line("by", t.minutes_by()).needed(),
        area("text", t.minutes_text(), 3).needed(),
    ];
    Sheet {
        slots: vec![
            line("body", t.paper_body()).needed(),
            Slot::new("date", t.paper_meeting_date(), Kind::Date).needed(),
            line("case_number", t.paper_case_number()).hint(t.field_body_case_hint()),
            number("present", t.minutes_present()),
            area("treatment", t.heading_treatment(), 5).hint(t.minutes_treatment_hint()),
        ],
        groups: vec![
            group("point", [t.heading_decision(), t.row_point(), t.add_point()], points),
            group("vote", [t.heading_votes(), t.row_vote(), t.add_vote()], votes),
            group("motion", [t.minutes_motions(), t.row_motion(), t.add_motion()], motions),
        ],
    }
}

fn pairs(decision: &Decision) -> Vec<(String, String)> {
    let mut pairs: Vec<(String, String)> = [
        ("body", decision.body.clone()),
        ("date", super::section::day(decision.date)),
        ("case_number", decision.case_number.clone()),
        ("present", decision.present.map(|n| n.to_string()).unwrap_or_default()),
        ("treatment", decision.treatment.clone()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .to_vec();
    pairs.extend(in_rows("point", &decision.points, |p| vec![("text", p.clone())]));
    pairs.extend(in_rows("vote", &decision.votes, |v| {
        vec![
            ("point", v.point.clone()),
            ("result", v.result.clone()),
            ("in_favour", v.in_favour.to_string()),
            ("against", v.against.to_string()),
            ("minority", v.minority.clone()),
            ("names_for", v.names_for.clone()),
            ("names_against", v.names_against.clone()),
        ]
    }));
    pairs.extend(in_rows("motion", &decision.motions, |m| {
        vec![("label", m.label.clone()), ("by", m.by.clone()), ("text", m.text.clone())]
    }));
    pairs
}

fn read(sent: &Submitted) -> medvirk_kernel::Result<Decision> {
    let mut reader = Reader::new(sent);
    let date = reader.date("date", text::field_date());
    let mut count = |group: &str, place, slot| {
        let field = super::sheet::name(group, place, slot);
        let found = reader.whole(&field, text::minutes_count(), 0..=10_000).unwrap_or(0);
        u32::try_from(found).unwrap_or(0)
    };
    let votes = each(sent, "vote", |place, row| Vote {
        point: row.get("point"),
        result: row.get("result"),
        in_favour: count("vote", place, "in_favour"),
        against: count("vote", place, "against"),
        minority: row.get("minority"),
        names_for: row.get("names_for"),
        names_against: row.get("names_against"),
    });
    let decision = Decision {
        body: reader.required("body", text::paper_body(), 200),
        date: reader.must("date", text::field_date(), date),
        case_number: reader.text("case_number", text::paper_case_number(), 60),
        present: reader
            .whole("present", text::minutes_present(), 0..=1_000)
            .and_then(|n| u32::try_from(n).ok()),
        treatment: reader.text("treatment", text::heading_treatment(), MOST),
        motions: each(sent, "motion", |_, row| Motion {
            label: row.get("label"),
            by: row.get("by"),
            text: row.get("text"),
        }),
        votes,
        points: each(sent, "point", |_, row| row.get("text")),
    };
    if decision.points.is_empty() {
        reader.refuse("point.0.text", text::refused_no_points());
    }
    reader.finish(decision)
}
