//! Somebody on the list: all that is known, changed in one form.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_i18n::{format, sort_by_text};
use medvirk_kernel::{Error, Result};
use medvirk_meetings::model::Meeting;
use medvirk_processes::Process;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Field, Flash, Form, Html, Page, Reader, Submitted, render, see_other};
use uuid::Uuid;

use super::{
    Frame, frame, open, path,
    returned::{Late, NEW, Part, Returned, Shown, at, unchanged},
    words,
};
use crate::{
    T,
    actions::{self, Listed, Person},
    model::{Answer, Deputy, Invitee, InviteeId, Kind, LetterKind, OUTSIDE, Pair, Role, Wish},
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
    late: Option<Late>,
    seen: Html,
    kinds: Vec<(String, String)>,
    letters: Vec<(String, String)>,
    answers: Vec<(String, String)>,
    roles: Vec<(String, String)>,
    areas: Vec<(String, String)>,
    ages: Vec<(String, String)>,
    genders: Vec<(String, String)>,
    /// Whom they shall sit with and not: a choice for each, and one more.
    wishes: Vec<Field>,
    /// Whether the reader may see and change needs.
    has_needs: bool,
    calls: Vec<CallRow>,
    invited: Option<String>,
}

/// The key of the form of somebody who is on the list.
const ONE: &str = "one";
/// Most wishes of a kind that one person has.
const MOST_WISHES: usize = 12;

/// `GET …/invitees/new`
pub(super) async fn new(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    page(&cx, id, None, None).await
}

/// `GET …/invitees/{invitee}`
pub(super) async fn show(
    cx: Cx,
    Path((id, invitee)): Path<(Uuid, Uuid)>,
) -> Result<Response, Fault> {
    let (meeting, _, _) = open(&cx, id, READ).await?;
    let listed = own(&cx, &meeting, invitee).await?;
    page(&cx, id, Some(&listed), None).await
}

async fn own(cx: &Cx, meeting: &Meeting, id: Uuid) -> Result<Listed> {
    let listed = actions::one(cx.db().reader(), InviteeId(id)).await?;
    if listed.one.meeting == meeting.id { Ok(listed) } else { Err(Error::NotFound) }
}

/// Somebody as they stand in the form; `has_needs` says whether the reader may see needs.
fn parts(
    t: T,
    listed: &Listed,
    (pairs, has_needs): (&[Pair], bool),
    name: impl Fn(InviteeId) -> String,
) -> Vec<Part> {
    let (one, about) = (&listed.one, &listed.one.about);
    let text = |field: &str, label: String, value: &str| Part::new(field, label, value);
    let choice = |field: &str, label: String, code: &str, words: String| {
        Part::chosen(field, label, [(code.to_owned(), words)])
    };
    let tick = |field: &str, label: String, is: bool| {
        Part::chosen(field, label, is.then(|| ("1".to_owned(), t.word_yes())))
    };
    let gender = words::gender(t, &about.gender);
    let deputy = about.deputy.clone().unwrap_or_default();
    let mut parts = vec![
        text("name", t.field_name(), &listed.name),
        text("email", t.field_email(), &listed.email),
        text("phone", t.field_phone(), &listed.phone),
        text("address", t.field_address(), &listed.address),
        text("reference", t.field_reference(), &one.reference),
        choice("kind", t.field_kind(), one.kind.code(), words::kind(t, one.kind)),
        text("organisation", t.field_organisation(), &about.organisation),
        text("position", t.field_position(), &about.position),
        text("sector", t.field_sector(), &about.sector),
        choice("area", t.field_area(), &about.area, words::area(t, &about.area)),
        text("age", t.field_age(), &about.age_band),
        choice("gender", t.field_gender(), &about.gender, gender),
        text("party", t.field_party(), &about.party),
        tick("natural_leader", t.field_natural_leader(), about.is_natural_leader),
        tick("bottleneck", t.field_bottleneck(), about.is_bottleneck),
        choice("leader", t.office_leader(), about.leader.code(), words::role(t, about.leader)),
        choice(
            "secretary",
            t.office_secretary(),
            about.secretary.code(),
            words::role(t, about.secretary),
        ),
        text("languages", t.field_languages(), &about.languages.join(", ")),
        choice("letter", t.field_letter(), one.letter.code(), words::letter(t, one.letter)),
        choice("answer", t.field_answer(), one.answer.code(), words::answer(t, one.answer).1),
        text("deputy_name", t.rsvp_deputy_name(), &deputy.name),
        text("deputy_email", t.rsvp_deputy_email(), &deputy.email),
        text("note", t.field_note(), &one.note),
    ];
    if has_needs {
        parts.push(text("needs", t.field_needs(), &one.needs));
    }
    for (field, wish) in WISHES {
        let others =
            pairs.iter().filter(|pair| pair.wish == wish).filter_map(|pair| match one.id {
                id if id == pair.first => Some(pair.second),
                id if id == pair.second => Some(pair.first),
                _ => None,
            });
        for (n, other) in others.enumerate() {
            let label = wish_label(t, wish);
            let own = [(other.to_string(), name(other))];
            parts.push(Part::chosen(at(field, &n.to_string()), label, own));
        }
    }
    parts
}

/// Fields of wishes, each with a number behind it.
const WISHES: [(&str, Wish); 2] = [("together", Wish::Together), ("apart", Wish::Apart)];

fn wish_label(t: T, wish: Wish) -> String {
    match wish {
        Wish::Together => t.field_together(),
        Wish::Apart => t.field_apart(),
    }
}

/// A choice for each wish there is, and one more.
fn wishes(t: T, form: &Form, others: &[(String, String)]) -> Vec<Field> {
    let mut fields = Vec::new();
    for (field, wish) in WISHES {
        let name = |n: usize| at(field, &n.to_string());
        let full = (0..MOST_WISHES).filter(|n| !form.value(&name(*n)).is_empty()).max();
        let count = full.map_or(0, |last| last + 1) + 1;
        fields.extend(
            (0..count.min(MOST_WISHES))
                .map(|n| form.select(&name(n), wish_label(t, wish), others.to_vec())),
        );
    }
    fields
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
    id: Uuid,
    listed: Option<&Listed>,
    returned: Option<Returned>,
) -> Result<Response, Fault> {
    let (meeting, process, _) = open(cx, id, READ).await?;
    let (t, db) = (T(cx.language()), cx.db().reader());
    let heading = listed.map_or_else(|| t.new_heading(), |l| l.name.clone());
    let f = frame(cx, &meeting, &process, "/invitees", heading.clone());
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
    let has_needs = cx.may(NEEDS, process.resource());
    let saved = match listed {
        Some(listed) => {
            let pairs = store::pairs(db, meeting.id).await?;
            let people = actions::people_of(&all);
            let name = |id| people.get(&id).map_or(String::new(), |other| other.name.clone());
            (ONE.to_owned(), parts(t, listed, (&pairs, has_needs), name))
        }
        None => (NEW.to_owned(), usual(t)),
    };
    let key = saved.0.clone();
    let shown = Shown::new(cx, returned, 0, vec![saved]);
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
    let shows = InviteePage {
        page: f.page.clone().crumb(t.tab_invitees(), back.clone()),
        t,
        action: own.map_or_else(|| format!("{back}/new"), |id| format!("{back}/{id}")),
        back,
        is_new: own.is_none(),
        heading,
        wishes: wishes(t, &shown.form, &others),
        seen: shown.seen(&key),
        late: shown.late,
        form: shown.form,
        kinds: options(Kind::ALL, Kind::code, |kind| words::kind(t, kind)),
        letters: options(LetterKind::ALL, LetterKind::code, |letter| words::letter(t, letter)),
        answers: options(Answer::ALL, Answer::code, |answer| words::answer(t, answer).1),
        roles: options(Role::ALL, Role::code, |role| words::role(t, role)),
        areas,
        ages,
        genders,
        has_needs,
        calls: calls.into_iter().map(call).collect(),
        invited: listed
            .and_then(|l| l.one.invited_at)
            .map(|at| format::date_time(cx.language(), at)),
        f,
    };
    render(shown.status, &shows)
}

/// What is usual for somebody new.
fn usual(t: T) -> Vec<Part> {
    let (kind, letter, answer) = (Kind::Resident, LetterKind::Invitation, Answer::None);
    vec![
        Part::new("kind", t.field_kind(), kind.code()),
        Part::new("letter", t.field_letter(), letter.code()),
        Part::new("answer", t.field_answer(), answer.code()),
    ]
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
        address: form.optional("address", text::field_address(), 300),
    };
    let deputy = Deputy {
        name: form.text("deputy_name", text::rsvp_deputy_name(), 200),
        email: form.email("deputy_email").unwrap_or_default(),
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
    about.deputy = (answer == Answer::Deputy && deputy != Deputy::default()).then_some(deputy);
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
    for (field, wish) in WISHES {
        let chosen = (0..MOST_WISHES).map(|n| submitted.get(&at(field, &n.to_string())));
        let chosen = chosen.filter_map(|id| id.parse().ok());
        pairs.extend(chosen.map(|other: InviteeId| Pair::new(one.id, other, wish)));
    }
    pairs.sort_unstable();
    pairs.dedup_by_key(|pair| (pair.first, pair.second));
    pairs.retain(|pair| pair.first != pair.second);
    form.finish((one, person, pairs, answer))
}

/// `POST …/invitees/new`
pub(super) async fn create(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    match write(&cx, id, None, &submitted).await {
        Err(error) => page(&cx, id, None, Some(Returned::from_error(NEW, submitted, error)?)).await,
        written => Ok(written?),
    }
}

/// `POST …/invitees/{invitee}`
pub(super) async fn save(
    cx: Cx,
    Path((id, invitee)): Path<(Uuid, Uuid)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (meeting, _, _) = open(&cx, id, EDIT).await?;
    own(&cx, &meeting, invitee).await?;
    match write(&cx, id, Some(InviteeId(invitee)), &submitted).await {
        Err(error) => {
            let back = Returned::from_error(ONE, submitted, error)?;
            let listed = own(&cx, &meeting, invitee).await?;
            page(&cx, id, Some(&listed), Some(back)).await
        }
        written => Ok(written?),
    }
}

async fn write(
    cx: &Cx,
    id: Uuid,
    invitee: Option<InviteeId>,
    submitted: &Submitted,
) -> Result<Response> {
    let (meeting, process, permit) = open(cx, id, EDIT).await?;
    let t = T(cx.language());
    let tx = cx.begin().await?;
    let before = match invitee {
        Some(id) => Some(actions::one(&tx, id).await?),
        None => None,
    };
    let one = match &before {
        Some(listed) => listed.one.clone(),
        None => Invitee::new(cx.new_id(), meeting.id, Kind::Resident),
    };
    let answered = (one.answer, one.about.deputy.clone());
    let (one, person, pairs, answer) = read(cx, &process, one, submitted)?;
    if let Some(listed) = &before {
        let known = store::pairs(&tx, meeting.id).await?;
        let has_needs = cx.may(NEEDS, process.resource());
        let parts = parts(t, listed, (&known, has_needs), |id| id.to_string());
        unchanged(submitted, ONE, &parts)?;
    }
    let one_deputy = one.about.deputy.clone();
    let id = actions::enter(&tx, cx, &permit, (one, invitee.is_none()), person, pairs).await?;
    let words = if (answer, one_deputy) != answered {
        let mut one = store::invitee(&tx, id).await?;
        let said = actions::Said { answer, channel: "desk", at: cx.now() };
        let has_place = actions::answer(&tx, cx, &permit, &meeting, &mut one, &said).await?;
        if has_place { t.saved() } else { t.saved_full() }
    } else {
        // Whoever came from a file with a yes may not be on the door's list yet.
        let without = actions::place_all(&tx, cx, &permit, &meeting).await?;
        words::with_full(t, t.saved(), without)
    };
    tx.commit().await?;
    Ok(see_other(&path(meeting.id, "/invitees")).flash(&words))
}

/// `POST …/invitees/{invitee}/remove`
pub(super) async fn remove(
    cx: Cx,
    Path((id, invitee)): Path<(Uuid, Uuid)>,
    _: Submitted,
) -> Result<Response, Fault> {
    let (meeting, _, permit) = open(&cx, id, EDIT).await?;
    let listed = own(&cx, &meeting, invitee).await?;
    let tx = cx.begin().await?;
    actions::remove(&tx, &cx, &permit, &meeting, listed.one).await?;
    tx.commit().await?;
    let t = T(cx.language());
    Ok(see_other(&path(meeting.id, "/invitees")).flash(&t.removed(listed.name)))
}
