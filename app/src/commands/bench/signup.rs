//! A rush for limited places: many people press the button at the same moment.

use std::{sync::Arc, time::Instant};

use anyhow::{Context, ensure};
use chrono::{DateTime, TimeDelta, Utc};
use medvirk_kernel::Uuid;
use medvirk_meetings::{
    model::{Meeting, MeetingId, MeetingState, Place, Plan, SignUpRules, State},
    policy,
};
use medvirk_processes::Words;
use medvirk_slice::Cx;
use tokio::sync::Barrier;

use super::{
    client::{Connection, field},
    figures::Latencies,
    server::Server,
};
use crate::open;

/// A published process of the demo town.
const PROCESS: &str = "medvirkning-2027";

/// What is measured.
pub(crate) struct Rush {
    /// Connections that send at the same time.
    pub clients: usize,
    /// Places of the meeting.
    pub places: u32,
    /// People who want one.
    pub people: usize,
    /// How often, each time with a new meeting.
    pub rounds: usize,
    /// Processes that share the sign-ups, on one database.
    pub servers: usize,
}

/// Lets everybody sign up at once, and counts afterwards.
pub(crate) async fn run(rush: Rush, database: Option<&str>) -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let mut servers = vec![Server::start(folder.path(), database).await?];
    while servers.len() < rush.servers {
        let another = servers[0].beside().await?;
        servers.push(another);
    }
    let app = open::app(&servers[0].settings, true).await?;
    let cx = Cx::system(&app, &app.default_site, "bench").await.map_err(words)?;
    let name = if database.is_some() { "PostgreSQL" } else { "SQLite" };
    println!(
        "{} people, {} places, {} connections, {} servers, {name}",
        rush.people,
        rush.places,
        rush.clients,
        servers.len()
    );
    for round in 1..=rush.rounds {
        let meeting = meeting(&cx, rush.places, None).await.map_err(words)?;
        one_round(&cx, &servers, &rush, &meeting, round).await?;
    }
    for server in servers {
        server.stop().await?;
    }
    Ok(())
}

fn words(error: medvirk_kernel::Error) -> anyhow::Error {
    anyhow::anyhow!("{error}")
}

/// The address of a meeting whose sign-up opens in an hour.
pub(crate) async fn before_opening(server: &Server) -> anyhow::Result<String> {
    let app = open::app(&server.settings, true).await?;
    let cx = Cx::system(&app, &app.default_site, "bench").await.map_err(words)?;
    let opens = Some(cx.now() + TimeDelta::hours(1));
    let meeting = meeting(&cx, 20, opens).await.map_err(words)?;
    Ok(format!("/meetings/{}", meeting.slug))
}

async fn meeting(
    cx: &Cx,
    places: u32,
    opens_at: Option<DateTime<Utc>>,
) -> medvirk_kernel::Result<Meeting> {
    let process = medvirk_processes::by_slug(cx.db().reader(), PROCESS).await?;
    let id: MeetingId = cx.new_id();
    let meeting = Meeting {
        id,
        process: process.id,
        kind: "open".to_owned(),
        slug: format!("rush-{id}"),
        state: MeetingState::Published,
        title: Words::in_one(cx.language(), "Rush"),
        starts_at: cx.now() + TimeDelta::days(30),
        ends_at: cx.now() + TimeDelta::days(30) + TimeDelta::hours(2),
        plan: Plan {
            place: Place { name: "Torget".to_owned(), ..Place::default() },
            sign_up: SignUpRules { opens_at, ..SignUpRules::default() },
            ..Plan::default()
        },
        sequence: 0,
        version: 1,
    };
    let permit = cx.permit(policy::EDIT, process.resource())?;
    let tx = cx.begin().await?;
    medvirk_meetings::create(&tx, cx, &permit, &meeting, (Some(places), 0)).await?;
    tx.commit().await?;
    Ok(meeting)
}

async fn one_round(
    cx: &Cx,
    servers: &[Server],
    rush: &Rush,
    meeting: &Meeting,
    round: usize,
) -> anyhow::Result<()> {
    let start = Arc::new(Barrier::new(rush.clients + 1));
    let mut senders = Vec::new();
    for client in 0..rush.clients {
        // Each connection signs several people up, one after the other.
        let people: Vec<usize> = (client..rush.people).step_by(rush.clients).collect();
        let page = format!("/meetings/{}/sign-up", meeting.slug);
        let (port, start) = (servers[client % servers.len()].port, start.clone());
        senders.push(tokio::spawn(send(port, start, page, round, people)));
    }
    start.wait().await;
    let (began, cpu_before) = (Instant::now(), cpu(servers)?);
    let mut latencies = Latencies::default();
    for sender in senders {
        latencies.extend(sender.await??);
    }
    let (all, sent) = (began.elapsed().as_secs_f64(), latencies.len());
    let cpu = (cpu(servers)? - cpu_before) * 1000.0 / sent as f64;
    check(cx, rush, meeting).await?;
    println!("{latencies}");
    println!(
        "all in {all:.3} s: {:.0} durable sign-ups a second, {cpu:.2} CPU ms of the server each; \
         places exactly filled, numbers in order",
        sent as f64 / all
    );
    Ok(())
}

/// CPU seconds of all servers so far.
fn cpu(servers: &[Server]) -> anyhow::Result<f64> {
    servers.iter().map(Server::cpu).sum()
}

/// Counts afterwards: every place given once, everybody else waiting in the order of their numbers.
async fn check(cx: &Cx, rush: &Rush, meeting: &Meeting) -> anyhow::Result<()> {
    let db = cx.db().reader();
    let all = medvirk_meetings::sign_ups(db, meeting.id).await.map_err(words)?;
    let count = |state| all.iter().filter(|s| s.state == state).count();
    let (placed, waiting) = (count(State::Confirmed), count(State::Waiting));
    let expected = rush.people.min(rush.places as usize);
    ensure!(placed == expected, "{placed} people for {expected} places");
    ensure!(placed + waiting == rush.people, "{} of {} are there", all.len(), rush.people);
    let is_first = |s: &&medvirk_meetings::model::SignUp| s.number as usize <= expected;
    let by_order = all.iter().filter(is_first).all(|s| s.state == State::Confirmed);
    ensure!(by_order, "somebody with a later number was placed before an earlier one");
    Ok(())
}

async fn send(
    port: u16,
    start: Arc<Barrier>,
    page: String,
    round: usize,
    people: Vec<usize>,
) -> anyhow::Result<Vec<std::time::Duration>> {
    // The page has been open for a while; only what follows the press of the button is measured.
    let ready = open_page(port, &page).await;
    start.wait().await;
    let (mut connection, token) = ready?;
    let mut taken = Vec::with_capacity(people.len());
    for person in people {
        let once = Uuid::from_u128(((round as u128) << 64) + person as u128 + 1).simple();
        // Everybody is at home: so many forms from one address would be taken for a robot's.
        connection.come_from(format!("10.{}.{}.{}", round % 250, person / 250 % 250, person % 250));
        let body = format!(
            "csrf={token}&once={once}&name=Person+{round}+{person}\
             &email=person{round}.{person}%40example.org&phone=&size=1&wants=email"
        );
        let began = Instant::now();
        let answer = connection.post_form(&page, body).await?;
        taken.push(began.elapsed());
        ensure!(answer.location.contains("/s/"), "{}: {}", answer.status, answer.location);
    }
    Ok(taken)
}

async fn open_page(port: u16, page: &str) -> anyhow::Result<(Connection, String)> {
    let mut connection = Connection::open(port).await?;
    let shown = connection.get(page).await?;
    let token =
        field(&String::from_utf8_lossy(&shown), "csrf").context("a form without a token")?;
    Ok((connection, token))
}
