//! What the typesetter may see: one template, one lowered document, its pictures and our fonts.
//! No disk, no network, no clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use super::lower::Lowered;

const TEMPLATE: &str = include_str!("../../assets/typst/main.typ");

const FONT_FILES: [&[u8]; 5] = [
    include_bytes!("../../assets/fonts/Inter-Regular.ttf"),
    include_bytes!("../../assets/fonts/Inter-Italic.ttf"),
    include_bytes!("../../assets/fonts/Inter-SemiBold.ttf"),
    include_bytes!("../../assets/fonts/Inter-SemiBoldItalic.ttf"),
    include_bytes!("../../assets/fonts/DejaVuSans-Subset.ttf"),
];

/// What every run shares; made once.
struct Shelf {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    template: Option<Source>,
}

static SHELF: LazyLock<Shelf> = LazyLock::new(|| {
    let fonts: Vec<Font> =
        FONT_FILES.iter().filter_map(|file| Font::new(Bytes::new(*file), 0)).collect();
    // Row headers need this feature of the typesetter.
    let features = [Feature::A11yExtras].into_iter().collect();
    Shelf {
        library: LazyHash::new(Library::builder().with_features(features).build()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        template: file_id("main.typ").map(|id| Source::new(id, TEMPLATE.to_owned())),
    }
});

/// Whether any of our fonts has a glyph for the character.
pub(super) fn has_glyph(character: char) -> bool {
    SHELF.fonts.iter().any(|font| font.info().coverage.contains(u32::from(character)))
}

/// The id of a file in the document's root. Ids are never given back, so names are few:
/// pictures are numbered from 0 in each document.
fn file_id(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(FileId::new(RootedPath::new(VirtualRoot::Project, path)))
}

/// One document on its way to paper.
pub(super) struct Paper {
    files: Vec<(FileId, Bytes)>,
}

impl Paper {
    pub(super) fn new(lowered: Lowered) -> Paper {
        let json = ("document.json".to_owned(), Bytes::from_string(lowered.json));
        let named = std::iter::once(json).chain(lowered.pictures);
        Paper { files: named.filter_map(|(name, bytes)| Some((file_id(&name)?, bytes))).collect() }
    }
}

impl World for Paper {
    fn library(&self) -> &LazyHash<Library> {
        &SHELF.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &SHELF.book
    }

    fn main(&self) -> FileId {
        match &SHELF.template {
            Some(template) => template.id(),
            // The path of the template is a constant that is always valid.
            None => FileId::from_raw(std::num::NonZeroU16::MIN),
        }
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        match &SHELF.template {
            Some(template) if template.id() == id => Ok(template.clone()),
            _ => Err(FileError::AccessDenied),
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let found = self.files.iter().find(|(known, _)| *known == id);
        found.map(|(_, bytes)| bytes.clone()).ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        SHELF.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
