//! Groups: how they shall be, composed, explained, changed by hand, on paper.

use std::collections::BTreeMap;

use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
use medvirk_documents::pdf;
use medvirk_i18n::{format, sort_by_text, sort_key};
use medvirk_kernel::{Error, Message};
use medvirk_meetings::model::Meeting;
use medvirk_processes::Process;
use medvirk_slice::Cx;
use medvirk_web::{
    Fault, Flash, Form, Page, Reader, Submitted, aside, html, inline_file, render, see_other,
};
use serde::Deserialize;
use uuid::Uuid;

use super::{Frame, frame, open, path, words};
use crate::{
    T,
    actions::{self, Change, Listed},
    model::{self, Feature, GroupRules, InviteeId, Kind, LeaderMode, Refused, Seating, Word},
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
    can_undo: bool,
    made: Option<String>,
    seed: u64,
    people: Vec<(String, String)>,
    numbers: Vec<(String, String)>,
    refused: Option<(String, Vec<String>)>,
    /// The page itself, when seats may be changed; else empty.
    move_base: String,
}

#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    person: String,
}

/// `GET …/groups`
pub(super) async fn show(
    cx: Cx,
    Path(id): Path<Uuid>,
    Query(asked): Query<Asked>,
) -> Result<Response, Fault> {
    let (meeting, process, _) = open(&cx, id, READ).await?;
    let page = page(&cx, &meeting, &process, &asked.person, None).await?;
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
    person: &str,
    refused: Option<Refused>,
) -> Result<GroupsPage, Error> {
    let (t, db) = (T(cx.language()), cx.db().reader());
    let list = actions::list(db, meeting.id).await?;
    let people = actions::people_of(&list);
    let pairs = store::pairs(db, meeting.id).await?;
    let (setup, _) = store::setup(db, meeting.id).await?;
    let (seating, version) = store::seating(db, meeting.id).await?;
    let all: Vec<model::Invitee> = list.iter().map(|listed| listed.one.clone()).collect();
    let seatable = actions::seatable(&all, &setup.rules);
    let seated: Vec<&model::Invitee> =
        all.iter().filter(|one| seating.group_of(one.id).is_some()).collect();
    let mut tables = tables(t, &people, &setup, &seating);
    let explained = aside(|| model::explain(&seated, &pairs, &setup.rules, &seating)).ok();
    let whole = explained.as_ref().map(|e| whole(cx, t, e, &people));
    for fault in explained.iter().flat_map(|e| &e.faults) {
        if let Some(table) =
            tables.iter_mut().find(|own| Some(own.number) == fault.group.map(|g| g + 1))
        {
            table.faults.push(words::demand(t, &fault.demand, &people));
        }
    }
    let name = |id: &InviteeId| people.get(id).map_or(String::new(), |l| l.name.clone());
    let mut choices: Vec<(String, String)> = list
        .iter()
        .filter(|l| !l.name.is_empty() && l.one.answer != model::Answer::No)
        .map(|l| {
            let group = seating.group_of(l.one.id);
            let at = group.map_or_else(|| t.seat_none(), |g| t.group_number(g + 1));
            (l.one.id.to_string(), format!("{} – {at}", l.name))
        })
        .collect();
    sort_by_text(cx.language(), &mut choices, |(_, name)| name);
    let numbers = (1..=seating.groups.len()).map(|n| (n.to_string(), t.group_number(n)));
    let unseated = seatable.iter().filter(|one| seating.group_of(one.id).is_none());
    let f = frame(cx, meeting, process, "/groups", t.tab_groups());
    Ok(GroupsPage {
        page: f.page.clone(),
        t,
        form: Form::filled(cx, [("person", person)]),
        version,
        tables,
        whole: whole.filter(|_| !seating.groups.is_empty()),
        seatable: seatable.len(),
        seated: seated.len(),
        unseated: unseated.map(|one| name(&one.id)).collect(),
        can_undo: !seating.history.is_empty(),
        made: seating.made_at.map(|at| format::date_time(cx.language(), at)),
        seed: seating.seed,
        people: choices,
        numbers: numbers.collect(),
        refused: refused.map(|why| words::refused(t, &why, &people)),
        move_base: if f.may_edit { format!("{}/groups", f.base) } else { String::new() },
        f,
    })
}

fn whole(
    cx: &Cx,
    t: T,
    explained: &model::Explained,
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
        Ok(()) => {
            tx.commit().await?;
            let words = T(cx.language()).composed();
            Ok(see_other(&path(meeting.id, "/groups")).flash(&words))
        }
        Err(why) => {
            drop(tx);
            let page = page(&cx, &meeting, &process, "", Some(why)).await?;
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
    let (meeting, _, permit) = open(&cx, id, EDIT).await?;
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
    actions::change(&tx, &cx, &permit, meeting.id, seen, change).await?;
    tx.commit().await?;
    Ok(see_other(&path(meeting.id, "/groups")).flash(&T(cx.language()).saved()))
}

#[derive(Template)]
#[template(path = "stormote/rules.html")]
struct RulesPage {
    f: Frame,
    page: Page,
    t: T,
    form: Form,
    action: String,
    back: String,
    features: Vec<(String, String)>,
    weights: Vec<(String, String)>,
    kinds: Vec<(String, String)>,
    leaders: Vec<(String, String)>,
}

fn rules_page(cx: &Cx, meeting: &Meeting, process: &Process, form: Form) -> RulesPage {
    let t = T(cx.language());
    let f = frame(cx, meeting, process, "/groups", t.rules_heading());
    RulesPage {
        page: f.page.clone().crumb(t.tab_groups(), path(meeting.id, "/groups")),
        t,
        form,
        action: path(meeting.id, "/groups/rules"),
        back: path(meeting.id, "/groups"),
        features: (Feature::ALL.iter())
            .map(|f| (format!("weight-{}", f.code()), words::feature(t, *f)))
            .collect(),
        weights: Word::ALL.iter().map(|w| (w.code().to_owned(), words::word(t, *w))).collect(),
        kinds: Kind::ALL.iter().map(|k| (k.code().to_owned(), words::kind(t, *k))).collect(),
        leaders: (LeaderMode::ALL.iter())
            .map(|mode| (mode.code().to_owned(), words::leaders(t, *mode)))
            .collect(),
        f,
    }
}

/// `GET …/groups/rules`
pub(super) async fn rules(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (meeting, process, _) = open(&cx, id, EDIT).await?;
    let (setup, version) = store::setup(cx.db().reader(), meeting.id).await?;
    let rules = setup.rules;
    let mut pairs: Vec<(String, String)> = vec![
        ("min".into(), rules.min.to_string()),
        ("max".into(), rules.max.to_string()),
        ("groups".into(), rules.groups.map(|n| n.to_string()).unwrap_or_default()),
        ("common".into(), rules.common_language.clone()),
        ("version".into(), version.to_string()),
    ];
    pairs.push(("leaders".into(), rules.leaders().code().into()));
    for (is, name) in [(rules.has_secretary, "secretary"), (rules.with_unanswered, "unanswered")] {
        if is {
            pairs.push((name.into(), "1".into()));
        }
    }
    pairs.extend(rules.spread.iter().map(|kind| ("spread".into(), kind.code().into())));
    pairs.extend(
        Feature::ALL.iter().map(|f| (format!("weight-{}", f.code()), rules.word(*f).code().into())),
    );
    html(&rules_page(&cx, &meeting, &process, Form::filled(&cx, pairs)))
}

/// `POST …/groups/rules`
pub(super) async fn save_rules(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (meeting, process, permit) = open(&cx, id, EDIT).await?;
    let rules = match read_rules(&submitted) {
        Ok(rules) => rules,
        Err(Error::Refused(refusals)) => {
            let form = Form::refused(&cx, submitted, refusals);
            let page = rules_page(&cx, &meeting, &process, form);
            return render(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
        Err(error) => return Err(error.into()),
    };
    let tx = cx.begin().await?;
    let (mut setup, version) = store::setup(&tx, meeting.id).await?;
    if submitted.get("version").parse() != Ok(version) {
        return Err(Error::Conflict(text::refused_changed_meanwhile()).into());
    }
    setup.rules = rules;
    store::put_setup(&tx, &permit, meeting.id, &setup, version).await?;
    tx.commit().await?;
    Ok(see_other(&path(meeting.id, "/groups")).flash(&T(cx.language()).saved()))
}

fn read_rules(submitted: &Submitted) -> Result<GroupRules, Error> {
    let mut form = Reader::new(submitted);
    let mut size = |field: &str, label: Message| {
        let read = form.whole(field, label.clone(), 2..=30);
        form.must(field, label, read).and_then(|n| u32::try_from(n).ok()).unwrap_or(2)
    };
    let (min, max) = (size("min", text::rule_min()), size("max", text::rule_max()));
    if min > max {
        form.refuse("max", text::refused_sizes());
    }
    let groups = form.whole("groups", text::rule_groups(), 1..=200);
    let weights = Feature::ALL.iter().map(|feature| {
        let code = submitted.get(&format!("weight-{}", feature.code()));
        (*feature, Word::from_code(code).unwrap_or(Word::Not))
    });
    let mut rules = GroupRules {
        min,
        max,
        groups: groups.and_then(|n| u32::try_from(n).ok()),
        words: weights.collect(),
        spread: submitted.all("spread").into_iter().filter_map(Kind::from_code).collect(),
        has_secretary: form.ticked("secretary"),
        common_language: form.text("common", text::rule_common(), 40).to_lowercase(),
        with_unanswered: form.ticked("unanswered"),
        ..GroupRules::default()
    };
    rules.set_leaders(
        LeaderMode::from_code(submitted.get("leaders")).unwrap_or(LeaderMode::Appointed),
    );
    form.finish(rules)
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
    let tables = tables(t, &actions::people_of(&list), &setup, &seating);
    let sheets: Vec<papers::Sheet> = tables
        .into_iter()
        .map(|table| papers::Sheet {
            number: table.number,
            room: table.room,
            people: table
                .seats
                .into_iter()
                .map(|s| papers::Person { name: s.name, whom: s.whom, office: s.office })
                .collect(),
        })
        .collect();
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
