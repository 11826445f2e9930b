//! Somebody on the list: all that is known, changed in one form.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_i18n::{format, sort_by_text};
use medvirk_kernel::{Error, Refusals, Result};
use medvirk_meetings::model::Meeting;
use medvirk_processes::Process;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Page, Reader, Submitted, html, render, see_other};
use uuid::Uuid;

use super::{Frame, frame, open, path, words};
use crate::{
    T,
    actions::{self, Listed, Person},
    model::{Answer, Invitee, InviteeId, Kind, LetterKind, OUTSIDE, Pair, Role, Wish},
    policy::{EDIT, NEEDS, READ},
    store, text,
};

/// One call in words: when, by whom, how it ended, what was said.
struct CallRow {
    at: String,
    by: String,
    outcome: String,
    note: String,
}

#[derive(Template)]
#[template(path = "stormote/invitee.html")]
struct InviteePage {
    f: Frame,
    page: Page,
    t: T,
    heading: String,
    action: String,
    back: String,
    is_new: bool,
    form: Form,
    kinds: Vec<(String, String)>,
    letters: Vec<(String, String)>,
    answers: Vec<(String, String)>,
    roles: Vec<(String, String)>,
    areas: Vec<(String, String)>,
    ages: Vec<(String, String)>,
    genders: Vec<(String, String)>,
    others: Vec<(String, String)>,
    /// Whether the reader may see and change needs.
    has_needs: bool,
    calls: Vec<CallRow>,
    invited: Option<String>,
}

/// `GET …/invitees/new`
pub(super) async fn new(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (meeting, process, _) = open(&cx, id, EDIT).await?;
    let form =
        Form::filled(&cx, [("kind", "resident"), ("letter", "invitation"), ("answer", "none")]);
    let page = page(&cx, &meeting, &process, None, form).await?;
    html(&page)
}

/// `GET …/invitees/{invitee}`
pub(super) async fn show(
    cx: Cx,
    Path((id, invitee)): Path<(Uuid, Uuid)>,
) -> Result<Response, Fault> {
    let (meeting, process, _) = open(&cx, id, READ).await?;
    let listed = own(&cx, &meeting, invitee).await?;
    let form = filled(&cx, &meeting, &listed).await?;
    let page = page(&cx, &meeting, &process, Some(&listed), form).await?;
    html(&page)
}

async fn own(cx: &Cx, meeting: &Meeting, id: Uuid) -> Result<Listed> {
    let listed = actions::one(cx.db().reader(), InviteeId(id)).await?;
    if listed.one.meeting == meeting.id { Ok(listed) } else { Err(Error::NotFound) }
}

async fn filled(cx: &Cx, meeting: &Meeting, listed: &Listed) -> Result<Form> {
    let (one, about) = (&listed.one, &listed.one.about);
    let mut pairs: Vec<(&str, String)> = vec![
        ("name", listed.name.clone()),
        ("email", listed.email.clone()),
        ("phone", listed.phone.clone()),
        ("reference", one.reference.clone()),
        ("kind", one.kind.code().to_owned()),
        ("organisation", about.organisation.clone()),
        ("position", about.position.clone()),
        ("sector", about.sector.clone()),
        ("area", about.area.clone()),
        ("age", about.age_band.clone()),
        ("gender", about.gender.clone()),
        ("party", about.party.clone()),
        ("leader", about.leader.code().to_owned()),
        ("secretary", about.secretary.code().to_owned()),
        ("languages", about.languages.join(", ")),
        ("letter", one.letter.code().to_owned()),
        ("answer", one.answer.code().to_owned()),
        ("note", one.note.clone()),
        ("version", one.version.to_string()),
    ];
    if cx.may(NEEDS, process_resource(cx, meeting).await?) {
        pairs.push(("needs", one.needs.clone()));
    }
    for (is, name) in
        [(about.is_natural_leader, "natural_leader"), (about.is_bottleneck, "bottleneck")]
    {
        if is {
            pairs.push((name, "1".to_owned()));
        }
    }
    for pair in store::pairs(cx.db().reader(), meeting.id).await? {
        let other = match one.id {
            id if id == pair.first => pair.second,
            id if id == pair.second => pair.first,
            _ => continue,
        };
        let name = if pair.wish == Wish::Together { "together" } else { "apart" };
        pairs.push((name, other.to_string()));
    }
    Ok(Form::filled(cx, pairs))
}

async fn process_resource(cx: &Cx, meeting: &Meeting) -> Result<medvirk_kernel::Resource> {
    Ok(medvirk_processes::get(cx.db().reader(), meeting.process).await?.resource())
}

fn options<V: Copy>(
    all: &[V],
    code: impl Fn(V) -> &'static str,
    words: impl Fn(V) -> String,
) -> Vec<(String, String)> {
    all.iter().map(|value| (code(*value).to_owned(), words(*value))).collect()
}

async fn page(
    cx: &Cx,
    meeting: &Meeting,
    process: &Process,
    listed: Option<&Listed>,
    form: Form,
) -> Result<InviteePage> {
    let t = T(cx.language());
    let db = cx.db().reader();
    let heading = listed.map_or_else(|| t.new_heading(), |l| l.name.clone());
    let f = frame(cx, meeting, process, "/invitees", heading.clone());
    let back = path(meeting.id, "/invitees");
    let unknown = || vec![(String::new(), t.area_unknown())];
    let mut areas = unknown();
    areas.extend(cx.municipality().areas.iter().map(|a| (a.name.clone(), a.name.clone())));
    areas.push((OUTSIDE.to_owned(), t.area_outside()));
    let mut ages = unknown();
    ages.extend(cx.municipality().age_bands.iter().map(|b| (b.clone(), b.replace('-', "–"))));
    let mut genders = unknown();
    genders.extend([
        ("kvinne".to_owned(), t.gender_woman()),
        ("mann".to_owned(), t.gender_man()),
        ("annet".to_owned(), t.gender_other()),
    ]);
    let all = actions::list(db, meeting.id).await?;
    let own = listed.map(|l| l.one.id);
    let mut others: Vec<(String, String)> = all
        .iter()
        .filter(|other| Some(other.one.id) != own && !other.name.is_empty())
        .map(|other| (other.one.id.to_string(), other.name.clone()))
        .collect();
    sort_by_text(cx.language(), &mut others, |(_, name)| name);
    others.insert(0, (String::new(), t.pair_nobody()));
    let calls = match own {
        Some(id) => store::calls_of(db, id).await?,
        None => Vec::new(),
    };
    let call = |call: crate::model::Call| CallRow {
        at: format::date_time(cx.language(), call.at),
        by: call.by,
        outcome: words::outcome(t, call.outcome),
        note: call.note,
    };
    Ok(InviteePage {
        page: f.page.clone().crumb(t.tab_invitees(), back.clone()),
        t,
        action: own.map_or_else(|| format!("{back}/new"), |id| format!("{back}/{id}")),
        back,
        is_new: own.is_none(),
        heading,
        form,
        kinds: options(Kind::ALL, Kind::code, |kind| words::kind(t, kind)),
        letters: options(LetterKind::ALL, LetterKind::code, |letter| words::letter(t, letter)),
        answers: options(Answer::ALL, Answer::code, |answer| words::answer(t, answer).1),
        roles: options(Role::ALL, Role::code, |role| words::role(t, role)),
        areas,
        ages,
        genders,
        others,
        has_needs: cx.may(NEEDS, process.resource()),
        calls: calls.into_iter().map(call).collect(),
        invited: listed
            .and_then(|l| l.one.invited_at)
            .map(|at| format::date_time(cx.language(), at)),
        f,
    })
}

/// What the form says, over what was there.
fn read(
    cx: &Cx,
    process: &Process,
    mut one: Invitee,
    submitted: &Submitted,
) -> Result<(Invitee, Person, Vec<Pair>, Answer)> {
    let mut form = Reader::new(submitted);
    let person = Person {
        name: form.required("name", text::field_name(), 200),
        email: form.email("email"),
        phone: form.optional("phone", text::field_phone(), 40),
    };
    let choice = |form: &mut Reader<'_>, field: &str, label, codes: Vec<&str>| {
        let chosen = form.choice(field, label, &codes);
        chosen.unwrap_or_default()
    };
    let kinds = Kind::ALL.iter().map(|k| k.code()).collect();
    one.kind = Kind::from_code(&choice(&mut form, "kind", text::field_kind(), kinds))
        .unwrap_or(Kind::Resident);
    let letters = LetterKind::ALL.iter().map(|l| l.code()).collect();
    one.letter = LetterKind::from_code(&choice(&mut form, "letter", text::field_letter(), letters))
        .unwrap_or(LetterKind::Invitation);
    let answers = Answer::ALL.iter().map(|a| a.code()).collect();
    let answer = Answer::from_code(&choice(&mut form, "answer", text::field_answer(), answers))
        .unwrap_or(Answer::None);
    let about = &mut one.about;
    about.organisation = form.text("organisation", text::field_organisation(), 200);
    about.position = form.text("position", text::field_position(), 200);
    about.sector = form.text("sector", text::field_sector(), 100);
    about.area = form.text("area", text::field_area(), 100);
    about.age_band = form.text("age", text::field_age(), 20);
    about.gender = form.text("gender", text::field_gender(), 20);
    about.party = form.text("party", text::field_party(), 40);
    about.is_natural_leader = form.ticked("natural_leader");
    about.is_bottleneck = form.ticked("bottleneck");
    about.leader = Role::from_code(submitted.get("leader")).unwrap_or(Role::No);
    about.secretary = Role::from_code(submitted.get("secretary")).unwrap_or(Role::No);
    let languages = form.text("languages", text::field_languages(), 200);
    about.languages = languages
        .split([',', ';'])
        .map(|l| l.trim().to_lowercase())
        .filter(|l| !l.is_empty())
        .collect();
    one.reference = form.text("reference", text::field_reference(), 40);
    one.note = form.text("note", text::field_note(), 2000);
    if cx.may(NEEDS, process.resource()) {
        one.needs = form.text("needs", text::field_needs(), 500);
    }
    let mut pairs = Vec::new();
    for (field, wish) in [("together", Wish::Together), ("apart", Wish::Apart)] {
        let chosen = submitted.all(field).into_iter().filter_map(|id| id.parse().ok());
        pairs.extend(chosen.map(|other: InviteeId| Pair::new(one.id, other, wish)));
    }
    pairs.retain(|pair| pair.first != pair.second);
    form.finish((one, person, pairs, answer))
}

/// `POST …/invitees/new`
pub(super) async fn create(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (meeting, _, _) = open(&cx, id, EDIT).await?;
    let one = Invitee::new(cx.new_id(), meeting.id, Kind::Resident);
    write(cx, id, one, None, submitted).await
}

/// `POST …/invitees/{invitee}`
pub(super) async fn save(
    cx: Cx,
    Path((id, invitee)): Path<(Uuid, Uuid)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (meeting, _, _) = open(&cx, id, EDIT).await?;
    let listed = own(&cx, &meeting, invitee).await?;
    let mut one = listed.one.clone();
    // The form was made from this version.
    one.version = submitted.get("version").parse().unwrap_or(one.version);
    write(cx, id, one, Some(listed), submitted).await
}

async fn write(
    cx: Cx,
    id: Uuid,
    one: Invitee,
    listed: Option<Listed>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (meeting, process, permit) = open(&cx, id, EDIT).await?;
    let before = one.answer;
    let (one, person, pairs, answer) = match read(&cx, &process, one, &submitted) {
        Ok(read) => read,
        Err(Error::Refused(refusals)) => {
            return refused(&cx, (&meeting, &process), listed.as_ref(), submitted, refusals).await;
        }
        Err(error) => return Err(error.into()),
    };
    let tx = cx.begin().await?;
    let id = actions::enter(&tx, &cx, &permit, one, person, pairs).await?;
    if answer != before {
        let mut one = store::invitee(&tx, id).await?;
        let said = actions::Said { answer, channel: "desk", at: cx.now() };
        actions::answer(&tx, &cx, &permit, &meeting, &mut one, &said).await?;
    }
    tx.commit().await?;
    let t = T(cx.language());
    Ok(see_other(&path(meeting.id, "/invitees")).flash(&t.saved()))
}

async fn refused(
    cx: &Cx,
    (meeting, process): (&Meeting, &Process),
    listed: Option<&Listed>,
    submitted: Submitted,
    refusals: Refusals,
) -> Result<Response, Fault> {
    let form = Form::refused(cx, submitted, refusals);
    let page = page(cx, meeting, process, listed, form).await?;
    render(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// `POST …/invitees/{invitee}/remove`
pub(super) async fn remove(
    cx: Cx,
    Path((id, invitee)): Path<(Uuid, Uuid)>,
    _: Submitted,
) -> Result<Response, Fault> {
    let (meeting, _, permit) = open(&cx, id, EDIT).await?;
    let listed = own(&cx, &meeting, invitee).await?;
    if listed.one.sign_up.is_some() {
        return Err(Error::Conflict(text::refused_has_place()).into());
    }
    let tx = cx.begin().await?;
    actions::remove(&tx, &cx, &permit, &listed.one).await?;
    tx.commit().await?;
    let t = T(cx.language());
    Ok(see_other(&path(meeting.id, "/invitees")).flash(&t.removed(listed.name)))
}
