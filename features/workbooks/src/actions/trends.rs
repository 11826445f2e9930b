//! Answers gathered under main trends, by hand.

use medvirk_kernel::{Error, Permit, Result};
use medvirk_meetings::model::MeetingId;
use medvirk_slice::Cx;
use medvirk_store::Tx;
use serde_json::json;

use crate::{
    model::{GroupId, Trend, TrendId},
    store, text,
};

/// Most trends of a meeting; a hall remembers five.
const MOST: usize = 60;

/// Where answers shall go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Gather {
    /// Under a trend that is there.
    Under(TrendId),
    /// Under a new one.
    New(String),
    /// Out of all trends.
    Free,
}

/// Gathers answers. Those of other meetings are left where they are.
///
/// # Errors
/// Refused, when there are too many trends; not found, when the trend is of another meeting.
pub(crate) async fn gather(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: MeetingId,
    cards: Vec<(GroupId, String)>,
    to: Gather,
) -> Result<()> {
    let groups = store::groups(tx, meeting).await?;
    let own = |card: &(GroupId, String)| groups.iter().any(|group| group.id == card.0);
    let cards: Vec<_> = cards.into_iter().filter(own).collect();
    match &to {
        Gather::Free => store::remove_cards(tx, permit, &cards).await?,
        Gather::Under(id) => {
            store::trend(tx, meeting, *id).await?;
            store::put_cards(tx, permit, *id, &cards).await?;
        }
        Gather::New(title) => {
            let all = store::trends(tx, meeting).await?;
            if all.len() >= MOST {
                return Err(Error::refused_at("name", text::refused_many_trends(MOST)));
            }
            let new = Trend {
                id: cx.new_id(),
                title: title.clone(),
                position: all.iter().map(|t| t.position).max().unwrap_or(0) + 1,
                is_shown: false,
                cards: Vec::new(),
            };
            store::insert_trend(tx, permit, meeting, &new).await?;
            store::put_cards(tx, permit, new.id, &cards).await?;
        }
    }
    let detail = json!({ "gathered": cards.len() });
    medvirk_audit::record(tx, cx, permit, ("workbooks", meeting.0), detail).await
}

/// Names a trend anew, shows or hides it in the hall, moves it up or down, or removes it; as the
/// button says.
///
/// # Errors
/// Not found, when the trend is of another meeting.
pub(crate) async fn change_trend(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    (meeting, id): (MeetingId, TrendId),
    (what, title): (&str, Option<String>),
) -> Result<()> {
    let mut trend = store::trend(tx, meeting, id).await?;
    match what {
        "remove" => store::remove_trend(tx, permit, id).await?,
        "up" | "down" => {
            let mut all = store::trends(tx, meeting).await?;
            let at = all.iter().position(|one| one.id == id).ok_or(Error::NotFound)?;
            let other = if what == "up" { at.checked_sub(1) } else { Some(at + 1) };
            let Some(other) = other.filter(|n| *n < all.len()) else { return Ok(()) };
            all.swap(at, other);
            for (mut one, place) in all.into_iter().zip(1..) {
                one.position = place;
                store::save_trend(tx, permit, &one).await?;
            }
        }
        _ => {
            match what {
                "show" => trend.is_shown = true,
                "hide" => trend.is_shown = false,
                _ => {}
            }
            if let Some(title) = title {
                trend.title = title;
            }
            store::save_trend(tx, permit, &trend).await?;
        }
    }
    let detail = json!({ "trend": what });
    medvirk_audit::record(tx, cx, permit, ("workbooks", meeting.0), detail).await
}
