//! What teachers type: reviewing a schema, grading a class.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, ValueHint};

use super::formats::{GradeFormat, ReviewFormat};

/// Look at any SQLite schema: what its join tables accept, and what would mend them.
///
/// No exercise is needed. Rows are made up and tried in memory; the file is only read.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  workbook review schema.sql                    an SQL script
  workbook review shop.db                       a database file
  sqlite3 shop.db .schema | workbook review -   standard input
  workbook review schema.sql --format sarif     for code hosts

Exit codes: 0 no fault, 1 faults, 2 wrong command line, 4 the file can't be read.")]
pub struct Review {
    /// An SQL script or an SQLite database file; `-` is a script on standard input.
    #[arg(value_hint = ValueHint::FilePath)]
    pub file: PathBuf,
    /// How to write the review.
    #[arg(long, value_enum, default_value_t)]
    pub format: ReviewFormat,
}

/// For teachers: judge what many learners handed in.
///
/// DIR holds a folder or a zip archive for each learner, or files such as `ada_unique_pair.sql`. It may be an archive itself, as
/// learning platforms make them. Nothing in it is changed.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  workbook grade submissions                            a folder of learners' folders
  workbook grade moodle.zip --roster class.csv          with names, and who is missing
  workbook grade submissions --exercises unique_pair,no_half_links
  workbook grade submissions --format csv --output grades.csv
  workbook grade submissions --shard 1/4 --format json --output 1.json
  workbook grade --merge 1.json 2.json 3.json 4.json    the whole, from its parts

Excel shows names with accents wrongly when a CSV file is opened by a double
click. Import it there: Data, From Text/CSV, file origin 65001: Unicode (UTF-8).

What must pass: --exercises; else what workbook.toml of the workbook around here
lists as required; else every exercise that is not extra.

Exit codes: 0 everybody passes, 1 somebody does not, 2 wrong command line,
3 this machine lacks something, 4 a file can't be read, 5 a fault of this program.")]
pub struct Grade {
    /// Folders or zip archives with what was handed in.
    #[arg(value_name = "DIR", required_unless_present = "merge", value_hint = ValueHint::AnyPath)]
    pub folders: Vec<PathBuf>,
    /// How to write the report.
    #[arg(long, value_enum, default_value_t)]
    pub format: GradeFormat,
    /// Write the report to this file, and show it for people besides.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
    /// Judge only these exercises, and all of them must pass.
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    pub exercises: Vec<String>,
    /// Judge the exercises of this track [default: that of the workbook around here, else sql].
    #[arg(long)]
    pub track: Option<String>,
    /// The list of the class, a CSV file: it gives names, and says who handed in nothing.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub roster: Option<PathBuf>,
    /// How many processes judge at once [default: one for each processor].
    #[arg(long, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,
    /// Judge only part I of N of the learners, such as 1/4.
    #[arg(long, value_name = "I/N")]
    pub shard: Option<String>,
    /// Judge programs of others also where this system can't keep them from your files and the network.
    #[arg(long)]
    pub trust: bool,
    /// Put reports in JSON together, instead of judging.
    #[arg(
        long,
        value_name = "FILE",
        num_args = 1..,
        value_hint = ValueHint::FilePath,
        conflicts_with_all = ["folders", "shard", "roster", "jobs", "exercises", "track", "trust"]
    )]
    pub merge: Vec<PathBuf>,
    /// Put an answer of each kind that no mistake names into this folder, without comments and names.
    #[arg(long, value_name = "FOLDER", value_hint = ValueHint::DirPath)]
    pub examples: Option<PathBuf>,
}
