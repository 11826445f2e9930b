//! The list of every address a slice answers, with who may come through which door. The list is what
//! the permission test walks, so a route nobody listed cannot exist.

use axum::{
    Router,
    extract::Request,
    handler::Handler,
    http::Method,
    middleware::{self, Next},
    response::{IntoResponse, Redirect, Response},
    routing::{MethodFilter, MethodRouter, on},
};
use medvirk_kernel::{Action, Actor, Error};

use crate::{App, Cx, Fault};

/// Who may come to a route at all; what they may do there is decided by the handler's permit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Everybody.
    Public,
    /// Whoever holds a valid personal link of this kind (token in the path).
    Link(&'static str),
    /// Staff whose role appears in the rule of this action, for any process.
    Staff(Action),
}

/// One line of the route list.
#[derive(Clone, Debug)]
pub struct RouteInfo {
    /// `GET` or `POST`.
    pub method: Method,
    /// Path with its parameters in braces.
    pub path: String,
    /// Who may come.
    pub access: Access,
}

/// The routes of one slice, or of all.
#[derive(Default)]
pub struct Routes {
    router: Router<App>,
    list: Vec<RouteInfo>,
}

impl Routes {
    /// No routes.
    pub fn new() -> Self {
        Self::default()
    }

    /// A page that is read.
    #[must_use]
    pub fn get<H, T>(self, access: Access, path: &str, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add(Method::GET, access, path, on(MethodFilter::GET, handler))
    }

    /// A form or message that is sent.
    #[must_use]
    pub fn post<H, T>(self, access: Access, path: &str, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add(Method::POST, access, path, on(MethodFilter::POST, handler))
    }

    /// Everything `other` answers too.
    #[must_use]
    pub fn merge(mut self, other: Routes) -> Self {
        self.router = self.router.merge(other.router);
        self.list.extend(other.list);
        self
    }

    /// The list, for the permission test and table.
    pub fn list(&self) -> &[RouteInfo] {
        &self.list
    }

    /// The router, for serving.
    pub fn into_router(self) -> Router<App> {
        self.router
    }

    fn add(mut self, method: Method, access: Access, path: &str, route: MethodRouter<App>) -> Self {
        let route = match access {
            Access::Staff(action) => route.route_layer(middleware::from_fn(
                move |cx: Cx, request: Request, next: Next| {
                    at_staff_door(action, cx, request, next)
                },
            )),
            Access::Public | Access::Link(_) => route,
        };
        self.router = self.router.route(path, route);
        self.list.push(RouteInfo { method, path: path.to_owned(), access });
        self
    }
}

async fn at_staff_door(action: Action, cx: Cx, request: Request, next: Next) -> Response {
    if cx.actor().staff().is_none() {
        return match request.method() {
            &Method::GET => {
                let path = request.uri().path_and_query().map_or("/staff", |p| p.as_str());
                Redirect::to(&format!("/staff/sign-in?next={}", encode(path))).into_response()
            }
            _ => Fault::from(Error::Forbidden).into_response(),
        };
    }
    if cx.allows_somewhere(action) {
        next.run(request).await
    } else {
        Fault::from(Error::Forbidden).into_response()
    }
}

/// Percent-encodes a path for use as a query value.
fn encode(path: &str) -> String {
    path.bytes()
        .map(|b| match b {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'/' => {
                char::from(b).to_string()
            }
            _ => format!("%{b:02X}"),
        })
        .collect()
}

impl Cx {
    /// Whether the actor may do `action` in at least one process or for the site.
    pub fn allows_somewhere(&self, action: Action) -> bool {
        let Actor::Staff(staff) = self.actor() else { return false };
        let rules = &self.app().rules;
        rules.allows(self.actor(), action, medvirk_kernel::Resource::SITE)
            || staff.grants.iter().filter_map(|g| g.process).any(|process| {
                let resource =
                    medvirk_kernel::Resource { process: Some(process), stage: None, held: None };
                rules.allows(self.actor(), action, resource)
            })
    }
}
