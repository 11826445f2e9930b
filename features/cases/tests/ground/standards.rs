//! The official schemas, and the programs that check against them. They lie outside the project, because
//! not all of them may be handed on; what cannot be checked is said loudly.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// The folder of the schemas of a standard.
pub fn schemas(of: &str) -> Option<PathBuf> {
    let given = std::env::var_os("MEDVIRK_SHARED").map(PathBuf::from);
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let folder = given.unwrap_or_else(beside).join("standards").join(of).join("Schema/V1");
    let found = folder.is_dir().then_some(folder);
    if found.is_none() {
        eprintln!("SKIPPED: the schemas of {of} are not here (MEDVIRK_SHARED)");
    }
    found
}

/// Whether a program can be run.
pub fn is_here(program: &str) -> bool {
    let here = Command::new(program).arg("--version").output().is_ok();
    if !here {
        eprintln!("SKIPPED: {program} is not installed, nothing was checked with it");
    }
    here
}

/// What is wrong with a message of Fiks Arkiv by its schema, empty when nothing; `None` when it cannot be
/// checked here.
pub fn faults_of_archive_message(schema: &str, message: &[u8]) -> Option<String> {
    let folder = schemas("fiks-arkiv").filter(|_| is_here("xmllint"))?;
    let work = tempfile::tempdir().unwrap();
    let file = work.path().join("message.xml");
    std::fs::write(&file, message).unwrap();
    let run = Command::new("xmllint")
        .args(["--nonet", "--noout", "--schema"])
        .arg(folder.join(schema))
        .arg(&file)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    Some(if run.status.success() { String::new() } else { said })
}
