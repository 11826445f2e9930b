//! Wishes and the rating.

use medvirk_meetings::model::{Kind, Question, QuestionOption, When, reserved};
use medvirk_processes::Words;
use medvirk_testkit::each_database;

use crate::{
    town::{Town, at},
    world::{all, meeting, nb, signed_up},
};

#[test]
fn wishes_are_given_before_and_changed_after_and_the_meeting_is_rated_once_it_has_been() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let made = meeting(&town, "svar", (Some(5), 0), |m| {
            let option = |code: &str| QuestionOption { code: code.to_owned(), text: nb(code) };
            m.plan.questions = vec![Question {
                id: reserved::METHODS.to_owned(),
                kind: Kind::Many,
                text: nb("Hvordan vil du si din mening?"),
                why: Words::default(),
                options: vec![option("gjestebud"), option("folkemøte")],
                is_required: false,
                is_sensitive: false,
                when: When::OwnPage,
            }];
        })
        .await;
        let (mut kari, own) = signed_up(&town, "svar", "Kari").await;
        let (answers, rating) =
            (format!("{}/answers", own.address), format!("{}/rating", own.address));
        let said = [("q-methods", "gjestebud"), ("q-methods", "folkemøte")];
        kari.post(&own.address, &answers, &said).await.expect(200);
        assert_eq!(all(&town, &made).await[0].answers.many("methods"), ["gjestebud", "folkemøte"]);
        kari.post(&own.address, &rating, &[("rating", "5")]).await.expect(409);

        town.test.clock.set(at("2026-12-14T09:00:00Z"));
        let page = kari.get(&own.address).await.expect(200);
        assert_eq!(page.texts("h1"), ["Takk for at du var med"]);
        assert!(page.texts("a[href$='/cancel']").is_empty());
        kari.post(&own.address, &answers, &[("q-methods", "folkemøte")]).await.expect(200);
        kari.post(&own.address, &rating, &[("rating", "9")]).await.expect(422);
        let given = [("rating", "4"), ("rating_text", "God suppe.")];
        kari.post(&own.address, &rating, &given).await.expect(200);
        let one = all(&town, &made).await.remove(0);
        assert_eq!(one.answers.many("methods"), ["folkemøte"]);
        assert_eq!(one.answers.number(reserved::RATING), Some(4));
        assert_eq!(one.answers.one(reserved::RATING_TEXT), Some("God suppe."));
        let page = kari.get(&own.address).await.expect(200);
        assert_eq!(page.attribute("input[name=rating][value='4']", "checked").as_deref(), Some(""));
    });
}
