//! `workbook next`: the lesson when a chapter begins, then the task; and a workspace, when there is none.

use super::init::make;
use super::overview::{Overview, summaries};
use super::setting::{Setting, first_track, typed};
use super::standing::Standing;
use crate::course::{Course, Exercise, ExerciseId, Track};
use crate::error::{Exit, Failure, Result};
use crate::judge;
use crate::report;
use crate::workspace::{Found, Workspace};

pub(super) fn run(setting: &mut Setting<'_>, name: Option<&str>) -> Result<Exit> {
    let (mut workspace, course) = open(setting)?;
    let id = name.map(|name| typed(name, workspace.track())).transpose()?;
    let track = course.track(id.as_ref().map_or(workspace.track(), |id| &id.track))?;
    if let Some(id) = &id {
        course.exercise_of(&track, &id.name)?;
        workspace.switch(&id.track)?;
    }
    let overview = prepare(setting, &workspace, &course, track)?;
    let Some(standing) = chosen(&overview, id.as_ref()) else { return finished(setting, &overview) };
    let exercise = course.exercise_of(&overview.track, &standing.summary.id.name)?;
    show_lesson(setting, &workspace, &course, &exercise)?;
    offer_to_skip(setting, &overview, standing)?;
    let given = judge::given(&exercise).map_err(|trouble| Failure::fault(trouble.message))?;
    let task = report::task(&exercise, &given, &standing.shown(), setting.style());
    setting.show(&task)?;
    workspace.change_state(|state| {
        state.see_lesson(&exercise.id.track, &exercise.chapter);
        state.show(&exercise.id);
    })?;
    Ok(Exit::Passed)
}

/// The workspace, made if there is none.
fn open(setting: &mut Setting<'_>) -> Result<(Workspace, Course)> {
    match setting.find()? {
        Found::Here(root) => {
            let workspace = Workspace::open(&root)?;
            let course = setting.course(Some(&workspace))?;
            setting.memory().remember(&root);
            Ok((workspace, course))
        }
        Found::Taken(place) => Err(setting.taken(&place)),
        Found::Free(place) => {
            let course = setting.course(None)?;
            tell_of_the_last(setting)?;
            let workspace = make(setting, &place, &first_track(&course)?)?;
            Ok((workspace, course))
        }
    }
}

/// Says where the last workspace is and how far it got, before another one is made.
fn tell_of_the_last(setting: &mut Setting<'_>) -> Result<()> {
    let Some(root) = setting.memory().last() else { return Ok(()) };
    let far = how_far(setting, &root).unwrap_or_default();
    setting.remark(&format!(
        "You have a workbook in {}{far}.\nTo go on there: cd {}, then workbook next.\n\
         Here I make another one.\n",
        root.display(),
        setting.quoted(&root)
    ))
}

fn how_far(setting: &Setting<'_>, root: &std::path::Path) -> Result<String> {
    let workspace = Workspace::open(root)?;
    let course = setting.course(Some(&workspace))?;
    let track = course.track(workspace.track())?;
    let mut overview = Overview::read(setting.environment, Some(&workspace), &course, track)?;
    overview.settle(&workspace.cache())?;
    Ok(format!(", {} of {} passed", overview.passed(), overview.standings.len()))
}

/// Writes what is missing of the track, and finds out how everything stands.
pub(super) fn prepare<'a>(
    setting: &mut Setting<'_>,
    workspace: &Workspace,
    course: &'a Course,
    track: Track,
) -> Result<Overview<'a>> {
    let furnished = workspace.furnish(course, &track, &summaries(course, &track)?)?;
    for (old, new) in &furnished.taken_over {
        let (old, new) = (setting.shown(old), setting.shown(new));
        setting
            .remark(&format!("An exercise has a new name. Your answer moved with it:\n  {old}\n  {new}\n"))?;
    }
    let mut overview = Overview::read(setting.environment, Some(workspace), course, track)?;
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

fn finished(setting: &mut Setting<'_>, overview: &Overview<'_>) -> Result<Exit> {
    setting.say(&format!(
        "Every exercise of {} passes: {} of {}.\nSee them all: workbook list\nOther tracks: workbook track",
        overview.track.name,
        overview.passed(),
        overview.standings.len()
    ))?;
    Ok(Exit::Passed)
}

fn show_lesson(
    setting: &mut Setting<'_>,
    workspace: &Workspace,
    course: &Course,
    exercise: &Exercise,
) -> Result<()> {
    let (track, chapter) = (&exercise.id.track, &exercise.chapter);
    if workspace.state().saw_lesson(track, chapter) {
        return Ok(());
    }
    let Some(text) = course.lesson(track, chapter)? else { return Ok(()) };
    let lesson = report::lesson(&text, setting.style());
    setting.show(&lesson)?;
    setting.show(&format!("\n{}\n\n", "-".repeat(setting.style().measure())))
}

/// Offers to skip an extra exercise.
fn offer_to_skip(setting: &mut Setting<'_>, overview: &Overview<'_>, standing: &Standing) -> Result<()> {
    if !overview.is_extra(standing) {
        return Ok(());
    }
    let skip = match overview.next_on_the_path(standing) {
        Some(next) => format!("\nTo skip it: workbook next {}", next.summary.id.name),
        None => String::new(),
    };
    setting.say(&format!("Extra: the main path goes on without this one.{skip}"))?;
    setting.show("\n")
}
