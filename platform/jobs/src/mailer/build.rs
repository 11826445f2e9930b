//! Writing a mail down the way RFC 5322 and MIME want it.

use std::time::SystemTime;

use lettre::{
    Address, Message,
    message::{
        Attachment, Mailbox, MultiPart, SinglePart,
        header::{ContentType, HeaderName, HeaderValue},
    },
};

use super::{Mail, MailError};

/// The mail for the line. Same input, same bytes.
pub(super) fn build(
    mail: &Mail,
    from: &Mailbox,
    reply_to: Option<&Mailbox>,
) -> Result<Message, MailError> {
    let address: Address = mail.to.parse().map_err(|_| MailError::Address)?;
    let name = Some(mail.to_name.clone()).filter(|name| !name.is_empty());
    let mut message = Message::builder()
        .message_id(Some(format!("<{}@{}>", mail.id, from.email.domain())))
        .date(SystemTime::from(mail.date))
        .from(from.clone())
        .to(Mailbox::new(name, address))
        .subject(mail.subject.as_str())
        .raw_header(header("Content-Language", mail.language.code()))
        // RFC 3834: absence notes and other robots do not answer this.
        .raw_header(header("Auto-Submitted", "auto-generated"));
    if let Some(reply_to) = reply_to {
        message = message.reply_to(reply_to.clone());
    }
    if let Some(address) = mail.unsubscribe.as_deref().filter(|a| is_plain(a)) {
        // An encoded or folded address would not be understood as one (RFC 2369).
        let name = HeaderName::new_from_ascii_str("List-Unsubscribe");
        let value = format!("<{address}>");
        message =
            message.raw_header(HeaderValue::dangerous_new_pre_encoded(name, value.clone(), value));
    }
    message.multipart(body(mail)?).map_err(|e| MailError::Never(e.to_string()))
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// Always a multipart, so that a mail with and one without attachments differ only in parts.
fn body(mail: &Mail) -> Result<MultiPart, MailError> {
    let boundary = |part: &str| format!("medvirk-{part}-{}", mail.id.simple());
    let mut words = MultiPart::alternative()
        .boundary(boundary("text"))
        .singlepart(SinglePart::plain(mail.text.clone()));
    if let Some(html) = &mail.html {
        words = words.singlepart(SinglePart::html(html.clone()));
    }
    if mail.attachments.is_empty() {
        return Ok(words);
    }
    let mut all = MultiPart::mixed().boundary(boundary("files")).multipart(words);
    for file in &mail.attachments {
        let mime = ContentType::parse(&file.mime)
            .map_err(|_| MailError::Never(format!("{} is not a media type", file.mime)))?;
        all = all.singlepart(Attachment::new(file.name.clone()).body(file.bytes.clone(), mime));
    }
    Ok(all)
}

fn is_plain(address: &str) -> bool {
    address.bytes().all(|b| b.is_ascii_graphic() && !matches!(b, b'<' | b'>'))
}
