//! Booklets on paper and as finished documents: empty to write in by hand, filled per group and all
//! together, and a sheet with its link for each group.

use medvirk_documents::{
    Document, Kind as PaperKind, Meta,
    tree::{Block, Blocks, Cell, Column, Compose, Image, ImageData, PageSetup, Table, strong},
};
use medvirk_i18n::format;
use medvirk_kernel::{Error, Language, Result};
use medvirk_meetings::model::Meeting;
use medvirk_slice::{Cx, Links};

use crate::{
    T, actions,
    model::{Answers, Booklet, Group, Item, Kind, Part, SENTENCES, Task, TextOf, items, warning},
    policy::LINK,
    store,
};

/// Media type of a Word file.
pub(crate) const DOCX: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/// Characters of handwriting on a ruled line.
const A_LINE: usize = 90;

/// A group with its booklets and what it has written.
pub(crate) type Filled = (Group, Vec<Booklet>, Answers);

fn begin(cx: &Cx, kind: PaperKind, title: String, show_title: bool) -> Document {
    let meta = Meta::new(kind, title, cx.language(), cx.today()).by(&cx.municipality().name);
    Document::new(meta).with_page(PageSetup { show_title, ..PageSetup::default() })
}

fn group_name(t: T, group: &Group) -> String {
    let about = &group.about;
    let number =
        if about.is_after { t.after_number(about.number) } else { t.group_number(about.number) };
    if about.name.is_empty() { number } else { format!("{number} · {}", about.name) }
}

/// Empty booklets with room to write, one after the other.
pub(crate) fn empty(cx: &Cx, meeting: &Meeting, booklets: &[Booklet]) -> Document {
    let (t, language) = (T(cx.language()), cx.language());
    let title = booklets.iter().map(|b| b.title.of(language)).collect::<Vec<_>>().join(" / ");
    let mut document = begin(cx, PaperKind::Form, title, false);
    for (n, booklet) in booklets.iter().enumerate() {
        if n > 0 {
            document.page_break();
        }
        document.h1(format!("{} · {}", booklet.code, booklet.title.to(language)));
        document.small(meeting.title.of(language));
        document.fields([(t.paper_group(), 1.0), (t.paper_secretary(), 3.0)]);
        document.lead(booklet.intro.of(language));
        for (task, number) in booklet.tasks.iter().zip(1..) {
            empty_task(&mut document, task, number, t, language);
        }
        document.h2(t.page_plenary());
        document.p(t.page_plenary_lead());
        document.lines(u16::try_from(SENTENCES).unwrap_or(3));
        document.checkboxes([t.page_read()]);
    }
    document
}

/// One empty booklet that no meeting has yet.
pub(crate) fn template(cx: &Cx, booklet: &Booklet) -> Document {
    let (t, language) = (T(cx.language()), cx.language());
    let mut document = begin(cx, PaperKind::Form, booklet.title.of(language), true);
    document.lead(booklet.intro.of(language));
    for (task, number) in booklet.tasks.iter().zip(1..) {
        empty_task(&mut document, task, number, t, language);
    }
    document
}

fn empty_task(document: &mut Document, task: &Task, number: usize, t: T, language: Language) {
    document.keep_together(|blocks| {
        blocks.h2(format!("{number}. {}", task.title.to(language)));
        blocks.typed(task.text.to(language));
        for part in &task.parts {
            empty_part(blocks, part, t, language);
        }
    });
}

fn empty_part(blocks: &mut Blocks, part: &Part, t: T, language: Language) {
    if !part.label.is_empty() {
        blocks.p([strong(part.label.of(language))]);
    }
    let blank = |count: u16| {
        let mut cell = Blocks::default();
        cell.lines(count);
        Cell(cell)
    };
    match &part.kind {
        Kind::Text { most } => {
            let lines = (most / A_LINE + 1).clamp(2, 9);
            blocks.lines(u16::try_from(lines).unwrap_or(4));
        }
        Kind::List { count } => {
            blocks.lines(u16::try_from(*count).unwrap_or(3));
        }
        Kind::Choice { options, .. } => {
            blocks.checkboxes(options.iter().map(|option| option.of(language)));
        }
        Kind::Ranking { options } | Kind::Points { options, .. } => {
            let head = match part.kind {
                Kind::Points { sum, .. } => t.paper_points(sum),
                _ => t.paper_rank(),
            };
            let mut table =
                Table::new([Column::left(4), Column::left(2)]).header([t.paper_option(), head]);
            for option in options {
                table.push([option.of(language), " ".to_owned()]);
            }
            blocks.table(table);
        }
        Kind::Table { columns, rows } => {
            let mut table = Table::new(columns.iter().map(|_| Column::left(1)))
                .header(columns.iter().map(|column| column.of(language)));
            for _ in 0..*rows {
                table.push(columns.iter().map(|_| blank(2)));
            }
            blocks.table(table);
        }
        Kind::Drawing => {
            blocks.small(t.paper_drawing());
        }
    }
}

/// What groups have written, as a finished document: each group's booklets with every task, also where
/// nothing was written, and marked where the group has not agreed.
///
/// # Errors
/// Internal, when a photo cannot be read.
pub(crate) async fn filled(cx: &Cx, meeting: &Meeting, groups: &[Filled]) -> Result<Document> {
    let (t, language) = (T(cx.language()), cx.language());
    let title = match groups {
        [(group, _, _)] => format!("{} – {}", group_name(t, group), meeting.title.to(language)),
        _ => format!("{} – {}", t.board_title(), meeting.title.to(language)),
    };
    let mut document = begin(cx, PaperKind::CasePaper, title, true);
    document.p(format::date_time(language, meeting.starts_at));
    for (n, (group, booklets, answers)) in groups.iter().enumerate() {
        if groups.len() > 1 {
            if n > 0 {
                document.page_break();
            }
            document.h1(group_name(t, group));
        }
        let people = (group.about.people > 0).then(|| t.group_people(group.about.people));
        if let Some(people) = people {
            document.p(people);
        }
        for booklet in booklets {
            filled_booklet(cx, &mut document, booklet, answers).await?;
        }
    }
    Ok(document)
}

async fn filled_booklet(
    cx: &Cx,
    document: &mut Document,
    booklet: &Booklet,
    answers: &Answers,
) -> Result<()> {
    let (t, language) = (T(cx.language()), cx.language());
    document.h2(format!("{} · {}", booklet.code, booklet.title.to(language)));
    if !answers.has_begun(booklet) {
        document.p(t.one_nothing());
        return Ok(());
    }
    if !answers.is_read_back(booklet) {
        document.warning(t.not_confirmed(), t.not_confirmed_lead().as_str());
    }
    let sentences = answers.sentences(booklet);
    if !sentences.is_empty() {
        document.p([strong(t.page_plenary())]);
        document.numbered(sentences.iter().map(String::as_str));
    }
    for (task, number) in booklet.tasks.iter().zip(1..) {
        document.h3(format!("{number}. {}", task.title.to(language)));
        document.small(task.text.of(language));
        filled_task(cx, document, booklet, task, answers).await?;
    }
    Ok(())
}

async fn filled_task(
    cx: &Cx,
    document: &mut Document,
    booklet: &Booklet,
    task: &Task,
    answers: &Answers,
) -> Result<()> {
    let (t, language) = (T(cx.language()), cx.language());
    let said = items(booklet, task, answers, language);
    if said.is_empty() {
        document.p(t.one_no_answer());
    }
    for part in &task.parts {
        let own: Vec<&Item> = said.iter().filter(|item| item.part == part.id).collect();
        if own.is_empty() {
            continue;
        }
        if !part.label.is_empty() {
            document.p([strong(part.label.of(language))]);
        }
        for photo in own.iter().filter_map(|item| item.photo) {
            let kept = answers.photos.iter().find(|one| one.id == photo);
            if let Some(kept) = kept {
                let data = ImageData::Jpeg(cx.site().files.get(&kept.file).await?);
                let words = answers.value(&kept.key);
                let alt = if words.is_empty() { t.page_photo() } else { words.to_owned() };
                document.image(data, alt, 120.0);
            }
        }
        match own.as_slice() {
            [one] if !one.text.is_empty() => {
                document.typed(&one.text);
            }
            [first, ..] if first.photo.is_some() => {
                document.typed(&first.text);
            }
            many => {
                document.bullets(many.iter().map(|item| item.text.as_str()));
            }
        }
        if let Some(words) = warning(booklet, task, part, answers) {
            document.small(format!("{} {}", t.one_note(), words.to(language)));
        }
        for others in others(booklet, task, part, answers) {
            document.small(t.one_also(others));
        }
    }
    Ok(())
}

/// Wordings of a part that nobody has looked at.
fn others(booklet: &Booklet, task: &Task, part: &Part, answers: &Answers) -> Vec<String> {
    let cells = booklet.cells(task, part);
    let cells = cells.iter().filter_map(|key| answers.cells.get(key));
    cells.flat_map(|cell| cell.rivals.iter().map(|rival| rival.value.clone())).collect()
}

/// A sheet for each group's table: number, link and QR code.
///
/// # Errors
/// Internal, when the links cannot be read.
pub(crate) async fn links(cx: &Cx, meeting: &Meeting) -> Result<Document> {
    let (t, db) = (T(cx.language()), cx.db().reader());
    let mut document = begin(cx, PaperKind::Poster, t.paper_links(), false);
    let mut is_first = true;
    for group in store::groups(db, meeting.id).await? {
        let link = (LINK, group.id.0);
        let Some(token) = Links::current(db, cx.site(), cx.now(), link).await? else { continue };
        if !is_first {
            document.page_break();
        }
        is_first = false;
        let address = cx.absolute(&actions::address(&token));
        document.h1(group_name(t, &group));
        document.lead(meeting.title.of(cx.language()));
        document.p(t.paper_links_lead());
        document.push_block(qr(&address, t.paper_qr())?);
        document.p(address);
    }
    if is_first {
        document.p(t.setup_no_groups());
    }
    Ok(document)
}

/// A QR code as a picture.
fn qr(address: &str, alt: String) -> Result<Block> {
    let code = qrcode::QrCode::new(address.as_bytes()).map_err(Error::internal)?;
    let width = code.width();
    let dark = code.to_colors().into_iter().map(|c| c == qrcode::Color::Dark).collect();
    let data = ImageData::Squares { width, dark };
    Ok(Block::Image(Image { data, alt, width_mm: 60.0, caption: None }))
}
