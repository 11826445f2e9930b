//! The few signs that follow from the language and are no words: quotation marks and figures.

use medvirk_kernel::Language;

use crate::tree::Bars;

/// Opening and closing quotation mark.
pub(crate) const fn quotation_marks(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::Nb | Language::Nn => ("«", "»"),
        Language::En => ("“", "”"),
    }
}

/// A figure with decimal comma and spaced thousands in Norwegian, point and comma in English.
/// A figure that is not finite is a dash.
pub(crate) fn figure(value: f64, decimals: u8, language: Language) -> String {
    if !value.is_finite() {
        return DASH.to_owned();
    }
    let plain = format!("{:.*}", usize::from(decimals), value.abs());
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    let (comma, gap) = match language {
        Language::Nb | Language::Nn => (',', '\u{a0}'),
        Language::En => ('.', ','),
    };
    let is_zero = plain.bytes().all(|b| matches!(b, b'0' | b'.'));
    let mut out = String::from(if value < 0.0 && !is_zero { "\u{2212}" } else { "" });
    for (nr, digit) in whole.chars().enumerate() {
        // Four digits stand without a gap, as the Norwegian Language Council advises.
        if nr > 0 && (whole.len() - nr) % 3 == 0 && whole.len() > 4 {
            out.push(gap);
        }
        out.push(digit);
    }
    if !part.is_empty() {
        out.push(comma);
        out.push_str(part);
    }
    out
}

/// Stands where a figure is withheld or unknown.
pub(crate) const DASH: &str = "–";

/// A bar made ready for writing.
pub(crate) struct BarRow<'a> {
    pub label: &'a str,
    pub value: Option<f64>,
    pub target: Option<f64>,
    pub value_text: String,
    pub target_text: String,
}

/// All rows of a chart, whether any has a target, and the figure that fills the whole width.
pub(crate) struct BarTable<'a> {
    pub rows: Vec<BarRow<'a>>,
    pub has_targets: bool,
    pub most: f64,
}

impl Bars {
    /// Figures as text and lengths, the same for every writer. Negative figures have no length.
    pub(crate) fn laid_out(&self, language: Language) -> BarTable<'_> {
        let length = |value: Option<f64>| value.filter(|v| v.is_finite()).map(|v| v.max(0.0));
        let shown = |value: Option<f64>| match value.filter(|v| v.is_finite()) {
            Some(v) => format!("{}{}", figure(v, self.decimals, language), self.unit),
            None => DASH.to_owned(),
        };
        let rows: Vec<BarRow<'_>> = self
            .bars
            .iter()
            .map(|bar| BarRow {
                label: &bar.label,
                value: length(bar.value),
                target: length(bar.target),
                value_text: shown(bar.value),
                target_text: shown(bar.target),
            })
            .collect();
        let most = rows.iter().flat_map(|row| [row.value, row.target]).flatten();
        let most = most.fold(0.0, f64::max);
        BarTable {
            has_targets: rows.iter().any(|row| row.target.is_some()),
            most: if most > 0.0 { most } else { 1.0 },
            rows,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_set_as_the_language_wants() {
        assert_eq!(figure(1234.5, 1, Language::Nb), "1234,5");
        assert_eq!(figure(12345.0, 0, Language::Nn), "12\u{a0}345");
        assert_eq!(figure(12345.25, 2, Language::En), "12,345.25");
        assert_eq!(figure(-0.04, 1, Language::Nb), "0,0");
        assert_eq!(figure(-3.0, 0, Language::Nb), "−3");
        assert_eq!(figure(f64::NAN, 0, Language::Nb), "–");
    }
}
