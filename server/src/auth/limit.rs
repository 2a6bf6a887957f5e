use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter, clock::Clock};
use std::{net::IpAddr, num::NonZeroU32, time::Duration};

/// Tries at once, and how long until the next one comes back. A slow-down, never a lock: an honest user waits seconds.
const PER_ACCOUNT: (u32, Duration) = (5, Duration::from_secs(30));
const PER_ADDRESS: (u32, Duration) = (30, Duration::from_secs(4));
/// Island calls of one person: enough for typing, too few for scraping.
const PER_CALLER: (u32, Duration) = (60, Duration::from_millis(500));
/// Files that one person takes out.
const PER_TAKER: (u32, Duration) = (20, Duration::from_secs(180));

/// The slow-down of guessing, per account and per address.
#[derive(Debug)]
pub struct Limits {
    accounts: DefaultKeyedRateLimiter<String>,
    addresses: DefaultKeyedRateLimiter<IpAddr>,
    callers: DefaultKeyedRateLimiter<uuid::Uuid>,
    takers: DefaultKeyedRateLimiter<uuid::Uuid>,
}

/// How long to wait before the next try, in whole seconds, at least one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait(pub u64);

impl Default for Limits {
    fn default() -> Self {
        Self {
            accounts: RateLimiter::keyed(quota(PER_ACCOUNT)),
            addresses: RateLimiter::keyed(quota(PER_ADDRESS)),
            callers: RateLimiter::keyed(quota(PER_CALLER)),
            takers: RateLimiter::keyed(quota(PER_TAKER)),
        }
    }
}

impl Limits {
    /// Counts one try to sign in.
    ///
    /// # Errors
    /// [`Wait`] when there were too many.
    pub fn sign_in(&self, email: &str, address: IpAddr) -> Result<(), Wait> {
        self.accounts.retain_recent();
        self.addresses.retain_recent();
        check(&self.addresses, &address)?;
        check(&self.accounts, &email.trim().to_lowercase())
    }

    /// Counts one guess at a one-time address.
    ///
    /// # Errors
    /// [`Wait`] when there were too many.
    pub fn guess(&self, address: IpAddr) -> Result<(), Wait> {
        check(&self.addresses, &address)
    }

    /// Counts one call of an island.
    ///
    /// # Errors
    /// [`Wait`] when there were too many.
    pub fn call(&self, user: uuid::Uuid) -> Result<(), Wait> {
        check(&self.callers, &user)
    }

    /// Counts one file that somebody takes out: its making is dear, and many of them are no work of one person.
    ///
    /// # Errors
    /// [`Wait`] when there were too many.
    pub fn file(&self, user: uuid::Uuid) -> Result<(), Wait> {
        check(&self.takers, &user)
    }
}

fn check<K: std::hash::Hash + Eq + Clone>(limiter: &DefaultKeyedRateLimiter<K>, key: &K) -> Result<(), Wait> {
    limiter.check_key(key).map_err(|not_until| {
        let wait = not_until.wait_time_from(governor::clock::DefaultClock::default().now());
        Wait(wait.as_secs() + 1)
    })
}

fn quota((burst, refill): (u32, Duration)) -> Quota {
    let burst = NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN);
    Quota::with_period(refill).unwrap_or(Quota::per_second(NonZeroU32::MIN)).allow_burst(burst)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_account_is_slowed_down_and_the_others_are_not() {
        let limits = Limits::default();
        let address = IpAddr::from([127, 0, 0, 1]);
        for _ in 0..5 {
            assert_eq!(limits.sign_in("oona@lumikello.example", address), Ok(()));
        }
        let Wait(seconds) = limits.sign_in(" Oona@lumikello.example", address).unwrap_err();
        assert!((1..=31).contains(&seconds));
        assert_eq!(limits.sign_in("eero@lumikello.example", address), Ok(()));
    }

    #[test]
    fn one_address_is_slowed_down_whatever_accounts_it_tries() {
        let limits = Limits::default();
        let address = IpAddr::from([192, 0, 2, 1]);
        let tries = (0..40).filter(|n| limits.sign_in(&format!("a{n}@b.example"), address).is_ok()).count();
        assert!((30..35).contains(&tries), "{tries}");
        assert_eq!(limits.sign_in("oona@lumikello.example", IpAddr::from([192, 0, 2, 2])), Ok(()));
    }
}
