//! A whole app on one database, with a clock that stands at 21 November 2026 09:00 UTC.

use std::sync::Arc;

use axum::Router;
use chrono::{DateTime, Utc};
use medvirk_jobs::mailer::DemoMailer;
use medvirk_kernel::{
    AccountId, Actor, Chance, FixedChance, FixedClock, Grant, Language, ProcessId, Role, Staff,
};
use medvirk_slice::{App, Cx, Files, Municipality, Site, Slice, Visit};

use crate::{Browser, TestDatabase};

/// An app for tests.
pub struct TestApp {
    /// The app.
    pub app: App,
    /// Its only site.
    pub site: Arc<Site>,
    /// Its clock.
    pub clock: Arc<FixedClock>,
    router: Router,
    database: Arc<TestDatabase>,
}

impl TestApp {
    /// An app with `slices`, its tables and a municipality called Prøvedal.
    pub async fn new(database: TestDatabase, slices: Vec<Box<dyn Slice>>) -> Self {
        let clock = Arc::new(FixedClock::at("2026-11-21T09:00:00Z".parse().unwrap()));
        let chance = Arc::new(FixedChance::seeded(1));
        let site = Arc::new(Site::new(
            "test".to_owned(),
            vec!["localhost".to_owned()],
            database.db.clone(),
            Files::in_folder(database.folder.join("files")).unwrap(),
            Arc::new(DemoMailer),
            [7; 32],
        ));
        let app = App::new(
            slices,
            clock.clone(),
            chance,
            vec![site.clone()],
            site.clone(),
            "test-node".to_owned(),
            false,
        );
        app.migrator_with(medvirk_web::migrations).run(&site.db).await.unwrap();
        let router = medvirk_web::serve_app(app.clone());
        let test = TestApp { app, site, clock, router, database: Arc::new(database) };
        test.set_municipality().await;
        test
    }

    async fn set_municipality(&self) {
        let area = |id: &str, name: &str| medvirk_slice::Area { id: id.into(), name: name.into() };
        let municipality = Municipality {
            name: "Prøvedal kommune".to_owned(),
            base_url: "http://localhost".to_owned(),
            email: "post@example.org".to_owned(),
            areas: vec![area("S", "Sentrum"), area("N", "Nordbygda")],
            ..Municipality::default()
        };
        let tx = self.site.db.begin().await.unwrap();
        let rules = medvirk_kernel::Rules::new([medvirk_kernel::Rule {
            action: medvirk_kernel::Action("test.set-up"),
            who: &[medvirk_kernel::Who::System],
            stages: &[],
        }]);
        let permit = rules
            .permit(
                &Actor::System("test"),
                medvirk_kernel::Action("test.set-up"),
                medvirk_kernel::Resource::SITE,
            )
            .unwrap();
        self.site.set_municipality(&tx, &permit, self.now(), &municipality).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// The clock's moment.
    pub fn now(&self) -> DateTime<Utc> {
        medvirk_kernel::Clock::now(&*self.clock)
    }

    /// A context acting as `actor`, in bokmål.
    pub async fn cx(&self, actor: Actor) -> Cx {
        let municipality = self.site.municipality(self.now()).await.unwrap();
        let visit = Visit::default();
        Cx::new(self.app.clone(), self.site.clone(), actor, Language::Nb, municipality, visit)
    }

    /// A context of staff with `roles` for the whole site. The account need not exist.
    pub async fn staff_cx(&self, roles: &[Role]) -> Cx {
        self.cx(staff(roles, None)).await
    }

    /// A context of staff with `role` for one process.
    pub async fn process_staff_cx(&self, role: Role, process: ProcessId) -> Cx {
        self.cx(staff(&[role], Some(process))).await
    }

    /// A context of a job.
    pub async fn system_cx(&self) -> Cx {
        self.cx(Actor::System("test")).await
    }

    /// A browser nobody has signed in with.
    pub fn browser(&self) -> Browser {
        Browser::new(self.router.clone(), self.app.clone(), self.database.clone())
    }

    /// A browser in which staff with `roles` act, without the sign-in pages: the context is put in
    /// place directly. For tests of slices that do not have accounts among their slices.
    pub async fn staff_browser(&self, roles: &[Role]) -> Browser {
        self.browser().acting_as(staff(roles, None))
    }

    /// A browser in which `actor` acts.
    pub fn browser_of(&self, actor: Actor) -> Browser {
        self.browser().acting_as(actor)
    }

    /// What happens by itself each day, and all that follows from it.
    pub async fn run_daily_jobs(&self) {
        let cx = self.system_cx().await;
        medvirk_slice::ask_for_daily_jobs(&cx).await.unwrap();
        self.run_jobs().await;
    }

    /// Runs jobs until none is due. A job that fails fails the test.
    pub async fn run_jobs(&self) {
        loop {
            let report = medvirk_slice::run_due_jobs(&self.app, &self.site).await.unwrap();
            assert_eq!(report.failed, 0, "a job failed");
            if report.done == 0 && report.sent == 0 {
                return;
            }
        }
    }
}

fn staff(roles: &[Role], process: Option<ProcessId>) -> Actor {
    let id = FixedChance::seeded(99).id(DateTime::<Utc>::UNIX_EPOCH);
    let grants = roles.iter().map(|role| Grant { role: *role, process }).collect();
    Actor::Staff(Staff { account: AccountId(id), name: "Prøve Planlegger".to_owned(), grants })
}
