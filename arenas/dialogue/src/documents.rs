//! Papers of a year: all its minutes in one document, for the council, and the short report of the main
//! conclusions of each meeting.

use medvirk_documents::{
    Compose, Document, Kind, Meta,
    tree::{Block, Column, Table},
};
use medvirk_i18n::format;
use medvirk_kernel::{Language, Result};
use medvirk_meetings::{
    minutes::{
        self,
        model::{FollowUp, Minutes, MinutesState, Part, PointStatus},
    },
    model::Meeting,
};
use medvirk_slice::Cx;

use crate::{
    T, letters,
    model::{Planned, Series},
};

/// A meeting of the year with its minutes, where it is made and somebody has begun them.
pub(crate) struct Held<'a> {
    /// As planned.
    pub planned: &'a Planned,
    /// As people read about it.
    pub meeting: Option<Meeting>,
    /// Its minutes.
    pub minutes: Option<Minutes>,
}

impl Held<'_> {
    /// The minutes that may stand in a paper for the council: approved, of an open meeting.
    pub(crate) fn approved(&self) -> Option<(&Meeting, &Minutes)> {
        let minutes = self.minutes.as_ref().filter(|one| one.is_public())?;
        Some((self.meeting.as_ref()?, minutes))
    }

    /// The minutes a report may tell of: what is said behind closed doors stays there.
    fn open(&self) -> Option<&Minutes> {
        self.minutes.as_ref().filter(|one| one.content.closed.is_none())
    }
}

/// The meetings of a year in the order they are held.
pub(crate) async fn held<'a>(cx: &Cx, series: &'a Series) -> Result<Vec<Held<'a>>> {
    let db = cx.db().reader();
    let mut order: Vec<&Planned> = series.plan.meetings.iter().collect();
    order.sort_by_key(|one| (one.day.is_none(), one.day));
    let mut all = Vec::new();
    for planned in order {
        let (mut meeting, mut found) = (None, None);
        if let Some(id) = planned.meeting {
            meeting = Some(medvirk_meetings::get(db, id).await?);
            found = minutes::of_meeting(db, id).await?;
        }
        all.push(Held { planned, meeting, minutes: found });
    }
    Ok(all)
}

/// What the short report says of a meeting until somebody has written it: how the meeting was summed up,
/// what was decided, what was promised.
pub(crate) fn proposed(held: &Held<'_>) -> Vec<String> {
    let Some(minutes) = held.open() else { return Vec::new() };
    let content = &minutes.content;
    // Whoever leads the meeting sums it up at the end.
    let last = content.items.last().and_then(|item| item.text.split("\n\n").last());
    let said = last.into_iter().map(str::to_owned);
    let decided = content.items.iter().map(|item| item.decision.clone());
    let promised = content.points.iter().map(|point| point.text.clone());
    let lines = said.chain(decided).chain(promised).map(|line| line.trim().replace('\n', " "));
    lines.filter(|line| !line.is_empty()).collect()
}

fn paper(cx: &Cx, series: &Series, title: String) -> Document {
    let (language, name) = (cx.municipality().default_language, &cx.municipality().name);
    let day = series.plan.council.day.unwrap_or_else(|| cx.today());
    let meta = Meta::new(Kind::CasePaper, title, language, day.min(cx.today())).by(name);
    let mut doc = Document::new(meta);
    doc.page.footer = Some(name.clone());
    doc
}

/// All approved minutes among those of `all`, one after the other.
///
/// # Errors
/// Internal, when the database cannot be read.
pub(crate) async fn compilation(cx: &Cx, series: &Series, all: &[Held<'_>]) -> Result<Document> {
    let (db, language) = (cx.db().reader(), cx.municipality().default_language);
    let t = T(language);
    let mut doc = paper(cx, series, t.compilation_title(series.year.to_string()));
    let decided = &series.plan.decided;
    if !decided.title.is_empty() {
        doc.lead(t.compilation_lead(decided.title.as_str()));
    }
    let lines = all.iter().map(|one| contents(t, one));
    doc.bullets(lines.collect::<Vec<_>>().iter().map(String::as_str));
    for (meeting, minutes) in all.iter().filter_map(Held::approved) {
        let remarks = minutes::remarks(db, minutes.id).await?;
        let additions = minutes::additions(db, minutes.id).await?;
        let name = &cx.municipality().name;
        let one = minutes::document(meeting, minutes, (&remarks, &additions), name);
        doc.page_break().h1(one.meta.title.as_str());
        for block in one.blocks.0 {
            doc.push_block(deeper(block));
        }
    }
    Ok(doc)
}

/// A line of the contents: when and about what, and why minutes are not there.
fn contents(t: T, held: &Held<'_>) -> String {
    let day = held.planned.day.map_or_else(|| t.not_decided(), |d| format::date(t.lang(), d));
    let why = match &held.minutes {
        _ if held.approved().is_some() => return format!("{day}: {}", held.planned.service),
        None => t.minutes_none(),
        Some(one) if one.state == MinutesState::Draft => t.minutes_draft(),
        Some(one) if one.state == MinutesState::Remarks => t.minutes_remarks(),
        Some(_) => t.compilation_closed(),
    };
    format!("{day}: {} ({why})", held.planned.service)
}

/// The same one level further down, so that each meeting is a chapter.
fn deeper(block: Block) -> Block {
    match block {
        Block::Heading(mut heading) => {
            heading.level += 1;
            Block::Heading(heading)
        }
        other => other,
    }
}

/// The short report: of each meeting of `all` the main conclusions and what was promised.
pub(crate) fn report(cx: &Cx, series: &Series, all: &[Held<'_>]) -> Document {
    let t = T(cx.municipality().default_language);
    let mut doc = paper(cx, series, t.report_title(series.year.to_string()));
    let users: usize = all.iter().filter_map(|one| one.minutes.as_ref()).map(users).sum();
    let done = all.iter().filter(|one| one.minutes.is_some()).count();
    doc.lead(t.report_lead(done, users));
    for one in all {
        chapter(&mut doc, t, series, one);
    }
    doc
}

/// People who use the service, as far as the minutes tell.
fn users(minutes: &Minutes) -> usize {
    usize::try_from(crate::handover::heads(&minutes.content)).unwrap_or(0)
}

fn chapter(doc: &mut Document, t: T, series: &Series, held: &Held<'_>) {
    let (language, planned) = (t.lang(), held.planned);
    doc.h1(planned.service.as_str());
    let when = held.meeting.as_ref().map(|meeting| letters::when(language, meeting));
    let body = series.plan.body(&planned.body).map(|body| body.name.clone());
    let count = |minutes: &Minutes, parts: &[Part]| {
        minutes.content.attendees.iter().filter(|who| parts.contains(&who.part)).count()
    };
    let there = held.open().map(|minutes| {
        let elected = count(minutes, &[Part::Chair, Part::Elected, Part::Substitute]);
        t.report_there(users(minutes), elected)
    });
    let facts = [
        (t.fact_when(), when.unwrap_or_else(|| t.not_decided())),
        (t.column_body(), body.unwrap_or_default()),
        (t.field_council(), planned.user_council.clone()),
        (t.report_people(), there.unwrap_or_default()),
    ];
    doc.facts(facts.into_iter().filter(|(_, value)| !value.is_empty()));
    if planned.conclusions.is_empty() {
        doc.p(t.report_none());
    } else {
        doc.bullets(planned.conclusions.iter().map(String::as_str));
    }
    let Some(minutes) = held.open() else { return };
    if minutes.content.points.is_empty() {
        return;
    }
    let columns = [Column::left(4), Column::left(2), Column::left(2), Column::left(3)];
    let mut table = Table::new(columns).caption(t.report_points()).header([
        t.report_point(),
        t.report_owner(),
        t.report_due(),
        t.report_status(),
    ]);
    for point in &minutes.content.points {
        let up = minutes.follow_ups.get(&point.id).cloned().unwrap_or_default();
        let due = up.new_due.or(point.due);
        let due = due.map(|day| format::date_short(language, day)).unwrap_or_default();
        let stands = stands(t, language, &up);
        table.push([point.text.clone(), point.owner.clone(), due, stands]);
    }
    doc.table(table);
}

/// Where a promise stands, in words.
fn stands(t: T, language: Language, up: &FollowUp) -> String {
    let words = match (up.status, up.new_due) {
        (PointStatus::Done, _) => t.point_done(),
        (PointStatus::NotDone, _) => t.point_not_done(),
        (PointStatus::Delayed, Some(due)) => t.point_delayed(format::date(language, due)),
        (PointStatus::Delayed | PointStatus::Open, _) => t.point_open(),
    };
    [words.as_str(), &up.reason]
        .into_iter()
        .filter(|w| !w.is_empty())
        .collect::<Vec<_>>()
        .join(". ")
}
