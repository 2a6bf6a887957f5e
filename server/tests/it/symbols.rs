//! Drawings that an operator puts in the place of the program's own.

use crate::{
    incidents::page,
    site::{Folder, Site},
};
use axum::http::{StatusCode, header};
use server::symbols::Pack;
use std::fs;

/// Where a page takes its assets from.
fn base(body: &str) -> String {
    let from = body.find("/assets/").unwrap();
    body[from..].split('/').take(3).collect::<Vec<_>>().join("/")
}

#[tokio::test]
async fn a_pack_is_served_under_an_address_of_its_own_and_named() {
    let folder = Folder::new();
    let manifest = r#"{ "name": "Pihlaja", "licence": "CC BY-SA 4.0", "author": "Pihlajan kuvapaja", "symbols": { "goal": "hill.svg" } }"#;
    fs::write(folder.0.join("manifest.json"), manifest).unwrap();
    let hill = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="3"/></svg>"#;
    fs::write(folder.0.join("hill.svg"), hill).unwrap();
    let pack = Pack::read(&folder.0).unwrap();
    let site = Site::demo_with(|config| config.symbols = Some(pack)).await;

    let mut oona = site.signed_in("oona").await;
    let own = page(&mut oona, "/account").await;
    assert!(own.shows("Pihlaja") && own.shows("Pihlajan kuvapaja") && own.shows("CC BY-SA 4.0"), "{}", own.text());
    let sheet = oona.get(&format!("{}/art/symbols.svg", base(&own.body))).await;
    assert_eq!(sheet.status, StatusCode::OK);
    assert_eq!(sheet.headers.get(header::CONTENT_TYPE).unwrap(), "image/svg+xml");
    assert!(sheet.headers.get(header::CACHE_CONTROL).unwrap().to_str().unwrap().contains("immutable"));
    assert!(sheet.body.contains(r#"<symbol id="s-goal" viewBox="0 0 9 9"><g><circle cx="4" cy="4" r="3">"#));
    assert!(sheet.body.contains("id=\"s-worry\""), "what the pack has not stays the program's own");

    let plain = Site::demo().await;
    let mut other = plain.signed_in("oona").await;
    let without = page(&mut other, "/account").await;
    assert!(!without.shows("Lasten kuvat"));
    assert_ne!(base(&without.body), base(&own.body));
    let lost = other.get(&format!("{}/art/symbols.svg", base(&own.body))).await;
    assert_eq!(lost.status, StatusCode::NOT_FOUND, "an address is for its own content alone");
}
