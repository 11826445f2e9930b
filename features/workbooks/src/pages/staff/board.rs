//! The live board: what groups write, task by task, and the main trends it is gathered under.

use std::collections::BTreeMap;

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_kernel::{Error, Language, Result};
use medvirk_meetings::model::MeetingId;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, ListQuery, Page, Reader, Submitted, render, see_other};
use uuid::Uuid;

use super::{frame, open, path};
use crate::{
    T,
    actions::{self, Gather, group_code, may_write},
    model::{
        Answers, Booklet, Group, GroupId, Item, Progress, Session, TextOf, TrendId, items, progress,
    },
    policy::{GATHER, READ},
    store, text,
};

/// Longest name of a trend: it is read from the back row.
const MOST_TITLE: usize = 160;

/// An answer on the board.
struct Card {
    /// Group and key, as the form sends it.
    value: String,
    /// For the field's id.
    id: String,
    group: String,
    /// Page of the group.
    href: String,
    text: String,
    photo: String,
    /// The trend it is gathered under.
    trend: String,
    is_read_back: bool,
    where_: String,
}

/// One task with its answers.
struct Column {
    title: String,
    text: String,
    cards: Vec<Card>,
    is_chosen: bool,
    href: String,
}

/// A trend with its answers.
struct TrendView {
    id: TrendId,
    title: String,
    is_shown: bool,
    answers: usize,
    groups: usize,
    cards: Vec<Card>,
    is_first: bool,
    is_last: bool,
}

/// One group's line in the table.
struct Line {
    name: String,
    href: String,
    /// Per booklet; none when the group does not fill it in.
    cells: Vec<Option<Progress>>,
}

#[derive(Template)]
#[template(path = "workbooks/board.html")]
struct BoardPage {
    page: Page,
    t: T,
    form: Form,
    base: String,
    meeting: String,
    booklets: Vec<(String, String)>,
    lines: Vec<Line>,
    columns: Vec<Column>,
    /// The task whose answers are seen, `H1.t1`.
    chosen: String,
    trends: Vec<TrendView>,
    free: usize,
    total: usize,
    /// Finished answers for which nobody has decided what becomes of them.
    waiting: usize,
    only_free: bool,
    may_gather: bool,
    title_most: usize,
}

/// Everything the board shows, read once.
struct Desk {
    groups: Vec<Group>,
    answers: BTreeMap<GroupId, Answers>,
    booklets: Vec<Booklet>,
    trends: Vec<crate::model::Trend>,
}

async fn desk(cx: &Cx, meeting: MeetingId) -> Result<Desk> {
    let db = cx.db().reader();
    let groups = store::groups(db, meeting).await?;
    let ids: Vec<GroupId> = groups.iter().map(|group| group.id).collect();
    let kept = store::booklets(db, meeting).await?;
    Ok(Desk {
        answers: store::answers_of(db, &ids).await?,
        booklets: kept.into_iter().map(|kept| kept.booklet).collect(),
        trends: store::trends(db, meeting).await?,
        groups,
    })
}

/// `GET …/workbooks?task=H1.t1&free=1`
pub(super) async fn show(
    cx: Cx,
    Path(id): Path<Uuid>,
    query: ListQuery,
) -> std::result::Result<Response, Fault> {
    let task = query.filter("task").to_owned();
    let only_free = query.filter("free") == "1";
    respond(&cx, id, (&task, only_free), Form::new(&cx)).await
}

async fn respond(
    cx: &Cx,
    id: Uuid,
    (task, only_free): (&str, bool),
    form: Form,
) -> std::result::Result<Response, Fault> {
    let (meeting, process, _) = open(cx, id, READ).await?;
    let (t, language) = (T(cx.language()), cx.language());
    let desk = desk(cx, meeting.id).await?;
    let base = path(meeting.id, "");
    let all = cards(&desk, t, language, &base);
    let first =
        desk.booklets.first().and_then(|b| Some(format!("{}.{}", b.code, b.tasks.first()?.id)));
    let is_known = all.iter().any(|(key, _)| key == task);
    let chosen = if is_known { task.to_owned() } else { first.unwrap_or_default() };
    let total = all.iter().map(|(_, cards)| cards.len()).sum();
    let free = all.iter().flat_map(|(_, cards)| cards).filter(|c| c.trend.is_empty()).count();
    let trends = trend_views(&desk, t, language, &base);
    let columns = columns(&desk, all, (&chosen, only_free), language, &base);
    let status = if form.is_refused() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = BoardPage {
        page: frame(cx, &meeting, &process, t.board_title()),
        t,
        form,
        meeting: meeting.title.of(language),
        booklets: desk.booklets.iter().map(|b| (b.code.clone(), b.title.of(language))).collect(),
        lines: lines(&desk, t, &base),
        columns,
        chosen,
        trends,
        free,
        total,
        waiting: actions::waiting_of(cx.db().reader(), &meeting).await?,
        only_free,
        may_gather: cx.may(GATHER, process.resource()),
        title_most: MOST_TITLE,
        base,
    };
    render(status, &page)
}

fn name(t: T, group: &Group) -> String {
    let number = group.about.number;
    let plain = if group.about.is_after { t.after_number(number) } else { t.group_number(number) };
    match group.about.name.is_empty() {
        true => plain,
        false => format!("{plain} · {}", group.about.name),
    }
}

fn lines(desk: &Desk, t: T, base: &str) -> Vec<Line> {
    let none = Answers::default();
    let line = |group: &Group| {
        let answers = desk.answers.get(&group.id).unwrap_or(&none);
        let cell = |b: &Booklet| may_write(group, b).then(|| progress(b, answers));
        Line {
            name: name(t, group),
            href: format!("{base}/groups/{}", group.id),
            cells: desk.booklets.iter().map(cell).collect(),
        }
    };
    desk.groups.iter().map(line).collect()
}

fn card(
    (t, base): (T, &str),
    (group, booklet, item): (&Group, &Booklet, Item),
    answers: &Answers,
    trend: String,
) -> Card {
    let short = if group.about.is_after {
        t.after_number(group.about.number)
    } else {
        t.group_number(group.about.number)
    };
    Card {
        value: format!("{}/{}", group.id, item.key),
        id: format!("{}-{}", group_code(group), item.key.replace('.', "-")),
        group: short,
        href: format!("{base}/groups/{}#{}-{}", group.id, booklet.code, item.task),
        photo: item
            .photo
            .map(|id| format!("{base}/groups/{}/photos/{id}", group.id))
            .unwrap_or_default(),
        where_: format!("{} · {}", booklet.code, item.task.trim_start_matches('t')),
        text: item.text,
        trend,
        is_read_back: answers.is_read_back(booklet),
    }
}

/// All answers by task, in the order of booklets and groups.
fn cards(desk: &Desk, t: T, language: Language, base: &str) -> Vec<(String, Vec<Card>)> {
    let mut under: BTreeMap<(Uuid, &str), &str> = BTreeMap::new();
    for trend in &desk.trends {
        for (group, key) in &trend.cards {
            under.insert((*group, key), &trend.title);
        }
    }
    let mut all = Vec::new();
    for booklet in &desk.booklets {
        for task in &booklet.tasks {
            let mut found = Vec::new();
            for group in desk.groups.iter().filter(|group| may_write(group, booklet)) {
                let Some(answers) = desk.answers.get(&group.id) else { continue };
                for item in items(booklet, task, answers, language) {
                    let trend = under.get(&(group.id.0, item.key.as_str()));
                    let trend = trend.map(|title| (*title).to_owned()).unwrap_or_default();
                    found.push(card((t, base), (group, booklet, item), answers, trend));
                }
            }
            all.push((format!("{}.{}", booklet.code, task.id), found));
        }
    }
    all
}

fn columns(
    desk: &Desk,
    all: Vec<(String, Vec<Card>)>,
    (chosen, only_free): (&str, bool),
    language: Language,
    base: &str,
) -> Vec<Column> {
    let tasks = desk.booklets.iter().flat_map(|b| b.tasks.iter().map(move |task| (b, task)));
    let column = |((booklet, task), (id, mut cards)): (
        (&Booklet, &crate::model::Task),
        (String, Vec<Card>),
    )| {
        if only_free {
            cards.retain(|card| card.trend.is_empty());
        }
        Column {
            title: format!("{}: {}", booklet.code, task.title.to(language)),
            text: task.text.of(language),
            is_chosen: id == chosen,
            href: format!("{base}?task={id}{}#answers", if only_free { "&free=1" } else { "" }),
            cards,
        }
    };
    tasks.zip(all).map(column).collect()
}

fn trend_views(desk: &Desk, t: T, language: Language, base: &str) -> Vec<TrendView> {
    let mut by_key: BTreeMap<String, Card> = cards(desk, t, language, base)
        .into_iter()
        .flat_map(|(_, cards)| cards)
        .map(|card| (card.value.clone(), card))
        .collect();
    let count = desk.trends.len();
    let view = |(n, trend): (usize, &crate::model::Trend)| {
        let value = |(group, key): &(Uuid, String)| format!("{}/{key}", GroupId(*group));
        let cards: Vec<Card> =
            trend.cards.iter().filter_map(|card| by_key.remove(&value(card))).collect();
        let mut groups: Vec<&str> = cards.iter().map(|card| card.group.as_str()).collect();
        groups.sort_unstable();
        groups.dedup();
        TrendView {
            id: trend.id,
            title: trend.title.clone(),
            is_shown: trend.is_shown,
            answers: cards.len(),
            groups: groups.len(),
            is_first: n == 0,
            is_last: n + 1 == count,
            cards,
        }
    };
    desk.trends.iter().enumerate().map(view).collect()
}

/// Where the board was, from the form: task and whether only free answers were shown.
fn back(meeting: MeetingId, submitted: &Submitted) -> String {
    let task: String = submitted
        .get("task")
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || *c == '.')
        .take(40)
        .collect();
    let free = if submitted.get("free") == "1" { "&free=1" } else { "" };
    format!("{}?task={task}{free}", path(meeting, ""))
}

/// `POST …/gather`
pub(super) async fn gather(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> std::result::Result<Response, Fault> {
    let (meeting, _, permit) = open(&cx, id, GATHER).await?;
    let cards: Vec<(GroupId, String)> = submitted
        .all("card")
        .into_iter()
        .filter_map(|card| card.split_once('/'))
        .filter_map(|(group, key)| Some((group.parse().ok()?, key.to_owned())))
        .collect();
    let mut reader = Reader::new(&submitted);
    let name = reader.text("name", text::board_trend_name(), MOST_TITLE);
    let to = match (submitted.get("to"), submitted.get("do")) {
        (_, "free") => Gather::Free,
        ("", _) => Gather::New(name.clone()),
        (trend, _) => Gather::Under(trend.parse().map_err(|_| Error::NotFound)?),
    };
    if cards.is_empty() && !matches!(to, Gather::New(_)) {
        reader.refuse("card", text::refused_no_answers());
    }
    if matches!(&to, Gather::New(name) if name.is_empty()) {
        reader.refuse("name", text::refused_no_name());
    }
    if let Err(Error::Refused(refusals)) = reader.finish(()) {
        let (task, free) = (submitted.get("task").to_owned(), submitted.get("free") == "1");
        let form = Form::refused(&cx, submitted, refusals);
        return respond(&cx, id, (&task, free), form).await;
    }
    let count = cards.len();
    let tx = cx.begin().await?;
    actions::gather(&tx, &cx, &permit, meeting.id, cards, to).await?;
    tx.commit().await?;
    let words = T(cx.language()).board_gathered(count);
    Ok(see_other(&format!("{}#answers", back(meeting.id, &submitted))).flash(&words))
}

/// `POST …/trends/{trend}`: named, shown, hidden, moved or removed, as the button says.
pub(super) async fn change(
    cx: Cx,
    Path((id, trend)): Path<(Uuid, Uuid)>,
    submitted: Submitted,
) -> std::result::Result<Response, Fault> {
    let (meeting, _, permit) = open(&cx, id, GATHER).await?;
    let mut reader = Reader::new(&submitted);
    let what = submitted.get("do").to_owned();
    let title = match what.as_str() {
        "name" => Some(reader.required("title", text::board_trend_name(), MOST_TITLE)),
        _ => None,
    };
    reader.finish(())?;
    let tx = cx.begin().await?;
    let which = (meeting.id, TrendId(trend));
    actions::change_trend(&tx, &cx, &permit, which, (&what, title)).await?;
    tx.commit().await?;
    let words = T(cx.language()).saved();
    Ok(see_other(&format!("{}#trends", back(meeting.id, &submitted))).flash(&words))
}

/// When a booklet is filled in, for pages of staff.
pub(super) fn sessions(t: T) -> Vec<(String, String)> {
    let words = |session| crate::pages::session_words(t, session);
    Session::ALL.map(|session| (session.code().to_owned(), words(session))).to_vec()
}
