//! One account: name, address, roles, and what an administrator can do for its owner.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{AccountId, Error, Grant, Permit, Resource};
use medvirk_slice::{Cx, Links};
use medvirk_store::Tx;
use medvirk_web::{
    Access, Fault, Flash, Form, Page, Reader, Routes, Sessions, Submitted, html, render, see_other,
};
use serde_json::json;
use uuid::Uuid;

use super::{
    accounts::{self, RoleChoices},
    own,
};
use crate::{
    T,
    accounts::{Account, Standing, grants, keys, mail, store},
    policy::{ACCOUNTS, INVITATION, PASSWORD_RESET},
    text,
};

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Access::Staff(ACCOUNTS), "/staff/accounts/{account}", show)
        .post(Access::Staff(ACCOUNTS), "/staff/accounts/{account}", change)
        .post(Access::Staff(ACCOUNTS), "/staff/accounts/{account}/roles", set_roles)
        .post(Access::Staff(ACCOUNTS), "/staff/accounts/{account}/invite", invite_again)
        .post(Access::Staff(ACCOUNTS), "/staff/accounts/{account}/second-factor", remove_factor)
        .post(Access::Staff(ACCOUNTS), "/staff/accounts/{account}/close", close)
        .post(Access::Staff(ACCOUNTS), "/staff/accounts/{account}/open", open)
}

#[derive(Template)]
#[template(path = "people/account.html")]
struct AccountPage {
    page: Page,
    t: T,
    form: Form,
    role_form: Form,
    account: Account,
    roles: RoleChoices,
    action: String,
    role_action: String,
    standing: String,
    color: &'static str,
    facts: Vec<(String, String)>,
    is_invited: bool,
    is_closed: bool,
}

/// Which of the two forms comes back.
enum Shown {
    Neither,
    Details(Form),
    Roles(Form),
}

async fn account_page(cx: &Cx, id: AccountId, shown: Shown) -> Result<AccountPage, Fault> {
    let t = T(cx.language());
    let account = store::get(cx.db().reader(), id).await?;
    let details = || {
        let version = account.version.to_string();
        Form::filled(
            cx,
            [
                ("name", account.name.clone()),
                ("email", account.email.clone()),
                ("version", version),
            ],
        )
    };
    let roles = || Form::filled(cx, accounts::as_fields(&account.grants));
    let (form, role_form) = match shown {
        Shown::Neither => (details(), roles()),
        Shown::Details(form) => (form, roles()),
        Shown::Roles(form) => (details(), form),
    };
    let standing = account.standing();
    let color = match standing {
        Standing::Active => "success",
        Standing::Invited => "info",
        Standing::Closed => "neutral",
    };
    let page = Page::staff(cx, &account.name).crumb(t.accounts_heading(), "/staff/accounts");
    Ok(AccountPage {
        page,
        t,
        form,
        role_form,
        roles: RoleChoices::of(cx).await?,
        action: format!("/staff/accounts/{id}"),
        role_action: format!("/staff/accounts/{id}/roles"),
        standing: accounts::standing_name(t, standing),
        color,
        facts: facts(cx, &account),
        is_invited: standing == Standing::Invited,
        is_closed: standing == Standing::Closed,
        account,
    })
}

fn facts(cx: &Cx, account: &Account) -> Vec<(String, String)> {
    let (t, language) = (T(cx.language()), cx.language());
    let when = |at| format::date_time(language, at);
    let factor = if account.has_factor { t.factor_in_use() } else { t.factor_missing() };
    let mut facts =
        vec![(t.column_signed_in(), account.signed_in_at.map_or(t.signed_in_never(), when))];
    facts.push((t.own_factor_heading(), factor));
    facts.extend(account.invited_at.map(|at| (t.account_invited(), when(at))));
    facts.extend(account.closed_at.map(|at| (t.account_closed(), when(at))));
    facts
}

async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    cx.permit(ACCOUNTS, Resource::SITE)?;
    html(&account_page(&cx, AccountId(id), Shown::Neither).await?)
}

async fn change(cx: Cx, Path(id): Path<Uuid>, submitted: Submitted) -> Result<Response, Fault> {
    let permit = cx.permit(ACCOUNTS, Resource::SITE)?;
    let id = AccountId(id);
    match rename(&cx, &permit, id, &submitted).await {
        Ok(()) => Ok(saved(&cx, id)),
        Err(error) => {
            let form = Form::refused(&cx, submitted, own::refusals(error)?);
            let page = account_page(&cx, id, Shown::Details(form)).await?;
            render(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

async fn rename(
    cx: &Cx,
    permit: &Permit,
    id: AccountId,
    submitted: &Submitted,
) -> Result<(), Error> {
    let mut reader = Reader::new(submitted);
    let name = reader.required("name", text::field_name(), 120);
    let email = reader.email("email");
    let email = reader.must("email", text::field_email(), email).unwrap_or_default();
    let (name, email) = reader.finish((name, email))?;
    let version = submitted.get("version").parse().unwrap_or(-1);
    let before = store::row(cx.db().reader(), id).await?;
    let tx = cx.begin().await?;
    if before.email_key != email.to_lowercase() {
        if store::by_email(&tx, &email).await?.is_some() {
            return Err(Error::refused_at("email", text::account_email_taken()));
        }
        // A link in the old mailbox must not open the account any more.
        Links::withdraw(&tx, permit, cx.now(), (PASSWORD_RESET, id.0)).await?;
    }
    store::rename(&tx, permit, id, version, &name, &email).await?;
    medvirk_audit::record(&tx, cx, permit, ("account", id.0), json!({"changed": "details"}))
        .await?;
    tx.commit().await
}

async fn set_roles(cx: Cx, Path(id): Path<Uuid>, submitted: Submitted) -> Result<Response, Fault> {
    let permit = cx.permit(ACCOUNTS, Resource::SITE)?;
    let id = AccountId(id);
    store::row(cx.db().reader(), id).await?;
    let choices = RoleChoices::of(&cx).await?;
    let given = accounts::read_grants(&submitted, &choices);
    match give(&cx, &permit, id, &given).await {
        Ok(()) => Ok(saved(&cx, id)),
        Err(error) => {
            let form = Form::refused(&cx, submitted, own::refusals(error)?);
            let page = account_page(&cx, id, Shown::Roles(form)).await?;
            render(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

async fn give(cx: &Cx, permit: &Permit, id: AccountId, given: &[Grant]) -> Result<(), Error> {
    let roles: Vec<_> =
        given.iter().map(|g| json!({"role": g.role, "process": g.process})).collect();
    let tx = cx.begin().await?;
    grants::replace(&tx, permit, cx, id, given).await?;
    medvirk_audit::record(&tx, cx, permit, ("account", id.0), json!({"roles": roles})).await?;
    tx.commit().await
}

fn saved(cx: &Cx, id: AccountId) -> Response {
    see_other(&format!("/staff/accounts/{id}")).flash(&T(cx.language()).account_saved())
}

async fn done(
    cx: &Cx,
    permit: &Permit,
    tx: Tx,
    id: AccountId,
    what: &str,
    words: String,
) -> Result<Response, Fault> {
    medvirk_audit::record(&tx, cx, permit, ("account", id.0), json!({"changed": what})).await?;
    tx.commit().await?;
    Ok(see_other(&format!("/staff/accounts/{id}")).flash(&words))
}

async fn invite_again(cx: Cx, Path(id): Path<Uuid>, _form: Submitted) -> Result<Response, Fault> {
    let permit = cx.permit(ACCOUNTS, Resource::SITE)?;
    let account = store::get(cx.db().reader(), AccountId(id)).await?;
    if account.standing() != Standing::Invited {
        return Err(Error::Conflict(text::account_changed_meanwhile()).into());
    }
    let tx = cx.begin().await?;
    mail::invite(&tx, &cx, &permit, account.id).await?;
    let words = T(cx.language()).invite_done(&account.email);
    done(&cx, &permit, tx, account.id, "invited again", words).await
}

async fn remove_factor(cx: Cx, Path(id): Path<Uuid>, _form: Submitted) -> Result<Response, Fault> {
    let permit = cx.permit(ACCOUNTS, Resource::SITE)?;
    let id = store::get(cx.db().reader(), AccountId(id)).await?.id;
    let tx = cx.begin().await?;
    keys::remove_factor(&tx, &permit, id).await?;
    Sessions::end_all(&tx, id).await?;
    let words = T(cx.language()).account_factor_removed();
    done(&cx, &permit, tx, id, "second factor removed", words).await
}

async fn close(cx: Cx, Path(id): Path<Uuid>, submitted: Submitted) -> Result<Response, Fault> {
    let permit = cx.permit(ACCOUNTS, Resource::SITE)?;
    let id = store::get(cx.db().reader(), AccountId(id)).await?.id;
    let tx = cx.begin().await?;
    if let Err(error) = store::set_closed(&tx, &permit, id, Some(cx.now())).await {
        drop(tx);
        let form = Form::refused(&cx, submitted, own::refusals(error)?);
        let page = account_page(&cx, id, Shown::Roles(form)).await?;
        return render(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    Sessions::end_all(&tx, id).await?;
    for kind in [INVITATION, PASSWORD_RESET] {
        Links::withdraw(&tx, &permit, cx.now(), (kind, id.0)).await?;
    }
    let words = T(cx.language()).account_closed_done();
    done(&cx, &permit, tx, id, "closed", words).await
}

async fn open(cx: Cx, Path(id): Path<Uuid>, _form: Submitted) -> Result<Response, Fault> {
    let permit = cx.permit(ACCOUNTS, Resource::SITE)?;
    let id = store::get(cx.db().reader(), AccountId(id)).await?.id;
    let tx = cx.begin().await?;
    store::set_closed(&tx, &permit, id, None).await?;
    let words = T(cx.language()).account_opened_done();
    done(&cx, &permit, tx, id, "opened", words).await
}
