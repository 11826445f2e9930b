//! `medvirk draw` by itself, with its help in the reader's language and without the options of the
//! other commands: it needs no settings and no data folder.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{Arg, ArgAction, Args, Command, FromArgMatches};
use medvirk_kernel::Language;
use medvirk_sortition::Method;

use super::arguments::{Draw, language_of_machine};
use super::{T, run, words};

/// Two small files, and the result of drawing from them; the same in every language.
const FILES: &str = "\
  people.csv                         categories.csv
  id,gender,area                     feature,value,min,max
  a1,woman,north                     gender,woman,1,1
  a2,man,north                       gender,man,1,1
  a3,woman,south                     area,north,1,2
  a4,man,south                       area,south,0,1

  medvirk draw --people people.csv --categories categories.csv --select 2 --seed 20260105 --out result";

const IN_PUBLIC: &str = "\
  medvirk draw announce --people people.csv --categories categories.csv --select 2 \\
      --seed-source \"three ten-sided dice, cast in the hall\" --out result
  medvirk draw number result/record.json --dice 417
  medvirk draw verify result/record.json";

/// Runs `medvirk draw …`; `None` when something else is asked.
pub(crate) fn alone() -> Option<ExitCode> {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    if arguments.get(1).is_none_or(|first| first != "draw") {
        return None;
    }
    let t = T(asked_language(&arguments));
    let matches = command(t).get_matches_from(arguments.into_iter().skip(1));
    Some(match Draw::from_arg_matches(&matches) {
        Ok(asked) => run(&asked),
        Err(error) => error.exit(),
    })
}

/// The language that the words after `--language` name, else the machine's. The help is needed
/// before the arguments are read.
pub(crate) fn asked_language(arguments: &[OsString]) -> Language {
    let words: Vec<&str> = arguments.iter().filter_map(|word| word.to_str()).collect();
    let names = ["--language", "--lang"];
    let asked = words.iter().enumerate().find_map(|(place, word)| {
        let (name, value) = word.split_once('=').unwrap_or((word, ""));
        let value = if word.contains('=') { value } else { words.get(place + 1)? };
        names.contains(&name).then(|| Language::from_code(value)).flatten()
    });
    asked.unwrap_or_else(language_of_machine)
}

/// The command with its help.
fn command(t: T) -> Command {
    let command = Draw::augment_args(Command::new("medvirk draw").bin_name("medvirk draw"));
    in_language(t, command, option)
        .about(t.help_about())
        .after_long_help(teaching(t))
        .mut_subcommands(|sub| {
            let about = match sub.get_name() {
                "announce" => t.help_announce(),
                "number" => t.help_number(),
                _ => t.help_verify(),
            };
            in_language(t, sub, option).about(about)
        })
}

/// A command with every sentence of its help in a language; `option` says what an option is for.
pub(crate) fn in_language(
    t: T,
    command: Command,
    option: fn(T, &str) -> Option<String>,
) -> Command {
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help);
    let mut template = format!("{{about-with-newline}}\n{}: {{usage}}", t.help_usage());
    if command.get_positionals().next().is_some() {
        template.push_str(&format!("\n\n{}:\n{{positionals}}", t.help_files()));
    }
    template.push_str(&format!("\n\n{}:\n{{options}}", t.help_options()));
    if command.has_subcommands() {
        template.push_str(&format!("\n\n{}:\n{{subcommands}}", t.help_commands()));
    }
    template.push_str("{after-help}");
    command
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .arg(help)
        .help_template(template)
        .mut_args(|arg| {
            let Some(said) = option(t, arg.get_id().as_str()) else { return arg };
            let has_value = arg.get_action().takes_values();
            let arg = arg.help(said).long_help(None);
            // What is usual and what is possible stands in the sentence.
            if has_value { arg.hide_default_value(true).hide_possible_values(true) } else { arg }
        })
}

/// What an option is for.
fn option(t: T, id: &str) -> Option<String> {
    Some(match id {
        "people" => t.option_people(),
        "categories" => t.option_categories(),
        "select" => t.option_select(),
        "method" => t.option_method(),
        "id_column" => t.option_id_column(),
        "one_per_address" => t.option_one_per_address(),
        "must" => t.option_must(),
        "never" => t.option_never(),
        "keep" => t.option_keep(),
        "tickets" => t.option_tickets(),
        "alternates" => t.option_alternates(),
        "drop_out" => t.option_drop_out(),
        "drop_out_column" => t.option_drop_out_column(),
        "time_limit" => t.option_time_limit(),
        "relax" => t.option_relax(),
        "title" => t.option_title(),
        "seed" => t.option_seed(),
        "dice" => t.option_dice(),
        "seed_text" => t.option_seed_text(),
        "seed_source" => t.option_seed_source(),
        "out" => t.option_out(),
        "record" => t.option_record(),
        "format" => t.option_format(),
        "language" => t.option_language(),
        "quiet" => t.option_quiet(),
        "help" => t.option_help(),
        _ => return None,
    })
}

/// Methods, an example, exit codes.
fn teaching(t: T) -> String {
    let methods = Method::ALL.map(|method| format!("  {method:<11} {}", words::method(t, method)));
    let codes = [
        (0, t.exit_0()),
        (1, t.exit_1()),
        (2, t.exit_2()),
        (3, t.exit_3()),
        (4, t.exit_4()),
        (130, t.exit_130()),
    ];
    let codes = codes.map(|(code, said)| format!("  {code:<4} {said}"));
    let parts = [
        format!("{}\n{}", t.help_methods(), methods.join("\n")),
        format!("{}\n{FILES}", t.help_example()),
        format!("{}\n{IN_PUBLIC}", t.help_in_public()),
        format!("{}\n{}", t.help_exit_codes(), codes.join("\n")),
    ];
    parts.join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_option_of_every_command_is_explained_in_every_language() {
        for language in Language::ALL {
            let mut command = command(T(language));
            command.build();
            for one in [&command].into_iter().chain(command.get_subcommands()) {
                assert!(one.get_about().is_some());
                for arg in one.get_arguments() {
                    assert!(arg.get_help().is_some(), "{}: {}", one.get_name(), arg.get_id());
                }
            }
            command.debug_assert();
        }
    }
}
