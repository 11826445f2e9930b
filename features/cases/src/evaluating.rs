//! The evaluation of a process with what Medvirk knows of it: who took part, what it led to, who got an
//! answer. Page, document and data are made of this and read nothing more.

use medvirk_documents::{Sheet, sheet::Cell};
use medvirk_kernel::{Permit, Result};
use medvirk_processes::Process;
use medvirk_slice::Cx;
use serde_json::{Value, json};

use crate::{
    T,
    answering::{Answers, reached, recipients, waits},
    documents::Extras,
    model::{
        action::ActionState,
        answer::Share,
        evaluation::{Evaluation, Question},
    },
    store, words,
};

/// Everything an evaluation says.
pub(crate) struct Evaluated {
    /// The process.
    pub(crate) process: Process,
    /// What people wrote; empty before anybody has.
    pub(crate) told: Evaluation,
    /// Who took part.
    pub(crate) extras: Extras,
    /// Notes that count.
    pub(crate) notes: usize,
    /// How many of those who want an answer got one.
    pub(crate) answered: Share,
    /// Actions that are done, and all.
    pub(crate) actions: (usize, usize),
}

impl Evaluated {
    /// Reads it.
    ///
    /// # Errors
    /// Internal, when the database cannot be read.
    pub(crate) async fn of(cx: &Cx, process: Process) -> Result<Self> {
        let db = cx.db().reader();
        let filter = medvirk_input::NoteFilter::of(process.id);
        let (_, notes) = medvirk_input::notes(db, &filter, 0, 1).await?;
        let deliveries = store::deliveries(db, process.id).await?;
        let actions = match store::case_of(db, process.id).await? {
            Some(case) => store::actions(db, Some(case.id)).await?,
            None => Vec::new(),
        };
        let answers = Answers::read(db, process.clone()).await?;
        let (people, _) = recipients(db, &answers).await?;
        let done = actions.iter().filter(|a| a.state == ActionState::Done).count();
        Ok(Evaluated {
            told: store::evaluation(db, process.id).await?.unwrap_or_default(),
            extras: Extras::read(cx, process.id).await?,
            notes: usize::try_from(notes).unwrap_or(usize::MAX),
            answered: reached(&deliveries, &people, &waits(cx, process.id).await?),
            actions: (done, actions.len()),
            process,
        })
    }

    /// The figures, as label and value in the reader's language.
    pub(crate) fn figures(&self, t: &T) -> Vec<(String, String)> {
        let language = t.lang();
        let number = |n: i64| medvirk_i18n::format::number(language, n);
        let reach = &self.extras.reach;
        let kroner = |n: i64| t.evaluation_kroner(number(n));
        let mean = self
            .told
            .mean()
            .map(|mean| t.evaluation_of_five(medvirk_i18n::format::decimal(language, mean, 1)));
        let share = self.answered.reached_share();
        [
            (t.evaluation_mean(), mean),
            (t.evaluation_people(), Some(number(i64::from(reach.people)))),
            (t.evaluation_tables(), Some(number(i64::from(reach.sources)))),
            (t.evaluation_notes(), i64::try_from(self.notes).ok().map(number)),
            (t.field_cost(), self.told.cost.map(kroner)),
            (t.evaluation_cost_each(), self.told.cost_each(reach.people).map(kroner)),
            (t.field_hours(), self.told.hours.map(number)),
            (t.evaluation_share(), share.map(|s| medvirk_i18n::format::percent(language, s))),
            (
                t.evaluation_actions(),
                Some(t.evaluation_done_of(self.actions.0, self.actions.1))
                    .filter(|_| self.actions.1 > 0),
            ),
        ]
        .into_iter()
        .filter_map(|(label, value)| Some((label, value?)))
        .collect()
    }

    /// The questions with their scores, in words; a dash for none.
    pub(crate) fn scores(&self, t: &T) -> Vec<(String, String)> {
        let score = |question: Question| {
            let words = words::question(question).to(t.lang());
            let score = self.told.scores.get(&question);
            (words, score.map_or_else(|| "–".to_owned(), u8::to_string))
        };
        Question::ALL.map(score).to_vec()
    }

    /// The evaluation as data, for those who compare processes.
    pub(crate) fn data(&self) -> Value {
        let reach = &self.extras.reach;
        let scores = Question::ALL.map(|q| (q.code().to_owned(), json!(self.told.scores.get(&q))));
        json!({
            "process": self.process.slug,
            "title": self.process.title.to(self.process.language),
            "scores": scores.into_iter().collect::<serde_json::Map<_, _>>(),
            "mean": self.told.mean(),
            "people": reach.people, "tables": reach.sources, "notes": self.notes,
            "costKroner": self.told.cost, "hours": self.told.hours,
            "answersReached": self.answered.reached(), "answersWanted": self.answered.all,
            "actionsDone": self.actions.0, "actions": self.actions.1,
            "worked": self.told.worked, "differently": self.told.differently,
        })
    }

    /// The same as a sheet with one row, so that several can be put below one another.
    pub(crate) fn sheet(&self) -> Sheet {
        let data = self.data();
        let mut columns = Vec::new();
        let mut cells = Vec::new();
        let mut put = |name: &str, value: &Value| {
            columns.push(name.to_owned());
            cells.push(match value {
                Value::Number(n) => n
                    .as_i64()
                    .map_or_else(|| Cell::Number(n.as_f64().unwrap_or_default()), Cell::Int),
                Value::String(words) => Cell::Text(words.clone()),
                _ => Cell::Empty,
            });
        };
        for (name, value) in data.as_object().into_iter().flatten() {
            match value.as_object() {
                Some(inner) => inner.iter().for_each(|(part, value)| put(part, value)),
                None => put(name, value),
            }
        }
        let mut sheet = Sheet::new("evaluering", columns);
        sheet.push(cells);
        sheet
    }
}

/// Saves an evaluation.
///
/// # Errors
/// [`medvirk_kernel::Error::Conflict`] when somebody changed it meanwhile.
pub(crate) async fn save(
    cx: &Cx,
    permit: &Permit,
    process: &Process,
    told: &Evaluation,
) -> Result<()> {
    let tx = cx.begin().await?;
    store::put_evaluation(&tx, permit, cx.now(), process.id, told).await?;
    let detail = json!({"scores": told.scores.len(), "version": told.version + 1});
    medvirk_audit::record(&tx, cx, permit, ("evaluation", process.id.into()), detail).await?;
    tx.commit().await
}
