//! `workbook next`: the lesson when a chapter begins, then the task; and a workspace, when there is none.
//!
//! What was typed is checked before anything is made or remembered.

use std::path::{Path, PathBuf};

use super::init::make;
use super::overview::{Overview, summaries};
use super::setting::{Setting, current_track, typed};
use super::standing::Standing;
use crate::course::{Course, Exercise, ExerciseId, Summary, Track};
use crate::database::Table;
use crate::error::{Exit, Failure, Result};
use crate::judge;
use crate::report::{self, Style};
use crate::workspace::{Found, Workspace};

pub(super) fn run(setting: &mut Setting<'_>, name: Option<&str>) -> Result<Exit> {
    let Entered { workspace, course, track, id, mut forgotten } = way(setting, name)?.go(setting)?;
    let overview = overview(setting, &workspace, &course, track)?;
    match chosen(&overview, id.as_ref()) {
        Some(standing) => {
            let shown = show(setting, &workspace, &course, &overview, standing)?;
            forgotten = forgotten.or(shown);
        }
        None => finished(setting, &overview)?,
    }
    if let Some(failure) = forgotten {
        setting.not_remembered(&failure)?;
    }
    Ok(Exit::Passed)
}

/// A workspace to work in, with all files of the track.
pub(super) struct Entered {
    pub workspace: Workspace,
    pub course: Course,
    pub track: Track,
    /// The exercise that was named.
    pub id: Option<ExerciseId>,
    /// Why something of it can't be remembered.
    pub forgotten: Option<Failure>,
}

/// The way into a workspace, as far as it is known before anything is made.
pub(super) struct Way {
    /// None where one is to be made.
    pub workspace: Option<Workspace>,
    place: PathBuf,
    course: Course,
    pub track: Track,
    /// The exercise that was named.
    pub id: Option<ExerciseId>,
    exercises: Vec<Summary>,
}

/// Looks whether what was typed leads anywhere. Nothing is made and nothing is remembered.
pub(super) fn way(setting: &mut Setting<'_>, name: Option<&str>) -> Result<Way> {
    let (workspace, place) = match setting.found()? {
        Found::Here(root) => (Some(Workspace::open(&root)?), root),
        Found::Taken(place) => return Err(setting.taken(&place)),
        Found::Free(place) => (None, place),
    };
    let course = setting.course(workspace.as_ref())?;
    let current = current_track(workspace.as_ref(), &course)?;
    let id = name.map(|name| typed(name, &current)).transpose()?;
    let track = course.track(id.as_ref().map_or(&current, |id| &id.track))?;
    if let Some(id) = &id {
        course.exercise_of(&track, &id.name)?;
    }
    let exercises = summaries(&course, &track)?;
    let Some(first) = exercises.first() else { return Err(course.empty()) };
    if workspace.is_none() {
        given(&course, &track, id.as_ref().unwrap_or(&first.id))?;
    }
    Ok(Way { workspace, place, course, track, id, exercises })
}

impl Way {
    /// Goes into the workspace, into the track of the exercise that was named. What is missing is made.
    pub fn go(self, setting: &mut Setting<'_>) -> Result<Entered> {
        let Self { workspace, place, course, track, id, exercises } = self;
        if id.is_some() {
            setting.begin(&track.name)?;
        }
        let (workspace, mut forgotten) = go_in(setting, workspace, &place, &track)?;
        forgotten = forgotten.or(furnish(setting, &workspace, &course, &track, &exercises).err());
        Ok(Entered { workspace, course, track, id, forgotten })
    }
}

/// The workspace, made if there is none, with this track as its current one; and why that can't be remembered, if so.
fn go_in(
    setting: &mut Setting<'_>,
    workspace: Option<Workspace>,
    place: &Path,
    track: &Track,
) -> Result<(Workspace, Option<Failure>)> {
    let Some(mut workspace) = workspace else {
        tell_of_the_last(setting)?;
        return Ok((make(setting, place, &track.name)?, None));
    };
    setting.memory().remember(place);
    let switched = if workspace.track() == track.name { Ok(()) } else { workspace.switch(&track.name) };
    Ok((workspace, switched.err()))
}

/// Says where the last workspace is and how far it got, before another one is made.
fn tell_of_the_last(setting: &mut Setting<'_>) -> Result<()> {
    let Some(root) = setting.memory().last() else { return Ok(()) };
    let far = how_far(setting, &root).unwrap_or_default();
    let place = setting.quoted(&root);
    setting.remark(&format!(
        "You have a workbook already{far}. To go on there:\n  cd {place}\n  workbook next\nHere I make another one.\n"
    ))
}

fn how_far(setting: &Setting<'_>, root: &Path) -> Result<String> {
    let workspace = Workspace::open(root)?;
    let course = setting.any_course(Some(&workspace))?;
    let track = course.track(workspace.track())?;
    let mut overview = Overview::read(setting, Some(&workspace), &course, track)?;
    if !overview.recall(&workspace.cache())? {
        // Whoever watches does not wait for another workbook's answers to be judged.
        if setting.style().watching {
            return Ok(String::new());
        }
        overview.settle(&workspace.cache())?;
    }
    Ok(format!(", {} of {} passed", overview.passed(), overview.standings.len()))
}

/// Writes what is missing of the track, and finds out how everything stands.
pub(super) fn prepare<'a>(
    setting: &mut Setting<'_>,
    workspace: &Workspace,
    course: &'a Course,
    track: Track,
) -> Result<Overview<'a>> {
    furnish(setting, workspace, course, &track, &summaries(course, &track)?)?;
    overview(setting, workspace, course, track)
}

fn furnish(
    setting: &mut Setting<'_>,
    workspace: &Workspace,
    course: &Course,
    track: &Track,
    exercises: &[Summary],
) -> Result<()> {
    let furnished = workspace.furnish(course, track, exercises)?;
    setting.tell_editors(workspace, course, track);
    for (old, new) in &furnished.taken_over {
        let (old, new) = (setting.shown(old), setting.shown(new));
        setting
            .remark(&format!("An exercise has a new name. Your answer moved with it:\n  {old}\n  {new}\n"))?;
    }
    Ok(())
}

/// How everything in the track stands.
pub(super) fn overview<'a>(
    setting: &Setting<'_>,
    workspace: &Workspace,
    course: &'a Course,
    track: Track,
) -> Result<Overview<'a>> {
    let mut overview = Overview::read(setting, Some(workspace), course, track)?;
    overview.settle(&workspace.cache())?;
    overview.remember(workspace, &[], None);
    Ok(overview)
}

fn chosen<'a>(overview: &'a Overview<'_>, id: Option<&ExerciseId>) -> Option<&'a Standing> {
    let index = match id {
        Some(id) => overview.place(&id.name),
        None => overview.first_open(),
    };
    Some(&overview.standings[index?])
}

fn finished(setting: &mut Setting<'_>, overview: &Overview<'_>) -> Result<()> {
    setting.say(&format!(
        "Every exercise of {} passes: {} of {}.\nSee them all: workbook list\nOther tracks: workbook track",
        overview.track.name,
        overview.passed(),
        overview.standings.len()
    ))
}

/// An exercise with its given tables.
fn given(course: &Course, track: &Track, id: &ExerciseId) -> Result<(Exercise, Vec<Table>)> {
    let exercise = course.exercise_of(track, &id.name)?;
    let given = judge::given(&exercise).map_err(|trouble| course.fault(track, &id.name, &trouble.message))?;
    Ok((exercise, given))
}

/// Shows lesson and task; says why that can't be remembered, if so.
fn show(
    setting: &mut Setting<'_>,
    workspace: &Workspace,
    course: &Course,
    overview: &Overview<'_>,
    standing: &Standing,
) -> Result<Option<Failure>> {
    let page = Page::of(workspace, course, overview, standing)?;
    let screen = page.screen(&setting.shown_style());
    setting.show_about(&screen, &page.file, &standing.path)?;
    open(setting, standing)?;
    Ok(page.remember(workspace).err())
}

/// What is shown of an exercise before it is begun.
pub(super) struct Page {
    exercise: Exercise,
    given: Vec<Table>,
    file: String,
    /// The lesson, when a chapter begins.
    lesson: Option<String>,
    /// Whether the exercise may be skipped.
    is_extra: bool,
    /// What comes next for whoever skips it.
    after: Option<String>,
}

impl Page {
    /// Puts together what there is to show.
    pub fn of(
        workspace: &Workspace,
        course: &Course,
        overview: &Overview<'_>,
        standing: &Standing,
    ) -> Result<Self> {
        let track = &overview.track;
        let (exercise, given) = given(course, track, &standing.summary.id)?;
        let seen = workspace.state().saw_lesson(&exercise.id.track, &exercise.chapter);
        let lesson = if seen { None } else { course.lesson(&exercise.id.track, &exercise.chapter)? };
        let is_extra = overview.is_extra(standing);
        let after = overview.next_on_the_path(standing).map(|next| next.summary.id.name.clone());
        let (file, lesson) = (standing.shown(), lesson.map(Into::into));
        Ok(Self { exercise, given, file, lesson, is_extra, after })
    }

    /// Whether a chapter begins with it.
    pub const fn has_lesson(&self) -> bool {
        self.lesson.is_some()
    }

    /// The lesson, when a chapter begins, and the task.
    pub fn screen(&self, style: &Style) -> String {
        let lesson = self
            .lesson
            .as_ref()
            .map(|text| format!("{}\n{}\n\n", report::lesson(text, style), "-".repeat(style.measure())));
        lesson.unwrap_or_default() + &self.task(style)
    }

    /// The task alone.
    pub fn task(&self, style: &Style) -> String {
        let task = report::task(&self.exercise, &self.given, &self.file, style);
        if !self.is_extra {
            return task;
        }
        let how = match &self.after {
            Some(_) if style.watching => "\nTo skip it, press n.".to_owned(),
            Some(next) => format!("\nTo skip it: workbook next {next}"),
            None => String::new(),
        };
        style.wrap(&format!("Extra: the main path goes on without this one.{how}"), 0) + "\n" + &task
    }

    /// Remembers that it was shown.
    pub fn remember(&self, workspace: &Workspace) -> Result<()> {
        workspace.change_state(|state| {
            state.see_lesson(&self.exercise.id.track, &self.exercise.chapter);
            state.show(&self.exercise.id);
        })
    }
}

/// Opens the answer where the editor is before the learner's eyes anyway, below the line that says where it belongs.
fn open(setting: &mut Setting<'_>, standing: &Standing) -> Result<()> {
    let Some(text) = standing.text() else { return Ok(()) };
    setting.open_unasked(&standing.path, place_of_answer(text))
}

/// The line (from 1) below the one that says where the answer belongs.
pub(super) fn place_of_answer(text: &str) -> Option<usize> {
    let mark = text.lines().position(|line| line.contains("your answer"))?;
    Some((mark + 2).min(text.lines().count().max(1)))
}
