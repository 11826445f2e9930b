//! The rules of `report`, over the 23 files of the fictional town.

use std::sync::LazyLock;

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::model::fjordvik;

fn report(name: &str) -> Report {
    let (_, text) = fjordvik::report_files().into_iter().find(|(file, _)| file == name).unwrap();
    Report::from_yaml(&text).unwrap()
}

fn kinds(report: &Report, entry: Entry<'_>) -> Vec<(IssueKind, Severity)> {
    check(report, &Limits::default(), entry).into_iter().map(|i| (i.kind, i.severity)).collect()
}

const STAFF: Entry<'_> = Entry::Staff { reason: None };

#[test]
fn all_23_files_are_read_and_only_the_ninth_guest_is_an_issue() {
    let files = fjordvik::report_files();
    assert_eq!(files.len(), 23);
    let mut notes = 0;
    for (name, text) in &files {
        let report = Report::from_yaml(text).unwrap();
        notes += report.notes().count();
        let issues = check(&report, &Limits::default(), Entry::Host);
        assert_eq!(may_be_kept(&issues), name != "GB15", "{name}: {issues:?}");
    }
    assert_eq!(notes, 367 + report("GB07").notes().count());
}

#[test]
fn a_ninth_guest_is_refused_on_the_web_and_kept_by_staff_with_a_reason() {
    let nine = report("GB15");
    let kind = IssueKind::TooManyAtTable { most: 8 };
    assert_eq!(kinds(&nine, Entry::Host), [(kind.clone(), Severity::Refused)]);
    assert_eq!(kinds(&nine, STAFF), [(kind.clone(), Severity::NeedsReason)]);
    assert_eq!(
        kinds(&nine, Entry::Staff { reason: Some(" ") }),
        [(kind.clone(), Severity::NeedsReason)]
    );
    let reasoned = Entry::Staff { reason: Some("Søskenbarnet var på besøk") };
    assert_eq!(kinds(&nine, reasoned), [(kind, Severity::Flagged)]);
    assert!(may_be_kept(&check(&nine, &Limits::default(), reasoned)));
    assert_eq!(nine.head_count, 9);
}

#[test]
fn a_report_sent_twice_is_kept_once() {
    let kept = [report("GB06"), report("GB07")];
    let again = report("GB07_sendt_to_ganger");
    assert_ne!(again.sent_at, kept[1].sent_at);
    assert_eq!(receive(&kept, &again), Receipt::SentAgain(1));
    assert_eq!(receive(&kept[..1], &again), Receipt::New);
}

#[test]
fn a_report_that_differs_is_shown_and_not_merged() {
    let kept = [report("GB07")];
    let mut other = report("GB07");
    other.answers[0].notes[0].text.push_str(" Og hjem igjen.");
    assert_eq!(receive(&kept, &other), Receipt::Changed(0));
    other.client_id = "another device".into();
    assert_eq!(receive(&kept, &other), Receipt::Second(0));
    // The same words from paper after the web are no conflict.
    let mut paper = report("GB07");
    (paper.client_id, paper.channel) = ("paper".into(), Channel::Paper);
    assert_eq!(receive(&kept, &paper), Receipt::SentAgain(0));
}

#[test]
fn paper_and_phone_are_the_same_kind_of_record() {
    let (paper, phone) = (report("GB19"), report("GB08"));
    assert_eq!((paper.channel, phone.channel), (Channel::Paper, Channel::Phone));
    assert_eq!(paper.paper.as_ref().and_then(|p| p.pages), Some(8));
    assert!(phone.received_by.is_some());
    assert_eq!(kinds(&paper, STAFF), []);
    assert_eq!(kinds(&phone, STAFF), []);
}

#[test]
fn counts_that_are_missing_are_not_stated_and_not_guessed() {
    assert_eq!(report("GB10").first_time_count, None);
    assert_eq!(report("GB21").age_not_stated(), 7);
    assert_eq!((report("GB16").gender_not_stated(), report("GB16").age_not_stated()), (1, 0));
}

#[test]
fn more_in_a_partial_count_than_at_the_table_is_a_warning() {
    let mut odd = report("GB01");
    odd.first_time_count = Some(8);
    odd.gender_counts = Some(BTreeMap::from([(Gender::Woman, 7), (Gender::Man, 3)]));
    let wrong = |part, people| (IssueKind::MoreThanHeads { part, people }, Severity::Flagged);
    assert_eq!(kinds(&odd, Entry::Host), [wrong(Part::FirstTime, 8), wrong(Part::Gender, 10)]);
}

#[test]
fn a_table_without_people_words_or_before_its_day_is_refused() {
    let mut empty = report("GB01");
    empty.head_count = 0;
    (empty.first_time_count, empty.gender_counts, empty.age_band_counts) = (None, None, None);
    empty.held_on = "2026-03-01".parse().unwrap();
    empty.answers.clear();
    empty.quotes.clear();
    empty.priorities.clear();
    empty.drawing = None;
    let found: Vec<_> = kinds(&empty, Entry::Host).into_iter().map(|(kind, _)| kind).collect();
    assert_eq!(found, [IssueKind::NobodyAtTable, IssueKind::HeldAfterSent, IssueKind::Empty]);
}

#[test]
fn notes_under_one_id_too_long_or_to_unknown_questions_are_seen() {
    let mut odd = report("GB01");
    odd.answers[0].notes[1].id = "GB01-N01".into();
    odd.answers[1].question = "T99-Q1".into();
    odd.answers[2].notes[0].text = "å".repeat(4001);
    odd.priorities.push("En fjerde".into());
    let limits =
        Limits { questions: (1..5).map(|q| format!("T11-Q{q}")).collect(), ..Limits::default() };
    let found: Vec<_> =
        check(&odd, &limits, STAFF).into_iter().map(|i| (i.kind, i.severity)).collect();
    assert_eq!(
        found,
        [
            (IssueKind::UnknownQuestion("T99-Q1".into()), Severity::Flagged),
            (IssueKind::NoteTwice("GB01-N01".into()), Severity::Refused),
            (IssueKind::NoteTooLong { note: "GB01-N11".into(), most: 4000 }, Severity::NeedsReason),
            (IssueKind::TooManyPriorities { most: 3 }, Severity::Flagged),
        ]
    );
}

#[test]
fn a_fault_in_a_file_has_its_place() {
    let fault = Report::from_yaml("gjestebud_id: GB01\nclient_id: [1\n").unwrap_err();
    assert!(fault.place.is_some(), "{fault:?}");
    let text = fjordvik::report_files().remove(0).1.replace("head_count: 7", "head_count: sju");
    let fault = Report::from_yaml(&text).unwrap_err();
    assert!(fault.detail.contains("head_count"), "{fault:?}");
    assert_eq!(fault.place.map(|(line, _)| line), Some(10));
}

#[test]
fn the_late_list_of_the_fictional_town_has_two() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let late_on = |today: &str| -> Vec<String> {
        fjordvik::hosts_drawn()
            .into_iter()
            .filter(|row| !row[8].is_empty())
            .filter(|row| {
                let received = (row[13] == "mottatt").then(|| report(&row[8]).sent_at.date_naive());
                due(row[9].parse().ok(), day("2026-03-15"), received, day(today)).is_late()
            })
            .map(|row| row[8].clone())
            .collect()
    };
    assert_eq!(late_on("2026-03-16"), ["GB05", "GB18"]);
    assert_eq!(late_on("2026-03-15"), [] as [&str; 0]);
}

#[test]
fn before_the_deadline_a_report_is_waited_for() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let deadline = day("2026-03-15");
    let held = Some(day("2026-02-26"));
    assert_eq!(due(held, deadline, None, day("2026-02-26")), Due::NotYet);
    assert_eq!(due(held, deadline, None, day("2026-03-10")), Due::Waiting { days: 5 });
    assert_eq!(due(held, deadline, None, day("2026-03-17")), Due::Late { days: 2 });
    assert_eq!(due(None, deadline, None, day("2026-03-10")), Due::NotYet);
    assert_eq!(due(held, deadline, Some(day("2026-03-15")), day("2026-04-01")), Due::Received);
    assert_eq!(
        due(held, deadline, Some(day("2026-03-18")), day("2026-04-01")),
        Due::ReceivedLate { days: 3 }
    );
}

fn table() -> Table {
    Table {
        gjestebud_id: "GB01".into(),
        theme: "T11".into(),
        host_application_id: Some("S001".into()),
    }
}

fn sent() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-02-07T23:05:00+01:00").unwrap()
}

#[test]
fn a_draft_becomes_a_report_when_day_and_heads_are_there() {
    let json = r#"{"version":1,"client_id":"c1","held_on":"2026-02-05","started":"18:30","head_count":7,
        "gender_counts":{"kvinne":4,"mann":3},"age_band_counts":{"30-44":7},
        "answers":[{"question":"T11-Q1","notes":[{"id":"n1","text":"Bussen"},{"id":"n2","text":"  "}]},
                   {"question":"T11-Q2","notes":[]}],
        "priorities":["Buss",""],"drawings":[{"id":"d1"}]}"#;
    let draft = ReportDraft::from_json(json).unwrap();
    let report = draft.complete(&table(), Channel::Web, sent()).unwrap();
    assert_eq!((report.gjestebud_id.as_str(), report.theme.as_str()), ("GB01", "T11"));
    assert_eq!(report.notes().map(|n| n.id.as_str()).collect::<Vec<_>>(), ["n1"]);
    assert_eq!((report.answers.len(), report.priorities.len()), (1, 1));
    assert_eq!(report.started, NaiveTime::from_hms_opt(18, 30, 0));
    assert_eq!(report.gender_not_stated(), 0);
}

#[test]
fn an_unfinished_draft_says_everything_it_lacks() {
    let draft = ReportDraft::from_json("{}").unwrap();
    assert_eq!(
        draft.complete(&table(), Channel::Web, sent()),
        Err(vec![DraftFault::NoClientId, DraftFault::NoDay, DraftFault::NoHeadCount])
    );
}

#[test]
fn a_draft_that_would_lose_something_is_refused() {
    assert_eq!(ReportDraft::from_json(r#"{"version":2,"new":1}"#), Err(DraftFault::TooNew));
    let unknown = ReportDraft::from_json("{\"version\":1,\n\"notes\":[]}");
    assert!(matches!(unknown, Err(DraftFault::Unreadable { line: 2, .. })), "{unknown:?}");
}

proptest! {
    #[test]
    fn drafts_survive_being_written_and_read(
        heads in proptest::option::of(0u32..12), texts in proptest::collection::vec("\\PC{0,20}", 0..5),
        minute in proptest::option::of(0u32..1440),
    ) {
        let notes = texts.iter().enumerate().map(|(i, text)| Note { id: i.to_string(), text: text.clone() });
        let draft = ReportDraft {
            version: DRAFT_VERSION,
            client_id: "c".into(),
            head_count: heads,
            started: minute.and_then(|m| NaiveTime::from_hms_opt(m / 60, m % 60, 0)),
            answers: vec![Answer { question: "q".into(), notes: notes.collect() }],
            gender_counts: heads.map(|h| BTreeMap::from([(Gender::Other, h)])),
            age_band_counts: heads.map(|h| BTreeMap::from([("75+".parse().unwrap(), h)])),
            priorities: texts.clone(),
            ..ReportDraft::default()
        };
        let json = serde_json::to_string(&draft).unwrap();
        prop_assert_eq!(ReportDraft::from_json(&json), Ok(draft));
    }

    #[test]
    fn sending_again_never_counts_twice(times in 1usize..6, minutes in 0i64..600) {
        static FIRST: LazyLock<Report> = LazyLock::new(|| report("GB01"));
        let mut kept: Vec<Report> = vec![];
        for round in 0..times {
            let mut incoming = FIRST.clone();
            incoming.sent_at += chrono::TimeDelta::minutes(minutes * i64::try_from(round).unwrap());
            match receive(&kept, &incoming) {
                Receipt::New => kept.push(incoming),
                receipt => prop_assert_eq!(receipt, Receipt::SentAgain(0)),
            }
        }
        prop_assert_eq!(kept.len(), 1);
    }
}
