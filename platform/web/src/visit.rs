//! Makes the context of a request: site by host, language by choice, actor by session, form token.

use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, HeaderValue, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use medvirk_kernel::{Actor, Language};
use medvirk_slice::{App, Cx, Fault, Site, Visit};
use sha2::{Digest, Sha256};
use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
};

use crate::{
    flash,
    kept::{Asked, Kept, Question},
    problem,
    proxies::Proxies,
    respond::Embedded,
    session,
};

const LANGUAGE_COOKIE: &str = "medvirk-language";
/// Where an empty site greets the installer.
const SET_UP: &str = "/setup";
const VISITOR_COOKIE: &str = "__Host-medvirk-visitor";

/// Put into a request by tests of slices without accounts: who acts. No request from a network can
/// carry it.
#[derive(Clone, Debug)]
pub struct ActingAs(pub Actor);

/// The outermost layer around all routes.
pub(crate) async fn layer(
    State((app, kept)): State<(App, Arc<Kept>)>,
    mut request: Request,
    next: Next,
) -> Response {
    let headers = request.headers();
    let host = headers.get(header::HOST).and_then(|v| v.to_str().ok()).unwrap_or("");
    let site = app.site_of(host);
    let visitor = cookie(headers, VISITOR_COOKIE);
    let fresh_visitor = visitor.is_none().then(|| app.chance.token());
    let asked = asked_language(request.uri().query());
    let had_flash = cookie(headers, flash::COOKIE);
    let came = Came {
        headers: headers.clone(),
        path: own_path(request.uri().path_and_query().map_or("/", |p| p.as_str())),
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
    // No record is called by a name with such a sign in it, and PostgreSQL will not even look.
    if request.uri().path().contains("%00") {
        return problem::page(&cx, &Fault::from(medvirk_kernel::Error::NotFound)).await;
    }
    if is_too_early(&cx, &request) {
        return Redirect::to(SET_UP).into_response();
    }
    request.extensions_mut().insert(cx.clone());
    let is_page = request.method() == axum::http::Method::GET;
    let shared = match Question::of(&cx, &request) {
        Some(question) => question.ask(&cx).await,
        None => None,
    };
    let mut response = match shared.as_ref().and_then(|asked| kept.find(&cx, asked)) {
        Some(page) => page,
        None => made(&cx, next.run(request).await, &kept, shared).await,
    };
    if response.extensions().get::<Embedded>().is_some() {
        return response;
    }
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

/// Whether a public page is asked for on a site that nobody has set up: there is nothing on it yet.
/// The door of staff stays open, for an administrator who was made from the command line.
fn is_too_early(cx: &Cx, request: &Request) -> bool {
    let path = request.uri().path();
    !cx.municipality().is_set_up()
        && request.method() == axum::http::Method::GET
        && path != SET_UP
        && path != "/staff"
        && !path.starts_with("/staff/")
}

/// The handler's answer: a page in place of a fault, and kept when it is the same for everybody.
async fn made(cx: &Cx, response: Response, kept: &Kept, shared: Option<Asked>) -> Response {
    match (response.extensions().get::<Fault>().cloned(), shared) {
        (Some(fault), _) => problem::page(cx, &fault).await,
        (None, _) if is_unreadable(&response) => {
            problem::page(cx, &Fault::from(medvirk_kernel::Error::NotFound)).await
        }
        (None, Some(asked)) => kept.keep(cx, asked, response).await,
        (None, None) => response,
    }
}

/// Whether the address could not be read, such as a word where a number stands: the routes then
/// answer with one line for programmers, where a visitor needs a page.
fn is_unreadable(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE);
    response.status() == axum::http::StatusCode::BAD_REQUEST
        && kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/plain"))
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

async fn context(app: &App, site: &Arc<Site>, came: Came) -> Result<Cx, Fault> {
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

/// The path as pages may link to it: two slashes at its start would lead to another host.
fn own_path(path: &str) -> String {
    format!("/{}", path.trim_start_matches(['/', '\\']))
}

/// The nearest address we can know, as rate limits count it.
fn address(request: &Request) -> String {
    let Some(ConnectInfo(peer)) = request.extensions().get::<ConnectInfo<SocketAddr>>() else {
        return String::new();
    };
    let told = request.headers().get_all("x-forwarded-for").iter().filter_map(|v| v.to_str().ok());
    let told: Vec<&str> = told.collect();
    let proxies = request.extensions().get::<Proxies>().cloned();
    let proxies = proxies.unwrap_or_else(Proxies::on_this_machine);
    network(proxies.visitor(peer.ip(), told.into_iter()))
}

/// One household or office has a whole /64 of IPv6 addresses, so those count as one.
fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn came_from(peer: &str, forwarded: &[&str]) -> String {
        let mut request = axum::http::Request::get("/");
        for line in forwarded {
            request = request.header("x-forwarded-for", *line);
        }
        let mut request = request.body(axum::body::Body::empty()).unwrap();
        request.extensions_mut().insert(ConnectInfo(SocketAddr::new(peer.parse().unwrap(), 4711)));
        address(&request)
    }

    #[test]
    fn a_visitor_behind_a_proxy_is_counted_by_the_address_the_proxy_tells() {
        assert_eq!(came_from("192.0.2.1", &["198.51.100.9"]), "192.0.2.1");
        assert_eq!(came_from("127.0.0.1", &["198.51.100.9", "192.0.2.7"]), "192.0.2.7");
    }

    #[test]
    fn the_addresses_of_one_ipv6_network_count_as_one() {
        let one = came_from("2001:db8:1:2::1", &[]);
        assert_eq!(one, came_from("2001:db8:1:2:ffff::9", &[]));
        assert_ne!(one, came_from("2001:db8:1:3::1", &[]));
    }

    #[test]
    fn a_path_never_leads_to_another_host() {
        assert_eq!(own_path("//evil.example/a?b=c"), "/evil.example/a?b=c");
        assert_eq!(own_path("/\\evil.example"), "/evil.example");
        assert_eq!(own_path("/staff?next=//a"), "/staff?next=//a");
    }
}
