//! Whether a PDF says of itself that it is PDF/A: the mark `pdfaid` in its XMP (ISO 19005, "version and
//! conformance level identification"). What a file says is not whether it holds; that takes a validator.

use std::io::Read;

use flate2::read::ZlibDecoder;

/// Most bytes of one unpacked description: longer ones say nothing more about PDF/A.
const MOST_XMP: u64 = 1024 * 1024;
/// Most descriptions that are unpacked in one file.
const MOST_PACKED: usize = 64;

/// The part and conformance a PDF claims, e.g. `2a`, `3u`, `4`; `None` when it claims none.
pub fn claim(file: &[u8]) -> Option<String> {
    claim_in(file).or_else(|| packed(file).find_map(|xmp| claim_in(&xmp)))
}

/// The last mark counts: a file that was added to holds the older ones too.
fn claim_in(xmp: &[u8]) -> Option<String> {
    let part = value(xmp, b"pdfaid:part")?;
    if !matches!(part.as_str(), "1" | "2" | "3" | "4") {
        return None;
    }
    let level = value(xmp, b"pdfaid:conformance").unwrap_or_default().to_lowercase();
    let is_known = matches!(level.as_str(), "" | "a" | "b" | "u" | "e" | "f");
    // Only the fourth part goes without a level.
    let is_whole = is_known && (!level.is_empty() || part == "4");
    is_whole.then(|| format!("{part}{level}"))
}

/// What stands after the last `name`, as an attribute (`="2"`) or an element (`>2<`).
fn value(xmp: &[u8], name: &[u8]) -> Option<String> {
    let ends: Vec<usize> = xmp
        .windows(name.len())
        .enumerate()
        .filter(|(at, found)| *found == name && (*at == 0 || xmp[at - 1] != b'/'))
        .map(|(at, _)| at + name.len())
        .collect();
    ends.into_iter().rev().find_map(|at| {
        let after = &xmp[at..xmp.len().min(at + 40)];
        let start = after.iter().position(|b| !b" \t\r\n=\"'>".contains(b))?;
        let word = after[start..].iter().take_while(|b| b.is_ascii_alphanumeric());
        let word: Vec<u8> = word.copied().collect();
        (start > 0 && !word.is_empty()).then(|| String::from_utf8_lossy(&word).into_owned())
    })
}

/// Descriptions that are packed: streams whose dictionary says both metadata and deflate.
fn packed(file: &[u8]) -> impl Iterator<Item = Vec<u8>> + '_ {
    let starts = file.windows(6).enumerate().filter(|(at, found)| {
        let is_end = *at >= 3 && &file[at - 3..*at] == b"end";
        *found == b"stream" && !is_end
    });
    let described = starts.filter_map(|(at, _)| {
        let head = &file[at.saturating_sub(400)..at];
        let head = &head[rfind(head, b" obj").unwrap_or(0)..];
        let is_packed =
            rfind(head, b"/Metadata").is_some() && rfind(head, b"/FlateDecode").is_some();
        is_packed.then(|| &file[at + 6..])
    });
    described.take(MOST_PACKED).filter_map(|body| {
        let skip = body.iter().take(2).take_while(|b| b"\r\n".contains(b)).count();
        let mut xmp = Vec::new();
        // What follows the stream makes the reader stop with an error, or not at all; what it had read counts.
        let _ = ZlibDecoder::new(&body[skip..]).take(MOST_XMP).read_to_end(&mut xmp);
        (!xmp.is_empty()).then_some(xmp)
    })
}

fn rfind(text: &[u8], part: &[u8]) -> Option<usize> {
    text.windows(part.len()).rposition(|found| found == part)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::{Compression, write::ZlibEncoder};

    use super::*;

    #[test]
    fn the_mark_is_read_as_elements_and_as_attributes() {
        let elements = b"<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>";
        assert_eq!(claim(elements).as_deref(), Some("2a"));
        let attributes = b"<rdf:Description pdfaid:part='3' pdfaid:conformance = \"U\"/>";
        assert_eq!(claim(attributes).as_deref(), Some("3u"));
        assert_eq!(claim(b"<x pdfaid:part=\"4\"/>").as_deref(), Some("4"));
    }

    #[test]
    fn a_file_without_a_whole_mark_claims_nothing() {
        for none in [
            &b"%PDF-1.7 plain"[..],
            b"<pdfaid:part>2</pdfaid:part>",
            b"<x pdfaid:part='9' pdfaid:conformance='B'/>",
            b"<x pdfaid:part='1' pdfaid:conformance='Z'/>",
            b"pdfaid:part",
            b"",
        ] {
            assert_eq!(claim(none), None, "{}", String::from_utf8_lossy(none));
        }
    }

    #[test]
    fn a_packed_description_is_read_too() {
        let mut packer = ZlibEncoder::new(Vec::new(), Compression::default());
        packer.write_all(b"<x pdfaid:part='1' pdfaid:conformance='B'/>").unwrap();
        let packed = packer.finish().unwrap();
        let head = b"%PDF-1.7\n5 0 obj\n<</Type/Metadata/Filter/FlateDecode>>\nstream\r\n";
        let file = [&head[..], &packed, b"\nendstream\nendobj\n"].concat();
        assert_eq!(claim(&file).as_deref(), Some("1b"));
        let other = [&b"<</Type/XObject/Filter/FlateDecode>>\nstream\n"[..], &packed].concat();
        assert_eq!(claim(&other), None, "only descriptions are unpacked");
    }
}
