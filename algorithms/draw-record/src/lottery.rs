//! The lottery as a file: one line per ticket, so that a hall can follow it.

use medvirk_sortition::Lottery;

use crate::sha256;

/// The lottery as CSV: `number,ids` for one panel, `number,panel,ids` with a line per panel for
/// several. Numbers have as many digits as the last one (`000` to `999`). Ids are parted by a
/// space, or by a semicolon if an id has a space in it.
pub fn lottery_csv(lottery: &Lottery) -> String {
    let digits = lottery.tickets.len().saturating_sub(1).to_string().len();
    let several = lottery.tickets.iter().any(|seats| seats.len() > 1);
    let has_space = lottery.times.keys().any(|id| id.contains(char::is_whitespace));
    let between = if has_space { ";" } else { " " };
    let mut csv = String::from(if several { "number,panel,ids\n" } else { "number,ids\n" });
    for (number, seats) in lottery.tickets.iter().enumerate() {
        for (panel, ids) in seats {
            let ids = cell(&ids.join(between));
            match several {
                true => csv.push_str(&format!("{number:0digits$},{},{ids}\n", cell(panel))),
                false => csv.push_str(&format!("{number:0digits$},{ids}\n")),
            }
        }
    }
    csv
}

/// SHA-256 of [`lottery_csv`].
pub fn lottery_hash(lottery: &Lottery) -> String {
    file_hash(&lottery_csv(lottery))
}

/// SHA-256 of a file's text, in hexadecimal, to compare with [`crate::Announcement::lottery_hash`].
pub fn file_hash(text: &str) -> String {
    sha256(text.as_bytes())
}

fn cell(text: &str) -> String {
    match text.contains(['"', ',', '\n', '\r']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text.to_owned(),
    }
}
