//! Pictures: their size is read from the file, and each is packed once as it is.

use super::DocxError;
use super::body::Body;
use super::xml::{emu, escaped};
use crate::squares;
use crate::tree::{Image, ImageData};

/// A file in the package.
pub(super) struct Media {
    pub extension: &'static str,
    pub bytes: Vec<u8>,
}

impl Body<'_> {
    /// The drawing element of a picture.
    pub(super) fn drawing(&mut self, image: &Image) -> Result<String, DocxError> {
        let nr = self.media.len();
        let (extension, bytes, size) = match &image.data {
            ImageData::Png(bytes) => ("png", bytes.clone(), png_size(bytes)),
            ImageData::Jpeg(bytes) => ("jpeg", bytes.clone(), jpeg_size(bytes)),
            ImageData::Svg(source) => ("svg", source.clone().into_bytes(), svg_size(source)),
            ImageData::Squares { width, dark } => {
                let bytes = squares::png(*width, dark).ok_or(DocxError::Picture(nr))?;
                let size = png_size(&bytes);
                ("png", bytes, size)
            }
        };
        let (across, down) = size.ok_or(DocxError::Picture(nr))?;
        let room = self.text_width();
        let width = if image.width_mm > 0.0 { image.width_mm.min(room) } else { room };
        let (cx, cy) = (emu(width), emu(width * down / across));
        let blip = if extension == "svg" {
            let nothing = squares::transparent_png().ok_or(DocxError::Picture(nr))?;
            self.media.push(Media { extension: "png", bytes: nothing });
            format!(
                "<a:blip r:embed=\"picture{nr}\"><a:extLst>\
                 <a:ext uri=\"{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}\"><asvg:svgBlip \
                 xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" \
                 r:embed=\"picture{}\"/></a:ext></a:extLst></a:blip>",
                nr + 1
            )
        } else {
            format!("<a:blip r:embed=\"picture{nr}\"/>")
        };
        self.media.push(Media { extension, bytes });
        let (id, alt) = (nr + 1, escaped(&image.alt));
        Ok(format!(
            "<w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">\
             <wp:extent cx=\"{cx}\" cy=\"{cy}\"/><wp:docPr id=\"{id}\" name=\"picture{id}\" \
             descr=\"{alt}\"/><a:graphic><a:graphicData \
             uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>\
             <pic:nvPicPr><pic:cNvPr id=\"{id}\" name=\"picture{id}\" descr=\"{alt}\"/>\
             <pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>{blip}<a:stretch><a:fillRect/></a:stretch>\
             </pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{cx}\" \
             cy=\"{cy}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>\
             </pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
        ))
    }
}

fn positive(across: f64, down: f64) -> Option<(f64, f64)> {
    (across > 0.0 && down > 0.0 && across.is_finite() && down.is_finite()).then_some((across, down))
}

/// Width and height from the first chunk of a PNG file.
fn png_size(bytes: &[u8]) -> Option<(f64, f64)> {
    let head = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?.get(8..16)?;
    let number = |at: usize| {
        let four = head.get(at..at + 4)?;
        Some(f64::from(u32::from_be_bytes(four.try_into().ok()?)))
    };
    positive(number(0)?, number(4)?)
}

/// Width and height from the frame header of a JPEG file.
fn jpeg_size(bytes: &[u8]) -> Option<(f64, f64)> {
    let mut rest = bytes.strip_prefix(&[0xff, 0xd8])?;
    loop {
        let marker = *rest.get(1)?;
        if *rest.first()? != 0xff {
            return None;
        }
        let length = usize::from(u16::from_be_bytes([*rest.get(2)?, *rest.get(3)?]));
        // All frame headers but those of tables (C4), reserved (C8) and arithmetic (CC).
        if matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
            let number = |at: usize| {
                Some(f64::from(u16::from_be_bytes([*rest.get(at)?, *rest.get(at + 1)?])))
            };
            return positive(number(7)?, number(5)?);
        }
        rest = rest.get(2 + length..)?;
    }
}

/// Width and height from the view box, or else from the attributes, of the outermost element.
fn svg_size(source: &str) -> Option<(f64, f64)> {
    let start = source.find("<svg")?;
    let element = &source[start..start + source[start..].find('>')?];
    let attribute = |name: &str| {
        let from = element.find(&format!(" {name}="))? + name.len() + 2;
        let quote = element[from..].chars().next().filter(|c| matches!(c, '"' | '\''))?;
        element[from + 1..].split(quote).next()
    };
    let number = |text: &str| {
        let digits = text.trim().trim_end_matches(|c: char| c.is_ascii_alphabetic());
        digits.parse::<f64>().ok()
    };
    if let Some(view) = attribute("viewBox") {
        let four: Vec<f64> = view.split([' ', ',']).filter_map(number).collect();
        if let [_, _, across, down] = four.as_slice() {
            return positive(*across, *down);
        }
    }
    positive(number(attribute("width")?)?, number(attribute("height")?)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_from_the_files() {
        let png = squares::png(2, &[true, false, true, true]).unwrap();
        assert_eq!(png_size(&png), Some((16.0, 16.0)));
        let jpeg =
            [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 30, 0, 40, 1, 1, 0x11, 0];
        assert_eq!(jpeg_size(&jpeg), Some((40.0, 30.0)));
        assert_eq!(svg_size("<?xml?><svg viewBox='0 0 200 100'>"), Some((200.0, 100.0)));
        assert_eq!(svg_size("<svg width=\"12mm\" height=\"6mm\">"), Some((12.0, 6.0)));
    }

    #[test]
    fn broken_pictures_have_no_size() {
        assert_eq!(png_size(b"not a picture"), None);
        assert_eq!(jpeg_size(&[0xff, 0xd8, 0xff, 0xe0, 0, 0]), None);
        assert_eq!(svg_size("<svg viewBox='0 0 0 0'>"), None);
        assert_eq!(svg_size("<p>"), None);
    }
}
