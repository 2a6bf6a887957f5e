//! Pages of risk assessments.

mod about;
mod difference;
mod document;
mod item;
mod item_read;
mod list;
mod new_series;
mod picker;
mod show;
mod sign_off;

pub use about::{AssessmentAbout, about};
pub use difference::{AssessmentDifference, Compared, Since, difference};
pub use document::{AssessmentDocument, DocumentAction, DocumentLine, document};
pub use item::{AssessmentItem, ItemConflict, item};
pub use list::{AssessmentList, UnitRow, VersionRow, list};
pub use new_series::{SeriesNew, new_series};
pub use picker::picker;
pub use show::{AssessmentShow, ItemRow, show};
pub use sign_off::sign_off;

use crate::ui::Cx;
use domain::assessment::SeriesText;

/// What a version is of: a unit, and the series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    pub unit: String,
    pub series: SeriesText,
}

impl Name {
    /// "Riskien arviointi: Kontio-koti", or the series' own title with the unit.
    pub fn title(&self, cx: &Cx) -> String {
        match &self.series.title {
            None => cx.with("assessment-of", &[("unit", self.unit.clone().into())]),
            Some(title) => format!("{title}, {}", self.unit),
        }
    }
}
