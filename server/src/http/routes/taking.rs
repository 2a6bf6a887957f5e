//! What is taken out as files: each list and each picture of figures has its own.

use super::{Access, GET, Methods, Route};
use crate::http::pages::exports;
use axum::routing::get;

pub(super) fn list() -> Vec<(Route, Methods)> {
    let route = |path, handlers| (Route { path, methods: GET, access: Access::Session }, handlers);
    vec![
        route("/hazards/export/{kind}", get(exports::register)),
        route("/incidents/export/{kind}", get(exports::incidents)),
        route("/actions/export/{kind}", get(exports::actions)),
        route("/assessments/export/{kind}", get(exports::assessments)),
        route("/reviews/export/{kind}", get(exports::reviews)),
        route("/learning/export/{kind}", get(exports::lessons)),
        route("/plans/export/{kind}", get(exports::plans)),
        route("/reports/export/{kind}", get(exports::reports)),
        route("/duties/export/{kind}", get(exports::duties_of_units)),
        route("/units/export/{kind}", get(exports::units)),
        route("/organisation/export/{kind}", get(exports::organisation)),
        route("/units/{unit}/export/{kind}", get(exports::unit)),
        route("/units/{unit}/periods/{period}/export/{kind}", get(exports::period)),
        route("/units/{unit}/duties/export/{kind}", get(exports::duties)),
        route("/units/{unit}/duties/ended/export/{kind}", get(exports::ended_duties)),
        route("/units/{unit}/drills/export/{kind}", get(exports::drills)),
        route("/units/{unit}/rounds/export/{kind}", get(exports::rounds)),
        route("/admin/inspections/export/{kind}", get(exports::inspections)),
    ]
}
