//! The one list of routes.

use super::{assets, calls, health, layers, pages, problem, tablet};
use crate::majakka::Majakka;
use axum::{
    Router,
    extract::DefaultBodyLimit,
    http::{HeaderName, StatusCode},
    middleware::from_fn_with_state,
    routing::{MethodRouter, any, get, post},
};
use domain::action::MAX_ATTACHMENT;
use std::sync::Arc;
use tower_http::{
    CompressionLevel,
    catch_panic::CatchPanicLayer,
    compression::CompressionLayer,
    csrf::CsrfLayer,
    request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer},
    trace::{DefaultOnResponse, TraceLayer},
};

/// The largest body: a full form of the longest texts in four-byte characters, percent-encoded.
const BODY: usize = 4 * 1024 * 1024;

/// The largest body with a file in it: room for telling on the page that one is a little too big.
const ATTACHMENT: usize = MAX_ATTACHMENT + 2 * 1024 * 1024;

/// Who reaches a route at all. What they may do there, the policy says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    Anyone,
    /// A staff session; others are led to the sign-in page.
    Session,
    /// A tablet that a child has. No other route answers it, and nobody else is answered here.
    Child,
    /// Files of the program, signs of its life, what was published: the same for everybody, without a session.
    Open,
}

/// One route, as the walk of the tests sees it.
#[derive(Debug, Clone, Copy)]
pub struct Route {
    pub path: &'static str,
    pub methods: &'static [&'static str],
    pub access: Access,
}

type Methods = MethodRouter<Arc<Majakka>>;

const GET: &[&str] = &["GET"];
const POST: &[&str] = &["POST"];
const BOTH: &[&str] = &["GET", "POST"];

fn list() -> Vec<(Route, Methods)> {
    use Access::{Anyone, Child, Open, Session};
    let route = |path, methods, access, handlers| (Route { path, methods, access }, handlers);
    vec![
        route("/", GET, Session, get(pages::own_work::show)),
        route("/healthz", GET, Open, get(health::healthz)),
        route("/readyz", GET, Open, get(health::readyz)),
        route("/robots.txt", GET, Open, get(assets::robots)),
        route("/assets/{hash}/{*name}", GET, Open, get(assets::asset)),
        route("/sign-in", BOTH, Anyone, get(pages::enter::sign_in_page).post(pages::enter::sign_in)),
        route("/sign-out", POST, Anyone, post(pages::enter::sign_out)),
        route("/setup/{token}", BOTH, Anyone, get(pages::enter::setup_page).post(pages::enter::setup)),
        route(
            "/invitations/{token}",
            BOTH,
            Anyone,
            get(pages::enter::invitation_page).post(pages::enter::accept_invitation),
        ),
        route("/account", GET, Session, get(pages::account::show)),
        route("/account/password", POST, Session, post(pages::account::change_password)),
        route("/account/language", POST, Session, post(pages::account::choose_language)),
        route("/account/appearance", POST, Session, post(pages::account::choose_appearance)),
        route("/account/sessions/end-others", POST, Session, post(pages::account::end_other_sessions)),
        route("/account/sessions/{session}/end", POST, Session, post(pages::account::end_session)),
        route("/hazards", GET, Session, get(pages::hazards::list)),
        route("/hazards/filter", POST, Session, post(pages::hazards::filter)),
        route("/hazards/library", GET, Session, get(pages::hazards::library)),
        route("/hazards/checklist", GET, Session, get(pages::checklists::choose)),
        route("/units", GET, Session, get(pages::pictures::list)),
        route("/organisation", GET, Session, get(pages::pictures::organisation)),
        route("/organisation/reports/{period}", POST, Session, post(pages::reports::start_whole)),
        route("/organisation/plans/{kind}", POST, Session, post(pages::plans::start_whole)),
        route("/plans", GET, Session, get(pages::plans::list)),
        route("/units/{unit}/plans/{kind}", POST, Session, post(pages::plans::start)),
        route("/plans/{plan}", GET, Session, get(pages::plans::show)),
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
        route("/units/{unit}", GET, Session, get(pages::pictures::show)),
        route("/children", GET, Session, get(pages::children::list)),
        route("/children/{child}", GET, Session, get(pages::children::show)),
        route("/children/{child}/edit", BOTH, Session, get(pages::children::edit_page).post(pages::children::edit)),
        route("/children/{child}/leave", BOTH, Session, get(pages::children::leave_page).post(pages::children::leave)),
        route(
            "/children/{child}/tablet",
            BOTH,
            Session,
            get(pages::tablet::hand_over_page).post(pages::tablet::hand_over),
        ),
        route("/good", GET, Session, get(pages::worries::good)),
        route("/worries", GET, Session, get(pages::worries::list)),
        route("/worries/{worry}", GET, Session, get(pages::worries::show)),
        route("/worries/{worry}/{step}", POST, Session, post(pages::worries::take_step)),
        route("/help-calls/{call}", POST, Session, post(pages::worries::answer_call)),
        route("/children/{child}/book", GET, Session, get(pages::goals::book::show)),
        route("/goals", GET, Session, get(pages::goals::list)),
        route("/goals/{goal}", GET, Session, get(pages::goals::show)),
        route(
            "/goals/{goal}/steps/{step}",
            BOTH,
            Session,
            get(pages::goals::steps::page).post(pages::goals::steps::take),
        ),
        route("/goals/{goal}/review", BOTH, Session, get(pages::goals::review::page).post(pages::goals::review::keep)),
        route("/goals/{goal}/words", BOTH, Session, get(pages::goals::words::page).post(pages::goals::words::record)),
        route(
            "/goals/{goal}/promises",
            BOTH,
            Session,
            get(pages::goals::promises::page).post(pages::goals::promises::add),
        ),
        route("/units/{unit}/goals/new", BOTH, Session, get(pages::goals::new::page).post(pages::goals::new::make)),
        route("/account/away", BOTH, Session, get(pages::account::away_page).post(pages::account::keep_away)),
        route("/account/mail", POST, Session, post(pages::account::want_mail)),
        route("/inbox", GET, Session, get(pages::inbox::list)),
        route("/inbox/read", POST, Session, post(pages::inbox::read)),
        route("/account/calendar", BOTH, Session, get(pages::calendar::page).post(pages::calendar::renew)),
        route("/account/calendar/remove", POST, Session, post(pages::calendar::take_away)),
        // The address is the secret; a calendar has no session.
        route("/calendar/{token}", GET, Anyone, get(pages::calendar::feed)),
        route("/account/pin", BOTH, Session, get(pages::tablet::pin_page).post(pages::tablet::keep_pin)),
        route("/child", GET, Child, get(pages::tablet::start)),
        route("/child/answer", POST, Child, post(pages::tablet::answer)),
        route("/child/stop", POST, Child, post(pages::tablet::stop)),
        route("/child/doors/{door}", BOTH, Child, get(pages::tablet::door_page).post(pages::tablet::answer_door)),
        route("/child/goals", GET, Child, get(pages::tablet::goals)),
        route("/child/goals/{goal}", GET, Child, get(pages::tablet::goal)),
        route("/child/goals/{goal}/says", POST, Child, post(pages::tablet::says)),
        route("/child/goals/{goal}/sooner", POST, Child, post(pages::tablet::sooner)),
        route("/child/goals/{goal}/review", POST, Child, post(pages::tablet::review)),
        route("/child/mine", GET, Child, get(pages::tablet::mine)),
        route("/child/mine/again", POST, Child, post(pages::tablet::again)),
        route("/child/mine/hide", POST, Child, post(pages::tablet::hide)),
        route("/child/rights", GET, Child, get(pages::tablet::rights)),
        route("/child/tell", GET, Child, get(pages::tablet::tell)),
        route("/child/help", BOTH, Child, get(pages::tablet::help).post(pages::tablet::call)),
        route("/child/open", POST, Child, post(pages::tablet::open)),
        route("/child/sign-in", POST, Child, post(pages::tablet::sign_in)),
        route(
            "/units/{unit}/children/new",
            BOTH,
            Session,
            get(pages::children::new_page).post(pages::children::create),
        ),
        route("/together", GET, Session, get(pages::together::overview)),
        route("/ideas", GET, Session, get(pages::ideas::list)),
        route("/ideas/{idea}", BOTH, Session, get(pages::ideas::show).post(pages::ideas::answer)),
        route("/units/{unit}/meetings", BOTH, Session, get(pages::meetings::list).post(pages::meetings::start)),
        route("/meetings/{meeting}", GET, Session, get(pages::meetings::show)),
        route("/meetings/{meeting}/mood", POST, Session, post(pages::meetings::mood)),
        route("/meetings/{meeting}/ideas", POST, Session, post(pages::meetings::add_idea)),
        route("/meetings/{meeting}/ideas/{idea}/again", POST, Session, post(pages::meetings::ask_again)),
        route("/meetings/{meeting}/minutes", POST, Session, post(pages::meetings::keep_minutes)),
        route("/meetings/{meeting}/close", POST, Session, post(pages::meetings::close)),
        route("/units/{unit}/wall", GET, Session, get(pages::together::wall)),
        route("/units/{unit}/feelings", GET, Session, get(pages::together::feelings)),
        route("/units/{unit}/people", GET, Session, get(pages::absences::list)),
        route("/people/{user}/away", BOTH, Session, get(pages::absences::away_page).post(pages::absences::keep_away)),
        route("/units/{unit}/contacts", BOTH, Session, get(pages::contacts::page).post(pages::contacts::save)),
        route("/units/{unit}/periods", GET, Session, get(pages::pictures::newest_period)),
        route("/units/{unit}/periods/{period}", GET, Session, get(pages::pictures::of_period)),
        route("/units/{unit}/months", BOTH, Session, get(pages::month_numbers::page).post(pages::month_numbers::save)),
        route("/units/{unit}/checklist", GET, Session, get(pages::checklists::show)),
        route(
            "/units/{unit}/checklist/{area}",
            BOTH,
            Session,
            get(pages::checklists::area).post(pages::checklists::answer),
        ),
        route("/hazards/export/{kind}", GET, Session, get(pages::exports::register)),
        route("/hazards/new", BOTH, Session, get(pages::hazards::file_page).post(pages::hazards::file)),
        route("/hazards/{hazard}", GET, Session, get(pages::hazards::show)),
        route("/hazards/{hazard}/edit", BOTH, Session, get(pages::hazards::edit_page).post(pages::hazards::edit)),
        route(
            "/hazards/{hazard}/decide/{decision}",
            BOTH,
            Session,
            get(pages::hazards::decide_page).post(pages::hazards::decide),
        ),
        route("/incidents", GET, Session, get(pages::incidents::list)),
        route("/incidents/filter", POST, Session, post(pages::incidents::filter)),
        route("/incidents/new", GET, Session, get(pages::incidents::new::choose)),
        route(
            "/incidents/new/{kind}",
            BOTH,
            Session,
            get(pages::incidents::new::page).post(pages::incidents::new::send),
        ),
        route("/incidents/absence", POST, Session, post(pages::incidents::new::start_absence)),
        route("/incidents/drafts/{draft}/remove", POST, Session, post(pages::incidents::new::drop)),
        route("/incidents/{incident}", GET, Session, get(pages::incidents::show)),
        route("/incidents/{incident}/add", POST, Session, post(pages::incidents::add)),
        route("/incidents/{incident}/withdraw", POST, Session, post(pages::incidents::withdraw)),
        route(
            "/incidents/{incident}/details",
            BOTH,
            Session,
            get(pages::incidents::details_page_of).post(pages::incidents::complete),
        ),
        route(
            "/incidents/{incident}/conclude",
            BOTH,
            Session,
            get(pages::incidents::conclude::conclude_page).post(pages::incidents::conclude::conclude),
        ),
        route(
            "/incidents/{incident}/handler",
            BOTH,
            Session,
            get(pages::incidents::handle::handler_page).post(pages::incidents::handle::handler),
        ),
        route(
            "/incidents/{incident}/merge",
            BOTH,
            Session,
            get(pages::incidents::handle::merge_page).post(pages::incidents::handle::merge),
        ),
        route(
            "/incidents/{incident}/notices/{notice}",
            BOTH,
            Session,
            get(pages::incidents::handle::notice_page).post(pages::incidents::handle::notice),
        ),
        route(
            "/incidents/{incident}/forms/{form}",
            BOTH,
            Session,
            get(pages::incidents::forms::page).post(pages::incidents::forms::save),
        ),
        route(
            "/incidents/{incident}/steps/{step}",
            BOTH,
            Session,
            get(pages::incidents::handle::step_page).post(pages::incidents::handle::step),
        ),
        route("/receipt", BOTH, Anyone, get(pages::incidents::receipt::page).post(pages::incidents::receipt::open)),
        route("/assessments", GET, Session, get(pages::assessments::list)),
        route("/assessments/new", BOTH, Session, get(pages::assessments::list).post(pages::assessments::start)),
        route("/assessments/series", BOTH, Session, get(pages::series::new_page).post(pages::series::create)),
        route("/assessments/series/{series}/next", POST, Session, post(pages::series::next)),
        route("/assessments/{version}", GET, Session, get(pages::assessments::show)),
        route(
            "/assessments/{version}/about",
            BOTH,
            Session,
            get(pages::versions::about_page).post(pages::versions::save_about),
        ),
        route("/assessments/{version}/difference", GET, Session, get(pages::versions::changes)),
        route("/assessments/{version}/print", GET, Session, get(pages::versions::print)),
        route("/assessments/{version}/read", POST, Session, post(pages::versions::read)),
        route("/assessments/{version}/items/{item}/remove", POST, Session, post(pages::items::remove)),
        route("/assessments/{version}/lines", POST, Session, post(pages::assessments::add_lines)),
        route("/assessments/{version}/items/{item}", BOTH, Session, get(pages::items::show).post(pages::items::save)),
        route(
            "/assessments/{version}/steps/{step}",
            BOTH,
            Session,
            get(pages::assessments::step_page).post(pages::assessments::step),
        ),
        route("/actions", GET, Session, get(pages::actions::list)),
        route("/actions/new", BOTH, Session, get(pages::actions::new_page).post(pages::actions::create)),
        route("/actions/export/{kind}", GET, Session, get(pages::exports::actions)),
        route("/learning", GET, Session, get(pages::incidents::learning::lessons)),
        route(
            "/incidents/{incident}/learning",
            BOTH,
            Session,
            get(pages::incidents::learning::page).post(pages::incidents::learning::tell),
        ),
        route("/incidents/export/{kind}", GET, Session, get(pages::exports::incidents)),
        route(
            "/actions/handover",
            BOTH,
            Session,
            get(pages::handovers::handover_page).post(pages::handovers::hand_over),
        ),
        route("/actions/{action}", GET, Session, get(pages::actions::show)),
        route(
            "/actions/{action}/owner",
            BOTH,
            Session,
            get(pages::handovers::owner_page).post(pages::handovers::change_owner),
        ),
        route(
            "/actions/{action}/effects/{check}",
            BOTH,
            Session,
            get(pages::effects::check_page).post(pages::effects::check),
        ),
        route(
            "/actions/{action}/attachments",
            POST,
            Session,
            post(pages::attachments::add).layer(DefaultBodyLimit::max(ATTACHMENT)),
        ),
        route("/attachments/{attachment}", GET, Session, get(pages::attachments::show)),
        route("/attachments/{attachment}/remove", POST, Session, post(pages::attachments::remove)),
        route("/actions/{action}/comments", POST, Session, post(pages::handovers::comment)),
        route(
            "/actions/{action}/steps/{step}",
            BOTH,
            Session,
            get(pages::actions::step_page).post(pages::actions::step),
        ),
        route("/duties", GET, Session, get(pages::duties::units)),
        route("/units/{unit}/duties", GET, Session, get(pages::duties::list)),
        route("/duties/organisation", GET, Session, get(pages::duties::organisation)),
        route("/duties/organisation/offered", GET, Session, get(pages::duties::organisation_offers)),
        route("/duties/organisation/offered/{template}", POST, Session, post(pages::duties::organisation_takes_up)),
        route("/units/{unit}/duties/of/{template}", GET, Session, get(pages::duties::people)),
        route("/units/{unit}/duties/year", GET, Session, get(pages::duties::year)),
        route("/units/{unit}/duties/ended", GET, Session, get(pages::duties::ended)),
        route("/units/{unit}/duties/offered", GET, Session, get(pages::duties::offers)),
        route("/units/{unit}/duties/offered/{template}", POST, Session, post(pages::duties::take_up)),
        route("/duties/{duty}", GET, Session, get(pages::duties::show)),
        route("/duties/{duty}/rhythm", BOTH, Session, get(pages::rhythms::show).post(pages::rhythms::change)),
        route("/duties/{duty}/steps/{step}", BOTH, Session, get(pages::duties::step_page).post(pages::duties::step)),
        route("/units/{unit}/rounds", BOTH, Session, get(pages::rounds::list).post(pages::rounds::start)),
        route(
            "/units/{unit}/rounds/lines/{kind}",
            BOTH,
            Session,
            get(pages::round_lists::show).post(pages::round_lists::add),
        ),
        route("/units/{unit}/rounds/lines/{kind}/{line}/{way}", POST, Session, post(pages::round_lists::walk)),
        route("/rounds/{round}", GET, Session, get(pages::rounds::show)),
        route("/rounds/{round}/parts/{part}", BOTH, Session, get(pages::rounds::part_page).post(pages::rounds::part)),
        route("/rounds/{round}/close", POST, Session, post(pages::rounds::close)),
        route(
            "/findings/{finding}/action",
            BOTH,
            Session,
            get(pages::findings::repair_page)
                .merge(post(pages::findings::repair).layer(DefaultBodyLimit::max(ATTACHMENT))),
        ),
        route("/units/{unit}/drills", GET, Session, get(pages::drills::list)),
        route("/units/{unit}/drills/new", BOTH, Session, get(pages::drills::new_page).post(pages::drills::record)),
        route("/drills/{drill}", GET, Session, get(pages::drills::show)),
        route("/drills/{drill}/findings", POST, Session, post(pages::drills::find)),
        route("/reviews", GET, Session, get(pages::reviews::list)),
        route("/reviews/{review}", GET, Session, get(pages::reviews::show)),
        route(
            "/reviews/{review}/steps/{step}",
            BOTH,
            Session,
            get(pages::reviews::step_page).post(pages::reviews::step),
        ),
        route("/method", GET, Session, get(pages::methods::list)),
        route("/method/import", POST, Session, post(pages::methods::import)),
        route("/method/level-two", POST, Session, post(pages::methods::level_two)),
        route("/method/{method}", GET, Session, get(pages::methods::preview)),
        route("/method/{method}/file", GET, Session, get(pages::methods::file)),
        route("/method/{method}/use", POST, Session, post(pages::methods::take)),
        route("/incident-rules", GET, Session, get(pages::rules::list)),
        route(
            "/incident-rules/categories/{category}",
            BOTH,
            Session,
            get(pages::rules::category).post(pages::rules::keep_category),
        ),
        route(
            "/incident-rules/measures/{measure}",
            BOTH,
            Session,
            get(pages::rules::measure).post(pages::rules::keep_measure),
        ),
        route("/admin/units", GET, Session, get(pages::units::list)),
        route("/admin/units/new", BOTH, Session, get(pages::units::new_page).post(pages::units::create)),
        route("/admin/units/{unit}", BOTH, Session, get(pages::units::edit_page).post(pages::units::edit)),
        route("/admin/units/{unit}/close", POST, Session, post(pages::units::close)),
        route("/admin/units/{unit}/open", POST, Session, post(pages::units::open)),
        route("/admin/users", GET, Session, get(pages::users::list)),
        route("/admin/users/invite", BOTH, Session, get(pages::users::invite_page).post(pages::users::invite)),
        route("/admin/users/{user}", GET, Session, get(pages::users::show)),
        route("/admin/users/{user}/grants", POST, Session, post(pages::users::add_grant)),
        route("/admin/users/{user}/grants/{grant}/end", POST, Session, post(pages::users::end_grant)),
        route("/admin/users/{user}/invitation", POST, Session, post(pages::users::renew_invitation)),
        route("/admin/users/{user}/suspend", POST, Session, post(pages::users::suspend)),
        route("/admin/users/{user}/leave", POST, Session, post(pages::users::leave)),
        route("/admin/users/{user}/let-in", POST, Session, post(pages::users::let_in)),
        route("/admin/inspections", GET, Session, get(pages::inspections::list)),
        route("/admin/passing", GET, Session, get(pages::passing::show)),
        route("/admin/passing/test", POST, Session, post(pages::passing::send_test)),
        route("/admin/passing/day", POST, Session, post(pages::passing::confirm_day)),
        route("/admin/passing/mails/{mail}/again", POST, Session, post(pages::passing::send_again)),
        route("/api/ui/similar-hazards", POST, Session, post(calls::call)),
        route("/api/ui/keep-draft", POST, Session, post(calls::call)),
        route("/api/ui/alerts", POST, Session, post(calls::look)),
        route("/api/ui/keep-session", POST, Session, post(calls::call)),
        route("/_gallery", GET, Session, get(pages::gallery::show)),
    ]
}

/// Every route with its methods and who reaches it.
pub fn routes() -> Vec<Route> {
    list().into_iter().map(|(route, _)| route).collect()
}

/// The whole program behind its layers. The outermost layer comes last.
pub fn router(majakka: Arc<Majakka>) -> Router {
    let request_id = HeaderName::from_static("x-request-id");
    let csrf = CsrfLayer::new().add_trusted_origin(majakka.config.public_url.as_str()).unwrap_or_default();
    let routes = list().into_iter().fold(Router::new(), |router, (route, methods)| {
        // Default deny: a route that is not expressly a child's, or a file, stands behind the wall.
        let methods = match route.access {
            Access::Child | Access::Open => methods,
            Access::Anyone | Access::Session => methods.layer(from_fn_with_state(majakka.clone(), tablet::wall)),
        };
        router.route(route.path, methods)
    });
    let routes = routes.fallback(any(nothing).layer(from_fn_with_state(majakka.clone(), tablet::wall)));
    routes
        .layer(CatchPanicLayer::new())
        .layer(csrf)
        .layer(DefaultBodyLimit::max(BODY))
        .layer(from_fn_with_state(majakka.clone(), problem::pages))
        .layer(from_fn_with_state(majakka.clone(), layers::keep_language))
        .layer(from_fn_with_state(majakka.clone(), layers::security))
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
        .layer(TraceLayer::new_for_http().make_span_with(layers::span).on_response(DefaultOnResponse::new()))
        .layer(PropagateRequestIdLayer::new(request_id.clone()))
        .layer(SetRequestIdLayer::new(request_id, MakeRequestUuid))
        .with_state(majakka)
}

/// What is not on the list.
async fn nothing() -> StatusCode {
    StatusCode::NOT_FOUND
}
