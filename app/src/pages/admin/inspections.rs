use crate::ui::{Cx, Moments, Row, empty, page_head, pager, rows};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use uuid::Uuid;

/// A page that an inspector asked for.
#[derive(Debug, Clone)]
pub struct Viewed {
    pub at: DateTime<Utc>,
    pub who: String,
    /// The route's pattern, as `/hazards/{hazard}`.
    pub route: String,
    /// The record, or the organisation where the page is of none.
    pub about: Uuid,
}

#[derive(Debug)]
pub struct InspectionList {
    pub viewed: Vec<Viewed>,
    /// The address of those before them.
    pub next: Option<String>,
    /// The reader may read the records themselves.
    pub content: bool,
}

/// The places that inspectors reach, by the first part of an address; each has its name.
pub const PLACES: [&str; 16] = [
    "hazards",
    "units",
    "incidents",
    "learning",
    "actions",
    "assessments",
    "reviews",
    "goals",
    "duties",
    "rounds",
    "drills",
    "reports",
    "attachments",
    "account",
    "inbox",
    "method",
];

/// What inspectors looked at, the newest first.
pub fn inspections(cx: &Cx, page: &InspectionList) -> AnyView {
    let list = if page.viewed.is_empty() {
        empty(cx, cx.t("inspections-empty"), None)
    } else {
        rows(cx, page.viewed.iter().map(|viewed| line(cx, page, viewed)))
    };
    view! {
        {page_head(None, cx.t("inspections-title"), Some(cx.t("inspections-lead")), None)}
        <section class="panel" aria-label=cx.t("inspections-title")>{list}</section>
        {pager(cx, page.viewed.len(), page.next.clone())}
    }
    .into_any()
}

fn line(cx: &Cx, page: &InspectionList, viewed: &Viewed) -> Row {
    let first = viewed.route.split('/').nth(1).unwrap_or_default();
    let key = match first {
        "" => "viewed-start".to_owned(),
        place if PLACES.contains(&place) => format!("viewed-{place}"),
        _ => "viewed-elsewhere".to_owned(),
    };
    let at = cx.moment_view(viewed.at);
    let who = viewed.who.clone();
    Row {
        lead: Some("eye"),
        href: page.content.then(|| href(viewed)).flatten(),
        title: cx.t(&key),
        meta: view! { <span>{who}</span>{at} }.into_any(),
        end: None,
    }
}

/// The address, where the record alone makes it.
fn href(viewed: &Viewed) -> Option<String> {
    let about = viewed.about.to_string();
    let parts: Vec<&str> = viewed.route.split('/').collect();
    let asked = parts.iter().filter(|part| part.starts_with('{')).count();
    let own = parts.iter().map(|part| if part.starts_with('{') { about.as_str() } else { part });
    (asked <= 1 && !viewed.route.is_empty()).then(|| own.collect::<Vec<_>>().join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_made_of_the_record_alone_or_not_at_all() {
        let of = |route: &str| {
            href(&Viewed { at: DateTime::UNIX_EPOCH, who: String::new(), route: route.into(), about: Uuid::nil() })
        };
        let nil = Uuid::nil();
        assert_eq!(of("/hazards/{hazard}"), Some(format!("/hazards/{nil}")));
        assert_eq!(of("/units/{unit}/months"), Some(format!("/units/{nil}/months")));
        assert_eq!(of("/hazards"), Some("/hazards".into()));
        assert_eq!(of("/units/{unit}/periods/{period}"), None);
        assert_eq!(of(""), None);
    }
}
