//! The second half of signing in: a code from the authenticator app or a recovery code. The first
//! time, the app is set up here.

use askama::Template;
use axum::{
    http::{HeaderMap, StatusCode},
    response::Response,
};
use medvirk_kernel::{AccountId, Error, Message, Permit, Refusal, Refusals, Resource};
use medvirk_slice::Cx;
use medvirk_web::{
    Access, Fault, Form, Html, Page, Routes, Sessions, Submitted, html, render, see_other,
};

use super::session::{self, Asked};
use crate::{
    T,
    accounts::{entity::account, factor, keys, store},
    policy::SIGN_IN,
    text,
};

pub(super) fn routes() -> Routes {
    Routes::new().get(Access::Public, "/staff/sign-in/code", show).post(
        Access::Public,
        "/staff/sign-in/code",
        check,
    )
}

#[derive(Template)]
#[template(path = "people/code.html")]
struct CodePage {
    page: Page,
    t: T,
    form: Form,
    next: String,
    /// Secret and QR code when the app is to be set up.
    enrolment: Option<(String, Html)>,
}

/// The codes a person writes down; shown once.
#[derive(Template)]
#[template(path = "people/recovery_codes.html")]
pub(super) struct RecoveryPage {
    pub(super) page: Page,
    pub(super) t: T,
    pub(super) codes: Vec<String>,
    pub(super) next: String,
}

fn page(cx: &Cx, account: &account::Model, form: Form, next: &str) -> Result<CodePage, Fault> {
    let t = T(cx.language());
    let enrolment = match (account.factor, account.factor_asked) {
        (None, Some(asked)) => {
            let shown = factor::enrolment(cx, account, asked, &t.factor_qr())?;
            Some((shown.secret, shown.qr))
        }
        _ => None,
    };
    let heading = if enrolment.is_some() { t.factor_heading() } else { t.code_heading() };
    let page = Page { is_indexed: false, ..Page::public(cx, heading) };
    Ok(CodePage { page, t, form, next: session::local(next).to_owned(), enrolment })
}

/// The account of a session that has shown its password only.
async fn half_signed_in(cx: &Cx, headers: &HeaderMap) -> Result<Option<account::Model>, Fault> {
    let Some((_, session)) = Sessions::of_request(cx, headers).await? else { return Ok(None) };
    if session.is_verified {
        return Ok(None);
    }
    let row = match store::row(cx.db().reader(), session.account).await {
        Ok(row) => row,
        Err(Error::NotFound) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let has_factor = row.factor.is_some() || row.factor_asked.is_some();
    Ok(Some(row).filter(|r| r.closed_at.is_none() && has_factor))
}

async fn show(cx: Cx, headers: HeaderMap, query: Asked) -> Result<Response, Fault> {
    let next = query.get("next").map_or("", String::as_str);
    match half_signed_in(&cx, &headers).await? {
        Some(account) => html(&page(&cx, &account, Form::new(&cx), next)?),
        None => Ok(see_other(&session::with_next("/staff/sign-in", next))),
    }
}

async fn check(cx: Cx, headers: HeaderMap, submitted: Submitted) -> Result<Response, Fault> {
    let permit = cx.permit(SIGN_IN, Resource::SITE)?;
    let next = submitted.get("next").to_owned();
    let Some(account) = half_signed_in(&cx, &headers).await? else {
        return Ok(see_other(&session::with_next("/staff/sign-in", &next)));
    };
    let who = account.id.to_string();
    let calm =
        session::CODES.take(&cx, &who).await? && session::CODES_A_DAY.take(&cx, &who).await?;
    let (status, why) = if calm {
        let answer = match account.factor {
            Some(_) => enter_with(&cx, &permit, &headers, &account, &submitted).await?,
            None => enrol(&cx, &permit, &headers, &account, &submitted).await?,
        };
        match answer {
            Ok(response) => return Ok(response),
            Err(why) => (StatusCode::UNPROCESSABLE_ENTITY, why),
        }
    } else {
        (StatusCode::TOO_MANY_REQUESTS, text::code_too_often())
    };
    tracing::warn!(site = %cx.site().key, "code refused");
    let field = if submitted.contains("recovery") { "recovery" } else { "code" };
    let refusals = Refusals(vec![Refusal::at(field, why)]);
    render(status, &page(&cx, &account, Form::refused(&cx, submitted, refusals), &next)?)
}

async fn enter_with(
    cx: &Cx,
    permit: &Permit,
    headers: &HeaderMap,
    account: &account::Model,
    submitted: &Submitted,
) -> Result<Result<Response, Message>, Fault> {
    let used = match submitted.get("recovery") {
        "" => use_code(cx, permit, account, submitted.get("code")).await?,
        recovery => use_recovery(cx, permit, account, recovery).await?,
    };
    match used {
        Ok(()) => {
            let next = submitted.get("next");
            Ok(Ok(session::enter(cx, permit, headers, account, next).await?))
        }
        Err(why) => Ok(Err(why)),
    }
}

/// Uses up a code of the app; the reason when it is no good.
async fn use_code(
    cx: &Cx,
    permit: &Permit,
    account: &account::Model,
    code: &str,
) -> Result<Result<(), Message>, Fault> {
    let Some(factor) = account.factor else { return Ok(Err(text::code_wrong())) };
    let Some(step) = factor::step(cx, account, factor, code)? else {
        return Ok(Err(text::code_wrong()));
    };
    let tx = cx.begin().await?;
    let is_fresh = keys::use_step(&tx, permit, AccountId(account.id), step).await?;
    tx.commit().await?;
    Ok(if is_fresh { Ok(()) } else { Err(text::code_used()) })
}

/// Uses up a recovery code; the reason when it is no good.
async fn use_recovery(
    cx: &Cx,
    permit: &Permit,
    account: &account::Model,
    code: &str,
) -> Result<Result<(), Message>, Fault> {
    let Some(hash) = factor::code_hash(cx.site(), account.id, code)? else {
        return Ok(Err(text::recovery_wrong()));
    };
    let tx = cx.begin().await?;
    let id = AccountId(account.id);
    let is_good = keys::use_code(&tx, permit, cx.now(), id, &hash).await?;
    tx.commit().await?;
    Ok(if is_good { Ok(()) } else { Err(text::recovery_wrong()) })
}

/// The first right code takes the app into use, gives the recovery codes and lets the person in.
async fn enrol(
    cx: &Cx,
    permit: &Permit,
    headers: &HeaderMap,
    account: &account::Model,
    submitted: &Submitted,
) -> Result<Result<Response, Message>, Fault> {
    let Some(codes) = take_into_use(cx, permit, account, submitted.get("code")).await? else {
        return Ok(Err(text::code_wrong()));
    };
    let cookie = session::begin_verified(cx, permit, headers, AccountId(account.id)).await?;
    let t = T(cx.language());
    let page = Page { is_indexed: false, ..Page::public(cx, t.recovery_heading()) };
    let next = session::local(submitted.get("next")).to_owned();
    let shown = html(&RecoveryPage { page, t, codes, next })?;
    Ok(Ok(session::with_cookie(shown, &cookie)))
}

/// Confirms the prepared second factor with a code; gives fresh recovery codes, or nothing when the
/// code is wrong.
pub(super) async fn take_into_use(
    cx: &Cx,
    permit: &Permit,
    account: &account::Model,
    code: &str,
) -> Result<Option<Vec<String>>, Fault> {
    let Some(asked) = account.factor_asked else { return Ok(None) };
    let Some(step) = factor::step(cx, account, asked, code)? else { return Ok(None) };
    let id = AccountId(account.id);
    let tx = cx.begin().await?;
    keys::confirm_factor(&tx, permit, id, asked, step).await?;
    let codes = new_codes(cx, permit, &tx, id).await?;
    let detail = serde_json::json!({"factor": "confirmed"});
    medvirk_audit::record(&tx, cx, permit, ("account", account.id), detail).await?;
    tx.commit().await?;
    Ok(Some(codes))
}

/// Replaces the recovery codes of an account; gives them to be shown once.
pub(super) async fn new_codes(
    cx: &Cx,
    permit: &Permit,
    tx: &medvirk_store::Tx,
    id: AccountId,
) -> Result<Vec<String>, Fault> {
    let codes = factor::fresh_codes(cx);
    let mut hashes = Vec::with_capacity(codes.len());
    for code in &codes {
        hashes.extend(factor::code_hash(cx.site(), id.0, code)?);
    }
    keys::replace_codes(tx, permit, cx, id, hashes).await?;
    Ok(codes)
}
