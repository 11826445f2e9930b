//! Reading an application field by field: each cell becomes a value or an issue.

use medvirk_processes::model::gender::Gender;

use super::{
    Age, AgeFacts, Application, AreaAnswer, Field, Issue, IssueKind, Raw, Settings, lookup,
};
use crate::model::channel::Channel;
use crate::model::moment::moment;
use crate::model::phone::{Email, Phone};
use crate::model::spoken::languages;

/// Reads an application. The issues are in the order of the form.
pub fn read(raw: &Raw, settings: &Settings) -> (Application, Vec<Issue>) {
    let mut reader = Reader { raw, settings, issues: vec![] };
    let application = reader.application();
    (application, reader.issues)
}

struct Reader<'a> {
    raw: &'a Raw,
    settings: &'a Settings,
    issues: Vec<Issue>,
}

impl Reader<'_> {
    fn note(&mut self, field: Field, kind: IssueKind) {
        self.issues.push(Issue { field: Some(field), kind });
    }

    fn application(&mut self) -> Application {
        let name = self.name();
        let (email, phone) = (self.email(), self.phone());
        let address = self.raw.owned(Field::Address);
        if email.is_none() && phone.is_none() && address.is_empty() {
            self.issues.push(Issue { field: None, kind: IssueKind::Unreachable });
        } else if email.is_none() {
            self.note(Field::Email, IssueKind::NoEmail);
        }
        let raw = self.raw;
        Application {
            reference: raw.owned(Field::Reference),
            name,
            email,
            phone,
            address,
            age: self.age(),
            gender: self.word(Field::Gender, Gender::from_word),
            area: self.area(),
            occupation: raw.owned(Field::Occupation),
            sector: raw.owned(Field::Sector),
            child_in: raw.owned(Field::ChildIn),
            themes: self.themes(),
            languages: languages(raw.get(Field::Languages)),
            channel: self.word(Field::Channel, Channel::from_word),
            received_at: self.word(Field::ReceivedAt, moment),
            motivation: raw.owned(Field::Motivation),
            needs: raw.owned(Field::Needs),
            staff_note: raw.owned(Field::StaffNote),
        }
    }

    fn name(&mut self) -> String {
        let (first, last) = (self.raw.get(Field::FirstName), self.raw.get(Field::LastName));
        let whole = match self.raw.get(Field::Name) {
            "" => format!("{first} {last}"),
            // A column called "name" beside one for the last name holds the first name.
            name if first.is_empty() && !last.is_empty() => format!("{name} {last}"),
            name => name.to_owned(),
        };
        let name = whole.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() {
            self.note(Field::Name, IssueKind::NoName);
        }
        name
    }

    fn email(&mut self) -> Option<Email> {
        let email = Email::read(self.raw.get(Field::Email))?;
        if !email.is_valid {
            self.note(Field::Email, IssueKind::EmailInvalid);
        }
        Some(email)
    }

    fn phone(&mut self) -> Option<Phone> {
        let phone = Phone::read(self.raw.get(Field::Phone))?;
        match (&phone.number, phone.is_verified) {
            (None, _) => self.note(Field::Phone, IssueKind::PhoneUnreadable),
            (Some(_), false) => self.note(Field::Phone, IssueKind::PhoneNotVerified),
            (Some(_), true) => {}
        }
        Some(phone)
    }

    fn age(&mut self) -> AgeFacts {
        let year = self.settings.reference_year;
        let stated = self.age_in(Field::Age, Age::read);
        let born = self.age_in(Field::BirthYear, Age::read_birth);
        if let (Some(stated), Some(born)) = (&stated, &born)
            && !stated.fits(born, year)
        {
            self.note(Field::Age, IssueKind::AgesDiffer);
        }
        match stated.or(born) {
            Some(age) => age.facts(self.settings),
            None => {
                self.note(Field::Age, IssueKind::NoAge);
                AgeFacts::default()
            }
        }
    }

    fn age_in(&mut self, field: Field, read: fn(&str, i32) -> Option<Age>) -> Option<Age> {
        let year = self.settings.reference_year;
        self.word(field, |text| read(text, year))
    }

    fn area(&mut self) -> AreaAnswer {
        let answer = lookup::area(self.raw.get(Field::Area), &self.settings.areas);
        if let AreaAnswer::Unknown(typed) = &answer {
            let typed = typed.clone();
            self.note(Field::Area, IssueKind::UnknownArea(typed));
        }
        answer
    }

    fn themes(&mut self) -> Vec<String> {
        let mut wishes = vec![];
        for field in [Field::Theme1, Field::Theme2, Field::Theme3] {
            wishes.push((field, self.raw.get(field)));
        }
        // Commas stand inside titles too, so a list is cut at semicolons and new lines first.
        let list = self.raw.get(Field::Themes);
        let whole = lookup::named(list, &self.settings.themes).is_some();
        let cut: &[char] = if list.contains([';', '\n']) { &[';', '\n'] } else { &[','] };
        let parts: Vec<&str> = if whole { vec![list] } else { list.split(cut).collect() };
        wishes.extend(parts.into_iter().map(|part| (Field::Themes, part.trim())));
        let mut themes: Vec<String> = vec![];
        for (field, wish) in wishes.into_iter().filter(|(_, wish)| !wish.is_empty()) {
            match lookup::named(wish, &self.settings.themes) {
                None => self.note(field, IssueKind::UnknownTheme(wish.to_owned())),
                Some(id) if themes.iter().any(|t| t == id) => {
                    self.note(field, IssueKind::ThemeTwice(id.to_owned()));
                }
                Some(id) => themes.push(id.to_owned()),
            }
        }
        if themes.is_empty() {
            self.note(Field::Theme1, IssueKind::NoTheme);
        }
        themes
    }

    /// Reads a cell with `read`; a filled cell that cannot be read is noted.
    fn word<T>(&mut self, field: Field, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let typed = self.raw.get(field);
        if typed.is_empty() {
            return None;
        }
        let value = read(typed);
        if value.is_none() {
            self.note(field, IssueKind::NotUnderstood(typed.to_owned()));
        }
        value
    }
}
