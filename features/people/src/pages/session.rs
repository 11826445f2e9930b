//! Beginning and ending a session in a browser, and where to go afterwards.

use std::collections::BTreeMap;

use axum::{
    extract::Query,
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};
use chrono::TimeDelta;
use medvirk_kernel::{AccountId, Language, Permit, Result};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Limit, Sessions, see_other};

use crate::accounts::{entity::account, keys};

/// Tries of a password from one address.
pub(super) const FROM_ADDRESS: Limit =
    Limit { name: "people.sign-in.address", most: 60, window: TimeDelta::minutes(15) };
/// Tries of a password for one account.
pub(super) const FOR_ACCOUNT: Limit =
    Limit { name: "people.sign-in.account", most: 10, window: TimeDelta::minutes(15) };
/// Tries of a code for one account.
pub(super) const CODES: Limit =
    Limit { name: "people.code", most: 6, window: TimeDelta::minutes(15) };
/// Tries of a code for one account in a day: a million codes are not many.
pub(super) const CODES_A_DAY: Limit =
    Limit { name: "people.code.day", most: 40, window: TimeDelta::days(1) };

/// Where staff land.
pub(super) const HOME: &str = "/staff";

/// What an address says after `?`.
pub(super) type Asked = Query<BTreeMap<String, String>>;

/// `next` when it leads to a page of this site, otherwise the page "today". Only plain paths pass:
/// `//host`, `/\host` and everything with a scheme would lead elsewhere.
pub(super) fn local(next: &str) -> &str {
    let second = next.as_bytes().get(1);
    let is_path = next.starts_with('/') && !matches!(second, Some(b'/' | b'\\'));
    let is_plain = next.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    if is_path && is_plain && next.len() <= 500 { next } else { HOME }
}

/// The part `?next=…` for an address, empty when it is the usual one.
pub(super) fn with_next(path: &str, next: &str) -> String {
    match local(next) {
        HOME => path.to_owned(),
        next => {
            let query =
                form_urlencoded::Serializer::new(String::new()).append_pair("next", next).finish();
            format!("{path}?{query}")
        }
    }
}

/// Lets somebody in: ends the session of the sign-in pages, begins a verified one, notes it, and goes
/// to `next` in the account's own language.
pub(super) async fn enter(
    cx: &Cx,
    permit: &Permit,
    headers: &HeaderMap,
    account: &account::Model,
    next: &str,
) -> Result<Response, Fault> {
    let cookie = begin_verified(cx, permit, headers, AccountId(account.id)).await?;
    let own = account.language.as_deref().and_then(Language::from_code);
    let to = match own.filter(|l| *l != cx.language()) {
        None => local(next).to_owned(),
        Some(language) => {
            let sign = if local(next).contains('?') { '&' } else { '?' };
            format!("{}{sign}lang={}", local(next), language.code())
        }
    };
    Ok(with_cookie(see_other(&to), &cookie))
}

/// Begins a verified session; gives the cookie.
pub(super) async fn begin_verified(
    cx: &Cx,
    permit: &Permit,
    headers: &HeaderMap,
    account: AccountId,
) -> Result<String, Fault> {
    end_present(cx, headers).await?;
    let tx = cx.begin().await?;
    keys::note_sign_in(&tx, permit, cx.now(), account).await?;
    medvirk_audit::record(&tx, cx, permit, ("account", account.0), serde_json::Value::Null).await?;
    tx.commit().await?;
    let token = Sessions::begin(cx, account, true).await?;
    Ok(Sessions::cookie(Some(&token)))
}

/// Begins a session that opens nothing but the page of the second factor, and goes there. The first
/// time, a second factor is prepared.
pub(super) async fn half_way(
    cx: &Cx,
    permit: &Permit,
    headers: &HeaderMap,
    account: &account::Model,
    next: &str,
) -> Result<Response, Fault> {
    end_present(cx, headers).await?;
    let id = AccountId(account.id);
    if account.factor.is_none() && account.factor_asked.is_none() {
        let tx = cx.begin().await?;
        keys::ask_factor(&tx, permit, cx, id).await?;
        tx.commit().await?;
    }
    let token = Sessions::begin(cx, id, false).await?;
    let page = see_other(&with_next("/staff/sign-in/code", next));
    Ok(with_cookie(page, &Sessions::cookie(Some(&token))))
}

/// Ends the session the browser came with, if any: a session never outlives a change of rights.
pub(super) async fn end_present(cx: &Cx, headers: &HeaderMap) -> Result<(), Fault> {
    if let Some((token, _)) = Sessions::of_request(cx, headers).await? {
        Sessions::end(cx, &token).await?;
    }
    Ok(())
}

/// Adds a `Set-Cookie` header.
pub(super) fn with_cookie(mut response: Response, cookie: &str) -> Response {
    if let Ok(value) = HeaderValue::from_str(cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_this_site_are_gone_to() {
        assert_eq!(local("/staff/accounts?q=a"), "/staff/accounts?q=a");
        let bad = ["", "staff", "//evil.example", "/\\evil.example", "https://evil.example"];
        for next in bad.into_iter().chain(["/a\\b", "/a\r\nSet-Cookie: a=b", "/\t/evil.example"]) {
            assert_eq!(local(next), HOME, "{next:?}");
        }
        assert_eq!(with_next("/x", "/staff/a?b=c"), "/x?next=%2Fstaff%2Fa%3Fb%3Dc");
        assert_eq!(with_next("/x", "//evil.example"), "/x");
    }
}
