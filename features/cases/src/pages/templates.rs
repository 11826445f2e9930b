//! The municipality's own templates of case papers: a list, a form for each, and giving one to a paper.

use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
use medvirk_kernel::{Error, Language, Resource, Result as Checked};
use medvirk_processes::Words;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Html, Page, Reader, Submitted, html, render, see_other};
use sea_orm::ConnectionTrait;
use serde::Deserialize;
use uuid::Uuid;

use super::{
    FormPage, open,
    section::in_rows,
    sheet::{Group, Kind, Sheet, Shown, Slot, name, operated, plain, rows, with_blank_rows},
};
use crate::{
    T, actions,
    actions::staff_path,
    model::{
        heading::{Heading, Template as BuiltIn},
        template::{Flaw, Layout, PaperTemplate, TemplateId},
    },
    policy::{TEMPLATES, WRITE},
    store, templates, text, words,
};

/// The languages a paper is written in.
const PAPER_LANGUAGES: [Language; 2] = [Language::Nb, Language::Nn];
/// The list.
const PATH: &str = "/staff/cases/templates";
/// Most characters of a heading or a name.
const LINE: usize = 120;

/// One template on the list.
struct TemplateLine {
    name: String,
    href: String,
    copy: String,
    delete: Option<(String, String)>,
    headings: String,
    is_numbered: bool,
}

#[derive(Template)]
#[template(path = "cases/templates.html")]
struct TemplatesPage {
    page: Page,
    t: T,
    form: Form,
    own: Vec<TemplateLine>,
    built_in: Vec<TemplateLine>,
}

pub(super) async fn list(cx: Cx) -> Result<Response, Fault> {
    cx.permit(TEMPLATES, Resource::SITE)?;
    let t = T(cx.language());
    let own = store::templates(cx.db().reader()).await?;
    let own = own.into_iter().map(|template| TemplateLine {
        href: format!("{PATH}/{}", template.id),
        copy: format!("{PATH}/new?from={}", template.id),
        delete: Some((format!("{PATH}/{}/delete", template.id), format!("delete-{}", template.id))),
        headings: summary(&t, &template.layout),
        is_numbered: template.layout.is_numbered,
        name: template.name,
    });
    let built_in = BuiltIn::ALL.map(|built_in| TemplateLine {
        name: templates::built_in_name(built_in).to(t.lang()),
        href: String::new(),
        copy: format!("{PATH}/new?from={}", built_in.code()),
        delete: None,
        headings: summary(&t, &built_in.into()),
        is_numbered: false,
    });
    html(&TemplatesPage {
        page: Page::staff(&cx, t.templates_heading()).crumb(t.list_heading(), "/staff/cases"),
        t,
        form: Form::new(&cx),
        own: own.collect(),
        built_in: built_in.into(),
    })
}

/// The headings of a template in the language of the reader, in order.
fn summary(t: &T, layout: &Layout) -> String {
    let language = if t.lang() == Language::Nn { Language::Nn } else { Language::Nb };
    let titles = layout.headings.iter().map(|h| words::title_of(&layout.titles, *h, language));
    titles.collect::<Vec<_>>().join(" · ")
}

fn sheet(t: T) -> Sheet {
    let mut headings = vec![(String::new(), t.template_choose_heading())];
    headings
        .extend(Heading::every().map(|h| (h.code().to_owned(), words::heading(h).to(t.lang()))));
    let numbers =
        vec![(String::new(), t.template_not_numbered()), ("1".to_owned(), t.template_numbered())];
    let line = |name, label| Slot::new(name, label, Kind::Line);
    let row = vec![
        Slot::new("heading", t.template_field_heading(), Kind::Choice(headings)).needed(),
        line("nb", t.template_field_words(Language::Nb.own_name())),
        line("nn", t.template_field_words(Language::Nn.own_name())),
    ];
    Sheet {
        slots: vec![
            line("name", t.template_field_name()).needed().hint(t.template_field_name_hint()),
            Slot::new("numbered", t.template_field_numbers(), Kind::Choice(numbers)),
            line("introduction-nb", t.template_field_introduction(Language::Nb.own_name()))
                .hint(t.template_field_introduction_hint())
                .wide(),
            line("introduction-nn", t.template_field_introduction(Language::Nn.own_name())).wide(),
        ],
        groups: vec![Group {
            key: "heading",
            heading: t.template_headings(),
            row: t.template_row(),
            add: t.template_add(),
            slots: row,
        }],
    }
}

fn pairs(template_name: &str, layout: &Layout) -> Vec<(String, String)> {
    let mut pairs = in_rows("heading", &layout.headings, |heading| {
        let own = |language| {
            let own = layout.titles.get(heading).and_then(|w| w.get(language));
            own.unwrap_or_default().to_owned()
        };
        vec![
            ("heading", heading.code().to_owned()),
            ("nb", own(Language::Nb)),
            ("nn", own(Language::Nn)),
        ]
    });
    pairs.push(("name".to_owned(), template_name.to_owned()));
    let numbered = if layout.is_numbered { "1" } else { "" };
    pairs.push(("numbered".to_owned(), numbered.to_owned()));
    for language in PAPER_LANGUAGES {
        let words = layout.introduction.get(language).unwrap_or_default();
        pairs.push((format!("introduction-{}", language.code()), words.to_owned()));
    }
    pairs
}

/// What was sent, or what is wrong with it, each at its field.
fn read(sent: &Submitted) -> Checked<(String, Layout)> {
    let mut reader = Reader::new(sent);
    let template_name = reader.required("name", text::template_field_name(), LINE);
    let mut layout = Layout { is_numbered: sent.get("numbered") == "1", ..Layout::default() };
    for language in PAPER_LANGUAGES {
        let field = format!("introduction-{}", language.code());
        let label = text::template_field_introduction(language.own_name());
        layout.introduction.set(language, reader.text(&field, label, 400));
    }
    let mut places = Vec::new();
    for (place, row) in rows(sent, "heading") {
        let Some(heading) = Heading::from_code(&row.get("heading")) else {
            let field = name("heading", place, "heading");
            reader.refuse(&field, text::refused_template_heading());
            continue;
        };
        let mut own = Words::default();
        for language in PAPER_LANGUAGES {
            let field = name("heading", place, language.code());
            let label = text::template_field_words(language.own_name());
            own.set(language, reader.text(&field, label, LINE));
        }
        if !own.is_empty() && !layout.headings.contains(&heading) {
            layout.titles.insert(heading, own);
        }
        layout.headings.push(heading);
        places.push(place);
    }
    for flaw in layout.flaws() {
        let at = |at: usize, slot| name("heading", places.get(at).copied().unwrap_or(at), slot);
        match flaw {
            Flaw::Twice(place) => {
                reader.refuse(&at(place, "heading"), text::refused_template_twice());
            }
            Flaw::NoWords(place) => {
                reader.refuse(&at(place, "nb"), text::refused_template_words());
            }
            Flaw::Lacks(heading) => {
                reader.refuse("name", text::refused_template_lacks(words::heading(heading)));
            }
        }
    }
    reader.finish((template_name, layout))
}

fn page(
    cx: &Cx,
    shown: Shown,
    action: String,
    (status, version): (StatusCode, i32),
) -> Result<Response, Fault> {
    let t = T(cx.language());
    let title = if version > 0 { t.template_edit() } else { t.template_new() };
    let sheet = sheet(t);
    let form = Form::refused(cx, shown.values.clone(), shown.refusals);
    let page = Page::staff(cx, title)
        .crumb(t.list_heading(), "/staff/cases")
        .crumb(t.templates_heading(), PATH);
    render(
        status,
        &FormPage {
            page,
            t,
            lead: t.template_lead(),
            action,
            version,
            fields: sheet.fields(&form),
            groups: sheet.groups(&form, &shown.values),
            form,
            theirs: shown.theirs,
            beside: Html::default(),
            codes: Vec::new(),
            submit: t.save(),
            cancel: PATH.to_owned(),
        },
    )
}

/// Which template a new one is made from.
#[derive(Deserialize)]
pub(super) struct From {
    #[serde(default)]
    from: String,
}

pub(super) async fn new(cx: Cx, Query(from): Query<From>) -> Result<Response, Fault> {
    cx.permit(TEMPLATES, Resource::SITE)?;
    let (known, layout) = templates::chosen(cx.db().reader(), &from.from, cx.language()).await?;
    let own = Uuid::parse_str(&from.from).is_ok();
    let proposed = if own { T(cx.language()).template_copy_of(known) } else { String::new() };
    let values = with_blank_rows(&sheet(T(cx.language())), pairs(&proposed, &layout));
    page(&cx, Shown::of(values), format!("{PATH}/new"), (StatusCode::OK, 0))
}

pub(super) async fn create(cx: Cx, submitted: Submitted) -> Result<Response, Fault> {
    let id = cx.new_id();
    save_as(&cx, submitted, (TemplateId(id), 0), format!("{PATH}/new")).await
}

pub(super) async fn edit(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    cx.permit(TEMPLATES, Resource::SITE)?;
    let template = store::template(cx.db().reader(), TemplateId(id)).await?;
    let values = with_blank_rows(&sheet(T(cx.language())), pairs(&template.name, &template.layout));
    page(&cx, Shown::of(values), format!("{PATH}/{id}"), (StatusCode::OK, template.version))
}

pub(super) async fn save(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    // Whoever does not say which version he read gets the conflict.
    let version = submitted.get("version").parse().ok().filter(|v| *v > 0).unwrap_or(-1);
    save_as(&cx, submitted, (TemplateId(id), version), format!("{PATH}/{id}")).await
}

async fn save_as(
    cx: &Cx,
    submitted: Submitted,
    (id, version): (TemplateId, i32),
    action: String,
) -> Result<Response, Fault> {
    let t = T(cx.language());
    let permit = cx.permit(TEMPLATES, Resource::SITE)?;
    if let Some(values) = operated(&sheet(t), &submitted) {
        return page(cx, Shown::of(values), action, (StatusCode::OK, version.max(0)));
    }
    let saved = match read(&submitted) {
        Ok((name, layout)) => {
            let template = PaperTemplate { id, name, layout, version };
            templates::save(cx, &permit, &template).await
        }
        Err(refused) => Err(refused),
    };
    match saved {
        Ok(()) => Ok(see_other(PATH).flash(&t.flash_saved())),
        Err(Error::Refused(refusals)) => {
            let shown = Shown { refusals, ..Shown::of(submitted) };
            page(cx, shown, action, (StatusCode::UNPROCESSABLE_ENTITY, version.max(0)))
        }
        Err(Error::Conflict(_)) => {
            let now = store::template(cx.db().reader(), id).await?;
            let shown = Shown { theirs: Some(told(&t, &now)), ..Shown::of(submitted) };
            page(cx, shown, action, (StatusCode::CONFLICT, now.version))
        }
        Err(other) => Err(other.into()),
    }
}

/// What a template says, for whoever came second to it.
fn told(t: &T, template: &PaperTemplate) -> String {
    let mut said = vec![("name".to_owned(), template.name.clone())];
    for language in PAPER_LANGUAGES {
        let titles = template.layout.headings.iter();
        let titles = titles.map(|h| words::title_of(&template.layout.titles, *h, language));
        let line = format!("{}: {}", language.own_name(), titles.collect::<Vec<_>>().join(" · "));
        said.push((language.code().to_owned(), line));
    }
    let numbers =
        if template.layout.is_numbered { t.template_numbered() } else { t.template_not_numbered() };
    said.push(("numbered".to_owned(), numbers));
    plain(said)
}

pub(super) async fn delete(cx: Cx, Path(id): Path<Uuid>, _: Submitted) -> Result<Response, Fault> {
    let permit = cx.permit(TEMPLATES, Resource::SITE)?;
    templates::delete(&cx, &permit, TemplateId(id)).await?;
    Ok(see_other(PATH).flash(&T(cx.language()).flash_template_deleted()))
}

/// What may be chosen for a paper, as (value, words): the municipality's own first.
pub(super) async fn options(
    db: &impl ConnectionTrait,
    language: Language,
) -> Checked<Vec<(String, String)>> {
    let own = store::templates(db).await?;
    let mut options: Vec<(String, String)> =
        own.into_iter().map(|t| (t.id.to_string(), t.name)).collect();
    let built_in =
        BuiltIn::ALL.map(|b| (b.code().to_owned(), templates::built_in_name(b).to(language)));
    options.extend(built_in);
    Ok(options)
}

/// Gives the paper of a process the template that was chosen.
pub(super) async fn choose(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, id, WRITE).await?;
    let language = process.language;
    let (name, layout) =
        templates::chosen(cx.db().reader(), submitted.get("template"), language).await?;
    actions::lay_out(&cx, &permit, &process, (&name, &layout)).await?;
    let words = T(cx.language()).flash_template(&name);
    Ok(see_other(&format!("{}#order", staff_path(&process, ""))).flash(&words))
}
