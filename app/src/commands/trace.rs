//! `medvirk trace check`: any note without an end and any sentence about input without a source.

use std::sync::Arc;

use clap::Subcommand;
use medvirk_slice::{App, Cx, Site};

use crate::{open, settings::Settings};

/// What can be done with the trace.
#[derive(Subcommand, Clone, Debug)]
pub(crate) enum Trace {
    /// List every note without an end and every sentence without a source. Ends with an error when
    /// there is one.
    Check {
        /// Which site; all sites when it is left out.
        #[arg(long)]
        site: Option<String>,
    },
}

pub(crate) async fn run(settings: &Settings, what: &Trace) -> anyhow::Result<()> {
    let Trace::Check { site } = what;
    // A misspelt name must not read as "nothing is wrong".
    if let Some(key) = site {
        settings.site(Some(key))?;
    }
    let app = open::app(settings, false).await?;
    let mut breaks = 0;
    for found in app.sites().iter().filter(|s| site.as_ref().is_none_or(|key| *key == s.key)) {
        breaks += check(&app, found).await.map_err(|e| anyhow::anyhow!("{e}"))?;
    }
    match breaks {
        0 => Ok(()),
        breaks => anyhow::bail!("{breaks} break(s) in the trace"),
    }
}

/// Prints one line per break, in the municipality's language; gives their number.
async fn check(app: &App, site: &Arc<Site>) -> medvirk_kernel::Result<usize> {
    let cx = Cx::system(app, site, "trace").await?;
    let language = cx.language();
    let mut breaks = 0;
    for process in medvirk_processes::list(site.db.reader()).await? {
        let found = medvirk_cases::trace_breaks(&cx, &process).await?;
        let verdict = if found.is_empty() { "whole" } else { "BROKEN" };
        let under_way = match medvirk_cases::notes_under_way(site.db.reader(), &process).await? {
            0 => String::new(),
            notes => format!(", {notes} notes still being worked on"),
        };
        println!("{} {}: {verdict}{under_way}", site.key, process.slug);
        found.iter().for_each(|broken| println!("  {}", broken.line(language)));
        breaks += found.len();
    }
    Ok(breaks)
}
