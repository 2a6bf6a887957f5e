//! The schema goes up, down and up again on both databases.

use crate::{postgres::Postgres, site::Folder};
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
