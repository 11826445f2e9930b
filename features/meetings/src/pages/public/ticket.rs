//! The code on a ticket, drawn on the server.

use medvirk_kernel::{Error, Result};
use medvirk_web::{Html, escape};

/// An address as a QR code in SVG, drawn as one path; dark on light also in dark mode, as cameras want
/// it, with the quiet edge of four modules that the standard asks for (ISO/IEC 18004).
pub(in crate::pages) fn code(address: &str, label: &str) -> Result<Html> {
    const EDGE: usize = 4;
    let code = qrcode::QrCode::new(address).map_err(Error::internal)?;
    let width = code.width();
    let whole = width + 2 * EDGE;
    let mut path = String::new();
    for (at, color) in code.into_colors().into_iter().enumerate() {
        if color == qrcode::Color::Dark {
            path.push_str(&format!("M{} {}h1v1h-1z", at % width + EDGE, at / width + EDGE));
        }
    }
    Ok(Html(format!(
        "<svg class=\"mv-ticket__code\" viewBox=\"0 0 {whole} {whole}\" role=\"img\" aria-label=\"{}\"><rect width=\"{whole}\" height=\"{whole}\" fill=\"#fff\"/><path fill=\"#000\" d=\"{path}\"/></svg>",
        escape(label)
    )))
}
