//! Runs what is due: jobs of all slices and e-mail, site by site. Several nodes may do it at once.

use chrono::TimeDelta;
use medvirk_jobs::{outbox, queue};
use medvirk_kernel::{Error, Result};
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

/// One round over one site: jobs, then e-mail. Call again while something was done.
///
/// # Errors
/// Internal, when the queue itself cannot be read.
pub async fn run_due_jobs(app: &App, site: &Arc<Site>) -> Result<WorkerReport> {
    let mut report = run_jobs(app, site).await?;
    send_mail(app, site, &mut report).await?;
    Ok(report)
}

/// Hands over the e-mail that is due. A mail server that is down must not keep jobs waiting, so the
/// two are also to be had one by one.
///
/// # Errors
/// Internal, when the outbox itself cannot be read.
pub async fn send_mail(app: &App, site: &Arc<Site>, report: &mut WorkerReport) -> Result<()> {
    let delivered = outbox::deliver_due(&site.db, &*site.mailer, app.clock.now()).await?;
    report.sent = delivered.sent;
    report.is_mail_down = delivered.down.is_some();
    Ok(())
}

/// Runs the jobs that are due.
///
/// # Errors
/// Internal, when the queue itself cannot be read.
pub async fn run_jobs(app: &App, site: &Arc<Site>) -> Result<WorkerReport> {
    let mut report = WorkerReport::default();
    let leased = queue::lease(&site.db, app.clock.now(), &app.node, LEASE, 16).await?;
    for job in leased {
        let handler = app.slices.iter().flat_map(|s| s.jobs()).find(|h| h.kind() == job.kind);
        let result = match handler {
            Some(handler) => {
                let cx = Cx::system(app, site, "worker").await?;
                let payload = job.payload.clone();
                // In a task of its own: a handler that panics must not end the worker.
                let run = tokio::spawn(async move { handler.run(&cx, payload).await });
                run.await.unwrap_or_else(|_| Err(Error::internal("the handler panicked")))
            }
            None => Err(Error::internal("no slice knows this kind of job")),
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
    Ok(report)
}
