//! Pictures and bars inside HTML.

use std::fmt::Write;

use crate::tree::ImageData;

/// The picture as a `data:` address.
pub(super) fn data_address(data: &ImageData) -> String {
    match data {
        ImageData::Png(bytes) => format!("data:image/png;base64,{}", base64(bytes)),
        ImageData::Jpeg(bytes) => format!("data:image/jpeg;base64,{}", base64(bytes)),
        ImageData::Svg(source) => {
            format!("data:image/svg+xml;base64,{}", base64(source.as_bytes()))
        }
        ImageData::Squares { width, dark } => {
            let source = crate::squares::svg(*width, dark);
            format!("data:image/svg+xml;base64,{}", base64(source.as_bytes()))
        }
    }
}

/// Width in pixels of 1/96 inch; nothing when the width is not given.
pub(super) fn width_attribute(width_mm: f64) -> String {
    if width_mm > 0.0 { format!(" width=\"{:.0}\"", width_mm / 25.4 * 96.0) } else { String::new() }
}

/// A bar with its target mark. It only decorates the figures beside it.
pub(super) fn bar(value: Option<f64>, target: Option<f64>, most: f64) -> String {
    let mut out = String::from(
        "<svg class=\"doc-bar\" viewBox=\"0 0 200 16\" width=\"200\" height=\"16\" \
         preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">\
         <rect class=\"doc-bar-room\" y=\"3\" width=\"200\" height=\"10\"/>",
    );
    if let Some(value) = value {
        let width = value / most * 200.0;
        let _ = write!(
            out,
            "<rect class=\"doc-bar-value\" y=\"3\" width=\"{width:.1}\" height=\"10\"/>"
        );
    }
    if let Some(target) = target {
        let x = (target / most * 200.0 - 1.5).clamp(0.0, 197.0);
        let _ =
            write!(out, "<rect class=\"doc-bar-target\" x=\"{x:.1}\" width=\"3\" height=\"16\"/>");
    }
    out.push_str("</svg>");
    out
}

/// Base64 with padding (RFC 4648, section 4).
fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let bits = three.iter().fold(0u32, |bits, byte| bits << 8 | u32::from(*byte))
            << (8 * (3 - three.len()));
        for nr in 0..4 {
            let sign = SIGNS[(bits >> (18 - 6 * nr) & 63) as usize];
            out.push(if nr <= three.len() { char::from(sign) } else { '=' });
        }
    }
    out
}
