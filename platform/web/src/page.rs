//! What every page has around its content: title, language, menus, the visitor, a message.

use medvirk_i18n::Language;
use medvirk_slice::{Chapter, Cx, Door, MenuEntry};

use crate::{T, asset};

/// One step of the path to a page.
#[derive(Clone, Debug)]
pub struct Crumb {
    /// Words.
    pub text: String,
    /// Address.
    pub href: String,
}

/// Entries of a process's menu that belong together.
#[derive(Clone, Debug)]
pub struct ChapterMenu {
    /// Heading; empty for the process as a whole.
    pub heading: String,
    /// In the order they stand.
    pub entries: Vec<MenuEntry>,
}

/// The frame of a page; templates extend `layout/public.html`, `layout/staff.html` or
/// `layout/bare.html` and have it as their field `page`.
#[derive(Clone, Debug)]
pub struct Page {
    /// Title of this page, without the municipality's name.
    pub title: String,
    /// Language of the page.
    pub language: Language,
    /// Texts of the frame.
    pub w: T,
    /// Name of the municipality.
    pub municipality: String,
    /// The municipality's web site, e-mail and phone, for the footer.
    pub website: String,
    /// See `website`.
    pub email: String,
    /// See `website`.
    pub phone: String,
    /// Where the statutory accessibility statement is; empty when not set.
    pub accessibility_url: String,
    /// Path of this page.
    pub path: String,
    /// Main navigation of the door.
    pub menu: Vec<MenuEntry>,
    /// Entry of the menu that this page is under.
    pub current: String,
    /// Menu of the process the page belongs to, by chapter; empty elsewhere.
    pub process_menu: Vec<ChapterMenu>,
    /// Name of that process.
    pub process_title: String,
    /// The entry of the process's menu it stands under, where addresses do not say it.
    pub under: Option<String>,
    /// Path from the door to here.
    pub crumbs: Vec<Crumb>,
    /// Languages offered, with the address of this page in each.
    pub languages: Vec<(Language, String)>,
    /// Message from the request before.
    pub flash: Option<String>,
    /// Name of the signed-in member of staff.
    pub staff_name: Option<String>,
    /// Token for the forms of the frame.
    pub csrf: String,
    /// Whether this is the demo.
    pub is_demo: bool,
    /// Whether search engines may keep the page.
    pub is_indexed: bool,
}

/// The entry that pages of a process stand under when no other has them.
const PROCESSES: &str = "/staff/processes";

/// Whether an address is the first page behind a door; it stands above no other page.
fn is_home(href: &str) -> bool {
    matches!(href, "/" | "/staff")
}

impl Page {
    /// A page behind the public door.
    pub fn public(cx: &Cx, title: impl Into<String>) -> Self {
        Page { is_indexed: true, ..Page::new(cx, title.into(), Door::Public) }
    }

    /// A page behind the staff door.
    pub fn staff(cx: &Cx, title: impl Into<String>) -> Self {
        Page::new(cx, title.into(), Door::Staff)
    }

    /// A page behind a personal link: no menu, nothing to get lost in.
    pub fn table(cx: &Cx, title: impl Into<String>) -> Self {
        Page::new(cx, title.into(), Door::Table)
    }

    fn new(cx: &Cx, title: String, door: Door) -> Self {
        let municipality = cx.municipality();
        let mut menu: Vec<_> = cx.app().slices.iter().flat_map(|s| s.menu(cx, door)).collect();
        menu.sort_by_key(|entry| entry.order);
        let path = cx.visit().path.split('?').next().unwrap_or("/").to_owned();
        let current = menu
            .iter()
            .map(|e| e.href.clone())
            .filter(|href| path == *href || !is_home(href) && path.starts_with(&format!("{href}/")))
            .max_by_key(String::len)
            .unwrap_or_default();
        Page {
            title,
            language: cx.language(),
            w: T(cx.language()),
            municipality: municipality.name.clone(),
            website: municipality.website.clone(),
            email: municipality.email.clone(),
            phone: municipality.phone.clone(),
            accessibility_url: municipality.accessibility_url.clone(),
            path,
            menu,
            current,
            process_menu: Vec::new(),
            process_title: String::new(),
            under: None,
            crumbs: Vec::new(),
            languages: languages(cx),
            flash: cx.visit().flash.clone(),
            staff_name: cx.actor().staff().map(|s| s.name.clone()),
            csrf: cx.visit().csrf.clone(),
            is_demo: cx.app().is_demo,
            is_indexed: false,
        }
    }

    /// Adds a step to the path.
    #[must_use]
    pub fn crumb(mut self, text: impl Into<String>, href: impl Into<String>) -> Self {
        self.crumbs.push(Crumb { text: text.into(), href: href.into() });
        self
    }

    /// Puts the page under a process: its menu stands beside the content.
    #[must_use]
    pub fn in_process(
        mut self,
        cx: &Cx,
        process: medvirk_kernel::ProcessId,
        title: impl Into<String>,
    ) -> Self {
        let slices = cx.app().slices.iter();
        let mut all: Vec<_> = slices.flat_map(|s| s.process_menu(cx, process)).collect();
        all.sort_by_key(|(chapter, entry)| (*chapter, entry.order));
        let of = |chapter: Chapter| {
            let own = all.iter().filter(|one| one.0 == chapter);
            let entries: Vec<_> = own.map(|(_, entry)| entry.clone()).collect();
            ChapterMenu { heading: heading(self.w, chapter), entries }
        };
        let menus = Chapter::ALL.into_iter().map(of);
        self.process_menu = menus.filter(|menu| !menu.entries.is_empty()).collect();
        self.process_title = title.into();
        if self.current.is_empty() {
            PROCESSES.clone_into(&mut self.current);
        }
        self
    }

    /// Puts the page under an entry of the process's menu whose address does not say so, e.g. a list of
    /// the whole municipality that the entry narrows down.
    #[must_use]
    pub fn under(mut self, href: impl Into<String>) -> Self {
        self.under = Some(href.into());
        self
    }

    /// Whether the entry is the page itself or stands above it; for menus of processes.
    pub fn is_here(&self, entry: &MenuEntry) -> bool {
        if let Some(href) = &self.under {
            return *href == entry.href;
        }
        let all = self.process_menu.iter().flat_map(|menu| &menu.entries);
        let longest = all.map(|e| e.href.as_str());
        let under = |href: &str| self.path == href || self.path.starts_with(&format!("{href}/"));
        longest.filter(|href| under(href)).max_by_key(|href| href.len()) == Some(&entry.href)
    }

    /// Whether a chapter of the process's menu has the page, and so stands open.
    pub fn is_in(&self, menu: &ChapterMenu) -> bool {
        menu.entries.iter().any(|entry| self.is_here(entry))
    }

    /// The address of an embedded file.
    pub fn asset(&self, name: &str) -> String {
        asset(name)
    }

    /// `page`, when the entry is the one this page is under; for `aria-current`.
    pub fn is_current(&self, entry: &MenuEntry) -> bool {
        entry.href == self.current
    }
}

fn heading(w: T, chapter: Chapter) -> String {
    match chapter {
        Chapter::Whole => String::new(),
        Chapter::Plan => w.chapter_plan(),
        Chapter::Meet => w.chapter_meet(),
        Chapter::Input => w.chapter_input(),
        Chapter::Case => w.chapter_case(),
    }
}

/// The address of the present page in every language offered.
fn languages(cx: &Cx) -> Vec<(Language, String)> {
    let (path, query) = cx.visit().path.split_once('?').unwrap_or((&cx.visit().path, ""));
    let kept: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .filter(|(k, _)| k != "lang")
        .collect();
    let offered = cx.municipality().languages.iter().copied();
    offered
        .map(|language| {
            let query = form_urlencoded::Serializer::new(String::new())
                .extend_pairs(&kept)
                .append_pair("lang", language.code())
                .finish();
            (language, format!("{path}?{query}"))
        })
        .collect()
}

/// A decorative icon of `icons.svg`.
pub fn icon(name: &str) -> crate::Html {
    let sheet = asset("icons.svg");
    crate::Html(format!(
        "<svg class=\"mv-icon\" aria-hidden=\"true\"><use href=\"{sheet}#{name}\"/></svg>"
    ))
}
