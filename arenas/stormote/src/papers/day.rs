//! The day on paper: run sheet, lists of who leads when, and the plan of the morning after.

use medvirk_documents::{
    Document, Kind,
    tree::{Column, Compose, Table},
};
use medvirk_i18n::format;
use medvirk_meetings::model::Meeting;
use medvirk_slice::Cx;

use super::begin;
use crate::{
    T, actions,
    model::{Plan, Program},
    pages::words,
};

/// The run sheet for those who run the day.
pub(crate) fn program(cx: &Cx, meeting: &Meeting, program: &Program) -> Document {
    let t = T(cx.language());
    let clock = |at| words::clock(cx.language(), at);
    let title = format!("{} – {}", t.tab_program(), meeting.title.to(cx.language()));
    let mut document = begin(cx, Kind::List, title, true);
    document.p(actions::when(cx.language(), meeting));
    let columns =
        [Column::left(3), Column::left(7), Column::left(2), Column::left(5), Column::left(4)];
    let mut table = Table::new(columns)
        .header([t.item_time(), t.item_title(), t.item_minutes(), t.item_lead(), t.item_place()])
        .zebra();
    for (item, (from, to)) in program.items.iter().zip(program.times(meeting.starts_at)) {
        let title = match item.note.as_str() {
            "" => item.title.clone(),
            note => format!("{}. {note}", item.title),
        };
        let lead = format!("{} {}", words::lead(t, item.lead), item.who);
        table.push([
            format!("{}–{}", clock(from), clock(to)),
            title,
            item.minutes.to_string(),
            lead.trim().to_owned(),
            item.place.clone(),
        ]);
    }
    document.table(table);
    document
}

/// Number, room, secretary, and turns as time, item and name.
pub(crate) type Rotation = (usize, String, Option<String>, Vec<(String, String, String)>);

/// Who leads when, a page for each group where the office goes round.
pub(crate) fn rotation(cx: &Cx, meeting: &Meeting, groups: &[Rotation]) -> Document {
    let t = T(cx.language());
    let title = format!("{} – {}", t.rotation_heading(), meeting.title.to(cx.language()));
    let mut document = begin(cx, Kind::List, title, false);
    for (at, (number, room, secretary, turns)) in groups.iter().enumerate() {
        if at > 0 {
            document.page_break();
        }
        document.h1(t.group_number(*number));
        if !room.is_empty() {
            document.lead(room.as_str());
        }
        document.p(t.rotation_lead());
        if let Some(name) = secretary {
            document.p(format!("{}: {name}", t.office_secretary()));
        }
        let mut table = Table::new([Column::left(3), Column::left(5), Column::left(5)])
            .header([t.item_time(), t.office_leader(), t.item_title()])
            .zebra();
        for (time, item, name) in turns {
            table.push([time.as_str(), name.as_str(), item.as_str()]);
        }
        document.table(table);
    }
    document
}

/// The plan of the organisers' meeting.
pub(crate) fn plan(cx: &Cx, meeting: &Meeting, plan: &Plan) -> Document {
    let t = T(cx.language());
    let date = |day: Option<_>| day.map_or(String::new(), |day| format::date(cx.language(), day));
    let title = format!("{} – {}", t.plan_heading(), meeting.title.to(cx.language()));
    let mut document = begin(cx, Kind::CasePaper, title, true);
    let when = plan.at.map(|at| format::date_time(cx.language(), at)).unwrap_or_default();
    let present: Vec<String> = plan.present.lines().map(str::to_owned).collect();
    let facts = [
        (t.after_day(), when),
        (t.item_place(), plan.place.clone()),
        (t.after_present(), present.join(", ")),
    ];
    document.facts(facts.into_iter().filter(|(_, value)| !value.is_empty()));
    if !plan.summary.is_empty() {
        document.h1(t.after_summary());
        document.typed(&plan.summary);
    }
    document.h1(t.after_at_once());
    if plan.at_once.is_empty() {
        document.p(t.after_none());
    } else {
        let mut table =
            Table::new([Column::left(6), Column::left(3), Column::left(3), Column::left(2)])
                .header([t.after_what(), t.after_owner(), t.after_due(), t.task_done()])
                .zebra();
        for one in &plan.at_once {
            let done = if one.done_at.is_some() { t.task_yes() } else { String::new() };
            table.push([one.what.clone(), one.owner.clone(), date(one.due), done]);
        }
        document.table(table);
    }
    if !plan.teams.is_empty() {
        document.h1(t.after_teams());
    }
    for team in &plan.teams {
        document.h2(team.name.as_str());
        document.typed(&team.mandate);
        let facts = [
            (t.team_leader(), team.leader.clone()),
            (t.team_members(), team.members.join(", ")),
            (t.team_due(), date(team.due)),
        ];
        document.facts(facts.into_iter().filter(|(_, value)| !value.is_empty()));
    }
    document
}
