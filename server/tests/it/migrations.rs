//! The schema goes up, down and up again on both databases.

use crate::{
    cycles::tick,
    postgres::Postgres,
    site::{Folder, Site},
};
use migrations::Migrator;
use sea_orm_migration::MigratorTrait;
use server::store::Store;

async fn up_down_up(url: &str) {
    let store = Store::open(url, None).await.unwrap();
    store.migrate().await.unwrap();
    assert!(store.schema_is_current().await.unwrap());
    Migrator::down(store.schema(), None).await.unwrap();
    assert!(!store.schema_is_current().await.unwrap());
    store.migrate().await.unwrap();
    assert!(store.schema_is_current().await.unwrap());
    store.migrate().await.unwrap();
}

#[tokio::test]
async fn the_schema_goes_up_down_and_up_again_on_sqlite() {
    let folder = Folder::new();
    up_down_up(&format!("sqlite://{}/majakka.db", folder.0.display())).await;
}

#[tokio::test]
async fn the_schema_goes_up_down_and_up_again_on_postgresql() {
    up_down_up(&Postgres::start().url).await;
}

async fn down_and_up(site: Site) {
    tick(&site, "2026-09-16").await;
    tick(&site, "2026-10-20").await;
    let kept = "reminders WHERE unit_id IS NOT NULL AND kind <> 'goal'";
    let (heard, cycles) = (site.count(kept).await, site.count("cycles").await);
    assert!(heard > 10 && cycles > 100, "{heard} {cycles}");
    Migrator::down(site.majakka.store.schema(), Some(1)).await.unwrap();
    Migrator::up(site.majakka.store.schema(), None).await.unwrap();
    assert_eq!((site.count(kept).await, site.count("cycles").await), (heard, cycles));
    let after = tick(&site, "2026-10-20").await;
    assert_eq!((after.cycles, after.occurrences), (0, 0));
    assert_eq!(site.count(kept).await, heard, "nobody hears twice");
}

#[tokio::test]
async fn the_schema_goes_down_and_up_with_what_people_have_heard() {
    down_and_up(Site::demo().await).await;
}

#[tokio::test]
async fn the_schema_goes_down_and_up_with_what_people_have_heard_on_postgresql() {
    let postgres = Postgres::start();
    down_and_up(Site::seeded(Folder::new(), &postgres.url).await).await;
}
