//! What is asked of new residents, and how the answers are counted.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use medvirk_input::model::suppress::{self, Shown};
use medvirk_kernel::Language;
use medvirk_meetings::model::{
    Kind, Meeting, Question, QuestionOption, SignUp, State, When, reserved,
};
use medvirk_processes::Words;

use crate::text;

/// The meetings of this arena.
pub const KIND: &str = "welcome";
/// Somebody who moved in within so many years before the meeting counts as new.
const NEW_YEARS: u32 = 2;
/// The option for what the list does not have.
pub(crate) const OTHER: &str = "annet";

const METHODS: [&str; 8] = [
    "gjestebud",
    "folkemøte",
    "workshop",
    "vandring",
    "spørreundersøkelse",
    "digitalt",
    "tegning",
    OTHER,
];
const ARENAS: [&str; 12] = [
    "torget",
    "bibliotek",
    "skole",
    "jobb",
    "idrettshall",
    "grendehus",
    "nabolag",
    "kirke",
    "kafé",
    "natur",
    "på nett",
    OTHER,
];
const CHANNELS: [&str; 7] = ["sms", "e-post", "brev", "telefon", "app", "lokalavis", "oppslag"];

/// Text of the slice in all languages, for what becomes data of the municipality.
pub(crate) fn words(message: &medvirk_kernel::Message) -> Words {
    let mut words = Words::default();
    for language in Language::ALL {
        words.set(language, message.to(language));
    }
    words
}

/// The name of an option of the standard list.
pub(crate) fn option_name(code: &str) -> Option<medvirk_kernel::Message> {
    Some(match code {
        "gjestebud" => text::option_house_dialogue(),
        "folkemøte" => text::option_open_meeting(),
        "workshop" => text::option_workshop(),
        "vandring" => text::option_walk(),
        "spørreundersøkelse" => text::option_survey(),
        "digitalt" => text::option_digital(),
        "tegning" => text::option_drawing(),
        "torget" => text::option_square(),
        "bibliotek" => text::option_library(),
        "skole" => text::option_school(),
        "jobb" => text::option_work(),
        "idrettshall" => text::option_sports_hall(),
        "grendehus" => text::option_village_hall(),
        "nabolag" => text::option_neighbourhood(),
        "kirke" => text::option_church(),
        "kafé" => text::option_cafe(),
        "natur" => text::option_nature(),
        "på nett" => text::option_online(),
        "sms" => text::option_sms(),
        "e-post" => text::option_email(),
        "brev" => text::option_letter(),
        "telefon" => text::option_phone(),
        "app" => text::option_app(),
        "lokalavis" => text::option_newspaper(),
        "oppslag" => text::option_poster(),
        OTHER => text::option_other(),
        _ => return None,
    })
}

/// What a meeting for new residents asks: when somebody moved in on the form, the rest on the own
/// page, before, during or after the meeting.
pub(crate) fn questions() -> Vec<Question> {
    let plain = |id: &str, kind, text: medvirk_kernel::Message, when| Question {
        id: id.to_owned(),
        kind,
        text: words(&text),
        why: Words::default(),
        options: Vec::new(),
        is_required: false,
        is_sensitive: false,
        when,
    };
    let choice = |id: &str, text, codes: &[&str]| Question {
        options: codes
            .iter()
            .filter_map(|code| {
                let name = option_name(code)?;
                Some(QuestionOption { code: (*code).to_owned(), text: words(&name) })
            })
            .collect(),
        ..plain(id, Kind::Many, text, When::OwnPage)
    };
    vec![
        Question {
            is_required: true,
            why: words(&text::ask_moved_in_why()),
            ..plain(reserved::MOVED_IN, Kind::Month, text::ask_moved_in(), When::SignUp)
        },
        Question {
            is_sensitive: true,
            why: words(&text::ask_needs_why()),
            ..plain(reserved::NEEDS, Kind::Text, text::ask_needs(), When::SignUp)
        },
        choice(reserved::METHODS, text::ask_methods(), &METHODS),
        choice(reserved::ARENAS, text::ask_arenas(), &ARENAS),
        choice(reserved::CHANNELS, text::ask_channels(), &CHANNELS),
        Question {
            why: words(&text::ask_age_why()),
            ..plain(reserved::AGE_BAND, Kind::AgeBand, text::ask_age(), When::OwnPage)
        },
        plain(reserved::AREA, Kind::Area, text::ask_area(), When::OwnPage),
        plain(reserved::FREE_TEXT, Kind::Text, text::ask_free_text(), When::OwnPage),
    ]
}

/// How answers are divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Not at all.
    All,
    /// By age band.
    Age,
    /// By area.
    Area,
    /// Newly moved in or not.
    New,
}

impl By {
    /// All divisions, in the order they are offered.
    pub const ALL: [By; 4] = [By::All, By::Age, By::Area, By::New];

    /// Name in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            By::All => "all",
            By::Age => "age",
            By::Area => "area",
            By::New => "new",
        }
    }

    /// Reads [`By::code`]; anything else is not divided.
    pub fn from_code(code: &str) -> By {
        By::ALL.into_iter().find(|by| by.code() == code).unwrap_or(By::All)
    }
}

/// One question's answers, counted: option × group. A person counts once per option.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    /// Id of the question.
    pub question: &'static str,
    /// Codes of the options, the most chosen first.
    pub options: Vec<String>,
    /// The groups, by their codes.
    pub groups: Vec<String>,
    /// People per option (rows) and group (columns).
    pub cells: Vec<Vec<u64>>,
    /// People who answered this question, per group.
    pub people: Vec<u64>,
}

impl Tally {
    /// People per option over all groups.
    pub fn totals(&self) -> Vec<u64> {
        self.cells.iter().map(|row| row.iter().sum()).collect()
    }

    /// The cells as the public may see them: fewer than `least` people in a cell are hidden, and so
    /// much more that none can be worked out.
    pub fn shown(&self, least: u64) -> Vec<Vec<Shown>> {
        if self.groups.len() > 1 {
            suppress::table(&self.cells, least).cells
        } else {
            let totals = self.totals();
            let line = suppress::row(&totals, least).cells;
            line.into_iter().map(|cell| vec![cell]).collect()
        }
    }
}

/// Everybody's answers: those with a place, those who wait, those who cancelled and those the meeting
/// was not for have all said what they want; somebody who signed up twice counts once.
pub(crate) fn answered(meetings: &[(Meeting, Vec<SignUp>)]) -> Vec<(&Meeting, &SignUp)> {
    let all =
        meetings.iter().flat_map(|(meeting, people)| people.iter().map(move |p| (meeting, p)));
    all.filter(|(_, one)| one.state != State::Duplicate).collect()
}

/// Counts one question.
pub(crate) fn tally(
    question: &'static str,
    people: &[(&Meeting, &SignUp)],
    by: By,
    groups: Vec<String>,
) -> Tally {
    let mut groups = groups;
    let mut counted: BTreeMap<String, Vec<u64>> = BTreeMap::new();
    let mut all = vec![0; groups.len()];
    for (meeting, one) in people {
        let mut chosen: Vec<String> =
            one.answers.many(question).iter().map(|code| listed(question, code)).collect();
        chosen.sort();
        chosen.dedup();
        if chosen.is_empty() {
            continue;
        }
        let group = group_of(meeting, one, by);
        let column = groups.iter().position(|g| *g == group).unwrap_or_else(|| {
            groups.push(group);
            all.push(0);
            groups.len() - 1
        });
        all[column] += 1;
        for code in chosen {
            let row = counted.entry(code).or_default();
            row.resize(groups.len().max(row.len()), 0);
            row[column] += 1;
        }
    }
    for row in counted.values_mut() {
        row.resize(groups.len(), 0);
    }
    let mut rows: Vec<(String, Vec<u64>)> = counted.into_iter().collect();
    // "Something else" stands last, however often it was chosen.
    let key =
        |row: &(String, Vec<u64>)| (row.0 == OTHER, std::cmp::Reverse(row.1.iter().sum::<u64>()));
    rows.sort_by_key(key);
    let (options, cells) = rows.into_iter().unzip();
    Tally { question, options, groups, cells, people: all }
}

/// An option of the standard list, or "something else" for what somebody wrote.
fn listed(question: &str, code: &str) -> String {
    let known: &[&str] = match question {
        reserved::METHODS => &METHODS,
        reserved::ARENAS => &ARENAS,
        _ => &CHANNELS,
    };
    if known.contains(&code) { code.to_owned() } else { OTHER.to_owned() }
}

/// The group of somebody; empty when it is not known.
fn group_of(meeting: &Meeting, one: &SignUp, by: By) -> String {
    let said = |id| one.answers.one(id).unwrap_or_default().to_owned();
    match by {
        By::All => "all".to_owned(),
        By::Age => said(reserved::AGE_BAND),
        By::Area => said(reserved::AREA),
        By::New => match one.answers.month(reserved::MOVED_IN) {
            Some(month) if is_new(meeting, month) => "new".to_owned(),
            Some(_) => "longer".to_owned(),
            None => String::new(),
        },
    }
}

fn is_new(meeting: &Meeting, moved_in: NaiveDate) -> bool {
    let day = medvirk_kernel::to_oslo(meeting.starts_at).date_naive();
    let since = day.checked_sub_months(chrono::Months::new(12 * NEW_YEARS));
    since.is_some_and(|since| moved_in >= since)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_option_has_a_name() {
        for code in METHODS.iter().chain(&ARENAS).chain(&CHANNELS) {
            assert!(option_name(code).is_some(), "{code}");
        }
        assert!(questions().iter().all(|q| !q.text.is_empty()));
    }

    #[test]
    fn what_is_not_on_the_list_is_something_else() {
        assert_eq!(listed(reserved::ARENAS, "badstue"), OTHER);
        assert_eq!(listed(reserved::ARENAS, "kafé"), "kafé");
    }

    #[test]
    fn few_people_are_not_shown() {
        let tally = Tally {
            question: reserved::METHODS,
            options: vec!["gjestebud".into(), "vandring".into()],
            groups: vec!["all".into()],
            cells: vec![vec![12], vec![3]],
            people: vec![15],
        };
        let shown = tally.shown(5);
        assert_eq!(shown[1][0], Shown::Hidden);
    }
}
