//! Groups: composed, explained, changed by hand, on paper; round by round.

use std::collections::BTreeMap;

use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
use medvirk_documents::pdf;
use medvirk_i18n::{format, sort_by_text, sort_key};
use medvirk_kernel::Error;
use medvirk_meetings::model::Meeting;
use medvirk_processes::Process;
use medvirk_slice::Cx;
use medvirk_web::{
    Fault, Flash, Form, Page, Submitted, aside, html, inline_file, render, see_other,
};
use serde::Deserialize;
use uuid::Uuid;

use super::{Frame, frame, open, path, words};
use crate::{
    T,
    actions::{self, Change, Listed},
    model::{self, Feature, InviteeId, Refused, Seating, Word},
    papers,
    policy::{EDIT, READ},
    store, text,
};

/// One person in a group.
pub(super) struct Seat {
    pub id: InviteeId,
    pub name: String,
    pub whom: String,
    pub color: &'static str,
    pub kind: String,
    pub area: String,
    pub office: String,
    pub is_locked: bool,
    pub mark: String,
}

/// A group as a table.
pub(super) struct Table {
    pub number: usize,
    pub room: String,
    pub seats: Vec<Seat>,
    /// How it is mixed: feature, and values with their numbers.
    pub mixed: Vec<(String, String)>,
    pub faults: Vec<String>,
}

/// What is said of all groups.
struct Whole {
    features: Vec<(String, u64, u64, String)>,
    distance: String,
    is_best: bool,
    faults: Vec<String>,
    met: Vec<String>,
    unmet: Vec<String>,
    idle: Vec<String>,
    /// Pairs who meet in more than one round, when there are several.
    again: Option<Vec<String>>,
}

/// One of several rounds: address, words, whether it is shown.
pub(super) struct RoundTab {
    pub href: String,
    pub text: String,
    pub is_here: bool,
}

#[derive(Template)]
#[template(path = "stormote/groups.html")]
struct GroupsPage {
    f: Frame,
    page: Page,
    t: T,
    form: Form,
    version: i32,
    tables: Vec<Table>,
    whole: Option<Whole>,
    seatable: usize,
    seated: usize,
    unseated: Vec<String>,
    /// Whether the meeting has opened: who has not come needs no seat.
    is_opened: bool,
    /// Whether the meeting has been.
    is_over: bool,
    can_undo: bool,
    made: Option<String>,
    seed: u64,
    people: Vec<(String, String)>,
    numbers: Vec<(String, String)>,
    refused: Option<(String, Vec<String>)>,
    /// The page itself up to the person, when seats may be changed; else empty.
    move_base: String,
    /// The round that is shown, from 1, and the ways to all when there are several.
    round: usize,
    rounds: Vec<RoundTab>,
    /// What does not fit between rounds and run sheet.
    advice: Option<String>,
}

#[derive(Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    person: String,
    /// From 1.
    #[serde(default)]
    round: String,
}

/// A round as it stands in an address or a form, from 0; one that does not exist is the first.
fn read_round(text: &str, seating: &Seating) -> usize {
    let asked = text.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    asked.filter(|round| *round < seating.rounds()).unwrap_or(0)
}

fn round_path(meeting: &Meeting, round: usize) -> String {
    match round {
        0 => path(meeting.id, "/groups"),
        later => path(meeting.id, &format!("/groups?round={}", later + 1)),
    }
}

/// Tables of every round that has groups.
pub(super) fn all_tables(
    t: T,
    people: &BTreeMap<InviteeId, &Listed>,
    setup: &model::Setup,
    seating: &Seating,
) -> Vec<Vec<Table>> {
    let of = |round| tables(t, people, setup, &seating.only(round));
    (0..seating.rounds()).map(of).collect()
}

/// `GET …/groups`
pub(super) async fn show(
    cx: Cx,
    Path(id): Path<Uuid>,
    Query(asked): Query<Asked>,
) -> Result<Response, Fault> {
    let (meeting, process, _) = open(&cx, id, READ).await?;
    let page = page(&cx, &meeting, &process, &asked, None).await?;
    html(&page)
}

/// Names, rooms and mixture of every group that has somebody.
pub(super) fn tables(
    t: T,
    people: &BTreeMap<InviteeId, &Listed>,
    setup: &model::Setup,
    seating: &Seating,
) -> Vec<Table> {
    let full = seating.groups.iter().enumerate().filter(|(_, group)| !group.members.is_empty());
    let table = |(number, group): (usize, &model::Group)| {
        let all: Vec<&Listed> =
            group.members.iter().filter_map(|id| people.get(id)).copied().collect();
        let mut seats: Vec<Seat> =
            all.iter().map(|listed| seat(t, listed, group, seating)).collect();
        seats.sort_by_key(|seat| (seat.office.is_empty(), sort_key(t.0, &seat.name)));
        let own: Vec<&model::Invitee> = all.iter().map(|listed| &listed.one).collect();
        let mixed = Feature::ALL.iter().filter(|f| setup.rules.word(**f) != Word::Not).map(|f| {
            let values = model::tally(&own, *f).into_iter();
            let values = values.map(|(code, n)| format!("{} {n}", words::value(t, *f, &code)));
            (words::feature(t, *f), values.collect::<Vec<_>>().join(", "))
        });
        Table {
            number: number + 1,
            room: setup.room(number).map_or(String::new(), |room| room.name.clone()),
            seats,
            mixed: mixed.collect(),
            faults: Vec::new(),
        }
    };
    full.map(table).collect()
}

fn seat(t: T, listed: &Listed, group: &model::Group, seating: &Seating) -> Seat {
    let one = &listed.one;
    let office = match one.id {
        id if group.leader == Some(id) => t.office_leader(),
        id if group.secretary == Some(id) => t.office_secretary(),
        _ => String::new(),
    };
    Seat {
        id: one.id,
        name: if listed.name.is_empty() { t.nameless() } else { listed.name.clone() },
        whom: super::invitees::whom(listed),
        color: words::kind_color(one.kind),
        kind: words::kind(t, one.kind),
        area: words::area(t, &one.about.area),
        office,
        is_locked: seating.locked.contains(&one.id),
        mark: String::new(),
    }
}

async fn page(
    cx: &Cx,
    meeting: &Meeting,
    process: &Process,
    asked: &Asked,
    refused: Option<Refused>,
) -> Result<GroupsPage, Error> {
    let (t, db) = (T(cx.language()), cx.db().reader());
    let list = actions::list(db, meeting.id).await?;
    let people = actions::people_of(&list);
    let pairs = store::pairs(db, meeting.id).await?;
    let (setup, _) = store::setup(db, meeting.id).await?;
    let (whole_day, version) = store::seating(db, meeting.id).await?;
    let (program, _) = store::program(db, meeting.id).await?;
    let round = read_round(&asked.round, &whole_day);
    let seating = whole_day.only(round);
    let all: Vec<model::Invitee> = list.iter().map(|listed| listed.one.clone()).collect();
    let seatable = actions::seatable(&all, &setup.rules);
    let seated: Vec<&model::Invitee> =
        all.iter().filter(|one| seating.group_of(one.id).is_some()).collect();
    let mut tables = tables(t, &people, &setup, &seating);
    let explained = aside(|| model::explain(&seated, &pairs, &setup.rules, &seating)).ok();
    let again =
        (whole_day.rounds() > 1).then(|| model::again(&seated, &pairs, &setup.rules, &whole_day));
    let whole = explained.as_ref().map(|e| whole(cx, t, e, again, &people));
    for fault in explained.iter().flat_map(|e| &e.faults) {
        if let Some(table) =
            tables.iter_mut().find(|own| Some(own.number) == fault.group.map(|g| g + 1))
        {
            table.faults.push(words::demand(t, &fault.demand, &people));
        }
    }
    let name = |id: &InviteeId| people.get(id).map_or(String::new(), |l| l.name.clone());
    let numbers = (1..=seating.groups.len()).map(|n| (n.to_string(), t.group_number(n)));
    let is_opened = whole_day.opened_at.is_some();
    let came = match is_opened {
        true => Some(actions::here(&all, &actions::present(db, meeting).await?)),
        false => None,
    };
    let needs = |id: InviteeId| came.as_ref().is_none_or(|came| came.contains(&id));
    let unseated =
        seatable.iter().filter(|one| seating.group_of(one.id).is_none() && needs(one.id));
    let f = frame(cx, meeting, process, "/groups", t.tab_groups());
    let tab = |own: usize| RoundTab {
        href: round_path(meeting, own),
        text: t.round_number(own + 1),
        is_here: own == round,
    };
    Ok(GroupsPage {
        page: f.page.clone(),
        t,
        form: Form::filled(cx, [("person", asked.person.as_str())]),
        version,
        tables,
        whole: whole.filter(|_| !seating.groups.is_empty()),
        seatable: seatable.len(),
        seated: seated.len(),
        unseated: unseated.map(|one| name(&one.id)).collect(),
        is_opened,
        is_over: meeting.is_over(cx.now()),
        can_undo: !whole_day.history.is_empty(),
        made: whole_day.made_at.map(|at| format::date_time(cx.language(), at)),
        seed: seating.seed,
        people: choices(t, &list, &seating),
        numbers: numbers.collect(),
        refused: refused.map(|why| words::refused(t, &why, &people)),
        move_base: if f.may_edit {
            format!("{}/groups?round={}&person=", f.base, round + 1)
        } else {
            String::new()
        },
        round: round + 1,
        rounds: match whole_day.rounds() {
            1 => Vec::new(),
            rounds => (0..rounds).map(tab).collect(),
        },
        advice: program.rounds_advice(setup.rules.rounds).map(|advice| words::advice(t, &advice)),
        f,
    })
}

/// Everybody who can be moved, with where they sit, by name.
fn choices(t: T, list: &[Listed], seating: &Seating) -> Vec<(String, String)> {
    let choice = |l: &Listed| {
        let group = seating.group_of(l.one.id);
        let at = group.map_or_else(|| t.seat_none(), |g| t.group_number(g + 1));
        (l.one.id.to_string(), format!("{} – {at}", l.name))
    };
    let can_move = |l: &&Listed| !l.name.is_empty() && l.one.answer != model::Answer::No;
    let mut choices: Vec<(String, String)> = list.iter().filter(can_move).map(choice).collect();
    sort_by_text(t.0, &mut choices, |(_, name)| name);
    choices
}

fn whole(
    cx: &Cx,
    t: T,
    explained: &model::Explained,
    again: Option<Vec<(InviteeId, InviteeId)>>,
    people: &BTreeMap<InviteeId, &Listed>,
) -> Whole {
    let name = |id: &InviteeId| people.get(id).map_or(String::new(), |l| l.name.clone());
    let features = explained.features.iter().map(|mix| {
        let share = if mix.bound == 0 { 1.0 } else { mix.different as f64 / mix.bound as f64 };
        let percent = format::percent(cx.language(), share);
        (words::feature(t, mix.feature), mix.different, mix.bound, percent)
    });
    let pair =
        |pair: &model::Pair| words::wish(t, pair.wish, &name(&pair.first), &name(&pair.second));
    let of = |is_met: bool| {
        let own = explained.pairs.iter().filter(move |(_, met)| *met == is_met);
        own.map(|(one, _)| pair(one)).collect()
    };
    let faults = explained.faults.iter().filter(|fault| fault.group.is_none());
    Whole {
        features: features.collect(),
        distance: format::decimal(cx.language(), explained.gap * 100.0, 2),
        is_best: explained.is_best,
        faults: faults.map(|fault| words::demand(t, &fault.demand, people)).collect(),
        met: of(true),
        unmet: of(false),
        idle: explained.idle.iter().map(name).collect(),
        again: again.map(|pairs| {
            let named = |(one, other): &(InviteeId, InviteeId)| t.two_names(name(one), name(other));
            pairs.iter().map(named).collect()
        }),
    }
}

/// `POST …/groups/compose`
pub(super) async fn compose(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (meeting, process, permit) = open(&cx, id, EDIT).await?;
    let typed: Option<u64> = submitted.get("seed").parse().ok();
    let by_chance = || u64::from(cx.new_id::<Uuid>().as_fields().0);
    let seed = typed.unwrap_or_else(by_chance) % 1_000_000;
    let tx = cx.begin().await?;
    match actions::compose_anew(&tx, &cx, &permit, &meeting, seed).await? {
        Ok(without) => {
            tx.commit().await?;
            let t = T(cx.language());
            let words = words::with_full(t, t.composed(), without);
            Ok(see_other(&path(meeting.id, "/groups")).flash(&words))
        }
        Err(why) => {
            drop(tx);
            let page = page(&cx, &meeting, &process, &Asked::default(), Some(why)).await?;
            render(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

/// `POST …/groups/change`
pub(super) async fn change(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (meeting, process, permit) = open(&cx, id, EDIT).await?;
    let no_such = || Error::Conflict(text::refused_no_such_move());
    let person = || submitted.get("person").parse::<InviteeId>().map_err(|_| no_such());
    let change = match submitted.get("do") {
        "move" => {
            let to: usize = submitted.get("to").parse().map_err(|_| no_such())?;
            Change::Put(person()?, to.checked_sub(1).ok_or_else(no_such)?)
        }
        "swap" => {
            let other = submitted.get("other").parse().map_err(|_| no_such())?;
            Change::Swap(person()?, other)
        }
        "leader" => Change::Leader(person()?),
        "secretary" => Change::Secretary(person()?),
        "lock" => Change::Lock(person()?, true),
        "unlock" => Change::Lock(person()?, false),
        "undo" => Change::Undo,
        _ => return Err(no_such().into()),
    };
    let seen = submitted.get("version").parse().unwrap_or(0);
    let tx = cx.begin().await?;
    let round = read_round(submitted.get("round"), &store::seating(&tx, meeting.id).await?.0);
    match actions::change(&tx, &cx, &permit, (meeting.id, seen, round), change).await {
        // The groups as they are now, with the same person chosen.
        Err(Error::Conflict(why)) => {
            drop(tx);
            let field = |name: &str| submitted.get(name).to_owned();
            let asked = Asked { person: field("person"), round: field("round") };
            let shown = page(&cx, &meeting, &process, &asked, None).await?;
            let refused = Some((why.to(cx.language()), Vec::new()));
            render(StatusCode::CONFLICT, &GroupsPage { refused, ..shown })
        }
        done => {
            done?;
            tx.commit().await?;
            Ok(see_other(&round_path(&meeting, round)).flash(&T(cx.language()).saved()))
        }
    }
}

/// `GET …/groups/{paper}`: name tags, door lists, table signs.
pub(super) async fn paper(
    cx: Cx,
    Path((id, paper)): Path<(Uuid, String)>,
) -> Result<Response, Fault> {
    let (meeting, _, _) = open(&cx, id, READ).await?;
    let (t, db) = (T(cx.language()), cx.db().reader());
    let list = actions::list(db, meeting.id).await?;
    let (setup, _) = store::setup(db, meeting.id).await?;
    let (seating, _) = store::seating(db, meeting.id).await?;
    let rounds = all_tables(t, &actions::people_of(&list), &setup, &seating);
    let sheets: Vec<Vec<papers::Sheet>> =
        rounds.into_iter().map(|tables| tables.into_iter().map(sheet).collect()).collect();
    let (document, name) = match paper.as_str() {
        "tags.pdf" => (papers::tags(&cx, &meeting, &sheets), t.paper_tags()),
        "doors.pdf" => (papers::doors(&cx, &meeting, &sheets), t.paper_doors()),
        "signs.pdf" => (papers::signs(&cx, &meeting, &sheets), t.paper_signs()),
        "names.pdf" => (papers::names(&cx, &meeting, &sheets), t.paper_names()),
        _ => return Err(Error::NotFound.into()),
    };
    let bytes = aside(|| pdf(&document))?;
    Ok(inline_file("application/pdf", &format!("{name}.pdf"), bytes))
}

fn sheet(table: Table) -> papers::Sheet {
    let person =
        |s: Seat| papers::Person { id: s.id, name: s.name, whom: s.whom, office: s.office };
    papers::Sheet {
        number: table.number,
        room: table.room,
        people: table.seats.into_iter().map(person).collect(),
    }
}
