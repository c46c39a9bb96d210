//! `workbook schema`: a picture of the tables that an answer, or any SQL script, makes.
//!
//! How it is drawn is `report/`'s, what there is to draw the judge's.

use std::path::{Path, PathBuf};

use super::judging::trouble;
use super::one::to_look_at;
use super::setting::{Setting, current_track, is_path, typed};
use super::standing::Standing;
use crate::cli::{Drawing, Schema};
use crate::course::{Exercise, ExerciseId};
use crate::error::{Exit, Failure, Kind, Result};
use crate::judge::{self, Made, Trouble};
use crate::report;
use crate::workspace::{Answer, Unreadable, Workspace};

pub(super) fn run(setting: &mut Setting<'_>, args: &Schema) -> Result<Exit> {
    let what = args.what.as_deref();
    let file = what.map(|what| setting.absolute(Path::new(what))).transpose()?.filter(|path| path.is_file());
    let workspace = if file.is_some() { setting.workspace_if_any()? } else { None };
    let own = match (&file, &workspace) {
        (Some(file), Some(workspace)) => own_answer(setting, workspace, file)?,
        _ => None,
    };
    match (file, own, what) {
        (Some(file), None, Some(what)) => of_script(setting, what, &file, args.format),
        (_, Some(id), _) => of_answer(setting, Some(&id.to_string()), args.format),
        (None, None, Some(what)) if is_path(what) => {
            let is_exercise = of_name(setting, what)?;
            if !is_exercise {
                return Err(no_file(setting, what));
            }
            of_answer(setting, Some(what), args.format)
        }
        _ => of_answer(setting, what, args.format),
    }
}

/// Whether a path that leads nowhere is, by its name, the answer of an exercise.
fn of_name(setting: &mut Setting<'_>, what: &str) -> Result<bool> {
    let workspace = setting.workspace_if_any()?;
    let course = setting.any_course(workspace.as_ref())?;
    let track = current_track(workspace.as_ref(), &course)?;
    Ok(typed(what, &track).is_ok_and(|id| course.find(&id).is_ok()))
}

fn no_file(setting: &Setting<'_>, what: &str) -> Failure {
    let is_there = setting.absolute(Path::new(what)).is_ok_and(|path| path.exists());
    let message = if is_there { format!("{what} is no file.") } else { format!("There is no file {what}.") };
    Failure::files(message).hint("To see the tables of an exercise: workbook schema EXERCISE")
}

/// The exercise whose answer this file is, if it is one.
fn own_answer(setting: &Setting<'_>, workspace: &Workspace, file: &Path) -> Result<Option<ExerciseId>> {
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let (file, root) = (real(file), real(workspace.root()));
    let Ok(inside) = file.strip_prefix(&root) else { return Ok(None) };
    let Some(track) = inside.iter().next().and_then(|track| track.to_str()) else { return Ok(None) };
    let Some(name) = inside.file_stem().and_then(|name| name.to_str()) else { return Ok(None) };
    let course = setting.any_course(Some(workspace))?;
    let id = ExerciseId::new(track, name);
    if course.find(&id).is_err() {
        return Ok(None);
    }
    let summary = course.summary(&course.track(track)?, name)?;
    let answer: PathBuf = workspace.answer(&summary)?;
    Ok((real(&answer) == file).then_some(id))
}

fn of_answer(setting: &mut Setting<'_>, name: Option<&str>, format: Drawing) -> Result<Exit> {
    let workspace = setting.workspace()?;
    let course = setting.course(Some(&workspace))?;
    let (exercise, standing) = to_look_at(setting, Some(&workspace), &course, name)?;
    setting.equip_for(&exercise)?;
    let made = made(setting, &exercise, &standing);
    let gone = standing.answer.is_none() || standing.is_unreadable();
    let file = standing.shown();
    show(setting, &exercise.id.to_string(), &file, &made, format)?;
    Ok(if gone { Exit::Failed(Kind::Files) } else { exit(&made) })
}

/// The tables that an answer makes, as it stands.
pub(super) fn made(setting: &Setting<'_>, exercise: &Exercise, standing: &Standing) -> Made {
    let judging = setting.judging(&exercise.id.track);
    let missing = Err(Unreadable::missing());
    match standing.answer.as_ref().unwrap_or(&missing) {
        Ok(answer) => judge::made(&judging, exercise, Some(&answer.text)),
        Err(reason) => {
            let trouble = Some(trouble(exercise, reason));
            Made { trouble, ..judge::made(&judging, exercise, None) }
        }
    }
}

fn of_script(setting: &mut Setting<'_>, what: &str, path: &Path, format: Drawing) -> Result<Exit> {
    let made = match Answer::read(path) {
        Ok(script) => judge::made_by(&script.text),
        Err(reason) if reason.gone => {
            return Err(Failure::files(format!("{what}: {}", reason.message)));
        }
        Err(reason) => Made { trouble: Some(told(&reason)), ..Made::default() },
    };
    show(setting, "", what, &made, format)?;
    Ok(exit(&made))
}

/// What is said of a script that can't be read: there is no stub to go back to.
fn told(reason: &Unreadable) -> Trouble {
    Trouble { message: reason.message.clone(), why: Some(reason.why.clone()), ..Trouble::default() }
}

const fn exit(made: &Made) -> Exit {
    if made.trouble.is_none() { Exit::Passed } else { Exit::NotPassing }
}

fn show(setting: &mut Setting<'_>, id: &str, file: &str, made: &Made, format: Drawing) -> Result<()> {
    let document = match format {
        Drawing::Human => {
            let screen = report::made(made, file, setting.style());
            // Where something stopped, the place is told with it.
            let place = if made.trouble.is_none() { file } else { "" };
            let about = report::about(id, place, setting.style());
            return setting.show(format!("{about}{screen}").trim_start_matches('\n'));
        }
        Drawing::Mermaid => report::mermaid(&made.schema),
        Drawing::Dot => report::dot(&made.schema),
        Drawing::Svg => report::svg(&made.schema),
    };
    if let Some(trouble) = &made.trouble {
        let told = report::trouble(trouble, file, setting.style());
        setting.aside(&told)?;
    }
    setting.show(&document)
}
