//! Putting the files of a track into the workspace: the stubs that are missing, and the lessons.
//!
//! A stub is written where there is no answer yet, never over one. A lesson is ours: it is refreshed, unless the learner
//! wrote in it.

use std::fs;
use std::path::{Path, PathBuf};

use super::Workspace;
use super::files::{clear_half, hash, stay_inside, write_new, write_whole};
use super::layout::{Place, plain_name};
use super::state::State;
use crate::course::{Course, Summary, Track};
use crate::error::{Failure, Result};

/// What was put there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Furnished {
    /// How many stubs were written.
    pub stubs: usize,
    /// Answers that moved to the new name of their exercise: from where to where.
    pub taken_over: Vec<(PathBuf, PathBuf)>,
}

impl Workspace {
    /// Writes what is missing of a track; `exercises` are all of it.
    ///
    /// # Errors
    /// When something can't be written. What was written until then stays.
    pub fn furnish(&self, course: &Course, track: &Track, exercises: &[Summary]) -> Result<Furnished> {
        let _lock = self.lock()?;
        let mut furnished = Furnished::default();
        clear_half(&self.marker_file());
        for exercise in exercises {
            self.stub(course, track, exercise, &mut furnished)?;
        }
        write_new(&self.hidden().join(".gitignore"), b"*\n")?;
        let mut state = self.state();
        for chapter in &track.chapters {
            let Some(text) = course.lesson(&track.name, &chapter.folder)? else { continue };
            let first = exercises.iter().find(|exercise| exercise.chapter == chapter.folder);
            let folder = match first {
                Some(exercise) => {
                    self.answer(exercise).ok().and_then(|path| path.parent().map(Path::to_owned))
                }
                None => None,
            };
            let folder = folder.unwrap_or_else(|| self.root().join(&track.name).join(&chapter.folder));
            self.lesson(&folder.join("README.md"), &text, &mut state)?;
        }
        if let Some(text) = course.lesson(&track.name, "words")?
            && plain_name(&track.name)
        {
            self.lesson(&self.root().join(&track.name).join("words.md"), &text, &mut state)?;
        }
        self.store(super::state::FILE, state)?;
        Ok(furnished)
    }

    fn stub(
        &self,
        course: &Course,
        track: &Track,
        exercise: &Summary,
        furnished: &mut Furnished,
    ) -> Result<()> {
        // A place that leads out of the workspace is told of when the answer is judged.
        let Ok(place) = self.place(exercise) else { return Ok(()) };
        match place {
            Place::Named(path) => {
                clear_half(&path);
                Ok(())
            }
            Place::Earlier(old) => {
                let new = self.belongs(exercise);
                stay_inside(self.root(), &new)?;
                take_over(&old, &new)?;
                furnished.taken_over.push((old, new));
                Ok(())
            }
            Place::Nowhere(path) => {
                let stub = course.exercise_of(track, &exercise.id.name)?.stub;
                if write_new(&path, stub.as_bytes())? {
                    furnished.stubs += 1;
                }
                Ok(())
            }
        }
    }

    fn lesson(&self, path: &Path, text: &str, state: &mut State) -> Result<()> {
        if stay_inside(self.root(), path).is_err() {
            return Ok(());
        }
        let name = path.strip_prefix(self.root()).unwrap_or(path).to_string_lossy().replace('\\', "/");
        let wanted = hash(text.as_bytes());
        match fs::read(path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                write_new(path, text.as_bytes())?;
            }
            // Neither ours as it was written, nor as it is now: the learner wrote in it, or it can't be read.
            Ok(content) if hash(&content) != wanted && state.written.get(&name) != Some(&hash(&content)) => {
                return Ok(());
            }
            Err(_) => return Ok(()),
            Ok(content) if hash(&content) != wanted => write_whole(path, text.as_bytes())?,
            Ok(_) => clear_half(path),
        }
        state.written.insert(name, wanted);
        Ok(())
    }
}

/// Moves an answer to the new name of its exercise. Where there is something already, both stay.
fn take_over(old: &Path, new: &Path) -> Result<()> {
    let moved = match new.parent() {
        Some(folder) => fs::create_dir_all(folder).and_then(|()| fs::rename(old, new)),
        None => fs::rename(old, new),
    };
    moved.map_err(|error| {
        Failure::files(format!("{} can't be moved to {}.", old.display(), new.display()))
            .because(error)
            .hint("The exercise has a new name. Your answer is still under the old one; move it by hand.")
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::super::samples::{Folder, STUB, course};
    use super::Furnished;
    use crate::course::{Course, Summary};

    fn furnish(folder: &Folder, root: &std::path::Path) -> Furnished {
        let course = Course::embedded().with_folder(root, true).unwrap();
        let track = course.track("sql").unwrap();
        let exercises: Vec<Summary> =
            track.exercises().map(|name| course.summary(&track, name).unwrap()).collect();
        folder.workspace.furnish(&course, &track, &exercises).unwrap()
    }

    #[test]
    fn stubs_and_lessons_are_written_once() {
        let (folder, course) = (Folder::new(), course("The lesson.", &[]));
        assert_eq!(furnish(&folder, course.path()).stubs, 2);
        let read = |path: &str| fs::read_to_string(folder.root().join(path)).unwrap();
        assert_eq!(read("sql/01_why/pair.sql"), STUB);
        assert_eq!(read("sql/01_why/README.md"), "The lesson.");
        folder.write("sql/01_why/pair.sql", "mine");
        fs::remove_file(folder.root().join("sql/01_why/link.sql")).unwrap();
        assert_eq!(furnish(&folder, course.path()).stubs, 1);
        assert_eq!(read("sql/01_why/pair.sql"), "mine");
        assert_eq!(read("sql/01_why/link.sql"), STUB);
    }

    #[test]
    fn what_a_crash_left_beside_a_file_goes() {
        let (folder, course) = (Folder::new(), course("The lesson.", &[]));
        furnish(&folder, course.path());
        for name in ["pair.sql", "README.md"] {
            folder.write(&format!("sql/01_why/.{name}.new"), "left");
        }
        folder.write("sql/01_why/.mine.new", "the learner's own");
        furnish(&folder, course.path());
        let left = fs::read_dir(folder.root().join("sql/01_why")).unwrap();
        let mut names: Vec<_> = left.map(|entry| entry.unwrap().file_name()).collect();
        names.retain(|name| name.to_string_lossy().starts_with('.'));
        assert_eq!(names, [".mine.new"]);
    }

    #[test]
    fn a_lesson_is_refreshed_unless_the_learner_wrote_in_it() {
        let folder = Folder::new();
        furnish(&folder, course("Old.", &[]).path());
        let read = || fs::read_to_string(folder.root().join("sql/01_why/README.md")).unwrap();
        furnish(&folder, course("New.", &[]).path());
        assert_eq!(read(), "New.");
        folder.write("sql/01_why/README.md", "New. And my notes.");
        furnish(&folder, course("Newer.", &[]).path());
        assert_eq!(read(), "New. And my notes.");
        fs::remove_dir_all(folder.root().join(".workbook")).unwrap();
        furnish(&folder, course("Newest.", &[]).path());
        assert_eq!(read(), "New. And my notes.");
    }

    #[test]
    fn an_answer_under_an_earlier_name_is_taken_over() {
        let folder = Folder::new();
        let old = folder.write("sql/00_before/couple.sql", "mine");
        let furnished = furnish(&folder, course("x", &["couple"]).path());
        let new = folder.root().join("sql/01_why/pair.sql");
        assert_eq!(furnished.taken_over, [(old.clone(), new.clone())]);
        assert_eq!(fs::read_to_string(new).unwrap(), "mine");
        assert!(!old.exists());
    }

    #[test]
    fn a_renamed_chapter_folder_keeps_its_answers_and_gets_no_second_stub() {
        let (folder, course) = (Folder::new(), course("x", &[]));
        furnish(&folder, course.path());
        fs::rename(folder.root().join("sql/01_why"), folder.root().join("sql/my first")).unwrap();
        assert_eq!(furnish(&folder, course.path()).stubs, 0);
        assert!(!folder.root().join("sql/01_why").exists());
    }
}
