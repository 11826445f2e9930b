//! A new meeting with what such a meeting usually has, for staff to change.

use chrono::{Days, Months, NaiveTime};
use medvirk_kernel::{Permit, Result, to_oslo};
use medvirk_meetings::model::{
    Audience, Meeting, MeetingId, MeetingState, Plan, Reminder, SignUpRules, oslo,
};
use medvirk_processes::Process;
use medvirk_slice::Cx;
use medvirk_store::Tx;

use crate::{
    model::{KIND, questions, words},
    text,
};

/// Places in the source's meeting.
const PLACES: u32 = 20;
/// Weeks from now until the meeting, to be changed by staff.
const WEEKS: u64 = 4;

/// Makes a draft.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn draft(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    process: &Process,
) -> Result<MeetingId> {
    let meeting = meeting(cx, process);
    medvirk_meetings::create(tx, cx, permit, &meeting, (Some(PLACES), 0)).await?;
    Ok(meeting.id)
}

/// The draft itself.
pub(crate) fn meeting(cx: &Cx, process: &Process) -> Meeting {
    let id: MeetingId = cx.new_id();
    let day = cx.today().checked_add_days(Days::new(7 * WEEKS)).unwrap_or(cx.today());
    let at = |hour, minute| oslo(day, NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default());
    let since = to_oslo(cx.now()).date_naive().checked_sub_months(Months::new(12));
    let since = since.and_then(|day| chrono::Datelike::with_day(&day, 1));
    let municipality = cx.municipality().name.trim_end_matches(" kommune").to_owned();
    let reminder = |days_before, text| Reminder {
        days_before,
        at: NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default(),
        text: words(&text),
    };
    Meeting {
        id,
        process: process.id,
        kind: KIND.to_owned(),
        slug: format!("velkommen-{}", &id.0.simple().to_string()[26..]),
        state: MeetingState::Draft,
        title: words(&text::start_title(&municipality)),
        starts_at: at(18, 30),
        ends_at: at(20, 30),
        plan: Plan {
            purpose: words(&text::start_purpose()),
            audience: Some(Audience {
                words: words(&text::start_audience(&municipality)),
                moved_in_since: since,
                only: true,
            }),
            practical: vec![words(&text::start_free())],
            sign_up: SignUpRules { opens_at: Some(cx.now()), ..SignUpRules::default() },
            questions: questions(),
            reminders: vec![
                reminder(7, text::start_reminder_week()),
                reminder(1, text::start_reminder_day()),
            ],
            ..Plan::default()
        },
        sequence: 0,
        version: 1,
    }
}
