//! The record: the announcement, its hash, and afterwards the number and who was drawn.

use medvirk_sortition::{FairError, InputErrors, Lottery, Seats, Seed};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::{Announcement, FORMAT, Waiting};

/// A draw that anybody can check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// What was published beforehand.
    pub announcement: Announcement,
    /// Its hash, see [`Announcement::hash`].
    pub hash: String,
    /// The draw, once there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drawing: Option<Drawing>,
}

/// What the number decided.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Drawing {
    /// The number as it was given.
    pub seed: Given,
    /// The ticket it draws.
    pub ticket: usize,
    /// Panel → ids.
    pub seats: Seats,
    /// Those who wait, if that was announced.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiting: Option<Waiting>,
}

/// The number that decides, as people have it. In JSON `{"dice": 417}`, `{"number": 20260105}` or
/// `{"text": "3 7 11 19 24 31 34"}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Given {
    /// The ticket itself, cast with a ten-sided die per digit or drawn as balls.
    Dice(usize),
    /// Any number; the crate's generator turns it into a ticket, each equally likely.
    Number(u64),
    /// Any public text (lottery numbers, a beacon's value): white space at both ends is taken
    /// off, and SHA-256 of its UTF-8 becomes the seed.
    Text(String),
}

impl Given {
    /// The ticket that this draws; `None` if the dice show more than the lottery has.
    pub fn ticket(&self, lottery: &Lottery) -> Option<usize> {
        match self {
            Given::Dice(ticket) => (*ticket < lottery.tickets.len()).then_some(*ticket),
            Given::Number(number) => Some(lottery.number(Seed::from(*number))),
            Given::Text(text) => {
                let bytes: [u8; 32] = Sha256::digest(text.trim().as_bytes()).into();
                Some(lottery.number(Seed::from(bytes)))
            }
        }
    }
}

/// Why a record cannot be read, drawn or checked.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RecordError {
    /// Not JSON, or without a field it must have.
    #[error("not a record of a draw: {0}")]
    NotARecord(String),
    /// Written in another format than [`FORMAT`].
    #[error("the format {0} is not known")]
    Format(u32),
    /// No method of that name.
    #[error("the method {0} is not known")]
    Method(String),
    /// The pool or the demands contradict themselves.
    #[error("{0}")]
    Input(InputErrors),
    /// The chances cannot be computed.
    #[error("{0}")]
    Fair(FairError),
    /// The dice show more than the lottery has tickets.
    #[error("ticket {ticket} does not exist; the lottery has {tickets}, the first is 0")]
    NoSuchTicket {
        /// What the dice show.
        ticket: usize,
        /// How many tickets there are.
        tickets: usize,
    },
    /// There has been a draw; a second one would make the announcement worthless.
    #[error("the draw has taken place")]
    Drawn,
    /// Another lottery than the announced one.
    #[error("this is not the lottery that was announced")]
    OtherLottery,
    /// Stopped by the caller.
    #[error("stopped")]
    Stopped,
}

impl Record {
    /// A record before the draw.
    pub fn announced(announcement: Announcement) -> Self {
        let hash = announcement.hash();
        Self { announcement, hash, drawing: None }
    }

    /// Draws with a number.
    ///
    /// # Errors
    /// [`RecordError::Drawn`], [`RecordError::OtherLottery`], [`RecordError::NoSuchTicket`] or
    /// [`RecordError::Input`]; the record is then as before.
    pub fn draw(&mut self, lottery: &Lottery, seed: Given) -> Result<&Drawing, RecordError> {
        if self.drawing.is_some() {
            return Err(RecordError::Drawn);
        }
        if crate::lottery_hash(lottery) != self.announcement.lottery_hash {
            return Err(RecordError::OtherLottery);
        }
        let tickets = lottery.tickets.len();
        let Some(ticket) = seed.ticket(lottery) else {
            let ticket = if let Given::Dice(ticket) = seed { ticket } else { 0 };
            return Err(RecordError::NoSuchTicket { ticket, tickets });
        };
        let seats = lottery.tickets[ticket].clone();
        let waiting = self.announcement.waiting(ticket, &seats)?;
        Ok(self.drawing.insert(Drawing { seed, ticket, seats, waiting }))
    }

    /// The file: readable JSON, always the same for the same record.
    pub fn to_json(&self) -> String {
        let mut json = serde_json::to_string_pretty(self).unwrap_or_default();
        json.push('\n');
        json
    }

    /// Reads the file.
    ///
    /// # Errors
    /// [`RecordError::NotARecord`] or [`RecordError::Format`].
    pub fn from_json(json: &str) -> Result<Self, RecordError> {
        let record: Self =
            serde_json::from_str(json).map_err(|e| RecordError::NotARecord(e.to_string()))?;
        match record.announcement.format {
            FORMAT => Ok(record),
            other => Err(RecordError::Format(other)),
        }
    }
}
