//! The code book: add, change, merge, take out of use, bring in from a file.

use medvirk_documents::read::read_table;
use medvirk_kernel::{Error, Language, Result};
use medvirk_processes::{Process, Words};
use medvirk_slice::Cx;
use serde_json::json;

use crate::{
    EDIT_BOOK,
    model::{coding::CodeId, note::Code},
    store, text,
};

/// Most codes in a book; there are 24 colours, and nobody keeps more in mind.
const MOST: usize = 60;

/// What somebody writes about a code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct CodeWords {
    /// Short name in files; made of the title when empty.
    pub(crate) key: String,
    /// Title.
    pub(crate) title: Words,
    /// What it covers.
    pub(crate) definition: Words,
    /// 1 to 24; the next free one when `None`.
    pub(crate) colour: Option<i32>,
}

/// Adds codes at the end of the book. Codes whose key is there already get the new words. Returns how
/// many are new.
///
/// # Errors
/// Refused when the book would grow too long.
pub(crate) async fn add(cx: &Cx, process: &Process, list: Vec<CodeWords>) -> Result<usize> {
    let permit = cx.permit(EDIT_BOOK, process.resource())?;
    let tx = cx.begin().await?;
    let known = store::codes(&tx, process.id).await?;
    let mut next = i32::try_from(known.len()).unwrap_or(i32::MAX);
    let mut new = 0;
    for words in list {
        let key = if words.key.is_empty() {
            key_of(words.title.to(process.language))
        } else {
            words.key.clone()
        };
        if let Some(old) = known.iter().find(|c| c.key == key) {
            let colour = words.colour.unwrap_or(old.colour);
            let (title, definition) = (words.title, words.definition);
            let changed = Code { title, definition, colour, ..old.clone() };
            store::update_code(&tx, &permit, &changed).await?;
            continue;
        }
        if known.len() + new >= MOST {
            return Err(Error::refused(text::refused_book_full(MOST)));
        }
        let code = Code {
            id: cx.new_id(),
            process: process.id,
            key,
            title: words.title,
            definition: words.definition,
            colour: words.colour.unwrap_or(next % 24 + 1),
            position: next,
            is_retired: false,
            merged_into: None,
            version: 1,
        };
        store::insert_code(&tx, &permit, &code).await?;
        next += 1;
        new += 1;
    }
    let detail = json!({"new_codes": new});
    medvirk_audit::record(&tx, cx, &permit, ("process", process.id.into()), detail).await?;
    tx.commit().await?;
    Ok(new)
}

/// Changes title, definition and colour of a code.
///
/// # Errors
/// Conflict when somebody changed it meanwhile.
pub(crate) async fn change(
    cx: &Cx,
    process: &Process,
    code: &Code,
    words: CodeWords,
) -> Result<()> {
    let permit = cx.permit(EDIT_BOOK, process.resource())?;
    let tx = cx.begin().await?;
    let colour = words.colour.unwrap_or(code.colour);
    let changed = Code { title: words.title, definition: words.definition, colour, ..code.clone() };
    store::update_code(&tx, &permit, &changed).await?;
    medvirk_audit::record(&tx, cx, &permit, ("code", code.id.into()), json!({})).await?;
    tx.commit().await
}

/// Takes a code out of use, or back into it.
///
/// # Errors
/// Conflict when somebody changed it meanwhile.
pub(crate) async fn retire(
    cx: &Cx,
    process: &Process,
    code: &Code,
    is_retired: bool,
) -> Result<()> {
    let permit = cx.permit(EDIT_BOOK, process.resource())?;
    let tx = cx.begin().await?;
    store::retire_code(&tx, &permit, code, is_retired).await?;
    let detail = json!({"retired": is_retired});
    medvirk_audit::record(&tx, cx, &permit, ("code", code.id.into()), detail).await?;
    tx.commit().await
}

/// Lets one code stand for another in every note. Returns how many notes it was given to.
///
/// # Errors
/// Refused at `into` when it is the same code or not of this book.
pub(crate) async fn merge(cx: &Cx, process: &Process, from: &Code, into: CodeId) -> Result<u64> {
    let permit = cx.permit(EDIT_BOOK, process.resource())?;
    let tx = cx.begin().await?;
    let book = store::codes(&tx, process.id).await?;
    let is_good = into != from.id && book.iter().any(|c| c.id == into && !c.is_retired);
    if !is_good {
        return Err(Error::refused_at("into", text::refused_other_code()));
    }
    let notes = store::merge_codes(&tx, &permit, from, into).await?;
    let detail = json!({"into": into, "notes": notes});
    medvirk_audit::record(&tx, cx, &permit, ("code", from.id.into()), detail).await?;
    tx.commit().await?;
    Ok(notes)
}

/// Reads codes from a CSV or XLSX file with the columns `code`, `title`, `definition` (or `kode`,
/// `tittel`, `definisjon`) and, if wanted, `number` (1 to 24) for the colour.
///
/// # Errors
/// Refused at `file` when it cannot be read, has no title column or a row without a title.
pub(crate) fn from_file(bytes: &[u8], name: &str, language: Language) -> Result<Vec<CodeWords>> {
    let table = read_table(bytes, name)
        .map_err(|_| Error::refused_at("file", text::refused_unreadable()))?;
    let column = |names: &[&str]| names.iter().find_map(|n| table.column(n));
    let title = column(&["title", "tittel", "namn", "navn"])
        .ok_or_else(|| Error::refused_at("file", text::refused_no_title_column()))?;
    let key = column(&["code", "kode", "key"]);
    let definition = column(&["definition", "definisjon", "forklaring"]);
    let colour = column(&["number", "nummer", "farge"]);
    let mut codes = Vec::new();
    for row in &table.rows {
        let cell = |at: Option<usize>| {
            at.and_then(|at| row.cells.get(at)).map_or(String::new(), Clone::clone)
        };
        let words = cell(Some(title));
        if words.is_empty() {
            return Err(Error::refused_at("file", text::refused_row_without_title(row.number)));
        }
        codes.push(CodeWords {
            key: key_of(&cell(key)),
            title: Words::in_one(language, words),
            definition: Words::in_one(language, cell(definition)),
            colour: cell(colour).parse().ok().filter(|n| (1..=24).contains(n)),
        });
    }
    Ok(codes)
}

/// A short name for files: `Bolig og tomter` → `bolig-og-tomter`.
fn key_of(title: &str) -> String {
    let mut key = String::new();
    for c in title.trim().to_lowercase().chars() {
        match c {
            'a'..='z' | '0'..='9' | '_' => key.push(c),
            'æ' => key.push_str("ae"),
            'ø' => key.push('o'),
            'å' => key.push('a'),
            _ if !key.is_empty() && !key.ends_with('-') => key.push('-'),
            _ => {}
        }
    }
    key.trim_end_matches('-').chars().take(40).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_book_of_the_fictional_town_is_read() {
        let bytes = include_bytes!("../../tests/data/codebook.csv");
        let codes = from_file(bytes, "codebook.csv", Language::Nb).unwrap();
        assert_eq!(codes.len(), 18);
        assert_eq!((codes[2].key.as_str(), codes[2].colour), ("bolig", None));
        assert_eq!(codes[2].title.to(Language::Nb), "Bolig og tomter");
    }

    #[test]
    fn a_key_is_made_of_the_title() {
        assert_eq!(key_of("  Møteplasser & kafé "), "moteplasser-kaf");
    }

    #[test]
    fn a_row_without_a_title_is_told_with_its_number() {
        let refused = from_file(b"code,title\na,Skole\nb,\n", "x.csv", Language::Nb);
        assert!(matches!(refused, Err(Error::Refused(_))));
    }
}
