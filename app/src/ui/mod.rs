//! Pieces that pages are made of.

pub mod form;
mod moment;
mod parts;

pub use moment::Moments;
pub use parts::*;

use crate::words::{Args, Words};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::risk::{Level, RiskMatrix};
use std::sync::Arc;

/// What every piece may need to know: language, day, zone, and where the assets are.
#[derive(Debug, Clone)]
pub struct Cx {
    pub words: Words,
    /// Address of the assets of this build, without a slash at the end.
    pub assets: &'static str,
    pub zone: Tz,
    pub now: DateTime<Utc>,
    pub today: NaiveDate,
    /// The id that a form of this page carries, so that a resent one is recognised.
    pub submission: uuid::Uuid,
    /// The organisation's method, for what levels are called.
    pub matrix: Arc<RiskMatrix>,
}

impl Cx {
    /// The code of the reader's language.
    pub fn lang(&self) -> &'static str {
        self.words.0.code()
    }

    /// What the organisation calls a level.
    pub fn level_name(&self, level: Level) -> String {
        self.matrix.levels().of(level).of(self.lang()).to_owned()
    }

    pub fn t(&self, key: &str) -> String {
        self.words.t(key)
    }

    pub fn with(&self, key: &str, args: &Args<'_>) -> String {
        self.words.with(key, args)
    }
}
