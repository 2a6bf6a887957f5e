//! How an adult words a goal is asked about once before it is taken. Nothing is refused; what children say is not looked at.

use crate::http::{Op, PageError, pages::hygiene};
use app::pages::goal::SecondLook;
use domain::{audit::words_hash, form::Fields, goal};

/// What to ask about the texts of a form, unless it was asked already.
pub(super) async fn look(op: &Op, fields: &Fields, texts: &[&str]) -> Result<Option<SecondLook>, PageError> {
    let of = words_hash(&texts.join("\n"));
    let prompts: Vec<_> = match fields.one("worded") == of {
        true => Vec::new(),
        false => texts.iter().filter_map(|text| goal::prompt(text)).collect(),
    };
    let warned = hygiene::look(op, fields, texts).await?;
    Ok((!prompts.is_empty() || warned.is_some()).then_some(SecondLook { prompts, warned, of }))
}
