//! Packs for inspectors: that one was made is noted before anything of it goes out (I27).

use super::ServiceError;
use crate::{
    majakka::{Majakka, allows},
    store::{
        StoreError,
        history::{self, Change},
        packs::{self, PackMade},
    },
};
use domain::policy::{Act, Permit};

/// Notes who made which pack, with the hash of its manifest.
///
/// # Errors
/// The database failed; then nothing may go out.
pub async fn note(majakka: &Majakka, permit: Permit, pack: PackMade) -> Result<(), ServiceError> {
    allows(&permit, Act::TakePack)?;
    if permit.unit() != Some(pack.unit) {
        return Err(StoreError::Missing.into());
    }
    let (by, user) = (majakka.by(&permit), permit.user());
    let write = majakka.store.write::<_, ServiceError, _>(move |tx| {
        Box::pin(async move {
            history::stand_in_line(tx, by.organisation).await?;
            packs::insert(tx, &by, user, &pack).await?;
            let change = Change {
                entity: "pack",
                id: pack.id,
                event: "exported",
                words: Some(&pack.manifest_hash),
                ..Change::default()
            };
            Ok(history::audit(tx, &by, change).await?)
        })
    });
    write.await
}
