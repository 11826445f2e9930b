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

/// Checks one file.
pub fn check(file: &File) -> Vec<Finding> {
    let is_slice = file.path.starts_with("features/") || file.path.starts_with("arenas/");
    if file.extension() != "rs" || may_know_tables(&file.path) {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for (number, line) in file.lines() {
        let code = line.trim_start();
        if code.starts_with("//") {
            continue;
        }
        let builder = BUILDER.iter().filter(|_| is_slice).find(|word| code.contains(**word));
        if let Some(word) = statement(code).or(builder.copied()) {
            let what = format!("`{}` belongs in the slice's store", word.trim_end());
            findings.push(Finding::fault(&file.path, number, what));
        }
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
        || path.starts_with("xtask/")
        || parts
            .iter()
            .any(|part| ["store", "store.rs", "migrations", "migrations.rs"].contains(part))
}

#[cfg(test)]
mod tests {
    use super::super::file;
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
