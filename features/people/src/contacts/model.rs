//! Somebody we may have to reach, and how they want to be reached.

use chrono::{DateTime, NaiveDate, Utc};
use medvirk_jobs::outbox::Channel;
use medvirk_kernel::Language;
use serde::{Deserialize, Serialize};

medvirk_kernel::id_type!(ContactId, "Somebody who takes part, without an account.");

/// How somebody wants to hear from us.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Wants {
    /// E-mail.
    Email,
    /// Text message or telephone.
    Sms,
    /// Letter.
    Letter,
    /// No wish stated: whatever reaches them.
    #[default]
    None,
}

impl Wants {
    /// All wishes, in the order they are offered.
    pub const ALL: [Wants; 4] = [Wants::Email, Wants::Sms, Wants::Letter, Wants::None];

    /// Stable name in the database and in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Wants::Email => "email",
            Wants::Sms => "sms",
            Wants::Letter => "letter",
            Wants::None => "none",
        }
    }

    /// Reads [`Wants::code`].
    pub fn from_code(code: &str) -> Option<Wants> {
        Wants::ALL.into_iter().find(|w| w.code() == code)
    }
}

/// Somebody who takes part.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Contact {
    /// The record; of two that were merged, the one that was kept.
    pub id: ContactId,
    /// Name; empty once erased.
    pub name: String,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone, as it was typed.
    pub phone: Option<String>,
    /// The same in international form; `None` when it is no number that can exist.
    pub phone_e164: Option<String>,
    /// Lines of the postal address below the name.
    pub address: Option<String>,
    /// What we write to them in.
    pub language: Language,
    /// How they want to hear from us.
    pub wants: Wants,
    /// The part of the municipality they say they come from: id of an area.
    pub area: Option<String>,
    /// How we got to know them, e.g. `application`; decides how long we remember them.
    pub source: String,
    /// The last day we remember them.
    pub keep_until: Option<NaiveDate>,
    /// When they have said no to voluntary messages.
    pub declined_at: Option<DateTime<Utc>>,
    /// When we got to know them.
    pub created_at: DateTime<Utc>,
    /// When they were erased.
    pub erased_at: Option<DateTime<Utc>>,
    /// Counts the changes, against two at once.
    pub version: i32,
}

impl Contact {
    /// The way a message to them goes: the one they want, else e-mail, text message, letter.
    /// `None` when nothing reaches them. A number that is not verified counts: text messages go
    /// through the hands of staff, who see what was typed.
    pub fn channel(&self) -> Option<Channel> {
        let has = |channel: Channel| match channel {
            Channel::Email => self.email.is_some(),
            Channel::Sms => self.phone.is_some(),
            Channel::Letter => self.address.is_some(),
        };
        let wanted = match self.wants {
            Wants::Email => Some(Channel::Email),
            Wants::Sms => Some(Channel::Sms),
            Wants::Letter => Some(Channel::Letter),
            Wants::None => None,
        };
        wanted.into_iter().chain(Channel::ALL).find(|c| self.erased_at.is_none() && has(*c))
    }

    /// Whether a number was typed that cannot exist.
    pub fn has_doubtful_phone(&self) -> bool {
        self.phone.is_some() && self.phone_e164.is_none()
    }
}

/// Somebody to be added, or what is to be known of somebody from now on.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct NewContact {
    /// Name.
    pub name: String,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone as typed; kept also when it cannot be read.
    pub phone: Option<String>,
    /// Lines of the postal address below the name.
    pub address: Option<String>,
    /// What we write to them in.
    pub language: Language,
    /// How they want to hear from us.
    pub wants: Wants,
    /// Id of an area.
    pub area: Option<String>,
    /// How we got to know them, e.g. `application`.
    pub source: String,
    /// The last day we remember them; `None` takes it from the settings for the source.
    pub keep_until: Option<NaiveDate>,
}

impl From<&Contact> for NewContact {
    fn from(c: &Contact) -> Self {
        NewContact {
            name: c.name.clone(),
            email: c.email.clone(),
            phone: c.phone.clone(),
            address: c.address.clone(),
            language: c.language,
            wants: c.wants,
            area: c.area.clone(),
            source: c.source.clone(),
            keep_until: c.keep_until,
        }
    }
}

impl NewContact {
    /// Trimmed; what is empty is not there.
    pub(super) fn tidy(mut self) -> Self {
        let tidy =
            |text: Option<String>| text.map(|t| t.trim().to_owned()).filter(|t| !t.is_empty());
        self.name = self.name.split_whitespace().collect::<Vec<_>>().join(" ");
        self.email = tidy(self.email);
        self.phone = tidy(self.phone);
        self.address = tidy(self.address.map(|a| a.replace("\r\n", "\n")));
        self.area = tidy(self.area);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use medvirk_kernel::Uuid;

    fn contact(wants: Wants) -> Contact {
        Contact {
            id: ContactId(Uuid::nil()),
            name: "Kari".into(),
            email: Some("kari@example.org".into()),
            phone: Some("+47 000 13 004".into()),
            phone_e164: None,
            address: None,
            language: Language::Nb,
            wants,
            area: None,
            source: "application".into(),
            keep_until: None,
            declined_at: None,
            created_at: DateTime::UNIX_EPOCH,
            erased_at: None,
            version: 0,
        }
    }

    #[test]
    fn a_wish_is_followed_when_it_can_be() {
        assert_eq!(contact(Wants::Sms).channel(), Some(Channel::Sms));
        assert_eq!(contact(Wants::Letter).channel(), Some(Channel::Email));
        assert_eq!(contact(Wants::None).channel(), Some(Channel::Email));
    }

    #[test]
    fn nothing_reaches_somebody_who_was_erased() {
        let gone = Contact { erased_at: Some(DateTime::UNIX_EPOCH), ..contact(Wants::Email) };
        assert_eq!(gone.channel(), None);
    }
}
