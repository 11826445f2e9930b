//! Only a slice's `store` knows tables and SQL, so that a table can change in one place.

use super::{File, Finding};

/// Beginnings of SQL statements, as they are written in Rust strings.
const STATEMENTS: [&str; 10] = [
    "SELECT ",
    "INSERT INTO ",
    "INSERT OR ",
    "DELETE FROM ",
    "CREATE TABLE",
    "CREATE INDEX",
    "CREATE UNIQUE INDEX",
    "ALTER TABLE",
    "DROP TABLE",
    "UNION ALL",
];

/// Words of the query builder that belong beside the tables they speak of.
const BUILDER: [&str; 6] = [
    "sea_query",
    "DeriveEntityModel",
    "EntityTrait",
    "QueryFilter",
    "ActiveModelTrait",
    "from_sql_and_values",
];

/// Files of a slice that speak of something else than data.
const OTHER_WORK: [&str; 6] = ["model", "policy", "actions", "pages", "documents", "jobs"];

/// Checks one file.
pub fn check(file: &File) -> Vec<Finding> {
    // A test may look behind the pages, to see what is really on disk.
    let is_test = file.path.contains("/tests/");
    if file.extension() != "rs" || is_test || may_know_tables(&file.path) {
        return Vec::new();
    }
    let mut findings = Vec::new();
    let is_slice = ["features/", "arenas/"].iter().any(|room| file.path.starts_with(room));
    let has_other_work = file.path.split(['/', '.']).any(|part| OTHER_WORK.contains(&part));
    let mut has_builder = false;
    for (number, line) in file.lines().filter(|(_, line)| !line.trim_start().starts_with("//")) {
        if let Some(word) = statement(line) {
            let what = format!("`{}` belongs in a store", word.trim_end());
            findings.push(Finding::fault(&file.path, number, what));
        }
        let builder = BUILDER.iter().find(|word| is_slice && line.contains(**word));
        if let Some(word) = builder.filter(|_| has_other_work) {
            let what = format!("`{word}` belongs in the slice's store");
            findings.push(Finding::fault(&file.path, number, what));
        }
        has_builder |= builder.is_some();
    }
    if has_builder && !has_other_work {
        let what = "knows tables; let its name say so: `store.rs`, or a file in `store/`";
        findings.push(Finding::advice(&file.path, 0, what));
    }
    findings
}

fn statement(code: &str) -> Option<&'static str> {
    let is_update = code.contains("UPDATE ") && code.contains(" SET ");
    let found = STATEMENTS.iter().copied().find(|word| code.contains(word));
    found.or(is_update.then_some("UPDATE"))
}

fn may_know_tables(path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    path.starts_with("platform/store/")
        || path.starts_with("platform/jobs/")
        || path.starts_with("xtask/src/")
        || parts.iter().any(|part| {
            ["store", "store.rs", "migrations", "migrations.rs"].contains(part)
                || part.ends_with("_store.rs")
        })
}

#[cfg(test)]
mod tests {
    use super::super::{Level, file};
    use super::*;

    #[test]
    fn sql_lives_in_the_store() {
        let sql = "    let all = \"SELECT id FROM gjestebud_host\";\n";
        assert_eq!(check(&file("arenas/gjestebud/src/pages.rs", sql)).len(), 1);
        assert!(check(&file("arenas/gjestebud/src/store.rs", sql)).is_empty());
        assert!(check(&file("arenas/gjestebud/src/store/host.rs", sql)).is_empty());
        assert!(check(&file("arenas/gjestebud/src/migrations/m1.rs", sql)).is_empty());
        assert!(check(&file("platform/jobs/src/queue.rs", sql)).is_empty());
    }

    #[test]
    fn a_page_does_not_build_queries_and_other_files_say_that_they_do() {
        let query = "use sea_orm::EntityTrait;\n";
        let level = |path| check(&file(path, query)).first().map(|finding| finding.level);
        assert_eq!(level("features/people/src/pages/accounts.rs"), Some(Level::Fault));
        assert_eq!(level("features/people/src/contacts/consents.rs"), Some(Level::Advice));
        assert_eq!(level("features/people/src/contacts/store.rs"), None);
    }

    #[test]
    fn comments_and_plain_words_are_no_sql() {
        let text = "// SELECT is what the store does.\nlet update = \"Update the page\";\n";
        assert!(check(&file("features/people/src/pages.rs", text)).is_empty());
    }

    #[test]
    fn an_update_is_known_by_its_set() {
        let text = "run(\"UPDATE people_contact SET name = ?\");\n";
        assert_eq!(check(&file("app/src/doctor.rs", text)).len(), 1);
    }
}
