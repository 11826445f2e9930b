//! Serving: listener, worker, daily jobs, figures for operators, and a calm end.

use std::{
    net::SocketAddr,
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::Context;
use axum::{
    Extension, Router,
    extract::{ConnectInfo, Request},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use medvirk_slice::{App, Cx, Site, ask_for_daily_jobs, run_jobs, send_mail};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use tokio::sync::watch;
use tracing_subscriber::{EnvFilter, fmt::format::FmtSpan};

use crate::{
    demo_town,
    listen::{self, Patience},
    open,
    settings::Settings,
};

/// How long the worker rests when nothing is due …
const REST: Duration = Duration::from_secs(1);
/// … and before a mail server that does not answer is asked again.
const LONG_REST: Duration = Duration::from_secs(60);

/// Lines of JSON on standard error; `MEDVIRK_LOG` sets the level.
pub(crate) fn start_log() {
    let filter = EnvFilter::try_from_env("MEDVIRK_LOG")
        .unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn,sea_orm_migration=warn"));
    tracing_subscriber::fmt()
        .json()
        .with_writer(std::io::stderr)
        .with_span_events(FmtSpan::NONE)
        .with_env_filter(filter)
        .init();
}

/// Serves until it is told to stop.
pub(crate) async fn serve(settings: &Settings, is_demo: bool) -> anyhow::Result<()> {
    let figures = PrometheusBuilder::new().install_recorder().context("metrics")?;
    // The town is the first site, which answers to every host nobody named.
    let town = settings.sites.first().filter(|_| is_demo);
    if let Some(town) = town {
        demo_town::clear_half(settings, town)?;
    }
    let app = open::app(settings, is_demo).await?;
    let listener = tokio::net::TcpListener::bind(&settings.listen)
        .await
        .with_context(|| format!("cannot listen on {}", settings.listen))?;
    let address = listener.local_addr()?;
    let home = format!("http://localhost:{}", address.port());
    if let Some(town) = town {
        let folder = settings.folder(town);
        demo_town::fill(&app, &app.default_site.clone(), &folder, &home).await?;
    }
    let (stop, stopped) = watch::channel(false);
    let workers: Vec<_> = app
        .sites()
        .into_iter()
        .map(|site| tokio::spawn(work(app.clone(), site, stopped.clone())))
        .collect();
    println!("Medvirk is ready: {home}");
    if is_demo {
        print!("{}", demo_town::doors(&app, &app.default_site.clone(), &home).await?);
    }
    tracing::info!(%address, sites = app.sites().len(), "serving");
    let router = medvirk_web::serve_app(app).layer(Extension(settings.proxies()?));
    let router = with_figures(router, figures);
    listen::serve(listener, router, Patience::default(), async move {
        asked_to_stop().await;
        // Requests in progress are finished; the worker ends after its present job.
        let _ = stop.send(true);
    })
    .await;
    for worker in workers {
        worker.await?;
    }
    tracing::info!("stopped");
    Ok(())
}

/// Adds `/metrics`, answered only to this machine.
fn with_figures(router: Router, figures: PrometheusHandle) -> Router {
    let answer = move |request: Request| {
        let figures = figures.clone();
        async move { answer_figures(&request, &figures) }
    };
    Router::new().route("/metrics", get(answer)).merge(router)
}

fn answer_figures(request: &Request, figures: &PrometheusHandle) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let is_local = peer.is_some_and(|p| p.0.ip().is_loopback());
    // A proxy on the same machine must not open the figures to the world.
    if is_local && !request.headers().contains_key("x-forwarded-for") {
        figures.render().into_response()
    } else {
        StatusCode::NOT_FOUND.into_response()
    }
}

async fn work(app: App, site: Arc<Site>, mut stopped: watch::Receiver<bool>) {
    let (mut asked_on, mut mail_at) = (None, Instant::now());
    while !*stopped.borrow() {
        let rest = match round(&app, &site, &mut asked_on, &mut mail_at).await {
            Ok(rest) => rest,
            Err(error) => {
                tracing::error!(site = %site.key, %error, "the worker could not work");
                Some(LONG_REST)
            }
        };
        if let Some(rest) = rest {
            tokio::select! {
                () = tokio::time::sleep(rest) => {}
                _ = stopped.changed() => {}
            }
        }
    }
}

/// One round; `None` when there may be more to do at once.
async fn round(
    app: &App,
    site: &Arc<Site>,
    asked_on: &mut Option<chrono::NaiveDate>,
    mail_at: &mut Instant,
) -> medvirk_kernel::Result<Option<Duration>> {
    let cx = Cx::system(app, site, "worker").await?;
    if *asked_on != Some(cx.today()) {
        ask_for_daily_jobs(&cx).await?;
        *asked_on = Some(cx.today());
    }
    let mut report = run_jobs(app, site).await?;
    if Instant::now() >= *mail_at {
        send_mail(app, site, &mut report).await?;
        if report.is_mail_down {
            *mail_at = Instant::now() + LONG_REST;
        }
    }
    Ok(if report.done + report.failed > 0 { None } else { Some(REST) })
}

async fn asked_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        let mut terminate =
            match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
                Ok(signal) => signal,
                Err(_) => return drop(interrupt.await),
            };
        tokio::select! {
            _ = interrupt => {}
            _ = terminate.recv() => {}
        }
    }
    #[cfg(not(unix))]
    drop(interrupt.await);
}
