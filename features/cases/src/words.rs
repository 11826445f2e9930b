//! Words for headings, states, parts and lacks, in the reader's language.

use std::collections::BTreeMap;

use medvirk_kernel::{Language, Message};
use medvirk_processes::Words;

use crate::{
    model::{
        action::ActionState,
        answer::{Channel, Wait},
        case::{BodyPart, CaseState, Content, CouncilKind, MadeOf},
        deadline::Notice,
        evaluation::Question,
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
        Heading::OwnFirst => text::heading_own(1),
        Heading::OwnSecond => text::heading_own(2),
        Heading::OwnThird => text::heading_own(3),
    }
}

/// The words of a heading in a paper: those of its template, or the usual ones.
pub(crate) fn title(content: &Content, heading: Heading, language: Language) -> String {
    title_of(&content.titles, heading, language)
}

/// The same from the words of a template.
pub(crate) fn title_of(
    titles: &BTreeMap<Heading, Words>,
    heading: Heading,
    language: Language,
) -> String {
    let own = titles.get(&heading);
    let said = own.and_then(|words| match heading.is_own() {
        // Words in the other written language are better than none.
        true => Some(words.to(language)).filter(|w| !w.is_empty()),
        false => words.get(language),
    });
    said.map_or_else(|| self::heading(heading).to(language), str::to_owned)
}

/// The columns of a table of statements from a hearing.
pub(crate) fn hearing_columns() -> [Message; 3] {
    [text::paper_sender(), text::paper_statement(), text::paper_hearing_answer()]
}

/// What a body does with a case.
pub(crate) fn body_part(part: BodyPart) -> Message {
    match part {
        BodyPart::Statement => text::body_statement(),
        BodyPart::Recommendation => text::body_recommendation(),
        BodyPart::Decision => text::body_decision(),
    }
}

/// What an attachment is made of.
pub(crate) fn made_of(made_of: MadeOf) -> Message {
    match made_of {
        MadeOf::Notes => text::made_of_notes(),
        MadeOf::Reach => text::made_of_reach(),
        MadeOf::Councils => text::made_of_councils(),
    }
}

/// A kind of council, in the middle of a sentence.
pub(crate) fn council(kind: CouncilKind) -> Message {
    match kind {
        CouncilKind::Youth => text::council_youth(),
        CouncilKind::Elderly => text::council_elderly(),
        CouncilKind::Disabled => text::council_disabled(),
        CouncilKind::Other => text::council_other(),
    }
}

/// What kind of case a rule about notice is for.
pub(crate) fn notice(notice: Notice) -> Message {
    match notice {
        Notice::None => text::notice_none(),
        Notice::PlanningStrategy => text::notice_planning_strategy(),
        Notice::Budget => text::notice_budget(),
    }
}

/// Where a rule about notice stands.
pub(crate) fn law_of(notice: Notice) -> Message {
    match notice {
        Notice::PlanningStrategy => text::law_planning_strategy(),
        Notice::None | Notice::Budget => text::law_budget(),
    }
}

/// A question of quality.
pub(crate) fn question(question: Question) -> Message {
    match question {
        Question::Heard => text::question_heard(),
        Question::Clear => text::question_clear(),
        Question::Informed => text::question_informed(),
        Question::Mattered => text::question_mattered(),
        Question::Answered => text::question_answered(),
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

/// Why an answer that was made has not reached its person.
pub(crate) fn wait(wait: Wait) -> Message {
    match wait {
        Wait::Phone => text::wait_phone(),
        Wait::Print => text::wait_print(),
        Wait::Stuck => text::wait_stuck(),
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
