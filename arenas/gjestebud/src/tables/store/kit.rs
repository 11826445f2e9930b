//! The kit of a process: words of the letter, contents of the basket, pick-up points.

use medvirk_kernel::{Error, Language, Message, Permit, ProcessId, Result};
use medvirk_processes::Words;
use medvirk_store::Tx;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set,
    sea_query::{Expr, ExprTrait, OnConflict},
};
use serde::{Deserialize, Serialize};

use super::entity::kit as row;
use crate::{model::kit::Item, text};

/// What every host of a process gets.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Kit {
    /// Title of the mission letter.
    pub letter_title: Words,
    /// How to hold a gjestebud, one piece of advice per line.
    pub how_to: Words,
    /// Contents of one basket.
    pub basket: Vec<Item>,
    /// Where baskets can be picked up.
    pub pick_up_points: Vec<String>,
    /// Counts the changes; 0 while nobody has changed the standard kit.
    #[serde(skip)]
    pub version: i32,
}

impl Kit {
    /// What a process starts with.
    fn standard() -> Kit {
        let items = [
            (text::table_item_coffee(), text::table_item_coffee_quantity()),
            (text::table_item_cake(), text::table_item_cake_quantity()),
            (text::table_item_pens(), text::table_item_pens_quantity()),
            (text::table_item_sheets(), text::table_item_sheets_quantity()),
            (text::table_item_papers(), text::table_item_papers_quantity()),
        ];
        let item = |(name, quantity): (Message, Message)| Item {
            name: name.to(Language::Nb),
            quantity: quantity.to(Language::Nb),
        };
        Kit {
            letter_title: in_all(&text::table_kit_standard_title()),
            how_to: in_all(&text::table_kit_standard_advice()),
            basket: items.into_iter().map(item).collect(),
            pick_up_points: Vec::new(),
            version: 0,
        }
    }

    /// The advice for a reader of `language`, one piece each.
    pub fn advice(&self, language: Language) -> impl Iterator<Item = &str> {
        self.how_to.to(language).lines().map(str::trim).filter(|line| !line.is_empty())
    }
}

fn in_all(message: &Message) -> Words {
    Language::ALL.into_iter().fold(Words::default(), |words, l| words.and(l, message.to(l)))
}

/// The kit of a process; the standard one until it is changed.
pub(crate) async fn get(db: &impl ConnectionTrait, process: ProcessId) -> Result<Kit> {
    let Some(found) = row::Entity::find_by_id(process.0).one(db).await? else {
        return Ok(Kit::standard());
    };
    let mut kit: Kit = serde_json::from_value(found.data)?;
    kit.version = found.version;
    Ok(kit)
}

/// Keeps a kit that was changed from version `kit.version`.
///
/// # Errors
/// [`Error::Conflict`] when somebody else changed it meanwhile.
pub(crate) async fn save(tx: &Tx, _permit: &Permit, process: ProcessId, kit: &Kit) -> Result<()> {
    let data = serde_json::to_value(kit)?;
    let written = if kit.version == 0 {
        let row = row::ActiveModel { process: Set(process.0), data: Set(data), version: Set(1) };
        let first = OnConflict::column(row::Column::Process).do_nothing().to_owned();
        row::Entity::insert(row).on_conflict(first).exec_without_returning(tx).await?
    } else {
        let update = row::Entity::update_many()
            .col_expr(row::Column::Data, Expr::value(data))
            .col_expr(row::Column::Version, Expr::col(row::Column::Version).add(1))
            .filter(row::Column::Process.eq(process.0))
            .filter(row::Column::Version.eq(kit.version));
        update.exec(tx).await?.rows_affected
    };
    if written == 0 { Err(Error::Conflict(text::changed_meanwhile())) } else { Ok(()) }
}
