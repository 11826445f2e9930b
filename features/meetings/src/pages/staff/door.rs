//! What staff need for the door: the link for phones there, the list on paper, name tags.

use askama::Template;
use axum::{extract::Path, response::Response};
use chrono::{DateTime, Days, NaiveTime, Utc};
use medvirk_documents::{
    Compose, Document, Kind, Meta,
    tree::{Cell, Column, Label, PageSetup, Table, TextSize},
};
use medvirk_i18n::{compare, format};
use medvirk_kernel::{Error, to_oslo};
use medvirk_slice::{Cx, Links};
use medvirk_web::{Fault, Flash, Form, Html, Page, Submitted, html, inline_file, see_other};
use serde_json::json;
use uuid::Uuid;

use super::{super::public::ticket, Opened, in_meeting, open, path, sign_ups::shown_name};
use crate::{
    T,
    jobs::when,
    model::{Meeting, SignUp, State, oslo},
    policy::{DOOR, LINK_DOOR},
    store,
};

#[derive(Template)]
#[template(path = "meetings/staff_door.html")]
struct DoorPage {
    page: Page,
    t: T,
    form: Form,
    base: String,
    link: Option<(String, Html)>,
    expires: String,
    expected: u32,
    came: u32,
    waiting: u32,
}

/// `GET …/door`
pub(super) async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (Opened { meeting, process }, _) = open(&cx, id, DOOR).await?;
    let (t, db) = (T(cx.language()), cx.db().reader());
    let held = (LINK_DOOR, meeting.id.0);
    let token = Links::current(db, cx.site(), cx.now(), held).await?;
    let link = match token {
        Some(token) => {
            let address = cx.absolute(&format!("/d/{token}"));
            let code = ticket::code(&address, &t.door_code())?;
            Some((address, code))
        }
        None => None,
    };
    let all = store::sign_ups(db, meeting.id).await?;
    let people = |is: fn(&SignUp) -> bool| all.iter().filter(|o| is(o)).map(|o| o.size).sum();
    html(&DoorPage {
        page: in_meeting(&cx, &process, &meeting, t.door_heading()),
        t,
        form: Form::new(&cx),
        base: path(meeting.id, ""),
        link,
        expires: format::date_time(cx.language(), expires(&meeting)),
        expected: people(|one| one.state.has_place()),
        came: all.iter().map(|one| one.came).sum(),
        waiting: people(|one| one.state == State::Waiting),
    })
}

/// The link works until the end of the day after the meeting.
fn expires(meeting: &Meeting) -> DateTime<Utc> {
    let day = to_oslo(meeting.ends_at).date_naive();
    let day = day.checked_add_days(Days::new(2)).unwrap_or(day);
    oslo(day, NaiveTime::MIN)
}

/// `POST …/door/link`
pub(super) async fn issue(
    cx: Cx,
    Path(id): Path<Uuid>,
    _submitted: Submitted,
) -> Result<Response, Fault> {
    let (Opened { meeting, .. }, permit) = open(&cx, id, DOOR).await?;
    let tx = cx.begin().await?;
    let held = (LINK_DOOR, meeting.id.0);
    Links::issue(&tx, &permit, cx.site(), cx.now(), held, expires(&meeting)).await?;
    let detail = json!({ "door": "issued" });
    medvirk_audit::record(&tx, &cx, &permit, ("meeting", meeting.id.0), detail).await?;
    tx.commit().await?;
    Ok(see_other(&path(meeting.id, "/door")))
}

/// `POST …/door/withdraw`
pub(super) async fn withdraw(
    cx: Cx,
    Path(id): Path<Uuid>,
    _submitted: Submitted,
) -> Result<Response, Fault> {
    let (Opened { meeting, .. }, permit) = open(&cx, id, DOOR).await?;
    let tx = cx.begin().await?;
    Links::withdraw(&tx, &permit, cx.now(), (LINK_DOOR, meeting.id.0)).await?;
    let detail = json!({ "door": "withdrawn" });
    medvirk_audit::record(&tx, &cx, &permit, ("meeting", meeting.id.0), detail).await?;
    tx.commit().await?;
    let words = T(cx.language()).door_link_withdrawn();
    Ok(see_other(&path(meeting.id, "/door")).flash(&words))
}

/// Those expected, by name.
async fn expected(cx: &Cx, meeting: &Meeting) -> medvirk_kernel::Result<Vec<SignUp>> {
    let mut all = store::sign_ups(cx.db().reader(), meeting.id).await?;
    all.retain(|one| one.state.is_live() && one.erased_at.is_none());
    let key = |one: &SignUp| one.state == State::Waiting;
    all.sort_by(|a, b| key(a).cmp(&key(b)).then_with(|| compare(cx.language(), &a.name, &b.name)));
    Ok(all)
}

async fn pdf(document: Document) -> medvirk_kernel::Result<Vec<u8>> {
    tokio::task::spawn_blocking(move || medvirk_documents::pdf(&document))
        .await?
        .map_err(Error::internal)
}

/// `GET …/door/list.pdf`
pub(super) async fn list(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (Opened { meeting, .. }, _) = open(&cx, id, DOOR).await?;
    let (t, language) = (T(cx.language()), cx.language());
    let title = t.door_paper_title(meeting.title.to(language));
    let meta = Meta::new(Kind::List, title, language, cx.today()).by(&cx.municipality().name);
    let page = PageSetup { text_size: TextSize::Held, ..PageSetup::default() };
    let mut document = Document::new(meta).with_page(page);
    document.p(format!("{} · {}", when(language, &meeting), meeting.plan.place.line()));
    let columns =
        [Column::right(1), Column::left(5), Column::right(2), Column::left(3), Column::left(2)];
    let mut table = Table::new(columns)
        .header([t.sign_number(), t.sign_name(), t.sign_size(), t.desk_state(), t.sign_came()])
        .row_headers()
        .zebra();
    for one in expected(&cx, &meeting).await? {
        let cells: [Cell; 5] = [
            one.number.to_string().into(),
            shown_name(t, &one).into(),
            one.size.to_string().into(),
            t.sign_state(one.state.code()).into(),
            // A box to tick, or room for the number who came.
            if one.came > 0 { one.came.to_string().into() } else { "☐".into() },
        ];
        table.push(cells);
    }
    document.table(table);
    document.h2(t.door_paper_walk_ins());
    document.p(t.door_paper_walk_ins_lead());
    Ok(inline_file("application/pdf", &t.door_paper_file(), pdf(document).await?))
}

/// `GET …/door/tags.pdf`: names in large letters, two in a row, to be cut apart.
pub(super) async fn tags(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (Opened { meeting, .. }, _) = open(&cx, id, DOOR).await?;
    let (t, language) = (T(cx.language()), cx.language());
    let title = t.door_tags_title(meeting.title.to(language));
    let meta = Meta::new(Kind::List, title, language, cx.today()).by(&cx.municipality().name);
    let page = PageSetup { show_title: false, page_numbers: false, ..PageSetup::default() };
    let mut document = Document::new(meta).with_page(page);
    let hosts = meeting.plan.hosts.iter().map(|host| {
        let role = [host.role.as_str(), host.party.as_str()];
        let role: Vec<&str> = role.into_iter().filter(|part| !part.is_empty()).collect();
        (host.name.clone(), role.join(", "))
    });
    let guests = expected(&cx, &meeting).await?;
    let guests = guests.iter().filter(|o| o.state.has_place() && !o.name.is_empty());
    let guests = guests.map(|one| (one.name.clone(), String::new()));
    let what = meeting.title.to(language);
    let all =
        hosts.chain(guests).map(|(name, role)| Label { name, lines: vec![role, what.into()] });
    document.labels(all);
    Ok(inline_file("application/pdf", &t.door_tags_file(), pdf(document).await?))
}
