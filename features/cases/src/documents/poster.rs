//! The answer on a wall: what was decided, theme by theme, with a code that leads to the whole.

use medvirk_documents::{
    Compose, Document, Kind, Meta,
    tree::{ImageData, strong, words},
};
use medvirk_kernel::{Error, Language, Result};
use medvirk_processes::Theme;

use super::Extras;
use crate::{T, model::answer::Answer};

/// What a poster says.
pub(crate) struct PosterWords<'a> {
    /// The language of the poster.
    pub(crate) language: Language,
    /// The process, as people know it.
    pub(crate) process: &'a str,
    /// The answers with their themes, in order.
    pub(crate) answers: Vec<(&'a Theme, &'a Answer)>,
    /// The address of the page that tells all.
    pub(crate) address: String,
}

/// The poster.
///
/// # Errors
/// Internal, when the address does not fit into a code.
pub(crate) fn poster(said: &PosterWords<'_>, extras: &Extras) -> Result<Document> {
    let t = T(said.language);
    let meta = Meta::new(Kind::Poster, t.poster_heading(), said.language, extras.today)
        .by(&extras.municipality)
        .about(said.process);
    let mut doc = Document::new(meta);
    doc.page.footer = Some(format!("{} · {}", extras.municipality, plain_address(&said.address)));
    doc.lead(said.process);
    let lines = said.answers.iter().map(|(theme, answer)| {
        let title = theme.title.to(said.language);
        vec![strong(format!("{title}: ")), words(answer.decided.to(said.language))]
    });
    doc.bullets(lines);
    doc.small(t.poster_more());
    doc.image(squares(&said.address)?, t.poster_code(plain_address(&said.address)), 28.0);
    Ok(doc)
}

/// The address without what people do not type.
pub(crate) fn plain_address(address: &str) -> &str {
    address.trim_start_matches("https://").trim_start_matches("http://")
}

/// The address as a QR code.
fn squares(address: &str) -> Result<ImageData> {
    let code = qrcode::QrCode::new(address).map_err(Error::internal)?;
    let width = code.width();
    let dark = code.into_colors().into_iter().map(|c| c == qrcode::Color::Dark).collect();
    Ok(ImageData::Squares { width, dark })
}
