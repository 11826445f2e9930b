//! One neutral document tree and the files made from it: PDF/A-2a, DOCX, HTML and plain text;
//! tables out as XLSX and CSV, and tables in from the files people send. Pure: bytes in, bytes
//! out, no clock, no network, no disk. Every word a reader sees comes from the caller.

pub mod tree;

pub use tree::{Compose, Document, Kind, Meta};
