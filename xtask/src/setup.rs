//! Programs from the system that a command needs: found, installed where that is possible, or named.

use std::ffi::OsStr;
use std::io::IsTerminal;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::shell;

/// The oldest Node.js that builds the front end (the design system's token tool asks for it).
const NODE_MAJOR: u32 = 20;
/// What is fetched where the system's Node.js is older, as Debian 12's is.
const NODE: &str = "22.23.3";
const NPM: &str = "10.9.9";

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
    /// LibreOffice, to open and save the Word files again.
    Office,
    /// A validator of XML, for what goes to archives.
    XmlValidator,
}

impl Need {
    fn is_met(self) -> bool {
        match self {
            Need::Compiler => shell::which("cc", &[]).is_some(),
            Need::Node => shell::which("node", &[]).is_some() && shell::which("npm", &[]).is_some(),
            Need::Chromium => chromium().is_some(),
            Need::Postgres => postgres_bin().is_some(),
            Need::Office => shell::which("soffice", &[]).is_some(),
            Need::XmlValidator => shell::which("xmllint", &[]).is_some(),
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
            Need::Office => &["libreoffice-writer-nogui"],
            Need::XmlValidator => &["libxml2-utils"],
        }
    }

    fn purpose(self) -> &'static str {
        match self {
            Need::Compiler => "a C compiler (cc), to build the embedded database",
            Need::Node => "Node.js with npm, to build the front end",
            Need::Chromium => "Chromium, for the browser tests (or set MEDVIRK_CHROMIUM)",
            Need::Postgres => {
                "PostgreSQL's server programs (initdb, postgres), for the database tests \
                 (or set MEDVIRK_TEST_POSTGRES)"
            }
            Need::Office => "LibreOffice (soffice), to open and save the Word files again",
            Need::XmlValidator => "xmllint, to check files for archives against their schemas",
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
        ensure_new_node()?;
    }
    Ok(())
}

/// Installs what makes tests look at more, where that is possible; says what is missing where it is not. The
/// tests say loudly what they skip.
pub fn wish(needs: &[Need]) {
    let missing: Vec<Need> = needs.iter().copied().filter(|need| !need.is_met()).collect();
    if !missing.is_empty()
        && let Err(why) = install(&missing)
    {
        println!("Going on without: {why:#}");
    }
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
    // Without fresh lists the install below may still find what it needs in the old ones.
    let _ = apt(&["update"]);
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

/// Fetches a newer Node.js from npm into the cache, where the system's is too old.
fn ensure_new_node() -> Result<()> {
    let found = node_major(&mut Command::new("node"))?;
    if found >= NODE_MAJOR || own_node().is_some() {
        return Ok(());
    }
    let architecture = match std::env::consts::ARCH {
        "x86_64" => "x64",
        "aarch64" => "arm64",
        _ => "",
    };
    if architecture.is_empty() || !cfg!(target_os = "linux") {
        bail!("Node.js is version {found}; install version {NODE_MAJOR} or newer");
    }
    println!("Node.js is version {found}; fetching {NODE} into {}", node_folder().display());
    let mut fetch = Command::new("npm");
    fetch.env("npm_config_update_notifier", "false");
    fetch.args(["install", "--no-audit", "--no-fund", "--loglevel=error", "--prefix"]);
    fetch.arg(node_folder()).arg(format!("node-linux-{architecture}@{NODE}"));
    shell::run(fetch.arg(format!("npm@{NPM}")))?;
    // Both programs in one folder that can stand first in the search path.
    let modules = node_folder().join("node_modules");
    let bin = modules.join(".bin");
    std::fs::create_dir_all(&bin)?;
    let node = bin.join("node");
    let _ = std::fs::remove_file(&node);
    std::os::unix::fs::symlink(modules.join(format!("node-linux-{architecture}/bin/node")), &node)?;
    node_major(&mut Command::new(&node))?;
    Ok(())
}

fn node_major(node: &mut Command) -> Result<u32> {
    let said = shell::capture(node.arg("--version"))?;
    let number = said.trim().trim_start_matches('v').split('.').next().map(str::parse);
    match number {
        Some(Ok(major)) => Ok(major),
        _ => bail!("cannot read the version of Node.js from `{}`", said.trim()),
    }
}

fn node_folder() -> PathBuf {
    cache().join(format!("node-{NODE}"))
}

/// The folder with the Node.js that was fetched, if one was.
fn own_node() -> Option<PathBuf> {
    let bin = node_folder().join("node_modules/.bin");
    bin.join("node").is_file().then_some(bin)
}

/// A program that runs on Node.js, with the fetched one first in its search path.
pub fn on_node(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    if let Some(bin) = own_node() {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let folders = std::iter::once(bin).chain(std::env::split_paths(&path));
        if let Ok(path) = std::env::join_paths(folders) {
            command.env("PATH", path);
        }
    }
    command
}

/// Where tools that are not part of the repository are kept between runs.
pub fn cache() -> PathBuf {
    let home = std::env::var_os("HOME").map_or_else(std::env::temp_dir, PathBuf::from);
    home.join(".cache/medvirk")
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
