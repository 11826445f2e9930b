//! Papers people carry in their hands: mission letter with questions and QR code, the form to write
//! on, packing and pick-up lists.

mod form;
mod letter;
mod lists;

pub(crate) use lists::baskets;

use medvirk_documents::{
    Compose, Document, Kind, Meta,
    tree::{Block, Image, ImageData, PageSetup},
};
use medvirk_kernel::{Error, Result};
use medvirk_slice::Cx;

use super::{seat::Seat, store::kit::Kit};
use crate::T;

/// The PDF of a document, made away from the threads that answer.
pub(crate) async fn pdf(document: Document) -> Result<Vec<u8>> {
    tokio::task::spawn_blocking(move || medvirk_documents::pdf(&document))
        .await?
        .map_err(Error::internal)
}

/// Name of the kit's file.
pub(crate) fn file_name(seat: &Seat) -> String {
    format!("{}.pdf", T(seat.language()).table_kit_file(seat.code()))
}

/// Letter and form of one host, or of many, each beginning on a new page.
pub(crate) fn kit(cx: &Cx, kit: &Kit, hosts: &[(&Seat, &str)]) -> Result<Document> {
    let Some((first, _)) = hosts.first() else { return Err(Error::NotFound) };
    let language = match hosts {
        [_] => first.language(),
        _ => cx.language(),
    };
    let t = T(language);
    let title = match hosts {
        [_] => kit.letter_title.to(language).to_owned(),
        _ => t.table_kits_title(first.process.name(language), hosts.len()),
    };
    let title = if title.trim().is_empty() { t.table_name(first.code()) } else { title };
    let meta = Meta::new(Kind::Letter, title, language, cx.today()).by(&cx.municipality().name);
    let page = PageSetup {
        page_numbers: false,
        show_title: false,
        window: (hosts.len() == 1).then(|| letter::window(cx, first)),
        ..PageSetup::default()
    };
    let mut document = Document::new(meta).with_page(page);
    for (nr, (seat, token)) in hosts.iter().enumerate() {
        if nr > 0 {
            document.page_break();
        }
        if hosts.len() > 1 {
            letter::head(&mut document.blocks, cx, seat);
        }
        letter::write(&mut document.blocks, cx, kit, seat, token)?;
        document.page_break();
        form::write(&mut document.blocks, cx, seat, token)?;
    }
    Ok(document)
}

/// The form alone.
pub(crate) fn report_form(cx: &Cx, seat: &Seat, token: Option<&str>) -> Result<Document> {
    let t = T(seat.language());
    let title = t.table_form_title(seat.code());
    let meta =
        Meta::new(Kind::Form, title, seat.language(), cx.today()).by(&cx.municipality().name);
    let page = PageSetup { show_title: false, ..PageSetup::default() };
    let mut document = Document::new(meta).with_page(page);
    form::write(&mut document.blocks, cx, seat, token.unwrap_or(""))?;
    Ok(document)
}

/// A QR code as a picture.
fn qr(address: &str, alt: String, width_mm: f64) -> Result<Block> {
    let code = qrcode::QrCode::new(address.as_bytes()).map_err(Error::internal)?;
    let width = code.width();
    let dark = code.to_colors().into_iter().map(|c| c == qrcode::Color::Dark).collect();
    let data = ImageData::Squares { width, dark };
    Ok(Block::Image(Image { data, alt, width_mm, caption: None }))
}
