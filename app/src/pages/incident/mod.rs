//! Reports: sent, listed, handled and followed.

mod act;
mod aside;
mod chain;
mod conclude;
mod details;
mod forms;
mod learning;
mod list;
mod new;
mod receipt;
mod show;
mod story;

pub use act::{HandlerChange, MergeChoice, NoticeTick, handler, merge, notice_tick};
pub use conclude::{ConcludePage, conclude};
pub use details::{DetailsPage, details};
pub use forms::{FormProblems, FormStanding, SubFormPage, sub_form};
pub use learning::{Lesson, Lessons, TellLearning, lessons, tell_learning};
pub use list::{Filter, IncidentList, IncidentRow, Lane, list};
pub(crate) use list::{line, own_line};
pub use new::{DraftRow, NewReport, kinds, new};
pub use receipt::{ReceiptFor, ReceiptPage, given, receipt};
pub use show::{Graded, IncidentShow, Linked, NoticeRow, Reader, show};

use crate::ui::{Cx, tag};
use domain::incident::{IncidentState, Priority};
use leptos::prelude::*;

/// A state in word and shape.
pub fn state(cx: &Cx, state: IncidentState) -> AnyView {
    let (tone, shape) = match state {
        IncidentState::Submitted => ("info", "circle"),
        IncidentState::Received => ("info", "eye"),
        IncidentState::InHandling => ("", "half"),
        IncidentState::WaitingInfo => ("warn", "hourglass"),
        IncidentState::RejectionProposed => ("warn", "circle-help"),
        IncidentState::Concluded => ("", "clipboard-check"),
        IncidentState::Closed => ("ok", "badge-check"),
        IncidentState::Withdrawn => ("", "undo"),
        IncidentState::Merged => ("", "link"),
        IncidentState::NotApplicable => ("", "ban"),
    };
    tag(cx, tone, shape, cx.t(&format!("incident-state-{}", state.code())))
}

/// How urgent a report is; green ones carry no mark.
pub fn priority(cx: &Cx, priority: Priority) -> Option<AnyView> {
    let (tone, shape) = match priority {
        Priority::Green => return None,
        Priority::Yellow => ("warn", "triangle-alert"),
        Priority::Red => ("danger", "siren"),
    };
    Some(tag(cx, tone, shape, cx.t(&format!("priority-{}", priority.code()))))
}
