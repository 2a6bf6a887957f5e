//! A report of four months that was published, so that everybody finds one; the newest waits for somebody to compile it.

use super::{SeedError, Story, content};
use crate::{
    services::reports::{self, Decide},
    store::{self, reports::ReportOf},
};
use app::{
    pages::report::draft,
    ui::Cx,
    words::{Lang, Words},
};
use chrono::{NaiveTime, TimeDelta};
use domain::{
    date::plus_days,
    form::Fields,
    ids::ReportId,
    month::{FourMonths, Month},
    policy::Act,
    report::{MeasureLine, MeasureStatus, PublicNumbers, ReportText},
    risk::Shipped,
    text::Title,
};
use std::collections::BTreeMap;

/// Days after the end of its four months on which it is published.
const AFTER: u64 = 20;

#[derive(serde::Deserialize)]
struct Told {
    unit: String,
    writer: String,
    /// Shortcoming, measure, days from the end of the four months, how far it is.
    measures: Vec<(String, String, i64, String)>,
    words: BTreeMap<String, String>,
}

impl Story {
    /// Publishes the report of the four months before the newest that have ended.
    pub(super) async fn publish_report(&self) -> Result<(), SeedError> {
        let told: Told = serde_json::from_str(include_str!("../report.json"))
            .map_err(|error| SeedError::Content(error.to_string()))?;
        let period = FourMonths::of(Month::of(self.day(0))).before().before();
        let on = plus_days(period.last(), AFTER);
        self.clock.set(on.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(12));
        let unit = self.unit(&told.unit)?;
        let of = ReportOf { organisation: self.organisation, unit: Some(unit), period };
        let numbers = PublicNumbers::of(&reports::facts(&self.majakka, of).await?);
        let drafted = draft(&self.words(), &numbers, None);
        let fields = told.words.iter().fold(Fields::default(), |fields, (name, words)| fields.with(name, &**words));
        let fields = drafted.fields().pairs().iter().fold(fields, |fields, (name, words)| {
            if told.words.contains_key(name) { fields } else { fields.with(name, &**words) }
        });
        let text = ReportText::parse(&fields).map_err(|errors| SeedError::Content(format!("{errors:?}")))?;
        let line = |(shortcoming, measure, days, status): &(String, String, i64, String)| {
            let title = |text: &str| Title::parse(text).map_err(|_| content(text));
            Ok(MeasureLine {
                shortcoming: title(shortcoming)?,
                measure: title(measure)?,
                by: period.last() + TimeDelta::days(*days),
                status: MeasureStatus::from_code(status).ok_or_else(|| content(status))?,
            })
        };
        let lines = told.measures.iter().map(line).collect::<Result<_, SeedError>>()?;
        let subject = self.subject(&told.unit)?;
        let writes = || self.permit(&told.writer, Act::WriteReport, &subject);
        let id = reports::start(&self.majakka, writes()?, self.submission(), of, ("fi", text, lines)).await?;
        reports::decide(&self.majakka, writes()?, self.submission(), self.expected(id).await?, Decide::Submit).await?;
        let publishes = self.permit("aino", Act::PublishReport, &subject)?;
        let expected = self.expected(id).await?;
        Ok(reports::decide(&self.majakka, publishes, self.submission(), expected, Decide::Publish).await?)
    }

    async fn expected(&self, id: ReportId) -> Result<(ReportId, i32), SeedError> {
        let version = store::reports::load(self.majakka.store.read(), self.organisation, id).await?;
        if version.text.missing().is_empty() { Ok((id, version.version)) } else { Err(content("report")) }
    }

    fn words(&self) -> Cx {
        Cx {
            words: Words(Lang::Fi),
            assets: self.majakka.assets,
            zone: self.majakka.config.time_zone,
            now: self.majakka.now(),
            today: self.majakka.today(),
            submission: self.submission().0,
            matrix: Shipped::ThreeByThree.matrix().clone(),
            catalogue: store::incidents::rules::built_in(),
        }
    }
}
