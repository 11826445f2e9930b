//! Sizes a reader can hold in the head, and an opening that says what a file is.

use super::{File, Finding};

const FILE_ADVICE: usize = 500;
const FILE_FAULT: usize = 800;
const FUNCTION_ADVICE: usize = 80;

/// Checks the length of a source file and its functions, and that it opens with `//!`.
pub fn check(file: &File) -> Vec<Finding> {
    if file.extension() != "rs" {
        return Vec::new();
    }
    let mut findings = Vec::new();
    if !file.text.starts_with("//!") {
        let what = "opens without `//!`: say in one to five lines what the file is";
        findings.push(Finding::fault(&file.path, 1, what));
    }
    let lines = file.text.lines().count();
    if lines > FILE_FAULT {
        let what = format!("{lines} lines; split it (at most {FILE_FAULT})");
        findings.push(Finding::fault(&file.path, 0, what));
    } else if lines > FILE_ADVICE {
        let what = format!("{lines} lines; look for two files in it (aim for 300)");
        findings.push(Finding::advice(&file.path, 0, what));
    }
    for (line, name, length) in functions(file) {
        if length > FUNCTION_ADVICE {
            let what = format!("`{name}` has {length} lines; look for two functions (aim for 40)");
            findings.push(Finding::advice(&file.path, line, what));
        }
    }
    findings
}

/// First line, name and length of every function. Formatted code closes a function with a brace
/// at the depth of its first line, which is all this needs to know of the language.
fn functions(file: &File) -> Vec<(usize, &str, usize)> {
    let mut found = Vec::new();
    let mut open: Vec<(usize, usize, &str)> = Vec::new();
    for (number, line) in file.lines() {
        let code = line.trim_start();
        let depth = line.len() - code.len();
        if code == "}" {
            if let Some(position) = open.iter().rposition(|(d, ..)| *d == depth) {
                let (_, begun, name) = open.remove(position);
                open.truncate(position);
                found.push((begun, name, number - begun + 1));
            }
        } else if let Some(name) = function_name(code) {
            // A function on one line, or without a body, closes nothing later.
            if !code.ends_with('}') && !code.ends_with(';') {
                open.push((depth, number, name));
            }
        }
    }
    found.sort_unstable();
    found
}

fn function_name(code: &str) -> Option<&str> {
    let mut rest = code;
    loop {
        if let Some(after) = rest.strip_prefix("fn ") {
            let end = after.find(|c: char| !c.is_alphanumeric() && c != '_')?;
            return Some(&after[..end]);
        }
        let (word, after) = rest.split_once(' ')?;
        if !["pub", "async", "const", "unsafe", "extern", "\"C\""].contains(&word)
            && !word.starts_with("pub(")
        {
            return None;
        }
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Level, file};
    use super::*;

    fn levels(text: &str) -> Vec<Level> {
        check(&file("a.rs", text)).iter().map(|finding| finding.level).collect()
    }

    #[test]
    fn a_file_opens_by_saying_what_it_is() {
        assert_eq!(levels("fn main() {}\n"), [Level::Fault]);
        assert_eq!(levels("//! The start.\nfn main() {}\n"), []);
    }

    #[test]
    fn long_files_are_mentioned_and_very_long_ones_refused() {
        assert_eq!(levels(&"//! Long.\n".repeat(501)), [Level::Advice]);
        assert_eq!(levels(&"//! Longer.\n".repeat(801)), [Level::Fault]);
    }

    #[test]
    fn a_function_of_more_than_eighty_lines_is_mentioned() {
        let body = "        step();\n".repeat(80);
        let text = format!("//! Steps.\nimpl A {{\n    pub async fn walk() {{\n{body}    }}\n}}\n");
        let findings = check(&file("a.rs", &text));
        assert_eq!(findings.len(), 1);
        assert!(findings[0].what.starts_with("`walk` has 82 lines"));
        assert_eq!(findings[0].line, 3);
    }

    #[test]
    fn functions_without_a_body_are_not_measured() {
        let text = "//! A trait.\ntrait A {\n    fn one(&self);\n    fn two(&self) {}\n}\n";
        assert!(functions(&file("a.rs", text)).is_empty());
    }
}
