//! The venue: hall, group rooms, what is in them. One line per room, so that a list can be pasted.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_kernel::Error;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Page, Submitted, html, see_other};
use uuid::Uuid;

use super::{Frame, frame, open, path, words};
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

/// A row of the form.
struct Row {
    number: usize,
    room: Room,
}

#[derive(Template)]
#[template(path = "stormote/rooms.html")]
struct RoomsPage {
    f: Frame,
    page: Page,
    t: T,
    form: Form,
    place: String,
    rows: Vec<Row>,
    version: i32,
    halls: usize,
    group_rooms: usize,
    groups: usize,
    kinds: Vec<(RoomKind, String)>,
    /// Group rooms with fewer seats than the largest group.
    narrow: Vec<String>,
}

/// `GET …/rooms`
pub(super) async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (meeting, process, _) = open(&cx, id, READ).await?;
    let (t, db) = (T(cx.language()), cx.db().reader());
    let (setup, version) = store::setup(db, meeting.id).await?;
    let (seating, _) = store::seating(db, meeting.id).await?;
    let is = |kind| move |room: &&Room| room.kind == kind;
    let narrow = setup
        .rooms
        .iter()
        .filter(is(RoomKind::Group))
        .filter(|room| room.seats > 0 && room.seats < setup.rules.max);
    let empty =
        || Room { name: String::new(), kind: RoomKind::Group, seats: 0, equipment: String::new() };
    let spare = std::iter::repeat_with(empty).take(SPARE);
    let rows = setup.rooms.iter().cloned().chain(spare).enumerate();
    let f = frame(&cx, &meeting, &process, "/rooms", t.tab_rooms());
    html(&RoomsPage {
        page: f.page.clone(),
        t,
        form: Form::new(&cx),
        place: meeting.plan.place.line(),
        rows: rows.map(|(number, room)| Row { number, room }).collect(),
        version,
        halls: setup.rooms.iter().filter(is(RoomKind::Hall)).count(),
        group_rooms: setup.rooms.iter().filter(is(RoomKind::Group)).count(),
        groups: seating.groups.len(),
        kinds: RoomKind::ALL.iter().map(|kind| (*kind, words::room_kind(t, *kind))).collect(),
        narrow: narrow.map(|room| room.name.clone()).collect(),
        f,
    })
}

/// `POST …/rooms`
pub(super) async fn save(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (meeting, _, permit) = open(&cx, id, EDIT).await?;
    let short = |text: &str, most: usize| text.chars().take(most).collect::<String>();
    let rooms = (0..MOST).filter_map(|n| {
        let get = |what: &str| submitted.get(&format!("{what}-{n}"));
        let name = short(get("name"), 100);
        (!name.is_empty()).then(|| Room {
            name,
            kind: RoomKind::from_code(get("kind")).unwrap_or(RoomKind::Group),
            seats: get("seats").parse().unwrap_or(0),
            equipment: short(get("equipment"), 200),
        })
    });
    let rooms: Vec<Room> = rooms.collect();
    let tx = cx.begin().await?;
    let (mut setup, version) = store::setup(&tx, meeting.id).await?;
    if submitted.get("version").parse() != Ok(version) {
        return Err(Error::Conflict(text::refused_changed_meanwhile()).into());
    }
    setup.rooms = rooms;
    store::put_setup(&tx, &permit, meeting.id, &setup, version).await?;
    tx.commit().await?;
    Ok(see_other(&path(meeting.id, "/rooms")).flash(&T(cx.language()).saved()))
}
