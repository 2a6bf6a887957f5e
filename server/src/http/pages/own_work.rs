use crate::{
    http::{Op, Page, PageError},
    store::views,
};
use app::{
    pages::{
        action::{ActionFilter, Lane},
        own_work::{OwnWork, own_work},
    },
    shell::Place,
};
use axum::response::Response;
use domain::{
    policy::{Act, Subject},
    role::Role,
};

pub(in crate::http) async fn show(op: Op) -> Result<Response, PageError> {
    let conn = op.majakka.store.read();
    let (actor, today) = (&op.actor, op.visitor.today);
    let zone = op.majakka.config.time_zone;
    let content = actor.may_somewhere(Act::ReadHazard);
    let mut page = OwnWork {
        name: op.session.name.clone(),
        organisation: op.session.organisation_name.clone(),
        waiting: Vec::new(),
        worries: Vec::new(),
        calls: Vec::new(),
        goods: Vec::new(),
        incidents: Vec::new(),
        drafts: super::incidents::new::drafts_of(&op).await?,
        told: views::incidents::own(conn, actor.organisation, actor.user, zone).await?,
        actions: Vec::new(),
        reported: Vec::new(),
        may_report: actor.may_somewhere(Act::FileHazard),
        content,
        administration: actor.may_somewhere(Act::ManageAccounts),
        quiet: Vec::new(),
        leads: actor.may_somewhere(Act::DecideHazard),
    };
    if op.may(Act::ReadOrganisationDuty, &Subject::organisation(actor.organisation)) {
        page.waiting = views::own_work::of_organisation(conn, actor.organisation, today).await?;
    }
    if content {
        let mine = ActionFilter { lane: Lane::Pending, mine: true, ..ActionFilter::default() };
        page.incidents = views::incidents::waiting(conn, &actor.sight(op.visitor.now), zone).await?;
        page.waiting.extend(views::own_work::waiting(conn, actor, today).await?);
        let seen = super::goals::seen(&op);
        page.waiting.extend(views::goal_parts::waiting(conn, (actor, &seen), &op.visitor.cx()).await?);
        // What is late comes first, whatever it is.
        page.waiting.sort_by_key(|row| (row.due_on.is_none_or(|due| due >= today), row.due_on.unwrap_or(today)));
        page.actions = views::actions::list(conn, (&actor.scope(Act::ReadAction), &seen), &mine, today, None).await?.0;
        page.actions.truncate(8);
        page.reported = views::own_work::reported(conn, actor.organisation, actor.user).await?;
    }
    if actor.has(Role::SafetyLead) {
        page.quiet = views::quiet::units(conn, &actor.scope(Act::ReadHazard), (op.visitor.now, today)).await?;
    }
    if actor.may_somewhere(Act::ReadChildren) {
        (page.worries, page.calls) = super::worries::waiting(&op).await?;
        page.goods = super::worries::unread_goods(&op).await?;
    }
    let title = op.visitor.cx().t("own-title");
    Page::new(&op, Place::OwnWork, title).show_counted(|cx, late| own_work(cx, &page, late)).await
}
