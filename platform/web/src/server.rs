//! Puts the routes of all slices behind the layers every request passes.

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    extract::{MatchedPath, Request},
    http::{HeaderName, HeaderValue, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::get,
};
use medvirk_kernel::Error;
use medvirk_slice::{App, Fault, Routes};
use tower_http::{
    catch_panic::CatchPanicLayer, compression::CompressionLayer, timeout::TimeoutLayer,
};

use crate::{assets, health, kept::Kept, respond::Embedded, visit};

/// Nothing may come from elsewhere, nothing may be inline.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
     img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
     worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// For the few pages that other sites may frame: they hold nothing but words and links.
const EMBEDDED_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; \
     font-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors *";

/// The longest a request may take.
const DEADLINE: Duration = Duration::from_secs(120);

/// The whole service: all routes of all slices, assets and health.
pub fn serve_app(app: App) -> Router {
    let routes = app.slices.iter().fold(Routes::new(), |all, slice| all.merge(slice.routes()));
    let kept = Arc::new(Kept::default());
    let pages = routes
        .into_router()
        .fallback(visit::not_found)
        .method_not_allowed_fallback(visit::not_found)
        .layer(CatchPanicLayer::custom(broken))
        .layer(middleware::from_fn_with_state((app.clone(), kept), visit::layer));
    Router::new()
        .route("/assets/{version}/{*name}", get(assets::serve))
        .route("/health/live", get(health::live))
        .route("/health/ready", get(health::ready))
        .merge(pages)
        .layer(CompressionLayer::new())
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, DEADLINE))
        .layer(axum::extract::DefaultBodyLimit::disable()) // `Submitted` has its own, with words
        .layer(middleware::from_fn(headers))
        .layer(middleware::from_fn(measure))
        .with_state(app)
}

/// A fault of ours in one request is a page with a reference number, not a broken connection.
fn broken(_: Box<dyn std::any::Any + Send>) -> Response {
    Fault::from(Error::internal("a handler panicked")).into_response()
}

async fn headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let is_embedded = response.extensions().get::<Embedded>().is_some();
    let policy = if is_embedded { EMBEDDED_POLICY } else { CONTENT_SECURITY_POLICY };
    let headers = response.headers_mut();
    let fixed = [
        (header::CONTENT_SECURITY_POLICY, policy),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (header::STRICT_TRANSPORT_SECURITY, "max-age=31536000"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    // A page that looks through the camera says so itself.
    headers
        .entry(HeaderName::from_static("permissions-policy"))
        .or_insert(HeaderValue::from_static("geolocation=(), microphone=(), camera=()"));
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

/// One log line and two figures per request. The route's pattern is used, never the address itself:
/// addresses hold the tokens of personal links.
async fn measure(request: Request, next: Next) -> Response {
    let began = std::time::Instant::now();
    let method = request.method().clone();
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or_else(|| "other".to_owned(), |p| p.as_str().to_owned());
    let response = next.run(request).await;
    let (status, seconds) = (response.status().as_u16(), began.elapsed().as_secs_f64());
    tracing::debug!(%method, route, status, seconds, "request");
    metrics::histogram!("medvirk_request_seconds", "route" => route.clone()).record(seconds);
    metrics::counter!("medvirk_requests_total", "route" => route, "status" => status.to_string())
        .increment(1);
    response
}
