//! Ways to reach a person, and where a message stands.

/// How a message reaches its recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Channel {
    /// Sent by the site's mail server.
    Email,
    /// There is no gateway: staff text or phone from a list.
    Sms,
    /// Printed by staff.
    Letter,
}

impl Channel {
    /// All channels, in the order they are shown.
    pub const ALL: [Channel; 3] = [Channel::Email, Channel::Sms, Channel::Letter];

    /// Stable name in the database and in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Channel::Email => "email",
            Channel::Sms => "sms",
            Channel::Letter => "letter",
        }
    }

    /// Reads [`Channel::code`].
    pub fn from_code(code: &str) -> Option<Channel> {
        Channel::ALL.into_iter().find(|c| c.code() == code)
    }

    /// Where a message of this channel begins.
    pub const fn first_state(self) -> State {
        match self {
            Channel::Email => State::Queued,
            Channel::Sms => State::ToPhone,
            Channel::Letter => State::ToPrint,
        }
    }
}

/// Where a message stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Waits to be sent.
    Queued,
    /// Could not be sent; is tried again by itself.
    Failed,
    /// Waits for a printer.
    ToPrint,
    /// Waits for somebody to text or phone.
    ToPhone,
    /// Stopped by staff until they release it.
    Held,
    /// Given up; waits for somebody to correct it and try again.
    Dead,
    /// The mail server has taken it.
    Sent,
    /// On paper.
    Printed,
    /// Texted or phoned.
    Phoned,
    /// Never to be sent.
    Cancelled,
}

impl State {
    /// All states: first those that wait for something, then those that are over.
    pub const ALL: [State; 10] = [
        State::Queued,
        State::Failed,
        State::ToPrint,
        State::ToPhone,
        State::Held,
        State::Dead,
        State::Sent,
        State::Printed,
        State::Phoned,
        State::Cancelled,
    ];
    /// States in which a message may still go out without anybody's doing or by staff's list.
    pub(crate) const PENDING: [State; 4] =
        [State::Queued, State::Failed, State::ToPrint, State::ToPhone];
    /// States of an e-mail the worker sends.
    pub(crate) const SENDABLE: [State; 2] = [State::Queued, State::Failed];

    /// Stable name in the database and in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            State::Queued => "queued",
            State::Failed => "failed",
            State::ToPrint => "to_print",
            State::ToPhone => "to_phone",
            State::Held => "held",
            State::Dead => "dead",
            State::Sent => "sent",
            State::Printed => "printed",
            State::Phoned => "phoned",
            State::Cancelled => "cancelled",
        }
    }

    /// Reads [`State::code`].
    pub fn from_code(code: &str) -> Option<State> {
        State::ALL.into_iter().find(|s| s.code() == code)
    }

    /// Whether nothing more happens to the message.
    pub const fn is_over(self) -> bool {
        matches!(self, State::Sent | State::Printed | State::Phoned | State::Cancelled)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_read_back() {
        assert!(State::ALL.into_iter().all(|s| State::from_code(s.code()) == Some(s)));
        assert!(Channel::ALL.into_iter().all(|c| Channel::from_code(c.code()) == Some(c)));
    }
}
