use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use domain::audit::hex;
use rand::TryRng;
use sha2::{Digest, Sha256};

/// A secret of 256 random bits, for a cookie or a one-time address. Only its hash is stored.
#[derive(Clone)]
pub struct Token(String);

impl Token {
    /// A new one.
    ///
    /// # Panics
    /// When the operating system has no randomness to give: nothing could be safe then.
    #[expect(clippy::expect_used, reason = "without randomness the program must not go on")]
    pub fn new() -> Self {
        let mut bytes = [0; 32];
        rand::rngs::SysRng.try_fill_bytes(&mut bytes).expect("the operating system gives randomness");
        Self(BASE64_URL_SAFE_NO_PAD.encode(bytes))
    }

    /// A token as it came from outside.
    pub fn from_outside(text: &str) -> Self {
        Self(text.into())
    }

    /// What is stored of it.
    pub fn hash(&self) -> String {
        hex(&Sha256::digest(self.0.as_bytes()))
    }

    /// The secret itself, for the cookie or the address.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl Default for Token {
    fn default() -> Self {
        Self::new()
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(…)")
    }
}
