//! `medvirk bench`: speed and size, measured on the machine at hand against a server of our own on the
//! loopback address. Bounded in count and time; prints what docs/performance.md quotes.

mod client;
mod figures;
mod server;

use std::time::Duration;

use chrono::NaiveDate;
use clap::Subcommand;
use medvirk_documents::{Compose, Document, Kind, Meta};
use medvirk_kernel::Language;

use client::Connection;
use figures::Latencies;
use server::Server;

/// What can be measured.
#[derive(Subcommand, Clone, Debug)]
pub(crate) enum Bench {
    /// Time and CPU from the start of the binary to the first answer, and memory, with the demo town.
    Start,
    /// A public page at a steady rate.
    Page {
        /// Path of the page.
        #[arg(long, default_value = "/processes/samfunnsdel-2027-2039")]
        path: String,
        /// Requests per second.
        #[arg(long, default_value_t = 500)]
        rate: u64,
        /// How long, in seconds.
        #[arg(long, default_value_t = 10)]
        seconds: u64,
    },
    /// A case paper of about thirty pages to PDF/A-2a.
    Paper,
}

pub(crate) async fn run(bench: &Bench) -> anyhow::Result<()> {
    match bench {
        Bench::Start => start().await,
        Bench::Page { path, rate, seconds } => {
            page(path, (*rate).min(5_000), (*seconds).min(60)).await
        }
        Bench::Paper => paper(),
    }
}

async fn start() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    // The first start fills the town; what is measured is the next.
    Server::start(folder.path()).await?.stop().await?;
    let server = Server::start(folder.path()).await?;
    println!("first answer after {:.3} s, {:.3} CPU s", server.waited.as_secs_f64(), server.cpu()?);
    let mut connection = Connection::open(server.port).await?;
    for path in ["/", "/processes", "/processes/samfunnsdel-2027-2039"] {
        for _ in 0..200 {
            connection.get(path).await?;
        }
    }
    println!("memory after 600 pages: {} MB resident", server.resident_megabytes()?);
    server.stop().await
}

async fn page(path: &str, rate: u64, seconds: u64) -> anyhow::Result<()> {
    const CLIENTS: u64 = 16;
    let folder = tempfile::tempdir()?;
    let server = Server::start(folder.path()).await?;
    let mut warm = Connection::open(server.port).await?;
    for _ in 0..50 {
        warm.get(path).await?;
    }
    let cpu_before = server.cpu()?;
    let step = Duration::from_secs_f64(CLIENTS as f64 / rate as f64);
    let each = rate * seconds / CLIENTS;
    let clients: Vec<_> = (0..CLIENTS)
        .map(|n| {
            let (path, port) = (path.to_owned(), server.port);
            tokio::spawn(async move {
                let mut connection = Connection::open(port).await?;
                let begin = tokio::time::Instant::now() + step.mul_f64(n as f64 / CLIENTS as f64);
                let mut taken = Vec::new();
                for request in 0..each {
                    // Due times are fixed beforehand: a slow answer must not thin out the load.
                    let due = begin + step.mul_f64(request as f64);
                    tokio::time::sleep_until(due).await;
                    connection.get(&path).await?;
                    taken.push(due.elapsed());
                }
                anyhow::Ok(taken)
            })
        })
        .collect();
    let mut latencies = Latencies::default();
    for client in clients {
        latencies.extend(client.await??);
    }
    let requests = latencies.len() as f64;
    println!("{path} at {rate} requests/s for {seconds} s: {latencies}");
    println!(
        "{:.2} CPU ms of the server per request",
        (server.cpu()? - cpu_before) * 1000.0 / requests
    );
    server.stop().await
}

fn paper() -> anyhow::Result<()> {
    let date = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap_or_default();
    let mut document = Document::new(Meta::new(Kind::CasePaper, "Prøvesak", Language::Nb, date));
    for chapter in 1..=30 {
        document.h1(format!("Tema {chapter}"));
        for _ in 0..9 {
            document
                .p("Innspillene er samstemte om at det mangler boliger mellom hybel og enebolig. "
                    .repeat(6));
        }
        document.bullets(
            (0..8).map(|n| format!("Notat {chapter}-{n}: rekkefølgen på brøyting bør endres")),
        );
    }
    let mut latencies = Latencies::default();
    let mut bytes = 0;
    for _ in 0..3 {
        let began = std::time::Instant::now();
        bytes = medvirk_documents::pdf(&document)?.len();
        latencies.extend([began.elapsed()]);
    }
    println!("case paper to PDF/A-2a, {bytes} bytes: {latencies}");
    Ok(())
}
