//! Writes the Rust code for texts that have been checked.

use std::fmt::Write as _;

use crate::check::{LANGUAGES, Source, Text};

/// The module `text` and the struct `T`, as source code. Paths are absolute (`::medvirk_i18n`).
pub fn expand(slice: &str, texts: &[Text], sources: &[Source]) -> String {
    let mut messages = String::new();
    let mut methods = String::new();
    for text in texts {
        let doc = format!("#[doc = {:?}]", format!("```text\n{}\n```", text.bokmal));
        let parameters: String = text
            .variables
            .iter()
            .map(|v| format!("{}: impl ::core::convert::Into<::medvirk_i18n::Arg>, ", v.parameter))
            .collect();
        let passed: String = text.variables.iter().map(|v| format!("{}, ", v.parameter)).collect();
        let args: String = text
            .variables
            .iter()
            .map(|v| format!("({:?}, {}.into()), ", v.name, v.parameter))
            .collect();
        let (function, key) = (&text.function, &text.key);
        // Writing to a String cannot fail.
        let _ = writeln!(
            messages,
            "{doc} pub fn {function}({parameters}) -> ::medvirk_i18n::Message {{ \
             ::medvirk_i18n::Message::new(&CATALOGUE, {key:?}, ::std::vec![{args}]) }}"
        );
        let _ = writeln!(
            methods,
            "{doc} pub fn {function}(&self, {parameters}) -> ::std::string::String {{ \
             text::{function}({passed}).to(self.0) }}"
        );
    }
    if !texts.iter().any(|text| text.function == "lang") {
        methods.push_str(
            "/// The language the texts are written in.\n\
             pub fn lang(&self) -> ::medvirk_i18n::Language { self.0 }\n",
        );
    }
    let files: String = LANGUAGES.iter().map(|language| file_list(language, sources)).collect();
    let module_doc = format!("The texts of `{slice}`, to be written out in the reader's language.");
    let struct_doc = format!("The texts of `{slice}` in one language; for page templates.");
    format!(
        "#[doc = {module_doc:?}] #[allow(dead_code, clippy::all)] pub mod text {{\n\
         static CATALOGUE: ::medvirk_i18n::FluentCatalogue = \
         ::medvirk_i18n::FluentCatalogue::new([{files}]);\n{messages}}}\n\
         #[doc = {struct_doc:?}] #[derive(Clone, Copy, Debug)] \
         pub struct T(pub ::medvirk_i18n::Language);\n\
         #[allow(dead_code, clippy::all)] impl T {{\n{methods}}}\n"
    )
}

/// `&[include_str!(…), …],` so that cargo builds the slice again when a text changes.
fn file_list(language: &str, sources: &[Source]) -> String {
    let includes: String = sources
        .iter()
        .filter(|source| source.language == language)
        .map(|source| {
            let path = format!("/i18n/{language}/{}", source.file);
            format!("::core::include_str!(::core::concat!(::core::env!(\"CARGO_MANIFEST_DIR\"), {path:?})), ")
        })
        .collect();
    format!("&[{includes}], ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::check;

    fn code(text: &str) -> String {
        let sources: Vec<Source> = LANGUAGES
            .into_iter()
            .map(|language| Source { language, file: "a.ftl".into(), text: text.into() })
            .collect();
        expand("bord", &check("bord", &sources).unwrap(), &sources)
    }

    #[test]
    fn each_text_is_a_function_and_a_method() {
        let code = code("bord-full = Bare { $max-seats }\n");
        assert!(code.contains(
            "pub fn full(max_seats: impl ::core::convert::Into<::medvirk_i18n::Arg>, ) -> ::medvirk_i18n::Message"
        ));
        assert!(code.contains("(\"max-seats\", max_seats.into()), "));
        assert!(code.contains("pub fn full(&self, max_seats: impl"));
        assert!(code.contains("/i18n/nn/a.ftl"));
    }

    #[test]
    fn a_text_called_lang_takes_the_place_of_the_language_method() {
        assert_eq!(code("bord-lang = Språk\n").matches("fn lang(&self").count(), 1);
        assert_eq!(code("bord-a = A\n").matches("fn lang(&self").count(), 1);
    }
}
