//! Public pages kept in memory while nothing has been written. Only what a handler calls the same for
//! everybody is kept, and only for visitors who are nobody in particular
//! (docs/adr/0010-kept-pages.md).

use std::{
    collections::HashMap,
    io::Write,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

use axum::{
    body::{Body, Bytes, HttpBody},
    extract::Request,
    http::{HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use http_body_util::BodyExt;
use medvirk_kernel::{Actor, Error, Language};
use medvirk_slice::{Cx, Fault, Municipality};
use medvirk_store::DataVersion;

/// Most bytes kept over all sites and languages; then everything is let go.
const MOST_BYTES: usize = 8 * 1024 * 1024;
/// A page larger than this is not kept.
const MOST_OF_ONE: usize = 512 * 1024;
/// No page is older, whatever the database says.
const LONGEST: TimeDelta = TimeDelta::seconds(60);

/// Put on an answer by [`crate::html_for_all`]: until when it may be kept.
#[derive(Clone, Copy)]
pub(crate) struct ForAll(pub Option<DateTime<Utc>>);

/// Site, language and path: nothing else may make a difference to a kept page.
type Key = (String, Language, String);

/// All pages that are kept.
#[derive(Default)]
pub(crate) struct Kept(Mutex<HashMap<Key, Arc<KeptPage>>>);

struct KeptPage {
    version: DataVersion,
    municipality: Municipality,
    today: NaiveDate,
    at: DateTime<Utc>,
    until: Option<DateTime<Utc>>,
    plain: Bytes,
    packed: OnceLock<Bytes>,
}

/// A request that may be answered with a kept page, and what that page must agree with.
pub(crate) struct Asked {
    key: Key,
    /// Asked for before anything is read for the page.
    version: DataVersion,
    is_packed: bool,
}

/// What can be told of a request without asking the database.
pub(crate) struct Question {
    key: Key,
    is_packed: bool,
}

impl Question {
    /// `None` when the answer must be made for this visitor: somebody signed in, a message to show, a
    /// query, or anything but reading.
    pub fn of(cx: &Cx, request: &Request) -> Option<Question> {
        let is_nobody = matches!(cx.actor(), Actor::Anonymous) && cx.visit().flash.is_none();
        let is_plain = request.method() == Method::GET && request.uri().query().is_none();
        if !is_nobody || !is_plain {
            return None;
        }
        let key = (cx.site().key.clone(), cx.language(), request.uri().path().to_owned());
        let accepted = request.headers().get(header::ACCEPT_ENCODING);
        let is_packed = accepted.and_then(|v| v.to_str().ok()).is_some_and(|v| {
            let gzip = v.split(',').map(str::trim).find(|way| way.starts_with("gzip"));
            gzip.is_some_and(|way| !way.replace(' ', "").ends_with(";q=0"))
        });
        Some(Question { key, is_packed })
    }

    /// With what the database holds now; `None` when it does not answer, which the handler will tell.
    pub async fn ask(self, cx: &Cx) -> Option<Asked> {
        let version = cx.db().version().await.ok()?;
        Some(Asked { key: self.key, version, is_packed: self.is_packed })
    }
}

impl Kept {
    /// The kept page, if what it shows still stands.
    pub fn find(&self, cx: &Cx, asked: &Asked) -> Option<Response> {
        let page = self.pages().get(&asked.key)?.clone();
        let is_true = page.version == asked.version
            && page.today == cx.today()
            && page.municipality == *cx.municipality()
            && (cx.now() - page.at).abs() < LONGEST
            && page.until.is_none_or(|until| cx.now() < until);
        is_true.then(|| page.answer(asked.is_packed))
    }

    /// Keeps an answer that is the same for everybody; gives any other back as it is.
    pub async fn keep(&self, cx: &Cx, asked: Asked, response: Response) -> Response {
        let Some(ForAll(until)) = response.extensions().get::<ForAll>().copied() else {
            return response;
        };
        let may_be_kept = response.status() == StatusCode::OK
            && !response.headers().contains_key(header::SET_COOKIE);
        let size = response.body().size_hint().exact();
        if !may_be_kept || size.is_none_or(|size| size > MOST_OF_ONE as u64) {
            return response;
        }
        let (parts, body) = response.into_parts();
        let Ok(body) = body.collect().await else {
            return Fault::from(Error::internal("a page broke off")).into_response();
        };
        let plain = body.to_bytes();
        if is_of_visitor(cx, &plain) {
            tracing::error!(path = asked.key.2, "a page for everybody holds a visitor's token");
            return Response::from_parts(parts, Body::from(plain));
        }
        let page = Arc::new(KeptPage {
            version: asked.version,
            municipality: cx.municipality().clone(),
            today: cx.today(),
            at: cx.now(),
            until,
            plain,
            packed: OnceLock::new(),
        });
        let answer = page.answer(asked.is_packed);
        let mut pages = self.pages();
        if pages.values().map(|p| p.bytes()).sum::<usize>() + page.bytes() > MOST_BYTES {
            pages.clear();
        }
        pages.insert(asked.key, page);
        answer
    }

    fn pages(&self) -> std::sync::MutexGuard<'_, HashMap<Key, Arc<KeptPage>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether a page holds the token of its visitor's forms, and so is that visitor's alone. A handler
/// that calls such a page the same for everybody is wrong, and must do no harm.
fn is_of_visitor(cx: &Cx, page: &[u8]) -> bool {
    let token = &cx.visit().csrf;
    !token.is_empty() && std::str::from_utf8(page).is_ok_and(|page| page.contains(token))
}

impl KeptPage {
    fn answer(&self, is_packed: bool) -> Response {
        let packed = if is_packed { self.packed() } else { None };
        let mut response = Response::new(Body::from(packed.unwrap_or(&self.plain).clone()));
        let headers = response.headers_mut();
        let html = HeaderValue::from_static("text/html; charset=utf-8");
        headers.insert(header::CONTENT_TYPE, html);
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        if packed.is_some() {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        }
        response
    }

    /// Packed once, and only when somebody asks.
    fn packed(&self) -> Option<&Bytes> {
        let packed = self.packed.get_or_init(|| {
            let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(6));
            let written = packer.write_all(&self.plain).and_then(|()| packer.finish());
            written.map(Bytes::from).unwrap_or_default()
        });
        (!packed.is_empty()).then_some(packed)
    }

    /// About how much memory it holds.
    fn bytes(&self) -> usize {
        self.plain.len() + self.packed.get().map_or(self.plain.len() / 4, Bytes::len) + 1024
    }
}
