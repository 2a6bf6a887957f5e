//! Pieces that pages are made of.

pub mod form;
pub mod hygiene;
mod moment;
mod parts;
mod runs;
mod steps;

pub use moment::Moments;
pub use parts::*;
pub use runs::runs;
pub use steps::steps;

use crate::words::{Args, Words};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::{
    incident::{Catalogue, Category},
    risk::{Level, RiskMatrix},
};
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
    /// The organisation's rules of incidents, for what categories are called.
    pub catalogue: Arc<Catalogue>,
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

    /// What a category is called.
    pub fn category(&self, category: &Category) -> String {
        match &category.name {
            Some(name) => name.of(self.lang()).to_owned(),
            None => self.t(&format!("category-{}", category.code)),
        }
    }

    /// What a category was called in the version that a report was given.
    pub fn category_of(&self, code: &str, number: i32) -> String {
        self.catalogue.version(code, number).map(|category| self.category(&category)).unwrap_or_default()
    }

    /// What a category is called today; its code where it is not known any more.
    pub fn category_on(&self, code: &str) -> String {
        self.catalogue.on(code, self.today).map_or_else(|| code.to_owned(), |category| self.category(&category))
    }

    /// The sentence that helps to choose a category; nothing for one of the organisation's own that has none.
    pub fn category_hint(&self, category: &Category) -> Option<String> {
        match &category.hint {
            Some(hint) => Some(hint.of(self.lang()).to_owned()),
            None => category.comes_with_program().then(|| self.t(&format!("category-{}-hint", category.code))),
        }
    }

    /// What a subcategory is called.
    pub fn subcategory(&self, category: &Category, code: &str) -> String {
        match category.subcategory(code).and_then(|sub| sub.name.as_ref()) {
            Some(name) => name.of(self.lang()).to_owned(),
            None => self.t(&format!("category-{}-{code}", category.code)),
        }
    }

    pub fn t(&self, key: &str) -> String {
        self.words.t(key)
    }

    pub fn with(&self, key: &str, args: &Args<'_>) -> String {
        self.words.with(key, args)
    }
}
