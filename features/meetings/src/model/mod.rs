//! What a meeting is, who gets a place and who waits. Pure: no database, no clock.

mod answers;
mod holiday;
mod key;
mod meeting;
mod places;
mod question;
mod sign_up;

pub use answers::{Answer, Answers};
pub use holiday::{holiday, holiday_words, holidays};
pub use key::keys;
pub use meeting::{
    AgendaItem, Audience, Effort, HostPerson, Meeting, MeetingId, MeetingState, Opening, Place,
    Plan, Reminder, SignUpRules, oslo,
};
pub use places::{Places, Waiting, next};
pub use question::{Kind, Question, QuestionOption, When, reserved};
pub use sign_up::{Children, SignUp, SignUpId, State};
