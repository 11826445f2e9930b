//! What input shows on pages of other slices: menu entries, the box on the page of a process, things
//! to do today.

use askama::Template;
use medvirk_kernel::{ProcessId, Result, Stage};
use medvirk_processes::Process;
use medvirk_slice::{Chapter, Cx, Door, MenuEntry, Milestone, Panel, TodayItem, Urgency};

use super::said::{Quote, quotes};
use crate::{
    CODE, MODERATE, READ, T,
    actions::moderation,
    model::note::{NoteFilter, NoteKind},
    store, text,
};

/// Quotes in the box on the public page of a process.
const QUOTES: usize = 3;

pub(crate) fn process_menu(cx: &Cx, process: ProcessId) -> Vec<(Chapter, MenuEntry)> {
    let t = T(cx.language());
    let entry = |order, text, rest: &str, icon| {
        let href = format!("/staff/processes/{process}/{rest}");
        (Chapter::Input, MenuEntry { order, text, href, icon })
    };
    let resource = medvirk_kernel::Resource { process: Some(process), stage: None, held: None };
    let mut menu = Vec::new();
    if cx.may(READ, resource) {
        menu.extend([
            entry(400, t.notes_heading(), "notes", "speech"),
            entry(410, t.bench_menu(), "coding", "tag"),
            entry(430, t.summaries_heading(), "summaries", "paper"),
            entry(440, t.frequency_heading(), "frequency", "chart"),
            entry(450, t.reach_heading(), "reach", "people"),
            entry(460, t.publication_menu(), "publication", "megaphone"),
        ]);
    }
    if cx.may(MODERATE, resource) {
        menu.push(entry(420, t.moderation_heading(), "moderation", "eye"));
    }
    menu
}

#[derive(Template)]
#[template(path = "input/panel_staff.html")]
struct StaffPanel {
    t: T,
    tiles: Vec<(String, String, String)>,
    coded: u64,
    total: u64,
    held: u64,
    /// Where held notes are decided on and notes are coded, for those who may go there.
    moderation: Option<String>,
    coding: Option<String>,
}

#[derive(Template)]
#[template(path = "input/panel_public.html")]
struct PublicPanel {
    t: T,
    tiles: Vec<(String, String)>,
    quotes: Vec<Quote>,
    href: String,
    themes: Vec<(String, String)>,
}

pub(crate) async fn process_panels(cx: &Cx, id: ProcessId, door: Door) -> Result<Vec<Panel>> {
    let process = medvirk_processes::get(cx.db().reader(), id).await?;
    match door {
        Door::Staff if cx.may(READ, process.resource()) => staff_panel(cx, &process).await,
        Door::Public if process.is_public() => public_panel(cx, process).await,
        _ => Ok(vec![]),
    }
}

async fn staff_panel(cx: &Cx, process: &Process) -> Result<Vec<Panel>> {
    let (t, db) = (T(cx.language()), cx.db().reader());
    let sources = store::sources(db, process.id).await?;
    if sources.is_empty() {
        return Ok(vec![]);
    }
    let total = store::count_by(db, &NoteFilter::of(process.id)).await?;
    let open = NoteFilter { is_coded: Some(false), ..NoteFilter::of(process.id) };
    let coded = total - store::count_by(db, &open).await?;
    let people: u32 = sources.iter().map(|s| s.head_count).sum();
    let base = format!("/staff/processes/{}", process.id);
    let place = |rest: &str| {
        Some(format!("{base}/{rest}")).filter(|href| cx.may_open(href, process.resource()))
    };
    let tables = u32::try_from(sources.len()).unwrap_or(u32::MAX);
    let panel = StaffPanel {
        tiles: vec![
            (total.to_string(), t.panel_notes(total), format!("{base}/notes")),
            (people.to_string(), t.panel_people(tables), format!("{base}/reach")),
        ],
        coded,
        total,
        held: store::count_by(db, &moderation::held(process)).await?,
        moderation: place("moderation"),
        coding: place("coding"),
        t,
    };
    Ok(vec![Panel { order: 400, html: panel.render()? }])
}

async fn public_panel(cx: &Cx, process: Process) -> Result<Vec<Panel>> {
    let (t, language, db) = (T(cx.language()), cx.language(), cx.db().reader());
    let Some((_, publication)) = store::publication(db, process.id).await? else {
        return Ok(vec![]);
    };
    let own_themes = medvirk_processes::themes(db, process.id).await?;
    let slug = &process.slug;
    let ids: Vec<_> = publication.themes.iter().flat_map(|t| t.quotes.clone()).collect();
    let mut texts = store::notes_by_id(db, &ids).await?;
    texts.retain(|_, n| n.published_at.is_some() && n.kind == NoteKind::Quote);
    // One quote per theme, so that no theme speaks for all.
    let shown =
        publication.themes.iter().filter_map(|theme| quotes(theme, &texts).into_iter().next());
    let mut tiles = vec![
        (publication.people.to_string(), t.said_tile_people(publication.sources)),
        (publication.notes.to_string(), t.said_tile_notes()),
    ];
    if let Some(share) = publication.reach.first_time {
        tiles.push((medvirk_i18n::format::percent(language, share), t.said_tile_first()));
    }
    let themes = publication.themes.iter().filter_map(|theme| {
        let own = own_themes.iter().find(|own| own.id == theme.theme)?;
        let href = format!("/processes/{slug}/said/{}", own.code);
        Some((own.title.to(language).to_owned(), href))
    });
    let panel = PublicPanel {
        tiles,
        quotes: shown
            .take(QUOTES)
            .zip(["", "accent", "moss"])
            .map(|(q, tone)| Quote { tone, ..q })
            .collect(),
        href: format!("/processes/{slug}/said"),
        themes: themes.collect(),
        t,
    };
    Ok(vec![Panel { order: 200, html: panel.render()? }])
}

pub(crate) async fn today(cx: &Cx) -> Result<Vec<TodayItem>> {
    let db = cx.db().reader();
    let mut items = Vec::new();
    for process in medvirk_processes::list(db).await? {
        if process.stage == Stage::Closed {
            continue;
        }
        let name = process.name(cx.language()).to_owned();
        let base = format!("/staff/processes/{}", process.id);
        let mut add = |count: u64, words: medvirk_kernel::Message, rest: &str, urgency, icon| {
            if count > 0 {
                items.push(TodayItem {
                    urgency,
                    text: words.to(cx.language()),
                    href: format!("{base}/{rest}"),
                    due: None,
                    count: Some(count),
                    icon,
                });
            }
        };
        if cx.may(MODERATE, process.resource()) {
            let held = store::count_by(db, &moderation::held(&process)).await?;
            add(held, text::today_held(held, &name), "moderation", Urgency::Soon, "eye");
        }
        if cx.may(CODE, process.resource()) {
            let open = NoteFilter { is_coded: Some(false), ..NoteFilter::of(process.id) };
            let open = store::count_by(db, &open).await?;
            let words = text::today_uncoded(open, &name);
            add(open, words, "coding?show=open", Urgency::Normal, "tag");
            let changed = NoteFilter { is_changed: true, ..NoteFilter::of(process.id) };
            let changed = store::count_by(db, &changed).await?;
            let words = text::today_changed(changed, &name);
            add(changed, words, "coding?show=changed", Urgency::Soon, "pencil");
        }
    }
    Ok(items)
}

pub(crate) async fn milestones(cx: &Cx, id: ProcessId) -> Result<Vec<Milestone>> {
    let db = cx.db().reader();
    let Some(at) = store::published_at(db, id).await? else { return Ok(vec![]) };
    let process = medvirk_processes::get(db, id).await?;
    Ok(vec![Milestone {
        from: medvirk_kernel::to_oslo(at).date_naive(),
        to: None,
        text: T(cx.language()).said_milestone(),
        href: Some(format!("/processes/{}/said", process.slug)),
    }])
}

pub(crate) async fn addresses(cx: &Cx) -> Result<Vec<String>> {
    let db = cx.db().reader();
    let mut addresses = Vec::new();
    for process in medvirk_processes::list(db).await?.iter().filter(|p| p.is_public()) {
        let Some((_, publication)) = store::publication(db, process.id).await? else { continue };
        addresses.push(format!("/processes/{}/said", process.slug));
        let themes = medvirk_processes::themes(db, process.id).await?;
        let shown = themes.iter().filter(|t| publication.theme(t.id).is_some());
        addresses.extend(shown.map(|t| format!("/processes/{}/said/{}", process.slug, t.code)));
    }
    Ok(addresses)
}
