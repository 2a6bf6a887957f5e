//! A mail server of one test: it speaks SMTP, keeps what it gets, and refuses what the test says.

use std::sync::{Arc, Mutex};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

#[derive(Default)]
struct Kept {
    mails: Vec<Mail>,
    /// The answer to every recipient, unless all is well.
    refusal: Option<&'static str>,
}

/// A mail as it arrived.
#[derive(Debug, Clone, Default)]
pub struct Mail {
    pub to: String,
    pub text: String,
}

impl Mail {
    pub fn header(&self, name: &str) -> &str {
        let start = format!("{name}: ");
        self.text.lines().find_map(|line| line.strip_prefix(start.as_str())).unwrap_or_default()
    }
}

pub struct MailServer {
    pub url: String,
    kept: Arc<Mutex<Kept>>,
}

impl MailServer {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("smtp://{}", listener.local_addr().unwrap());
        let kept = Arc::<Mutex<Kept>>::default();
        let keeps = kept.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(talk(stream, keeps.clone()));
            }
        });
        Self { url, kept }
    }

    /// Says this to every recipient from now on.
    pub fn refuse(&self, answer: Option<&'static str>) {
        self.kept.lock().unwrap().refusal = answer;
    }

    /// What has arrived so far; it is taken away.
    pub fn take(&self) -> Vec<Mail> {
        let mut mails = std::mem::take(&mut self.kept.lock().unwrap().mails);
        mails.sort_by(|one, other| one.to.cmp(&other.to));
        mails
    }
}

async fn talk(stream: TcpStream, kept: Arc<Mutex<Kept>>) -> std::io::Result<()> {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    let mut mail = Mail::default();
    write.write_all(b"220 test\r\n").await?;
    while let Some(line) = lines.next_line().await? {
        let answer = match line.split([' ', ':']).next().unwrap_or_default() {
            "EHLO" => "250-test\r\n250 8BITMIME".to_owned(),
            "MAIL" => "250 ok".into(),
            "RCPT" => {
                mail.to = line.trim_start_matches("RCPT TO:<").trim_end_matches('>').to_owned();
                kept.lock().unwrap().refusal.unwrap_or("250 ok").to_owned()
            }
            "DATA" => {
                write.write_all(b"354 go on\r\n").await?;
                while let Some(line) = lines.next_line().await?.filter(|line| line != ".") {
                    mail.text.push_str(&line);
                    mail.text.push('\n');
                }
                kept.lock().unwrap().mails.push(std::mem::take(&mut mail));
                "250 ok".into()
            }
            "QUIT" => "221 bye".into(),
            _ => "250 ok".into(),
        };
        write.write_all(format!("{answer}\r\n").as_bytes()).await?;
    }
    Ok(())
}
