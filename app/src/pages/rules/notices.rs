use super::CategoryPage;
use crate::ui::{Cx, form::FormView};
use domain::{
    calendar::Span,
    incident::{CategoryField, Need, NoticeSet, Recipient, SpanUnit, notice_names},
};
use leptos::prelude::*;

/// Who is told, by whom it concerns: one line for each, of every incident and besides of the serious ones.
pub(super) fn notices(cx: &Cx, page: &CategoryPage, form: &FormView<'_, CategoryField>) -> AnyView {
    let sets = NoticeSet::ALL
        .iter()
        .map(|&set| {
            let rows = Recipient::ALL.iter().map(|&to| row(cx, page, set, to)).collect_view();
            let chosen = Recipient::ALL.iter().filter(|to| !page.fields.one(&notice_names(set, **to)[0]).is_empty());
            let count = cx.with("rules-chosen", &[("n", chosen.count().into())]);
            let failed = page.errors.get(CategoryField::Notices).is_some();
            view! {
                <details class="more" open=failed>
                    <summary><span>{cx.t(&format!("rules-notices-{}", set.code()))}" – "{count}</span></summary>
                    <table class="table table--cards rules-notices" role="table">
                        <caption class="vh">{cx.t(&format!("rules-notices-{}", set.code()))}</caption>
                        <thead><tr>
                            <th scope="col">{cx.t("rules-notice-to")}</th>
                            <th scope="col">{cx.t("rules-notice-need")}</th>
                            <th scope="col">{cx.t("rules-notice-within")}</th>
                        </tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </details>
            }
        })
        .collect_view();
    form.around(CategoryField::Notices, false, sets.into_any())
}

fn row(cx: &Cx, page: &CategoryPage, set: NoticeSet, to: Recipient) -> AnyView {
    let [need, time, span] = notice_names(set, to);
    let name = cx.t(&format!("recipient-{}", to.code()));
    let least = page.floor.as_ref().and_then(|floor| {
        let rules = if set == NoticeSet::Always { &floor.notices } else { &floor.when_serious };
        rules.iter().find(|rule| rule.recipient == to && rule.need == Need::Must).map(|rule| within(cx, rule.within))
    });
    let least =
        least.map(|span| view! { <span class="sub">{cx.with("rules-notice-least", &[("span", span.into())])}</span> });
    let option = |value: &'static str, text: String, now: &str| {
        let selected = value == now;
        view! { <option value=value selected=selected>{text}</option> }
    };
    let chosen = page.fields.one(&need).to_owned();
    let needs = Need::ALL
        .iter()
        .map(|need| option(need.code(), cx.t(&format!("notice-need-{}", need.code())), &chosen))
        .collect_view();
    let unit = page.fields.one(&span).to_owned();
    let units = SpanUnit::ALL
        .iter()
        .map(|unit_of| option(unit_of.code(), cx.t(&format!("span-{}", unit_of.code())), &unit))
        .collect_view();
    let labels = ["need", "time", "span"].map(|part| format!("{name}: {}", cx.t(&format!("rules-notice-{part}"))));
    let [need_label, time_label, span_label] = labels;
    let value = page.fields.one(&time).to_owned();
    view! {
        <tr role="row">
            <th scope="row">{name}{least}</th>
            <td data-label=cx.t("rules-notice-need")>
                <select class="select" name=need aria-label=need_label>
                    {option("", cx.t("rules-notice-none"), &chosen)}{needs}
                </select>
            </td>
            <td data-label=cx.t("rules-notice-within")>
                <span class="pair">
                    <input class="input input--4" type="text" inputmode="numeric" name=time value=value aria-label=time_label autocomplete="off"/>
                    <select class="select" name=span aria-label=span_label>{units}</select>
                </span>
            </td>
        </tr>
    }
    .into_any()
}

/// A span in words: "24 tuntia".
pub(super) fn within(cx: &Cx, span: Span) -> String {
    let (n, unit) = SpanUnit::of(span);
    cx.with(&format!("span-{}-count", unit.code()), &[("n", n.into())])
}
