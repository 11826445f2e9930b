//! One section in its form. Whoever comes second to the same section sees both texts and decides; what
//! they wrote stays in the form.

use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_kernel::Error;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Html, Reader, Submitted, render, see_other};
use uuid::Uuid;

use super::{
    FormPage, in_case, nothing, open,
    section::{Section, offer_files},
    sheet::{Shown, operated, with_blank_rows},
    view,
};
use crate::{
    T,
    actions::{self, Saved, staff_path},
    dossier::Dossier,
    model::case::{BodyPart, CaseState},
    policy::WRITE,
    settings::CaseSettings,
};

pub(super) async fn show(
    cx: Cx,
    Path((id, section)): Path<(Uuid, String)>,
) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, WRITE).await?;
    let section = Section::from_code(&section).ok_or(Error::NotFound)?;
    let dossier = Dossier::of(cx.db().reader(), process).await?;
    if dossier.case.state != CaseState::Draft {
        let t = T(cx.language());
        return nothing(&cx, &dossier.process, t.locked_heading(), t.locked());
    }
    let mut pairs = section.pairs(&dossier.case);
    if section == Section::Bodies && pairs.is_empty() {
        // Most cases have one body, and that one decides.
        pairs.push(("body.0.choice_part".to_owned(), BodyPart::Decision.code().to_owned()));
    }
    let shown = Shown::of(with_blank_rows(&section.sheet(T(cx.language())), pairs));
    page(&cx, &dossier, section, shown, (StatusCode::OK, dossier.case.version)).await
}

pub(super) async fn save(
    cx: Cx,
    Path((id, section)): Path<(Uuid, String)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, id, WRITE).await?;
    let t = T(cx.language());
    let section = Section::from_code(&section).ok_or(Error::NotFound)?;
    let base: i32 = submitted.get("version").parse().unwrap_or(0);
    let dossier = Dossier::of(cx.db().reader(), process).await?;
    if let Some(values) = operated(&section.sheet(t), &submitted) {
        return page(&cx, &dossier, section, Shown::of(values), (StatusCode::OK, base)).await;
    }
    let saved = actions::save_section(&cx, &permit, &dossier.process, (section, base), |case| {
        let mut reader = Reader::new(&submitted);
        section.put(&mut reader, &submitted, case);
        reader.finish(())
    });
    match saved.await {
        Ok(Saved::Done) => {
            let path = staff_path(&dossier.process, "");
            Ok(see_other(&path).flash(&t.flash_saved()))
        }
        Ok(Saved::Differs(now)) => {
            let theirs = Some(section.plain(t, &now, &dossier.files));
            let shown = Shown { theirs, ..Shown::of(submitted) };
            page(&cx, &dossier, section, shown, (StatusCode::CONFLICT, now.version)).await
        }
        Err(Error::Refused(refusals)) => {
            let shown = Shown { refusals, ..Shown::of(submitted) };
            page(&cx, &dossier, section, shown, (StatusCode::UNPROCESSABLE_ENTITY, base)).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn page(
    cx: &Cx,
    dossier: &Dossier,
    section: Section,
    shown: Shown,
    (status, version): (StatusCode, i32),
) -> Result<Response, Fault> {
    let t = T(cx.language());
    let (title, beside) = match section {
        Section::Assess(theme) => {
            let theme = dossier.theme(theme).ok_or(Error::NotFound)?;
            let title = t.section_theme(theme.title.to(cx.language()));
            (title, view::theme_beside(cx, dossier, theme)?)
        }
        other => (other.title_in(t, &dossier.case), Html::default()),
    };
    let codes = match section {
        Section::Head => CaseSettings::of(cx.db().reader()).await?.archive_codes,
        _ => Vec::new(),
    };
    let mut sheet = section.sheet(t);
    if section == Section::Attachments {
        offer_files(&mut sheet, dossier.files.values());
    }
    let form = Form::refused(cx, shown.values.clone(), shown.refusals);
    render(
        status,
        &FormPage {
            page: in_case(cx, &dossier.process, title),
            t,
            lead: section.lead().to(cx.language()),
            action: staff_path(&dossier.process, &format!("edit/{}", section.code())),
            version,
            fields: sheet.fields(&form),
            groups: sheet.groups(&form, &shown.values),
            form,
            theirs: shown.theirs,
            beside,
            codes,
            submit: t.save(),
            cancel: staff_path(&dossier.process, ""),
        },
    )
}
