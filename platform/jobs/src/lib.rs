//! What happens after the answer: a queue of jobs and an outbox of messages, both written in the
//! transaction of the change that caused them, so neither is lost and neither happens for nothing.
//! E-mail is sent by SMTP; letters and text messages wait on lists for staff. Knows nothing of
//! participation.

mod backoff;
pub mod mailer;
mod migrations;
pub mod outbox;
pub mod queue;

pub use migrations::migrations;
