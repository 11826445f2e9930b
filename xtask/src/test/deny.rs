//! Licences, sources and known holes of everything we depend on, by cargo-deny.

use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result};

use super::report::Outcome;
use crate::setup;
use crate::shell;
use crate::workspace::Workspace;

/// The version whose settings deny.toml is written for.
const VERSION: &str = "0.20.2";
/// How long the list of known holes may take to arrive.
const FETCH_LIMIT: Duration = Duration::from_secs(60);

/// Checks licences, bans and sources always, and advisories where their database can be reached.
pub fn check(workspace: &Workspace) -> Result<Outcome> {
    let tool = tool(workspace)?;
    let deny = |words: &[&str]| {
        let mut command = Command::new(&tool);
        command.current_dir(&workspace.root).args(["--log-level", "error"]).args(words);
        command
    };
    shell::run(&mut deny(&["--locked", "check", "licenses", "bans", "sources"]))?;
    let mut fetch = deny(&["fetch", "db"]);
    fetch.stderr(std::process::Stdio::null());
    let is_fetched = shell::listen(&mut fetch, FETCH_LIMIT, |_| {}).is_ok_and(|s| s.success());
    if !is_fetched {
        let note = "NOT CHECKED: advisories (their database cannot be reached)";
        println!("{note}");
        return Ok(Outcome::Incomplete(note.to_owned()));
    }
    shell::run(&mut deny(&["--offline", "check", "advisories"]))?;
    Ok(Outcome::Done)
}

/// cargo-deny of the right version, built into the cache outside the clone when it is not there.
fn tool(workspace: &Workspace) -> Result<PathBuf> {
    let folder = setup::cache().join(format!("cargo-deny-{VERSION}"));
    let tool = folder.join("bin/cargo-deny");
    if tool.is_file() {
        return Ok(tool);
    }
    println!("Building cargo-deny {VERSION} into {} (once)", folder.display());
    let mut install = workspace.cargo();
    install
        .args(["install", "cargo-deny", "--locked", "--no-default-features", "--quiet"])
        .args(["--version", VERSION, "--root"])
        .arg(&folder)
        // Its own folder, removed afterwards: the tool shares nothing with our build.
        .env("CARGO_TARGET_DIR", folder.join("build"));
    shell::run(&mut install)?;
    std::fs::remove_dir_all(folder.join("build")).context("cannot remove the tool's build")?;
    Ok(tool)
}
