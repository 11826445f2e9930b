//! `cargo xtask texts`: every text beside its translations, as CSV for proofreaders.

use std::collections::BTreeMap;
use std::io::Write;
use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::fluent::{self, LANGUAGES, Text};
use crate::tidy;
use crate::workspace::Workspace;

/// Writes the table to standard output.
pub fn command(workspace: &Workspace) -> Result<ExitCode> {
    let (texts, faults) = fluent::read(&tidy::read(workspace)?);
    if let Some((file, fault)) = faults.first() {
        bail!("{file}: {fault}");
    }
    std::io::stdout().write_all(table(&texts).as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

/// One row per key: where it belongs, the key, and the text in each language.
fn table(texts: &[Text]) -> String {
    let mut rows: BTreeMap<(&str, &str), [&str; 3]> = BTreeMap::new();
    for text in texts {
        let row = rows.entry((&text.owner, &text.key)).or_default();
        if let Some(column) = LANGUAGES.iter().position(|language| *language == text.language) {
            row[column] = &text.value;
        }
    }
    let mut csv = format!("where,key,{}\r\n", LANGUAGES.join(","));
    for ((owner, key), values) in rows {
        let cells = [owner, key].into_iter().chain(values).map(cell).collect::<Vec<_>>();
        csv.push_str(&cells.join(","));
        csv.push_str("\r\n");
    }
    csv
}

/// A cell as RFC 4180 writes it.
fn cell(text: &str) -> String {
    if text.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::file;

    #[test]
    fn a_key_stands_beside_its_translations() {
        let (texts, _) = fluent::read(&[
            file("features/people/i18n/nb/a.ftl", "people-a = Hei, du\n"),
            file("features/people/i18n/en/a.ftl", "people-a = Say \"hello\"\n"),
        ]);
        let expected = "where,key,nb,nn,en\r\n\
                        features/people,people-a,\"Hei, du\",,\"Say \"\"hello\"\"\"\r\n";
        assert_eq!(table(&texts), expected);
    }
}
