//! The two files, checked: every fault with file, row and column.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use medvirk_sortition::{Feature, Person, Quota};

use super::T;
use super::arguments::{PoolArguments, share};
use super::tables::{Named, at_cell, read};

/// What was read.
pub(super) struct Input {
    pub(super) people: People,
    pub(super) features: Vec<Feature>,
    pub(super) quotas: Vec<Quota>,
    pub(super) seats: u32,
    pub(super) required: BTreeSet<String>,
    pub(super) excluded: BTreeSet<String>,
    /// Id → how likely the person withdraws, where the file says so.
    pub(super) drop_outs: BTreeMap<String, f64>,
    /// What was mended on the way, in words.
    pub(super) notes: Vec<String>,
}

/// The people's table, in the order of the file.
#[derive(Default)]
pub(super) struct People {
    pub(super) header: Vec<String>,
    pub(super) rows: Vec<(String, Vec<String>)>,
    pub(super) persons: Vec<Person>,
}

/// The categories' table.
struct Categories {
    features: Vec<Feature>,
    quotas: Vec<Quota>,
}

/// Reads everything that the arguments name.
///
/// # Errors
/// All faults, in words.
pub(super) fn input(t: T, asked: &PoolArguments) -> Result<Input, Vec<String>> {
    let mut notes = Vec::new();
    let mut faults = Vec::new();
    let Some((people, categories, seats)) = asked.asked() else { return Err(faults) };
    let people = read(t, people, &mut notes).map_err(|fault| faults.push(fault)).ok();
    let table = read(t, categories, &mut notes).map_err(|fault| faults.push(fault)).ok();
    let (Some(people), Some(table)) = (people, table) else { return Err(faults) };
    let categories = read_categories(t, &table, &mut faults);
    let read =
        read_people(t, &people, asked, &categories.features, &table.file, &mut faults, &mut notes);
    let drop_outs = drop_outs(t, &people, asked, &mut faults);
    let mut required: BTreeSet<String> = asked.must.iter().map(|id| id.trim().into()).collect();
    let excluded: BTreeSet<String> = asked.never.iter().map(|id| id.trim().into()).collect();
    if let Some(keep) = &asked.keep {
        match kept(t, keep, &asked.id_column, &mut notes) {
            Ok(ids) => required.extend(ids),
            Err(fault) => faults.push(fault),
        }
    }
    check_lists(t, &read, &people.file, seats, (&required, &excluded), &mut faults);
    if !faults.is_empty() {
        return Err(faults);
    }
    for quota in &categories.quotas {
        let has = |p: &&Person| p.values.get(&quota.feature) == Some(&quota.value);
        if !read.persons.iter().any(|person| has(&person)) {
            notes.push(t.note_nobody(&quota.value, &quota.feature));
        }
    }
    let Categories { features, quotas } = categories;
    Ok(Input { people: read, features, quotas, seats, required, excluded, drop_outs, notes })
}

fn check_lists(
    t: T,
    people: &People,
    file: &str,
    seats: u32,
    (required, excluded): (&BTreeSet<String>, &BTreeSet<String>),
    faults: &mut Vec<String>,
) {
    if people.rows.is_empty() {
        return;
    }
    let ids: BTreeSet<&String> = people.rows.iter().map(|(id, _)| id).collect();
    for id in required.iter().chain(excluded).filter(|id| !ids.contains(id)) {
        faults.push(t.unknown_id(file, id));
    }
    for id in required.intersection(excluded) {
        faults.push(t.must_and_never(id));
    }
    let free = ids.len() - excluded.len().min(ids.len());
    if seats == 0 {
        faults.push(t.no_seats());
    } else if seats as usize > free {
        faults.push(t.more_seats(seats, free));
    } else if required.len() > seats as usize {
        faults.push(t.too_many_must(required.len(), seats));
    }
}

/// The ids of an earlier draw.
fn kept(t: T, path: &Path, column: &str, notes: &mut Vec<String>) -> Result<Vec<String>, String> {
    let earlier = read(t, path, notes)?;
    let column = earlier.column(t, column)?;
    let ids = earlier.table.rows.into_iter().map(|mut row| row.cells.swap_remove(column));
    Ok(ids.filter(|id| !id.is_empty()).collect())
}

fn read_categories(t: T, read: &Named, faults: &mut Vec<String>) -> Categories {
    let mut found = Categories { features: Vec::new(), quotas: Vec::new() };
    let either = |name: &str, older: &str| match read.table.column(older) {
        Some(column) if read.table.column(name).is_none() => Ok(column),
        _ => read.column(t, name),
    };
    let columns = [
        either("feature", "category"),
        either("value", "name"),
        read.column(t, "min"),
        read.column(t, "max"),
    ];
    let mut at = Vec::new();
    for column in columns {
        column.map_or_else(|fault| faults.push(fault), |column| at.push(column));
    }
    let [feature, value, min, max] = at[..] else { return found };
    let flex = (read.table.column("min_flex"), read.table.column("max_flex"));
    let mut seen: BTreeMap<(String, String), usize> = BTreeMap::new();
    if read.table.rows.is_empty() {
        faults.push(t.fault_file(&read.file, t.file_empty()));
    }
    for row in &read.table.rows {
        let at = |column: usize, what: String| {
            at_cell(t, &read.file, row.number, &read.table.header[column], what)
        };
        let before = faults.len();
        let mut number = |column: usize| {
            let cell = row.cells[column].as_str();
            let what = if cell.is_empty() { t.cell_empty() } else { t.not_a_number(cell) };
            whole(cell).unwrap_or_else(|| {
                faults.push(at(column, what));
                0
            })
        };
        let (least, most) = (number(min), number(max));
        let flex = match flex {
            (Some(low), Some(high)) => Some((low, (number(low), number(high)))),
            _ => None,
        };
        for column in [feature, value] {
            if row.cells[column].is_empty() {
                faults.push(at(column, t.cell_empty()));
            }
        }
        if faults.len() > before {
            continue;
        }
        if least > most {
            faults.push(at(min, t.min_above_max(least, most)));
        }
        if let Some((column, (low, high))) = flex
            && (low > least || high < most)
        {
            faults.push(at(column, t.flex_inside(low, high, least, most)));
        }
        let (name, cell) = (row.cells[feature].clone(), row.cells[value].clone());
        if let Some(first) = seen.insert((name.clone(), cell.clone()), row.number) {
            faults.push(at(value, t.quota_twice(&cell, first.to_string())));
            continue;
        }
        match found.features.iter_mut().find(|known| known.name == name) {
            Some(known) => known.values.push(cell.clone()),
            None => found.features.push(Feature::new(&name, [cell.clone()])),
        }
        let mut quota = Quota::new(name, cell, least, most);
        quota.flex = flex.map(|(_, bounds)| bounds);
        found.quotas.push(quota);
    }
    found
}

/// A whole number, also as spreadsheets write it: `3`, `3.0`, `3,0`.
fn whole(cell: &str) -> Option<u32> {
    let (number, decimals) = cell.split_once(['.', ',']).unwrap_or((cell, ""));
    let is_whole = decimals.bytes().all(|digit| digit == b'0');
    number.parse().ok().filter(|_| is_whole)
}

fn read_people(
    t: T,
    read: &Named,
    asked: &PoolArguments,
    features: &[Feature],
    categories: &str,
    faults: &mut Vec<String>,
    notes: &mut Vec<String>,
) -> People {
    let mut people = People { header: read.table.header.clone(), ..People::default() };
    let before = faults.len();
    let mut column =
        |name: &str| read.column(t, name).map_err(|fault| faults.push(fault)).unwrap_or(usize::MAX);
    let id = column(&asked.id_column);
    let address: Vec<usize> = asked.one_per_address.iter().map(|name| column(name)).collect();
    let columns: Vec<usize> = features
        .iter()
        .map(|feature| {
            read.column(t, &feature.name).unwrap_or_else(|_| {
                let what = t.feature_without_column(&feature.name, categories);
                faults.push(t.fault_file(&read.file, what));
                usize::MAX
            })
        })
        .collect();
    if faults.len() > before {
        return people;
    }
    let mut first_rows: BTreeMap<&str, usize> = BTreeMap::new();
    let mut respelt = BTreeSet::new();
    for row in &read.table.rows {
        let at = |column: usize, what: String| {
            at_cell(t, &read.file, row.number, &read.table.header[column], what)
        };
        let key = row.cells[id].as_str();
        if key.is_empty() {
            faults.push(at(id, t.cell_empty()));
        } else if let Some(first) = first_rows.insert(key, row.number) {
            faults.push(at(id, t.same_id(key, first.to_string())));
        }
        let mut person = Person::new(key, [] as [(&str, &str); 0]);
        for (feature, column) in features.iter().zip(&columns) {
            let cell = &row.cells[*column];
            match known(feature, cell) {
                Some(value) => {
                    if value != cell && respelt.insert((*column, cell.clone())) {
                        notes.push(at(*column, t.note_respelt(cell, value)));
                    }
                    person.values.insert(feature.name.clone(), value.clone());
                }
                None if cell.is_empty() => faults.push(at(*column, t.cell_empty())),
                None => {
                    let values = feature.values.join(", ");
                    faults.push(at(*column, t.value_unknown(cell, categories, values)));
                }
            }
        }
        let parts: Vec<String> = address.iter().map(|c| row.cells[*c].to_lowercase()).collect();
        if parts.iter().any(|part| !part.is_empty()) {
            person.household = Some(parts.join("\n"));
        }
        people.rows.push((key.to_owned(), row.cells.clone()));
        people.persons.push(person);
    }
    people
}

/// What the people's table says of how likely each withdraws.
fn drop_outs(
    t: T,
    read: &Named,
    asked: &PoolArguments,
    faults: &mut Vec<String>,
) -> BTreeMap<String, f64> {
    let mut known = BTreeMap::new();
    let Some(name) = &asked.drop_out_column else { return known };
    let columns = (read.column(t, &asked.id_column), read.column(t, name));
    let (id, column) = match columns {
        (Ok(id), Ok(column)) => (id, column),
        // A missing column of ids is told where the people are read.
        (_, column) => {
            faults.extend(column.err());
            return known;
        }
    };
    for row in read.table.rows.iter().filter(|row| !row.cells[column].is_empty()) {
        let cell = row.cells[column].as_str();
        match share(cell) {
            Some(share) => {
                known.insert(row.cells[id].clone(), share);
            }
            None => {
                faults.push(at_cell(t, &read.file, row.number, name, t.not_a_share(cell)));
            }
        }
    }
    known
}

/// The value as the categories spell it.
fn known<'f>(feature: &'f Feature, cell: &str) -> Option<&'f String> {
    let exact = feature.values.iter().find(|value| *value == cell);
    let lower = cell.to_lowercase();
    exact.or_else(|| feature.values.iter().find(|value| value.to_lowercase() == lower))
}

/// The people's table alone, for an announced draw.
pub(super) fn people_alone(t: T, path: &Path, column: &str) -> Result<People, String> {
    let read = read(t, path, &mut Vec::new())?;
    let id = read.column(t, column)?;
    let rows = read.table.rows.into_iter().map(|row| (row.cells[id].clone(), row.cells));
    let rows = rows.collect();
    Ok(People { header: read.table.header, rows, persons: Vec::new() })
}
