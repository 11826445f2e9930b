//! Signing in with address and password, and out again. In the demo, also with one click.

use askama::Template;
use axum::{
    http::{HeaderMap, StatusCode},
    response::Response,
};
use medvirk_kernel::{Error, Refusals, Resource, Role};
use medvirk_slice::Cx;
use medvirk_web::{
    Access, Fault, Flash, Form, Page, Routes, Sessions, Submitted, html, render, see_other,
};

use super::{
    role_names,
    session::{self, Asked},
    setup,
};
use crate::{
    T,
    accounts::{demo, password, store},
    policy::SIGN_IN,
    text,
};

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Access::Public, "/staff/sign-in", show)
        .post(Access::Public, "/staff/sign-in", sign_in)
        .post(Access::Public, "/staff/sign-in/demo", try_demo)
        .post(Access::Public, "/staff/sign-out", sign_out)
}

/// One button of the demo: role, its code, what it does.
struct Guest {
    code: &'static str,
    name: String,
    what: String,
}

#[derive(Template)]
#[template(path = "people/sign_in.html")]
struct SignInPage {
    page: Page,
    t: T,
    form: Form,
    next: String,
    guests: Vec<Guest>,
    demo_password: &'static str,
    demo_email: String,
}

fn page(cx: &Cx, form: Form, next: &str) -> SignInPage {
    let t = T(cx.language());
    let guest = |role: Role| Guest {
        code: role.code(),
        name: role_names::name(t, role),
        what: role_names::what(t, role),
    };
    let is_demo = cx.app().is_demo;
    SignInPage {
        page: Page { is_indexed: false, ..Page::public(cx, t.sign_in_heading()) },
        t,
        form,
        next: session::local(next).to_owned(),
        guests: if is_demo { demo::OFFERED.map(guest).into() } else { Vec::new() },
        demo_password: demo::DEMO_PASSWORD,
        demo_email: demo::email_of(Role::Planner).unwrap_or_default(),
    }
}

async fn show(cx: Cx, query: Asked) -> Result<Response, Fault> {
    if setup::is_open(&cx).await? {
        return Ok(see_other("/setup"));
    }
    let next = query.get("next").map_or("", String::as_str);
    if cx.actor().staff().is_some() {
        return Ok(see_other(session::local(next)));
    }
    html(&page(&cx, Form::new(&cx), next))
}

async fn sign_in(cx: Cx, headers: HeaderMap, submitted: Submitted) -> Result<Response, Fault> {
    let permit = cx.permit(SIGN_IN, Resource::SITE)?;
    let next = submitted.get("next").to_owned();
    let email = submitted.get("email").to_lowercase();
    let calm = session::FROM_ADDRESS.take(&cx, &cx.visit().address).await?
        && session::FOR_ACCOUNT.take(&cx, &email).await?;
    if !calm {
        tracing::warn!(site = %cx.site().key, "too many sign-ins");
        return refused(&cx, submitted, StatusCode::TOO_MANY_REQUESTS, text::sign_in_too_often());
    }
    let known = store::by_email(cx.db().reader(), &email).await?;
    let open = known.filter(|a| a.closed_at.is_none() && a.password.is_some());
    let hash = open.as_ref().and_then(|a| a.password.as_deref());
    let is_right = password::is_right(hash, submitted.get("password")).await?;
    match open {
        Some(account) if is_right && cx.app().is_demo => {
            session::enter(&cx, &permit, &headers, &account, &next).await
        }
        Some(account) if is_right => {
            session::half_way(&cx, &permit, &headers, &account, &next).await
        }
        _ => {
            tracing::warn!(site = %cx.site().key, "sign-in refused");
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            refused(&cx, submitted, status, text::sign_in_refused())
        }
    }
}

fn refused(
    cx: &Cx,
    submitted: Submitted,
    status: StatusCode,
    why: medvirk_kernel::Message,
) -> Result<Response, Fault> {
    let next = submitted.get("next").to_owned();
    let refusals = Refusals(vec![medvirk_kernel::Refusal::at("email", why)]);
    render(status, &page(cx, Form::refused(cx, submitted, refusals), &next))
}

/// The demo has no secrets, so a click is enough. Elsewhere there is no such page.
async fn try_demo(cx: Cx, headers: HeaderMap, submitted: Submitted) -> Result<Response, Fault> {
    if !cx.app().is_demo {
        return Err(Error::NotFound.into());
    }
    let permit = cx.permit(SIGN_IN, Resource::SITE)?;
    let role = Role::from_code(submitted.get("role")).filter(|r| demo::OFFERED.contains(r));
    let email = role.and_then(demo::email_of).ok_or(Error::NotFound)?;
    let found = store::by_email(cx.db().reader(), &email).await?;
    let account = found.filter(|a| a.closed_at.is_none()).ok_or(Error::NotFound)?;
    session::enter(&cx, &permit, &headers, &account, submitted.get("next")).await
}

async fn sign_out(cx: Cx, headers: HeaderMap, _submitted: Submitted) -> Result<Response, Fault> {
    session::end_present(&cx, &headers).await?;
    let gone = see_other("/staff/sign-in").flash(&T(cx.language()).sign_out_done());
    Ok(session::with_cookie(gone, &Sessions::cookie(None)))
}
