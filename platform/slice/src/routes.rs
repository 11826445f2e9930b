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
use medvirk_kernel::{Action, Actor, Error, Resource};

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

/// The staff pages of a binary and the action each asks for, to tell before a link is shown whether
/// it would open.
pub(crate) struct StaffDoors(Vec<(Vec<String>, Action)>);

impl StaffDoors {
    /// The doors of these routes.
    pub(crate) fn new(routes: impl IntoIterator<Item = Routes>) -> Self {
        let listed = routes.into_iter().flat_map(|routes| routes.list);
        let doors = listed.filter(|route| route.method == Method::GET).filter_map(|route| {
            let Access::Staff(action) = route.access else { return None };
            Some((route.path.split('/').map(str::to_owned).collect(), action))
        });
        StaffDoors(doors.collect())
    }

    /// The action an address asks for; of several that fit, the one with most fixed words, as the
    /// router chooses.
    fn action(&self, path: &str) -> Option<Action> {
        let parts: Vec<&str> = path.split(['?', '#']).next()?.split('/').collect();
        let is_open = |part: &str| part.starts_with('{');
        let fits = self.0.iter().filter(|(door, _)| {
            let same = |(own, part): (&String, &&str)| is_open(own) || own == part;
            door.len() == parts.len() && door.iter().zip(&parts).all(same)
        });
        let found = fits.min_by_key(|(door, _)| door.iter().filter(|own| is_open(own)).count());
        found.map(|(_, action)| *action)
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
        rules.allows(self.actor(), action, Resource::SITE)
            || staff.grants.iter().filter_map(|g| g.process).any(|process| {
                let resource = Resource { process: Some(process), stage: None, held: None };
                rules.allows(self.actor(), action, resource)
            })
    }
    /// Whether the staff page at `path`, which belongs to `resource`, would open for the actor: for
    /// links to pages of a slice that the page with the link does not know.
    pub fn may_open(&self, path: &str, resource: Resource) -> bool {
        self.app().doors.action(path).is_some_and(|action| self.may(action, resource))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const READ: Action = Action("test.read");
    const EDIT: Action = Action("test.edit");

    async fn page() {}

    #[test]
    fn a_page_is_known_by_its_address_as_the_router_knows_it() {
        let doors = StaffDoors::new([Routes::new()
            .get(Access::Staff(READ), "/staff/things/{thing}", page)
            .get(Access::Staff(EDIT), "/staff/things/new", page)
            .post(Access::Staff(EDIT), "/staff/things/{thing}/remove", page)
            .get(Access::Public, "/things", page)]);
        assert_eq!(doors.action("/staff/things/7?page=2#end"), Some(READ));
        assert_eq!(doors.action("/staff/things/new"), Some(EDIT));
        for other in ["/staff/things", "/staff/things/7/remove", "/things", ""] {
            assert_eq!(doors.action(other), None, "{other}");
        }
    }
}
