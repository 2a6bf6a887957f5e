//! Sending a red report, with its notices and the reviews that it asks for, beside filing a hazard.

use crate::{creates, data::Folder, median, row, served::Child};
use std::time::Instant;

/// How many of each are sent, one after the other.
const TIMES: usize = 60;

pub(crate) fn measure(folder: &Folder, rows: &mut String) {
    let child = Child::start(&folder.url());
    let cookie = child.sign_in();
    let unit = creates::unit(&child, &cookie);
    let hazard = || {
        let body = format!("unit={unit}&title=Mitattu&area=fire&affected=children&source=observation");
        child.post("/hazards/new", &cookie, &body)
    };
    let report = || {
        let text = "Ovi%20j%C3%A4i%20auki%20ja%20lapsi%20ehti%20tielle.";
        let body = format!("unit={unit}&danger=yes&category=accident-child&affected=child&text={text}");
        child.post("/incidents/new/event", &cookie, &body)
    };
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        for (one, taken) in [(&hazard as &dyn Fn() -> String, &mut theirs), (&report, &mut ours)] {
            let begun = Instant::now();
            let answer = one();
            taken.push(begun.elapsed().as_secs_f64() * 1000.0);
            assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
        }
    }
    let (ours, theirs) = (median(&mut ours), median(&mut theirs));
    let note = format!("{ours:.2} against {theirs:.2} ms, among 100,000 reports");
    row(rows, "a red report ÷ filing a hazard, one client, p50", ours / theirs, "≤ 3", &note);
}
