//! Rows as they stand in the tables. Only `store` touches them.

pub mod action;
pub mod action_hazard;
pub mod assessment_item;
pub mod assessment_series;
pub mod assessment_version;
pub mod attachment;
pub mod audit_event;
pub mod audit_head;
pub mod checklist_answer;
pub mod effect_answer;
pub mod effect_check;
pub mod hazard;
pub mod organisation;
pub mod read_receipt;
pub mod review_reason;
pub mod review_task;
pub mod risk_matrix;
pub mod role_grant;
pub mod search;
pub mod session;
pub mod setup_link;
pub mod submission;
pub mod timeline;
pub mod unit;
pub mod user;
