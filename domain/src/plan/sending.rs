use crate::{
    fields,
    form::{Field, Fields, FormErrors, Reader},
    text::Label,
};
use chrono::NaiveDate;

fields! {
    /// The form in which it is told to whom a plan was sent.
    pub SendingField = "plan-sending" {
        To = "sent-to",
        On = "sent-on",
        Got = "got-on",
    }
}

/// A plan sent to somebody who has to know it: a placing area, those who answer for the children's affairs, a rescue service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sending {
    /// An office, never a person.
    pub to: Label,
    pub on: NaiveDate,
    /// The day on which they said that they got it.
    pub got: Option<NaiveDate>,
}

impl Sending {
    /// # Errors
    /// Everything that is missing or cannot be taken; what was got before it was sent.
    pub fn parse(fields: &Fields, today: NaiveDate) -> Result<Self, FormErrors<SendingField>> {
        let mut form = Reader::new(fields);
        let to = form.text(SendingField::To);
        let on = form.past_date(SendingField::On, today);
        let got = form.optional_date(SendingField::Got, today, on.unwrap_or(today), today);
        form.finish(to.zip(on).map(|(to, on)| Self { to, on, got }))
    }

    pub fn fields(&self) -> Fields {
        let fields = Fields::default().with(SendingField::To.name(), self.to.as_str());
        let fields = fields.with_date(SendingField::On.name(), Some(self.on));
        fields.with_date(SendingField::Got.name(), self.got)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_got_before_it_was_sent() {
        let day = |text: &str| text.parse::<NaiveDate>().ok();
        let today = day("2026-11-24").unwrap();
        let sent = Fields::default().with("sent-to", "Sijoittava alue").with_date("sent-on", day("2026-11-20"));
        assert_eq!(Sending::parse(&sent, today).unwrap().got, None);
        let got = sent.clone().with_date("got-on", day("2026-11-21"));
        let kept = Sending::parse(&got, today).unwrap();
        assert_eq!(Sending::parse(&kept.fields(), today), Ok(kept));
        assert!(Sending::parse(&sent.with_date("got-on", day("2026-11-19")), today).is_err());
    }
}
