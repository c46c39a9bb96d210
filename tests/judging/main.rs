//! The rules of judging, each from both sides: answers that it must accept and answers that it must refuse.
//!
//! Every test makes a small course of its own, so that the rules are tested and not the content.

#![expect(clippy::expect_used, reason = "a test may stop where its course can not be made")]

mod bench_course;
mod columns;
mod hostile;
mod naming;
mod queries;
mod sections;
mod states;
mod tables;
mod words;
