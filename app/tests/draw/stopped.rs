//! A draw that is stopped.

use std::process::{Command, Stdio};

use crate::Desk;

/// Three thousand people, nearly each of a kind of their own.
fn hard() -> Desk {
    let values = ["a", "b", "c", "d", "e"];
    let mut people = String::from("id,one,two,three,four,five,six,seven,eight\n");
    let mut state = 7_u64;
    for n in 0..3_000 {
        people.push_str(&format!("p{n:04}"));
        for _ in 0..8 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            // Squared, so that some values are rare.
            let share = (state >> 40) as f64 / f64::from(1 << 24);
            people.push_str(&format!(",{}", values[(share * share * 5.0) as usize]));
        }
        people.push('\n');
    }
    let mut categories = String::from("feature,value,min,max\n");
    for feature in ["one", "two", "three", "four", "five", "six", "seven", "eight"] {
        for value in values {
            categories.push_str(&format!("{feature},{value},20,24\n"));
        }
    }
    Desk::with(people, categories)
}

#[test]
fn who_stops_a_draw_gets_the_best_so_far_with_its_interval() {
    let desk = hard();
    let text = |name: &str| desk.path(name).to_str().unwrap().to_owned();
    let mut child = Command::new(env!("CARGO_BIN_EXE_medvirk"))
        .args(["draw", "--people", &text("people.csv"), "--categories", &text("categories.csv")])
        .args(["--out", &text("out"), "--select", "110", "--seed", "1"])
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    std::thread::sleep(std::time::Duration::from_secs(4));
    let interrupt = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(interrupt.success());
    let code = child.wait().unwrap().code().unwrap();
    if code == 130 {
        assert!(!desk.path("out").exists(), "nothing had been found");
        return;
    }
    assert_eq!(code, 4);
    let report = desk.report();
    assert_eq!((&report["stopped"], &report["exact"]), (&true.into(), &false.into()));
    let interval: (f64, f64) = serde_json::from_value(report["interval"].clone()).unwrap();
    assert!(interval.0 <= interval.1, "{interval:?}");
    assert!(desk.path("out/panel.csv").exists() && !desk.path("out/record.json").exists());
}

#[test]
fn no_time_is_said_and_nothing_is_written() {
    let desk = Desk::usual();
    let said = desk.draw(&["--seed", "1", "--time-limit", "0s"]);
    assert_eq!(said.code, 4, "{}{}", said.out, said.err);
    assert!(!desk.path("out/record.json").exists());
}
