//! The staff door to the tables of a process.

mod baskets;
mod enter;
mod files;
mod imports;
mod kit;
mod late;
mod links;
mod one;
mod overview;
mod panels;

pub(super) use panels::{process_menu, process_panels, today};

use medvirk_kernel::{ProcessId, Result};
use medvirk_processes::Process;
use medvirk_slice::Cx;
use medvirk_web::{Access, Page, Routes};

use super::{
    policy::{ENTER_REPORT, HAND_OVER, KIT},
    seat::tables_path,
};
use crate::{
    T,
    policy::{ASSIGN, READ},
};

pub(super) fn routes() -> Routes {
    let at = |rest: &str| format!("/staff/processes/{{process}}/tables{rest}");
    let (read, kit) = (Access::Staff(READ), Access::Staff(KIT));
    let (hand_over, enter) = (Access::Staff(HAND_OVER), Access::Staff(ENTER_REPORT));
    Routes::new()
        .get(read, &at(""), overview::show)
        .get(read, &at("/late"), late::show)
        .get(kit, &at("/kit"), kit::show)
        .post(kit, &at("/kit"), kit::save)
        .get(kit, &at("/kits.pdf"), links::all_kits)
        .post(kit, &at("/kits"), links::send_all)
        .get(hand_over, &at("/baskets"), baskets::show)
        .get(hand_over, &at("/baskets.pdf"), baskets::paper)
        .post(hand_over, &at("/baskets/{gjestebud}"), baskets::set)
        .get(enter, &at("/import"), imports::show)
        .post(enter, &at("/import"), imports::receive)
        .get(read, &at("/{gjestebud}"), one::show)
        .post(Access::Staff(ASSIGN), &at("/{gjestebud}/plan"), one::plan)
        .post(kit, &at("/{gjestebud}/link"), links::issue)
        .post(kit, &at("/{gjestebud}/link/withdraw"), links::withdraw)
        .post(kit, &at("/{gjestebud}/kit"), links::send)
        .get(kit, &at("/{gjestebud}/kit.pdf"), links::one_kit)
        .get(read, &at("/{gjestebud}/form.pdf"), links::form)
        .get(enter, &at("/{gjestebud}/report"), enter::show)
        .post(enter, &at("/{gjestebud}/report"), enter::receive)
        .post(enter, &at("/{gjestebud}/decide"), one::decide)
        .get(read, &at("/{gjestebud}/files/{report}/{file}"), files::show)
}

/// A page under the tables of a process.
fn page(cx: &Cx, process: &Process, title: impl Into<String>) -> Page {
    let t = T(cx.language());
    Page::staff(cx, title)
        .in_process(cx, process.id, process.name(cx.language()))
        .crumb(t.table_overview_title(), tables_path(process.id))
}

/// The process, for those who may do `action` in it.
async fn process_for(
    cx: &Cx,
    process: ProcessId,
    action: medvirk_kernel::Action,
) -> Result<Process> {
    let process = medvirk_processes::get(cx.db().reader(), process).await?;
    cx.permit(action, process.resource())?;
    Ok(process)
}
