//! What never belongs in the repository: people who exist, paths of one machine, addresses that
//! only work from one network, and talk about how the work was done instead of what it is.

use super::{File, Finding};

/// Beginnings of paths that exist on somebody's machine only.
const MACHINE_PATHS: [&str; 6] = [
    concat!("/wo", "rk/"),
    concat!("/ho", "me/"),
    concat!("/Us", "ers/"),
    concat!("/ro", "ot/"),
    concat!("C:", "\\Users"),
    concat!("bash_", "jobs"),
];

/// Hosts and words that have no place here. They are written in two parts, so that this file does
/// not find itself.
const FORBIDDEN: [&str; 15] = [
    concat!("registry.npm", "js.org"),
    concat!("index.cra", "tes.io"),
    concat!("static.cra", "tes.io"),
    concat!("files.python", "hosted.org"),
    concat!("deb.deb", "ian.org"),
    concat!("arti", "factory"),
    concat!("clau", "de"),
    concat!("anthro", "pic"),
    concat!("chat", "gpt"),
    concat!("open", "ai"),
    concat!("copi", "lot"),
    concat!("sub", "agent"),
    concat!("language ", "model"),
    concat!("ai assis", "tant"),
    concat!("brief", ".md"),
];

/// Domains that RFC 2606 keeps free for examples, and our own words for them.
const EXAMPLE_DOMAINS: [&str; 10] = [
    "example",
    "example.org",
    "example.com",
    "example.net",
    "example.no",
    "eksempel.no",
    "test",
    "invalid",
    "localhost",
    "host",
];

/// Checks one file.
pub fn check(file: &File) -> Vec<Finding> {
    let name = file.path.rsplit('/').next().unwrap_or_default();
    let is_made = file.path.contains("/proptest-regressions/");
    if is_made || matches!(name, "Cargo.lock" | "package-lock.json" | "LICENSE") {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for (number, line) in file.lines() {
        for what in faults(line) {
            findings.push(Finding::fault(&file.path, number, what));
        }
    }
    findings
}

fn faults(line: &str) -> Vec<String> {
    let mut faults = Vec::new();
    if let Some(path) = MACHINE_PATHS.iter().find(|path| has_path(line, path)) {
        faults.push(format!("`{path}…` exists on one machine only"));
    }
    let lower = line.to_lowercase();
    if let Some(word) = FORBIDDEN.iter().find(|word| has_word(&lower, word)) {
        faults.push(format!("`{word}` has no place in the repository"));
    }
    if let Some(address) = foreign_email(line) {
        faults.push(format!("`{address}` may belong to somebody; use example.org"));
    }
    if has_real_phone(line) {
        faults.push("a phone number that may belong to somebody; use +47 000 xx xxx".into());
    }
    if has_national_id(line) {
        faults.push("eleven digits that are a valid fødselsnummer; use a synthetic one".into());
    }
    faults
}

/// A path begins where no name goes on: `/srv/` but not `observ/srv/`.
fn has_path(line: &str, path: &str) -> bool {
    line.match_indices(path).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || "._-~}*".contains(c))
    })
}

fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// The first e-mail address whose domain is not kept free for examples.
fn foreign_email(line: &str) -> Option<&str> {
    let is_local = |c: char| c.is_alphanumeric() || "._%+-".contains(c);
    let is_domain = |c: char| c.is_alphanumeric() || ".-".contains(c);
    line.match_indices('@').find_map(|(at, _)| {
        let from = line[..at]
            .rfind(|c| !is_local(c))
            .map_or(0, |before| before + line[before..].chars().next().map_or(1, char::len_utf8));
        let after = &line[at + 1..];
        let domain = &after[..after.find(|c| !is_domain(c)).unwrap_or(after.len())];
        let domain = domain.trim_end_matches('.').to_lowercase();
        let (name, top) = domain.rsplit_once('.')?;
        let is_address = from < at
            && top.len() >= 2
            // Nobody has an address like a@b.org; tests of what an address is do.
            && name.len() >= 2
            && top.chars().all(char::is_alphabetic)
            // `user@host` in the address of a database or a package is not mail.
            && !line[..from].ends_with("//")
            && !line[..from].ends_with(':');
        let is_free = EXAMPLE_DOMAINS
            .iter()
            .any(|free| domain == *free || domain.ends_with(&format!(".{free}")));
        (is_address && !is_free).then(|| &line[from..at + 1 + domain.len()])
    })
}

/// `+47` and eight digits, in any grouping, that do not begin with `000`.
fn has_real_phone(line: &str) -> bool {
    line.match_indices("+47").any(|(at, _)| {
        let digits: String = line[at + 3..]
            .chars()
            .take_while(|c| c.is_ascii_digit() || *c == ' ' || *c == '\u{a0}')
            .filter(char::is_ascii_digit)
            .collect();
        // Series 20 00 00 is given to nobody: for tests of numbers that must look real.
        digits.len() == 8 && !digits.starts_with("000") && !digits.starts_with("200000")
    })
}

/// Eleven digits, alone or as six and five, with both check digits right and the month of a person
/// who may exist. Synthetic numbers have 40, 65 or 80 added to the month.
fn has_national_id(line: &str) -> bool {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (at, c) in line.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
        match runs.last_mut() {
            Some((_, end)) if *end == at => *end = at + c.len_utf8(),
            _ => runs.push((at, at + c.len_utf8())),
        }
    }
    let alone = runs.iter().map(|(from, to)| line[*from..*to].to_owned());
    let pairs = runs.windows(2).filter(|pair| {
        pair[0].1 - pair[0].0 == 6
            && pair[1].1 - pair[1].0 == 5
            && &line[pair[0].1..pair[1].0] == " "
    });
    let pairs = pairs.map(|pair| line[pair[0].0..pair[1].1].replace(' ', ""));
    alone.chain(pairs).any(|digits| is_national_id(&digits))
}

fn is_national_id(text: &str) -> bool {
    let digits: Vec<u32> = text.chars().filter_map(|c| c.to_digit(10)).collect();
    if digits.len() != 11 {
        return false;
    }
    let month = digits[2] * 10 + digits[3];
    let day = (digits[0] * 10 + digits[1]) % 40;
    let sum = |weights: &[u32]| weights.iter().zip(&digits).map(|(w, d)| w * d).sum::<u32>() % 11;
    (1..=12).contains(&month)
        && (1..=31).contains(&day)
        && sum(&[3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) == 0
        && sum(&[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A number for a day and month with both check digits right; made here, so that none is
    /// written down.
    fn made_up(day_and_month: &str) -> String {
        let valid = |text: &String| {
            let digits: Vec<u32> = text.chars().filter_map(|c| c.to_digit(10)).collect();
            let sum = |w: &[u32]| w.iter().zip(&digits).map(|(w, d)| w * d).sum::<u32>() % 11;
            sum(&[3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) == 0
                && sum(&[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) == 0
        };
        let numbers = (0..100_000).map(|n| format!("{day_and_month}90{n:05}"));
        numbers.into_iter().find(valid).expect("one in a hundred fits")
    }

    #[test]
    fn addresses_of_people_are_refused_and_examples_are_not() {
        let at = "@";
        assert_eq!(faults(&format!("mail ola{at}kommune.no now")).len(), 1);
        for free in [
            "a@example.org",
            "KARI@EXAMPLE.ORG",
            "a@b.org",
            "a@post.example.net",
            "a@b.example",
            "navn@eksempel.no",
        ] {
            assert!(faults(free).is_empty(), "{free}");
        }
        assert!(faults("postgres://user@db.internal/x").is_empty());
        assert!(faults("npm install @scope/name and @media (x)").is_empty());
    }

    #[test]
    fn phones_are_invented() {
        assert_eq!(faults(&format!("{} 912 34 567", "+47")).len(), 1);
        assert!(faults("+47 000 12 345").is_empty());
        assert!(faults("+47 alone").is_empty());
    }

    #[test]
    fn a_valid_national_id_is_refused_and_a_synthetic_one_is_not() {
        let real = made_up("0101");
        let synthetic = made_up("0181");
        assert_eq!(faults(&format!("nr {real}.")).len(), 1);
        assert_eq!(faults(&format!("nr {} {}", &real[..6], &real[6..])).len(), 1);
        assert!(faults(&format!("nr {synthetic}")).is_empty());
        assert!(faults("12345678901234567890").is_empty());
    }

    #[test]
    fn paths_of_one_machine_are_refused() {
        assert_eq!(faults(&format!("see {}x", MACHINE_PATHS[0])).len(), 1);
        assert!(faults("frame/work/x and $HOME/.cache").is_empty());
        assert!(faults("/var/lib/medvirk").is_empty());
    }

    #[test]
    fn words_about_the_making_are_refused_whole() {
        assert_eq!(faults(FORBIDDEN[6]).len(), 1);
        assert!(faults("the session of a person; a claudette").is_empty());
    }
}
