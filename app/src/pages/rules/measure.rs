use super::{Past, history};
use crate::ui::{
    Cx, crumbs,
    form::{FormView, buttons, form_to},
    notice, page_head, panel,
};
use domain::{
    form::{Fields, FormErrors},
    incident::{Measure, MeasureField, PlacementBasis, write_cell},
    unit::UnitKind,
};
use leptos::prelude::*;

#[derive(Debug)]
pub struct MeasurePage {
    pub measure: Measure,
    /// The number of the newest rule.
    pub number: i32,
    pub fields: Fields,
    pub errors: FormErrors<MeasureField>,
    pub history: Vec<Past>,
    pub notice: Option<String>,
}

pub fn measure(cx: &Cx, page: &MeasurePage) -> AnyView {
    use MeasureField as F;
    let form = FormView::new(cx, &page.fields, &page.errors);
    let code = page.measure.code();
    let body = view! {
        <div class="panel-body stack">
            {form.around(F::Allowed, false, grid(cx, page))}
            {form.date(F::From, false)}
            {form.text(F::Source, false)}
            {buttons(cx, cx.t("save"), Some("/incident-rules".into()))}
        </div>
    };
    let body = form_to(cx, format!("/incident-rules/measures/{code}"), Some(page.number), body.into_any());
    view! {
        {form.error_summary()}
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, vec![("/incident-rules".into(), cx.t("rules-title"))])}
        {page_head(Some(cx.t("rules-measure")), cx.t(&format!("measure-{code}")), Some(cx.t("rules-measure-lead")), None)}
        <div class="flow">
            {panel("h-measure", cx.t("rules-measure-next"), None, body)}
            {panel("h-history", cx.t("rules-history"), None, history(cx, &page.history))}
        </div>
    }
    .into_any()
}

/// Grounds by places, a box in each cell.
fn grid(cx: &Cx, page: &MeasurePage) -> AnyView {
    let heads = UnitKind::ALL
        .iter()
        .map(|kind| view! { <th scope="col">{cx.t(&format!("unit-kind-{}", kind.code()))}</th> })
        .collect_view();
    let lines = PlacementBasis::ALL
        .iter()
        .map(|&basis| {
            let name = cx.t(&format!("placement-{}", basis.code()));
            let cells = UnitKind::ALL
                .iter()
                .map(|&kind| {
                    let value = write_cell((basis, kind));
                    let checked = page.fields.all("allowed").any(|cell| cell == value);
                    let label = format!("{name}, {}", cx.t(&format!("unit-kind-{}", kind.code())));
                    view! {
                        <td><label class="cell-tick"><input type="checkbox" name="allowed" value=value checked=checked aria-label=label/></label></td>
                    }
                })
                .collect_view();
            view! { <tr><th scope="row">{name.clone()}</th>{cells}</tr> }
        })
        .collect_view();
    view! {
        <div class="table-wrap" tabindex="0" role="region" aria-label=cx.t("measure-text-allowed")>
            <table class="table">
                <caption class="vh">{cx.t("measure-text-allowed")}</caption>
                <thead><tr><td></td>{heads}</tr></thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// On which grounds something is possible in each place, in words.
pub fn allowed(cx: &Cx, allowed: &[(PlacementBasis, UnitKind)]) -> Vec<String> {
    let of = |kind: &UnitKind| {
        let bases = PlacementBasis::ALL.iter().filter(|basis| allowed.contains(&(**basis, *kind)));
        let names: Vec<String> = bases.map(|basis| cx.t(&format!("placement-{}", basis.code()))).collect();
        (!names.is_empty()).then(|| format!("{}: {}", cx.t(&format!("unit-kind-{}", kind.code())), names.join(", ")))
    };
    let told: Vec<String> = UnitKind::ALL.iter().filter_map(of).collect();
    if told.is_empty() { vec![cx.t("rules-nowhere")] } else { told }
}

/// In which places something is possible on some ground, in words.
pub(super) fn places(cx: &Cx, allowed: &[(PlacementBasis, UnitKind)]) -> String {
    let kinds = UnitKind::ALL.iter().filter(|kind| allowed.iter().any(|(_, place)| place == *kind));
    let names: Vec<String> = kinds.map(|kind| cx.t(&format!("unit-kind-{}", kind.code()))).collect();
    if names.is_empty() { cx.t("rules-nowhere") } else { names.join(", ") }
}
