//! Receiving the same report any number of times. A report that differs is shown to staff, never
//! silently merged.

use chrono::DateTime;

use super::Report;

/// What becomes of an incoming report. Places are those in the list of reports already kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Receipt {
    /// The first of its gjestebud: kept.
    New,
    /// Kept already, sent again: acknowledged, counted zero times.
    SentAgain(usize),
    /// The same client id with other content: the sender went on writing. A conflict for staff.
    Changed(usize),
    /// Another client id for the same gjestebud: a second device or a paper copy. For staff.
    Second(usize),
}

/// Judges an incoming report against those kept.
pub fn receive(kept: &[Report], incoming: &Report) -> Receipt {
    let same_client = kept.iter().position(|report| report.client_id == incoming.client_id);
    match same_client {
        Some(place) if is_same_content(&kept[place], incoming) => Receipt::SentAgain(place),
        Some(place) => Receipt::Changed(place),
        None => match kept.iter().position(|r| r.gjestebud_id == incoming.gjestebud_id) {
            Some(place) if is_same_content(&kept[place], incoming) => Receipt::SentAgain(place),
            Some(place) => Receipt::Second(place),
            None => Receipt::New,
        },
    }
}

/// Whether two reports say the same, whenever and by whichever way they were sent.
pub fn is_same_content(a: &Report, b: &Report) -> bool {
    let content = |report: &Report| Report {
        client_id: String::new(),
        sent_at: DateTime::UNIX_EPOCH.fixed_offset(),
        channel: super::Channel::Web,
        received_by: None,
        ..report.clone()
    };
    content(a) == content(b)
}
