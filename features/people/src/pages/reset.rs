//! A forgotten password: ask for a mail, choose a new one by its link.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use chrono::TimeDelta;
use medvirk_kernel::{AccountId, Error, Resource};
use medvirk_slice::{Cx, LinkProblem, Links};
use medvirk_web::{
    Access, Fault, Flash, Form, Limit, Page, Reader, Routes, Sessions, Submitted, html, render,
    see_other,
};

use crate::{
    T,
    accounts::{entity::account, keys, mail, password, store},
    policy::{PASSWORD_RESET, RESET},
    text,
};

/// Mails one account is sent.
const FOR_ACCOUNT: Limit =
    Limit { name: "people.reset.account", most: 3, window: TimeDelta::hours(1) };
/// Mails asked for from one address.
const FROM_ADDRESS: Limit =
    Limit { name: "people.reset.address", most: 20, window: TimeDelta::hours(1) };

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Access::Public, "/staff/reset", show)
        .post(Access::Public, "/staff/reset", ask)
        .get(Access::Link(PASSWORD_RESET), "/staff/reset/{token}", choose)
        .post(Access::Link(PASSWORD_RESET), "/staff/reset/{token}", set)
}

#[derive(Template)]
#[template(path = "people/reset.html")]
struct AskPage {
    page: Page,
    t: T,
    form: Form,
    is_sent: bool,
}

/// A page that asks for a new password, for invitations too.
#[derive(Template)]
#[template(path = "people/new_password.html")]
pub(super) struct NewPasswordPage {
    pub(super) page: Page,
    pub(super) t: T,
    pub(super) form: Form,
    pub(super) heading: String,
    pub(super) lead: String,
    pub(super) email: String,
    pub(super) action: String,
    pub(super) submit: String,
}

/// Says why a link does not open, and what to do.
#[derive(Template)]
#[template(path = "people/dead_link.html")]
struct DeadLinkPage {
    page: Page,
    t: T,
    words: String,
    is_invitation: bool,
}

fn ask_page(cx: &Cx, form: Form, is_sent: bool) -> AskPage {
    let t = T(cx.language());
    let page = Page { is_indexed: false, ..Page::public(cx, t.reset_heading()) };
    AskPage { page, t, form, is_sent }
}

async fn show(cx: Cx) -> Result<Response, Fault> {
    html(&ask_page(&cx, Form::new(&cx), false))
}

async fn ask(cx: Cx, submitted: Submitted) -> Result<Response, Fault> {
    let mut reader = Reader::new(&submitted);
    let email = reader.email("email");
    let email = reader.must("email", text::field_email(), email);
    match reader.finish(email.unwrap_or_default()) {
        Ok(email) => {
            // Too many requests get the same answer, so that nothing is learnt from it.
            let calm = FROM_ADDRESS.take(&cx, &cx.visit().address).await?
                && FOR_ACCOUNT.take(&cx, &email.to_lowercase()).await?;
            if calm {
                mail::ask_for_reset(&cx, &email).await?;
            }
            html(&ask_page(&cx, Form::new(&cx), true))
        }
        Err(Error::Refused(refusals)) => {
            let form = Form::refused(&cx, submitted, refusals);
            render(StatusCode::UNPROCESSABLE_ENTITY, &ask_page(&cx, form, false))
        }
        Err(error) => Err(error.into()),
    }
}

fn new_password_page(
    cx: &Cx,
    account: &account::Model,
    token: &str,
    form: Form,
) -> NewPasswordPage {
    let t = T(cx.language());
    NewPasswordPage {
        page: Page { is_indexed: false, ..Page::public(cx, t.new_password_heading()) },
        t,
        form,
        heading: t.new_password_heading(),
        lead: t.new_password_lead(),
        email: account.email.clone(),
        action: format!("/staff/reset/{token}"),
        submit: t.new_password_submit(),
    }
}

/// The account behind a link, or the page that says why there is none.
pub(super) async fn opened(
    cx: &Cx,
    kind: &'static str,
    token: &str,
) -> Result<Result<account::Model, Response>, Fault> {
    let problem = match Links::open(cx.db().reader(), cx.now(), kind, token).await? {
        Ok(record) => match store::row(cx.db().reader(), AccountId(record)).await {
            Ok(row) if row.closed_at.is_none() => return Ok(Ok(row)),
            Ok(_) | Err(Error::NotFound) => LinkProblem::Withdrawn,
            Err(error) => return Err(error.into()),
        },
        Err(problem) => problem,
    };
    let t = T(cx.language());
    let words = match problem {
        LinkProblem::Unknown => t.link_unknown(),
        LinkProblem::Withdrawn => t.link_used(),
        LinkProblem::Expired => t.link_expired(),
    };
    let page = Page { is_indexed: false, ..Page::public(cx, t.link_heading()) };
    let is_invitation = kind == crate::policy::INVITATION;
    let shown = render(StatusCode::NOT_FOUND, &DeadLinkPage { page, t, words, is_invitation })?;
    Ok(Err(shown))
}

async fn choose(cx: Cx, Path(token): Path<String>) -> Result<Response, Fault> {
    match opened(&cx, PASSWORD_RESET, &token).await? {
        Ok(account) => html(&new_password_page(&cx, &account, &token, Form::new(&cx))),
        Err(page) => Ok(page),
    }
}

async fn set(cx: Cx, Path(token): Path<String>, submitted: Submitted) -> Result<Response, Fault> {
    let account = match opened(&cx, PASSWORD_RESET, &token).await? {
        Ok(account) => account,
        Err(page) => return Ok(page),
    };
    let cx = cx.as_holder(PASSWORD_RESET, account.id);
    let permit = cx.permit(RESET, Resource::SITE.held_by(account.id))?;
    let chosen = match read_password(&submitted, &account.email) {
        Ok(password) => password,
        Err(Error::Refused(refusals)) => {
            let form = Form::refused(&cx, submitted, refusals);
            let page = new_password_page(&cx, &account, &token, form);
            return render(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
        Err(error) => return Err(error.into()),
    };
    let hash = password::hash(&cx, &chosen).await?;
    let tx = cx.begin().await?;
    keys::set_password(&tx, &permit, AccountId(account.id), &hash).await?;
    Links::withdraw(&tx, &permit, cx.now(), (PASSWORD_RESET, account.id)).await?;
    Sessions::end_all(&tx, AccountId(account.id)).await?;
    let nothing = serde_json::Value::Null;
    medvirk_audit::record(&tx, &cx, &permit, ("account", account.id), nothing).await?;
    tx.commit().await?;
    Ok(see_other("/staff/sign-in").flash(&T(cx.language()).new_password_done()))
}

/// The new password, typed twice.
pub(super) fn read_password(submitted: &Submitted, email: &str) -> Result<String, Error> {
    let mut reader = Reader::new(submitted);
    let chosen = submitted.get("password").to_owned();
    if let Some(why) = password::weakness(&chosen, email) {
        reader.refuse("password", why);
    } else if submitted.get("again") != chosen {
        reader.refuse("again", text::password_differs());
    }
    reader.finish(chosen)
}
