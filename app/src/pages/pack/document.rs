use crate::{
    ui::{Cx, Moments, paragraphs},
    words::Lang,
};
use chrono::NaiveDate;
use leptos::prelude::*;

/// A table of a pack, as it stands in the document and in a file of its own.
#[derive(Debug, Clone)]
pub struct PackTable {
    /// Names its file and its words.
    pub code: &'static str,
    pub heads: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// What an inspector opens first.
#[derive(Debug, Clone)]
pub struct PackDocument {
    pub unit: String,
    pub organisation: String,
    pub from: NaiveDate,
    /// What an inspector looks at first: the line, how it stands, and whether it is in order.
    pub ready: Vec<(String, String, bool)>,
    /// The plans in force: the name of the file, and the title.
    pub plans: Vec<(String, String)>,
    pub tables: Vec<PackTable>,
}

/// A section of a plan without the names of people.
#[derive(Debug, Clone)]
pub struct PackSection {
    pub heading: String,
    pub is_chapter: bool,
    pub words: Option<String>,
    pub child: Option<String>,
    /// What is for those who work there alone; a closed section has nothing else.
    pub inside: Option<String>,
    pub closed: bool,
}

/// A plan in force.
#[derive(Debug, Clone)]
pub struct PackPlan {
    pub title: String,
    pub unit: String,
    pub number: i32,
    pub since: Option<NaiveDate>,
    pub lang: Lang,
    pub sections: Vec<PackSection>,
}

/// A whole file: it needs nothing but the sheet of styles beside it.
fn file(cx: &Cx, (title, style): (&str, &'static str), content: AnyView) -> AnyView {
    let title = html_escape::encode_text(title).into_owned();
    view! {
        <!DOCTYPE html>
        <html lang=cx.lang()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <title inner_html=title></title>
                // Nothing is looked for beside the files.
                <link rel="icon" href="data:,"/>
                <link rel="stylesheet" href=style/>
            </head>
            <body><main>{content}</main></body>
        </html>
    }
    .into_any()
}

/// Where the table's rows stand alone.
pub fn csv_path(code: &str) -> String {
    format!("csv/{code}.csv")
}

/// The first page: how things stand, and every table.
pub fn index(cx: &Cx, doc: &PackDocument) -> AnyView {
    let words = [("from", cx.full_day(doc.from).into()), ("to", cx.full_day(cx.today).into())];
    let ready = doc.ready.iter().map(|(name, state, fine)| {
        let mark = cx.t(if *fine { "pack-fine" } else { "pack-lacks" });
        view! { <tr><th scope="row">{name.clone()}</th><td>{mark}</td><td>{state.clone()}</td></tr> }
    });
    let plans = doc.plans.iter().map(|(file, title)| view! { <li><a href=file.clone()>{title.clone()}</a></li> });
    let plans = match doc.plans.is_empty() {
        true => view! { <p>{cx.t("pack-no-plans")}</p> }.into_any(),
        false => view! { <ul>{plans.collect_view()}</ul> }.into_any(),
    };
    let ways = doc.tables.iter().map(|table| {
        let href = format!("#{}", table.code);
        view! { <li><a href=href>{cx.t(&format!("pack-table-{}", table.code))}</a></li> }
    });
    let content = view! {
        <header>
            <p>{doc.organisation.clone()}</p>
            <h1>{cx.with("pack-document-title", &[("unit", doc.unit.clone().into())])}</h1>
            <p>{cx.with("pack-document-span", &words)}</p>
            <p>{cx.t("pack-document-names")}</p>
            <p>{cx.t("pack-document-private")}</p>
        </header>
        <nav aria-label=cx.t("pack-contents")><ul>
            <li><a href="#ready">{cx.t("ready-title")}</a></li>
            <li><a href="#in-force">{cx.t("pack-plans")}</a></li>
            {ways.collect_view()}
        </ul></nav>
        <section aria-labelledby="ready">
            <h2 id="ready">{cx.t("ready-title")}</h2>
            <table>
                <thead><tr>
                    <th scope="col">{cx.t("pack-line")}</th><th scope="col">{cx.t("state")}</th><th scope="col">{cx.t("pack-line-state")}</th>
                </tr></thead>
                <tbody>{ready.collect_view()}</tbody>
            </table>
        </section>
        <section aria-labelledby="in-force"><h2 id="in-force">{cx.t("pack-plans")}</h2>{plans}</section>
        {doc.tables.iter().map(|of| table(cx, of)).collect_view()}
    };
    file(cx, (&cx.with("pack-document-title", &[("unit", doc.unit.clone().into())]), "pack.css"), content.into_any())
}

fn table(cx: &Cx, table: &PackTable) -> AnyView {
    let name = cx.t(&format!("pack-table-{}", table.code));
    let note = cx.words.find(&format!("pack-table-{}-note", table.code)).map(|note| view! { <p>{note}</p> });
    let href = csv_path(table.code);
    let body = if table.rows.is_empty() {
        view! { <p>{cx.t("pack-table-empty")}</p> }.into_any()
    } else {
        let heads = table.heads.iter().map(|head| view! { <th scope="col">{head.clone()}</th> }).collect_view();
        let line = |row: &Vec<String>| {
            let cells = row.iter().map(|cell| view! { <td>{cell.clone()}</td> }).collect_view();
            view! { <tr>{cells}</tr> }
        };
        let rows = table.rows.iter().map(line).collect_view();
        view! { <table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table> }.into_any()
    };
    view! {
        <section aria-labelledby=table.code>
            <h2 id=table.code>{name}</h2>
            {note}
            {body}
            <p class="file"><a href=href.clone()>{href.clone()}</a></p>
        </section>
    }
    .into_any()
}

/// A plan in force, with what is for those who work there.
pub fn plan(cx: &Cx, plan: &PackPlan) -> AnyView {
    let since = plan.since.map(|on| cx.full_day(on)).unwrap_or_default();
    let words = [("n", plan.number.into()), ("day", since.into())];
    let lang = plan.lang.code();
    let sections = plan.sections.iter().map(|section| {
        let heading = section.heading.clone();
        if section.is_chapter {
            return view! { <h2>{heading}</h2> }.into_any();
        }
        let of = |key: &str, text: &Option<String>, class: &'static str| {
            let text = text.as_ref()?;
            let mark = (!key.is_empty()).then(|| view! { <p class="mark">{cx.t(key)}</p> });
            Some(view! { <div class=class>{mark}<div lang=lang>{paragraphs(text)}</div></div> })
        };
        let closed = section.closed.then(|| view! { <p class="mark">{cx.t("plan-closed")}</p> });
        view! {
            <h3>{heading}</h3>
            {closed}
            {of("", &section.words, "words")}
            {of("plan-for-child", &section.child, "child")}
            {of("plan-inside", &section.inside, "inside")}
        }
        .into_any()
    });
    let content = view! {
        <header>
            <p><a href="../index.html">{plan.unit.clone()}</a></p>
            <h1>{plan.title.clone()}</h1>
            <p>{cx.with("plan-in-force-since", &words)}</p>
        </header>
        {sections.collect_view()}
    };
    file(cx, (&format!("{}, {}", plan.title, plan.unit), "../pack.css"), content.into_any())
}
