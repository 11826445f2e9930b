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
        medvirk_testkit::skipped(&format!("the schemas of {of} are not here (MEDVIRK_SHARED)"));
    }
    found
}

/// Whether a program can be run.
pub fn is_here(program: &str) -> bool {
    let here = Command::new(program).arg("--version").output().is_ok();
    if !here {
        medvirk_testkit::skipped(&format!(
            "{program} is not installed, nothing was checked with it"
        ));
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

/// Asks that a message of Fiks Arkiv follows its schema, where that can be checked.
pub fn follows(schema: &str, message: &[u8]) {
    let faults = faults_of_archive_message(schema, message).unwrap_or_default();
    assert!(faults.is_empty(), "{schema}: {faults}");
}

/// What is wrong with a message of Fiks Politisk Behandling by its schema, dates and moments too, empty when
/// nothing; `None` when the schemas are not here. Nothing is fetched: what a schema refers to lies beside it.
pub fn faults_of_meeting_message(name: &str, message: &[u8]) -> Option<String> {
    const PLACE: &str = "https://schemas.example.org";
    let folder = schemas("fiks-politisk-behandling")?;
    let mut compiler = boon::Compiler::new();
    compiler.enable_format_assertions();
    compiler.use_loader(Box::new(boon::SchemeUrlLoader::new()));
    for file in std::fs::read_dir(folder).unwrap() {
        let file = file.unwrap();
        let known = file.file_name().into_string().unwrap();
        if known.ends_with(".json") {
            let schema = std::fs::read(file.path()).unwrap();
            let schema = schema.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&schema);
            let schema = serde_json::from_slice(schema).unwrap();
            compiler.add_resource(&format!("{PLACE}/{known}"), schema).unwrap();
        }
    }
    let mut compiled = boon::Schemas::new();
    let schema = format!("{PLACE}/no.ks.fiks.politisk.behandling.v1.{name}");
    let schema = compiler.compile(&schema, &mut compiled).unwrap();
    let message: serde_json::Value = serde_json::from_slice(message).unwrap();
    let checked = compiled.validate(&message, schema);
    Some(checked.err().map(|faults| faults.to_string()).unwrap_or_default())
}
