//! A private PostgreSQL for one run of the tests: in a folder of its own, on a free loopback port,
//! gone afterwards. It never touches a database that is already on the machine.

use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::{setup, shell};

/// How long a cluster may take to answer after its start.
const START_LIMIT: Duration = Duration::from_secs(60);
const PREFIX: &str = "medvirk-postgres-";

/// A running cluster. Dropping it stops the server and removes its files.
pub struct Cluster {
    server: Child,
    folder: PathBuf,
    port: u16,
}

impl Cluster {
    /// Makes and starts a cluster.
    pub fn start() -> Result<Self> {
        remove_leftovers();
        let bin = setup::postgres_bin().context("PostgreSQL's server programs are not here")?;
        let folder = std::env::temp_dir().join(format!("{PREFIX}{}", std::process::id()));
        std::fs::create_dir(&folder)
            .with_context(|| format!("cannot make {}", folder.display()))?;
        let made = Self::make(&bin, &folder);
        if made.is_err() {
            let _ = std::fs::remove_dir_all(&folder);
        }
        made
    }

    fn make(bin: &Path, folder: &Path) -> Result<Self> {
        let user = server_user();
        if let Some(user) = user {
            shell::run(Command::new("chown").arg(user).arg(folder))?;
        }
        std::fs::set_permissions(folder, PermissionsExt::from_mode(0o700)).or_else(|error| {
            // The folder belongs to the server's user by now; the superuser may still change it.
            if user.is_some() { Ok(()) } else { Err(error) }
        })?;
        let data = folder.join("data");
        let mut initdb = as_user(user, &bin.join("initdb"));
        initdb.current_dir("/").arg("-D").arg(&data).args([
            "--username=postgres",
            "--auth=trust",
            "--encoding=UTF8",
            "--no-locale",
            "--no-sync",
            "--no-instructions",
        ]);
        shell::capture(&mut initdb)?;
        let port = free_port()?;
        let log = std::fs::File::create(folder.join("log"))?;
        let server = as_user(user, &bin.join("postgres"))
            .current_dir("/")
            .arg("-D")
            .arg(&data)
            .args(settings(port).iter().flat_map(|setting| ["-c", setting]))
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .context("cannot start PostgreSQL")?;
        let mut cluster = Cluster { server, folder: folder.to_owned(), port };
        cluster.wait(bin)?;
        Ok(cluster)
    }

    /// Address of the database to connect to first; tests make their own databases from there.
    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    fn wait(&mut self, bin: &Path) -> Result<()> {
        let begun = Instant::now();
        loop {
            let mut ready = Command::new(bin.join("pg_isready"));
            ready.args(["-q", "-h", "127.0.0.1", "-p", &self.port.to_string()]);
            if ready.status().is_ok_and(|status| status.success()) {
                return Ok(());
            }
            if let Some(status) = self.server.try_wait()? {
                bail!("PostgreSQL ended with {status}\n{}", self.log());
            }
            if begun.elapsed() > START_LIMIT {
                bail!("PostgreSQL does not answer\n{}", self.log());
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    fn log(&self) -> String {
        std::fs::read_to_string(self.folder.join("log")).unwrap_or_default()
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // SIGINT is the fast shutdown: connections are closed, nothing is left behind.
        let _ = Command::new("kill").args(["-INT", &self.server.id().to_string()]).status();
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(10) {
            if !matches!(self.server.try_wait(), Ok(None)) {
                break;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        if matches!(self.server.try_wait(), Ok(None)) {
            shell::end_tree(self.server.id());
            let _ = self.server.wait();
        }
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// Settings for a database that lives for minutes: nothing has to survive a crash of the machine.
fn settings(port: u16) -> [String; 9] {
    [
        format!("port={port}"),
        "listen_addresses=127.0.0.1".into(),
        "unix_socket_directories=".into(),
        "fsync=off".into(),
        "synchronous_commit=off".into(),
        "full_page_writes=off".into(),
        "max_connections=300".into(),
        "shared_buffers=64MB".into(),
        "log_min_messages=warning".into(),
    ]
}

/// PostgreSQL refuses to run as the superuser, who lends it the name its package made.
fn server_user() -> Option<&'static str> {
    shell::is_root().then_some("postgres")
}

/// A command that runs as `user` and is stopped when this process dies, whatever the cause.
fn as_user(user: Option<&'static str>, program: &Path) -> Command {
    let words = user.map(|user| ["--reuid", user, "--regid", user, "--init-groups"]);
    shell::dependent("INT", words.as_ref().map_or(&[], |words| words.as_slice()), program)
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no free loopback port")?;
    Ok(listener.local_addr()?.port())
}

/// Removes folders of earlier runs that were killed.
fn remove_leftovers() {
    for entry in std::fs::read_dir(std::env::temp_dir()).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let pid = name.to_str().and_then(|name| name.strip_prefix(PREFIX));
        if pid.is_some_and(|pid| !Path::new("/proc").join(pid).exists()) {
            let _ = std::fs::remove_dir_all(entry.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cluster_answers_and_leaves_nothing_behind() {
        if setup::postgres_bin().is_none() {
            return;
        }
        let cluster = Cluster::start().expect("starts");
        let (folder, pid) = (cluster.folder.clone(), cluster.server.id());
        assert!(cluster.url().starts_with("postgres://postgres@127.0.0.1:"));
        assert!(folder.exists());
        drop(cluster);
        assert!(!folder.exists());
        assert!(!Path::new(&format!("/proc/{pid}")).exists());
    }
}
