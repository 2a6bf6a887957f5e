//! The files that an inspector is handed: read, covered, put together (`docs/domain.md`, "The inspection pack").

mod archive;
mod figures;
mod plans;
mod sheets;

pub(crate) use archive::Pack;

use crate::{
    sheet::{Cell, Row, csv_bytes},
    store::views::pack::PackFacts,
};
use app::{
    pages::pack::{self as pages, PackDocument, PackTable},
    ui::{Cx, Moments},
};
use archive::{Archive, ArchiveError};
use domain::pack::{Aliases, Covered};
use leptos::prelude::*;

/// A table before it is written.
struct Sheet {
    code: &'static str,
    heads: Vec<String>,
    rows: Vec<Row>,
}

impl Sheet {
    fn new(cx: &Cx, code: &'static str, heads: &[&str], rows: Vec<Row>) -> Self {
        Self { code, heads: heads.iter().map(|key| cx.t(key)).collect(), rows }
    }

    fn csv(&self) -> Result<Vec<u8>, ArchiveError> {
        let mut bytes = "\u{feff}".as_bytes().to_vec();
        bytes.extend(csv_bytes(&[self.heads.iter().cloned().map(Cell::Text).collect()])?);
        bytes.extend(csv_bytes(&self.rows)?);
        Ok(bytes)
    }

    fn table(&self, cx: &Cx) -> PackTable {
        let cell = |cell: &Cell| match cell {
            Cell::Text(text) => text.clone(),
            Cell::Number(number) => number.to_string(),
            // A day stays on one line of a narrow column.
            Cell::Day(day) => day.map(|day| cx.full_day(day).replace(' ', "\u{a0}")).unwrap_or_default(),
        };
        let rows = self.rows.iter().map(|row| row.iter().map(cell).collect()).collect();
        PackTable { code: self.code, heads: self.heads.clone(), rows }
    }
}

/// The sheet of styles: the documents stand alone in a folder.
const STYLE: &str = concat!(include_str!("../../../style/tokens.css"), include_str!("../../../style/pack.css"));

/// Puts a pack together. `salt`: fresh randomness, so that nobody has the same name in two packs (I27).
///
/// # Errors
/// The archive could not be written.
pub(crate) fn build(cx: &Cx, facts: PackFacts, salt: [u8; 32]) -> Result<Pack, ArchiveError> {
    let gap = cx.t("pack-gap");
    let PackFacts { of, unit, organisation, whom, .. } = &facts;
    let mut covered = Covered::new(whom.clone(), Aliases::new(salt), gap);
    let plans = plans::plans(cx, &mut covered, &facts);
    let mut sheets = sheets::sheets(cx, &mut covered, &facts);
    sheets.extend(plans::sheets(cx, &mut covered, &facts));
    sheets.push(figures::sheet(cx, &facts));
    let document = PackDocument {
        unit: unit.clone(),
        organisation: organisation.clone(),
        from: of.from,
        ready: figures::ready(cx, &facts),
        plans: plans.iter().map(|(path, plan)| (path.clone(), plan.title.clone())).collect(),
        tables: sheets.iter().map(|sheet| sheet.table(cx)).collect(),
    };
    let mut archive = Archive::default();
    archive.add("index.html", rendered(|| pages::index(cx, &document)).as_bytes(), None)?;
    archive.add("pack.css", STYLE.as_bytes(), None)?;
    for (path, plan) in &plans {
        archive.add(path, rendered(|| pages::plan(cx, plan)).as_bytes(), None)?;
    }
    for sheet in &sheets {
        archive.add(&pages::csv_path(sheet.code), &sheet.csv()?, Some(sheet.rows.len()))?;
    }
    archive.close(&facts, cx)
}

fn rendered(view: impl FnOnce() -> AnyView) -> String {
    let owner = Owner::new();
    let html = owner.with(|| view().to_html());
    owner.unset_with_forced_cleanup();
    html
}
