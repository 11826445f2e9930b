//! Whether the process lives (`/health/live`) and whether it can serve (`/health/ready`).

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use medvirk_slice::App;

pub(crate) async fn live() -> &'static str {
    "ok"
}

pub(crate) async fn ready(State(app): State<App>) -> Response {
    for site in app.sites() {
        if let Err(error) = site.db.ping().await {
            tracing::error!(site = %site.key, %error, "database does not answer");
            return (StatusCode::SERVICE_UNAVAILABLE, "database does not answer").into_response();
        }
    }
    "ready".into_response()
}
