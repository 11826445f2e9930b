//! A large spreadsheet of applications, from upload to the last row, as staff do it.

use std::{fmt::Write, time::Instant};

use anyhow::{Context, ensure};
use medvirk_slice::Cx;

use super::{client::Connection, server::Server};
use crate::open;

const PROCESS: &str = "trafikk-2027";

/// Uploads `rows` applications, looks at the preview, takes them in, and brings the same file again.
pub(crate) async fn run(rows: usize, database: Option<&str>) -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let server = Server::start(folder.path(), database).await?;
    let app = open::app(&server.settings, true).await?;
    let cx = Cx::system(&app, &app.default_site, "bench").await;
    let cx = cx.map_err(|e| anyhow::anyhow!("{e}"))?;
    let process = medvirk_processes::by_slug(cx.db().reader(), PROCESS).await;
    let process = process.map_err(|e| anyhow::anyhow!("{e}"))?.id;
    let mut staff = Connection::open(server.port).await?;
    let sign_in = ("/staff/sign-in", "/staff/sign-in/demo");
    staff.submit(sign_in, &[("role", "planner")], None).await?;
    let list = format!("/staff/processes/{process}/hosts/applications");
    let page = format!("/staff/processes/{process}/hosts/import");
    let file = file(rows);
    let name = if database.is_some() { "PostgreSQL" } else { "SQLite" };
    println!("{rows} applications, {} kB of CSV, on {name}", file.len() / 1024);
    let cpu_before = server.cpu()?;
    let mut step = Step { began: Instant::now() };
    let upload = staff.submit((&page, &page), &[], Some(("soknader.csv", &file))).await?;
    let preview = upload.location;
    ensure!(preview.contains("/import/"), "the file was refused");
    step.done("uploaded and read");
    staff.get(&preview).await.context("the preview")?;
    step.done("preview");
    let confirm = format!("{preview}/confirm");
    staff.submit((&preview, &confirm), &[], None).await.context("taking in")?;
    step.done("taken in (with the preview read once more)");
    staff.get(&list).await?;
    step.done("list of applications");
    let again = staff.submit((&page, &page), &[], Some(("soknader.csv", &file))).await?.location;
    let shown = staff.get(&again).await?;
    step.done("the same file once more, to the preview");
    let shown = String::from_utf8_lossy(&shown);
    ensure!(shown.contains(" disabled"), "rows that have come before are offered again");
    let (now, most) = server.resident_megabytes()?;
    println!(
        "{:.1} CPU s of the server; memory {now:.0} MB, most {most:.0} MB",
        server.cpu()? - cpu_before
    );
    server.stop().await
}

struct Step {
    began: Instant,
}

impl Step {
    fn done(&mut self, what: &str) {
        println!("  {what}: {:.2} s", self.began.elapsed().as_secs_f64());
        self.began = Instant::now();
    }
}

/// Invented people: names of numbers, phones nobody has.
fn file(rows: usize) -> String {
    const FIRST: [&str; 8] = ["Ask", "Bjørk", "Einer", "Furu", "Gran", "Hassel", "Lind", "Selje"];
    const AREAS: [&str; 4] = ["Sentrum", "Lia", "Sørsida", "Nordbygda"];
    let mut file =
        "name,email,phone,birth_year,gender,area,theme_1,channel,motivation\n".to_owned();
    for n in 0..rows {
        // Family names that are never alike, as in a large municipality.
        let (first, area) = (FIRST[n % FIRST.len()], AREAS[n % AREAS.len()]);
        let year = 1940 + n % 68;
        let gender = if n % 2 == 0 { "kvinne" } else { "mann" };
        let phone = format!("+47 000 {:02} {:03}", n / 1000 % 100, n % 1000);
        let _ = writeln!(
            file,
            "{first} Nr{n},soker-{n}@example.org,{phone},{year},{gender},{area},T13,nett,Jeg vil gjerne være vert."
        );
    }
    file
}
