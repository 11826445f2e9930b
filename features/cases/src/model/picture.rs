//! Pictures without what their files tell beside the picture: where, when, by whom and with what it was
//! taken. The pixels stay as they came, because a map must stay as sharp as it was drawn. Formats: ITU-T
//! T.81 (JPEG), CIPA DC-008 (Exif), W3C PNG.

use super::attachment::FileKind;

/// The picture alone; `None` when the file cannot be read through, so that nothing unknown slips by. Files
/// that are no pictures are given back as they are.
pub fn alone(kind: FileKind, bytes: Vec<u8>) -> Option<Vec<u8>> {
    match kind {
        FileKind::Jpeg => jpeg(&bytes),
        FileKind::Png => png(&bytes),
        _ => Some(bytes),
    }
}

/// Markers of a JPEG that nothing follows but the next marker.
const fn stands_alone(marker: u8) -> bool {
    matches!(marker, 0x01 | 0xd0..=0xd7)
}

fn jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(b"\xff\xd8")?;
    let mut out = b"\xff\xd8".to_vec();
    let mut is_turned = false;
    loop {
        rest = rest.strip_prefix(b"\xff")?;
        let fill = rest.iter().position(|b| *b != 0xff)?;
        let (marker, after) = (rest[fill], &rest[fill + 1..]);
        rest = after;
        match marker {
            // What stands after the end is no part of the picture; some telephones keep a film there.
            0xd9 => break,
            0x00 | 0xd8 => return None,
            alone if stands_alone(alone) => out.extend([0xff, alone]),
            marker => {
                let length = usize::from(u16::from_be_bytes([*rest.first()?, *rest.get(1)?]));
                let (segment, after) = rest.split_at_checked(length)?;
                let told = segment.get(2..)?;
                rest = after;
                let kept = kept_of(marker, told, is_turned);
                is_turned |= marker == 0xe1 && kept.is_some();
                if let Some(kept) = kept {
                    out.extend([0xff, marker]);
                    out.extend(u16::try_from(kept.len() + 2).ok()?.to_be_bytes());
                    out.extend(kept);
                }
                if marker == 0xda {
                    let (scan, after) = rest.split_at(end_of_scan(rest));
                    out.extend(scan);
                    rest = after;
                    if rest.is_empty() {
                        break;
                    }
                }
            }
        }
    }
    out.extend(*b"\xff\xd9");
    Some(out)
}

/// Where the next marker after a scan stands, or the end of the file.
fn end_of_scan(rest: &[u8]) -> usize {
    let is_marker = |pair: &[u8]| pair[0] == 0xff && !matches!(pair[1], 0x00 | 0xff | 0xd0..=0xd7);
    rest.windows(2).position(is_marker).unwrap_or(rest.len())
}

/// What is kept of a segment; `None` when it is no part of the picture.
fn kept_of(marker: u8, told: &[u8], is_turned: bool) -> Option<Vec<u8>> {
    match marker {
        // Density, without the small picture that may stand behind it.
        0xe0 => {
            let head = told.strip_prefix(b"JFIF\0")?.get(..7)?;
            Some([b"JFIF\0", head, &[0, 0]].concat())
        }
        0xe1 if is_turned => None,
        0xe1 => turned(orientation(told)?),
        0xe2 => told.starts_with(b"ICC_PROFILE\0").then(|| told.to_vec()),
        // How the colours are stored; without it they come out wrong.
        0xee => told.starts_with(b"Adobe").then(|| told.to_vec()),
        0xe3..=0xef | 0xfe => None,
        _ => Some(told.to_vec()),
    }
}

/// Which way is up, by Exif: 2 to 8; `None` when the picture stands as it lies.
fn orientation(told: &[u8]) -> Option<u8> {
    let tiff = told.strip_prefix(b"Exif\0\0")?;
    let is_little = tiff.starts_with(b"II");
    let two = |at: usize| {
        let pair = [*tiff.get(at)?, *tiff.get(at.checked_add(1)?)?];
        Some(if is_little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) })
    };
    let four = |at: usize| {
        let (first, second) = (u32::from(two(at)?), u32::from(two(at.checked_add(2)?)?));
        Some(if is_little { second << 16 | first } else { first << 16 | second })
    };
    let list = usize::try_from(four(4)?).ok()?;
    let count = usize::from(two(list)?);
    let entries = (0..count).map(|nth| list + 2 + nth * 12);
    let entry = entries.into_iter().find(|at| two(*at) == Some(0x0112))?;
    u8::try_from(two(entry + 8)?).ok().filter(|turn| (2..=8).contains(turn))
}

/// Exif that says which way is up, and nothing else.
fn turned(turn: u8) -> Option<Vec<u8>> {
    let entry = [1, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0];
    Some([&b"Exif\0\0MM\0*\0\0\0\x08\0\x01"[..], &entry, &[0; 4]].concat())
}

fn png(bytes: &[u8]) -> Option<Vec<u8>> {
    /// Parts of a picture: its size, its colours, its pixels.
    const KEPT: [&[u8; 4]; 16] = [
        b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB",
        b"bKGD", b"hIST", b"pHYs", b"cICP", b"mDCV", b"cLLI",
    ];
    const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
    let mut rest = bytes.strip_prefix(SIGNATURE)?;
    let mut out = SIGNATURE.to_vec();
    loop {
        let length = u32::from_be_bytes(rest.get(..4)?.try_into().ok()?);
        let whole = usize::try_from(length).ok()?.checked_add(12)?;
        let (chunk, after) = rest.split_at_checked(whole)?;
        let name = chunk.get(4..8)?;
        rest = after;
        if KEPT.iter().any(|kept| *kept == name) {
            out.extend(chunk);
        }
        if name == b"IEND" {
            return Some(out);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segment(marker: u8, told: &[u8]) -> Vec<u8> {
        let length = u16::try_from(told.len() + 2).unwrap().to_be_bytes();
        [&[0xff, marker], &length[..], told].concat()
    }

    /// Exif of a telephone, in either order of bytes: which way is up, and where it was.
    fn exif(is_little: bool, turn: u8) -> Vec<u8> {
        let (head, turn): (&[u8], [u8; 4]) = match is_little {
            true => (b"II*\0\x08\0\0\0\x02\0\x12\x01\x03\0\x01\0\0\0", [turn, 0, 0, 0]),
            false => (b"MM\0*\0\0\0\x08\0\x02\x01\x12\0\x03\0\0\0\x01", [0, turn, 0, 0]),
        };
        [b"Exif\0\0", head, &turn, b"GPS 58.97N 5.73E"].concat()
    }

    fn photo(exif: &[u8]) -> Vec<u8> {
        [
            b"\xff\xd8".to_vec(),
            segment(0xe0, b"JFIF\0\x01\x02\0\0\x48\0\x48\x01\x01RGB"),
            segment(0xe1, exif),
            segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0<x>GPS</x>"),
            segment(0xe2, b"ICC_PROFILE\0\x01\x01colours"),
            segment(0xe2, b"MPF\0another picture"),
            segment(0xed, b"Photoshop 3.0\0Kari"),
            segment(0xfe, b"Kari's telephone"),
            segment(0xdb, b"tables"),
            segment(0xda, b"scan"),
            b"\x12\xff\x00\xff\xd0\x34".to_vec(),
            segment(0xda, b"next"),
            b"\x56\xff\xd9 a film, GPS".to_vec(),
        ]
        .concat()
    }

    fn has(bytes: &[u8], words: &str) -> bool {
        bytes.windows(words.len()).any(|w| w == words.as_bytes())
    }

    #[test]
    fn a_photo_keeps_its_pixels_its_colours_and_which_way_is_up_and_tells_nothing_else() {
        for (is_little, turn) in [(true, 6), (false, 8)] {
            let kept = jpeg(&photo(&exif(is_little, turn))).unwrap();
            for gone in ["GPS", "Kari", "http", "MPF", "film", "RGB"] {
                assert!(!has(&kept, gone), "{gone}");
            }
            for stays in ["JFIF", "colours", "tables", "scan", "next"] {
                assert!(has(&kept, stays), "{stays}");
            }
            let scan = b"\x12\xff\x00\xff\xd0\x34";
            assert!(kept.windows(scan.len()).any(|w| w == scan), "pixels are untouched");
            assert!(kept.ends_with(b"\x56\xff\xd9"));
            let told = turned(turn).unwrap();
            assert_eq!(orientation(&told), Some(turn));
            assert!(kept.windows(told.len()).any(|w| w == told));
            assert_eq!(jpeg(&kept).unwrap(), kept, "nothing more to take out");
        }
        assert!(!has(&jpeg(&photo(&exif(true, 1))).unwrap(), "Exif"));
    }

    #[test]
    fn a_photo_that_cannot_be_read_through_is_none() {
        let whole = photo(&exif(true, 6));
        for broken in [&whole[..30], b"\xff\xd8\xff", b"\xff\xd8\xff\xe1\0\x01\xff\xd9", b"GIF"] {
            assert_eq!(jpeg(broken), None);
        }
    }

    #[test]
    fn a_drawing_keeps_what_is_part_of_the_picture() {
        let chunk = |name: &[u8], told: &[u8]| {
            let length = u32::try_from(told.len()).unwrap().to_be_bytes();
            [&length[..], name, told, b"csum"].concat()
        };
        let file = |extra: &[Vec<u8>]| {
            let head = [b"\x89PNG\r\n\x1a\n".to_vec(), chunk(b"IHDR", b"size")].concat();
            let rest = [chunk(b"IDAT", b"pixels"), chunk(b"IEND", b"")].concat();
            [head, extra.concat(), rest].concat()
        };
        let told =
            [chunk(b"eXIf", b"GPS"), chunk(b"tEXt", b"Author\0Kari"), chunk(b"tIME", b"now")];
        let mut with = file(&told);
        with.extend(b"behind the end");
        assert_eq!(png(&with).unwrap(), file(&[]));
        assert_eq!(png(&with[..40]), None);
    }
}
