//! Each kind of work stays in its room.

use std::{fs, path::Path};

fn sources(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let name = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().display().to_string();
            found.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
}

fn holding(words: &str, allowed: &[&str]) -> Vec<String> {
    let mut all = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut all);
    all.into_iter()
        .filter(|(name, text)| text.contains(words) && !allowed.iter().any(|start| name.starts_with(start)))
        .map(|(name, _)| name)
        .collect()
}

#[test]
fn only_the_store_knows_rows_and_queries() {
    assert_eq!(holding("sea_orm::", &["src/store"]), Vec::<String>::new());
    assert_eq!(holding("Entity::find", &["src/store"]), Vec::<String>::new());
}

#[test]
fn only_services_begin_transactions() {
    // The demonstration writes its people before anybody could ask a service to.
    assert_eq!(holding(".write(move |tx|", &["src/services", "src/demo"]), Vec::<String>::new());
    assert_eq!(holding(".begin()", &["src/store/write.rs"]), Vec::<String>::new());
}

#[test]
fn services_and_store_speak_no_http() {
    let speakers = holding("axum::", &["src/http", "src/lib.rs", "src/main.rs", "src/config.rs"]);
    assert_eq!(speakers, Vec::<String>::new());
}
