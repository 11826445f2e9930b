//! `cargo xtask permissions`: the table of who may do what, kept as a page that is reviewed.

use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};

use crate::run::build_arguments;
use crate::setup::{self, Need};
use crate::workspace::Workspace;
use crate::{front, shell};

const PAGE: &str = "docs/reference/permissions.md";

/// Writes the page, or with `--check` compares it.
pub fn command(workspace: &Workspace, words: &[String]) -> Result<ExitCode> {
    let checks = match words {
        [] => false,
        [word] if word == "--check" => true,
        _ => bail!("`permissions` takes `--check` or nothing"),
    };
    setup::ensure(&[Need::Compiler, Need::Node])?;
    front::build(workspace)?;
    shell::run(workspace.cargo().args(build_arguments(false)))?;
    if checks {
        return Ok(if check(workspace)? { ExitCode::SUCCESS } else { ExitCode::FAILURE });
    }
    let page = workspace.root.join(PAGE);
    if let Some(folder) = page.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(&page, table(workspace)?).with_context(|| format!("cannot write {PAGE}"))?;
    println!("wrote {PAGE}");
    Ok(ExitCode::SUCCESS)
}

/// Compares the page with what the program that is built already says.
pub fn check(workspace: &Workspace) -> Result<bool> {
    let now = table(workspace)?;
    let kept = std::fs::read_to_string(workspace.root.join(PAGE)).unwrap_or_default();
    if now == kept {
        return Ok(true);
    }
    println!("{PAGE} is not what the program does:");
    for (sign, line) in differences(&kept, &now) {
        println!("  {sign} {line}");
    }
    println!("If the change is meant, run `cargo xtask permissions` and commit the page.");
    Ok(false)
}

fn table(workspace: &Workspace) -> Result<String> {
    let mut command = Command::new(workspace.binary(false));
    let text = shell::capture(command.current_dir(&workspace.root).arg("permissions"))?;
    Ok(format!("{}\n", text.trim_end()))
}

/// Lines that only one of the two texts has.
fn differences<'a>(before: &'a str, after: &'a str) -> Vec<(char, &'a str)> {
    let gone = before.lines().filter(|line| !after.lines().any(|other| other == *line));
    let new = after.lines().filter(|line| !before.lines().any(|other| other == *line));
    gone.map(|line| ('-', line)).chain(new.map(|line| ('+', line))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_lines_that_differ_are_shown() {
        let found = differences("same\nold\n", "same\nnew\n");
        assert_eq!(found, [('-', "old"), ('+', "new")]);
    }
}
