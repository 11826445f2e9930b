//! What changed between two texts, as marks that are also said in words.

use medvirk_web::{Html, escape};
use similar::{ChangeTag, TextDiff};

use crate::T;

/// What is taken out and put in at one place of the text, and the space after it, of which it is not
/// known yet whether more follows.
#[derive(Default)]
struct Run {
    out: String,
    put: String,
    space: String,
}

impl Run {
    /// Takes the space along when the change goes on after it: words that stand together are one change.
    fn go_on(&mut self) {
        let space = std::mem::take(&mut self.space);
        self.out.push_str(&space);
        self.put.push_str(&space);
    }

    /// Whether words were replaced, so that a space between them can be a part of it.
    fn is_replaced(&self) -> bool {
        !self.out.is_empty() && !self.put.is_empty() && self.space.is_empty()
    }

    /// Writes what it holds.
    fn end(&mut self, t: T, html: &mut String) {
        let run = std::mem::take(self);
        for (tag, label, text) in
            [("del", t.minutes_removed(), run.out), ("ins", t.minutes_added(), run.put)]
        {
            if !text.is_empty() {
                let (label, text) = (escape(&label), lines(&text));
                html.push_str(&format!(
                    "<{tag}><span class=\"ds-sr-only\">{label}: </span>{text}</{tag}>"
                ));
            }
        }
        html.push_str(&run.space);
    }
}

fn lines(text: &str) -> String {
    escape(text).replace('\n', "<br>")
}

/// Both texts in one; words next to each other that changed alike are one mark.
pub(super) fn marked(t: T, old: &str, new: &str) -> Html {
    let (mut html, mut run) = (String::new(), Run::default());
    for change in TextDiff::from_words(old, new).iter_all_changes() {
        let words = change.value();
        match change.tag() {
            ChangeTag::Equal if words.chars().all(|c| c == ' ') && run.is_replaced() => {
                run.space.push_str(words);
            }
            ChangeTag::Equal => {
                run.end(t, &mut html);
                html.push_str(&lines(words));
            }
            ChangeTag::Insert => {
                run.go_on();
                run.put.push_str(words);
            }
            ChangeTag::Delete => {
                run.go_on();
                run.out.push_str(words);
            }
        }
    }
    run.end(t, &mut html);
    Html(html)
}

#[cfg(test)]
mod tests {
    use medvirk_kernel::Language;

    use super::*;

    fn html(old: &str, new: &str) -> String {
        let html = marked(T(Language::Nb), old, new).0;
        html.replace("<span class=\"ds-sr-only\">Satt inn: </span>", "")
            .replace("<span class=\"ds-sr-only\">Tatt ut: </span>", "")
    }

    #[test]
    fn words_that_changed_together_are_one_mark() {
        assert_eq!(html("Vi kom", "Vi kom fram i dag"), "Vi kom<ins> fram i dag</ins>");
        let replaced = html("Svar fra to lag: nei", "Svar om tre rom: nei");
        assert_eq!(replaced, "Svar <del>fra to lag:</del><ins>om tre rom:</ins> nei");
    }

    #[test]
    fn what_did_not_change_is_not_marked_and_lines_stay_lines() {
        assert_eq!(html("a < b\nc", "a < b\nc"), "a &lt; b<br>c");
        assert_eq!(html("a b", "x b"), "<del>a</del><ins>x</ins> b");
    }
}
