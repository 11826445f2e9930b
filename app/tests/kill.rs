//! What was confirmed survives `kill -9`: the real binary, killed while people send, started again.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

/// How long the first start may take: it fills the demo town, unoptimised and beside other tests.
const PATIENCE: Duration = Duration::from_secs(400);
/// Times the server is killed.
const KILLS: u32 = 3;
/// Browsers that send at the same time.
const SENDERS: u32 = 4;

/// The demo town in a process of its own; killed when dropped, so that a failed test leaves none.
struct Server {
    child: Child,
    port: u16,
}

impl Server {
    /// Starts the process, with its log at this level, and does not wait for it.
    fn spawn(folder: &Path, log: &str) -> Server {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let child = Command::new(env!("CARGO_BIN_EXE_medvirk"))
            .args(["demo", "--port", &port.to_string(), "--data"])
            .arg(folder)
            .env("MEDVIRK_LOG", log)
            .stdout(Stdio::null())
            .stderr(if log == "error" { Stdio::inherit() } else { Stdio::piped() })
            .spawn()
            .unwrap();
        Server { child, port }
    }

    /// Starts the process and waits until it answers.
    fn start(folder: &Path) -> Server {
        let mut server = Server::spawn(folder, "error");
        let began = Instant::now();
        loop {
            if Browser::new(server.port, 0).get("/health/ready").is_some_and(|a| a.status == 200) {
                return server;
            }
            if let Some(status) = server.child.try_wait().unwrap() {
                panic!("the server ended by itself: {status}");
            }
            assert!(began.elapsed() < PATIENCE, "the server does not get ready");
            thread::sleep(Duration::from_millis(100));
        }
    }

    /// SIGKILL: no handler runs, nothing is flushed.
    fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

struct Answer {
    status: u16,
    location: String,
    body: String,
}

/// As much of a browser as this takes: cookies, forms, one connection for each request.
struct Browser {
    port: u16,
    /// Stands in for the visitor's address, which rate limits count.
    visitor: u32,
    cookies: BTreeMap<String, String>,
}

impl Browser {
    fn new(port: u16, visitor: u32) -> Self {
        Browser { port, visitor, cookies: BTreeMap::new() }
    }

    fn get(&mut self, path: &str) -> Option<Answer> {
        self.send("GET", path, "")
    }

    /// Takes the token of the form on `page` and sends the fields to `action`.
    fn post(&mut self, page: &str, action: &str, fields: &str) -> Option<Answer> {
        let form = self.get(page)?.body;
        let token = form.split("name=\"csrf\" value=\"").nth(1)?.split('"').next()?.to_owned();
        self.send("POST", action, &format!("csrf={token}&{fields}"))
    }

    /// `None` when the answer did not come whole: nothing was confirmed then.
    fn send(&mut self, method: &str, path: &str, body: &str) -> Option<Answer> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).ok()?;
        stream.set_read_timeout(Some(Duration::from_secs(60))).ok()?;
        let jar: Vec<String> = self.cookies.iter().map(|(k, v)| format!("{k}={v}")).collect();
        let [_, a, b, c] = self.visitor.to_be_bytes();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: {}\r\n\
             X-Forwarded-For: 10.{a}.{b}.{c}\r\nAccept-Language: nb\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            jar.join("; "),
            body.len()
        )
        .ok()?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).ok()?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n")?;
        let mut location = String::new();
        for line in head.lines() {
            let Some((name, value)) = line.split_once(": ") else { continue };
            if name.eq_ignore_ascii_case("location") {
                value.clone_into(&mut location);
            }
            if name.eq_ignore_ascii_case("set-cookie") {
                let (name, value) = value.split(';').next()?.split_once('=')?;
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let status = head.split(' ').nth(1)?.parse().ok()?;
        Some(Answer { status, location, body: body.to_owned() })
    }
}

/// Sends numbered messages until told to stop; notes those that were confirmed.
fn send_messages(port: u16, next: &AtomicU32, stop: &AtomicBool, confirmed: &Mutex<Vec<u32>>) {
    while !stop.load(Ordering::Relaxed) {
        let number = next.fetch_add(1, Ordering::Relaxed);
        let fields = format!("topic=other&text=Melding+nummer+{number}+slutt");
        let answer = Browser::new(port, number).post("/contact", "/contact", &fields);
        if answer.is_some_and(|a| a.status == 303) {
            confirmed.lock().unwrap().push(number);
        }
    }
}

/// How often each number stands in the list that staff see.
fn kept(port: u16) -> BTreeMap<u32, u32> {
    let mut staff = Browser::new(port, 0);
    let role = "role=planner&next=/staff";
    let entered = staff.post("/staff/sign-in", "/staff/sign-in/demo", role).unwrap();
    assert_eq!(entered.status, 303);
    let list = staff.get("/staff/feedback?format=csv").unwrap();
    assert_eq!(list.status, 200);
    let mut kept = BTreeMap::new();
    for part in list.body.split("Melding nummer ").skip(1) {
        let number = part.split(' ').next().unwrap().parse().unwrap();
        *kept.entry(number).or_default() += 1;
    }
    kept
}

/// Lines of each of these lists of staff: of several slices, so a town is whole when they are. Letters
/// are still being written when the town is filled: the lists are read until they stand still.
fn town(port: u16) -> Vec<usize> {
    let mut before = lists(port);
    for _ in 0..60 {
        thread::sleep(Duration::from_secs(2));
        let now = lists(port);
        if now == before {
            return now;
        }
        before = now;
    }
    panic!("the town does not come to rest: {before:?}");
}

fn lists(port: u16) -> Vec<usize> {
    let mut staff = Browser::new(port, 0);
    let role = "role=planner&next=/staff";
    let entered = staff.post("/staff/sign-in", "/staff/sign-in/demo", role);
    assert_eq!(entered.unwrap().status, 303);
    let lists = ["/staff/people", "/staff/processes", "/staff/cases", "/staff/outbox"];
    let lines = lists.map(|list| {
        let answer = staff.get(&format!("{list}?format=csv")).unwrap();
        assert_eq!(answer.status, 200, "{list}");
        answer.body.lines().count()
    });
    lines.to_vec()
}

#[test]
fn a_town_killed_while_it_was_filled_is_filled_anew() {
    let folder = tempfile::tempdir().unwrap();
    let mark = folder.path().join("site/demo-is-being-filled");
    let mut server = Server::spawn(folder.path(), "info");
    // Killed at the first report from a table: people and processes are there, cases are not.
    let log = BufReader::new(server.child.stderr.take().unwrap());
    let reported = |line: std::io::Result<String>| line.unwrap().contains("input received");
    assert!(log.lines().any(reported), "the town has no reports");
    server.kill();
    assert!(mark.exists(), "the town was whole before the kill");
    let server = Server::start(folder.path());
    assert!(!mark.exists());
    let filled_anew = town(server.port);
    server.kill();
    let whole = tempfile::tempdir().unwrap();
    let server = Server::start(whole.path());
    assert_eq!(town(server.port), filled_anew);
}

#[test]
fn what_was_confirmed_is_there_once_after_the_server_was_killed() {
    let folder = tempfile::tempdir().unwrap();
    let confirmed = Arc::new(Mutex::new(Vec::new()));
    let next = Arc::new(AtomicU32::new(1));
    for _ in 0..KILLS {
        let server = Server::start(folder.path());
        let (port, before) = (server.port, confirmed.lock().unwrap().len());
        let stop = Arc::new(AtomicBool::new(false));
        let senders: Vec<_> = (0..SENDERS)
            .map(|_| {
                let (next, stop, confirmed) = (next.clone(), stop.clone(), confirmed.clone());
                thread::spawn(move || send_messages(port, &next, &stop, &confirmed))
            })
            .collect();
        // Killed in the middle of it, once some have been confirmed.
        let began = Instant::now();
        while confirmed.lock().unwrap().len() < before + 20 {
            assert!(began.elapsed() < Duration::from_secs(120), "nothing is confirmed");
            thread::sleep(Duration::from_millis(5));
        }
        server.kill();
        stop.store(true, Ordering::Relaxed);
        for sender in senders {
            sender.join().unwrap();
        }
    }
    let server = Server::start(folder.path());
    let kept = kept(server.port);
    let confirmed = confirmed.lock().unwrap();
    let lost: Vec<_> = confirmed.iter().filter(|n| !kept.contains_key(n)).collect();
    assert!(lost.is_empty(), "confirmed and lost: {lost:?}");
    assert!(kept.values().all(|n| *n == 1), "kept twice: {kept:?}");
    assert!(confirmed.len() >= 60);
}

/// The meeting of the demo town that takes sign-ups: twenty places, some of them given.
const MEETING: &str = "/meetings/velkommen/sign-up";
const PLACES: u32 = 20;

/// Presses the button of person `number`; the same form each time, as somebody does who got no answer.
fn sign_up(port: u16, number: u32) -> Option<String> {
    let fields = format!(
        "once={number:032x}&name=Rush+nummer+{number}+slutt&email=rush{number}%40example.org&phone=\
         &size=1&q-moved_in-month=2&q-moved_in-year=2026&wants=email&language=nb"
    );
    let answer = Browser::new(port, number).post(MEETING, MEETING, &fields)?;
    assert_eq!(answer.status, 303, "{}", answer.body);
    answer.location.contains("/s/").then_some(answer.location)
}

/// The sign-ups that staff see: how often each number stands there, and people with a place in all.
fn signed_up(port: u16) -> (BTreeMap<u32, u32>, u32) {
    let mut staff = Browser::new(port, 0);
    let role = "role=planner&next=/staff";
    assert_eq!(staff.post("/staff/sign-in", "/staff/sign-in/demo", role).unwrap().status, 303);
    let mut found = None;
    for part in staff.get("/staff/meetings").unwrap().body.split("href=\"/staff/meetings/").skip(1)
    {
        let id = part.split('"').next().unwrap().to_owned();
        let page = staff.get(&format!("/staff/meetings/{id}")).unwrap();
        if page.body.contains("href=\"/meetings/velkommen\"") {
            found = Some(id);
        }
    }
    let list = format!("/staff/meetings/{}/sign-ups?format=csv", found.expect("the meeting"));
    let list = staff.get(&list).unwrap();
    assert_eq!(list.status, 200);
    let (mut kept, mut placed) = (BTreeMap::new(), 0);
    for line in list.body.lines().skip(1) {
        let cells: Vec<&str> = line.split(';').collect();
        if let Some(number) = cells[0].strip_prefix("Rush nummer ") {
            let number = number.split(' ').next().unwrap().parse().unwrap();
            *kept.entry(number).or_default() += 1;
        }
        if matches!(cells[2], "Har plass" | "Har fått tilbud") {
            placed += cells[5].parse::<u32>().unwrap();
        }
    }
    (kept, placed)
}

#[test]
fn a_rush_for_places_that_is_killed_loses_nobody_and_gives_no_place_twice() {
    let folder = tempfile::tempdir().unwrap();
    let own_pages = Arc::new(Mutex::new(BTreeMap::new()));
    let next = Arc::new(AtomicU32::new(1));
    for _ in 0..KILLS {
        let server = Server::start(folder.path());
        let (port, before) = (server.port, own_pages.lock().unwrap().len());
        let stop = Arc::new(AtomicBool::new(false));
        let people: Vec<_> = (0..SENDERS)
            .map(|_| {
                let (next, stop, own_pages) = (next.clone(), stop.clone(), own_pages.clone());
                thread::spawn(move || {
                    while !stop.load(Ordering::Relaxed) {
                        let number = next.fetch_add(1, Ordering::Relaxed);
                        if let Some(page) = sign_up(port, number) {
                            own_pages.lock().unwrap().insert(number, page);
                        }
                    }
                })
            })
            .collect();
        let began = Instant::now();
        while own_pages.lock().unwrap().len() < before + 15 {
            assert!(began.elapsed() < Duration::from_secs(120), "nobody is signed up");
            thread::sleep(Duration::from_millis(5));
        }
        server.kill();
        stop.store(true, Ordering::Relaxed);
        for person in people {
            person.join().unwrap();
        }
    }
    let server = Server::start(folder.path());
    let own_pages = own_pages.lock().unwrap();
    for page in own_pages.values() {
        let path = &page[page.find("/s/").unwrap()..];
        let own = Browser::new(server.port, 0).get(path).unwrap();
        assert!(own.status == 200 && own.body.contains("mv-ticket"), "{}: {page}", own.status);
    }
    // Whoever got no answer presses once more: the form that was kept is not kept a second time.
    let pressed = next.load(Ordering::Relaxed);
    let unanswered: Vec<u32> = (1..pressed).filter(|n| !own_pages.contains_key(n)).collect();
    for number in &unanswered {
        sign_up(server.port, *number).expect("an own page");
    }
    let (kept, placed) = signed_up(server.port);
    assert_eq!(kept.len() as u32, pressed - 1, "somebody is lost; unanswered {unanswered:?}");
    assert!(kept.values().all(|n| *n == 1), "signed up twice: {kept:?}");
    assert!(placed <= PLACES, "{placed} people for {PLACES} places");
}
