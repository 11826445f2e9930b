//! `cargo xtask`: everything a developer asks of the repository, under one name, the same on every
//! machine. Each command does all its own set-up or says exactly what is missing.

mod fluent;
mod front;
mod new_arena;
mod permissions;
mod postgres;
mod run;
mod setup;
mod shell;
mod test;
mod texts;
mod tidy;
mod workspace;

use std::process::ExitCode;

use anyhow::{Result, bail};

use workspace::Workspace;

const HELP: &str = "\
cargo xtask COMMAND

  run [--port N] [--no-open] [--release]
                    build Medvirk and open the demo town on the embedded database
  test [--only lint|tidy|unit|db|e2e] [--fast]
                    everything a change must pass, with the time of each step
                      lint  formatting, clippy, licences and sources of dependencies
                      tidy  the rules of the house (see `tidy`)
                      unit  all Rust tests on the embedded database
                      db    all Rust tests on the embedded database and on PostgreSQL
                      e2e   the browser tests
                    --fast  leave out clippy and the check of dependencies
  ci                the same as `test`
  tidy              the rules of the house: who may use whom, sizes, SQL, names, texts, templates
  texts             every text in every language as CSV, for proofreaders
  permissions [--check]
                    write docs/reference/permissions.md, or compare it with what the binary says
  new-arena NAME    scaffold arenas/NAME in the one shape
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Result<ExitCode> {
    let Some((command, rest)) = arguments.split_first() else {
        print!("{HELP}");
        return Ok(ExitCode::FAILURE);
    };
    if matches!(command.as_str(), "help" | "--help" | "-h") {
        print!("{HELP}");
        return Ok(ExitCode::SUCCESS);
    }
    let workspace = Workspace::find()?;
    match command.as_str() {
        "run" => run::run(&workspace, &run::Options::parse(rest)?),
        "test" | "ci" => test::test(&workspace, &test::Options::parse(rest)?),
        "tidy" => none(rest).and_then(|()| tidy::command(&workspace)),
        "texts" => none(rest).and_then(|()| texts::command(&workspace)),
        "new-arena" => new_arena::command(&workspace, rest),
        "permissions" => permissions::command(&workspace, rest),
        other => bail!("there is no command `{other}`\n\n{HELP}"),
    }
}

/// Refuses arguments where a command takes none.
fn none(rest: &[String]) -> Result<()> {
    match rest.first() {
        None => Ok(()),
        Some(extra) => bail!("this command takes no arguments, but got `{extra}`"),
    }
}
