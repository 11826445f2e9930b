//! The fictional town for these tests: its processes from the town's files, and the steps staff take.

use medvirk_gjestebud::Gjestebud;
use medvirk_gjestebud::{Assignment, gjestebud_store};
use medvirk_jobs::outbox;
use medvirk_kernel::{ProcessId, Role};
use medvirk_slice::{DemoTown, Slice};
use medvirk_testkit::{Answer, Browser, TestApp, TestDatabase, page_text};

pub const MAIN: &str = "samfunnsdel-2027-2039";
pub const TRAFIKK: &str = "trafikk-2027";

/// The readable text of a page.
pub trait Readable {
    fn text(&self) -> String;
}

impl Readable for Answer {
    fn text(&self) -> String {
        page_text(&self.body)
    }
}

pub struct Town {
    pub test: TestApp,
    pub files: DemoTown,
}

impl Town {
    /// The town's processes, and nothing of ours yet.
    pub async fn new(database: TestDatabase) -> Self {
        let (test, files) = crate::start::town(database, None).await;
        Town { test, files }
    }

    /// The town as the demo shows it.
    pub async fn demo(database: TestDatabase) -> Self {
        let town = Town::new(database).await;
        Gjestebud.demo(&town.test.system_cx().await, &town.files).await.unwrap();
        town
    }

    pub async fn planner(&self) -> Browser {
        self.test.staff_browser(&[Role::Planner]).await
    }

    pub async fn process(&self, slug: &str) -> ProcessId {
        medvirk_processes::by_slug(self.test.site.db.reader(), slug).await.unwrap().id
    }

    /// Address of the pages about hosts.
    pub async fn base(&self, slug: &str) -> String {
        format!("/staff/processes/{}/hosts", self.process(slug).await)
    }

    /// Makes the call of a process.
    pub async fn call(&self, slug: &str, opens: &str, closes: &str) -> Answer {
        let page = format!("{}/call", self.base(slug).await);
        let fields = [
            ("opens", opens),
            ("closes", closes),
            ("minimum_age", "15"),
            ("intro-nb", "Vi trenger verter."),
            ("intro-nn", "Vi treng vertar."),
            ("seed_source-nb", "Tre terningkast på torget."),
            ("question-1-nb", "Hvor ferdes du mest?"),
            ("version", "0"),
        ];
        self.planner().await.post(&page, &page, &fields).await
    }

    /// The call of the main process, with its 74 applications taken in.
    pub async fn with_applications(database: TestDatabase) -> Self {
        let town = Town::new(database).await;
        town.call(MAIN, "2025-11-24", "2026-01-09").await.expect(200);
        let preview = town.upload("host_applications.xlsx").await;
        let page = town.confirm(&preview).await;
        assert!(page.text().contains("74 tatt inn"), "{}", page.text());
        town
    }

    /// The same with criteria, before the draw.
    pub async fn with_criteria(database: TestDatabase) -> Self {
        let town = Town::with_applications(database).await;
        for file in ["host_criteria.csv", "host_criteria_round.csv"] {
            town.criteria(file, town.files.bytes(file).unwrap()).await.expect(200);
        }
        town
    }

    /// The same after the draw.
    pub async fn drawn(database: TestDatabase) -> Self {
        let town = Town::with_criteria(database).await;
        let drawn = town.draw("4 1 7").await;
        assert!(drawn.text().contains("Alle kriteriene holder."), "{}", drawn.text());
        town
    }

    /// Makes the lot ready; the number will come from three dice.
    pub async fn prepare(&self, method: &str, origin: &str) -> Answer {
        let page = format!("{}/draw", self.base(MAIN).await);
        let fields = [("method", method), ("origin", origin), ("source", "Torget, klokka 12.")];
        let mut planner = self.planner().await;
        let mut shown = planner.post(&page, &format!("{page}/prepare"), &fields).await;
        for _ in 0..200 {
            if shown.attribute("progress", "aria-labelledby").is_none() {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(500)).await;
            shown = planner.get(&page).await;
        }
        shown
    }

    /// Announces what is ready, with the file for everybody or not.
    pub async fn announce(&self, ready: &Answer, open: bool) -> Answer {
        let page = format!("{}/draw", self.base(MAIN).await);
        let lottery = ready.attribute("input[name=lottery]", "value").unwrap_or_default();
        let mut fields = vec![("lottery", lottery.as_str())];
        fields.extend(open.then_some(("open", "1")));
        self.planner().await.post(&page, &format!("{page}/publish"), &fields).await
    }

    /// The whole way: ready, announced, drawn with three dice.
    pub async fn draw(&self, dice: &str) -> Answer {
        let ready = self.prepare("nash", "dice").await.expect(200);
        self.announce(&ready, true).await.expect(200);
        let page = format!("{}/draw", self.base(MAIN).await);
        self.planner().await.post(&page, &page, &[("seed", dice)]).await
    }

    pub async fn upload(&self, file: &str) -> Answer {
        self.upload_as(file, self.files.bytes(file).unwrap()).await
    }

    pub async fn upload_as(&self, name: &str, bytes: &[u8]) -> Answer {
        let page = format!("{}/import", self.base(MAIN).await);
        let files = [("file", name, bytes)];
        self.planner().await.post_files(&page, &page, &[], &files).await
    }

    pub async fn confirm(&self, preview: &Answer) -> Answer {
        let action = format!("{}/confirm", preview.address);
        self.planner().await.post(&preview.address, &action, &[]).await
    }

    pub async fn criteria(&self, name: &str, bytes: &[u8]) -> Answer {
        let page = format!("{}/criteria", self.base(MAIN).await);
        self.planner().await.post_files(&page, &page, &[], &[("file", name, bytes)]).await
    }

    /// Address of the application of somebody in the main process, found by search.
    pub async fn application(&self, search: &str) -> String {
        let page = format!("{}/applications?q={search}", self.base(MAIN).await);
        let list = self.planner().await.get(&page).await.expect(200);
        list.attribute("tbody th a", "href").unwrap_or_else(|| panic!("nobody: {search}"))
    }

    /// A host whose place somebody else can take with every quota held.
    pub async fn replaceable(&self) -> (Assignment, Answer) {
        let db = self.test.site.db.reader();
        for place in gjestebud_store::list(db, self.process(MAIN).await).await.unwrap() {
            let page = format!("{}/places/{}/replace", self.base(MAIN).await, place.id);
            let shown = self.planner().await.get(&page).await.expect(200);
            if shown.texts("button[value=replace]").len() == 1 {
                return (place, shown);
            }
        }
        panic!("nobody can be replaced");
    }

    /// How many messages there are to everybody.
    pub async fn messages(&self) -> u64 {
        let filter = outbox::Filter::default();
        outbox::list(&self.test.site.db, &filter, 0, 1).await.unwrap().total
    }
}
