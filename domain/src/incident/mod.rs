//! Incidents: what happened, came close or went well, sorted so that the right people are told and the unit learns.

mod absence;
mod asks;
mod breach;
mod catalogue;
mod category;
mod category_text;
mod chain;
mod clock;
mod conclude;
mod details;
mod grading;
mod learning;
mod legality;
mod measure_text;
mod medication;
mod meeting;
mod notice;
mod receipt;
mod report;
mod restriction;
mod seed;
mod sort;
mod state;
mod told;
mod words;

pub use absence::{AbsenceField, AbsenceText, Band, Danger, ReturnMeans};
pub use asks::{
    HandlerField, MergeField, MoreField, ReceiptField, parse_added, parse_code, parse_handler, parse_merge, parse_more,
};
pub use breach::{AuthorityNotice, BreachField, BreachText, DataKind};
pub use catalogue::{Catalogue, RuleChange};
pub use category::{Category, SUSPICION, Secrecy, SubForm, Subcategory};
pub use category_text::{CategoryField, CategoryText, NoticeSet, OWN_SUBCATEGORIES, SpanUnit, notice_names};
pub use chain::{Chain, Learning, Link, LinkState};
pub use clock::{Clock, Course, Milestone};
pub use conclude::{
    ActionChoice, ActionLink, Conclusion, ConclusionField, EndFacts, EndFault, HazardChoice, HazardLink,
};
pub use details::{DetailField, Details};
pub use grading::{Grading, Harm, Priority, Urgency, priority};
pub use learning::{LearningField, LearningText, Reach};
pub use legality::{LegalRow, Legality, Measure, MeasureRule, PlacementBasis, legality, measures_on};
pub use measure_text::{MeasureField, MeasureText, write_cell};
pub use medication::{DetectedBy, MedicationField, MedicationPhase, MedicationText};
pub use meeting::{InterruptedBy, MeetingField, MeetingForm, MeetingText};
pub use notice::{Need, NoticeRule, Recipient, merge, rules_of};
pub use receipt::{ReceiptCode, ReceiptProblem};
pub use report::{Account, Identity, Occurred, Report, ReportField, When, headline};
pub use restriction::{Injuries, MilderMeans, MissingPart, ReasonClass, RestrictionField, RestrictionText};
pub use seed::{CATEGORIES, Seed};
pub use sort::{Activity, AffectedRole, AnalysisMethod, EntryKind, Factor, MedicalCare, Place};
pub use state::{IncidentState, IncidentStep};
pub use told::{Channel, NoticeDecision, NoticeField, NoticeState};
