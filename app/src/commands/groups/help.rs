//! `medvirk groups` by itself, with its help in the reader's language and without the options of
//! the other commands: it needs no settings and no data folder.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{Args, Command, FromArgMatches};

use super::{Groups, T, run};
use crate::commands::draw::{asked_language, in_language};

/// A small file, and groups of it; the same in every language.
const FILES: &str = "  people.csv
  id,sector,area,kind,lead,write
  a1,school,north,elected,yes,no
  a2,health,south,other,yes,yes
  a3,school,south,other,no,yes
  a4,health,north,elected,no,yes

  medvirk groups --people people.csv --sizes 2-2 --balance sector:much,area \\
      --spread kind=elected --leader lead --secretary write --out result/groups.csv";

/// So many letters stand in a line below the options.
const WIDE: usize = 96;

/// Runs `medvirk groups …`; `None` when something else is asked.
pub(crate) fn alone() -> Option<ExitCode> {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    if arguments.get(1).is_none_or(|first| first != "groups") {
        return None;
    }
    let t = T(asked_language(&arguments));
    let matches = command(t).get_matches_from(arguments.into_iter().skip(1));
    Some(match Groups::from_arg_matches(&matches) {
        Ok(asked) => run(&asked),
        Err(error) => error.exit(),
    })
}

/// The command with its help.
fn command(t: T) -> Command {
    let command = Groups::augment_args(Command::new("medvirk groups").bin_name("medvirk groups"));
    in_language(t, command, option).about(t.groups_help_about()).after_long_help(teaching(t))
}

/// What an option is for.
fn option(t: T, id: &str) -> Option<String> {
    Some(match id {
        "people" => t.groups_option_people(),
        "sizes" => t.groups_option_sizes(),
        "groups" => t.groups_option_groups(),
        "balance" => t.groups_option_balance(),
        "spread" => t.groups_option_spread(),
        "at_least" => t.groups_option_at_least(),
        "at_most" => t.groups_option_at_most(),
        "together" => t.groups_option_together(),
        "apart" => t.groups_option_apart(),
        "rather_together" => t.groups_option_rather_together(),
        "rather_apart" => t.groups_option_rather_apart(),
        "together_column" => t.groups_option_together_column(),
        "apart_column" => t.groups_option_apart_column(),
        "leader" => t.groups_option_leader(),
        "leader_appointed" => t.groups_option_leader_appointed(),
        "secretary" => t.groups_option_secretary(),
        "secretary_appointed" => t.groups_option_secretary_appointed(),
        "language_column" => t.groups_option_language_column(),
        "common_language" => t.groups_option_common_language(),
        "lock" => t.groups_option_lock(),
        "rounds" => t.groups_option_rounds(),
        "seed" => t.groups_option_seed(),
        "time_limit" => t.groups_option_time_limit(),
        "out" => t.groups_option_out(),
        "id_column" => t.option_id_column(),
        "format" => t.option_format(),
        "language" => t.option_language(),
        "quiet" => t.option_quiet(),
        "help" => t.option_help(),
        _ => return None,
    })
}

/// An example, what is kept, what is written, exit codes.
fn teaching(t: T) -> String {
    let codes = [
        (0, t.groups_exit_0()),
        (2, t.exit_2()),
        (3, t.groups_exit_3()),
        (4, t.groups_exit_4()),
        (130, t.groups_exit_130()),
    ];
    let codes = codes.map(|(code, said)| format!("  {code:<4} {said}"));
    let parts = [
        format!("{}\n{FILES}", t.help_example()),
        in_lines(&t.groups_help_kept()),
        in_lines(&t.groups_help_results()),
        format!("{}\n{}", t.help_exit_codes(), codes.join("\n")),
    ];
    parts.join("\n\n")
}

/// Words in lines that a terminal can show.
fn in_lines(text: &str) -> String {
    let mut lines = String::new();
    let mut wide = 0;
    for word in text.split_whitespace() {
        let own = word.chars().count();
        if wide > 0 {
            let fits = wide + 1 + own <= WIDE;
            lines.push(if fits { ' ' } else { '\n' });
            wide = if fits { wide + 1 } else { 0 };
        }
        lines.push_str(word);
        wide += own;
    }
    lines
}

#[cfg(test)]
mod tests {
    use medvirk_kernel::Language;

    use super::*;

    #[test]
    fn every_option_is_explained_in_every_language() {
        for language in Language::ALL {
            let mut command = command(T(language));
            command.build();
            assert!(command.get_about().is_some());
            for arg in command.get_arguments() {
                let id = arg.get_id().as_str();
                assert_eq!(
                    arg.get_help().map(ToString::to_string),
                    option(T(language), id),
                    "{id}"
                );
            }
            command.debug_assert();
        }
    }

    #[test]
    fn long_sentences_stand_in_lines() {
        let lines = in_lines(&"ord ".repeat(60));
        assert!(lines.lines().count() == 3 && lines.lines().all(|line| line.len() <= WIDE));
    }
}
