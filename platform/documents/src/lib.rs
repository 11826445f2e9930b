//! One neutral document tree and the files made from it: PDF/A-2a, DOCX, HTML and plain text;
//! tables out as XLSX and CSV, and tables in from the files people send. Pure: bytes in, bytes
//! out, no clock, no network, no disk. Every word a reader sees comes from the caller.

pub mod docx;
pub mod html;
pub mod pdf;
pub mod read;
pub mod sheet;
mod signs;
mod squares;
pub mod text;
pub mod tree;

pub use docx::{DocxError, docx};
pub use html::{html, html_page};
pub use pdf::{PdfError, pdf};
pub use read::{ReadError, read_table};
pub use sheet::{CsvForm, Sheet, SheetError, csv, xlsx};
pub use text::text;
pub use tree::{Compose, Document, Kind, Meta};
