//! Pictures made of black squares, such as QR codes: as SVG for paper and screen, as PNG for
//! Word, sharp in both.

use std::fmt::Write;

use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder};

/// Pixels along the side of one square in a PNG.
const PIXELS: usize = 8;

/// SVG with one unit per square.
pub(crate) fn svg(width: usize, dark: &[bool]) -> String {
    let height = dark.len().checked_div(width).unwrap_or(0);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         shape-rendering=\"crispEdges\"><path fill=\"#000\" d=\""
    );
    for (y, row) in dark.chunks_exact(width.max(1)).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|a, b| a == b) {
            if run[0] {
                let _ = write!(out, "M{x} {y}h{0}v1h-{0}z", run.len());
            }
            x += run.len();
        }
    }
    out.push_str("\"/></svg>");
    out
}

/// PNG in grey, eight pixels a square. `None` when there are no squares.
pub(crate) fn png(width: usize, dark: &[bool]) -> Option<Vec<u8>> {
    let rows = dark.chunks_exact(Some(width).filter(|width| *width > 0)?);
    let mut pixels = Vec::with_capacity(dark.len() * PIXELS * PIXELS);
    for row in rows {
        let grey = |is_dark: &bool| std::iter::repeat_n(if *is_dark { 0 } else { 255u8 }, PIXELS);
        let line: Vec<u8> = row.iter().flat_map(grey).collect();
        for _ in 0..PIXELS {
            pixels.extend_from_slice(&line);
        }
    }
    let across = width * PIXELS;
    let down = pixels.len() / across;
    encoded(&pixels, across, down, ExtendedColorType::L8)
}

/// One transparent pixel, for programs that cannot show SVG.
pub(crate) fn transparent_png() -> Option<Vec<u8>> {
    encoded(&[255, 0], 1, 1, ExtendedColorType::La8)
}

fn encoded(pixels: &[u8], across: usize, down: usize, kind: ExtendedColorType) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let (across, down) = (u32::try_from(across).ok()?, u32::try_from(down).ok()?);
    PngEncoder::new(&mut out).write_image(pixels, across, down, kind).ok()?;
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn squares_next_to_each_other_are_drawn_as_one() {
        let picture = svg(3, &[true, true, false, false, false, true]);
        assert!(picture.contains("viewBox=\"0 0 3 2\""));
        assert!(picture.contains("d=\"M0 0h2v1h-2zM2 1h1v1h-1z\""));
    }

    #[test]
    fn no_squares_are_no_picture() {
        assert_eq!(png(0, &[]), None);
        assert_eq!(png(2, &[]), None);
        assert!(png(1, &[true]).is_some());
    }
}
