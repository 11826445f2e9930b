//! How the groups shall be: sizes, rounds, what they are mixed by, who leads.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_kernel::{Message, Result};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Html, Page, Reader, Submitted, render, see_other};
use uuid::Uuid;

use super::{
    Frame, frame, open, path,
    returned::{Late, Part, Returned, Shown, unchanged},
    words,
};
use crate::{
    T,
    model::{Feature, GroupRules, Kind, LeaderMode, Word},
    policy::EDIT,
    store, text,
};

#[derive(Template)]
#[template(path = "stormote/rules.html")]
struct RulesPage {
    f: Frame,
    page: Page,
    t: T,
    form: Form,
    late: Option<Late>,
    seen: Html,
    action: String,
    back: String,
    features: Vec<(String, String)>,
    weights: Vec<(String, String)>,
    kinds: Vec<(String, String)>,
    leaders: Vec<(String, String)>,
}

/// The key of the form of rules.
const RULES: &str = "rules";

/// How the groups shall be, as it stands in its form.
fn parts(t: T, rules: &GroupRules) -> Vec<Part> {
    let number = |n: u32| n.to_string();
    let ticked = |name, label, is: bool| {
        Part::chosen(name, label, is.then(|| ("1".to_owned(), t.word_yes())))
    };
    let weight = |feature: &Feature| {
        let word = rules.word(*feature);
        let name = format!("weight-{}", feature.code());
        let chosen = [(word.code().to_owned(), words::word(t, word))];
        Part::chosen(name, words::feature(t, *feature), chosen)
    };
    let spread = rules.spread.iter().map(|kind| (kind.code().to_owned(), words::kind(t, *kind)));
    let mode = rules.leaders();
    let mut parts = vec![
        Part::new("min", t.rule_min(), number(rules.min)),
        Part::new("max", t.rule_max(), number(rules.max)),
        Part::new("groups", t.rule_groups(), rules.groups.map(number).unwrap_or_default()),
        Part::new("rounds", t.rule_rounds(), number(rules.rounds)),
    ];
    parts.extend(Feature::ALL.iter().map(weight));
    parts.extend([
        Part::chosen("spread", t.rule_spread(), spread),
        Part::chosen(
            "leaders",
            t.rule_leaders(),
            [(mode.code().to_owned(), words::leaders(t, mode))],
        ),
        ticked("secretary", t.rule_secretary(), rules.has_secretary),
        Part::new("common", t.rule_common(), rules.common_language.clone()),
        ticked("unanswered", t.rule_unanswered(), rules.with_unanswered),
    ]);
    parts
}

async fn page(cx: &Cx, id: Uuid, returned: Option<Returned>) -> Result<Response, Fault> {
    let (meeting, process, _) = open(cx, id, EDIT).await?;
    let t = T(cx.language());
    let (setup, version) = store::setup(cx.db().reader(), meeting.id).await?;
    let saved = vec![(RULES.to_owned(), parts(t, &setup.rules))];
    let shown = Shown::new(cx, returned, version, saved);
    let f = frame(cx, &meeting, &process, "/groups", t.rules_heading());
    let shows = RulesPage {
        page: f.page.clone().crumb(t.tab_groups(), path(meeting.id, "/groups")),
        t,
        seen: shown.seen(RULES),
        late: shown.late,
        form: shown.form,
        action: path(meeting.id, "/groups/rules"),
        back: path(meeting.id, "/groups"),
        features: (Feature::ALL.iter())
            .map(|f| (format!("weight-{}", f.code()), words::feature(t, *f)))
            .collect(),
        weights: Word::ALL.iter().map(|w| (w.code().to_owned(), words::word(t, *w))).collect(),
        kinds: Kind::ALL.iter().map(|k| (k.code().to_owned(), words::kind(t, *k))).collect(),
        leaders: (LeaderMode::ALL.iter())
            .map(|mode| (mode.code().to_owned(), words::leaders(t, *mode)))
            .collect(),
        f,
    };
    render(shown.status, &shows)
}

/// `GET …/groups/rules`
pub(super) async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    page(&cx, id, None).await
}

/// `POST …/groups/rules`
pub(super) async fn save(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    match put(&cx, id, &submitted).await {
        Err(error) => {
            let back = Returned::from_error(RULES, submitted, error)?;
            page(&cx, id, Some(back)).await
        }
        put => Ok(put?),
    }
}

async fn put(cx: &Cx, id: Uuid, submitted: &Submitted) -> Result<Response> {
    let (meeting, _, permit) = open(cx, id, EDIT).await?;
    let rules = read(submitted)?;
    let tx = cx.begin().await?;
    let (mut setup, version) = store::setup(&tx, meeting.id).await?;
    unchanged(submitted, RULES, &parts(T(cx.language()), &setup.rules))?;
    setup.rules = rules;
    store::put_setup(&tx, &permit, meeting.id, &setup, version).await?;
    tx.commit().await?;
    Ok(see_other(&path(meeting.id, "/groups")).flash(&T(cx.language()).saved()))
}

fn read(submitted: &Submitted) -> Result<GroupRules> {
    let mut form = Reader::new(submitted);
    let mut size = |field: &str, label: Message| {
        let read = form.whole(field, label.clone(), 2..=30);
        form.must(field, label, read).and_then(|n| u32::try_from(n).ok()).unwrap_or(2)
    };
    let (min, max) = (size("min", text::rule_min()), size("max", text::rule_max()));
    if min > max {
        form.refuse("max", text::refused_sizes());
    }
    let groups = form.whole("groups", text::rule_groups(), 1..=200);
    let rounds = form.whole("rounds", text::rule_rounds(), 1..=6);
    let weights = Feature::ALL.iter().map(|feature| {
        let code = submitted.get(&format!("weight-{}", feature.code()));
        (*feature, Word::from_code(code).unwrap_or(Word::Not))
    });
    let mut rules = GroupRules {
        min,
        max,
        groups: groups.and_then(|n| u32::try_from(n).ok()),
        rounds: rounds.and_then(|n| u32::try_from(n).ok()).unwrap_or(1),
        words: weights.collect(),
        spread: submitted.all("spread").into_iter().filter_map(Kind::from_code).collect(),
        has_secretary: form.ticked("secretary"),
        common_language: form.text("common", text::rule_common(), 40).to_lowercase(),
        with_unanswered: form.ticked("unanswered"),
        ..GroupRules::default()
    };
    rules.set_leaders(
        LeaderMode::from_code(submitted.get("leaders")).unwrap_or(LeaderMode::Appointed),
    );
    form.finish(rules)
}
