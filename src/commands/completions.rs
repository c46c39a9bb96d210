//! `workbook completions`: the script for a shell; and the answer when that shell asks what may be typed next.
//!
//! The scripts come from `clap_complete`, and call us back with `WORKBOOK_COMPLETE` set: so every shell sees the names of
//! the exercises as they are now, a teacher's too, and no list is copied anywhere. Nothing is made or written. How a name is
//! understood is in `setting.rs`.

use std::ffi::{OsStr, OsString};
use std::path::Path;

use clap::{Arg, CommandFactory, ValueEnum};
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate, PathCompleter, ValueCompleter};
use clap_complete::env::{Bash, EnvCompleter, Fish, Powershell, Zsh};

use super::setting::{Setting, current_track};
use crate::cli::{Cli, Shell};
use crate::course::{Course, Track};
use crate::error::{Exit, Failure, Result};

/// The variable by which a script says that it asks; `env.rs` reads it.
const VARIABLE: &str = "WORKBOOK_COMPLETE";

/// Prints the script that teaches `shell`. `program` is how we were called: the script calls us in the same way.
pub(super) fn script(setting: &mut Setting<'_>, shell: Shell, program: &OsStr) -> Result<Exit> {
    let called = Path::new(program);
    let call = if called.components().count() > 1 { setting.absolute(called)? } else { called.to_owned() };
    let mut script = Vec::new();
    completer(shell)
        .write_registration(VARIABLE, "workbook", "workbook", &call.to_string_lossy(), &mut script)
        .map_err(|error| Failure::fault("The script can't be written.").because(error))?;
    setting.hand_over(&String::from_utf8_lossy(&script))?;
    Ok(Exit::Passed)
}

/// Answers a shell that asks what may stand at the cursor. Where nothing can, it is told nothing.
pub(super) fn answer(setting: &mut Setting<'_>, shell: &str, arguments: &[OsString]) -> Result<Exit> {
    let shell = Shell::from_str(shell, true)
        .map_err(|_| Failure::usage(format!("{VARIABLE} names no shell that I know: {shell:?}.")))?;
    let typed = arguments.iter().position(|word| word == "--").map_or(&[][..], |at| &arguments[at + 1..]);
    let mut command = commands(setting, typed.last().is_some_and(|word| word.is_empty()));
    let typed = if shell == Shell::Bash { together(typed) } else { typed.to_vec() };
    let folder = setting.environment.folder().ok();
    let mut answer = Vec::new();
    if completer(shell).write_complete(&mut command, typed, folder, &mut answer).is_ok() {
        setting.hand_over(&String::from_utf8_lossy(&answer))?;
    }
    Ok(Exit::Passed)
}

/// Bash cuts `--color=never` into three words; without the one in the middle the last is understood as the value. It counts
/// the words itself, so another one that changes nothing takes the place.
fn together(typed: &[OsString]) -> Vec<OsString> {
    let (marks, mut words): (Vec<OsString>, Vec<OsString>) =
        typed.iter().cloned().partition(|word| word == "=");
    let after_the_program = words.len().min(1);
    words.splice(after_the_program..after_the_program, marks.iter().map(|_| OsString::from("--plain")));
    words
}

fn completer(shell: Shell) -> &'static dyn EnvCompleter {
    match shell {
        Shell::Bash => &Bash,
        Shell::Zsh => &Zsh,
        Shell::Fish => &Fish,
        Shell::Powershell => &Powershell,
    }
}

/// The command line, with the names that may stand in it. Options are offered where a word has begun, or nothing else can
/// stand there: forty names are enough to choose from.
fn commands(setting: &Setting<'_>, at_a_new_word: bool) -> clap::Command {
    let (course, current) = taught(setting);
    fill(Cli::command().disable_help_flag(at_a_new_word), &|argument| {
        let (course, current) = (course.clone(), current.clone());
        let argument =
            match argument.get_id().as_str() {
                "exercise" | "exercises" => argument
                    .add(ArgValueCompleter::new(move |begun: &OsStr| exercises(&course, &current, begun))),
                "chapter" => argument
                    .add(ArgValueCompleter::new(move |begun: &OsStr| chapters(&course, &current, begun))),
                // What takes an exercise takes a file too.
                "what" => argument.add(ArgValueCompleter::new(move |begun: &OsStr| {
                    let mut found = exercises(&course, &current, begun);
                    found.extend(PathCompleter::any().complete(begun));
                    found
                })),
                "track" => argument.add(ArgValueCompleter::new(move |begun: &OsStr| tracks(&course, begun))),
                _ => argument,
            };
        let is_option = !argument.is_positional();
        argument.hide(at_a_new_word && is_option)
    })
}

/// Every argument of a command, and of those below it, made anew.
fn fill(command: clap::Command, make: &dyn Fn(Arg) -> Arg) -> clap::Command {
    command.mut_args(make).mut_subcommands(|below| fill(below, make))
}

/// The course and the track that names are looked for in: those of the workbook here, else our own.
fn taught(setting: &Setting<'_>) -> (Course, String) {
    let workspace = setting.workspace_if_any().ok().flatten();
    let course = setting.any_course(workspace.as_ref()).unwrap_or_else(|_| Course::embedded());
    let track = current_track(workspace.as_ref(), &course).unwrap_or_default();
    (course, track)
}

/// The exercises of the current track by their names; those of any track once it is named: `sql/unique_pair`.
fn exercises(course: &Course, current: &str, begun: &OsStr) -> Vec<CompletionCandidate> {
    let begun = begun.to_string_lossy();
    let mut found = Vec::new();
    for name in course.track_names() {
        let Ok(track) = course.track(&name) else { continue };
        let front = if begun.is_empty() || !name.starts_with(begun.split('/').next().unwrap_or_default()) {
            None
        } else {
            Some(format!("{name}/"))
        };
        let plain = (name == current && !begun.contains('/')).then(String::new);
        for front in plain.into_iter().chain(front) {
            found.extend(named(course, &track, &front, &begun));
        }
    }
    found
}

fn named(course: &Course, track: &Track, front: &str, begun: &str) -> Vec<CompletionCandidate> {
    let names = track.exercises().map(|name| (name, format!("{front}{name}")));
    let begun = names.filter(|(_, shown)| shown.starts_with(begun));
    begun
        .map(|(name, shown)| {
            let title = course.summary(track, name).ok().map(|summary| summary.title.into());
            CompletionCandidate::new(shown).help(title)
        })
        .collect()
}

fn chapters(course: &Course, current: &str, begun: &OsStr) -> Vec<CompletionCandidate> {
    let Ok(track) = course.track(current) else { return Vec::new() };
    let chapters = track.chapters.iter().map(|chapter| (chapter.name(), chapter.heading()));
    let words = [("words", "The list of words".to_owned())];
    offered(chapters.chain(words), begun)
}

fn tracks(course: &Course, begun: &OsStr) -> Vec<CompletionCandidate> {
    let names = course.track_names();
    offered(names.iter().map(|name| (name.as_str(), String::new())), begun)
}

fn offered<'a>(names: impl Iterator<Item = (&'a str, String)>, begun: &OsStr) -> Vec<CompletionCandidate> {
    let begun = begun.to_string_lossy();
    names
        .filter(|(name, _)| name.starts_with(&*begun))
        .map(|(name, help)| CompletionCandidate::new(name).help((!help.is_empty()).then(|| help.into())))
        .collect()
}
