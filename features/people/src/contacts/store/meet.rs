//! Many people at once: each is found among those known, or added.

use std::collections::{BTreeMap, HashMap};

use medvirk_kernel::{Permit, Result};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::{
    super::{ContactId, NewContact, phone, retention::Retention},
    contact::{Column, Entity},
    fresh, living,
};

/// Keys asked for in one statement.
const KEYS: usize = 400;
/// People written in one statement: twenty-one values each, within what SQLite takes at once.
const ROWS: usize = 500;

/// Finds each of these people, or adds them; the ids come in the order of the people. Somebody is
/// found when their e-mail address (in any case) or telephone number (written in any way) is known
/// and `is_same` agrees about the names, the known one first. Who comes twice is added once.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn meet(
    tx: &Tx,
    _permit: &Permit,
    cx: &Cx,
    people: Vec<NewContact>,
    is_same: impl Fn(&str, &str) -> bool,
) -> Result<Vec<ContactId>> {
    let people: Vec<NewContact> = people.into_iter().map(NewContact::tidy).collect();
    let mut known = Known::among(tx, &people).await?;
    let retention = Retention::load(tx).await?;
    let (mut ids, mut rows) = (Vec::with_capacity(people.len()), Vec::new());
    for person in people {
        let found = known.alike(&person).into_iter().find(|(name, _)| is_same(name, &person.name));
        let id = match found {
            Some((_, id)) => *id,
            None => {
                let id: ContactId = cx.new_id();
                known.add(id, person.name.clone(), email_key(&person), phone_key(&person));
                rows.push(fresh(cx, &retention, id, person));
                id
            }
        };
        ids.push(id);
    }
    while !rows.is_empty() {
        let part = rows.drain(..rows.len().min(ROWS));
        Entity::insert_many(part).exec_without_returning(tx).await?;
    }
    Ok(ids)
}

/// People by what they are found by.
#[derive(Default)]
struct Known {
    /// Name and id, in the order they came.
    people: Vec<(String, ContactId)>,
    by_email: HashMap<String, Vec<usize>>,
    by_phone: HashMap<String, Vec<usize>>,
}

impl Known {
    /// Those known who share an address or a number with one of `people`.
    async fn among(db: &impl ConnectionTrait, people: &[NewContact]) -> Result<Self> {
        let emails: Vec<String> = people.iter().filter_map(email_key).collect();
        let phones: Vec<String> = people.iter().filter_map(phone_key).collect();
        let by_email = emails.chunks(KEYS).map(|part| Column::EmailKey.is_in(part.to_vec()));
        let by_phone = phones.chunks(KEYS).map(|part| Column::PhoneKey.is_in(part.to_vec()));
        let mut found: BTreeMap<Uuid, Row> = BTreeMap::new();
        for asked in by_email.chain(by_phone) {
            let rows: Vec<(Uuid, String, Option<String>, Option<String>)> = living()
                .select_only()
                .columns([Column::Id, Column::Name, Column::EmailKey, Column::PhoneKey])
                .filter(Condition::any().add(asked))
                .into_tuple()
                .all(db)
                .await?;
            found.extend(
                rows.into_iter().map(|(id, name, email, phone)| (id, (name, email, phone))),
            );
        }
        let mut known = Known::default();
        for (id, (name, email, phone)) in found {
            known.add(ContactId(id), name, email, phone);
        }
        Ok(known)
    }

    fn add(&mut self, id: ContactId, name: String, email: Option<String>, phone: Option<String>) {
        let place = self.people.len();
        self.people.push((name, id));
        if let Some(key) = email {
            self.by_email.entry(key).or_default().push(place);
        }
        if let Some(key) = phone {
            self.by_phone.entry(key).or_default().push(place);
        }
    }

    /// Those who share the address or the number, the first known first.
    fn alike(&self, person: &NewContact) -> Vec<&(String, ContactId)> {
        let by_email = email_key(person).and_then(|key| self.by_email.get(&key));
        let by_phone = phone_key(person).and_then(|key| self.by_phone.get(&key));
        let mut places: Vec<usize> =
            by_email.into_iter().chain(by_phone).flatten().copied().collect();
        places.sort_unstable();
        places.into_iter().filter_map(|place| self.people.get(place)).collect()
    }
}

/// Name, key of the address, key of the number.
type Row = (String, Option<String>, Option<String>);

fn email_key(person: &NewContact) -> Option<String> {
    person.email.as_deref().map(str::to_lowercase)
}

fn phone_key(person: &NewContact) -> Option<String> {
    person.phone.as_deref().and_then(phone::key)
}
