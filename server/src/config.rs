//! Settings: the environment over the file `majakka.toml`. A bad one stops the start with a sentence.

use crate::{
    post::Post,
    symbols::{Pack, PackFault},
};
use chrono_tz::Tz;
use lettre::Address;
use serde::Deserialize;
use std::{
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
};

/// All settings, checked.
#[derive(Debug, Clone)]
pub struct Config {
    pub listen: SocketAddr,
    pub database_url: String,
    pub public_url: PublicUrl,
    pub time_zone: Tz,
    /// The way to the mail server; without it mail waits in the outbox.
    pub post: Option<Post>,
    pub data_dir: PathBuf,
    pub log: String,
    pub allow_fake_clock: bool,
    /// Reverse proxies whose word on the client's address is taken.
    pub trusted_proxies: Vec<IpAddr>,
    /// The demonstration: the sign-in page says so, and the gallery is open.
    pub demo: bool,
    /// The operator's own drawings beside a child's words.
    pub symbols: Option<Pack>,
}

/// The address that people use: scheme and host, without a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicUrl(String);

impl PublicUrl {
    fn parse(text: &str) -> Option<Self> {
        let text = text.trim_end_matches('/');
        let uri: axum::http::Uri = text.parse().ok()?;
        let scheme = uri.scheme_str()?;
        let plain = uri.path_and_query().is_none_or(|path| path == "/");
        (matches!(scheme, "http" | "https") && uri.authority().is_some() && plain).then(|| Self(text.into()))
    }

    pub fn is_https(&self) -> bool {
        self.0.starts_with("https://")
    }

    /// The full address of a path.
    pub fn join(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As whom mail is sent when nothing else is said.
    fn sender(&self) -> String {
        let uri: Option<axum::http::Uri> = self.0.parse().ok();
        let host = uri.as_ref().and_then(|uri| uri.host()).unwrap_or("localhost");
        let sender = format!("majakka@{host}");
        if sender.parse::<Address>().is_ok() { sender } else { "majakka@localhost".into() }
    }
}

/// A setting that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    #[error("{name} is \"{read}\"; expected {expected}.")]
    Setting { name: &'static str, read: String, expected: &'static str },
    #[error("MAJAKKA_SYMBOLS is \"{folder}\"; {fault}.")]
    Symbols { folder: String, fault: PackFault },
    #[error("majakka.toml cannot be read: {0}")]
    File(String),
}

#[derive(Debug, Default, Deserialize)]
struct Raw {
    listen: Option<String>,
    database_url: Option<String>,
    public_url: Option<String>,
    time_zone: Option<String>,
    smtp_url: Option<String>,
    mail_from: Option<String>,
    data_dir: Option<String>,
    log: Option<String>,
    allow_fake_clock: Option<String>,
    trusted_proxy: Option<String>,
    demo: Option<String>,
    symbols: Option<String>,
}

impl Config {
    /// Reads `majakka.toml` of the working folder and the environment.
    ///
    /// # Errors
    /// [`ConfigError`] that names the setting, what was read and what is expected.
    pub fn read() -> Result<Self, ConfigError> {
        Self::read_from(Path::new("majakka.toml"), config::Environment::with_prefix("MAJAKKA"))
    }

    fn read_from(file: &Path, environment: config::Environment) -> Result<Self, ConfigError> {
        let source = config::Config::builder()
            .add_source(config::File::from(file).format(config::FileFormat::Toml).required(false))
            .add_source(environment)
            .build();
        let raw: Raw =
            source.and_then(config::Config::try_deserialize).map_err(|error| ConfigError::File(error.to_string()))?;
        Self::check(raw)
    }

    fn check(raw: Raw) -> Result<Self, ConfigError> {
        fn take<T>(
            name: &'static str,
            read: Option<String>,
            default: &str,
            expected: &'static str,
            parse: impl Fn(&str) -> Option<T>,
        ) -> Result<T, ConfigError> {
            let read = read.unwrap_or_else(|| default.into());
            parse(&read).ok_or(ConfigError::Setting { name, read, expected })
        }
        let proxies =
            |text: &str| text.split(',').map(str::trim).filter(|t| !t.is_empty()).map(|t| t.parse().ok()).collect();
        let public_url = take(
            "MAJAKKA_PUBLIC_URL",
            raw.public_url,
            "http://127.0.0.1:3000",
            "an address such as https://majakka.example.fi, without a path",
            PublicUrl::parse,
        )?;
        let from = take("MAJAKKA_MAIL_FROM", raw.mail_from, &public_url.sender(), "an e-mail address", |text| {
            text.parse::<Address>().ok()
        })?;
        let server = raw.smtp_url.filter(|url| !url.is_empty());
        let post = server.map(|url| {
            let expected = "smtps://USER:PASSWORD@HOST, smtp://HOST:PORT or smtp://…?tls=required";
            take("MAJAKKA_SMTP_URL", Some(url), "", expected, |url| Post::parse(url, from.clone()))
                .map_err(without_secret)
        });
        Ok(Self {
            listen: take(
                "MAJAKKA_LISTEN",
                raw.listen,
                "127.0.0.1:3000",
                "an address and a port, such as 127.0.0.1:3000",
                |text| text.parse().ok(),
            )?,
            database_url: take(
                "MAJAKKA_DATABASE_URL",
                raw.database_url,
                "sqlite://data/majakka.db",
                "sqlite://PATH or postgres://…",
                |text| {
                    let known = ["sqlite://", "postgres://", "postgresql://"];
                    known.iter().any(|start| text.len() > start.len() && text.starts_with(start)).then(|| text.into())
                },
            )
            .map_err(without_secret)?,
            public_url,
            time_zone: take(
                "MAJAKKA_TIME_ZONE",
                raw.time_zone,
                "Europe/Helsinki",
                "a time zone such as Europe/Helsinki",
                |text| text.parse().ok(),
            )?,
            post: post.transpose()?,
            data_dir: raw.data_dir.unwrap_or_else(|| "data".into()).into(),
            log: raw.log.unwrap_or_else(|| "info".into()),
            allow_fake_clock: raw.allow_fake_clock.as_deref() == Some("1"),
            trusted_proxies: take(
                "MAJAKKA_TRUSTED_PROXY",
                raw.trusted_proxy,
                "",
                "IP addresses with commas between",
                proxies,
            )?,
            demo: raw.demo.as_deref() == Some("1"),
            symbols: raw.symbols.filter(|folder| !folder.is_empty()).map(symbols).transpose()?,
        })
    }
}

/// A pack is read whole with the settings: nobody meets half of one later.
fn symbols(folder: String) -> Result<Pack, ConfigError> {
    Pack::read(Path::new(&folder)).map_err(|fault| ConfigError::Symbols { folder, fault })
}

/// An address of a database may carry a password.
fn without_secret(error: ConfigError) -> ConfigError {
    match error {
        ConfigError::Setting { name, read, expected } if read.contains('@') => {
            ConfigError::Setting { name, read: "… (hidden)".into(), expected }
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bad_setting_is_named_with_what_was_read_and_what_is_expected() {
        let sentence = |raw| Config::check(raw).unwrap_err().to_string();
        assert_eq!(
            sentence(Raw { listen: Some("here".into()), ..Raw::default() }),
            "MAJAKKA_LISTEN is \"here\"; expected an address and a port, such as 127.0.0.1:3000."
        );
        assert!(sentence(Raw { time_zone: Some("Mars".into()), ..Raw::default() }).contains("MAJAKKA_TIME_ZONE"));
        assert!(sentence(Raw { public_url: Some("majakka.fi".into()), ..Raw::default() }).contains("PUBLIC_URL"));
        assert!(sentence(Raw { trusted_proxy: Some("proxy".into()), ..Raw::default() }).contains("TRUSTED_PROXY"));
    }

    #[test]
    fn a_bad_mail_server_or_sender_is_named_without_its_password() {
        let sentence = |raw| Config::check(raw).unwrap_err().to_string();
        let told = sentence(Raw { smtp_url: Some("mail://majakka:secret@post".into()), ..Raw::default() });
        assert!(told.starts_with("MAJAKKA_SMTP_URL") && !told.contains("secret"), "{told}");
        let told = sentence(Raw { mail_from: Some("nobody".into()), ..Raw::default() });
        assert!(told.starts_with("MAJAKKA_MAIL_FROM is \"nobody\""), "{told}");
        let config = Config::check(Raw { smtp_url: Some("smtp://127.0.0.1:2525".into()), ..Raw::default() });
        assert!(config.unwrap().post.is_some());
    }

    #[test]
    fn mail_comes_from_the_programs_own_host() {
        let sender = |url: &str| PublicUrl::parse(url).unwrap().sender();
        assert_eq!(sender("https://majakka.example.fi"), "majakka@majakka.example.fi");
        assert_eq!(sender("http://localhost:3000"), "majakka@localhost");
    }

    #[test]
    fn a_folder_that_is_no_pack_of_symbols_stops_the_start() {
        let raw = Raw { symbols: Some("/nowhere".into()), ..Raw::default() };
        assert_eq!(
            Config::check(raw).unwrap_err().to_string(),
            "MAJAKKA_SYMBOLS is \"/nowhere\"; manifest.json is not there or cannot be read."
        );
    }

    #[test]
    fn a_bad_database_address_never_shows_its_password() {
        let raw = Raw { database_url: Some("mysql://majakka:secret@db/majakka".into()), ..Raw::default() };
        assert!(!Config::check(raw).unwrap_err().to_string().contains("secret"));
    }

    #[test]
    fn the_defaults_are_those_of_the_manual() {
        let config = Config::check(Raw::default()).unwrap();
        assert_eq!(config.listen.to_string(), "127.0.0.1:3000");
        assert_eq!(config.database_url, "sqlite://data/majakka.db");
        assert_eq!(config.time_zone, chrono_tz::Europe::Helsinki);
        assert!(!config.public_url.is_https() && !config.allow_fake_clock && !config.demo && config.symbols.is_none());
        assert!(config.post.is_none());
    }
}
