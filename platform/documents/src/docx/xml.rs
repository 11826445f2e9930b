//! Text and lengths as WordprocessingML wants them.

/// Text for element content and attributes; characters that XML 1.0 forbids are left out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Millimetres in twentieths of a point.
pub(super) fn twips(mm: f64) -> i64 {
    (mm / 25.4 * 1440.0).round() as i64
}

/// Millimetres in English metric units, which pictures are measured in.
pub(super) fn emu(mm: f64) -> i64 {
    (mm * 36_000.0).round() as i64
}

/// The language with the country, as Word names its proofing languages.
pub(super) const fn locale(language: medvirk_kernel::Language) -> &'static str {
    match language {
        medvirk_kernel::Language::Nb => "nb-NO",
        medvirk_kernel::Language::Nn => "nn-NO",
        medvirk_kernel::Language::En => "en-GB",
    }
}
