//! What stands below each other on the page.

use std::ops::{Deref, DerefMut};

use super::{Inlines, Table};

/// A sequence of blocks. Add to it with the verbs of [`super::Compose`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Blocks(pub Vec<Block>);

impl Deref for Blocks {
    type Target = Vec<Block>;
    fn deref(&self) -> &Vec<Block> {
        &self.0
    }
}
impl DerefMut for Blocks {
    fn deref_mut(&mut self) -> &mut Vec<Block> {
        &mut self.0
    }
}
impl<T: Into<Inlines>> From<T> for Blocks {
    fn from(text: T) -> Blocks {
        Blocks(vec![Block::Paragraph(Paragraph { text: text.into(), look: ParagraphLook::Body })])
    }
}

/// One block of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading; the document's title is not repeated as one.
    Heading(Heading),
    /// Running text.
    Paragraph(Paragraph),
    /// A list with bullets or numbers, nested at will.
    List(List),
    /// A table of data.
    Table(Table),
    /// Labels with values, such as the head of a case.
    Facts(Vec<Fact>),
    /// Somebody's own words.
    Quote(Quote),
    /// A picture with its description.
    Image(Image),
    /// A bar chart with targets, always with its table.
    Bars(Bars),
    /// A framed remark.
    Note(Note),
    /// Ruled lines to write on.
    Lines(Lines),
    /// Short blanks side by side to write in.
    Fields(Vec<Field>),
    /// Boxes to tick.
    Checkboxes(Vec<Checkbox>),
    /// Where somebody signs.
    Signature(Signature),
    /// Labels to be cut apart, two in a row: name tags, signs for tables.
    Labels(Vec<Label>),
    /// A new page.
    PageBreak,
    /// Blocks that stay on one page when there is room.
    KeepTogether(Blocks),
}

/// A label of about 90 × 52 mm: ten on a page of A4.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label {
    /// Set in large letters, smaller when it is long.
    pub name: String,
    /// What stands below it; empty lines are left out.
    pub lines: Vec<String>,
}

impl Label {
    /// The lines that say something.
    pub(crate) fn shown(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().map(String::as_str).filter(|line| !line.trim().is_empty())
    }
}

/// A heading of level 1 to 4; other levels count as the nearest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 1 is the highest below the title.
    pub level: u8,
    /// The words.
    pub text: Inlines,
    /// Name that links in the document lead to.
    pub id: Option<String>,
}

/// A paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// The words.
    pub text: Inlines,
    /// Body text, lead or small print.
    pub look: ParagraphLook,
}

/// How weighty a paragraph is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ParagraphLook {
    /// Running text.
    #[default]
    Body,
    /// The first words that say what it is about; larger.
    Lead,
    /// Small print.
    Small,
}

/// A list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct List {
    /// Numbers instead of bullets.
    pub ordered: bool,
    /// Each item may hold several blocks, also lists.
    pub items: Vec<Blocks>,
}

/// A label with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub label: Inlines,
    /// The value.
    pub value: Inlines,
}

/// Somebody's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The words, without quotation marks; the writers set them.
    pub text: Inlines,
    /// An anonymous description of who said it.
    pub by: Option<Inlines>,
}

/// A picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Image {
    /// The file.
    pub data: ImageData,
    /// What it shows, for those who do not see it. Empty means that it only decorates.
    pub alt: String,
    /// Width in millimetres; wider than the text area is cut down to it.
    pub width_mm: f64,
    /// Words below the picture.
    pub caption: Option<Inlines>,
}

/// The bytes of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImageData {
    /// A PNG file.
    Png(Vec<u8>),
    /// A JPEG file.
    Jpeg(Vec<u8>),
    /// SVG source.
    Svg(String),
    /// Black and white squares, row by row from the top, such as a QR code. Sharp in every
    /// format.
    Squares {
        /// Squares in a row.
        width: usize,
        /// `true` is black.
        dark: Vec<bool>,
    },
}

/// A horizontal bar chart. The writers always put the same figures in a table beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// Says what is measured.
    pub caption: Inlines,
    /// Headings of the table.
    pub words: BarsWords,
    /// The bars from top to bottom.
    pub bars: Vec<Bar>,
    /// Put after each figure, such as ` %`.
    pub unit: String,
    /// Digits after the decimal comma (or point in English).
    pub decimals: u8,
}

/// Headings of the table that belongs to [`Bars`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BarsWords {
    /// Over the labels.
    pub label: String,
    /// Over the values.
    pub value: String,
    /// Over the targets.
    pub target: String,
}

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What it stands for.
    pub label: String,
    /// Its length. `None` when the figure is withheld or unknown; shown as a dash.
    pub value: Option<f64>,
    /// Where the mark stands, such as the share in the population.
    pub target: Option<f64>,
}

/// A framed remark.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// Information or warning.
    pub tone: Tone,
    /// A short heading.
    pub title: Option<Inlines>,
    /// What is remarked.
    pub blocks: Blocks,
}

/// How a remark is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    #[default]
    Info,
    /// Must not be overlooked.
    Warning,
}

/// Ruled lines to write on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lines {
    /// Small words above the first line.
    pub label: Option<Inlines>,
    /// How many lines, 9 mm apart.
    pub count: u16,
}

/// A blank with its label.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// What is to be written.
    pub label: Inlines,
    /// Width relative to the other fields of the row.
    pub width: f64,
}

/// A box to tick.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkbox {
    /// Already ticked.
    pub checked: bool,
    /// What is ticked off.
    pub text: Inlines,
}

/// Where somebody signs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signature {
    /// A closing phrase such as "Med hilsen"; may be empty.
    pub greeting: Inlines,
    /// A ruled line for a signature by hand; without it the names stand alone, as in letters
    /// that are approved electronically.
    pub ruled: bool,
    /// Name, title, unit: one line each.
    pub lines: Vec<Inlines>,
}
