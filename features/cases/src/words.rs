//! Words for headings, states, parts and lacks, in the reader's language.

use medvirk_kernel::Message;

use crate::{
    model::{
        action::ActionState,
        answer::Channel,
        case::{BodyPart, CaseState},
        heading::Heading,
    },
    text,
};

/// A heading of the paper, as municipalities write it (norway.md, section 7).
pub(crate) fn heading(heading: Heading) -> Message {
    match heading {
        Heading::Summary => text::heading_summary(),
        Heading::Background => text::heading_background(),
        Heading::Facts => text::heading_facts(),
        Heading::Participation => text::heading_participation(),
        Heading::Councils => text::heading_councils(),
        Heading::Hearing => text::heading_hearing(),
        Heading::Economy => text::heading_economy(),
        Heading::Alternatives => text::heading_alternatives(),
        Heading::Assessment => text::heading_assessment(),
        Heading::Conclusion => text::heading_conclusion(),
        Heading::Proposal => text::heading_proposal(),
    }
}

/// What a body does with a case.
pub(crate) fn body_part(part: BodyPart) -> Message {
    match part {
        BodyPart::Statement => text::body_statement(),
        BodyPart::Recommendation => text::body_recommendation(),
        BodyPart::Decision => text::body_decision(),
    }
}

/// Where a case stands: colour and words.
pub(crate) fn case_state(state: CaseState) -> (&'static str, Message) {
    match state {
        CaseState::Draft => ("neutral", text::state_draft()),
        CaseState::Ready => ("info", text::state_ready()),
        CaseState::Decided => ("success", text::state_decided()),
    }
}

/// Where an action stands: colour and words.
pub(crate) fn action_state(state: ActionState) -> (&'static str, Message) {
    match state {
        ActionState::NotStarted => ("neutral", text::action_not_started()),
        ActionState::Planned => ("info", text::action_planned()),
        ActionState::InProgress => ("info", text::action_in_progress()),
        ActionState::Delayed => ("warning", text::action_delayed()),
        ActionState::Done => ("success", text::action_done()),
        ActionState::Cancelled => ("danger", text::action_cancelled()),
    }
}

/// How an answer went to somebody.
pub(crate) fn channel(channel: Channel) -> Message {
    match channel {
        Channel::Email => text::channel_email(),
        Channel::Sms => text::channel_sms(),
        Channel::Letter => text::channel_letter(),
        Channel::None => text::channel_none(),
    }
}
