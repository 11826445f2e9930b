//! The run sheet: its items in order, with what the method says about them.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_kernel::{Error, Result};
use medvirk_meetings::{
    model::{AgendaItem, Meeting},
    policy as meeting_policy,
};
use medvirk_processes::Words;
use medvirk_slice::Cx;
use medvirk_web::{
    Fault, Flash, Form, Html, Page, Reader, Submitted, aside, inline_file, render, see_other,
};
use uuid::Uuid;

use super::{
    Frame, frame, open, path,
    returned::{Late, Lines, NEW, Part, Returned, Saved, Shown, at, unchanged},
    words,
};
use crate::{
    T, actions,
    model::{Advice, Item, ItemKind, Lead, Program},
    papers,
    policy::{EDIT, READ},
    start, store, text,
};

/// The key of the form for the whole day.
const WHOLE: &str = "whole";

/// An item in words.
struct Row {
    item: Item,
    from: String,
    kind: (&'static str, String),
    lead: String,
    is_first: bool,
    is_last: bool,
    /// The time it is fixed to, when it has one.
    fixed: Option<String>,
    seen: Html,
    fields: Lines,
    is_open: bool,
}

/// A piece of advice: words, whether it warns, and the group work it can be settled for.
struct Said {
    words: String,
    is_warning: bool,
    settle: Option<u32>,
}

#[derive(Template)]
#[template(path = "stormote/program.html")]
struct ProgramPage {
    f: Frame,
    page: Page,
    t: T,
    form: Form,
    version: i32,
    rows: Vec<Row>,
    advice: Vec<Said>,
    groups: usize,
    begins: String,
    ends: String,
    late: Option<Late>,
    new: Lines,
    is_new_open: bool,
    whole: Html,
    has_run: bool,
    may_publish: bool,
}

/// Minutes from the meeting's beginning to its end.
pub(super) fn length(meeting: &Meeting) -> u32 {
    u32::try_from((meeting.ends_at - meeting.starts_at).num_minutes()).unwrap_or(0)
}

/// `GET …/program`
pub(super) async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    page(&cx, id, None).await
}

/// An item as it stands in its form.
fn parts(t: T, item: &Item) -> Vec<Part> {
    let key = item.id.to_string();
    let name = |field: &str| at(field, &key);
    let clock = item.at.map_or(String::new(), |at| at.format("%H:%M").to_string());
    let kind = (item.kind.code().to_owned(), words::item_kind(t, item.kind).1);
    let lead = (item.lead.code().to_owned(), words::lead(t, item.lead));
    vec![
        Part::new(name("title"), t.item_title(), item.title.clone()),
        Part::new(name("minutes"), t.item_minutes(), item.minutes.to_string()),
        Part::new(name("at"), t.item_at(), clock),
        Part::chosen(name("kind"), t.item_kind(), [kind]),
        Part::chosen(name("lead"), t.item_lead(), [lead]),
        Part::new(name("who"), t.item_who(), item.who.clone()),
        Part::new(name("place"), t.item_place(), item.place.clone()),
        Part::new(name("note"), t.item_note(), item.note.clone()),
    ]
}

fn whole_parts(t: T, program: &Program) -> Vec<Part> {
    vec![Part::new("per-group", t.program_per_group(), program.per_group.to_string())]
}

/// The page's forms as they are saved; in the form for something new what is usual.
fn saved(t: T, program: &Program) -> Vec<Saved> {
    let usual = vec![
        Part::new(at("kind", NEW), t.item_kind(), ItemKind::Talk.code()),
        Part::new(at("lead", NEW), t.item_lead(), Lead::ProcessLeader.code()),
    ];
    let items = program.items.iter().map(|item| (item.id.to_string(), parts(t, item)));
    let others = [(WHOLE.to_owned(), whole_parts(t, program)), (NEW.to_owned(), usual)];
    items.chain(others).collect()
}

fn fields(t: T, form: &Form, key: &str) -> Lines {
    let kind = |kind: &ItemKind| (kind.code().to_owned(), words::item_kind(t, *kind).1);
    let lead = |lead: &Lead| (lead.code().to_owned(), words::lead(t, *lead));
    let kinds = ItemKind::ALL.iter().map(kind).collect();
    let leads = Lead::ALL.iter().map(lead).collect();
    vec![
        vec![
            form.text(&at("title", key), t.item_title()).required(),
            form.number(&at("minutes", key), t.item_minutes()).required(),
            form.time(&at("at", key), t.item_at()).hint(t.item_at_hint()),
            form.select(&at("kind", key), t.item_kind(), kinds).required(),
            form.select(&at("lead", key), t.item_lead(), leads).required(),
            form.text(&at("who", key), t.item_who()),
            form.text(&at("place", key), t.item_place()),
        ],
        vec![form.text(&at("note", key), t.item_note())],
    ]
}

async fn page(cx: &Cx, id: Uuid, returned: Option<Returned>) -> Result<Response, Fault> {
    let (meeting, process, _) = open(cx, id, READ).await?;
    let (t, db) = (T(cx.language()), cx.db().reader());
    let (program, version) = store::program(db, meeting.id).await?;
    let groups = actions::group_numbers(db, meeting.id).await?.len();
    let clock = |at| words::clock(cx.language(), at);
    let times = program.times(meeting.starts_at);
    let last = program.items.len().saturating_sub(1);
    let shown = Shown::new(cx, returned, version, saved(t, &program));
    let rows = program.items.iter().zip(&times).enumerate().map(|(at, (item, (from, _)))| Row {
        from: clock(*from),
        kind: words::item_kind(t, item.kind),
        lead: words::lead(t, item.lead),
        is_first: at == 0,
        is_last: at == last,
        fixed: item.at.map(|at| words::of_day(cx.language(), at)),
        seen: shown.seen(&item.id.to_string()),
        fields: fields(t, &shown.form, &item.id.to_string()),
        is_open: shown.is_back(&item.id.to_string()),
        item: item.clone(),
    });
    let (setup, _) = store::setup(db, meeting.id).await?;
    let advice = program.advice(groups, meeting.starts_at, length(&meeting));
    let advice = advice.into_iter().chain(program.rounds_advice(setup.rules.rounds));
    let advice = advice.map(|one| Said {
        words: words::advice(t, &one),
        is_warning: one.is_warning(),
        settle: match one {
            Advice::WorkShortened { item, .. } => Some(item),
            _ => None,
        },
    });
    let f = frame(cx, &meeting, &process, "/program", t.tab_program());
    let shows = ProgramPage {
        page: f.page.clone(),
        t,
        version: shown.version,
        rows: rows.collect(),
        advice: advice.collect(),
        groups,
        begins: clock(meeting.starts_at),
        ends: clock(times.last().map_or(meeting.starts_at, |(_, to)| *to)),
        new: fields(t, &shown.form, NEW),
        is_new_open: shown.is_back(NEW),
        whole: shown.seen(WHOLE),
        late: shown.late,
        has_run: !program.run.steps.is_empty(),
        may_publish: f.may_edit && cx.may(meeting_policy::EDIT, process.resource()),
        f,
        form: shown.form,
    };
    render(shown.status, &shows)
}

fn read(submitted: &Submitted, key: &str) -> Result<Item> {
    let mut form = Reader::new(submitted);
    let title = form.required(&at("title", key), text::item_title(), 120);
    let minutes = form.whole(&at("minutes", key), text::item_minutes(), 1..=600);
    let minutes = form.must(&at("minutes", key), text::item_minutes(), minutes).unwrap_or(1);
    let item = Item {
        id: 0,
        kind: ItemKind::from_code(submitted.get(&at("kind", key))).unwrap_or(ItemKind::Talk),
        title,
        minutes: u32::try_from(minutes).unwrap_or(1),
        at: form.time(&at("at", key), text::item_at()),
        longest: 0,
        lead: Lead::from_code(submitted.get(&at("lead", key))).unwrap_or(Lead::Other),
        who: form.text(&at("who", key), text::item_who(), 120),
        place: form.text(&at("place", key), text::item_place(), 120),
        note: form.text(&at("note", key), text::item_note(), 500),
    };
    form.finish(item)
}

/// Changes the sheet the page showed and goes back to it; what is refused comes back in the form `key`.
async fn change(
    cx: &Cx,
    id: Uuid,
    (key, submitted): (&str, Submitted),
    to: impl FnOnce(&mut Program, &Submitted) -> Result<()>,
) -> Result<Response, Fault> {
    match put(cx, id, &submitted, to).await {
        Err(error) => page(cx, id, Some(Returned::from_error(key, submitted, error)?)).await,
        put => Ok(put?),
    }
}

async fn put(
    cx: &Cx,
    id: Uuid,
    submitted: &Submitted,
    to: impl FnOnce(&mut Program, &Submitted) -> Result<()>,
) -> Result<Response> {
    let (meeting, _, permit) = open(cx, id, EDIT).await?;
    let tx = cx.begin().await?;
    // Each form says itself what it was made from; what others changed beside it stands.
    let (_, now) = store::program(&tx, meeting.id).await?;
    let to = |program: &mut Program| to(program, submitted);
    actions::change_program(&tx, cx, &permit, (meeting.id, now), "sheet", to).await?;
    tx.commit().await?;
    Ok(see_other(&path(meeting.id, "/program")).flash(&T(cx.language()).saved()))
}

/// `POST …/program`
pub(super) async fn add(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    change(&cx, id, (NEW, submitted), |program, sent| {
        program.add(read(sent, NEW)?);
        Ok(())
    })
    .await
}

/// `POST …/program/{item}`: saved, moved, settled or removed, as the button says.
pub(super) async fn save(
    cx: Cx,
    Path((id, item)): Path<(Uuid, u32)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (key, t) = (item.to_string(), T(cx.language()));
    change(&cx, id, (&key, submitted), |program, sent| {
        let gone = || Error::Conflict(text::refused_changed_meanwhile());
        let known = parts(t, program.item(item).ok_or_else(gone)?);
        match sent.get("do") {
            "up" => program.shift(item, true),
            "down" => program.shift(item, false),
            "settle" => program.settle(item),
            "remove" => {
                unchanged(sent, &key, &known)?;
                program.remove(item);
            }
            _ => {
                let read = read(sent, &key)?;
                unchanged(sent, &key, &known)?;
                program.set(item, read);
            }
        }
        Ok(())
    })
    .await
}

/// `POST …/program/whole`: minutes per group, the standard of the method, or the agenda of the public
/// page made from the sheet.
pub(super) async fn whole(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let t = T(cx.language());
    match submitted.get("do") {
        "standard" => {
            let standard = start::standard_program(cx.language());
            change(&cx, id, (WHOLE, submitted), |program, _| {
                if !program.items.is_empty() {
                    // Somebody else began it.
                    return Ok(());
                }
                program.per_group = standard.per_group;
                standard.items.into_iter().for_each(|item| program.add(item));
                Ok(())
            })
            .await
        }
        "agenda" => agenda(&cx, id).await,
        _ => {
            change(&cx, id, (WHOLE, submitted), |program, sent| {
                let mut form = Reader::new(sent);
                let minutes = form.whole("per-group", text::program_per_group(), 1..=30);
                let minutes = form.must("per-group", text::program_per_group(), minutes);
                let minutes = form.finish(minutes)?.and_then(|n| u32::try_from(n).ok());
                unchanged(sent, WHOLE, &whole_parts(t, program))?;
                program.per_group = minutes.unwrap_or(program.per_group);
                Ok(())
            })
            .await
        }
    }
}

async fn agenda(cx: &Cx, id: Uuid) -> Result<Response, Fault> {
    let (mut meeting, process, _) = open(cx, id, EDIT).await?;
    let permit = cx.permit(meeting_policy::EDIT, process.resource())?;
    let tx = cx.begin().await?;
    let (program, _) = store::program(&tx, meeting.id).await?;
    let own = cx.municipality().default_language;
    let times = program.times(meeting.starts_at);
    let item = |(n, item): (usize, &Item)| {
        // What is free before a fixed time belongs to the item before it, so that the times are the same.
        let next = times.get(n + 1).map(|(starts, _)| (*starts - times[n].0).num_minutes());
        let minutes = next.and_then(|minutes| u32::try_from(minutes).ok()).unwrap_or(item.minutes);
        // Titles that stand there already keep their other languages.
        let known = meeting.plan.agenda.iter().find(|old| old.title.to(own) == item.title);
        let title = known.map_or_else(|| Words::in_one(own, &item.title), |old| old.title.clone());
        AgendaItem { minutes, title, who: item.who.clone() }
    };
    meeting.plan.agenda = program.items.iter().enumerate().map(item).collect();
    let places = medvirk_meetings::places(&tx, meeting.id).await?;
    let kept = (places.capacity, places.reserved);
    medvirk_meetings::update(&tx, cx, &permit, &meeting, kept).await?;
    tx.commit().await?;
    Ok(see_other(&path(meeting.id, "/program")).flash(&T(cx.language()).program_published()))
}

/// `GET …/program/sheet.pdf`
pub(super) async fn pdf(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (meeting, _, _) = open(&cx, id, READ).await?;
    let (program, _) = store::program(cx.db().reader(), meeting.id).await?;
    let document = papers::program(&cx, &meeting, &program);
    let bytes = aside(|| medvirk_documents::pdf(&document))?;
    Ok(inline_file("application/pdf", &format!("{}.pdf", T(cx.language()).tab_program()), bytes))
}
