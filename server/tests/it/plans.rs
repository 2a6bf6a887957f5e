//! The plans: written section by section, approved by another, in force, told to everybody as far as they are for everybody, withdrawn.

use crate::{
    postgres::Postgres,
    site::{Answer, Browser, Folder, Site},
};
use axum::http::{StatusCode, header};

const INSIDE: &str = "Lukkojen koodit vaihdetaan keväällä.";

struct Making {
    site: Site,
    oona: Browser,
    mikael: Browser,
    aino: Browser,
    unit: uuid::Uuid,
}

impl Making {
    async fn new(site: Site) -> Self {
        let unit = site.id("SELECT id FROM units WHERE name = 'Kontio-koti'").await;
        server::services::look::run(&site.majakka, site.majakka.now()).await.unwrap();
        let (oona, mikael) = (site.signed_in("oona").await, site.signed_in("mikael").await);
        let aino = site.signed_in("aino").await;
        Self { site, oona, mikael, aino, unit }
    }

    async fn start(&mut self, kind: &str) -> String {
        let to = format!("/units/{}/plans/{kind}", self.unit);
        let page = self.oona.get("/plans").await;
        let answer = self.oona.answer(&page, &to, &[]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        answer.location().to_owned()
    }

    async fn write(&mut self, plan: &str, code: &str, fields: &[(&str, &str)]) -> Answer {
        self.oona.fill(&format!("{plan}/sections/{code}"), fields).await
    }

    /// Writes the seven sections.
    async fn write_all(&mut self, plan: &str, words: &str) {
        for code in 1..=7 {
            let fields = [("words", words), ("child-words", "Aikuiset kysyvät sinulta."), ("inside", INSIDE)];
            let answer = self.write(plan, &code.to_string(), &fields).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{code}: {}", answer.text());
        }
    }

    async fn step(&mut self, aino: bool, plan: &str, step: &str, fields: &[(&str, &str)]) -> StatusCode {
        let browser = if aino { &mut self.aino } else { &mut self.mikael };
        browser.fill(&format!("{plan}/steps/{step}"), fields).await.status
    }

    /// What everybody reads of the plan.
    async fn public(&self, kind: &str) -> Answer {
        self.site.browser().get(&format!("/published/{}/plans/{kind}", self.unit)).await
    }

    async fn done(&self, duty: &str) -> i64 {
        let of = format!(
            "occurrences o JOIN cycles c ON c.id = o.cycle_id WHERE c.template = '{duty}' AND o.state = 'completed' \
             AND o.unit_id = (SELECT id FROM units WHERE name = 'Kontio-koti')"
        );
        self.site.count(&of).await
    }
}

async fn a_plan_for_good_treatment_is_made_with_the_children(site: Site) {
    let mut making = Making::new(site).await;
    let done = making.done("gtp-year").await;
    let plan = making.start("good-treatment").await;
    // The same plan is made once at a time.
    assert_eq!(making.start("good-treatment").await, plan);
    making.write_all(&plan, "Lapsen kanssa sovitaan asioista etukäteen.").await;
    // Nobody sends it before children took part, or it is told why none did; staff do not send it at all.
    assert!(making.mikael.get(&plan).await.shows("Miten lapset osallistuivat"));
    assert_eq!(making.step(false, &plan, "submit", &[]).await, StatusCode::CONFLICT);
    assert_eq!(making.oona.get(&format!("{plan}/steps/submit")).await.status, StatusCode::FORBIDDEN);
    let child = making.site.id("SELECT id FROM children WHERE pseudonym = 'Tähti'").await.to_string();
    let foreign = "SELECT c.id FROM children c JOIN units u ON u.id = c.unit_id WHERE u.name <> 'Kontio-koti' LIMIT 1";
    let foreign = making.site.id(foreign).await.to_string();
    let said = [("child", foreign.as_str()), ("said", "Haluan oven kiinni."), ("changed", "Ovi suljetaan yöksi.")];
    let day = [("heard-on-day", "1"), ("heard-on-month", "9"), ("heard-on-year", "2026")];
    let heard = |child| {
        let own = said.iter().map(move |(name, value)| (*name, if *name == "child" { child } else { *value }));
        own.chain(day).collect::<Vec<_>>()
    };
    let hearings = format!("{plan}/hearings/new");
    let refused = making.oona.fill(&hearings, &heard(&foreign)).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
    let kept = making.oona.fill(&hearings, &heard(&child)).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text());
    let page = making.oona.get(&plan).await;
    assert!(page.shows("Tähti") && page.shows("Haluan oven kiinni."), "{}", page.text());
    // Two people in one section: the second sees what the first kept.
    let (stale, to) = (making.oona.get(&format!("{plan}/sections/2")).await, format!("{plan}/sections/2"));
    let first = making.write(&plan, "2", &[("words", "Ensimmäinen."), ("child-words", "Me kysymme.")]).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER);
    let second = making.oona.answer(&stale, &to, &[("words", "Toinen.")]).await;
    assert_eq!(second.status, StatusCode::CONFLICT);
    assert!(second.shows("Ensimmäinen.") && second.shows("Toinen."), "{}", second.text());
    // A child's name in what everybody would read stops it; returned, written anew, sent again.
    let named = [("words", "Tähti kertoi siitä."), ("child-words", "Me kysymme.")];
    assert_eq!(making.write(&plan, "3", &named).await.status, StatusCode::SEE_OTHER);
    assert_eq!(making.step(false, &plan, "submit", &[]).await, StatusCode::SEE_OTHER);
    assert_eq!(making.step(true, &plan, "approve", &[]).await, StatusCode::CONFLICT);
    assert_eq!(making.mikael.get(&format!("{plan}/steps/approve")).await.status, StatusCode::FORBIDDEN);
    assert_eq!(making.step(true, &plan, "return", &[("reason", "Ota nimi pois.")]).await, StatusCode::SEE_OTHER);
    let better = [("words", "Lapset kertoivat siitä."), ("child-words", "Me kysymme."), ("inside", INSIDE)];
    assert_eq!(making.write(&plan, "3", &better).await.status, StatusCode::SEE_OTHER);
    for (aino, step) in [(false, "submit"), (true, "approve"), (true, "publish")] {
        assert_eq!(making.public("good-treatment").await.status, StatusCode::NOT_FOUND, "before {step}");
        assert_eq!(making.step(aino, &plan, step, &[]).await, StatusCode::SEE_OTHER, "{step}");
    }
    assert_eq!(making.done("gtp-year").await, done + 1, "the yearly duty is done");
    // Everybody reads what is for everybody, and nothing of the children or for the unit alone (I38).
    let public = making.public("good-treatment").await;
    assert_eq!(public.status, StatusCode::OK);
    assert!(public.shows("Lapset kertoivat siitä.") && public.shows("Aikuiset kysyvät sinulta."), "{}", public.text());
    for secret in [INSIDE, "Tähti", "Haluan oven kiinni.", "Ovi suljetaan yöksi.", &plan] {
        assert!(!public.body.contains(secret), "{secret}");
    }
    assert!(public.headers.get(header::SET_COOKIE).is_none());
    // What is in force is not written in any more.
    assert_eq!(making.oona.get(&format!("{plan}/sections/1")).await.status, StatusCode::NOT_FOUND);
    // It is sent, and those who got it say so.
    let sent = [("sent-to", "Sijoittava alue"), ("sent-on-day", "1"), ("sent-on-month", "9"), ("sent-on-year", "2026")];
    assert_eq!(making.mikael.fill(&format!("{plan}/sendings/new"), &sent).await.status, StatusCode::SEE_OTHER);
    let row = making.site.id("SELECT id FROM plan_sendings").await;
    let got = [("got-on-day", "2"), ("got-on-month", "9"), ("got-on-year", "2026")];
    let got: Vec<_> = sent.into_iter().chain(got).collect();
    assert_eq!(making.mikael.fill(&format!("{plan}/sendings/{row}"), &got).await.status, StatusCode::SEE_OTHER);
    assert!(making.mikael.get(&plan).await.shows("kuitattu"));
    // An inspector reads it, and not which children the unit has.
    let mut inspector = making.site.signed_in("inspector").await;
    let read = inspector.get(&plan).await;
    assert!(read.status == StatusCode::OK && read.shows("Haluan oven kiinni.") && !read.body.contains("Tähti"));
    // Those who work by it note that they read it, once; an inspector does not.
    let staff = "role_grants g JOIN units u ON u.id = g.unit_id WHERE u.name = 'Kontio-koti' AND g.role IN ('staff', 'supervisor')";
    let staff = making.site.count(staff).await;
    assert!(making.oona.get(&plan).await.shows(&format!("0 / {staff} työntekijää on lukenut tämän.")));
    let read = making.oona.fill_at(&plan, &format!("{plan}/read"), &[]).await;
    assert_eq!(read.status, StatusCode::SEE_OTHER, "{}", read.text());
    assert_eq!(making.oona.post(&format!("{plan}/read"), &[]).await.status, StatusCode::SEE_OTHER);
    let page = making.mikael.get(&plan).await;
    assert!(
        page.shows(&format!("1 / {staff} työntekijää on lukenut tämän.")) && page.shows("Olen lukenut suunnitelman")
    );
    assert!(making.oona.get(&plan).await.shows("Olet lukenut tämän"));
    assert_eq!(inspector.post(&format!("{plan}/read"), &[]).await.status, StatusCode::FORBIDDEN);
    assert_eq!(making.site.count("audit_events WHERE event = 'plan-read'").await, 1);
    // The next version begins with its words, says what changed, and takes its place; the first stays to be read.
    let next = making.start("good-treatment").await;
    assert_ne!(next, plan);
    assert_eq!(making.oona.fill(&hearings.replace(&plan, &next), &heard(&child)).await.status, StatusCode::SEE_OTHER);
    assert_eq!(making.step(false, &next, "submit", &[]).await, StatusCode::CONFLICT, "nobody told what changed");
    let told = [("changes", "Kohta kuusi on uusi.")];
    assert_eq!(making.oona.fill(&format!("{next}/about"), &told).await.status, StatusCode::SEE_OTHER);
    let new = [("words", "Jutellaan heti."), ("child-words", "Jutellaan."), ("closed", "yes")];
    assert_eq!(making.write(&next, "6", &new).await.status, StatusCode::SEE_OTHER);
    let compared = making.oona.get(&format!("{next}/difference")).await;
    assert!(compared.body.contains("<ins>") && compared.shows("Jutellaan"), "{}", compared.text());
    for (aino, step) in [(false, "submit"), (true, "approve"), (true, "publish")] {
        assert_eq!(making.step(aino, &next, step, &[]).await, StatusCode::SEE_OTHER, "{step}");
    }
    // What was replaced is read by nobody any more.
    assert_eq!(making.mikael.post(&format!("{plan}/read"), &[]).await.location(), plan);
    assert_eq!(making.site.count("plan_readings").await, 1);
    let public = making.public("good-treatment").await;
    assert!(!public.body.contains("Jutellaan heti.") && !public.body.contains("Kohta kuusi on uusi."));
    let first = making.site.browser().get(&format!("/published/{}/plans/good-treatment/1", making.unit)).await;
    assert!(first.status == StatusCode::OK && first.shows("Tämä versio on korvattu uudemmalla"), "{}", first.text());
    // Withdrawn at once, and that it was there stays.
    assert_eq!(making.step(true, &next, "withdraw", &[("reason", "Korjataan.")]).await, StatusCode::SEE_OTHER);
    let gone = making.public("good-treatment").await;
    assert!(gone.status == StatusCode::GONE && !gone.body.contains("Lapset kertoivat siitä."), "{}", gone.text());
    let told = "audit_events WHERE entity = 'plan' AND event = 'plan-withdrawn'";
    assert_eq!(making.site.count(told).await, 1);
}

#[tokio::test]
async fn a_plan_for_good_treatment_is_made_with_the_children_and_told_without_them() {
    a_plan_for_good_treatment_is_made_with_the_children(Site::demo().await).await;
}

#[tokio::test]
async fn a_plan_for_good_treatment_is_made_with_the_children_and_told_without_them_on_postgresql() {
    let postgres = Postgres::start();
    a_plan_for_good_treatment_is_made_with_the_children(Site::seeded(Folder::new(), &postgres.url).await).await;
}

#[tokio::test]
async fn a_plan_for_those_who_work_there_is_approved_in_the_unit_and_told_to_nobody_else() {
    let mut making = Making::new(Site::demo().await).await;
    let done = making.done("med-plan").await;
    let plan = making.start("medication").await;
    for code in 1..=6 {
        let answer = making.write(&plan, &code.to_string(), &[("words", "Kaksi aikuista tarkistaa.")]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    }
    for step in ["submit", "approve", "publish"] {
        assert_eq!(making.step(false, &plan, step, &[]).await, StatusCode::SEE_OTHER, "{step}");
    }
    assert_eq!(making.done("med-plan").await, done + 1);
    assert!(making.oona.get("/plans").await.shows("Tarkistettava viimeistään"));
    assert_eq!(making.public("medication").await.status, StatusCode::NOT_FOUND);
    let home = making.site.browser().get(&format!("/published/{}", making.unit)).await;
    assert!(!home.shows("Lääkehoitosuunnitelma"), "{}", home.text());
}

#[tokio::test]
async fn whoever_wrote_in_a_plan_does_not_approve_it() {
    let mut making = Making::new(Site::demo().await).await;
    let plan = making.start("medication").await;
    for code in 1..=6 {
        let to = format!("{plan}/sections/{code}");
        assert_eq!(making.mikael.fill(&to, &[("words", "Teksti.")]).await.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(making.step(false, &plan, "submit", &[]).await, StatusCode::SEE_OTHER);
    assert_eq!(making.step(false, &plan, "approve", &[]).await, StatusCode::CONFLICT);
    assert!(making.mikael.get(&plan).await.shows("Kirjoitit tätä itse"));
    assert_eq!(making.step(true, &plan, "approve", &[]).await, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn beside_the_section_on_risks_stand_those_of_the_assessment_in_force() {
    let mut making = Making::new(Site::demo().await).await;
    let plan = making.start("self-monitoring").await;
    let page = making.oona.get(&format!("{plan}/sections/3.1")).await;
    assert!(page.shows("Riskit voimassa olevista arvioinneista"), "{}", page.text());
    let sql = format!(
        "SELECT h.title FROM assessment_items i JOIN assessment_versions v ON v.id = i.version_id AND v.state = 'approved' \
         JOIN hazards h ON h.id = i.hazard_id WHERE v.unit_id = x'{}' ORDER BY i.level DESC, h.title LIMIT 1",
        making.unit.to_string().replace('-', "")
    );
    assert!(page.shows(&making.site.text(&sql).await));
    assert!(page.shows("Kaksoistarkistus lääkkeenjakoon"), "with the actions against them: {}", page.text());
    assert!(!making.oona.get(&format!("{plan}/sections/2.10")).await.shows("Riskit voimassa olevista arvioinneista"));
}
