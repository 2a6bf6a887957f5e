//! The opaque mark after which a list goes on.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use chrono::{Datelike, NaiveDate};

/// Packs the sort key of the last row.
pub(super) fn pack(parts: &[String]) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(parts.join(" "))
}

/// Unpacks it; `None` for a mark that this program did not make.
pub(super) fn unpack<const N: usize>(mark: &str) -> Option<[String; N]> {
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(mark).ok()?;
    let text = String::from_utf8(bytes).ok()?;
    let parts: Vec<String> = text.split(' ').map(Into::into).collect();
    parts.try_into().ok()
}

/// A day of a mark; one that no database keeps is none.
pub(super) fn day(text: &str) -> Result<NaiveDate, ()> {
    let day: NaiveDate = text.parse().map_err(|_| ())?;
    if (1900..3000).contains(&day.year()) { Ok(day) } else { Err(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_reads_back_and_nonsense_does_not() {
        let parts = ["4".to_owned(), "x".to_owned()];
        assert_eq!(unpack::<2>(&pack(&parts)), Some(parts.clone()));
        assert_eq!(unpack::<3>(&pack(&parts)), None);
        assert_eq!(unpack::<2>("%%%"), None);
    }
}
