//! What every part of the running program shares.

use crate::{
    auth::{Hasher, Limits},
    config::Config,
    http::assets,
    store::{Store, history::By, incidents::rules::Catalogues, matrices::Matrices},
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    clock::{Clock, local_day},
    ids::{OrganisationId, UserId},
    policy::{Act, Denial, Permit},
};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::Semaphore;

/// The running program.
pub struct Majakka {
    pub config: Config,
    /// Where styles, drawings and the browser's part are.
    pub assets: &'static str,
    pub store: Store,
    pub hasher: Hasher,
    pub limits: Limits,
    /// Risk matrices read so far.
    pub matrices: Matrices,
    /// Rules of incidents read so far.
    pub catalogues: Arc<Catalogues>,
    /// The turn to open a picture, which takes memory.
    pub pictures: Semaphore,
    /// The turn to put a pack together.
    pub packs: Semaphore,
    /// The day on which this process has seen to it that every unit and everybody has the duties of today.
    settled: Mutex<Option<NaiveDate>>,
    clock: Arc<dyn Clock>,
}

impl std::fmt::Debug for Majakka {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Majakka")
    }
}

impl Majakka {
    pub fn new(config: Config, store: Store, hasher: Hasher, clock: Arc<dyn Clock>) -> Self {
        Self {
            assets: assets::base(config.symbols.as_ref()),
            config,
            store,
            hasher,
            limits: Limits::default(),
            matrices: Matrices::default(),
            catalogues: Arc::default(),
            pictures: Semaphore::new(1),
            packs: Semaphore::new(1),
            settled: Mutex::default(),
            clock,
        }
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Today where the units are.
    pub fn today(&self) -> NaiveDate {
        local_day(self.now(), self.config.time_zone)
    }

    /// Whether the duties of every unit and of everybody have been gone through on a day.
    pub(crate) fn has_settled(&self, today: NaiveDate) -> bool {
        *self.settled.lock().unwrap_or_else(PoisonError::into_inner) == Some(today)
    }

    pub(crate) fn keep_settled(&self, today: NaiveDate) {
        *self.settled.lock().unwrap_or_else(PoisonError::into_inner) = Some(today);
    }

    /// Who does what a permit allows, now.
    pub(crate) fn by(&self, permit: &Permit) -> By {
        self.by_person(permit.organisation(), permit.user())
    }

    /// The program itself does something, or somebody without an account yet.
    pub(crate) fn by_program(&self, organisation: OrganisationId) -> By {
        By { organisation, user: None, at: self.now(), zone: self.config.time_zone }
    }

    /// Somebody does something, now.
    pub(crate) fn by_person(&self, organisation: OrganisationId, user: UserId) -> By {
        By { user: Some(user), ..self.by_program(organisation) }
    }
}

/// A permit for another act opens nothing.
pub(crate) fn allows(permit: &Permit, act: Act) -> Result<(), Denial> {
    if permit.act() == act { Ok(()) } else { Err(Denial::Hidden) }
}
