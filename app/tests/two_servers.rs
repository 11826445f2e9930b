//! Two server processes on one PostgreSQL database, as where a municipality outgrew one machine: every
//! place of a meeting goes to exactly one person.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::process::Command;

use medvirk_store::Place;
use medvirk_testkit::{TestDatabase, skipped};

#[tokio::test(flavor = "multi_thread")]
async fn two_servers_on_one_database_give_every_place_to_exactly_one() {
    let Some(database) = TestDatabase::postgres().await else {
        skipped("MEDVIRK_TEST_POSTGRES names no server");
        return;
    };
    let Place::Postgres(address) = database.db.place().clone() else { panic!("not PostgreSQL") };
    // The command counts afterwards: places exactly filled, and given by the order of the numbers.
    let rush = tokio::task::spawn_blocking(move || {
        Command::new(env!("CARGO_BIN_EXE_medvirk"))
            .args(["bench", "signup", "--clients", "24", "--people", "72", "--places", "20"])
            .args(["--rounds", "3", "--servers", "2", "--database", &address])
            .output()
            .unwrap()
    });
    let rush = rush.await.unwrap();
    let said = String::from_utf8_lossy(&rush.stdout);
    let why = String::from_utf8_lossy(&rush.stderr);
    assert!(rush.status.success(), "{said}\n{why}");
    assert!(said.contains("2 servers, PostgreSQL"), "{said}");
    assert_eq!(said.matches("places exactly filled").count(), 3, "{said}");
}
