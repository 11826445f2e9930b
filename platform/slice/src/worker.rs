//! Runs what is due: jobs of all slices and e-mail, site by site. Several nodes may do it at once.

use chrono::TimeDelta;
use medvirk_jobs::{outbox, queue};
use medvirk_kernel::Result;
use std::sync::Arc;

use crate::{App, Cx, Site};

/// How long a job may take before another node takes it over.
const LEASE: TimeDelta = TimeDelta::minutes(5);
/// A job that failed this often waits for a person.
const MOST_ATTEMPTS: u32 = 8;

/// What one round did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WorkerReport {
    /// Jobs that ended well.
    pub done: usize,
    /// Jobs that failed and will be tried again or wait for a person.
    pub failed: usize,
    /// Messages that left.
    pub sent: u64,
    /// Whether the mail server did not answer; wait before the next round.
    pub is_mail_down: bool,
}

/// One round over one site. Call again while something was done.
///
/// # Errors
/// Internal, when the queue itself cannot be read.
pub async fn run_due_jobs(app: &App, site: &Arc<Site>) -> Result<WorkerReport> {
    let mut report = WorkerReport::default();
    let leased = queue::lease(&site.db, app.clock.now(), &app.node, LEASE, 16).await?;
    for job in leased {
        let handler = app.slices.iter().flat_map(|s| s.jobs()).find(|h| h.kind() == job.kind);
        let result = match handler {
            Some(handler) => {
                let cx = Cx::system(app, site, "worker").await?;
                handler.run(&cx, job.payload.clone()).await
            }
            None => Err(medvirk_kernel::Error::internal("no slice knows this kind of job")),
        };
        match result {
            Ok(()) => {
                let tx = site.db.begin().await?;
                queue::finish(&tx, &job, app.clock.now()).await?;
                tx.commit().await?;
                report.done += 1;
            }
            Err(error) => {
                let text = error.to_string();
                queue::fail(&site.db, &job, app.clock.now(), &text, MOST_ATTEMPTS).await?;
                report.failed += 1;
            }
        }
    }
    let delivered = outbox::deliver_due(&site.db, &*site.mailer, app.clock.now()).await?;
    report.sent = delivered.sent;
    report.is_mail_down = delivered.down.is_some();
    Ok(report)
}
