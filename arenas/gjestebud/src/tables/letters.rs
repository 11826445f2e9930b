//! What hosts and guests are sent. Every message is sent once for its cause, by the way that reaches
//! the person, in that person's language and the municipality's own wording.

use chrono::NaiveDate;
use medvirk_i18n::format;
use medvirk_kernel::{Language, Permit, Result};
use medvirk_people::{
    Contact, Letter, Sent,
    contacts::{self, Attachment, ContactId},
    send, wording,
};
use medvirk_slice::{Cx, Links, Wording};
use medvirk_store::Tx;
use sha2::{Digest, Sha256};

use super::{policy::HOST, round::report_by, seat::Seat, store::report::Stored};
use crate::text;

/// The kit, with the link to the host's page.
const KIT: &str = "gjestebud.kit";
/// Some days before the gjestebud.
const BEFORE: &str = "gjestebud.reminder-before";
/// The day after, when no report has come.
const AFTER: &str = "gjestebud.reminder-after";
/// After the deadline.
const LATE: &str = "gjestebud.reminder-late";
/// When the report has come, with the read-back.
const THANKS: &str = "gjestebud.thanks";
/// What the table said, for guests who left an address.
const COPY: &str = "gjestebud.copy";

const PLACEHOLDERS: &[&str] =
    &["name", "code", "theme", "process", "link", "date", "deadline", "municipality"];
const COPY_PLACEHOLDERS: &[&str] = &["name", "theme", "process", "report", "municipality"];

/// The letters and mails of this half of the arena.
pub(super) fn wordings() -> Vec<Wording> {
    let letter = |key, title, subject, body| Wording {
        key,
        title,
        subject,
        body,
        placeholders: if key == COPY { COPY_PLACEHOLDERS } else { PLACEHOLDERS },
    };
    vec![
        letter(
            KIT,
            text::table_mail_kit_title(),
            text::table_mail_kit_subject(),
            text::table_mail_kit_body(),
        ),
        letter(
            BEFORE,
            text::table_mail_before_title(),
            text::table_mail_before_subject(),
            text::table_mail_before_body(),
        ),
        letter(
            AFTER,
            text::table_mail_after_title(),
            text::table_mail_after_subject(),
            text::table_mail_after_body(),
        ),
        letter(
            LATE,
            text::table_mail_late_title(),
            text::table_mail_late_subject(),
            text::table_mail_late_body(),
        ),
        letter(
            THANKS,
            text::table_mail_thanks_title(),
            text::table_mail_thanks_subject(),
            text::table_mail_thanks_body(),
        ),
        letter(
            COPY,
            text::table_mail_copy_title(),
            text::table_mail_copy_subject(),
            text::table_mail_copy_body(),
        ),
    ]
}

/// The link to the host's page, issued now if there is none that works.
pub(crate) async fn link_token(tx: &Tx, cx: &Cx, permit: &Permit, seat: &Seat) -> Result<String> {
    let held = (HOST, seat.id().0);
    Links::issue(tx, permit, cx.site(), cx.now(), held, seat.link_expires(cx)).await
}

/// The address of a host's page, in the host's own language where that is not the municipality's.
pub(crate) fn host_address(cx: &Cx, seat: &Seat, token: &str) -> String {
    let address = cx.absolute(&format!("/b/{token}"));
    if seat.language() == cx.municipality().default_language {
        return address;
    }
    format!("{address}?lang={}", seat.language())
}

/// Sends the kit.
pub(crate) async fn kit(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    seat: &Seat,
    token: &str,
    papers: Vec<Attachment>,
) -> Result<Sent> {
    // A new link after an old one was withdrawn is a new cause; the token itself is kept nowhere.
    let digest = Sha256::digest(token.as_bytes());
    let mark: String = digest[..6].iter().map(|byte| format!("{byte:02x}")).collect();
    let cause = format!("{KIT}:{}:{mark}", seat.id());
    to_host(tx, cx, permit, seat, (KIT, cause, token), papers).await
}

/// Reminds the host that the day is near.
pub(crate) async fn before(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    seat: &Seat,
    day: NaiveDate,
) -> Result<Sent> {
    remind(tx, cx, permit, seat, (BEFORE, format!("{BEFORE}:{}:{day}", seat.id()))).await
}

/// Asks for the report the day after.
pub(crate) async fn after(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    seat: &Seat,
    day: NaiveDate,
) -> Result<Sent> {
    remind(tx, cx, permit, seat, (AFTER, format!("{AFTER}:{}:{day}", seat.id()))).await
}

/// Asks for the report after the deadline, once.
pub(crate) async fn late(tx: &Tx, cx: &Cx, permit: &Permit, seat: &Seat) -> Result<Sent> {
    remind(tx, cx, permit, seat, (LATE, format!("{LATE}:{}", seat.id()))).await
}

/// Thanks for the report and asks the host to read it again.
pub(crate) async fn thanks(tx: &Tx, cx: &Cx, permit: &Permit, seat: &Seat) -> Result<Sent> {
    remind(tx, cx, permit, seat, (THANKS, format!("{THANKS}:{}", seat.id()))).await
}

async fn remind(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    seat: &Seat,
    (key, cause): (&str, String),
) -> Result<Sent> {
    let token = link_token(tx, cx, permit, seat).await?;
    to_host(tx, cx, permit, seat, (key, cause, &token), Vec::new()).await
}

async fn to_host(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    seat: &Seat,
    (key, cause, token): (&str, String, &str),
    attachments: Vec<Attachment>,
) -> Result<Sent> {
    let language = seat.language();
    let link = host_address(cx, seat, token);
    let (subject, text) = wording(tx, cx, key, language, &values(cx, seat, &link)).await?;
    let letter = Letter { subject, text, attachments, ..letter(seat, cause) };
    send(tx, cx, permit, &seat.host, letter).await
}

fn letter(seat: &Seat, cause: String) -> Letter {
    Letter {
        cause,
        process: Some(seat.process.id),
        about: Some(("gjestebud".to_owned(), seat.id().0)),
        ..Letter::default()
    }
}

fn values(cx: &Cx, seat: &Seat, link: &str) -> Vec<(&'static str, String)> {
    let language = seat.language();
    let day = |date: Option<NaiveDate>| match date {
        Some(date) => format::date(language, date),
        None => text::table_no_date().to(language),
    };
    vec![
        ("name", seat.host.name.clone()),
        ("code", seat.code().to_owned()),
        ("theme", seat.theme.title.to(language).to_owned()),
        ("process", seat.process.name(language).to_owned()),
        ("link", link.to_owned()),
        ("date", day(seat.gjestebud.planned_date)),
        ("deadline", day(report_by(seat))),
        ("municipality", cx.municipality().name.clone()),
    ]
}

/// Sends guests who left an address what their table said.
pub(crate) async fn copies(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    seat: &Seat,
    stored: &Stored,
    guests: &[ContactId],
) -> Result<()> {
    let people = contacts::many(tx, guests).await?;
    for guest in guests.iter().filter_map(|id| people.get(id)) {
        copy(tx, cx, permit, seat, stored, guest).await?;
    }
    Ok(())
}

async fn copy(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    seat: &Seat,
    stored: &Stored,
    guest: &Contact,
) -> Result<Sent> {
    let language = guest.language;
    let values = [
        ("name", guest.name.clone()),
        ("theme", seat.theme.title.to(language).to_owned()),
        ("process", seat.process.name(language).to_owned()),
        ("report", as_text(seat, stored, language)),
        ("municipality", cx.municipality().name.clone()),
    ];
    let (subject, text) = wording(tx, cx, COPY, language, &values).await?;
    let cause = format!("{COPY}:{}:{}", seat.id(), guest.id);
    send(tx, cx, permit, guest, Letter { subject, text, ..letter(seat, cause) }).await
}

/// What the table said, as plain text.
fn as_text(seat: &Seat, stored: &Stored, language: Language) -> String {
    let mut lines = Vec::new();
    for answer in &stored.report.answers {
        if let Some(question) = seat.question(&answer.question) {
            lines.push(question.text.to(language).to_owned());
        }
        lines.extend(answer.notes.iter().map(|note| format!("– {}", note.text)));
        lines.push(String::new());
    }
    if !stored.report.priorities.is_empty() {
        lines.push(text::table_priorities_heading().to(language));
        lines.extend(stored.report.priorities.iter().map(|p| format!("– {p}")));
    }
    lines.join("\n").trim_end().to_owned()
}
