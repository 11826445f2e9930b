//! What a case is and when it is fit to be decided. Pure.

pub mod action;
pub mod answer;
pub mod approval;
pub mod attachment;
pub mod case;
pub mod check;
pub mod deadline;
pub mod decision;
pub mod difference;
pub mod evaluation;
pub mod heading;
pub mod number;
pub mod pdfa;
pub mod picture;
pub mod receipt;
pub mod template;
