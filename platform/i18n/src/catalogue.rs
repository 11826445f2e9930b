//! The Fluent texts of one slice at run time.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use medvirk_kernel::{Arg, Catalogue, Language};
use unic_langid::LanguageIdentifier;

use crate::format;

/// The files of one slice, read when a language is first asked for. Made by `texts!`.
pub struct FluentCatalogue {
    sources: [&'static [&'static str]; 3],
    bundles: [OnceLock<FluentBundle<FluentResource>>; 3],
}

impl FluentCatalogue {
    /// A catalogue of the contents of Fluent files, in the order of [`Language::ALL`].
    pub const fn new(sources: [&'static [&'static str]; 3]) -> Self {
        FluentCatalogue { sources, bundles: [const { OnceLock::new() }; 3] }
    }

    fn bundle(&self, language: Language) -> &FluentBundle<FluentResource> {
        let i = language.index();
        self.bundles[i].get_or_init(|| read(language, self.sources[i]))
    }
}

impl Catalogue for FluentCatalogue {
    /// The text of `key`; the key itself if there is no such text, which `texts!` rules out.
    fn format(&self, language: Language, key: &str, args: &[(&'static str, Arg)]) -> String {
        let bundle = self.bundle(language);
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            let value = match arg {
                Arg::Text(text) => FluentValue::from(text.as_str()),
                Arg::Number(number) => FluentValue::from(*number),
                Arg::Message(message) => FluentValue::from(message.to(language)),
            };
            values.set(*name, value);
        }
        // `texts!` has checked references and variables, so what remains here cannot be mended at
        // run time; Fluent shows the variable's name in place of what it could not fill in.
        let mut faults = Vec::new();
        bundle.format_pattern(pattern, Some(&values), &mut faults).into_owned()
    }
}

/// Reads the files of one language.
fn read(language: Language, sources: &[&'static str]) -> FluentBundle<FluentResource> {
    let id: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // The isolation marks help only where left-to-right and right-to-left text meet, and would
    // follow names into mails, spreadsheets and searches.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::Nb | Language::Nn => write_norwegian,
        Language::En => write_english,
    }));
    for source in sources {
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn write_norwegian<M>(value: &FluentValue, _: &M) -> Option<String> {
    write_number(Language::Nb, value)
}

fn write_english<M>(value: &FluentValue, _: &M) -> Option<String> {
    write_number(Language::En, value)
}

/// Whole numbers come from [`Arg::Number`]; decimals only from a literal in a Fluent file.
fn write_number(language: Language, value: &FluentValue) -> Option<String> {
    match value {
        FluentValue::Number(number) => {
            let digits = number.options.minimum_fraction_digits.unwrap_or(0);
            Some(format::decimal(language, number.value, digits))
        }
        _ => None,
    }
}
