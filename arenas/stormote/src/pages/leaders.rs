//! Leaders and secretaries: who leads a group when, and the training of secretaries.

use std::collections::BTreeMap;

use askama::Template;
use axum::{extract::Path, response::Response};
use chrono::{DateTime, NaiveTime, Utc};
use medvirk_i18n::{format, sort_by_text};
use medvirk_kernel::{Error, Result, to_oslo};
use medvirk_meetings::model::{Meeting, MeetingState, oslo};
use medvirk_slice::Cx;
use medvirk_web::{
    Fault, Flash, Form, Page, Reader, Submitted, aside, inline_file, render, see_other,
};
use uuid::Uuid;

use super::{
    Frame, frame, open, path,
    returned::{Returned, Shown},
    words,
};
use crate::{
    T,
    actions::{self, Listed},
    model::{self, Group, Invitee, InviteeId, LeaderMode, Program, Role, Setup, Training},
    papers,
    policy::{CALL, EDIT, READ, TELL},
    store, text,
};

/// Keys of the page's forms.
const TRAINING: &str = "training";
const TURN: &str = "turn";

/// A group with its leader, or the turns of those who lead in it.
pub(super) struct Led {
    pub number: usize,
    pub room: String,
    pub leader: Option<String>,
    pub secretary: Option<String>,
    /// Time, item, name.
    pub turns: Vec<(String, String, String)>,
}

/// Somebody who is to be trained, or could be.
struct Trainee {
    id: InviteeId,
    name: String,
    whom: String,
    group: String,
    is_appointed: bool,
    is_told: bool,
    came: bool,
}

#[derive(Template)]
#[template(path = "stormote/leaders.html")]
struct LeadersPage {
    f: Frame,
    page: Page,
    t: T,
    form: Form,
    mode: String,
    is_training_open: bool,
    led: Vec<Led>,
    rotating: usize,
    trainees: Vec<Trainee>,
    appointed: usize,
    came: usize,
    untold: usize,
    /// When and where the training is, in words.
    slot: Option<String>,
    trainer: String,
    material: String,
    may_call: bool,
    may_tell: bool,
}

/// Who leads each group, and the turns where the office goes round.
pub(super) fn led(
    cx: &Cx,
    meeting: &Meeting,
    people: &BTreeMap<InviteeId, &Listed>,
    (setup, program, groups): (&Setup, &Program, &[Group]),
) -> Vec<Led> {
    let t = T(cx.language());
    let clock = |at| words::clock(cx.language(), at);
    let name = |id: InviteeId| match people.get(&id).map(|one| one.name.clone()) {
        Some(name) if !name.is_empty() => name,
        _ => t.nameless(),
    };
    let full = groups.iter().enumerate().filter(|(_, group)| !group.members.is_empty());
    let rotates = setup.rules.leaders() == LeaderMode::Rotating;
    let one = |(number, group): (usize, &Group)| {
        let leader = group.leader.filter(|_| !rotates);
        let members: Vec<&Invitee> =
            group.members.iter().filter_map(|id| people.get(id)).map(|one| &one.one).collect();
        let turns = match leader {
            Some(_) => Vec::new(),
            None => {
                let order = model::order(group, &members);
                model::turns(program, meeting.starts_at, setup.turn(), &order)
            }
        };
        let turns = turns.into_iter().map(|turn| {
            let item = program.item(turn.item).map_or(String::new(), |item| item.title.clone());
            (format!("{}–{}", clock(turn.from), clock(turn.to)), item, name(turn.who))
        });
        Led {
            number: number + 1,
            room: setup.room(number).map_or(String::new(), |room| room.name.clone()),
            leader: leader.map(name),
            secretary: group.secretary.map(name),
            turns: turns.collect(),
        }
    };
    full.map(one).collect()
}

/// `GET …/leaders`
pub(super) async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    page(&cx, id, None).await
}

async fn page(cx: &Cx, id: Uuid, returned: Option<Returned>) -> Result<Response, Fault> {
    let (meeting, process, _) = open(cx, id, READ).await?;
    let (t, db) = (T(cx.language()), cx.db().reader());
    let list = actions::list(db, meeting.id).await?;
    let people = actions::people_of(&list);
    let (setup, _) = store::setup(db, meeting.id).await?;
    let (program, _) = store::program(db, meeting.id).await?;
    let (seating, _) = store::seating(db, meeting.id).await?;
    let (training, _) = store::training(db, meeting.id).await?;
    let led = led(cx, &meeting, &people, (&setup, &program, &seating.groups));
    let mut trainees: Vec<Trainee> = list
        .iter()
        .filter(|one| !one.name.is_empty())
        .filter(|one| {
            actions::is_to_be_trained(&one.one)
                || training.came.contains(&one.one.id)
                || seating.groups.iter().any(|group| group.secretary == Some(one.one.id))
        })
        .map(|one| Trainee {
            id: one.one.id,
            name: one.name.clone(),
            whom: super::invitees::whom(one),
            group: (seating.groups.iter())
                .position(|group| group.secretary == Some(one.one.id))
                .map_or(String::new(), |group| t.group_number(group + 1)),
            is_appointed: one.one.about.secretary == Role::Appointed,
            is_told: training.told.contains(&one.one.id),
            came: training.came.contains(&one.one.id),
        })
        .collect();
    sort_by_text(cx.language(), &mut trainees, |one| &one.name);
    let slot = training.starts_at.map(|from| {
        let from = to_oslo(from);
        let to = training.ends_at.map_or(from, to_oslo);
        let day = format::date_with_weekday(cx.language(), from.date_naive());
        let hours = format::time_range(cx.language(), from.time(), to.time());
        [format!("{day}, {hours}"), training.place.clone()]
            .join(", ")
            .trim_end_matches(", ")
            .to_owned()
    });
    let shown = Shown::new(cx, returned, 0, saved(&meeting, &setup, &training));
    let f = frame(cx, &meeting, &process, "/leaders", t.tab_leaders());
    let has_slot = slot.is_some() && meeting.state == MeetingState::Published;
    let shows = LeadersPage {
        page: f.page.clone(),
        t,
        mode: words::leaders(t, setup.rules.leaders()),
        is_training_open: shown.is_back(TRAINING),
        rotating: led.iter().filter(|one| one.leader.is_none()).count(),
        led,
        appointed: trainees.iter().filter(|one| one.is_appointed).count(),
        came: trainees.iter().filter(|one| one.came).count(),
        untold: trainees.iter().filter(|one| one.is_appointed && !one.is_told).count(),
        trainees,
        slot,
        trainer: training.trainer,
        material: training.material,
        may_call: cx.may(CALL, process.resource()),
        may_tell: has_slot && cx.may(TELL, process.resource()),
        f,
        form: shown.form,
    };
    render(shown.status, &shows)
}

/// What is saved, by field.
fn saved(meeting: &Meeting, setup: &Setup, training: &Training) -> Vec<(String, String)> {
    let hour = |at: Option<DateTime<Utc>>| {
        at.map_or(String::new(), |at| to_oslo(at).format("%H:%M").to_string())
    };
    let day = training.starts_at.unwrap_or(meeting.starts_at);
    let saved = [
        ("day", to_oslo(day).date_naive().to_string()),
        ("from", hour(training.starts_at)),
        ("to", hour(training.ends_at)),
        ("place", training.place.clone()),
        ("trainer", training.trainer.clone()),
        ("material", training.material.clone()),
        (TURN, setup.turn().to_string()),
    ];
    saved.map(|(field, value)| (field.to_owned(), value)).into()
}

/// `POST …/leaders`: when and where secretaries are trained, and how long a turn at leading is.
pub(super) async fn save(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    match put(&cx, id, &submitted).await {
        Err(Error::Refused(why)) => {
            let key = if submitted.get("do") == TURN { TURN } else { TRAINING };
            page(&cx, id, Some(Returned { key: key.to_owned(), sent: submitted, why })).await
        }
        put => Ok(put?),
    }
}

async fn put(cx: &Cx, id: Uuid, submitted: &Submitted) -> Result<Response> {
    let (meeting, _, permit) = open(cx, id, EDIT).await?;
    let tx = cx.begin().await?;
    let mut form = Reader::new(submitted);
    if submitted.get("do") == TURN {
        let turn = form.whole(TURN, text::turn_minutes(), 5..=240);
        let turn = form.must(TURN, text::turn_minutes(), turn);
        let turn = form.finish(turn)?.and_then(|n| u32::try_from(n).ok());
        let (mut setup, version) = store::setup(&tx, meeting.id).await?;
        setup.turn = turn;
        store::put_setup(&tx, &permit, meeting.id, &setup, version).await?;
    } else {
        let day = form.date("day", text::training_day());
        let from = form.time("from", text::training_from());
        let to = form.time("to", text::training_to());
        let (mut training, version) = store::training(&tx, meeting.id).await?;
        training.place = form.text("place", text::item_place(), 120);
        training.trainer = form.text("trainer", text::training_trainer(), 120);
        training.material = form.text("material", text::training_material(), 4000);
        let (day, from, to) = form.finish((day, from, to))?;
        let at = |time: Option<NaiveTime>| day.zip(time).map(|(day, time)| oslo(day, time));
        (training.starts_at, training.ends_at) = (at(from), at(to));
        store::put_training(&tx, &permit, meeting.id, &training, version).await?;
    }
    tx.commit().await?;
    Ok(see_other(&path(meeting.id, "/leaders")).flash(&T(cx.language()).saved()))
}

/// `POST …/leaders/came`: who came to the training.
pub(super) async fn came(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (meeting, _, permit) = open(&cx, id, CALL).await?;
    let tx = cx.begin().await?;
    let (mut training, version) = store::training(&tx, meeting.id).await?;
    let ids = |field: &str| -> Vec<InviteeId> {
        submitted.all(field).into_iter().filter_map(|id| id.parse().ok()).collect()
    };
    // Only those the page showed: somebody else may have been ticked meanwhile.
    for shown in ids("shown") {
        training.came.remove(&shown);
    }
    training.came.extend(ids("came"));
    store::put_training(&tx, &permit, meeting.id, &training, version).await?;
    tx.commit().await?;
    Ok(see_other(&path(meeting.id, "/leaders")).flash(&T(cx.language()).saved()))
}

/// `POST …/leaders/tell`: letters to the secretaries who have not been asked to the training.
pub(super) async fn tell(cx: Cx, Path(id): Path<Uuid>, _: Submitted) -> Result<Response, Fault> {
    let (meeting, _, permit) = open(&cx, id, TELL).await?;
    let (training, _) = store::training(cx.db().reader(), meeting.id).await?;
    if training.starts_at.is_none() {
        return Err(Error::Conflict(text::refused_no_training()).into());
    }
    let tx = cx.begin().await?;
    let sent = actions::tell_secretaries(&tx, &cx, &permit, &meeting).await?;
    tx.commit().await?;
    Ok(see_other(&path(meeting.id, "/leaders")).flash(&T(cx.language()).training_told(sent)))
}

/// `GET …/leaders/rotation.pdf`: a page for each group where the office goes round.
pub(super) async fn pdf(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (meeting, _, _) = open(&cx, id, READ).await?;
    let db = cx.db().reader();
    let list = actions::list(db, meeting.id).await?;
    let (setup, _) = store::setup(db, meeting.id).await?;
    let (program, _) = store::program(db, meeting.id).await?;
    let (seating, _) = store::seating(db, meeting.id).await?;
    let people = actions::people_of(&list);
    let all = led(&cx, &meeting, &people, (&setup, &program, &seating.groups));
    let rotating = all.into_iter().filter(|one| !one.turns.is_empty());
    let sheets = rotating.map(|one| (one.number, one.room, one.secretary, one.turns));
    let document = papers::rotation(&cx, &meeting, &sheets.collect::<Vec<_>>());
    let bytes = aside(|| medvirk_documents::pdf(&document))?;
    let name = format!("{}.pdf", T(cx.language()).rotation_heading());
    Ok(inline_file("application/pdf", &name, bytes))
}
