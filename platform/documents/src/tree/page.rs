//! The paper: size, header, footer, page numbers, colour, and the letter's address window.

use super::Image;

/// Paper size.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PageSize {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 148 × 210 mm.
    A5,
}

/// How large the text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextSize {
    /// As the kind of paper has it.
    #[default]
    Usual,
    /// At least 11 points, in tables too: held in the hand and written on in a hall.
    Held,
    /// At least 14 points, in tables too: hangs on a door or a wall.
    Hung,
    /// The first heading fills the sheet: read across a room.
    Sign,
}

impl TextSize {
    /// Points of running text; tables are set 8 % smaller. `None` as the kind of paper has it.
    pub(crate) fn points(self) -> Option<f64> {
        match self {
            TextSize::Usual => None,
            TextSize::Held => Some(12.5),
            TextSize::Hung => Some(15.5),
            TextSize::Sign => Some(40.0),
        }
    }
}

/// How the pages are set up.
#[derive(Clone, Debug, PartialEq)]
pub struct PageSetup {
    /// Paper.
    pub size: PageSize,
    /// Lying instead of standing.
    pub landscape: bool,
    /// How large the text is; only paper (PDF) knows of it.
    pub text_size: TextSize,
    /// Columns the text runs in, from 1; only paper (PDF) knows of them.
    pub columns: u8,
    /// Small words at the top of every page.
    pub header: Option<String>,
    /// Small words at the bottom of every page.
    pub footer: Option<String>,
    /// `2 / 5` at the bottom of every page.
    pub page_numbers: bool,
    /// Address window, for letters.
    pub window: Option<Window>,
    /// The sender's mark at the top of the first page.
    pub logo: Option<Image>,
    /// Colour of rules, bars and title.
    pub accent: Accent,
    /// Whether the title from the meta data opens the first page. Turn it off when the first
    /// block says it otherwise.
    pub show_title: bool,
    /// Whether all of it stands on one page: the text is set as large as there is room for, down to a
    /// third of its usual size on a poster. Only paper (PDF) knows of it, and only with one column.
    pub fits_page: bool,
}

impl Default for PageSetup {
    fn default() -> PageSetup {
        PageSetup {
            size: PageSize::A4,
            landscape: false,
            text_size: TextSize::Usual,
            columns: 1,
            header: None,
            footer: None,
            page_numbers: true,
            window: None,
            logo: None,
            accent: Accent::default(),
            show_title: true,
            fits_page: false,
        }
    }
}

/// What a C5 or E65 envelope with a window to the left shows, and what stands beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// Name, street, postal code and place: one line each, at most six.
    pub recipient: Vec<String>,
    /// The sender's name and return address, one line each.
    pub sender: Vec<String>,
    /// Date, reference and such: label and value, to the right of the window.
    pub references: Vec<(String, String)>,
}

/// A colour (red, green, blue). Text set in it must have a contrast of 4.5 : 1 on white; the
/// writers darken it until it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent(pub u8, pub u8, pub u8);

impl Default for Accent {
    fn default() -> Accent {
        Accent(0x0b, 0x4f, 0x6c)
    }
}

impl Accent {
    /// Reads `#rrggbb`. `None` for anything else.
    pub fn from_hex(hex: &str) -> Option<Accent> {
        let digits = hex.strip_prefix('#')?;
        if digits.len() != 6 || !digits.is_ascii() {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Accent(part(0)?, part(2)?, part(4)?))
    }

    /// The colour as `#rrggbb`, darkened until it has a contrast of 4.5 : 1 on white
    /// (WCAG 2.1, success criterion 1.4.3).
    pub(crate) fn readable_hex(self) -> String {
        let Accent(mut r, mut g, mut b) = self;
        while 1.05 / (luminance(r, g, b) + 0.05) < 4.5 {
            let darker = |c: u8| (f64::from(c) * 0.94) as u8;
            (r, g, b) = (darker(r), darker(g), darker(b));
        }
        format!("#{r:02x}{g:02x}{b:02x}")
    }
}

/// Relative luminance as defined by WCAG 2.1.
fn luminance(r: u8, g: u8, b: u8) -> f64 {
    let linear = |c: u8| {
        let c = f64::from(c) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pale_accent_is_darkened_until_it_can_be_read() {
        let yellow = Accent::from_hex("#ffdd00").unwrap().readable_hex();
        let Accent(r, g, b) = Accent::from_hex(&yellow).unwrap();
        assert!(1.05 / (luminance(r, g, b) + 0.05) >= 4.5, "{yellow}");
        assert_eq!(Accent::default().readable_hex(), "#0b4f6c");
    }

    #[test]
    fn tables_of_large_paper_are_large_enough() {
        let in_tables = |size: TextSize| size.points().map_or(0.0, |points| points * 0.92);
        assert!(in_tables(TextSize::Held) >= 11.0 && in_tables(TextSize::Hung) >= 14.0);
    }

    #[test]
    fn colours_that_are_none_are_refused() {
        for bad in ["0b4f6c", "#0b4f6", "#ggffee", "#æææ", ""] {
            assert_eq!(Accent::from_hex(bad), None, "{bad}");
        }
    }
}
