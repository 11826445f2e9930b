//! The form of a theme with its questions. Blank rows at the end take new questions; a question that
//! is emptied is taken out, while nobody can have answered it.

use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_kernel::{Error, Permit, Result};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use medvirk_web::{Fault, Flash, Form, ListQuery, Page, Reader, Submitted, render, see_other};
use serde_json::json;
use uuid::Uuid;

use super::{
    ConfirmPage, FormPage, in_process, open,
    sheet::{Item, Pairs, Part, Sheet, put, put_words, submitted_version},
    staff_path,
};
use crate::{EDIT, FocusArea, Process, Question, REMOVE, T, Theme, ThemeId, Words, store, text};

/// How many blank rows a form has for new questions.
const BLANK_ROWS: usize = 3;

fn sheet(cx: &Cx, process: &Process, areas: &[FocusArea], questions: usize) -> Sheet {
    let title = |a: &FocusArea| format!("{} {}", a.code, a.title.to(cx.language()));
    let areas = areas.iter().map(|a| (a.id.to_string(), title(a))).collect();
    let what = Part::new(
        text::themes_part_what(),
        vec![
            Item::line("title", text::themes_title()).required().lingual(),
            Item::area("intro", text::themes_intro(), 3).hint(text::themes_intro_hint()).lingual(),
            Item::choice("focus_area", text::themes_focus_area(), areas).required(),
            Item::line("code", text::themes_code()).hint(text::themes_code_hint()).required(),
            Item::number("position", text::form_position()).hint(text::form_position_hint()),
        ],
    );
    let asked = (1..=questions + BLANK_ROWS)
        .map(|n| Item::area(format!("q{n}"), text::themes_question(n), 2).lingual())
        .collect();
    let asked =
        Part::new(text::themes_part_questions(), asked).lead(text::themes_part_questions_lead());
    let tables = Part::new(
        text::themes_part_tables(),
        vec![
            Item::number("planned", text::themes_planned()).required(),
            Item::area("criteria", text::themes_criteria(), 2)
                .hint(text::themes_criteria_hint())
                .lingual(),
        ],
    );
    Sheet::new(cx, process.language, vec![what, asked, tables])
}

fn pairs(process: &Process, theme: &Theme) -> Pairs {
    let mut pairs = Vec::new();
    put_words(&mut pairs, "title", &theme.title, process.language);
    put_words(&mut pairs, "intro", &theme.intro, process.language);
    put(&mut pairs, "focus_area", theme.focus_area);
    put(&mut pairs, "code", &theme.code);
    put(&mut pairs, "position", theme.position + 1);
    for (n, question) in (1..).zip(&theme.questions) {
        put_words(&mut pairs, &format!("q{n}"), &question.text, process.language);
    }
    put(&mut pairs, "planned", theme.planned_gjestebud);
    put_words(&mut pairs, "criteria", &theme.criteria_note, process.language);
    put(&mut pairs, "version", theme.version);
    pairs
}

/// What a theme is read against.
struct Around<'a> {
    process: &'a Process,
    areas: &'a [FocusArea],
    others: &'a [Theme],
    before: Option<&'a Theme>,
}

fn read(cx: &Cx, sheet: &Sheet, submitted: &Submitted, around: &Around<'_>) -> Result<Theme> {
    let mut reader = Reader::new(submitted);
    let before = around.before;
    let none = Words::default();
    let id = before.map_or_else(|| cx.new_id::<ThemeId>(), |t| t.id);
    let title = sheet.words(&mut reader, "title", before.map_or(&none, |t| &t.title));
    let intro = sheet.words(&mut reader, "intro", before.map_or(&none, |t| &t.intro));
    let chosen = sheet.choice(&mut reader, "focus_area").unwrap_or_default();
    let area = around.areas.iter().find(|a| a.id.to_string() == chosen);
    let code = sheet.text(&mut reader, "code");
    if around.others.iter().any(|other| other.code == code && other.id != id) {
        reader.refuse("code", text::refused_code_taken(&code));
    }
    let last = i64::try_from(around.others.len()).unwrap_or(0) + 1;
    let position = sheet.whole(&mut reader, "position", (1, 999)).unwrap_or(last);
    let questions = questions(cx, sheet, &mut reader, around, &code);
    let planned = sheet.whole(&mut reader, "planned", (0, 200)).unwrap_or(0);
    let criteria = sheet.words(&mut reader, "criteria", before.map_or(&none, |t| &t.criteria_note));
    let area = reader.finish(area)?.ok_or(Error::NotFound)?;
    Ok(Theme {
        id,
        process: around.process.id,
        focus_area: area.id,
        code,
        title,
        intro,
        criteria_note: criteria,
        planned_gjestebud: u32::try_from(planned).unwrap_or(0),
        position: i32::try_from(position - 1).unwrap_or(0),
        questions,
        version: submitted_version(submitted),
    })
}

/// Reads the rows: the first belong to the questions there are, the rest are new. Codes are never
/// used again, because notes point to them.
fn questions(
    cx: &Cx,
    sheet: &Sheet,
    reader: &mut Reader<'_>,
    around: &Around<'_>,
    code: &str,
) -> Vec<Question> {
    let there = around.before.map_or(&[][..], |theme| &theme.questions);
    let may_remove = cx.may(REMOVE, around.process.resource());
    let highest = there.iter().filter_map(|q| q.code.rsplit_once("-Q")?.1.parse::<usize>().ok());
    let mut next = highest.max().unwrap_or(0) + 1;
    let mut questions = Vec::new();
    for n in 0..there.len() + BLANK_ROWS {
        let name = format!("q{}", n + 1);
        let before = there.get(n);
        let none = Words::default();
        let words = sheet.words(reader, &name, before.map_or(&none, |q| &q.text));
        let position = i32::try_from(questions.len()).unwrap_or(0);
        let is_blank = words.get(around.process.language).is_none();
        match before {
            Some(_) if is_blank && !may_remove => {
                reader.refuse(&name, text::refused_question_kept());
            }
            _ if is_blank => {}
            Some(q) => questions.push(Question { text: words, position, ..q.clone() }),
            None => {
                let code = format!("{code}-Q{next}");
                next += 1;
                questions.push(Question { id: cx.new_id(), code, text: words, position });
            }
        }
    }
    questions
}

fn page(cx: &Cx, process: &Process, title: String) -> Page {
    let t = T(cx.language());
    in_process(cx, process, title).crumb(t.themes_heading(), staff_path(process, "themes"))
}

async fn areas_and_themes(cx: &Cx, process: &Process) -> Result<(Vec<FocusArea>, Vec<Theme>)> {
    let db = cx.db().reader();
    Ok((store::focus_areas(db, process.id).await?, store::themes(db, process.id).await?))
}

/// `GET …/themes/new?area=`
pub(super) async fn new(cx: Cx, query: ListQuery, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, EDIT).await?;
    let (areas, themes) = areas_and_themes(&cx, &process).await?;
    let Some(first) = areas.first() else {
        let path = staff_path(&process, "focus-areas/new");
        return Ok(see_other(&path).flash(&T(cx.language()).themes_area_first()));
    };
    let area = areas.iter().find(|a| a.id.to_string() == query.filter("area")).unwrap_or(first);
    let mut values = Vec::new();
    put(&mut values, "focus_area", area.id);
    put(&mut values, "code", free_code(area, &themes));
    put(&mut values, "planned", 2);
    let page = page(&cx, &process, T(cx.language()).themes_new());
    let shown =
        FormPage::new(&cx, page, &sheet(&cx, &process, &areas, 1), Form::filled(&cx, values));
    render(StatusCode::OK, &shown.cancel(staff_path(&process, "themes")))
}

/// `T` + number of the focus area + number within it: `T11` is the first theme of `F1`.
fn free_code(area: &FocusArea, themes: &[Theme]) -> String {
    let digits: String = area.code.chars().filter(char::is_ascii_digit).collect();
    let codes = (1u32..).map(|n| format!("T{digits}{n}"));
    codes.into_iter().find(|code| !themes.iter().any(|t| t.code == *code)).unwrap_or_default()
}

/// `POST …/themes/new`
pub(super) async fn create(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, id, EDIT).await?;
    let (areas, others) = areas_and_themes(&cx, &process).await?;
    let sheet = sheet(&cx, &process, &areas, 1);
    let around = Around { process: &process, areas: &areas, others: &others, before: None };
    match put_theme(&cx, &permit, &sheet, &submitted, &around).await {
        Ok(()) => back_to_list(&cx, &process),
        Err(error) => {
            let back = sheet.came_back(&cx, submitted, error, (Vec::new(), 0))?;
            let page = page(&cx, &process, T(cx.language()).themes_new());
            let (status, shown) = FormPage::came_back(&cx, page, &sheet, back);
            render(status, &shown.cancel(staff_path(&process, "themes")))
        }
    }
}

fn back_to_list(cx: &Cx, process: &Process) -> Result<Response, Fault> {
    Ok(see_other(&staff_path(process, "themes")).flash(&T(cx.language()).saved()))
}

async fn put_theme(
    cx: &Cx,
    permit: &Permit,
    sheet: &Sheet,
    submitted: &Submitted,
    around: &Around<'_>,
) -> Result<()> {
    let theme = read(cx, sheet, submitted, around)?;
    let tx = cx.begin().await?;
    let what = if around.before.is_some() {
        store::update_theme(&tx, permit, &theme).await?;
        "changed"
    } else {
        store::insert_theme(&tx, permit, &theme).await?;
        "added"
    };
    record(&tx, cx, permit, &theme, what).await?;
    tx.commit().await
}

async fn record(tx: &Tx, cx: &Cx, permit: &Permit, theme: &Theme, what: &str) -> Result<()> {
    let detail = json!({"what": what, "code": theme.code, "questions": theme.questions.len()});
    medvirk_audit::record(tx, cx, permit, ("theme", theme.id.into()), detail).await
}

async fn find(cx: &Cx, process: &Process, id: Uuid) -> Result<Theme> {
    let theme = store::theme(cx.db().reader(), ThemeId(id)).await?;
    if theme.process == process.id { Ok(theme) } else { Err(Error::NotFound) }
}

/// `GET …/themes/{theme}`
pub(super) async fn edit(cx: Cx, Path((id, of)): Path<(Uuid, Uuid)>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, EDIT).await?;
    let theme = find(&cx, &process, of).await?;
    let areas = store::focus_areas(cx.db().reader(), process.id).await?;
    let page = page(&cx, &process, theme.title.to(cx.language()).to_owned());
    let form = Form::filled(&cx, pairs(&process, &theme));
    let path = staff_path(&process, &format!("themes/{}/remove", theme.id));
    let may = cx.may(REMOVE, process.resource());
    let sheet = sheet(&cx, &process, &areas, theme.questions.len());
    let shown = FormPage::new(&cx, page, &sheet, form)
        .cancel(staff_path(&process, "themes"))
        .removable(may.then(|| (path, T(cx.language()).themes_remove())));
    render(StatusCode::OK, &shown)
}

/// `POST …/themes/{theme}`
pub(super) async fn save(
    cx: Cx,
    Path((id, of)): Path<(Uuid, Uuid)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, id, EDIT).await?;
    let theme = find(&cx, &process, of).await?;
    let (areas, others) = areas_and_themes(&cx, &process).await?;
    let sheet = sheet(&cx, &process, &areas, theme.questions.len());
    let around = Around { process: &process, areas: &areas, others: &others, before: Some(&theme) };
    match put_theme(&cx, &permit, &sheet, &submitted, &around).await {
        Ok(()) => back_to_list(&cx, &process),
        Err(error) => {
            let fresh = find(&cx, &process, of).await?;
            let saved = (pairs(&process, &fresh), fresh.version);
            let back = sheet.came_back(&cx, submitted, error, saved)?;
            let page = page(&cx, &process, theme.title.to(cx.language()).to_owned());
            let (status, shown) = FormPage::came_back(&cx, page, &sheet, back);
            render(status, &shown.cancel(staff_path(&process, "themes")))
        }
    }
}

/// `GET …/themes/{theme}/remove`
pub(super) async fn ask(cx: Cx, Path((id, of)): Path<(Uuid, Uuid)>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, REMOVE).await?;
    let theme = find(&cx, &process, of).await?;
    let t = T(cx.language());
    let page = page(&cx, &process, t.themes_remove());
    let lead = t.remove_lead(theme.title.to(cx.language()));
    ConfirmPage::show(&cx, page, lead, t.themes_remove(), staff_path(&process, "themes"))
}

/// `POST …/themes/{theme}/remove`
pub(super) async fn remove(
    cx: Cx,
    Path((id, of)): Path<(Uuid, Uuid)>,
    _: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, id, REMOVE).await?;
    let theme = find(&cx, &process, of).await?;
    let tx = cx.begin().await?;
    store::delete_theme(&tx, &permit, theme.id).await?;
    record(&tx, &cx, &permit, &theme, "removed").await?;
    tx.commit().await?;
    Ok(see_other(&staff_path(&process, "themes")).flash(&T(cx.language()).removed()))
}
