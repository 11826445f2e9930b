//! The first page of an empty site: municipality, languages, first administrator. Asks nothing else,
//! and never opens again.

use askama::Template;
use axum::{
    http::{HeaderMap, StatusCode, header},
    response::Response,
};
use medvirk_kernel::{AccountId, Error, Grant, Language, Permit, Resource, Result, Role};
use medvirk_slice::{Cx, Municipality};
use medvirk_web::{Access, Fault, Form, Page, Reader, Routes, Submitted, html, render, see_other};

use super::{own, reset, session};
use crate::{
    T,
    accounts::{grants, keys, password, store},
    policy::{SET_UP, SIGN_IN},
    text,
};

pub(super) fn routes() -> Routes {
    Routes::new().get(Access::Public, "/setup", show).post(Access::Public, "/setup", set_up)
}

#[derive(Template)]
#[template(path = "people/setup.html")]
struct SetupPage {
    page: Page,
    t: T,
    form: Form,
    languages: Vec<(String, String)>,
}

/// Whether the site waits to be set up: it has neither a name nor an account.
pub(super) async fn is_open(cx: &Cx) -> Result<bool> {
    Ok(!cx.municipality().is_set_up() && !store::is_any(cx.db().reader()).await?)
}

fn page(cx: &Cx, form: Form) -> SetupPage {
    let t = T(cx.language());
    let all = Language::ALL.into_iter().map(|l| (l.code().to_owned(), l.own_name().to_owned()));
    let page = Page { is_indexed: false, ..Page::table(cx, t.setup_heading()) };
    SetupPage { page, t, form, languages: all.collect() }
}

async fn show(cx: Cx) -> Result<Response, Fault> {
    if !is_open(&cx).await? {
        return Ok(see_other(session::HOME));
    }
    let mut usual: Vec<_> = Language::ALL.into_iter().map(|l| ("languages", l.code())).collect();
    usual.push(("default_language", cx.language().code()));
    html(&page(&cx, Form::filled(&cx, usual)))
}

/// What the form says.
struct Beginning {
    municipality: Municipality,
    admin: store::NewAccount,
    password: String,
}

async fn set_up(cx: Cx, headers: HeaderMap, submitted: Submitted) -> Result<Response, Fault> {
    if !is_open(&cx).await? {
        return Ok(see_other(session::HOME));
    }
    let permit = cx.permit(SET_UP, Resource::SITE)?;
    let made = match read(&cx, &headers, &submitted) {
        Ok(beginning) => begin(&cx, &permit, beginning).await,
        Err(error) => Err(error),
    };
    let id = match made {
        Ok(id) => id,
        Err(error) => {
            let form = Form::refused(&cx, submitted, own::refusals(error)?);
            return render(StatusCode::UNPROCESSABLE_ENTITY, &page(&cx, form));
        }
    };
    let account = store::row(cx.db().reader(), id).await?;
    let permit = cx.permit(SIGN_IN, Resource::SITE)?;
    if cx.app().is_demo {
        session::enter(&cx, &permit, &headers, &account, session::HOME).await
    } else {
        session::half_way(&cx, &permit, &headers, &account, session::HOME).await
    }
}

fn read(cx: &Cx, headers: &HeaderMap, submitted: &Submitted) -> Result<Beginning> {
    let mut reader = Reader::new(submitted);
    let name = reader.required("name", text::setup_name(), 100);
    let number = reader.required("number", text::setup_number(), 10);
    let is_number = number.len() == 4 && number.bytes().all(|b| b.is_ascii_digit());
    if !number.is_empty() && !is_number {
        reader.refuse("number", text::setup_number_wrong());
    }
    let languages: Vec<Language> =
        Language::ALL.into_iter().filter(|l| submitted.has("languages", l.code())).collect();
    let usual = Language::from_code(submitted.get("default_language")).unwrap_or_default();
    if languages.is_empty() {
        reader.refuse("languages", text::setup_languages_missing());
    } else if !languages.contains(&usual) {
        reader.refuse("default_language", text::setup_default_not_offered());
    }
    let admin = reader.required("admin_name", text::setup_admin_name(), 120);
    let email = reader.email("email");
    let email = reader.must("email", text::field_email(), email).unwrap_or_default();
    let chosen = reset::read_password(submitted, &email);
    let mut refusals = match reader.finish(()) {
        Err(Error::Refused(refusals)) => refusals,
        _ => medvirk_kernel::Refusals::default(),
    };
    let password = match chosen {
        Ok(password) => password,
        Err(Error::Refused(more)) => {
            refusals.0.extend(more.0);
            String::new()
        }
        Err(error) => return Err(error),
    };
    let municipality = Municipality {
        name,
        number,
        default_language: usual,
        languages,
        base_url: base_url(cx, headers),
        ..cx.municipality().clone()
    };
    let admin = store::NewAccount { name: admin, email, language: None };
    refusals.or(Beginning { municipality, admin, password })
}

/// The address the installer came by, unless one is known already. It can be changed in the settings.
fn base_url(cx: &Cx, headers: &HeaderMap) -> String {
    let known = &cx.municipality().base_url;
    if !known.is_empty() {
        return known.clone();
    }
    let host = headers.get(header::HOST).and_then(|v| v.to_str().ok()).unwrap_or("localhost");
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    let is_here = name == "localhost" || name.starts_with("127.") || name == "[::1]";
    format!("{}://{host}", if is_here { "http" } else { "https" })
}

async fn begin(cx: &Cx, permit: &Permit, beginning: Beginning) -> Result<AccountId> {
    let hash = password::hash(cx, &beginning.password).await?;
    let tx = cx.begin().await?;
    // This row is written first: of two installers at once, the second waits here and then finds
    // that somebody was first.
    cx.site().set_municipality(&tx, permit, cx.now(), &beginning.municipality).await?;
    if store::is_any(&tx).await? {
        drop(tx);
        cx.site().refresh();
        return Err(Error::Conflict(text::setup_done_already()));
    }
    let id = store::insert(&tx, permit, cx, beginning.admin).await?;
    keys::set_password(&tx, permit, id, &hash).await?;
    let all = [Grant { role: Role::Administrator, process: None }];
    grants::replace(&tx, permit, cx, id, &all).await?;
    medvirk_audit::record(&tx, cx, permit, ("account", id.0), serde_json::Value::Null).await?;
    tx.commit().await?;
    cx.site().refresh();
    Ok(id)
}
