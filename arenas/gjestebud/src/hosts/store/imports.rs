//! Spreadsheets on their way in: uploaded, matched, looked at, and taken in as a whole or not at all.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use medvirk_documents::read_table;
use medvirk_kernel::{Error, Message, Permit, ProcessId, Result};
use medvirk_people::Wants;
use medvirk_processes::{Process, Theme};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set, sea_query::Expr,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{
    ApplicationId,
    model::{
        application::{Field, Settings},
        import::{self, Columns, ImportedRow, Outcome, Override},
        sheet::{MAX_ROWS, Sheet, SheetRow},
    },
    text,
};

use crate::hosts::{
    applications::{self, References},
    call::{self, Call, changed},
    intake::{self, Incoming},
};

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "gjestebud_import")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub process: Uuid,
        pub file_name: String,
        pub file_hash: String,
        pub sheet: Json,
        pub chosen: Json,
        pub at: DateTimeUtc,
        pub done_at: Option<DateTimeUtc>,
        pub counts: Json,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

use row::{Column as Col, Entity, Model};

/// How many rows came to what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Counts {
    /// Rows that made an application.
    pub taken: usize,
    /// Rows that had made one before.
    pub already: usize,
    /// Rows left out because of an error.
    pub error: usize,
    /// Rows without text.
    pub blank: usize,
}

/// An uploaded file.
pub(crate) struct Import {
    pub id: Uuid,
    pub process: ProcessId,
    pub file_name: String,
    pub file_hash: String,
    /// Its table; empty once it has been taken in.
    pub sheet: Sheet,
    /// What the user said about columns.
    pub chosen: Override,
    pub at: DateTime<Utc>,
    pub done_at: Option<DateTime<Utc>>,
    pub counts: Counts,
}

#[derive(Serialize, Deserialize, Default)]
struct KeptSheet {
    header: Vec<String>,
    rows: Vec<(usize, Vec<String>)>,
}

impl TryFrom<Model> for Import {
    type Error = Error;
    fn try_from(m: Model) -> Result<Self> {
        let kept: KeptSheet = serde_json::from_value(m.sheet)?;
        let rows = kept.rows.into_iter().map(|(line, cells)| SheetRow { line, cells }).collect();
        let chosen: Vec<(usize, Option<Field>)> = serde_json::from_value(m.chosen)?;
        Ok(Import {
            id: m.id,
            process: ProcessId(m.process),
            file_name: m.file_name,
            file_hash: m.file_hash,
            sheet: Sheet { header: kept.header, rows },
            chosen: chosen.into_iter().collect(),
            at: m.at,
            done_at: m.done_at,
            counts: serde_json::from_value(m.counts).unwrap_or_default(),
        })
    }
}

/// Reads a file into a table.
///
/// # Errors
/// A message for the person who chose the file.
pub(crate) fn read_file(bytes: &[u8], name: &str) -> std::result::Result<Sheet, Message> {
    use medvirk_documents::ReadError;
    let table = read_table(bytes, name).map_err(|fault| match fault {
        ReadError::NotATable => text::file_not_a_table(),
        ReadError::OldWorkbook => text::file_old_workbook(),
        ReadError::Password => text::file_password(),
        ReadError::Empty => text::file_empty(),
        ReadError::TooLarge { limit, .. } => text::file_too_large(limit),
        _ => text::file_damaged(),
    })?;
    if table.rows.len() > MAX_ROWS {
        return Err(text::file_too_large(MAX_ROWS));
    }
    let rows = table.rows.into_iter();
    let rows = rows.map(|r| SheetRow { line: r.number, cells: r.cells }).collect();
    Ok(Sheet { header: table.header, rows })
}

/// Keeps an uploaded table until somebody has looked at it.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn keep(
    tx: &Tx,
    _permit: &Permit,
    cx: &Cx,
    process: ProcessId,
    (name, bytes): (&str, &[u8]),
    sheet: Sheet,
) -> Result<Uuid> {
    let id: Uuid = cx.new_id();
    let rows = sheet.rows.into_iter().map(|r| (r.line, r.cells)).collect();
    let row = row::ActiveModel {
        id: Set(id),
        process: Set(process.0),
        file_name: Set(name.chars().take(120).collect()),
        file_hash: Set(hash(bytes)),
        sheet: Set(serde_json::to_value(KeptSheet { header: sheet.header, rows })?),
        chosen: Set(json!([])),
        at: Set(cx.now()),
        done_at: Set(None),
        counts: Set(json!(null)),
    };
    Entity::insert(row).exec_without_returning(tx).await?;
    Ok(id)
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect()
}

/// An uploaded file of a process.
///
/// # Errors
/// [`Error::NotFound`].
pub(crate) async fn get(db: &impl ConnectionTrait, process: ProcessId, id: Uuid) -> Result<Import> {
    let found = Entity::find_by_id(id).filter(Col::Process.eq(process.0)).one(db).await?;
    found.ok_or(Error::NotFound)?.try_into()
}

/// Files that have been taken in, newest first.
pub(crate) async fn done(db: &impl ConnectionTrait, process: ProcessId) -> Result<Vec<Import>> {
    let rows = Entity::find()
        .filter(Col::Process.eq(process.0))
        .filter(Col::DoneAt.is_not_null())
        .order_by_desc(Col::DoneAt)
        .all(db)
        .await?;
    rows.into_iter().map(Import::try_from).collect()
}

/// Keeps what the user said about columns.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn choose(tx: &Tx, _permit: &Permit, id: Uuid, chosen: &Override) -> Result<()> {
    let pairs: Vec<_> = chosen.iter().collect();
    Entity::update_many()
        .col_expr(Col::Chosen, Expr::value(serde_json::to_value(pairs)?))
        .filter(Col::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Throws an uploaded file away.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn discard(tx: &Tx, _permit: &Permit, id: Uuid) -> Result<()> {
    Entity::delete_many().filter(Col::Id.eq(id)).filter(Col::DoneAt.is_null()).exec(tx).await?;
    Ok(())
}

/// Throws away files that nobody has taken in since `before`.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn discard_old(tx: &Tx, _permit: &Permit, before: DateTime<Utc>) -> Result<u64> {
    let gone = Entity::delete_many().filter(Col::DoneAt.is_null()).filter(Col::At.lt(before));
    Ok(gone.exec(tx).await?.rows_affected)
}

/// A row with what will become of it.
pub(crate) struct Previewed {
    pub row: ImportedRow,
    /// What the row is made from; see [`once`].
    pub once: String,
    /// The application the row has made before.
    pub already: Option<ApplicationId>,
}

/// A file as it would be taken in.
pub(crate) struct Preview {
    pub columns: Columns,
    pub rows: Vec<Previewed>,
}

impl Preview {
    /// How many rows will come to what.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for row in &self.rows {
            match (row.row.outcome, row.already) {
                (Outcome::Blank, _) => counts.blank += 1,
                (Outcome::Error, _) => counts.error += 1,
                (_, Some(_)) => counts.already += 1,
                _ => counts.taken += 1,
            }
        }
        counts
    }
}

/// Reads all rows and finds those that have come before.
///
/// # Errors
/// Internal, when the database cannot be read.
pub(crate) async fn preview(
    db: &impl ConnectionTrait,
    import: &Import,
    settings: &Settings,
) -> Result<Preview> {
    let (columns, read, once) = medvirk_web::aside(|| {
        let columns = import::find(&import.sheet.header, &import.chosen);
        let read = import::import(&import.sheet, &columns, settings);
        (columns, read, once(import.process, &import.sheet))
    });
    let known = applications::known_once(db, &once).await?;
    let rows = read
        .into_iter()
        .zip(once)
        .map(|(row, once)| Previewed { already: known.get(&once).copied(), row, once })
        .collect();
    Ok(Preview { columns, rows })
}

/// What each row is made from: its cells, and how many equal rows stand above it. The same row of
/// the same or of a longer file gives the same, whichever columns it is read with.
fn once(process: ProcessId, sheet: &Sheet) -> Vec<String> {
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    sheet
        .rows
        .iter()
        .map(|row| {
            let mut cells: Vec<&str> = row.cells.iter().map(|c| c.trim()).collect();
            while cells.last().is_some_and(|c| c.is_empty()) {
                cells.pop();
            }
            let hash = hash(cells.join("\u{1f}").as_bytes());
            let number = seen.entry(hash.clone()).or_default();
            *number += 1;
            format!("row:{process}:{}:{number}", &hash[..32])
        })
        .collect()
}

/// Takes a file in: every row that is no error and has not come before. All or nothing.
///
/// # Errors
/// A conflict when it has been taken in already; internal when the database cannot be written.
pub(crate) async fn take_in(
    tx: &Tx,
    permit: &Permit,
    cx: &Cx,
    (process, call, themes): (&Process, &Call, &[Theme]),
    import: &Import,
) -> Result<Counts> {
    if import.done_at.is_some() {
        return Err(changed());
    }
    call::hold(tx, process.id).await?;
    let preview = preview(tx, import, &intake::settings(cx, call, themes)).await?;
    let mut counts = Counts::default();
    let mut references = References::of(tx, process.id).await?;
    let mut incoming = Vec::new();
    for previewed in preview.rows {
        let row = previewed.row;
        let Some(mut application) = row.application.filter(|_| row.outcome != Outcome::Error)
        else {
            counts.blank += usize::from(row.outcome == Outcome::Blank);
            counts.error += usize::from(row.outcome == Outcome::Error);
            continue;
        };
        if previewed.already.is_some() {
            counts.already += 1;
            continue;
        }
        intake::with_theme_ids(&mut application, themes);
        application.reference = references.take(&application.reference);
        incoming.push(Incoming {
            id: cx.new_id(),
            received_at: application.received_at.unwrap_or(import.at),
            application,
            extra: applications::Extra::default(),
            once: previewed.once,
            language: cx.municipality().default_language,
            wants: Wants::None,
        });
    }
    counts.taken = incoming.len();
    intake::take_in_new(tx, permit, cx, process, incoming).await?;
    finish(tx, import.id, cx.now(), counts).await?;
    let detail = json!({ "counts": counts, "rows": import.sheet.rows.len() });
    medvirk_audit::record(tx, cx, permit, ("import", import.id), detail).await?;
    Ok(counts)
}

/// Notes the result and lets the rows go: what they said is in the applications now.
async fn finish(tx: &Tx, id: Uuid, at: DateTime<Utc>, counts: Counts) -> Result<()> {
    let done = Entity::update_many()
        .col_expr(Col::DoneAt, Expr::value(at))
        .col_expr(Col::Counts, Expr::value(serde_json::to_value(counts)?))
        .col_expr(Col::Sheet, Expr::value(serde_json::to_value(KeptSheet::default())?))
        .filter(Col::Id.eq(id))
        .filter(Col::DoneAt.is_null())
        .exec(tx)
        .await?;
    if done.rows_affected == 0 { Err(changed()) } else { Ok(()) }
}
