//! Pages about the people who take part, and what is sent to them.

mod data;
mod feedback;
mod letters;
mod merge;
mod message;
mod outbox;
mod people;
mod person;
mod person_form;
mod phone_list;
mod privacy;
mod privacy_settings;
mod requests;
mod tell;
mod unreached;
mod unsubscribe;
mod wording;

use medvirk_kernel::{Error, Result};
use medvirk_slice::Cx;
use medvirk_web::Routes;
use uuid::Uuid;

use super::{Contact, ContactId, store};

pub(super) fn routes() -> Routes {
    Routes::new()
        .merge(people::routes())
        .merge(person::routes())
        .merge(person_form::routes())
        .merge(merge::routes())
        .merge(data::routes())
        .merge(requests::routes())
        .merge(outbox::routes())
        .merge(letters::routes())
        .merge(phone_list::routes())
        .merge(unreached::routes())
        .merge(message::routes())
        .merge(wording::routes())
        .merge(feedback::routes())
        .merge(privacy_settings::routes())
        .merge(privacy::routes())
        .merge(tell::routes())
        .merge(unsubscribe::routes())
}

/// Somebody who is still there under this very id: neither erased nor merged into another.
async fn living(cx: &Cx, id: Uuid) -> Result<Contact> {
    let known = store::get(cx.db().reader(), ContactId(id)).await?;
    if known.erased_at.is_some() || known.id.0 != id { Err(Error::NotFound) } else { Ok(known) }
}
