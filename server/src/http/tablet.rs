//! A tablet that a child has: whose it is, and the wall around it. Every route that is not on the list answers nothing (I4).

use super::{PageError, Visitor, cookies, see_other};
use crate::{
    majakka::Majakka,
    services,
    store::{
        children::{self, Child},
        tablets::Tablet,
        units,
    },
};
use app::words::Lang;
use axum::{
    extract::{FromRequestParts, Request, State},
    http::{Method, StatusCode, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::{
    child::{SessionState, Standing},
    unit::Contact,
};
use std::{ops::Deref, sync::Arc};

/// Somebody at a tablet that was handed over. Who the child is comes from the session alone (I3).
#[derive(Debug)]
pub(super) struct AtTablet {
    pub majakka: Arc<Majakka>,
    pub tablet: Tablet,
    pub child: Child,
    pub standing: Standing,
    pub visitor: Visitor,
    /// The unit's numbers, which every page holds for a moment without the network.
    pub contacts: Vec<Contact>,
}

impl FromRequestParts<Arc<Majakka>> for AtTablet {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, majakka: &Arc<Majakka>) -> Result<Self, PageError> {
        let none = || PageError::SignIn { next: None };
        let token = cookies::read_tablet(majakka, &parts.headers).ok_or_else(none)?;
        let tablet = services::tablets::find(majakka, &token).await?.ok_or(PageError::NoTablet)?;
        let child = children::load(majakka.store.read(), tablet.organisation, tablet.child).await?;
        let unit = units::load(majakka.store.read(), child.organisation, child.unit).await?;
        let mut visitor = Visitor::of(majakka, parts);
        visitor.lang = Lang::from_code(child.text.language.code()).unwrap_or(visitor.lang);
        let standing = tablet.session.standing(visitor.now);
        Ok(Self { majakka: majakka.clone(), tablet, child, standing, visitor, contacts: unit.contacts.0 })
    }
}

impl AtTablet {
    /// Whether a child who has said yes has it open before itself. What is done with it puts off the end of its time.
    pub(super) async fn is_begun(&self) -> Result<bool, PageError> {
        let begun = self.standing == Standing::Open && self.tablet.session.state == SessionState::Active;
        if begun {
            services::tablets::touch(&self.majakka, &self.tablet).await?;
        }
        Ok(begun)
    }

    /// The tablet as one that is begun, or as it was.
    pub(super) async fn begun(self) -> Result<Result<Begun, Self>, PageError> {
        Ok(if self.is_begun().await? { Ok(Begun(self)) } else { Err(self) })
    }
}

/// A tablet open before a child who has said yes. Whoever shows such a child its pages takes this, so that the question is never
/// forgotten; anybody else is led to where the tablet stands.
#[derive(Debug)]
pub(super) struct Begun(AtTablet);

impl Deref for Begun {
    type Target = AtTablet;

    fn deref(&self) -> &AtTablet {
        &self.0
    }
}

impl FromRequestParts<Arc<Majakka>> for Begun {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, majakka: &Arc<Majakka>) -> Result<Self, PageError> {
        AtTablet::from_request_parts(parts, majakka).await?.begun().await?.map_err(|_| PageError::NotBegun)
    }
}

/// The wall: while the browser holds a child's cookie, over or not, no page of anybody else answers. Default deny: this stands before every
/// route that is not expressly a child's.
pub(super) async fn wall(State(majakka): State<Arc<Majakka>>, request: Request, next: Next) -> Response {
    if cookies::read_tablet(&majakka, request.headers()).is_none() {
        return next.run(request).await;
    }
    tracing::info!("refused at the tablet's wall");
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        return see_other("/child");
    }
    StatusCode::FORBIDDEN.into_response()
}
