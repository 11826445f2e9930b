//! Texts exist in all three languages, are used, and are really translated.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{File, Finding, nynorsk};
use crate::fluent::{self, LANGUAGES, Text};

/// Two languages may share a short word or a name, but hardly a sentence longer than this.
const SAME_BY_CHANCE: usize = 25;

/// Checks all texts of the repository.
pub fn check(files: &[File]) -> Vec<Finding> {
    let (texts, faults) = fluent::read(files);
    let mut findings: Vec<Finding> =
        faults.iter().map(|(file, fault)| Finding::fault(file, 0, fault)).collect();
    findings.extend(missing(&texts));
    findings.extend(unused(&texts, files));
    findings.extend(untranslated(&texts));
    for text in texts.iter().filter(|text| text.language == "nn") {
        for word in nynorsk::bokmal_words(&text.words) {
            let what = format!("`{}` has `{word}`, which is bokmål", text.key);
            findings.push(Finding::fault(&text.file, text.line, what));
        }
    }
    findings
}

fn missing(texts: &[Text]) -> Vec<Finding> {
    let mut known: BTreeMap<(&str, &str), Vec<&Text>> = BTreeMap::new();
    for text in texts {
        known.entry((&text.owner, &text.key)).or_default().push(text);
    }
    let mut findings = Vec::new();
    for ((_, key), found) in known {
        for language in LANGUAGES {
            let count = found.iter().filter(|text| text.language == language).count();
            if count != 1 {
                let what = format!("`{key}` is written {count} times in {language}");
                findings.push(Finding::fault(&found[0].file, found[0].line, what));
            }
        }
    }
    findings
}

fn untranslated(texts: &[Text]) -> Vec<Finding> {
    let bokmal: HashMap<&str, &str> = texts
        .iter()
        .filter(|text| text.language == "nb")
        .map(|text| (text.key.as_str(), text.value.as_str()))
        .collect();
    texts
        .iter()
        .filter(|text| text.language == "en" && text.words.chars().count() > SAME_BY_CHANCE)
        .filter(|text| bokmal.get(text.key.as_str()) == Some(&text.value.as_str()))
        .map(|text| {
            let what = format!("`{}` is the same in English as in bokmål", text.key);
            Finding::fault(&text.file, text.line, what)
        })
        .collect()
}

/// Keys that no code and no template of their crate names. Texts of the platform are for all crates.
fn unused(texts: &[Text], files: &[File]) -> Vec<Finding> {
    let mut words: HashMap<&str, HashSet<&str>> = HashMap::new();
    let mut everywhere: HashSet<&str> = HashSet::new();
    for file in files.iter().filter(|f| matches!(f.extension(), "rs" | "html" | "txt" | "typ")) {
        let owner = owner(&file.path);
        let is_word = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
        for word in file.text.split(|c| !is_word(c)).filter(|word| !word.is_empty()) {
            // `-` joins words in keys, but parts them in formulas.
            for word in std::iter::once(word).chain(word.split('-')) {
                words.entry(owner).or_default().insert(word.trim_end_matches('_'));
                everywhere.insert(word.trim_end_matches('_'));
            }
        }
    }
    let referenced: HashSet<&str> =
        texts.iter().flat_map(|text| text.references.iter().map(String::as_str)).collect();
    let nothing = HashSet::new();
    let mut waiting: BTreeMap<(&str, bool), Vec<&str>> = BTreeMap::new();
    for text in texts.iter().filter(|text| text.language == "nb") {
        let is_shared = text.owner.starts_with("platform/");
        let named = match is_shared {
            true => &everywhere,
            false => words.get(text.owner.as_str()).unwrap_or(&nothing),
        };
        let is_used = named.contains(text.function().as_str())
            || named.contains(text.key.as_str())
            || referenced.contains(text.key.as_str());
        if !is_used {
            waiting.entry((&text.file, is_shared)).or_default().push(&text.key);
        }
    }
    let finding = |((file, is_shared), keys): ((&str, bool), Vec<&str>)| match is_shared {
        true => Finding::advice(file, 0, format!("not shown yet: {}", keys.join(", "))),
        false => {
            let what = format!("never shown; remove in all languages: {}", keys.join(", "));
            Finding::fault(file, 0, what)
        }
    };
    waiting.into_iter().map(finding).collect()
}

/// The folder of the crate that a file belongs to, e.g. `arenas/gjestebud`.
fn owner(path: &str) -> &str {
    let rooms = ["/src/", "/templates/", "/tests/", "/assets/"];
    let end = rooms.iter().filter_map(|room| path.find(room)).min();
    end.map_or("", |end| &path[..end])
}

#[cfg(test)]
mod tests {
    use super::super::{Level, file};
    use super::*;

    fn slice(nb: &str, nn: &str, en: &str, code: &str) -> Vec<String> {
        let findings = check(&[
            file("arenas/torg/i18n/nb/t.ftl", nb),
            file("arenas/torg/i18n/nn/t.ftl", nn),
            file("arenas/torg/i18n/en/t.ftl", en),
            file("arenas/torg/src/pages.rs", code),
            file("arenas/torg/templates/torg/a.html", "{{ t.shown_here() }}"),
        ]);
        assert!(findings.iter().all(|finding| finding.level == Level::Fault));
        findings.into_iter().map(|finding| finding.what).collect()
    }

    #[test]
    fn a_key_in_two_languages_is_missed_in_the_third() {
        let found = slice("torg-shown-here = Torg\n", "", "torg-shown-here = Square\n", "");
        assert_eq!(found, ["`torg-shown-here` is written 0 times in nn"]);
    }

    #[test]
    fn a_key_that_nothing_names_is_unused() {
        let key = "torg-old-title = Torg\n";
        assert_eq!(slice(key, key, key, "fn other() {}").len(), 1);
        assert!(slice(key, key, key, "text::old_title()").is_empty());
        assert!(slice(key, key, key, "find(\"torg-old-title\")").is_empty());
    }

    #[test]
    fn a_sentence_left_in_bokmal_is_seen_in_english() {
        let key = "torg-shown-here = Velkommen til torget i dag alle sammen\n";
        let nynorsk = "torg-shown-here = Velkomne til torget i dag alle saman\n";
        assert_eq!(slice(key, nynorsk, key, "").len(), 1);
    }

    #[test]
    fn bokmal_in_nynorsk_is_seen() {
        let nb = "torg-shown-here = Ikke nå\n";
        let found = slice(nb, nb, "torg-shown-here = Not now\n", "");
        assert_eq!(found, ["`torg-shown-here` has `Ikke`, which is bokmål"]);
    }

    #[test]
    fn a_text_of_the_platform_may_be_used_anywhere_or_wait_for_its_use() {
        let mut files = Vec::new();
        for language in LANGUAGES {
            let path = format!("platform/i18n/i18n/{language}/w.ftl");
            files.push(file(&path, "i18n-word-yes = Ja\ni18n-word-no = Nei\n"));
        }
        files.push(file("arenas/torg/src/pages.rs", "words::word_yes()"));
        let findings = check(&files);
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].level, Level::Advice);
        assert!(findings[0].what.contains("i18n-word-no"));
    }
}
