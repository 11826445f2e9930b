//! Letters on paper. The address stands where the windows of C5 and E65 envelopes show it.

use medvirk_documents::{
    Compose, Document, Kind, Meta,
    tree::{Block, Blocks, Image, ImageData, Inlines, PageSetup, Window, br, strong},
};
use medvirk_i18n::format;
use medvirk_jobs::outbox::Message;
use medvirk_slice::Cx;

use crate::T;

/// Where the address begins below the top margin of a letter, in millimetres.
const ADDRESS_AT: f64 = 26.0;
/// Where the text begins below the top margin.
const TEXT_AT: f64 = 75.0;
/// Height of one line of small print.
const SMALL_LINE: f64 = 4.8;
/// Height of one line of text.
const LINE: f64 = 5.8;

/// The letters as one document, each beginning on a page of its own. `None` when there are none.
pub(super) fn letters(cx: &Cx, letters: &[Message]) -> Option<Document> {
    let first = letters.first()?;
    let municipality = cx.municipality();
    let title = match letters {
        [one] => one.entry.subject.clone(),
        many => T(cx.language()).outbox_letters_title(many.len()),
    };
    let language = first.entry.language;
    let meta = Meta::new(Kind::Letter, title, language, cx.today()).by(&municipality.name);
    let page = PageSetup {
        page_numbers: letters.len() == 1,
        show_title: false,
        window: (letters.len() == 1).then(|| window(cx, first)),
        ..PageSetup::default()
    };
    let mut document = Document::new(meta).with_page(page);
    for (nr, letter) in letters.iter().enumerate() {
        if letters.len() > 1 {
            if nr > 0 {
                document.page_break();
            }
            head(&mut document.blocks, cx, letter);
        }
        document.h1(letter.entry.subject.as_str());
        document.typed(&letter.text);
    }
    Some(document)
}

fn window(cx: &Cx, letter: &Message) -> Window {
    let language = letter.entry.language;
    let date = format::date(language, cx.today());
    Window {
        recipient: recipient(letter),
        sender: sender(cx),
        references: vec![(T(language).outbox_letter_date(), date)],
    }
}

fn recipient(letter: &Message) -> Vec<String> {
    let lines = letter.entry.to.lines().map(str::trim).filter(|l| !l.is_empty());
    std::iter::once(letter.entry.to_name.as_str()).chain(lines).take(6).map(str::to_owned).collect()
}

fn sender(cx: &Cx) -> Vec<String> {
    let municipality = cx.municipality();
    let lines = [&municipality.name, &municipality.address];
    lines.into_iter().filter(|l| !l.is_empty()).cloned().collect()
}

/// Sender and address of one letter among several: a document has only one real window, so theirs are
/// set with blocks of known height.
fn head(blocks: &mut Blocks, cx: &Cx, letter: &Message) {
    let sender = sender(cx);
    let mut lines = Inlines::default();
    for (nr, line) in sender.iter().enumerate() {
        lines = match nr {
            0 => lines.and(strong(line.as_str())),
            _ => lines.and(br()).and(line.as_str()),
        };
    }
    blocks.small(lines);
    gap(blocks, ADDRESS_AT - SMALL_LINE * sender.len() as f64);
    let recipient = recipient(letter);
    let mut lines = Inlines::default();
    for (nr, line) in recipient.iter().enumerate() {
        lines = if nr == 0 { lines } else { lines.and(br()) };
        lines = lines.and(line.as_str());
    }
    blocks.p(lines);
    gap(blocks, TEXT_AT - ADDRESS_AT - LINE * recipient.len() as f64 - SMALL_LINE);
    blocks.small(format::date(letter.entry.language, cx.today()).as_str());
}

/// Empty room: a picture of nothing, which decorates and is read aloud by nobody.
fn gap(blocks: &mut Blocks, height: f64) {
    // Every block brings room of its own of about four millimetres above and below.
    let height = (height - 8.0).max(1.0);
    let nothing = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 {height}\" width=\"1mm\" height=\"{height}mm\"></svg>"
    );
    blocks.push_block(Block::Image(Image {
        data: ImageData::Svg(nothing),
        alt: String::new(),
        width_mm: 1.0,
        caption: None,
    }));
}
