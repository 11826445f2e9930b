//! The public call: what it is to be a host, and the form to apply.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use chrono::TimeDelta;
use medvirk_i18n::format;
use medvirk_kernel::{Error, Refusals, Result};
use medvirk_people::Wants;
use medvirk_processes::{Process, Theme};
use medvirk_slice::Cx;
use medvirk_web::{
    Fault, Flash, Form, Html, Limit, Page, Reader, Submitted, html, inline_file, render, see_other,
};
use uuid::Uuid;

use super::{
    super::{
        applications::{self, Applicant, Extra},
        call::{self, Call, CallState},
        documents, intake,
        lotteries::{self, Lottery, State},
    },
    chances, shown,
};
use crate::{
    ApplicationId, T,
    model::{
        application::{self, Application, Field, IssueKind, Raw},
        channel::Channel,
    },
    policy, text,
};

/// A library or school may send many from one address.
const LIMIT: Limit = Limit { name: "gjestebud.apply", most: 30, window: TimeDelta::hours(1) };
/// Most characters of a long answer.
const LONG: usize = 1_500;
/// Most characters of a line.
const LINE: usize = 200;

#[derive(Template)]
#[template(path = "gjestebud/call.html")]
struct CallPage {
    page: Page,
    t: T,
    form: Form,
    once: String,
    title: String,
    lang: &'static str,
    intro: Vec<String>,
    slug: String,
    status: (&'static str, String),
    is_open: bool,
    closes: String,
    draw_on: Option<String>,
    seed_source: String,
    answer_by: Option<String>,
    promise: String,
    not_promised: String,
    guests: u32,
    minimum_age: u16,
    themes: Vec<(String, String)>,
    theme_options: Vec<(String, String)>,
    areas: Vec<(String, String)>,
    genders: Vec<(String, String)>,
    children: Vec<(String, String)>,
    wants: Vec<(String, String)>,
    questions: Vec<(String, String)>,
    contact: medvirk_processes::model::promise::Contact,
    tel: String,
    drawn: bool,
}

impl CallPage {
    async fn new(
        cx: &Cx,
        process: &Process,
        call: &Call,
        form: Form,
        once: String,
    ) -> Result<Self> {
        let (t, language) = (T(cx.language()), cx.language());
        let db = cx.db().reader();
        let themes = medvirk_processes::themes(db, process.id).await?;
        let promise = process.promise_in(language);
        let title = process.name(language).to_owned();
        let state = call.state_at(cx.today());
        let is_open = state == CallState::Open && cx.may(policy::APPLY, process.resource());
        let status = match (state, is_open) {
            (CallState::Open, true) => ("success", t.apply_open()),
            (CallState::Before, _) => ("info", t.call_before(format::date(language, call.opens))),
            _ => ("neutral", t.apply_closed()),
        };
        let intro = call.intro.to(language);
        Ok(CallPage {
            page: Page::public(cx, t.apply_title())
                .crumb(title.clone(), format!("/processes/{}", process.slug)),
            form,
            once,
            lang: call.intro.language_for(language).code(),
            intro: intro
                .split("\n\n")
                .filter(|p| !p.trim().is_empty())
                .map(str::to_owned)
                .collect(),
            slug: process.slug.clone(),
            status,
            is_open,
            closes: format::date_with_weekday(language, call.closes),
            draw_on: call.draw_on.map(|day| format::date_with_weekday(language, day)),
            seed_source: call.seed_source.to(language).to_owned(),
            answer_by: promise.answer_by.map(|day| format::date(language, day)),
            promise: promise.summary.clone(),
            not_promised: promise.not_promised.clone(),
            guests: process.settings.table_size_max.saturating_sub(1),
            minimum_age: call.minimum_age,
            themes: theme_cards(cx, &themes),
            theme_options: theme_options(cx, &themes, t.choose_theme()),
            areas: shown::areas(cx, t.choose_area()),
            genders: shown::genders(t),
            children: shown::children(t),
            wants: wants(t),
            questions: questions(cx, call),
            tel: promise.contact.phone.replace(' ', ""),
            contact: promise.contact,
            drawn: super::super::draws::standing(db, process.id).await?.is_some(),
            title,
            t,
        })
    }
}

fn theme_cards(cx: &Cx, themes: &[Theme]) -> Vec<(String, String)> {
    let language = cx.language();
    let first = |theme: &Theme| {
        let question = theme.questions.first().map(|q| q.text.to(language).to_owned());
        (theme.title.to(language).to_owned(), question.unwrap_or_default())
    };
    themes.iter().map(first).collect()
}

/// Themes to choose from, by code.
pub(super) fn theme_options(cx: &Cx, themes: &[Theme], none: String) -> Vec<(String, String)> {
    let mut all = vec![(String::new(), none)];
    let titles = themes.iter().map(|t| (t.code.clone(), t.title.to(cx.language()).to_owned()));
    all.extend(titles);
    all
}

/// Ways to be answered.
pub(super) fn wants(t: T) -> Vec<(String, String)> {
    [
        (Wants::Email, t.wants_email()),
        (Wants::Sms, t.wants_sms()),
        (Wants::Letter, t.wants_letter()),
    ]
    .map(|(wants, words)| (wants.code().to_owned(), words))
    .to_vec()
}

/// The municipality's own questions: name of the field and question.
pub(super) fn questions(cx: &Cx, call: &Call) -> Vec<(String, String)> {
    let shown =
        |q: &call::OwnQuestion| (format!("own-{}", q.id), q.text.to(cx.language()).to_owned());
    call.questions.iter().map(shown).collect()
}

async fn public_call(cx: &Cx, slug: &str) -> Result<(Process, Call)> {
    let db = cx.db().reader();
    let process = medvirk_processes::public_by_slug(db, slug).await?;
    let call = call::find(db, process.id).await?.ok_or(Error::NotFound)?;
    Ok((process, call))
}

/// `GET /processes/{slug}/host`
pub(super) async fn show(cx: Cx, Path(slug): Path<String>) -> Result<Response, Fault> {
    let (process, call) = public_call(&cx, &slug).await?;
    let once = cx.new_id::<Uuid>().to_string();
    html(&CallPage::new(&cx, &process, &call, Form::new(&cx), once).await?)
}

/// `POST /processes/{slug}/host`
pub(super) async fn send(
    cx: Cx,
    Path(slug): Path<String>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, call) = public_call(&cx, &slug).await?;
    let permit = cx.permit(policy::APPLY, process.resource())?;
    // A key made by our own page; another text is no key.
    let once = submitted.get("once").parse::<Uuid>().unwrap_or_else(|_| cx.new_id());
    let key = format!("form:{once}");
    let receipt = |id: ApplicationId| see_other(&format!("/processes/{slug}/host/receipt/{id}"));
    if let Some(known) = applications::by_once(cx.db().reader(), &key).await? {
        return Ok(receipt(known.id));
    }
    if !LIMIT.take(&cx, &cx.visit().address).await? {
        return Err(Error::refused(text::apply_too_many()).into());
    }
    let themes = medvirk_processes::themes(cx.db().reader(), process.id).await?;
    let read = match call.state_at(cx.today()) {
        CallState::Open => read(&cx, &submitted, &call, &themes),
        _ => Err(Error::refused(text::apply_not_open())),
    };
    let (application, extra, wants) = match read {
        Ok(read) => read,
        Err(Error::Refused(refusals)) => {
            return refused(&cx, &process, &call, submitted, refusals, once).await;
        }
        Err(other) => return Err(other.into()),
    };
    let incoming = intake::Incoming {
        id: cx.new_id(),
        application,
        extra,
        once: key.clone(),
        language: cx.language(),
        wants,
        received_at: cx.now(),
    };
    let tx = cx.begin().await?;
    let taken = intake::take_in(&tx, &permit, &cx, &process, incoming).await;
    let id = match taken {
        Ok(taken) => taken.id(),
        // The same form twice at the same moment: the other one made it.
        Err(e) if intake::is_sent_twice(&e) => {
            drop(tx);
            let known = applications::by_once(cx.db().reader(), &key).await?;
            return known.map(|a| receipt(a.id)).ok_or_else(|| e.into());
        }
        Err(e) => return Err(e.into()),
    };
    let applicant = applications::get(&tx, process.id, id).await?;
    intake::send_receipt(&tx, &permit, &cx, &process, &applicant).await?;
    tx.commit().await?;
    Ok(receipt(id).flash(&T(cx.language()).apply_sent()))
}

async fn refused(
    cx: &Cx,
    process: &Process,
    call: &Call,
    submitted: Submitted,
    refusals: Refusals,
    once: Uuid,
) -> Result<Response, Fault> {
    let form = Form::refused(cx, submitted, refusals);
    let page = CallPage::new(cx, process, call, form, once.to_string()).await?;
    render(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// Reads the public form.
fn read(
    cx: &Cx,
    submitted: &Submitted,
    call: &Call,
    themes: &[Theme],
) -> Result<(Application, Extra, Wants)> {
    let mut raw = raw(submitted);
    raw.set(Field::Channel, Channel::Web.code());
    let settings = intake::settings(cx, call, themes);
    let (mut application, issues) = application::read(&raw, &settings);
    let mut reader = Reader::new(submitted);
    check_lengths(&mut reader);
    for issue in &issues {
        let field = issue.field.map_or("email", field_name);
        match &issue.kind {
            IssueKind::NoName => reader.refuse("name", text::apply_name_missing()),
            IssueKind::Unreachable => reader.refuse("email", text::apply_unreachable()),
            IssueKind::EmailInvalid => reader.refuse("email", text::apply_email_invalid()),
            IssueKind::PhoneUnreadable => reader.refuse("phone", text::apply_phone_unreadable()),
            IssueKind::NoTheme => reader.refuse("theme_1", text::apply_theme_missing()),
            IssueKind::NotUnderstood(_) if issue.field == Some(Field::BirthYear) => {
                reader.refuse("birth_year", text::apply_birth_year());
            }
            IssueKind::UnknownTheme(_) | IssueKind::UnknownArea(_) => {
                reader.refuse(field, text::apply_choose_from_list());
            }
            _ => {}
        }
    }
    if submitted.get("area").is_empty() {
        reader.refuse("area", text::apply_area_missing());
    }
    if application.age.is_too_young == Some(true) {
        reader.refuse("birth_year", text::apply_too_young(call.minimum_age));
    }
    let wants = Wants::from_code(submitted.get("wants")).unwrap_or_default();
    check_wants(&mut reader, wants, &application);
    if !reader.ticked("consent") {
        reader.refuse("consent", text::apply_consent_missing());
    }
    let mut extra = extra(submitted, call);
    extra.consented_at = Some(cx.now());
    intake::with_theme_ids(&mut application, themes);
    reader.finish((application, extra, wants))
}

fn check_wants(reader: &mut Reader<'_>, wants: Wants, application: &Application) {
    match wants {
        Wants::Email if application.email.is_none() => {
            reader.refuse("email", text::apply_wants_email());
        }
        Wants::Sms if application.phone.is_none() => {
            reader.refuse("phone", text::apply_wants_sms());
        }
        Wants::Letter if application.address.is_empty() => {
            reader.refuse("address", text::apply_wants_letter());
        }
        _ => {}
    }
}

pub(super) fn check_lengths(reader: &mut Reader<'_>) {
    for (field, label) in [
        ("name", text::field_name()),
        ("email", text::field_email()),
        ("phone", text::field_phone()),
        ("occupation", text::field_occupation()),
        ("languages", text::field_languages()),
        ("guardian", text::field_guardian()),
        ("guardian_reach", text::field_guardian_reach()),
    ] {
        reader.text(field, label, LINE);
    }
    for (field, label) in [
        ("address", text::field_address()),
        ("motivation", text::field_motivation()),
        ("needs", text::field_needs()),
    ] {
        reader.text(field, label, LONG);
    }
}

/// Name of a field in the forms.
fn field_name(field: Field) -> &'static str {
    match field {
        Field::Email => "email",
        Field::Phone => "phone",
        Field::BirthYear => "birth_year",
        Field::Age => "age",
        Field::Area => "area",
        Field::Gender => "gender",
        Field::Theme1 => "theme_1",
        Field::Theme2 => "theme_2",
        Field::Theme3 => "theme_3",
        Field::ReceivedAt => "received_date",
        _ => "name",
    }
}

/// The fields that the public form and the staff form share.
pub(super) fn raw(submitted: &Submitted) -> Raw {
    let mut raw = Raw::default();
    for (field, name) in [
        (Field::Name, "name"),
        (Field::Email, "email"),
        (Field::Phone, "phone"),
        (Field::Address, "address"),
        (Field::Age, "age"),
        (Field::BirthYear, "birth_year"),
        (Field::Gender, "gender"),
        (Field::Area, "area"),
        (Field::Occupation, "occupation"),
        (Field::Sector, "sector"),
        (Field::ChildIn, "child_in"),
        (Field::Theme1, "theme_1"),
        (Field::Theme2, "theme_2"),
        (Field::Theme3, "theme_3"),
        (Field::Languages, "languages"),
        (Field::Motivation, "motivation"),
        (Field::Needs, "needs"),
        (Field::StaffNote, "staff_note"),
    ] {
        raw.set(field, submitted.get(name).replace("\r\n", "\n"));
    }
    raw
}

/// What the forms ask beyond the application itself.
pub(super) fn extra(submitted: &Submitted, call: &Call) -> Extra {
    let cut = |text: &str, most: usize| text.chars().take(most).collect::<String>();
    let answers = call.questions.iter().filter_map(|q| {
        let said = submitted.get(&format!("own-{}", q.id));
        (!said.is_empty()).then(|| (q.id.clone(), cut(said, LONG)))
    });
    Extra {
        guardian: cut(submitted.get("guardian"), LINE),
        guardian_reach: cut(submitted.get("guardian_reach"), LINE),
        answers: answers.collect(),
        consented_at: None,
    }
}

#[derive(Template)]
#[template(path = "gjestebud/receipt.html")]
struct ReceiptPage {
    page: Page,
    t: T,
    title: String,
    slug: String,
    reference: String,
    draw_on: Option<String>,
    by_email: bool,
    is_minor: bool,
    /// The chance of this application, once a lottery is public: in words and as percent.
    chance: Option<(String, String)>,
    contact: medvirk_processes::model::promise::Contact,
}

/// `GET /processes/{slug}/host/receipt/{id}` – says nothing about the person.
pub(super) async fn receipt(
    cx: Cx,
    Path((slug, id)): Path<(String, Uuid)>,
) -> Result<Response, Fault> {
    let (process, call) = public_call(&cx, &slug).await?;
    let applicant: Applicant = intake::find(cx.db().reader(), &process, ApplicationId(id)).await?;
    let (t, language) = (T(cx.language()), cx.language());
    let title = process.name(language).to_owned();
    let mut page = Page::public(&cx, t.receipt_title())
        .crumb(title.clone(), format!("/processes/{slug}"))
        .crumb(t.apply_title(), format!("/processes/{slug}/host"));
    page.is_indexed = false;
    let lottery = lotteries::standing(cx.db().reader(), process.id).await?;
    let is_public = |l: &Lottery| matches!(l.state, State::Announced | State::Drawn);
    let chances = lottery.filter(is_public).and_then(|l| l.chances);
    let chance = chances.and_then(|c| c.people.get(&applicant.reference).copied());
    let shown = ReceiptPage {
        page,
        chance: chance.map(|c| (chances::said(t, c), format::percent(language, c))),
        t,
        title,
        slug,
        reference: applicant.reference,
        draw_on: call.draw_on.map(|day| format::date_with_weekday(language, day)),
        by_email: applicant.application.email.is_some(),
        is_minor: applicant.application.age.is_minor == Some(true),
        contact: process.promise_in(language).contact,
    };
    html(&shown)
}

/// `GET /processes/{slug}/host/form.pdf` – the same form on paper.
pub(super) async fn paper(cx: Cx, Path(slug): Path<String>) -> Result<Response, Fault> {
    let (process, call) = public_call(&cx, &slug).await?;
    let themes = medvirk_processes::themes(cx.db().reader(), process.id).await?;
    let document = documents::form(&cx, &process, &call, &themes);
    let bytes = documents::pdf(document).await?;
    let name = format!("{}.pdf", T(cx.language()).apply_title());
    Ok(inline_file("application/pdf", &name, bytes))
}

/// Paragraphs of a text somebody typed.
pub(super) fn paragraphs(typed: &str) -> Html {
    let parts = typed.split("\n\n").filter(|p| !p.trim().is_empty());
    let parts = parts.map(|p| format!("<p>{}</p>", medvirk_web::escape(p).replace('\n', "<br>")));
    Html(parts.collect())
}
