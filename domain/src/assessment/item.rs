use crate::{
    date::plus_months,
    fields,
    form::{Fields, FormErrors, Problem, Reader},
    hazard::codes,
    risk::{Axis, Grade, Grading, Level, RiskMatrix},
    text::{Narrative, Note},
};
use chrono::NaiveDate;

/// A residual risk of level 4 is accepted for at most this long (I11).
const ACCEPTANCE_MONTHS: u32 = 3;

fields! {
    /// The form that grades one hazard's line.
    pub GradingField = "item" {
        Scenario = "scenario",
        Existing = "existing",
        Likelihood = "now-l",
        Severity = "now-s",
        LowerReason = "lower",
        WeakAnswer = "weak",
        NoActionReason = "no-action",
        ResidualLikelihood = "res-l",
        ResidualSeverity = "res-s",
        AlarpMore = "alarp-more",
        AlarpWhyNot = "alarp-why",
        AlarpRights = "alarp-rights",
        AcceptedUntil = "until",
    }
}

/// Why a residual risk of level 4 is accepted, and until when (`docs/domain.md`, "Acceptance").
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Acceptance {
    /// What more could be done.
    pub more: Option<Note>,
    /// Why it is not done.
    pub why_not: Option<Note>,
    /// What accepting means for children's rights and everyday life.
    pub rights: Option<Note>,
    pub until: Option<NaiveDate>,
}

/// One line of a version: what can happen, what protects already, how big the risk is now and after the measures.
///
/// A draft may be saved half done; what is missing is told by [`ItemText::faults`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ItemText {
    pub scenario: Option<Narrative>,
    pub existing_controls: Option<Narrative>,
    pub now: Option<Grading>,
    /// Why the likelihood is graded lower than the hazard's history suggests.
    pub lower_reason: Option<Note>,
    /// Whether the hazard could be removed or the room changed, where only people's care is relied on.
    pub weak_answer: Option<Note>,
    pub no_action_reason: Option<Note>,
    pub residual: Option<Grading>,
    pub acceptance: Option<Acceptance>,
}

/// The measures decided for a line; cancelled ones do not count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Measures {
    pub actions: usize,
    pub interim: usize,
    /// Those that do not rest on training, personal protection or instructions alone.
    pub strong: usize,
}

/// What a line is judged by besides its own text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Surroundings {
    pub measures: Measures,
    /// The likelihood that the hazard's history suggests.
    pub suggested: Grade,
    pub today: NaiveDate,
}

codes! {
    /// What keeps a line from being submitted.
    ItemFault {
        ScenarioMissing = "scenario-missing",
        NotGraded = "not-graded",
        ResidualNotGraded = "residual-not-graded",
        /// The likelihood is lower than history suggests, and nobody has said why.
        LowerReasonMissing = "lower-reason-missing",
        /// Only training, protection or instructions against a level 4 or 5 risk: the question of the hierarchy.
        WeakAnswerMissing = "weak-answer-missing",
        /// Measures cannot make a risk bigger.
        ResidualAboveNow = "residual-above-now",
        /// I12.
        ActionMissing = "action-missing",
        /// I12.
        InterimMissing = "interim-missing",
        /// I11.
        ResidualIntolerable = "residual-intolerable",
        /// I11.
        AcceptanceMissing = "acceptance-missing",
        /// I11.
        AcceptanceEndMissing = "acceptance-end-missing",
        /// I11.
        AcceptanceTooLong = "acceptance-too-long",
    }
}

impl ItemText {
    /// Reads the form of one line. Half a grading (only one of likelihood and severity) is a problem; none is not.
    ///
    /// # Errors
    /// Every problem of the form at once.
    pub fn parse(fields: &Fields, matrix: &RiskMatrix, today: NaiveDate) -> Result<Self, FormErrors<GradingField>> {
        let mut form = Reader::new(fields);
        let scenario = form.optional_text(GradingField::Scenario);
        let existing_controls = form.optional_text(GradingField::Existing);
        let now = grading(&mut form, matrix, GradingField::Likelihood, GradingField::Severity);
        let lower_reason = form.optional_text(GradingField::LowerReason);
        let weak_answer = form.optional_text(GradingField::WeakAnswer);
        let no_action_reason = form.optional_text(GradingField::NoActionReason);
        let residual = grading(&mut form, matrix, GradingField::ResidualLikelihood, GradingField::ResidualSeverity);
        if let (Some(now), Some(residual)) = (now, residual)
            && residual.level > now.level
        {
            form.fail(GradingField::ResidualLikelihood, Problem::Rule("above-now"));
        }
        let more = form.optional_text(GradingField::AlarpMore);
        let why_not = form.optional_text(GradingField::AlarpWhyNot);
        let rights = form.optional_text(GradingField::AlarpRights);
        let last = plus_months(today, ACCEPTANCE_MONTHS);
        let until = form.optional_date(GradingField::AcceptedUntil, today, today, last);
        let acceptance = Acceptance { more, why_not, rights, until };
        let acceptance = (acceptance != Acceptance::default()).then_some(acceptance);
        form.finish(Some(Self {
            scenario,
            existing_controls,
            now,
            lower_reason,
            weak_answer,
            no_action_reason,
            residual,
            acceptance,
        }))
    }

    /// The form filled with this line.
    pub fn fields(&self) -> Fields {
        let text = |t: Option<&str>| t.unwrap_or_default().to_owned();
        let acceptance = self.acceptance.clone().unwrap_or_default();
        let mut fields = Fields::default()
            .with("scenario", text(self.scenario.as_ref().map(|t| t.as_str())))
            .with("existing", text(self.existing_controls.as_ref().map(|t| t.as_str())))
            .with("no-action", text(self.no_action_reason.as_ref().map(|t| t.as_str())))
            .with("lower", text(self.lower_reason.as_ref().map(|t| t.as_str())))
            .with("weak", text(self.weak_answer.as_ref().map(|t| t.as_str())))
            .with("alarp-more", text(acceptance.more.as_ref().map(|t| t.as_str())))
            .with("alarp-why", text(acceptance.why_not.as_ref().map(|t| t.as_str())))
            .with("alarp-rights", text(acceptance.rights.as_ref().map(|t| t.as_str())))
            .with_date("until", acceptance.until);
        for (prefix, grading) in [("now", self.now), ("res", self.residual)] {
            if let Some(grading) = grading {
                fields = fields
                    .with(&format!("{prefix}-l"), grading.likelihood.get().to_string())
                    .with(&format!("{prefix}-s"), grading.severity.get().to_string());
            }
        }
        fields
    }

    /// Everything that keeps the line from being submitted, in the order of the form.
    pub fn faults(&self, around: Surroundings) -> Vec<ItemFault> {
        let Surroundings { measures, suggested, today } = around;
        let mut faults = Vec::new();
        if self.scenario.is_none() {
            faults.push(ItemFault::ScenarioMissing);
        }
        match self.now {
            None => faults.push(ItemFault::NotGraded),
            Some(now) => {
                let rule = now.level.rule();
                if now.likelihood < suggested && self.lower_reason.is_none() {
                    faults.push(ItemFault::LowerReasonMissing);
                }
                if now.level >= Level::SIGNIFICANT
                    && measures.actions > 0
                    && measures.strong == 0
                    && self.weak_answer.is_none()
                {
                    faults.push(ItemFault::WeakAnswerMissing);
                }
                if rule.needs_action && measures.actions == 0 && self.no_action_reason.is_none() {
                    faults.push(ItemFault::ActionMissing);
                }
                if rule.interim_days.is_some() && measures.interim == 0 {
                    faults.push(ItemFault::InterimMissing);
                }
            }
        }
        match self.residual {
            None => faults.push(ItemFault::ResidualNotGraded),
            Some(residual) => {
                if self.now.is_some_and(|now| residual.level > now.level) {
                    faults.push(ItemFault::ResidualAboveNow);
                }
                faults.extend(self.acceptance_fault(residual.level, today));
            }
        }
        faults
    }

    fn acceptance_fault(&self, residual: Level, today: NaiveDate) -> Option<ItemFault> {
        if residual == Level::INTOLERABLE {
            return Some(ItemFault::ResidualIntolerable);
        }
        if residual < Level::SIGNIFICANT {
            return None;
        }
        let acceptance = self.acceptance.clone().unwrap_or_default();
        let answered = acceptance.more.is_some() && acceptance.why_not.is_some() && acceptance.rights.is_some();
        match (answered, acceptance.until) {
            (false, _) => Some(ItemFault::AcceptanceMissing),
            (_, None) => Some(ItemFault::AcceptanceEndMissing),
            (_, Some(until)) if until > plus_months(today, ACCEPTANCE_MONTHS) => Some(ItemFault::AcceptanceTooLong),
            _ => None,
        }
    }
}

fn grading(
    form: &mut Reader<'_, GradingField>,
    matrix: &RiskMatrix,
    likelihood: GradingField,
    severity: GradingField,
) -> Option<Grading> {
    let step =
        |axis, field, form: &Reader<'_, GradingField>| form.raw(field).parse().ok().and_then(|n| matrix.grade(axis, n));
    match (step(Axis::Likelihood, likelihood, form), step(Axis::Severity, severity, form)) {
        (Some(l), Some(s)) => matrix.grading(l, s),
        (None, None) => None,
        (None, Some(_)) => {
            form.fail(likelihood, Problem::Empty);
            None
        }
        (Some(_), None) => {
            form.fail(severity, Problem::Empty);
            None
        }
    }
}
