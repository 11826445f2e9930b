//! The server under measurement: this same binary in a process of its own, so that its CPU and memory
//! can be told from the load's.

use std::{
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, bail};

use super::client::Connection;

/// How long the first start may take: it fills the demo town.
const PATIENCE: Duration = Duration::from_secs(180);

/// A running server.
pub(crate) struct Server {
    child: Child,
    /// Where it listens.
    pub port: u16,
    /// From start to first answer.
    pub waited: Duration,
}

impl Server {
    /// Starts the demo on a free port with its data in `folder`.
    pub async fn start(folder: &Path) -> anyhow::Result<Self> {
        let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let began = Instant::now();
        let child = Command::new(std::env::current_exe()?)
            .arg("--data")
            .arg(folder)
            .args(["demo", "--port", &port.to_string()])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot start the server")?;
        let mut server = Server { child, port, waited: Duration::ZERO };
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

    /// CPU seconds used so far, user and system.
    pub fn cpu(&self) -> anyhow::Result<f64> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        // Fields after the name in parentheses; 14 and 15 are clock ticks of 10 ms (proc(5)).
        let rest = stat.rsplit_once(')').context("stat")?.1;
        let fields: Vec<&str> = rest.split_whitespace().collect();
        let ticks = |n: usize| fields.get(n).and_then(|f| f.parse::<f64>().ok()).unwrap_or(0.0);
        Ok((ticks(11) + ticks(12)) / 100.0)
    }

    /// Memory in use, as `VmRSS` tells it.
    pub fn resident_megabytes(&self) -> anyhow::Result<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find(|l| l.starts_with("VmRSS:")).context("VmRSS")?;
        let kilobytes: u64 = line.split_whitespace().nth(1).context("VmRSS")?.parse()?;
        Ok(kilobytes / 1024)
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
