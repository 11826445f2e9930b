//! E-mail addresses: something, `@`, a domain with a dot.

use std::ops::Range;

/// Every e-mail address in the text. Letters outside ASCII are allowed, for people write them.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    text.match_indices('@').filter_map(|(at, _)| around(text, at)).collect()
}

fn around(text: &str, at: usize) -> Option<Range<usize>> {
    let local = |c: char| c.is_alphanumeric() || "._%+-".contains(c);
    let domain = |c: char| c.is_alphanumeric() || ".-".contains(c);
    let before = text[..at].chars().rev().take_while(|c| local(*c));
    let start = at - before.map(char::len_utf8).sum::<usize>();
    let after = &text[at + 1..];
    let length = after.chars().take_while(|c| domain(*c)).map(char::len_utf8).sum::<usize>();
    // The last dot that letters follow; a full stop or dash after the address is not part of it.
    let dots = after[..length].rmatch_indices('.').filter(|(dot, _)| *dot > 0);
    let end = dots
        .map(|(dot, _)| (dot, after[dot + 1..length].chars().take_while(|c| c.is_alphabetic())))
        .map(|(dot, letters)| {
            (dot, letters.clone().count(), letters.map(char::len_utf8).sum::<usize>())
        })
        .find(|(_, letters, _)| *letters >= 2)
        .map(|(dot, _, bytes)| dot + 1 + bytes)?;
    (start < at).then(|| start..at + 1 + end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_without_the_full_stop_after_them() {
        let text = "Skriv til ola.normann+plan@post.example.org. Eller åse@example.no-90!";
        let found: Vec<_> = find(text).into_iter().map(|r| &text[r]).collect();
        assert_eq!(found, ["ola.normann+plan@post.example.org", "åse@example.no"]);
    }

    #[test]
    fn an_at_sign_alone_is_no_address() {
        assert!(find("@fjordvik og 3 @ 20 kr, a@b, a@b.1").is_empty());
    }
}
