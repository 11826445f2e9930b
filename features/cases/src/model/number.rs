//! Numbers as archives and councils write them: `22/1380-1` in the archive, `PS 33/18` in a body.

/// The number of a case in the archive: year, number of the case in the year, number of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArchiveNumber {
    /// Year with four digits.
    pub year: i32,
    /// Number of the case in the year.
    pub sequence: i32,
    /// Number of the document in the case, when it is said.
    pub document: Option<i32>,
}

impl ArchiveNumber {
    /// Reads `22/1380`, `2022/1380` and `22/1380-1`; `None` for anything else.
    pub fn read(text: &str) -> Option<ArchiveNumber> {
        let (year, rest) = text.trim().split_once('/')?;
        let (sequence, document) = match rest.split_once('-') {
            Some((sequence, document)) => (sequence, Some(whole(document)?)),
            None => (rest, None),
        };
        Some(ArchiveNumber { year: full_year(year)?, sequence: whole(sequence)?, document })
    }

    /// Whether both name the same case, whichever document of it.
    pub fn is_same_case(self, other: ArchiveNumber) -> bool {
        (self.year, self.sequence) == (other.year, other.sequence)
    }
}

/// The number of a case in a body: kind, number in the year, year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyNumber {
    /// What stands before it: `PS`, `RS`, `K-sak`; empty for none.
    pub kind: String,
    /// Number of the case in the body's year.
    pub sequence: i32,
    /// Year with four digits.
    pub year: i32,
}

impl BodyNumber {
    /// Reads `PS 33/18`, `K-sak 33/18` and `8/23`; `None` for anything else.
    pub fn read(text: &str) -> Option<BodyNumber> {
        let text = text.trim();
        let (kind, number) = text.rsplit_once(' ').unwrap_or(("", text));
        let (sequence, year) = number.split_once('/')?;
        let is_kind = |c: char| c.is_alphabetic() || c == '-' || c == ' ';
        if !kind.chars().all(is_kind) {
            return None;
        }
        let (sequence, year) = (whole(sequence)?, full_year(year)?);
        Some(BodyNumber { kind: kind.trim().to_owned(), sequence, year })
    }
}

fn whole(digits: &str) -> Option<i32> {
    let is_number = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| digits.parse().ok()).flatten()
}

/// Two digits are of this century: the archives that are still written in began after 2000.
fn full_year(digits: &str) -> Option<i32> {
    match digits.len() {
        2 => whole(digits).map(|year| 2000 + year),
        4 => whole(digits),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_the_archive_is_read_with_and_without_its_document() {
        let number = |year, sequence, document| Some(ArchiveNumber { year, sequence, document });
        assert_eq!(ArchiveNumber::read("22/1380-1"), number(2022, 1380, Some(1)));
        assert_eq!(ArchiveNumber::read(" 2022/1380 "), number(2022, 1380, None));
        for wrong in ["", "22", "22/", "/5", "22/13a", "222/1", "22/1-", "PS 22/1"] {
            assert_eq!(ArchiveNumber::read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn two_documents_of_one_case_are_the_same_case() {
        let read = |text| ArchiveNumber::read(text).unwrap();
        assert!(read("22/1380-1").is_same_case(read("2022/1380-7")));
        assert!(!read("22/1380").is_same_case(read("23/1380")));
    }

    #[test]
    fn a_number_of_a_body_says_its_kind_and_year() {
        let number =
            |kind: &str, sequence, year| Some(BodyNumber { kind: kind.to_owned(), sequence, year });
        assert_eq!(BodyNumber::read("PS 33/18"), number("PS", 33, 2018));
        assert_eq!(BodyNumber::read("K-sak 33/18"), number("K-sak", 33, 2018));
        assert_eq!(BodyNumber::read("8/2023"), number("", 8, 2023));
        for wrong in ["", "PS", "PS 33", "PS33/18x", "1 2/18"] {
            assert_eq!(BodyNumber::read(wrong), None, "{wrong}");
        }
    }
}
