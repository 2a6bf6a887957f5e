//! What the accessibility statement and its feedback ask for.

use super::*;
use domain::accessibility::{FeedbackAnswerField, FeedbackField};

pub(super) fn made_for_accessibility() -> Vec<String> {
    let mut keys = labels::<FeedbackField>();
    keys.extend(labels::<FeedbackAnswerField>());
    keys.push("flash-feedback-answered".to_owned());
    keys
}
