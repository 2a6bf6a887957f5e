//! What handlers take from a request.

use super::{PageError, cookies};
use crate::{
    auth::Token,
    majakka::Majakka,
    services,
    store::{incidents::rules, sessions::SessionRow},
};
use app::{
    pages::problem::Problem,
    shell::{Colours, Theme},
    ui::Cx,
    words::{Lang, Words},
};
use axum::{
    body::Bytes,
    extract::{ConnectInfo, FromRequest, FromRequestParts, MatchedPath, Request},
    http::{HeaderMap, Method, header, request::Parts},
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    form::Fields,
    ids::{SubmissionId, UnitId},
    incident::Catalogue,
    policy::{Act, Actor, Permit, Subject, decide},
    risk::{Level, RiskMatrix, Shipped},
    role::Role,
};
use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::Arc,
};

/// Anybody who asks for a page: language, looks, moment, address.
#[derive(Debug, Clone)]
pub struct Visitor {
    pub lang: Lang,
    pub theme: Theme,
    pub now: DateTime<Utc>,
    pub today: NaiveDate,
    zone: chrono_tz::Tz,
    assets: &'static str,
    /// The page's own path and query without `lang`; `None` for answers to a POST.
    pub here: Option<String>,
    pub address: IpAddr,
    /// The kind of device, for the list of own sessions.
    pub device: String,
    /// Carried by the forms of the page.
    pub submission: SubmissionId,
    /// The language was asked for in the address, so it is kept for the next pages.
    pub chose_lang: bool,
    /// The organisation's method; the program's own until somebody is known.
    matrix: Arc<RiskMatrix>,
    /// The organisation's rules of incidents; the program's own until somebody is known.
    pub catalogue: Arc<Catalogue>,
    /// The language was asked for, now or before, so the account's own does not count.
    named_lang: bool,
}

impl Visitor {
    pub(super) fn of(majakka: &Majakka, parts: &Parts) -> Self {
        let query: Vec<(String, String)> =
            parts.uri.query().and_then(|query| serde_html_form::from_str(query).ok()).unwrap_or_default();
        let asked = query.iter().find(|(name, _)| name == "lang").and_then(|(_, code)| Lang::from_code(code));
        let kept = cookies::read(&parts.headers, "majakka_lang").and_then(|code| Lang::from_code(&code));
        let accepted = parts
            .headers
            .get(header::ACCEPT_LANGUAGE)
            .and_then(|value| value.to_str().ok())
            .and_then(Lang::from_header);
        let theme = Theme {
            colours: cookies::read(&parts.headers, "majakka_theme")
                .map(|code| Colours::from_code(&code))
                .unwrap_or_default(),
            compact: cookies::read(&parts.headers, "majakka_density").as_deref() == Some("compact"),
        };
        let now = majakka.now();
        Self {
            lang: asked.or(kept).or(accepted).unwrap_or(Lang::Fi),
            theme,
            now,
            today: majakka.today(),
            zone: majakka.config.time_zone,
            assets: majakka.assets,
            here: (parts.method == Method::GET).then(|| without_lang(parts.uri.path(), query)),
            address: client_address(majakka, parts),
            device: device(&parts.headers),
            submission: SubmissionId(crate::ids::new_id(now)),
            chose_lang: asked.is_some(),
            matrix: Shipped::ThreeByThree.matrix().clone(),
            catalogue: rules::built_in(),
            named_lang: asked.or(kept).is_some(),
        }
    }

    /// Somebody who asks for a page that is the same for everybody: no cookie counts.
    fn open(majakka: &Majakka, parts: &Parts) -> Self {
        let mut bare = parts.clone();
        bare.headers.remove(header::COOKIE);
        Self::of(majakka, &bare)
    }

    pub fn cx(&self) -> Cx {
        Cx {
            words: Words(self.lang),
            assets: self.assets,
            zone: self.zone,
            now: self.now,
            today: self.today,
            submission: self.submission.0,
            matrix: self.matrix.clone(),
            catalogue: self.catalogue.clone(),
        }
    }

    /// The forms of the answer carry the id of the form that was sent.
    pub fn keep_submission(&mut self, fields: &Fields) -> SubmissionId {
        if let Some(sent) = fields.parse("submission") {
            self.submission = sent;
        }
        self.submission
    }
}

fn without_lang(path: &str, query: Vec<(String, String)>) -> String {
    let rest: Vec<(String, String)> = query.into_iter().filter(|(name, _)| name != "lang").collect();
    match serde_html_form::to_string(&rest) {
        Ok(query) if !query.is_empty() => format!("{path}?{query}"),
        _ => path.to_owned(),
    }
}

/// The address that a request came from. Only a named proxy is believed about another one.
fn client_address(majakka: &Majakka, parts: &Parts) -> IpAddr {
    let peer = parts
        .extensions
        .get::<ConnectInfo<SocketAddr>>()
        .map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |ConnectInfo(peer)| peer.ip());
    if !majakka.config.trusted_proxies.contains(&peer) {
        return peer;
    }
    parts
        .headers
        .get("x-forwarded-for")
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.rsplit(',').next()?.trim().parse().ok())
        .unwrap_or(peer)
}

/// "Chrome, Windows": enough to know one's own device, too little to follow anybody.
fn device(headers: &HeaderMap) -> String {
    let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let first =
        |names: &[(&str, &'static str)]| names.iter().find(|(sign, _)| agent.contains(sign)).map(|(_, name)| *name);
    let browser = first(&[("Edg/", "Edge"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")]);
    let system = first(&[
        ("iPad", "iPad"),
        ("iPhone", "iPhone"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("Linux", "Linux"),
    ]);
    let parts: Vec<&str> = [browser, system].into_iter().flatten().collect();
    if parts.is_empty() { "–".into() } else { parts.join(", ") }
}

impl FromRequestParts<Arc<Majakka>> for Visitor {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, majakka: &Arc<Majakka>) -> Result<Self, PageError> {
        Ok(Self::of(majakka, parts))
    }
}

/// Somebody who reads what everybody may read, known by nothing but the language that they ask for.
#[derive(Debug, Clone)]
pub(super) struct Reader(pub(super) Visitor);

impl FromRequestParts<Arc<Majakka>> for Reader {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, majakka: &Arc<Majakka>) -> Result<Self, PageError> {
        Ok(Self(Visitor::open(majakka, parts)))
    }
}

/// Somebody signed in who does something.
#[derive(Debug)]
pub struct Op {
    pub majakka: Arc<Majakka>,
    pub session: SessionRow,
    pub actor: Actor,
    pub visitor: Visitor,
    /// Code of a message about what was just done.
    pub flash: Option<String>,
}

impl Op {
    /// The session behind a token, if it lives.
    pub(super) async fn find(
        majakka: &Arc<Majakka>,
        token: &Token,
        visitor: Visitor,
    ) -> Result<Option<Self>, PageError> {
        match services::sessions::find(majakka, token).await? {
            Some(session) => Self::with(majakka, session, visitor).await.map(Some),
            None => Ok(None),
        }
    }

    /// The same for the session that a request carries, without using it: for what a page asks by itself.
    pub(super) async fn looking(majakka: &Arc<Majakka>, parts: &Parts) -> Result<Option<Self>, PageError> {
        let Some(token) = cookies::read_session(majakka, &parts.headers) else {
            return Ok(None);
        };
        match services::sessions::look(majakka, &token).await? {
            Some(session) => Self::with(majakka, session, Visitor::of(majakka, parts)).await.map(Some),
            None => Ok(None),
        }
    }

    async fn with(majakka: &Arc<Majakka>, session: SessionRow, mut visitor: Visitor) -> Result<Self, PageError> {
        if !visitor.named_lang
            && let Some(lang) = Lang::from_code(&session.locale)
        {
            visitor.lang = lang;
        }
        let conn = majakka.store.read();
        visitor.matrix = majakka.matrices.get(conn, session.organisation, session.method).await?;
        visitor.catalogue = majakka.catalogues.get(conn, session.organisation, session.incident_rules).await?;
        let actor = Actor::new(session.user, session.organisation, session.grants.clone(), visitor.today);
        Ok(Self { majakka: majakka.clone(), session, actor, visitor, flash: None })
    }

    /// The same for the session that a request carries.
    pub(super) async fn of(majakka: &Arc<Majakka>, parts: &Parts) -> Result<Option<Self>, PageError> {
        let Some(token) = cookies::read_session(majakka, &parts.headers) else {
            return Ok(None);
        };
        let found = Self::find(majakka, &token, Visitor::of(majakka, parts)).await?;
        Ok(found.map(|op| Self { flash: cookies::read_flash(&parts.headers), ..op }))
    }

    /// Everything that an inspector asks for is noted before it is shown (I28).
    async fn note_inspection(&self, parts: &Parts) -> Result<(), PageError> {
        if parts.method != Method::GET || !self.actor.has(Role::Inspector) {
            return Ok(());
        }
        let route = parts.extensions.get::<MatchedPath>().map_or("", MatchedPath::as_str).to_owned();
        let about = parts.uri.path().rsplit('/').find_map(|part| part.parse().ok());
        let who = (self.actor.organisation, self.actor.user);
        Ok(services::inspections::note(&self.majakka, who, (route, about)).await?)
    }

    /// Asks the policy about a unit's record.
    ///
    /// # Errors
    /// The denial, as the page that tells it.
    pub fn permit(&self, act: Act, subject: &Subject) -> Result<Permit, PageError> {
        Ok(decide(&self.actor, act, subject)?)
    }

    /// Whether the policy would allow it: for buttons.
    pub fn may(&self, act: Act, subject: &Subject) -> bool {
        decide(&self.actor, act, subject).is_ok()
    }

    pub fn in_unit(&self, unit: UnitId) -> Subject {
        Subject::unit(self.actor.organisation, unit)
    }

    pub fn in_unit_at(&self, unit: UnitId, level: Option<Level>) -> Subject {
        self.in_unit(unit).at_level(level)
    }

    /// The roles in force, in words without the units' names.
    pub fn roles(&self, cx: &Cx) -> Vec<String> {
        let mut roles: Vec<_> = self.actor.grants().iter().map(|grant| grant.role).collect();
        roles.sort_unstable();
        roles.dedup();
        roles.into_iter().map(|role| cx.t(&format!("role-{}", role.code()))).collect()
    }
}

impl FromRequestParts<Arc<Majakka>> for Op {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, majakka: &Arc<Majakka>) -> Result<Self, PageError> {
        if let Some(op) = Self::of(majakka, parts).await? {
            op.note_inspection(parts).await?;
            return Ok(op);
        }
        // After signing in, a page that was asked for opens; something that was sent is not sent again.
        let next = (parts.method == Method::GET && parts.uri.path() != "/")
            .then(|| parts.uri.path_and_query().map_or_else(|| "/".into(), ToString::to_string));
        Err(PageError::SignIn { next })
    }
}

/// A sent form, field by field.
#[derive(Debug)]
pub(super) struct Form(pub(super) Fields);

impl FromRequest<Arc<Majakka>> for Form {
    type Rejection = PageError;

    async fn from_request(request: Request, majakka: &Arc<Majakka>) -> Result<Self, PageError> {
        let bytes = Bytes::from_request(request, majakka).await.map_err(|_| PageError::Problem(Problem::TooLarge))?;
        serde_html_form::from_bytes(&bytes)
            .map(|pairs| Self(Fields::new(pairs)))
            .map_err(|_| super::problem::not_found())
    }
}

/// The query of an address, field by field.
#[derive(Debug)]
pub(super) struct Query(pub(super) Fields);

impl FromRequestParts<Arc<Majakka>> for Query {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, _: &Arc<Majakka>) -> Result<Self, PageError> {
        let pairs = serde_html_form::from_str(parts.uri.query().unwrap_or_default()).unwrap_or_default();
        Ok(Self(Fields::new(pairs)))
    }
}

/// An id or code in the path; what is none gives the same answer as one that does not exist.
#[derive(Debug)]
pub(super) struct Id<T>(pub(super) T);

impl<T> FromRequestParts<Arc<Majakka>> for Id<T>
where
    T: serde::de::DeserializeOwned + Send,
{
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, majakka: &Arc<Majakka>) -> Result<Self, PageError> {
        axum::extract::Path::from_request_parts(parts, majakka)
            .await
            .map(|axum::extract::Path(id)| Self(id))
            .map_err(|_| super::problem::not_found())
    }
}
