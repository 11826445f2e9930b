//! Tables: data, facts, bars and blanks.

use std::fmt::Write;

use super::DocxError;
use super::body::Body;
use super::inline::Look;
use super::xml::twips;
use crate::tree::{Align, Bars, Cell, Fact, Field, Label, Table};

/// Characters that an automatic column is given room for, at most.
const WIDEST_AUTOMATIC: usize = 24;
/// Room for one character and for the edges of a cell, in millimetres.
const PER_CHARACTER: f64 = 2.1;
const EDGES: f64 = 5.0;
/// Height of a label, in millimetres.
const LABEL_HEIGHT: f64 = 52.0;

impl<'a> Body<'a> {
    pub(super) fn table(&mut self, table: &'a Table) -> Result<(), DocxError> {
        if table.columns.is_empty() {
            return Ok(());
        }
        if let Some(caption) = &table.caption {
            let keep = if self.keep { "" } else { "<w:keepNext/>" };
            self.paragraph("Caption", keep, caption);
        }
        let caption = table.caption.as_ref().map(|caption| caption.plain()).unwrap_or_default();
        let widths = self.widths(table);
        let style = if table.zebra { "DataZebra" } else { "Data" };
        let has_header = !table.header.is_empty();
        self.open_table(style, &widths, has_header, table.row_headers, &caption);
        let outer = std::mem::replace(&mut self.plain_style, "Cell");
        if has_header {
            self.row(table, &table.header, &widths, true)?;
        }
        for row in &table.rows {
            self.row(table, row, &widths, false)?;
        }
        if table.rows.is_empty() && !has_header {
            self.row(table, &[], &widths, false)?;
        }
        self.plain_style = outer;
        self.close_table();
        Ok(())
    }

    /// Widths in twentieths of a point. Columns of width 0 get room for their longest word or
    /// line; the others share the rest.
    fn widths(&self, table: &Table) -> Vec<i64> {
        let longest = |nr: usize| {
            let cells = table.rows.iter().chain([&table.header]).filter_map(|row| row.get(nr));
            let lengths = cells.map(|cell| crate::text::plain(&cell.0).chars().count());
            lengths.max().unwrap_or(1).clamp(2, WIDEST_AUTOMATIC) as f64
        };
        let automatic: Vec<f64> = (0..table.columns.len())
            .map(|nr| match table.columns[nr].width {
                0 => longest(nr) * PER_CHARACTER + EDGES,
                _ => 0.0,
            })
            .collect();
        let whole = self.text_width();
        let shares: u32 = table.columns.iter().map(|column| u32::from(column.width)).sum();
        let taken: f64 = automatic.iter().sum();
        // When nothing is left to share, everything shrinks alike.
        let rest = (whole - taken).max(if shares > 0 { whole * 0.3 } else { 0.0 });
        let all: Vec<f64> = table
            .columns
            .iter()
            .zip(&automatic)
            .map(|(column, room)| match column.width {
                0 => *room,
                width => rest * f64::from(width) / f64::from(shares.max(1)),
            })
            .collect();
        let sum: f64 = all.iter().sum();
        all.iter().map(|width| twips(width / sum * whole)).collect()
    }

    fn open_table(
        &mut self,
        style: &str,
        widths: &[i64],
        header: bool,
        row_headers: bool,
        caption: &str,
    ) {
        let whole: i64 = widths.iter().sum();
        let _ = write!(
            self.out,
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"{style}\"/><w:tblW w:w=\"{whole}\" \
             w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"04A0\" \
             w:firstRow=\"{}\" w:lastRow=\"0\" w:firstColumn=\"{}\" w:lastColumn=\"0\" \
             w:noHBand=\"0\" w:noVBand=\"1\"/>",
            u8::from(header),
            u8::from(row_headers)
        );
        if !caption.is_empty() {
            let caption = Self::attribute(caption);
            let _ = write!(self.out, "<w:tblCaption w:val=\"{caption}\"/>");
        }
        self.out.push_str("</w:tblPr><w:tblGrid>");
        for width in widths {
            let _ = write!(self.out, "<w:gridCol w:w=\"{width}\"/>");
        }
        self.out.push_str("</w:tblGrid>");
    }

    /// Two tables in a row would grow together, so a small paragraph follows.
    fn close_table(&mut self) {
        self.out.push_str("</w:tbl>");
        self.words("AfterTable", "");
    }

    fn open_row(&mut self, header: bool) {
        self.out.push_str("<w:tr><w:trPr><w:cantSplit/>");
        self.out.push_str(if header { "<w:tblHeader/></w:trPr>" } else { "</w:trPr>" });
    }

    fn open_cell(&mut self, width: i64) {
        let _ = write!(self.out, "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>");
    }

    fn row(
        &mut self,
        table: &'a Table,
        row: &'a [Cell],
        widths: &[i64],
        header: bool,
    ) -> Result<(), DocxError> {
        self.open_row(header);
        for (nr, column) in table.columns.iter().enumerate() {
            self.open_cell(widths[nr]);
            let before = self.out.len();
            match row.get(nr).map(|cell| cell.0.as_slice()) {
                Some([crate::tree::Block::Paragraph(paragraph)]) => {
                    self.paragraph("Cell", justified(column.align), &paragraph.text);
                }
                Some([]) | None => self.words("Cell", ""),
                Some(_) => self.blocks(&row[nr].0)?,
            }
            // A cell must end with a paragraph.
            if !self.out[before..].ends_with("</w:p>") {
                self.words("Cell", "");
            }
            self.out.push_str("</w:tc>");
        }
        self.out.push_str("</w:tr>");
        Ok(())
    }

    pub(super) fn facts(&mut self, facts: &'a [Fact]) {
        if facts.is_empty() {
            return;
        }
        let whole = self.text_width();
        let widths = [twips(whole * 0.28), twips(whole * 0.72)];
        self.open_table("Facts", &widths, false, true, "");
        for fact in facts {
            self.open_row(false);
            self.open_cell(widths[0]);
            self.paragraph("Cell", "", &fact.label);
            self.out.push_str("</w:tc>");
            self.open_cell(widths[1]);
            self.paragraph("Cell", "", &fact.value);
            self.out.push_str("</w:tc></w:tr>");
        }
        self.close_table();
    }

    pub(super) fn bars(&mut self, bars: &'a Bars) {
        let chart = bars.laid_out(self.doc.meta.language);
        let keep = if self.keep { "" } else { "<w:keepNext/>" };
        self.paragraph("Caption", keep, &bars.caption);
        let whole = self.text_width();
        let shares: &[f64] =
            if chart.has_targets { &[0.25, 0.43, 0.16, 0.16] } else { &[0.28, 0.54, 0.18] };
        let widths: Vec<i64> = shares.iter().map(|share| twips(whole * share)).collect();
        self.open_table("Data", &widths, true, true, &bars.caption.plain());
        self.open_row(true);
        let words = &bars.words;
        let heads = [
            (&words.label, ""),
            (&String::new(), ""),
            (&words.value, RIGHT),
            (&words.target, RIGHT),
        ];
        for ((head, align), width) in heads.into_iter().zip(&widths) {
            self.text_cell(head, align, *width);
        }
        self.out.push_str("</w:tr>");
        for row in &chart.rows {
            self.open_row(false);
            self.text_cell(row.label, "", widths[0]);
            self.bar_cell(row.value.map(|value| value / chart.most), widths[1]);
            self.text_cell(&row.value_text, RIGHT, widths[2]);
            if let Some(width) = widths.get(3) {
                self.text_cell(&row.target_text, RIGHT, *width);
            }
            self.out.push_str("</w:tr>");
        }
        self.close_table();
    }

    fn text_cell(&mut self, text: &str, align: &str, width: i64) {
        self.open_cell(width);
        self.open("Cell", align);
        self.run(text, Look::default());
        self.out.push_str("</w:p></w:tc>");
    }

    /// A bar is a shaded line that is indented from the right.
    fn bar_cell(&mut self, share: Option<f64>, width: i64) {
        self.open_cell(width);
        match share.filter(|share| *share > 0.0) {
            Some(share) => {
                let room = width as f64 - 280.0;
                let indent = (room * (1.0 - share)).round() as i64;
                let fill = self.doc.page.accent.readable_hex().replace('#', "");
                let properties = format!(
                    "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{fill}\"/>\
                     <w:ind w:right=\"{indent}\"/>"
                );
                self.open("Bar", &properties);
                self.out.push_str("</w:p>");
            }
            None => self.words("Cell", ""),
        }
        self.out.push_str("</w:tc>");
    }

    pub(super) fn fields(&mut self, fields: &'a [Field]) {
        if fields.is_empty() {
            return;
        }
        let width = |field: &Field| if field.width > 0.0 { field.width } else { 1.0 };
        let sum: f64 = fields.iter().map(width).sum();
        let whole = self.text_width();
        let widths: Vec<i64> =
            fields.iter().map(|field| twips(whole * width(field) / sum)).collect();
        self.open_table("Blanks", &widths, false, false, "");
        self.out.push_str(
            "<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"800\" w:hRule=\"atLeast\"/></w:trPr>",
        );
        for (field, width) in fields.iter().zip(&widths) {
            self.open_cell(*width);
            self.paragraph("Small", "", &field.label);
            self.out.push_str("</w:tc>");
        }
        self.out.push_str("</w:tr>");
        self.close_table();
    }
}

impl<'a> Body<'a> {
    pub(super) fn labels(&mut self, labels: &'a [Label]) {
        if labels.is_empty() {
            return;
        }
        let width = twips(self.text_width() / 2.0);
        self.open_table("Blanks", &[width, width], false, false, "");
        for pair in labels.chunks(2) {
            let height = twips(LABEL_HEIGHT);
            let _ = write!(
                self.out,
                "<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"{height}\" w:hRule=\"exact\"/></w:trPr>"
            );
            for place in 0..2 {
                self.open_cell(width);
                let label = pair.get(place);
                self.words("Title", label.map_or("", |label| &label.name));
                for line in label.iter().flat_map(|label| label.shown()) {
                    self.words("Small", line);
                }
                self.out.push_str("</w:tc>");
            }
            self.out.push_str("</w:tr>");
        }
        self.close_table();
    }
}

const RIGHT: &str = "<w:jc w:val=\"right\"/>";

const fn justified(align: Align) -> &'static str {
    match align {
        Align::Left => "",
        Align::Centre => "<w:jc w:val=\"center\"/>",
        Align::Right => RIGHT,
    }
}
