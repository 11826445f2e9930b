//! The answer back, per theme: you said, the council decided, we do, we do not, because (C5).

use chrono::{DateTime, Utc};
use medvirk_kernel::{Language, ProcessId};
use medvirk_people::ContactId;
use medvirk_processes::{ThemeId, Words};

/// The answer to everyone who spoke about a theme.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The process.
    pub process: ProcessId,
    /// The theme.
    pub theme: ThemeId,
    /// What people said.
    pub you_said: Words,
    /// What was decided.
    pub decided: Words,
    /// What the municipality does.
    pub we_do: Words,
    /// What it does not do …
    pub we_do_not: Words,
    /// … and why.
    pub because: Words,
    /// Counts up with every change.
    pub version: i32,
}

impl Answer {
    /// Whether people get something to read: what they said, what was decided, and the reason when
    /// something is not done.
    pub fn is_complete(&self) -> bool {
        let unexplained = !self.we_do_not.is_empty() && self.because.is_empty();
        !self.you_said.is_empty() && !self.decided.is_empty() && !unexplained
    }
}

/// How an answer went to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Channel {
    /// By e-mail.
    Email,
    /// By text message or telephone.
    Sms,
    /// By letter.
    Letter,
    /// Not at all: nothing reaches the person.
    None,
}

impl Channel {
    /// All ways, the one that reaches nobody last.
    pub const ALL: [Channel; 4] = [Channel::Email, Channel::Sms, Channel::Letter, Channel::None];

    /// Stable name in the database and in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Channel::Email => "email",
            Channel::Sms => "sms",
            Channel::Letter => "letter",
            Channel::None => "none",
        }
    }

    /// Reads [`Channel::code`]; what is unknown reached nobody.
    pub fn from_code(code: &str) -> Channel {
        Channel::ALL.into_iter().find(|c| c.code() == code).unwrap_or(Channel::None)
    }
}

/// One answer to one person.
#[derive(Clone, Debug, PartialEq)]
pub struct Delivery {
    /// The process.
    pub process: ProcessId,
    /// Who; `None` once the person has been erased.
    pub contact: Option<ContactId>,
    /// How it went.
    pub channel: Channel,
    /// In which language.
    pub language: Language,
    /// About which themes.
    pub themes: Vec<ThemeId>,
    /// When.
    pub at: DateTime<Utc>,
}

/// How many of those who want an answer got one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// Everybody the answer was meant for.
    pub all: u32,
    /// By e-mail.
    pub email: u32,
    /// By text message or telephone.
    pub sms: u32,
    /// By letter.
    pub letter: u32,
    /// Waits for somebody to text or phone.
    pub to_phone: u32,
    /// Waits for somebody to print it.
    pub to_print: u32,
    /// Stands still: could not be sent, was stopped or taken back.
    pub stuck: u32,
}

/// Why an answer that was made has not reached its person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// Waits for somebody to text or phone.
    Phone,
    /// Waits for somebody to print it.
    Print,
    /// Could not be sent, was stopped or taken back.
    Stuck,
}

impl Wait {
    /// All, in the order they are shown.
    pub const ALL: [Wait; 3] = [Wait::Phone, Wait::Print, Wait::Stuck];

    /// Stable name in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Wait::Phone => "phone",
            Wait::Print => "print",
            Wait::Stuck => "stuck",
        }
    }
}

impl Share {
    /// Counts deliveries.
    pub fn of<'a>(channels: impl IntoIterator<Item = &'a Channel>) -> Share {
        let mut share = Share::default();
        for channel in channels {
            share.all += 1;
            match channel {
                Channel::Email => share.email += 1,
                Channel::Sms => share.sms += 1,
                Channel::Letter => share.letter += 1,
                Channel::None => {}
            }
        }
        share
    }

    /// Counts one that was made and has not reached its person.
    pub fn add_waiting(&mut self, wait: Wait) {
        self.all += 1;
        match wait {
            Wait::Phone => self.to_phone += 1,
            Wait::Print => self.to_print += 1,
            Wait::Stuck => self.stuck += 1,
        }
    }

    /// How many answers were made and have not reached their person.
    pub fn waiting(&self) -> u32 {
        self.to_phone + self.to_print + self.stuck
    }

    /// How many were reached.
    pub fn reached(&self) -> u32 {
        self.email + self.sms + self.letter
    }

    /// How many there is no answer to, neither sent nor waiting.
    pub fn unreached(&self) -> u32 {
        self.all - self.reached() - self.waiting()
    }

    /// The share reached, 0 to 1; `None` when there is nobody to reach.
    pub fn reached_share(&self) -> Option<f64> {
        (self.all > 0).then(|| f64::from(self.reached()) / f64::from(self.all))
    }
}

/// How many text messages a text takes: 160 signs of the alphabet of GSM 03.38 fit in one and 153 in each of
/// several; with any other sign in it 70 and 67 (3GPP TS 23.038 and 23.040).
pub fn sms_parts(text: &str) -> usize {
    const PLAIN: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    const DOUBLE: &str = "^{}\\[~]|€";
    let plain = |c: char| match c {
        c if PLAIN.contains(c) => Some(1),
        c if DOUBLE.contains(c) => Some(2),
        _ => None,
    };
    let (length, one, each) = match text.chars().map(plain).sum::<Option<usize>>() {
        Some(length) => (length, 160, 153),
        None => (text.encode_utf16().count(), 70, 67),
    };
    if length <= one { length.min(1) } else { length.div_ceil(each) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use medvirk_kernel::Uuid;

    fn answer() -> Answer {
        let words = |text: &str| Words::in_one(Language::Nb, text);
        Answer {
            process: ProcessId(Uuid::nil()),
            theme: ThemeId(Uuid::nil()),
            you_said: words("Buss"),
            decided: words("Buss prøves"),
            we_do: Words::default(),
            we_do_not: Words::default(),
            because: Words::default(),
            version: 0,
        }
    }

    #[test]
    fn what_is_not_done_needs_a_reason() {
        assert!(answer().is_complete());
        let mut unexplained = answer();
        unexplained.we_do_not = Words::in_one(Language::Nb, "Ferje");
        assert!(!unexplained.is_complete());
        unexplained.because = Words::in_one(Language::Nb, "Fylket eier ferja");
        assert!(unexplained.is_complete());
    }

    #[test]
    fn the_share_reached_counts_everybody_the_answer_was_meant_for() {
        let share = Share::of(&[Channel::Email, Channel::Letter, Channel::None, Channel::Sms]);
        assert_eq!((share.reached(), share.unreached()), (3, 1));
        assert_eq!(share.reached_share(), Some(0.75));
        assert_eq!(Share::default().reached_share(), None);
    }

    #[test]
    fn whoever_is_still_to_be_phoned_is_not_reached() {
        let mut share = Share::of(&[Channel::Email, Channel::None]);
        Wait::ALL.into_iter().for_each(|wait| share.add_waiting(wait));
        assert_eq!((share.all, share.reached(), share.waiting(), share.unreached()), (5, 1, 3, 1));
        assert_eq!(share.reached_share(), Some(0.2));
    }

    #[test]
    fn a_text_message_is_counted_as_the_network_counts_it() {
        assert_eq!(sms_parts(""), 0);
        assert_eq!(sms_parts(&"æ".repeat(160)), 1);
        assert_eq!(sms_parts(&"æ".repeat(161)), 2);
        assert_eq!(sms_parts(&"€".repeat(81)), 2, "a sign of the extension takes two places");
        assert_eq!(sms_parts(&format!("á{}", "a".repeat(69))), 1);
        assert_eq!(sms_parts(&format!("á{}", "a".repeat(70))), 2);
    }
}
