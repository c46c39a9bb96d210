//! `workbook init`: make the learner's folder.

use std::path::Path;

use super::next::prepare;
use super::setting::Setting;
use crate::cli::Init;
use crate::error::{Exit, Failure, Result};
use crate::report::count;
use crate::workspace::{Checkout, Found, Workspace};

pub(super) fn run(setting: &mut Setting<'_>, args: &Init) -> Result<Exit> {
    let found = match &args.folder {
        Some(folder) => Found::at(&setting.absolute(folder)?),
        None => setting.find()?,
    };
    let place = match found {
        Found::Here(root) => return already(setting, &root, args.track.as_deref()),
        Found::Taken(place) if args.folder.is_none() || !place.is_dir() => return Err(setting.taken(&place)),
        Found::Taken(place) | Found::Free(place) => place,
    };
    refuse_the_course(&place)?;
    let course = setting.course(None)?;
    let track = match &args.track {
        Some(track) => track.clone(),
        None => course.first_track()?,
    };
    let track = course.track(&track)?;
    setting.begin(&track.name)?;
    let workspace = make(setting, &place, &track.name)?;
    let overview = prepare(setting, &workspace, &course, track)?;
    // Its usual folder is found from here, and with `init .` one is there already.
    let is_elsewhere = args.folder.is_some() && place != setting.absolute(Path::new("."))?;
    let go = if is_elsewhere { format!("cd {}\n  ", setting.quoted(&place)) } else { String::new() };
    let exercises = count(overview.standings.len(), "exercise");
    setting.say(&format!("It holds {exercises}. To begin:\n  {go}workbook next"))?;
    Ok(Exit::Passed)
}

/// Ways into the book, for people with different evenings.
const DOORS: &str = "\
New here? Begin at the beginning: workbook next
Only a lunch break? Pick a chapter from: workbook list
If its last exercise passes, the whole chapter counts as known.
Homework tonight, in Knex, Sequelize or Rust? Go straight there:
  workbook next knex/join_table     workbook next sequelize/through
  workbook next rust/join_table
";

/// The same where keys stand for commands.
const WATCHED_DOORS: &str = "\
Only a lunch break? Press a, and go straight to a chapter's last exercise.
If that one passes, the whole chapter counts as known.
Homework tonight, in Knex, Sequelize or Rust? Press q, then:
  workbook next knex/join_table     workbook next sequelize/through
  workbook next rust/join_table
";

/// Makes a workspace and says so.
pub(super) fn make(setting: &mut Setting<'_>, place: &Path, track: &str) -> Result<Workspace> {
    refuse_the_course(place)?;
    let workspace = Workspace::create(place, track)?;
    setting.memory().remember(place);
    let shown = setting.shown(place);
    setting.say(&format!("I made your workbook, the folder you will work in:\n  {shown}\n"))?;
    setting.show("\n")?;
    setting.say(if setting.style().watching { WATCHED_DOORS } else { DOORS })?;
    setting.show("\n")?;
    Ok(workspace)
}

fn already(setting: &mut Setting<'_>, root: &Path, track: Option<&str>) -> Result<Exit> {
    let workspace = Workspace::open(root)?;
    if let Some(track) = track.filter(|track| *track != workspace.track()) {
        return Err(Failure::usage(format!(
            "{} is a workbook already, and its track is {}.",
            setting.shown(root),
            workspace.track()
        ))
        .hint("To switch:")
        .hint(format!("  workbook track {track}")));
    }
    setting.memory().remember(root);
    let shown = setting.shown(root);
    setting.say(&format!("{shown} is a workbook already. Nothing was changed.\nTo go on: workbook next"))?;
    Ok(Exit::Passed)
}

/// In a checkout of this project, answers belong in `workbook/` and nowhere near the course.
fn refuse_the_course(place: &Path) -> Result<()> {
    let Some(checkout) = Checkout::around(place) else { return Ok(()) };
    let own = checkout.root().join("workbook");
    if place.starts_with(&own) {
        return Ok(());
    }
    Err(Failure::files(format!("{} lies in the course itself.", place.display()))
        .hint("Make your workbook here:")
        .hint(format!("  {}", own.display())))
}
