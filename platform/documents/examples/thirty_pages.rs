//! Writes a saksframlegg of some thirty pages and prints how long it took:
//! `cargo run -p medvirk-documents --example thirty_pages -- saksframlegg.pdf`.

use std::error::Error;
use std::time::Instant;

use chrono::NaiveDate;
use medvirk_documents::tree::*;
use medvirk_documents::{docx, pdf};
use medvirk_kernel::Language;

const SENTENCE: &str = "Bordet var samlet om at møteplasser, trygge veier og små boliger \
    henger sammen, og at kommunen bør begynne der folk allerede møtes. ";

fn main() -> Result<(), Box<dyn Error>> {
    let doc = case_paper()?;
    for round in ["first", "again"] {
        let start = Instant::now();
        let file = pdf(&doc)?;
        println!("PDF, {round}: {} ms, {} KB", start.elapsed().as_millis(), file.len() / 1024);
        if let Some(path) = std::env::args().nth(1) {
            std::fs::write(path, file)?;
        }
    }
    let start = Instant::now();
    let file = docx(&doc)?;
    println!("DOCX: {} ms, {} KB", start.elapsed().as_millis(), file.len() / 1024);
    Ok(())
}

fn case_paper() -> Result<Document, Box<dyn Error>> {
    let date = NaiveDate::from_ymd_opt(2026, 3, 2).ok_or("no such date")?;
    let meta = Meta::new(Kind::CasePaper, "Samfunnsdelen 2027–2039", Language::Nb, date);
    let mut doc = Document::new(meta.by("Fjordvik kommune"));
    doc.page.header = Some("Samfunnsdelen 2027–2039".into());
    doc.facts([("Arkivsaksnr.", "26/118"), ("Saksbehandler", "Planavdelingen")]);
    for theme in 1..=10 {
        doc.heading_with_id(1, format!("tema-{theme}"), format!("Tema {theme}"));
        doc.lead(SENTENCE.repeat(2));
        doc.bars(chart(theme));
        for part in ["Sammendrag", "Mindretallets syn", "Vurdering"] {
            doc.h2(part);
            for note in 1..=3 {
                let id = format!("notat-{theme}-{note}");
                doc.p([words(SENTENCE.repeat(3)), see(id, "Se notatet"), words(".")]);
            }
            doc.quote(SENTENCE.trim(), Some("innbygger, Lia"));
        }
    }
    doc.page_break().h1("Vedlegg: notater");
    for theme in 1..=10 {
        doc.table(notes(theme));
    }
    Ok(doc)
}

fn chart(theme: u32) -> Bars {
    let bar = |nr: u32| Bar {
        label: format!("Gruppe {nr}"),
        value: Some(f64::from((nr * theme * 7) % 31)),
        target: Some(f64::from(10 + nr)),
    };
    Bars {
        caption: "Deltakere mot befolkning".into(),
        words: BarsWords {
            label: "Gruppe".into(),
            value: "Deltakere".into(),
            target: "Befolkning".into(),
        },
        bars: (1..=6).map(bar).collect(),
        unit: " %".into(),
        decimals: 0,
    }
}

fn notes(theme: u32) -> Table {
    let mut table = Table::new([Column::left(2), Column::left(2), Column::left(8)])
        .caption(format!("Notater om tema {theme}"))
        .header(["Notat", "Område", "Tekst"])
        .zebra()
        .row_headers();
    for note in 1..=24u32 {
        let id = format!("notat-{theme}-{note}");
        let number = Inlines::from(mark(id, format!("GB{theme:02}-N{note:02}")));
        table.push([number, "Øvre Dal".into(), SENTENCE.repeat(1 + note as usize % 2).into()]);
    }
    table
}
