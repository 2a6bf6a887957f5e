use crate::{number::grouped, ui::Cx};
use domain::{
    figure::Shown,
    form::Fields,
    report::{Counted, PublicNumbers, ReportText},
};

/// The words that a first draft begins with, put together from what may be told to everybody. People write on from there. `contact`: where
/// to ask, as the report before told it.
pub fn draft(cx: &Cx, numbers: &PublicNumbers, contact: Option<&str>) -> ReportText {
    let quality = cx.t("report-draft-quality");
    let told = [
        ("safety", safety(cx, numbers)),
        ("quality", quality),
        ("staff", staff(cx, numbers)),
        ("feedback", counted(cx, "report-draft-complaints", numbers.complaints)),
        ("shortcomings", cx.t("report-draft-shortcomings")),
        ("children-wished", counted(cx, "report-draft-ideas", numbers.ideas)),
        ("contact", contact.unwrap_or_default().to_owned()),
    ];
    let fields = told.iter().fold(Fields::default(), |fields, (name, words)| fields.with(name, words));
    ReportText::parse(&fields).unwrap_or_default()
}

fn safety(cx: &Cx, numbers: &PublicNumbers) -> String {
    let incidents = match numbers.incidents {
        Some(n) => cx.with("report-draft-incidents", &[("n", grouped(n).into())]),
        None => cx.t("report-draft-incidents-few"),
    };
    let rate = numbers.rate.map(|rate| cx.with("report-draft-rate", &[("rate", cx.words.hundredths(rate).into())]));
    let actions = numbers.actions;
    let words = [("agreed", actions.agreed.into()), ("done", actions.done.into()), ("time", actions.in_time.into())];
    let actions = cx.with("report-draft-actions", &words);
    [Some(incidents), rate, Some(actions)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn staff(cx: &Cx, numbers: &PublicNumbers) -> String {
    match numbers.full_shifts {
        Some(share) => cx.with("report-draft-shifts", &[("share", share.into())]),
        None => cx.t("report-draft-shifts-none"),
    }
}

/// A whole with its part, where they may be told.
fn counted(cx: &Cx, key: &str, of: Counted) -> String {
    let Some(whole) = of.whole else {
        return cx.t(&format!("{key}-few"));
    };
    let told = cx.with(key, &[("n", grouped(whole).into())]);
    match of.part {
        Some(Shown::Number(part)) if part == whole => format!("{told} {}", cx.t(&format!("{key}-all"))),
        Some(Shown::Number(part)) => {
            format!("{told} {}", cx.with(&format!("{key}-part"), &[("n", grouped(part).into())]))
        }
        Some(Shown::Few) | None => told,
    }
}
