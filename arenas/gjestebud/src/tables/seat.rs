//! One gjestebud with everything its pages, papers and messages need.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use medvirk_kernel::{Error, Language, ProcessId, Resource, Result};
use medvirk_people::{Contact, ContactId};
use medvirk_processes::{Process, Question, Theme, ThemeId};
use medvirk_slice::Cx;
use sea_orm::ConnectionTrait;

use crate::{
    Assignment, GjestebudId, gjestebud_store,
    model::report::{Limits, Table},
};

/// How long after the deadline, or after it was issued, a host's link still opens.
const LINK_DAYS: u64 = 183;
/// Most characters of one note.
pub(crate) const NOTE_LENGTH: usize = 4000;

/// One theme at one host's table, seen whole.
#[derive(Clone, Debug)]
pub(crate) struct Seat {
    pub gjestebud: Assignment,
    pub process: Process,
    pub theme: Theme,
    pub host: Contact,
    /// Last day for the report.
    pub deadline: Option<NaiveDate>,
}

impl Seat {
    /// One gjestebud, whatever its state.
    pub async fn load(db: &impl ConnectionTrait, id: GjestebudId) -> Result<Seat> {
        let gjestebud = gjestebud_store::get(db, id).await?;
        let process = medvirk_processes::get(db, gjestebud.process).await?;
        let theme = medvirk_processes::theme(db, gjestebud.theme).await?;
        let host = medvirk_people::contacts::get(db, gjestebud.contact).await?;
        let deadline = deadline(db, process.id).await?;
        Ok(Seat { gjestebud, process, theme, host, deadline })
    }

    /// One gjestebud of a process that has a host; anything else is not there.
    pub async fn in_process(
        db: &impl ConnectionTrait,
        process: ProcessId,
        id: GjestebudId,
    ) -> Result<Seat> {
        let seat = Seat::load(db, id).await?;
        if seat.process.id == process { Ok(seat) } else { Err(Error::NotFound) }
    }

    /// All gjestebud of a process that have a host, by code.
    pub async fn all(db: &impl ConnectionTrait, process: &Process) -> Result<Vec<Seat>> {
        let gjestebud = gjestebud_store::list(db, process.id).await?;
        let themes: BTreeMap<ThemeId, Theme> = medvirk_processes::themes(db, process.id)
            .await?
            .into_iter()
            .map(|t| (t.id, t))
            .collect();
        let hosts: Vec<ContactId> = gjestebud.iter().map(|g| g.contact).collect();
        let hosts = medvirk_people::contacts::many(db, &hosts).await?;
        let deadline = deadline(db, process.id).await?;
        let seat = |gjestebud: Assignment| {
            let theme = themes.get(&gjestebud.theme)?.clone();
            let host = hosts.get(&gjestebud.contact)?.clone();
            Some(Seat { gjestebud, process: process.clone(), theme, host, deadline })
        };
        Ok(gjestebud.into_iter().filter_map(seat).collect())
    }

    /// Its id.
    pub fn id(&self) -> GjestebudId {
        self.gjestebud.id
    }

    /// Short name on paper and in lists, `GB01`.
    pub fn code(&self) -> &str {
        &self.gjestebud.code
    }

    /// The language host and municipality write to each other in.
    pub fn language(&self) -> Language {
        self.host.language
    }

    /// What permissions of the host are asked for.
    pub fn held(&self) -> Resource {
        self.process.resource().held_by(self.id().0)
    }

    /// The staff page.
    pub fn path(&self) -> String {
        format!("{}/{}", tables_path(self.process.id), self.id())
    }

    /// The question with this code, `T11-Q1`.
    pub fn question(&self, code: &str) -> Option<&Question> {
        self.theme.questions.iter().find(|q| q.code == code)
    }

    /// The limits of a report.
    pub fn limits(&self) -> Limits {
        Limits {
            table_size: self.process.settings.table_size_max,
            note_length: NOTE_LENGTH,
            questions: self.theme.questions.iter().map(|q| q.code.clone()).collect(),
            ..Limits::default()
        }
    }

    /// What the server knows of the table, whatever a report says.
    pub fn table(&self) -> Table {
        Table {
            gjestebud_id: self.gjestebud.code.clone(),
            theme: self.theme.code.clone(),
            host_application_id: None,
        }
    }

    /// The last moment the host's link opens.
    pub fn link_expires(&self, cx: &Cx) -> DateTime<Utc> {
        let last = self.deadline.into_iter().chain(self.gjestebud.planned_date);
        let last = last.chain([cx.today()]).max().unwrap_or_else(|| cx.today());
        let day = last.checked_add_days(Days::new(LINK_DAYS)).unwrap_or(last);
        day.and_time(NaiveTime::MIN).and_utc()
    }
}

/// Where the tables of a process are, for staff.
pub(crate) fn tables_path(process: ProcessId) -> String {
    format!("/staff/processes/{process}/tables")
}

/// The last day for reports: what the first phase that has one says.
pub(crate) async fn deadline(
    db: &impl ConnectionTrait,
    process: ProcessId,
) -> Result<Option<NaiveDate>> {
    let phases = medvirk_processes::phases(db, process).await?;
    Ok(phases.into_iter().find_map(|phase| phase.report_deadline))
}
