//! What the handler says at the end, and what must have been done before a report is closed (I21).

use super::{AnalysisMethod, Factor, SubForm};
use crate::{
    fields,
    form::{Fields, FormErrors, Problem, Reader},
    hazard::{Area, codes},
    ids::HazardId,
    text::{Narrative, Note, Title},
};
use chrono::NaiveDate;

fields! {
    /// The handler's conclusions.
    pub ConclusionField = "conclusion" {
        Factors = "factors",
        Method = "method",
        Text = "text",
        Learning = "learning",
        TeamOn = "team",
        ChildOn = "child",
        Hazard = "hazard",
        HazardId = "hazard-id",
        HazardTitle = "hazard-title",
        HazardArea = "hazard-area",
        HazardReason = "hazard-reason",
        Actions = "actions",
        ActionsReason = "actions-reason",
        Feedback = "feedback",
        NoFeedback = "no-feedback",
    }
}

codes! {
    /// Whether a hazard of the register came true.
    HazardChoice {
        /// One that is in the register.
        Link = "link",
        /// One that nobody had noticed yet.
        Create = "create",
        None = "none",
    }
}

codes! {
    /// What is done about it.
    ActionChoice {
        /// Actions are decided on the hazard.
        Agreed = "agreed",
        None = "none",
    }
}

/// The decision on a hazard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HazardLink {
    Link(HazardId),
    /// Its title and where it stands in the register.
    Create(Title, Area),
    None(Note),
}

/// The decision on actions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ActionLink {
    Agreed,
    None(Note),
}

/// What the handler found. Every part that the rule asks for is there (I21).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conclusion {
    /// Never empty; `Factor::NotFound` stands alone.
    pub factors: Vec<Factor>,
    pub method: AnalysisMethod,
    pub text: Narrative,
    pub learning: Option<Note>,
    pub discussed_in_team_on: Option<NaiveDate>,
    pub discussed_with_child_on: Option<NaiveDate>,
    pub hazard: HazardLink,
    pub actions: ActionLink,
    /// What the reporter is told; `None` where the reporter wants to hear nothing.
    pub feedback: Option<Note>,
}

impl Conclusion {
    /// Reads the form.
    ///
    /// # Errors
    /// Every problem of the form at once.
    pub fn parse(fields: &Fields, today: NaiveDate) -> Result<Self, FormErrors<ConclusionField>> {
        use ConclusionField as F;
        let mut form = Reader::new(fields);
        let factors = form.choices(F::Factors, Factor::from_code);
        if factors.len() > 1 && factors.contains(&Factor::NotFound) {
            form.fail(F::Factors, Problem::Rule("alone"));
        }
        let method = form.choice(F::Method, AnalysisMethod::from_code);
        let text = form.text(F::Text);
        let learning = form.optional_text(F::Learning);
        let discussed_in_team_on = form.past_date(F::TeamOn, today);
        let discussed_with_child_on = form.past_date(F::ChildOn, today);
        let hazard = hazard(&mut form);
        let actions = match form.choice(F::Actions, ActionChoice::from_code) {
            Some(ActionChoice::Agreed) => Some(ActionLink::Agreed),
            Some(ActionChoice::None) => form.text(F::ActionsReason).map(ActionLink::None),
            None => None,
        };
        if matches!((&hazard, &actions), (Some(HazardLink::None(_)), Some(ActionLink::Agreed))) {
            form.fail(F::Actions, Problem::Rule("no-hazard"));
        }
        let wants_none = form.raw(F::NoFeedback) == "yes";
        let feedback = if wants_none { None } else { form.text(F::Feedback) };
        let built = method.zip(text).zip(hazard.zip(actions)).map(|((method, text), (hazard, actions))| Self {
            factors,
            method,
            text,
            learning,
            discussed_in_team_on,
            discussed_with_child_on,
            hazard,
            actions,
            feedback,
        });
        form.finish(built)
    }
}

fn hazard(form: &mut Reader<'_, ConclusionField>) -> Option<HazardLink> {
    use ConclusionField as F;
    match form.choice(F::Hazard, HazardChoice::from_code)? {
        HazardChoice::Link => form.choice(F::HazardId, |id| id.parse().ok()).map(HazardLink::Link),
        HazardChoice::Create => {
            let title = form.text(F::HazardTitle);
            let area = form.choice(F::HazardArea, Area::from_code);
            title.zip(area).map(|(title, area)| HazardLink::Create(title, area))
        }
        HazardChoice::None => form.text(F::HazardReason).map(HazardLink::None),
    }
}

codes! {
    /// What still stands between a report and its end.
    EndFault {
        /// A notice is neither made nor found needless.
        NoticeOpen = "notice-open",
        /// The reporter has heard nothing since the conclusions.
        FeedbackMissing = "feedback-missing",
        /// The placing area has not been told of an absence (I25).
        PlacingAreaNotTold = "placing-area-not-told",
        /// The record of a restriction or an absence is not begun.
        SubFormMissing = "sub-form-missing",
    }
}

/// What the guards of concluding and closing look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EndFacts {
    /// The sub-form that the category asks for.
    pub form: Option<SubForm>,
    pub form_is_filled: bool,
    /// The placing area was told of the absence.
    pub placing_area_told: bool,
    /// Notices that wait for somebody.
    pub open_notices: usize,
    /// The reporter was told of the conclusions, wants to hear nothing, or cannot be told.
    pub feedback_given: bool,
}

impl EndFacts {
    /// What stands in the way of concluding.
    pub fn conclude_faults(&self) -> Vec<EndFault> {
        let mut faults = Vec::new();
        if self.form.is_some() && !self.form_is_filled {
            faults.push(EndFault::SubFormMissing);
        }
        if self.form == Some(SubForm::Absence) && !self.placing_area_told {
            faults.push(EndFault::PlacingAreaNotTold);
        }
        faults
    }

    /// What stands in the way of closing.
    pub fn close_faults(&self) -> Vec<EndFault> {
        let mut faults = Vec::new();
        if self.open_notices > 0 {
            faults.push(EndFault::NoticeOpen);
        }
        if !self.feedback_given {
            faults.push(EndFault::FeedbackMissing);
        }
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;

    fn today() -> NaiveDate {
        "2026-09-16".parse().unwrap()
    }

    fn full() -> Fields {
        Fields::default()
            .with("factors", "staffing")
            .with("method", "staff-talk")
            .with("text", "Yövuorossa oli yksi työntekijä.")
            .with("hazard", "create")
            .with("hazard-title", "Yksin yövuorossa")
            .with("hazard-area", "staffing")
            .with("actions", "agreed")
            .with("feedback", "Lisäämme toisen työntekijän yöhön.")
    }

    #[test]
    fn an_empty_conclusion_names_every_part_that_is_missing() {
        let errors = Conclusion::parse(&Fields::default(), today()).unwrap_err();
        let missing: Vec<_> = errors.iter().map(|(field, _)| *field).collect();
        use ConclusionField as F;
        assert_eq!(missing, [F::Factors, F::Method, F::Text, F::Hazard, F::Actions, F::Feedback]);
    }

    #[test]
    fn no_hazard_and_no_action_each_ask_for_a_reason() {
        let fields = full().without("hazard").without("actions").with("hazard", "none").with("actions", "none");
        let errors = Conclusion::parse(&fields, today()).unwrap_err();
        let missing: Vec<_> = errors.iter().map(|(field, _)| *field).collect();
        assert_eq!(missing, [ConclusionField::HazardReason, ConclusionField::ActionsReason]);
    }

    #[test]
    fn actions_cannot_be_agreed_on_no_hazard() {
        let fields = full().without("hazard").with("hazard", "none").with("hazard-reason", "Kertaluonteinen.");
        let errors = Conclusion::parse(&fields, today()).unwrap_err();
        assert_eq!(errors.get(ConclusionField::Actions), Some(&Problem::Rule("no-hazard")));
    }

    #[test]
    fn not_found_is_no_factor_beside_others() {
        let fields = full().with("factors", "not-found");
        let errors = Conclusion::parse(&fields, today()).unwrap_err();
        assert_eq!(errors.get(ConclusionField::Factors), Some(&Problem::Rule("alone")));
    }

    #[test]
    fn a_reporter_who_wants_no_answer_gets_none() {
        let found = Conclusion::parse(&full().without("feedback").with("no-feedback", "yes"), today()).unwrap();
        assert_eq!(found.feedback, None);
        let found = Conclusion::parse(&full(), today()).unwrap();
        assert_eq!(found.feedback.as_ref().map(Text::as_str), Some("Lisäämme toisen työntekijän yöhön."));
    }

    #[test]
    fn closing_waits_for_notices_and_for_the_answer() {
        let facts = EndFacts {
            form: None,
            form_is_filled: false,
            placing_area_told: false,
            open_notices: 1,
            feedback_given: false,
        };
        assert_eq!(facts.conclude_faults(), []);
        assert_eq!(facts.close_faults(), [EndFault::NoticeOpen, EndFault::FeedbackMissing]);
        assert_eq!(EndFacts { open_notices: 0, feedback_given: true, ..facts }.close_faults(), []);
    }

    #[test]
    fn an_absence_is_not_concluded_before_the_placing_area_was_told() {
        let facts = EndFacts {
            form: Some(SubForm::Absence),
            form_is_filled: true,
            placing_area_told: false,
            open_notices: 0,
            feedback_given: true,
        };
        assert_eq!(facts.conclude_faults(), [EndFault::PlacingAreaNotTold]);
    }
}
