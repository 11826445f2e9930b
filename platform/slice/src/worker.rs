//! Runs what is due: jobs of all slices and e-mail, site by site. Several nodes may do it at once.

use chrono::TimeDelta;
use medvirk_jobs::{
    outbox,
    queue::{self, Leased, NewJob},
};
use medvirk_kernel::{Error, Result};
use std::{sync::Arc, time::Duration};

use crate::{App, Cx, Site};

/// How long after the last sign of life of a worker another node takes its job over …
const LEASE: TimeDelta = TimeDelta::minutes(5);
/// … and how often a worker gives one.
const RENEW_AFTER: Duration = Duration::from_secs(60);
/// Jobs of one round; then e-mail has its turn.
const MOST_AT_ONCE: usize = 16;
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

/// Runs the jobs that are due, a bounded number of them. Each is taken when it is its turn: one that
/// waited behind slow ones with its lease running would be taken by another node too.
///
/// # Errors
/// Internal, when the queue itself cannot be read.
pub async fn run_jobs(app: &App, site: &Arc<Site>) -> Result<WorkerReport> {
    let mut report = WorkerReport::default();
    for _ in 0..MOST_AT_ONCE {
        let mut leased = queue::lease(&site.db, app.clock.now(), &app.node, LEASE, 1).await?;
        let Some(job) = leased.pop() else { break };
        match run(app, site, &job).await {
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

/// Runs one job, and holds on to it for as long as it takes.
async fn run(app: &App, site: &Arc<Site>, job: &Leased) -> Result<()> {
    let handler = app.slices.iter().flat_map(|s| s.jobs()).find(|h| h.kind() == job.kind);
    let handler = handler.ok_or_else(|| Error::internal("no slice knows this kind of job"))?;
    let cx = Cx::system(app, site, "worker").await?;
    let payload = job.payload.clone();
    // In a task of its own: a handler that panics must not end the worker.
    let mut run = tokio::spawn(async move { handler.run(&cx, payload).await });
    loop {
        match tokio::time::timeout(RENEW_AFTER, &mut run).await {
            Ok(ended) => {
                return ended.unwrap_or_else(|_| Err(Error::internal("the handler panicked")));
            }
            // A lease that cannot be renewed is found out when the job is finished.
            Err(_) => match queue::renew(&site.db, job, app.clock.now(), LEASE).await {
                Ok(true) => {}
                Ok(false) => tracing::warn!(job = %job.id, kind = job.kind, "lease lost"),
                Err(error) => tracing::warn!(job = %job.id, %error, "lease not renewed"),
            },
        }
    }
}

/// Asks for what every slice does once a day. Asking again changes nothing while it waits.
///
/// # Errors
/// Internal, when the queue cannot be written.
pub async fn ask_for_daily_jobs(cx: &Cx) -> Result<()> {
    let tx = cx.begin().await?;
    for kind in cx.app().slices.iter().flat_map(|slice| slice.daily_jobs()) {
        let key = Some(kind.to_owned());
        let job = NewJob { kind, payload: serde_json::Value::Null, run_at: cx.now(), key };
        queue::enqueue(&tx, cx.new_id(), cx.now(), job).await?;
    }
    tx.commit().await
}
