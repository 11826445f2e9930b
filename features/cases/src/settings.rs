//! What a municipality decides about all its cases: who must look at a paper before it goes out, how files
//! leave the house, and which archive codes are offered.

use std::collections::BTreeSet;

use medvirk_kernel::{Error, Permit, Result, Uuid};
use medvirk_slice::{Cx, Settings};
use medvirk_store::Tx;
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::{exchange::adapter::Way, text};

/// Where they are kept.
const KEY: &str = "cases";
/// Most archive codes: a whole key has some hundreds.
const MOST_CODES: usize = 5_000;

/// The settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct CaseSettings {
    /// Whether somebody who did not write the paper must approve it.
    pub(crate) four_eyes: bool,
    /// How files leave the house.
    pub(crate) way: Way,
    /// Archive codes to choose from; the field takes others too.
    pub(crate) archive_codes: Vec<ArchiveCode>,
}

impl Default for CaseSettings {
    fn default() -> Self {
        CaseSettings { four_eyes: true, way: Way::Off, archive_codes: Vec::new() }
    }
}

/// One class of the archive.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ArchiveCode {
    /// Its code, `A20`.
    pub(crate) code: String,
    /// What it is about.
    pub(crate) title: String,
}

impl CaseSettings {
    /// The settings of the site.
    ///
    /// # Errors
    /// Internal, when the database cannot be read.
    pub(crate) async fn of(db: &impl ConnectionTrait) -> Result<Self> {
        Settings::get(db, KEY).await
    }

    /// Saves them.
    ///
    /// # Errors
    /// Internal, when the database cannot be written.
    pub(crate) async fn save(&self, tx: &Tx, cx: &Cx, permit: &Permit) -> Result<()> {
        Settings::put(tx, permit, cx.now(), KEY, self).await?;
        let detail = json!({
            "fourEyes": self.four_eyes, "way": self.way.code(), "codes": self.archive_codes.len(),
        });
        medvirk_audit::record(tx, cx, permit, ("settings", Uuid::nil()), detail).await
    }
}

/// Archive codes from a file with the columns code and title (CSV or XLSX). A code that stands twice
/// counts once.
///
/// # Errors
/// Refused at `file`, when it cannot be read, lacks a column or holds too many rows.
pub(crate) fn codes_from_file(bytes: &[u8], name: &str) -> Result<Vec<ArchiveCode>> {
    let refused = |message| Error::refused_at("file", message);
    let table = medvirk_documents::read_table(bytes, name)
        .map_err(|_| refused(text::refused_codes_unreadable()))?;
    let column = |names: &[&str]| names.iter().find_map(|n| table.column(n));
    let code = column(&["kode", "code", "arkivkode", "klasse"]);
    let code = code.ok_or_else(|| refused(text::refused_codes_column()))?;
    let title = column(&["tittel", "title", "navn", "namn", "beskrivelse"]);
    if table.rows.len() > MOST_CODES {
        return Err(refused(text::refused_codes_many(MOST_CODES)));
    }
    let cell = |cells: &[String], at: Option<usize>| {
        at.and_then(|at| cells.get(at)).map(|c| c.trim().to_owned()).unwrap_or_default()
    };
    let mut seen = BTreeSet::new();
    let rows = table.rows.iter().map(|row| ArchiveCode {
        code: cell(&row.cells, Some(code)),
        title: cell(&row.cells, title),
    });
    Ok(rows.filter(|c| !c.code.is_empty() && seen.insert(c.code.clone())).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_once_each_and_a_file_without_them_is_refused() {
        let file = "Kode;Tittel\n140;Kommuneplan\nA20 &32;Skole\n140;Igjen\n;Tom\n";
        let codes = codes_from_file(file.as_bytes(), "koder.csv").unwrap();
        let names: Vec<&str> = codes.iter().map(|c| c.code.as_str()).collect();
        assert_eq!(names, ["140", "A20 &32"]);
        assert_eq!(codes[0].title, "Kommuneplan");
        assert!(codes_from_file(b"Navn;Alder\nKari;3\n", "x.csv").is_err());
    }
}
