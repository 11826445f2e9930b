//! The answer to everyone who took part: who gets it and what it says to each.

use std::collections::{BTreeMap, BTreeSet};

use medvirk_i18n::format;
use medvirk_jobs::outbox;
use medvirk_kernel::{Language, Permit, ProcessId, Result};
use medvirk_people::{Contact, ContactId, Worded, participations};
use medvirk_processes::{Process, Theme, ThemeId};
use medvirk_slice::{Cx, Wording};
use sea_orm::ConnectionTrait;
use serde_json::json;

use crate::{
    T, actions,
    model::{
        answer::{Answer, Channel, Delivery, Share, Wait},
        case::Case,
        decision::Decision,
    },
    store, text,
};

/// Key of the wording of mails and letters.
const LONG: &str = "cases.answer";
/// Key of the wording of text messages.
const SHORT: &str = "cases.answer-sms";

/// What the causes of all answers begin with.
const CAUSE: &str = "cases.answer";

/// What may stand in brackets in both wordings.
const PLACEHOLDERS: &[&str] =
    &["name", "process", "body", "date", "answers", "link", "municipality"];

/// The wordings the municipality may change.
pub(crate) fn wordings() -> Vec<Wording> {
    vec![
        Wording {
            key: LONG,
            title: text::wording_answer_title(),
            subject: text::wording_answer_subject(),
            body: text::wording_answer_body(),
            placeholders: PLACEHOLDERS,
        },
        Wording {
            key: SHORT,
            title: text::wording_sms_title(),
            subject: text::wording_answer_subject(),
            body: text::wording_sms_body(),
            placeholders: PLACEHOLDERS,
        },
    ]
}

/// What everybody is told.
#[derive(PartialEq)]
pub(crate) struct Answers {
    /// The process.
    pub(crate) process: Process,
    /// Its themes, in order.
    pub(crate) themes: Vec<Theme>,
    /// The answers so far, by theme.
    pub(crate) answers: BTreeMap<ThemeId, Answer>,
    /// The decision, once it is entered.
    pub(crate) decision: Option<Decision>,
}

impl Answers {
    /// Reads the answers of a process.
    ///
    /// # Errors
    /// Internal, when the database cannot be read.
    pub(crate) async fn read(db: &impl ConnectionTrait, process: Process) -> Result<Answers> {
        let case = store::case_of(db, process.id).await?;
        Answers::in_case(db, process, case.as_ref()).await
    }

    /// As [`Answers::read`], for whoever has read the case already.
    ///
    /// # Errors
    /// Internal, when the database cannot be read.
    pub(crate) async fn in_case(
        db: &impl ConnectionTrait,
        process: Process,
        case: Option<&Case>,
    ) -> Result<Answers> {
        let decision = match case {
            Some(case) => store::decision(db, case.id).await?,
            None => None,
        };
        let answers = store::answers(db, process.id).await?;
        Ok(Answers {
            themes: medvirk_processes::themes(db, process.id).await?,
            answers: answers.into_iter().map(|a| (a.theme, a)).collect(),
            decision,
            process,
        })
    }

    /// Themes with their answers, in order; those without one are left out.
    pub(crate) fn given(&self) -> impl Iterator<Item = (&Theme, &Answer)> {
        self.themes.iter().filter_map(|t| Some((t, self.answers.get(&t.id)?)))
    }

    /// Themes nobody has answered whole.
    pub(crate) fn missing(&self) -> Vec<&Theme> {
        let complete = |t: &&Theme| self.answers.get(&t.id).is_some_and(Answer::is_complete);
        self.themes.iter().filter(|t| !complete(t)).collect()
    }

    /// Subject and text to somebody, by a way, in a language, about some themes.
    ///
    /// # Errors
    /// Internal, when a wording holds a name it must not.
    pub(crate) async fn message(
        &self,
        db: &impl ConnectionTrait,
        cx: &Cx,
        (name, language, channel): (&str, Language, Channel),
        themes: &[ThemeId],
    ) -> Result<(String, String)> {
        let worded = Worded::load(db, cx, wording_of(channel), language).await?;
        self.filled(cx, &worded, (name, language), themes)
    }

    /// The same with a wording that was read before.
    ///
    /// # Errors
    /// Internal, when the wording holds a name it must not.
    pub(crate) fn filled(
        &self,
        cx: &Cx,
        worded: &Worded,
        (name, language): (&str, Language),
        themes: &[ThemeId],
    ) -> Result<(String, String)> {
        let t = T(language);
        let decision = self.decision.as_ref();
        let body = decision.map(|d| d.body.clone()).unwrap_or_default();
        let date = decision.and_then(|d| d.date).map(|d| format::date(language, d));
        let chosen = self.given().filter(|(theme, _)| themes.contains(&theme.id));
        let blocks: Vec<String> =
            chosen.map(|(theme, answer)| self.block(&t, &body, theme, answer)).collect();
        let values = [
            ("name", name.to_owned()),
            ("process", self.process.name(language).to_owned()),
            ("body", body.clone()),
            ("date", date.unwrap_or_default()),
            ("answers", blocks.join("\n\n")),
            ("link", cx.absolute(&actions::public_path(&self.process, ""))),
            ("municipality", cx.municipality().name.clone()),
        ];
        worded.filled(&values)
    }

    /// One theme as plain text.
    fn block(&self, t: &T, body: &str, theme: &Theme, answer: &Answer) -> String {
        let language = t.lang();
        let mut lines = vec![theme.title.to(language).to_uppercase()];
        let not = [answer.we_do_not.to(language), answer.because.to(language)];
        let not = not.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        for (label, said) in [
            (t.answer_you_said(), answer.you_said.to(language)),
            (decided_label(t, body), answer.decided.to(language)),
            (t.answer_we_do(), answer.we_do.to(language)),
            (t.answer_we_do_not(), not.as_str()),
        ] {
            if !said.is_empty() {
                lines.push(format!("{label}: {said}"));
            }
        }
        lines.join("\n")
    }
}

/// Key of the wording for a way.
pub(crate) fn wording_of(channel: Channel) -> &'static str {
    if channel == Channel::Sms { SHORT } else { LONG }
}

/// "Kommunestyret bestemte"; "Det ble bestemt" while no body is known.
pub(crate) fn decided_label(t: &T, body: &str) -> String {
    if body.is_empty() { t.answer_decided() } else { t.answer_body_decided(body) }
}

/// Somebody who took part and wants to hear what came of it.
#[derive(PartialEq)]
pub(crate) struct Recipient {
    /// Who.
    pub(crate) contact: Contact,
    /// Which themes they took part in; all when none is known.
    pub(crate) themes: Vec<ThemeId>,
    /// As what: `applicant`, `host`, `guest`, `participant`.
    pub(crate) roles: BTreeSet<String>,
}

/// Everybody who wants an answer, one per person, and how many took part but do not want one.
///
/// # Errors
/// Internal, when the database cannot be read.
pub(crate) async fn recipients(
    db: &impl ConnectionTrait,
    answers: &Answers,
) -> Result<(Vec<Recipient>, u32)> {
    let mut people: BTreeMap<ContactId, (Recipient, bool)> = BTreeMap::new();
    let moved = medvirk_input::moved_themes(db, answers.process.id).await?;
    for (part, contact) in participations::of_process(db, answers.process.id).await? {
        let (person, wants) = people.entry(contact.id).or_insert_with(|| {
            (Recipient { contact, themes: Vec::new(), roles: BTreeSet::new() }, false)
        });
        *wants |= part.wants_answer;
        person.roles.insert(part.role);
        // Whoever spoke at a table of one theme about another one hears of both.
        if let Some(theme) = part.theme {
            let also = part.about.and_then(|(_, record)| moved.get(&record));
            person.themes.push(ThemeId(theme));
            person.themes.extend(also.into_iter().flatten());
        }
    }
    let all = answers.themes.iter().map(|t| t.id);
    let (mut wanting, mut others) = (Vec::new(), 0);
    for (mut person, wants) in people.into_values() {
        if !wants {
            others += 1;
            continue;
        }
        // Whoever took part without a theme gets the whole answer, in the order of the process.
        let own: BTreeSet<ThemeId> = person.themes.into_iter().collect();
        person.themes = all.clone().filter(|t| own.is_empty() || own.contains(t)).collect();
        wanting.push(person);
    }
    Ok((wanting, others))
}

/// How many of everybody who wants an answer have got one; nobody before the first was sent. Whoever came
/// since counts as not reached, and so does whoever's message waits for somebody's hand; whoever has been
/// erased still counts as they did.
pub(crate) fn reached(
    deliveries: &[Delivery],
    people: &[Recipient],
    waits: &BTreeMap<ContactId, Wait>,
) -> Share {
    if deliveries.is_empty() {
        return Share::default();
    }
    let had: BTreeSet<ContactId> = deliveries.iter().filter_map(|d| d.contact).collect();
    let new = people.iter().filter(|p| !had.contains(&p.contact.id)).map(|_| &Channel::None);
    let wait = |d: &Delivery| d.contact.and_then(|contact| waits.get(&contact)).copied();
    let gone = deliveries.iter().filter(|d| wait(d).is_none()).map(|d| &d.channel);
    let mut share = Share::of(gone.chain(new));
    deliveries.iter().filter_map(wait).for_each(|wait| share.add_waiting(wait));
    share
}

/// Whose answer lies in the outbox and has not gone out: it waits for somebody to phone or print, or it
/// stands still. An e-mail that waits its turn is on its way, and one that is over is not waiting.
///
/// # Errors
/// Internal, when the database cannot be read.
pub(crate) async fn waits(cx: &Cx, process: ProcessId) -> Result<BTreeMap<ContactId, Wait>> {
    /// Lines of the outbox that are read at once.
    const AT_ONCE: u64 = 500;
    let filter = outbox::Filter {
        process: Some(process),
        states: outbox::State::ALL.into_iter().filter(|s| wait_of(*s).is_some()).collect(),
        ..outbox::Filter::default()
    };
    let ours = format!("{CAUSE}:{process}:");
    let (mut waits, mut from) = (BTreeMap::new(), 0);
    loop {
        let page = outbox::list(cx.db(), &filter, from, AT_ONCE).await?;
        for entry in &page.entries {
            let Some(wait) = wait_of(entry.state) else { continue };
            let contact = entry.cause.strip_prefix(&ours).and_then(|id| id.parse().ok());
            waits.extend(contact.map(|id| (ContactId(id), wait)));
        }
        from += AT_ONCE;
        if from >= page.total {
            return Ok(waits);
        }
    }
}

fn wait_of(state: outbox::State) -> Option<Wait> {
    use outbox::State;
    match state {
        State::ToPhone => Some(Wait::Phone),
        State::ToPrint => Some(Wait::Print),
        State::Failed | State::Held | State::Dead | State::Cancelled => Some(Wait::Stuck),
        State::Queued | State::Sent | State::Printed | State::Phoned => None,
    }
}

/// Why an answer is sent to somebody; made of ids, so that nobody gets it twice.
pub(crate) fn cause(process: ProcessId, contact: ContactId) -> String {
    format!("{CAUSE}:{process}:{contact}")
}

/// The way a message to somebody goes.
pub(crate) fn channel_of(contact: &Contact) -> Channel {
    match contact.channel() {
        Some(outbox::Channel::Email) => Channel::Email,
        Some(outbox::Channel::Sms) => Channel::Sms,
        Some(outbox::Channel::Letter) => Channel::Letter,
        None => Channel::None,
    }
}

/// Saves the answer about one theme.
///
/// # Errors
/// [`Error::Conflict`] when somebody changed it meanwhile.
pub(crate) async fn put_answer(cx: &Cx, permit: &Permit, answer: &Answer) -> Result<()> {
    let tx = cx.begin().await?;
    store::put_answer(&tx, permit, answer).await?;
    let detail = json!({"complete": answer.is_complete(), "version": answer.version + 1});
    medvirk_audit::record(&tx, cx, permit, ("answer", answer.theme.0), detail).await?;
    tx.commit().await
}
