//! The plug every slice fits into: the [`Slice`] trait, the [`App`] that lists the slices of this
//! binary, and [`Cx`], what a request or job may reach: actor, language, clock, ids, database.

mod app;
mod cx;
mod fault;
mod hooks;
mod links;
mod migrations;
mod municipality;
mod routes;
mod settings;
mod site;
mod slice;
mod worker;

pub use app::{App, AppParts};
pub use cx::{Cx, Visit};
pub use fault::Fault;
pub use hooks::{
    ActorSource, Chapter, DemoTown, Door, LooseEnd, MenuEntry, Milestone, Panel, PersonKey,
    TodayItem, Urgency, Wording,
};
pub use links::{LinkProblem, Links};
pub use migrations::migrations;
pub use municipality::{Area, Municipality};
pub use routes::{Access, RouteInfo, Routes};
pub use settings::Settings;
pub use site::{Files, Site};
pub use slice::{JobHandler, Slice};
pub use worker::{WorkerReport, ask_for_daily_jobs, run_due_jobs, run_jobs, send_mail};
