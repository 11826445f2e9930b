//! What each channel says, sending it to everybody, and whom it reached.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{Error, Language, Resource};
use medvirk_processes::ThemeId;
use medvirk_slice::Cx;
use medvirk_web::{Cell, Column, Fault, Flash, List, ListQuery, Page, Submitted, html, see_other};
use uuid::Uuid;

use super::{empty_box, in_case, open};
use crate::{
    T,
    actions::{public_path, staff_path},
    answering::{self, Answers, channel_of, recipients},
    model::answer::{Answer, Channel, Delivery, Share, Wait, sms_parts},
    policy::{ANSWER, READ},
    sending, store, words,
};

#[derive(Template)]
#[template(path = "cases/answer_preview.html")]
struct PreviewPage {
    page: Page,
    t: T,
    base: String,
    channels: Vec<(&'static str, String, bool)>,
    languages: Vec<(&'static str, &'static str, bool)>,
    subject: String,
    /// The whole message as it is sent, with what stands below it; empty before the decision is entered.
    text: String,
    lang: &'static str,
    is_sms: bool,
    length: usize,
    /// How many text messages it takes.
    parts: usize,
    /// How many themes are not answered in the language, so that another one stands in the message.
    elsewhere: usize,
    /// The posters; `None` before anything is answered.
    posters: Option<String>,
    /// The page everybody reads, once the answer is sent.
    public: Option<String>,
}

pub(super) async fn preview(
    cx: Cx,
    query: ListQuery,
    Path(id): Path<Uuid>,
) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, READ).await?;
    let (t, db) = (T(cx.language()), cx.db().reader());
    let channel = Channel::from_code(query.filter("channel"));
    let channel = if channel == Channel::None { Channel::Email } else { channel };
    // `in`, because `lang` changes the language of the page itself.
    let language = Language::from_code(query.filter("in")).unwrap_or(process.language);
    let answers = Answers::read(db, process).await?;
    // Two themes are enough to see how it reads.
    let themes: Vec<ThemeId> = answers.given().take(2).map(|(theme, _)| theme.id).collect();
    let name = T(language).preview_name();
    let (subject, text) = match answers.decision {
        Some(_) => answers.message(db, &cx, (&name, language, channel), &themes).await?,
        // The message names the body and the day, which nobody knows yet.
        None => Default::default(),
    };
    let text = match text.as_str() {
        "" => text,
        text => medvirk_people::contacts::signed(&cx, language, text),
    };
    let ways = [Channel::Email, Channel::Sms, Channel::Letter];
    let is_elsewhere = |(_, answer): &(_, &Answer)| answer.decided.get(language).is_none();
    let is_out = store::answered(db, answers.process.id).await?.is_some();
    html(&PreviewPage {
        page: in_case(&cx, &answers.process, t.answer_preview_heading())
            .crumb(t.answers_heading(), staff_path(&answers.process, "answers")),
        t,
        base: staff_path(&answers.process, ""),
        channels: ways
            .map(|c| (c.code(), words::channel(c).to(cx.language()), c == channel))
            .to_vec(),
        languages: cx
            .municipality()
            .languages
            .iter()
            .map(|l| (l.code(), l.own_name(), *l == language))
            .collect(),
        subject,
        length: text.chars().count(),
        parts: sms_parts(&text),
        text,
        lang: language.code(),
        is_sms: channel == Channel::Sms,
        elsewhere: answers.given().filter(is_elsewhere).count(),
        public: (is_out && answers.process.is_public()).then(|| public_path(&answers.process, "")),
        posters: answers.given().next().map(|_| staff_path(&answers.process, "files/plakat.pdf")),
    })
}

pub(super) async fn send(
    cx: Cx,
    Path(id): Path<Uuid>,
    _submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, id, ANSWER).await?;
    let t = T(cx.language());
    match sending::send_all(&cx, &permit, process.clone()).await {
        Ok(share) => {
            let words = match share.all {
                0 => t.flash_sent_none(),
                _ => t.flash_sent(share.reached(), share.sms, share.unreached()),
            };
            Ok(see_other(&staff_path(&process, "answers/sent")).flash(&words))
        }
        Err(Error::Refused(refusals)) => super::answers::refused(&cx, process, refusals).await,
        Err(other) => Err(other.into()),
    }
}

#[derive(Template)]
#[template(path = "cases/answer_sent.html")]
struct SentPage {
    page: Page,
    t: T,
    base: String,
    /// Number, words, and where it is seen to; nothing for those who may not go there.
    tiles: Vec<(u32, String, Option<&'static str>)>,
    share: String,
    reached: u32,
    list: List,
}

/// Who the answer is for, by name: only for those who send it.
pub(super) async fn list(
    cx: Cx,
    query: ListQuery,
    Path(id): Path<Uuid>,
) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, ANSWER).await?;
    let (t, language, db) = (T(cx.language()), cx.language(), cx.db().reader());
    let answers = Answers::read(db, process).await?;
    let (people, _) = recipients(db, &answers).await?;
    let deliveries = store::deliveries(db, answers.process.id).await?;
    let waits = answering::waits(&cx, answers.process.id).await?;
    let share = answering::reached(&deliveries, &people, &waits);
    let (wanted, channel) = (query.search().to_lowercase(), query.filter("channel"));
    let lines: Vec<(&answering::Recipient, Option<&Delivery>, Option<Wait>)> = people
        .iter()
        .map(|p| {
            let delivery = deliveries.iter().find(|d| d.contact == Some(p.contact.id));
            (p, delivery, waits.get(&p.contact.id).copied())
        })
        .filter(|(p, d, wait)| {
            let code = standing(p, *d).map_or(WAITING, Channel::code);
            let code = wait.map_or(code, Wait::code);
            (channel.is_empty() || channel == code)
                && p.contact.name.to_lowercase().contains(&wanted)
        })
        .collect();
    let mut choices = vec![(WAITING.to_owned(), t.sent_waiting())];
    choices.extend(Wait::ALL.map(|w| (w.code().to_owned(), words::wait(w).to(language))));
    choices.extend(Channel::ALL.map(|c| (c.code().to_owned(), words::channel(c).to(language))));
    let mut list = List::new(&cx, &query, t.sent_heading(), lines.len() as u64)
        .searchable()
        .filter("channel", t.column_channel(), choices)
        .columns(vec![
            Column::new(t.column_name()),
            Column::new(t.column_role()),
            Column::new(t.column_channel()),
            Column::new(t.column_reason()),
            Column::new(t.column_language()),
            Column::new(t.column_themes()),
        ])
        .empty(empty_box(&t.sent_empty_heading(), &t.sent_empty()));
    let (from, count) = (query.offset() as usize, query.limit() as usize);
    for line in lines.into_iter().skip(from).take(count) {
        list.row(row(&cx, &answers, line));
    }
    if let Some(file) = list.exported()? {
        return Ok(file);
    }
    html(&SentPage {
        page: in_case(&cx, &answers.process, t.sent_heading())
            .crumb(t.answers_heading(), staff_path(&answers.process, "answers")),
        t,
        base: staff_path(&answers.process, ""),
        tiles: tiles(&cx, &t, &share),
        share: share.reached_share().map(|s| format::percent(language, s)).unwrap_or_default(),
        reached: share.reached(),
        list,
    })
}

/// The figures; what waits for somebody's hand stands there when something does.
fn tiles(cx: &Cx, t: &T, share: &Share) -> Vec<(u32, String, Option<&'static str>)> {
    let may = cx.may(medvirk_people::contacts::DELIVER, Resource::SITE);
    let mut tiles = vec![
        (share.email, t.tile_email(share.email), None),
        (share.sms, t.tile_sms(share.sms), None),
        (share.letter, t.tile_letter(share.letter), None),
    ];
    let waiting = [
        (share.to_phone, t.tile_to_phone(share.to_phone), may.then_some("/staff/outbox/phone")),
        (share.to_print, t.tile_to_print(share.to_print), may.then_some("/staff/outbox/letters")),
        (share.stuck, t.tile_stuck(share.stuck), may.then_some("/staff/outbox")),
    ];
    tiles.extend(waiting.into_iter().filter(|(count, ..)| *count > 0));
    tiles.push((share.unreached(), t.tile_unreached(share.unreached()), None));
    tiles
}

/// Filter of those who can be reached and have not been.
const WAITING: &str = "waiting";

/// The way somebody was reached; [`Channel::None`] for whom nothing reaches as things are now, and nothing
/// for whoever waits, also when there was no way before and is one today.
fn standing(person: &answering::Recipient, delivery: Option<&Delivery>) -> Option<Channel> {
    let had = delivery.map(|d| d.channel).filter(|channel| *channel != Channel::None);
    let now = channel_of(&person.contact);
    had.or((now == Channel::None).then_some(now))
}

/// One person as a line of the list.
fn row(
    cx: &Cx,
    answers: &Answers,
    (person, delivery, wait): (&answering::Recipient, Option<&Delivery>, Option<Wait>),
) -> Vec<Cell> {
    let (t, language) = (T(cx.language()), cx.language());
    let cell = match (standing(person, delivery), delivery) {
        _ if wait.is_some() => {
            let words = wait.map(|w| words::wait(w).to(language)).unwrap_or_default();
            Cell::tag("warning", words)
        }
        (None, _) => Cell::tag("neutral", t.sent_waiting()),
        (Some(Channel::None), _) => Cell::tag("danger", words::channel(Channel::None).to(language)),
        (Some(channel), sent) => {
            let at = sent.map(|sent| format::date_time(language, sent.at)).unwrap_or_default();
            Cell::tag("success", words::channel(channel).to(language)).note(&at)
        }
    };
    let roles: Vec<String> = person.roles.iter().map(|r| role(&t, r)).collect();
    let titles = answers.themes.iter().filter(|th| person.themes.contains(&th.id));
    let titles: Vec<&str> = titles.map(|th| th.code.as_str()).collect();
    // Whoever took part without a theme hears of all of them.
    let titles = match titles.len() {
        all if all > 1 && all == answers.themes.len() => t.action_all_themes(),
        _ => titles.join(", "),
    };
    let contact = &person.contact;
    let name = match cx.may(medvirk_people::contacts::READ, Resource::SITE) {
        true => Cell::link(&format!("/staff/people/{}", contact.id), &contact.name),
        false => Cell::text(&contact.name),
    };
    vec![
        name,
        Cell::text(roles.join(", ")),
        cell,
        Cell::text(reason(&t, person)),
        Cell::text(contact.language.own_name()),
        Cell::text(titles),
    ]
}

/// Why somebody was or will not be reached; nothing for the others.
fn reason(t: &T, person: &answering::Recipient) -> String {
    let contact = &person.contact;
    if channel_of(contact) == Channel::None {
        return t.reason_no_address();
    }
    if channel_of(contact) == Channel::Sms && contact.has_doubtful_phone() {
        return t.reason_doubtful_phone();
    }
    String::new()
}

fn role(t: &T, code: &str) -> String {
    match code {
        "applicant" => t.role_applicant(),
        "host" => t.role_host(),
        "guest" => t.role_guest(),
        _ => t.role_participant(),
    }
}
