//! Whoever changes the audit rows behind the program's back is found out.

use crate::site::Site;
use domain::audit::ChainFault;
use sea_orm::ConnectionTrait;
use server::store::history::verify;

/// Takes the database's own guard away and runs a statement against the rows.
async fn tamper(statement: &str) -> Result<i64, ChainFault> {
    let site = Site::demo().await;
    let writer = site.majakka.store.schema();
    for guard in ["audit_events_keep_update", "audit_events_keep_delete"] {
        writer.execute_unprepared(&format!("DROP TRIGGER {guard}")).await.unwrap();
    }
    writer.execute_unprepared(statement).await.unwrap();
    verify(site.majakka.store.read()).await.unwrap().map_err(|(_, fault)| fault)
}

#[tokio::test]
async fn an_untouched_chain_holds() {
    assert!(tamper("SELECT 1").await.unwrap() > 100);
}

#[tokio::test]
async fn a_changed_row_is_found() {
    let fault = tamper("UPDATE audit_events SET event = 'hazard-rejected' WHERE seq = 40").await;
    assert_eq!(fault, Err(ChainFault::Hash { seq: 40 }));
}

#[tokio::test]
async fn a_removed_row_is_found() {
    let fault = tamper("DELETE FROM audit_events WHERE seq = 40").await;
    assert_eq!(fault, Err(ChainFault::Sequence { expected: 40, found: 41 }));
}

#[tokio::test]
async fn a_removed_tail_is_found() {
    let fault = tamper("DELETE FROM audit_events WHERE seq > 40").await;
    assert!(matches!(fault, Err(ChainFault::Head { last: 40, .. })), "{fault:?}");
}

#[tokio::test]
async fn an_inserted_row_is_found() {
    let insert = "INSERT INTO audit_events SELECT organisation_id, seq + 1, at, actor_id, entity, entity_id, event, \
                  from_state, to_state, words_hash, hash FROM audit_events ORDER BY seq DESC LIMIT 1";
    assert!(tamper(insert).await.is_err());
}

#[tokio::test]
async fn reordered_rows_are_found() {
    let swap = "UPDATE audit_events SET seq = CASE seq WHEN 40 THEN -41 WHEN 41 THEN -40 END WHERE seq IN (40, 41); \
                UPDATE audit_events SET seq = -seq WHERE seq < 0";
    assert_eq!(tamper(swap).await, Err(ChainFault::Hash { seq: 40 }));
}

#[tokio::test]
async fn the_database_itself_refuses_to_change_or_remove_audit_rows() {
    let site = Site::demo().await;
    let writer = site.majakka.store.schema();
    for statement in ["UPDATE audit_events SET event = 'x'", "DELETE FROM audit_events"] {
        assert!(writer.execute_unprepared(statement).await.is_err(), "{statement}");
    }
}
