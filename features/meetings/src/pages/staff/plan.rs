//! The form of a meeting: which fields it has, a meeting as its values, and the values as a meeting.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Timelike, Utc};
use medvirk_i18n::format;
use medvirk_kernel::{Language, Message, OSLO, Result, to_oslo};
use medvirk_processes::{Theme, Words};
use medvirk_slice::Cx;
use medvirk_web::{Reader, Submitted};

use super::{
    question,
    sheet::{Group, Kind, Part, Slot, filled, name, worded, words},
};
use crate::{
    model::{
        AgendaItem, Audience, HostPerson, Meeting, Place, Places, Reminder, SignUpRules, holiday,
        holiday_words, oslo,
    },
    text,
};

const LINE: usize = 200;
const LONG: usize = 4_000;
/// Most rows of one kind.
const ROWS: usize = 60;

/// The parts of the form; `asked` is a public holiday that was given as date, and must be meant.
pub(super) fn parts(cx: &Cx, themes: &[Theme], asked: Option<NaiveDate>) -> Vec<Part> {
    let mut parts = vec![what(cx, themes), when(cx, asked), place()];
    parts.extend([audience(), practical(), hosts(), agenda(), sign_up()]);
    parts.extend([question::part(cx), reminders()]);
    parts
}

fn part(key: &'static str, heading: Message, slots: Vec<Slot>) -> Part {
    Part { key, heading, lead: None, slots, group: None }
}

fn what(cx: &Cx, themes: &[Theme]) -> Part {
    let areas = cx.municipality().areas.iter().map(|a| (a.id.clone(), a.name.clone()));
    let none = (String::new(), text::plan_area_whole().to(cx.language()));
    let themes = themes.iter().map(|t| (t.id.to_string(), t.title.to(cx.language()).to_owned()));
    let mut slots = vec![
        Slot::line("title", text::plan_title()).lingual().needed(),
        Slot::new("purpose", text::plan_purpose(), Kind::Area(3))
            .lingual()
            .hint(text::plan_purpose_hint()),
        Slot::line("slug", text::plan_slug()).hint(text::plan_slug_hint()),
        Slot::line("body", text::plan_body()).hint(text::plan_body_hint()),
        Slot::new(
            "area",
            text::plan_area(),
            Kind::Choice(std::iter::once(none).chain(areas).collect()),
        ),
    ];
    let themes: Vec<_> = themes.collect();
    if !themes.is_empty() {
        slots.push(Slot::new("themes", text::plan_themes(), Kind::Checks(themes)));
    }
    part("what", text::plan_part_what(), slots)
}

/// The date that was sent, where it is a public holiday and not the day the meeting had.
pub(super) fn closed_day(submitted: &Submitted, before: &Meeting) -> Option<NaiveDate> {
    let day: NaiveDate = submitted.get("date").parse().ok()?;
    let is_new = day != to_oslo(before.starts_at).date_naive();
    (is_new && holiday(day).is_some()).then_some(day)
}

/// Refuses a public holiday that nobody has said they mean.
pub(super) fn mean_it(reader: &mut Reader<'_>, submitted: &Submitted, before: &Meeting) {
    if let Some(day) = closed_day(submitted, before)
        && let Some(name) = holiday(day)
        && !submitted.has("closed_day", &day.to_string())
    {
        reader.refuse("date", text::plan_refused_closed_day(holiday_words(name)));
    }
}

/// The box that says that a closed day is meant: its value is the day, so that it holds for no other.
pub(super) fn meant_box(cx: &Cx, day: NaiveDate) -> Vec<(String, String)> {
    let words = format::date_with_weekday(cx.language(), day);
    vec![(day.to_string(), text::plan_closed_day_keep(words).to(cx.language()))]
}

fn when(cx: &Cx, asked: Option<NaiveDate>) -> Part {
    let mut slots = vec![
        Slot::date("date", text::plan_date()).needed(),
        Slot::time("starts", text::plan_starts()).needed().hint(text::plan_norwegian_time()),
        Slot::time("ends", text::plan_ends()).needed(),
        Slot::date("ends_date", text::plan_ends_date()).hint(text::plan_ends_date_hint()),
    ];
    if let Some(day) = asked {
        let boxes = Kind::Checks(meant_box(cx, day));
        slots.push(Slot::new("closed_day", text::plan_closed_day(), boxes).needed());
    }
    part("when", text::plan_part_when(), slots)
}

fn place() -> Part {
    let slots = vec![
        Slot::line("place_name", text::plan_place()),
        Slot::line("place_address", text::plan_address()),
        Slot::line("place_map", text::plan_map()).hint(text::plan_map_hint()),
        Slot::new("directions", text::plan_directions(), Kind::Area(2)).lingual(),
    ];
    part("place", text::plan_part_place(), slots)
}

fn audience() -> Part {
    let slots = vec![
        Slot::line("audience", text::plan_audience()).lingual().hint(text::plan_audience_hint()),
        Slot::date("moved_in_since", text::plan_moved_in()).hint(text::plan_moved_in_hint()),
        Slot::tick("only", text::plan_only()),
        Slot::number("reserved", text::plan_reserved()).hint(text::plan_reserved_hint()),
        Slot::date("reserved_date", text::plan_reserved_date()),
        Slot::time("reserved_time", text::plan_reserved_time()),
    ];
    part("audience", text::plan_part_audience(), slots)
}

fn practical() -> Part {
    let group = Group {
        key: "practical",
        row: text::plan_practical_row(),
        add: text::plan_practical_add(),
        slots: vec![Slot::line("text", text::plan_practical_line()).lingual()],
    };
    let lead = Some(text::plan_practical_lead());
    Part { lead, group: Some(group), ..part("practical", text::plan_part_practical(), Vec::new()) }
}

fn hosts() -> Part {
    let group = Group {
        key: "host",
        row: text::plan_host_row(),
        add: text::plan_host_add(),
        slots: vec![
            Slot::line("name", text::plan_host_name()),
            Slot::line("role", text::plan_host_role()),
            Slot::line("party", text::plan_host_party()),
        ],
    };
    let lead = Some(text::plan_hosts_lead());
    Part { lead, group: Some(group), ..part("hosts", text::plan_part_hosts(), Vec::new()) }
}

fn agenda() -> Part {
    let group = Group {
        key: "agenda",
        row: text::plan_agenda_row(),
        add: text::plan_agenda_add(),
        slots: vec![
            Slot::line("title", text::plan_agenda_title()).lingual(),
            Slot::number("minutes", text::plan_agenda_minutes()),
            Slot::line("who", text::plan_agenda_who()),
        ],
    };
    Part { group: Some(group), ..part("agenda", text::plan_part_agenda(), Vec::new()) }
}

fn sign_up() -> Part {
    let slots = vec![
        Slot::tick("needed", text::plan_needed()),
        Slot::date("opens_date", text::plan_opens_date()).hint(text::plan_opens_hint()),
        Slot::time("opens_time", text::plan_opens_time()),
        Slot::date("closes_date", text::plan_closes_date()).hint(text::plan_closes_hint()),
        Slot::time("closes_time", text::plan_closes_time()),
        Slot::number("capacity", text::plan_capacity()).hint(text::plan_capacity_hint()),
        Slot::number("accept_hours", text::plan_accept_hours()).hint(text::plan_accept_hint()),
        Slot::tick("waiting_list", text::plan_waiting_list()),
        Slot::number("party_max", text::plan_party_max()).hint(text::plan_party_hint()),
        Slot::tick("children", text::plan_children()),
    ];
    part("sign-up", text::plan_part_sign_up(), slots)
}

fn reminders() -> Part {
    let group = Group {
        key: "reminder",
        row: text::plan_reminder_row(),
        add: text::plan_reminder_add(),
        slots: vec![
            Slot::number("days", text::plan_reminder_days()),
            Slot::time("time", text::plan_reminder_time()),
            Slot::new("text", text::plan_reminder_text(), Kind::Area(2)).lingual(),
        ],
    };
    let lead = Some(text::plan_reminders_lead());
    Part { lead, group: Some(group), ..part("reminders", text::plan_part_reminders(), Vec::new()) }
}

/// A meeting as the values of its form.
pub(super) fn values(meeting: &Meeting, places: &Places) -> Vec<(String, String)> {
    let plan = &meeting.plan;
    let mut pairs: Vec<(String, String)> = Vec::new();
    pairs.extend(worded("title", &meeting.title));
    pairs.extend(worded("purpose", &plan.purpose));
    pairs.extend(worded("directions", &plan.place.directions));
    let (starts, ends) = (to_oslo(meeting.starts_at), to_oslo(meeting.ends_at));
    let other_day = (ends.date_naive() != starts.date_naive()).then(|| ends.date_naive());
    let mut put = |name: &str, value: String| pairs.push((name.to_owned(), value));
    put("slug", meeting.slug.clone());
    put("body", plan.body.clone());
    put("area", plan.area.clone().unwrap_or_default());
    for theme in &plan.themes {
        put("themes", theme.to_string());
    }
    put("date", starts.date_naive().to_string());
    put("starts", clock(starts.time()));
    put("ends", clock(ends.time()));
    put("ends_date", other_day.map(|d| d.to_string()).unwrap_or_default());
    put("place_name", plan.place.name.clone());
    put("place_address", plan.place.address.clone());
    put("place_map", plan.place.map.clone());
    let rules = &plan.sign_up;
    for (key, at) in
        [("opens", rules.opens_at), ("closes", rules.closes_at), ("reserved", rules.reserved_until)]
    {
        put(
            &format!("{key}_date"),
            at.map(|at| to_oslo(at).date_naive().to_string()).unwrap_or_default(),
        );
        put(&format!("{key}_time"), at.map(|at| clock(to_oslo(at).time())).unwrap_or_default());
    }
    let tick = |yes: bool| if yes { "1".to_owned() } else { String::new() };
    put("needed", tick(rules.needed));
    put("waiting_list", tick(rules.waiting_list));
    put("children", tick(rules.children));
    put("accept_hours", rules.accept_hours.to_string());
    put("party_max", rules.party_max.to_string());
    put("capacity", places.capacity.map(|c| c.to_string()).unwrap_or_default());
    put("reserved", places.reserved.to_string());
    if let Some(audience) = &plan.audience {
        put("moved_in_since", audience.moved_in_since.map(|d| d.to_string()).unwrap_or_default());
        put("only", tick(audience.only));
        pairs.extend(worded("audience", &audience.words));
    }
    pairs.extend(row_values(meeting));
    pairs.retain(|(_, value)| !value.is_empty());
    pairs
}

fn row_values(meeting: &Meeting) -> Vec<(String, String)> {
    let plan = &meeting.plan;
    let mut pairs = Vec::new();
    for (n, line) in plan.practical.iter().enumerate() {
        pairs.extend(worded(&name("practical", n, "text"), line));
    }
    for (n, host) in plan.hosts.iter().enumerate() {
        let own = [("name", &host.name), ("role", &host.role), ("party", &host.party)];
        pairs.extend(own.map(|(slot, value)| (name("host", n, slot), value.clone())));
    }
    for (n, item) in plan.agenda.iter().enumerate() {
        pairs.extend(worded(&name("agenda", n, "title"), &item.title));
        pairs.push((name("agenda", n, "minutes"), item.minutes.to_string()));
        pairs.push((name("agenda", n, "who"), item.who.clone()));
    }
    for (n, asked) in plan.questions.iter().enumerate() {
        pairs.extend(question::values(n, asked));
    }
    for (n, reminder) in plan.reminders.iter().enumerate() {
        pairs.extend(worded(&name("reminder", n, "text"), &reminder.text));
        pairs.push((name("reminder", n, "days"), reminder.days_before.to_string()));
        pairs.push((name("reminder", n, "time"), clock(reminder.at)));
    }
    pairs
}

fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

/// The meeting that was sent, over `before`, with how many places and how many of them reserved.
///
/// # Errors
/// A refusal with everything that cannot be read.
pub(super) fn read(
    cx: &Cx,
    submitted: &Submitted,
    before: &Meeting,
) -> Result<(Meeting, (Option<u32>, u32))> {
    let mut reader = Reader::new(submitted);
    let mut meeting = before.clone();
    let plan = &before.plan;
    meeting.title = words(cx, &mut reader, ("title", text::plan_title(), LINE), &before.title);
    if meeting.title.is_empty() {
        let own = super::sheet::languages(cx).first().copied().unwrap_or(Language::Nb);
        reader.refuse(&super::sheet::in_language("title", own), text::refused_no_title());
    }
    meeting.plan.purpose =
        words(cx, &mut reader, ("purpose", text::plan_purpose(), LONG), &plan.purpose);
    slug(&mut reader, submitted, &mut meeting);
    meeting.plan.body = reader.text("body", text::plan_body(), LINE);
    meeting.plan.area = reader.optional("area", text::plan_area(), LINE);
    meeting.plan.themes = submitted.all("themes").iter().filter_map(|id| id.parse().ok()).collect();
    times(&mut reader, &mut meeting, before);
    mean_it(&mut reader, submitted, before);
    let directions = ("directions", text::plan_directions(), LONG);
    meeting.plan.place = Place {
        name: reader.text("place_name", text::plan_place(), LINE),
        address: reader.text("place_address", text::plan_address(), LINE),
        map: map(&mut reader),
        directions: words(cx, &mut reader, directions, &plan.place.directions),
    };
    meeting.plan.audience = read_audience(cx, &mut reader, plan.audience.as_ref());
    meeting.plan.practical = practical_lines(cx, &mut reader, submitted);
    meeting.plan.hosts = host_people(&mut reader, submitted);
    meeting.plan.agenda = agenda_items(cx, &mut reader, submitted);
    meeting.plan.questions = question::read(cx, &mut reader, submitted, &plan.questions);
    meeting.plan.reminders = read_reminders(cx, &mut reader, submitted);
    let (rules, places) = rules(&mut reader, &plan.sign_up);
    meeting.plan.sign_up = rules;
    reader.finish((meeting, places))
}

fn slug(reader: &mut Reader<'_>, submitted: &Submitted, meeting: &mut Meeting) {
    let wanted = submitted.get("slug");
    if !wanted.is_empty() && !medvirk_processes::is_slug(wanted) {
        reader.refuse("slug", text::plan_refused_slug());
    }
    // Left blank it is proposed when it is saved.
    meeting.slug = wanted.to_owned();
}

fn map(reader: &mut Reader<'_>) -> String {
    let map = reader.text("place_map", text::plan_map(), 500);
    if !map.is_empty() && !map.starts_with("https://") {
        reader.refuse("place_map", text::plan_refused_map());
    }
    map
}

fn times(reader: &mut Reader<'_>, meeting: &mut Meeting, before: &Meeting) {
    let day = reader.date("date", text::plan_date());
    let day = reader.must("date", text::plan_date(), day);
    let starts = reader.time("starts", text::plan_starts());
    let starts = reader.must("starts", text::plan_starts(), starts);
    let ends = reader.time("ends", text::plan_ends());
    let ends = reader.must("ends", text::plan_ends(), ends);
    let last = reader.date("ends_date", text::plan_ends_date()).or(day);
    if let (Some(day), Some(time)) = (day, starts) {
        meeting.starts_at = moment(reader, "starts", (day, time), Some(before.starts_at));
    }
    if let (Some(day), Some(time)) = (last, ends) {
        meeting.ends_at = moment(reader, "ends", (day, time), Some(before.ends_at));
    }
}

/// The moment of a wall clock in Norway. A time that the change of the clock leaves out is refused; of
/// a time that comes twice the one that stood before is kept, else the first is meant.
fn moment(
    reader: &mut Reader<'_>,
    field: &str,
    (day, time): (NaiveDate, NaiveTime),
    before: Option<DateTime<Utc>>,
) -> DateTime<Utc> {
    use chrono::{LocalResult, TimeZone};
    let local = day.and_time(time);
    if OSLO.from_local_datetime(&local) == LocalResult::None {
        reader.refuse(field, text::plan_refused_no_such_time());
    }
    match before.filter(|at| to_oslo(*at).naive_local().with_second(0) == Some(local)) {
        Some(same) => same,
        None => oslo(day, time),
    }
}

/// A date and a time that belong together; `time` stands when only the date is given.
fn optional_moment(
    reader: &mut Reader<'_>,
    (key, label, time): (&str, Message, NaiveTime),
    before: Option<DateTime<Utc>>,
) -> Option<DateTime<Utc>> {
    let (date_field, time_field) = (format!("{key}_date"), format!("{key}_time"));
    let day = reader.date(&date_field, label.clone());
    let at = reader.time(&time_field, label.clone());
    if day.is_none() && at.is_some() {
        reader.must(&date_field, label, day);
    }
    Some(moment(reader, &time_field, (day?, at.unwrap_or(time)), before))
}

fn count(reader: &mut Reader<'_>, field: &str, label: Message, most: i64) -> Option<u32> {
    reader.whole(field, label, 0..=most).and_then(|n| u32::try_from(n).ok())
}

fn rules(reader: &mut Reader<'_>, before: &SignUpRules) -> (SignUpRules, (Option<u32>, u32)) {
    let morning = NaiveTime::from_hms_opt(8, 0, 0).unwrap_or_default();
    let night = NaiveTime::from_hms_opt(23, 59, 0).unwrap_or_default();
    let opens = ("opens", text::plan_opens_date(), morning);
    let closes = ("closes", text::plan_closes_date(), night);
    let until = ("reserved", text::plan_reserved_date(), night);
    let capacity = count(reader, "capacity", text::plan_capacity(), 100_000);
    let reserved = count(reader, "reserved", text::plan_reserved(), 100_000).unwrap_or_default();
    if capacity.is_some_and(|c| reserved > c) {
        reader.refuse("reserved", text::plan_refused_reserved());
    }
    let party_max = count(reader, "party_max", text::plan_party_max(), 50).unwrap_or(1);
    let rules = SignUpRules {
        needed: reader.ticked("needed"),
        opens_at: optional_moment(reader, opens, before.opens_at),
        closes_at: optional_moment(reader, closes, before.closes_at),
        waiting_list: reader.ticked("waiting_list"),
        accept_hours: count(reader, "accept_hours", text::plan_accept_hours(), 720)
            .unwrap_or_default(),
        party_max: party_max.max(1),
        children: reader.ticked("children"),
        reserved_until: optional_moment(reader, until, before.reserved_until),
    };
    (rules, (capacity, reserved))
}

fn read_audience(cx: &Cx, reader: &mut Reader<'_>, before: Option<&Audience>) -> Option<Audience> {
    let none = Words::default();
    let said = before.map_or(&none, |a| &a.words);
    let words = words(cx, reader, ("audience", text::plan_audience(), LINE), said);
    let since = reader.date("moved_in_since", text::plan_moved_in());
    // Months are asked for, so the first day of one decides.
    let since = since.and_then(|day| day.with_day(1));
    let only = reader.ticked("only");
    if only && since.is_none() {
        reader.refuse("only", text::plan_refused_only());
    }
    let is_one = !words.is_empty() || since.is_some();
    is_one.then_some(Audience { words, moved_in_since: since, only })
}

fn rows(submitted: &Submitted, group: &str) -> Vec<usize> {
    filled(submitted, group).into_iter().take(ROWS).collect()
}

fn practical_lines(cx: &Cx, reader: &mut Reader<'_>, submitted: &Submitted) -> Vec<Words> {
    let line = |n: usize| {
        let at = name("practical", n, "text");
        words(cx, reader, (&at, text::plan_practical_line(), LINE), &Words::default())
    };
    rows(submitted, "practical").into_iter().map(line).collect()
}

fn host_people(reader: &mut Reader<'_>, submitted: &Submitted) -> Vec<HostPerson> {
    let host = |n: usize| HostPerson {
        name: reader.required(&name("host", n, "name"), text::plan_host_name(), LINE),
        role: reader.text(&name("host", n, "role"), text::plan_host_role(), LINE),
        party: reader.text(&name("host", n, "party"), text::plan_host_party(), LINE),
    };
    rows(submitted, "host").into_iter().map(host).collect()
}

fn agenda_items(cx: &Cx, reader: &mut Reader<'_>, submitted: &Submitted) -> Vec<AgendaItem> {
    let item = |n: usize| {
        let (title, minutes) = (name("agenda", n, "title"), name("agenda", n, "minutes"));
        AgendaItem {
            title: words(cx, reader, (&title, text::plan_agenda_title(), LINE), &Words::default()),
            minutes: count(reader, &minutes, text::plan_agenda_minutes(), 1_440)
                .unwrap_or_default(),
            who: reader.text(&name("agenda", n, "who"), text::plan_agenda_who(), LINE),
        }
    };
    rows(submitted, "agenda").into_iter().map(item).collect()
}

fn read_reminders(cx: &Cx, reader: &mut Reader<'_>, submitted: &Submitted) -> Vec<Reminder> {
    let mut reminders: Vec<Reminder> = Vec::new();
    for n in rows(submitted, "reminder") {
        let (days, time) = (name("reminder", n, "days"), name("reminder", n, "time"));
        let before = count(reader, &days, text::plan_reminder_days(), 90);
        let before = reader.must(&days, text::plan_reminder_days(), before);
        let at = reader.time(&time, text::plan_reminder_time());
        let at = reader.must(&time, text::plan_reminder_time(), at);
        let said = name("reminder", n, "text");
        let text = words(cx, reader, (&said, text::plan_reminder_text(), LONG), &Words::default());
        let (Some(days_before), Some(at)) = (before, at) else { continue };
        // Reminders are told apart by their day.
        if reminders.iter().any(|r| r.days_before == days_before) {
            reader.refuse(&days, crate::text::plan_refused_same_day());
        }
        reminders.push(Reminder { days_before, at, text });
    }
    reminders
}
