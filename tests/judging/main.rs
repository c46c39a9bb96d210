//! The rules of judging, each from both sides: answers that it must accept and answers that it must refuse.
//!
//! Every test makes a small course of its own, so that the rules are tested and not the content.

mod bench_course;
mod naming;
mod queries;
mod states;
mod tables;
