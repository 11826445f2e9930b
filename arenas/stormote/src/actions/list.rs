//! The list: taken in from a file, entered, changed, and read with names.

use std::collections::BTreeMap;

use medvirk_kernel::{Error, Permit, Result};
use medvirk_meetings::model::{Meeting, MeetingId, oslo};
use medvirk_people::{
    Contact, ContactId, NewContact, Wants,
    contacts::{get, many, meet, update},
};
use medvirk_slice::{Cx, Links};
use medvirk_store::Tx;
use sea_orm::ConnectionTrait;
use serde_json::json;

use super::{
    answer::Said,
    place::{By, leave, settle, stands},
};
use crate::{
    model::{About, Answer, Invitee, InviteeId, Pair, Wish, import::Draft},
    policy::LINK_OWN,
    store, text,
};

/// How we got to know those on the list; decides how long we remember them.
const SOURCE: &str = "participant";

/// Somebody on the list with what the register of people knows.
#[derive(Clone, Debug)]
pub(crate) struct Listed {
    pub one: Invitee,
    pub name: String,
    pub email: String,
    pub phone: String,
    /// Lines of the postal address below the name.
    pub address: String,
    pub contact: Option<Contact>,
}

impl Listed {
    /// Whether any letter reaches them.
    pub fn is_reached(&self) -> bool {
        self.contact.as_ref().is_some_and(|contact| contact.channel().is_some())
    }
}

fn with_contact(one: Invitee, contact: Option<&Contact>) -> Listed {
    let of = |text: fn(&Contact) -> Option<String>| contact.and_then(text).unwrap_or_default();
    Listed {
        name: contact.map_or_else(|| one.name.clone(), |c| c.name.clone()),
        email: of(|c| c.email.clone()),
        phone: of(|c| c.phone.clone()),
        address: of(|c| c.address.clone()),
        contact: contact.cloned(),
        one,
    }
}

/// The list of a meeting with names, in the order it was written. Who sends somebody they have named
/// stands behind the name of that person, who is the one that comes and whose address is shown.
pub(crate) async fn list(db: &impl ConnectionTrait, meeting: MeetingId) -> Result<Vec<Listed>> {
    let all = store::invitees(db, meeting).await?;
    let ids: Vec<ContactId> = all.iter().filter_map(|one| one.contact).collect();
    let people = many(db, &ids).await?;
    let named = |one: Invitee| {
        let contact = one.contact.and_then(|id| people.get(&id));
        let mut listed = with_contact(one, contact);
        if let Some(deputy) = listed.one.deputy() {
            listed.name = format!("{} ({})", deputy.name, listed.name);
            listed.email = deputy.email.clone();
            listed.phone = String::new();
        }
        listed
    };
    Ok(all.into_iter().map(named).collect())
}

/// One person of the list with their name.
pub(crate) async fn one(db: &impl ConnectionTrait, id: InviteeId) -> Result<Listed> {
    let one = store::invitee(db, id).await?;
    let contact = match one.contact {
        Some(id) => Some(get(db, id).await?),
        None => None,
    };
    Ok(with_contact(one, contact.as_ref()))
}

/// Names by id.
pub(crate) fn people_of(list: &[Listed]) -> BTreeMap<InviteeId, &Listed> {
    list.iter().map(|listed| (listed.one.id, listed)).collect()
}

/// A person as typed into the form or read from a file.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    pub name: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub address: Option<String>,
}

fn contact(cx: &Cx, person: &Person, area: &str) -> NewContact {
    let areas = &cx.municipality().areas;
    NewContact {
        name: person.name.clone(),
        email: person.email.clone(),
        phone: person.phone.clone(),
        address: person.address.clone(),
        language: cx.municipality().default_language,
        wants: Wants::None,
        area: areas.iter().find(|a| a.name == area).map(|a| a.id.clone()),
        source: SOURCE.to_owned(),
        keep_until: None,
    }
}

fn is_same(known: &str, typed: &str) -> bool {
    known.to_lowercase() == typed.to_lowercase()
}

/// Takes a whole file in: who has the number or is the person of somebody on the list is written over,
/// what they were sent and answered stays unless the file says more; others are new. Returns how many
/// are new and how many were written over.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn take_in(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    drafts: Vec<Draft>,
) -> Result<(usize, usize)> {
    let people = drafts.iter().map(|d| {
        let person = Person {
            name: d.name.clone(),
            email: d.email.clone(),
            phone: d.phone.clone(),
            address: d.address.clone(),
        };
        contact(cx, &person, &d.about.area)
    });
    let contacts = meet(tx, permit, cx, people.collect(), is_same).await?;
    add_addresses(tx, cx, permit, drafts.iter().zip(&contacts)).await?;
    let known = store::invitees(tx, meeting.id).await?;
    let mut ids: BTreeMap<String, InviteeId> = BTreeMap::new();
    let (mut new, mut changed) = (Vec::new(), 0);
    for (draft, contact) in drafts.iter().zip(contacts) {
        let before = known.iter().find(|one| {
            let same_number = !draft.reference.is_empty() && one.reference == draft.reference;
            same_number || one.contact == Some(contact)
        });
        let mut one = match before {
            Some(one) => one.clone(),
            None => Invitee::new(cx.new_id(), meeting.id, draft.kind),
        };
        fill(&mut one, draft, contact);
        if let Some(was) = before.map(|before| before.answer).filter(|was| *was != one.answer) {
            let said = Said { answer: one.answer, channel: "desk", at: cx.now() };
            settle(tx, cx, permit, meeting, &mut one, (was, &said, By::File)).await?;
        }
        ids.insert(draft.reference.clone(), one.id);
        if before.is_some() {
            store::save(tx, permit, &mut one).await?;
            changed += 1;
        } else {
            new.push(one);
        }
    }
    store::insert(tx, permit, &new).await?;
    let mut pairs: Vec<Pair> = Vec::new();
    for draft in &drafts {
        for (others, wish) in [(&draft.together, Wish::Together), (&draft.apart, Wish::Apart)] {
            let both = others.iter().filter_map(|other| ids.get(other));
            let own = ids.get(&draft.reference);
            pairs.extend(own.into_iter().flat_map(|own| {
                both.clone().filter(move |other| *other != own).map(|o| Pair::new(*own, *o, wish))
            }));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    store::put_pairs(tx, permit, meeting.id, None, &pairs).await?;
    let detail = json!({ "new": new.len(), "changed": changed, "pairs": pairs.len() });
    medvirk_audit::record(tx, cx, permit, ("stormote", meeting.id.0), detail).await?;
    Ok((new.len(), changed))
}

/// Notes the postal address of those the register knows without one.
async fn add_addresses(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    people: impl Iterator<Item = (&Draft, &ContactId)>,
) -> Result<()> {
    let told: BTreeMap<ContactId, &String> =
        people.filter_map(|(draft, id)| Some((*id, draft.address.as_ref()?))).collect();
    let ids: Vec<ContactId> = told.keys().copied().collect();
    for (id, known) in many(tx, &ids).await? {
        if known.address.is_none() {
            let address = told.get(&id).map(|address| (*address).clone());
            let changed = NewContact { address, ..NewContact::from(&known) };
            update(tx, permit, cx, id, changed).await?;
        }
    }
    Ok(())
}

fn fill(one: &mut Invitee, draft: &Draft, contact: ContactId) {
    let noon = |day| oslo(day, chrono::NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default());
    one.contact = Some(contact);
    one.reference.clone_from(&draft.reference);
    one.kind = draft.kind;
    one.about = About {
        deputy: one.about.deputy.take(),
        borrows_place: one.about.borrows_place,
        ..draft.about.clone()
    };
    one.letter = draft.letter;
    one.needs.clone_from(&draft.needs);
    one.note.clone_from(&draft.note);
    one.invited_at = draft.invited_on.map(noon).or(one.invited_at);
    if draft.answer != Answer::None {
        one.answer = draft.answer;
        one.answered_at = draft.answered_on.map(noon).or(one.answered_at);
    }
}

/// Writes somebody as the form says: new on the list when `is_new` says so, else over what was there. The
/// person is found in the register or added there.
///
/// # Errors
/// Conflict, when they were changed meanwhile.
pub(crate) async fn enter(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    (mut one, is_new): (Invitee, bool),
    person: Person,
    pairs: Vec<Pair>,
) -> Result<InviteeId> {
    match one.contact {
        Some(id) => {
            let known = get(tx, id).await?;
            let same = known.name == person.name
                && known.email == person.email
                && known.phone == person.phone
                && known.address == person.address;
            if !same {
                let changed = NewContact {
                    name: person.name.clone(),
                    email: person.email.clone(),
                    phone: person.phone.clone(),
                    address: person.address.clone(),
                    ..NewContact::from(&known)
                };
                update(tx, permit, cx, id, changed).await?;
            }
        }
        None if [&person.email, &person.phone, &person.address].iter().any(|of| of.is_some()) => {
            let new = vec![contact(cx, &person, &one.about.area)];
            one.contact = meet(tx, permit, cx, new, is_same).await?.into_iter().next();
            one.name.clear();
        }
        None => one.name.clone_from(&person.name),
    }
    let (id, meeting) = (one.id, one.meeting);
    if is_new {
        store::insert(tx, permit, &[one]).await?;
    } else {
        store::save(tx, permit, &mut one).await?;
    }
    store::put_pairs(tx, permit, meeting, Some(id), &pairs).await?;
    let detail = json!({ "new": is_new });
    medvirk_audit::record(tx, cx, permit, ("invitee", id.0), detail).await?;
    Ok(id)
}

/// Takes somebody off the list, out of their groups, and their link away.
///
/// # Errors
/// Conflict, when they have a place that nobody else on the list has.
pub(crate) async fn remove(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    mut one: Invitee,
) -> Result<()> {
    let has_place = match one.sign_up {
        Some(id) => stands(&medvirk_meetings::sign_up(tx, id).await?),
        None => false,
    };
    // Who is taken out of a party leaves the others their place.
    if has_place && !leave(tx, cx, permit, meeting, &mut one).await? {
        return Err(Error::Conflict(text::refused_has_place()));
    }
    forget_seats(tx, permit, &one).await?;
    Links::withdraw(tx, permit, cx.now(), (LINK_OWN, one.id.0)).await?;
    store::remove(tx, permit, one.id).await?;
    medvirk_audit::record(tx, cx, permit, ("invitee", one.id.0), json!({ "removed": true })).await
}

/// Lets somebody go from the groups of every round, from what can be taken back and is proposed, and from
/// the training.
///
/// # Errors
/// Conflict, when one of them was changed meanwhile.
pub(crate) async fn forget_seats(tx: &Tx, permit: &Permit, one: &Invitee) -> Result<()> {
    let (mut seating, version) = store::seating(tx, one.meeting).await?;
    if version > 0 {
        seating.forget(one.id);
        store::put_seating(tx, permit, one.meeting, &seating, version).await?;
    }
    let (mut training, version) = store::training(tx, one.meeting).await?;
    if training.forget(one.id) {
        store::put_training(tx, permit, one.meeting, &training, version).await?;
    }
    Ok(())
}
