//! Reads a sign-up out of the form; all that is wrong is told at once.

use medvirk_kernel::{Language, Result};
use medvirk_people::Wants;
use medvirk_slice::Cx;
use medvirk_web::{Reader, Submitted};

use super::{
    party,
    questions::{self, LINE},
};
use crate::{
    model::{Answers, Meeting, When, reserved},
    store::Incoming,
    text,
};

/// Digits of a telephone number anywhere in the world (ITU-T E.164 has at most 15).
const DIGITS: std::ops::RangeInclusive<usize> = 8..=15;

/// Somebody who signs up on the web now.
///
/// # Errors
/// A refusal with everything that was wrong.
pub(super) fn incoming(
    cx: &Cx,
    meeting: &Meeting,
    submitted: &Submitted,
    once: &str,
) -> Result<Incoming> {
    let mut reader = Reader::new(submitted);
    let name = reader.required("name", text::apply_name(), LINE);
    let email = reader.email("email");
    let phone = phone(&mut reader);
    if email.is_none() && phone.is_none() && submitted.get("phone").is_empty() {
        reader.refuse("email", text::apply_refused_unreachable());
    }
    let wants = wants(&mut reader, submitted, (email.as_deref(), phone.as_deref()));
    let rules = &meeting.plan.sign_up;
    let (size, children) = party::read(&mut reader, submitted, rules.party_max, rules.children);
    let asked = questions::put(cx, meeting, When::SignUp);
    let (plain, secret) = questions::read(cx, &mut reader, submitted, &asked);
    let (mut answers, mut sensitive) = (Answers::default(), Answers::default());
    answers.change(plain);
    sensitive.change(secret);
    turn_away(cx, &mut reader, meeting, &answers);
    let language = Language::from_code(submitted.get("language"))
        .filter(|l| cx.municipality().languages.contains(l))
        .unwrap_or_else(|| cx.language());
    reader.finish(Incoming {
        once: format!("web:{}:{once}", meeting.id),
        name: name.split_whitespace().collect::<Vec<_>>().join(" "),
        email,
        phone,
        language,
        wants,
        channel: "web",
        arrived_at: cx.now(),
        size,
        children,
        answers,
        sensitive,
        note: String::new(),
    })
}

fn phone(reader: &mut Reader<'_>) -> Option<String> {
    let phone = reader.optional("phone", text::apply_phone(), LINE)?;
    let is_number = phone.chars().all(|c| c.is_ascii_digit() || " +()-./".contains(c));
    let digits = phone.chars().filter(char::is_ascii_digit).count();
    if !is_number || !DIGITS.contains(&digits) {
        reader.refuse("phone", text::apply_refused_phone());
        return None;
    }
    Some(phone)
}

/// How somebody wants to hear from us; what was not chosen follows from what was given.
fn wants(
    reader: &mut Reader<'_>,
    submitted: &Submitted,
    (email, phone): (Option<&str>, Option<&str>),
) -> Wants {
    match Wants::from_code(submitted.get("wants")).unwrap_or_default() {
        Wants::Email if email.is_none() && phone.is_some() => {
            reader.refuse("email", text::apply_refused_wants_email());
            Wants::Email
        }
        Wants::Sms if phone.is_none() && email.is_some() && submitted.get("phone").is_empty() => {
            reader.refuse("phone", text::apply_refused_wants_sms());
            Wants::Sms
        }
        Wants::Email => Wants::Email,
        Wants::Sms => Wants::Sms,
        _ if email.is_some() => Wants::Email,
        _ => Wants::Sms,
    }
}

/// A meeting that is only for those who have newly moved in says so at the question, before anything is
/// written.
fn turn_away(cx: &Cx, reader: &mut Reader<'_>, meeting: &Meeting, answers: &Answers) {
    let only = meeting.plan.audience.as_ref().filter(|audience| audience.only);
    let Some(since) = only.and_then(|audience| audience.moved_in_since) else { return };
    let moved_in = answers.month(reserved::MOVED_IN);
    if moved_in.is_some() && !meeting.is_for(moved_in) {
        let month = medvirk_i18n::format::month(cx.language(), since);
        let since = text::apply_since(month, chrono::Datelike::year(&since).to_string());
        let field = format!("q-{}-month", reserved::MOVED_IN);
        reader.refuse(&field, text::apply_refused_outside(since));
    }
}
