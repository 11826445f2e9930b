//! `cargo xtask run`: from a fresh machine to the demo town in the browser.

use std::io::{IsTerminal, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::setup::{self, Need};
use crate::workspace::Workspace;
use crate::{front, shell};

/// The first start fills the demo town, which takes a while in a build that is not optimised.
const START_LIMIT: Duration = Duration::from_secs(300);

/// What `run` was asked to do.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    port: u16,
    opens_browser: bool,
    is_release: bool,
}

impl Options {
    /// Reads the words after `run`.
    pub fn parse(words: &[String]) -> Result<Self> {
        let mut options = Options { port: 8080, opens_browser: true, is_release: false };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--no-open" => options.opens_browser = false,
                "--release" => options.is_release = true,
                "--port" => {
                    let number = words.next().context("--port wants a number")?;
                    options.port =
                        number.parse().with_context(|| format!("`{number}` is no port"))?;
                }
                other => bail!("`run` does not know `{other}`"),
            }
        }
        Ok(options)
    }
}

/// Sets up, builds, and runs until the program is stopped.
pub fn run(workspace: &Workspace, options: &Options) -> Result<ExitCode> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, options.port));
    if TcpListener::bind(address).is_err() {
        bail!(
            "port {0} is in use; choose another: cargo xtask run --port {1}",
            options.port,
            options.port.saturating_add(1)
        );
    }
    setup::ensure(&[Need::Compiler, Need::Node])?;
    front::build(workspace)?;
    let begun = Instant::now();
    println!("Building Medvirk (the first time takes some minutes)");
    shell::run(workspace.cargo().args(build_arguments(options.is_release)))?;
    println!("Built in {}. Starting the demo town Fjordvik", shell::human(begun.elapsed()));

    let mut server = shell::dependent("TERM", &[], &workspace.binary(options.is_release))
        .current_dir(&workspace.root)
        .args(["demo", "--data", "data/demo", "--port", &options.port.to_string()])
        .spawn()
        .context("cannot start the program that was just built")?;
    let begun = Instant::now();
    while server.try_wait()?.is_none() && begun.elapsed() < START_LIMIT {
        if is_ready(address) {
            println!("Stop it with Ctrl-C; what you changed is kept in data/demo.");
            if options.opens_browser {
                open(options.port);
            }
            break;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    let status = server.wait()?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Builds the program with the features that a build of everything chooses, so that `run` and
/// `test` share their work.
pub fn build_arguments(is_release: bool) -> Vec<&'static str> {
    let mut arguments = vec!["build", "--locked", "--workspace", "--bin", "medvirk"];
    arguments.extend(is_release.then_some("--release"));
    arguments
}

/// Whether the program says that it can take requests.
fn is_ready(address: SocketAddr) -> bool {
    let ask = || -> std::io::Result<String> {
        let mut stream = TcpStream::connect_timeout(&address, Duration::from_secs(1))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        let request = "GET /health/ready HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
        stream.write_all(request.as_bytes())?;
        let mut answer = String::new();
        stream.take(64).read_to_string(&mut answer)?;
        Ok(answer)
    };
    ask().is_ok_and(|answer| answer.starts_with("HTTP/1.1 200"))
}

/// Opens the browser where somebody is looking at a screen.
fn open(port: u16) {
    let has_screen =
        ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some());
    let opener = ["xdg-open", "open"].into_iter().find_map(|name| shell::which(name, &[]));
    let is_mac = cfg!(target_os = "macos");
    if !std::io::stdout().is_terminal()
        || std::env::var_os("CI").is_some()
        || !(has_screen || is_mac)
    {
        return;
    }
    if let Some(opener) = opener {
        start_quietly(&opener, &format!("http://localhost:{port}/"));
    }
}

fn start_quietly(opener: &Path, address: &str) {
    let quiet = || Stdio::null();
    // A browser that does not start is no reason to stop: the address stands on the screen.
    let _ =
        Command::new(opener).arg(address).stdin(quiet()).stdout(quiet()).stderr(quiet()).spawn();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(words: &str) -> Result<Options> {
        let words: Vec<String> = words.split_whitespace().map(str::to_owned).collect();
        Options::parse(&words)
    }

    #[test]
    fn the_words_after_run_are_understood_or_refused() {
        let usual = parse("").expect("nothing is fine");
        assert_eq!(usual, Options { port: 8080, opens_browser: true, is_release: false });
        let other = parse("--release --port 9000 --no-open").expect("all known");
        assert_eq!(other, Options { port: 9000, opens_browser: false, is_release: true });
        assert!(parse("--port").is_err());
        assert!(parse("--port many").is_err());
        assert!(parse("--prot 1").is_err());
    }
}
