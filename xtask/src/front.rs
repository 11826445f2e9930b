//! Front-end packages: installed and built again only when what they are made of has changed.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::setup;
use crate::shell;
use crate::workspace::Workspace;

/// The folder whose `npm run build` makes what the binary carries.
const ASSETS: &str = "platform/web/assets";

/// Builds the styles and scripts that the binary carries, if they are older than their sources.
pub fn build(workspace: &Workspace) -> Result<()> {
    let folder = workspace.root.join(ASSETS);
    if !folder.join("package.json").is_file() {
        return Ok(());
    }
    install(&folder)?;
    let sources = fingerprint(workspace, |file| file.starts_with(ASSETS))?;
    let stamp = folder.join("node_modules/.medvirk-built");
    if folder.join("dist").is_dir() && is_stamped(&stamp, &sources) {
        return Ok(());
    }
    println!("Building the front end in {ASSETS}");
    shell::run(npm(&folder).args(["run", "--silent", "build"]))?;
    std::fs::write(&stamp, sources).with_context(|| format!("cannot write {}", stamp.display()))
}

/// Installs exactly the packages of a lock file, if that has changed since the last time.
pub fn install(folder: &Path) -> Result<()> {
    let changed =
        |file: &str| std::fs::metadata(folder.join(file)).and_then(|data| data.modified());
    let lock = changed("package-lock.json")
        .with_context(|| format!("{} has no package-lock.json", folder.display()))?;
    // npm keeps a copy of the lock file that it installed.
    if changed("node_modules/.package-lock.json").is_ok_and(|installed| installed >= lock) {
        return Ok(());
    }
    println!("Installing the packages of {}", folder.display());
    shell::run(npm(folder).args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]))
}

fn npm(folder: &Path) -> Command {
    let mut command = setup::on_node("npm");
    // The browser comes from the system, never from a download.
    command.current_dir(folder).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    command.env("npm_config_update_notifier", "false");
    command
}

fn is_stamped(stamp: &Path, wanted: &str) -> bool {
    std::fs::read_to_string(stamp).is_ok_and(|found| found == wanted)
}

/// One word for the content of all files that `is_source` chooses.
fn fingerprint(workspace: &Workspace, is_source: impl Fn(&str) -> bool) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    for file in workspace.files()?.iter().filter(|file| is_source(file)) {
        file.hash(&mut hasher);
        std::fs::read(workspace.root.join(file)).unwrap_or_default().hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}
