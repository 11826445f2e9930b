//! `medvirk bench`: speed and size, measured on the machine at hand against a server of our own on the
//! loopback address. Bounded in count and time; prints what docs/performance.md quotes.

mod client;
mod figures;
mod import;
mod reports;
mod server;
mod signup;

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
        /// Ask for gzip, as browsers do.
        #[arg(long)]
        packed: bool,
        /// Sign in as staff of this role first, e.g. `planner`.
        #[arg(long)]
        staff: Option<String>,
        /// A PostgreSQL database of its own instead of a SQLite file.
        #[arg(long)]
        database: Option<String>,
    },
    /// The page of a meeting whose sign-up opens soon, while everybody loads it anew.
    Opening {
        /// Requests per second.
        #[arg(long, default_value_t = 500)]
        rate: u64,
        /// How long, in seconds.
        #[arg(long, default_value_t = 10)]
        seconds: u64,
        /// An empty PostgreSQL database instead of a SQLite file.
        #[arg(long)]
        database: Option<String>,
    },
    /// A case paper of about thirty pages to PDF/A-2a.
    Paper,
    /// Many hosts who send their reports at the same moment.
    Reports {
        /// How many.
        #[arg(long, default_value_t = 200)]
        clients: usize,
        /// An empty PostgreSQL database instead of a SQLite file.
        #[arg(long)]
        database: Option<String>,
    },
    /// A rush for a meeting with limited places.
    Signup {
        /// Connections that send at the same time.
        #[arg(long, default_value_t = 500)]
        clients: usize,
        /// Places of the meeting.
        #[arg(long, default_value_t = 20)]
        places: u32,
        /// People who want one; a fifth more than there are places, and one per connection, if not
        /// given.
        #[arg(long)]
        people: Option<usize>,
        /// How often, each time with a new meeting.
        #[arg(long, default_value_t = 3)]
        rounds: usize,
        /// Server processes that share the sign-ups; more than one needs PostgreSQL.
        #[arg(long, default_value_t = 1)]
        servers: usize,
        /// An empty PostgreSQL database instead of a SQLite file.
        #[arg(long)]
        database: Option<String>,
    },
    /// A large spreadsheet of applications, from upload to the last row.
    Import {
        /// How many rows.
        #[arg(long, default_value_t = 10_000)]
        rows: usize,
        /// An empty PostgreSQL database instead of a SQLite file.
        #[arg(long)]
        database: Option<String>,
    },
}

pub(crate) async fn run(bench: &Bench) -> anyhow::Result<()> {
    match bench {
        Bench::Start => start().await,
        Bench::Page { path, rate, seconds, packed, staff, database } => {
            let load = Load {
                is_packed: *packed,
                staff: staff.clone(),
                ..Load::of(path, (*rate, *seconds))
            };
            page(load, database.as_deref()).await
        }
        Bench::Opening { rate, seconds, database } => {
            let folder = tempfile::tempdir()?;
            let server = Server::start(folder.path(), database.as_deref()).await?;
            let page = signup::before_opening(&server).await?;
            steadily(&server, &Load::of(&page, (*rate, *seconds))).await?;
            server.stop().await
        }
        Bench::Paper => paper(),
        Bench::Reports { clients, database } => {
            reports::run((*clients).clamp(1, 1_000), database.as_deref()).await
        }
        Bench::Signup { clients, places, people, rounds, servers, database } => {
            let clients = (*clients).clamp(1, 1_000);
            let places = (*places).clamp(1, 20_000);
            let usual = clients.max(places as usize * 6 / 5);
            let people = people.unwrap_or(usual).clamp(clients, 50_000);
            let (rounds, servers) = ((*rounds).clamp(1, 20), (*servers).clamp(1, 4));
            anyhow::ensure!(
                servers == 1 || database.is_some(),
                "several servers share a PostgreSQL database: name one with --database"
            );
            let rush = signup::Rush { clients, places, people, rounds, servers };
            signup::run(rush, database.as_deref()).await
        }
        Bench::Import { rows, database } => {
            import::run((*rows).clamp(1, 50_000), database.as_deref()).await
        }
    }
}

async fn start() -> anyhow::Result<()> {
    let binary = std::fs::metadata(std::env::current_exe()?)?.len();
    println!("binary: {:.1} MB", binary as f64 / 1_048_576.0);
    let folder = tempfile::tempdir()?;
    // The first start makes the tables and fills the town; what is measured is the next.
    let first = Server::start(folder.path(), None).await?;
    println!("first start, filling the town: {:.3} s", first.waited.as_secs_f64());
    first.stop().await?;
    let server = Server::start(folder.path(), None).await?;
    println!("first answer after {:.3} s, {:.3} CPU s", server.waited.as_secs_f64(), server.cpu()?);
    println!("memory after start: {:.1} MB resident", server.resident_megabytes()?.0);
    let mut connection = Connection::open(server.port).await?.packed();
    let mut read = 0;
    for path in ["/", "/processes", "/processes/samfunnsdel-2027-2039", "/decisions"] {
        for _ in 0..50 {
            connection.get(path).await?;
            read += 1;
        }
    }
    println!("memory after {read} pages: {:.1} MB resident", server.resident_megabytes()?.0);
    connection.get("/processes/samfunnsdel-2027-2039/decision/files/saksframlegg.pdf").await?;
    let (now, most) = server.resident_megabytes()?;
    println!("memory after a paper in PDF: {now:.1} MB resident, most {most:.1} MB");
    server.stop().await
}

/// What is asked for, and how fast.
#[derive(Clone)]
struct Load {
    path: String,
    rate: u64,
    seconds: u64,
    is_packed: bool,
    staff: Option<String>,
}

impl Load {
    /// A page at so many requests a second for so many seconds, as a visitor without gzip.
    fn of(path: &str, (rate, seconds): (u64, u64)) -> Load {
        Load {
            path: path.to_owned(),
            rate: rate.clamp(1, 5_000),
            seconds: seconds.clamp(1, 60),
            is_packed: false,
            staff: None,
        }
    }

    async fn connection(&self, port: u16) -> anyhow::Result<Connection> {
        let mut connection = Connection::open(port).await?;
        if let Some(role) = &self.staff {
            let sign_in = ("/staff/sign-in", "/staff/sign-in/demo");
            connection.submit(sign_in, &[("role", role)], None).await?;
        }
        Ok(if self.is_packed { connection.packed() } else { connection })
    }
}

async fn page(load: Load, database: Option<&str>) -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let server = Server::start(folder.path(), database).await?;
    steadily(&server, &load).await?;
    server.stop().await
}

async fn steadily(server: &Server, load: &Load) -> anyhow::Result<()> {
    const CLIENTS: u64 = 16;
    server.rest().await?;
    let mut warm = load.connection(server.port).await?;
    for _ in 0..50 {
        warm.get(&load.path).await?;
    }
    let mut connections = Vec::new();
    for _ in 0..CLIENTS {
        connections.push(load.connection(server.port).await?);
    }
    let cpu_before = server.cpu()?;
    let step = Duration::from_secs_f64(CLIENTS as f64 / load.rate as f64);
    let each = (load.rate * load.seconds / CLIENTS).max(1);
    let clients: Vec<_> = (0..CLIENTS)
        .zip(connections)
        .map(|(n, mut connection)| {
            let path = load.path.clone();
            tokio::spawn(async move {
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
    println!("{} at {} requests/s for {} s: {latencies}", load.path, load.rate, load.seconds);
    println!(
        "{:.3} CPU ms of the server per request",
        (server.cpu()? - cpu_before) * 1000.0 / requests
    );
    Ok(())
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
