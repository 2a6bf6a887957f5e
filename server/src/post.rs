//! Handing mail over to a mail server.

use crate::store::mails::Letter;
use app::words::{Lang, Words};
use domain::mail::{MailFault, MailKind};
use lettre::{
    Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{
        Mailbox,
        header::{ContentType, Header, HeaderName, HeaderValue},
    },
    transport::smtp::Error,
};
use std::time::Duration;

/// A mail server that says nothing for so long is not there.
const PATIENCE: Duration = Duration::from_secs(15);

/// The way to a mail server, and as whom the program writes.
#[derive(Debug, Clone)]
pub struct Post {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl Post {
    /// Reads the address of a mail server, such as `smtps://user:password@mail.example.fi`; `None` when it is none.
    pub fn parse(url: &str, from: Address) -> Option<Self> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url).ok()?.timeout(Some(PATIENCE)).build();
        Some(Self { transport, from: Mailbox::new(Some("Majakka".into()), from) })
    }

    /// Hands a mail over. `inbox` is where its link leads. The same mail handed over twice carries the same id, so that a mail server
    /// can tell.
    ///
    /// # Errors
    /// Why it was not taken.
    pub async fn send(&self, letter: &Letter, inbox: &str) -> Result<(), MailFault> {
        let message = self.message(letter, inbox).ok_or(MailFault::Address)?;
        self.transport.send(message).await.map(drop).map_err(|error| fault(&error))
    }

    fn message(&self, letter: &Letter, inbox: &str) -> Option<Message> {
        let to: Address = letter.email.parse().ok()?;
        let words = Words(Lang::from_code(&letter.locale).unwrap_or(Lang::Fi));
        let key = |part: &str| format!("mail-{}-{part}", letter.kind.code());
        let matters = [("n", i64::from(letter.matters).into())];
        let subject = words.with(&key("subject"), &matters);
        let why = words.t(if letter.kind == MailKind::Test { "mail-foot-test" } else { "mail-foot" });
        let body = format!("{}\n\n{inbox}\n\n{why}\n", words.with(&key("text"), &matters));
        let message = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(subject)
            .message_id(Some(format!("<{}@{}>", letter.id, self.from.email.domain())))
            .header(AutoSubmitted)
            .header(ContentType::TEXT_PLAIN);
        message.body(body).ok()
    }
}

fn fault(error: &Error) -> MailFault {
    if error.is_permanent() {
        MailFault::Refused
    } else if error.is_transient() {
        MailFault::Later
    } else {
        MailFault::Unreachable
    }
}

/// Nobody's absence is answered to the program.
#[derive(Debug, Clone, Copy)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".into())
    }
}
