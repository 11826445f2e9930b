//! The hierarchy of plans: which plan is part of which, and which it governs.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_kernel::{Error, Permit, Resource, Result};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Page, Reader, Submitted, html, render, see_other};
use serde_json::json;
use uuid::Uuid;

use super::{
    FormPage,
    sheet::{Item, Pairs, Part, Sheet, put, put_words, submitted_version},
    words,
};
use crate::{
    CREATE, Plan, PlanId, PlanKind, READ, T, Words,
    model::hierarchy::{self, Hierarchy, HierarchyError},
    store, text,
};

/// A plan in the tree, with the plans below it.
struct Node {
    depth: usize,
    title: String,
    kind: String,
    horizon: String,
    governs: Vec<String>,
    processes: Vec<(String, String)>,
    href: String,
}

#[derive(Template)]
#[template(path = "processes/plans.html")]
struct ListPage {
    page: Page,
    t: T,
    nodes: Vec<Node>,
    new: Option<&'static str>,
}

/// `GET /staff/plans`
pub(super) async fn list(cx: Cx) -> Result<Response, Fault> {
    if !cx.allows_somewhere(READ) {
        return Err(Error::Forbidden.into());
    }
    let (language, t) = (cx.language(), T(cx.language()));
    let db = cx.db().reader();
    let plans = store::plans(db).await?;
    let mut processes = store::list(db).await?;
    processes.retain(|p| cx.may(READ, p.resource()));
    let may = cx.may(CREATE, Resource::SITE);
    let title =
        |id: PlanId| plans.iter().find(|p| p.id == id).map(|p| p.title.to(language).to_owned());
    let mut nodes = Vec::new();
    for (depth, plan) in in_tree(&plans) {
        let of = processes.iter().filter(|p| p.plan == plan.id);
        nodes.push(Node {
            depth,
            title: plan.title.to(language).to_owned(),
            kind: words::plan_kind(plan.kind).to(language),
            horizon: plan.horizon.map(|year| year.to_string()).unwrap_or_default(),
            governs: plan.governs.iter().filter_map(|id| title(*id)).collect(),
            processes: of
                .map(|p| (format!("/staff/processes/{}", p.id), p.name(language).to_owned()))
                .collect(),
            href: if may { format!("/staff/plans/{}", plan.id) } else { String::new() },
        });
    }
    let page = Page::staff(&cx, t.plans_heading()).crumb(t.menu_staff(), "/staff/processes");
    html(&ListPage { page, t, nodes, new: may.then_some("/staff/plans/new") })
}

/// The plans with their depth: every plan after the plan it is a part of.
fn in_tree(plans: &[Plan]) -> Vec<(usize, &Plan)> {
    fn below<'a>(
        plans: &'a [Plan],
        parent: Option<PlanId>,
        depth: usize,
        out: &mut Vec<(usize, &'a Plan)>,
    ) {
        let mut level: Vec<&Plan> = plans.iter().filter(|p| p.parent == parent).collect();
        level.sort_by_key(|plan| (plan.kind, plan.id));
        for plan in level {
            out.push((depth, plan));
            // A circle cannot be saved; the bound keeps a broken database from hanging the page.
            if depth < 8 {
                below(plans, Some(plan.id), depth + 1, out);
            }
        }
    }
    let mut out = Vec::new();
    below(plans, None, 0, &mut out);
    out
}

fn sheet(cx: &Cx, plans: &[Plan], of: Option<PlanId>) -> Sheet {
    let t = T(cx.language());
    let others = plans.iter().filter(|p| Some(p.id) != of);
    let mut named: Vec<(String, String)> =
        others.map(|p| (p.id.to_string(), p.title.to(cx.language()).to_owned())).collect();
    medvirk_i18n::sort_by_text(cx.language(), &mut named, |(_, title)| title.as_str());
    let mut parents = vec![(String::new(), t.plans_no_parent())];
    parents.extend(named.iter().cloned());
    let kinds = PlanKind::ALL
        .map(|k| (k.code().to_owned(), words::plan_kind(k).to(cx.language())))
        .to_vec();
    let what = Part::new(
        text::plans_part_what(),
        vec![
            Item::line("title", text::plans_title()).required().lingual(),
            Item::choice("kind", text::plans_kind(), kinds).required(),
            Item::number("horizon", text::plans_horizon()),
        ],
    );
    let ties = Part::new(
        text::plans_part_ties(),
        vec![
            Item::choice("parent", text::plans_parent(), parents),
            Item::checks("governs", text::plans_governs(), named).hint(text::plans_governs_hint()),
        ],
    );
    Sheet::new(cx, cx.municipality().default_language, vec![what, ties])
}

fn pairs(cx: &Cx, plan: &Plan) -> Pairs {
    let mut pairs = Vec::new();
    put_words(&mut pairs, "title", &plan.title, cx.municipality().default_language);
    put(&mut pairs, "kind", plan.kind.code());
    put(&mut pairs, "horizon", plan.horizon.map(|y| y.to_string()).unwrap_or_default());
    put(&mut pairs, "parent", plan.parent.map(|p| p.to_string()).unwrap_or_default());
    for governed in &plan.governs {
        put(&mut pairs, "governs", governed);
    }
    put(&mut pairs, "version", plan.version);
    pairs
}

fn read(
    cx: &Cx,
    sheet: &Sheet,
    submitted: &Submitted,
    before: Option<&Plan>,
    plans: &[Plan],
) -> Result<Plan> {
    let mut reader = Reader::new(submitted);
    let none = Words::default();
    let title = sheet.words(&mut reader, "title", before.map_or(&none, |p| &p.title));
    let kind = PlanKind::from_code(&sheet.choice(&mut reader, "kind").unwrap_or_default());
    let horizon = sheet.whole(&mut reader, "horizon", (1990, 2200));
    let parent = sheet.choice(&mut reader, "parent").and_then(|id| id.parse().ok());
    let known = |id: &PlanId| plans.iter().any(|p| p.id == *id);
    let governs = submitted.all("governs").into_iter().filter_map(|id| id.parse().ok());
    let plan = Plan {
        id: before.map_or_else(|| cx.new_id(), |p| p.id),
        title,
        kind,
        horizon: horizon.and_then(|y| i32::try_from(y).ok()),
        parent,
        governs: governs.filter(known).collect(),
        version: submitted_version(submitted),
    };
    if let Some(circle) = circle(plans, &plan) {
        let title = |id: &String| {
            let found = plans.iter().find(|p| p.id.to_string() == *id).unwrap_or(&plan);
            found.title.to(cx.language()).to_owned()
        };
        let names: Vec<String> = circle.iter().map(title).collect();
        reader.refuse("governs", text::refused_circle(names.join(" → ")));
    }
    reader.finish(plan)
}

/// The circle that would come of saving `changed`; ids in order.
fn circle(plans: &[Plan], changed: &Plan) -> Option<Vec<String>> {
    let others = plans.iter().filter(|p| p.id != changed.id);
    let tied = |plan: &Plan| hierarchy::Plan {
        id: plan.id.to_string(),
        parent: plan.parent.map(|p| p.to_string()),
        governs: plan.governs.iter().map(PlanId::to_string).collect(),
    };
    match Hierarchy::new(others.chain([changed]).map(tied).collect()) {
        Err(HierarchyError::Circle(circle)) => Some(circle),
        _ => None,
    }
}

fn page(cx: &Cx, title: String) -> Page {
    let t = T(cx.language());
    Page::staff(cx, title)
        .crumb(t.menu_staff(), "/staff/processes")
        .crumb(t.plans_heading(), "/staff/plans")
}

/// `GET /staff/plans/new`
pub(super) async fn new(cx: Cx) -> Result<Response, Fault> {
    cx.permit(CREATE, Resource::SITE)?;
    let plans = store::plans(cx.db().reader()).await?;
    let sheet = sheet(&cx, &plans, None);
    let shown = FormPage::new(&cx, page(&cx, T(cx.language()).plans_new()), &sheet, Form::new(&cx));
    render(StatusCode::OK, &shown.cancel("/staff/plans".to_owned()))
}

/// `POST /staff/plans/new`
pub(super) async fn create(cx: Cx, submitted: Submitted) -> Result<Response, Fault> {
    let permit = cx.permit(CREATE, Resource::SITE)?;
    let plans = store::plans(cx.db().reader()).await?;
    let sheet = sheet(&cx, &plans, None);
    match put_plan(&cx, &permit, &sheet, &submitted, None, &plans).await {
        Ok(()) => Ok(see_other("/staff/plans").flash(&T(cx.language()).saved())),
        Err(error) => {
            let back = sheet.came_back(&cx, submitted, error, (Vec::new(), 0))?;
            let page = page(&cx, T(cx.language()).plans_new());
            let (status, shown) = FormPage::came_back(&cx, page, &sheet, back);
            render(status, &shown.cancel("/staff/plans".to_owned()))
        }
    }
}

async fn put_plan(
    cx: &Cx,
    permit: &Permit,
    sheet: &Sheet,
    submitted: &Submitted,
    before: Option<&Plan>,
    plans: &[Plan],
) -> Result<()> {
    let plan = read(cx, sheet, submitted, before, plans)?;
    let tx = cx.begin().await?;
    let what = if before.is_some() {
        store::update_plan(&tx, permit, &plan).await?;
        "changed"
    } else {
        store::insert_plan(&tx, permit, &plan).await?;
        "added"
    };
    let detail = json!({"what": what, "parent": plan.parent, "governs": plan.governs.len()});
    medvirk_audit::record(&tx, cx, permit, ("plan", plan.id.into()), detail).await?;
    tx.commit().await
}

/// `GET /staff/plans/{plan}`
pub(super) async fn edit(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    cx.permit(CREATE, Resource::SITE)?;
    let db = cx.db().reader();
    let plan = store::plan(db, PlanId(id)).await?;
    let sheet = sheet(&cx, &store::plans(db).await?, Some(plan.id));
    let form = Form::filled(&cx, pairs(&cx, &plan));
    let page = page(&cx, plan.title.to(cx.language()).to_owned());
    let shown = FormPage::new(&cx, page, &sheet, form);
    render(StatusCode::OK, &shown.cancel("/staff/plans".to_owned()))
}

/// `POST /staff/plans/{plan}`
pub(super) async fn save(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let permit = cx.permit(CREATE, Resource::SITE)?;
    let db = cx.db().reader();
    let plan = store::plan(db, PlanId(id)).await?;
    let plans = store::plans(db).await?;
    let sheet = sheet(&cx, &plans, Some(plan.id));
    match put_plan(&cx, &permit, &sheet, &submitted, Some(&plan), &plans).await {
        Ok(()) => Ok(see_other("/staff/plans").flash(&T(cx.language()).saved())),
        Err(error) => {
            let fresh = store::plan(db, plan.id).await?;
            let saved = (pairs(&cx, &fresh), fresh.version);
            let back = sheet.came_back(&cx, submitted, error, saved)?;
            let page = page(&cx, plan.title.to(cx.language()).to_owned());
            let (status, shown) = FormPage::came_back(&cx, page, &sheet, back);
            render(status, &shown.cancel("/staff/plans".to_owned()))
        }
    }
}
