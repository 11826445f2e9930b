//! All gjestebud of a process: planned against held, and a list.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{Language, ProcessId};
use medvirk_processes::Theme;
use medvirk_slice::Cx;
use medvirk_web::{Cell, Column, Fault, Html, List, ListQuery, Page, escape, html};

use crate::{
    T,
    model::planning::Plan,
    policy::READ,
    tables::{
        policy::{ENTER_REPORT, KIT},
        round::{Line, Round, Stand},
        seat::tables_path,
        words,
    },
};

/// One theme in the picture of planned against held.
pub(crate) struct Bar {
    pub title: String,
    pub planned: u32,
    pub held: u32,
    pub reported: u32,
    /// Lengths for a picture that is 100 wide.
    pub held_width: u32,
    pub reported_width: u32,
    pub target: u32,
}

/// The bars of a round; the longest is as wide as the picture.
pub(crate) fn bars(language: Language, plans: Vec<(&Theme, Plan)>) -> Vec<Bar> {
    let most = plans.iter().map(|(_, p)| p.planned.max(p.assigned)).max().unwrap_or(1).max(1);
    let plans = plans.into_iter().filter(|(_, p)| p.planned + p.assigned > 0);
    plans
        .map(|(theme, plan)| Bar {
            title: theme.title.to(language).to_owned(),
            planned: plan.planned,
            held: plan.held,
            reported: plan.reported,
            held_width: 100 * plan.held / most,
            reported_width: 100 * plan.reported / most,
            target: 100 * plan.planned / most,
        })
        .collect()
}

#[derive(Template)]
#[template(path = "tables/overview.html")]
struct OverviewPage {
    page: Page,
    t: T,
    path: String,
    planned: u32,
    assigned: u32,
    reported: u32,
    heads: u32,
    late: usize,
    no_day: usize,
    deadline: String,
    bars: Vec<Bar>,
    list: List,
    may_kit: bool,
    may_enter: bool,
}

pub(super) async fn show(
    cx: Cx,
    Path(process): Path<ProcessId>,
    query: ListQuery,
) -> Result<Response, Fault> {
    let process = super::process_for(&cx, process, READ).await?;
    let round = Round::of(&cx, process).await?;
    let list = list(&cx, &query, &round);
    if let Some(file) = list.exported()? {
        return Ok(file);
    }
    let t = T(cx.language());
    let whole = round.whole(cx.today());
    let resource = round.process.resource();
    html(&OverviewPage {
        page: Page::staff(&cx, t.table_overview_title()).in_process(
            &cx,
            round.process.id,
            round.process.name(cx.language()),
        ),
        t,
        path: tables_path(round.process.id),
        planned: whole.planned,
        assigned: whole.assigned,
        reported: whole.reported,
        heads: round.heads(),
        late: round.late().len(),
        no_day: round.lines.iter().filter(|l| l.stand == Stand::NoDay).count(),
        deadline: round.deadline.map_or(String::new(), |day| format::date(cx.language(), day)),
        bars: bars(cx.language(), round.plans(cx.today())),
        list,
        may_kit: cx.may(KIT, resource),
        may_enter: cx.may(ENTER_REPORT, resource),
    })
}

fn list(cx: &Cx, query: &ListQuery, round: &Round) -> List {
    let (t, language) = (T(cx.language()), cx.language());
    let mut lines: Vec<&Line> =
        round.lines.iter().filter(|line| is_asked_for(query, line, language)).collect();
    sort(&mut lines, query, language);
    let stands = Stand::ALL
        .map(|stand| (stand.code().to_owned(), words::stand(stand).to(language)))
        .to_vec();
    let themes = round.themes.iter();
    let themes =
        themes.map(|t| (t.code.clone(), t.title.to(language).to_owned())).collect::<Vec<_>>();
    let empty = Html(format!("<p class=\"mv-muted\">{}</p>", escape(&t.table_overview_empty())));
    let mut list = List::new(cx, query, t.table_overview_title(), lines.len() as u64)
        .searchable()
        .filter("stand", t.table_column_stand(), stands)
        .filter("theme", t.table_column_theme(), themes)
        .empty(empty)
        .columns(vec![
            Column::sortable("code", t.table_column_code()),
            Column::sortable("theme", t.table_column_theme()),
            Column::sortable("host", t.table_column_host()),
            Column::sortable("date", t.table_column_date()),
            Column::new(t.table_column_basket()),
            Column::new(t.table_column_stand()),
            Column::new(t.table_column_heads()).number(),
        ]);
    let skipped = usize::try_from(query.offset()).unwrap_or(usize::MAX);
    let shown = usize::try_from(query.limit()).unwrap_or(usize::MAX);
    for line in lines.into_iter().skip(skipped).take(shown) {
        list.row(row(cx, line));
    }
    list
}

fn is_asked_for(query: &ListQuery, line: &Line, language: Language) -> bool {
    let (stand, theme) = (query.filter("stand"), query.filter("theme"));
    let search = query.search().trim().to_lowercase();
    let seat = &line.seat;
    let found = || {
        let texts = [seat.code(), seat.host.name.as_str(), seat.theme.title.to(language)];
        texts.iter().any(|text| text.to_lowercase().contains(&search))
    };
    (stand.is_empty() || line.stand.code() == stand)
        && (theme.is_empty() || seat.theme.code == theme)
        && (search.is_empty() || found())
}

fn sort(lines: &mut [&Line], query: &ListQuery, language: Language) {
    let Some((column, backwards)) = query.sort() else { return };
    match column {
        "theme" => lines.sort_by_key(|l| l.seat.theme.position),
        "host" => medvirk_i18n::sort_by_text(language, lines, |l| l.seat.host.name.as_str()),
        "date" => lines.sort_by_key(|l| {
            let plan = &l.seat.gjestebud;
            (plan.planned_date.is_none(), plan.planned_date, plan.planned_time)
        }),
        _ => lines.sort_by_key(|l| l.seat.code().to_owned()),
    }
    if backwards {
        lines.reverse();
    }
}

fn row(cx: &Cx, line: &Line) -> Vec<Cell> {
    let (seat, language) = (&line.seat, cx.language());
    let date = seat.gjestebud.planned_date.map(|day| format::date_short(language, day));
    let time = seat.gjestebud.planned_time.map(|time| format::time_of_day(language, time));
    let place = seat.gjestebud.place_kind.as_deref().map(|kind| words::place(kind, language));
    let where_when = [time, place].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let heads = match &line.report {
        Some(report) => Cell::number(i64::from(report.report.head_count)),
        None => Cell::text(""),
    };
    vec![
        Cell::link(&seat.path(), seat.code()),
        Cell::text(seat.theme.title.to(language)),
        Cell::text(&seat.host.name),
        Cell::text(date.unwrap_or_default()).note(&where_when),
        Cell::tag(words::basket_color(line.basket), words::basket(line.basket).to(language)),
        Cell::tag(words::stand_color(line.stand), words::stand(line.stand).to(language)),
        heads,
    ]
}
