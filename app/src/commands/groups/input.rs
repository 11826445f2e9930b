//! The people's file and the arguments, checked: every fault with file, row and column.

use std::collections::BTreeMap;

use medvirk_grouping::{Ability, Feature, InputError, Lock, Pair, Person, Plan, Roster};

use super::arguments::Groups;
use crate::commands::draw::T;
use crate::commands::draw::tables::{Named, at_cell, read};

/// What was read.
pub(super) struct Input {
    pub(super) roster: Roster,
    pub(super) header: Vec<String>,
    /// All cells by id.
    pub(super) cells: BTreeMap<String, Vec<String>>,
    /// What was mended on the way, in words.
    pub(super) notes: Vec<String>,
}

/// The columns that are looked at.
struct Columns {
    id: usize,
    /// Features by name.
    features: Vec<(String, usize)>,
    /// Able and appointed, leader and secretary.
    roles: [Option<usize>; 4],
    language: Option<usize>,
    pairs: [Option<usize>; 2],
}

/// Reads everything that the arguments name.
///
/// # Errors
/// All faults, in words.
pub(super) fn input(t: T, asked: &Groups) -> Result<Input, Vec<String>> {
    let mut notes = Vec::new();
    let table = read(t, &asked.people, &mut notes).map_err(|fault| vec![fault])?;
    let mut faults = Vec::new();
    let columns = columns(t, &table, asked, &mut faults);
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut plan = plan(asked);
    let people = people(t, &table, &columns, &mut plan, &mut faults);
    spread(t, asked, &table, &people, &mut plan, &mut faults);
    let ids = table.table.rows.iter().map(|row| row.cells[columns.id].clone());
    let rows = table.table.rows.iter().map(|row| row.cells.clone());
    let cells: BTreeMap<String, Vec<String>> = ids.zip(rows).collect();
    for id in asked_ids(asked).filter(|id| !cells.contains_key(*id)) {
        faults.push(t.unknown_id(&table.file, id));
    }
    if table.table.rows.is_empty() {
        faults.push(t.fault_file(&table.file, t.file_empty()));
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let roster = Roster::new(people, plan)
        .map_err(|faults| faults.0.iter().map(|fault| said(t, fault)).collect::<Vec<_>>())?;
    Ok(Input { roster, header: table.table.header, cells, notes })
}

/// A fault that only people and arguments together show.
fn said(t: T, fault: &InputError) -> String {
    match fault {
        InputError::Groups => t.groups_number(),
        InputError::DuplicateFeature { feature } => t.groups_feature_twice(feature),
        InputError::Bound { feature, value, min, max } => {
            t.groups_bound_crossed(feature, value, *min, *max)
        }
        InputError::PairedWithSelf { id } => t.groups_paired_with_self(id),
        InputError::UnknownSeat { id } => t.groups_unknown_seat(id),
        InputError::LockedTwice { id } => t.groups_locked_twice(id),
        other => other.to_string(),
    }
}

fn asked_ids(asked: &Groups) -> impl Iterator<Item = &String> {
    let pairs = [&asked.together, &asked.apart, &asked.rather_together, &asked.rather_apart];
    let pairs = pairs.into_iter().flatten().flat_map(|(one, other)| [one, other]);
    pairs.chain(asked.lock.iter().map(|(id, ..)| id))
}

fn columns(t: T, table: &Named, asked: &Groups, faults: &mut Vec<String>) -> Columns {
    let mut of = |name: &str| {
        table.column(t, name).map_err(|fault| faults.push(fault)).unwrap_or(usize::MAX)
    };
    let id = of(&asked.id_column);
    let mut names: Vec<&String> = asked.balance.iter().map(|(name, _)| name).collect();
    names.extend(asked.spread.iter().map(|(name, _)| name));
    names.extend(asked.at_least.iter().chain(&asked.at_most).map(|(name, ..)| name));
    names.sort();
    names.dedup();
    let features = names.into_iter().map(|name| (name.clone(), of(name))).collect();
    let mut maybe = |name: &Option<String>| name.as_ref().map(|name| of(name));
    Columns {
        id,
        features,
        roles: [
            maybe(&asked.leader),
            maybe(&asked.leader_appointed),
            maybe(&asked.secretary),
            maybe(&asked.secretary_appointed),
        ],
        language: maybe(&asked.language_column),
        pairs: [maybe(&asked.together_column), maybe(&asked.apart_column)],
    }
}

fn plan(asked: &Groups) -> Plan {
    let mut plan = Plan::sizes(asked.sizes.0, asked.sizes.1).rounds(usize::from(asked.rounds));
    plan.groups = asked.groups;
    plan.features =
        asked.balance.iter().map(|(name, weight)| Feature::new(name, *weight)).collect();
    plan.has_leader = asked.leader.is_some() || asked.leader_appointed.is_some();
    plan.has_secretary = asked.secretary.is_some() || asked.secretary_appointed.is_some();
    if asked.language_column.is_some() {
        plan = plan.languages(asked.common_language.iter().map(|language| language.trim()));
    }
    type Make = fn(&String, &String) -> Pair;
    let kinds: [(&Vec<(String, String)>, Make); 4] = [
        (&asked.together, |one, other| Pair::together(one, other)),
        (&asked.apart, |one, other| Pair::apart(one, other)),
        (&asked.rather_together, |one, other| Pair::together(one, other).if_possible()),
        (&asked.rather_apart, |one, other| Pair::apart(one, other).if_possible()),
    ];
    for (pairs, make) in kinds {
        plan.pairs.extend(pairs.iter().map(|(one, other)| make(one, other)));
    }
    let locks = asked.lock.iter();
    plan.locks.extend(locks.map(|(id, group, round)| Lock {
        id: id.clone(),
        group: *group,
        round: *round,
    }));
    plan
}

/// The people; pairs that their rows name are added to the plan.
fn people(
    t: T,
    table: &Named,
    columns: &Columns,
    plan: &mut Plan,
    faults: &mut Vec<String>,
) -> Vec<Person> {
    let header = &table.table.header;
    let mut first_rows: BTreeMap<&str, usize> = BTreeMap::new();
    for row in &table.table.rows {
        let at = |column: usize, what: String| {
            at_cell(t, &table.file, row.number, &header[column], what)
        };
        let key = row.cells[columns.id].as_str();
        if key.is_empty() {
            faults.push(at(columns.id, t.cell_empty()));
        } else if let Some(first) = first_rows.insert(key, row.number) {
            faults.push(at(columns.id, t.same_id(key, first.to_string())));
        }
    }
    let mut people = Vec::new();
    for row in &table.table.rows {
        let at = |column: usize, what: String| {
            at_cell(t, &table.file, row.number, &header[column], what)
        };
        let key = &row.cells[columns.id];
        let mut person = Person::new(key, [] as [(&str, &str); 0]);
        for (name, column) in &columns.features {
            if row.cells[*column].is_empty() {
                faults.push(at(*column, t.cell_empty()));
            }
            person.values.insert(name.clone(), row.cells[*column].clone());
        }
        let is = |column: Option<usize>| {
            let Some(column) = column else { return false };
            yes(&row.cells[column]).unwrap_or_else(|| {
                faults.push(at(column, t.groups_not_yes_or_no(&row.cells[column])));
                false
            })
        };
        let [lead, leads, write, writes] = columns.roles.map(is);
        person.leader = ability(lead, leads);
        person.secretary = ability(write, writes);
        if let Some(column) = columns.language {
            person.languages = listed(&row.cells[column]).map(str::to_owned).collect();
        }
        let kinds: [fn(&String, &String) -> Pair; 2] =
            [|one, other| Pair::together(one, other), |one, other| Pair::apart(one, other)];
        for (column, make) in columns.pairs.iter().zip(kinds) {
            let Some(column) = *column else { continue };
            for other in listed(&row.cells[column]) {
                if !first_rows.contains_key(other) {
                    faults.push(at(column, t.unknown_id(&table.file, other)));
                } else if other == key {
                    faults.push(at(column, t.groups_paired_with_self(other)));
                } else {
                    add(plan, make(key.min(&other.to_owned()), key.max(&other.to_owned())));
                }
            }
        }
        people.push(person);
    }
    people
}

fn ability(is_able: bool, is_appointed: bool) -> Ability {
    match (is_able, is_appointed) {
        (_, true) => Ability::Appointed,
        (true, false) => Ability::Able,
        (false, false) => Ability::No,
    }
}

/// A pair that both rows name is one pair.
fn add(plan: &mut Plan, pair: Pair) {
    if !plan.pairs.contains(&pair) {
        plan.pairs.push(pair);
    }
}

fn listed(cell: &str) -> impl Iterator<Item = &str> {
    cell.split([';', '|']).map(str::trim).filter(|part| !part.is_empty())
}

/// Yes or no, as spreadsheets say it in Norwegian and English; an empty cell is no.
fn yes(cell: &str) -> Option<bool> {
    match cell.to_lowercase().as_str() {
        "ja" | "j" | "yes" | "y" | "true" | "sann" | "1" | "x" => Some(true),
        "" | "nei" | "n" | "no" | "false" | "usann" | "0" | "-" => Some(false),
        _ => None,
    }
}

/// Bounds per group. An even share needs to know how many groups there will be: for each number
/// that the sizes allow it may be another, so that it is settled for the fewest.
fn spread(
    t: T,
    asked: &Groups,
    table: &Named,
    people: &[Person],
    plan: &mut Plan,
    faults: &mut Vec<String>,
) {
    let fewest = people.len().div_ceil(asked.sizes.1 as usize).max(1);
    let groups = asked.groups.unwrap_or(fewest).max(1);
    let mut bounds: BTreeMap<(&String, &String), (u32, Option<u32>)> = BTreeMap::new();
    let mut having = |feature: &String, value: &String| {
        let has = |person: &&Person| person.values.get(feature) == Some(value);
        let count = people.iter().filter(has).count();
        if count == 0 {
            faults.push(t.fault_file(&table.file, t.note_nobody(value, feature)));
        }
        count
    };
    for (feature, value) in &asked.spread {
        let count = having(feature, value);
        let share = ((count / groups) as u32, Some(count.div_ceil(groups) as u32));
        bounds.insert((feature, value), share);
        // With a number of groups of its own choice the search would have other shares.
        plan.groups = Some(groups);
    }
    for (feature, value, min) in &asked.at_least {
        having(feature, value);
        bounds.entry((feature, value)).or_insert((0, None)).0 = *min;
    }
    for (feature, value, max) in &asked.at_most {
        having(feature, value);
        bounds.entry((feature, value)).or_insert((0, None)).1 = Some(*max);
    }
    for ((feature, value), (min, max)) in bounds {
        *plan = plan.clone().bound(feature, value, min, max);
    }
}
