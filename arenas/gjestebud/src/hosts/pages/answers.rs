//! Answering everybody who applied, after a look at each letter.

use std::collections::BTreeMap;

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::Language;
use medvirk_kernel::Result;
use medvirk_people::{ContactId, contacts};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Html, ListQuery, Page, Submitted, html, see_other};
use uuid::Uuid;

use super::super::{
    answers::{self, Kind},
    seats::Standing,
};
use super::{open, path, staff_page};
use crate::{T, policy};

/// A group of people who get the same letter.
struct Group {
    name: String,
    count: usize,
    email: usize,
    sms: usize,
    letter: usize,
    nowhere: usize,
}

#[derive(Template)]
#[template(path = "gjestebud/answers.html")]
struct AnswersPage {
    page: Page,
    t: T,
    csrf: Html,
    action: String,
    base: String,
    groups: Vec<Group>,
    total: usize,
    nowhere: Vec<(String, String)>,
    minors: Vec<(String, String)>,
    samples: Vec<(String, String, Html)>,
    language: Language,
    languages: Vec<(Language, &'static str)>,
    answered: Option<String>,
}

/// `GET …/hosts/answers?letters=nn`
pub(super) async fn show(
    cx: Cx,
    Path(process): Path<Uuid>,
    query: ListQuery,
) -> Result<Response, Fault> {
    let (process, _) = open(&cx, process, policy::ANSWER).await?;
    let (t, db) = (T(cx.language()), cx.db().reader());
    let standing = Standing::find(db, process.id).await?.ok_or_else(answers::no_draw)?;
    let themes = medvirk_processes::themes(db, process.id).await?;
    let plan = answers::plan(&standing, &themes);
    let ids: Vec<ContactId> = plan.iter().map(|a| a.applicant.contact).collect();
    let people = contacts::many(db, &ids).await?;
    let mut groups: BTreeMap<Kind, Group> = BTreeMap::new();
    let (mut nowhere, mut minors) = (Vec::new(), Vec::new());
    for answer in &plan {
        let group = groups.entry(answer.kind).or_insert_with(|| Group {
            name: answer.kind.name(t),
            count: 0,
            email: 0,
            sms: 0,
            letter: 0,
            nowhere: 0,
        });
        group.count += 1;
        let Some(person) = people.get(&answer.applicant.contact) else { continue };
        let own = path(&process, &format!("/applications/{}", answer.applicant.id));
        match person.channel().map(|c| c.code()) {
            Some("email") => group.email += 1,
            Some("sms") => group.sms += 1,
            Some(_) => group.letter += 1,
            None => {
                group.nowhere += 1;
                nowhere.push((person.name.clone(), own.clone()));
            }
        }
        let is_minor = answer.applicant.application.age.is_minor == Some(true);
        if is_minor && answer.assignment.is_some() {
            minors.push((person.name.clone(), own));
        }
    }
    let language = Language::from_code(query.filter("letters")).unwrap_or(cx.language());
    let samples = answers::samples(db, &cx, &process, &plan, language).await?;
    let offered = cx.municipality().languages.iter();
    let page = AnswersPage {
        page: staff_page(&cx, &process, t.answers_title())
            .crumb(t.draw_title(), path(&process, "/draw")),
        t,
        csrf: Form::new(&cx).csrf(),
        action: path(&process, "/answers"),
        base: path(&process, ""),
        groups: groups.into_values().collect(),
        total: plan.len(),
        nowhere,
        minors,
        samples: samples
            .into_iter()
            .map(|(kind, subject, text)| (kind.name(t), subject, super::apply::paragraphs(&text)))
            .collect(),
        language,
        languages: offered.map(|l| (*l, l.own_name())).collect(),
        answered: standing.draw.answered_at.map(|at| format::date_time(cx.language(), at)),
    };
    html(&page)
}

/// `POST …/hosts/answers` – may be sent again: nobody hears twice.
pub(super) async fn send(
    cx: Cx,
    Path(process): Path<Uuid>,
    _: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, process, policy::ANSWER).await?;
    let tx = cx.begin().await?;
    let standing = Standing::find(&tx, process.id).await?.ok_or_else(answers::no_draw)?;
    let themes = medvirk_processes::themes(&tx, process.id).await?;
    let tally = answers::send_all(&tx, &permit, &cx, &process, (&standing, &themes)).await?;
    tx.commit().await?;
    let t = T(cx.language());
    let by_hand = tally.sms + tally.letter;
    let words = t.answers_sent(tally.sent(), by_hand, tally.unreachable, tally.already);
    Ok(see_other(&path(&process, "/answers")).flash(&words))
}
