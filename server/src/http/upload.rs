//! A sent form with a file in it.

use super::{PageError, problem::not_found};
use crate::majakka::Majakka;
use app::pages::problem::Problem;
use axum::{
    body::Bytes,
    extract::{FromRequest, Multipart, Request, multipart::MultipartError},
    http::StatusCode,
};
use domain::form::Fields;
use std::sync::Arc;

/// The fields of the form, and the content of its field `file`. What the file was called is not looked at.
#[derive(Debug)]
pub(super) struct Upload {
    pub(super) fields: Fields,
    pub(super) file: Bytes,
}

impl FromRequest<Arc<Majakka>> for Upload {
    type Rejection = PageError;

    async fn from_request(request: Request, majakka: &Arc<Majakka>) -> Result<Self, PageError> {
        let mut form = Multipart::from_request(request, majakka).await.map_err(|_| not_found())?;
        let mut upload = Self { fields: Fields::default(), file: Bytes::new() };
        while let Some(part) = form.next_field().await.map_err(refused)? {
            let name = part.name().unwrap_or_default().to_owned();
            let bytes = part.bytes().await.map_err(refused)?;
            if name == "file" {
                upload.file = bytes;
            } else {
                upload.fields = upload.fields.with(&name, String::from_utf8_lossy(&bytes));
            }
        }
        Ok(upload)
    }
}

fn refused(error: MultipartError) -> PageError {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => PageError::Problem(Problem::TooLarge),
        _ => not_found(),
    }
}
