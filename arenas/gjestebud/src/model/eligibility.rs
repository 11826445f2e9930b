//! Who may be drawn as host, and what must be done for an applicant whatever the draw says. Every
//! applicant gets an answer, also those who cannot be drawn (mission, G3).

use serde::{Deserialize, Serialize};

use super::application::{Application, AreaAnswer};

/// Why somebody cannot be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotEligible {
    /// Lives in another municipality.
    OutsideMunicipality,
    /// Below the youngest age for hosts.
    TooYoung,
    /// Wishes for no theme of the round.
    NoTheme,
}

/// How an applicant can be answered, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// By e-mail.
    Email,
    /// By phone.
    Phone,
    /// By letter.
    Letter,
    /// Not at all: on the list of those who cannot be reached.
    None,
}

/// A theme that staff keep an applicant away from, say because of their work. Audited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exclusion {
    theme: String,
    reason: String,
}

impl Exclusion {
    /// An exclusion, which must have a reason; `None` without.
    pub fn new(theme: impl Into<String>, reason: impl Into<String>) -> Option<Self> {
        let (theme, reason) = (theme.into(), reason.into());
        (!reason.trim().is_empty()).then_some(Exclusion { theme, reason })
    }

    /// The theme.
    pub fn theme(&self) -> &str {
        &self.theme
    }

    /// Why.
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

/// Everything that keeps somebody out of the draw; empty means eligible. An unknown age or area
/// keeps nobody out: the quotas for "ukjent" decide.
pub fn obstacles(application: &Application) -> Vec<NotEligible> {
    [
        (NotEligible::OutsideMunicipality, application.area == AreaAnswer::Outside),
        (NotEligible::TooYoung, application.age.is_too_young == Some(true)),
        (NotEligible::NoTheme, application.themes.is_empty()),
    ]
    .into_iter()
    .filter_map(|(why, is_so)| is_so.then_some(why))
    .collect()
}

/// Whether somebody may be drawn for some theme.
pub fn is_eligible(application: &Application) -> bool {
    obstacles(application).is_empty()
}

/// The themes somebody may be drawn for: the wishes, most wanted first, without the exclusions.
pub fn drawable_themes<'a>(application: &'a Application, exclusions: &[Exclusion]) -> Vec<&'a str> {
    if !is_eligible(application) {
        return vec![];
    }
    let excluded = |theme: &str| exclusions.iter().any(|e| e.theme == theme);
    application.themes.iter().map(String::as_str).filter(|theme| !excluded(theme)).collect()
}

/// Whether guardians must be informed before this host gets the kit.
pub fn informs_guardian(application: &Application) -> bool {
    is_eligible(application) && application.age.is_minor == Some(true)
}

/// How the applicant is answered. An e-mail address that cannot receive mail does not count.
pub fn reach(application: &Application) -> Reach {
    if application.email.as_ref().is_some_and(|email| email.is_valid) {
        Reach::Email
    } else if application.phone.as_ref().is_some_and(|phone| phone.number.is_some()) {
        Reach::Phone
    } else if !application.address.is_empty() {
        Reach::Letter
    } else {
        Reach::None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fjordvik;

    #[test]
    fn a_cabin_owner_from_elsewhere_is_not_drawn_but_answered() {
        let owner = fjordvik::application("S055");
        assert_eq!(obstacles(&owner), [NotEligible::OutsideMunicipality]);
        assert_eq!(drawable_themes(&owner, &[]), [] as [&str; 0]);
        assert_eq!(reach(&owner), Reach::Email);
    }

    #[test]
    fn an_unknown_age_keeps_nobody_out() {
        let driver = fjordvik::application("S060");
        assert!(is_eligible(&driver));
        assert!(!informs_guardian(&driver));
        assert_eq!(reach(&driver), Reach::Phone);
    }

    #[test]
    fn a_host_of_seventeen_is_accepted_and_the_guardians_are_informed() {
        let pupil = fjordvik::application("S032");
        assert!(is_eligible(&pupil));
        assert!(informs_guardian(&pupil));
    }

    #[test]
    fn a_host_below_the_minimum_age_is_not_drawn() {
        let mut child = fjordvik::application("S032");
        child.age.is_too_young = Some(true);
        assert_eq!(obstacles(&child), [NotEligible::TooYoung]);
        assert!(!informs_guardian(&child));
    }

    #[test]
    fn an_employee_is_kept_from_a_theme_only_with_a_reason() {
        let employee = fjordvik::application("S051");
        assert_eq!(Exclusion::new("T13", "  "), None);
        let exclusion = Exclusion::new("T13", "Ansatt på teknisk").unwrap();
        assert_eq!(drawable_themes(&employee, &[]), ["T13", "T33"]);
        assert_eq!(drawable_themes(&employee, &[exclusion]), ["T33"]);
    }

    #[test]
    fn those_without_email_are_reached_by_phone() {
        let phone_only: Vec<_> = fjordvik::applications()
            .into_iter()
            .filter(|a| reach(a) == Reach::Phone)
            .map(|a| a.reference)
            .collect();
        assert_eq!(
            phone_only,
            [
                "S004", "S005", "S013", "S014", "S016", "S017", "S019", "S029", "S031", "S043",
                "S045", "S048", "S060", "S061", "S072"
            ]
        );
    }
}
