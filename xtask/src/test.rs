//! `cargo xtask test`: everything a change must pass, step by step, with what each step took.

mod count;
mod deny;
mod report;

use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Result, bail};

use crate::postgres::Cluster;
use crate::setup::{self, Need};
use crate::workspace::Workspace;
use crate::{front, permissions, run, shell, tidy};
use count::Count;
use report::{Outcome, Report};

/// No run of the Rust tests may take longer, building included; then something hangs.
const CARGO_LIMIT: Duration = Duration::from_secs(45 * 60);
/// No run of the browser tests may take longer.
const BROWSER_LIMIT: Duration = Duration::from_secs(40 * 60);

/// A part of the whole that can be run alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Lint,
    Tidy,
    Unit,
    Db,
    E2e,
}

/// What `test` was asked to do.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    only: Option<Part>,
    is_fast: bool,
}

impl Options {
    /// Reads the words after `test`.
    pub fn parse(words: &[String]) -> Result<Self> {
        let mut options = Options { only: None, is_fast: false };
        let mut words = words.iter().map(String::as_str);
        while let Some(word) = words.next() {
            match word {
                "--fast" => options.is_fast = true,
                "--only" => {
                    options.only = Some(match words.next() {
                        Some("lint") => Part::Lint,
                        Some("tidy") => Part::Tidy,
                        Some("unit") => Part::Unit,
                        Some("db") => Part::Db,
                        Some("e2e") => Part::E2e,
                        _ => bail!("--only wants one of lint, tidy, unit, db, e2e"),
                    });
                }
                other => bail!("`test` does not know `{other}`"),
            }
        }
        Ok(options)
    }

    fn wants(&self, part: Part) -> bool {
        match self.only {
            Some(only) => only == part,
            // With PostgreSQL every test runs on the embedded database too.
            None => part != Part::Unit,
        }
    }

    fn compiles(&self) -> bool {
        [Part::Lint, Part::Unit, Part::Db, Part::E2e].iter().any(|part| self.wants(*part))
    }

    /// What the tests of documents and of files for other systems look with.
    fn wishes(&self) -> Vec<Need> {
        match self.wants(Part::Unit) || self.wants(Part::Db) {
            true => vec![Need::Office, Need::XmlValidator],
            false => Vec::new(),
        }
    }

    fn needs(&self) -> Vec<Need> {
        let mut needs = Vec::new();
        if self.compiles() {
            needs.extend([Need::Compiler, Need::Node]);
        }
        if self.wants(Part::Db) && given_postgres().is_none() {
            needs.push(Need::Postgres);
        }
        if self.wants(Part::E2e) {
            needs.push(Need::Chromium);
        }
        needs
    }
}

/// Runs the steps; the last line says how many tests passed, failed and were skipped.
pub fn test(workspace: &Workspace, options: &Options) -> Result<ExitCode> {
    let mut report = Report::new();
    let is_set_up = report.step("set-up", || {
        setup::ensure(&options.needs())?;
        setup::wish(&options.wishes());
        if options.compiles() {
            front::build(workspace)?;
        }
        Ok(Outcome::Done)
    });
    if is_set_up {
        checks(workspace, options, &mut report);
        tests(workspace, options, &mut report);
    }
    Ok(report.conclude())
}

/// What can be seen without running our code.
fn checks(workspace: &Workspace, options: &Options, report: &mut Report) {
    if options.wants(Part::Tidy) {
        report.step("tidy", || Ok(Outcome::of(tidy::check(workspace)?)));
    }
    if options.wants(Part::Lint) {
        report.step("format", || {
            shell::run(workspace.cargo().args(["fmt", "--all", "--", "--check", "-l"]))?;
            Ok(Outcome::Done)
        });
    }
    if options.wants(Part::Lint) && !options.is_fast {
        report.step("clippy", || {
            let arguments = ["clippy", "--locked", "--workspace", "--all-targets", "--quiet"];
            shell::run(workspace.cargo().args(arguments).args(["--", "-D", "warnings"]))?;
            Ok(Outcome::Done)
        });
        report.step("dependencies", || deny::check(workspace));
    }
}

/// What runs our code: on the databases, and in the browser.
fn tests(workspace: &Workspace, options: &Options, report: &mut Report) {
    let with_postgres = options.wants(Part::Db);
    if with_postgres || options.wants(Part::Unit) {
        let name = if with_postgres { "tests, both databases" } else { "tests, embedded database" };
        report.step(name, || rust_tests(workspace, with_postgres));
    }
    if options.wants(Part::E2e) {
        let is_built = report.step("build", || {
            shell::run(workspace.cargo().args(run::build_arguments(false)))?;
            Ok(Outcome::Done)
        });
        if is_built {
            report.step("permission table", || Ok(Outcome::of(permissions::check(workspace)?)));
            report.step("browser tests", || browser_tests(workspace));
        }
    }
}

fn rust_tests(workspace: &Workspace, with_postgres: bool) -> Result<Outcome> {
    // The binary is built in the same breath, so that nothing is compiled a second time for it.
    shell::run(workspace.cargo().args(["test", "--locked", "--workspace", "--no-run", "--quiet"]))?;
    let mut command = workspace.cargo();
    command.args(["test", "--locked", "--workspace", "--no-fail-fast"]);
    command.env_remove(POSTGRES);
    let cluster = match (with_postgres, given_postgres()) {
        (false, _) => None,
        (true, Some(url)) => {
            command.env(POSTGRES, url);
            None
        }
        (true, None) => {
            let cluster = Cluster::start()?;
            command.env(POSTGRES, cluster.url());
            Some(cluster)
        }
    };
    let mut count = Count::default();
    let status = shell::listen(&mut command, CARGO_LIMIT, |line| {
        count.hear(line);
        if count::is_worth_showing(line) {
            println!("{line}");
        }
    });
    drop(cluster);
    Ok(Outcome::Counted { count, is_success: status?.success() })
}

fn browser_tests(workspace: &Workspace) -> Result<Outcome> {
    let folder = workspace.root.join("e2e");
    front::install(&folder)?;
    let counts = workspace.target.join("e2e-report.json");
    let _ = std::fs::remove_file(&counts);
    let mut command = setup::on_node(folder.join("node_modules/.bin/playwright"));
    command
        .current_dir(&folder)
        .arg("test")
        .env("MEDVIRK_BIN", workspace.binary(false))
        .env("MEDVIRK_CHROMIUM", setup::require_chromium()?)
        .env("MEDVIRK_E2E_REPORT", &counts);
    let status = shell::listen(&mut command, BROWSER_LIMIT, |line| println!("{line}"))?;
    let count = Count::of_playwright(&std::fs::read_to_string(&counts).unwrap_or_default());
    Ok(Outcome::Counted { count: count.unwrap_or_default(), is_success: status.success() })
}

/// Name of the variable that tells the tests where PostgreSQL is.
const POSTGRES: &str = "MEDVIRK_TEST_POSTGRES";

/// A PostgreSQL that the developer runs already.
fn given_postgres() -> Option<String> {
    std::env::var(POSTGRES).ok().filter(|url| !url.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(words: &str) -> Result<Options> {
        let words: Vec<String> = words.split_whitespace().map(str::to_owned).collect();
        Options::parse(&words)
    }

    #[test]
    fn without_words_everything_runs_once() {
        let all = parse("").expect("nothing is fine");
        assert!([Part::Lint, Part::Tidy, Part::Db, Part::E2e].iter().all(|part| all.wants(*part)));
        assert!(!all.wants(Part::Unit), "the database tests hold them all");
    }

    #[test]
    fn one_part_may_be_chosen() {
        let one = parse("--only tidy --fast").expect("known");
        assert!(one.wants(Part::Tidy) && !one.wants(Part::Lint) && !one.compiles());
        assert!(one.needs().is_empty());
        assert!(parse("--only").is_err());
        assert!(parse("--only all").is_err());
    }
}
