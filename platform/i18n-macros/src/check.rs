//! The rules every slice's texts obey: the same keys and the same variables in all three
//! languages, names that can become functions, nothing empty, nothing that leads nowhere.
//! Pure: takes the files' contents, gives the texts or a list of faults.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Message, Resource};
use fluent_syntax::parser;

use crate::walk::{self, Use};

/// The language folders; the first one decides the order of texts and parameters.
pub const LANGUAGES: [&str; 3] = ["nb", "nn", "en"];

/// One file of texts.
pub struct Source {
    /// One of [`LANGUAGES`].
    pub language: &'static str,
    /// The file's name, without folder.
    pub file: String,
    /// What it holds.
    pub text: String,
}

/// One text that passed the check.
#[derive(Debug, PartialEq)]
pub struct Text {
    /// The whole key, `gjestebud-apply-title`.
    pub key: String,
    /// The function's name, `apply_title`.
    pub function: String,
    /// The variables in order of first appearance in bokmål.
    pub variables: Vec<Variable>,
    /// The bokmål text as written, for the function's documentation.
    pub bokmal: String,
}

/// A variable of a text.
#[derive(Debug, PartialEq)]
pub struct Variable {
    /// As in the file, without the dollar sign.
    pub name: String,
    /// As a Rust parameter.
    pub parameter: String,
}

/// One text as found in one language.
struct Found {
    place: String,
    uses: Vec<Use>,
    written: String,
}

/// All texts of one language.
#[derive(Default)]
struct Shelf {
    order: Vec<String>,
    texts: BTreeMap<String, Found>,
    terms: BTreeMap<String, String>,
}

/// Checks all files of a slice. Each fault says language, file and key.
pub fn check(slice: &str, sources: &[Source]) -> Result<Vec<Text>, Vec<String>> {
    let mut faults = Vec::new();
    let languages = LANGUAGES.map(|language| {
        let mut found = Shelf::default();
        for source in sources.iter().filter(|s| s.language == language) {
            collect(slice, source, &mut found, &mut faults);
        }
        found
    });
    if faults.is_empty() {
        for found in &languages {
            check_references(found, &mut faults);
        }
        check_keys(&languages, &mut faults);
    }
    if faults.is_empty() {
        check_variables(&languages, &mut faults);
    }
    let texts =
        if faults.is_empty() { describe(slice, &languages[0], &mut faults) } else { vec![] };
    if faults.is_empty() { Ok(texts) } else { Err(faults) }
}

/// Reads one file onto the shelf of its language.
fn collect(slice: &str, source: &Source, shelf: &mut Shelf, faults: &mut Vec<String>) {
    let place = format!("{}/{}", source.language, source.file);
    let resource = match parser::parse(source.text.as_str()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let line = source.text[..error.pos.start.min(source.text.len())]
                    .bytes()
                    .filter(|b| *b == b'\n')
                    .count()
                    + 1;
                faults.push(format!("{place}: line {line}: {}", error.kind));
            }
            resource
        }
    };
    for entry in resource.body {
        match entry {
            Entry::Message(message) => collect_message(slice, &place, message, shelf, faults),
            Entry::Term(term) => {
                let name = term.id.name;
                if !term.attributes.is_empty() {
                    faults.push(format!("{place}: -{name}: attributes are not used here"));
                }
                if walk::is_empty(&term.value) {
                    faults.push(format!("{place}: -{name}: the text is empty"));
                }
                if let Some(before) = shelf.terms.insert(name.to_owned(), place.clone()) {
                    faults.push(format!("{place}: -{name}: is already in {before}"));
                }
            }
            _ => {}
        }
    }
}

fn collect_message(
    slice: &str,
    place: &str,
    message: Message<&str>,
    shelf: &mut Shelf,
    faults: &mut Vec<String>,
) {
    let key = message.id.name.to_owned();
    let mut fault = |what: String| faults.push(format!("{place}: {key}: {what}"));
    match key.strip_prefix(slice).and_then(|rest| rest.strip_prefix('-')) {
        None => fault(format!("the key must begin with \"{slice}-\"")),
        Some(rest) if !is_plain_name(rest) => {
            fault("after the prefix a key has a small letter, then a-z, 0-9 and -".to_owned());
        }
        Some(_) => {}
    }
    if !message.attributes.is_empty() {
        fault("attributes are not used here; make it a key of its own".to_owned());
    }
    if message.value.as_ref().is_none_or(walk::is_empty) {
        fault("the text is empty".to_owned());
    }
    if let Some(before) = shelf.texts.get(&key) {
        fault(format!("is already in {}", before.place));
    }
    let uses = message.value.as_ref().map(walk::uses).unwrap_or_default();
    let written = write_out(message);
    shelf.order.push(key.clone());
    shelf.texts.insert(key, Found { place: place.to_owned(), uses, written });
}

/// A name that becomes a Rust name by turning hyphens into underscores.
fn is_plain_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// The value as written in the file, without key and comment.
fn write_out(mut message: Message<&str>) -> String {
    message.comment = None;
    let key = message.id.name;
    let text =
        fluent_syntax::serializer::serialize(&Resource { body: vec![Entry::Message(message)] });
    let value = text.strip_prefix(key).unwrap_or(&text).trim_start();
    value.strip_prefix('=').unwrap_or(value).trim().to_owned()
}

/// Everything a text refers to must exist in its own language, and no text may contain itself.
fn check_references(shelf: &Shelf, faults: &mut Vec<String>) {
    for (key, found) in &shelf.texts {
        for used in &found.uses {
            let what = match used {
                Use::Message(other) if !shelf.texts.contains_key(other) => {
                    format!("refers to {other}, which is not there")
                }
                Use::Term(term) if !shelf.terms.contains_key(term) => {
                    format!("refers to -{term}, which is not there")
                }
                Use::Function(name) => format!("functions are not used here ({name})"),
                Use::Attribute(name) => format!("attributes are not used here (.{name})"),
                _ => continue,
            };
            faults.push(format!("{}: {key}: {what}", found.place));
        }
        if reaches(shelf, key, key, &mut BTreeSet::new()) {
            faults.push(format!("{}: {key}: refers to itself", found.place));
        }
    }
}

/// Whether following references from `from` leads to `goal`.
fn reaches<'a>(shelf: &'a Shelf, from: &str, goal: &str, seen: &mut BTreeSet<&'a str>) -> bool {
    let Some(found) = shelf.texts.get(from) else { return false };
    found.uses.iter().any(|used| match used {
        Use::Message(next) => {
            next == goal || (seen.insert(next) && reaches(shelf, next, goal, seen))
        }
        _ => false,
    })
}

/// The three languages have the same keys.
fn check_keys(languages: &[Shelf; 3], faults: &mut Vec<String>) {
    for (language, shelf) in LANGUAGES.iter().zip(languages) {
        let mut missing = BTreeMap::new();
        for other in languages {
            for (key, found) in &other.texts {
                if !shelf.texts.contains_key(key) {
                    missing.entry(key).or_insert(&found.place);
                }
            }
        }
        for (key, place) in missing {
            faults.push(format!("{language}: {key}: is missing (it is in {place})"));
        }
    }
}

/// The three languages use the same variables in each text.
fn check_variables(languages: &[Shelf; 3], faults: &mut Vec<String>) {
    let [nb, others @ ..] = languages;
    for key in &nb.order {
        let wanted = variables(nb, key);
        for shelf in others {
            let used = variables(shelf, key);
            let place = shelf.texts.get(key).map_or("", |found| found.place.as_str());
            for name in wanted.iter().filter(|name| !used.contains(name)) {
                faults.push(format!("{place}: {key}: ${name} is missing (it is used in nb)"));
            }
            for name in used.iter().filter(|name| !wanted.contains(name)) {
                faults.push(format!("{place}: {key}: ${name} is not used in nb"));
            }
        }
    }
}

/// The variables of a text in order of first appearance, those of texts it refers to included.
fn variables(shelf: &Shelf, key: &str) -> Vec<String> {
    let mut names = Vec::new();
    for used in shelf.texts.get(key).map(|found| found.uses.as_slice()).unwrap_or_default() {
        let new = match used {
            Use::Variable(name) => vec![name.clone()],
            Use::Message(other) => variables(shelf, other),
            _ => vec![],
        };
        for name in new {
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names
}

/// Names functions and parameters.
fn describe(slice: &str, nb: &Shelf, faults: &mut Vec<String>) -> Vec<Text> {
    let mut texts = Vec::new();
    for key in &nb.order {
        let Some(found) = nb.texts.get(key) else { continue };
        let variables: Vec<Variable> = variables(nb, key)
            .into_iter()
            .map(|name| Variable { parameter: rust_name(&name), name })
            .collect();
        let parameters: BTreeSet<&str> = variables.iter().map(|v| v.parameter.as_str()).collect();
        if parameters.len() < variables.len() {
            faults.push(format!("{}: {key}: two variables differ only by - and _", found.place));
        }
        for variable in &variables {
            if !is_plain_name(&variable.name.replace('_', "-")) {
                let name = &variable.name;
                faults.push(format!(
                    "{}: {key}: ${name}: a variable has a small letter, then a-z, 0-9, - and _",
                    found.place
                ));
            }
        }
        let function = rust_name(key.get(slice.len() + 1..).unwrap_or(key));
        texts.push(Text { key: key.clone(), function, variables, bokmal: found.written.clone() });
    }
    texts
}

/// `table-too-many` → `table_too_many`, `type` → `type_`.
fn rust_name(name: &str) -> String {
    let mut name = name.replace('-', "_");
    if KEYWORDS.contains(&name.as_str()) {
        name.push('_');
    }
    name
}

/// Words Rust (edition 2024) does not allow as names.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
    "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn three(nb: &str, nn: &str, en: &str) -> Vec<Source> {
        LANGUAGES
            .into_iter()
            .zip([nb, nn, en])
            .map(|(language, text)| Source { language, file: "a.ftl".into(), text: text.into() })
            .collect()
    }

    fn same(text: &str) -> Result<Vec<Text>, Vec<String>> {
        check("bord", &three(text, text, text))
    }

    #[track_caller]
    fn refused(result: Result<Vec<Text>, Vec<String>>, expected: &str) {
        let faults = result.expect_err("the check should refuse this");
        assert!(faults.iter().any(|f| f == expected), "{expected}\nis not among\n{faults:#?}");
    }

    #[test]
    fn a_key_becomes_a_function_and_its_variables_parameters_in_nb_order() {
        let texts = check(
            "bord",
            &three(
                "bord-for-mange = { $host-name } har { $max }, { $host-name }",
                "bord-for-mange = { $max } { $host-name }",
                "bord-for-mange = { $max } { $host-name }",
            ),
        )
        .unwrap();
        assert_eq!(texts[0].function, "for_mange");
        let parameters: Vec<_> = texts[0].variables.iter().map(|v| v.parameter.as_str()).collect();
        assert_eq!(parameters, ["host_name", "max"]);
        assert_eq!(texts[0].bokmal, "{ $host-name } har { $max }, { $host-name }");
    }

    #[test]
    fn rust_keywords_get_a_trailing_underscore() {
        let texts = same("bord-type = { $self }").unwrap();
        assert_eq!(texts[0].function, "type_");
        assert_eq!(texts[0].variables[0].parameter, "self_");
    }

    #[test]
    fn variables_are_found_in_selectors_variants_and_nested_placeables() {
        let text = "bord-a = { $n ->\n    [one] en { $x }\n   *[other] { { $y } } { bord-b }\n }\nbord-b = { $z }\n";
        let names: Vec<_> =
            same(text).unwrap()[0].variables.iter().map(|v| v.name.clone()).collect();
        assert_eq!(names, ["n", "x", "y", "z"]);
    }

    #[test]
    fn a_key_missing_in_one_language_is_refused() {
        let result = check("bord", &three("bord-a = A\n", "bord-a = A\n", ""));
        refused(result, "en: bord-a: is missing (it is in nb/a.ftl)");
    }

    #[test]
    fn a_key_found_only_in_another_language_is_refused() {
        let result = check("bord", &three("", "bord-a = A\n", ""));
        refused(result, "nb: bord-a: is missing (it is in nn/a.ftl)");
    }

    #[test]
    fn different_variables_are_refused() {
        let files = three("bord-a = { $n }\n", "bord-a = { $m }\n", "bord-a = { $n }\n");
        refused(check("bord", &files), "nn/a.ftl: bord-a: $n is missing (it is used in nb)");
        refused(check("bord", &files), "nn/a.ftl: bord-a: $m is not used in nb");
    }

    #[test]
    fn a_syntax_error_is_refused_with_its_line() {
        let faults = same("bord-a = A\nbord-b = { $n\n").unwrap_err();
        assert!(faults[0].starts_with("nb/a.ftl: line "), "{faults:?}");
    }

    #[test]
    fn a_key_without_the_slice_as_prefix_is_refused() {
        refused(same("stol-a = A\n"), "nb/a.ftl: stol-a: the key must begin with \"bord-\"");
    }

    #[test]
    fn a_duplicate_key_is_refused_also_across_files() {
        refused(same("bord-a = A\nbord-a = B\n"), "nb/a.ftl: bord-a: is already in nb/a.ftl");
        let mut files = three("bord-a = A\n", "bord-a = A\n", "bord-a = A\n");
        files.push(Source { language: "nb", file: "b.ftl".into(), text: "bord-a = B\n".into() });
        refused(check("bord", &files), "nb/b.ftl: bord-a: is already in nb/a.ftl");
    }

    #[test]
    fn attributes_are_refused() {
        refused(
            same("bord-a = A\n    .title = B\n"),
            "nb/a.ftl: bord-a: attributes are not used here; make it a key of its own",
        );
    }

    #[test]
    fn empty_texts_are_refused() {
        refused(same("bord-a = {\"\"}\n"), "nb/a.ftl: bord-a: the text is empty");
        assert!(same("bord-a =\n").is_err());
    }

    #[test]
    fn a_reference_that_leads_nowhere_is_refused() {
        refused(
            same("bord-a = { bord-b }\n"),
            "nb/a.ftl: bord-a: refers to bord-b, which is not there",
        );
        refused(same("bord-a = { -b }\n"), "nb/a.ftl: bord-a: refers to -b, which is not there");
    }

    #[test]
    fn a_text_that_contains_itself_is_refused() {
        refused(
            same("bord-a = { bord-b }\nbord-b = { bord-a }\n"),
            "nb/a.ftl: bord-a: refers to itself",
        );
    }

    #[test]
    fn functions_are_refused() {
        refused(
            same("bord-a = { NUMBER($n) }\n"),
            "nb/a.ftl: bord-a: functions are not used here (NUMBER)",
        );
    }
}
