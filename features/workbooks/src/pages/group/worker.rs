//! The service worker of the group's page: the same as the host's page has, under the addresses of groups.

use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use medvirk_web::asset;

pub(super) async fn script() -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (header::CACHE_CONTROL, "no-cache"),
        (header::HeaderName::from_static("service-worker-allowed"), "/w/"),
    ];
    (headers, format!("importScripts('{}');\n", asset("table-sw.js"))).into_response()
}
