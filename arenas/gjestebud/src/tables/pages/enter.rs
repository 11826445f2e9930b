//! Staff type in a report for somebody who wrote on paper or phoned: the same form and the same kind
//! of record as the host's own page.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use chrono::{DateTime, FixedOffset, NaiveDate, TimeZone};
use medvirk_kernel::{Error, OSLO, ProcessId, Refusals};
use medvirk_processes::model::gender::Gender;
use medvirk_slice::Cx;
use medvirk_web::{
    Fault, Flash, Form, Page, Reader, Submitted, Upload,
    photo::{self, PhotoFault},
    render, see_other,
};
use uuid::Uuid;

use crate::{
    GjestebudId, T,
    model::{
        channel::Channel,
        report::{Entry, Paper, Report},
    },
    tables::{
        host::areas,
        keep::{Incoming, Kept, keep},
        picture,
        policy::ENTER_REPORT,
        questionnaire::{self, Errors},
        seat::Seat,
        store::report::Picture,
        words,
    },
    text,
};

/// Files taken as scans.
const ACCEPT: &str = ".pdf,image/jpeg,image/png,image/webp";
/// Most scans of one form.
const MOST_SCANS: usize = 12;

struct Question {
    number: usize,
    field: String,
    text: String,
    value: String,
}

#[derive(Template)]
#[template(path = "tables/enter.html")]
struct EnterPage {
    page: Page,
    t: T,
    form: Form,
    errors: Errors,
    path: String,
    title: String,
    client_id: String,
    channels: Vec<(String, String)>,
    questions: Vec<Question>,
    genders: Vec<(String, String)>,
    ages: Vec<(String, String)>,
    places: Vec<(String, String)>,
    areas: Vec<(String, String)>,
    languages: Vec<(String, String)>,
    priorities: Vec<(String, String)>,
    quotes: Vec<usize>,
    guests: Vec<usize>,
    photo_rows: Vec<usize>,
    table_size: u32,
    accept: &'static str,
    picture_accept: &'static str,
}

pub(super) async fn show(
    cx: Cx,
    Path((process, gjestebud)): Path<(ProcessId, GjestebudId)>,
) -> Result<Response, Fault> {
    let seat = Seat::in_process(cx.db().reader(), process, gjestebud).await?;
    cx.permit(ENTER_REPORT, seat.process.resource())?;
    let known = [
        ("held_on", seat.gjestebud.planned_date.map(|day| day.to_string())),
        ("received_on", Some(cx.today().to_string())),
        ("place_kind", seat.gjestebud.place_kind.clone()),
        ("language", Some(seat.language().code().to_owned())),
        ("channel", Some(Channel::Paper.code().to_owned())),
    ];
    let form = Form::filled(&cx, known.into_iter().filter_map(|(name, v)| Some((name, v?))));
    respond(StatusCode::OK, &cx, &seat, form, &Refusals::default())
}

fn respond(
    status: StatusCode,
    cx: &Cx,
    seat: &Seat,
    form: Form,
    refusals: &Refusals,
) -> Result<Response, Fault> {
    let (t, language) = (T(cx.language()), cx.language());
    let title = t.table_enter_title(seat.code());
    let named = |code: &str, words: String| (code.to_owned(), words);
    let client_id = match form.value("client_id") {
        "" => cx.new_id::<Uuid>().to_string(),
        known => known.to_owned(),
    };
    let questions = seat.theme.questions.iter().enumerate().map(|(n, question)| {
        let field = questionnaire::question_field(question);
        Question {
            number: n + 1,
            text: question.text.to(language).to_owned(),
            value: form.value(&field).to_owned(),
            field,
        }
    });
    let page = EnterPage {
        page: super::page(cx, &seat.process, &title).crumb(seat.code(), seat.path()),
        t,
        errors: Errors::new(refusals, language),
        path: seat.path(),
        client_id,
        channels: Channel::ALL
            .into_iter()
            .filter(|channel| channel.is_entered_by_staff())
            .map(|channel| named(channel.code(), words::channel(channel).to(language)))
            .collect(),
        questions: questions.collect(),
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
            .map(|code| named(code, words::written_language(code, language)))
            .collect(),
        priorities: (1..=questionnaire::PRIORITIES)
            .map(|n| (format!("priority-{n}"), t.table_field_priority(n)))
            .collect(),
        quotes: (1..=questionnaire::QUOTES).collect(),
        guests: (1..=questionnaire::guest_rows(seat)).collect(),
        photo_rows: (1..=picture::MOST_PICTURES / 2).collect(),
        table_size: seat.process.settings.table_size_max,
        accept: ACCEPT,
        picture_accept: photo::ACCEPT,
        title,
        form,
    };
    render(status, &page)
}

pub(super) async fn receive(
    cx: Cx,
    Path((process, gjestebud)): Path<(ProcessId, GjestebudId)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let seat = Seat::in_process(cx.db().reader(), process, gjestebud).await?;
    let permit = cx.permit(ENTER_REPORT, seat.process.resource())?;
    let incoming = match read(&cx, &seat, &submitted).await {
        Ok(incoming) => incoming,
        Err(Error::Refused(refusals)) => {
            let form = Form::refused(&cx, submitted, refusals.clone());
            return respond(StatusCode::UNPROCESSABLE_ENTITY, &cx, &seat, form, &refusals);
        }
        Err(other) => return Err(other.into()),
    };
    let tx = cx.begin().await?;
    let kept = keep(&tx, &cx, &permit, &seat, incoming).await?;
    tx.commit().await?;
    let t = T(cx.language());
    let said = match kept {
        Kept::New(_) => t.table_flash_entered(),
        Kept::Already(_) => t.table_flash_already_entered(),
        Kept::Rival(_) => t.table_flash_rival_entered(),
    };
    Ok(see_other(&seat.path()).flash(&said))
}

async fn read(cx: &Cx, seat: &Seat, form: &Submitted) -> medvirk_kernel::Result<Incoming> {
    let mut reader = Reader::new(form);
    let answered = questionnaire::read(cx, seat, form, &mut reader);
    let offered: Vec<&str> =
        Channel::ALL.iter().filter(|c| c.is_entered_by_staff()).map(|c| c.code()).collect();
    let channel = reader.choice("channel", text::table_field_channel(), &offered);
    let channel = reader.must("channel", text::table_field_channel(), channel);
    let received_on = reader.date("received_on", text::table_field_received_on());
    if received_on.is_some_and(|day| day > cx.today()) {
        reader.refuse("received_on", text::table_received_in_future());
    }
    let received_by = reader.optional("received_by", text::table_field_received_by(), 120);
    let pages = reader.whole("pages", text::table_field_pages(), 1..=200);
    let unclear = reader.whole("unclear", text::table_field_unclear(), 0..=10_000);
    let reason = reader.optional("reason", text::table_field_reason(), 1_000);
    let channel = channel.as_deref().and_then(Channel::from_word).unwrap_or(Channel::Paper);
    let sent = (channel, sent_at(cx, received_on.unwrap_or_else(|| cx.today())));
    let entry = Entry::Staff { reason: reason.as_deref() };
    let checked = questionnaire::complete(cx, seat, &answered.draft, sent, entry);
    let mut refusals = Refusals::default();
    let checked = match checked {
        Ok(checked) => Some(checked),
        Err(Error::Refused(found)) => {
            refusals.0.extend(found.0);
            None
        }
        Err(other) => return Err(other),
    };
    if let Err(Error::Refused(found)) = reader.finish(()) {
        let is_told = |field: &Option<String>| found.0.iter().any(|r| r.field == *field);
        refusals.0.retain(|r| !is_told(&r.field));
        refusals.0.extend(found.0);
    }
    let Some(checked) = refusals.or(checked)? else {
        return Err(Error::refused(text::table_unreadable()));
    };
    let number = |n: Option<i64>| n.and_then(|n| u32::try_from(n).ok());
    let paper = (channel == Channel::Paper).then(|| Paper {
        pages: number(pages),
        language_on_form: None,
        read_by: None,
        unclear_words: number(unclear),
    });
    let files = Files::store(cx, seat, form).await?;
    Ok(Incoming {
        report: Report { received_by, paper, ..checked.report },
        reason: reason.filter(|_| !checked.flags.is_empty()),
        flags: checked.flags,
        pictures: files.pictures,
        scans: files.scans,
        guests: answered.guests,
        send_copy: answered.send_copy,
    })
}

/// The day staff got it, at noon: nobody writes down the minute.
fn sent_at(cx: &Cx, day: NaiveDate) -> DateTime<FixedOffset> {
    let now = medvirk_kernel::to_oslo(cx.now()).fixed_offset();
    if day == cx.today() {
        return now;
    }
    let noon =
        day.and_hms_opt(12, 0, 0).and_then(|noon| OSLO.from_local_datetime(&noon).earliest());
    noon.map_or(now, |noon| noon.fixed_offset())
}

/// Drawings and scans that came with the form.
#[derive(Default)]
struct Files {
    pictures: Vec<Picture>,
    scans: Vec<Picture>,
}

impl Files {
    async fn store(cx: &Cx, seat: &Seat, form: &Submitted) -> medvirk_kernel::Result<Files> {
        let mut files = Files::default();
        for n in 1..=picture::MOST_PICTURES {
            for upload in form.files(&format!("photo-{n}")) {
                let field = format!("photo-{n}");
                let mut picture = kept(cx, seat, upload, &field).await?;
                picture.description = form.get(&format!("photo-text-{n}")).to_owned();
                files.pictures.push(picture);
            }
        }
        for upload in form.files("scan").take(MOST_SCANS) {
            files.scans.push(kept(cx, seat, upload, "scan").await?);
        }
        Ok(files)
    }
}

/// Keeps one file: a picture made anew, or, as a scan, a PDF as it is.
async fn kept(
    cx: &Cx,
    seat: &Seat,
    upload: &Upload,
    field: &str,
) -> medvirk_kernel::Result<Picture> {
    let id: Uuid = cx.new_id();
    let is_pdf = field == "scan" && upload.bytes.starts_with(b"%PDF-");
    let (ending, bytes) = if is_pdf {
        ("pdf", upload.bytes.clone())
    } else {
        let refused = |fault: PhotoFault| Error::refused_at(field, picture::words(fault));
        ("jpg", photo::made_anew(upload.bytes.clone()).await?.map_err(refused)?)
    };
    let file = format!("gjestebud/{}/{id}.{ending}", seat.id());
    cx.site().files.put(&file, bytes).await?;
    Ok(Picture { id, file, description: String::new() })
}
