//! People to seats as a flow: sizes and roles alone are a transportation problem with whole
//! solutions, so the fewest moves under them are found exactly. What a flow cannot say (pairs,
//! bounds, languages) only forbids or forces single people somewhere; the branching does that.

use std::collections::BTreeMap;

use super::flow::{Network, SINK, SOURCE};

/// Reward for a seat that must be taken: more than all moves together.
const MUST: i32 = 100_000;

/// Who has which seat, as far as a flow sees it.
#[derive(Clone, Debug)]
pub(super) struct Hall {
    pub(super) groups: usize,
    pub(super) min: i32,
    pub(super) max: i32,
    /// Seats for a leader and a secretary in each group.
    pub(super) roles: [bool; 2],
    pub(super) guests: Vec<Guest>,
}

impl Hall {
    /// Seats that a group fills at least: a person for each role, too.
    fn required(&self) -> i32 {
        self.min.max(self.roles.iter().map(|is_asked| i32::from(*is_asked)).sum())
    }
}

/// Somebody to be seated.
#[derive(Clone, Debug)]
pub(super) struct Guest {
    /// Where the person sits now.
    pub(super) home: Option<usize>,
    /// Whether the person can lead, and write.
    pub(super) able: [bool; 2],
    /// Whether something beside sizes and roles concerns the person.
    pub(super) is_special: bool,
}

/// What is decided about special people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Decided {
    pub(super) forced: BTreeMap<usize, usize>,
    pub(super) forbidden: BTreeMap<usize, Vec<usize>>,
}

impl Decided {
    pub(super) fn may(&self, guest: usize, group: usize) -> bool {
        let is_elsewhere = self.forced.get(&guest).is_some_and(|forced| *forced != group);
        let is_shut = self.forbidden.get(&guest).is_some_and(|shut| shut.contains(&group));
        !is_elsewhere && !is_shut
    }

    #[must_use]
    pub(super) fn forcing(&self, guest: usize, group: usize) -> Self {
        let mut next = self.clone();
        if let Some(other) = next.forced.insert(guest, group).filter(|other| *other != group) {
            // Two groups at once: nowhere is left.
            next = next.forbidding(guest, group).forbidding(guest, other);
        }
        next
    }

    #[must_use]
    pub(super) fn forbidding(&self, guest: usize, group: usize) -> Self {
        let mut next = self.clone();
        next.forbidden.entry(guest).or_default().push(group);
        next
    }
}

/// Everybody's group and how many of those who sat move.
pub(super) type Seated = (Vec<usize>, usize);

/// Seats of a group in the network: leader's, secretary's, the others.
type Seats = [Option<usize>; 3];

/// The fewest moves under sizes, roles and what is decided; `None` if there is no seating.
pub(super) fn fewest(hall: &Hall, decided: &Decided) -> Option<Seated> {
    let mut network = Network::new();
    let seats: Vec<Seats> = (0..hall.groups).map(|_| seats(&mut network, hall)).collect();
    let pools: Vec<usize> = (0..4).map(|able| pool(&mut network, able, &seats)).collect();
    let mut buckets: BTreeMap<(Option<usize>, usize), Vec<usize>> = BTreeMap::new();
    let mut arcs: Vec<(usize, usize, usize)> = Vec::new();
    for (at, guest) in hall.guests.iter().enumerate() {
        if !guest.is_special {
            let able = usize::from(guest.able[0]) + 2 * usize::from(guest.able[1]);
            buckets.entry((guest.home, able)).or_default().push(at);
            continue;
        }
        let node = network.node();
        network.arc(SOURCE, node, 1, 0);
        for (group, seats) in seats.iter().enumerate().filter(|(g, _)| decided.may(at, *g)) {
            let is_move = guest.home.is_some_and(|home| home != group);
            for seat in open(seats, guest.able) {
                arcs.push((network.arc(node, seat, 1, i32::from(is_move)), at, group));
            }
        }
    }
    // Of people with one home and ability it does not matter who goes.
    let mut stays: Vec<(Vec<usize>, Vec<usize>, usize)> = Vec::new();
    for ((home, able), guests) in buckets {
        let node = network.node();
        let many = guests.len() as i32;
        network.arc(SOURCE, node, many, 0);
        network.arc(node, pools[able], many, i32::from(home.is_some()));
        let own = home.map_or([None; 3], |home| seats[home]);
        let staying = open(&own, [able & 1 == 1, able & 2 == 2]);
        let staying = staying.map(|seat| network.arc(node, seat, many, 0)).collect();
        stays.push((guests, staying, home.unwrap_or(usize::MAX)));
    }
    let must = hall.groups as i32 * hall.required();
    let (amount, cost) = network.fill();
    if amount < hall.guests.len() as i32 || cost > hall.guests.len() as i32 - must * MUST {
        return None;
    }
    let moves = (cost + must * MUST) as usize;
    Some((decode(hall, &network, &pools, &seats, &arcs, stays), moves))
}

fn seats(network: &mut Network, hall: &Hall) -> Seats {
    let mut special = 0;
    let roles = hall.roles.map(|is_asked| {
        is_asked.then(|| {
            special += 1;
            let seat = network.node();
            network.arc(seat, SINK, 1, -MUST);
            seat
        })
    });
    let others = network.node();
    network.arc(others, SINK, hall.required() - special, -MUST);
    network.arc(others, SINK, (hall.max - hall.required()).max(0), 0);
    [roles[0], roles[1], Some(others)]
}

fn pool(network: &mut Network, able: usize, seats: &[Seats]) -> usize {
    let pool = network.node();
    for own in seats {
        for seat in open(own, [able & 1 == 1, able & 2 == 2]) {
            network.arc(pool, seat, i32::MAX / 4, 0);
        }
    }
    pool
}

/// The seats that somebody can take.
fn open(seats: &Seats, able: [bool; 2]) -> impl Iterator<Item = usize> {
    let can = [able[0], able[1], true];
    let seats = *seats;
    (0..3).filter(move |at| can[*at]).filter_map(move |at| seats[at])
}

/// Everybody's group: special people by their arcs, the others by how many of each kind stay, and
/// from the pools wherever seats of the kind are filled.
fn decode(
    hall: &Hall,
    network: &Network,
    pools: &[usize],
    seats: &[Seats],
    arcs: &[(usize, usize, usize)],
    stays: Vec<(Vec<usize>, Vec<usize>, usize)>,
) -> Vec<usize> {
    let mut group_of = vec![usize::MAX; hall.guests.len()];
    for (arc, guest, group) in arcs {
        if network.through(*arc) > 0 {
            group_of[*guest] = *group;
        }
    }
    let mut waiting: Vec<Vec<usize>> = vec![Vec::new(); pools.len()];
    for (guests, staying, home) in stays {
        let stay: i32 = staying.iter().map(|arc| network.through(*arc)).sum();
        let able = hall.guests[guests[0]].able;
        let able = usize::from(able[0]) + 2 * usize::from(able[1]);
        for (at, guest) in guests.into_iter().enumerate() {
            if at < stay as usize {
                group_of[guest] = home;
            } else {
                waiting[able].push(guest);
            }
        }
    }
    for (able, pool) in pools.iter().enumerate() {
        let targets = network.targets(*pool);
        for (group, own) in seats.iter().enumerate() {
            let filled: i32 = targets
                .iter()
                .filter(|(to, _)| own.contains(&Some(*to)))
                .map(|(_, flow)| flow)
                .sum();
            for _ in 0..filled {
                if let Some(guest) = waiting[able].pop() {
                    group_of[guest] = group;
                }
            }
        }
    }
    group_of
}
