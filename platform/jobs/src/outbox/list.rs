//! Reading the outbox.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use medvirk_kernel::{Error, Language, ProcessId, Result};
use medvirk_store::{Database, contains_pattern};
use sea_orm::{
    ColumnTrait, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, LikeExpr},
};
use uuid::Uuid;

use super::{
    Attachment, Channel, State,
    entity::{attachment, message},
};

/// Most entries of one page.
const MOST_ENTRIES: u64 = 500;

/// Which messages; an empty filter is all of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Only this channel.
    pub channel: Option<Channel>,
    /// Only these states; empty is every state.
    pub states: Vec<State>,
    /// Only of this process.
    pub process: Option<ProcessId>,
    /// Only about this record.
    pub about: Option<(String, Uuid)>,
    /// Only to exactly this address, number or postal address.
    pub to: Option<String>,
    /// Only what may go out at this time; leaves out what is for later.
    pub due: Option<DateTime<Utc>>,
    /// Part of name, address or subject, in any case.
    pub search: Option<String>,
}

/// One line of the outbox.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The message.
    pub id: Uuid,
    /// How it goes.
    pub channel: Channel,
    /// Where it stands.
    pub state: State,
    /// Address, number or postal lines; empty once forgotten.
    pub to: String,
    /// The recipient's name; empty once forgotten.
    pub to_name: String,
    /// What it is written in.
    pub language: Language,
    /// What it is about; empty once forgotten.
    pub subject: String,
    /// The process it belongs to.
    pub process: Option<ProcessId>,
    /// Why it is sent, made of ids.
    pub cause: String,
    /// How often the mail server has been asked to take it.
    pub attempts: u32,
    /// When it may go out, or is tried again.
    pub due_at: DateTime<Utc>,
    /// When it was posted.
    pub created_at: DateTime<Utc>,
    /// When it was sent, printed, phoned or cancelled.
    pub done_at: Option<DateTime<Utc>>,
}

/// Some lines of the outbox, newest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The lines.
    pub entries: Vec<Entry>,
    /// How many there are on all pages.
    pub total: u64,
}

/// A whole message, without the bytes of its attachments.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// Its line in the outbox.
    pub entry: Entry,
    /// Plain text.
    pub text: String,
    /// The same as HTML.
    pub html: Option<String>,
    /// Where to say no to more of the same.
    pub unsubscribe: Option<String>,
    /// The record it is about.
    pub about: Option<(String, Uuid)>,
    /// Why it did not go out the last time: [`crate::mailer::MailError::kind`].
    pub trouble: Option<String>,
    /// The mail server's own words about that, in its language.
    pub error: Option<String>,
    /// Name, media type and size in bytes, in order; the place in the list is the position that
    /// [`attachment`] takes.
    pub attachments: Vec<(String, String, u64)>,
}

/// Messages that pass the filter, newest first; at most 500 at once.
///
/// # Errors
/// [`Error::Internal`] when the database is gone.
pub async fn list(db: &Database, filter: &Filter, offset: u64, limit: u64) -> Result<Page> {
    let found = filter.apply(message::Entity::find());
    let total = found.clone().count(db.reader()).await?;
    let page = found
        .order_by_desc(message::Column::Id)
        .offset(offset)
        .limit(Ord::min(limit, MOST_ENTRIES))
        .into_partial_model::<Line>();
    let lines = page.all(db.reader()).await?;
    let entries = lines.into_iter().map(Entry::try_from).collect::<Result<_>>()?;
    Ok(Page { entries, total })
}

/// One message.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn get(db: &Database, id: Uuid) -> Result<Message> {
    let row = message::Entity::find_by_id(id).one(db.reader()).await?.ok_or(Error::NotFound)?;
    let files: Vec<(String, String, i32)> = attachment::Entity::find()
        .select_only()
        .columns([attachment::Column::Name, attachment::Column::Mime, attachment::Column::Size])
        .filter(attachment::Column::Message.eq(id))
        .order_by_asc(attachment::Column::Position)
        .into_tuple()
        .all(db.reader())
        .await?;
    Ok(Message {
        text: row.text.clone(),
        html: row.html.clone(),
        unsubscribe: row.unsubscribe.clone(),
        about: row.about_kind.clone().zip(row.about_id),
        trouble: row.trouble.clone(),
        error: row.error.clone(),
        attachments: files.into_iter().map(|(n, m, s)| (n, m, s.unsigned_abs().into())).collect(),
        entry: Line::from(row).try_into()?,
    })
}

/// One attachment of a message; positions begin at 0.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn attachment(db: &Database, id: Uuid, position: u32) -> Result<Attachment> {
    let position = i32::try_from(position).map_err(|_| Error::NotFound)?;
    let row = attachment::Entity::find_by_id((id, position)).one(db.reader()).await?;
    row.map(Attachment::from).ok_or(Error::NotFound)
}

/// How many messages of each channel stand where.
///
/// # Errors
/// [`Error::Internal`] when the database is gone.
pub async fn counts(db: &Database) -> Result<BTreeMap<(Channel, State), u64>> {
    use message::Column;
    let rows: Vec<(String, String, i64)> = message::Entity::find()
        .select_only()
        .column(Column::Channel)
        .column(Column::State)
        .column_as(Column::Id.count(), "messages")
        .group_by(Column::Channel)
        .group_by(Column::State)
        .into_tuple()
        .all(db.reader())
        .await?;
    let counted = rows.into_iter().map(|(channel, state, n)| {
        Ok(((read_channel(&channel)?, read_state(&state)?), n.unsigned_abs()))
    });
    counted.collect()
}

impl Filter {
    fn apply(
        &self,
        mut find: sea_orm::Select<message::Entity>,
    ) -> sea_orm::Select<message::Entity> {
        use message::Column;
        if let Some(channel) = self.channel {
            find = find.filter(Column::Channel.eq(channel.code()));
        }
        if !self.states.is_empty() {
            find = find.filter(Column::State.is_in(self.states.iter().map(|s| s.code())));
        }
        if let Some(process) = self.process {
            find = find.filter(Column::Process.eq(process.0));
        }
        if let Some((kind, id)) = &self.about {
            find = find.filter(Column::AboutKind.eq(kind.as_str()));
            find = find.filter(Column::AboutId.eq(*id));
        }
        if let Some(to) = &self.to {
            find = find.filter(Column::Recipient.eq(to.as_str()));
        }
        if let Some(due) = self.due {
            find = find.filter(Column::DueAt.lte(due));
        }
        if let Some(text) = self.search.as_deref().map(str::trim).filter(|t| !t.is_empty()) {
            let pattern = LikeExpr::new(contains_pattern(text)).escape('\\');
            find = find.filter(Expr::col(Column::Search).like(pattern));
        }
        find
    }
}

/// What a line of the outbox reads from the table.
#[derive(sea_orm::DerivePartialModel)]
#[sea_orm(entity = "message::Entity")]
struct Line {
    id: Uuid,
    channel: String,
    state: String,
    recipient: String,
    to_name: String,
    language: String,
    subject: String,
    process: Option<Uuid>,
    cause: String,
    attempts: i32,
    due_at: DateTime<Utc>,
    created_at: DateTime<Utc>,
    done_at: Option<DateTime<Utc>>,
}

impl From<message::Model> for Line {
    fn from(row: message::Model) -> Self {
        Line {
            id: row.id,
            channel: row.channel,
            state: row.state,
            recipient: row.recipient,
            to_name: row.to_name,
            language: row.language,
            subject: row.subject,
            process: row.process,
            cause: row.cause,
            attempts: row.attempts,
            due_at: row.due_at,
            created_at: row.created_at,
            done_at: row.done_at,
        }
    }
}

impl TryFrom<Line> for Entry {
    type Error = Error;
    fn try_from(line: Line) -> Result<Self> {
        Ok(Entry {
            id: line.id,
            channel: read_channel(&line.channel)?,
            state: read_state(&line.state)?,
            to: line.recipient,
            to_name: line.to_name,
            language: Language::from_code(&line.language).unwrap_or_default(),
            subject: line.subject,
            process: line.process.map(ProcessId),
            cause: line.cause,
            attempts: line.attempts.unsigned_abs(),
            due_at: line.due_at,
            created_at: line.created_at,
            done_at: line.done_at,
        })
    }
}

impl From<attachment::Model> for Attachment {
    fn from(row: attachment::Model) -> Self {
        Attachment { name: row.name, mime: row.mime, bytes: row.bytes }
    }
}

fn read_channel(code: &str) -> Result<Channel> {
    Channel::from_code(code).ok_or_else(|| Error::internal(format!("no channel {code}")))
}

fn read_state(code: &str) -> Result<State> {
    State::from_code(code).ok_or_else(|| Error::internal(format!("no state {code}")))
}
