//! At the opening: who is here, who moves where before it is accepted, and the lists for the screen.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_i18n::{format, sort_by_text};
use medvirk_kernel::Error;
use medvirk_meetings::model::Meeting;
use medvirk_meetings::policy as meeting_policy;
use medvirk_processes::Process;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, ListQuery, Page, Submitted, html, render, see_other};
use uuid::Uuid;

use super::{Frame, frame, groups, open, path, words};
use crate::{
    T,
    actions::{self, Listed},
    model::{InviteeId, Move, Proposal, Refused, Role, Seating},
    policy::{CALL, EDIT, READ},
    store,
};

/// Somebody who changes seat: name, from, to.
struct Moved {
    name: String,
    from: String,
    to: String,
}

/// The proposal in words.
struct Shown {
    moves: Vec<Moved>,
    placed: Vec<Moved>,
    absent: Vec<String>,
    offices: Vec<String>,
    dissolved: Vec<String>,
    fewest: usize,
    is_proved: bool,
    at: String,
    tables: Vec<groups::Table>,
    /// What becomes of each round after the first, in words.
    later: Vec<String>,
    /// Whether people have come or gone since.
    is_old: bool,
}

#[derive(Template)]
#[template(path = "stormote/opening.html")]
struct OpeningPage {
    f: Frame,
    page: Page,
    t: T,
    version: i32,
    here: usize,
    expected: usize,
    new: usize,
    missing: usize,
    secretaries: usize,
    secretaries_able: usize,
    leaders: usize,
    groups: usize,
    door: String,
    /// Not here yet: id and name.
    away: Vec<(String, String)>,
    may_call: bool,
    proposal: Option<Shown>,
    opened: Option<String>,
    refused: Option<(String, Vec<String>)>,
}

/// `GET …/opening`
pub(super) async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (meeting, process, _) = open(&cx, id, READ).await?;
    let page = page(&cx, &meeting, &process, None).await?;
    html(&page)
}

async fn page(
    cx: &Cx,
    meeting: &Meeting,
    process: &Process,
    refused: Option<Refused>,
) -> Result<OpeningPage, Error> {
    let (t, db) = (T(cx.language()), cx.db().reader());
    let list = actions::list(db, meeting.id).await?;
    let people = actions::people_of(&list);
    let arrived = actions::present(db, meeting).await?;
    let (setup, _) = store::setup(db, meeting.id).await?;
    let (seating, version) = store::seating(db, meeting.id).await?;
    let in_room: BTreeSet<InviteeId> =
        actions::here(list.iter().map(|l| &l.one), &arrived).into_iter().collect();
    let is_here = |id: &InviteeId| in_room.contains(id);
    let seats: usize = arrived.values().map(actions::seats).sum();
    let proposal = seating.proposal.as_ref().map(|p| {
        let proposed = crate::model::Seating { groups: p.groups.clone(), ..Default::default() };
        let counted = proposed.seated().filter(is_here).count();
        let is_old = counted != seats || proposed.seated().count() != seats;
        let tables = groups::tables(t, &people, &setup, &proposed);
        Shown { is_old, ..shown(cx, p, &seating, (&people, tables)) }
    });
    let here: Vec<_> = list.iter().filter(|l| is_here(&l.one.id)).collect();
    let mut away: Vec<(String, String)> = list
        .iter()
        .filter(|l| !is_here(&l.one.id) && !l.name.is_empty())
        .map(|l| (l.one.id.to_string(), l.name.clone()))
        .collect();
    sort_by_text(cx.language(), &mut away, |(_, name)| name);
    let seated = |l: &&&actions::Listed| seating.group_of(l.one.id).is_some();
    let f = frame(cx, meeting, process, "/opening", t.tab_opening());
    Ok(OpeningPage {
        page: f.page.clone(),
        t,
        version,
        expected: seating.seated().count(),
        new: seats.saturating_sub(here.iter().filter(seated).count()),
        missing: seating.seated().filter(|id| !is_here(id)).count(),
        secretaries: here.iter().filter(|l| l.one.about.secretary == Role::Appointed).count(),
        secretaries_able: here.iter().filter(|l| l.one.about.secretary == Role::Can).count(),
        leaders: here.iter().filter(|l| l.one.about.leader == Role::Appointed).count(),
        groups: seating.groups.iter().filter(|group| !group.members.is_empty()).count(),
        door: format!("/staff/meetings/{}/door", meeting.id),
        here: arrived.values().map(|party| party.came as usize).sum(),
        away,
        may_call: cx.may(CALL, process.resource())
            && cx.may(meeting_policy::ENTER, process.resource()),
        proposal,
        opened: seating.opened_at.map(|at| format::date_time(cx.language(), at)),
        refused: refused.map(|why| words::refused(t, &why, &people)),
        f,
    })
}

/// A proposal in words; whether people have come or gone since is for the caller to say.
fn shown(
    cx: &Cx,
    p: &Proposal,
    seating: &Seating,
    (people, mut tables): (&BTreeMap<InviteeId, &Listed>, Vec<groups::Table>),
) -> Shown {
    let t = T(cx.language());
    let name = |id: &InviteeId| {
        let name = people.get(id).map_or(String::new(), |l| l.name.clone());
        if name.is_empty() { t.nameless() } else { name }
    };
    let number = |group: Option<usize>| group.map_or_else(String::new, |g| t.group_number(g + 1));
    let moved =
        |m: &Move| Moved { name: name(&m.who), from: number(m.from), to: number(Some(m.to)) };
    let leaders = p.new_leaders.iter().map(|(g, id)| t.new_leader(g + 1, name(id)));
    let secretaries = p.new_secretaries.iter().map(|(g, id)| t.new_secretary(g + 1, name(id)));
    for seat in tables.iter_mut().flat_map(|table| &mut table.seats) {
        if p.moves.iter().any(|m| m.who == seat.id) {
            seat.mark = t.mark_moved();
        } else if p.placed.iter().any(|m| m.who == seat.id) {
            seat.mark = t.mark_new();
        }
    }
    let dissolved = p.groups.iter().zip(&seating.groups).enumerate();
    let dissolved = dissolved
        .filter(|(_, (after, before))| after.members.is_empty() && !before.members.is_empty())
        .map(|(g, _)| t.group_number(g + 1));
    Shown {
        moves: p.moves.iter().map(moved).collect(),
        placed: p.placed.iter().map(moved).collect(),
        absent: p.absent.iter().map(name).collect(),
        offices: leaders.chain(secretaries).collect(),
        dissolved: dissolved.collect(),
        fewest: p.fewest,
        is_proved: p.fewest == p.moves.len(),
        at: format::date_time(cx.language(), p.at),
        tables,
        later: (p.later.iter().zip(2..))
            .map(|(later, round): (_, usize)| {
                t.proposal_later(round, later.moves.len(), later.placed.len())
            })
            .collect(),
        is_old: false,
    }
}

/// `POST …/opening/arrive`: somebody on the list comes who had not said yes, or whose code cannot be
/// read.
pub(super) async fn arrive(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (meeting, process, _) = open(&cx, id, CALL).await?;
    let permit = cx.permit(meeting_policy::ENTER, process.resource())?;
    let who: InviteeId = submitted.get("person").parse().map_err(|_| Error::NotFound)?;
    let tx = cx.begin().await?;
    let mut one = store::invitee(&tx, who).await?;
    if one.meeting != meeting.id {
        return Err(Error::NotFound.into());
    }
    actions::arrive(&tx, &cx, &permit, &meeting, &mut one, cx.now()).await?;
    tx.commit().await?;
    Ok(see_other(&path(meeting.id, "/opening")).flash(&T(cx.language()).arrived()))
}

/// `POST …/opening/propose`
pub(super) async fn propose(cx: Cx, Path(id): Path<Uuid>, _: Submitted) -> Result<Response, Fault> {
    let (meeting, process, permit) = open(&cx, id, EDIT).await?;
    let tx = cx.begin().await?;
    match actions::propose(&tx, &cx, &permit, &meeting, cx.now()).await? {
        Ok(()) => {
            tx.commit().await?;
            Ok(see_other(&path(meeting.id, "/opening")))
        }
        Err(why) => {
            drop(tx);
            let page = page(&cx, &meeting, &process, Some(why)).await?;
            render(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

/// `POST …/opening/accept`
pub(super) async fn accept(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (meeting, _, permit) = open(&cx, id, EDIT).await?;
    let seen = submitted.get("version").parse().unwrap_or(0);
    let tx = cx.begin().await?;
    actions::accept(&tx, &cx, &permit, &meeting, seen).await?;
    tx.commit().await?;
    Ok(see_other(&path(meeting.id, "/opening")).flash(&T(cx.language()).accepted()))
}

/// Number and room of somebody's group in each round; none where they have none.
type Places = Vec<Option<(usize, String)>>;

#[derive(Template)]
#[template(path = "stormote/screen.html")]
struct ScreenPage {
    page: Page,
    t: T,
    title: String,
    /// How many rounds there are.
    rounds: Vec<String>,
    /// Name, and number and room of the group in each round; by name.
    people: Vec<(String, Places)>,
    /// What somebody looks for, and the page itself.
    query: String,
    own: String,
    back: String,
}

/// `GET …/screen`: name and group, large, for the screen in the hall.
pub(super) async fn screen(
    cx: Cx,
    Path(id): Path<Uuid>,
    query: ListQuery,
) -> Result<Response, Fault> {
    let (meeting, _, _) = open(&cx, id, READ).await?;
    let (t, db) = (T(cx.language()), cx.db().reader());
    let list = actions::list(db, meeting.id).await?;
    let (setup, _) = store::setup(db, meeting.id).await?;
    let (seating, _) = store::seating(db, meeting.id).await?;
    let rounds = groups::all_tables(t, &actions::people_of(&list), &setup, &seating);
    let mut by_id: BTreeMap<InviteeId, (String, Places)> = BTreeMap::new();
    for (round, table) in
        rounds.iter().enumerate().flat_map(|(n, all)| all.iter().map(move |t| (n, t)))
    {
        for seat in &table.seats {
            let nowhere = || (seat.name.clone(), vec![None; rounds.len()]);
            let (_, seats) = by_id.entry(seat.id).or_insert_with(nowhere);
            seats[round] = Some((table.number, table.room.clone()));
        }
    }
    let mut people: Vec<_> = by_id.into_values().collect();
    sort_by_text(cx.language(), &mut people, |(name, _)| name);
    let wanted = query.search().to_lowercase();
    people.retain(|(name, _)| name.to_lowercase().contains(&wanted));
    html(&ScreenPage {
        page: Page::table(&cx, t.screen_heading()),
        t,
        title: meeting.title.to(cx.language()).to_owned(),
        rounds: (1..=rounds.len()).map(|round| t.round_number(round)).collect(),
        people,
        query: query.search().to_owned(),
        own: path(meeting.id, "/screen"),
        back: path(meeting.id, "/opening"),
    })
}
