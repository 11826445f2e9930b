//! The mission letter: what the host is asked to do, the promise in short, the questions, and the way
//! to the host's page.

use medvirk_documents::tree::{
    Block, Blocks, Compose, Image, ImageData, Inlines, Window, br, strong, words,
};
use medvirk_i18n::format;
use medvirk_kernel::Result;
use medvirk_slice::Cx;

use super::{
    super::{letters, round::report_by, seat::Seat, store::kit::Kit},
    qr,
};
use crate::T;

/// Where the address begins below the top margin of a letter, in millimetres.
const ADDRESS_AT: f64 = 26.0;
/// Height of one line of text.
const LINE: f64 = 4.8;
/// Where the text begins below the top margin.
const TEXT_AT: f64 = 72.0;

pub(super) fn window(cx: &Cx, seat: &Seat) -> Window {
    let t = T(seat.language());
    let mut references = vec![
        (t.table_letter_date(), format::date(seat.language(), cx.today())),
        (t.table_letter_code(), seat.code().to_owned()),
    ];
    if !seat.process.archive_case.is_empty() {
        references.push((t.table_letter_case(), seat.process.archive_case.clone()));
    }
    Window { recipient: recipient(seat), sender: sender(cx), references }
}

fn recipient(seat: &Seat) -> Vec<String> {
    let address = seat.host.address.as_deref().unwrap_or("");
    let lines = address.lines().map(str::trim).filter(|line| !line.is_empty());
    std::iter::once(seat.host.name.as_str()).chain(lines).take(6).map(str::to_owned).collect()
}

fn sender(cx: &Cx) -> Vec<String> {
    let municipality = cx.municipality();
    let lines = [&municipality.name, &municipality.address];
    lines.into_iter().filter(|line| !line.is_empty()).cloned().collect()
}

/// Sender and address of one letter among several: a document has one window only, so these are set
/// with blocks of known height.
pub(super) fn head(blocks: &mut Blocks, cx: &Cx, seat: &Seat) {
    let sender = sender(cx);
    blocks.small(in_lines(&sender, true));
    gap(blocks, ADDRESS_AT - LINE * sender.len() as f64);
    let recipient = recipient(seat);
    blocks.p(in_lines(&recipient, false));
    gap(blocks, TEXT_AT - ADDRESS_AT - LINE * 1.2 * recipient.len() as f64);
    let date = format::date(seat.language(), cx.today());
    blocks.small(format!("{date} · {}", seat.code()));
}

fn in_lines(lines: &[String], is_first_strong: bool) -> Inlines {
    let mut out = Inlines::default();
    for (nr, line) in lines.iter().enumerate() {
        if nr > 0 {
            out = out.and(br());
        }
        out = if nr == 0 && is_first_strong {
            out.and(strong(line.as_str()))
        } else {
            out.and(line.as_str())
        };
    }
    out
}

/// Empty room: a picture of nothing, which decorates and is read aloud by nobody.
fn gap(blocks: &mut Blocks, height: f64) {
    // Each block brings a gap of its own of about four millimetres above and below.
    let height = (height - 8.0).max(1.0);
    let nothing = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 {height}\" width=\"1mm\" height=\"{height}mm\"></svg>"
    );
    let data = ImageData::Svg(nothing);
    blocks.push_block(Block::Image(Image {
        data,
        alt: String::new(),
        width_mm: 1.0,
        caption: None,
    }));
}

pub(super) fn write(
    blocks: &mut Blocks,
    cx: &Cx,
    kit: &Kit,
    seat: &Seat,
    token: &str,
) -> Result<()> {
    let (t, language) = (T(seat.language()), seat.language());
    let theme = seat.theme.title.to(language);
    let title = kit.letter_title.to(language);
    blocks.h1(if title.trim().is_empty() { t.table_letter_title() } else { title.to_owned() });
    blocks.p(t.table_letter_greeting(&seat.host.name));
    blocks.p(t.table_letter_mission(theme, seat.process.settings.table_size_max));
    blocks.facts(facts(cx, seat));
    let promise = seat.process.promise_in(language);
    if !promise.summary.trim().is_empty() {
        blocks.note(t.table_promise_heading(), promise.summary.as_str());
    }
    blocks.h2(t.table_letter_how());
    blocks.numbered(kit.advice(language));
    blocks.keep_together(|blocks| {
        blocks.h2(t.table_letter_questions());
        blocks.numbered(seat.theme.questions.iter().map(|question| question.text.to(language)));
    });
    let address = letters::host_address(cx, seat, token);
    let shown = cx.absolute(&format!("/b/{token}"));
    let mut page = Blocks::default();
    page.h2(t.table_letter_page()).p(t.table_letter_page_words());
    page.push_block(qr(&address, t.table_letter_qr(&shown), 34.0)?);
    page.small(shown.trim_start_matches("https://").trim_start_matches("http://"));
    blocks.push_block(Block::KeepTogether(page));
    let contact = &promise.contact;
    if !contact.name.is_empty() {
        let lines = [
            contact.name.clone(),
            contact.role.clone(),
            [contact.phone.as_str(), contact.email.as_str()].join(" · "),
        ];
        let lines = lines.into_iter().filter(|line| !line.trim_matches([' ', '·']).is_empty());
        blocks.signature(t.table_letter_regards(), lines.collect::<Vec<_>>());
    }
    Ok(())
}

fn facts(cx: &Cx, seat: &Seat) -> Vec<(String, Inlines)> {
    let (t, language) = (T(seat.language()), seat.language());
    let plan = &seat.gjestebud;
    let mut facts = vec![(t.table_letter_theme(), Inlines::from(seat.theme.title.to(language)))];
    if let Some(day) = plan.planned_date {
        let mut when = format::date_with_weekday(language, day);
        if let Some(time) = plan.planned_time {
            when = format!("{when} {}", format::time_of_day(language, time));
        }
        facts.push((t.table_letter_when(), when.into()));
    }
    if let Some(point) = &plan.pick_up_point {
        facts.push((t.table_letter_basket(), point.as_str().into()));
    }
    if let Some(by) = report_by(seat) {
        facts.push((t.table_letter_deadline(), strong(format::date(language, by)).into()));
    }
    let municipality = cx.municipality();
    if !municipality.phone.is_empty() {
        facts.push((t.table_letter_phone(), words(municipality.phone.as_str()).into()));
    }
    facts
}
