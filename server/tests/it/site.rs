//! A running program for one test: router, clock that stands, database of its own, browsers with cookies.

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode, header},
};
use chrono::{DateTime, TimeDelta, Utc};
use server::{
    auth::Hasher,
    clock::SetClock,
    config::Config,
    demo,
    majakka::Majakka,
    store::{OnQuery, Store},
};
use std::{
    env, fs,
    path::PathBuf,
    sync::{Arc, Mutex},
};
use tower::ServiceExt;

/// The folder of one test, gone with it.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new() -> Self {
        let path = env::temp_dir().join(format!("majakka-test-{}", uuid::Uuid::new_v4()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

pub struct Site {
    pub majakka: Arc<Majakka>,
    pub clock: Arc<SetClock>,
    pub queries: Arc<Mutex<Vec<String>>>,
    router: Router,
    _folder: Folder,
}

/// The moment of every test: a Wednesday afternoon in Finland.
pub fn start() -> DateTime<Utc> {
    "2026-09-16T11:32:00Z".parse().unwrap()
}

pub fn config() -> Config {
    let mut config = Config::read().unwrap();
    config.demo = true;
    config
}

impl Site {
    /// With the invented organisation, on SQLite.
    pub async fn demo() -> Self {
        let folder = Folder::new();
        let url = format!("sqlite://{}/majakka.db", folder.0.display());
        Self::seeded(folder, &url).await
    }

    /// With the invented organisation and settings of its own.
    pub async fn demo_with(set: impl FnOnce(&mut Config)) -> Self {
        let folder = Folder::new();
        let url = format!("sqlite://{}/majakka.db", folder.0.display());
        Self::seed(&url, start(), 0).await;
        Self::over(folder, &url, set).await
    }

    /// With the invented organisation as of a moment, whose duties have been looked at for so many days.
    pub async fn lived(now: DateTime<Utc>, days: i64) -> Self {
        let folder = Folder::new();
        let url = format!("sqlite://{}/majakka.db", folder.0.display());
        Self::seed(&url, now, days).await;
        let site = Self::over(folder, &url, |_| {}).await;
        site.clock.set(now);
        site
    }

    /// With the invented organisation, in the database at `url`.
    pub async fn seeded(folder: Folder, url: &str) -> Self {
        Self::seeded_with(folder, url, |_| {}).await
    }

    pub async fn seeded_with(folder: Folder, url: &str, set: impl FnOnce(&mut Config)) -> Self {
        Self::seed(url, start(), 0).await;
        Self::over(folder, url, set).await
    }

    async fn seed(url: &str, now: DateTime<Utc>, days: i64) {
        let store = Store::open(url, None).await.unwrap();
        store.migrate().await.unwrap();
        demo::seed(config(), store, Hasher::quick(), now, days).await.unwrap();
        // The writer's task lets go of the file a moment after the store is dropped.
        let store = loop {
            match Store::open(url, None).await {
                Ok(store) => break store,
                Err(_) => tokio::task::yield_now().await,
            }
        };
        drop(store);
    }

    /// Empty: nobody has an account yet.
    pub async fn empty() -> Self {
        let folder = Folder::new();
        let url = format!("sqlite://{}/majakka.db", folder.0.display());
        let store = Store::open(&url, None).await.unwrap();
        store.migrate().await.unwrap();
        drop(store);
        Self::over(folder, &url, |_| {}).await
    }

    async fn over(folder: Folder, url: &str, set: impl FnOnce(&mut Config)) -> Self {
        let queries = Arc::new(Mutex::new(Vec::new()));
        let seen = queries.clone();
        let note: OnQuery = Arc::new(move |sql| seen.lock().unwrap().push(sql.to_owned()));
        let store = loop {
            match Store::open(url, Some(note.clone())).await {
                Ok(store) => break store,
                Err(_) => tokio::task::yield_now().await,
            }
        };
        let clock = Arc::new(SetClock::at(start()));
        let mut settings = Config { data_dir: folder.0.clone(), ..config() };
        set(&mut settings);
        let (router, majakka) = server::build(settings, store, Hasher::quick(), clock.clone());
        Self { majakka, clock, queries, router, _folder: folder }
    }

    pub fn pass(&self, time: TimeDelta) {
        self.clock.set(self.majakka.now() + time);
    }

    pub fn browser(&self) -> Browser {
        Browser { router: self.router.clone(), cookies: Vec::new() }
    }

    /// A browser in which somebody of the demonstration has signed in.
    pub async fn signed_in(&self, who: &str) -> Browser {
        let mut browser = self.browser();
        let email =
            if who == "inspector" { "inspector@lvv.example".into() } else { format!("{who}@lumikello.example") };
        let answer = browser.post("/sign-in", &[("email", &email), ("password", "majakka-demo-2026")]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{who}");
        browser
    }

    /// The id of the first row that a query finds.
    pub async fn id(&self, sql: &str) -> uuid::Uuid {
        use sea_orm::{ConnectionTrait, Statement};
        let conn = self.majakka.store.read();
        let row = conn.query_one_raw(Statement::from_string(conn.get_database_backend(), sql)).await.unwrap();
        row.unwrap_or_else(|| panic!("nothing found: {sql}")).try_get("", "id").unwrap()
    }

    /// Every id that a query gives.
    pub async fn ids(&self, sql: &str) -> Vec<uuid::Uuid> {
        use sea_orm::{ConnectionTrait, Statement};
        let conn = self.majakka.store.read();
        let rows = conn.query_all_raw(Statement::from_string(conn.get_database_backend(), sql)).await.unwrap();
        rows.iter().map(|row| row.try_get("", "id").unwrap()).collect()
    }

    /// The texts of a query's first column, in its order.
    pub async fn texts(&self, sql: &str) -> Vec<String> {
        use sea_orm::{ConnectionTrait, Statement};
        let conn = self.majakka.store.read();
        let rows = conn.query_all_raw(Statement::from_string(conn.get_database_backend(), sql)).await.unwrap();
        rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
    }

    /// The text that a query gives first.
    pub async fn text(&self, sql: &str) -> String {
        use sea_orm::{ConnectionTrait, Statement};
        let conn = self.majakka.store.read();
        let row = conn.query_one_raw(Statement::from_string(conn.get_database_backend(), sql)).await.unwrap();
        row.unwrap().try_get_by_index(0).unwrap()
    }

    pub async fn count(&self, sql: &str) -> i64 {
        use sea_orm::{ConnectionTrait, Statement};
        let conn = self.majakka.store.read();
        let sql = format!("SELECT count(*) AS n FROM {sql}");
        let row = conn.query_one_raw(Statement::from_string(conn.get_database_backend(), sql)).await.unwrap();
        row.unwrap().try_get("", "n").unwrap()
    }

    pub async fn hazard(&self, unit: &str, state: &str) -> uuid::Uuid {
        self.id(&format!(
            "SELECT h.id FROM hazards h JOIN units u ON u.id = h.unit_id WHERE u.name = '{unit}' AND h.state = '{state}' ORDER BY h.id DESC LIMIT 1"
        ))
        .await
    }

    /// An action against a hazard.
    pub async fn action(&self, unit: &str, state: &str) -> uuid::Uuid {
        self.id(&format!(
            "SELECT a.id FROM actions a JOIN units u ON u.id = a.unit_id WHERE u.name = '{unit}' AND a.state = '{state}' AND a.hazard_id IS NOT NULL ORDER BY a.id LIMIT 1"
        ))
        .await
    }

    pub async fn version(&self, unit: &str, state: &str) -> uuid::Uuid {
        self.id(&format!(
            "SELECT v.id FROM assessment_versions v JOIN units u ON u.id = v.unit_id WHERE u.name = '{unit}' AND v.state = '{state}' LIMIT 1"
        ))
        .await
    }
}

/// A browser: keeps cookies, sends same-origin forms.
#[derive(Clone)]
pub struct Browser {
    router: Router,
    pub cookies: Vec<(String, String)>,
}

#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
    /// The body as it came.
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).map_or("", |to| to.to_str().unwrap())
    }

    /// The value of a hidden field.
    pub fn hidden(&self, name: &str) -> String {
        let tag = self.body.split("<input").find(|tag| tag.contains(&format!("name=\"{name}\"")));
        let tag = tag.unwrap_or_else(|| panic!("no field {name} in: {}", self.text()));
        tag.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    }

    /// What a reader sees of the page, shortened: for the messages of failing tests.
    pub fn text(&self) -> String {
        let main = self.body.split("<main").nth(1).unwrap_or(&self.body);
        let words = main.split('<').filter_map(|part| part.split('>').nth(1)).map(str::trim);
        let text: Vec<&str> = words.filter(|words| !words.is_empty()).collect();
        text.join(" | ").chars().take(1500).collect()
    }

    pub fn title(&self) -> String {
        let from = self.body.find("<title>").unwrap() + 7;
        self.body[from..].split("</title>").next().unwrap().to_owned()
    }

    pub fn shows(&self, words: &str) -> bool {
        self.body.contains(&words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"))
    }
}

impl Browser {
    pub async fn send(&mut self, request: Request<Body>) -> Answer {
        let answer = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = answer.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let (name, value) = cookie.to_str().unwrap().split(';').next().unwrap().split_once('=').unwrap();
            self.cookies.retain(|(kept, _)| kept != name);
            if !value.is_empty() {
                self.cookies.push((name.into(), value.into()));
            }
        }
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
            bytes: bytes.to_vec(),
        }
    }

    pub fn request(&self, method: &str, path: &str) -> axum::http::request::Builder {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "127.0.0.1:3000")
            .header(header::COOKIE, cookies.join("; "))
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        let request = self.request("GET", path).body(Body::empty()).unwrap();
        self.send(request).await
    }

    /// What an island asks.
    pub async fn call(&mut self, path: &str, json: &str) -> Answer {
        let request = self
            .request("POST", path)
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::ACCEPT, "application/json")
            .body(Body::from(json.to_owned()));
        self.send(request.unwrap()).await
    }

    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = serde_html_form::to_string(fields).unwrap();
        let request = self
            .request("POST", path)
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body))
            .unwrap();
        self.send(request).await
    }

    /// Opens a page with a form and sends it: submission and version come from the page.
    pub async fn fill(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let page = self.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.text());
        self.answer(&page, path, fields).await
    }

    /// Opens a page and sends the one of its forms that goes to an address.
    pub async fn fill_at(&mut self, path: &str, action: &str, fields: &[(&str, &str)]) -> Answer {
        let page = self.get(path).await;
        let form = page.body.split("<form").find(|form| form.contains(&format!("action=\"{action}\"")));
        let form = form.unwrap_or_else(|| panic!("no form to {action} in: {}", page.text()));
        let form = form.split("</form>").next().unwrap().to_owned();
        self.answer(&Answer { body: form, ..page }, action, fields).await
    }

    /// Sends the form of a page that is open already.
    pub async fn answer(&mut self, page: &Answer, path: &str, fields: &[(&str, &str)]) -> Answer {
        let submission = page.hidden("submission");
        let version = if page.body.contains("name=\"version\"") { page.hidden("version") } else { String::new() };
        let mut all = vec![("submission", submission.as_str()), ("version", version.as_str())];
        all.extend_from_slice(fields);
        self.post(path, &all).await
    }

    /// Sends a form with a file in it, which calls itself by a name that nobody should believe.
    pub async fn upload(&mut self, path: &str, submission: &str, fields: &[(&str, &str)], file: &[u8]) -> Answer {
        let mut body = Vec::new();
        for (name, value) in [("submission", submission)].iter().chain(fields) {
            let part = format!("--edge\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        let head = "--edge\r\ncontent-disposition: form-data; name=\"file\"; filename=\"../../liisa.html\"\r\n\
                    content-type: text/html\r\n\r\n";
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(file);
        body.extend_from_slice(b"\r\n--edge--\r\n");
        let request = self
            .request("POST", path)
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge")
            .body(Body::from(body))
            .unwrap();
        self.send(request).await
    }
}
