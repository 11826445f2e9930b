//! Makes an administrator from the command line.

use std::io::Read;

use medvirk_slice::Cx;

use crate::{open, settings::Settings};

pub(crate) async fn make(
    settings: &Settings,
    site: Option<&str>,
    email: &str,
    name: &str,
) -> anyhow::Result<()> {
    let key = settings.site(site)?.key.clone();
    let app = open::app(settings, false).await?;
    let site = app.sites().into_iter().find(|s| s.key == key);
    let site = site.ok_or_else(|| anyhow::anyhow!("no site is called {key}"))?;
    let mut password = String::new();
    std::io::stdin().read_to_string(&mut password)?;
    let in_words = |e: medvirk_kernel::Error| anyhow::anyhow!("{e}");
    let cx = Cx::system(&app, &site, "admin").await.map_err(in_words)?;
    let made = medvirk_people::create_administrator(&cx, email, name, password.trim_end()).await;
    made.map_err(|error| anyhow::anyhow!("{}", in_plain_words(&error)))?;
    println!(
        "{email} may sign in as administrator; the second factor is set up at the first sign-in."
    );
    Ok(())
}

/// What was refused, in English: commands speak the language of operators.
fn in_plain_words(error: &medvirk_kernel::Error) -> String {
    match error {
        medvirk_kernel::Error::Refused(refusals) => {
            let words = refusals.0.iter().map(|r| r.message.to(medvirk_kernel::Language::En));
            words.collect::<Vec<_>>().join(" ")
        }
        other => other.to_string(),
    }
}
