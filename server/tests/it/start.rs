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
    assert!(works(&["verify-figures"]).starts_with("The figures are what"));
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

/// What a command that works says.
fn said(output: &Output) -> String {
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn a_preview_of_a_cycle_is_one_date_a_line_and_asks_for_no_database() {
    let folder = Folder::new();
    let preview = |more: &[&str]| {
        let command = [&["cycle", "preview"], more].concat();
        majakka(&folder, &command, &[("MAJAKKA_TIME_ZONE", "Europe/Atlantis")])
    };
    let year = said(&preview(&["--every", "1m", "--from", "2026-01-31", "--count", "12"]));
    let days: Vec<&str> = year.lines().collect();
    let months = ["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30", "2026-07-31", "2026-08-31"];
    assert_eq!(days[..7], months, "{year}");
    assert_eq!((days.len(), days[11]), (12, "2027-01-31"));
    let civil = ["--every", "4m", "--from", "2026-02-10", "--count", "4", "--anchor", "calendar"];
    assert_eq!(said(&preview(&civil)), "2026-04-30\n2026-08-31\n2026-12-31\n2027-04-30\n");
    for wrong in [
        &["--every", "1x", "--from", "2026-01-31"][..],
        &["--every", "0d", "--from", "2026-01-31"],
        &["--every", "1m", "--from", "2026-02-30"],
        &["--every", "1m", "--from", "2026-01-31", "--count", "0"],
        &["--every", "1m", "--from", "2026-01-31", "--anchor", "moon"],
    ] {
        assert_eq!(preview(wrong).status.code(), Some(2), "{wrong:?}");
    }
    assert!(!folder.0.join("majakka.db").exists());
}

#[test]
fn another_instant_is_taken_only_where_it_is_allowed() {
    let folder = Folder::new();
    let tick = |now: &str, settings: &[(&str, &str)]| majakka(&folder, &["tick", "--now", now], settings);
    assert!(refused(&tick("2027-03-28T00:30:00Z", &[])).contains("MAJAKKA_ALLOW_FAKE_CLOCK"));
    assert!(refused(&tick("2027-03-28T00:30:00Z", &[("MAJAKKA_ALLOW_FAKE_CLOCK", "0")])).contains("is 1"));
    assert!(!folder.0.join("majakka.db").exists());
    said(&majakka(&folder, &["seed-demo", "--days", "0"], &[]));
    let allowed = [("MAJAKKA_ALLOW_FAKE_CLOCK", "1")];
    let first = said(&tick("2027-03-28T00:30:00Z", &allowed));
    assert!(first.contains("cycles begun") && !first.contains(" 0 cycles begun"), "{first}");
    let again = said(&tick("2027-03-28T00:30:00Z", &allowed));
    assert!(again.contains(" 0 cycles begun, 0 occurrences made"), "{again}");
    assert!(said(&tick("2027-03-26T00:30:00Z", &allowed)).contains("a later day"));
    assert!(said(&tick("2027-06-28T00:30:00Z", &allowed)).contains("92 days since the last look"));
    assert!(said(&majakka(&folder, &["verify-audit"], &[])).starts_with("The audit chain holds"));
    assert_eq!(tick("yesterday", &allowed).status.code(), Some(2));
}
