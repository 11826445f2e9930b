//! One person seen through all slices: what we know of them, and forgetting them.

use medvirk_jobs::outbox;
use medvirk_kernel::{Permit, Result};
use medvirk_slice::{Cx, Links, PersonKey};
use medvirk_store::Tx;
use serde_json::{Map, Value, json};

use super::{
    Contact, ContactId, consents, labels, messages, participations, policy::UNSUBSCRIBE, requests,
    store,
};

/// Most messages in the file of one access request.
const MOST_MESSAGES: u64 = 500;

/// Everything every slice holds about somebody, by the slice's name. Other slices may know the
/// person by a record that was merged into this one, so they are asked for each.
pub(super) async fn everything(cx: &Cx, contact: ContactId) -> Result<Value> {
    let mut all = Map::new();
    for key in keys(cx.db().reader(), contact).await? {
        for slice in &cx.app().slices {
            if let Some(data) = slice.person_data(cx, &key).await? {
                let held = all.entry(slice.name()).or_insert_with(|| json!([]));
                if let Value::Array(held) = held {
                    held.push(data);
                }
            }
        }
    }
    Ok(Value::Object(all))
}

/// Makes all slices forget somebody. Returns the number of records touched.
pub(super) async fn forget_everywhere(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    contact: ContactId,
) -> Result<u64> {
    let mut touched = 0;
    for key in keys(tx, contact).await? {
        for slice in &cx.app().slices {
            touched += slice.forget_person(cx, tx, permit, &key).await?;
        }
    }
    Ok(touched)
}

async fn keys(db: &impl sea_orm::ConnectionTrait, contact: ContactId) -> Result<Vec<PersonKey>> {
    let mut ids = store::aliases(db, contact).await?;
    ids.insert(0, contact);
    Ok(ids.into_iter().map(|id| PersonKey { contact: id.0 }).collect())
}

/// What this slice holds about somebody.
pub(super) async fn person_data(cx: &Cx, person: &PersonKey) -> Result<Option<Value>> {
    let id = ContactId(person.contact);
    let db = cx.db().reader();
    let contact = store::get(db, id).await?;
    let sent = messages_to(cx, id).await?;
    if contact.id != id {
        // The record only points to another; what was sent to it is still about the person.
        return Ok((!sent.is_empty()).then(|| json!({ "messages": sent })));
    }
    let waiting = messages::waiting_for(db, id).await?;
    let held: Vec<_> = waiting
        .iter()
        .map(|w| json!({ "subject": w.letter.subject, "text": w.letter.text, "at": w.at }))
        .collect();
    let asked = requests::of(db, id).await?;
    let asked: Vec<_> = asked
        .iter()
        .map(|r| json!({ "kind": r.kind.code(), "received_on": r.received_on, "done_at": r.done_at }))
        .collect();
    let mut known = serde_json::to_value(&contact)?;
    if let Some(area) = &contact.area {
        known["area"] = labels::area(cx, Some(area)).into();
    }
    Ok(Some(json!({
        "contact": known,
        "took_part_in": participations::of_contact(db, id).await?,
        "consents": consents::of(db, id).await?,
        "messages": sent,
        "messages_not_delivered": held,
        "requests": asked,
    })))
}

async fn messages_to(cx: &Cx, id: ContactId) -> Result<Vec<Value>> {
    let filter = outbox::Filter {
        about: Some((messages::CONTACT.to_owned(), id.0)),
        ..outbox::Filter::default()
    };
    let page = outbox::list(cx.db(), &filter, 0, MOST_MESSAGES).await?;
    let mut sent = Vec::with_capacity(page.entries.len());
    for entry in page.entries {
        let message = outbox::get(cx.db(), entry.id).await?;
        sent.push(json!({
            "channel": entry.channel.code(),
            "state": entry.state.code(),
            "to": entry.to,
            "subject": entry.subject,
            "text": message.text,
            "created_at": entry.created_at,
            "done_at": entry.done_at,
        }));
    }
    Ok(sent)
}

/// What this slice does to forget somebody. What they took part in stays, without a person behind.
pub(super) async fn forget_person(
    cx: &Cx,
    tx: &Tx,
    permit: &Permit,
    person: &PersonKey,
) -> Result<u64> {
    let id = ContactId(person.contact);
    let mut touched = messages::forget(tx, permit, cx, id).await?;
    Links::withdraw(tx, permit, cx.now(), (UNSUBSCRIBE, id.0)).await?;
    consents::forget(tx, permit, id).await?;
    touched += u64::from(store::erase(tx, permit, cx, id).await?);
    Ok(touched)
}

/// Puts `gone` and `kept` together: `kept` stays, with what it lacked, and `gone` points to it.
pub(super) async fn merge(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    kept: &Contact,
    gone: &Contact,
) -> Result<()> {
    store::write(tx, permit, kept, together(kept, gone)).await?;
    participations::hand_over(tx, permit, gone.id, kept.id).await?;
    messages::hand_over(tx, permit, gone.id, kept.id).await?;
    consents::hand_over(tx, permit, gone.id, kept.id).await?;
    requests::hand_over(tx, permit, gone.id, kept.id).await?;
    if gone.declined_at.is_some() {
        store::set_declined(tx, permit, cx, kept.id, true).await?;
    }
    store::point(tx, permit, gone.id, kept.id).await
}

/// What is known of two who are one: what `kept` says, filled up with what only `gone` says.
pub(super) fn together(kept: &Contact, gone: &Contact) -> super::NewContact {
    let mut new = super::NewContact::from(kept);
    new.email = new.email.or_else(|| gone.email.clone());
    new.phone = new.phone.or_else(|| gone.phone.clone());
    new.address = new.address.or_else(|| gone.address.clone());
    new.area = new.area.or_else(|| gone.area.clone());
    if new.wants == super::Wants::None {
        new.wants = gone.wants;
    }
    new.keep_until = new.keep_until.max(gone.keep_until);
    new
}
