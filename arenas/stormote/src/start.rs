//! A new stormøte with what such a meeting usually has, for staff to change.

use chrono::{Days, NaiveDate, NaiveTime, TimeDelta};
use medvirk_kernel::{Language, Message, Permit, Result, to_oslo};
use medvirk_meetings::model::{
    AgendaItem, Meeting, MeetingId, MeetingState, Plan, SignUpRules, oslo,
};
use medvirk_processes::{Process, Words};
use medvirk_slice::Cx;
use medvirk_store::Tx;

use crate::{
    model::{KIND, Task},
    store, text,
};

/// Days from now until the meeting, to be changed by staff.
const DAYS: u64 = 63;

/// Text of the slice in all languages, for what becomes data of the municipality.
pub(crate) fn words(message: &Message) -> Words {
    let mut words = Words::default();
    for language in Language::ALL {
        words.set(language, message.to(language));
    }
    words
}

/// Makes a draft with the municipality's checklist.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn draft(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    process: &Process,
) -> Result<MeetingId> {
    let day = cx.today().checked_add_days(Days::new(DAYS)).unwrap_or(cx.today());
    let at = |hour, minute| oslo(day, NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default());
    let id: MeetingId = cx.new_id();
    let item =
        |minutes, title: Message| AgendaItem { minutes, title: words(&title), who: String::new() };
    let meeting = Meeting {
        id,
        process: process.id,
        kind: KIND.to_owned(),
        slug: format!("stormote-{}", &id.0.simple().to_string()[26..]),
        state: MeetingState::Draft,
        title: words(&text::start_title()),
        starts_at: at(9, 30),
        ends_at: at(15, 30),
        plan: Plan {
            purpose: words(&text::start_purpose()),
            agenda: vec![
                item(15, text::start_opening()),
                item(95, text::start_first_work()),
                item(50, text::start_plenary()),
                item(70, text::start_second_work()),
                item(20, text::start_debate()),
            ],
            sign_up: SignUpRules { opens_at: Some(cx.now()), ..SignUpRules::default() },
            ..Plan::default()
        },
        sequence: 0,
        version: 1,
    };
    medvirk_meetings::create(tx, cx, permit, &meeting, (None, 0)).await?;
    copy_checklist(tx, cx, permit, &meeting).await?;
    Ok(id)
}

/// The template that stands until the municipality has its own: what, and days before the meeting
/// (source 001, box 1).
pub(crate) fn standard_checklist(language: Language) -> Vec<(String, i32)> {
    [
        (text::list_hall(), 56),
        (text::list_invite(), 40),
        (text::list_secretaries(), 30),
        (text::list_interpreter(), 28),
        (text::list_coffee(), 14),
        (text::list_booklets(), 3),
        (text::list_projector(), 1),
        (text::list_groups(), 1),
        (text::list_signs(), 1),
    ]
    .into_iter()
    .map(|(message, days)| (message.to(language), days))
    .collect()
}

/// Puts the lines of the municipality's template in a meeting's list, with days of their own.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn copy_checklist(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
) -> Result<usize> {
    let (own, version) = store::template(tx, ()).await?;
    let lines = if version == 0 { standard_checklist(cx.language()) } else { own };
    let known = store::tasks(tx, meeting.id).await?;
    let day: NaiveDate = to_oslo(meeting.starts_at).date_naive();
    let new =
        lines.into_iter().zip(1..).filter(|((what, _), _)| known.iter().all(|t| t.what != *what));
    let tasks: Vec<Task> = new
        .map(|((what, days), place)| Task {
            id: cx.new_id(),
            meeting: meeting.id,
            place,
            what,
            owner: String::new(),
            due: day.checked_sub_signed(TimeDelta::days(i64::from(days))),
            done_at: None,
        })
        .collect();
    store::insert_tasks(tx, permit, &tasks).await?;
    Ok(tasks.len())
}
