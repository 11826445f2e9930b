//! What a record promises: it can be checked by anybody, and nothing in it can be changed unseen.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use medvirk_draw_record::*;
use medvirk_sortition::*;

/// Forty people in thirty households, two panels, some wishes.
fn round(several: bool) -> Round {
    let gender = Feature::new("gender", ["woman", "man"]);
    let shoe = Feature::new("shoe", ["small", "large"]);
    let people = (0..40)
        .map(|n| {
            let values =
                [("gender", ["woman", "man", "man"][n % 3]), ("shoe", ["small", "large"][n % 2])];
            Person::new(format!("P{n:02}"), values).in_household(format!("{} Mill Road", n % 30))
        })
        .collect();
    let mut first = PanelSpec::new("roads", 6).quota("gender", "woman", 3, 3).require("P05");
    let mut panels = Vec::new();
    if several {
        let mut second = PanelSpec::new("school", 4).quota("gender", "man", 1, 2);
        for n in 0..40 {
            first = first.wished_by(format!("P{n:02}"), 1 + (n % 2));
            second = second.wished_by(format!("P{n:02}"), 2 - (n % 2));
        }
        panels.push(second.exclude("P07"));
    }
    panels.insert(0, first);
    let pool = Pool::new(vec![gender, shoe], people).unwrap();
    Round::new(pool, panels, Rules { overall: Vec::new(), one_per_household: true }).unwrap()
}

fn drawn(several: bool, given: Given) -> Record {
    let round = round(several);
    let fair = fair(&round, Method::Leximin, &LIMITS, &mut |_| true).unwrap();
    let lottery = fair.lottery(&round, 1_000);
    let mut record = Record::announced(announce(&round, &fair, &lottery, "Hosts", "dice"));
    record.draw(&lottery, given).unwrap();
    record
}

fn is_right(record: &Record) -> bool {
    let read = Record::from_json(&record.to_json()).unwrap();
    assert_eq!(read, *record);
    verify(&read, &mut |_| true).unwrap().is_right()
}

fn wrong(record: &Record) -> Vec<Check> {
    let verdict = verify(record, &mut |_| true).unwrap();
    verdict.checks.into_iter().filter(|(_, right)| !right).map(|(check, _)| check).collect()
}

#[test]
fn a_record_is_right_whatever_the_number_is() {
    for given in [Given::Dice(417), Given::Number(20_260_105), Given::Text(" 3 7 11 ".into())] {
        for several in [false, true] {
            assert!(is_right(&drawn(several, given.clone())), "{given:?} {several}");
        }
    }
}

#[test]
fn an_announcement_is_checked_before_the_draw_too() {
    let record = drawn(false, Given::Dice(0));
    let announced = Record::announced(record.announcement);
    assert_eq!(verify(&announced, &mut |_| true).unwrap().checks.len(), 4);
    assert!(is_right(&announced));
}

#[test]
fn nothing_is_changed_unseen() {
    let right = drawn(false, Given::Dice(417));
    let changed = |change: &dyn Fn(&mut Record)| {
        let mut record = right.clone();
        change(&mut record);
        wrong(&record)
    };
    let chance = |r: &mut Record| {
        r.announcement.chances.insert("P03".into(), "1/2".into());
    };
    assert_eq!(changed(&chance), [Check::Hash, Check::Chances]);
    let person = |r: &mut Record| r.announcement.people[2].id = "P99".into();
    assert!(changed(&person).contains(&Check::Hash));
    let quota = |r: &mut Record| r.announcement.panels[0].quotas[0].max = 4;
    assert!(changed(&quota).contains(&Check::Hash));
    let title = |r: &mut Record| r.announcement.title = "Guests".into();
    assert_eq!(changed(&title), [Check::Hash]);
    let ticket = |r: &mut Record| {
        if let Some(d) = &mut r.drawing {
            d.ticket = 418;
        }
    };
    assert_eq!(changed(&ticket), [Check::Ticket]);
    let seat = |r: &mut Record| {
        let seats = r.drawing.as_mut().unwrap().seats.get_mut("roads").unwrap();
        seats.pop();
    };
    assert_eq!(changed(&seat), [Check::Seats]);
    let seed = |r: &mut Record| r.drawing.as_mut().unwrap().seed = Given::Dice(7);
    assert_eq!(changed(&seed), [Check::Ticket, Check::Seats]);
    // Whoever changes the hash too has another announcement than the one that was published.
    let mut hidden = right.clone();
    title(&mut hidden);
    hidden.hash = hidden.announcement.hash();
    assert_ne!(hidden.hash, right.hash);
}

#[test]
fn neither_addresses_nor_unused_features_are_written() {
    let record = drawn(false, Given::Dice(1));
    let json = record.to_json();
    assert!(!json.contains("Mill Road") && !json.contains("shoe"));
    let of = |id: &str| record.announcement.people.iter().find(|p| p.id == id).unwrap().household;
    assert_eq!((of("P00"), of("P30"), of("P12")), (Some(1), Some(1), None));
}

#[test]
fn a_draw_is_drawn_once_from_its_own_lottery_and_within_it() {
    let mut record = drawn(false, Given::Dice(1));
    let (round, fair, lottery) = record.announcement.recompute(&mut |_| true).unwrap();
    assert_eq!(record.draw(&lottery, Given::Dice(2)), Err(RecordError::Drawn));
    record.drawing = None;
    let other = fair.lottery(&round, 100);
    assert_eq!(record.draw(&other, Given::Dice(2)), Err(RecordError::OtherLottery));
    let none = Err(RecordError::NoSuchTicket { ticket: 1_000, tickets: 1_000 });
    assert_eq!(record.draw(&lottery, Given::Dice(1_000)), none);
}

#[test]
fn the_lottery_has_a_line_per_ticket() {
    let record = drawn(false, Given::Dice(1));
    let (_, _, lottery) = record.announcement.recompute(&mut |_| true).unwrap();
    let csv = lottery_csv(&lottery);
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!((lines[0], lines.len()), ("number,ids", 1_001));
    assert!(lines[1].starts_with("000,P") && lines[1_000].starts_with("999,P"));
    let ids: Vec<&str> = lines[2].split_once(',').unwrap().1.split(' ').collect();
    assert_eq!(ids, record.drawing.unwrap().seats["roads"]);
}

#[test]
fn the_caller_can_stop_the_check() {
    let record = drawn(false, Given::Dice(1));
    assert_eq!(verify(&record, &mut |_| false), Err(RecordError::Stopped));
}

#[test]
fn other_files_are_refused() {
    assert!(matches!(Record::from_json("{}"), Err(RecordError::NotARecord(_))));
    let mut record = drawn(false, Given::Dice(1));
    record.announcement.format = 2;
    assert_eq!(Record::from_json(&record.to_json()), Err(RecordError::Format(2)));
}

#[test]
fn the_number_decides_who_waits_too() {
    let round = round(true);
    let fair = fair(&round, Method::Leximin, &LIMITS, &mut |_| true).unwrap();
    let lottery = fair.lottery(&round, 1_000);
    let mut announced = announce(&round, &fair, &lottery, "Hosts", "dice");
    let silent = announced.hash();
    let known = [("P05".to_owned(), 0.9)].into();
    announced.waiting = Some(WaitingPlan { known, ..WaitingPlan::usual(3) });
    assert_ne!(announced.hash(), silent, "what is assumed is announced");
    let draw = |ticket: usize| {
        let mut record = Record::announced(announced.clone());
        record.draw(&lottery, Given::Dice(ticket)).unwrap();
        record
    };
    let right = draw(417);
    assert!(is_right(&right));
    let drawing = right.drawing.as_ref().unwrap();
    let waiting = drawing.waiting.as_ref().unwrap();
    assert!(waiting.lists.values().all(|list| list.len() == 3));
    let seated: Vec<&String> = drawing.seats.values().flatten().collect();
    assert!(waiting.lists.values().flatten().all(|id| !seated.contains(&id)));
    assert!(waiting.of_hundred() > 50 && waiting.of_hundred() <= 100);

    let mut friend = right.clone();
    let lists = &mut friend.drawing.as_mut().unwrap().waiting.as_mut().unwrap().lists;
    lists.get_mut("roads").unwrap().reverse();
    assert_eq!(wrong(&friend), [Check::Waiting]);
    let mut gone = right;
    gone.drawing.as_mut().unwrap().waiting = None;
    assert_eq!(wrong(&gone), [Check::Waiting]);
}
