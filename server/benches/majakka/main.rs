//! The benchmarks: each a ratio of two things measured in one run on one machine. Prints the table and keeps it.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a benchmark stops at the first surprise and speaks to the terminal"
)]

mod creates;
mod data;
mod documents;
mod duties;
mod load;
mod pictures;
mod reports;
mod served;

use std::{env, fmt::Write, fs, time::Instant};

/// Rounds of a pair, measured one after the other; the median of the ratios counts.
const PAIRS: usize = 3;

fn main() {
    let arguments: Vec<String> = env::args().collect();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    if let Some(at) = arguments.iter().position(|argument| argument == "--serve") {
        runtime.block_on(served::serve(&arguments[at + 1]));
        return;
    }
    // One part alone is printed and not kept.
    if let Some(part) = arguments.iter().find(|part| ["documents", "duties", "pictures"].contains(&part.as_str())) {
        println!("{}", runtime.block_on(alone(part)));
        return;
    }
    let table = runtime.block_on(measure());
    println!("{table}");
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/benchmarks.md");
    let kept = fs::read_to_string(path).unwrap();
    let (before, _) = kept.split_once("<!-- last run -->").unwrap();
    fs::write(path, format!("{before}<!-- last run -->\n\n{table}")).unwrap();
}

async fn alone(part: &str) -> String {
    let folder = data::Folder::new();
    data::seed(&folder).await;
    let mut rows = String::new();
    match part {
        "documents" => documents::measure(&folder, &mut rows).await,
        "duties" => duties::measure(&folder, &mut rows).await,
        _ => pictures::measure(&folder, &mut rows).await,
    }
    rows
}

async fn measure() -> String {
    let folder = data::Folder::new();
    data::fill(&folder).await;
    let mut rows = String::new();
    let child = served::Child::start(&folder.url());
    let cookie = child.sign_in();

    let list = child.path("/hazards");
    let limit = child.path("/__limit/hazards");
    let mut ratios = Vec::new();
    let (mut ours, mut bare) = (0.0, 0.0);
    for _ in 0..PAIRS {
        ours = load::run(&list, &cookie, 32, 4).per_second;
        bare = load::run(&limit, &cookie, 32, 4).per_second;
        ratios.push(ours / bare);
    }
    let memory = child.memory_under(|| load::run(&list, &cookie, 32, 3));
    row(
        &mut rows,
        "hazard list, 50 of 100,000 rows ÷ bare page, throughput",
        median(&mut ratios),
        "≥ 0.4, never < 0.2",
        &format!("{ours:.0} against {bare:.0} requests/s"),
    );

    let far = child.far_page(&cookie, 1000);
    let mut ratios = Vec::new();
    let (mut near_ms, mut far_ms) = (0.0, 0.0);
    // Single requests of few milliseconds scatter more than throughput does, and a machine drifts: each goes first in turn.
    for round in 0..3 * PAIRS {
        let far_page = child.path(&far);
        let ask = |page: &str| load::run(page, &cookie, 1, 2).p50_ms;
        (near_ms, far_ms) = if round % 2 == 0 {
            let near = ask(&list);
            (near, ask(&far_page))
        } else {
            let far = ask(&far_page);
            (ask(&list), far)
        };
        ratios.push(far_ms / near_ms);
    }
    row(
        &mut rows,
        "page 1,000 ÷ page 1, p50",
        median(&mut ratios),
        "≤ 1.1",
        &format!("{far_ms:.2} against {near_ms:.2} ms"),
    );
    let long = format!("/assessments/{}", child.long_assessment(&cookie));
    for (what, path, aim) in [
        ("action board, 50 of 2,000 open among 20,000 ÷ hazard list, p50", "/actions", "≤ 1.5"),
        ("assessment of 500 lines ÷ hazard list of 50 rows, p50", &*long, "≤ 10"),
        ("reports, 50 of 5,000 open among 100,000 ÷ hazard list, p50", "/incidents", "≤ 1.5"),
        ("reports, 50 of 95,000 ended among 100,000 ÷ hazard list, p50", "/incidents?state=ended", "≤ 1.5"),
    ] {
        let page = child.path(path);
        let mut ratios = Vec::new();
        let (mut ours, mut theirs) = (0.0, 0.0);
        for _ in 0..PAIRS {
            ours = load::run(&page, &cookie, 1, 2).p50_ms;
            theirs = load::run(&list, &cookie, 1, 2).p50_ms;
            ratios.push(ours / theirs);
        }
        row(&mut rows, what, median(&mut ratios), aim, &format!("{ours:.2} against {theirs:.2} ms"));
    }
    let _ = writeln!(rows, "| memory (PSS) under the list load | {memory:.0} MiB | ≤ 45 MiB | |");
    drop(child);

    let mut starts: Vec<f64> = (0..11).map(|_| cold_start(&folder.url())).collect();
    let _ = writeln!(
        rows,
        "| cold start to the first answer, filled database | {:.0} ms | ≤ 60 ms | median of 11 |",
        median(&mut starts)
    );

    reports::measure(&folder, &mut rows);
    creates::measure(&folder, &mut rows).await;
    documents::measure(&folder, &mut rows).await;
    pictures::measure(&folder, &mut rows).await;
    duties::measure(&folder, &mut rows).await;
    format!("{}\n\n| what | measured | aim | |\n|---|---|---|---|\n{rows}", shape())
}

fn row(rows: &mut String, what: &str, ratio: f64, aim: &str, note: &str) {
    let _ = writeln!(rows, "| {what} | {ratio:.2} | {aim} | {note} |");
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// The machine's shape, without its name.
fn shape() -> String {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let memory = fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let kib: u64 = memory.split_whitespace().nth(1).and_then(|n| n.parse().ok()).unwrap_or(0);
    format!("Machine: {cores} cores, {} GiB of memory, {}.", kib / 1_048_576, env::consts::ARCH)
}

/// From starting the program to its first answer, in milliseconds.
fn cold_start(url: &str) -> f64 {
    let address = load::free_address();
    let begun = Instant::now();
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_majakka"))
        .arg("serve")
        .env("MAJAKKA_DATABASE_URL", url)
        .env("MAJAKKA_LISTEN", address.to_string())
        .env("MAJAKKA_DATA_DIR", env::temp_dir())
        .env("MAJAKKA_LOG", "off")
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap();
    load::until_ready(address);
    let took = begun.elapsed().as_secs_f64() * 1000.0;
    child.kill().unwrap();
    child.wait().unwrap();
    took
}
