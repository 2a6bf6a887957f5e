use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use domain::{account::NewPassword, child::Pin, incident::ReceiptCode};
use std::sync::Arc;
use tokio::sync::Semaphore;

/// Hashes that may run at once: each takes tens of megabytes for its time.
const AT_ONCE: usize = 2;

const RECEIPT_SALT: &[u8] = b"majakka receipt code";
const DECOY_SALT: &str = "bm9ib2R5IGhhcyB0aGlzIQ";
const DECOY_HASH: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// Argon2id with explicit parameters, on threads of its own so that pages do not wait.
#[derive(Debug, Clone)]
pub struct Hasher {
    argon: Argon2<'static>,
    turns: Arc<Semaphore>,
    /// Compared with when there is no such account, so that both answers take as long.
    decoy: Arc<str>,
}

/// Hashing could not be done.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("hashing failed")]
pub struct HashFailed;

impl Hasher {
    /// As strong as a sign-in may take: 64 MiB, three rounds.
    pub fn strong() -> Self {
        Self::with(65536, 3)
    }

    /// Quick and weak, for tests that sign in hundreds of times.
    pub fn quick() -> Self {
        Self::with(8, 1)
    }

    #[expect(clippy::expect_used, reason = "the parameters are constants of this file")]
    fn with(memory_kib: u32, rounds: u32) -> Self {
        let params = Params::new(memory_kib, rounds, 1, None).expect("valid parameters");
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        // Nobody's password gives this hash; checking against it takes as long as against a real one, and writing it down
        // costs no hashing when the program starts.
        let decoy = format!("$argon2id$v=19$m={memory_kib},t={rounds},p=1${DECOY_SALT}${DECOY_HASH}").into();
        Self { argon, turns: Arc::new(Semaphore::new(AT_ONCE)), decoy }
    }

    /// The text to store for a password.
    ///
    /// # Errors
    /// [`HashFailed`] when the program is stopping.
    pub async fn hash(&self, password: NewPassword) -> Result<String, HashFailed> {
        let argon = self.argon.clone();
        self.run(move || argon.hash_password(password.reveal().as_bytes()).map(|hash| hash.to_string()))
            .await?
            .map_err(|_| HashFailed)
    }

    /// Whether a typed password matches what is stored; `None` stands for no account and takes as long.
    ///
    /// # Errors
    /// [`HashFailed`] when the program is stopping.
    pub async fn verify(&self, typed: &str, stored: Option<&str>) -> Result<bool, HashFailed> {
        let known = stored.is_some();
        let stored = stored.unwrap_or(&self.decoy).to_owned();
        let typed = NewPassword::normal(typed);
        let argon = self.argon.clone();
        let matches = self
            .run(move || {
                PasswordHash::new(&stored).is_ok_and(|hash| argon.verify_password(typed.as_bytes(), &hash).is_ok())
            })
            .await?;
        Ok(matches && known)
    }

    /// The text to store for a PIN. It is short, so it only opens a session that waits on the same device.
    ///
    /// # Errors
    /// [`HashFailed`] when the program is stopping.
    pub async fn pin(&self, pin: &Pin) -> Result<String, HashFailed> {
        let (argon, digits) = (self.argon.clone(), pin.reveal().to_owned());
        self.run(move || argon.hash_password(digits.as_bytes()).map(|hash| hash.to_string()))
            .await?
            .map_err(|_| HashFailed)
    }

    /// The hash by which a receipt code is found. Codes are random and short, so guessing one costs as much as guessing a password; the
    /// salt is the same for all, because a code is looked up by its hash.
    ///
    /// # Errors
    /// [`HashFailed`] when the program is stopping.
    pub async fn receipt(&self, code: &ReceiptCode) -> Result<String, HashFailed> {
        let (argon, words) = (self.argon.clone(), code.words().join(" "));
        self.run(move || {
            let mut hash = [0; 32];
            argon.hash_password_into(words.as_bytes(), RECEIPT_SALT, &mut hash).map(|()| hash)
        })
        .await?
        .map(|hash| hash.iter().map(|byte| format!("{byte:02x}")).collect())
        .map_err(|_| HashFailed)
    }

    async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, HashFailed> {
        let _turn = self.turns.acquire().await.map_err(|_| HashFailed)?;
        tokio::task::spawn_blocking(work).await.map_err(|_| HashFailed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_that_nobody_has_is_as_costly_as_a_real_one() {
        for hasher in [Hasher::quick(), Hasher::strong()] {
            let decoy = PasswordHash::new(&hasher.decoy).unwrap();
            let params = Params::try_from(&decoy).unwrap();
            assert_eq!(
                (params.m_cost(), params.t_cost()),
                (hasher.argon.params().m_cost(), hasher.argon.params().t_cost())
            );
            assert_eq!(decoy.hash.map(|hash| hash.len()), Some(Params::DEFAULT_OUTPUT_LEN));
        }
    }
}
