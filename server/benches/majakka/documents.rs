//! A report of four months of forty sheets, as everybody reads it and as it is printed, beside the hazard list.

use crate::{
    data::{self, Folder},
    load, median, row,
    served::Child,
};
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use std::{fmt::Write, process::Command, time::Instant};

/// Measures of the report: with words as long as they may be, these make forty sheets.
const MEASURES: u32 = 620;
const ROUNDS: usize = 5;

pub(crate) async fn measure(demo: &Folder, rows: &mut String) {
    let folder = demo.beside("documents");
    let path = fill(&folder).await;
    let child = Child::start(&folder.url());
    let cookie = child.sign_in();
    let (page, list) = (child.path(&path), child.path("/hazards"));
    let (mut ratios, mut ours, mut theirs) = (Vec::new(), 0.0, 0.0);
    for _ in 0..ROUNDS {
        ours = load::run(&page, &cookie, 1, 1).p50_ms;
        theirs = load::run(&list, &cookie, 1, 1).p50_ms;
        ratios.push(ours / theirs);
    }
    let (sheets, seconds) = printed(&page, &folder);
    let what = format!("public report of {sheets} sheets ÷ hazard list, p50");
    row(rows, &what, median(&mut ratios), "≤ 10", &format!("{ours:.2} against {theirs:.2} ms"));
    let _ = writeln!(rows, "| the same as a tagged PDF, by a browser that starts for it | {seconds:.1} s | ≤ 10 s | |");
}

/// Every section with as many words as it may have, and a long table. Gives the report's address.
async fn fill(folder: &Folder) -> String {
    data::seed(folder).await;
    let store = data::open(&folder.url()).await;
    let words = "Yksikön arki on ollut turvallista ja ennakoitavaa. ".repeat(39);
    let sections = ["summary", "safety", "quality", "staff", "feedback", "shortcomings", "children-wished", "focus"];
    let told: Vec<String> = sections.iter().map(|section| format!("[\"{section}\",\"{}\"]", words.trim())).collect();
    for sql in [
        format!("UPDATE report_versions SET words = '[{}]' WHERE state = 'published'", told.join(",")),
        format!(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {MEASURES}) INSERT INTO report_measures \
             SELECT randomblob(16), v.organisation_id, v.id, 'Yöllä yksi työntekijä joutuu valitsemaan, kumman lapsen luo hän menee ' || i, \
             'Toinen työntekijä tulee töihin kello 20 ja jää siihen asti, että kaikki nukkuvat', '2026-12-01', 'planned' FROM n, \
             (SELECT * FROM report_versions WHERE state = 'published') v"
        ),
    ] {
        store.schema().execute_unprepared(&sql).await.unwrap();
    }
    let sql = "SELECT owner_id, period FROM report_versions WHERE state = 'published'";
    let found = store.read().query_one_raw(Statement::from_string(DbBackend::Sqlite, sql)).await.unwrap().unwrap();
    let owner: uuid::Uuid = found.try_get("", "owner_id").unwrap();
    format!("/published/{owner}/reports/{}", found.try_get::<String>("", "period").unwrap())
}

/// Prints a page with a browser: how many sheets it has, and how long it took from starting the browser, in seconds.
fn printed(url: &str, folder: &Folder) -> (usize, f64) {
    let file = folder.0.join("report.pdf");
    let browser = std::env::var("CHROMIUM").unwrap_or_else(|_| "chromium".into());
    let begun = Instant::now();
    let done = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"])
        .arg(format!("--print-to-pdf={}", file.display()))
        .arg(url)
        .output()
        .unwrap();
    let took = begun.elapsed().as_secs_f64();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let pdf = String::from_utf8_lossy(&std::fs::read(&file).unwrap()).into_owned();
    assert!(pdf.contains("/StructTreeRoot"), "the sheets have no tags");
    // The tree of pages counts them.
    let counts = pdf.split("/Count ").skip(1).filter_map(|rest| rest.split_whitespace().next()?.parse().ok());
    (counts.max().unwrap(), took)
}
