//! Many learners' answers at once: who handed in what, judging it by several processes, and the report on a class.
//!
//! A verdict is the judge's; how the report is written is in `report/`. Whoever handed in may mean harm: nothing of theirs is unpacked, links are
//! not followed, and each answer is judged in a process that it can only end for itself.

#![cfg_attr(
    test,
    expect(clippy::disallowed_methods, reason = "tests make files as a platform would, whole or not")
)]

mod anonymous;
mod class;
mod class_list;
mod handed;
mod journal;
mod matching;
mod merge;
mod outcome;
mod protocol;
mod report;
mod roster;
mod run;
mod shard;
mod store;
mod summary;
mod table_text;
mod who;
mod worker;

#[cfg(test)]
pub mod samples;

pub use class::{Class, HandIn, Names};
pub use class_list::{Entrant, entrants};
pub use journal::Journal;
pub use matching::Known;
pub use outcome::{Failing, Outcome};
pub use protocol::{Judge, READY, Request};
pub use report::{Graded, Learner, Record, Report};
pub use roster::Roster;
pub use run::Run;
pub use shard::Shard;
pub use store::Store;
pub use summary::{Equal, Named, Unnamed};
pub use table_text::table_text;
pub use who::Who;
pub use worker::Crew;
