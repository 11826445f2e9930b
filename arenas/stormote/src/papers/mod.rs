//! On paper: checklist, name tags, door lists, table signs, and the list of names for the entrance. What
//! is about groups shows every round.

mod day;

pub(crate) use day::{plan, program, rotation};

use std::collections::BTreeMap;

use medvirk_documents::{
    Document, Kind, Meta,
    tree::{Column, Compose, Inlines, Label, PageSetup, Table, TextSize, br, words},
};
use medvirk_i18n::{format, sort_by_text};
use medvirk_meetings::model::Meeting;
use medvirk_slice::Cx;

use crate::{
    T, actions,
    model::{InviteeId, Task},
};

/// Most rounds that a name tag has a line for each of.
const MOST_LINES: usize = 3;

/// Somebody on paper.
pub(crate) struct Person {
    pub id: InviteeId,
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

fn begin(cx: &Cx, kind: Kind, title: String, page: PageSetup) -> Document {
    let meta = Meta::new(kind, title, cx.language(), cx.today()).by(&cx.municipality().name);
    Document::new(meta).with_page(page)
}

/// Paper that is held in a hall and written on.
fn held(show_title: bool) -> PageSetup {
    PageSetup { show_title, text_size: TextSize::Held, ..PageSetup::default() }
}

/// Paper that hangs on a door or a wall.
fn hung(show_title: bool) -> PageSetup {
    PageSetup { show_title, text_size: TextSize::Hung, ..PageSetup::default() }
}

/// The checklist with boxes to tick.
pub(crate) fn checklist(cx: &Cx, meeting: &Meeting, tasks: &[Task]) -> Document {
    let t = T(cx.language());
    let title = format!("{} – {}", t.tab_checklist(), meeting.title.to(cx.language()));
    let mut document = begin(cx, Kind::List, title, held(true));
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

/// Somebody's group and office in each round; none where they have none.
type InRounds<'s> = Vec<Option<(&'s Sheet, &'s Person)>>;

/// Everybody with their group and office in each round, by name.
fn everybody<'s>(cx: &Cx, rounds: &'s [Vec<Sheet>]) -> Vec<(&'s Person, InRounds<'s>)> {
    let mut all: BTreeMap<InviteeId, (&Person, InRounds<'_>)> = BTreeMap::new();
    for (round, sheets) in rounds.iter().enumerate() {
        for sheet in sheets {
            for person in &sheet.people {
                let nowhere = || (person, vec![None; rounds.len()]);
                all.entry(person.id).or_insert_with(nowhere).1[round] = Some((sheet, person));
            }
        }
    }
    let mut all: Vec<_> = all.into_values().collect();
    sort_by_text(cx.language(), &mut all, |(person, _)| &person.name);
    all
}

/// Numbers of all groups with their sheets, round by round.
fn by_number(rounds: &[Vec<Sheet>]) -> BTreeMap<usize, Vec<(usize, &Sheet)>> {
    let mut all: BTreeMap<usize, Vec<(usize, &Sheet)>> = BTreeMap::new();
    for (round, sheet) in
        rounds.iter().enumerate().flat_map(|(n, all)| all.iter().map(move |s| (n, s)))
    {
        all.entry(sheet.number).or_default().push((round + 1, sheet));
    }
    all
}

/// Name tags, two beside one another, to be cut out; with several rounds in the order of names.
pub(crate) fn tags(cx: &Cx, meeting: &Meeting, rounds: &[Vec<Sheet>]) -> Document {
    let t = T(cx.language());
    let title = format!("{} – {}", t.paper_tags(), meeting.title.to(cx.language()));
    let mut document =
        begin(cx, Kind::List, title, PageSetup { show_title: false, ..PageSetup::default() });
    let seat = |sheet: &Sheet, person: &Person| {
        let group = t.group_number(sheet.number);
        if person.office.is_empty() { group } else { format!("{group} – {}", person.office) }
    };
    let label = |person: &Person, lines: Vec<String>| {
        let lines = std::iter::once(person.whom.clone()).chain(lines).collect();
        Label { name: person.name.clone(), lines }
    };
    if let [sheets] = rounds {
        let all = sheets.iter().flat_map(|sheet| sheet.people.iter().map(move |p| (sheet, p)));
        document.labels(all.map(|(sheet, person)| label(person, vec![seat(sheet, person)])));
        return document;
    }
    let all = everybody(cx, rounds).into_iter().map(|(person, seats)| {
        let seats = seats.into_iter().zip(1..).filter_map(|(own, round): (_, usize)| {
            let (sheet, person) = own?;
            Some((round, sheet.number, seat(sheet, person)))
        });
        let seats: Vec<(usize, usize, String)> = seats.collect();
        let lines = if seats.len() > MOST_LINES {
            let numbers: Vec<String> =
                seats.iter().map(|(_, number, _)| number.to_string()).collect();
            vec![t.tag_rounds(numbers.join(", "))]
        } else {
            seats.into_iter().map(|(round, _, seat)| t.tag_round(round, seat)).collect()
        };
        label(person, lines)
    });
    document.labels(all);
    document
}

/// A page for the door of each room, with several rounds one for each.
pub(crate) fn doors(cx: &Cx, meeting: &Meeting, rounds: &[Vec<Sheet>]) -> Document {
    let t = T(cx.language());
    let title = format!("{} – {}", t.paper_doors(), meeting.title.to(cx.language()));
    let mut document = begin(cx, Kind::List, title, hung(false));
    let mut is_first = true;
    for (number, sheets) in by_number(rounds) {
        for (round, sheet) in sheets {
            // Each round hangs by itself: there is room for one list to be read from a step away.
            if !std::mem::take(&mut is_first) {
                document.page_break();
            }
            let group = t.group_number(number);
            document.h1(if rounds.len() > 1 { t.tag_round(round, group) } else { group });
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
    }
    document
}

/// A sign for each table.
pub(crate) fn signs(cx: &Cx, meeting: &Meeting, rounds: &[Vec<Sheet>]) -> Document {
    let t = T(cx.language());
    let title = format!("{} – {}", t.paper_signs(), meeting.title.to(cx.language()));
    let page = PageSetup {
        landscape: true,
        text_size: TextSize::Sign,
        page_numbers: false,
        show_title: false,
        ..PageSetup::default()
    };
    let mut document = begin(cx, Kind::Poster, title, page);
    for (at, (number, sheets)) in by_number(rounds).into_iter().enumerate() {
        if at > 0 {
            document.page_break();
        }
        document.h1(t.group_number(number));
        let room = sheets.first().map_or("", |(_, sheet)| sheet.room.as_str());
        document.lead(Inlines::from([words(room), br()]));
        for (round, sheet) in sheets {
            let office = |of: &str| {
                let own = sheet.people.iter().filter(|p| p.office == of);
                own.map(|p| p.name.clone()).collect::<Vec<_>>().join(", ")
            };
            for of in [t.office_leader(), t.office_secretary()] {
                let who = office(&of);
                if who.is_empty() {
                    continue;
                }
                let line = format!("{of}: {who}");
                let line = if rounds.len() > 1 { t.tag_round(round, line) } else { line };
                document.p(line);
            }
        }
    }
    document
}

/// All names with their group, for the entrance.
pub(crate) fn names(cx: &Cx, meeting: &Meeting, rounds: &[Vec<Sheet>]) -> Document {
    let t = T(cx.language());
    let title = format!("{} – {}", t.paper_names(), meeting.title.to(cx.language()));
    let columns = if rounds.len() > 1 { 1 } else { 2 };
    let mut document = begin(cx, Kind::List, title, PageSetup { columns, ..hung(true) });
    let all = everybody(cx, rounds);
    let mut table = if rounds.len() > 1 {
        let columns =
            std::iter::once(Column::left(5)).chain(rounds.iter().map(|_| Column::left(3)));
        let heads = (1..=rounds.len()).map(|round| t.round_number(round));
        let heads: Vec<String> = std::iter::once(t.field_name()).chain(heads).collect();
        Table::new(columns).header(heads)
    } else {
        Table::new([Column::left(6), Column::left(5)]).header([t.field_name(), t.column_group()])
    };
    table = table.row_headers().zebra();
    for (person, seats) in all {
        let mut row = vec![person.name.clone()];
        for seat in seats {
            let Some((sheet, _)) = seat else {
                row.push(String::new());
                continue;
            };
            // There is room for the number alone where the head of the column says what it is.
            let group = match rounds.len() {
                1 => sheet.number.to_string(),
                _ => t.group_number(sheet.number),
            };
            row.push([group, sheet.room.clone()].join(", ").trim_end_matches(", ").to_owned());
        }
        table.push(row);
    }
    document.table(table);
    document
}
