//! How slices meet browsers: sessions, forms with their checks, pages with one layout, lists, errors as
//! pages, embedded assets, health. Knows nothing of participation.

// Shared templates write `medvirk_web::icon(…)`; this lets them be used in this crate too.
extern crate self as medvirk_web;

mod aside;
mod assets;
mod escape;
mod field;
mod flash;
mod form;
mod health;
mod kept;
mod limit;
mod linked;
mod list;
mod migrations;
mod page;
pub mod photo;
mod problem;
mod proxies;
mod reader;
mod respond;
mod server;
mod session;
mod submitted;
mod visit;

medvirk_i18n::texts!("web");

pub use aside::aside;
pub use assets::asset;
pub use escape::{Html, escape};
pub use field::Field;
pub use flash::Flash;
pub use form::Form;
pub use limit::Limit;
pub use linked::{NotOpened, json, link_gone, page_worker};
pub use list::{Cell, Column, Export, List, ListQuery};
pub use medvirk_slice::{Access, Fault, Routes};
pub use migrations::migrations;
pub use page::{Crumb, Page, icon};
pub use proxies::{NoRange, Proxies};
pub use reader::Reader;
pub use respond::{
    attachment, bytes, html, html_embedded, html_for_all, html_for_all_until, inline_file, render,
    see_other,
};
pub use server::serve_app;
pub use session::{SESSION_COOKIE, Session, Sessions};
pub use submitted::{Submitted, Upload};
pub use visit::ActingAs;
