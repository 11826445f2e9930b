//! The demo town's two meetings: one that was held, with its 37 sign-ups at their moments, and one
//! that is open for sign-up now.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use medvirk_kernel::{Error, Language, Permit, Result};
use medvirk_meetings::{
    Incoming, Outcome,
    model::{
        AgendaItem, Answer, Answers, Audience, Children, HostPerson, Meeting, MeetingState, Place,
        Plan, Reminder, SignUpId, SignUpRules, oslo, reserved,
    },
    policy as meeting_policy,
};
use medvirk_people::Wants;
use medvirk_processes::{Process, Words};
use medvirk_slice::{Cx, DemoTown};
use medvirk_store::Tx;
use serde::Deserialize;

use crate::{
    handover,
    model::{questions, words},
    policy::HAND_OVER,
    start, text,
};

/// The process that asks how people want to be asked.
const PROCESS: &str = "medvirkning-2027";
const HELD: &str = "velkommen-2026";
const OPEN: &str = "velkommen";

/// The town's file about the meeting.
#[derive(Deserialize)]
struct File {
    title: String,
    purpose: String,
    target_group: String,
    moved_in_since: String,
    date: NaiveDate,
    starts: String,
    ends: String,
    place: String,
    map: String,
    capacity: u32,
    signup_opens: DateTime<Utc>,
    signup_closes: DateTime<Utc>,
    hosts: Vec<FileHost>,
    committee: String,
    reminders: Vec<FileReminder>,
    practical: Vec<String>,
}

#[derive(Deserialize)]
struct FileHost {
    name: String,
    role: String,
    party: String,
}

#[derive(Deserialize)]
struct FileReminder {
    days_before: u32,
    text: String,
}

#[derive(Deserialize)]
struct Row {
    signup_no: u32,
    arrived_at: DateTime<Utc>,
    entered_at: DateTime<Utc>,
    channel: String,
    name: String,
    email: Option<String>,
    phone: Option<String>,
    gender: String,
    age_band: String,
    area: String,
    moved_in: String,
    methods: String,
    arenas: String,
    channels: String,
    free_text: String,
    accessibility_needs: String,
    cancelled_at: Option<DateTime<Utc>>,
    note: String,
}

/// Fills in this arena's part of the town.
pub(crate) async fn fill(cx: &Cx, town: &DemoTown) -> Result<()> {
    let db = cx.db().reader();
    let process = medvirk_processes::by_slug(db, PROCESS).await?;
    let file: File = yaml_serde::from_str(town.text("welcome_meeting.yaml")?)?;
    let permit = cx.permit(meeting_policy::EDIT, process.resource())?;
    let tx = cx.begin().await?;
    let held = held(cx, &process, &file)?;
    medvirk_meetings::create(&tx, cx, &permit, &held, (Some(file.capacity), 0)).await?;
    let enter = cx.permit(meeting_policy::ENTER, process.resource())?;
    replay(&tx, cx, &enter, &held, town).await?;
    come(&tx, cx, &enter, &held).await?;
    handover::give(&tx, cx, &cx.permit(HAND_OVER, process.resource())?, &held).await?;
    let open = open(cx, &process, &held);
    medvirk_meetings::create(&tx, cx, &permit, &open, (Some(file.capacity), 0)).await?;
    crowd(&tx, cx, &enter, &open).await?;
    tx.commit().await
}

fn clock(text: &str) -> Result<NaiveTime> {
    Ok(NaiveTime::parse_from_str(text, "%H:%M")?)
}

fn nb(text: &str) -> Words {
    Words::in_one(Language::Nb, text)
}

/// The town's own text, with the standard's nynorsk and English beside it.
fn beside(own: &str, standard: Words) -> Words {
    standard.and(Language::Nb, own)
}

fn held(cx: &Cx, process: &Process, file: &File) -> Result<Meeting> {
    let standard = start::meeting(cx, process);
    let since = NaiveDate::parse_from_str(&format!("{}-01", file.moved_in_since), "%Y-%m-%d")?;
    let (name, address) = file.place.split_once(", ").unwrap_or((&file.place, ""));
    let reminders = file.reminders.iter().map(|r| Reminder {
        days_before: r.days_before,
        at: NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default(),
        text: nb(&r.text),
    });
    Ok(Meeting {
        slug: HELD.to_owned(),
        state: MeetingState::Published,
        title: beside(&file.title, standard.title.clone()),
        starts_at: oslo(file.date, clock(&file.starts)?),
        ends_at: oslo(file.date, clock(&file.ends)?),
        plan: Plan {
            purpose: beside(&file.purpose, standard.plan.purpose.clone()),
            audience: Some(Audience {
                words: nb(&file.target_group),
                moved_in_since: Some(since),
                only: true,
            }),
            place: Place {
                name: name.to_owned(),
                address: address.to_owned(),
                map: file.map.clone(),
                directions: Words::default(),
            },
            practical: file.practical.iter().map(|line| nb(line)).collect(),
            hosts: file
                .hosts
                .iter()
                .map(|h| HostPerson {
                    name: h.name.clone(),
                    role: h.role.clone(),
                    party: h.party.clone(),
                })
                .collect(),
            body: file.committee.clone(),
            agenda: agenda(),
            sign_up: SignUpRules {
                opens_at: Some(file.signup_opens),
                closes_at: Some(file.signup_closes),
                ..SignUpRules::default()
            },
            questions: questions(),
            reminders: reminders.collect(),
            ..standard.plan.clone()
        },
        ..standard
    })
}

fn agenda() -> Vec<AgendaItem> {
    let item = |minutes, title: medvirk_kernel::Message| AgendaItem {
        minutes,
        title: words(&title),
        who: String::new(),
    };
    vec![
        item(20, text::agenda_food()),
        item(10, text::agenda_welcome()),
        item(60, text::agenda_talk()),
        item(30, text::agenda_next()),
    ]
}

/// The same meeting again in the time to come.
fn open(cx: &Cx, process: &Process, held: &Meeting) -> Meeting {
    let standard = start::meeting(cx, process);
    let day = cx.today().checked_add_days(Days::new(19)).unwrap_or(cx.today());
    let at = |hour| oslo(day, NaiveTime::from_hms_opt(hour, 30, 0).unwrap_or_default());
    let mut plan = Plan {
        audience: standard.plan.audience.clone(),
        reminders: standard.plan.reminders.clone(),
        sign_up: SignUpRules {
            opens_at: Some(cx.now() - TimeDelta::days(3)),
            party_max: 4,
            children: true,
            ..SignUpRules::default()
        },
        ..held.plan.clone()
    };
    plan.practical = vec![
        words(&text::demo_practical_free()),
        words(&text::demo_practical_bus()),
        words(&text::demo_practical_children()),
    ];
    Meeting {
        slug: OPEN.to_owned(),
        state: MeetingState::Published,
        title: standard.title.clone(),
        starts_at: at(18),
        ends_at: at(20),
        plan,
        ..standard
    }
}

fn codes(cell: &str) -> Option<Answer> {
    let all: Vec<String> =
        cell.split(';').map(|code| code.trim().to_owned()).filter(|c| !c.is_empty()).collect();
    (!all.is_empty()).then_some(Answer::Many(all))
}

fn incoming(cx: &Cx, row: &Row) -> Incoming {
    let one = |text: &str| (!text.is_empty()).then(|| Answer::One(text.to_owned()));
    let area = cx.municipality().areas.iter().find(|a| a.name == row.area);
    let answers = [
        (reserved::MOVED_IN, one(&row.moved_in)),
        (reserved::GENDER, one(&row.gender)),
        (reserved::AGE_BAND, one(&row.age_band)),
        (reserved::AREA, area.and_then(|a| one(&a.id))),
        (reserved::METHODS, codes(&row.methods)),
        (reserved::ARENAS, codes(&row.arenas)),
        (reserved::CHANNELS, codes(&row.channels)),
        (reserved::FREE_TEXT, one(&row.free_text)),
    ];
    let needs = one(&row.accessibility_needs).map(|needs| (reserved::NEEDS.to_owned(), needs));
    Incoming {
        once: format!("demo:{HELD}:{}", row.signup_no),
        name: row.name.clone(),
        email: row.email.clone(),
        phone: row.phone.clone(),
        language: Language::Nb,
        wants: Wants::None,
        channel: match row.channel.as_str() {
            "telefon" => "phone",
            "e-post" => "email",
            _ => "web",
        },
        arrived_at: row.arrived_at,
        size: 1,
        children: Children::default(),
        answers: answers.into_iter().filter_map(|(id, a)| Some((id.to_owned(), a?))).collect(),
        sensitive: needs.into_iter().collect::<Answers>(),
        note: row.note.clone(),
    }
}

/// Everybody signs up and cancels at their moment.
async fn replay(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    town: &DemoTown,
) -> Result<()> {
    let mut rows = csv::Reader::from_reader(town.bytes("welcome_meeting_signups.csv")?);
    let rows: Vec<Row> = rows.deserialize().collect::<std::result::Result<_, _>>()?;
    let mut steps: Vec<(DateTime<Utc>, u32, &Row)> = Vec::new();
    for row in &rows {
        steps.push((row.entered_at, row.signup_no, row));
        steps.extend(row.cancelled_at.map(|at| (at, row.signup_no, row)));
    }
    steps.sort_by_key(|(at, number, _)| (*at, *number));
    let mut ids: Vec<(u32, SignUpId)> = Vec::new();
    for (at, number, row) in steps {
        if let Some((_, id)) = ids.iter().find(|(known, _)| *known == number) {
            medvirk_meetings::cancel(tx, cx, permit, meeting, *id, at).await?;
            continue;
        }
        let one = vec![incoming(cx, row)];
        let outcome = medvirk_meetings::take_in(tx, cx, permit, meeting, one, at).await?;
        let Some(Outcome::Taken(taken)) = outcome.into_iter().next() else {
            return Err(Error::internal("the demo's meeting has a waiting list"));
        };
        ids.push((number, taken.id));
    }
    Ok(())
}

/// Most of those with a place came.
async fn come(tx: &Tx, cx: &Cx, permit: &Permit, meeting: &Meeting) -> Result<()> {
    let all = medvirk_meetings::sign_ups(tx, meeting.id).await?;
    let with_place = all.iter().filter(|one| one.state.has_place());
    for (n, one) in (0_i64..).zip(with_place) {
        if n % 7 != 6 {
            let at = meeting.starts_at - TimeDelta::minutes(20) + TimeDelta::seconds(75 * n);
            medvirk_meetings::check_in(tx, cx, permit, meeting, (one.id, one.size), at).await?;
        }
    }
    Ok(())
}

/// A few have signed up for the meeting to come.
async fn crowd(tx: &Tx, cx: &Cx, permit: &Permit, meeting: &Meeting) -> Result<()> {
    let month = meeting.plan.audience.as_ref().and_then(|a| a.moved_in_since);
    let month = month.map(|m| m.format("%Y-%m").to_string()).unwrap_or_default();
    let people = [
        ("Signe Aarflot", 2, 1),
        ("Dawit Mehari", 1, 0),
        ("Ole Kristian Vågå", 1, 0),
        ("Beata Zielińska", 3, 1),
        ("Åse Lerheim", 1, 0),
        ("Noor Haidari", 4, 2),
    ];
    for (n, (name, size, school)) in (1_i64..).zip(people) {
        let at = cx.now() - TimeDelta::hours(60) + TimeDelta::minutes(37 * n);
        let one = Incoming {
            once: format!("demo:{OPEN}:{n}"),
            name: name.to_owned(),
            email: Some(format!("ny{n}@example.org")),
            phone: None,
            language: Language::Nb,
            wants: Wants::None,
            channel: "web",
            arrived_at: at,
            size,
            children: Children { school, ..Children::default() },
            answers: [(reserved::MOVED_IN.to_owned(), Answer::One(month.clone()))]
                .into_iter()
                .collect(),
            sensitive: Answers::default(),
            note: String::new(),
        };
        medvirk_meetings::take_in(tx, cx, permit, meeting, vec![one], at).await?;
    }
    Ok(())
}
