//! All accounts of the site, and inviting somebody.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{AccountId, Error, Grant, Language, Permit, ProcessId, Resource, Role};
use medvirk_slice::Cx;
use medvirk_web::{
    Access, Cell, Column, Fault, Flash, Form, Html, List, ListQuery, Page, Reader, Routes,
    Submitted, html, render, see_other,
};

use super::{own, role_names, today};
use crate::{
    T,
    accounts::{Account, Standing, grants, mail, store},
    policy::ACCOUNTS,
    text,
};

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Access::Staff(ACCOUNTS), "/staff/accounts", list)
        .get(Access::Staff(ACCOUNTS), "/staff/accounts/invite", invite_page)
        .post(Access::Staff(ACCOUNTS), "/staff/accounts/invite", invite)
}

#[derive(Template)]
#[template(path = "people/accounts.html")]
struct AccountsPage {
    page: Page,
    t: T,
    list: List,
}

#[derive(Template)]
#[template(path = "people/invite.html")]
struct InvitePage {
    page: Page,
    t: T,
    form: Form,
    roles: RoleChoices,
    languages: Vec<(String, String)>,
}

/// Values of a choice with their words.
type Choices = Vec<(String, String)>;

/// What the form of roles offers.
pub(super) struct RoleChoices {
    /// For the whole site.
    pub(super) site: Choices,
    /// For one process: name of the field, title, roles.
    pub(super) processes: Vec<(String, String, Choices)>,
}

impl RoleChoices {
    /// Reads the processes of all slices.
    pub(super) async fn of(cx: &Cx) -> Result<Self, Fault> {
        let t = T(cx.language());
        let processes = today::process_names(cx).await?;
        let processes = processes
            .into_iter()
            .map(|(id, title)| (field_of(id), title, role_names::process_choices(t)));
        Ok(RoleChoices { site: role_names::choices(t), processes: processes.collect() })
    }
}

/// Name of the field for the roles in a process.
fn field_of(process: ProcessId) -> String {
    format!("process-{process}")
}

/// Fields and values of grants, to fill in the form.
pub(super) fn as_fields(grants: &[Grant]) -> Vec<(String, String)> {
    let pair = |g: &Grant| {
        let field = g.process.map_or_else(|| "roles".to_owned(), field_of);
        (field, g.role.code().to_owned())
    };
    grants.iter().map(pair).collect()
}

/// The grants a form asks for; only roles and processes that exist.
pub(super) fn read_grants(submitted: &Submitted, choices: &RoleChoices) -> Vec<Grant> {
    let roles = |field: &str| -> Vec<Role> {
        Role::ALL.into_iter().filter(|r| submitted.has(field, r.code())).collect()
    };
    let mut grants: Vec<Grant> =
        roles("roles").into_iter().map(|role| Grant { role, process: None }).collect();
    for (field, _, _) in &choices.processes {
        let Some(id) = field.strip_prefix("process-").and_then(|id| id.parse().ok()) else {
            continue;
        };
        let some = roles(field).into_iter().filter(|r| *r != Role::Administrator);
        grants.extend(some.map(|role| Grant { role, process: Some(id) }));
    }
    grants
}

async fn list(cx: Cx, query: ListQuery) -> Result<Response, Fault> {
    cx.permit(ACCOUNTS, Resource::SITE)?;
    let t = T(cx.language());
    let standing = Standing::from_code(query.filter("standing"));
    let db = cx.db().reader();
    let (accounts, total) =
        store::list(db, query.search(), standing, query.offset(), query.limit()).await?;
    let processes = today::process_names(&cx).await?;
    let options = Standing::ALL.into_iter().map(|s| (s.code().to_owned(), standing_name(t, s)));
    let mut list = List::new(&cx, &query, t.accounts_heading(), total)
        .searchable()
        .filter("standing", t.column_standing(), options.collect())
        .empty(Html(format!(
            "<p class=\"mv-muted\">{}</p>",
            medvirk_web::escape(&t.accounts_empty())
        )))
        .columns(vec![
            Column::new(t.column_name()),
            Column::new(t.column_roles()),
            Column::new(t.column_standing()),
            Column::new(t.column_signed_in()),
        ]);
    for account in &accounts {
        list.row(row(&cx, account, &processes));
    }
    if let Some(file) = list.exported()? {
        return Ok(file);
    }
    html(&AccountsPage { page: Page::staff(&cx, t.accounts_heading()), t, list })
}

fn row(cx: &Cx, account: &Account, processes: &[(ProcessId, String)]) -> Vec<Cell> {
    let t = T(cx.language());
    let href = format!("/staff/accounts/{}", account.id);
    let roles = role_names::line(t, &account.grants, processes);
    let roles = if roles.is_empty() { t.role_none() } else { roles };
    let seen = match account.signed_in_at {
        Some(at) => format::date_time(cx.language(), at),
        None => t.signed_in_never(),
    };
    vec![
        Cell::link(&href, &account.name).note(&account.email),
        Cell::text(roles),
        standing_tag(t, account, cx.app().is_demo),
        Cell::text(seen),
    ]
}

/// What a standing is called.
pub(super) fn standing_name(t: T, standing: Standing) -> String {
    match standing {
        Standing::Active => t.standing_active(),
        Standing::Invited => t.standing_invited(),
        Standing::Closed => t.standing_closed(),
    }
}

fn standing_tag(t: T, account: &Account, is_demo: bool) -> Cell {
    let name = standing_name(t, account.standing());
    match account.standing() {
        Standing::Active if account.has_factor || is_demo => Cell::tag("success", name),
        Standing::Active => Cell::tag("warning", name).note(&t.standing_no_factor()),
        Standing::Invited => Cell::tag("info", name),
        Standing::Closed => Cell::tag("neutral", name),
    }
}

async fn invite_form(cx: &Cx, form: Form) -> Result<InvitePage, Fault> {
    let t = T(cx.language());
    let offered = cx.municipality().languages.iter();
    let languages = offered.map(|l| (l.code().to_owned(), l.own_name().to_owned())).collect();
    let page = Page::staff(cx, t.invite_heading()).crumb(t.accounts_heading(), "/staff/accounts");
    Ok(InvitePage { page, t, form, roles: RoleChoices::of(cx).await?, languages })
}

async fn invite_page(cx: Cx) -> Result<Response, Fault> {
    cx.permit(ACCOUNTS, Resource::SITE)?;
    let usual = cx.municipality().default_language.code();
    html(&invite_form(&cx, Form::filled(&cx, [("language", usual)])).await?)
}

async fn invite(cx: Cx, submitted: Submitted) -> Result<Response, Fault> {
    let permit = cx.permit(ACCOUNTS, Resource::SITE)?;
    let roles = RoleChoices::of(&cx).await?;
    let made = match read_invitation(&submitted, &roles) {
        Ok((new, grants)) => make(&cx, &permit, new, &grants).await,
        Err(error) => Err(error),
    };
    match made {
        Ok(_) => {
            let done = T(cx.language()).invite_done(submitted.get("email"));
            Ok(see_other("/staff/accounts").flash(&done))
        }
        Err(error) => {
            let form = Form::refused(&cx, submitted, own::refusals(error)?);
            render(StatusCode::UNPROCESSABLE_ENTITY, &invite_form(&cx, form).await?)
        }
    }
}

fn read_invitation(
    submitted: &Submitted,
    choices: &RoleChoices,
) -> Result<(store::NewAccount, Vec<Grant>), Error> {
    let mut reader = Reader::new(submitted);
    let name = reader.required("name", text::field_name(), 120);
    let email = reader.email("email");
    let email = reader.must("email", text::field_email(), email).unwrap_or_default();
    let language = Language::from_code(submitted.get("language"));
    let grants = read_grants(submitted, choices);
    if grants.is_empty() {
        reader.refuse("roles", text::account_needs_role());
    }
    reader.finish((store::NewAccount { name, email, language }, grants))
}

async fn make(
    cx: &Cx,
    permit: &Permit,
    new: store::NewAccount,
    given: &[Grant],
) -> Result<AccountId, Error> {
    let tx = cx.begin().await?;
    let id = store::insert(&tx, permit, cx, new).await?;
    grants::replace(&tx, permit, cx, id, given).await?;
    mail::invite(&tx, cx, permit, id).await?;
    let detail = serde_json::json!({"roles": given.len()});
    medvirk_audit::record(&tx, cx, permit, ("account", id.0), detail).await?;
    tx.commit().await?;
    Ok(id)
}
