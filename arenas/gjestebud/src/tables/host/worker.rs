//! The service worker of the host's page. It must live under `/b/` to look after the pages there; the
//! script itself is an embedded file, so a new version of it is a new address and is fetched.

use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use medvirk_web::asset;

pub(super) async fn script() -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (header::CACHE_CONTROL, "no-cache"),
        (header::HeaderName::from_static("service-worker-allowed"), "/b/"),
    ];
    (headers, format!("importScripts('{}');\n", asset("table-sw.js"))).into_response()
}
