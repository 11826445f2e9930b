//! Everything of a case in one file, for the archive: documents and a list of their SHA-256 sums, in
//! the form `sha256sum -c` reads.

use std::io::{Cursor, Write};

use medvirk_kernel::Result;
use sha2::{Digest, Sha256};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// Name of the list of sums.
const SUMS: &str = "SHA256SUMS.txt";

/// Packs `files`, name and bytes, in their order; the list of sums is added last.
///
/// # Errors
/// Internal, when the package cannot be written.
pub(crate) fn package(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut sums = String::new();
    for (name, bytes) in files {
        zip.start_file(name.as_str(), options)?;
        zip.write_all(bytes)?;
        let sum: String = Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect();
        sums.push_str(&format!("{sum}  {name}\n"));
    }
    zip.start_file(SUMS, options)?;
    zip.write_all(sums.as_bytes())?;
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn every_file_has_its_sum_in_the_list() {
        let file = package(&[("a.txt".to_owned(), b"abc".to_vec())]).unwrap();
        let mut zip = zip::ZipArchive::new(Cursor::new(file)).unwrap();
        let mut sums = String::new();
        zip.by_name(SUMS).unwrap().read_to_string(&mut sums).unwrap();
        // The sum of "abc" is the first example of FIPS 180-4.
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sums, format!("{known}  a.txt\n"));
    }
}
