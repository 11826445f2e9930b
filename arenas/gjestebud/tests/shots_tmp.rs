//! Temporary.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, dead_code)]
#[path = "hosts/town.rs"]
mod town;
use medvirk_testkit::{Answer, Browser, TestDatabase};
use town::*;

fn save(name: &str, a: &Answer) {
    let dist = concat!(env!("CARGO_MANIFEST_DIR"), "/../../platform/web/assets/dist/");
    let mut body = String::new();
    let mut rest = a.body.as_str();
    while let Some(at) = rest.find("\"/assets/") {
        body.push_str(&rest[..at + 1]);
        let tail = &rest[at + 9..];
        let slash = tail.find('/').unwrap();
        body.push_str(dist);
        rest = &tail[slash + 1..];
    }
    body.push_str(rest);
    std::fs::write(format!("/tmp/gb/shots/{name}.html"), body).unwrap();
    println!("{name} {}", a.status);
}
async fn get(b: &mut Browser, name: &str, path: &str) -> Answer {
    let a = b.get(path).await;
    save(name, &a);
    a
}

#[tokio::test]
async fn shots() {
    let town = Town::demo(TestDatabase::sqlite().await).await;
    let mut p = town.planner().await;
    let main = town.base(MAIN).await;
    let tr = town.base(TRAFIKK).await;
    let ku = town.base("kultur-2027").await;
    let mut pub_ = town.test.browser();
    get(&mut pub_, "call", "/processes/trafikk-2027/host").await;
    get(&mut pub_, "call_closed", &format!("/processes/{MAIN}/host")).await;
    let f = "/processes/trafikk-2027/host";
    let bad = pub_.post(f, f, &[("name", "Kari"), ("birth_year", "84")]).await;
    save("call_errors", &bad);
    let ok = pub_
        .post(
            f,
            f,
            &[
                ("name", "Kari Vik"),
                ("email", "kari@example.org"),
                ("area", "Lia"),
                ("birth_year", "2010"),
                ("theme_1", "T13"),
                ("consent", "1"),
            ],
        )
        .await;
    save("receipt", &ok);
    get(&mut pub_, "public_draw", &format!("/processes/{MAIN}/draw")).await;
    get(&mut pub_, "public_draw_kultur", "/processes/kultur-2027/draw").await;
    get(&mut pub_, "process_trafikk", "/processes/trafikk-2027").await;
    get(&mut pub_, "process_main", &format!("/processes/{MAIN}")).await;
    get(&mut pub_, "front", "/").await;
    let pdf = pub_.get(&format!("{f}/form.pdf")).await;
    std::fs::write("/tmp/gb/shots/form.pdf", &pdf.bytes).unwrap();
    let pdf = p.get(&format!("{main}/draw/document")).await;
    std::fs::write("/tmp/gb/shots/record.pdf", &pdf.bytes).unwrap();
    get(&mut p, "staff_process", &format!("/staff/processes/{}", town.process(MAIN).await)).await;
    get(&mut p, "hosts", &main).await;
    get(&mut p, "hosts_trafikk", &tr).await;
    get(&mut p, "call_form", &format!("{tr}/call")).await;
    get(&mut p, "applications", &format!("{main}/applications")).await;
    get(&mut p, "phone_list", &format!("{main}/phone-list")).await;
    let own = town.application("S051").await;
    get(&mut p, "application", &own).await;
    let own = town.application("S032").await;
    get(&mut p, "application_minor", &own).await;
    get(&mut p, "enter", &format!("{tr}/applications/new")).await;
    get(&mut p, "import", &format!("{tr}/import")).await;
    let page = format!("{tr}/import");
    let mut bytes = town.files.bytes("host_applications.csv").unwrap().to_vec();
    bytes.extend_from_slice(b",,,,,,,,,,,,,,,,,,\nX1,,,,,,,,,,,,,,,,,,\n");
    let pre = p.post_files(&page, &page, &[], &[("file", "soknader.csv", &bytes)]).await;
    save("import_preview", &pre);
    get(&mut p, "duplicates", &format!("{tr}/duplicates")).await;
    let c = get(&mut p, "criteria", &format!("{main}/criteria")).await;
    let one = c.attribute("tbody th a", "href").unwrap();
    get(&mut p, "criteria_form", &one).await;
    get(&mut p, "draw_before", &format!("{tr}/draw")).await;
    let d = format!("{tr}/draw");
    let bad = p.post(&d, &d, &[("seed", "123456")]).await;
    save("draw_conflict", &bad);
    get(&mut p, "draw_result", &format!("{main}/draw")).await;
    get(&mut p, "draw_result_kultur", &format!("{ku}/draw")).await;
    get(&mut p, "answers", &format!("{ku}/answers")).await;
    for a in medvirk_gjestebud::gjestebud_store::list(
        town.test.site.db.reader(),
        town.process(MAIN).await,
    )
    .await
    .unwrap()
    .iter()
    .take(6)
    {
        get(&mut p, &format!("replace_{}", a.code), &format!("{main}/places/{}/replace", a.id))
            .await;
    }
}
#[tokio::test]
async fn shots2() {
    let town = Town::with_criteria(TestDatabase::sqlite().await).await;
    let mut p = town.planner().await;
    let file = "theme,feature,value,min,max\nT31,area,Øvre Dal,2,2\nT31,gender,kvinne,0,2\n";
    town.criteria("trang.csv", file.as_bytes()).await;
    let main = town.base(MAIN).await;
    let d = format!("{main}/draw");
    let bad = p.post(&d, &d, &[("seed", "123456")]).await;
    save("draw_conflict", &bad);
    get(&mut p, "criteria_bad", &format!("{main}/criteria")).await;
    get(&mut p, "hosts_before", &main).await;
    get(&mut p, "duplicates", &format!("{main}/duplicates")).await;
    let bad = p
        .post_files(
            &format!("{main}/criteria"),
            &format!("{main}/criteria"),
            &[],
            &[("file", "x.csv", b"theme,feature,value,min,max\nT99,gender,mann,1,2\n")],
        )
        .await;
    save("criteria_file_error", &bad);
}
