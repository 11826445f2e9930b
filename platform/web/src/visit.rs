//! Makes the context of a request: site by host, language by choice, actor by session, form token.

use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, HeaderValue, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use medvirk_kernel::{Actor, Language};
use medvirk_slice::{App, Cx, Fault, Site, Visit};
use sha2::{Digest, Sha256};
use std::net::SocketAddr;

use crate::{flash, problem, session};

const LANGUAGE_COOKIE: &str = "medvirk-language";
const VISITOR_COOKIE: &str = "__Host-medvirk-visitor";

/// Put into a request by tests of slices without accounts: who acts. No request from a network can
/// carry it.
#[derive(Clone, Debug)]
pub struct ActingAs(pub Actor);

/// The outermost layer around all routes.
pub(crate) async fn layer(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let headers = request.headers();
    let host = headers.get(header::HOST).and_then(|v| v.to_str().ok()).unwrap_or("");
    let site = app.site_of(host);
    let visitor = cookie(headers, VISITOR_COOKIE);
    let fresh_visitor = visitor.is_none().then(|| app.chance.token());
    let asked = asked_language(request.uri().query());
    let had_flash = cookie(headers, flash::COOKIE);
    let came = Came {
        headers: headers.clone(),
        path: request.uri().path_and_query().map_or("/", |p| p.as_str()).to_owned(),
        address: address(&request),
        visitor: visitor.or(fresh_visitor.clone()).unwrap_or_default(),
        asked,
        flash: had_flash.as_deref().and_then(flash::decode),
        acting_as: request.extensions().get::<ActingAs>().cloned(),
    };
    let cx = match context(&app, &site, came).await {
        Ok(cx) => cx,
        Err(fault) => return problem::bare(&fault),
    };
    request.extensions_mut().insert(cx.clone());
    let is_page = request.method() == axum::http::Method::GET;
    let response = next.run(request).await;
    let mut response = match response.extensions().get::<Fault>().cloned() {
        Some(fault) => problem::page(&cx, &fault).await,
        None => response,
    };
    let html = is_html(&response);
    let cookies = response.headers_mut();
    if let (Some(token), true) = (fresh_visitor, html) {
        append(
            cookies,
            format!("{VISITOR_COOKIE}={token}; Path=/; Secure; HttpOnly; SameSite=Lax"),
        );
    }
    if let Some(language) = asked {
        let code = language.code();
        append(
            cookies,
            format!("{LANGUAGE_COOKIE}={code}; Path=/; SameSite=Lax; Max-Age=31536000"),
        );
    }
    if had_flash.is_some() && is_page && html {
        let gone = format!("{}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0", flash::COOKIE);
        append(cookies, gone);
    }
    response
}

/// What the context is made of, taken out of the request: its body cannot be shared between threads.
struct Came {
    headers: HeaderMap,
    path: String,
    address: String,
    visitor: String,
    asked: Option<Language>,
    flash: Option<String>,
    acting_as: Option<ActingAs>,
}

async fn context(app: &App, site: &std::sync::Arc<Site>, came: Came) -> Result<Cx, Fault> {
    let municipality = site.municipality(app.clock.now()).await?;
    let offered = &municipality.languages;
    let language = came
        .asked
        .or_else(|| cookie(&came.headers, LANGUAGE_COOKIE).and_then(|c| Language::from_code(&c)))
        .filter(|l| offered.contains(l))
        .unwrap_or_else(|| {
            let accepted = came.headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok());
            medvirk_i18n::choose(accepted.unwrap_or(""), offered, municipality.default_language)
        });
    let session = cookie(&came.headers, session::SESSION_COOKIE);
    let actor = match came.acting_as {
        Some(ActingAs(actor)) => actor,
        None => actor(app, site, session.as_deref()).await?,
    };
    let csrf = csrf(session.as_deref().unwrap_or(""), &came.visitor);
    let visit = Visit { path: came.path, csrf, flash: came.flash, address: came.address };
    Ok(Cx::new(app.clone(), site.clone(), actor, language, municipality, visit))
}

async fn actor(app: &App, site: &Site, token: Option<&str>) -> Result<Actor, Fault> {
    let (Some(token), Some(source)) = (token, &app.actors) else { return Ok(Actor::Anonymous) };
    let session = session::Sessions::find(&site.db, app.clock.now(), token).await?;
    let Some(session) = session.filter(|s| s.is_verified) else { return Ok(Actor::Anonymous) };
    let staff = source.staff(site, session.account).await?;
    Ok(staff.map_or(Actor::Anonymous, Actor::Staff))
}

/// The token of forms: bound to session and visitor, so neither alone makes one.
fn csrf(session: &str, visitor: &str) -> String {
    let digest = Sha256::digest(format!("form:{session}:{visitor}").as_bytes());
    digest[..16].iter().map(|b| format!("{b:02x}")).collect()
}

fn asked_language(query: Option<&str>) -> Option<Language> {
    form_urlencoded::parse(query?.as_bytes())
        .find(|(k, _)| k == "lang")
        .and_then(|(_, v)| Language::from_code(&v))
}

/// The nearest address we can know. Behind a proxy its last entry is the one the proxy wrote.
fn address(request: &Request) -> String {
    let forwarded = request.headers().get("x-forwarded-for").and_then(|v| v.to_str().ok());
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    match (forwarded, peer) {
        (Some(list), Some(ConnectInfo(peer))) if peer.ip().is_loopback() => {
            list.rsplit(',').next().unwrap_or("").trim().to_owned()
        }
        (_, Some(ConnectInfo(peer))) => peer.ip().to_string(),
        _ => String::new(),
    }
}

/// The value of a cookie.
pub(crate) fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|v| v.to_str().ok())
        .flat_map(|v| v.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(k, _)| *k == name)
        .map(|(_, v)| v.to_owned())
        .filter(|v| !v.is_empty())
}

fn append(headers: &mut HeaderMap, cookie: String) {
    if let Ok(value) = HeaderValue::from_str(&cookie) {
        headers.append(header::SET_COOKIE, value);
    }
}

fn is_html(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE);
    kind.and_then(|v| v.to_str().ok()).is_some_and(|v| v.starts_with("text/html"))
}

impl crate::Sessions {
    /// The session of a request that has not shown its second factor yet.
    ///
    /// # Errors
    /// Internal, when the database cannot be read.
    pub async fn of_request(
        cx: &Cx,
        headers: &HeaderMap,
    ) -> Result<Option<(String, crate::Session)>, Fault> {
        let Some(token) = cookie(headers, session::SESSION_COOKIE) else { return Ok(None) };
        let session = session::Sessions::find(cx.db(), cx.now(), &token).await?;
        Ok(session.map(|s| (token, s)))
    }
}

/// A response for a request that reached no page.
pub(crate) async fn not_found() -> Response {
    Fault::from(medvirk_kernel::Error::NotFound).into_response()
}
