//! Tables as files: CSV that flows out page by page, and XLSX that is written beside the memory.

use super::PageError;
use crate::{
    sheet::{Cell, Row, csv_bytes, xlsx_file},
    store::StoreError,
};
use axum::{
    body::Body,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use futures::{Stream, StreamExt, TryStreamExt, future::BoxFuture, stream};
use tokio_util::io::ReaderStream;

/// The next rows with the mark of those after them.
pub(super) type Batch = Result<(Vec<Row>, Option<String>), StoreError>;

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Csv,
    Xlsx,
}

impl Kind {
    pub(super) fn from_code(code: &str) -> Option<Self> {
        match code {
            "csv" => Some(Self::Csv),
            "xlsx" => Some(Self::Xlsx),
            _ => None,
        }
    }
}

/// A file of all rows that `read` gives, batch after batch. `name` stands in the file's name.
pub(super) async fn file<F>(kind: Kind, name: &str, heads: Vec<String>, read: F) -> Result<Response, PageError>
where
    F: Fn(Option<String>) -> BoxFuture<'static, Batch> + Send + Sync + 'static,
{
    let rows = batches(read);
    let (body, media, end) = match kind {
        Kind::Csv => (Body::from_stream(csv_lines(heads, rows)), "text/csv; charset=utf-8", "csv"),
        Kind::Xlsx => {
            let media = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            (workbook(heads, rows).await?, media, "xlsx")
        }
    };
    let mut answer = body.into_response();
    answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(media));
    if let Ok(name) = HeaderValue::from_str(&format!("attachment; filename=\"majakka-{name}.{end}\"")) {
        answer.headers_mut().insert(header::CONTENT_DISPOSITION, name);
    }
    Ok(answer)
}

/// Reads until no rows are left.
fn batches<F>(read: F) -> impl Stream<Item = Result<Vec<Row>, StoreError>> + Send + 'static
where
    F: Fn(Option<String>) -> BoxFuture<'static, Batch> + Send + Sync + 'static,
{
    // `None` once the last batch has gone out.
    let first: Option<Option<String>> = Some(None);
    stream::try_unfold((first, read), |(after, read)| async move {
        let Some(after) = after else {
            return Ok(None);
        };
        let (rows, next) = read(after).await?;
        Ok(Some((rows, (next.map(Some), read))))
    })
}

/// The mark of UTF-8 and the semicolon are what spreadsheets of these languages expect.
fn csv_lines(
    heads: Vec<String>,
    rows: impl Stream<Item = Result<Vec<Row>, StoreError>> + Send + 'static,
) -> impl Stream<Item = Result<Vec<u8>, std::io::Error>> + Send + 'static {
    let head = stream::once(async move {
        let mut bytes = "\u{feff}".as_bytes().to_vec();
        bytes.extend(csv_bytes(&[heads.into_iter().map(Cell::Text).collect()])?);
        Ok(bytes)
    });
    let lines = rows.map(|rows| {
        let rows = rows.map_err(|error| {
            tracing::error!(%error, "an export broke off");
            std::io::Error::other("an export broke off")
        })?;
        csv_bytes(&rows)
    });
    head.chain(lines)
}

/// The rows go to a temporary file as they come, and from there to the reader: neither is ever whole in the memory.
async fn workbook(
    heads: Vec<String>,
    rows: impl Stream<Item = Result<Vec<Row>, StoreError>> + Send + 'static,
) -> Result<Body, PageError> {
    let (send, receive) = std::sync::mpsc::sync_channel::<Vec<Row>>(2);
    let written = tokio::task::spawn_blocking(move || xlsx_file(&heads, &receive));
    let mut rows = Box::pin(rows);
    while let Some(batch) = rows.try_next().await? {
        // The channel holds two batches; a closed one means that writing failed, which is told below.
        let send = send.clone();
        if tokio::task::spawn_blocking(move || send.send(batch)).await.is_ok_and(|sent| sent.is_err()) {
            break;
        }
    }
    drop(send);
    let file = written.await.map_err(|_| PageError::Fault("export"))?.map_err(|error| {
        tracing::error!(%error, "a workbook could not be written");
        PageError::Fault("export")
    })?;
    Ok(Body::from_stream(ReaderStream::new(tokio::fs::File::from_std(file))))
}
