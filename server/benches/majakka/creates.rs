//! Durable creates: every answer comes after the disk has it. Beside them a bare loop that shares commits as well.

use crate::{data::Folder, served::Child};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DbBackend, SqliteTransactionMode, Statement, TransactionOptions,
    TransactionTrait,
};
use std::{
    fmt::Write,
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

const SECONDS: Duration = Duration::from_secs(4);

pub(crate) async fn measure(folder: &Folder, rows: &mut String) {
    for clients in [1_usize, 8, 64] {
        let before = count(folder).await;
        let child = Child::start(&folder.url());
        let cookie = child.sign_in();
        let unit = unit(&child, &cookie);
        let begun = Instant::now();
        let work = (0..clients).map(|_| tokio::spawn(client(child.address(), cookie.clone(), unit.clone())));
        let (mut made, mut failed) = (0_u64, 0_u64);
        for one in futures::future::join_all(work).await {
            let (good, bad) = one.unwrap();
            made += good;
            failed += bad;
        }
        let ours = made as f64 / begun.elapsed().as_secs_f64();
        drop(child);
        let kept = count(folder).await - before;
        assert_eq!((failed, kept), (0, i64::try_from(made).unwrap()), "failed creates, and rows against acknowledged");
        let same = bare(folder, clients, SAME).await;
        let _ = writeln!(
            rows,
            "| durable creates, {clients} clients ÷ bare loop of the same statements | {:.2} | ≥ 0.6 | {ours:.0} against {same:.0} creates/s, 0 failed, rows = acknowledged |",
            ours / same
        );
        let one = bare(folder, clients, &SAME[..1]).await;
        let _ = writeln!(
            rows,
            "| durable creates, {clients} clients ÷ bare loop of one small row each | {:.2} | – | {ours:.0} against {one:.0} rows/s |",
            ours / one
        );
    }
}

async fn count(folder: &Folder) -> i64 {
    let store = crate::data::open(&folder.url()).await;
    let sql = Statement::from_string(DbBackend::Sqlite, "SELECT count(*) AS n FROM hazards");
    store.read().query_one_raw(sql).await.unwrap().unwrap().try_get("", "n").unwrap()
}

pub(crate) fn unit(child: &Child, cookie: &str) -> String {
    let page = child.get("/hazards/new", cookie);
    page.split("Kontio-koti").next().unwrap().rsplit("value=\"").next().unwrap().split('"').next().unwrap().to_owned()
}

/// One client that files hazards one after the other over one connection. Gives how many were taken and how many not.
async fn client(address: std::net::SocketAddr, cookie: String, unit: String) -> (u64, u64) {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.set_nodelay(true).unwrap();
    let (mut good, mut bad) = (0, 0);
    let until = Instant::now() + SECONDS;
    let mut buffer = vec![0; 64 * 1024];
    while Instant::now() < until {
        let body = format!(
            "submission={}&unit={unit}&title=Mitattu&area=fire&affected=children&source=observation",
            uuid::Uuid::new_v4()
        );
        let request = format!(
            "POST /hazards/new HTTP/1.1\r\nHost: x\r\nCookie: {cookie}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut read = 0;
        while !buffer[..read].windows(4).any(|end| end == b"\r\n\r\n") {
            read += stream.read(&mut buffer[read..]).await.unwrap();
        }
        if buffer.starts_with(b"HTTP/1.1 303") { good += 1 } else { bad += 1 }
    }
    (good, bad)
}

/// What one create writes: its submission, the hazard, a timeline row, and a row at the end of the audit chain.
const SAME: &[&str] = &[
    "INSERT INTO hazards VALUES (?, ?, ?, ?)",
    "INSERT INTO submissions VALUES (?, ?, ?, ?)",
    "INSERT INTO timeline VALUES (?, ?, ?, ?)",
    "SELECT * FROM heads WHERE id IN (?, ?, ?, ?)",
    "UPDATE heads SET unit = ? WHERE id IN (?, ?, ?)",
    "INSERT INTO audit VALUES (?, ?, ?, ?)",
];

/// Creates a second of a bare loop on the same disk: `batch` times these statements, one commit, again.
async fn bare(folder: &Folder, batch: usize, statements: &[&str]) -> f64 {
    let path = folder.0.join(format!("bare-{batch}-{}.db", statements.len()));
    let mut options = ConnectOptions::new(format!("sqlite://{}?mode=rwc", path.display()));
    options.max_connections(1).sqlx_logging(false).map_sqlx_sqlite_opts(|options| {
        options.pragma("journal_mode", "WAL").pragma("synchronous", "FULL").pragma("temp_store", "MEMORY")
    });
    let connection = Database::connect(options).await.unwrap();
    for table in ["hazards", "submissions", "timeline", "heads", "audit"] {
        let create = format!("CREATE TABLE {table} (id BLOB PRIMARY KEY, unit BLOB, title TEXT, at TEXT)");
        connection.execute_unprepared(&create).await.unwrap();
    }
    let immediate =
        TransactionOptions { sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate), ..Default::default() };
    let (begun, mut made) = (Instant::now(), 0_u64);
    while begun.elapsed() < SECONDS {
        let tx = connection.begin_with_options(immediate).await.unwrap();
        for _ in 0..batch {
            for statement in statements {
                let values =
                    [uuid::Uuid::new_v4().into(), uuid::Uuid::new_v4().into(), "Mitattu".into(), "2026-09-16".into()];
                let statement = Statement::from_sql_and_values(DbBackend::Sqlite, *statement, values);
                if statement.sql.starts_with("SELECT") {
                    tx.query_one_raw(statement).await.unwrap();
                } else {
                    tx.execute_raw(statement).await.unwrap();
                }
            }
        }
        tx.commit().await.unwrap();
        made += batch as u64;
    }
    made as f64 / begun.elapsed().as_secs_f64()
}
