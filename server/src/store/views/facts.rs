//! The rows of a query that counts many things at once: each branch of it gives the same columns and fills those that it needs.

use crate::store::Sql;
use app::pages::picture::{LateOnes, Part};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    date::minus_months,
    figure::{Figure, MONTHS, YEAR},
    month::Month,
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// The first branch: it gives nothing and tells both databases what the columns are.
pub(super) const COLUMNS: &str = "SELECT CAST('' AS TEXT) AS what, CAST('' AS TEXT) AS key, CAST(NULL AS UUID) AS id, CAST(0 AS BIGINT) AS a, \
     CAST(0 AS BIGINT) AS b, CAST(NULL AS DATE) AS first, CAST(NULL AS DATE) AS second, \
     CAST(NULL AS TIMESTAMPTZ) AS since, CAST(NULL AS TIMESTAMPTZ) AS till WHERE 1 = 0";

/// One fact; which columns it fills depends on what it is.
#[derive(FromQueryResult)]
pub(super) struct Fact {
    pub what: String,
    pub key: Option<String>,
    pub id: Option<Uuid>,
    pub a: Option<i64>,
    pub b: Option<i64>,
    pub first: Option<NaiveDate>,
    pub second: Option<NaiveDate>,
    pub since: Option<DateTime<Utc>>,
    pub till: Option<DateTime<Utc>>,
}

impl Fact {
    pub(super) fn key(&self) -> &str {
        self.key.as_deref().unwrap_or_default()
    }

    pub(super) fn n(&self) -> u64 {
        count(self.a)
    }

    pub(super) fn part(&self) -> Part {
        Part { n: count(self.a), all: count(self.b) }
    }

    pub(super) fn late(&self) -> LateOnes {
        LateOnes { n: count(self.a), first: self.first }
    }

    /// A count of a month; counts of what this program does not know are left out.
    pub(super) fn figure(&self) -> Option<(Month, Figure, u64)> {
        Some((Month::of(self.first?), Figure::from_code(self.key())?, count(self.a)))
    }
}

pub(super) fn count(n: Option<i64>) -> u64 {
    n.and_then(|n| u64::try_from(n).ok()).unwrap_or(0)
}

/// The branches with the counts of an owner: by month of what is drawn by month, and of a year together of all else.
pub(super) fn push_figures(sql: &mut Sql, owner: Uuid, today: NaiveDate) {
    let back = |months: usize| {
        let months = u32::try_from(months - 1).unwrap_or(u32::MAX);
        minus_months(Month::of(today).first(), months)
    };
    let monthly = Figure::MONTHLY.map(|figure| figure.code());
    sql.push("SELECT 'figure', figure, NULL, n, NULL, first, NULL, NULL, NULL FROM figure_counts WHERE owner_id = ");
    sql.bind(owner).push(" AND months = 1 AND n <> 0 AND first >= ").bind(back(MONTHS));
    sql.push(" AND figure").is_in(monthly.clone());
    sql.push(" UNION ALL SELECT 'figure', figure, NULL, CAST(sum(n) AS BIGINT), NULL, max(first), NULL, NULL, NULL FROM figure_counts ");
    sql.push("WHERE owner_id = ").bind(owner).push(" AND months = 1 AND first >= ").bind(back(YEAR));
    sql.push(" AND NOT figure").is_in(monthly).push(" GROUP BY figure");
}
