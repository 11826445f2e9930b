//! The day on paper: run sheet, lists of who leads when, and the plan of the morning after.

use medvirk_documents::{
    Document, Kind,
    tree::{Column, Compose, PageSetup, Table},
};
use medvirk_i18n::format;
use medvirk_meetings::model::Meeting;
use medvirk_slice::Cx;

use super::{begin, held};
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
    let mut document = begin(cx, Kind::List, title, held(true));
    document.p(actions::when(cx.language(), meeting));
    let columns =
        [Column::left(0), Column::left(7), Column::right(0), Column::left(4), Column::left(4)];
    let mut table = Table::new(columns)
        .header([t.item_time(), t.item_title(), t.item_minutes(), t.item_lead(), t.item_place()])
        .zebra();
    for (item, (from, to)) in program.items.iter().zip(program.times(meeting.starts_at)) {
        let fixed = item.at.map(|_| t.item_fixed());
        let title =
            [Some(item.title.clone()), fixed, Some(item.note.clone())].into_iter().flatten();
        let title = title.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ");
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

/// Name, room, secretary, and turns as time, item and name.
pub(crate) type Rotation = (String, String, Option<String>, Vec<(String, String, String)>);

/// Who leads when, a page for each group where the office goes round.
pub(crate) fn rotation(cx: &Cx, meeting: &Meeting, groups: &[Rotation]) -> Document {
    let t = T(cx.language());
    let title = format!("{} – {}", t.rotation_heading(), meeting.title.to(cx.language()));
    let mut document = begin(cx, Kind::List, title, held(false));
    for (at, (name, room, secretary, turns)) in groups.iter().enumerate() {
        if at > 0 {
            document.page_break();
        }
        document.h1(name.as_str());
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

/// The plan of the organisers' meeting; `followed` is how actions of the case go.
pub(crate) fn plan(
    cx: &Cx,
    meeting: &Meeting,
    plan: &Plan,
    followed: &[medvirk_cases::Followed],
) -> Document {
    let t = T(cx.language());
    let date = |day: Option<_>| day.map_or(String::new(), |day| format::date(cx.language(), day));
    let title = format!("{} – {}", t.plan_heading(), meeting.title.to(cx.language()));
    let mut document = begin(cx, Kind::CasePaper, title, PageSetup::default());
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
            Table::new([Column::left(6), Column::left(3), Column::left(3), Column::left(3)])
                .header([t.after_what(), t.after_owner(), t.after_due(), t.run_stand()])
                .zebra();
        for one in &plan.at_once {
            let own = followed.iter().find(|own| Some(own.id) == one.action);
            let done = match own {
                Some(own) => format!("{} {}", own.code, own.state.1.to(cx.language())),
                None if one.done_at.is_some() => t.task_yes(),
                None => String::new(),
            };
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
        let own = followed.iter().find(|own| Some(own.id) == team.action);
        let own = own.map(|own| format!("{} {}", own.code, own.state.1.to(cx.language())));
        let facts = [
            (t.team_leader(), team.leader.clone()),
            (t.team_members(), team.members.join(", ")),
            (t.team_due(), date(team.due)),
            (t.after_in_case(), own.unwrap_or_default()),
        ];
        document.facts(facts.into_iter().filter(|(_, value)| !value.is_empty()));
    }
    document
}
