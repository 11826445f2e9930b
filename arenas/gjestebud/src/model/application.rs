//! An application to be host: from the cells of a form or spreadsheet, as people fill them in, to
//! what the draw and the answers need. Whatever cannot be read is kept as typed and named in an
//! [`Issue`]; nothing is rejected for its form.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use medvirk_processes::model::age_band::AgeBands;
use medvirk_processes::model::gender::Gender;
use serde::{Deserialize, Serialize};

use super::channel::Channel;
use super::phone::{Email, Phone};
use super::spoken::Spoken;

mod age;
mod lookup;
mod read;

pub use age::{Age, AgeFacts};
pub use lookup::{Area, AreaAnswer, Named, yes_no};
pub use read::read;

/// One field of an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The municipality's own number of the application.
    Reference,
    /// Full name.
    Name,
    /// First name, when the name is in two columns.
    FirstName,
    /// Last name, when the name is in two columns.
    LastName,
    /// E-mail address.
    Email,
    /// Phone number.
    Phone,
    /// Postal address, for those who can only be reached by letter.
    Address,
    /// Age in years, or an age band.
    Age,
    /// Year or date of birth; only the year is read.
    BirthYear,
    /// Gender.
    Gender,
    /// Area within the municipality.
    Area,
    /// Occupation in the applicant's words.
    Occupation,
    /// Sector of work.
    Sector,
    /// Children in kindergarten or school.
    ChildIn,
    /// First wish.
    Theme1,
    /// Second wish.
    Theme2,
    /// Third wish.
    Theme3,
    /// All wishes in one cell, ranked.
    Themes,
    /// Languages spoken, the mother tongue first.
    Languages,
    /// How the application came.
    Channel,
    /// When it came.
    ReceivedAt,
    /// Why the applicant wants to be host.
    Motivation,
    /// What the applicant needs to take part.
    Needs,
    /// Note by staff.
    StaffNote,
}

impl Field {
    /// All fields, in the order of the form.
    pub const ALL: [Field; 24] = [
        Field::Reference,
        Field::Name,
        Field::FirstName,
        Field::LastName,
        Field::Email,
        Field::Phone,
        Field::Address,
        Field::Age,
        Field::BirthYear,
        Field::Gender,
        Field::Area,
        Field::Occupation,
        Field::Sector,
        Field::ChildIn,
        Field::Theme1,
        Field::Theme2,
        Field::Theme3,
        Field::Themes,
        Field::Languages,
        Field::Channel,
        Field::ReceivedAt,
        Field::Motivation,
        Field::Needs,
        Field::StaffNote,
    ];
}

/// The typed text of each field; a missing field is blank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Raw(BTreeMap<Field, String>);

impl Raw {
    /// Sets a field.
    pub fn set(&mut self, field: Field, text: impl Into<String>) {
        self.0.insert(field, text.into());
    }

    /// The text of a field, without spaces around it.
    pub fn get(&self, field: Field) -> &str {
        self.0.get(&field).map_or("", |text| text.trim())
    }

    fn owned(&self, field: Field) -> String {
        self.get(field).to_owned()
    }

    /// Whether every field is blank.
    pub fn is_blank(&self) -> bool {
        self.0.values().all(|text| text.trim().is_empty())
    }
}

/// What applications are read against.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The municipality's age bands.
    pub bands: AgeBands,
    /// The year from which a year of birth is subtracted; the year the call was opened.
    pub reference_year: i32,
    /// Youngest host (setting `host_minimum_age`).
    pub minimum_age: u16,
    /// The areas.
    pub areas: Vec<Area>,
    /// The themes, id and title.
    pub themes: Vec<Named>,
}

/// One application as it is kept. Age is kept only as far as rules and draw need it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Application {
    /// The municipality's own number, if it has one.
    pub reference: String,
    /// Full name.
    pub name: String,
    /// E-mail address.
    pub email: Option<Email>,
    /// Phone number.
    pub phone: Option<Phone>,
    /// Postal address.
    pub address: String,
    /// What is kept of the age.
    pub age: AgeFacts,
    /// Gender; `None` when not stated.
    pub gender: Option<Gender>,
    /// Where the applicant lives.
    pub area: AreaAnswer,
    /// Occupation in the applicant's words.
    pub occupation: String,
    /// Sector of work.
    pub sector: String,
    /// Where the applicant has children, in the form's words.
    pub child_in: String,
    /// Ids of the themes wished for, most wanted first, none twice.
    pub themes: Vec<String>,
    /// Languages, the mother tongue first.
    pub languages: Vec<Spoken>,
    /// How the application came.
    pub channel: Option<Channel>,
    /// When it came.
    pub received_at: Option<DateTime<Utc>>,
    /// Why the applicant wants to be host.
    pub motivation: String,
    /// What the applicant needs; treat as health data, delete after the event.
    pub needs: String,
    /// Note by staff.
    pub staff_note: String,
}

/// How grave an issue is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Good to know.
    Note,
    /// A person should look at it.
    Warning,
    /// The application cannot be used before it is put right.
    Error,
}

/// What is odd about a field. Texts are as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IssueKind {
    /// There is no name.
    NoName,
    /// Neither e-mail, phone nor address: nobody can answer this applicant.
    Unreachable,
    /// No e-mail: must be reached by phone or letter.
    NoEmail,
    /// Nobody can have this phone number.
    PhoneNotVerified,
    /// Not a phone number.
    PhoneUnreadable,
    /// Mail cannot be sent to this address.
    EmailInvalid,
    /// No age was given; the applicant counts as "ukjent".
    NoAge,
    /// Age and year of birth do not fit together; the age is used.
    AgesDiffer,
    /// Cannot be read.
    NotUnderstood(String),
    /// No such area.
    UnknownArea(String),
    /// No such theme, or several it could be.
    UnknownTheme(String),
    /// The same theme is wished for twice; counted once.
    ThemeTwice(String),
    /// No theme is wished for.
    NoTheme,
    /// Another row of the file has this reference; its line.
    ReferenceTwice(usize),
    /// The row has cells beyond the last column; nothing of them is used.
    CellsBeyondHeader(Vec<String>),
}

impl IssueKind {
    /// How grave it is.
    pub const fn level(&self) -> Level {
        match self {
            IssueKind::NoName => Level::Error,
            IssueKind::NoEmail | IssueKind::PhoneNotVerified | IssueKind::NoAge => Level::Note,
            _ => Level::Warning,
        }
    }
}

/// Something about one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// The field; `None` when it concerns the whole application.
    pub field: Option<Field>,
    /// What.
    pub kind: IssueKind,
}

#[cfg(test)]
mod tests;
