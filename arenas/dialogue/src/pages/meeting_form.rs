//! The form of one meeting of a year: its fields, and how it is read.

use chrono::{NaiveDate, NaiveTime};
use medvirk_i18n::format;
use medvirk_kernel::{Message, Result};
use medvirk_processes::ThemeId;
use medvirk_slice::Cx;
use medvirk_web::{Form, Html, Reader, Submitted, escape};

use super::{
    fields,
    frame::{self, wide},
    words,
};
use crate::{
    T,
    model::{Planned, Series, clashes, odd},
    text,
};

/// The values of a meeting.
pub(super) fn pairs(planned: &Planned) -> Vec<(String, String)> {
    let mut pairs = vec![
        ("service", planned.service.clone()),
        ("council", planned.user_council.clone()),
        ("by_invitation", if planned.is_by_invitation { "1".to_owned() } else { String::new() }),
        ("emails", planned.emails.join("\n")),
        ("body", planned.body.clone()),
        ("day", planned.day.map(|day| day.to_string()).unwrap_or_default()),
        ("starts", planned.starts.format("%H:%M").to_string()),
        ("minutes", planned.minutes.to_string()),
        ("place", planned.place.clone()),
        ("not_on", fields::days_shown(&planned.not_on)),
        ("topics", planned.topics.join("\n")),
        ("chair", planned.chair.clone()),
        ("kept", if planned.is_kept { "1".to_owned() } else { String::new() }),
        ("theme", planned.theme.map(|theme| theme.to_string()).unwrap_or_default()),
    ];
    pairs.extend(planned.people.iter().map(|id| ("people", id.clone())));
    pairs.extend(planned.substitutes.iter().map(|id| ("substitutes", id.clone())));
    pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// A part of the form: heading and fields.
pub(super) struct Group {
    /// What it is about.
    pub legend: String,
    /// Its fields, with what does not fit below each.
    pub fields: Vec<Html>,
}

fn html(field: impl std::fmt::Display) -> Html {
    Html(field.to_string())
}

/// What does not fit with a field of the meeting as it stands.
fn troubles(cx: &Cx, series: &Series, planned: &Planned, field: &str, label: Message) -> Html {
    let all = clashes(&series.plan).into_iter();
    let of_field = all.filter(|clash| clash.meeting == planned.id && clash.field == field);
    let items = of_field.map(|clash| {
        let words = words::trouble(&clash.trouble).to(cx.language());
        format!("<li class=\"ds-validation-message\">{}</li>", escape(&words))
    });
    let items: String = items.collect();
    let label = escape(&label.to(cx.language()));
    match items.is_empty() {
        true => Html::default(),
        false => Html(format!("<ul class=\"ds-list\" aria-label=\"{label}\">{items}</ul>")),
    }
}

/// The box that must be ticked for a day people hardly expect a meeting on, and its words. It holds for
/// that day alone: whoever chooses another such day is asked again.
fn closed_day(cx: &Cx, series: &Series, planned: Option<&Planned>, form: &Form) -> Option<Html> {
    let t = T(cx.language());
    let day: NaiveDate = form.value("day").parse().ok()?;
    odd(series, planned, day, cx.today())?;
    let words = t.closed_day_keep(format::date_with_weekday(t.lang(), day));
    let boxes = vec![(day.to_string(), words)];
    Some(html(form.checks("closed_day", t.field_closed_day(), boxes).required()))
}

/// The fields; `planned` is what is known of the meeting so far.
pub(super) async fn groups(
    cx: &Cx,
    series: &Series,
    planned: Option<&Planned>,
    form: &Form,
) -> Result<Vec<Group>> {
    let (t, year) = (T(cx.language()), &series.plan);
    // Nothing takes no room.
    let wide = |field: &dyn std::fmt::Display| match field.to_string() {
        empty if empty.is_empty() => Html(empty),
        some => wide(some),
    };
    let said = |field, label| {
        planned.map(|planned| troubles(cx, series, planned, field, label)).unwrap_or_default()
    };
    let mut bodies = vec![(String::new(), t.not_decided())];
    bodies.extend(year.bodies.iter().map(|body| (body.id.clone(), body.name.clone())));
    let who = vec![
        html(form.text("service", t.field_service()).required()),
        html(form.select("body", t.field_body(), bodies).required()),
        html(form.text("council", t.field_council())),
        html(form.area("emails", t.field_emails(), 2).hint(t.field_emails_hint())),
        wide(
            &form.tick("by_invitation", t.field_by_invitation()).hint(t.field_by_invitation_hint()),
        ),
    ];
    let asked = closed_day(cx, series, planned, form);
    let when = vec![
        html(form.date("day", t.field_day()).hint(t.field_day_hint())),
        html(form.time("starts", t.field_starts()).required()),
        html(form.number("minutes", t.field_minutes()).required()),
        wide(&asked.unwrap_or_default()),
        wide(&said("day", text::field_day())),
        wide(&form.text("place", t.field_place())),
        wide(&form.area("not_on", t.field_not_on(), 2).hint(t.field_days_hint())),
    ];
    let mut what =
        vec![wide(&form.area("topics", t.field_topics(), 6).hint(t.field_topics_hint()))];
    let themes = frame::themes(cx, series.process, t.theme_of_year()).await?;
    if themes.len() > 1 {
        what.push(html(form.select("theme", t.field_theme(), themes)));
    }
    let mut groups = vec![
        Group { legend: t.part_who(), fields: who },
        Group { legend: t.part_what(), fields: what },
        Group { legend: t.part_when(), fields: when },
    ];
    let Some(planned) = planned else { return Ok(groups) };
    let members: Vec<(String, String)> = year
        .members(&planned.body)
        .map(|one| (one.id.clone(), t.member(&one.name, &one.party, year.share(&one.id))))
        .collect();
    if members.is_empty() {
        return Ok(groups);
    }
    let mut chairs = vec![(String::new(), t.not_decided())];
    chairs.extend(year.members(&planned.body).map(|one| (one.id.clone(), one.name.clone())));
    let rest = year.members(&planned.body).filter(|one| !planned.people.contains(&one.id));
    let rest: Vec<_> = rest.map(|one| (one.id.clone(), one.name.clone())).collect();
    let mut people = vec![
        wide(&form.checks("people", t.field_people(), members)),
        wide(&said("people", text::field_people())),
        wide(&form.select("chair", t.field_chair(), chairs)),
        wide(&said("chair", text::field_chair())),
    ];
    if !rest.is_empty() {
        people.push(wide(&form.checks("substitutes", t.field_substitutes(), rest)));
    }
    people.push(wide(&form.tick("kept", t.field_kept()).hint(t.field_kept_hint())));
    groups.push(Group { legend: t.part_people(), fields: people });
    Ok(groups)
}

/// Reads the form over what is known of the meeting. Whoever is not a member of its body does not come.
pub(super) fn read(
    cx: &Cx,
    sent: &Submitted,
    series: &Series,
    planned: &Planned,
) -> Result<Planned> {
    let mut reader = Reader::new(sent);
    let service = reader.required("service", text::field_service(), 200);
    let user_council = reader.text("council", text::field_council(), 500);
    let emails = fields::emails(&mut reader, "emails", text::field_emails());
    let bodies: Vec<&str> = series.plan.bodies.iter().map(|body| body.id.as_str()).collect();
    let body = reader.choice("body", text::field_body(), &bodies);
    let body = body.unwrap_or_default();
    let day = reader.date("day", text::field_day());
    if let Some(day) = day
        && let Some(why) = odd(series, Some(planned), day, cx.today())
        && !sent.has("closed_day", &day.to_string())
    {
        reader.refuse("day", text::refused_closed_day(words::trouble(&why)));
    }
    let starts = reader.time("starts", text::field_starts());
    let starts: Option<NaiveTime> = reader.must("starts", text::field_starts(), starts);
    let minutes = reader.whole("minutes", text::field_minutes(), 30..=480);
    let minutes = reader.must("minutes", text::field_minutes(), minutes);
    let place = reader.text("place", text::field_place(), 300);
    let not_on = fields::days(&mut reader, "not_on", text::field_not_on());
    let topics = fields::lines(&mut reader, "topics", text::field_topics());
    let is_member = |id: &str| series.plan.members(&body).any(|one| one.id == id);
    let mut chair = sent.get("chair").to_owned();
    if body != planned.body && !is_member(&chair) {
        chair.clear();
    }
    if !chair.is_empty() && !is_member(&chair) {
        reader.refuse("chair", text::trouble_chair());
    }
    let named = |field: &str| -> Vec<String> {
        let members = series.plan.members(&body).map(|one| one.id.clone());
        members.filter(|id| sent.has(field, id)).collect()
    };
    let people = named("people");
    // The order they are asked in stays; who is added comes last.
    let mut substitutes = named("substitutes");
    let place_of = |id: &String| planned.substitutes.iter().position(|one| one == id);
    substitutes.retain(|id| !people.contains(id));
    substitutes.sort_by_key(|id| place_of(id).unwrap_or(usize::MAX));
    let changed = Planned {
        service,
        user_council,
        is_by_invitation: reader.ticked("by_invitation"),
        emails,
        day,
        starts: starts.unwrap_or(planned.starts),
        minutes: minutes.and_then(|m| u32::try_from(m).ok()).unwrap_or(planned.minutes),
        place,
        not_on,
        topics,
        chair,
        people,
        substitutes,
        is_kept: reader.ticked("kept"),
        theme: sent.get("theme").parse().ok().map(ThemeId),
        body: body.clone(),
        ..planned.clone()
    };
    reader.finish(changed)
}
