//! The permission table, generated from the rules and routes of all slices.

use std::fmt::Write;

use medvirk_kernel::{Rules, Stage, Who};
use medvirk_slice::{Access, Routes, Slice};

/// Markdown: actions with who and when, then every address with its door.
pub(crate) fn table(slices: &[Box<dyn Slice>]) -> String {
    let mut out = String::from(
        "# Who may do what\n\nMade by `cargo xtask permissions`. Do not edit.\n\n\
         ## Actions\n\n| action | who | stage of the process |\n| --- | --- | --- |\n",
    );
    let rules = Rules::new(slices.iter().flat_map(|s| s.rules()));
    for rule in rules.iter() {
        let who: Vec<_> = rule.who.iter().map(|w| who(*w)).collect();
        let stages: Vec<_> = rule.stages.iter().map(|s| stage(*s)).collect();
        let stages = if stages.is_empty() { "any".to_owned() } else { stages.join(", ") };
        let _ = writeln!(out, "| `{}` | {} | {stages} |", rule.action.0, who.join(", "));
    }
    out.push_str("\n## Addresses\n\n| method | address | door |\n| --- | --- | --- |\n");
    let routes = slices.iter().fold(Routes::new(), |all, s| all.merge(s.routes()));
    let mut lines: Vec<_> = routes
        .list()
        .iter()
        .map(|r| {
            let door = match r.access {
                Access::Public => "everybody".to_owned(),
                Access::Link(kind) => format!("link of a {kind}"),
                Access::Staff(action) => format!("staff: `{}`", action.0),
            };
            (r.path.clone(), r.method.to_string(), door)
        })
        .collect();
    lines.sort();
    for (path, method, door) in lines {
        let _ = writeln!(out, "| {method} | `{path}` | {door} |");
    }
    out
}

fn who(who: Who) -> String {
    match who {
        Who::Anyone => "everybody".to_owned(),
        Who::AnyStaff => "all staff".to_owned(),
        Who::Role(role) => role.code().replace('_', " "),
        Who::Holder(kind) => format!("{kind} (own link)"),
        Who::System => "jobs".to_owned(),
    }
}

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Draft => "draft",
        Stage::Published => "published",
        Stage::Closed => "closed",
    }
}
