//! Hosts who send their reports at the same moment.

use std::{sync::Arc, time::Instant};

use anyhow::{Context, ensure};
use medvirk_gjestebud::DemoHost;
use medvirk_kernel::{ProcessId, Uuid};
use medvirk_slice::Cx;
use serde_json::{Value, json};
use tokio::sync::Barrier;

use super::{client::Connection, figures::Latencies, server::Server};
use crate::open;

/// The process of the demo town whose round goes on.
const PROCESS: &str = "trafikk-2027";

/// Lets `clients` hosts send at once, and counts afterwards.
pub(crate) async fn run(clients: usize, database: Option<&str>) -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let server = Server::start(folder.path(), database).await?;
    let app = open::app(&server.settings, true).await?;
    let cx = Cx::system(&app, &app.default_site, "bench").await.map_err(words)?;
    let hosts = medvirk_gjestebud::demo_crowd(&cx, PROCESS, clients).await.map_err(words)?;
    let process = medvirk_processes::by_slug(cx.db().reader(), PROCESS).await.map_err(words)?.id;
    let before = counted(&cx, process).await?;
    let start = Arc::new(Barrier::new(hosts.len() + 1));
    let day = cx.today().to_string();
    let senders: Vec<_> = hosts
        .into_iter()
        .enumerate()
        .map(|(n, host)| tokio::spawn(send(server.port, start.clone(), host, report(n, &day))))
        .collect();
    start.wait().await;
    let (began, cpu_before) = (Instant::now(), server.cpu()?);
    let mut latencies = Latencies::default();
    for sender in senders {
        latencies.extend([sender.await??]);
    }
    let (all, sent) = (began.elapsed().as_secs_f64(), latencies.len());
    let cpu = (server.cpu()? - cpu_before) * 1000.0 / sent as f64;
    let after = counted(&cx, process).await?;
    ensure!(
        after.0 - before.0 == sent && after.1 - before.1 == sent,
        "{sent} reports were confirmed, but {} and {} notes are there",
        after.0 - before.0,
        after.1 - before.1
    );
    let name = if database.is_some() { "PostgreSQL" } else { "SQLite" };
    println!("{sent} reports at once on {name}: {latencies}");
    println!(
        "all in {all:.3} s ({:.0} a second), {cpu:.2} CPU ms of the server each",
        sent as f64 / all
    );
    println!("counted afterwards: {sent} reports, {sent} notes, each once");
    server.stop().await
}

fn words(error: medvirk_kernel::Error) -> anyhow::Error {
    anyhow::anyhow!("{error}")
}

/// Sources and notes of the process.
async fn counted(cx: &Cx, process: ProcessId) -> anyhow::Result<(usize, usize)> {
    let db = cx.db().reader();
    let sources = medvirk_input::sources(db, process).await.map_err(words)?;
    let filter = medvirk_input::NoteFilter::of(process);
    let notes = medvirk_input::all_notes(db, &filter).await.map_err(words)?;
    Ok((sources.len(), notes.len()))
}

fn report(n: usize, day: &str) -> impl Fn(&str) -> Value + Send + 'static {
    let day = day.to_owned();
    move |question| {
        json!({
            "client_id": Uuid::from_u128(n as u128 + 1),
            "fields": {
                "held_on": [day],
                "head_count": ["6"],
                question: [format!("Notat fra bord {n}: bussen går ikke om kvelden")],
            },
            "photos": [],
        })
    }
}

async fn send(
    port: u16,
    start: Arc<Barrier>,
    host: DemoHost,
    report: impl Fn(&str) -> Value + Send + 'static,
) -> anyhow::Result<std::time::Duration> {
    // The page has been open all evening; only the sending is measured.
    let connection = Connection::open(port).await;
    let body = report(&host.question).to_string();
    start.wait().await;
    let mut connection = connection?;
    let began = Instant::now();
    let said = connection.post_json(&format!("{}/report.json", host.path), body).await?;
    let taken = began.elapsed();
    let said: Value = serde_json::from_slice(&said).context("an answer that is no JSON")?;
    ensure!(said["state"] == "received", "{}: {said}", host.code);
    Ok(taken)
}
