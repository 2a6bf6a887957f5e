//! What a unit tells: its plans and reports as they come about, and as everybody reads them.

use super::{Access, BOTH, GET, Methods, POST, Route};
use crate::http::pages;
use axum::routing::{get, post};

pub(super) fn list() -> Vec<(Route, Methods)> {
    use Access::{Open, Session};
    let route = |path, methods, access, handlers| (Route { path, methods, access }, handlers);
    vec![
        route("/organisation/reports/{period}", POST, Session, post(pages::reports::start_whole)),
        route("/organisation/plans/{kind}", POST, Session, post(pages::plans::start_whole)),
        route("/plans", GET, Session, get(pages::plans::list)),
        route("/units/{unit}/plans/{kind}", POST, Session, post(pages::plans::start)),
        route("/plans/{plan}", GET, Session, get(pages::plans::show)),
        route("/plans/{plan}/read", POST, Session, post(pages::plans::acknowledge)),
        route("/plans/{plan}/difference", GET, Session, get(pages::plans::difference)),
        route(
            "/plans/{plan}/sections/{section}",
            BOTH,
            Session,
            get(pages::plans::writing::section_page).post(pages::plans::writing::save_section),
        ),
        route(
            "/plans/{plan}/about",
            BOTH,
            Session,
            get(pages::plans::writing::about_page).post(pages::plans::writing::save_about),
        ),
        route(
            "/plans/{plan}/hearings/new",
            BOTH,
            Session,
            get(pages::plans::writing::hearing_page).post(pages::plans::writing::add_hearing),
        ),
        route("/plans/{plan}/hearings/{row}/remove", POST, Session, post(pages::plans::writing::remove_hearing)),
        route(
            "/plans/{plan}/sendings/new",
            BOTH,
            Session,
            get(pages::plans::writing::new_sending_page).post(pages::plans::writing::add_sending),
        ),
        route(
            "/plans/{plan}/sendings/{row}",
            BOTH,
            Session,
            get(pages::plans::writing::sending_page).post(pages::plans::writing::save_sending),
        ),
        route(
            "/plans/{plan}/flags/{flag}",
            BOTH,
            Session,
            get(pages::plans::flag_page).post(pages::plans::answer_flag),
        ),
        route("/plans/{plan}/steps/{step}", BOTH, Session, get(pages::plans::step_page).post(pages::plans::step)),
        route("/units/{unit}/packs", BOTH, Session, get(pages::packs::list).post(pages::packs::make)),
        route("/reports", GET, Session, get(pages::reports::list)),
        route("/units/{unit}/reports/{period}", POST, Session, post(pages::reports::start)),
        route("/reports/{report}", GET, Session, get(pages::reports::show)),
        route(
            "/reports/{report}/words",
            BOTH,
            Session,
            get(pages::reports::writing::words_page).post(pages::reports::writing::save_words),
        ),
        route(
            "/reports/{report}/measures/new",
            BOTH,
            Session,
            get(pages::reports::writing::new_measure_page).post(pages::reports::writing::add_measure),
        ),
        route(
            "/reports/{report}/measures/{row}",
            BOTH,
            Session,
            get(pages::reports::writing::measure_page).post(pages::reports::writing::save_measure),
        ),
        route("/reports/{report}/measures/{row}/remove", POST, Session, post(pages::reports::writing::remove_measure)),
        route(
            "/reports/{report}/flags/{flag}",
            BOTH,
            Session,
            get(pages::reports::flag_page).post(pages::reports::answer_flag),
        ),
        route(
            "/reports/{report}/steps/{step}",
            BOTH,
            Session,
            get(pages::reports::step_page).post(pages::reports::step),
        ),
        // Everybody reads these, and no session is looked at.
        route("/published/{unit}", GET, Open, get(pages::published::unit)),
        route("/published/{unit}/plans/{kind}", GET, Open, get(pages::published::plans::plan)),
        route("/published/{unit}/plans/{kind}/{number}", GET, Open, get(pages::published::plans::version)),
        route("/published/{unit}/reports/{period}", GET, Open, get(pages::published::report)),
        route("/published/{unit}/reports/{period}/{number}", GET, Open, get(pages::published::version)),
    ]
}
