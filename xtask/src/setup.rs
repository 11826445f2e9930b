//! Programs from the system that a command needs: found, installed where that is possible, or named.

use std::io::IsTerminal;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::shell;

/// The oldest Node.js that builds the front end and runs the browser tests.
const NODE_MAJOR: u32 = 18;

/// Something the system must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// A linker and C compiler, for the database and cryptography that the binary carries.
    Compiler,
    /// Node.js and npm, for the design system's styles and for the browser tests.
    Node,
    /// Chromium, for the browser tests.
    Chromium,
    /// PostgreSQL's server programs, for the second half of the database tests.
    Postgres,
}

impl Need {
    fn is_met(self) -> bool {
        match self {
            Need::Compiler => shell::which("cc", &[]).is_some(),
            Need::Node => shell::which("node", &[]).is_some() && shell::which("npm", &[]).is_some(),
            Need::Chromium => chromium().is_some(),
            Need::Postgres => postgres_bin().is_some(),
        }
    }

    /// Debian's packages that meet the need.
    fn packages(self) -> &'static [&'static str] {
        match self {
            Need::Compiler => &["gcc", "libc6-dev"],
            // Some Node.js packages carry npm; Debian's own does not.
            Need::Node if shell::which("node", &[]).is_some() => &["npm"],
            Need::Node => &["nodejs", "npm"],
            Need::Chromium => &["chromium", "fonts-liberation"],
            Need::Postgres => &["postgresql"],
        }
    }

    fn purpose(self) -> &'static str {
        match self {
            Need::Compiler => "a C compiler (cc), to build the embedded database",
            Need::Node => "Node.js 18 or newer with npm, to build the front end",
            Need::Chromium => "Chromium, for the browser tests (or set MEDVIRK_CHROMIUM)",
            Need::Postgres => {
                "PostgreSQL's server programs (initdb, postgres), for the database tests \
                 (or set MEDVIRK_TEST_POSTGRES)"
            }
        }
    }
}

/// Makes sure that every need is met, installing Debian packages where that is possible.
pub fn ensure(needs: &[Need]) -> Result<()> {
    let missing: Vec<Need> = needs.iter().copied().filter(|need| !need.is_met()).collect();
    if !missing.is_empty() {
        install(&missing)?;
    }
    if needs.contains(&Need::Node) {
        check_node()?;
    }
    Ok(())
}

fn install(missing: &[Need]) -> Result<()> {
    let packages: Vec<&str> = missing.iter().flat_map(|need| need.packages()).copied().collect();
    let wish = format!("apt-get install --no-install-recommends {}", packages.join(" "));
    let what: Vec<String> = missing.iter().map(|need| format!("  - {}", need.purpose())).collect();
    let what = what.join("\n");
    if shell::which("apt-get", &[]).is_none() {
        bail!(
            "this machine lacks\n{what}\nInstall it and run the command again. On Debian: {wish}"
        );
    }
    let Some(prefix) = privilege() else {
        bail!("this machine lacks\n{what}\nRun as an administrator, then try again:\n  {wish}");
    };
    println!("This machine lacks\n{what}\nInstalling: {}", packages.join(" "));
    let apt = |arguments: &[&str]| {
        let mut words = prefix.iter().chain(&["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        let mut command = Command::new(words.next().copied().unwrap_or("env"));
        command.args(words).args(["-q", "-y"]).args(arguments);
        shell::run(&mut command)
    };
    apt(&["update"])?;
    apt(&[&["install", "--no-install-recommends"], packages.as_slice()].concat())?;
    for need in missing {
        if !need.is_met() {
            bail!("installed {}, but still lack {}", need.packages().join(" "), need.purpose());
        }
    }
    Ok(())
}

/// What to write before a command that needs the superuser; `None` when we may not.
fn privilege() -> Option<&'static [&'static str]> {
    if shell::is_root() {
        return Some(&[]);
    }
    shell::which("sudo", &[])?;
    if std::io::stdin().is_terminal() {
        return Some(&["sudo"]);
    }
    let mut asks_nothing = Command::new("sudo");
    shell::capture(asks_nothing.args(["-n", "true"])).ok().map(|_| ["sudo", "-n"].as_slice())
}

fn check_node() -> Result<()> {
    let said = shell::capture(Command::new("node").arg("--version"))?;
    let major: Option<u32> =
        said.trim().trim_start_matches('v').split('.').next().and_then(|n| n.parse().ok());
    match major {
        Some(major) if major >= NODE_MAJOR => Ok(()),
        Some(_) => bail!("Node.js is {}, but {NODE_MAJOR} or newer is needed", said.trim()),
        None => bail!("cannot read the version of Node.js from `{}`", said.trim()),
    }
}

/// The browser for the tests: `MEDVIRK_CHROMIUM`, or the first one found.
pub fn chromium() -> Option<PathBuf> {
    match std::env::var_os("MEDVIRK_CHROMIUM") {
        Some(path) => Some(PathBuf::from(path)).filter(|file| file.is_file()),
        None => shell::which("chromium", &["/usr/bin/chromium"])
            .or_else(|| shell::which("chromium-browser", &[]))
            .or_else(|| shell::which("google-chrome", &[])),
    }
}

/// The folder of PostgreSQL's server programs; the newest where several are installed.
pub fn postgres_bin() -> Option<PathBuf> {
    let mut found: Vec<(u32, PathBuf)> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let major = entry.file_name().to_str()?.parse().ok()?;
            Some((major, entry.path().join("bin")))
        })
        .filter(|(_, bin)| bin.join("initdb").is_file() && bin.join("postgres").is_file())
        .collect();
    found.sort();
    found.pop().map(|(_, bin)| bin).or_else(|| {
        shell::which("initdb", &[]).and_then(|file| {
            let real = file.canonicalize().ok()?;
            real.parent().map(PathBuf::from)
        })
    })
}

/// The browser, or why there is none.
pub fn require_chromium() -> Result<PathBuf> {
    chromium().context(Need::Chromium.purpose())
}
