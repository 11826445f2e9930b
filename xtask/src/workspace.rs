//! Where the repository, its build output and its members are.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::shell;

/// The repository on this machine.
pub struct Workspace {
    /// The folder with the workspace's `Cargo.toml`.
    pub root: PathBuf,
    /// Where cargo builds (`target/` unless `CARGO_TARGET_DIR` says otherwise).
    pub target: PathBuf,
    /// The members, as `cargo metadata` describes them.
    pub members: Vec<Member>,
}

/// One crate of the workspace.
pub struct Member {
    /// Package name, e.g. `medvirk-gjestebud`.
    pub name: String,
    /// Folder relative to the root, e.g. `arenas/gjestebud`.
    pub folder: String,
    /// What it depends on inside the workspace.
    pub uses: Vec<Use>,
}

/// One dependency on another crate of the workspace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    /// Package name of the crate that is used.
    pub name: String,
    /// Whether only tests, examples and benches use it.
    pub is_dev: bool,
}

impl Workspace {
    /// Asks cargo about the workspace this program belongs to.
    pub fn find() -> Result<Self> {
        let mut command = cargo();
        command.args(["metadata", "--no-deps", "--format-version", "1", "--offline"]);
        if let Some(folder) = std::env::var_os("CARGO_MANIFEST_DIR") {
            command.current_dir(folder);
        }
        let metadata = serde_json::from_str(&shell::capture(&mut command)?)
            .context("cargo metadata answered with something that is not JSON")?;
        Self::from_metadata(&metadata).context("cargo metadata lacks a field")
    }

    fn from_metadata(metadata: &Value) -> Option<Self> {
        let root = PathBuf::from(metadata["workspace_root"].as_str()?);
        let target = PathBuf::from(metadata["target_directory"].as_str()?);
        let packages = metadata["packages"].as_array()?;
        let ours: Vec<&str> = packages.iter().filter_map(|p| p["name"].as_str()).collect();
        let mut members = Vec::new();
        for package in packages {
            let folder = Path::new(package["manifest_path"].as_str()?).parent()?;
            let uses = package["dependencies"].as_array()?.iter().filter_map(|dependency| {
                let name = dependency["name"].as_str()?;
                ours.contains(&name).then(|| Use {
                    name: name.to_owned(),
                    is_dev: dependency["kind"].as_str() == Some("dev"),
                })
            });
            members.push(Member {
                name: package["name"].as_str()?.to_owned(),
                folder: folder.strip_prefix(&root).ok()?.to_str()?.to_owned(),
                uses: uses.collect(),
            });
        }
        Some(Workspace { root, target, members })
    }

    /// The program as the `dev` or `release` profile builds it.
    pub fn binary(&self, is_release: bool) -> PathBuf {
        self.target.join(if is_release { "release" } else { "debug" }).join("medvirk")
    }

    /// A command that runs cargo in the root.
    pub fn cargo(&self) -> Command {
        let mut command = cargo();
        command.current_dir(&self.root);
        command
    }

    /// Every file of the repository that git would keep, relative to the root, in order.
    pub fn files(&self) -> Result<Vec<String>> {
        let mut command = Command::new("git");
        command.current_dir(&self.root).args([
            // A clone that another user made may be read all the same.
            "-c",
            "safe.directory=*",
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ]);
        let listing =
            shell::capture(&mut command).context("git lists the files that are checked")?;
        let mut files: Vec<String> =
            listing.split('\0').filter(|name| !name.is_empty()).map(str::to_owned).collect();
        files.sort();
        files.dedup();
        Ok(files)
    }
}

fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_know_their_folder_and_what_they_use_of_ours() {
        let metadata = serde_json::json!({
            "workspace_root": "/r",
            "target_directory": "/r/target",
            "packages": [
                {"name": "a", "manifest_path": "/r/platform/a/Cargo.toml", "dependencies": []},
                {"name": "b", "manifest_path": "/r/arenas/b/Cargo.toml", "dependencies": [
                    {"name": "a", "kind": null}, {"name": "serde", "kind": null}, {"name": "a", "kind": "dev"}
                ]},
            ]
        });
        let workspace = Workspace::from_metadata(&metadata).expect("complete");
        assert_eq!(workspace.members[1].folder, "arenas/b");
        let a = |is_dev| Use { name: "a".into(), is_dev };
        assert_eq!(workspace.members[1].uses, [a(false), a(true)]);
    }
}
