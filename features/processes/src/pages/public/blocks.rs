//! Panels of other slices on public pages. One that begins with the class `mv-section` takes the whole
//! width; the others are cards that stand side by side.

use medvirk_slice::Panel;

/// One section, or a row of cards.
pub(super) enum Block {
    /// A section of its own.
    Section(String),
    /// Cards side by side.
    Cards(Vec<String>),
}

impl Block {
    /// The section's HTML; `None` for cards.
    pub(super) fn section(&self) -> Option<&str> {
        match self {
            Block::Section(html) => Some(html),
            Block::Cards(_) => None,
        }
    }

    /// The HTML of each card; none for a section.
    pub(super) fn cards(&self) -> &[String] {
        match self {
            Block::Section(_) => &[],
            Block::Cards(cards) => cards,
        }
    }
}

fn is_section(html: &str) -> bool {
    let tag = html.trim_start().split('>').next().unwrap_or("");
    tag.contains("class=\"mv-section\"")
}

/// The panels in their order, neighbouring cards together.
pub(super) fn blocks(panels: Vec<Panel>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for panel in panels {
        if is_section(&panel.html) {
            blocks.push(Block::Section(panel.html));
        } else if let Some(Block::Cards(cards)) = blocks.last_mut() {
            cards.push(panel.html);
        } else {
            blocks.push(Block::Cards(vec![panel.html]));
        }
    }
    blocks
}

/// Cards and sections apart, each in their order; for pages that have a place for cards already.
pub(super) fn apart(panels: Vec<Panel>) -> (Vec<String>, Vec<String>) {
    let html = panels.into_iter().map(|panel| panel.html);
    html.partition(|html| !is_section(html))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbouring_cards_stand_together_and_sections_alone() {
        let panel = |html: &str| Panel { order: 0, html: html.to_owned() };
        let section = "<section class=\"mv-section\" data-tone=\"sand\"><p>";
        let card = "<section class=\"mv-way\"><div class=\"mv-section\">";
        let blocks = blocks(vec![panel(card), panel(card), panel(section), panel(card)]);
        let shape: Vec<_> =
            blocks.iter().map(|b| (b.section().is_some(), b.cards().len())).collect();
        assert_eq!(shape, [(false, 2), (true, 0), (false, 1)]);
    }
}
