//! The municipality's own wording of letters and mails. A text has names in brackets, `[name]`,
//! from a fixed list; it is filled in, never run.

use std::collections::BTreeMap;

use medvirk_kernel::{Error, Language, Permit, Result};
use medvirk_slice::{Cx, Wording};
use medvirk_store::Tx;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set, sea_query::OnConflict};

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "people_wording")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub key: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub language: String,
        pub subject: String,
        pub body: String,
        pub changed_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

use row::{Column, Entity, Model};

/// Subject and text of a letter or mail in one language, with names in brackets filled in: the
/// municipality's own wording, or the standard.
///
/// # Errors
/// Internal, when no slice has the key or the text holds a name that `values` does not give.
pub async fn wording(
    db: &impl ConnectionTrait,
    cx: &Cx,
    key: &str,
    language: Language,
    values: &[(&str, String)],
) -> Result<(String, String)> {
    Worded::load(db, cx, key, language).await?.filled(values)
}

/// A wording in one language, read once and filled in for many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worded {
    key: &'static str,
    subject: String,
    body: String,
}

impl Worded {
    /// The municipality's own wording, or the standard.
    ///
    /// # Errors
    /// Internal, when no slice has the key.
    pub async fn load(
        db: &impl ConnectionTrait,
        cx: &Cx,
        key: &str,
        language: Language,
    ) -> Result<Self> {
        let known = find(cx, key).ok_or_else(|| Error::internal(format!("no wording {key}")))?;
        let (subject, body) = current(db, &known, language).await?;
        Ok(Worded { key: known.key, subject, body })
    }

    /// Subject and text with the names in brackets filled in.
    ///
    /// # Errors
    /// Internal, when the text holds a name that `values` does not give.
    pub fn filled(&self, values: &[(&str, String)]) -> Result<(String, String)> {
        let filled = |text: &str| {
            fill(text, values).map_err(|name| {
                Error::internal(format!("{} holds [{name}] without a value", self.key))
            })
        };
        Ok((filled(&self.subject)?, filled(&self.body)?))
    }
}

/// The wording with this key, of whichever slice has it.
pub(in crate::contacts) fn find(cx: &Cx, key: &str) -> Option<Wording> {
    cx.app().slices.iter().flat_map(|s| s.wordings()).find(|w| w.key == key)
}

/// Subject and text with the names still in brackets.
pub(in crate::contacts) async fn current(
    db: &impl ConnectionTrait,
    wording: &Wording,
    language: Language,
) -> Result<(String, String)> {
    let own = Entity::find_by_id((wording.key.to_owned(), language.code().to_owned()));
    Ok(match own.one(db).await? {
        Some(own) => (own.subject, own.body),
        None => (wording.subject.to(language), wording.body.to(language)),
    })
}

/// Which wordings the municipality has changed, in which languages.
pub(in crate::contacts) async fn changed(
    db: &impl ConnectionTrait,
) -> Result<BTreeMap<String, Vec<Language>>> {
    let mut changed: BTreeMap<String, Vec<Language>> = BTreeMap::new();
    for Model { key, language, .. } in Entity::find().all(db).await? {
        changed.entry(key).or_default().extend(Language::from_code(&language));
    }
    Ok(changed)
}

/// Keeps the municipality's own wording.
pub(in crate::contacts) async fn save(
    tx: &Tx,
    _permit: &Permit,
    cx: &Cx,
    (key, language): (&str, Language),
    (subject, body): (String, String),
) -> Result<()> {
    let row = row::ActiveModel {
        key: Set(key.to_owned()),
        language: Set(language.code().to_owned()),
        subject: Set(subject),
        body: Set(body),
        changed_at: Set(cx.now()),
    };
    let known = OnConflict::columns([Column::Key, Column::Language])
        .update_columns([Column::Subject, Column::Body, Column::ChangedAt])
        .to_owned();
    Entity::insert(row).on_conflict(known).exec_without_returning(tx).await?;
    Ok(())
}

/// Goes back to the standard.
pub(in crate::contacts) async fn reset(
    tx: &Tx,
    _permit: &Permit,
    (key, language): (&str, Language),
) -> Result<()> {
    Entity::delete_many()
        .filter(Column::Key.eq(key))
        .filter(Column::Language.eq(language.code()))
        .exec(tx)
        .await?;
    Ok(())
}

/// Everything in brackets that looks meant as a name but is none of `known`: also with capitals or
/// letters that no name has, because that is how names are misspelt.
pub(in crate::contacts) fn unknown(text: &str, known: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('[') {
        rest = after;
        let Some((inside, _)) = after.split_once(']') else { break };
        let is_meant = inside.chars().count() <= 40
            && !inside.contains(['[', '\n'])
            && inside.chars().any(char::is_alphabetic);
        let bracketed = format!("[{inside}]");
        if is_meant && !known.contains(&inside) && !found.contains(&bracketed) {
            found.push(bracketed);
        }
    }
    found
}

/// The text with its names replaced; a value is never searched for names itself.
///
/// # Errors
/// The first name without a value.
pub(in crate::contacts) fn fill(
    text: &str,
    values: &[(&str, String)],
) -> std::result::Result<String, String> {
    let mut out = String::with_capacity(text.len() + 64);
    for piece in pieces(text) {
        match piece {
            Ok(words) => out.push_str(words),
            Err(name) => match values.iter().find(|(known, _)| *known == name) {
                Some((_, value)) => out.push_str(value),
                None => return Err(name.to_owned()),
            },
        }
    }
    Ok(out)
}

/// Words as `Ok`, names in brackets as `Err`.
pub(in crate::contacts) fn pieces(
    text: &str,
) -> impl Iterator<Item = std::result::Result<&str, &str>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        if let Some((name, after)) = name_at(rest) {
            rest = after;
            return Some(Err(name));
        }
        let next = rest.char_indices().skip(1).find(|(at, _)| name_at(&rest[*at..]).is_some());
        let (words, after) = rest.split_at(next.map_or(rest.len(), |(at, _)| at));
        rest = after;
        Some(Ok(words))
    })
}

fn name_at(text: &str) -> Option<(&str, &str)> {
    let (name, after) = text.strip_prefix('[')?.split_once(']')?;
    let is_name = !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    is_name.then_some((name, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_filled_in_and_nothing_else_is() {
        let values = [("name", "[link]".to_owned()), ("link", "https://example.org".to_owned())];
        let filled = fill("Hei [name]! Se [link] [1] [Æ] [ ].", &values);
        assert_eq!(filled.as_deref(), Ok("Hei [link]! Se https://example.org [1] [Æ] [ ]."));
    }

    #[test]
    fn a_name_without_a_value_is_told() {
        assert_eq!(fill("Hei [nmae]", &[("name", "Kari".to_owned())]), Err("nmae".to_owned()));
    }

    #[test]
    fn a_misspelt_name_is_found_and_a_number_is_not() {
        let text = "Hei [name], se [Name], [navn] og [1] på [side 2].";
        assert_eq!(unknown(text, &["name"]), ["[Name]", "[navn]", "[side 2]"]);
    }
}
