//! The check of a record: everything is computed again from the announcement.

use medvirk_sortition::{Fair, FairError, Lottery, Method, Round, Watch, breaches, fair};

use crate::announcement::{LIMITS, software, written};
use crate::{Announcement, Record, RecordError, lottery_hash};

/// One thing that is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Check {
    /// The announcement has the hash that the record states.
    Hash,
    /// Computing again gives everybody the announced chance.
    Chances,
    /// The proofs hold, and the tickets' seatings meet every demand.
    Proof,
    /// Computing again gives the announced lottery.
    Lottery,
    /// The number draws the stated ticket.
    Ticket,
    /// Those drawn are those on the ticket.
    Seats,
    /// Computing again gives the same reserve lists.
    Waiting,
}

impl Check {
    /// All, in the order of the work.
    pub const ALL: [Self; 7] = [
        Self::Hash,
        Self::Chances,
        Self::Proof,
        Self::Lottery,
        Self::Ticket,
        Self::Seats,
        Self::Waiting,
    ];
}

/// What the check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Each check with its answer. Before the draw the last three are missing, and the last
    /// whenever nobody was to wait.
    pub checks: Vec<(Check, bool)>,
    /// The software of the announcement, if it is another version than this one: a "no" may then
    /// come from that, and the same version should be asked.
    pub other_software: Option<String>,
}

impl Verdict {
    /// Whether all is as the record says.
    pub fn is_right(&self) -> bool {
        self.checks.iter().all(|(_, is_right)| *is_right)
    }
}

impl Announcement {
    /// Computes the round, the chances and the lottery again.
    ///
    /// # Errors
    /// When the announcement is no round that can be drawn, or `watch` said to stop.
    pub fn recompute(&self, watch: &mut Watch<'_>) -> Result<(Round, Fair, Lottery), RecordError> {
        let method = Method::from_name(&self.method)
            .ok_or_else(|| RecordError::Method(self.method.clone()))?;
        let round = self.round().map_err(RecordError::Input)?;
        let mut stopped = false;
        let found = fair(&round, method, &LIMITS, &mut |stage| {
            stopped |= !watch(stage);
            !stopped
        });
        let fair = match found {
            _ if stopped => return Err(RecordError::Stopped),
            Err(FairError::Stopped) => return Err(RecordError::Stopped),
            Err(error) => return Err(RecordError::Fair(error)),
            Ok(fair) => fair,
        };
        let lottery = fair.lottery(&round, self.tickets);
        Ok((round, fair, lottery))
    }
}

/// Computes everything again and compares.
///
/// # Errors
/// When the record is no draw at all: an unknown method, demands that contradict themselves or
/// cannot be met. [`RecordError::Stopped`] if `watch` said so. Whatever can be compared is in the
/// [`Verdict`] instead.
pub fn verify(record: &Record, watch: &mut Watch<'_>) -> Result<Verdict, RecordError> {
    let announced = &record.announcement;
    let (round, fair, lottery) = announced.recompute(watch)?;
    let chances = fair.chances.iter().map(|(id, chance)| (id, written(chance)));
    let same_chances = chances.eq(announced.chances.iter().map(|(id, c)| (id, c.clone())));
    let meets_all = lottery.tickets.iter().all(|seats| breaches(&round, seats).is_empty());
    let is_exact = fair.exactness.is_exact();
    let is_proved = fair.check(&round).is_ok() && meets_all && is_exact == announced.exact;
    let mut checks = vec![
        (Check::Hash, announced.hash() == record.hash),
        (Check::Chances, same_chances),
        (Check::Proof, is_proved),
        (Check::Lottery, lottery_hash(&lottery) == announced.lottery_hash),
    ];
    if let Some(drawing) = &record.drawing {
        let ticket = drawing.seed.ticket(&lottery);
        checks.push((Check::Ticket, ticket == Some(drawing.ticket)));
        let seats = ticket.and_then(|ticket| lottery.tickets.get(ticket));
        checks.push((Check::Seats, seats == Some(&drawing.seats)));
        let waiting = announced.waiting(drawing.ticket, &drawing.seats)?;
        if waiting.is_some() || drawing.waiting.is_some() {
            checks.push((Check::Waiting, waiting == drawing.waiting));
        }
    }
    let other_software = (announced.software != software()).then(|| announced.software.clone());
    Ok(Verdict { checks, other_software })
}
