//! Writes one of each kind of paper, in every format, to the folder given as argument:
//! `cargo run -p medvirk-documents --example sampler -- FOLDER`.

use std::error::Error;
use std::path::PathBuf;

use medvirk_documents::{docx, html_page, pdf, text};

#[path = "../tests/papers/mod.rs"]
mod papers;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).map(PathBuf::from).ok_or("which folder?")?;
    std::fs::create_dir_all(&folder)?;
    for (name, doc) in papers::all()? {
        std::fs::write(folder.join(format!("{name}.pdf")), pdf(&doc)?)?;
        std::fs::write(folder.join(format!("{name}.docx")), docx(&doc)?)?;
        std::fs::write(folder.join(format!("{name}.html")), html_page(&doc))?;
        std::fs::write(folder.join(format!("{name}.txt")), text(&doc))?;
    }
    Ok(())
}
