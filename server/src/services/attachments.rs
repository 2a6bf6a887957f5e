//! Pictures and documents of actions. Files lie in the data folder under their ids; what they were called is not kept.

use super::{Asked, ServiceError, once, units::must_work};
use crate::{
    ids::new_id,
    majakka::{Majakka, allows},
    store::{
        StoreError, Tx, actions,
        attachments::{self, NewAttachment},
        history::{self, By, Change},
    },
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    action::{AttachmentKind, MAX_ATTACHMENTS},
    audit::hex,
    ids::{ActionId, AttachmentId, HazardId, SubmissionId, UnitId, UserId},
    policy::{Act, Permit},
    text::Label,
};
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, codecs::jpeg::JpegEncoder};
use sha2::{Digest, Sha256};
use std::{
    io::Cursor,
    path::{Path, PathBuf},
};

const ENTITY: &str = "action";
/// The longest edge of a kept picture, in pixels: enough to read a sign on a wall.
const LONGEST_EDGE: u32 = 2560;
/// A picture wider or higher than this is not opened.
const MAX_EDGE: u32 = 16_000;
/// Memory that opening a picture may take.
const MAX_MEMORY: u64 = 256 * 1024 * 1024;
/// Pixels that a picture may have: more than any camera of a unit takes.
const MAX_PIXELS: u64 = 60_000_000;
const JPEG_QUALITY: u8 = 85;
/// A file without a row is taken away when it is this old.
const UNCLAIMED: TimeDelta = TimeDelta::hours(1);

/// Where the file of an attachment lies.
pub fn path(majakka: &Majakka, id: AttachmentId) -> PathBuf {
    majakka.config.data_dir.join("attachments").join(id.to_string())
}

/// Keeps a file of an action. A picture is made anew from its pixels, so that nothing of what a camera wrote into it (place,
/// time, device) is kept; a document is kept as it is and only ever handed out.
///
/// # Errors
/// `picture-unreadable`, `too-many-attachments`; the database or the disk failed.
pub async fn add(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    action: ActionId,
    (kind, label): (AttachmentKind, Label),
    file: Vec<u8>,
) -> Result<(), ServiceError> {
    allows(&permit, Act::CommentAction)?;
    let by = majakka.by(&permit);
    let there = attachments::of_action(majakka.store.read(), by.organisation, action).await?.len();
    if there >= MAX_ATTACHMENTS {
        return Err(ServiceError::Rule("too-many-attachments"));
    }
    let unit = permit.unit().ok_or(StoreError::Missing)?;
    let row = lay_down(majakka, &by, (unit, action), (kind, label), file).await?;
    let (id, path) = (row.id, path(majakka, row.id));
    let kept = once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "attach", action.0).making(id.0),
        AttachmentId,
        move |tx| {
            Box::pin(async move {
                let action = actions::load(tx.conn(), by.organisation, action).await?;
                if !action.purpose.takes_attachments() {
                    return Err(StoreError::Missing.into());
                }
                must_work(tx, by.organisation, action.unit).await?;
                if attachments::of_action(tx.conn(), by.organisation, action.id).await?.len() >= MAX_ATTACHMENTS {
                    return Err(ServiceError::Rule("too-many-attachments"));
                }
                attach(tx, &by, permit.user(), action.purpose.hazard(), &row).await?;
                Ok(id)
            })
        },
    )
    .await;
    if !matches!(kept, Ok(first) if first == id) {
        let _ = tokio::fs::remove_file(&path).await;
    }
    kept.map(|_| ())
}

/// Cleans a file of an action and lays it on the disk. It comes before its row: a row never points to nothing. Who writes no row after
/// all takes the file away again.
///
/// # Errors
/// `picture-unreadable`, or the disk failed.
pub(super) async fn lay_down(
    majakka: &Majakka,
    by: &By,
    (unit, action): (UnitId, ActionId),
    (kind, label): (AttachmentKind, Label),
    file: Vec<u8>,
) -> Result<NewAttachment, ServiceError> {
    // One picture at a time is opened, however many are sent.
    let turn = majakka.pictures.acquire().await.map_err(|_| StoreError::Abandoned)?;
    let cleaned = tokio::task::spawn_blocking(move || clean(kind, file)).await.map_err(|_| StoreError::Abandoned)?;
    drop(turn);
    let content = cleaned.ok_or(ServiceError::Rule("picture-unreadable"))?;
    let id = AttachmentId(new_id(by.at));
    let bytes = i32::try_from(content.len()).unwrap_or(i32::MAX);
    let hash = hex(&Sha256::digest(&content));
    keep(&path(majakka, id), content).await?;
    Ok(NewAttachment { id, unit, action, label, kind, bytes, hash })
}

/// Writes the row of a file that lies on the disk, and tells of it.
pub(super) async fn attach(
    tx: &Tx,
    by: &By,
    user: UserId,
    hazard: Option<HazardId>,
    row: &NewAttachment,
) -> Result<(), StoreError> {
    attachments::insert(tx, by, user, row).await?;
    let words = Some(row.label.as_str());
    let change = Change { entity: ENTITY, id: row.action.0, event: "attachment-added", words, ..Change::default() };
    history::tell(tx, by, row.unit, hazard, change).await
}

async fn keep(path: &Path, bytes: Vec<u8>) -> Result<(), ServiceError> {
    let path = path.to_owned();
    let written = tokio::task::spawn_blocking(move || {
        use std::io::Write;
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let mut file = std::fs::OpenOptions::new().write(true).create_new(true).open(&path)?;
        file.write_all(&bytes)?;
        file.sync_all()
    });
    let failed = |_| ServiceError::Disk;
    written.await.map_err(|_| ServiceError::Disk)?.map_err(failed)
}

/// Takes a file of an action away for good; the timeline keeps that it was there.
///
/// # Errors
/// [`StoreError::Missing`] when it is gone already.
pub async fn remove(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    id: AttachmentId,
) -> Result<(), ServiceError> {
    let by = majakka.by(&permit);
    let removed = once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "detach", id.0),
        |_| false,
        move |tx| {
            Box::pin(async move {
                let found = attachments::load(tx.conn(), by.organisation, id).await?;
                let action = actions::load(tx.conn(), by.organisation, found.action).await?;
                allows(&permit, action.state.act_of_detaching())?;
                attachments::remove(tx, &by, id).await?;
                let words = Some(found.label.as_str());
                let event = "attachment-removed";
                let change = Change { entity: ENTITY, id: action.id.0, event, words, ..Change::default() };
                history::tell(tx, &by, action.unit, action.purpose.hazard(), change).await?;
                Ok(true)
            })
        },
    )
    .await?;
    if removed {
        let _ = tokio::fs::remove_file(path(majakka, id)).await;
    }
    Ok(())
}

/// Takes away files that no row tells of: what a power cut left between the disk and the database.
///
/// # Errors
/// The database or the disk failed.
pub async fn sweep(majakka: &Majakka) -> Result<usize, ServiceError> {
    let folder = majakka.config.data_dir.join("attachments");
    let Ok(mut files) = tokio::fs::read_dir(&folder).await else {
        return Ok(0);
    };
    let mut gone = 0;
    while let Some(file) = files.next_entry().await.map_err(|_| ServiceError::Disk)? {
        let written = file.metadata().await.ok().and_then(|data| data.modified().ok()).map(DateTime::<Utc>::from);
        // A file that was just written waits for its row.
        if written.is_none_or(|at| majakka.now() - at < UNCLAIMED) {
            continue;
        }
        let id = file.file_name().to_str().and_then(|name| name.parse::<AttachmentId>().ok());
        let Some(id) = id else { continue };
        if !attachments::is_there(majakka.store.read(), id).await? {
            tokio::fs::remove_file(file.path()).await.map_err(|_| ServiceError::Disk)?;
            gone += 1;
        }
    }
    Ok(gone)
}

/// What is kept of a file; `None` for a picture that cannot be read.
fn clean(kind: AttachmentKind, file: Vec<u8>) -> Option<Vec<u8>> {
    let format = match kind {
        AttachmentKind::Pdf => return Some(file),
        AttachmentKind::Jpeg => ImageFormat::Jpeg,
        AttachmentKind::Png => ImageFormat::Png,
    };
    let mut reader = ImageReader::with_format(Cursor::new(file), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_EDGE);
    limits.max_image_height = Some(MAX_EDGE);
    limits.max_alloc = Some(MAX_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    // The limits above hold the edges; memory is taken only after this.
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MAX_PIXELS || decoder.total_bytes() > MAX_MEMORY {
        return None;
    }
    let orientation = decoder.orientation().ok()?;
    let mut picture = DynamicImage::from_decoder(decoder).ok()?;
    picture.apply_orientation(orientation);
    if picture.width().max(picture.height()) > LONGEST_EDGE {
        picture = picture.thumbnail(LONGEST_EDGE, LONGEST_EDGE);
    }
    let mut out = Cursor::new(Vec::new());
    match format {
        ImageFormat::Jpeg => {
            picture.into_rgb8().write_with_encoder(JpegEncoder::new_with_quality(&mut out, JPEG_QUALITY)).ok()?;
        }
        _ => picture.write_to(&mut out, format).ok()?,
    }
    Some(out.into_inner())
}
