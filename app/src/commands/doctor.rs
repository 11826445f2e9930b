//! Looks for what would trouble an operator, and says how to mend it.

use medvirk_kernel::{Chance, SystemChance};

use crate::{open, settings::Settings};

/// Prints one line per finding. Ends with an error when something must be mended.
pub(crate) async fn look(settings: &Settings) -> anyhow::Result<()> {
    let mut faults = 0;
    let probe = settings.data.join(format!(".probe-{}", SystemChance.token()));
    let writes = std::fs::create_dir_all(&settings.data)
        .and_then(|()| std::fs::write(&probe, b"x"))
        .and_then(|()| std::fs::remove_file(&probe));
    faults += say(writes.is_ok(), "the data folder can be written", "give the service its folder");
    let app = open::app(settings, false).await?;
    for site in app.sites() {
        println!("site {}:", site.key);
        faults += say(site.db.ping().await.is_ok(), "the database answers", "start it");
        let municipality = site.municipality(app.clock.now()).await;
        let municipality = municipality.map_err(|e| anyhow::anyhow!("{e}"))?;
        advise(
            municipality.is_set_up(),
            "the municipality is set up",
            "open the site in a browser",
        );
        let https = municipality.base_url.starts_with("https://");
        advise(https, "the public address is https", "set it on the settings page");
        let stated = !municipality.accessibility_url.is_empty();
        advise(stated, "the accessibility statement has an address", "set it on the settings page");
        let waiting = medvirk_jobs::queue::waiting(&site.db).await;
        let waiting = waiting.map_err(|e| anyhow::anyhow!("{e}"))?;
        advise(waiting.dead == 0, "no job has been given up", "see the log for its error");
        let has_mail = settings.sites.iter().any(|s| s.key == site.key && s.mail.is_some());
        advise(
            has_mail,
            "a mail server is set",
            "add [site.mail]; until then mail waits in the outbox",
        );
    }
    if faults == 0 { Ok(()) } else { anyhow::bail!("{faults} thing(s) to mend") }
}

fn say(is_good: bool, what: &str, otherwise: &str) -> usize {
    match is_good {
        true => println!("  ok    {what}"),
        false => println!("  FAULT not so: {what}; {otherwise}"),
    }
    usize::from(!is_good)
}

fn advise(is_good: bool, what: &str, otherwise: &str) {
    match is_good {
        true => println!("  ok    {what}"),
        false => println!("  note  not so: {what}; {otherwise}"),
    }
}
