//! `workbook dev check`: does the course do what it promises?

use super::dev_new;
use super::setting::{Setting, typed};
use crate::authoring::{self, Catalogue, ExerciseReport, MutantReport};
use crate::cli::{Dev, DevCheck};
use crate::error::{Exit, Result};
use crate::report::{count, whichever};

pub(super) fn run(setting: &mut Setting<'_>, args: &Dev) -> Result<Exit> {
    match args {
        Dev::Check(args) => check(setting, args),
        Dev::New(args) => dev_new::run(setting, args),
    }
}

fn check(setting: &mut Setting<'_>, args: &DevCheck) -> Result<Exit> {
    let course = setting.course(None)?;
    let track = course.first_track()?;
    let mut only = Vec::new();
    for name in &args.exercises {
        let id = typed(name, &track)?;
        course.find(&id)?;
        only.push(id);
    }
    let mut shown = Ok(());
    let judging = std::sync::Arc::clone(&setting.judging);
    let report = authoring::check(&judging, &course, &only, &mut |report| {
        if shown.is_ok() {
            shown = setting.show(&line(report));
        }
    })?;
    shown?;
    for problem in &report.problems {
        setting.show(&format!("fail  {}\n", problem.replace('\n', "\n        ")))?;
    }
    if only.is_empty() {
        setting.show(&catalogue(&report.catalogue))?;
    }
    setting.show(&format!("\n{}\n", sum(&report.exercises, report.problems.len())))?;
    Ok(if report.is_sound() { Exit::Passed } else { Exit::NotPassing })
}

fn line(report: &ExerciseReport) -> String {
    let state = if report.problems.is_empty() { "ok  " } else { "fail" };
    let MutantReport { tried, caught, equal } = report.mutants;
    let mut text = format!(
        "{state}  {}  {}, {}, {caught} of {tried} mutants rejected, {equal} equal\n",
        report.id,
        count(report.also + 1, "right answer"),
        count(report.mistakes.len(), "mistake"),
    );
    for problem in &report.problems {
        text += &format!("        {}\n", problem.replace('\n', "\n        "));
    }
    text
}

/// Which exercises reject each mistake of the catalogue under a name of its own.
fn catalogue(catalogue: &Catalogue) -> String {
    let mut text = String::new();
    for (id, what) in &catalogue.entries {
        let names: Vec<&str> = catalogue
            .exercises
            .get(id)
            .into_iter()
            .flatten()
            .map(|exercise| exercise.name.as_str())
            .collect();
        text += &format!(
            "\n{id:<4}{what}\n    {}\n",
            if names.is_empty() { "none".to_owned() } else { names.join(", ") }
        );
    }
    text
}

fn sum(exercises: &[ExerciseReport], more: usize) -> String {
    let problems: usize = exercises.iter().map(|report| report.problems.len()).sum::<usize>() + more;
    let found = if problems == 0 { "no problem".to_owned() } else { count(problems, "problem") };
    let (tried, caught, equal) = exercises.iter().fold((0, 0, 0), |(tried, caught, equal), report| {
        let mutants = &report.mutants;
        (tried + mutants.tried, caught + mutants.caught, equal + mutants.equal)
    });
    format!(
        "{} checked, {found}. {caught} of {tried} mutants {} rejected, {equal} equal.",
        count(exercises.len(), "exercise"),
        whichever(tried, "was", "were")
    )
}
