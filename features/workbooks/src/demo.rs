//! The demo town's workbooks: four booklets of its own, what sixteen groups wrote in two of them and
//! three groups of implementation in the other two, and the main trends of the day.

use std::collections::{BTreeMap, BTreeSet};

use medvirk_kernel::{Error, Language, Permit, Resource, Result};
use medvirk_meetings::model::Meeting;
use medvirk_processes::Words;
use medvirk_slice::{Cx, DemoTown};
use medvirk_store::Tx;
use serde::Deserialize;
use uuid::Uuid;

use crate::{
    actions::{self, Becomes, Gather},
    model::{Booklet, Group, Kind, NewGroup, Part, Session, Task, Write},
    policy::{EDIT, GATHER, TEMPLATES, WRITE},
    store::{self, Kept},
};

const SLUG: &str = "stormote-2026";
const TRENDS: &str = include_str!("../demo/trends.yaml");

#[derive(Deserialize)]
struct File {
    areas_for_blocks: Vec<String>,
    event: Event,
    templates: Vec<FileTemplate>,
    answers: Vec<FileGroup>,
    implementation_answers: Vec<FileGroup>,
}

#[derive(Deserialize)]
struct Event {
    rooms: Vec<Room>,
    morning_after: MorningAfter,
}

#[derive(Deserialize)]
struct Room {
    id: String,
    name: String,
}

#[derive(Deserialize)]
struct MorningAfter {
    implementation_groups: Vec<After>,
}

#[derive(Deserialize)]
struct After {
    id: String,
    name: String,
    members: Vec<String>,
}

#[derive(Deserialize)]
struct FileTemplate {
    id: String,
    title: String,
    intro: String,
    used_in: String,
    tasks: Vec<FileTask>,
}

#[derive(Deserialize)]
struct FileTask {
    id: String,
    title: String,
    text: String,
    fields: Vec<FileField>,
}

#[derive(Deserialize)]
struct FileField {
    id: String,
    kind: String,
    #[serde(default)]
    count: usize,
    #[serde(default)]
    max_chars: usize,
    #[serde(default)]
    sum: u32,
    #[serde(default)]
    columns: Vec<String>,
}

/// What stands in a field of the file.
#[derive(Deserialize)]
#[serde(untagged)]
enum Said {
    Text(String),
    Lines(Vec<String>),
    Points(BTreeMap<String, u32>),
    Rows(Vec<BTreeMap<String, String>>),
}

type Answers = BTreeMap<String, BTreeMap<String, BTreeMap<String, Said>>>;

#[derive(Deserialize)]
struct FileGroup {
    group: String,
    #[serde(default)]
    room: String,
    #[serde(default = "yes")]
    read_back: bool,
    booklets: Answers,
}

fn yes() -> bool {
    true
}

#[derive(Deserialize)]
struct FileTrend {
    title: String,
    is_shown: bool,
    /// Answers that hold one of these words.
    words: Vec<String>,
}

/// Why the answers of the town's meeting are not input: the plan was decided on what was said at the
/// tables, and what the meeting said went into its own plan of action.
const UNUSED: &str =
    "Stormøtet handlet om gjennomføringen. Svarene er brukt i handlingsplanen fra morgenen etter.";

/// Fills in this slice's part of the town, where it has a stormøte.
pub(crate) async fn fill(cx: &Cx, town: &DemoTown) -> Result<()> {
    let meeting = match medvirk_meetings::by_slug(cx.db().reader(), SLUG).await {
        Ok(meeting) => meeting,
        Err(Error::NotFound) => return Ok(()),
        Err(other) => return Err(other),
    };
    let process = medvirk_processes::get(cx.db().reader(), meeting.process).await?;
    let file: File = yaml_serde::from_str(town.text("workbooks.yaml")?)?;
    let edit = cx.permit(EDIT, process.resource())?;
    let write = cx.permit(WRITE, process.resource())?;
    let templates = cx.permit(TEMPLATES, Resource::SITE)?;
    let tx = cx.begin().await?;
    // Groups the meeting's own arena has opened stay as they are.
    let known = store::groups(&tx, meeting.id).await?;
    let is_new = |new: &NewGroup| {
        let of = |about: &NewGroup| (about.number, about.is_after);
        known.iter().all(|group| of(&group.about) != of(new))
    };
    let new: Vec<NewGroup> = groups(&file).into_iter().filter(is_new).collect();
    actions::open_groups(&tx, cx, &edit, &meeting, &new).await?;
    let mut booklets = Vec::new();
    for (template, position) in file.templates.iter().zip(1..) {
        let kept =
            Kept { id: cx.new_id(), booklet: booklet(template, &file), position, version: 1 };
        store::insert_booklet(&tx, &edit, meeting.id, &kept).await?;
        let own = Kept { id: cx.new_id(), ..kept.clone() };
        store::insert_template(&tx, &templates, &own).await?;
        booklets.push(kept.booklet);
    }
    let opened = store::groups(&tx, meeting.id).await?;
    for (said, is_after) in said(&file) {
        let number = number(&said.group);
        let same = |g: &&Group| (g.about.number, g.about.is_after) == (number, is_after);
        let group = opened.iter().find(same).ok_or(Error::NotFound)?;
        let writes = writes(cx, &file, said, &booklets);
        let own: Vec<Booklet> =
            booklets.iter().filter(|b| actions::may_write(group, b)).cloned().collect();
        actions::write(&tx, cx, &write, group, &own, writes).await?;
    }
    // The town's plan is decided on what was said at the tables; the meeting's own plan took up the rest.
    if store::setup(&tx, meeting.id).await?.0.theme.is_none() {
        let unused = Becomes::Unused(UNUSED.to_owned());
        actions::decide(&tx, cx, &edit, &meeting, unused).await?;
    }
    let gather = cx.permit(GATHER, process.resource())?;
    trends(&tx, cx, &gather, &meeting, &booklets).await?;
    tx.commit().await
}

/// `G07` and `IG2` end with their numbers.
fn number(code: &str) -> u32 {
    code.trim_start_matches(|c: char| !c.is_ascii_digit()).parse().unwrap_or(0)
}

fn said(file: &File) -> impl Iterator<Item = (&FileGroup, bool)> {
    let after = file.implementation_answers.iter().map(|group| (group, true));
    file.answers.iter().map(|group| (group, false)).chain(after)
}

fn groups(file: &File) -> Vec<NewGroup> {
    let of = |(said, is_after): (&FileGroup, bool)| {
        let room = file.event.rooms.iter().find(|room| room.id == said.room);
        let after = &file.event.morning_after.implementation_groups;
        let after = after.iter().find(|one| one.id == said.group);
        NewGroup {
            number: number(&said.group),
            name: match (room, after) {
                (_, Some(one)) => one.name.clone(),
                (Some(room), None) => room.name.clone(),
                (None, None) => String::new(),
            },
            secretary: String::new(),
            contact: None,
            // Leader and members; how many sat in a group of the meeting is the arena's to say.
            people: after.map_or(0, |one| u32::try_from(one.members.len()).unwrap_or(0) + 1),
            is_after,
        }
    };
    said(file).map(of).collect()
}

fn nb(text: &str) -> Words {
    Words::in_one(Language::Nb, text)
}

fn all(texts: &[&str]) -> Vec<Words> {
    texts.iter().map(|text| nb(text)).collect()
}

/// Headings the file writes without Norwegian letters.
fn heading(column: &str) -> Words {
    nb(match column {
        "naeringslivet" => "næringslivet",
        other => other,
    })
}

fn label(id: &str) -> &str {
    match id {
        "baerer" => "Det som bærer",
        "bremser" => "Det som bremser",
        "maal" => "Målet",
        "problem" => "Problemet",
        "eier" => "Hvem eier det",
        "leder" => "Hvem leder det",
        "med" => "Hvem må være med",
        "kostnad" => "Hva det koster, og hvem som betaler",
        "fallgruver" => "Hva som kan velte det",
        _ => "",
    }
}

fn booklet(template: &FileTemplate, file: &File) -> Booklet {
    let part = |field: &FileField| Part {
        id: field.id.clone(),
        label: nb(label(&field.id)),
        kind: match field.kind.as_str() {
            "liste" => Kind::List { count: field.count },
            "fordeling" => Kind::Points {
                options: file.areas_for_blocks.iter().map(|area| nb(area)).collect(),
                sum: field.sum,
            },
            "alternativer" => {
                Kind::Table { columns: all(&["vei", "for", "mot"]), rows: field.count }
            }
            "kors" => Kind::Table { columns: all(&["tiltak", "virkning", "innsats"]), rows: 5 },
            "tabell" => Kind::Table {
                columns: field.columns.iter().map(|column| heading(column)).collect(),
                rows: 5,
            },
            _ => Kind::Text { most: field.max_chars },
        },
    };
    Booklet {
        code: template.id.clone(),
        title: nb(&template.title),
        intro: nb(&template.intro),
        session: match template.used_in.as_str() {
            "Gruppearbeid 1" => Session::First,
            "Gruppearbeid 2" => Session::Second,
            _ => Session::After,
        },
        tasks: template
            .tasks
            .iter()
            .map(|task| Task {
                id: task_id(&task.id),
                title: nb(&task.title),
                text: nb(&task.text),
                parts: task.fields.iter().map(part).collect(),
            })
            .collect(),
    }
}

/// `H1-O3` is `t3`.
fn task_id(id: &str) -> String {
    format!("t{}", id.rsplit('O').next().unwrap_or("1"))
}

fn writes(cx: &Cx, file: &File, said: &FileGroup, booklets: &[Booklet]) -> Vec<Write> {
    let device = cx.new_id::<Uuid>().to_string();
    let mut cells: Vec<(String, String)> = Vec::new();
    for (code, tasks) in &said.booklets {
        for (task, fields) in tasks {
            for (field, value) in fields {
                let key = format!("{code}.{}.{field}", task_id(task));
                cells.extend(values(file, &key, value));
            }
        }
        let sentence = cells.iter().find(|(key, _)| *key == "H2.t1.overskrift");
        if let (Some((_, headline)), "H2") = (sentence, code.as_str()) {
            cells.push(("H2.key.1".to_owned(), headline.clone()));
        }
        cells.extend(first_sentences(code, &cells));
        if said.read_back {
            cells.push((format!("{code}.read"), "1".to_owned()));
        }
        cells.push((format!("{code}.done"), "1".to_owned()));
    }
    let is_known = |key: &String| booklets.iter().any(|booklet| booklet.keys().contains(key));
    cells
        .into_iter()
        .filter(|(key, _)| is_known(key))
        .map(|(key, value)| Write {
            id: cx.new_id(),
            key,
            value,
            base: 0,
            writer: device.clone(),
            settles: Vec::new(),
        })
        .collect()
}

/// The first plenary hears what carries a group's place, and what slows it.
fn first_sentences(code: &str, cells: &[(String, String)]) -> Vec<(String, String)> {
    if code != "H1" {
        return Vec::new();
    }
    let of = |key: &str| cells.iter().find(|(known, _)| known == key).map(|(_, text)| text.clone());
    let chosen = [of("H1.t1.baerer.1"), of("H1.t1.bremser.1"), of("H1.t2.svar")];
    let sentences = chosen.into_iter().flatten().zip(1..);
    sentences.map(|(text, n): (String, u8)| (format!("H1.key.{n}"), text)).collect()
}

fn values(file: &File, key: &str, said: &Said) -> Vec<(String, String)> {
    let columns = |row: &BTreeMap<String, String>| {
        let order = [
            "navn",
            "virkning",
            "innsats",
            "vei",
            "for",
            "mot",
            "tiltak",
            "kommunen",
            "innbyggerne",
            "naeringslivet",
            "fylket",
            "dato",
            "hva",
        ];
        let values = order.iter().filter_map(|column| row.get(*column).cloned());
        values.collect::<Vec<String>>()
    };
    match said {
        Said::Text(text) => vec![(key.to_owned(), text.clone())],
        Said::Lines(lines) => {
            let numbered = lines.iter().zip(1..);
            numbered.map(|(line, n): (_, usize)| (format!("{key}.{n}"), line.clone())).collect()
        }
        Said::Points(points) => {
            let of = |area: &String| points.get(area).map(ToString::to_string);
            let areas = file.areas_for_blocks.iter().zip(1..);
            areas
                .filter_map(|(area, n): (_, usize)| Some((format!("{key}.{n}"), of(area)?)))
                .collect()
        }
        Said::Rows(rows) => {
            let mut cells = Vec::new();
            for (row, n) in rows.iter().zip(1..) {
                for (value, m) in columns(row).into_iter().zip(1..) {
                    let (n, m): (usize, usize) = (n, m);
                    cells.push((format!("{key}.{n}-{m}"), value));
                }
            }
            cells
        }
    }
}

/// Gathers answers of the first two booklets under the trends of the day, by the words they hold.
async fn trends(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    booklets: &[Booklet],
) -> Result<()> {
    let wanted: Vec<FileTrend> = yaml_serde::from_str(TRENDS)?;
    let mut taken = BTreeSet::new();
    for trend in wanted {
        let mut cards = Vec::new();
        for group in store::groups(tx, meeting.id).await?.iter().filter(|g| !g.about.is_after) {
            let answers = store::answers(tx, group.id).await?;
            let tasks = booklets.iter().flat_map(|b| b.tasks.iter().map(move |task| (b, task)));
            for (booklet, task) in tasks {
                for item in crate::model::items(booklet, task, &answers, Language::Nb) {
                    // A blank before it, so that a word can be told by how it begins.
                    let text = format!(" {} ", item.text.to_lowercase());
                    let is_said = trend.words.iter().any(|word| text.contains(word.as_str()));
                    if is_said && taken.insert((group.id, item.key.clone())) {
                        cards.push((group.id, item.key));
                    }
                }
            }
        }
        actions::gather(tx, cx, permit, meeting.id, cards, Gather::New(trend.title)).await?;
        if trend.is_shown {
            let all = store::trends(tx, meeting.id).await?;
            let last = all.last().ok_or(Error::NotFound)?;
            let which = (meeting.id, last.id);
            actions::change_trend(tx, cx, permit, which, ("show", None)).await?;
        }
    }
    Ok(())
}
