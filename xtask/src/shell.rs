//! Running other programs: waiting, listening to them, and ending them when they take too long.

use std::collections::HashMap;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use anyhow::{Context, Result, bail};

/// Runs a command with the terminal as its own; fails when the command does.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| cannot_start(command))?;
    if !status.success() {
        bail!("`{}` ended with {status}", line(command));
    }
    Ok(())
}

/// Runs a command and returns what it wrote; its error output is shown only when it fails.
pub fn capture(command: &mut Command) -> Result<String> {
    let output = command.stdin(Stdio::null()).output().with_context(|| cannot_start(command))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("`{}` ended with {}\n{}", line(command), output.status, said.trim_end());
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{}` wrote no UTF-8", line(command)))
}

/// Runs a command and hands over each line it writes, as it comes. A command that has not ended
/// when `limit` has passed is ended together with everything it started, and that is an error.
pub fn listen(
    command: &mut Command,
    limit: Duration,
    mut each: impl FnMut(&str),
) -> Result<ExitStatus> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| cannot_start(command))?;
    let pid = child.id();
    let (ended, has_ended) = mpsc::channel::<()>();
    let watch = std::thread::spawn(move || {
        let is_late = has_ended.recv_timeout(limit) == Err(mpsc::RecvTimeoutError::Timeout);
        if is_late {
            end_tree(pid);
        }
        is_late
    });
    if let Some(output) = child.stdout.take() {
        for text in BufReader::new(output).split(b'\n') {
            each(&String::from_utf8_lossy(&text?));
        }
    }
    let status = child.wait()?;
    drop(ended);
    if watch.join().unwrap_or(false) {
        bail!("`{}` was ended after {} minutes", line(command), limit.as_secs() / 60);
    }
    Ok(status)
}

/// A command that the system sends `signal` when this process dies, whatever the cause; `words` are
/// further wishes for `setpriv`, which all Linux systems have. Elsewhere the program runs as it is.
pub fn dependent(signal: &str, words: &[&str], program: &Path) -> Command {
    let Some(setpriv) = which("setpriv", &[]) else { return Command::new(program) };
    let mut command = Command::new(setpriv);
    command.args(["--pdeathsig", signal]).args(words).arg(program);
    command
}

/// Ends a process and all its descendants at once.
pub fn end_tree(pid: u32) {
    let mut tree = vec![pid];
    let children = children();
    let mut next = 0;
    while next < tree.len() {
        tree.extend(children.get(&tree[next]).into_iter().flatten());
        next += 1;
    }
    let _ = Command::new("kill")
        .arg("-KILL")
        .args(tree.iter().map(u32::to_string))
        .stderr(Stdio::null())
        .status();
}

/// Children by parent, as Linux' `/proc` tells; empty on other systems.
fn children() -> HashMap<u32, Vec<u32>> {
    let mut children: HashMap<u32, Vec<u32>> = HashMap::new();
    for entry in std::fs::read_dir("/proc").into_iter().flatten().flatten() {
        let Some(pid) = entry.file_name().to_str().and_then(|name| name.parse().ok()) else {
            continue;
        };
        let Ok(stat) = std::fs::read_to_string(entry.path().join("stat")) else { continue };
        // The name in parentheses may hold anything, so the fields are counted from its end.
        let parent = stat.rsplit(") ").next().and_then(|rest| rest.split(' ').nth(1));
        if let Some(parent) = parent.and_then(|text| text.parse().ok()) {
            children.entry(parent).or_default().push(pid);
        }
    }
    children
}

/// Where a program is on the `PATH`, or the first of `places` that exists.
pub fn which(name: &str, places: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .map(|folder| folder.join(name))
        .chain(places.iter().map(PathBuf::from))
        .find(|file| file.is_file())
}

/// Whether this process is the superuser.
pub fn is_root() -> bool {
    // The owner of the process's own entry is the effective user.
    std::fs::metadata("/proc/self")
        .map(|data| std::os::unix::fs::MetadataExt::uid(&data) == 0)
        .unwrap_or(false)
}

/// A duration for people: `0.4 s`, `12 s`, `3 min 05 s`.
pub fn human(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

fn line(command: &Command) -> String {
    let name = Path::new(command.get_program()).file_name().unwrap_or_default();
    let mut line = name.to_string_lossy().into_owned();
    for argument in command.get_args() {
        line.push(' ');
        line.push_str(&argument.to_string_lossy());
    }
    line
}

fn cannot_start(command: &Command) -> String {
    format!("cannot start `{}`", line(command))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Instant;

    #[test]
    fn every_line_is_handed_over() {
        let mut heard = Vec::new();
        let mut command = Command::new("sh");
        command.args(["-c", "echo one; echo two"]);
        let status =
            listen(&mut command, Duration::from_secs(10), |line| heard.push(line.to_owned()));
        assert!(status.expect("starts").success());
        assert_eq!(heard, ["one", "two"]);
    }

    #[test]
    fn a_command_that_hangs_is_ended_with_its_children() {
        let begun = Instant::now();
        let mut command = Command::new("sh");
        command.args(["-c", "sleep 30; echo never"]);
        let result = listen(&mut command, Duration::from_millis(200), |_| {});
        assert!(result.is_err());
        assert!(begun.elapsed() < Duration::from_secs(10), "the child that slept was ended too");
    }

    #[test]
    fn durations_read_well() {
        assert_eq!(human(Duration::from_millis(420)), "0.4 s");
        assert_eq!(human(Duration::from_secs(12)), "12 s");
        assert_eq!(human(Duration::from_secs(185)), "3 min 05 s");
    }
}
