//! The demo town's plans and processes: the main one from the town's plan file, with nynorsk and
//! English beside it, and three more at other stages; and its population.

mod file;
mod process;

use std::collections::BTreeMap;

use medvirk_kernel::{Error, Language, Permit, Resource, Result};
use medvirk_slice::{Area, Cx, DemoTown, Municipality};
use medvirk_store::Tx;
use serde::de::DeserializeOwned;

use crate::{
    CREATE, IMPORT_POPULATION, Plan, PlanId, PlanKind, Words,
    model::{
        age_band::AgeBands,
        json_stat::Dataset,
        population::{Selection, from_csv, from_table},
    },
    store,
};
use file::{MainExtra, PlanExtra, PlanFile, Town};

const MAIN_EXTRA: &str = include_str!("../../demo/main.yaml");
const OTHERS: &str = include_str!("../../demo/others.yaml");

/// Where the service of the demo runs when nobody has said.
const BASE_URL: &str = "http://localhost:8080";

/// Fills in this slice's part of the town, in one transaction.
pub(crate) async fn fill(cx: &Cx, town: &DemoTown) -> Result<()> {
    let file: PlanFile = yaml(town.text("plan.yaml")?)?;
    let extra: MainExtra = yaml(MAIN_EXTRA)?;
    let others: Vec<file::Other> = yaml(OTHERS)?;
    let permit = cx.permit(CREATE, Resource::SITE)?;
    let tx = cx.begin().await?;
    let municipality = municipality(cx, &file.municipality);
    cx.site().set_municipality(&tx, &permit, cx.now(), &municipality).await?;
    let plans = insert_plans(&tx, cx, &permit, &file, &extra.plans).await?;
    let parts = process::main(&tx, cx, &permit, &file, &extra, &plans).await?;
    for other in &others {
        process::other(&tx, cx, &permit, other, &parts, &plans).await?;
    }
    insert_population(&tx, cx, town, &municipality).await?;
    tx.commit().await?;
    cx.site().refresh();
    Ok(())
}

fn yaml<T: DeserializeOwned>(text: &str) -> Result<T> {
    Ok(yaml_serde::from_str(text)?)
}

fn municipality(cx: &Cx, town: &Town) -> Municipality {
    let before = cx.municipality().clone();
    let area = |a: &file::TownArea| Area { id: a.id.clone(), name: a.name.clone() };
    Municipality {
        name: town.name.clone(),
        number: town.number.clone(),
        default_language: town.default_language,
        languages: town.offered_languages.clone(),
        address: town.address.clone(),
        email: town.email.clone(),
        phone: town.phone.clone(),
        website: town.website.clone(),
        base_url: match before.base_url.is_empty() {
            true => BASE_URL.to_owned(),
            false => before.base_url.clone(),
        },
        areas: town.areas.iter().map(area).collect(),
        age_bands: town.age_bands.clone(),
        ..before
    }
}

/// A bokmål text with its versions in other languages; one in bokmål goes before the town's own.
fn words(nb: &str, others: &BTreeMap<Language, String>) -> Words {
    let first = Words::in_one(Language::Nb, nb);
    others.iter().fold(first, |words, (language, text)| words.and(*language, text.clone()))
}

/// Inserts every plan the town's file names; gives their ids by the file's own.
async fn insert_plans(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    file: &PlanFile,
    extra: &BTreeMap<String, PlanExtra>,
) -> Result<BTreeMap<String, PlanId>> {
    let own = &file.plan;
    let named = [(&own.id, &own.title), (&own.parent.id, &own.parent.title)];
    let related = own.siblings.iter().chain(&own.governs).map(|p| (&p.id, &p.title));
    let titles: Vec<_> = named.into_iter().chain(related).collect();
    let ids: BTreeMap<String, PlanId> =
        titles.iter().map(|(id, _)| ((*id).clone(), cx.new_id())).collect();
    let id = |key: &str| ids.get(key).copied().ok_or_else(|| missing("plan", key));
    let governed = own.governs.iter().map(|p| id(&p.id)).collect::<Result<Vec<_>>>()?;
    for (key, title) in titles {
        let extra = extra.get(key).ok_or_else(|| missing("plan", key))?;
        let is_own = *key == own.id;
        let is_part = is_own || own.siblings.iter().any(|p| p.id == *key);
        let plan = Plan {
            id: id(key)?,
            title: words(title, &extra.words),
            kind: PlanKind::from_code(&extra.kind),
            horizon: is_own.then_some(own.horizon),
            parent: if is_part { Some(id(&own.parent.id)?) } else { None },
            governs: if is_own { governed.clone() } else { Vec::new() },
            version: 1,
        };
        store::insert_plan(tx, permit, &plan).await?;
    }
    Ok(ids)
}

fn missing(what: &str, key: &str) -> Error {
    Error::internal(format!("the demo knows no {what} {key}"))
}

async fn insert_population(
    tx: &Tx,
    cx: &Cx,
    town: &DemoTown,
    municipality: &Municipality,
) -> Result<()> {
    let permit = cx.permit(IMPORT_POPULATION, Resource::SITE)?;
    let fault = |what: &str| Error::internal(format!("the demo's {what} cannot be read"));
    let bands = AgeBands::parse(&municipality.age_bands).map_err(|_| fault("age bands"))?;
    let name = "population.json";
    let table = Dataset::parse(town.text(name)?).map_err(|_| fault(name))?;
    let choice = Selection { region: None, year: None, metric: None, bands: &bands };
    let whole = from_table(&table, choice).map_err(|_| fault(name))?;
    store::put_population(tx, &permit, cx.now(), name, &whole).await?;
    let name = "population_by_area.csv";
    let areas = from_csv(town.text(name)?, &bands).map_err(|_| fault(name))?;
    store::put_population(tx, &permit, cx.now(), name, &areas).await
}
