//! The same list and the same number of the draw give the same groups in another database, where all
//! records have other ids.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[allow(dead_code, reason = "the town is shared with the other tests")]
mod town;

use medvirk_kernel::Role;
use medvirk_testkit::{TestDatabase, each_database};
use town::town_with_other_ids;

/// The groups of the demo town, as composed and as proposed at the door; before it is filled in, so
/// many ids are used up.
async fn groups(database: TestDatabase, used: usize) -> [Vec<String>; 2] {
    let (test, _, base) = town_with_other_ids(database, used).await;
    let mut planner = test.staff_browser(&[Role::Planner]).await;
    let groups = planner.get(&format!("{base}/groups")).await.expect(200);
    let door = planner.get(&format!("{base}/opening")).await.expect(200);
    [groups.texts(".mv-group"), door.texts(".mv-group")]
}

#[test]
fn another_database_gives_the_same_groups_before_the_day_and_at_the_door() {
    let found = std::sync::Mutex::new(Vec::new());
    // Each kind of database twice, so that there are two to compare even where there is one kind.
    for used in [0, 1] {
        each_database(|database| async {
            let groups = groups(database, used).await;
            assert_eq!(groups[0].len(), 16);
            assert!(!groups[1].is_empty());
            found.lock().unwrap().push(groups);
        });
    }
    let found = found.into_inner().unwrap();
    assert!(found.len() >= 2);
    for other in &found[1..] {
        assert_eq!(other, &found[0]);
    }
}
