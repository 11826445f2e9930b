//! Four eyes: a paper is looked at by somebody who did not write it before it goes out.

use chrono::{DateTime, Utc};

/// Where the approval of a paper stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApprovalState {
    /// Somebody has asked for it.
    Asked,
    /// Somebody else has given it.
    Given,
    /// Somebody else has sent the paper back.
    Returned,
}

impl ApprovalState {
    /// Stable name in the database.
    pub const fn code(self) -> &'static str {
        match self {
            ApprovalState::Asked => "asked",
            ApprovalState::Given => "given",
            ApprovalState::Returned => "returned",
        }
    }

    /// Reads [`ApprovalState::code`].
    pub fn from_code(code: &str) -> Option<ApprovalState> {
        [ApprovalState::Asked, ApprovalState::Given, ApprovalState::Returned]
            .into_iter()
            .find(|s| s.code() == code)
    }
}

/// The approval of a paper; the last one, the history has the others.
#[derive(Clone, Debug, PartialEq)]
pub struct Approval {
    /// Who asked: kind and id.
    pub asked_by: String,
    /// Their name.
    pub asked_name: String,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// Where it stands.
    pub state: ApprovalState,
    /// The name of whoever approved it or sent it back.
    pub by_name: String,
    /// What they said to it.
    pub remark: String,
}

/// Why somebody may not approve a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Not {
    /// Nobody has asked.
    Asked,
    /// They asked themselves, or wrote the last version.
    Another,
}

/// Whether `actor` may approve a paper whose last version `author` wrote.
///
/// # Errors
/// Why not.
pub fn may_approve(approval: Option<&Approval>, author: &str, actor: &str) -> Result<(), Not> {
    match approval {
        Some(asked) if asked.state == ApprovalState::Asked => {
            let is_another = asked.asked_by != actor && author != actor;
            if is_another { Ok(()) } else { Err(Not::Another) }
        }
        _ => Err(Not::Asked),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_approves_what_they_asked_for_or_wrote_last() {
        let asked = Approval {
            asked_by: "staff:1".to_owned(),
            asked_name: String::new(),
            asked_at: DateTime::UNIX_EPOCH,
            state: ApprovalState::Asked,
            by_name: String::new(),
            remark: String::new(),
        };
        assert_eq!(may_approve(None, "staff:1", "staff:2"), Err(Not::Asked));
        assert_eq!(may_approve(Some(&asked), "staff:1", "staff:1"), Err(Not::Another));
        assert_eq!(may_approve(Some(&asked), "staff:2", "staff:2"), Err(Not::Another));
        assert_eq!(may_approve(Some(&asked), "staff:1", "staff:2"), Ok(()));
        let back = Approval { state: ApprovalState::Returned, ..asked };
        assert_eq!(may_approve(Some(&back), "staff:1", "staff:2"), Err(Not::Asked));
    }
}
