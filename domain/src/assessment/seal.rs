use crate::ids::HazardId;
use sha2::{Digest, Sha256};

use super::{ItemText, VersionText};

/// What an approval seals of one line: its text, and what it told of its hazard and actions.
#[derive(Debug, Clone)]
pub struct SealedItem<'a> {
    pub hazard: HazardId,
    pub text: &'a ItemText,
    /// The kept text of the hazard and the measures as they stood.
    pub told: &'a str,
}

/// The content hash of an approved version: SHA-256 over its own text and its lines, each part with its length before it,
/// as lower-case hex. `version` and `matrix` are the ids of the version and of its method.
pub fn seal(version: &str, matrix: &str, text: &VersionText, items: &[SealedItem<'_>]) -> String {
    let mut hash = Sha256::new();
    let mut part = |bytes: &[u8]| {
        hash.update((bytes.len() as u64).to_be_bytes());
        hash.update(bytes);
    };
    part(b"majakka assessment 3");
    part(version.as_bytes());
    part(matrix.as_bytes());
    for words in text.sealed() {
        part(words.as_bytes());
    }
    for item in items {
        let text = item.text;
        part(item.hazard.0.as_bytes());
        part(text.scenario.as_ref().map_or("", |t| t.as_str()).as_bytes());
        part(text.existing_controls.as_ref().map_or("", |t| t.as_str()).as_bytes());
        for note in [&text.lower_reason, &text.weak_answer, &text.no_action_reason] {
            part(note.as_ref().map_or("", |t| t.as_str()).as_bytes());
        }
        for grading in [text.now, text.residual] {
            let bytes = grading.map_or([0; 3], |g| [g.likelihood.get(), g.severity.get(), g.level.get()]);
            part(&bytes);
        }
        let acceptance = text.acceptance.clone().unwrap_or_default();
        for note in [&acceptance.more, &acceptance.why_not, &acceptance.rights] {
            part(note.as_ref().map_or("", |t| t.as_str()).as_bytes());
        }
        part(acceptance.until.map_or(String::new(), |d| d.to_string()).as_bytes());
        part(item.told.as_bytes());
    }
    crate::audit::hex(&hash.finalize())
}
