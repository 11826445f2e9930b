//! Makes text fit for PDF/A: a character without a glyph, or one that only steers direction or
//! looks, would make the whole export fail.

use super::world::has_glyph;

/// Stands for a character that none of our fonts can show.
const MISSING: char = '\u{fffd}';

/// Text with only characters that can be shown. Line feeds and tabs become spaces; marks that
/// could turn text around, and signs without a look of their own, are left out.
pub(super) fn showable(text: &str) -> String {
    text.chars().filter_map(showable_char).collect()
}

fn showable_char(c: char) -> Option<char> {
    match c {
        ' '..='~' => Some(c),
        '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        // Soft hyphen and zero-width space are good places to break a line.
        '\u{ad}' | '\u{200b}' => Some(c),
        // Direction and format marks, joiners, variation selectors, byte order mark, tags.
        '\u{200c}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffc}'
        | '\u{1f3fb}'..='\u{1f3ff}'
        | '\u{e0000}'..='\u{e0fff}' => None,
        c if c.is_control() => None,
        c if has_glyph(c) => Some(c),
        _ => Some(MISSING),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_of_the_country_are_all_there() {
        let letters = "æøåÆØÅéòôü áčđŋšŧž ÁČĐŊŠŦŽ äöÄÖ ïï «» “” – — … • ½ № € − × ≥ ≤ → ✓ ☐ ☑";
        assert_eq!(showable(letters), letters);
        let neighbours = "łęąśż şğıİ ţşăâ Київ ґїє ёж Ελλάδα";
        assert_eq!(showable(neighbours), neighbours);
    }

    #[test]
    fn what_cannot_be_shown_is_marked_and_what_misleads_is_dropped() {
        assert_eq!(showable("a\u{202e}b\u{0}c\nd"), "abc d");
        assert_eq!(showable("👍🏽 ok\u{fe0f}"), "\u{fffd} ok");
        assert_eq!(showable("\u{e000}"), "\u{fffd}");
    }
}
