//! Files that people attach to a case: which kinds are taken, how large, and what the archive calls them.

use chrono::{DateTime, Utc};
use medvirk_kernel::id_type;

use super::{case::CaseId, pdfa};

id_type!(FileId, "One file that was attached to a case.");

/// Most bytes of one attached file; the same as of any file that is uploaded.
pub const MOST_FILE: usize = 15 * 1024 * 1024;
/// Most bytes of all files of a case together: the package of a case is made in memory.
pub const MOST_ALL: u64 = 60 * 1024 * 1024;
/// Most files of a case.
pub const MOST_FILES: usize = 60;

/// What kind of file it is, by its content and the end of its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// PDF.
    Pdf,
    /// Word.
    Docx,
    /// Excel.
    Xlsx,
    /// PowerPoint.
    Pptx,
    /// OpenDocument text.
    Odt,
    /// OpenDocument spreadsheet.
    Ods,
    /// Picture.
    Jpeg,
    /// Picture.
    Png,
    /// Plain text.
    Text,
}

/// A code of the archive with its words.
pub type FormatCode = (&'static str, &'static str);

impl FileKind {
    /// All kinds.
    pub const ALL: [FileKind; 9] = [
        FileKind::Pdf,
        FileKind::Docx,
        FileKind::Xlsx,
        FileKind::Pptx,
        FileKind::Odt,
        FileKind::Ods,
        FileKind::Jpeg,
        FileKind::Png,
        FileKind::Text,
    ];
    /// What a field for a file offers.
    pub const ACCEPT: &'static str = ".pdf,.docx,.xlsx,.pptx,.odt,.ods,.jpg,.jpeg,.png,.txt";

    /// What a file is; `None` when it is nothing we take, or not what its name says.
    pub fn of(name: &str, bytes: &[u8]) -> Option<FileKind> {
        let ending = name.rsplit_once('.').map(|(_, end)| end.to_lowercase())?;
        let ending = if ending == "jpeg" { "jpg" } else { ending.as_str() };
        let kind = FileKind::ALL.into_iter().find(|kind| kind.ending() == ending)?;
        kind.begins(bytes).then_some(kind)
    }

    fn begins(self, bytes: &[u8]) -> bool {
        match self {
            // The mark may stand after some other bytes; readers allow the first kilobyte.
            FileKind::Pdf => bytes[..bytes.len().min(1024)].windows(5).any(|w| w == b"%PDF-"),
            FileKind::Docx | FileKind::Xlsx | FileKind::Pptx | FileKind::Odt | FileKind::Ods => {
                bytes.starts_with(b"PK\x03\x04")
            }
            FileKind::Jpeg => bytes.starts_with(b"\xff\xd8\xff"),
            FileKind::Png => bytes.starts_with(b"\x89PNG\r\n\x1a\n"),
            FileKind::Text => {
                !bytes.is_empty() && std::str::from_utf8(bytes).is_ok_and(|t| !t.contains('\0'))
            }
        }
    }

    /// The end of its name, and its stable name in the database.
    pub const fn ending(self) -> &'static str {
        match self {
            FileKind::Pdf => "pdf",
            FileKind::Docx => "docx",
            FileKind::Xlsx => "xlsx",
            FileKind::Pptx => "pptx",
            FileKind::Odt => "odt",
            FileKind::Ods => "ods",
            FileKind::Jpeg => "jpg",
            FileKind::Png => "png",
            FileKind::Text => "txt",
        }
    }

    /// Reads [`FileKind::ending`]; what is unknown is plain text, which harms nobody.
    pub fn from_ending(ending: &str) -> FileKind {
        FileKind::ALL.into_iter().find(|k| k.ending() == ending).unwrap_or(FileKind::Text)
    }

    /// Its media type.
    pub const fn mime(self) -> &'static str {
        match self {
            FileKind::Pdf => "application/pdf",
            FileKind::Docx => {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            }
            FileKind::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            FileKind::Pptx => {
                "application/vnd.openxmlformats-officedocument.presentationml.presentation"
            }
            FileKind::Odt => "application/vnd.oasis.opendocument.text",
            FileKind::Ods => "application/vnd.oasis.opendocument.spreadsheet",
            FileKind::Jpeg => "image/jpeg",
            FileKind::Png => "image/png",
            FileKind::Text => "text/plain",
        }
    }
}

/// A file of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttachedFile {
    /// The file.
    pub id: FileId,
    /// The case it belongs to.
    pub case: CaseId,
    /// What it was called where it came from; shown, never used as a path.
    pub name: String,
    /// What kind it is.
    pub kind: FileKind,
    /// How large, in bytes.
    pub bytes: u64,
    /// SHA-256 in hexadecimal digits.
    pub sum: String,
    /// What kind of PDF/A it says it is, e.g. `2a`; empty when it says nothing.
    pub claim: String,
    /// When it was attached.
    pub added_at: DateTime<Utc>,
}

impl AttachedFile {
    /// Where its bytes are kept among the files of the site.
    pub fn path(&self) -> String {
        AttachedFile::path_of(self.case, self.id)
    }

    /// The same from the ids alone.
    pub fn path_of(case: CaseId, file: FileId) -> String {
        format!("cases/{case}/{file}")
    }

    /// Whether an archive should take it as it is: a PDF that says it is PDF/A. Pictures and plain text
    /// are taken too; documents that are written in are not.
    pub fn is_archival(&self) -> bool {
        match self.kind {
            FileKind::Pdf => !self.claim.is_empty(),
            FileKind::Jpeg | FileKind::Png | FileKind::Text => true,
            _ => false,
        }
    }

    /// "PDF/A-2a"; `None` when it does not say so.
    pub fn claimed(&self) -> Option<String> {
        (!self.claim.is_empty()).then(|| format!("PDF/A-{}", self.claim))
    }

    /// Its format in PRONOM, where it can be told without looking deeper.
    pub fn format(&self) -> Option<FormatCode> {
        match self.kind {
            FileKind::Pdf => pdf_format(&self.claim),
            FileKind::Docx => Some(("fmt/412", "Microsoft Word (docx)")),
            FileKind::Xlsx => Some(("fmt/214", "Microsoft Excel (xlsx)")),
            FileKind::Pptx => Some(("fmt/215", "Microsoft PowerPoint (pptx)")),
            FileKind::Text => Some(("x-fmt/111", "Plain text")),
            FileKind::Odt | FileKind::Ods | FileKind::Jpeg | FileKind::Png => None,
        }
    }
}

/// PRONOM of the parts and levels of PDF/A.
fn pdf_format(claim: &str) -> Option<FormatCode> {
    Some(match claim {
        "1a" => ("fmt/95", "PDF/A-1a"),
        "1b" => ("fmt/354", "PDF/A-1b"),
        "2a" => ("fmt/476", "PDF/A-2a"),
        "2b" => ("fmt/477", "PDF/A-2b"),
        "2u" => ("fmt/478", "PDF/A-2u"),
        "3a" => ("fmt/479", "PDF/A-3a"),
        "3b" => ("fmt/480", "PDF/A-3b"),
        "3u" => ("fmt/481", "PDF/A-3u"),
        "4" => ("fmt/1910", "PDF/A-4"),
        "4e" => ("fmt/1911", "PDF/A-4e"),
        "4f" => ("fmt/1912", "PDF/A-4f"),
        _ => return None,
    })
}

/// What kind of PDF/A a file says it is; empty for other files and when it says nothing.
pub fn claim_of(kind: FileKind, bytes: &[u8]) -> String {
    match kind {
        FileKind::Pdf => pdfa::claim(bytes).unwrap_or_default(),
        _ => String::new(),
    }
}

/// A name for a file in a package: letters without accents, digits and hyphens, no ending, not long.
pub fn plain_stem(name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_lowercase();
    let mut plain = String::new();
    for sign in stem.chars() {
        match sign {
            'æ' | 'ä' => plain.push_str("ae"),
            'ø' | 'ö' => plain.push('o'),
            'å' => plain.push_str("aa"),
            sign if sign.is_ascii_alphanumeric() => plain.push(sign),
            _ if plain.ends_with('-') || plain.is_empty() => {}
            _ => plain.push('-'),
        }
        if plain.len() >= 60 {
            break;
        }
    }
    let plain = plain.trim_end_matches('-');
    if plain.is_empty() { "fil".to_owned() } else { plain.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use medvirk_kernel::Uuid;

    fn file(kind: FileKind, claim: &str) -> AttachedFile {
        AttachedFile {
            id: FileId(Uuid::from_u128(2)),
            case: CaseId(Uuid::from_u128(1)),
            name: "a.pdf".to_owned(),
            kind,
            bytes: 3,
            sum: String::new(),
            claim: claim.to_owned(),
            added_at: DateTime::UNIX_EPOCH,
        }
    }

    #[test]
    fn a_file_is_what_its_content_and_its_name_say_together() {
        assert_eq!(FileKind::of("Plan.PDF", b"%PDF-1.7"), Some(FileKind::Pdf));
        assert_eq!(FileKind::of("kart.jpeg", b"\xff\xd8\xff\xe0"), Some(FileKind::Jpeg));
        assert_eq!(FileKind::of("notat.txt", "Å være".as_bytes()), Some(FileKind::Text));
        for (name, bytes) in [
            ("plan.pdf", &b"PK\x03\x04"[..]),
            ("plan.docx", b"%PDF-1.7"),
            ("plan.exe", b"MZ"),
            ("side.html", b"<script>"),
            ("plan", b"%PDF-1.7"),
            ("notat.txt", b"\xff\xfe\0a"),
            ("tom.txt", b""),
        ] {
            assert_eq!(FileKind::of(name, bytes), None, "{name}");
        }
    }

    #[test]
    fn only_a_pdf_that_says_so_is_ready_for_the_archive() {
        assert!(file(FileKind::Pdf, "2b").is_archival());
        assert_eq!(file(FileKind::Pdf, "2b").format().unwrap().0, "fmt/477");
        assert!(!file(FileKind::Pdf, "").is_archival());
        assert!(!file(FileKind::Docx, "").is_archival());
        assert!(file(FileKind::Png, "").is_archival());
    }

    #[test]
    fn a_name_in_the_package_is_plain() {
        assert_eq!(
            plain_stem("Forslag til økonomi (rev. 2) – Årlig.pdf"),
            "forslag-til-okonomi-rev-2-aarlig"
        );
        assert_eq!(plain_stem("../../etc/passwd.pdf"), "etc-passwd");
        assert_eq!(plain_stem("???.pdf"), "fil");
        assert!(plain_stem(&"a".repeat(400)).len() <= 61);
    }
}
