//! The macro `texts!`: reads a slice's Fluent files while it is compiled, refuses texts that are
//! missing or differ between the languages, and writes one function per text.
//! Use it through `medvirk_i18n::texts!`, which documents what it makes.

use proc_macro::{TokenStream, TokenTree};
use std::path::Path;

mod check;
mod expand;
mod walk;

use check::{LANGUAGES, Source};

/// See `medvirk_i18n::texts!`.
#[proc_macro]
pub fn texts(input: TokenStream) -> TokenStream {
    let code = match slice_name(input).and_then(|slice| generate(&slice)) {
        Ok(code) => code,
        Err(message) => format!("::core::compile_error!({message:?});"),
    };
    code.parse().unwrap_or_else(|e: proc_macro::LexError| {
        let message = format!("texts! wrote code that cannot be read: {e}");
        format!("::core::compile_error!({message:?});").parse().unwrap_or_default()
    })
}

/// Takes the one argument of the macro: the slice's name as a plain string.
fn slice_name(input: TokenStream) -> Result<String, String> {
    let wanted = r#"texts! takes the name of the slice: texts!("gjestebud")"#;
    let mut tokens = input.into_iter();
    let (Some(TokenTree::Literal(literal)), None) = (tokens.next(), tokens.next()) else {
        return Err(wanted.to_owned());
    };
    let written = literal.to_string();
    let name = written.strip_prefix('"').and_then(|s| s.strip_suffix('"')).unwrap_or("");
    if !name.is_empty()
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    {
        Ok(name.to_owned())
    } else {
        Err(wanted.to_owned())
    }
}

/// Reads, checks and expands; the error is the whole text of the compile error.
fn generate(slice: &str) -> Result<String, String> {
    let root = std::env::var("CARGO_MANIFEST_DIR").map_err(|e| e.to_string())?;
    let sources = read_folder(&Path::new(&root).join("i18n"))?;
    let texts = check::check(slice, &sources).map_err(|faults| {
        format!("{} fault(s) in the texts of {slice}:\n{}", faults.len(), faults.join("\n"))
    })?;
    Ok(expand::expand(slice, &texts, &sources))
}

/// Reads every `.ftl` file of the three language folders, sorted by name.
fn read_folder(folder: &Path) -> Result<Vec<Source>, String> {
    let mut sources = Vec::new();
    for language in LANGUAGES {
        let fault = |e: std::io::Error| format!("i18n/{language}: {e}");
        let mut names = Vec::new();
        for entry in std::fs::read_dir(folder.join(language)).map_err(fault)? {
            let name = entry.map_err(fault)?.file_name().to_string_lossy().into_owned();
            if name.ends_with(".ftl") {
                names.push(name);
            }
        }
        names.sort();
        for file in names {
            let text = std::fs::read_to_string(folder.join(language).join(&file)).map_err(fault)?;
            sources.push(Source { language, file, text });
        }
    }
    Ok(sources)
}
