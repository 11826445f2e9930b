//! Pages obey a strict content security policy and fetch nothing from other hosts: no style or
//! script inside a page, and no foreign address except as the target of a link.

use super::{File, Finding};

/// Names of vocabularies; they look like addresses, but nothing is fetched from them.
const VOCABULARIES: [&str; 3] = ["http://www.w3.org/", "https://www.w3.org/", "http://purl.org/"];

/// Checks a template, style sheet or script.
pub fn check(file: &File) -> Vec<Finding> {
    let is_template =
        file.path.contains("/templates/") && matches!(file.extension(), "html" | "svg");
    // What is served lies in folders of its own; programs that build it lie beside them.
    let is_asset = file.path.split_once("/assets/").is_some_and(|(_, rest)| rest.contains('/'))
        && matches!(file.extension(), "css" | "js" | "mjs" | "html" | "svg");
    let mut findings = Vec::new();
    if is_template {
        for (number, tag) in tags(&file.text) {
            findings.extend(inline(&tag).map(|what| Finding::fault(&file.path, number, what)));
            if !tag.starts_with("<a ") && has_foreign_address(&tag) {
                let what = "an address on another host; serve it from here";
                findings.push(Finding::fault(&file.path, number, what));
            }
        }
    } else if is_asset {
        for (number, line) in file.lines() {
            let code = line.trim_start();
            let is_comment = ["//", "/*", "*", "<!--"].iter().any(|c| code.starts_with(c));
            if !is_comment && has_foreign_address(code) {
                let what = "an address on another host; serve it from here";
                findings.push(Finding::fault(&file.path, number, what));
            }
        }
    }
    findings
}

/// What the content security policy would refuse in a tag.
fn inline(tag: &str) -> Option<String> {
    let name = tag.trim_start_matches('<').split(|c: char| !c.is_alphanumeric()).next()?;
    if name == "style" {
        return Some("a style sheet inside the page; put it into the assets".into());
    }
    if name == "script" && !has_attribute(tag, "src") {
        let is_data = tag.contains("type=\"application/") || tag.contains("type=\"text/plain\"");
        if !is_data {
            return Some("a script inside the page; put it into the assets".into());
        }
    }
    if has_attribute(tag, "style") {
        return Some("an inline style; use a class or a data attribute".into());
    }
    let handler = attributes(tag).find(|name| name.starts_with("on") && name.len() > 3)?;
    Some(format!("an inline script `{handler}=`; listen from a script in the assets"))
}

fn has_attribute(tag: &str, wanted: &str) -> bool {
    attributes(tag).any(|name| name == wanted)
}

/// Names of a tag's attributes that have a value.
fn attributes(tag: &str) -> impl Iterator<Item = &str> {
    let mut rest = tag;
    std::iter::from_fn(move || {
        let equals = rest.find('=')?;
        let before = &rest[..equals];
        let from = before.rfind(|c: char| c.is_whitespace() || c == '"' || c == '\'');
        let name = &before[from.map_or(0, |at| at + 1)..];
        rest = skip_value(&rest[equals + 1..]);
        Some(name)
    })
}

fn skip_value(rest: &str) -> &str {
    match rest.chars().next() {
        Some(quote @ ('"' | '\'')) => rest[1..].find(quote).map_or("", |end| &rest[end + 2..]),
        _ => rest,
    }
}

/// Every opening tag with the line it begins on. Expressions of the template language are blanked,
/// because they may hold `<`, `>` and quotes of their own.
fn tags(text: &str) -> Vec<(usize, String)> {
    let plain = without_expressions(text);
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(offset) = plain[at..].find('<') {
        let from = at + offset;
        at = from + 1;
        if !plain[at..].starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        let end = end_of_tag(&plain[from..]).map_or(plain.len(), |end| from + end);
        let number = plain[..from].matches('\n').count() + 1;
        tags.push((number, plain[from..end].replace('\n', " ")));
        at = end;
    }
    tags
}

fn end_of_tag(tag: &str) -> Option<usize> {
    let mut quote = None;
    for (index, c) in tag.char_indices() {
        match (quote, c) {
            (None, '>') => return Some(index + 1),
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    None
}

/// Replaces `{{ … }}`, `{% … %}` and `{# … #}` by spaces, keeping line breaks.
fn without_expressions(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(from) = rest.find('{') {
        let end = match rest[from + 1..].chars().next() {
            Some('{') => "}}",
            Some('%') => "%}",
            Some('#') => "#}",
            _ => {
                plain.push_str(&rest[..=from]);
                rest = &rest[from + 1..];
                continue;
            }
        };
        plain.push_str(&rest[..from]);
        let until = rest[from..].find(end).map_or(rest.len(), |at| from + at + end.len());
        plain.extend(rest[from..until].chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        rest = &rest[until..];
    }
    plain.push_str(rest);
    plain
}

fn has_foreign_address(text: &str) -> bool {
    ["http://", "https://"].iter().any(|scheme| {
        text.match_indices(scheme)
            .any(|(at, _)| !VOCABULARIES.iter().any(|name| text[at..].starts_with(name)))
    })
}

#[cfg(test)]
mod tests {
    use super::super::file;
    use super::*;

    fn page(text: &str) -> usize {
        check(&file("features/people/templates/people.html", text)).len()
    }

    #[test]
    fn style_and_script_stay_out_of_pages() {
        assert_eq!(page("<p style=\"color: red\">"), 1);
        assert_eq!(page("<style>p{}</style>"), 1);
        assert_eq!(page("<script>run()</script>"), 1);
        assert_eq!(page("<button onclick=\"run()\">"), 1);
        assert_eq!(page("<script type=\"module\"\n  src=\"/assets/a.js\"></script>"), 0);
        assert_eq!(page("<script type=\"application/json\" id=\"data\">{}</script>"), 0);
        assert_eq!(page("<p class=\"on\" data-style=\"x\" title=\"style=, onclick=\">"), 0);
    }

    #[test]
    fn the_template_language_does_not_confuse_the_check() {
        assert_eq!(page("{% if a > b %}<p class=\"{{ c(\"x\") }}\">{% endif %}"), 0);
        assert_eq!(page("{# <style> is gone #}<p>"), 0);
    }

    #[test]
    fn nothing_is_fetched_from_other_hosts_but_links_may_lead_there() {
        assert_eq!(page("<img src=\"https://example.org/a.png\" alt=\"\">"), 1);
        assert_eq!(page("<a href=\"https://lovdata.no/\">Lovdata</a>"), 0);
        assert_eq!(page("<svg xmlns=\"http://www.w3.org/2000/svg\">"), 0);
        let asset = |text| check(&file("platform/web/assets/css/a.css", text)).len();
        assert_eq!(asset("@import \"https://example.org/font.css\";"), 1);
        assert_eq!(asset("/* see https://example.org/ */"), 0);
    }

    #[test]
    fn a_finding_names_the_line() {
        let findings = check(&file("a/templates/a.html", "<p>\n<br\n  style=\"x\">\n"));
        assert_eq!(findings[0].line, 2);
    }
}
