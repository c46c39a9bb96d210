//! The door: what was typed comes in, an exit code goes out, and a failure is told on the way.
//!
//! The verbs themselves are in the other files.

use std::ffi::{OsStr, OsString};

use clap::Parser;
use clap::error::ErrorKind;

use super::setting::Setting;
use super::{
    completions, dev, grade, grade_worker, hint, init, lesson, list, manual, next, reset, review, run,
    schema, slips, solution, track, verify, watch,
};
use crate::cli::{Cli, Color, Command, Global, Watch};
use crate::env::Environment;
use crate::error::{Exit, Failure, Kind, Result};
use crate::report::{self, Closed, ColorChoice, Output, Style};

/// Everything that is needed to tell a failure, before and after the command line is understood.
pub struct Door {
    output: Output,
    json: bool,
}

impl Door {
    /// A door for these arguments, understood or not.
    #[must_use]
    pub fn new(arguments: &[OsString], environment: &Environment) -> Self {
        Self { output: output(&Global::default(), environment), json: asks_for_json(arguments) }
    }

    /// Tells a failure, and how to end with it. A reader who closed the pipe has seen enough: that is none.
    pub fn tell(&mut self, failure: &Failure) -> Exit {
        if Closed::is_behind(failure) {
            return Exit::Passed;
        }
        let told = if self.json {
            self.output.show(&report::error_json(failure))
        } else {
            let text = report::failure(failure, self.output.style());
            self.output.remark(&text)
        };
        // Where nobody can be told, the exit code still tells.
        drop(told);
        Exit::Failed(failure.kind)
    }
}

/// Does what the arguments ask for.
pub fn enter(arguments: &[OsString], environment: &Environment) -> Exit {
    let mut door = Door::new(arguments, environment);
    if let Some(shell) = &environment.completing {
        let global = Global::default();
        let mut setting = Setting::new(environment, &global, output(&global, environment));
        let answered = completions::answer(&mut setting, shell, arguments);
        return answered.unwrap_or_else(|failure| door.tell(&failure));
    }
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => return not_understood(&slips::with_tip(error), &mut door),
    };
    let mut setting = Setting::new(environment, &cli.global, output(&cli.global, environment));
    let program = arguments.first().map(OsString::as_os_str).unwrap_or_default();
    let done = perform(&mut setting, cli.command.as_ref(), program);
    door.output = setting.into_output();
    match done {
        // Who closed the pipe has seen enough, and does not ask how it ended.
        Ok(_) if door.output.is_closed() => Exit::Passed,
        Ok(exit) => exit,
        Err(failure) => door.tell(&failure),
    }
}

fn perform(setting: &mut Setting<'_>, command: Option<&Command>, program: &OsStr) -> Result<Exit> {
    match command {
        None if watch::is_possible(setting) => watch::run(setting, &Watch::default()),
        None => next::run(setting, None),
        Some(Command::Watch(args)) => watch::run(setting, args),
        Some(Command::Next(args)) => next::run(setting, args.exercise.as_deref()),
        Some(Command::Init(args)) => init::run(setting, args),
        Some(Command::Verify(args)) => verify::run(setting, args),
        Some(Command::Hint(args)) => hint::run(setting, args.exercise.as_deref()),
        Some(Command::Lesson(args)) => lesson::run(setting, args.chapter.as_deref()),
        Some(Command::List(args)) => list::run(setting, args.format),
        Some(Command::Run(args)) => run::run(setting, args.exercise.as_deref()),
        Some(Command::Grade(args)) => grade::run(setting, args),
        Some(Command::GradeWorker) => grade_worker::run(setting),
        Some(Command::Review(args)) => review::run(setting, args),
        Some(Command::Schema(args)) => schema::run(setting, args),
        Some(Command::Solution(args)) => solution::run(setting, args),
        Some(Command::Reset(args)) => reset::run(setting, &args.exercise),
        Some(Command::Undo) => reset::undo(setting),
        Some(Command::Track(args)) => track::run(setting, args.track.as_deref()),
        Some(Command::Completions(args)) => completions::script(setting, args.shell, program),
        Some(Command::Man) => manual::run(setting),
        Some(Command::Dev(args)) => dev::run(setting, args),
    }
}

fn output(global: &Global, environment: &Environment) -> Output {
    let choice = match global.color {
        Color::Auto if environment.terminal.is_colourless() => ColorChoice::Never,
        Color::Auto => ColorChoice::Auto,
        Color::Always => ColorChoice::Always,
        Color::Never => ColorChoice::Never,
    };
    let style = Style {
        width: environment.columns.unwrap_or(80),
        plain: global.plain || environment.plain,
        ascii: global.ascii || environment.ascii,
        color: global.color != Color::Never,
        links: report::takes_links(&environment.terminal),
        watching: false,
    };
    Output::new(style, choice)
}

/// Help and version are no failures; everything else is a wrong command line.
fn not_understood(error: &clap::Error, door: &mut Door) -> Exit {
    let asked = matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
    if door.json && !asked {
        return door.tell(&as_failure(error));
    }
    let text = error.render().ansi().to_string();
    let told = if asked { door.output.show(&text) } else { door.output.remark(&text) };
    match told {
        Err(_) => Exit::Failed(Kind::Files),
        _ if asked => Exit::Passed,
        _ => Exit::Failed(Kind::Usage),
    }
}

fn as_failure(error: &clap::Error) -> Failure {
    let text = error.render().to_string();
    let mut parts = text.split("\n\n").map(str::trim).filter(|part| !part.is_empty());
    let message = parts.next().unwrap_or_default();
    let failure = Failure::usage(message.strip_prefix("error: ").unwrap_or(message));
    parts.fold(failure, |failure, part| failure.hint(part.strip_prefix("tip: ").unwrap_or(part)))
}

/// Whether `--format json` was typed, even in a command line that is not understood.
fn asks_for_json(arguments: &[OsString]) -> bool {
    let mut before = "";
    for argument in arguments.iter().filter_map(|argument| argument.to_str()) {
        if argument == "--" {
            return false;
        }
        if argument == "--format=json" || (before == "--format" && argument == "json") {
            return true;
        }
        before = argument;
    }
    false
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use clap::Parser;

    use super::{as_failure, asks_for_json};
    use crate::cli::Cli;

    fn json(line: &str) -> bool {
        let arguments: Vec<OsString> = line.split_whitespace().map(OsString::from).collect();
        asks_for_json(&arguments)
    }

    #[test]
    fn json_is_seen_in_a_line_that_is_wrong() {
        assert!(json("workbook verfy --format json"));
        assert!(json("workbook verify --nonsense --format=json"));
        assert!(!json("workbook verify --format human json"));
        assert!(!json("workbook verify -- --format json"));
    }

    #[test]
    fn what_clap_says_becomes_message_and_hints() {
        let error = Cli::try_parse_from(["workbook", "verfy"]).unwrap_err();
        let failure = as_failure(&error);
        assert_eq!(failure.message, "unrecognized subcommand 'verfy'");
        assert!(failure.hints[0].contains("'verify'"), "{:?}", failure.hints);
    }
}
