//! What is done with templates of case papers: kept, taken away, chosen.

use medvirk_kernel::{Language, Message, Permit, Result, Uuid};
use medvirk_slice::Cx;
use sea_orm::ConnectionTrait;
use serde_json::json;

use crate::{
    model::{
        heading::Template,
        template::{Layout, PaperTemplate, TemplateId},
    },
    store, text,
};

/// Saves a template; version 0 adds it.
///
/// # Errors
/// Refused at `name`, when another is called the same; a conflict, when somebody changed it meanwhile.
pub(crate) async fn save(cx: &Cx, permit: &Permit, template: &PaperTemplate) -> Result<()> {
    let tx = cx.begin().await?;
    if template.version == 0 {
        store::insert_template(&tx, permit, cx.now(), template).await?;
    } else {
        store::update_template(&tx, permit, cx.now(), template).await?;
    }
    let detail = json!({"name": template.name, "headings": template.layout.headings.len()});
    medvirk_audit::record(&tx, cx, permit, ("template", template.id.0), detail).await?;
    tx.commit().await
}

/// Takes a template away. Papers keep what they were given.
///
/// # Errors
/// Not found, when it is gone already.
pub(crate) async fn delete(cx: &Cx, permit: &Permit, id: TemplateId) -> Result<()> {
    let tx = cx.begin().await?;
    let gone = store::template(&tx, id).await?;
    store::delete_template(&tx, permit, id).await?;
    let detail = json!({"name": gone.name, "deleted": true});
    medvirk_audit::record(&tx, cx, permit, ("template", id.0), detail).await?;
    tx.commit().await
}

/// The template a form names by id or code, with its name; what is unknown is the commonest of ours.
///
/// # Errors
/// Not found, when an own template has been taken away meanwhile.
pub(crate) async fn chosen(
    db: &impl ConnectionTrait,
    value: &str,
    language: Language,
) -> Result<(String, Layout)> {
    if let Ok(id) = Uuid::parse_str(value) {
        let own = store::template(db, TemplateId(id)).await?;
        return Ok((own.name, own.layout));
    }
    let built_in = Template::from_code(value);
    Ok((built_in_name(built_in).to(language), built_in.into()))
}

/// What a template of ours is called.
pub(crate) fn built_in_name(template: Template) -> Message {
    match template {
        Template::ProposalLast => text::template_proposal_last(),
        Template::ProposalFirst => text::template_proposal_first(),
    }
}
