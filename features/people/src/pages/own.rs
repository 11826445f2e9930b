//! One's own account: language, password, what protects it.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use medvirk_kernel::{AccountId, Error, Language, Permit, Refusals, Resource};
use medvirk_slice::Cx;
use medvirk_web::{
    Access, Fault, Flash, Form, Page, Reader, Routes, Sessions, Submitted, html, render, see_other,
};

use super::{reset, role_names, session, today};
use crate::{
    T,
    accounts::{Account, keys, password, store},
    policy::OWN,
    text,
};

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Access::Staff(OWN), "/staff/account", show)
        .post(Access::Staff(OWN), "/staff/account/language", set_language)
        .get(Access::Staff(OWN), "/staff/account/password", password_page)
        .post(Access::Staff(OWN), "/staff/account/password", set_password)
}

#[derive(Template)]
#[template(path = "people/own.html")]
struct OwnPage {
    page: Page,
    t: T,
    form: Form,
    account: Account,
    roles: String,
    languages: Vec<(String, String)>,
    codes_left: String,
    is_demo: bool,
}

#[derive(Template)]
#[template(path = "people/own_password.html")]
struct PasswordPage {
    page: Page,
    t: T,
    form: Form,
    email: String,
}

/// The account of whoever is signed in.
pub(super) fn own(cx: &Cx) -> Result<AccountId, Fault> {
    cx.actor().staff().map(|s| s.account).ok_or_else(|| Error::Forbidden.into())
}

async fn show(cx: Cx) -> Result<Response, Fault> {
    cx.permit(OWN, Resource::SITE)?;
    let t = T(cx.language());
    let account = store::get(cx.db().reader(), own(&cx)?).await?;
    let chosen = account.language.map_or("", Language::code);
    let form = Form::filled(&cx, [("language", chosen)]);
    let offered = cx.municipality().languages.iter();
    let mut languages = vec![(String::new(), t.own_language_browser())];
    languages.extend(offered.map(|l| (l.code().to_owned(), l.own_name().to_owned())));
    let left = keys::codes_left(cx.db().reader(), account.id).await?;
    let processes = today::process_names(&cx).await?;
    html(&OwnPage {
        page: Page::staff(&cx, t.own_heading()),
        t,
        form,
        roles: role_names::line(t, &account.grants, &processes),
        account,
        languages,
        codes_left: t.own_codes_left(left),
        is_demo: cx.app().is_demo,
    })
}

async fn set_language(cx: Cx, submitted: Submitted) -> Result<Response, Fault> {
    let permit = cx.permit(OWN, Resource::SITE)?;
    let language = Language::from_code(submitted.get("language"));
    let tx = cx.begin().await?;
    store::set_language(&tx, &permit, own(&cx)?, language).await?;
    tx.commit().await?;
    let (to, shown) = match language {
        Some(l) => (format!("/staff/account?lang={}", l.code()), l),
        None => ("/staff/account".to_owned(), cx.language()),
    };
    Ok(see_other(&to).flash(&T(shown).own_saved()))
}

fn new_password_page(cx: &Cx, email: &str, form: Form) -> PasswordPage {
    let t = T(cx.language());
    let page = Page::staff(cx, t.own_password_heading()).crumb(t.own_heading(), "/staff/account");
    PasswordPage { page, t, form, email: email.to_owned() }
}

async fn password_page(cx: Cx) -> Result<Response, Fault> {
    cx.permit(OWN, Resource::SITE)?;
    let account = store::get(cx.db().reader(), own(&cx)?).await?;
    html(&new_password_page(&cx, &account.email, Form::new(&cx)))
}

async fn set_password(cx: Cx, submitted: Submitted) -> Result<Response, Fault> {
    let permit = cx.permit(OWN, Resource::SITE)?;
    let id = own(&cx)?;
    let account = store::get(cx.db().reader(), id).await?;
    let chosen = match read_change(&cx, &account, &submitted).await {
        Ok(chosen) => chosen,
        Err(error) => {
            let form = Form::refused(&cx, submitted, refusals(error)?);
            let page = new_password_page(&cx, &account.email, form);
            return render(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    let hash = password::hash(&cx, &chosen).await?;
    let tx = cx.begin().await?;
    keys::set_password(&tx, &permit, id, &hash).await?;
    let cookie = others_out(&cx, &permit, tx, id, "password").await?;
    let saved = see_other("/staff/account").flash(&T(cx.language()).own_password_done());
    Ok(session::with_cookie(saved, &cookie))
}

/// Ends every session of the account and begins a new one for this browser; gives its cookie.
pub(super) async fn others_out(
    cx: &Cx,
    permit: &Permit,
    tx: medvirk_store::Tx,
    id: AccountId,
    what: &str,
) -> Result<String, Fault> {
    Sessions::end_all(&tx, id).await?;
    let detail = serde_json::json!({"changed": what});
    medvirk_audit::record(&tx, cx, permit, ("account", id.0), detail).await?;
    tx.commit().await?;
    let token = Sessions::begin(cx, id, true).await?;
    Ok(Sessions::cookie(Some(&token)))
}

async fn read_change(cx: &Cx, account: &Account, submitted: &Submitted) -> Result<String, Error> {
    present_password(cx, account.id, submitted).await?;
    reset::read_password(submitted, &account.email)
}

/// Asks for the present password again, before something that protects the account is changed.
pub(super) async fn present_password(
    cx: &Cx,
    id: AccountId,
    submitted: &Submitted,
) -> Result<(), Error> {
    let mut reader = Reader::new(submitted);
    let row = store::row(cx.db().reader(), id).await?;
    if !session::FOR_ACCOUNT.take(cx, &row.email_key).await? {
        reader.refuse("present", text::sign_in_too_often());
    } else if !password::is_right(row.password.as_deref(), submitted.get("present")).await? {
        reader.refuse("present", text::own_present_wrong());
    }
    reader.finish(())
}

/// The refusals of `error`, when it is one.
pub(super) fn refusals(error: Error) -> Result<Refusals, Fault> {
    match error {
        Error::Refused(refusals) => Ok(refusals),
        other => Err(other.into()),
    }
}
