//! One's own second factor: moving it to another telephone, and new recovery codes.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use medvirk_kernel::{Error, Resource};
use medvirk_slice::Cx;
use medvirk_web::{Access, Fault, Form, Html, Page, Routes, Submitted, html, render};

use super::{
    code::{self, RecoveryPage},
    own, session,
};
use crate::{
    T,
    accounts::{entity::account, factor, keys, store},
    policy::OWN,
    text,
};

const HERE: &str = "/staff/account/second-factor";

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Access::Staff(OWN), HERE, show)
        .post(Access::Staff(OWN), HERE, begin)
        .post(Access::Staff(OWN), "/staff/account/second-factor/confirm", confirm)
        .get(Access::Staff(OWN), "/staff/account/codes", codes_page)
        .post(Access::Staff(OWN), "/staff/account/codes", replace_codes)
}

/// Asks for the present password, then shows the secret and asks for a code.
#[derive(Template)]
#[template(path = "people/own_factor.html")]
struct FactorPage {
    page: Page,
    t: T,
    form: Form,
    enrolment: Option<(String, Html)>,
    heading: String,
    lead: String,
    action: &'static str,
}

fn page(cx: &Cx, account: Option<&account::Model>, form: Form) -> Result<FactorPage, Fault> {
    let t = T(cx.language());
    let enrolment = match account.and_then(|a| a.factor_asked.map(|asked| (a, asked))) {
        Some((account, asked)) => {
            let shown = factor::enrolment(cx, account, asked, &t.factor_qr())?;
            Some((shown.secret, shown.qr))
        }
        None => None,
    };
    let (lead, action) = if enrolment.is_some() {
        (t.factor_lead(), "/staff/account/second-factor/confirm")
    } else {
        (t.own_factor_lead(), HERE)
    };
    let heading = t.own_factor_heading();
    let page = Page::staff(cx, &heading).crumb(t.own_heading(), "/staff/account");
    Ok(FactorPage { page, t, form, enrolment, heading, lead, action })
}

async fn show(cx: Cx) -> Result<Response, Fault> {
    cx.permit(OWN, Resource::SITE)?;
    html(&page(&cx, None, Form::new(&cx))?)
}

async fn begin(cx: Cx, submitted: Submitted) -> Result<Response, Fault> {
    let permit = cx.permit(OWN, Resource::SITE)?;
    let id = own::own(&cx)?;
    if let Err(error) = own::present_password(&cx, id, &submitted).await {
        let form = Form::refused(&cx, submitted, own::refusals(error)?);
        return render(StatusCode::UNPROCESSABLE_ENTITY, &page(&cx, None, form)?);
    }
    let tx = cx.begin().await?;
    keys::ask_factor(&tx, &permit, &cx, id).await?;
    tx.commit().await?;
    let account = store::row(cx.db().reader(), id).await?;
    html(&page(&cx, Some(&account), Form::new(&cx))?)
}

async fn confirm(cx: Cx, submitted: Submitted) -> Result<Response, Fault> {
    let permit = cx.permit(OWN, Resource::SITE)?;
    let id = own::own(&cx)?;
    let account = store::row(cx.db().reader(), id).await?;
    let calm = session::CODES.take(&cx, &id.to_string()).await?;
    let codes = match calm {
        true => code::take_into_use(&cx, &permit, &account, submitted.get("code")).await?,
        false => None,
    };
    let Some(codes) = codes else {
        let why = if calm { text::code_wrong() } else { text::code_too_often() };
        let form = Form::refused(&cx, submitted, own::refusals(Error::refused_at("code", why))?);
        return render(StatusCode::UNPROCESSABLE_ENTITY, &page(&cx, Some(&account), form)?);
    };
    let tx = cx.begin().await?;
    let cookie = own::others_out(&cx, &permit, tx, id, "second factor").await?;
    Ok(session::with_cookie(recovery(&cx, codes)?, &cookie))
}

fn recovery(cx: &Cx, codes: Vec<String>) -> Result<Response, Fault> {
    let t = T(cx.language());
    let page = Page { is_indexed: false, ..Page::public(cx, t.recovery_heading()) };
    html(&RecoveryPage { page, t, codes, next: "/staff/account".to_owned() })
}

fn codes_form(cx: &Cx, form: Form) -> FactorPage {
    let t = T(cx.language());
    let heading = t.own_codes_heading();
    FactorPage {
        page: Page::staff(cx, &heading).crumb(t.own_heading(), "/staff/account"),
        t,
        form,
        enrolment: None,
        heading,
        lead: t.own_codes_lead(),
        action: "/staff/account/codes",
    }
}

async fn codes_page(cx: Cx) -> Result<Response, Fault> {
    cx.permit(OWN, Resource::SITE)?;
    html(&codes_form(&cx, Form::new(&cx)))
}

async fn replace_codes(cx: Cx, submitted: Submitted) -> Result<Response, Fault> {
    let permit = cx.permit(OWN, Resource::SITE)?;
    let id = own::own(&cx)?;
    if let Err(error) = own::present_password(&cx, id, &submitted).await {
        let form = Form::refused(&cx, submitted, own::refusals(error)?);
        return render(StatusCode::UNPROCESSABLE_ENTITY, &codes_form(&cx, form));
    }
    let tx = cx.begin().await?;
    let codes = code::new_codes(&cx, &permit, &tx, id).await?;
    let detail = serde_json::json!({"changed": "recovery codes"});
    medvirk_audit::record(&tx, &cx, &permit, ("account", id.0), detail).await?;
    tx.commit().await?;
    recovery(&cx, codes)
}
