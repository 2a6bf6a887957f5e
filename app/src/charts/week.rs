use crate::{number::grouped, ui::Cx};
use domain::figure::{LEAST_FOR_WEEK, PartOfDay, Trend};
use leptos::prelude::*;

/// When in the week things happen: a table whose cells are the darker the more there is in them.
pub fn week(cx: &Cx, trend: &Trend) -> AnyView {
    let Some(n) = trend.week_n() else {
        let words = [("least", LEAST_FOR_WEEK.into())];
        return view! { <p class="muted">{cx.with("charts-week-early", &words)}</p> }.into_any();
    };
    let most = trend.week.iter().flatten().copied().max().unwrap_or(1);
    let heads = PartOfDay::ALL.iter().map(|part| {
        let code = part.code();
        let (name, hours) = (cx.t(&format!("part-of-day-{code}")), cx.t(&format!("part-of-day-{code}-hours")));
        view! { <th scope="col">{name}<span class="week-hours">{hours}</span></th> }
    });
    let rows = (1..).zip(trend.week).map(|(day, cells)| {
        let cells = cells.map(|count| {
            let class = format!("week-{}", tone(count, most));
            view! { <td class=class>{grouped(count)}</td> }
        });
        view! { <tr><th scope="row">{cx.t(&format!("weekday-{day}"))}</th>{cells.into_iter().collect_view()}</tr> }
    });
    view! {
        <table class="week">
            <caption>{cx.with("charts-week", &[("n", n.into())])}</caption>
            <thead><tr><td></td>{heads.collect_view()}</tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// From 0, nothing, to 4, about as many as where there are most.
fn tone(count: u64, most: u64) -> u64 {
    (4 * count).div_ceil(most.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_nothing_is_without_a_tone() {
        assert_eq!([0, 1, 5, 6, 15, 20].map(|count| tone(count, 20)), [0, 1, 1, 2, 3, 4]);
        assert_eq!(tone(0, 0), 0);
    }
}
