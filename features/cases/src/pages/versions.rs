//! Every version of a paper, and what changed from one to the next, word by word.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{AccountId, Error, Result as Checked};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Html, Page, escape, html};
use uuid::Uuid;

use super::{in_case, open, overview::found, section::Section};
use crate::{
    T,
    actions::staff_path,
    model::{
        case::Case,
        difference::{Stretch, difference},
    },
    policy::READ,
    store::{self, SavedVersion},
    words,
};

struct VersionLine {
    title: String,
    when: String,
    who: String,
    changed: Vec<String>,
    href: String,
}

struct ChangedSection {
    title: String,
    html: Html,
}

#[derive(Template)]
#[template(path = "cases/versions.html")]
struct VersionsPage {
    page: Page,
    t: T,
    versions: Vec<VersionLine>,
}

#[derive(Template)]
#[template(path = "cases/version.html")]
struct VersionPage {
    page: Page,
    t: T,
    lead: String,
    sections: Vec<ChangedSection>,
    order: Option<(String, String)>,
}

pub(super) async fn list(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, READ).await?;
    let (t, case) = (T(cx.language()), found(&cx, &process).await?);
    let saved = store::versions(cx.db().reader(), case.id).await?;
    let themes = medvirk_processes::themes(cx.db().reader(), process.id).await?;
    let writers = Writers::of(&cx, &saved).await?;
    let mut lines = Vec::new();
    for (at, version) in saved.iter().enumerate() {
        let changed = match saved.get(at + 1) {
            None => vec![t.version_first()],
            Some(before) => {
                let (then, now) = (as_case(&case, before), as_case(&case, version));
                let mut changed: Vec<String> =
                    sections(&then, &now).into_iter().map(|s| title(&t, &themes, s)).collect();
                if headings(&then) != headings(&now) {
                    changed.push(t.version_headings());
                }
                changed
            }
        };
        lines.push(VersionLine {
            title: t.version_number(version.version),
            when: format::date_time(cx.language(), version.saved_at),
            who: writers.name(&t, &version.actor),
            changed,
            href: staff_path(&process, &format!("versions/{}", version.version)),
        });
    }
    let page = in_case(&cx, &process, t.versions_heading());
    html(&VersionsPage { page, t, versions: lines })
}

pub(super) async fn show(cx: Cx, Path((id, number)): Path<(Uuid, i32)>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, READ).await?;
    let (t, db, case) = (T(cx.language()), cx.db().reader(), found(&cx, &process).await?);
    let now = store::version(db, case.id, number).await?;
    let before = match store::version(db, case.id, number - 1).await {
        Ok(before) => Some(before),
        Err(Error::NotFound) => None,
        Err(other) => return Err(other.into()),
    };
    let themes = medvirk_processes::themes(db, process.id).await?;
    let files = store::files(db, case.id).await?.into_iter().map(|f| (f.id, f)).collect();
    let blank =
        SavedVersion { head: Default::default(), content: Default::default(), ..now.clone() };
    let (then, after) = (as_case(&case, before.as_ref().unwrap_or(&blank)), as_case(&case, &now));
    let shown = sections(&then, &after).into_iter().map(|section| ChangedSection {
        title: title(&t, &themes, section),
        html: marked(&t, &section.plain(t, &then, &files), &section.plain(t, &after, &files)),
    });
    let (old, new) = (headings(&then), headings(&after));
    let moved = before.is_some() && old != new;
    let heading = t.version_number(number);
    html(&VersionPage {
        page: in_case(&cx, &process, heading)
            .crumb(t.versions_heading(), staff_path(&process, "versions")),
        t,
        lead: lead(&cx, &now).await?,
        sections: shown.collect(),
        order: moved.then(|| (old.join(" – "), new.join(" – "))),
    })
}

/// The headings of a paper as they stand in it: their order, words and numbers.
fn headings(case: &Case) -> Vec<String> {
    let titles = case.content.order().into_iter().enumerate().map(|(at, heading)| {
        let title = words::title(&case.content, heading, case.head.language);
        if case.content.is_numbered { format!("{} {title}", at + 1) } else { title }
    });
    titles.collect()
}

/// "18. november 2026, kl. 10.00 · Ingvild Myrvang"
async fn lead(cx: &Cx, version: &SavedVersion) -> Checked<String> {
    let writers = Writers::of(cx, std::slice::from_ref(version)).await?;
    let when = format::date_time(cx.language(), version.saved_at);
    Ok(format!("{when} · {}", writers.name(&T(cx.language()), &version.actor)))
}

/// Who wrote versions.
struct Writers {
    own: String,
    names: BTreeMap<AccountId, String>,
}

impl Writers {
    async fn of(cx: &Cx, versions: &[SavedVersion]) -> Checked<Self> {
        let staff: BTreeSet<AccountId> =
            versions.iter().filter_map(|v| account_of(&v.actor)).collect();
        let mut names = medvirk_people::account_names(cx.db().reader(), staff).await?;
        if let Some(me) = cx.actor().staff() {
            names.insert(me.account, me.name.clone());
        }
        Ok(Writers { own: cx.actor().reference(), names })
    }

    /// The writer's name, and whether it is the reader. Somebody whose account is forgotten has none, and
    /// what Medvirk itself made is told so.
    fn name(&self, t: &T, actor: &str) -> String {
        let name = account_of(actor).and_then(|id| self.names.get(&id));
        match name {
            Some(name) if actor == self.own => t.version_own(name.as_str()),
            Some(name) => name.clone(),
            None if actor.starts_with("staff:") => t.version_somebody(),
            None => t.version_made(),
        }
    }
}

/// The account of an actor of the staff, as versions name them.
fn account_of(actor: &str) -> Option<AccountId> {
    actor.strip_prefix("staff:")?.parse().ok().map(AccountId)
}

fn as_case(case: &Case, version: &SavedVersion) -> Case {
    Case { head: version.head.clone(), content: version.content.clone(), ..case.clone() }
}

/// The sections that differ, in the order of the paper.
fn sections(then: &Case, now: &Case) -> Vec<Section> {
    let themes = then.content.assessments.keys().chain(now.content.assessments.keys());
    let mut assessed: Vec<Section> = themes.map(|t| Section::Assess(*t)).collect();
    assessed.dedup();
    let mut all = Section::all();
    all.extend(assessed);
    let mut differing: Vec<Section> = Vec::new();
    for section in all {
        if section.pairs(then) != section.pairs(now) && !differing.contains(&section) {
            differing.push(section);
        }
    }
    differing
}

fn title(t: &T, themes: &[medvirk_processes::Theme], section: Section) -> String {
    match section {
        Section::Assess(id) => {
            let title = themes.iter().find(|theme| theme.id == id);
            t.section_theme(title.map_or("", |theme| theme.title.to(t.lang())))
        }
        other => other.title().to(t.lang()),
    }
}

/// Both texts in one: what was taken out and what was put in is said in words for those who do not see
/// the marks.
fn marked(t: &T, old: &str, new: &str) -> Html {
    let mut out = String::new();
    for stretch in difference(old, new) {
        let (tag, label, words) = match stretch {
            Stretch::Same(words) => {
                out.push_str(&escape(&words).replace('\n', "<br>"));
                continue;
            }
            Stretch::Added(words) => ("ins", t.version_added(), words),
            Stretch::Removed(words) => ("del", t.version_removed(), words),
        };
        let words = escape(&words).replace('\n', "<br>");
        out.push_str(&format!(
            "<{tag}><span class=\"ds-sr-only\">{}: </span>{words}</{tag}>",
            escape(&label)
        ));
    }
    Html(out)
}
