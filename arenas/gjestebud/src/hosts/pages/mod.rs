//! The pages on the way from the call to the answer.

mod answers;
mod application;
mod applications;
mod apply;
mod call;
mod chances;
mod criteria;
mod draw;
mod draw_entered;
mod duplicates;
mod enter;
mod import;
mod lottery;
mod overview;
mod prepare;
mod public_draw;
mod replace;
mod shown;

use medvirk_kernel::{Action, Error, Permit, ProcessId, Result};
use medvirk_processes::Process;
use medvirk_slice::{Access, Cx, Routes};
use medvirk_web::Page;
use uuid::Uuid;

use crate::{T, policy::*};

pub(crate) fn routes() -> Routes {
    let (read, edit) = (Access::Staff(READ), Access::Staff(EDIT));
    let base = |path: &str| format!("/staff/processes/{{process}}/hosts{path}");
    let public = |path: &str| format!("/processes/{{slug}}/{path}");
    let staff = Routes::new()
        .get(read, &base(""), overview::overview)
        .get(Access::Staff(CALL), &base("/call"), call::show)
        .post(Access::Staff(CALL), &base("/call"), call::save)
        .get(read, &base("/applications"), applications::list)
        .get(read, &base("/phone-list"), applications::phone_list)
        .get(edit, &base("/applications/new"), enter::new)
        .post(edit, &base("/applications/new"), enter::create)
        .get(read, &base("/applications/{id}"), application::show)
        .get(edit, &base("/applications/{id}/edit"), enter::edit)
        .post(edit, &base("/applications/{id}/edit"), enter::save)
        .post(edit, &base("/applications/{id}/exclude"), application::exclude)
        .post(edit, &base("/applications/{id}/include"), application::include)
        .post(edit, &base("/applications/{id}/state"), application::set_state)
        .get(edit, &base("/import"), import::start)
        .post(edit, &base("/import"), import::upload)
        .get(edit, &base("/import/{id}"), import::show)
        .post(edit, &base("/import/{id}/columns"), import::columns)
        .post(edit, &base("/import/{id}/confirm"), import::confirm)
        .post(edit, &base("/import/{id}/discard"), import::discard)
        .get(edit, &base("/duplicates"), duplicates::show)
        .post(edit, &base("/duplicates"), duplicates::decide);
    let lot = Routes::new()
        .get(read, &base("/criteria"), criteria::overview)
        .get(Access::Staff(CRITERIA), &base("/criteria/{scope}"), criteria::show)
        .post(Access::Staff(CRITERIA), &base("/criteria/{scope}"), criteria::save)
        .post(Access::Staff(CRITERIA), &base("/criteria"), criteria::import)
        .get(read, &base("/draw"), draw::show)
        .post(Access::Staff(DRAW), &base("/draw"), draw::run)
        .post(Access::Staff(DRAW), &base("/draw/prepare"), prepare::prepare)
        .post(Access::Staff(DRAW), &base("/draw/publish"), lottery::publish)
        .post(Access::Staff(DRAW), &base("/draw/open"), lottery::open_file)
        .post(Access::Staff(DRAW), &base("/draw/withdraw"), lottery::withdraw)
        .get(read, &base("/draw/file"), lottery::file)
        .get(read, &base("/draw/results"), lottery::results)
        .post(Access::Staff(CRITERIA), &base("/draw/relax"), draw::relax)
        .post(Access::Staff(DRAW), &base("/draw/cancel"), draw::cancel)
        .get(read, &base("/draw/document"), draw::document)
        .get(Access::Staff(DRAW), &base("/draw/enter"), draw_entered::show)
        .post(Access::Staff(DRAW), &base("/draw/enter"), draw_entered::save)
        .post(Access::Staff(ASSIGN), &base("/places/{id}/confirm"), replace::confirm)
        .get(Access::Staff(ASSIGN), &base("/places/{id}/replace"), replace::show)
        .post(Access::Staff(ASSIGN), &base("/places/{id}/replace"), replace::replace)
        .get(Access::Staff(ANSWER), &base("/answers"), answers::show)
        .post(Access::Staff(ANSWER), &base("/answers"), answers::send);
    let open = Routes::new()
        .get(Access::Public, &public("host"), apply::show)
        .post(Access::Public, &public("host"), apply::send)
        .get(Access::Public, &public("host/receipt/{id}"), apply::receipt)
        .get(Access::Public, &public("host/form.pdf"), apply::paper)
        .get(Access::Public, &public("draw"), public_draw::show)
        .get(Access::Public, &public("draw/file.json"), public_draw::file)
        .get(Access::Public, &public("draw/results.csv"), public_draw::results);
    staff.merge(lot).merge(open)
}

/// The process of a staff page, and the permit to do something in it.
async fn open(cx: &Cx, id: Uuid, action: Action) -> Result<(Process, Permit)> {
    let process = medvirk_processes::get(cx.db().reader(), ProcessId(id)).await?;
    let permit = cx.permit(action, process.resource())?;
    Ok((process, permit))
}

/// The process and its call.
async fn open_call(
    cx: &Cx,
    id: Uuid,
    action: Action,
) -> Result<(Process, super::call::Call, Permit)> {
    let (process, permit) = open(cx, id, action).await?;
    let call = super::call::find(cx.db().reader(), process.id).await?;
    let call = call.ok_or_else(|| Error::Conflict(crate::text::no_call()))?;
    Ok((process, call, permit))
}

/// Address of a page about hosts.
fn path(process: &Process, rest: &str) -> String {
    format!("/staff/processes/{}/hosts{rest}", process.id)
}

/// The frame of a page about hosts.
fn staff_page(cx: &Cx, process: &Process, title: String) -> Page {
    let name = process.name(cx.language()).to_owned();
    Page::staff(cx, title)
        .in_process(cx, process.id, name.clone())
        .crumb(name, format!("/staff/processes/{}", process.id))
        .crumb(T(cx.language()).menu_hosts(), path(process, ""))
}
