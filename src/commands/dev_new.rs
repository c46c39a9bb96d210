//! `workbook dev new`: the files of a new exercise. They work as they are, and show where everything goes.
//!
//! Existing files stay as they are. What stands in the new ones is in `skeleton.rs`.

use std::path::{Path, PathBuf};

use super::dev_mistake;
use super::setting::Setting;
use super::skeleton::{LESSON, MISTAKE, SOLUTION, SPEC, STUB, chapter};
use crate::cli::DevNew;
use crate::course::Course;
use crate::error::{Exit, Failure, Result};
use crate::workspace::{Checkout, plain_name, write_new};

pub(super) fn run(setting: &mut Setting<'_>, args: &DevNew) -> Result<Exit> {
    if let Some(from) = &args.from {
        return dev_mistake::run(setting, &args.place, from);
    }
    let place = Place::parse(&args.place)?;
    let (root, course) = course(setting)?;
    place.refuse_what_exists(&root, &course)?;
    let mut files = Vec::new();
    if course.lesson(place.track, place.chapter)?.is_none() {
        let lesson = root.join("lessons").join(place.track).join(format!("{}.md", place.chapter));
        files.push((lesson, LESSON.to_owned()));
    }
    let exercises = root.join("exercises").join(place.track).join(place.chapter);
    let solutions = root.join("solutions").join(place.track).join(place.chapter);
    let name = place.name;
    let list = exercises.join("chapter.toml");
    let is_listed = !list.exists();
    files.extend([
        (list.clone(), chapter(name)),
        (exercises.join(format!("{name}.sql")), STUB.to_owned()),
        (exercises.join(format!("{name}.mistakes")).join("name_of_the_mistake.sql"), MISTAKE.to_owned()),
        (solutions.join(format!("{name}.sql")), SOLUTION.to_owned()),
        // The last one: where it is, the exercise is complete.
        (place.spec(&root), SPEC.to_owned()),
    ]);
    for (path, text) in &files {
        let word = if write_new(path, text.as_bytes())? { "made " } else { "stays" };
        let shown = setting.shown(path);
        setting.show(&format!("{word} {shown}\n"))?;
    }
    setting.show("\n")?;
    let list = setting.shown(&list);
    let add =
        if is_listed { String::new() } else { format!("Add \"{name}\" to the exercises in:\n  {list}\n") };
    let check = format!("workbook dev check {}/{name}{}", place.track, options(setting)?);
    setting.say(&format!(
        "{add}Change what stands in the files to what you want to teach. To check it:\n  {check}"
    ))?;
    Ok(Exit::Passed)
}

/// Where an exercise belongs.
struct Place<'a> {
    track: &'a str,
    chapter: &'a str,
    name: &'a str,
}

impl<'a> Place<'a> {
    fn parse(place: &'a str) -> Result<Self> {
        match place.split('/').collect::<Vec<_>>()[..] {
            [track, chapter, name] if [track, chapter, name].iter().all(|part| plain_name(part)) => {
                Ok(Self { track, chapter, name })
            }
            _ => Err(Failure::usage(format!("{place:?} does not say where the exercise belongs."))
                .hint("Write track/chapter/exercise, such as sql/03_keep_it_true/my_exercise.")),
        }
    }

    fn spec(&self, root: &Path) -> PathBuf {
        let folder = root.join("exercises").join(self.track).join(self.chapter);
        folder.join(format!("{}.toml", self.name))
    }

    /// Names are unique in a track. What a run before this one left incomplete may be completed.
    fn refuse_what_exists(&self, root: &Path, course: &Course) -> Result<()> {
        let Self { track, chapter, name } = self;
        let has_spec = self.spec(root).exists();
        let other = match course.survey(track) {
            Ok((known, _)) => known.chapter_of(name).map(|chapter| chapter.folder.clone()),
            // A track that is not there yet has no exercises.
            Err(_) => None,
        };
        let other = other.filter(|folder| has_spec || folder != chapter);
        match other.or_else(|| has_spec.then(|| (*chapter).to_owned())) {
            Some(folder) => {
                Err(Failure::usage(format!("There is an exercise {track}/{name} already, in {folder}."))
                    .hint("Give yours another name: names are unique in a track."))
            }
            None => Ok(()),
        }
    }
}

/// The folder that the files go into, and the course that the exercise will be part of.
pub(super) fn course(setting: &Setting<'_>) -> Result<(PathBuf, Course)> {
    let Some(root) = setting.course_folder()? else {
        let root = checkout(setting.environment.folder()?)?;
        let course = Course::embedded().with_folder(&root, true)?;
        return Ok((root, course));
    };
    let is_course = root.join("exercises").is_dir();
    let course = match (is_course, setting.alone()) {
        (true, _) => setting.any_course(None)?,
        (false, false) => Course::embedded(),
        (false, true) => Course::none(),
    };
    Ok((root, course))
}

/// The course of the checkout around the current folder.
fn checkout(folder: &Path) -> Result<PathBuf> {
    Checkout::around(folder).map(|checkout| checkout.root().to_owned()).ok_or_else(|| {
        Failure::usage("There is no course here to add an exercise to.")
            .hint("Say which course folder: --course DIR")
            .hint("Or run this in a checkout of this project.")
    })
}

/// The options that the next command needs too.
pub(super) fn options(setting: &Setting<'_>) -> Result<String> {
    let Some(folder) = setting.course_folder()? else { return Ok(String::new()) };
    let alone = if setting.alone() { " --alone" } else { "" };
    Ok(format!(" --course {}{alone}", setting.quoted(&folder)))
}

#[cfg(test)]
mod tests {
    use super::Place;

    #[test]
    fn a_place_has_three_plain_parts() {
        let place = Place::parse("sql/03_keep_it_true/mine").unwrap();
        assert_eq!((place.track, place.chapter, place.name), ("sql", "03_keep_it_true", "mine"));
        for wrong in ["mine", "sql/mine", "sql/../mine", "sql//mine", "a/b/c/d"] {
            assert!(Place::parse(wrong).is_err(), "{wrong}");
        }
    }
}
