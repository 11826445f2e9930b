//! Staff write down an application that came by phone, e-mail, letter or over the desk, and correct one.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use chrono::{DateTime, NaiveTime, TimeZone, Utc};
use medvirk_kernel::{Error, Language, OSLO, Result, to_oslo};
use medvirk_people::{Contact, NewContact, Wants, contacts};
use medvirk_processes::{Process, Theme};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Page, Reader, Submitted, html, render, see_other};
use serde_json::json;
use uuid::Uuid;

use super::super::{
    applications::{self, Applicant, Extra},
    call::Call,
    intake::{self, ABOUT},
    words,
};
use super::{apply, open_call, path, shown, staff_page};
use crate::{
    ApplicationId, T,
    model::{
        application::{self, Application, Field, IssueKind},
        channel::Channel,
    },
    policy, text,
};

#[derive(Template)]
#[template(path = "gjestebud/enter.html")]
struct EnterPage {
    page: Page,
    t: T,
    form: Form,
    heading: String,
    action: String,
    back: String,
    once: String,
    version: String,
    is_new: bool,
    theme_options: Vec<(String, String)>,
    areas: Vec<(String, String)>,
    genders: Vec<(String, String)>,
    children: Vec<(String, String)>,
    wants: Vec<(String, String)>,
    channels: Vec<(String, String)>,
    languages: Vec<(String, String)>,
    questions: Vec<(String, String)>,
    age_now: String,
}

impl EnterPage {
    fn new(cx: &Cx, (process, call): (&Process, &Call), themes: &[Theme], form: Form) -> Self {
        let t = T(cx.language());
        let channels = Channel::ALL.map(|c| (c.code().to_owned(), words::channel(t, Some(c))));
        let languages = cx.municipality().languages.iter();
        EnterPage {
            page: staff_page(cx, process, t.application_enter())
                .crumb(t.applications_title(), path(process, "/applications")),
            form,
            heading: t.application_enter(),
            action: path(process, "/applications/new"),
            back: path(process, "/applications"),
            once: String::new(),
            version: String::new(),
            is_new: true,
            theme_options: apply::theme_options(cx, themes, t.choose_theme()),
            areas: shown::areas(cx, t.choose_not_stated()),
            genders: shown::genders(t),
            children: shown::children(t),
            wants: apply::wants(t),
            channels: channels.to_vec(),
            languages: languages.map(|l| (l.code().to_owned(), l.own_name().to_owned())).collect(),
            questions: apply::questions(cx, call),
            age_now: String::new(),
            t,
        }
    }

    fn of(self, cx: &Cx, process: &Process, applicant: &Applicant) -> Self {
        let own = path(process, &format!("/applications/{}", applicant.id));
        let said = &applicant.application;
        let band = said.age.band.map(|b| words::age_band(self.t, &b.to_string()));
        EnterPage {
            page: staff_page(cx, process, self.t.application_edit())
                .crumb(self.t.applications_title(), path(process, "/applications"))
                .crumb(said.name.clone(), own.clone()),
            heading: self.t.application_edit(),
            action: format!("{own}/edit"),
            back: own,
            version: applicant.version.to_string(),
            is_new: false,
            age_now: band.unwrap_or_else(|| self.t.value_unknown()),
            ..self
        }
    }
}

/// `GET …/hosts/applications/new`
pub(super) async fn new(cx: Cx, Path(process): Path<Uuid>) -> Result<Response, Fault> {
    let (process, call, _) = open_call(&cx, process, policy::EDIT).await?;
    let themes = medvirk_processes::themes(cx.db().reader(), process.id).await?;
    let now = to_oslo(cx.now());
    let start = [
        ("channel", Channel::Phone.code().to_owned()),
        ("received_date", now.date_naive().to_string()),
        ("received_time", now.format("%H:%M").to_string()),
        ("language", cx.municipality().default_language.code().to_owned()),
    ];
    let form = Form::filled(&cx, start);
    let mut page = EnterPage::new(&cx, (&process, &call), &themes, form);
    page.once = cx.new_id::<Uuid>().to_string();
    html(&page)
}

/// What staff wrote down.
struct Entered {
    application: Application,
    extra: Extra,
    wants: Wants,
    language: Language,
    received_at: DateTime<Utc>,
}

fn read(cx: &Cx, submitted: &Submitted, call: &Call, themes: &[Theme]) -> Result<Entered> {
    let mut raw = apply::raw(submitted);
    raw.set(Field::Channel, submitted.get("channel"));
    let (mut application, issues) = application::read(&raw, &intake::settings(cx, call, themes));
    let mut reader = Reader::new(submitted);
    apply::check_lengths(&mut reader);
    for issue in &issues {
        match &issue.kind {
            IssueKind::NoName => reader.refuse("name", text::apply_name_missing()),
            IssueKind::NotUnderstood(_) if issue.field == Some(Field::Age) => {
                reader.refuse("age", text::enter_age());
            }
            _ => {}
        }
    }
    let day = reader.date("received_date", text::field_received_at());
    let day = reader.must("received_date", text::field_received_at(), day);
    let time = reader.time("received_time", text::enter_received_time());
    let offered = Channel::ALL.map(Channel::code);
    let channel = reader.choice("channel", text::field_channel(), &offered);
    reader.must("channel", text::field_channel(), channel);
    let at = day.and_then(|day| {
        let local = day.and_time(time.unwrap_or(NaiveTime::MIN));
        OSLO.from_local_datetime(&local).earliest().map(|m| m.with_timezone(&Utc))
    });
    if at.is_some_and(|at| at > cx.now()) {
        reader.refuse("received_date", text::enter_received_later());
    }
    intake::with_theme_ids(&mut application, themes);
    let language = Language::from_code(submitted.get("language"));
    reader.finish(Entered {
        application,
        extra: apply::extra(submitted, call),
        wants: Wants::from_code(submitted.get("wants")).unwrap_or_default(),
        language: language.unwrap_or(cx.municipality().default_language),
        received_at: at.unwrap_or(cx.now()),
    })
}

/// `POST …/hosts/applications/new`
pub(super) async fn create(
    cx: Cx,
    Path(process): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, call, permit) = open_call(&cx, process, policy::EDIT).await?;
    let themes = medvirk_processes::themes(cx.db().reader(), process.id).await?;
    let once = submitted.get("once").parse::<Uuid>().unwrap_or_else(|_| cx.new_id());
    let entered = match read(&cx, &submitted, &call, &themes) {
        Ok(entered) => entered,
        Err(Error::Refused(refusals)) => {
            let form = Form::refused(&cx, submitted, refusals);
            let mut page = EnterPage::new(&cx, (&process, &call), &themes, form);
            page.once = once.to_string();
            return render(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
        Err(other) => return Err(other.into()),
    };
    let incoming = intake::Incoming {
        id: cx.new_id(),
        application: entered.application,
        extra: entered.extra,
        once: format!("form:{once}"),
        language: entered.language,
        wants: entered.wants,
        received_at: entered.received_at,
    };
    let tx = cx.begin().await?;
    let taken = intake::take_in(&tx, &permit, &cx, &process, incoming).await?;
    if let intake::Taken::New(id) = taken
        && submitted.has("receipt", "1")
    {
        let applicant = applications::get(&tx, process.id, id).await?;
        intake::send_receipt(&tx, &permit, &cx, &process, &applicant).await?;
    }
    tx.commit().await?;
    let to = path(&process, &format!("/applications/{}", taken.id()));
    Ok(see_other(&to).flash(&T(cx.language()).enter_saved()))
}

/// `GET …/hosts/applications/{id}/edit`
pub(super) async fn edit(
    cx: Cx,
    Path((process, id)): Path<(Uuid, Uuid)>,
) -> Result<Response, Fault> {
    let (process, call, _) = open_call(&cx, process, policy::EDIT).await?;
    let db = cx.db().reader();
    let themes = medvirk_processes::themes(db, process.id).await?;
    let applicant = applications::get(db, process.id, ApplicationId(id)).await?;
    let person = contacts::get(db, applicant.contact).await?;
    let form = Form::filled(&cx, filled(&applicant, &person, &themes));
    html(&EnterPage::new(&cx, (&process, &call), &themes, form).of(&cx, &process, &applicant))
}

fn filled(applicant: &Applicant, person: &Contact, themes: &[Theme]) -> Vec<(String, String)> {
    let said = &applicant.application;
    let at = to_oslo(applicant.received_at);
    let code = |n: usize| {
        let id = said.themes.get(n)?;
        themes.iter().find(|t| t.id.to_string() == *id).map(|t| t.code.clone())
    };
    let spoken: Vec<&str> = said.languages.iter().map(|l| l.name.as_str()).collect();
    let area = match &said.area {
        application::AreaAnswer::Outside => "utenfor kommunen".to_owned(),
        other => other.name().unwrap_or_default().to_owned(),
    };
    // A broken address exists only in what was typed.
    let typed_email = said.email.as_ref().map(|e| e.typed.clone());
    let mut pairs: Vec<(String, String)> = [
        ("name", person.name.clone()),
        ("email", person.email.clone().or(typed_email).unwrap_or_default()),
        ("phone", person.phone.clone().unwrap_or_default()),
        ("address", person.address.clone().unwrap_or_default()),
        ("wants", person.wants.code().to_owned()),
        ("language", person.language.code().to_owned()),
        ("gender", said.gender.map(|g| g.code().to_owned()).unwrap_or_default()),
        ("area", area),
        ("occupation", said.occupation.clone()),
        ("child_in", said.child_in.clone()),
        ("theme_1", code(0).unwrap_or_default()),
        ("theme_2", code(1).unwrap_or_default()),
        ("theme_3", code(2).unwrap_or_default()),
        ("languages", spoken.join("; ")),
        ("motivation", said.motivation.clone()),
        ("needs", said.needs.clone()),
        ("staff_note", said.staff_note.clone()),
        ("channel", said.channel.map(|c| c.code().to_owned()).unwrap_or_default()),
        ("received_date", at.date_naive().to_string()),
        ("received_time", at.format("%H:%M").to_string()),
        ("guardian", applicant.extra.guardian.clone()),
        ("guardian_reach", applicant.extra.guardian_reach.clone()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .to_vec();
    let answers = applicant.extra.answers.iter();
    pairs.extend(answers.map(|(id, said)| (format!("own-{id}"), said.clone())));
    pairs
}

/// `POST …/hosts/applications/{id}/edit`
pub(super) async fn save(
    cx: Cx,
    Path((process, id)): Path<(Uuid, Uuid)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, call, permit) = open_call(&cx, process, policy::EDIT).await?;
    let themes = medvirk_processes::themes(cx.db().reader(), process.id).await?;
    let known = applications::get(cx.db().reader(), process.id, ApplicationId(id)).await?;
    let entered = match read(&cx, &submitted, &call, &themes) {
        Ok(entered) => entered,
        Err(Error::Refused(refusals)) => {
            let form = Form::refused(&cx, submitted, refusals);
            let page = EnterPage::new(&cx, (&process, &call), &themes, form);
            return render(StatusCode::UNPROCESSABLE_ENTITY, &page.of(&cx, &process, &known));
        }
        Err(other) => return Err(other.into()),
    };
    let tx = cx.begin().await?;
    let mut changed = applications::get(&tx, process.id, ApplicationId(id)).await?;
    changed.version = submitted.get("version").parse().unwrap_or(changed.version);
    let mut application = entered.application;
    // The age itself is not kept, so a blank field means "as before".
    if submitted.get("age").is_empty() {
        application.age = changed.application.age;
    }
    application.sector.clone_from(&changed.application.sector);
    application.reference.clone_from(&changed.reference);
    changed.application = application;
    changed.extra = Extra { consented_at: changed.extra.consented_at, ..entered.extra };
    (changed.language, changed.received_at) = (entered.language, entered.received_at);
    applications::update(&tx, &permit, &changed).await?;
    let person = contacts::get(&tx, changed.contact).await?;
    let said = &changed.application;
    let mut contact = NewContact::from(&person);
    contact.name.clone_from(&said.name);
    contact.email = said.email.as_ref().filter(|e| e.is_valid).map(|e| e.typed.clone());
    contact.phone = said.phone.as_ref().map(|p| p.typed.clone());
    contact.address = Some(said.address.clone());
    contact.area = intake::area_id(&cx, &said.area);
    (contact.wants, contact.language) = (entered.wants, entered.language);
    contacts::update(&tx, &permit, &cx, person.id, contact).await?;
    let detail = json!({ "edited": true });
    medvirk_audit::record(&tx, &cx, &permit, (ABOUT, id), detail).await?;
    tx.commit().await?;
    let to = path(&process, &format!("/applications/{id}"));
    Ok(see_other(&to).flash(&T(cx.language()).enter_saved()))
}
