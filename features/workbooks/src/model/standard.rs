//! The four standard booklets, in our own words and three languages: where we are and where it leads;
//! where we want to go and the ways there; what first and who does what; from idea to project.

use medvirk_kernel::{Language, Message};
use medvirk_processes::Words;

use super::booklet::{Booklet, Kind, Part, Session, Task};
use crate::text;

/// Names of the standard booklets in addresses.
pub(crate) const NAMES: [&str; 4] = ["standard-1", "standard-2", "standard-3", "standard-4"];

/// A standard booklet by its name.
pub(crate) fn by_name(name: &str) -> Option<Booklet> {
    Some(match name {
        "standard-1" => now_and_then(),
        "standard-2" => visions(),
        "standard-3" => priorities(),
        "standard-4" => project(),
        _ => return None,
    })
}

/// Text of the slice in all languages, for what becomes data of the municipality.
fn words(message: Message) -> Words {
    let mut words = Words::default();
    for language in Language::ALL {
        words.set(language, message.to(language));
    }
    words
}

fn all<const N: usize>(messages: [Message; N]) -> Vec<Words> {
    messages.into_iter().map(words).collect()
}

fn asked(label: Message, kind: Kind) -> Part {
    Part { id: String::new(), label: words(label), kind }
}

fn plain(kind: Kind) -> Part {
    Part { id: String::new(), label: Words::default(), kind }
}

fn task(title: Message, text: Message, parts: Vec<Part>) -> Task {
    Task { id: String::new(), title: words(title), text: words(text), parts }
}

fn booklet(title: Message, intro: Message, session: Session, tasks: Vec<Task>) -> Booklet {
    let code = String::from("H1");
    Booklet { code, title: words(title), intro: words(intro), session, tasks }.numbered()
}

fn now_and_then() -> Booklet {
    let areas = || {
        all([
            text::std_area_homes(),
            text::std_area_work(),
            text::std_area_travel(),
            text::std_area_nature(),
            text::std_area_school(),
            text::std_area_youth(),
            text::std_area_health(),
            text::std_area_together(),
        ])
    };
    let tasks = vec![
        task(
            text::std1_strong(),
            text::std1_strong_text(),
            vec![
                asked(text::std1_strong_carries(), Kind::List { count: 3 }),
                asked(text::std1_strong_slows(), Kind::List { count: 3 }),
            ],
        ),
        task(text::std1_change(), text::std1_change_text(), vec![plain(Kind::Text { most: 600 })]),
        task(
            text::std1_drift(),
            text::std1_drift_text(),
            vec![
                plain(Kind::Text { most: 600 }),
                asked(
                    text::std1_drift_sure(),
                    Kind::Choice {
                        options: all([
                            text::std1_sure_likely(),
                            text::std1_sure_maybe(),
                            text::std1_sure_unlikely(),
                            text::std1_sure_divided(),
                        ]),
                        several: false,
                    },
                ),
            ],
        ),
        task(
            text::std1_points(),
            text::std1_points_text(),
            vec![plain(Kind::Points { options: areas(), sum: 10 })],
        ),
    ];
    booklet(text::std1_title(), text::std1_intro(), Session::First, tasks)
}

fn visions() -> Booklet {
    let ways = all([text::std2_way(), text::std2_way_for(), text::std2_way_against()]);
    let tasks = vec![
        task(
            text::std2_headline(),
            text::std2_headline_text(),
            vec![plain(Kind::Text { most: 120 })],
        ),
        task(text::std2_day(), text::std2_day_text(), vec![plain(Kind::Text { most: 600 })]),
        task(
            text::std2_map(),
            text::std2_map_text(),
            vec![asked(text::std2_map_words(), Kind::Drawing)],
        ),
        task(
            text::std2_ways(),
            text::std2_ways_text(),
            vec![
                asked(text::std2_goal(), Kind::Text { most: 120 }),
                plain(Kind::Table { columns: ways, rows: 2 }),
            ],
        ),
    ];
    booklet(text::std2_title(), text::std2_intro(), Session::Second, tasks)
}

fn priorities() -> Booklet {
    let effect = all([text::std3_measure(), text::std3_effect(), text::std3_effort()]);
    let division = all([
        text::std3_measure(),
        text::std3_municipality(),
        text::std3_residents(),
        text::std3_business(),
        text::std3_county(),
    ]);
    let considerations = all([
        text::std3_rank_many(),
        text::std3_rank_need(),
        text::std3_rank_soon(),
        text::std3_rank_cheap(),
    ]);
    let tasks = vec![
        task(
            text::std3_cross(),
            text::std3_cross_text(),
            vec![plain(Kind::Table { columns: effect, rows: 5 })],
        ),
        task(
            text::std3_rank(),
            text::std3_rank_text(),
            vec![plain(Kind::Ranking { options: considerations })],
        ),
        task(
            text::std3_who(),
            text::std3_who_text(),
            vec![plain(Kind::Table { columns: division, rows: 3 })],
        ),
        task(text::std3_stop(), text::std3_stop_text(), vec![plain(Kind::Text { most: 400 })]),
    ];
    booklet(text::std3_title(), text::std3_intro(), Session::After, tasks)
}

fn project() -> Booklet {
    let milestones = all([text::std4_date(), text::std4_what()]);
    let tasks = vec![
        task(
            text::std4_why(),
            text::std4_why_text(),
            vec![
                asked(text::std4_problem(), Kind::Text { most: 300 }),
                asked(text::std4_goal(), Kind::Text { most: 300 }),
            ],
        ),
        task(
            text::std4_who(),
            text::std4_who_text(),
            vec![
                asked(text::std4_owner(), Kind::Text { most: 0 }),
                asked(text::std4_leader(), Kind::Text { most: 0 }),
                asked(text::std4_with(), Kind::List { count: 6 }),
            ],
        ),
        task(
            text::std4_milestones(),
            text::std4_milestones_text(),
            vec![plain(Kind::Table { columns: milestones, rows: 5 })],
        ),
        task(
            text::std4_money(),
            text::std4_money_text(),
            vec![
                asked(text::std4_cost(), Kind::Text { most: 0 }),
                asked(text::std4_risks(), Kind::List { count: 3 }),
            ],
        ),
        task(text::std4_step(), text::std4_step_text(), vec![plain(Kind::Text { most: 200 })]),
    ];
    booklet(text::std4_title(), text::std4_intro(), Session::After, tasks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_standard_booklet_is_whole_in_every_language() {
        for name in NAMES {
            let book = by_name(name).unwrap();
            for language in Language::ALL {
                assert!(book.title.get(language).is_some() && book.intro.get(language).is_some());
                for task in &book.tasks {
                    assert!(task.title.get(language).is_some() && !task.parts.is_empty());
                    assert!(!task.id.is_empty() && task.parts.iter().all(|p| !p.id.is_empty()));
                }
            }
            let mut keys = book.keys();
            keys.sort();
            keys.dedup();
            assert_eq!(keys.len(), book.keys().len(), "{name}");
        }
        assert!(by_name("standard-5").is_none());
    }
}
