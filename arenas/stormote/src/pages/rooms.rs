//! The venue: hall, group rooms, what is in them. One line per room, so that a list can be pasted.

use std::collections::BTreeMap;

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_kernel::Result;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Html, Page, Reader, Submitted, render, see_other};
use uuid::Uuid;

use super::{
    Frame, frame, open, path,
    returned::{Late, Part, Returned, Shown, Why, at, unchanged},
    words,
};
use crate::{
    T,
    model::{Room, RoomKind},
    policy::{EDIT, READ},
    store, text,
};

/// Rows offered beyond those that are filled in.
const SPARE: usize = 4;
/// Most rooms of a meeting.
const MOST: usize = 80;

/// The key of the form.
const ROOMS: &str = "rooms";

/// A row of the form.
struct Row {
    number: usize,
    name: String,
    kind: String,
    seats: String,
    equipment: String,
    /// What was refused: the field it stands at, and why.
    refused: Vec<(&'static str, String)>,
}

impl Row {
    fn why(&self, field: &str) -> Option<&str> {
        self.refused.iter().find(|(own, _)| *own == field).map(|(_, why)| why.as_str())
    }
}

/// The columns of the form, in their order.
const FIELDS: [&str; 4] = ["name", "kind", "seats", "equipment"];
/// Most seats of one room; more is a slip of the thumb.
const MOST_SEATS: i64 = 20_000;

#[derive(Template)]
#[template(path = "stormote/rooms.html")]
struct RoomsPage {
    f: Frame,
    page: Page,
    t: T,
    form: Form,
    place: String,
    rows: Vec<Row>,
    late: Option<Late>,
    seen: Html,
    halls: usize,
    group_rooms: usize,
    groups: usize,
    kinds: Vec<(String, String)>,
    /// Group rooms with fewer seats than the largest group.
    narrow: Vec<String>,
}

/// `GET …/rooms`
pub(super) async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    page(&cx, id, None).await
}

/// The rooms as they stand in the form.
fn parts(t: T, rooms: &[Room]) -> Vec<Part> {
    let row = |(n, room): (usize, &Room)| {
        let key = n.to_string();
        let label = |what: String| format!("{what} {}", n + 1);
        let seats = if room.seats > 0 { room.seats.to_string() } else { String::new() };
        let kind = (room.kind.code().to_owned(), words::room_kind(t, room.kind));
        [
            Part::new(at("name", &key), label(t.room_name()), room.name.clone()),
            Part::chosen(at("kind", &key), label(t.room_kind()), [kind]),
            Part::new(at("seats", &key), label(t.room_seats()), seats),
            Part::new(at("equipment", &key), label(t.room_equipment()), room.equipment.clone()),
        ]
    };
    rooms.iter().enumerate().flat_map(row).collect()
}

async fn page(cx: &Cx, id: Uuid, returned: Option<Returned>) -> Result<Response, Fault> {
    let (meeting, process, _) = open(cx, id, READ).await?;
    let (t, db) = (T(cx.language()), cx.db().reader());
    let (setup, version) = store::setup(db, meeting.id).await?;
    let (seating, _) = store::seating(db, meeting.id).await?;
    let is = |kind| move |room: &&Room| room.kind == kind;
    let narrow = setup
        .rooms
        .iter()
        .filter(is(RoomKind::Group))
        .filter(|room| room.seats > 0 && room.seats < setup.rules.max);
    let sent = returned.as_ref().map_or(0, |back| filled(&back.sent).last().map_or(0, |n| n + 1));
    let refused: BTreeMap<String, String> = match returned.as_ref().map(|back| &back.why) {
        Some(Why::Refused(refusals)) => (refusals.0.iter())
            .filter_map(|one| Some((one.field.clone()?, one.message.to(cx.language()))))
            .collect(),
        _ => BTreeMap::new(),
    };
    let shown = Shown::new(cx, returned, version, vec![(ROOMS.to_owned(), parts(t, &setup.rooms))]);
    let row = |number: usize| {
        let value = |field: &str| shown.form.value(&at(field, &number.to_string())).to_owned();
        let kind = match value("kind") {
            // The first room of a venue is where all sit together.
            kind if kind.is_empty() && number == 0 => RoomKind::Hall.code().to_owned(),
            kind if kind.is_empty() => RoomKind::Group.code().to_owned(),
            kind => kind,
        };
        Row {
            number,
            name: value("name"),
            kind,
            seats: value("seats"),
            equipment: value("equipment"),
            refused: (FIELDS.iter())
                .filter_map(|field| {
                    Some((*field, refused.get(&at(field, &number.to_string()))?.clone()))
                })
                .collect(),
        }
    };
    let rows: Vec<Row> = (0..setup.rooms.len().max(sent) + SPARE).map(row).collect();
    let f = frame(cx, &meeting, &process, "/rooms", t.tab_rooms());
    let shows = RoomsPage {
        page: f.page.clone(),
        t,
        seen: shown.seen(ROOMS),
        late: shown.late,
        form: shown.form,
        place: meeting.plan.place.line(),
        rows,
        halls: setup.rooms.iter().filter(is(RoomKind::Hall)).count(),
        group_rooms: setup.rooms.iter().filter(is(RoomKind::Group)).count(),
        groups: seating.groups.len(),
        kinds: RoomKind::ALL
            .iter()
            .map(|k| (k.code().to_owned(), words::room_kind(t, *k)))
            .collect(),
        narrow: narrow.map(|room| room.name.clone()).collect(),
        f,
    };
    render(shown.status, &shows)
}

/// Rows that something was written in.
fn filled(submitted: &Submitted) -> Vec<usize> {
    let is_filled = |n: &usize| {
        let written = ["name", "seats", "equipment"];
        written.iter().any(|what| !submitted.get(&at(what, &n.to_string())).is_empty())
    };
    (0..MOST).filter(is_filled).collect()
}

/// The rooms a form names.
///
/// # Errors
/// A refusal at each field that cannot be.
fn rooms(submitted: &Submitted) -> Result<Vec<Room>> {
    let mut form = Reader::new(submitted);
    let rooms: Vec<Room> = filled(submitted)
        .into_iter()
        .map(|n| {
            let field = |what: &str| at(what, &n.to_string());
            let seats = form.whole(&field("seats"), text::room_seats(), 0..=MOST_SEATS);
            Room {
                name: form.required(&field("name"), text::room_name(), 100),
                kind: RoomKind::from_code(submitted.get(&field("kind"))).unwrap_or(RoomKind::Group),
                seats: seats.and_then(|n| u32::try_from(n).ok()).unwrap_or(0),
                equipment: form.text(&field("equipment"), text::room_equipment(), 200),
            }
        })
        .collect();
    form.finish(rooms)
}

/// `POST …/rooms`
pub(super) async fn save(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    match put(&cx, id, &submitted).await {
        Err(error) => page(&cx, id, Some(Returned::from_error(ROOMS, submitted, error)?)).await,
        put => Ok(put?),
    }
}

async fn put(cx: &Cx, id: Uuid, submitted: &Submitted) -> Result<Response> {
    let (meeting, _, permit) = open(cx, id, EDIT).await?;
    let rooms = rooms(submitted)?;
    let tx = cx.begin().await?;
    let (mut setup, version) = store::setup(&tx, meeting.id).await?;
    unchanged(submitted, ROOMS, &parts(T(cx.language()), &setup.rooms))?;
    setup.rooms = rooms;
    store::put_setup(&tx, &permit, meeting.id, &setup, version).await?;
    tx.commit().await?;
    Ok(see_other(&path(meeting.id, "/rooms")).flash(&T(cx.language()).saved()))
}
