//! Sub-forms: what a restriction, an absence, a deviation in medication, a data breach or a meeting asks for.

use super::story;
use crate::{
    islands,
    pages::unit::numbers_inset,
    ui::{
        Cx, crumbs,
        form::{Choice, FormView, buttons, form_to},
        icon, notice, page_head,
    },
};
use chrono::TimeDelta;
use domain::{
    form::{Fields, FormErrors},
    incident::{
        AbsenceField, AuthorityNotice, BreachField, Danger, DataKind, DetectedBy, Injuries, InterruptedBy, Measure,
        MedicationField, MedicationPhase, MeetingField, MeetingForm, MilderMeans, MissingPart, PlacementBasis,
        ReasonClass, RestrictionField, ReturnMeans, SubForm,
    },
    text::{Narrative, Note},
    unit::Contacts,
};
use leptos::prelude::*;
use uuid::Uuid;

/// The problems of whichever form it is.
#[derive(Debug, Clone)]
pub enum FormProblems {
    Restriction(FormErrors<RestrictionField>),
    Absence(FormErrors<AbsenceField>),
    Medication(FormErrors<MedicationField>),
    Breach(FormErrors<BreachField>),
    Meeting(FormErrors<MeetingField>),
}

impl FormProblems {
    /// None yet.
    pub fn none(form: SubForm) -> Self {
        match form {
            SubForm::Restriction => Self::Restriction(FormErrors::default()),
            SubForm::Absence => Self::Absence(FormErrors::default()),
            SubForm::Medication => Self::Medication(FormErrors::default()),
            SubForm::Breach => Self::Breach(FormErrors::default()),
            SubForm::Meeting => Self::Meeting(FormErrors::default()),
        }
    }

    pub fn is_empty(&self) -> bool {
        match self {
            Self::Restriction(errors) => errors.is_empty(),
            Self::Absence(errors) => errors.is_empty(),
            Self::Medication(errors) => errors.is_empty(),
            Self::Breach(errors) => errors.is_empty(),
            Self::Meeting(errors) => errors.is_empty(),
        }
    }
}

#[derive(Debug)]
pub struct SubFormPage {
    pub id: Uuid,
    pub number: String,
    pub headline: String,
    pub form: SubForm,
    pub version: i32,
    pub fields: Fields,
    pub problems: FormProblems,
    /// The numbers that the unit calls.
    pub contacts: Contacts,
    /// How long a child has been away and still is.
    pub away: Option<TimeDelta>,
    /// The measures that the law knows on the day.
    pub measures: Vec<Measure>,
    pub notice: Option<String>,
}

pub fn sub_form(cx: &Cx, page: &SubFormPage) -> AnyView {
    let home = format!("/incidents/{}", page.id);
    let (summary, body) = match &page.problems {
        FormProblems::Restriction(errors) => restriction(cx, page, &FormView::new(cx, &page.fields, errors)),
        FormProblems::Absence(errors) => absence(cx, page, &FormView::new(cx, &page.fields, errors)),
        FormProblems::Medication(errors) => medication(cx, &FormView::new(cx, &page.fields, errors)),
        FormProblems::Breach(errors) => breach(cx, &FormView::new(cx, &page.fields, errors)),
        FormProblems::Meeting(errors) => meeting(cx, &FormView::new(cx, &page.fields, errors)),
    };
    let code = page.form.code();
    let body = view! { {body}{buttons(cx, cx.t("save"), Some(home.clone()))} };
    view! {
        {summary}
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, vec![("/incidents".into(), cx.t("incidents-title")), (home.clone(), page.headline.clone())])}
        {page_head(Some(page.number.clone()), cx.t(&format!("sub-form-{code}")), Some(cx.t(&format!("sub-form-{code}-lead"))), None)}
        <section class="panel"><div class="panel-body panel-body--pad">
            {form_to(cx, format!("{home}/forms/{code}"), Some(page.version), body.into_any())}
        </div></section>
    }
    .into_any()
}

type Parts = (AnyView, AnyView);

fn restriction(cx: &Cx, page: &SubFormPage, form: &FormView<'_, RestrictionField>) -> Parts {
    use RestrictionField as F;
    let measures = Choice::of(cx, "measure", page.measures.iter().map(|measure| measure.code()));
    let body = view! {
        {form.select(F::Measure, false, measures)}
        {form.select(F::Basis, false, Choice::of(cx, "placement", PlacementBasis::ALL.iter().map(|basis| basis.code())))}
        {form.moment(F::Started, false)}
        {form.moment(F::Ended, true)}
        {form.select(F::Reason, false, Choice::of(cx, "restriction-reason", ReasonClass::ALL.iter().map(|reason| reason.code())))}
        {form.checks(F::Milder, Choice::of(cx, "milder", MilderMeans::ALL.iter().map(|means| means.code())))}
        {form.select(F::Injuries, false, Choice::of(cx, "injuries", Injuries::ALL.iter().map(|injuries| injuries.code())))}
        {form.text(F::Hold, true)}
        {form.number(F::StaffNumber, None)}
        <p class="hint">{cx.t("incident-listen")}</p>
        {form.area(F::ChildView, true, Narrative::MAX)}
        {form.tick(F::ChildDeclines)}
        {form.date(F::Debriefed, true)}
        {form.date(F::Assessed, true)}
        {form.date(F::Sent, true)}
        {form.text(F::ClientRecord, true)}
    };
    (form.error_summary(), body.into_any())
}

fn absence(cx: &Cx, page: &SubFormPage, form: &FormView<'_, AbsenceField>) -> Parts {
    use AbsenceField as F;
    let body = view! {
        {page.away.map(|time| away(cx, time))}
        {numbers_inset(cx, &page.contacts.0)}
        {form.moment(F::Noticed, false)}
        {form.moment(F::LastSeen, true)}
        {form.checks(F::Dangers, Choice::of(cx, "danger", Danger::ALL.iter().map(|danger| danger.code())))}
        {form.moment(F::ToldPlacingArea, true)}
        {form.moment(F::ToldPolice, true)}
        {form.moment(F::Returned, true)}
        {form.select(F::How, true, Choice::of(cx, "return-means", ReturnMeans::ALL.iter().map(|means| means.code())))}
        <p class="hint">{cx.t("incident-listen")}</p>
        {form.area(F::ReturnTalk, true, Narrative::MAX)}
        {form.date(F::TalkedOn, true)}
    };
    (form.error_summary(), body.into_any())
}

/// The time runs while the child is away.
pub(super) fn away(cx: &Cx, time: TimeDelta) -> AnyView {
    let sentence = |time: &str| cx.with("absence-lasts", &[("time", time.to_owned().into())]);
    let around = sentence("\u{fffc}");
    let (before, after) = around.split_once('\u{fffc}').unwrap_or_default();
    // What stands after a number, as the language writes it.
    let unit = |key: &str| cx.with(key, &[("n", 0.into())]).replacen('0', "", 1);
    let running = islands::RunningTimeProps {
        seconds: u32::try_from(time.num_seconds()).unwrap_or(0),
        text: sentence(&story::length(cx, time)),
        before: before.to_owned(),
        after: after.to_owned(),
        hours: unit("clock-hours"),
        minutes: unit("clock-minutes"),
    };
    let text = islands::RunningTime(running);
    view! { <div class="notice notice--danger">{icon(cx, "clock")}<p class="notice-title">{text}</p></div> }.into_any()
}

fn medication(cx: &Cx, form: &FormView<'_, MedicationField>) -> Parts {
    use MedicationField as F;
    let body = view! {
        {form.select(F::Phase, false, Choice::of(cx, "medication-phase", MedicationPhase::ALL.iter().map(|phase| phase.code())))}
        {form.select(F::DetectedBy, false, Choice::of(cx, "medication-detected-by", DetectedBy::ALL.iter().map(|by| by.code())))}
        {form.tick(F::AdviceTaken)}
        {form.area(F::Advice, true, Note::MAX)}
    };
    (form.error_summary(), body.into_any())
}

fn breach(cx: &Cx, form: &FormView<'_, BreachField>) -> Parts {
    use BreachField as F;
    let body = view! {
        {form.checks(F::Data, Choice::of(cx, "breach-data", DataKind::ALL.iter().map(|kind| kind.code())))}
        {form.number(F::Persons, None)}
        {form.moment(F::Discovered, false)}
        {form.moment(F::Contained, true)}
        {form.moment(F::DpoTold, true)}
        {form.radios(F::Notice, false, Choice::of(cx, "breach-notice", AuthorityNotice::ALL.iter().map(|notice| notice.code())))}
    };
    (form.error_summary(), body.into_any())
}

fn meeting(cx: &Cx, form: &FormView<'_, MeetingField>) -> Parts {
    use MeetingField as F;
    let body = view! {
        {form.radios(F::Form, false, Choice::of(cx, "meeting-form", MeetingForm::ALL.iter().map(|form| form.code())))}
        {form.tick(F::Interrupted)}
        {form.select(F::InterruptedBy, true, Choice::of(cx, "meeting-interrupted-by", InterruptedBy::ALL.iter().map(|by| by.code())))}
        {form.area(F::ChildReaction, true, Narrative::MAX)}
        {form.area(F::Precautions, true, Note::MAX)}
    };
    (form.error_summary(), body.into_any())
}

/// How a sub-form stands, for the page of the report.
#[derive(Debug, Clone)]
pub struct FormStanding {
    pub form: SubForm,
    pub begun: bool,
    /// What a restriction's record lacks.
    pub missing: Vec<MissingPart>,
    /// How long an absence has lasted or lasted, and whether the child is back.
    pub away: Option<(chrono::TimeDelta, bool)>,
}
