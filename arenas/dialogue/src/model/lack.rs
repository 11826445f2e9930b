//! What must be written down before days and people can be proposed.

use super::series::{Call, YearPlan};

/// Something that is not there yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lack {
    /// There is no body with members.
    Bodies,
    /// There is no meeting.
    Meetings,
    /// A meeting (by service) has no body.
    Body(String),
    /// A body (by name) has fewer members than one of its meetings needs: so many, and so many it needs.
    Members(String, usize, u32),
    /// The time of the meetings ends before it begins, or has no weekday.
    Season,
}

/// All that is not there yet.
pub fn lacks(year: &YearPlan) -> Vec<Lack> {
    let mut lacks = Vec::new();
    if !year.bodies.iter().any(|body| year.members(&body.id).next().is_some()) {
        lacks.push(Lack::Bodies);
    }
    if year.meetings.is_empty() {
        lacks.push(Lack::Meetings);
    }
    if year.from > year.to || year.weekdays.is_empty() {
        lacks.push(Lack::Season);
    }
    for meeting in year.meetings.iter().filter(|one| year.body(&one.body).is_none()) {
        lacks.push(Lack::Body(meeting.service.clone()));
    }
    for body in year.bodies.iter().filter(|b| year.meetings.iter().any(|m| m.body == b.id)) {
        let wanted = if body.call == Call::All { 1 } else { year.per_meeting };
        let members = year.members(&body.id).count();
        if u32::try_from(members).is_ok_and(|members| members < wanted) {
            lacks.push(Lack::Members(body.name.clone(), members, wanted));
        }
    }
    lacks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Body, Planned, Politician};

    #[test]
    fn an_empty_year_says_what_it_needs_before_it_can_be_planned() {
        let mut year = YearPlan::default();
        assert_eq!(lacks(&year), [Lack::Bodies, Lack::Meetings]);
        let body = Body { id: "UOH".into(), name: "Oppvekst".into(), ..Body::default() };
        year.bodies.push(body);
        year.meetings.push(Planned { service: "Skole".into(), ..Planned::default() });
        year.politicians.push(Politician { body: "UOH".into(), ..Politician::default() });
        assert_eq!(lacks(&year), [Lack::Body("Skole".into())]);
        year.meetings[0].body = "UOH".into();
        assert_eq!(lacks(&year), [Lack::Members("Oppvekst".into(), 1, 4)]);
        year.bodies[0].call = Call::All;
        assert!(lacks(&year).is_empty());
    }
}
