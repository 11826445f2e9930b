//! Reminders to the owners of actions: once in the week before the deadline, then once a week until it is
//! done or moved.

use async_trait::async_trait;
use medvirk_i18n::format;
use medvirk_jobs::outbox::{self, Channel, Outgoing};
use medvirk_kernel::{ProcessId, Result};
use medvirk_slice::{Cx, JobHandler, Wording};
use serde_json::Value;

use crate::{
    actions::staff_path,
    model::action::{FollowUp, Reminder},
    store, text,
};

/// Kind of the daily job.
pub(crate) const REMIND: &str = "cases.remind";
/// Key of the wording.
const WORDING: &str = "cases.action-reminder";

/// The wording the municipality may change.
pub(crate) fn wording() -> Wording {
    Wording {
        key: WORDING,
        title: text::wording_reminder_title(),
        subject: text::wording_reminder_subject(),
        body: text::wording_reminder_body(),
        placeholders: &["name", "action", "date", "link", "municipality"],
    }
}

/// The daily job.
pub(crate) struct Remind;

#[async_trait]
impl JobHandler for Remind {
    fn kind(&self) -> &'static str {
        REMIND
    }

    async fn run(&self, cx: &Cx, _payload: Value) -> Result<()> {
        let db = cx.db().reader();
        let due: Vec<(FollowUp, Reminder)> = store::actions(db, None)
            .await?
            .into_iter()
            .filter(|action| !action.owner_email.is_empty())
            .filter_map(|action| action.reminder(cx.today()).map(|reminder| (action, reminder)))
            .collect();
        for (action, reminder) in due {
            let case = store::case(db, action.case).await?;
            remind(cx, case.process, &action, reminder).await?;
        }
        Ok(())
    }
}

async fn remind(cx: &Cx, process: ProcessId, action: &FollowUp, reminder: Reminder) -> Result<()> {
    let process = medvirk_processes::get(cx.db().reader(), process).await?;
    let language = process.language;
    let values = [
        ("name", action.owner.clone()),
        ("action", action.text.clone()),
        ("date", format::date(language, reminder.due)),
        ("link", cx.absolute(&staff_path(&process, &format!("actions/{}", action.id)))),
        ("municipality", cx.municipality().name.clone()),
    ];
    let tx = cx.begin().await?;
    let (subject, text) = medvirk_people::wording(&tx, cx, WORDING, language, &values).await?;
    let letter = Outgoing {
        channel: Channel::Email,
        to: action.owner_email.clone(),
        to_name: action.owner.clone(),
        language,
        subject,
        text,
        html: None,
        attachments: Vec::new(),
        unsubscribe: None,
        // The same deadline and week remind once, however often the job runs.
        cause: format!("cases.action:{}:{}:{}", action.id, reminder.due, reminder.round),
        process: Some(process.id),
        about: Some(("action".to_owned(), action.id.0)),
        not_before: None,
    };
    outbox::post(&tx, cx.new_id(), cx.now(), letter).await?;
    tx.commit().await
}
