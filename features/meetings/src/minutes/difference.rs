//! What changed between two texts, word by word, as marks that are also said in words.

use medvirk_web::{Html, escape};
use similar::{ChangeTag, TextDiff};

use crate::T;

/// Both texts in one.
pub(super) fn marked(t: T, old: &str, new: &str) -> Html {
    let mut out = String::new();
    for change in TextDiff::from_words(old, new).iter_all_changes() {
        let words = escape(change.value()).replace('\n', "<br>");
        let (tag, label) = match change.tag() {
            ChangeTag::Equal => {
                out.push_str(&words);
                continue;
            }
            ChangeTag::Insert => ("ins", t.minutes_added()),
            ChangeTag::Delete => ("del", t.minutes_removed()),
        };
        let label = escape(&label);
        out.push_str(&format!("<{tag}><span class=\"ds-sr-only\">{label}: </span>{words}</{tag}>"));
    }
    Html(out)
}
