//! A small town: people, an audit, and one more slice that knows people and has a letter.

use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use medvirk_audit::Audit;
use medvirk_kernel::{Language, Permit, ProcessId, Resource, Result, Role};
use medvirk_people::{
    ContactId, Letter, NewContact, People, Sent,
    contacts::{self, EDIT},
    participations::{self, NewParticipation},
    send, text, wording,
};
use medvirk_slice::{Cx, PersonKey, Slice, Wording};
use medvirk_store::Tx;
use medvirk_testkit::{TestApp, TestDatabase};
use serde_json::{Value, json};
use uuid::Uuid;

/// The only process.
pub const PROCESS: ProcessId = ProcessId(Uuid::from_u128(7));

/// Another slice, which knows what its people like.
#[derive(Clone, Default)]
pub struct Other(Arc<Mutex<Vec<ContactId>>>);

impl Other {
    pub fn remember(&self, who: ContactId) {
        self.0.lock().unwrap().push(who);
    }
    pub fn known(&self) -> Vec<ContactId> {
        self.0.lock().unwrap().clone()
    }
}

#[async_trait]
impl Slice for Other {
    fn name(&self) -> &'static str {
        "town"
    }
    async fn person_data(&self, _cx: &Cx, person: &PersonKey) -> Result<Option<Value>> {
        let is_known = self.known().contains(&ContactId(person.contact));
        Ok(is_known.then(|| json!({ "favourite": "vaffel" })))
    }
    async fn forget_person(&self, _: &Cx, _: &Tx, _: &Permit, person: &PersonKey) -> Result<u64> {
        self.0.lock().unwrap().retain(|known| known.0 != person.contact);
        Ok(1)
    }
    fn wordings(&self) -> Vec<Wording> {
        // Any text will do as the standard; these have no names in brackets.
        let standard = text::contact_role_host;
        vec![Wording {
            key: "town.drawn",
            title: standard(),
            subject: standard(),
            body: text::wording_is_standard(),
            placeholders: &["name", "place"],
        }]
    }
}

/// The town with a planner at work.
pub struct Town {
    pub app: TestApp,
    pub cx: Cx,
    pub other: Other,
}

impl Town {
    pub async fn new(database: TestDatabase) -> Self {
        let other = Other::default();
        let slices: Vec<Box<dyn Slice>> =
            vec![Box::new(Audit), Box::new(People), Box::new(other.clone())];
        let app = TestApp::new(database, slices).await;
        let cx = app.staff_cx(&[Role::Planner]).await;
        Town { app, cx, other }
    }

    pub async fn add(&self, new: NewContact) -> ContactId {
        let permit = self.cx.permit(EDIT, Resource::SITE).unwrap();
        let tx = self.cx.begin().await.unwrap();
        let id = contacts::insert(&tx, &permit, &self.cx, new).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    pub async fn takes_part(
        &self,
        contact: ContactId,
        role: &str,
        about: Option<u128>,
        wants_answer: bool,
    ) {
        let permit = self.cx.permit(EDIT, Resource::SITE).unwrap();
        let tx = self.cx.begin().await.unwrap();
        let new = NewParticipation {
            contact,
            process: PROCESS,
            role: role.to_owned(),
            theme: None,
            about: about.map(|id| ("table".to_owned(), Uuid::from_u128(id))),
            wants_answer,
        };
        participations::add(&tx, &permit, &self.cx, new).await.unwrap();
        tx.commit().await.unwrap();
    }

    pub async fn send(&self, to: ContactId, letter: Letter) -> Sent {
        let permit = self.cx.permit(EDIT, Resource::SITE).unwrap();
        let tx = self.cx.begin().await.unwrap();
        let to = contacts::get(&tx, to).await.unwrap();
        let sent = send(&tx, &self.cx, &permit, &to, letter).await.unwrap();
        tx.commit().await.unwrap();
        sent
    }

    /// The letter with a value that looks like a name in brackets itself.
    pub async fn word(&self, language: Language) -> (String, String) {
        let values = [("name", "Kari".to_owned()), ("place", "[name]".to_owned())];
        let db = self.cx.db().reader();
        wording(db, &self.cx, "town.drawn", language, &values).await.unwrap()
    }
}

/// Somebody with an e-mail address.
pub fn person(name: &str, email: &str) -> NewContact {
    NewContact {
        name: name.to_owned(),
        email: Some(email.to_owned()),
        source: "application".to_owned(),
        ..NewContact::default()
    }
}

/// A letter for a cause.
pub fn letter(cause: &str) -> Letter {
    Letter {
        subject: "Du er trukket".to_owned(),
        text: "Hei!\n\nDu er trukket som vert. Se https://example.org/b/1.".to_owned(),
        cause: cause.to_owned(),
        about: Some(("application".to_owned(), Uuid::from_u128(9))),
        ..Letter::default()
    }
}
