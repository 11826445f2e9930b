//! How something reached the municipality. Paper, phone and desk count exactly like the web
//! (mission, invariant 2); the channel is kept for the statistics.

use serde::{Deserialize, Serialize};

/// A way in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Channel {
    /// The web form or the host's page.
    Web,
    /// E-mail, entered by staff.
    Email,
    /// Phone, entered by staff.
    Phone,
    /// Letter or paper form, entered by staff.
    Paper,
    /// Over the desk, entered by staff.
    Desk,
}

impl Channel {
    /// All channels, in the order they are shown.
    pub const ALL: [Channel; 5] =
        [Channel::Web, Channel::Email, Channel::Phone, Channel::Paper, Channel::Desk];

    /// Stable code in files and the database.
    pub const fn code(self) -> &'static str {
        match self {
            Channel::Web => "web",
            Channel::Email => "epost",
            Channel::Phone => "telefon",
            Channel::Paper => "papir",
            Channel::Desk => "skranke",
        }
    }

    /// Understands the words municipalities use, in Norwegian and English.
    pub fn from_word(word: &str) -> Option<Channel> {
        let word = word.trim().trim_end_matches('.').to_lowercase();
        match word.replace(['-', ' ', '_'], "").as_str() {
            "web" | "nett" | "nettet" | "nettskjema" | "internett" | "skjema" | "webskjema"
            | "online" | "digitalt" | "nettside" | "heimeside" | "hjemmeside" => Some(Channel::Web),
            "epost" | "mail" | "email" | "epostmelding" | "mejl" => Some(Channel::Email),
            "telefon" | "tlf" | "phone" | "ringt" | "ringte" | "oppringning" | "sms" | "mobil" => {
                Some(Channel::Phone)
            }
            "papir" | "papirskjema" | "brev" | "post" | "paper" | "letter" => Some(Channel::Paper),
            "skranke" | "oppmøte" | "frammøte" | "servicetorg" | "servicetorget" | "desk"
            | "innbyggertorg" | "innbyggjartorg" | "torget" | "muntlig" | "munnleg" => {
                Some(Channel::Desk)
            }
            _ => None,
        }
    }

    /// Whether staff typed it in for somebody.
    pub const fn is_entered_by_staff(self) -> bool {
        !matches!(self, Channel::Web)
    }
}

impl TryFrom<String> for Channel {
    type Error = String;
    fn try_from(word: String) -> Result<Self, String> {
        Channel::from_word(&word).ok_or(word)
    }
}

impl From<Channel> for String {
    fn from(channel: Channel) -> String {
        channel.code().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_forms_and_files_are_understood() {
        for (word, channel) in [
            ("nett", Channel::Web),
            ("E-post", Channel::Email),
            ("tlf.", Channel::Phone),
            ("Papirskjema", Channel::Paper),
            ("skranke", Channel::Desk),
        ] {
            assert_eq!(Channel::from_word(word), Some(channel), "{word}");
        }
        assert_eq!(Channel::from_word("brevdue"), None);
    }

    #[test]
    fn codes_read_back() {
        for channel in Channel::ALL {
            assert_eq!(Channel::from_word(channel.code()), Some(channel));
        }
    }
}
