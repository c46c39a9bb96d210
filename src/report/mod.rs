//! Everything that turns data into what a person, or a script, sees.
//!
//! Nothing is decided here: verdicts come from the judge, tasks from the course. Each screen is a function that returns
//! its text; [`Output`] alone writes.

#![expect(
    clippy::format_push_string,
    reason = "a screen is put together from a few short texts, once: plain words matter more than an allocation"
)]

mod bar;
mod blocks;
mod browser;
mod changes;
mod code_lines;
mod context;
mod counterexample;
mod diagram;
mod difference;
mod face;
mod failing;
mod failure;
mod fit;
mod frame;
mod grade;
mod grade_machine;
mod grid;
mod highlight;
mod hints;
mod human;
mod json;
mod junit;
mod junit_text;
mod keyed;
mod lesson;
mod lesson_table;
mod line;
mod link;
mod listing;
mod machine;
mod made;
mod output;
mod pairing;
mod passing;
mod prose;
mod review;
mod review_json;
mod rows;
mod run;
mod sarif;
mod script;
mod solution;
mod state;
mod style;
mod tables;
mod tap;
mod task;
mod text;
mod theme;
mod trouble;
mod waiting;

#[cfg(test)]
mod anything;
#[cfg(test)]
mod odd;
#[cfg(test)]
mod samples;

pub use bar::{fits_rule, key_page, keys, outdated, rule};
pub use blocks::about;
pub use browser::{Browser, Effect};
pub use context::Context;
pub use diagram::{dot, mermaid, svg};
pub use failure::failure;
pub use grade::{far, grade};
pub use grade_machine::{grade_csv, grade_json, grade_junit, grade_tap};
pub use hints::hints;
pub use human::{passed_line, verdict, verdict_within};
pub use json::{error_json, list_json, verify_json};
pub use junit::verify_junit;
pub use lesson::lesson;
pub use link::{takes_links, with_file_link};
pub use listing::{Row, listing};
pub use made::made;
pub use output::{Closed, ColorChoice, Output};
pub use prose::{count, list, whichever};
pub use review::{Subject, review};
pub use review_json::review_json;
pub use run::run;
pub use sarif::review_sarif;
pub use solution::solution;
pub use state::state;
pub use style::Style;
pub use tables::table;
pub use tap::verify_tap;
pub use task::task;
pub use trouble::trouble;
pub use waiting::Waiting;
