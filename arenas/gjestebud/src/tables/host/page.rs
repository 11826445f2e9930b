//! The host's page: theme, promise, questions, and the form for what was said. Works without script;
//! with it, it keeps everything on the device and sends when there is a network.

use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use medvirk_i18n::format;
use medvirk_kernel::{Refusals, Stage};
use medvirk_processes::model::{gender::Gender, promise::Promise};
use medvirk_slice::{Cx, Links};
use medvirk_web::{Fault, Form, Page, Submitted, inline_file, render, see_other};
use uuid::Uuid;

use super::{Opened, gone, open};
use crate::{
    T,
    tables::{
        papers, picture,
        policy::HOST,
        questionnaire::{self, Errors},
        seat::Seat,
        store::{photo, report},
        words,
    },
};

/// One question of the theme.
pub(super) struct Question {
    pub number: usize,
    pub field: String,
    pub text: String,
    pub value: String,
}

/// A number with plus and minus beside it.
pub(super) struct Stepper {
    pub field: String,
    pub label: String,
    pub value: String,
    pub least: u32,
    pub most: u32,
    pub fewer: String,
    pub more: String,
}

#[derive(Template)]
#[template(path = "tables/host.html")]
struct HostPage {
    page: Page,
    t: T,
    seat: Seat,
    title: String,
    intro: String,
    when: String,
    promise: Promise,
    token: String,
    client_id: String,
    form: Form,
    errors: Errors,
    questions: Vec<Question>,
    heads: Stepper,
    first_time: Stepper,
    genders: Vec<(String, String)>,
    ages: Vec<(String, String)>,
    places: Vec<(String, String)>,
    areas: Vec<(String, String)>,
    languages: Vec<(String, String)>,
    priorities: Vec<(String, String)>,
    quotes: Vec<usize>,
    guests: Vec<usize>,
    /// Photos that came with an earlier try: id and what they show.
    kept: Vec<(Uuid, String)>,
    photo_rows: Vec<usize>,
    consent: String,
}

pub(super) async fn show(cx: Cx, Path(token): Path<String>) -> Result<Response, Fault> {
    let opened = match open(&cx, &token).await {
        Ok(opened) => opened,
        Err(refused) => return refused.told(|problem| gone::page(&cx, problem)),
    };
    if report::counted(cx.db().reader(), opened.seat.id()).await?.is_some() {
        return Ok(see_other(&opened.path("/receipt")));
    }
    if opened.seat.process.stage != Stage::Published {
        return gone::page(&cx, gone::Reason::Closed);
    }
    let planned = opened.seat.gjestebud.planned_date.map(|day| day.to_string());
    let time = opened.seat.gjestebud.planned_time.map(|time| time.format("%H:%M").to_string());
    let known = [
        ("held_on", planned),
        ("started", time),
        ("place_kind", opened.seat.gjestebud.place_kind.clone()),
        ("language", Some(cx.language().code().to_owned())),
    ];
    let form = Form::filled(&cx, known.into_iter().filter_map(|(name, v)| Some((name, v?))));
    respond(StatusCode::OK, &opened, form, Refusals::default()).await
}

/// The form as it was sent, with what must be put right.
pub(super) async fn come_back(
    opened: &Opened,
    submitted: Submitted,
    refusals: Refusals,
) -> Result<Response, Fault> {
    let form = Form::refused(&opened.cx, submitted, refusals.clone());
    respond(StatusCode::UNPROCESSABLE_ENTITY, opened, form, refusals).await
}

async fn respond(
    status: StatusCode,
    opened: &Opened,
    form: Form,
    refusals: Refusals,
) -> Result<Response, Fault> {
    let page = page(opened, form, &refusals).await?;
    let mut response = render(status, &page)?;
    // The browser may show the page again with what was typed, when somebody goes back to it.
    let kept = HeaderValue::from_static("private, no-cache");
    response.headers_mut().insert(header::CACHE_CONTROL, kept);
    Ok(response)
}

async fn page(opened: &Opened, form: Form, refusals: &Refusals) -> Result<HostPage, Fault> {
    let (cx, seat) = (&opened.cx, opened.seat.clone());
    let (t, language) = (T(cx.language()), cx.language());
    let title = seat.theme.title.to(language).to_owned();
    let errors = Errors::new(refusals, language);
    let client_id = match form.value("client_id") {
        "" => cx.new_id::<Uuid>().to_string(),
        known => known.to_owned(),
    };
    let db = cx.db().reader();
    let consent = medvirk_people::contacts::consents::words(db, cx, language).await?;
    let steppers = steppers(t, &seat, &form);
    Ok(HostPage {
        page: Page::table(cx, title.clone()),
        t,
        intro: seat.theme.intro.to(language).to_owned(),
        when: when(cx, &seat),
        promise: seat.process.promise_in(language),
        token: opened.token.clone(),
        client_id,
        errors,
        questions: questions(cx, &seat, &form),
        heads: steppers.0,
        first_time: steppers.1,
        genders: Gender::ALL
            .map(|g| (format!("gender-{}", g.code()), words::gender(g).to(language)))
            .to_vec(),
        ages: questionnaire::bands(cx)
            .into_iter()
            .map(|band| (format!("age-{band}"), t.table_field_age(band.to_string())))
            .collect(),
        places: words::place_options(language),
        areas: areas(cx),
        languages: words::LANGUAGES
            .iter()
            .map(|code| ((*code).to_owned(), words::written_language(code, language)))
            .collect(),
        priorities: (1..=questionnaire::PRIORITIES)
            .map(|n| (format!("priority-{n}"), t.table_field_priority(n)))
            .collect(),
        quotes: (1..=questionnaire::QUOTES).collect(),
        guests: (1..=questionnaire::guest_rows(&seat)).collect(),
        kept: kept(opened, &form).await?,
        photo_rows: (1..=picture::MOST_PICTURES / 2).collect(),
        consent,
        title,
        form,
        seat,
    })
}

fn questions(cx: &Cx, seat: &Seat, form: &Form) -> Vec<Question> {
    let questions = seat.theme.questions.iter().enumerate();
    questions
        .map(|(n, question)| {
            let field = questionnaire::question_field(question);
            Question {
                number: n + 1,
                text: question.text.to(cx.language()).to_owned(),
                value: form.value(&field).to_owned(),
                field,
            }
        })
        .collect()
}

fn steppers(t: T, seat: &Seat, form: &Form) -> (Stepper, Stepper) {
    let most = seat.process.settings.table_size_max;
    let stepper = |field: &str, label: String, least, fewer, more| Stepper {
        field: field.to_owned(),
        value: form.value(field).to_owned(),
        label,
        least,
        most,
        fewer,
        more,
    };
    (
        stepper(
            "head_count",
            t.table_field_head_count(),
            1,
            t.table_head_count_fewer(),
            t.table_head_count_more(),
        ),
        stepper(
            "first_time",
            t.table_field_first_time(),
            0,
            t.table_first_time_fewer(),
            t.table_first_time_more(),
        ),
    )
}

/// Areas as (value, words), after an empty choice.
pub(crate) fn areas(cx: &Cx) -> Vec<(String, String)> {
    let none = (String::new(), T(cx.language()).table_choose());
    let areas = cx.municipality().areas.iter();
    std::iter::once(none).chain(areas.map(|a| (a.name.clone(), a.name.clone()))).collect()
}

/// Photos of an earlier try, as far as they are stored.
async fn kept(opened: &Opened, form: &Form) -> Result<Vec<(Uuid, String)>, Fault> {
    if form.value("kept").is_empty() {
        return Ok(Vec::new());
    }
    let stored = photo::files(opened.cx.db().reader(), opened.seat.id()).await?;
    let ids = form.value("kept").split(' ').filter_map(|id| id.parse().ok());
    let ids = ids.filter(|id| stored.contains_key(id));
    Ok(ids.map(|id: Uuid| (id, form.value(&format!("kept-text-{id}")).to_owned())).collect())
}

/// Day, time and kind of place, as far as they are known.
pub(crate) fn when(cx: &Cx, seat: &Seat) -> String {
    let language = cx.language();
    let plan = &seat.gjestebud;
    let Some(day) = plan.planned_date else { return T(language).table_no_date() };
    let mut parts = vec![format::date_with_weekday(language, day)];
    if let Some(time) = plan.planned_time {
        parts[0] = format!("{} {}", parts[0], format::time_of_day(language, time));
    }
    if let Some(place) = &plan.place_kind {
        parts.push(words::place(place, language).to_lowercase());
    }
    let mut line = parts.join(" · ");
    if let Some(first) = line.get(..1) {
        let first = first.to_uppercase();
        line.replace_range(..1, &first);
    }
    line
}

/// The form on paper, for tables that would rather write by hand.
pub(super) async fn paper(cx: Cx, Path(token): Path<String>) -> Result<Response, Fault> {
    let opened = match open(&cx, &token).await {
        Ok(opened) => opened,
        Err(refused) => return refused.told(|problem| gone::page(&cx, problem)),
    };
    let held = (HOST, opened.seat.id().0);
    let current = Links::current(cx.db().reader(), cx.site(), cx.now(), held).await?;
    let document = papers::report_form(&cx, &opened.seat, current.as_deref())?;
    let name = papers::file_name(&opened.seat);
    Ok(inline_file("application/pdf", &name, papers::pdf(document).await?))
}
