//! A browser without a network: keeps cookies, follows redirects, finds the form token of a page.

use std::{collections::BTreeMap, sync::Arc};

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Request, Response, StatusCode, header},
};
use http_body_util::BodyExt;
use medvirk_kernel::Actor;
use medvirk_slice::App;
use scraper::{Html, Selector};
use tower::ServiceExt;

use crate::TestDatabase;

/// One browser.
pub struct Browser {
    router: Router,
    app: App,
    cookies: BTreeMap<String, String>,
    language: &'static str,
    actor: Option<Actor>,
    /// Address of the last page.
    pub address: String,
    /// A test may hold on to the browser alone.
    _database: Arc<TestDatabase>,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// Status after redirects.
    pub status: StatusCode,
    /// Body as text; lossy for files.
    pub body: String,
    /// Body as bytes.
    pub bytes: Vec<u8>,
    /// `Content-Type`.
    pub content_type: String,
    /// All headers.
    pub headers: HeaderMap,
    /// Where it was found after redirects.
    pub address: String,
}

impl Answer {
    /// Texts of all elements that match a CSS selector, with white space folded.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let page = Html::parse_document(&self.body);
        let selector = Selector::parse(selector).expect("a selector");
        page.select(&selector).map(|e| fold(&e.text().collect::<String>())).collect()
    }

    /// An attribute of the first element that matches.
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let page = Html::parse_document(&self.body);
        let selector = Selector::parse(selector).expect("a selector");
        page.select(&selector).next().and_then(|e| e.value().attr(name)).map(str::to_owned)
    }

    /// Asserts the status, showing the page's text when it is another.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}: {}", self.address, page_text(&self.body));
        self
    }
}

/// The readable text of a page's main part.
pub fn page_text(body: &str) -> String {
    let page = Html::parse_document(body);
    let main = Selector::parse("main").expect("a selector");
    match page.select(&main).next() {
        Some(main) => fold(&main.text().collect::<Vec<_>>().join(" ")),
        None => fold(body),
    }
}

fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Browser {
    pub(crate) fn new(router: Router, app: App, database: Arc<TestDatabase>) -> Self {
        let cookies = BTreeMap::new();
        let address = "/".to_owned();
        Browser { router, app, cookies, language: "nb", actor: None, address, _database: database }
    }

    pub(crate) fn acting_as(mut self, actor: Actor) -> Self {
        self.actor = Some(actor);
        self
    }

    /// Asks for pages in another language.
    pub fn speaking(mut self, language: &'static str) -> Self {
        self.language = language;
        self
    }

    /// Reads a page.
    pub async fn get(&mut self, path: &str) -> Answer {
        let request = Request::get(path).body(Body::empty()).expect("a request");
        self.send(request, path).await
    }

    /// Opens `form_page`, takes its form token, and sends `fields` to `action`.
    pub async fn post(&mut self, form_page: &str, action: &str, fields: &[(&str, &str)]) -> Answer {
        let page = self.get(form_page).await;
        let token = page.attribute("input[name=csrf]", "value").unwrap_or_default();
        self.post_with_token(&token, action, fields).await
    }

    /// Sends `fields` to `action` with a form token of the test's choice.
    pub async fn post_with_token(
        &mut self,
        token: &str,
        action: &str,
        fields: &[(&str, &str)],
    ) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new())
            .append_pair("csrf", token)
            .extend_pairs(fields)
            .finish();
        let request = Request::post(action)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body))
            .expect("a request");
        self.send(request, action).await
    }

    /// Sends JSON, as the offline pages do.
    pub async fn post_json(&mut self, path: &str, value: &serde_json::Value) -> Answer {
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/json")
            .body(Body::from(value.to_string()))
            .expect("a request");
        self.send(request, path).await
    }

    /// Sends a form with files: (field, file name, bytes).
    pub async fn post_files(
        &mut self,
        form_page: &str,
        action: &str,
        fields: &[(&str, &str)],
        files: &[(&str, &str, &[u8])],
    ) -> Answer {
        const EDGE: &str = "----medvirk-test-edge";
        let page = self.get(form_page).await;
        let token = page.attribute("input[name=csrf]", "value").unwrap_or_default();
        let mut body = Vec::new();
        for (name, value) in fields.iter().chain([&("csrf", token.as_str())]) {
            let part = format!(
                "--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            );
            body.extend_from_slice(part.as_bytes());
        }
        for (field, name, bytes) in files {
            let head = format!(
                "--{EDGE}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            );
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{EDGE}--\r\n").as_bytes());
        let request = Request::post(action)
            .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={EDGE}"))
            .body(Body::from(body))
            .expect("a request");
        self.send(request, action).await
    }

    async fn send(&mut self, mut request: Request<Body>, path: &str) -> Answer {
        let mut path = path.to_owned();
        for _ in 0..8 {
            self.dress(&mut request);
            let response = self.router.clone().oneshot(request).await.expect("an answer");
            self.keep_cookies(&response);
            let Some(to) = redirect(&response) else { return self.answer(response, path).await };
            path = to.clone();
            request = Request::get(to).body(Body::empty()).expect("a request");
        }
        panic!("redirects without end at {path}");
    }

    fn dress(&self, request: &mut Request<Body>) {
        let jar: Vec<_> = self.cookies.iter().map(|(k, v)| format!("{k}={v}")).collect();
        let headers = request.headers_mut();
        if !jar.is_empty() {
            headers.insert(header::COOKIE, jar.join("; ").parse().expect("a header"));
        }
        headers.insert(header::HOST, "localhost".parse().expect("a header"));
        headers.insert(header::ACCEPT_LANGUAGE, self.language.parse().expect("a header"));
        if let Some(actor) = &self.actor {
            request.extensions_mut().insert(medvirk_web::ActingAs(actor.clone()));
        }
    }

    fn keep_cookies(&mut self, response: &Response<Body>) {
        for value in response.headers().get_all(header::SET_COOKIE) {
            let text = value.to_str().expect("a cookie");
            let (pair, rest) = text.split_once(';').unwrap_or((text, ""));
            let Some((name, value)) = pair.split_once('=') else { continue };
            if rest.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }

    async fn answer(&mut self, response: Response<Body>, address: String) -> Answer {
        let status = response.status();
        let kind = response.headers().get(header::CONTENT_TYPE);
        let content_type = kind.and_then(|v| v.to_str().ok()).unwrap_or("").to_owned();
        let headers = response.headers().clone();
        let bytes = response.into_body().collect().await.expect("a body").to_bytes().to_vec();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        self.address = address.clone();
        Answer { status, body, bytes, content_type, headers, address }
    }

    /// The app behind the browser.
    pub fn app(&self) -> &App {
        &self.app
    }
}

fn redirect(response: &Response<Body>) -> Option<String> {
    if !response.status().is_redirection() {
        return None;
    }
    let to = response.headers().get(header::LOCATION)?.to_str().ok()?;
    Some(to.to_owned())
}
