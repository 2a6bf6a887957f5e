//! The program in a process of its own, with the bare page beside the real one in the same binary.

use crate::{data, load};
use app::pages::hazard::Filter;
use axum::{extract::State, response::Html, routing::get};
use domain::policy::Scope;
use sea_orm::ConnectionTrait;
use server::{auth::Hasher, clock::SystemClock, majakka::Majakka, store::views};
use std::{
    fmt::Write,
    io::{Read, Write as _},
    net::{SocketAddr, TcpStream},
    process::{Child as Process, Command},
    sync::Arc,
};

/// What the bare page must weigh: as much as the real one.
#[derive(Clone)]
struct Limit {
    majakka: Arc<Majakka>,
    scope: Scope,
    weight: usize,
}

/// The same rows by the same prepared statement, written into a string of the same bytes.
async fn limit(State(limit): State<Limit>) -> Html<String> {
    let conn = limit.majakka.store.read();
    let sql = views::hazards::list_query(&limit.scope, &Filter::default(), None, None);
    let rows = conn.query_all_raw(sql.statement(conn.get_database_backend())).await.unwrap();
    let mut html = String::with_capacity(limit.weight + 1024);
    for row in &rows {
        let text = |name: &str| row.try_get::<String>("", name).unwrap();
        let number = |name: &str| row.try_get::<i16>("", name).unwrap();
        let _ = write!(
            html,
            "<tr><th><a href=\"/hazards/{}\">{}</a><span>{}, {}, {}</span></th><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
            row.try_get::<uuid::Uuid>("", "id").unwrap(),
            text("title"),
            text("unit"),
            text("area"),
            row.try_get::<Option<String>>("", "place").unwrap().unwrap_or_default(),
            number("level"),
            number("residual_level"),
            row.try_get::<i64>("", "open_actions").unwrap(),
            row.try_get::<Option<chrono::NaiveDate>>("", "next_review_on")
                .unwrap()
                .map_or(String::new(), |d| d.to_string()),
        );
    }
    while html.len() < limit.weight {
        html.push_str("<td class=\"cell\">the rest of the page</td>");
    }
    html.truncate(limit.weight);
    Html(html)
}

/// The child's part: `url` and address joined by a comma.
pub(crate) async fn serve(argument: &str) {
    let (url, address) = argument.rsplit_once(',').unwrap();
    let (address, weight) = address.split_once('/').unwrap();
    let store = data::open(url).await;
    let (router, majakka) = server::build(data::config(), store, Hasher::quick(), Arc::new(SystemClock));
    let row = majakka
        .store
        .read()
        .query_one_raw(sea_orm::Statement::from_string(sea_orm::DbBackend::Sqlite, "SELECT id FROM organisations"))
        .await
        .unwrap()
        .unwrap();
    let scope = Scope::Organisation(domain::ids::OrganisationId(row.try_get("", "id").unwrap()));
    let bare = get(limit).with_state(Limit { majakka, scope, weight: weight.parse().unwrap() });
    let router = router.route("/__limit/hazards", bare);
    let listener = tokio::net::TcpListener::bind(address).await.unwrap();
    axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>()).await.unwrap();
}

/// Asks the program at an address.
pub(crate) struct Client(pub(crate) SocketAddr);

pub(crate) struct Child {
    process: Process,
    client: Client,
}

impl std::ops::Deref for Child {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.client
    }
}

impl Child {
    /// Starts the program over the database. The bare page weighs what the real list was found to weigh.
    pub(crate) fn start(url: &str) -> Self {
        let first = Self::start_with(url, 0);
        let cookie = first.sign_in();
        let page = first.get("/hazards", &cookie);
        let weight = page.split("\r\n\r\n").nth(1).unwrap().len();
        drop(first);
        Self::start_with(url, weight)
    }

    fn start_with(url: &str, weight: usize) -> Self {
        let address = load::free_address();
        let process = Command::new(std::env::current_exe().unwrap())
            .args(["--serve", &format!("{url},{address}/{weight}")])
            .spawn()
            .unwrap();
        load::until_ready(address);
        Self { process, client: Client(address) }
    }

    /// The proportional memory of the process while `busy` runs, in MiB: the highest of what was seen.
    pub(crate) fn memory_under<T>(&self, busy: impl FnOnce() -> T + Send) -> f64
    where
        T: Send,
    {
        let path = format!("/proc/{}/smaps_rollup", self.process.id());
        std::thread::scope(|scope| {
            let work = scope.spawn(busy);
            let mut most: f64 = 0.0;
            while !work.is_finished() {
                let seen = std::fs::read_to_string(&path).unwrap();
                let pss = seen.lines().find(|line| line.starts_with("Pss:")).unwrap();
                let kib: f64 = pss.split_whitespace().nth(1).unwrap().parse().unwrap();
                most = most.max(kib / 1024.0);
                std::thread::park_timeout(std::time::Duration::from_millis(50));
            }
            most
        })
    }
}

impl Client {
    pub(crate) fn path(&self, path: &str) -> String {
        format!("http://{}{path}", self.0)
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.0
    }

    fn ask(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(self.0).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        let _ = stream.read_to_string(&mut answer);
        answer
    }

    pub(crate) fn get(&self, path: &str, cookie: &str) -> String {
        self.ask(&format!("GET {path} HTTP/1.1\r\nHost: x\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n"))
    }

    /// How many bytes come, read and let go.
    pub(crate) fn length(&self, path: &str, cookie: &str) -> u64 {
        let mut stream = TcpStream::connect(self.0).unwrap();
        let request = format!("GET {path} HTTP/1.1\r\nHost: x\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        std::io::copy(&mut stream, &mut std::io::sink()).unwrap()
    }

    /// Sends a form with a submission of its own.
    pub(crate) fn post(&self, path: &str, cookie: &str, body: &str) -> String {
        let body = format!("submission={}&{body}", uuid::Uuid::new_v4());
        self.ask(&format!(
            "POST {path} HTTP/1.1\r\nHost: x\r\nCookie: {cookie}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        ))
    }

    /// The cookie of the safety lead's session.
    pub(crate) fn sign_in(&self) -> String {
        let body = "email=aino%40lumikello.example&password=majakka-demo-2026";
        let answer = self.ask(&format!(
            "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        ));
        answer.split("majakka=").nth(1).map(|rest| format!("majakka={}", rest.split(';').next().unwrap())).unwrap()
    }

    /// The id of the version in force of the unit with 500 lines.
    pub(crate) fn long_assessment(&self, cookie: &str) -> String {
        let html = self.get("/assessments", cookie);
        let row = html.split("<tr").find(|row| row.contains("Niitty") && row.contains("Voimassa")).unwrap();
        row.split("/assessments/").nth(1).unwrap().split('"').next().unwrap().to_owned()
    }

    /// The address of a far page, reached by walking there.
    pub(crate) fn far_page(&self, cookie: &str, page: usize) -> String {
        let mut path = "/hazards".to_owned();
        for _ in 1..page {
            let html = self.get(&path, cookie);
            let before = html.split("rel=\"next\"").next().unwrap();
            let href = before.rsplit("href=\"").next().unwrap().split('"').next().unwrap();
            path = href.replace("&amp;", "&");
        }
        path
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
