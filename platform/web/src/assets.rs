//! Style, script and fonts, embedded in the binary and served under an address that changes with them.

use std::sync::LazyLock;

use axum::{
    extract::Path,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use sha2::{Digest, Sha256};

#[derive(rust_embed::RustEmbed)]
#[folder = "assets/dist"]
struct Dist;

/// Names the present set of files; part of every asset address, so browsers may keep them for ever.
static VERSION: LazyLock<String> = LazyLock::new(|| {
    let mut names: Vec<_> = Dist::iter().collect();
    names.sort();
    let mut hash = Sha256::new();
    for name in names {
        hash.update(name.as_bytes());
        if let Some(file) = Dist::get(&name) {
            hash.update(file.metadata.sha256_hash());
        }
    }
    hash.finalize()[..6].iter().map(|b| format!("{b:02x}")).collect()
});

/// The address of an embedded file, e.g. `asset("app.css")`.
pub fn asset(name: &str) -> String {
    format!("/assets/{}/{name}", *VERSION)
}

/// Answers `/assets/{version}/{*name}`.
pub(crate) async fn serve(Path((version, name)): Path<(String, String)>) -> Response {
    let Some(file) = Dist::get(&name) else { return StatusCode::NOT_FOUND.into_response() };
    let kept = if version == *VERSION { "public, max-age=31536000, immutable" } else { "no-cache" };
    let headers = [(header::CONTENT_TYPE, mime(&name)), (header::CACHE_CONTROL, kept)];
    (headers, file.data.into_owned()).into_response()
}

fn mime(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or("") {
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        "png" => "image/png",
        "webmanifest" => "application/manifest+json",
        "json" => "application/json",
        _ => "application/octet-stream",
    }
}
