//! The rules of the house that no compiler checks. Each rule is a pure function from a file to
//! findings, so that it can be tested; a finding says where, what, and what to do instead.

mod edges;
mod markup;
mod names;
mod nynorsk;
mod size;
mod sql;
mod texts;
mod words;

use std::fmt;
use std::process::ExitCode;

use anyhow::Result;

use crate::workspace::Workspace;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Fails the run.
    Fault,
    /// Worth a look; does not fail the run.
    Advice,
}

/// One place where a rule is not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Path relative to the root.
    pub file: String,
    /// Line counted from one; zero when the whole file is meant.
    pub line: usize,
    /// How much it matters.
    pub level: Level,
    /// What is wrong and what to do.
    pub what: String,
}

impl Finding {
    /// Something that must be put right.
    pub fn fault(file: &str, line: usize, what: impl Into<String>) -> Self {
        Finding { file: file.to_owned(), line, level: Level::Fault, what: what.into() }
    }

    /// Something to consider.
    pub fn advice(file: &str, line: usize, what: impl Into<String>) -> Self {
        Finding { file: file.to_owned(), line, level: Level::Advice, what: what.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let level = match self.level {
            Level::Fault => "fault ",
            Level::Advice => "advice",
        };
        match self.line {
            0 => write!(f, "{level} {}: {}", self.file, self.what),
            line => write!(f, "{level} {}:{line}: {}", self.file, self.what),
        }
    }
}

/// One file of the repository that can be read as text.
pub struct File {
    /// Path relative to the root, with `/`.
    pub path: String,
    /// The whole text.
    pub text: String,
}

impl File {
    /// The end of the name after the last dot.
    pub fn extension(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.rsplit_once('.').map_or("", |(_, extension)| extension)
    }

    /// Lines with their numbers, counted from one.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(index, line)| (index + 1, line))
    }
}

/// `cargo xtask tidy`.
pub fn command(workspace: &Workspace) -> Result<ExitCode> {
    Ok(if check(workspace)? { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Prints all findings; tells whether there is no fault among them.
pub fn check(workspace: &Workspace) -> Result<bool> {
    let files = read(workspace)?;
    let mut findings = edges::check(&workspace.members);
    for file in &files {
        findings.extend(names::check(file));
        findings.extend(size::check(file));
        findings.extend(sql::check(file));
        findings.extend(markup::check(file));
        findings.extend(words::check(file));
    }
    findings.extend(texts::check(&files));
    findings.sort_by(|a, b| (b.level, &a.file, a.line).cmp(&(a.level, &b.file, b.line)));
    for finding in &findings {
        println!("{finding}");
    }
    let faults = findings.iter().filter(|finding| finding.level == Level::Fault).count();
    println!("tidy: {} files, {faults} faults, {} advice", files.len(), findings.len() - faults);
    Ok(faults == 0)
}

/// All text files; pictures, fonts and other binaries are left out.
pub fn read(workspace: &Workspace) -> Result<Vec<File>> {
    let mut files = Vec::new();
    for path in workspace.files()? {
        // A file that git knows but that has just been deleted is nobody's fault.
        if let Ok(text) = std::fs::read_to_string(workspace.root.join(&path)) {
            files.push(File { path, text });
        }
    }
    Ok(files)
}

#[cfg(test)]
pub(crate) fn file(path: &str, text: &str) -> File {
    File { path: path.to_owned(), text: text.to_owned() }
}
