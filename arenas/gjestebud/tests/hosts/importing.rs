//! Bringing in spreadsheets: every row is accounted for, and none twice.

use medvirk_testkit::each_database;

use crate::town::{MAIN, Readable, Town};

#[test]
fn all_74_rows_are_accounted_for_before_and_after() {
    each_database(|database| async {
        let town = Town::new(database).await;
        town.call(MAIN, "2025-11-24", "2026-01-09").await.expect(200);
        let preview = town.upload("host_applications.xlsx").await.expect(200);
        assert_eq!(preview.texts(".mv-tile__number"), ["74", "0", "0", "0"]);
        assert_eq!(preview.texts("tbody tr td ul").len(), preview.texts("ul.mv-small").len());
        let page = town.confirm(&preview).await.expect(200);
        assert!(page.text().contains("74 tatt inn, 0 var her fra før, 0 hadde feil, 0 var tomme."));
        assert!(page.text().contains("74 søknader har kommet inn."));
        // A second press comes to the same place.
        let again = town.planner().await.get(&preview.address).await.expect(200);
        assert!(again.address.ends_with("/applications"));
    });
}

#[test]
fn the_same_file_again_is_recognised_row_by_row() {
    each_database(|database| async {
        let town = Town::with_applications(database).await;
        let preview = town.upload("host_applications.xlsx").await.expect(200);
        assert!(preview.text().contains("Denne fila er tatt inn før, 21. november 2026"));
        assert_eq!(preview.texts(".mv-tile__number"), ["0", "74", "0", "0"]);
        // As CSV the cells are the same but for the moments, which Excel keeps without a zone.
        let one_more = "name,phone,theme_1\nNy Vert,+47 000 99 009,T11\n,,\n,+47 000 99 010,T11\n";
        let preview = town.upload_as("ny.csv", one_more.as_bytes()).await.expect(200);
        assert_eq!(preview.texts(".mv-tile__number"), ["1", "0", "1", "0"]);
        assert!(preview.text().contains("Navnet mangler."));
        let page = town.confirm(&preview).await;
        assert!(
            page.text().contains("1 tatt inn, 0 var her fra før, 1 hadde feil"),
            "{}",
            page.text()
        );
        assert!(page.text().contains("75 søknader har kommet inn."));
        let ny = town.planner().await.get(&town.application("Ny+Vert").await).await;
        assert!(ny.text().contains("S075"), "it gets the next number");
    });
}

#[test]
fn columns_can_be_matched_by_hand() {
    each_database(|database| async {
        let town = Town::new(database).await;
        town.call(MAIN, "2025-11-24", "2026-01-09").await.expect(200);
        let file = "Hvem,Mobil,Snakke om\nKari Vik,000 99 011,bolig\n";
        let preview = town.upload_as("skjema.csv", file.as_bytes()).await.expect(200);
        assert!(preview.text().contains("Ingen kolonne er valgt som navn."), "{}", preview.text());
        let action = format!("{}/columns", preview.address);
        // The fields are numbered as in the form: 1 is the name, 14 the first wish.
        let fields = [("column-0", "1"), ("column-1", "5"), ("column-2", "14")];
        let matched =
            town.planner().await.post(&preview.address, &action, &fields).await.expect(200);
        assert_eq!(matched.texts(".mv-tile__number"), ["1", "0", "0", "0"]);
        assert!(matched.text().contains("T11"));
        town.confirm(&matched).await.expect(200);
        let own = town.planner().await.get(&town.application("Kari").await).await;
        assert!(own.text().contains("1. Bolig og bosted"));
    });
}

#[test]
fn a_file_that_is_no_table_is_refused_in_words() {
    each_database(|database| async {
        let town = Town::new(database).await;
        town.call(MAIN, "2025-11-24", "2026-01-09").await.expect(200);
        for (name, bytes, words) in [
            ("brev.pdf", &b"%PDF-1.7 ..."[..], "verken Excel eller CSV"),
            ("tom.csv", &b"  \n"[..], "Fila er tom."),
            ("gammel.xls", &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0][..], "Fila"),
        ] {
            let answer = town.upload_as(name, bytes).await.expect(422);
            assert!(answer.text().contains(words), "{name}: {}", answer.text());
        }
    });
}

#[test]
fn a_file_can_be_thrown_away_untouched() {
    each_database(|database| async {
        let town = Town::new(database).await;
        town.call(MAIN, "2025-11-24", "2026-01-09").await.expect(200);
        let preview = town.upload("host_applications.csv").await.expect(200);
        let action = format!("{}/discard", preview.address);
        town.planner().await.post(&preview.address, &action, &[]).await.expect(200);
        town.planner().await.get(&preview.address).await.expect(404);
        let page = format!("{}/applications", town.base(MAIN).await);
        assert!(town.planner().await.get(&page).await.text().contains("Ingen har søkt ennå"));
    });
}
