//! What was said in a meeting, handed over to `input` once the minutes are approved: each paragraph and
//! each question a note that is coded and counted, each promise as well. The same minutes again change
//! nothing; what was added to them later is added there.

use std::collections::{BTreeMap, BTreeSet};

use async_trait::async_trait;
use medvirk_input::{NewNote, NewSource, Source};
use medvirk_kernel::{Error, Permit, Result, to_oslo};
use medvirk_meetings::{
    minutes::{
        self,
        model::{Addition, Content, Minutes, MinutesState, Part},
    },
    model::{Meeting, MeetingId},
};
use medvirk_processes::ThemeId;
use medvirk_slice::{Cx, JobHandler};
use medvirk_store::Tx;
use serde_json::Value;

use crate::{
    model::{Planned, Series},
    policy::TELL,
    store, text,
};

/// Kind of the source in `input`; the record is the meeting.
const SOURCE: &str = "dialogue";

/// Hears from `medvirk-meetings` that minutes are approved or were added to.
pub(crate) struct Approved;

#[async_trait]
impl JobHandler for Approved {
    fn kind(&self) -> &'static str {
        "dialogue.minutes"
    }

    async fn run(&self, cx: &Cx, payload: Value) -> Result<()> {
        let id: MeetingId = serde_json::from_value(payload["meeting"].clone())?;
        let tx = cx.begin().await?;
        for series in store::all(&tx).await? {
            for planned in series.plan.meetings.iter().filter(|one| one.meeting == Some(id)) {
                let process = medvirk_processes::get(&tx, series.process).await?;
                let permit = cx.permit(TELL, process.resource())?;
                if !give(&tx, cx, &permit, &series, planned).await? {
                    again(&tx, cx, &permit, &series, planned).await?;
                }
            }
        }
        tx.commit().await
    }
}

/// Hands over the approved minutes of a meeting under its theme, or that of the year. What was handed
/// over under another theme moves along. Nothing happens while there are no approved minutes or there is
/// no theme. Whether they were handed over now.
///
/// # Errors
/// A refusal at `theme`, when what was said is used in the summary of the theme it stands under;
/// internal, when the database cannot be written.
pub async fn give(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    series: &Series,
    planned: &Planned,
) -> Result<bool> {
    let Some((new, known)) = written(tx, cx, series, planned).await? else { return Ok(false) };
    match known {
        None => {
            medvirk_input::receive(tx, cx, permit, new).await?;
            Ok(true)
        }
        Some(known) if known.theme != new.theme => {
            let record = (SOURCE, new.record);
            match medvirk_input::move_to_theme(tx, cx, permit, record, new.theme).await? {
                true => Ok(false),
                false => {
                    let service = planned.service.as_str();
                    Err(Error::refused_at("theme", text::refused_theme_used(service)))
                }
            }
        }
        Some(_) => Ok(false),
    }
}

/// What became input of a meeting keeps a theme.
///
/// # Errors
/// A refusal at `theme`, when it has been handed over and shall have none.
pub(crate) async fn check_theme(tx: &Tx, series: &Series, planned: &Planned) -> Result<()> {
    let Some(id) = planned.meeting else { return Ok(()) };
    if planned.theme.or(series.plan.theme).is_some() {
        return Ok(());
    }
    match medvirk_input::source_of(tx, SOURCE, id.0).await? {
        None => Ok(()),
        Some(_) => {
            let service = planned.service.as_str();
            Err(Error::refused_at("theme", text::refused_theme_needed(service)))
        }
    }
}

/// Hands over what was added to minutes since.
async fn again(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    series: &Series,
    planned: &Planned,
) -> Result<()> {
    match written(tx, cx, series, planned).await? {
        Some((new, Some(_))) => {
            let record = new.record;
            medvirk_input::correct(tx, cx, permit, SOURCE, record, new).await
        }
        _ => Ok(()),
    }
}

/// What there is to hand over of a meeting, and what was handed over before.
async fn written(
    tx: &Tx,
    cx: &Cx,
    series: &Series,
    planned: &Planned,
) -> Result<Option<(NewSource, Option<Source>)>> {
    let Some((id, theme)) = planned.meeting.zip(planned.theme.or(series.plan.theme)) else {
        return Ok(None);
    };
    let Some(minutes) = minutes::of_meeting(tx, id).await? else { return Ok(None) };
    // What is said behind closed doors stays there.
    if minutes.state != MinutesState::Approved || minutes.content.closed.is_some() {
        return Ok(None);
    }
    let meeting = medvirk_meetings::get(tx, id).await?;
    let additions = minutes::additions(tx, minutes.id).await?;
    let known = medvirk_input::source_of(tx, SOURCE, id.0).await?;
    let code = match &known {
        Some(known) => known.code.clone(),
        None => free_code(tx, series, planned).await?,
    };
    let new = source(cx, (series, planned), (&meeting, &minutes, &additions), (theme, code));
    Ok(Some((new, known)))
}

/// The code of a meeting's notes: its place in the year, or the next that is free. Once given it stays,
/// also when meetings before it leave the plan.
async fn free_code(tx: &Tx, series: &Series, planned: &Planned) -> Result<String> {
    let sources = medvirk_input::sources(tx, series.process).await?;
    let taken: BTreeSet<String> = sources.into_iter().map(|source| source.code).collect();
    let place = series.plan.meetings.iter().position(|one| one.id == planned.id).unwrap_or(0);
    let mut number = place + 1;
    loop {
        let code = format!("D{:02}-{number:02}", series.year.rem_euclid(100));
        if !taken.contains(&code) {
            return Ok(code);
        }
        number += 1;
    }
}

fn source(
    cx: &Cx,
    (series, planned): (&Series, &Planned),
    (meeting, minutes, additions): (&Meeting, &Minutes, &[Addition]),
    (theme, code): (ThemeId, String),
) -> NewSource {
    let content = &minutes.content;
    let label = text::meeting_title(planned.service.as_str());
    NewSource {
        process: series.process,
        theme,
        kind: SOURCE,
        record: meeting.id.0,
        label: label.to(cx.municipality().default_language),
        href: format!("/staff/meetings/{}/minutes", meeting.id),
        language: content.language,
        channel: "web".to_owned(),
        held_on: Some(to_oslo(meeting.starts_at).date_naive()),
        received_at: minutes.approved_at.unwrap_or(cx.now()),
        area: None,
        head_count: heads(content),
        first_time: None,
        genders: BTreeMap::new(),
        age_bands: BTreeMap::new(),
        notes: notes(&code, content, additions),
        quotes: Vec::new(),
        priorities: Vec::new(),
        drawings: Vec::new(),
        comment: None,
        code,
    }
}

/// People who use the service: a line of the minutes is one, or as many as it begins with ("11 personer").
pub(crate) fn heads(content: &Content) -> u32 {
    let users = content.attendees.iter().filter(|one| one.part == Part::User);
    let count = |name: &str| name.split(' ').next().and_then(|word| word.parse::<u32>().ok());
    users.map(|one| count(&one.name).unwrap_or(1)).sum()
}

/// What was said (`N`), asked (`Q`), promised (`A`) and added (`T`), with codes that stay the same.
fn notes(code: &str, content: &Content, additions: &[Addition]) -> Vec<NewNote> {
    let mut notes = Vec::new();
    let mut add = |mark: &str, texts: Vec<String>| {
        let texts = texts.into_iter().filter(|text| !text.trim().is_empty());
        notes.extend(texts.enumerate().map(|(n, text)| NewNote {
            code: format!("{code}-{mark}{:02}", n + 1),
            question: None,
            text,
        }));
    };
    let said = content.items.iter().flat_map(|item| item.text.split("\n\n"));
    add("N", said.map(|text| text.trim().to_owned()).collect());
    let asked = content.items.iter().flat_map(|item| &item.asked);
    add("Q", asked.map(|asked| asked.question.clone()).collect());
    add("A", content.points.iter().map(|point| point.text.clone()).collect());
    add("T", additions.iter().map(|one| one.text.clone()).collect());
    notes
}

#[cfg(test)]
mod tests {
    use medvirk_meetings::minutes::model::{Asked, Attendee, Item, Point};

    use super::*;

    #[test]
    fn every_paragraph_question_and_promise_is_a_note_with_a_code_that_stays() {
        let content = Content {
            attendees: vec![
                Attendee { name: "11 personer".into(), part: Part::User, note: "FAU".into() },
                Attendee { name: "elevrådsleder".into(), part: Part::User, note: String::new() },
                Attendee { name: "Grete Lundemo".into(), part: Part::Chair, note: String::new() },
            ],
            items: vec![Item {
                title: "Åpningstider".into(),
                text: "Det er for kort.\n\nDet er langt nok.".into(),
                asked: vec![Asked { question: "Hva koster det?".into(), answer: "Lite.".into() }],
                ..Item::default()
            }],
            points: vec![Point { text: "Regne på det".into(), ..Point::default() }],
            ..Content::default()
        };
        assert_eq!(heads(&content), 12);
        let codes: Vec<String> =
            notes("D26-01", &content, &[]).into_iter().map(|note| note.code).collect();
        assert_eq!(codes, ["D26-01-N01", "D26-01-N02", "D26-01-Q01", "D26-01-A01"]);
    }
}
