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
    Fault, Flash, Form, Html, Page, Reader, Submitted, aside, inline_file, render, see_other,
};
use uuid::Uuid;

use super::{
    Frame, frame, open, path,
    returned::{Late, Part, Returned, Saved, Shown, unchanged},
    words,
};
use crate::{
    T,
    actions::{self, Listed},
    model::{self, Group, Invitee, InviteeId, LeaderMode, Program, Role, Seating, Setup, Training},
    papers,
    policy::{CALL, EDIT, READ, TELL},
    store, text,
};

/// Keys of the page's forms.
const TRAINING: &str = "training";
const TURN: &str = "turn";

/// A group with its leader, or the turns of those who lead in it.
struct Led {
    number: usize,
    room: String,
    leader: Option<String>,
    secretary: Option<String>,
    /// Time, item, name.
    turns: Vec<(String, String, String)>,
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
    late: Option<Late>,
    seen_training: Html,
    seen_turn: Html,
    is_training_open: bool,
    /// The groups of each round, with its name when there are several.
    led: Vec<(String, Vec<Led>)>,
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

/// Who leads each group of a round, and the turns where the office goes round.
fn led(
    cx: &Cx,
    meeting: &Meeting,
    people: &BTreeMap<InviteeId, &Listed>,
    (setup, program, seating): (&Setup, &Program, &Seating),
    round: usize,
) -> Vec<Led> {
    let t = T(cx.language());
    let clock = |at| words::clock(cx.language(), at);
    let name = |id: InviteeId| match people.get(&id).map(|one| one.name.clone()) {
        Some(name) if !name.is_empty() => name,
        _ => t.nameless(),
    };
    let full = seating.round(round).iter().enumerate();
    let full = full.filter(|(_, group)| !group.members.is_empty());
    let rotates = setup.rules.leaders() == LeaderMode::Rotating;
    let one = |(number, group): (usize, &Group)| {
        let leader = group.leader.filter(|_| !rotates);
        let members: Vec<&Invitee> =
            group.members.iter().filter_map(|id| people.get(id)).map(|one| &one.one).collect();
        let turns = match leader {
            Some(_) => Vec::new(),
            None => {
                let order = model::order(group, &members);
                let of = (round, seating.rounds());
                model::turns(program, meeting.starts_at, setup.turn(), of, &order)
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
    let has_rounds = seating.rounds() > 1;
    let led: Vec<(String, Vec<Led>)> = (0..seating.rounds())
        .map(|round| {
            let name = if has_rounds { t.round_number(round + 1) } else { String::new() };
            (name, led(cx, &meeting, &people, (&setup, &program, &seating), round))
        })
        .filter(|(_, led)| !led.is_empty())
        .collect();
    let trainees = trainees(t, &list, &training, &seating);
    let slot = slot(cx, &training);
    let shown = Shown::new(cx, returned, 0, saved(t, &meeting, &setup, &training));
    let f = frame(cx, &meeting, &process, "/leaders", t.tab_leaders());
    let has_slot = slot.is_some() && meeting.state == MeetingState::Published;
    let shows = LeadersPage {
        page: f.page.clone(),
        t,
        mode: words::leaders(t, setup.rules.leaders()),
        seen_training: shown.seen(TRAINING),
        seen_turn: shown.seen(TURN),
        is_training_open: shown.is_back(TRAINING),
        rotating: led.iter().flat_map(|(_, led)| led).filter(|one| one.leader.is_none()).count(),
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
        late: shown.late,
        form: shown.form,
    };
    render(shown.status, &shows)
}

/// Everybody who learns to write for a group, by name.
fn trainees(t: T, list: &[Listed], training: &Training, seating: &Seating) -> Vec<Trainee> {
    let has_rounds = seating.rounds() > 1;
    let writes_in = |who: InviteeId| {
        let seats = (0..seating.rounds()).filter_map(|round| {
            let groups = seating.round(round).iter();
            let group = groups.enumerate().find(|(_, group)| group.secretary == Some(who))?.0;
            let group = t.group_number(group + 1);
            Some(if has_rounds { t.tag_round(round + 1, group) } else { group })
        });
        seats.collect::<Vec<_>>().join(", ")
    };
    let trainee = |listed: &Listed| {
        let (one, group) = (&listed.one, writes_in(listed.one.id));
        let came = training.came.contains(&one.id);
        let is_one = actions::is_to_be_trained(one) || came || !group.is_empty();
        (is_one && !listed.name.is_empty()).then(|| Trainee {
            id: one.id,
            name: listed.name.clone(),
            whom: super::invitees::whom(listed),
            group,
            is_appointed: one.about.secretary == Role::Appointed,
            is_told: training.told.contains(&one.id),
            came,
        })
    };
    let mut trainees: Vec<Trainee> = list.iter().filter_map(trainee).collect();
    sort_by_text(t.0, &mut trainees, |one| &one.name);
    trainees
}

/// When and where the training is, in words.
fn slot(cx: &Cx, training: &Training) -> Option<String> {
    let from = to_oslo(training.starts_at?);
    let to = training.ends_at.map_or(from, to_oslo);
    let day = format::date_with_weekday(cx.language(), from.date_naive());
    let hours = format::time_range(cx.language(), from.time(), to.time());
    let place = Some(&training.place).filter(|place| !place.is_empty());
    Some(
        place.map_or_else(|| format!("{day}, {hours}"), |place| format!("{day}, {hours}, {place}")),
    )
}

/// The training as it stands in its form.
fn training_parts(t: T, meeting: &Meeting, training: &Training) -> Vec<Part> {
    let hour = |at: Option<DateTime<Utc>>| {
        at.map_or(String::new(), |at| to_oslo(at).format("%H:%M").to_string())
    };
    let day = to_oslo(training.starts_at.unwrap_or(meeting.starts_at)).date_naive();
    vec![
        Part::chosen("day", t.training_day(), [(day.to_string(), format::date(t.0, day))]),
        Part::new("from", t.training_from(), hour(training.starts_at)),
        Part::new("to", t.training_to(), hour(training.ends_at)),
        Part::new("place", t.item_place(), training.place.clone()),
        Part::new("trainer", t.training_trainer(), training.trainer.clone()),
        Part::new("material", t.training_material(), training.material.clone()),
    ]
}

fn turn_parts(t: T, setup: &Setup) -> Vec<Part> {
    vec![Part::new(TURN, t.turn_minutes(), setup.turn().to_string())]
}

/// The page's forms as they are saved.
fn saved(t: T, meeting: &Meeting, setup: &Setup, training: &Training) -> Vec<Saved> {
    vec![
        (TRAINING.to_owned(), training_parts(t, meeting, training)),
        (TURN.to_owned(), turn_parts(t, setup)),
    ]
}

/// `POST …/leaders`: when and where secretaries are trained, and how long a turn at leading is.
pub(super) async fn save(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    match put(&cx, id, &submitted).await {
        Err(error) => {
            let key = if submitted.get("do") == TURN { TURN } else { TRAINING };
            page(&cx, id, Some(Returned::from_error(key, submitted, error)?)).await
        }
        put => Ok(put?),
    }
}

async fn put(cx: &Cx, id: Uuid, submitted: &Submitted) -> Result<Response> {
    let (meeting, _, permit) = open(cx, id, EDIT).await?;
    let tx = cx.begin().await?;
    let (mut form, t) = (Reader::new(submitted), T(cx.language()));
    if submitted.get("do") == TURN {
        let turn = form.whole(TURN, text::turn_minutes(), 5..=240);
        let turn = form.must(TURN, text::turn_minutes(), turn);
        let turn = form.finish(turn)?.and_then(|n| u32::try_from(n).ok());
        let (mut setup, version) = store::setup(&tx, meeting.id).await?;
        unchanged(submitted, TURN, &turn_parts(t, &setup))?;
        setup.turn = turn;
        store::put_setup(&tx, &permit, meeting.id, &setup, version).await?;
    } else {
        let day = form.date("day", text::training_day());
        let from = form.time("from", text::training_from());
        let to = form.time("to", text::training_to());
        if from.zip(to).is_some_and(|(from, to)| to <= from) {
            form.refuse("to", text::refused_training_end());
        }
        if day.is_some_and(|day| day > to_oslo(meeting.starts_at).date_naive()) {
            form.refuse("day", text::refused_training_late());
        }
        let (mut training, version) = store::training(&tx, meeting.id).await?;
        let known = training_parts(t, &meeting, &training);
        training.place = form.text("place", text::item_place(), 120);
        training.trainer = form.text("trainer", text::training_trainer(), 120);
        training.material = form.text("material", text::training_material(), 4000);
        let (day, from, to) = form.finish((day, from, to))?;
        unchanged(submitted, TRAINING, &known)?;
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
    let t = T(cx.language());
    let rounds = seating.rounds();
    let sheets = (0..rounds).flat_map(|round| {
        let all = led(&cx, &meeting, &people, (&setup, &program, &seating), round).into_iter();
        all.filter(|one| !one.turns.is_empty()).map(move |one| {
            let group = t.group_number(one.number);
            let name = if rounds > 1 { t.tag_round(round + 1, group) } else { group };
            (name, one.room, one.secretary, one.turns)
        })
    });
    let document = papers::rotation(&cx, &meeting, &sheets.collect::<Vec<_>>());
    let bytes = aside(|| medvirk_documents::pdf(&document))?;
    let name = format!("{}.pdf", t.rotation_heading());
    Ok(inline_file("application/pdf", &name, bytes))
}
