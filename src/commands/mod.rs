//! A file a verb: its few lines of story, told through the rooms below.
//!
//! What a screen looks like is `report/`'s, what an answer is worth the judge's, where files lie the workspace's.

#![expect(
    clippy::format_push_string,
    reason = "a few sentences are put together, once: plain words matter more than an allocation"
)]

mod browse;
mod completions;
mod dev;
mod dev_mistake;
mod dev_new;
mod door;
mod grade;
mod grade_plan;
mod grade_trust;
mod grade_worker;
mod hint;
mod init;
mod judging;
mod lesson;
mod list;
mod manual;
mod marker;
mod next;
mod one;
mod overview;
mod reset;
mod review;
mod run;
mod schema;
mod setting;
mod skeleton;
mod slips;
mod solution;
mod standing;
mod telling;
mod tools;
mod track;
mod verify;
mod verify_file;
mod watch;
mod watch_desk;

pub use door::{Door, enter};
