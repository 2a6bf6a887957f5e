//! Pages: each a function of its model.

pub mod account;
pub mod action;
pub mod admin;
pub mod assessment;
pub mod child;
pub mod decision;
pub mod duty;
pub mod gallery;
pub mod goal;
pub mod hazard;
pub mod inbox;
pub mod incident;
pub mod method;
pub mod own_work;
pub mod picture;
pub mod problem;
pub mod published;
pub mod report;
pub mod review;
pub mod round;
pub mod rules;
pub mod tablet;
pub mod together;
pub mod unit;
pub mod worry;
