//! `cargo xtask new-arena NAME`: a new arena in the one shape, plugged in and ready to be changed.
//!
//! What is copied is a crate of the workspace like any other (`scaffold/example`), so it always
//! compiles and its tests always pass.

use std::path::Path;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};

use crate::shell;
use crate::workspace::Workspace;

const PATTERN: &str = "xtask/scaffold/example/";
/// When the pattern's migration was made; a new arena's is made now.
const PATTERN_STAMP: &str = "20261122_0900";

/// Makes the arena, and the three lines that plug it in.
pub fn command(workspace: &Workspace, words: &[String]) -> Result<ExitCode> {
    let [name] = words else {
        bail!("new-arena wants one name, e.g. `cargo xtask new-arena torg`")
    };
    check_name(name)?;
    let folder = format!("arenas/{name}");
    if workspace.root.join(&folder).exists() {
        bail!("{folder} is there already");
    }
    let stamp = shell::capture(Command::new("date").args(["-u", "+%Y%m%d_%H%M"]))?;
    for file in workspace.files()?.iter().filter_map(|file| file.strip_prefix(PATTERN)) {
        let text = std::fs::read_to_string(workspace.root.join(PATTERN).join(file))?;
        let text = renamed(&text, name, stamp.trim());
        let text = if file == "askama.toml" { text.replace("../../../", "../../") } else { text };
        write(&workspace.root.join(&folder).join(renamed(file, name, stamp.trim())), &text)?;
    }
    change(&workspace.root.join("Cargo.toml"), |text| {
        let line = format!("medvirk-{name} = {{ path = \"{folder}\" }}");
        after_last(text, "medvirk-", " = { path = \"arenas/", &line)
    })?;
    change(&workspace.root.join("app/Cargo.toml"), |text| {
        let (used, rest) = text.split_at(text.find("[dev-dependencies]").unwrap_or(text.len()));
        let line = format!("medvirk-{name}.workspace = true");
        Some(after_last(used, "medvirk-", ".workspace = true", &line)? + rest)
    })?;
    change(&workspace.root.join("app/src/slices.rs"), |text| {
        let line = format!("        Box::new(medvirk_{name}::{}),", capitalised(name));
        after_last(text, "        Box::new(medvirk_", "", &line)
    })?;
    println!(
        "Made {folder} and plugged it in (Cargo.toml, app/Cargo.toml, app/src/slices.rs).\n\
         Next: cargo test -p medvirk-{name}\n\
         Then: say in src/lib.rs what it is, give it its words in i18n/, and `cargo xtask permissions`."
    );
    Ok(ExitCode::SUCCESS)
}

/// A name is one word: folder, table prefix, text prefix and module in one.
fn check_name(name: &str) -> Result<()> {
    let is_word = name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    if !is_word || name.len() > 24 {
        bail!("`{name}` is no name for an arena: use up to 24 letters a–z and digits, e.g. `torg`");
    }
    if name == "example" {
        bail!("`example` is the pattern itself; name the arena");
    }
    Ok(())
}

/// The pattern's text with the arena's name and the time of its making.
fn renamed(text: &str, name: &str, stamp: &str) -> String {
    text.replace("example", name)
        .replace("Example", &capitalised(name))
        .replace(PATTERN_STAMP, stamp)
}

fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

/// The text with `line` after the last line that begins with `start` and holds `part`.
fn after_last(text: &str, start: &str, part: &str, line: &str) -> Option<String> {
    let mut lines: Vec<&str> = text.lines().collect();
    let at = lines.iter().rposition(|known| known.starts_with(start) && known.contains(part))?;
    lines.insert(at + 1, line);
    Some(format!("{}\n", lines.join("\n")))
}

fn change(file: &Path, how: impl FnOnce(&str) -> Option<String>) -> Result<()> {
    let text = std::fs::read_to_string(file)?;
    let changed = how(&text).with_context(|| {
        format!("cannot find the place for the new arena in {}", file.display())
    })?;
    write(file, &changed)
}

fn write(file: &Path, text: &str) -> Result<()> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(file, text).with_context(|| format!("cannot write {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_word() {
        assert!(check_name("torg").is_ok());
        for bad in ["", "Torg", "folke-torg", "9torg", "example", "bjørk"] {
            assert!(check_name(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn everything_in_the_pattern_gets_the_new_name() {
        let text = "use medvirk_example::Example; // m20261122_0900_example_entry";
        let made = renamed(text, "torg", "20270105_1230");
        assert_eq!(made, "use medvirk_torg::Torg; // m20270105_1230_torg_entry");
    }

    #[test]
    fn a_line_is_put_behind_the_others_of_its_kind() {
        let text = "a = 1\nmedvirk-a = { path = \"arenas/a\" }\n# ground\n";
        let made = after_last(text, "medvirk-", "arenas/", "medvirk-b = 1").expect("a place");
        assert_eq!(made, "a = 1\nmedvirk-a = { path = \"arenas/a\" }\nmedvirk-b = 1\n# ground\n");
        assert_eq!(after_last("nothing\n", "medvirk-", "", "x"), None);
    }
}
