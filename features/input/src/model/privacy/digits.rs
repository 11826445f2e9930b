//! Groups of digits as people write them: `158379 21462`, `20.00.00.55`, `+47 000 13 001`.

use std::ops::Range;

/// One unbroken row of ASCII digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    /// Byte range in the text.
    pub range: Range<usize>,
    /// What stands between this group and the one before; empty for the first.
    pub gap: String,
}

impl Group {
    pub fn len(&self) -> usize {
        self.range.len()
    }
}

/// Groups that stand close enough to be one number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Span {
    /// At least one group.
    pub groups: Vec<Group>,
}

/// Longest gap within a number, in characters: room for ` - `.
const LONGEST_GAP: usize = 3;

/// All spans of digit groups in the text. Groups belong together when only spaces, dots, dashes or
/// slashes stand between them, at most three.
pub(super) fn spans(text: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = vec![];
    for range in rows(text) {
        let gap =
            spans.last().and_then(|s| s.groups.last()).map(|g| &text[g.range.end..range.start]);
        match (spans.last_mut(), gap) {
            (Some(span), Some(gap)) if joins(gap) => {
                span.groups.push(Group { range, gap: gap.to_owned() });
            }
            _ => spans.push(Span { groups: vec![Group { range, gap: String::new() }] }),
        }
    }
    spans
}

/// The digits of some groups, one after the other.
pub(super) fn digits_of(text: &str, groups: &[Group]) -> Vec<u8> {
    groups.iter().flat_map(|g| text[g.range.clone()].bytes()).map(|b| b - b'0').collect()
}

fn joins(gap: &str) -> bool {
    gap.chars().count() <= LONGEST_GAP && gap.chars().all(is_gap)
}

/// Space, no-break space, narrow no-break space, thin space; dot, dashes, slash.
fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '.' | '-' | '–' | '\u{2011}' | '/')
}

fn rows(text: &str) -> Vec<Range<usize>> {
    let mut rows: Vec<Range<usize>> = vec![];
    for (at, byte) in text.bytes().enumerate() {
        if byte.is_ascii_digit() {
            match rows.last_mut() {
                Some(row) if row.end == at => row.end = at + 1,
                _ => rows.push(at..at + 1),
            }
        }
    }
    rows
}
