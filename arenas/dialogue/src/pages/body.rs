//! A body and its members: who can be called to meetings, and when they cannot.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_kernel::{Error, Result};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Html, Page, Reader, Submitted, render, see_other};
use uuid::Uuid;

use super::{fields, open, path};
use crate::{
    EDIT, T, actions,
    model::{Body, Call, Politician, Series},
    text,
};

/// Empty rows below the members.
const SPARE: usize = 3;
/// Most members of a body.
const MOST: usize = 120;

#[derive(Template)]
#[template(path = "dialogue/body.html")]
struct BodyPage {
    page: Page,
    t: T,
    form: Form,
    action: String,
    version: i32,
    calls: Vec<(String, String)>,
    members: Vec<(String, Vec<Html>)>,
    may_remove: bool,
}

/// `GET …/bodies/new`
pub(super) async fn new(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (series, _) = open(&cx, id, EDIT).await?;
    let values = Submitted::from_pairs([("call", "rota")]);
    page(&cx, &series, None, (Form::filled(&cx, values.pairs()), &values), StatusCode::OK).await
}

/// `GET …/bodies/{body}`
pub(super) async fn edit(
    cx: Cx,
    Path((id, body)): Path<(Uuid, String)>,
) -> Result<Response, Fault> {
    let (series, _) = open(&cx, id, EDIT).await?;
    let found = series.plan.body(&body).ok_or(Error::NotFound)?;
    let values = Submitted::from_pairs(pairs(&series, found));
    let form = Form::filled(&cx, values.pairs());
    page(&cx, &series, Some(found), (form, &values), StatusCode::OK).await
}

fn pairs(series: &Series, body: &Body) -> Vec<(String, String)> {
    let call = if body.call == Call::All { "all" } else { "rota" };
    let mut pairs = vec![
        ("code".to_owned(), body.id.clone()),
        ("name".to_owned(), body.name.clone()),
        ("call".to_owned(), call.to_owned()),
        ("busy".to_owned(), fields::days_shown(&body.busy)),
    ];
    for (at, one) in series.plan.members(&body.id).enumerate() {
        let away = fields::days_shown(&one.away).replace('\n', ", ");
        let row = [
            ("id", one.id.clone()),
            ("name", one.name.clone()),
            ("party", one.party.clone()),
            ("office", one.office.clone()),
            ("email", one.email.clone()),
            ("away", away),
        ];
        pairs.extend(row.into_iter().map(|(part, value)| (format!("member.{at}.{part}"), value)));
    }
    pairs
}

/// How many rows of members a form has.
fn rows(values: &Submitted) -> usize {
    (0..MOST).take_while(|at| values.contains(&format!("member.{at}.name"))).count()
}

fn member(t: T, form: &Form, at: usize) -> (String, Vec<Html>) {
    let name = |part: &str| format!("member.{at}.{part}");
    let id = form.value(&name("id")).to_owned();
    let away = form.text(&name("away"), t.field_away());
    let office = form.text(&name("office"), t.field_office());
    let (away, office) = match at {
        0 => (away.hint(t.field_days_hint()), office.hint(t.field_office_hint())),
        _ => (away, office),
    };
    let html = |field: &dyn std::fmt::Display| Html(field.to_string());
    let fields = vec![
        form.hidden(&name("id"), &id),
        html(&form.text(&name("name"), t.column_name())),
        html(&form.text(&name("party"), t.field_party())),
        html(&office),
        html(&form.email(&name("email"), t.field_email())),
        html(&away),
    ];
    let known = form.value(&name("name"));
    let legend = if known.is_empty() { t.member_number(at + 1) } else { known.to_owned() };
    (legend, fields)
}

async fn page(
    cx: &Cx,
    series: &Series,
    body: Option<&Body>,
    (form, values): (Form, &Submitted),
    status: StatusCode,
) -> Result<Response, Fault> {
    let t = T(cx.language());
    let title = body.map_or_else(|| t.body_new(), |body| body.name.clone());
    let rest = body.map_or_else(|| "/bodies/new".to_owned(), |b| format!("/bodies/{}", b.id));
    let is_used = |body: &Body| series.plan.meetings.iter().any(|one| one.body == body.id);
    let shown = BodyPage {
        page: super::page(cx, series, title).await?,
        t,
        action: path(series.id, &rest),
        version: series.version,
        calls: vec![("rota".to_owned(), t.call_rota()), ("all".to_owned(), t.call_all())],
        members: (0..rows(values) + SPARE).map(|at| member(t, &form, at)).collect(),
        may_remove: body.is_some_and(|body| !is_used(body)),
        form,
    };
    render(status, &shown)
}

fn read(cx: &Cx, sent: &Submitted) -> Result<(Body, Vec<Politician>)> {
    let mut reader = Reader::new(sent);
    let code = reader.required("code", text::field_code(), 20);
    // The code is part of an address.
    if code == "new" || !code.chars().all(|c| c.is_alphanumeric() || c == '-') {
        reader.refuse("code", text::refused_code_signs());
    }
    let body = Body {
        id: code,
        name: reader.required("name", text::field_name(), 200),
        call: if sent.get("call") == "all" { Call::All } else { Call::Rota },
        busy: fields::days(&mut reader, "busy", text::field_busy()),
    };
    let mut members = Vec::new();
    for at in 0..rows(sent) {
        let name = |part: &str| format!("member.{at}.{part}");
        let id = sent.get(&name("id"));
        let one = Politician {
            id: if id.is_empty() { cx.new_id::<Uuid>().to_string() } else { id.to_owned() },
            name: reader.text(&name("name"), text::column_name(), 200),
            party: reader.text(&name("party"), text::field_party(), 100),
            office: reader.text(&name("office"), text::field_office(), 100),
            email: reader.email(&name("email")).unwrap_or_default(),
            away: fields::days(&mut reader, &name("away"), text::field_away()),
            ..Politician::default()
        };
        members.extend((!one.name.is_empty()).then_some(one));
    }
    let pasted = fields::lines(&mut reader, "paste", text::field_paste());
    members.extend(pasted.iter().map(|line| pasted_member(cx, line)));
    if members.len() > MOST {
        reader.refuse("paste", text::refused_members(MOST));
    }
    reader.finish((body, members))
}

/// A line from a table: name, party, office and e-mail address, between tabs or semicolons.
fn pasted_member(cx: &Cx, line: &str) -> Politician {
    let mut parts = line.split(['\t', ';']).map(|part| part.trim().to_owned());
    let mut next = || parts.next().unwrap_or_default();
    Politician {
        id: cx.new_id::<Uuid>().to_string(),
        name: next(),
        party: next(),
        office: next(),
        email: fields::email(&next()).unwrap_or_default(),
        ..Politician::default()
    }
}

/// `POST …/bodies/new`
pub(super) async fn add(cx: Cx, Path(id): Path<Uuid>, sent: Submitted) -> Result<Response, Fault> {
    put(cx, id, None, sent).await
}

/// `POST …/bodies/{body}`
pub(super) async fn save(
    cx: Cx,
    Path((id, body)): Path<(Uuid, String)>,
    sent: Submitted,
) -> Result<Response, Fault> {
    put(cx, id, Some(body), sent).await
}

async fn put(cx: Cx, id: Uuid, known: Option<String>, sent: Submitted) -> Result<Response, Fault> {
    let (series, permit) = open(&cx, id, EDIT).await?;
    let body = known.as_deref().map(|known| series.plan.body(known).ok_or(Error::NotFound));
    let body = body.transpose()?;
    let done = async {
        let (new, mut members) = read(&cx, &sent)?;
        for one in &mut members {
            let before = series.plan.politicians.iter().find(|other| other.id == one.id);
            one.before = before.map_or(0, |before| before.before);
        }
        let tx = cx.begin().await?;
        let seen = super::seen(&series, &sent);
        let written = (known.as_deref(), new, members);
        actions::put_body(&tx, &cx, &permit, &seen, written).await?;
        tx.commit().await
    };
    match done.await {
        Ok(()) => Ok(see_other(&path(series.id, "")).flash(&T(cx.language()).body_saved())),
        Err(error) => {
            let (status, refusals) = super::refusals(error)?;
            let form = Form::refused(&cx, sent.clone(), refusals);
            page(&cx, &series, body, (form, &sent), status).await
        }
    }
}

/// `POST …/bodies/{body}/remove`
pub(super) async fn remove(
    cx: Cx,
    Path((id, body)): Path<(Uuid, String)>,
    sent: Submitted,
) -> Result<Response, Fault> {
    let (series, permit) = open(&cx, id, EDIT).await?;
    let seen = super::seen(&series, &sent);
    let tx = cx.begin().await?;
    actions::remove_body(&tx, &cx, &permit, (&seen, &body)).await?;
    tx.commit().await?;
    Ok(see_other(&path(series.id, "")).flash(&T(cx.language()).body_removed()))
}
