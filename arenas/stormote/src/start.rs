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
    model::{Item, ItemKind, KIND, Lead, Program, Task, Training},
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
    let item = |(_, minutes, _, title): &(_, u32, _, Message)| AgendaItem {
        minutes: *minutes,
        title: words(title),
        who: String::new(),
    };
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
            agenda: standard_items().iter().map(item).collect(),
            sign_up: SignUpRules { opens_at: Some(cx.now()), ..SignUpRules::default() },
            ..Plan::default()
        },
        sequence: 0,
        version: 1,
    };
    medvirk_meetings::create(tx, cx, permit, &meeting, (None, 0)).await?;
    copy_checklist(tx, cx, permit, &meeting).await?;
    let language = cx.municipality().default_language;
    store::put_program(tx, permit, id, &standard_program(language), 0).await?;
    let training = Training {
        starts_at: Some(at(7, 30)),
        ends_at: Some(at(9, 0)),
        material: text::start_material().to(language),
        ..Training::default()
    };
    store::put_training(tx, permit, id, &training, 0).await?;
    Ok(id)
}

/// The day as the method has it: the municipality opens, the process leader takes over, the first
/// group work is the longest, plenary has three minutes for each of sixteen groups, and the
/// municipality leads the debate at the end (source 001).
fn standard_items() -> [(ItemKind, u32, Lead, Message); 9] {
    [
        (ItemKind::Opening, 15, Lead::Mayor, text::start_opening()),
        (ItemKind::Talk, 15, Lead::ProcessLeader, text::start_method()),
        (ItemKind::Break, 10, Lead::ProcessLeader, text::start_to_rooms()),
        (ItemKind::Work, 90, Lead::Groups, text::start_first_work()),
        (ItemKind::Break, 40, Lead::Other, text::start_lunch()),
        (ItemKind::Plenary, 50, Lead::ProcessLeader, text::start_plenary()),
        (ItemKind::Work, 70, Lead::Groups, text::start_second_work()),
        (ItemKind::Plenary, 50, Lead::ProcessLeader, text::start_plenary_again()),
        (ItemKind::Debate, 20, Lead::Mayor, text::start_debate()),
    ]
}

/// The standard run sheet.
pub(crate) fn standard_program(language: Language) -> Program {
    let mut program = Program::default();
    for (kind, minutes, lead, title) in standard_items() {
        program.add(Item {
            id: 0,
            kind,
            title: title.to(language),
            minutes,
            at: None,
            longest: 0,
            lead,
            who: String::new(),
            place: String::new(),
            note: String::new(),
        });
    }
    program
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_standard_sheet_follows_the_method_for_sixteen_groups_and_fills_the_day() {
        let program = standard_program(Language::Nb);
        let from = chrono::DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let advice = program.advice(16, from, 360);
        assert!(advice.iter().all(|one| !one.is_warning()), "{advice:?}");
        let ends = program.times(from).last().map(|(_, ends)| *ends);
        assert_eq!(ends, Some(from + TimeDelta::minutes(360)));
    }
}
