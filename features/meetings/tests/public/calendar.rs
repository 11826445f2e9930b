//! The calendar in every form.

use medvirk_kernel::Language;
use medvirk_testkit::{each_database, page_text};

use crate::{
    town::{Town, at},
    world::{meeting, nb, unfolded},
};

#[test]
fn the_calendar_shows_what_is_chosen_in_every_form() {
    each_database(|database| async {
        let town = Town::new(database).await;
        meeting(&town, "torget", (Some(5), 0), |m| m.plan.area = Some("S".to_owned())).await;
        meeting(&town, "skogen", (Some(5), 0), |m| {
            m.title = nb("Vandring i skogen").and(Language::Nn, "Vandring i skogen, nynorsk");
            m.kind = "welcome".to_owned();
            m.plan.area = Some("N".to_owned());
            m.starts_at = at("2027-01-12T17:00:00Z");
            m.ends_at = at("2027-01-12T18:00:00Z");
        })
        .await;
        meeting(&town, "i-fjor", (Some(5), 0), |m| {
            m.title = nb("I fjor");
            m.starts_at = at("2025-10-12T17:00:00Z");
            m.ends_at = at("2025-10-12T18:00:00Z");
        })
        .await;
        let mut browser = town.test.browser();
        let list = browser.get("/meetings").await.expect(200);
        assert_eq!(list.texts(".mv-stack > section h2"), ["Desember 2026", "Januar 2027"]);
        assert_eq!(list.texts(".mv-event h3"), ["Hva skal torget bli?", "Vandring i skogen"]);
        let chosen = browser.get("/meetings?area=N").await.expect(200);
        assert_eq!(chosen.texts(".mv-event h3"), ["Vandring i skogen"]);
        let found = browser.get("/meetings?q=storgata+hva").await.expect(200);
        assert_eq!(found.texts(".mv-event h3").len(), 2 - 1);
        let none = browser.get("/meetings?kind=welcome&area=S").await.expect(200);
        assert!(page_text(&none.body).contains("Ingen møter passer"));
        let month = browser.get("/meetings?month=2027-01").await.expect(200);
        assert_eq!(month.texts(".mv-day__entry"), ["kl. 18.00 Vandring i skogen"]);
        assert!(month.texts(".mv-day").len() % 7 == 0);
        let text = browser.get("/meetings?view=text").await.expect(200);
        assert!(
            page_text(&text.body).contains("tirsdag 12. januar 2027, kl. 18.00–19.00: Vandring")
        );
        let past = browser.get("/meetings?past=1").await.expect(200);
        assert_eq!(past.texts(".mv-event h3"), ["I fjor"]);
        browser.get("/meetings?month=99999-99&page=-1&theme=x").await.expect(200);

        let feed = browser.get("/meetings.ics?kind=welcome&lang=nn").await.expect(200);
        let lines = unfolded(&feed.body);
        assert_eq!(lines.iter().filter(|l| *l == "BEGIN:VEVENT").count(), 1);
        assert!(
            lines.iter().any(|l| l.starts_with("SUMMARY:Vandring i skogen\\, nynorsk")),
            "{lines:?}"
        );
        let mut stranger = town.test.browser();
        let list = stranger.get("/meetings/embed?area=S&lang=nn").await.expect(200);
        assert_eq!(list.texts("h2"), ["Hva skal torget bli?"]);
        assert_eq!(list.attribute("html", "lang").as_deref(), Some("nn"));
        assert!(!list.body.contains("<script") && !list.headers.contains_key("set-cookie"));
        let policy = list.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("frame-ancestors *"));
        assert!(list.attribute("h2 a", "href").unwrap().starts_with("http://localhost/meetings/"));
        let page = stranger.get("/meetings").await.expect(200);
        let policy = page.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("frame-ancestors 'none'"));
        let process = stranger.get(&format!("/processes/{}", town.process.slug)).await.expect(200);
        assert!(process.texts("h3").contains(&"Hva skal torget bli?".to_owned()));
        assert!(stranger.get("/").await.texts("h3").contains(&"Vandring i skogen".to_owned()));
        assert!(stranger.get("/sitemap.xml").await.body.contains("/meetings/skogen"));
    });
}
