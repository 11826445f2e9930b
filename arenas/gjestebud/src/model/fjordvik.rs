//! The fictional town's applications and reports, read for tests.

use std::sync::LazyLock;

use medvirk_processes::model::age_band::AgeBands;
use serde::Deserialize;

use super::application::{Application, Named, Settings};
use super::import::{Override, find, import};
use super::sheet::Sheet;

pub const APPLICATIONS: &str = include_str!("../../tests/data/host_applications.csv");

#[derive(Deserialize)]
struct PlanFile {
    municipality: Municipality,
    settings: FileSettings,
    focus_areas: Vec<FocusArea>,
}

#[derive(Deserialize)]
struct Municipality {
    areas: Vec<FileArea>,
    age_bands: AgeBands,
}

#[derive(Deserialize)]
struct FileArea {
    id: String,
    name: String,
}

#[derive(Deserialize)]
struct FileSettings {
    host_minimum_age: u16,
}

#[derive(Deserialize)]
struct FocusArea {
    themes: Vec<Theme>,
}

#[derive(Deserialize)]
pub struct Theme {
    pub id: String,
    pub title: String,
    pub planned_gjestebud: u32,
}

fn plan() -> PlanFile {
    yaml_serde::from_str(include_str!("../../tests/data/plan.yaml")).unwrap()
}

/// The ten themes.
pub fn themes() -> Vec<Theme> {
    plan().focus_areas.into_iter().flat_map(|f| f.themes).collect()
}

/// The settings of the call; opened in 2025.
pub fn settings() -> &'static Settings {
    static SETTINGS: LazyLock<Settings> = LazyLock::new(|| {
        let plan = plan();
        let areas = plan.municipality.areas.into_iter();
        Settings {
            bands: plan.municipality.age_bands,
            reference_year: 2025,
            minimum_age: plan.settings.host_minimum_age,
            areas: areas.map(|a| Named { id: a.id, name: a.name }).collect(),
            themes: themes().into_iter().map(|t| Named { id: t.id, name: t.title }).collect(),
        }
    });
    &SETTINGS
}

/// The 74 applications, in order of arrival.
pub fn applications() -> Vec<Application> {
    static READ: LazyLock<Vec<Application>> = LazyLock::new(|| {
        let sheet = Sheet::from_csv(APPLICATIONS.as_bytes()).unwrap();
        let columns = find(&sheet.header, &Override::new());
        import(&sheet, &columns, settings()).into_iter().map(|r| r.application.unwrap()).collect()
    });
    READ.clone()
}

/// One application.
pub fn application(reference: &str) -> Application {
    applications().into_iter().find(|a| a.reference == reference).unwrap()
}

fn table(text: &str) -> Vec<Vec<String>> {
    let sheet = Sheet::from_csv(text.as_bytes()).unwrap();
    sheet.rows.into_iter().map(|row| row.cells).collect()
}

/// The expected pool: reference, features, themes.
pub fn host_pool() -> Vec<Vec<String>> {
    table(include_str!("../../tests/data/host_pool.csv"))
}

/// The realised draw, column by column as in its header.
pub fn hosts_drawn() -> Vec<Vec<String>> {
    table(include_str!("../../tests/data/hosts_drawn.csv"))
}

/// The expected values of one figure: key and value.
pub fn figure(name: &str) -> Vec<(String, String)> {
    table(include_str!("../../tests/data/summary.csv"))
        .into_iter()
        .filter(|row| row[0] == name)
        .map(|row| (row[1].clone(), row[2].clone()))
        .collect()
}

/// The 23 report files by name.
pub fn report_files() -> Vec<(String, String)> {
    let folder =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/gjestebud_reports");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .map(|path| {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            (name, std::fs::read_to_string(path).unwrap())
        })
        .collect();
    files.sort();
    files
}
