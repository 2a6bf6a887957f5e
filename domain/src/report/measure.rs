use crate::{
    date::{minus_months, plus_months},
    fields,
    form::{Fields, FormErrors, Reader},
    hazard::codes,
    text::Title,
};
use chrono::{Datelike, NaiveDate};

codes! {
    /// How far a measure is.
    MeasureStatus {
        Planned = "planned",
        UnderWay = "under-way",
        Done = "done",
        /// Done, and those who were asked say that it helped.
        Helped = "helped",
    }
}

fields! {
    /// The form of one measure of a report.
    pub MeasureField = "report-measure" {
        Shortcoming = "shortcoming",
        Measure = "measure",
        By = "by",
        Status = "status",
    }
}

/// Months before and after today within which the day of a measure may be.
const AROUND: u32 = 60;

/// A shortcoming, what is done about it, by when, and how far that is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasureLine {
    pub shortcoming: Title,
    pub measure: Title,
    pub by: NaiveDate,
    pub status: MeasureStatus,
}

impl MeasureLine {
    /// # Errors
    /// Every problem of the form at once.
    pub fn parse(fields: &Fields, today: NaiveDate) -> Result<Self, FormErrors<MeasureField>> {
        let mut form = Reader::new(fields);
        let shortcoming = form.text(MeasureField::Shortcoming);
        let measure = form.text(MeasureField::Measure);
        let by = form.date(MeasureField::By, today, minus_months(today, AROUND), plus_months(today, AROUND));
        let status = form.choice(MeasureField::Status, MeasureStatus::from_code);
        let built = shortcoming.zip(measure).zip(by.zip(status));
        let built = built.map(|((shortcoming, measure), (by, status))| Self { shortcoming, measure, by, status });
        form.finish(built)
    }

    /// The form filled with this line.
    pub fn fields(&self) -> Fields {
        let fields = Fields::default().with("shortcoming", self.shortcoming.as_str());
        let fields = fields.with("measure", self.measure.as_str()).with("by-day", self.by.day().to_string());
        let fields = fields.with("by-month", self.by.month().to_string()).with("by-year", self.by.year().to_string());
        fields.with("status", self.status.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Field;

    #[test]
    fn a_line_reads_back_as_it_was_written() {
        let line = MeasureLine {
            shortcoming: Title::parse("Hälyttimien kuuluvuus").unwrap(),
            measure: Title::parse("Vahvistin").unwrap(),
            by: "2026-06-30".parse().unwrap(),
            status: MeasureStatus::UnderWay,
        };
        let today = "2026-05-02".parse().unwrap();
        assert_eq!(MeasureLine::parse(&line.fields(), today), Ok(line));
        let errors = MeasureLine::parse(&Fields::default(), today).unwrap_err();
        assert_eq!(errors.iter().count(), MeasureField::ALL.len());
    }
}
