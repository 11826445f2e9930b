//! Lists of contacts: everybody, narrowed and sorted, and those who may be the same.

use std::collections::{BTreeMap, BTreeSet};

use medvirk_kernel::Result;
use medvirk_store::contains_pattern;
use sea_orm::{
    ColumnTrait, ConnectionTrait, Order, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait, LikeExpr},
};

use super::super::{
    Contact,
    store::{contact::Column, living},
};

/// Which people a list shows; empty texts narrow nothing.
#[derive(Clone, Debug, Default)]
pub(in crate::contacts) struct Filter {
    pub search: String,
    pub language: String,
    pub channel: String,
    pub source: String,
}

/// A page of the people, and how many there are on all.
pub(in crate::contacts) async fn list(
    db: &impl ConnectionTrait,
    filter: &Filter,
    (sort, backwards): (&str, bool),
    (offset, limit): (u64, u64),
) -> Result<(Vec<Contact>, u64)> {
    let mut found = living();
    if !filter.search.is_empty() {
        let pattern = LikeExpr::new(contains_pattern(&filter.search)).escape('\\');
        found = found.filter(Expr::col(Column::Search).like(pattern));
    }
    for (column, value) in [
        (Column::Language, &filter.language),
        (Column::Channel, &filter.channel),
        (Column::Source, &filter.source),
    ] {
        if !value.is_empty() {
            found = found.filter(column.eq(value.as_str()));
        }
    }
    let total = found.clone().count(db).await?;
    let column = match sort {
        "name" => Column::Sort,
        "keep" => Column::KeepUntil,
        _ => Column::Id,
    };
    let order = if backwards { Order::Desc } else { Order::Asc };
    let rows = found.order_by(column, order).offset(offset).limit(limit).all(db).await?;
    Ok((rows.into_iter().map(Contact::from).collect(), total))
}

/// How many people are reached how; `none` is those that nothing reaches.
pub(in crate::contacts) async fn channels(
    db: &impl ConnectionTrait,
) -> Result<BTreeMap<String, u64>> {
    let rows: Vec<(String, i64)> = living()
        .select_only()
        .column(Column::Channel)
        .column_as(Column::Id.count(), "people")
        .group_by(Column::Channel)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|(channel, n)| (channel, n.unsigned_abs())).collect())
}

/// All sources that somebody has come from.
pub(in crate::contacts) async fn sources(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let rows = living().select_only().column(Column::Source).distinct();
    Ok(rows.order_by_asc(Column::Source).into_tuple().all(db).await?)
}

/// Groups of people with the same e-mail address or telephone number; at most 200 groups.
pub(in crate::contacts) async fn duplicates(
    db: &impl ConnectionTrait,
) -> Result<Vec<Vec<Contact>>> {
    let mut groups: Vec<Vec<Contact>> = Vec::new();
    for column in [Column::EmailKey, Column::PhoneKey] {
        let keys: Vec<String> = living()
            .select_only()
            .column(column)
            .filter(column.is_not_null())
            .group_by(column)
            .having(Column::Id.count().gt(1))
            .order_by_asc(column)
            .limit(200)
            .into_tuple()
            .all(db)
            .await?;
        let rows =
            living().filter(column.is_in(keys)).order_by_asc(column).order_by_asc(Column::Id);
        let mut last = None;
        for row in rows.all(db).await? {
            let key =
                if matches!(column, Column::EmailKey) { &row.email_key } else { &row.phone_key };
            if last.as_ref() != Some(key) {
                last = Some(key.clone());
                groups.push(Vec::new());
            }
            if let Some(group) = groups.last_mut() {
                group.push(row.into());
            }
        }
    }
    let mut seen = BTreeSet::new();
    groups.retain(|g| seen.insert(g.iter().map(|c| c.id).collect::<Vec<_>>()));
    Ok(groups)
}
