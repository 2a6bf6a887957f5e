//! Rows as they stand in the tables. Only `store` touches them.

pub mod action;
pub mod assessment_item;
pub mod assessment_series;
pub mod assessment_version;
pub mod audit_event;
pub mod audit_head;
pub mod hazard;
pub mod organisation;
pub mod read_receipt;
pub mod risk_matrix;
pub mod role_grant;
pub mod search;
pub mod session;
pub mod setup_link;
pub mod submission;
pub mod timeline;
pub mod unit;
pub mod user;
