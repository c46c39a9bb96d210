//! The verdict on an answer: checks and probes, comparing, counterexamples, mistakes.

mod verdict;

pub use verdict::{CheckResult, Counterexample, Event, Evidence, Place, Status, Trouble, Verdict};
