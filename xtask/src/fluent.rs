//! The texts people read, as they stand in the Fluent files of every crate.

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Resource,
};
use fluent_syntax::{parser, serializer};

use crate::tidy::File;

/// Bokmål, nynorsk and English, in the order they are shown.
pub const LANGUAGES: [&str; 3] = ["nb", "nn", "en"];

/// One text in one language.
#[derive(Clone, Debug)]
pub struct Text {
    /// Folder of the crate it belongs to, e.g. `arenas/gjestebud`.
    pub owner: String,
    /// `nb`, `nn` or `en`.
    pub language: &'static str,
    /// Path of its file relative to the root.
    pub file: String,
    /// Line counted from one.
    pub line: usize,
    /// Its key, e.g. `gjestebud-apply-title`.
    pub key: String,
    /// The text as it is written in the file, with its variables and plural forms.
    pub value: String,
    /// Only the words, without variables and plural categories.
    pub words: String,
    /// Keys of other texts that it is made of.
    pub references: Vec<String>,
}

impl Text {
    /// The function that `texts!` makes of the key: `apply_title` for `gjestebud-apply-title`.
    pub fn function(&self) -> String {
        let slice = self.owner.rsplit('/').next().unwrap_or_default();
        let short = self.key.strip_prefix(slice).and_then(|rest| rest.strip_prefix('-'));
        short.unwrap_or(&self.key).replace('-', "_")
    }
}

/// All texts of all languages; files that cannot be read as Fluent give their name and the fault.
pub fn read(files: &[File]) -> (Vec<Text>, Vec<(String, String)>) {
    let mut texts = Vec::new();
    let mut faults = Vec::new();
    for file in files {
        let Some((owner, language)) = place(&file.path) else { continue };
        match parser::parse(file.text.as_str()) {
            Ok(resource) => {
                let messages = resource.body.into_iter().filter_map(|entry| match entry {
                    Entry::Message(message) => Some(message),
                    _ => None,
                });
                texts.extend(messages.filter_map(|m| text(file, owner, language, m)));
            }
            Err((_, errors)) => {
                let first = errors.first().map(ToString::to_string).unwrap_or_default();
                faults.push((file.path.clone(), first));
            }
        }
    }
    (texts, faults)
}

/// `arenas/gjestebud` and `nn` for `arenas/gjestebud/i18n/nn/host.ftl`.
fn place(path: &str) -> Option<(&str, &'static str)> {
    let (owner, rest) = path.strip_suffix(".ftl")?.rsplit_once("/i18n/")?;
    let folder = rest.split('/').next()?;
    Some((owner, LANGUAGES.into_iter().find(|language| *language == folder)?))
}

fn text(file: &File, owner: &str, language: &'static str, message: Message<&str>) -> Option<Text> {
    let pattern = message.value.as_ref()?;
    let mut words = String::new();
    let mut references = Vec::new();
    walk(pattern, &mut words, &mut references);
    let key = message.id.name.to_owned();
    let line = file.lines().find(|(_, line)| {
        line.strip_prefix(key.as_str()).is_some_and(|rest| rest.trim_start().starts_with('='))
    });
    let line = line.map_or(0, |(number, _)| number);
    let body = vec![Entry::Message(Message { comment: None, ..message })];
    let written = serializer::serialize(&Resource { body });
    let value = written.split_once('=').map(|(_, value)| value.trim().to_owned())?;
    let (owner, file) = (owner.to_owned(), file.path.clone());
    Some(Text { owner, language, file, line, key, value, words, references })
}

fn walk(pattern: &Pattern<&str>, words: &mut String, references: &mut Vec<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => words.push_str(value),
            PatternElement::Placeable { expression } => {
                // A variable stands for a word of its own.
                words.push('…');
                walk_expression(expression, words, references);
            }
        }
    }
}

fn walk_expression(
    expression: &Expression<&str>,
    words: &mut String,
    references: &mut Vec<String>,
) {
    match expression {
        Expression::Inline(InlineExpression::MessageReference { id, .. }) => {
            references.push(id.name.to_owned());
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => {
            walk_expression(expression, words, references);
        }
        Expression::Inline(_) => {}
        Expression::Select { variants, .. } => {
            for variant in variants {
                words.push(' ');
                walk(&variant.value, words, references);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::file;

    #[test]
    fn a_text_knows_its_place_its_words_and_its_function() {
        let source = "# Comment\na-b = x\ngjestebud-table-full = { $n ->\n    [one] Éin plass\n   *[other] { $n } plassar\n } { gjestebud-b }\n";
        let files = [file("arenas/gjestebud/i18n/nn/host.ftl", source)];
        let (texts, faults) = read(&files);
        assert!(faults.is_empty());
        let text = &texts[1];
        assert_eq!((text.owner.as_str(), text.language, text.line), ("arenas/gjestebud", "nn", 3));
        assert_eq!(text.function(), "table_full");
        assert!(text.words.contains("Éin plass") && text.words.contains("plassar"));
        assert!(!text.words.contains("one"));
        assert_eq!(text.references, ["gjestebud-b"]);
    }

    #[test]
    fn a_broken_file_is_named() {
        let (_, faults) = read(&[file("a/i18n/nb/a.ftl", "a-b = { $\n")]);
        assert_eq!(faults.len(), 1);
    }
}
