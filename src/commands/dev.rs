//! `workbook dev check`: does the course do what it promises?

use std::collections::BTreeSet;
use std::sync::Arc;

use super::dev_new;
use super::setting::{Setting, typed};
use crate::authoring::{self, Catalogue, ExerciseReport, MutantReport};
use crate::cli::{Dev, DevCheck};
use crate::course::{Course, ExerciseId};
use crate::error::{Exit, Failure, Kind, Result};
use crate::judge::Judging;
use crate::report::{count, list, whichever};

pub(super) fn run(setting: &mut Setting<'_>, args: &Dev) -> Result<Exit> {
    match args {
        Dev::Check(args) => check(setting, args),
        Dev::New(args) => dev_new::run(setting, args),
        Dev::Prepare(args) => prepare(setting, &args.tracks),
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
    let (judging, lacking) = equipped(setting, &course, &only)?;
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
        for track in &report.skipped {
            setting.show(&format!("skip  the exercises of {track}\n"))?;
        }
        setting.show(&catalogue(&report.catalogue))?;
    }
    setting.show(&format!("\n{}\n", sum(&report.exercises, report.problems.len())))?;
    if let Some(lacking) = lacking.filter(|_| report.is_sound()) {
        return Err(lacking);
    }
    Ok(if report.is_sound() { Exit::Passed } else { Exit::NotPassing })
}

/// Installs what tracks need, also those that the course does not have.
fn prepare(setting: &mut Setting<'_>, tracks: &[String]) -> Result<Exit> {
    let known = Setting::tracks_in_need();
    if let Some(unknown) = tracks.iter().find(|track| !known.contains(&track.as_str())) {
        return Err(Failure::usage(format!("The track {unknown} needs nothing beside this program."))
            .hint(format!("Tracks that do: {}.", list(&known))));
    }
    for track in known.iter().filter(|known| tracks.is_empty() || tracks.iter().any(|track| track == *known))
    {
        setting.equip_anew(track)?;
        setting.show(&format!("ready  {track}\n"))?;
    }
    Ok(Exit::Passed)
}

/// What judging these exercises needs. Where none is named, all that can be had of it, and what this machine lacks: an author
/// of other tracks can go on without.
fn equipped(
    setting: &mut Setting<'_>,
    course: &Course,
    only: &[ExerciseId],
) -> Result<(Arc<Judging>, Option<Failure>)> {
    let mut tracks: Vec<String> = only.iter().map(|id| id.track.clone()).collect();
    if only.is_empty() {
        tracks = course.track_names();
    }
    let mut lacking = None;
    let mut known = BTreeSet::new();
    for name in &tracks {
        let (track, _) = course.survey(name)?;
        for exercise in track.exercises() {
            if !only.is_empty() && !only.contains(&ExerciseId::new(name.as_str(), exercise)) {
                continue;
            }
            // What can't be read is told when it is checked.
            let Ok(exercise) = course.exercise_of(&track, exercise) else { continue };
            if !known.insert((name, exercise.spec.library.clone())) {
                continue;
            }
            match setting.equip_for(&exercise) {
                Err(failure) if failure.kind == Kind::Missing && only.is_empty() => {
                    lacking = lacking.or(Some(failure));
                }
                equipped => equipped?,
            }
        }
    }
    Ok((setting.judging(tracks.first().map_or("", String::as_str)), lacking))
}

fn line(report: &ExerciseReport) -> String {
    let state = if report.problems.is_empty() { "ok  " } else { "fail" };
    let MutantReport { tried, caught, equal } = report.mutants;
    let mut text = format!(
        "{state}  {}  {}, {}, {caught} of {tried} mutants rejected, {equal} equal\n",
        report.id,
        count(report.also + 1, "right answer"),
        count(report.mistakes, "mistake"),
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
