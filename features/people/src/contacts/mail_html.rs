//! The HTML of an e-mail, made from its plain text: nothing to load, nothing that traces.

use askama::Template;
use medvirk_i18n::Language;
use medvirk_kernel::Result;
use medvirk_web::{Html, escape};

#[derive(Template)]
#[template(path = "contacts/mail.html")]
struct MailTemplate {
    language: &'static str,
    subject: String,
    paragraphs: Vec<Html>,
}

/// The text as a small HTML page; blank lines part paragraphs, addresses become links.
pub(super) fn mail(language: Language, subject: &str, text: &str) -> Result<String> {
    let (language, subject) = (language.code(), subject.to_owned());
    Ok(MailTemplate { language, subject, paragraphs: paragraphs(text) }.render()?)
}

/// The parts between blank lines.
pub(super) fn paragraphs(text: &str) -> Vec<Html> {
    let parts = text.split("\n\n").map(str::trim).filter(|p| !p.is_empty());
    parts.map(|part| Html(linked(part))).collect()
}

/// Escaped text with its web addresses as links.
pub(super) fn linked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (n, line) in text.lines().enumerate() {
        if n > 0 {
            out.push_str("<br>");
        }
        for (n, word) in line.split(' ').enumerate() {
            if n > 0 {
                out.push(' ');
            }
            let address = word.trim_end_matches(['.', ',', ')', ';', '!', '?']);
            if address.starts_with("https://") || address.starts_with("http://") {
                let (address, rest) = (escape(address), escape(&word[address.len()..]));
                out.push_str(&format!("<a href=\"{address}\">{address}</a>{rest}"));
            } else {
                out.push_str(&escape(word));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_stays_text() {
        let html = linked("Se <b> https://example.org/b/1?a=1&b=2.\nHilsen");
        assert_eq!(
            html,
            "Se &lt;b&gt; <a href=\"https://example.org/b/1?a=1&amp;b=2\">https://example.org/b/1?a=1&amp;b=2</a>.<br>Hilsen"
        );
    }
}
