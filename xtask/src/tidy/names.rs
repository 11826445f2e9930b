//! Names that say nothing gather everything, so no file or folder has one.

use super::{File, Finding};

const EMPTY: [&str; 10] = [
    "util", "utils", "helper", "helpers", "common", "manager", "managers", "misc", "stuff", "base",
];

/// Checks the name of a file and of the folders it is in.
pub fn check(file: &File) -> Vec<Finding> {
    if !matches!(file.extension(), "rs" | "ts" | "js" | "mjs" | "css" | "html") {
        return Vec::new();
    }
    file.path
        .split('/')
        .map(|part| part.split('.').next().unwrap_or(part))
        .filter(|stem| EMPTY.contains(&stem.to_lowercase().as_str()))
        .filter(|stem| !(file.extension() == "html" && *stem == "base"))
        .map(|stem| {
            let what = format!("`{stem}` says nothing; name the thing or the act");
            Finding::fault(&file.path, 0, what)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::file;
    use super::*;

    #[test]
    fn names_that_say_nothing_are_refused() {
        assert_eq!(check(&file("app/src/utils.rs", "")).len(), 1);
        assert_eq!(check(&file("app/src/common/mod.rs", "")).len(), 1);
        assert_eq!(check(&file("e2e/tests/helpers.ts", "")).len(), 1);
        assert!(check(&file("app/src/settings.rs", "")).is_empty());
        assert!(check(&file("platform/web/templates/base.html", "")).is_empty());
    }
}
