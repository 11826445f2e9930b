//! DOCX for Word and LibreOffice, written part by part (ECMA-376, transitional): real heading
//! styles and numbering, header rows, descriptions of pictures, language, title, footnotes.
//! The same tree gives the same bytes.

mod body;
mod inline;
mod package;
mod picture;
mod styles;
mod table;
mod xml;

use crate::tree::Document;

/// Why there is no DOCX.
#[derive(Debug, thiserror::Error)]
pub enum DocxError {
    /// A picture is not what it says it is. Counted from 0 in the order of the document, the
    /// logo first.
    #[error("picture {0} cannot be read")]
    Picture(usize),
    /// The parts could not be packed.
    #[error("packing failed: {0}")]
    Packing(#[from] zip::result::ZipError),
    /// A part could not be written.
    #[error("writing failed: {0}")]
    Writing(#[from] std::io::Error),
}

/// Writes the document as DOCX.
///
/// SVG pictures are shown by Word 2016 and later; give a PNG where older programs matter.
///
/// # Errors
/// [`DocxError::Picture`] for a picture that is not PNG, JPEG or SVG as it says.
pub fn docx(doc: &Document) -> Result<Vec<u8>, DocxError> {
    let written = body::Body::write(doc)?;
    package::pack(doc, written)
}
