//! What authors of a course type: `workbook dev`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueHint};

/// For authors of exercises.
#[derive(Debug, Subcommand)]
pub enum Dev {
    /// Check that every exercise does what it promises.
    Check(DevCheck),
    /// Begin a new exercise: its files, ready to be filled in.
    New(DevNew),
    /// Install what tracks need beside this program, without a workbook: for tests.
    Prepare(DevPrepare),
}

/// Check that every exercise does what it promises.
#[derive(Args, Debug)]
pub struct DevCheck {
    /// Only these exercises.
    #[arg(value_name = "EXERCISE")]
    pub exercises: Vec<String>,
}

/// Begin a new exercise.
#[derive(Args, Debug)]
pub struct DevNew {
    /// Where it belongs: `track/chapter/exercise`, such as `sql/03_keep_it_true/my_exercise`.
    #[arg(value_name = "TRACK/CHAPTER/EXERCISE")]
    pub place: String,
    /// Make a known mistake of this wrong answer; the place is then `track/exercise/mistake`.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub from: Option<PathBuf>,
}

/// Install what tracks need beside this program.
#[derive(Args, Debug)]
pub struct DevPrepare {
    /// Only for these tracks.
    #[arg(value_name = "TRACK")]
    pub tracks: Vec<String>,
}
