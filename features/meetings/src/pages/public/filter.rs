//! Which meetings of the calendar somebody wants to see: said in the address, so that a choice can be
//! kept, sent to others, subscribed to and embedded.

use medvirk_kernel::Result;
use medvirk_slice::Cx;
use medvirk_web::ListQuery;
use uuid::Uuid;

use super::shown::{Listed, kind};
use crate::T;

/// A choice of meetings; empty parts choose all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Filter {
    pub search: String,
    pub process: String,
    pub theme: String,
    pub area: String,
    pub kind: String,
}

impl Filter {
    pub fn of(query: &ListQuery) -> Self {
        let value = |name: &str| query.filter(name).trim().to_owned();
        Filter {
            search: value("q"),
            process: value("process"),
            theme: value("theme"),
            area: value("area"),
            kind: value("kind"),
        }
    }

    /// The parts that are set, as they stand in an address.
    pub fn pairs(&self) -> Vec<(&'static str, &str)> {
        let all = [
            ("q", &self.search),
            ("process", &self.process),
            ("theme", &self.theme),
            ("area", &self.area),
            ("kind", &self.kind),
        ];
        all.into_iter().filter(|(_, v)| !v.is_empty()).map(|(n, v)| (n, v.as_str())).collect()
    }

    pub fn is_empty(&self) -> bool {
        self.pairs().is_empty()
    }

    /// An address with this choice and more.
    pub fn address(&self, path: &str, more: &[(&str, &str)]) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(self.pairs()).extend_pairs(more);
        let query = query.finish();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }

    pub fn takes(&self, one: &Listed) -> bool {
        let (meeting, plan) = (&one.meeting, &one.meeting.plan);
        let is = |wanted: &str, has: &str| wanted.is_empty() || wanted == has;
        let theme = self.theme.parse::<Uuid>().ok();
        is(&self.process, &one.process.slug)
            && is(&self.kind, &meeting.kind)
            && is(&self.area, plan.area.as_deref().unwrap_or_default())
            && (self.theme.is_empty() || theme.is_some_and(|theme| plan.themes.contains(&theme)))
            && self.finds(one)
    }

    /// Whether every word of the search stands somewhere in what is said of the meeting.
    fn finds(&self, one: &Listed) -> bool {
        let plan = &one.meeting.plan;
        let mut said = String::new();
        for words in [&one.meeting.title, &plan.purpose, &plan.place.directions] {
            said.extend(words.iter().flat_map(|(_, text)| [text, " "]));
        }
        said.extend([plan.place.line().as_str(), " ", &plan.body]);
        said.extend(plan.hosts.iter().flat_map(|h| [" ", &h.name, " ", &h.role, " ", &h.party]));
        let said = said.to_lowercase();
        self.search.to_lowercase().split_whitespace().all(|word| said.contains(word))
    }
}

/// What can be chosen: value and words, the empty choice first. Only what some meeting has is offered.
#[derive(Default)]
pub(super) struct Choices {
    pub processes: Vec<(String, String)>,
    pub themes: Vec<(String, String)>,
    pub areas: Vec<(String, String)>,
    pub kinds: Vec<(String, String)>,
}

/// The choices that part these meetings. One choice alone parts nothing and is left out, unless it has
/// been made.
pub(super) async fn choices(cx: &Cx, all: &[Listed], filter: &Filter) -> Result<Choices> {
    let (t, language) = (T(cx.language()), cx.language());
    let processes =
        all.iter().map(|one| (one.process.slug.clone(), one.process.name(language).to_owned()));
    let kinds = all.iter().map(|one| (one.meeting.kind.clone(), kind(t, &one.meeting)));
    let used = |id: &str| all.iter().any(|one| one.meeting.plan.area.as_deref() == Some(id));
    let areas = cx.municipality().areas.iter().filter(|area| used(&area.id));
    let ids: Vec<_> = all.iter().map(|one| one.process.id).collect();
    let themes = medvirk_processes::themes_of(cx.db().reader(), &ids).await?;
    let about = |id: Uuid| all.iter().any(|one| one.meeting.plan.themes.contains(&id));
    let themes = themes
        .iter()
        .filter(|theme| about(theme.id.into()))
        .map(|theme| (Uuid::from(theme.id).to_string(), theme.title.to(language).to_owned()));
    let offer = |found: Vec<(String, String)>, chosen: &str| {
        let mut found = found;
        medvirk_i18n::sort_by_text(language, &mut found, |(_, words)| words.as_str());
        found.dedup();
        if found.len() < 2 && chosen.is_empty() {
            return Vec::new();
        }
        found.insert(0, (String::new(), t.cal_all()));
        found
    };
    Ok(Choices {
        processes: offer(processes.collect(), &filter.process),
        themes: offer(themes.collect(), &filter.theme),
        areas: offer(areas.map(|a| (a.id.clone(), a.name.clone())).collect(), &filter.area),
        kinds: offer(kinds.collect(), &filter.kind),
    })
}
