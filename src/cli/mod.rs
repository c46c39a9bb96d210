//! The command line: what can be typed, and the help that says so. Nothing is done here.

mod authoring;
mod formats;
mod teaching;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueHint};

pub use self::authoring::{Dev, DevCheck, DevNew, DevPrepare};
pub use self::formats::{Color, Drawing, Format, GradeFormat, ReviewFormat, Shell, VerdictFormat};
pub use self::teaching::{Grade, Review};

const EXAMPLES: &str = "\
Examples:
  workbook watch                  judge your answer each time you save it
  workbook next                   show the lesson and the task that come next
  workbook verify                 judge the answer you are working on
  workbook hint                   one step of help
  workbook list                   every exercise, and how far along you are
  workbook verify unique_pair     judge one exercise by its name

Exit codes:
  0  passed, or nothing to pass      3  this machine lacks something
  1  not passing yet                 4  a file or folder can't be used
  2  the command line is wrong       5  a fault of this program
  130  ended by Ctrl-C

Environment: NO_COLOR, CLICOLOR_FORCE, COLUMNS, PAGER, VISUAL, EDITOR,
WORKBOOK_PLAIN=1, WORKBOOK_ASCII=1, WORKBOOK_NO_EDITOR=1, WORKBOOK_CACHE=DIR.";

/// Learn many-to-many relationships and their join tables, one exercise at a time.
///
/// Without a command: `workbook watch` in a terminal, else `workbook next`.
#[derive(Debug, Parser)]
#[command(name = "workbook", version, after_help = EXAMPLES, max_term_width = 100)]
pub struct Cli {
    /// What holds for every command.
    #[command(flatten)]
    pub global: Global,
    /// What to do.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Options that every command takes.
#[derive(Args, Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own on the command line")]
pub struct Global {
    /// When to use colours.
    #[arg(
        long,
        global = true,
        value_enum,
        default_value_t,
        value_name = "WHEN",
        help_heading = "Everywhere"
    )]
    pub color: Color,
    /// Your workbook's folder, instead of the one found from here.
    #[arg(
        long,
        global = true,
        value_name = "DIR",
        value_hint = ValueHint::DirPath,
        help_heading = "Everywhere"
    )]
    pub workspace: Option<PathBuf>,
    /// For screen readers: no drawings, no colours, tables as `name: Atalanta` lines.
    #[arg(long, global = true, help_heading = "Everywhere")]
    pub plain: bool,
    /// Draw with ASCII characters only.
    #[arg(long, global = true, help_heading = "Everywhere")]
    pub ascii: bool,
    /// Show long texts at once, not page by page.
    #[arg(long, global = true, help_heading = "Everywhere")]
    pub no_pager: bool,
    /// Open no editor unasked, not even in its own terminal. In watch, the key e opens it.
    #[arg(long, global = true, help_heading = "Everywhere")]
    pub no_editor: bool,
    /// Add the exercises of this course folder.
    #[arg(
        long,
        global = true,
        value_name = "DIR",
        value_hint = ValueHint::DirPath,
        help_heading = "Everywhere"
    )]
    pub course: Option<PathBuf>,
    /// With --course: only that folder's exercises.
    #[arg(long, global = true, help_heading = "Everywhere")]
    pub alone: bool,
}

/// What `workbook` can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make the folder that you will work in.
    Init(Init),
    /// Show the lesson and the task that come next.
    Next(Next),
    /// Judge your answer each time you save it; keys for everything else.
    Watch(Watch),
    /// Judge your answers.
    Verify(Verify),
    /// One more step of help: the idea, where to look, a skeleton.
    Hint(OneExercise),
    /// Show a chapter's lesson again.
    Lesson(Lesson),
    /// Every exercise with its state, and how far along you are.
    List(List),
    /// Run your answer and show what it sends and what the tables hold then.
    Run(OneExercise),
    /// For teachers: judge what many learners handed in.
    Grade(Grade),
    /// Judge answers from standard input, one a line, for `grade`.
    #[command(hide = true)]
    GradeWorker,
    /// Look at any SQLite schema: what its join tables accept, and what would mend them.
    Review(Review),
    /// Draw the tables that your answer makes, and how they belong together.
    Schema(Schema),
    /// Our answer beside yours.
    Solution(Solution),
    /// Put a file back to how you got it. A copy is kept.
    Reset(Reset),
    /// Bring back what the last reset put away.
    Undo,
    /// List the tracks, or switch to one.
    Track(Track),
    /// Teach your shell the commands and the names of the exercises.
    Completions(Completions),
    /// The manual, to be read with man: `workbook man | man -l -`
    Man,
    /// For authors of exercises.
    #[command(subcommand)]
    Dev(Dev),
}

/// Make the folder that you will work in.
#[derive(Args, Debug)]
pub struct Init {
    /// The folder [default: ./workbook].
    #[arg(value_hint = ValueHint::DirPath)]
    pub folder: Option<PathBuf>,
    /// The track to begin with; `workbook track` lists them [default: sql].
    #[arg(long)]
    pub track: Option<String>,
}

/// Show the lesson and the task that come next.
#[derive(Args, Debug, Default)]
pub struct Next {
    /// Go to this exercise instead: `unique_pair`, or `track/unique_pair` in another track.
    pub exercise: Option<String>,
}

/// Judge your answer each time you save it.
///
/// It stays on your exercise until you press n. The keys are shown below; ? explains them.
#[derive(Args, Debug, Default)]
pub struct Watch {
    /// The exercise to begin with [default: the one you are working on].
    pub exercise: Option<String>,
    /// Look at the file again and again: for folders that tell of no changes, such as network folders.
    #[arg(long)]
    pub poll: bool,
}

/// Judge your answers.
///
/// Without a name: what passed before, then the exercise you are working on.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  workbook verify                                  the one you are working on
  workbook verify unique_pair no_half_links        these two
  workbook verify --all --format json              all of the track, for scripts
  workbook verify sql/unique_pair --file mine.sql  any file, without a workbook
  workbook verify sql/unique_pair --file -         standard input")]
pub struct Verify {
    /// The exercises to judge.
    #[arg(value_name = "EXERCISE")]
    pub exercises: Vec<String>,
    /// Every exercise of the track, without stopping.
    #[arg(long, conflicts_with_all = ["exercises", "file"])]
    pub all: bool,
    /// Within this track, instead of the current one.
    #[arg(long)]
    pub track: Option<String>,
    /// Judge this file as the answer to the one exercise named; `-` is standard input.
    #[arg(long, value_name = "PATH", value_hint = ValueHint::FilePath, requires = "exercises")]
    pub file: Option<PathBuf>,
    /// How to write the verdict.
    #[arg(long, value_enum, default_value_t)]
    pub format: VerdictFormat,
}

/// A command about one exercise.
#[derive(Args, Debug)]
pub struct OneExercise {
    /// The exercise [default: the one you are working on].
    pub exercise: Option<String>,
}

/// Show a chapter's lesson again.
#[derive(Args, Debug)]
pub struct Lesson {
    /// The chapter, by number or name; or `words` for the list of words [default: the one you are in].
    pub chapter: Option<String>,
}

/// Every exercise with its state, and how far along you are.
#[derive(Args, Debug)]
pub struct List {
    /// How to write the list.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// Draw the tables that your answer makes, and how they belong together.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  workbook schema                            the exercise you are working on
  workbook schema unique_pair                this one
  workbook schema shop.sql                   any SQL script
  workbook schema --format svg > tables.svg  a picture for a slide")]
pub struct Schema {
    /// The exercise, or an SQL file [default: the exercise you are working on].
    #[arg(value_name = "EXERCISE|FILE")]
    pub what: Option<String>,
    /// How to write the picture. Other than human: the document alone.
    #[arg(long, value_enum, default_value_t)]
    pub format: Drawing,
}

/// Our answer beside yours.
#[derive(Args, Debug)]
pub struct Solution {
    /// The exercise [default: the one you are working on].
    pub exercise: Option<String>,
    /// Show it although yours does not pass yet. Your file stays as it is.
    #[arg(long)]
    pub spoil: bool,
}

/// Put a file back to how you got it.
#[derive(Args, Debug)]
pub struct Reset {
    /// The exercise.
    pub exercise: String,
}

/// List the tracks, or switch to one.
#[derive(Args, Debug)]
pub struct Track {
    /// The track to switch to.
    pub track: Option<String>,
}

/// Teach your shell the commands and the names of the exercises.
#[derive(Args, Debug)]
#[command(after_help = "\
Put the line for your shell into the file that it reads when it starts:
  eval \"$(workbook completions bash)\"
  source <(workbook completions zsh)
  workbook completions fish | source
  workbook completions powershell | Out-String | Invoke-Expression")]
pub struct Completions {
    /// The shell, named here with the file that it reads when it starts.
    #[arg(value_enum)]
    pub shell: Shell,
}

#[cfg(test)]
mod tests {
    use clap::error::ErrorKind;
    use clap::{CommandFactory, Parser};

    use super::{Cli, Command, VerdictFormat};

    fn parse(line: &str) -> Result<Cli, clap::Error> {
        Cli::try_parse_from(line.split_whitespace())
    }

    #[test]
    fn the_definition_is_in_order() {
        Cli::command().debug_assert();
    }

    #[test]
    fn no_command_is_fine_and_global_options_go_anywhere() {
        assert!(parse("workbook").unwrap().command.is_none());
        let cli = parse("workbook --plain list --ascii --workspace there").unwrap();
        assert!(cli.global.plain && cli.global.ascii);
        assert_eq!(cli.global.workspace, Some("there".into()));
    }

    #[test]
    fn verify_takes_names_or_all_or_a_file() {
        let cli = parse("workbook verify one two --format json").unwrap();
        let Some(Command::Verify(verify)) = cli.command else { panic!("not verify") };
        assert_eq!((verify.exercises.len(), verify.format), (2, VerdictFormat::Json));
        assert!(parse("workbook verify sql/x --file -").is_ok());
        for wrong in
            ["verify --all one", "verify --file x.sql", "verify --all --file x.sql", "verify --format xml"]
        {
            let kind = parse(&format!("workbook {wrong}")).unwrap_err().kind();
            assert_ne!(kind, ErrorKind::DisplayHelp, "{wrong}");
        }
    }

    #[test]
    fn a_slip_is_answered_with_a_near_name() {
        let error = parse("workbook verfy").unwrap_err().to_string();
        assert!(error.contains("'verify'"), "{error}");
    }
}
