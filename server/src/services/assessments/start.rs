use super::{audit, writable};
use crate::{
    ids::new_id,
    majakka::{Majakka, allows},
    services::{Asked, ServiceError, once, units::must_work},
    store::{
        StoreError, Tx,
        assessments::{self, Item, Version},
        hazards::{self, Hazard},
        history::By,
        matrices,
        series::{self, Series},
    },
};
use domain::{
    assessment::{AssessmentKind, ItemText, SeriesText, VersionState},
    hazard::Area,
    ids::{ItemId, SeriesId, SubmissionId, UnitId, VersionId},
    policy::{Act, Permit},
};

/// What a version is started of.
#[derive(Debug, Clone)]
pub enum Begin {
    /// The unit's yearly series, begun when it is not there yet.
    Yearly,
    /// A new series about hazards of these areas; none means all.
    New(SeriesText, Vec<Area>),
    /// The next version of a series.
    Next(SeriesId),
}

/// Starts a version with a line for every hazard that it is about. What the version in force said of a hazard is copied,
/// its grades only when the method is still the same. A version that is open already is given instead of a second one.
///
/// # Errors
/// `register-empty` when there is no confirmed hazard to assess.
pub async fn start(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    begin: Begin,
) -> Result<VersionId, ServiceError> {
    allows(&permit, Act::WriteAssessment)?;
    let unit = permit.unit().ok_or(StoreError::Missing)?;
    let by = majakka.by(&permit);
    let id = VersionId(new_id(by.at));
    once(majakka, (by, permit.user()), Asked::of(submission, "assessment", unit.0).making(id.0), VersionId, move |tx| {
        Box::pin(async move {
            must_work(tx, by.organisation, unit).await?;
            let (series, areas) = series_of(tx, &by, unit, begin).await?;
            let earlier = assessments::of_series(tx.conn(), by.organisation, series.id).await?;
            let open = |v: &&Version| matches!(v.state, VersionState::Draft | VersionState::InReview);
            if let Some(open) = earlier.iter().find(open) {
                return Ok(open.id);
            }
            let said = said_before(tx, &earlier).await?;
            let mut register = hazards::in_register(tx.conn(), by.organisation, unit).await?;
            if series.text.kind != AssessmentKind::UnitAnnual {
                // A later version is about the hazards of the one before it; the first about those of its areas.
                register.retain(|hazard| match &areas {
                    Some(areas) => areas.is_empty() || areas.contains(&hazard.text.area),
                    None => said.iter().any(|item| item.hazard == hazard.id),
                });
            }
            if register.is_empty() {
                return Err(ServiceError::Rule("register-empty"));
            }
            let number = earlier.iter().map(|v| v.number).max().unwrap_or(0) + 1;
            let method = matrices::in_use(tx.conn(), by.organisation).await?;
            let same_method = earlier.iter().find(|v| v.state == VersionState::Approved).map(|v| v.method == method);
            assessments::insert(tx, &by, permit.user(), id, (unit, series.id, number), method).await?;
            let said: Vec<(Hazard, ItemText)> =
                register.into_iter().map(|hazard| first_line(hazard, &said, same_method == Some(true))).collect();
            add_lines(tx, &by, unit, id, 0, &said).await?;
            audit(tx, &by, id, "assessment-started", None, Some(VersionState::Draft), None).await?;
            Ok(id)
        })
    })
    .await
}

/// The series with the areas that its first version is about.
async fn series_of(tx: &Tx, by: &By, unit: UnitId, begin: Begin) -> Result<(Series, Option<Vec<Area>>), ServiceError> {
    let (text, areas) = match begin {
        Begin::Next(id) => {
            let found = series::load(tx.conn(), by.organisation, id).await?;
            // The permit is for the unit; a series of another one is as good as none.
            return if found.unit == unit { Ok((found, None)) } else { Err(StoreError::Missing.into()) };
        }
        Begin::Yearly => match series::yearly(tx.conn(), by.organisation, unit).await? {
            Some(found) => return Ok((found, None)),
            None => (SeriesText::unit_annual(), Vec::new()),
        },
        Begin::New(text, areas) => (text, areas),
    };
    let id = SeriesId(new_id(by.at));
    series::insert(tx, by, id, unit, &text).await?;
    Ok((Series { id, unit, text }, Some(areas)))
}

async fn said_before(tx: &Tx, earlier: &[Version]) -> Result<Vec<Item>, StoreError> {
    match earlier.iter().find(|v| v.state == VersionState::Approved) {
        Some(version) => assessments::items(tx.conn(), version).await,
        None => Ok(Vec::new()),
    }
}

/// A hazard's line as it starts: what was said of it before, or what its report told. An acceptance is never copied: it
/// had an end.
fn first_line(hazard: Hazard, said: &[Item], same_method: bool) -> (Hazard, ItemText) {
    let mut text = match said.iter().find(|item| item.hazard == hazard.id) {
        Some(item) => ItemText { acceptance: None, ..item.text.clone() },
        None => ItemText { scenario: hazard.text.description.clone(), ..ItemText::default() },
    };
    if !same_method {
        text = ItemText { now: None, residual: None, ..text };
    }
    (hazard, text)
}

async fn add_lines(
    tx: &Tx,
    by: &By,
    unit: UnitId,
    version: VersionId,
    first: i32,
    lines: &[(Hazard, ItemText)],
) -> Result<(), StoreError> {
    for ((hazard, text), position) in lines.iter().zip(first..) {
        let of = (by.organisation, unit, version);
        assessments::insert_item(tx, of, ItemId(new_id(by.at)), hazard.id, position, text).await?;
    }
    Ok(())
}

/// Adds lines for hazards of the register that have none in the draft. Gives how many.
///
/// # Errors
/// `wrong-state` when the version is no draft.
pub async fn add_new_hazards(majakka: &Majakka, permit: Permit, id: VersionId) -> Result<usize, ServiceError> {
    allows(&permit, Act::WriteAssessment)?;
    let by = majakka.by(&permit);
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                let version = writable(tx, &by, id).await?;
                let lines = assessments::items(tx.conn(), &version).await?;
                let mut register = hazards::in_register(tx.conn(), by.organisation, version.unit).await?;
                register.retain(|hazard| lines.iter().all(|line| line.hazard != hazard.id));
                let first = lines.len().try_into().unwrap_or(i32::MAX);
                let new: Vec<_> = register.into_iter().map(|hazard| first_line(hazard, &[], true)).collect();
                add_lines(tx, &by, version.unit, id, first, &new).await?;
                if !new.is_empty() {
                    audit(tx, &by, id, "assessment-lines-added", None, None, None).await?;
                }
                Ok(new.len())
            })
        })
        .await
}
