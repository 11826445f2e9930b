//! The server under measurement: this same binary in a process of its own, so that its CPU and memory
//! can be told from the load's.

use std::{
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, bail};

use super::client::Connection;
use crate::settings::{Settings, SiteSettings};

/// How long the first start may take: it fills the demo town.
const PATIENCE: Duration = Duration::from_secs(180);

/// Where the settings of the measured server stand in its folder.
const FILE: &str = "bench.toml";

/// A running server.
pub(crate) struct Server {
    child: Child,
    /// What it runs with.
    pub settings: Settings,
    /// Where it listens.
    pub port: u16,
    /// From start to first answer.
    pub waited: Duration,
}

impl Server {
    /// Starts the demo on a free port with its data in `folder`; its tables in `database`, a
    /// `postgres://…` address, or in a SQLite file in the folder.
    pub async fn start(folder: &Path, database: Option<&str>) -> anyhow::Result<Self> {
        let settings = settings(folder, database);
        std::fs::write(folder.join(FILE), as_file(&settings))?;
        Server::run(settings).await
    }

    /// Another process on the same tables and folder, as where one machine takes over from another or
    /// two share the load.
    pub async fn beside(&self) -> anyhow::Result<Self> {
        Server::run(self.settings.clone()).await
    }

    async fn run(settings: Settings) -> anyhow::Result<Self> {
        let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let began = Instant::now();
        let child = Command::new(std::env::current_exe()?)
            .arg("--settings")
            .arg(settings.data.join(FILE))
            .args(["demo", "--port", &port.to_string()])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot start the server")?;
        let mut server = Server { child, settings, port, waited: Duration::ZERO };
        loop {
            if let Ok(mut connection) = Connection::open(port).await
                && connection.get("/health/ready").await.is_ok()
            {
                server.waited = began.elapsed();
                return Ok(server);
            }
            if let Some(status) = server.child.try_wait()? {
                bail!("the server ended: {status}");
            }
            if began.elapsed() > PATIENCE {
                bail!("the server did not answer");
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    }

    /// Waits until the server has nothing left to do, at most a minute: after the first start the letters
    /// of the demo town are still being written.
    pub async fn rest(&self) -> anyhow::Result<()> {
        let mut before = self.cpu()?;
        for _ in 0..60 {
            tokio::time::sleep(Duration::from_secs(1)).await;
            let now = self.cpu()?;
            if now - before < 0.02 {
                break;
            }
            before = now;
        }
        Ok(())
    }

    /// CPU seconds used so far, user and system.
    pub fn cpu(&self) -> anyhow::Result<f64> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        // Fields after the name in parentheses; 14 and 15 are clock ticks of 10 ms (proc(5)).
        let rest = stat.rsplit_once(')').context("stat")?.1;
        let fields: Vec<&str> = rest.split_whitespace().collect();
        let ticks = |n: usize| fields.get(n).and_then(|f| f.parse::<f64>().ok()).unwrap_or(0.0);
        Ok((ticks(11) + ticks(12)) / 100.0)
    }

    /// Memory in use now, as `VmRSS` tells it, and the most there has been (`VmHWM`).
    pub fn resident_megabytes(&self) -> anyhow::Result<(f64, f64)> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let megabytes = |name: &str| -> anyhow::Result<f64> {
            let line = status.lines().find(|l| l.starts_with(name)).context("memory")?;
            let kilobytes = line.split_whitespace().nth(1).context("memory")?;
            Ok(kilobytes.parse::<f64>()? / 1024.0)
        };
        Ok((megabytes("VmRSS:")?, megabytes("VmHWM:")?))
    }

    /// Ends the server and waits for it.
    pub async fn stop(mut self) -> anyhow::Result<()> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // A measurement that failed must leave no server behind.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn settings(folder: &Path, database: Option<&str>) -> Settings {
    let site = SiteSettings {
        key: "site".to_owned(),
        hosts: Vec::new(),
        database: database.map(str::to_owned),
        mail: None,
    };
    Settings { data: folder.to_owned(), sites: vec![site], ..Settings::default() }
}

fn as_file(settings: &Settings) -> String {
    // A JSON string is a basic string of TOML too.
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    let mut file = format!("data = {}\n", quoted(&settings.data.display().to_string()));
    for site in &settings.sites {
        file.push_str(&format!("[[site]]\nkey = {}\n", quoted(&site.key)));
        if let Some(address) = &site.database {
            file.push_str(&format!("database = {}\n", quoted(address)));
        }
    }
    file
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_server_reads_the_settings_it_is_given() {
        let folder = tempfile::tempdir().unwrap();
        let given = settings(folder.path(), Some("postgres://localhost/a?b=\"c\""));
        let file = folder.path().join("bench.toml");
        std::fs::write(&file, as_file(&given)).unwrap();
        let read = crate::settings::read(Some(&file), None).unwrap();
        assert_eq!(read.data, given.data);
        assert_eq!(read.sites[0].database, given.sites[0].database);
    }
}
