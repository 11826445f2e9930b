//! Accepting an invitation: choose a password, then set up the second factor.

use axum::{
    extract::Path,
    http::{HeaderMap, StatusCode},
    response::Response,
};
use medvirk_kernel::{AccountId, Error, Resource};
use medvirk_slice::{Cx, Links};
use medvirk_web::{Access, Fault, Form, Page, Routes, Submitted, html, render};

use super::{
    reset::{self, NewPasswordPage},
    session,
};
use crate::{
    T,
    accounts::{entity::account, keys, password},
    policy::{ACCEPT, INVITATION, SIGN_IN},
};

pub(super) fn routes() -> Routes {
    Routes::new().get(Access::Link(INVITATION), "/staff/invitation/{token}", show).post(
        Access::Link(INVITATION),
        "/staff/invitation/{token}",
        accept,
    )
}

fn page(cx: &Cx, account: &account::Model, token: &str, form: Form) -> NewPasswordPage {
    let t = T(cx.language());
    let heading = t.invitation_heading(&account.name);
    NewPasswordPage {
        page: Page { is_indexed: false, ..Page::public(cx, &heading) },
        t,
        form,
        heading,
        lead: t.invitation_lead(&cx.municipality().name),
        email: account.email.clone(),
        action: format!("/staff/invitation/{token}"),
        submit: t.invitation_submit(),
    }
}

async fn show(cx: Cx, Path(token): Path<String>) -> Result<Response, Fault> {
    match reset::opened(&cx, INVITATION, &token).await? {
        Ok(account) => html(&page(&cx, &account, &token, Form::new(&cx))),
        Err(page) => Ok(page),
    }
}

async fn accept(
    cx: Cx,
    headers: HeaderMap,
    Path(token): Path<String>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let account = match reset::opened(&cx, INVITATION, &token).await? {
        Ok(account) => account,
        Err(page) => return Ok(page),
    };
    let guest = cx.as_holder(INVITATION, account.id);
    let permit = guest.permit(ACCEPT, Resource::SITE.held_by(account.id))?;
    let chosen = match reset::read_password(&submitted, &account.email) {
        Ok(password) => password,
        Err(Error::Refused(refusals)) => {
            let form = Form::refused(&cx, submitted, refusals);
            return render(StatusCode::UNPROCESSABLE_ENTITY, &page(&cx, &account, &token, form));
        }
        Err(error) => return Err(error.into()),
    };
    let hash = password::hash(&cx, &chosen).await?;
    let tx = cx.begin().await?;
    keys::set_password(&tx, &permit, AccountId(account.id), &hash).await?;
    Links::withdraw(&tx, &permit, cx.now(), (INVITATION, account.id)).await?;
    let nothing = serde_json::Value::Null;
    medvirk_audit::record(&tx, &guest, &permit, ("account", account.id), nothing).await?;
    tx.commit().await?;
    let permit = cx.permit(SIGN_IN, Resource::SITE)?;
    if cx.app().is_demo {
        session::enter(&cx, &permit, &headers, &account, session::HOME).await
    } else {
        session::half_way(&cx, &permit, &headers, &account, session::HOME).await
    }
}
