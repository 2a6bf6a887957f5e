//! Ideas and their answers, the meeting, the wall and the figures, from the page to the row and back.

use crate::{
    cycles::turns,
    postgres::Postgres,
    site::{Answer, Browser, Folder, Site},
};
use axum::http::StatusCode;
use chrono::TimeDelta;
use domain::{
    child::Language,
    goal::{ChildWords, WordAuthor, WordMode},
    ids::{ChildId, IdeaId, OrganisationId, UnitId},
    voice::Told,
};
use server::{
    services::{ServiceError, ideas, look},
    store::{
        StoreError,
        history::By,
        ideas::{NewIdea, insert},
        words::{Origin, Place, Saying, add},
    },
};

const PSEUDONYMS: [&str; 8] = ["Tähti", "Kuu", "Pilvi", "Mustikka", "Aurinko", "Majava", "Ukkonen", "Kaisla"];

async fn page(browser: &mut Browser, path: &str) -> Answer {
    let answer = browser.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text());
    answer
}

fn to(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.location().to_owned()
}

async fn unit(site: &Site, name: &str) -> uuid::Uuid {
    site.id(&format!("SELECT id FROM units WHERE name = '{name}'")).await
}

/// The idea of the demonstration that begins with some words.
async fn idea(site: &Site, words: &str) -> uuid::Uuid {
    site.id(&format!("SELECT about_id AS id FROM child_words WHERE about = 'idea' AND words LIKE '{words}%'")).await
}

async fn child(site: &Site, pseudonym: &str) -> (OrganisationId, ChildId) {
    let organisation = site.id("SELECT id FROM organisations").await;
    let id = site.id(&format!("SELECT id FROM children WHERE pseudonym = '{pseudonym}'")).await;
    (OrganisationId(organisation), ChildId(id))
}

/// A child tells an idea on a tablet.
async fn told(site: &Site, unit: uuid::Uuid, pseudonym: &str, words: &str) -> uuid::Uuid {
    let (organisation, child) = child(site, pseudonym).await;
    let (by, today) = (
        By { organisation, user: None, at: site.majakka.now(), zone: site.majakka.config.time_zone },
        site.majakka.today(),
    );
    let (id, unit) = (uuid::Uuid::new_v4(), UnitId(unit));
    let said = Saying { words: Some(ChildWords::parse(words).unwrap()), ..Saying::default() };
    let work = site.majakka.store.write::<_, StoreError, _>(move |tx| {
        Box::pin(async move {
            let new = NewIdea { id: IdeaId(id), unit, child: Some(child), meeting: None };
            insert(tx, &by, new, today).await?;
            let place = Place { unit, child: Some(child), about: Told::Idea, id, version: 1 };
            let origin = Origin {
                author: WordAuthor::Child,
                mode: Some(WordMode::TypedByChild),
                helped: None,
                language: Language::Finnish,
                recorded_by: None,
                tablet: None,
            };
            add(tx, &by, place, origin, &said).await
        })
    });
    work.await.unwrap();
    id
}

#[tokio::test]
async fn an_idea_is_read_and_answered_and_the_child_may_ask_once_more() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    let words = "  Voisko pihalle saada   <keinun>?";
    let id = told(&site, unit(&site, "Kontio-koti").await, "Aurinko", words).await;
    let path = format!("/ideas/{id}");
    assert!(page(&mut oona, "/").await.body.contains(&path), "own work tells of it");
    let shown = page(&mut oona, &path).await;
    assert!(shown.shows(words), "the words stand as they were said: {}", shown.text());
    let read = site.count("child_readings").await;
    page(&mut oona, &path).await;
    assert_eq!(site.count("child_readings").await, read, "the first look is kept, the second is not");

    let no = [("outcome", "no"), ("answer", "Keinua ei voi laittaa."), ("reason", "")];
    let refused = oona.fill(&path, &no).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows("Kirjoita syy, jotta lapsi tietää, miksi"));
    let mut told_why = no;
    told_why[2] = ("reason", "Piha on liian pieni.");
    assert_eq!(to(&oona.fill(&path, &told_why).await), path);
    assert!(page(&mut oona, &path).await.shows("Piha on liian pieni."));

    let (organisation, other) = child(&site, "Kuu").await;
    let whose = child(&site, "Aurinko").await;
    let not_own = ideas::again(&site.majakka, (organisation, other), IdeaId(id)).await;
    assert!(matches!(not_own, Err(ServiceError::Store(StoreError::Missing))), "another child's idea is nobody else's");
    ideas::again(&site.majakka, whose, IdeaId(id)).await.unwrap();
    let shown = page(&mut oona, &path).await;
    assert!(shown.shows("Lapsi pyysi uutta vastausta") && shown.shows("Odottaa toista vastausta"));
    to(&oona
        .fill(&path, &[("outcome", "done"), ("answer", "Keinu tulee keväällä."), ("wall", "Saamme keinun.")])
        .await);
    let again = ideas::again(&site.majakka, whose, IdeaId(id)).await;
    assert!(matches!(again, Err(ServiceError::Rule("wrong-state"))), "a third answer is a new idea");
}

#[tokio::test]
async fn nobody_is_told_which_child_told_an_idea() {
    let site = Site::demo().await;
    let mut mikael = site.signed_in("mikael").await;
    let kontio = unit(&site, "Kontio-koti").await;
    let mut paths = vec!["/ideas".to_owned(), "/together".into(), format!("/units/{kontio}/wall")];
    paths.extend([format!("/units/{kontio}/feelings"), format!("/units/{kontio}/meetings")]);
    for words in ["Ois kiva", "voidaanko", "Kan vi", "Jokaiselle", "Mä haluun"] {
        paths.push(format!("/ideas/{}", idea(&site, words).await));
    }
    let meeting = site
        .id("SELECT m.id FROM meetings m JOIN units u ON u.id = m.unit_id WHERE u.name = 'Kontio-koti' LIMIT 1")
        .await;
    paths.push(format!("/meetings/{meeting}"));
    for path in paths {
        let shown = page(&mut mikael, &path).await;
        for pseudonym in PSEUDONYMS {
            let said = format!(">{pseudonym}<");
            assert!(!shown.body.contains(&said) && !shown.shows(&format!("{pseudonym} ")), "{path}: {pseudonym}");
        }
        let (_, child) = child(&site, "Tähti").await;
        assert!(!shown.body.contains(&child.to_string()), "{path}");
    }
}

#[tokio::test]
async fn the_list_shows_what_waits_first_and_marks_what_is_late() {
    let site = Site::demo().await;
    let mut aino = site.signed_in("aino").await;
    let list = page(&mut aino, "/ideas").await;
    let at = |words: &str| list.body.find(words).unwrap_or_else(|| panic!("{words}: {}", list.text()));
    assert!(
        at("Pihan koris") < at("Jokaiselle oma") && at("Jokaiselle oma") < at("Mä haluun"),
        "the longest waiting first"
    );
    assert!(at("Mä haluun") < at("Kan vi ha"), "what was answered comes after");
    assert!(list.shows("Vastaus on myöhässä 4 päivää") && list.shows("Vastaus on myöhässä 2 päivää"));
    let kontio = unit(&site, "Kontio-koti").await;
    assert!(!page(&mut aino, &format!("/ideas?unit={kontio}")).await.body.contains("Pihan koris"));
    for who in ["admin", "inspector"] {
        let mut browser = site.signed_in(who).await;
        assert_eq!(browser.get("/ideas").await.status, StatusCode::NOT_FOUND, "{who}");
    }
}

#[tokio::test]
async fn every_idea_of_a_long_list_is_seen_exactly_once() {
    use sea_orm::ConnectionTrait;
    let site = Site::demo().await;
    let grow = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 120) INSERT INTO ideas \
                (id, organisation_id, unit_id, state, since, told_at, version) SELECT randomblob(16), i.organisation_id, i.unit_id, \
                CASE n.i % 2 WHEN 0 THEN 'open' ELSE 'answered' END, i.since, i.told_at, 1 FROM n, (SELECT * FROM ideas LIMIT 1) i";
    site.majakka.store.schema().execute_unprepared(grow).await.unwrap();
    let mut aino = site.signed_in("aino").await;
    let (mut path, mut seen) = ("/ideas".to_owned(), Vec::new());
    loop {
        let list = page(&mut aino, &path).await;
        let rows = list.body.split("href=\"/ideas/").skip(1).filter_map(|rest| rest.get(..36)).map(str::to_owned);
        seen.extend(rows);
        let Some((before, _)) = list.body.split_once("rel=\"next\"") else { break };
        path = before.rsplit("href=\"").next().unwrap().split('"').next().unwrap().replace("&amp;", "&");
    }
    let all = seen.len();
    seen.sort();
    seen.dedup();
    assert_eq!((seen.len(), i64::try_from(all).unwrap()), (all, site.count("ideas").await));
}

#[tokio::test]
async fn the_wall_is_asked_about_a_childs_pseudonym_once() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    let path = format!("/ideas/{}", idea(&site, "Mä haluun").await);
    let answer = [("outcome", "done"), ("answer", "Luemme joka ilta."), ("wall", "Pilvelle luetaan joka ilta satu.")];
    let asked = oona.fill(&path, &answer).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.shows("Pilvelle"), "{}", asked.text());
    let looked = asked.hidden("looked");
    let mut again = answer.to_vec();
    again.push(("looked", &looked));
    to(&oona.answer(&asked, &path, &again).await);
    let wall = format!("/units/{}/wall", unit(&site, "Kontio-koti").await);
    assert!(page(&mut oona, &wall).await.shows("Pilvelle luetaan joka ilta satu."));
}

#[tokio::test]
async fn a_meeting_goes_from_the_faces_to_the_minutes() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    let meetings = format!("/units/{}/meetings", unit(&site, "Kontio-koti").await);
    let home = to(&oona.fill(&meetings, &[]).await);
    assert_eq!(
        to(&oona.post(&meetings, &[("submission", &uuid::Uuid::new_v4().to_string())]).await),
        home,
        "one at a time"
    );
    let shown = page(&mut oona, &home).await;
    let at = |words: &str| shown.body.find(words).unwrap_or_else(|| panic!("{words}: {}", shown.text()));
    let parts =
        ["1. Miltä nyt", "2. Mikä meni", "3. Vastaukset", "4. Turvakartta", "5. Yhteinen", "6. Säännöt", "7. Uudet"];
    assert!(parts.windows(2).all(|two| at(two[0]) < at(two[1])), "the parts stand in their order");
    assert!(shown.shows("Hyvä hoito ja kasvatus ilman rajoituksia"), "{}", shown.text());

    let mood = format!("{home}/mood");
    for (n, face) in ["good", "good"].into_iter().enumerate() {
        to(&oona.fill_at(&home, &mood, &[("mood", face)]).await);
        assert!(page(&mut oona, &home).await.shows("Yhdessä keskusteltu"), "{n}: too few to be told");
    }
    to(&oona.fill_at(&home, &mood, &[("mood", "bad")]).await);
    assert!(!page(&mut oona, &home).await.shows("Yhdessä keskusteltu"));
    to(&oona.fill_at(&home, &mood, &[("less", "bad")]).await);
    assert!(page(&mut oona, &home).await.shows("Kasvoja on valittu 2"));

    let minutes = [("child-count", "4"), ("adult-count", "2"), ("words", "Puhuimme sadusta ja hyllyistä.")];
    let close = format!("{home}/close");
    let refused = oona.fill_at(&home, &close, &minutes).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.shows("2 ideaa on vielä ilman vastausta") && refused.shows("Puhuimme sadusta ja hyllyistä."));
    for words in ["Mä haluun", "Jokaiselle oma"] {
        let path = format!("/ideas/{}", idea(&site, words).await);
        let meeting = home.trim_start_matches("/meetings/");
        assert!(page(&mut oona, &home).await.body.contains(&format!("{path}?meeting={meeting}")));
        let back = oona.fill(&path, &[("outcome", "done"), ("answer", "Näin tehdään."), ("meeting", meeting)]).await;
        assert_eq!(to(&back), home, "the answer leads back to the meeting");
    }
    to(&oona.fill_at(&home, &format!("{home}/ideas"), &[("idea", "Enemmän ulkopelejä")]).await);
    let shown = page(&mut oona, &home).await;
    assert!(shown.shows("Enemmän ulkopelejä"), "{}", shown.text());
    let again = format!("{home}/ideas/{}/again", idea(&site, "Mä haluun").await);
    to(&oona.fill_at(&home, &again, &[]).await);
    assert!(page(&mut oona, &home).await.shows("Kokous pyysi uutta vastausta"));

    let owner = site.id("SELECT id FROM users WHERE email = 'oona@lumikello.example'").await.to_string();
    let goal = [
        ("words", "portais vois kävellä"),
        ("summary", "Portaissa kävellään"),
        ("text", "Aikuinen kulkee edellä"),
        ("owner", &*owner),
        ("due-day", "30"),
        ("due-month", "9"),
        ("due-year", "2026"),
    ];
    to(&oona.fill(&format!("/units/{}/goals/new", unit(&site, "Kontio-koti").await), &goal).await);
    let shown = page(&mut oona, &home).await;
    assert!(shown.shows("Portaissa kävellään") && shown.shows(", tehty tässä kokouksessa"), "{}", shown.text());
    assert_eq!(shown.body.matches("tehty tässä kokouksessa").count(), 1, "what was made before was not made here");

    let named = [("words", "Tähti ehdotti keinua."), ("child-count", "4")];
    let asked = oona.fill_at(&home, &close, &named).await;
    assert!(asked.status == StatusCode::UNPROCESSABLE_ENTITY && asked.shows("Tähti"), "{}", asked.text());
    look::run(&site.majakka, site.majakka.now()).await.unwrap();
    assert_eq!(
        to(&oona.fill_at(&home, &close, &minutes).await),
        home,
        "what the meeting opened again does not hold it"
    );
    let weekly = turns(&site, "Kontio-koti", "meet-week").await;
    assert_eq!(
        weekly,
        ["2026-W38 2026-09-16 completed", "2026-W39 2026-09-23 open"],
        "its minutes are what the duty asks for"
    );
    assert!(page(&mut oona, &home).await.shows("Päättynyt"));
    assert_eq!(
        oona.post(&mood, &[("mood", "good"), ("submission", &uuid::Uuid::new_v4().to_string())]).await.status,
        StatusCode::CONFLICT
    );
}

async fn notes_are_kept_while_the_meeting_goes_on(site: &Site) {
    let mut oona = site.signed_in("oona").await;
    let mut mikael = site.signed_in("mikael").await;
    let home = to(&oona.fill(&format!("/units/{}/meetings", unit(site, "Kontio-koti").await), &[]).await);
    let keep = format!("{home}/minutes");
    let (first, second) = (page(&mut oona, &home).await, page(&mut mikael, &home).await);
    assert!(first.shows("Tallenna muistiinpanot"));
    let empty = oona.answer(&first, &keep, &[("child-count", "4")]).await;
    assert!(empty.status == StatusCode::UNPROCESSABLE_ENTITY && empty.shows("Kirjoita lyhyesti, mistä puhuttiin"));
    let named = oona.answer(&first, &keep, &[("words", "Tähti ehdotti keinua.")]).await;
    assert!(named.status == StatusCode::UNPROCESSABLE_ENTITY, "{}", named.text());
    assert_eq!(site.count("meetings WHERE words LIKE 'Tähti%'").await, 0);
    let words = [("child-count", "4"), ("words", "Puhuimme pihasta.")];
    assert_eq!(to(&oona.answer(&first, &keep, &words).await), format!("{home}#h-minutes"));

    let late = mikael.answer(&second, &keep, &[("child-count", "5"), ("words", "Puhuimme ruoasta.")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.text());
    assert!(late.shows("Puhuimme pihasta.") && late.shows("Puhuimme ruoasta."), "nothing is lost");
    let both = [("child-count", "5"), ("words", "Puhuimme pihasta ja ruoasta.")];
    to(&mikael.answer(&late, &keep, &both).await);

    // A face more changes nothing of what is written.
    to(&oona.fill_at(&home, &format!("{home}/mood"), &[("mood", "good")]).await);
    let shown = page(&mut oona, &home).await;
    assert!(shown.shows("Puhuimme pihasta ja ruoasta.") && shown.hidden("child-count") == "5", "{}", shown.text());
    assert!(shown.shows("Kesken") && shown.shows("Päätä kokous"));
    let aino = page(&mut site.signed_in("aino").await, &home).await;
    assert!(aino.shows("Puhuimme pihasta ja ruoasta.") && !aino.body.contains(&keep));
    assert_eq!(site.signed_in("aino").await.post(&keep, &both).await.status, StatusCode::FORBIDDEN);
    assert_eq!(site.signed_in("sari").await.post(&keep, &both).await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.count("audit_events WHERE event = 'meeting-minutes'").await, 2);
}

#[tokio::test]
async fn notes_are_kept_while_the_meeting_goes_on_and_nobody_loses_theirs_on_sqlite() {
    notes_are_kept_while_the_meeting_goes_on(&Site::demo().await).await;
}

#[tokio::test]
async fn notes_are_kept_while_the_meeting_goes_on_and_nobody_loses_theirs_on_postgresql() {
    let postgres = Postgres::start();
    let site = Site::seeded(Folder::new(), &postgres.url).await;
    notes_are_kept_while_the_meeting_goes_on(&site).await;
}

#[tokio::test]
async fn the_wall_tells_what_changed_and_nothing_older_or_refused() {
    let site = Site::demo().await;
    let wall = format!("/units/{}/wall", unit(&site, "Kontio-koti").await);
    for who in ["oona", "mikael", "aino", "inspector"] {
        let mut browser = site.signed_in(who).await;
        let shown = page(&mut browser, &wall).await;
        assert!(
            shown.shows("Tämä muuttui, koska te kerroitte") && shown.shows("Keittiön pöydällä on välipalaa"),
            "{who}"
        );
        assert!(!shown.shows("koira"), "{who}: {}", shown.text());
    }
    site.pass(TimeDelta::days(400));
    let mut oona = site.signed_in("oona").await;
    assert!(page(&mut oona, &wall).await.shows("Tähän kirjoitetaan"));
}

#[tokio::test]
async fn figures_are_of_three_children_and_of_whole_months() {
    let site = Site::demo().await;
    let mut aino = site.signed_in("aino").await;
    let kontio = format!("/units/{}/feelings", unit(&site, "Kontio-koti").await);
    let shown = page(&mut aino, &kontio).await;
    assert!(shown.shows("elokuu 2026") && shown.shows("Täällä on aikuinen, johon luotan"), "{}", shown.text());
    assert!(shown.shows("5 / 5, lapsia 3") && shown.shows("hyvä 3, epävarma 0, huono 0"), "{}", shown.text());
    assert!(shown.shows("Liian vähän vastauksia"), "two who answered a statement are too few");
    assert!(!shown.shows("Netti"), "a place that one child marked is not there");
    for month in ["2026-09", "2026-07", "2030-01"] {
        let other = page(&mut aino, &format!("{kontio}?month={month}")).await;
        assert_eq!(other.shows("elokuu 2026") && other.shows("lapsia 3"), month != "2026-07", "{month}");
    }
    let poukama = format!("/units/{}/feelings", unit(&site, "Poukama").await);
    let few = page(&mut aino, &poukama).await;
    assert!(few.shows("vastaajia on alle 3") && few.shows("merkintöjä on liian vähän") && !few.shows(" / 5, "));
}

#[tokio::test]
async fn what_a_child_has_hidden_is_asked_of_nobody() {
    use sea_orm::ConnectionTrait;
    let site = Site::demo().await;
    let id = idea(&site, "Mä haluun").await;
    let hide = "INSERT INTO child_hides SELECT randomblob(16), organisation_id, child_id, id, told_at FROM ideas WHERE state = 'open' AND unit_id = (SELECT id FROM units WHERE name = 'Kontio-koti')";
    site.majakka.store.schema().execute_unprepared(hide).await.unwrap();
    let mut oona = site.signed_in("oona").await;
    assert_eq!(oona.get(&format!("/ideas/{id}")).await.status, StatusCode::NOT_FOUND);
    for path in ["/", "/ideas", "/together"] {
        assert!(!page(&mut oona, path).await.shows("Mä haluun"), "{path}");
    }
}

#[tokio::test]
async fn a_safety_lead_reads_meetings_and_holds_none() {
    let site = Site::demo().await;
    let mut aino = site.signed_in("aino").await;
    let id = site.id("SELECT id FROM meetings WHERE state = 'open'").await;
    let shown = page(&mut aino, &format!("/meetings/{id}")).await;
    assert!(!shown.body.contains(&format!("action=\"/meetings/{id}/close\"")));
    assert_eq!(aino.post(&format!("/meetings/{id}/mood"), &[("mood", "good")]).await.status, StatusCode::FORBIDDEN);
}
