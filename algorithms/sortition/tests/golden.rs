//! The same result on every machine: lotteries of several pools and methods, and the ticket that a
//! seed draws, compared with files byte for byte. `GOLDEN=write` makes the files anew.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

mod pools;
mod tight;

use std::fmt::Write;
use std::path::Path;

use medvirk_sortition::*;

use tight::{Dice, tight_round};

/// The chances in full, a digest of all tickets, and the ticket that a seed draws.
fn text(round: &Round, method: Method) -> String {
    let fair = fair(round, method, &Limits::default(), &mut |_| true).unwrap();
    let lottery = fair.lottery(round, 1_000);
    let mut text = String::new();
    writeln!(text, "method {method}\nchances").unwrap();
    for (group, chance) in
        fair.groups.iter().zip(fair.groups.iter().map(|g| &fair.chances[&g.ids[0]]))
    {
        let exact = chance.exact.as_ref().map(ToString::to_string).unwrap_or_default();
        writeln!(text, "{} {:016x} {exact}", group.ids.join(","), chance.value.to_bits()).unwrap();
    }
    let tickets = lottery.tickets.iter().flat_map(|ticket| ticket.iter());
    let bytes = tickets.flat_map(|(panel, ids)| format!("{panel}:{};", ids.join(",")).into_bytes());
    // Fowler, Noll and Vo's hash: any changed byte changes it.
    let digest = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    writeln!(text, "tickets {} digest {digest:016x}", lottery.tickets.len()).unwrap();
    let number = lottery.number(Seed::from(20_261_122));
    writeln!(text, "drawn {number}").unwrap();
    for (panel, ids) in &lottery.tickets[number] {
        writeln!(text, "{panel} {}", ids.join(",")).unwrap();
    }
    text
}

fn assert_golden(name: &str, round: &Round) {
    for method in [Method::Leximin, Method::Nash, Method::Goldilocks] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/golden")
            .join(format!("{name}_{method}.txt"));
        let found = text(round, method);
        if std::env::var_os("GOLDEN").is_some_and(|wish| wish == "write") {
            std::fs::write(&path, &found).unwrap();
        }
        let known = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
        assert!(found == known, "{} differs: {found}", path.display());
    }
}

#[test]
fn a_generated_pool_gives_the_same_lottery_everywhere() {
    assert_golden("generated_120_12", &pools::generated(120, 12, 5));
}

#[test]
fn tight_rounds_give_the_same_lotteries_everywhere() {
    // The third of these is beyond the relaxation.
    for case in [3, 8, 29] {
        assert_golden(&format!("tight_{case}"), &tight_round(&mut Dice(case * 7_919)));
    }
}

#[test]
fn two_panels_give_the_same_lottery_everywhere() {
    let people = (0..14)
        .map(|n| {
            let values =
                [("gender", ["woman", "man"][n % 2]), ("area", ["hill", "bay", "town"][n % 3])];
            Person::new(format!("P{n:02}"), values)
        })
        .collect();
    let mut roads = PanelSpec::new("roads", 3).quota("gender", "woman", 1, 2);
    let mut school = PanelSpec::new("school", 2).quota("gender", "man", 1, 1);
    for n in 0..14 {
        if n % 5 < 3 {
            roads = roads.wished_by(format!("P{n:02}"), 1);
        }
        if n % 4 < 3 {
            school = school.wished_by(format!("P{n:02}"), 2);
        }
    }
    let features = vec![
        Feature::new("gender", ["woman", "man"]),
        Feature::new("area", ["hill", "bay", "town"]),
    ];
    let overall = vec![Quota::new("area", "hill", 1, 2), Quota::new("area", "bay", 2, 3)];
    let rules = Rules { overall, one_per_household: false };
    let pool = Pool::new(features, people).unwrap();
    assert_golden("two_panels", &Round::new(pool, vec![roads, school], rules).unwrap());
}
