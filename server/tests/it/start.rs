//! Starting: every fault is one plain sentence on standard error, exit code 1, and nothing is changed.

use crate::site::Folder;
use std::{
    fs,
    net::TcpListener,
    process::{Command, Output},
};

fn majakka(folder: &Folder, command: &[&str], settings: &[(&str, &str)]) -> Output {
    let database = format!("sqlite://{}/majakka.db", folder.0.display());
    Command::new(env!("CARGO_BIN_EXE_majakka"))
        .args(command)
        .current_dir(&folder.0)
        .env("MAJAKKA_DATABASE_URL", database)
        .env("MAJAKKA_DATA_DIR", &folder.0)
        .envs(settings.iter().copied())
        .output()
        .unwrap()
}

/// The one sentence of a refusal.
fn refused(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let said = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(said.lines().count(), 1, "{said}");
    said.trim_end().trim_start_matches("majakka: ").to_owned()
}

#[test]
fn a_bad_setting_stops_the_start_and_is_named() {
    let folder = Folder::new();
    let said = refused(&majakka(&folder, &["serve"], &[("MAJAKKA_TIME_ZONE", "Europe/Atlantis")]));
    assert_eq!(said, "MAJAKKA_TIME_ZONE is \"Europe/Atlantis\"; expected a time zone such as Europe/Helsinki.");
    assert!(!folder.0.join("majakka.db").exists());
}

#[test]
fn a_busy_port_stops_the_start_before_the_database_is_touched() {
    let folder = Folder::new();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let said = refused(&majakka(&folder, &["serve"], &[("MAJAKKA_LISTEN", &address)]));
    assert!(said.starts_with(&format!("MAJAKKA_LISTEN is \"{address}\"")), "{said}");
    assert!(!folder.0.join("majakka.db").exists());
}

#[test]
fn an_unwritable_folder_stops_the_start() {
    let folder = Folder::new();
    fs::write(folder.0.join("file"), "").unwrap();
    let inside = format!("sqlite://{}/file/majakka.db", folder.0.display());
    let said = refused(&majakka(&folder, &["migrate", "up"], &[("MAJAKKA_DATABASE_URL", &inside)]));
    assert!(said.contains("cannot be written to"), "{said}");
    let data = folder.0.join("file").join("data");
    let said = refused(&majakka(&folder, &["serve"], &[("MAJAKKA_DATA_DIR", data.to_str().unwrap())]));
    assert!(said.contains("cannot be written to"), "{said}");
}

#[test]
fn a_newer_schema_is_refused_and_left_alone() {
    let folder = Folder::new();
    assert!(majakka(&folder, &["migrate", "up"], &[]).status.success());
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        use sea_orm::ConnectionTrait;
        let store =
            server::store::Store::open(&format!("sqlite://{}/majakka.db", folder.0.display()), None).await.unwrap();
        let insert = "INSERT INTO seaql_migrations (version, applied_at) VALUES ('tomorrow', 0)";
        store.schema().execute_unprepared(insert).await.unwrap();
    });
    drop(runtime);
    let said = refused(&majakka(&folder, &["serve"], &[("MAJAKKA_LISTEN", "127.0.0.1:0")]));
    assert!(said.contains("newer majakka (schema tomorrow)"), "{said}");
}

#[tokio::test]
async fn a_second_process_on_the_same_file_is_refused() {
    let folder = Folder::new();
    let _first =
        server::store::Store::open(&format!("sqlite://{}/majakka.db", folder.0.display()), None).await.unwrap();
    let said = refused(&majakka(&folder, &["migrate", "up"], &[]));
    assert!(said.contains("Another majakka process"), "{said}");
}

#[test]
fn commands_do_their_part_and_refuse_the_rest() {
    let folder = Folder::new();
    let works = |command: &[&str]| {
        let output = majakka(&folder, command, &[]);
        assert!(output.status.success(), "{command:?}: {output:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(works(&["setup-link"]).contains("http://127.0.0.1:3000/setup/"));
    works(&["seed-demo"]);
    assert!(refused(&majakka(&folder, &["seed-demo"], &[])).contains("not empty"));
    assert!(refused(&majakka(&folder, &["setup-link"], &[])).contains("administrator already"));
    assert!(works(&["verify-audit"]).starts_with("The audit chain holds"));
    assert!(works(&["migrate", "status"]).contains("current"));
    assert!(works(&["check"]).contains("schema     current"));
    works(&["migrate", "down"]);
    assert_eq!(majakka(&folder, &["check"], &[]).status.code(), Some(1));
    assert_eq!(majakka(&folder, &["fly"], &[]).status.code(), Some(2), "wrong usage");
    let said = refused(&majakka(
        &folder,
        &["migrate", "up"],
        &[("MAJAKKA_DATABASE_URL", "postgres://x:secret@127.0.0.1:1/none")],
    ));
    assert!(!said.contains("secret"), "{said}");
}
