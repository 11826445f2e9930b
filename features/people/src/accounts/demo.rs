//! The demo town's own settings and its staff: one account per role, all with one known password.

use medvirk_kernel::{Error, Grant, Language, Resource, Result, Role};
use medvirk_slice::{Area, Cx, DemoTown, Municipality};
use serde::Deserialize;

use super::{grants, keys, password, store};
use crate::policy::{ACCOUNTS, SETTINGS};

/// The password of every demo account; the sign-in page of the demo shows it.
pub const DEMO_PASSWORD: &str = "fjord og fjell 2039";

/// Who works in Fjordvik: role, part of the address before `@fjordvik.example.org`, name.
pub(crate) const DEMO_STAFF: [(Role, &str, &str); 7] = [
    (Role::Administrator, "administrator", "Solfrid Langvik"),
    (Role::Planner, "planlegger", "Ingvild Myrvang"),
    (Role::CouncilSecretary, "sekretar", "Berit-Anne Kleiva"),
    (Role::Politician, "folkevalgt", "Arnhild Selvåg"),
    (Role::Moderator, "moderator", "Jon Inge Sætra"),
    (Role::SquareHost, "torgvert", "Maryam Osman Haugen"),
    (Role::Reader, "leser", "Tor Egil Nesje"),
];

/// The roles the sign-in page offers with one click.
pub(crate) const OFFERED: [Role; 4] =
    [Role::Planner, Role::CouncilSecretary, Role::Politician, Role::Administrator];

/// Address of the demo account with a role.
pub(crate) fn email_of(role: Role) -> Option<String> {
    let staff = DEMO_STAFF.iter().find(|(r, _, _)| *r == role);
    staff.map(|(_, local, _)| format!("{local}@fjordvik.example.org"))
}

/// The demo accounts somebody tries first: role, and the address to sign in with.
pub fn demo_accounts() -> Vec<(Role, String)> {
    OFFERED.into_iter().filter_map(|role| Some((role, email_of(role)?))).collect()
}

/// Says where the demo is reached from now on, so that the links in its letters work. An address
/// that somebody has chosen outside this machine is kept.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn demo_address(cx: &Cx, base_url: &str) -> Result<()> {
    let before = cx.municipality();
    let is_ours = before.base_url.is_empty() || before.base_url.starts_with("http://localhost:");
    if !is_ours || before.base_url == base_url {
        return Ok(());
    }
    let permit = cx.permit(SETTINGS, Resource::SITE)?;
    let municipality = Municipality { base_url: base_url.to_owned(), ..before.clone() };
    let tx = cx.begin().await?;
    cx.site().set_municipality(&tx, &permit, cx.now(), &municipality).await?;
    tx.commit().await?;
    // Whoever read between the two lines above remembers the old address.
    cx.site().refresh();
    Ok(())
}

#[derive(Deserialize)]
struct Plan {
    municipality: Town,
    settings: Settings,
}

#[derive(Deserialize)]
struct Town {
    name: String,
    number: String,
    address: String,
    email: String,
    phone: String,
    website: String,
    default_language: Language,
    offered_languages: Vec<Language>,
    areas: Vec<TownArea>,
    age_bands: Vec<String>,
}

#[derive(Deserialize)]
struct TownArea {
    id: String,
    name: String,
}

#[derive(Deserialize)]
struct Settings {
    publish_min_cell: u32,
}

/// Fills in municipality and staff. What the app has set already, its own address, is kept.
///
/// # Errors
/// Internal, when `plan.yaml` is missing or broken, or nothing can be written.
pub(crate) async fn fill(cx: &Cx, town: &DemoTown) -> Result<()> {
    let plan: Plan = yaml_serde::from_str(town.text("plan.yaml")?).map_err(Error::internal)?;
    let hash = password::hash(cx, DEMO_PASSWORD).await?;
    let settings = cx.permit(SETTINGS, Resource::SITE)?;
    let accounts = cx.permit(ACCOUNTS, Resource::SITE)?;
    let tx = cx.begin().await?;
    let municipality = municipality(cx.municipality(), plan);
    cx.site().set_municipality(&tx, &settings, cx.now(), &municipality).await?;
    for (role, local, name) in DEMO_STAFF {
        let email = format!("{local}@fjordvik.example.org");
        let new = store::NewAccount { name: name.to_owned(), email, language: None };
        let id = store::insert(&tx, &accounts, cx, new).await?;
        keys::set_password(&tx, &accounts, id, &hash).await?;
        grants::replace(&tx, &accounts, cx, id, &[Grant { role, process: None }]).await?;
    }
    tx.commit().await?;
    cx.site().refresh();
    Ok(())
}

fn municipality(before: &Municipality, plan: Plan) -> Municipality {
    let town = plan.municipality;
    Municipality {
        name: town.name,
        number: town.number,
        default_language: town.default_language,
        languages: town.offered_languages,
        address: town.address,
        email: town.email,
        phone: town.phone,
        website: town.website,
        areas: town.areas.into_iter().map(|a| Area { id: a.id, name: a.name }).collect(),
        age_bands: town.age_bands,
        publish_min_cell: plan.settings.publish_min_cell,
        ..before.clone()
    }
}
