//! On paper: checklist, name tags, door lists, table signs, and the list of names for the entrance.

mod day;

pub(crate) use day::{plan, program, rotation};

use medvirk_documents::{
    Document, Kind, Meta,
    tree::{Column, Compose, Inlines, Label, PageSetup, Table, br, words},
};
use medvirk_i18n::{format, sort_by_text};
use medvirk_meetings::model::Meeting;
use medvirk_slice::Cx;

use crate::{T, actions, model::Task};

/// Somebody on paper.
pub(crate) struct Person {
    pub name: String,
    pub whom: String,
    pub office: String,
}

/// A group on paper.
pub(crate) struct Sheet {
    pub number: usize,
    pub room: String,
    pub people: Vec<Person>,
}

fn begin(cx: &Cx, kind: Kind, title: String, show_title: bool) -> Document {
    let meta = Meta::new(kind, title, cx.language(), cx.today()).by(&cx.municipality().name);
    Document::new(meta).with_page(PageSetup { show_title, ..PageSetup::default() })
}

/// The checklist with boxes to tick.
pub(crate) fn checklist(cx: &Cx, meeting: &Meeting, tasks: &[Task]) -> Document {
    let t = T(cx.language());
    let title = format!("{} – {}", t.tab_checklist(), meeting.title.to(cx.language()));
    let mut document = begin(cx, Kind::List, title, true);
    document.p(actions::when(cx.language(), meeting));
    let mut table =
        Table::new([Column::left(1), Column::left(6), Column::left(3), Column::left(3)])
            .header([t.task_done(), t.task_what(), t.task_owner(), t.task_due()])
            .zebra();
    for task in tasks {
        let mark = if task.done_at.is_some() { t.task_yes() } else { "☐".to_owned() };
        let due = task.due.map(|day| format::date(cx.language(), day)).unwrap_or_default();
        table.push([mark, task.what.clone(), task.owner.clone(), due]);
    }
    document.table(table);
    document
}

/// Name tags, two beside one another, to be cut out.
pub(crate) fn tags(cx: &Cx, meeting: &Meeting, sheets: &[Sheet]) -> Document {
    let t = T(cx.language());
    let title = format!("{} – {}", t.paper_tags(), meeting.title.to(cx.language()));
    let mut document = begin(cx, Kind::List, title, false);
    let tag = |sheet: &Sheet, person: &Person| {
        let group = t.group_number(sheet.number);
        let office =
            if person.office.is_empty() { group } else { format!("{group} – {}", person.office) };
        Label { name: person.name.clone(), lines: vec![person.whom.clone(), office] }
    };
    let all = sheets.iter().flat_map(|sheet| sheet.people.iter().map(move |p| (sheet, p)));
    document.labels(all.map(|(sheet, person)| tag(sheet, person)));
    document
}

/// A page for the door of each room.
pub(crate) fn doors(cx: &Cx, meeting: &Meeting, sheets: &[Sheet]) -> Document {
    let t = T(cx.language());
    let title = format!("{} – {}", t.paper_doors(), meeting.title.to(cx.language()));
    let mut document = begin(cx, Kind::List, title, false);
    for (at, sheet) in sheets.iter().enumerate() {
        if at > 0 {
            document.page_break();
        }
        document.h1(t.group_number(sheet.number));
        if !sheet.room.is_empty() {
            document.lead(sheet.room.as_str());
        }
        let mut table = Table::new([Column::left(4), Column::left(5), Column::left(2)])
            .header([t.field_name(), t.field_organisation(), t.paper_office()])
            .row_headers()
            .zebra();
        for person in &sheet.people {
            table.push([person.name.as_str(), person.whom.as_str(), person.office.as_str()]);
        }
        document.table(table);
    }
    document
}

/// A sign for each table.
pub(crate) fn signs(cx: &Cx, meeting: &Meeting, sheets: &[Sheet]) -> Document {
    let t = T(cx.language());
    let title = format!("{} – {}", t.paper_signs(), meeting.title.to(cx.language()));
    let mut document = begin(cx, Kind::Poster, title, false);
    for (at, sheet) in sheets.iter().enumerate() {
        if at > 0 {
            document.page_break();
        }
        document.h1(t.group_number(sheet.number));
        document.lead(Inlines::from([words(sheet.room.as_str()), br()]));
        let office = |of: &str| {
            let own = sheet.people.iter().filter(|p| p.office == of);
            own.map(|p| p.name.clone()).collect::<Vec<_>>().join(", ")
        };
        for of in [t.office_leader(), t.office_secretary()] {
            let who = office(&of);
            if !who.is_empty() {
                document.p(format!("{of}: {who}"));
            }
        }
    }
    document
}

/// All names with their group, for the entrance.
pub(crate) fn names(cx: &Cx, meeting: &Meeting, sheets: &[Sheet]) -> Document {
    let t = T(cx.language());
    let title = format!("{} – {}", t.paper_names(), meeting.title.to(cx.language()));
    let mut document = begin(cx, Kind::List, title, true);
    let mut table = Table::new([Column::left(5), Column::left(2), Column::left(4)])
        .header([t.field_name(), t.column_group(), t.column_room()])
        .row_headers()
        .zebra();
    let mut all: Vec<(&str, usize, &str)> = sheets
        .iter()
        .flat_map(|s| s.people.iter().map(|p| (p.name.as_str(), s.number, s.room.as_str())))
        .collect();
    sort_by_text(cx.language(), &mut all, |(name, _, _)| name);
    for (name, number, room) in all {
        table.push([name.to_owned(), t.group_number(number), room.to_owned()]);
    }
    document.table(table);
    document
}
