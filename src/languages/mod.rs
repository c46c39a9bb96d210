//! One door to the languages that answers are written in, and a room for each.
//!
//! A language reads an answer and says where it went wrong. It knows nothing of checks: that is the judge's business.

pub mod sql;
