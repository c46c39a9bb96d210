//! What is taught: tracks, chapters and exercises, and the files they are made of.
//!
//! The course is data: an exercise is its files and nothing else. How answers are judged is the judge's business, where
//! they lie on the learner's disk the workspace's.

mod chapter;
mod exercise;
mod files;
mod id;
mod link;
mod one_line;
mod ordered;
mod parsing;
mod slips;
mod spec;
mod summary;
mod track;

use std::path::Path;

pub use chapter::Chapter;
pub use exercise::{Exercise, Mistake};
pub use files::{Source, Text};
pub use id::ExerciseId;
pub use link::{Delete, End, Insert, Link, Scalar};
pub use ordered::Ordered;
pub use parsing::{parse, place};
pub use spec::{Check, EqualMutant, Fact, MistakeNote, Plan, Refusal, Relationship, Spec, Step, Task, Words};
pub use summary::Summary;
pub use track::Track;

use crate::error::{Failure, Result};

/// The whole course: ours, and the folders added to it.
#[derive(Clone, Debug)]
pub struct Course {
    sources: Vec<Source>,
}

impl Course {
    /// The course inside the program.
    #[must_use]
    pub fn embedded() -> Self {
        Self { sources: vec![Source::Embedded] }
    }

    /// A course without anything in it yet.
    #[must_use]
    pub const fn none() -> Self {
        Self { sources: Vec::new() }
    }

    /// This course with a folder added to it, or, if `alone`, that folder only.
    ///
    /// # Errors
    /// When the folder has no `exercises` folder in it.
    pub fn with_folder(mut self, folder: &Path, alone: bool) -> Result<Self> {
        if !folder.join("exercises").is_dir() {
            return Err(Failure::files(format!(
                "{} is not a course: it has no folder \"exercises\".",
                folder.display()
            ))
            .hint(
                "A course folder holds exercises/, lessons/ and solutions/, laid out as in docs/course.md.",
            ));
        }
        if alone {
            self.sources.clear();
        }
        self.sources.push(Source::Folder(folder.to_owned()));
        Ok(self)
    }

    /// The names of the tracks that have chapters, `sql` first.
    #[must_use]
    pub fn track_names(&self) -> Vec<String> {
        let mut names = track::names(&self.sources);
        names.sort_by_key(|name| name != "sql");
        names
    }

    /// The track to begin with.
    ///
    /// # Errors
    /// When the course has no chapter at all.
    pub fn first_track(&self) -> Result<String> {
        self.track_names().into_iter().next().ok_or_else(|| self.empty())
    }

    /// What to say of a course without exercises.
    #[must_use]
    pub fn empty(&self) -> Failure {
        let Some(Source::Folder(folder)) = self.sources.last() else {
            return Failure::fault("The course has no exercises.");
        };
        let folder = folder.display();
        Failure::files(format!("The course {folder} has no exercises."))
            .hint("To begin one:")
            .hint(format!("  workbook dev new sql/01_first/my_exercise --course {folder}"))
    }

    /// The chapters of a track, in order.
    ///
    /// # Errors
    /// When the course has no such track, a `chapter.toml` does not parse, or an exercise's name is not unique.
    pub fn track(&self, name: &str) -> Result<Track> {
        let (track, problems) = self.survey(name)?;
        problems.into_iter().next().map_or(Ok(track), Err)
    }

    /// What can be read of a track, and what is the matter with the rest: for authors.
    ///
    /// # Errors
    /// When the course has no such track.
    pub fn survey(&self, name: &str) -> Result<(Track, Vec<Failure>)> {
        Track::survey(&self.sources, name)
    }

    /// Whether there is an exercise of this name, whatever state its files are in.
    ///
    /// # Errors
    /// [`Kind::Usage`](crate::error::Kind::Usage) with near names when there is none.
    pub fn find(&self, id: &ExerciseId) -> Result<()> {
        let (track, _) = self.survey(&id.track)?;
        if track.chapter_of(&id.name).is_some() {
            Ok(())
        } else {
            Err(slips::unknown(self, &track, &id.name))
        }
    }

    /// One exercise with all its files.
    ///
    /// # Errors
    /// [`Kind::Usage`](crate::error::Kind::Usage) with near names when there is none with this name; when its files are
    /// not in order, what to mend.
    pub fn exercise(&self, id: &ExerciseId) -> Result<Exercise> {
        // One exercise is found by its file: reading the order of the whole track would take longer than judging.
        let ExerciseId { track, name } = id;
        for source in &self.sources {
            for chapter in source.list(&format!("exercises/{track}")) {
                if source.has(&format!("exercises/{track}/{chapter}/{name}.toml")) {
                    return Exercise::read(source, &self.sources, &chapter, id);
                }
            }
        }
        Err(slips::unknown(self, &self.track(track)?, name))
    }

    /// One exercise of a track that was read already.
    ///
    /// # Errors
    /// As [`Course::exercise`].
    pub fn exercise_of(&self, track: &Track, name: &str) -> Result<Exercise> {
        let id = ExerciseId::new(track.name.as_str(), name);
        let chapter = track.chapter_of(name).ok_or_else(|| slips::unknown(self, track, name))?;
        Exercise::read(&self.sources[chapter.source], &self.sources, &chapter.folder, &id)
    }

    /// An exercise of a track at a glance, for overviews.
    ///
    /// # Errors
    /// As [`Course::exercise`].
    pub fn summary(&self, track: &Track, name: &str) -> Result<Summary> {
        let chapter = track.chapter_of(name).ok_or_else(|| slips::unknown(self, track, name))?;
        let source = &self.sources[chapter.source];
        let key = match source.key() {
            Some(key) => key,
            None => self.exercise_of(track, name)?.key,
        };
        Summary::read(source, &chapter.folder, ExerciseId::new(track.name.as_str(), name), key)
    }

    /// The text of a chapter's lesson, or of another lesson of the track such as `words`.
    ///
    /// # Errors
    /// When the file is there but cannot be read.
    pub fn lesson(&self, track: &str, name: &str) -> Result<Option<Text>> {
        self.file(&format!("lessons/{track}/{name}.md"))
    }

    /// The text of a file of the course's own, by its path from the course's root.
    ///
    /// # Errors
    /// When the file is there but cannot be read.
    pub fn file(&self, path: &str) -> Result<Option<Text>> {
        for source in &self.sources {
            if let Some(text) = source.read(path)? {
                return Ok(Some(text));
            }
        }
        Ok(None)
    }

    /// How a file of the course's own is named to those who can mend it.
    #[must_use]
    pub fn shown(&self, path: &str) -> String {
        let source = self.sources.iter().find(|source| source.has(path));
        source.map_or_else(|| path.to_owned(), |source| source.shown(path))
    }

    /// What is the matter with the files of an exercise: a fault of ours, or something for the author of a folder to mend.
    #[must_use]
    pub fn fault(&self, track: &Track, exercise: &str, message: &str) -> Failure {
        let Some(chapter) = track.chapter_of(exercise) else { return Failure::fault(message) };
        let source = &self.sources[chapter.source];
        let file = source.shown(&format!("exercises/{}/{}/{exercise}.toml", track.name, chapter.folder));
        source.failure(format!("{file}: {message}"), "The SQL of its given and its setup must run by itself.")
    }

    /// Specs that lie in a chapter's folder and that its `chapter.toml` does not name.
    #[must_use]
    pub fn unlisted(&self, track: &Track) -> Vec<String> {
        let mut unlisted = Vec::new();
        for chapter in &track.chapters {
            let source = &self.sources[chapter.source];
            let folder = format!("exercises/{}/{}", track.name, chapter.folder);
            let specs = source.list(&folder);
            let specs =
                specs.iter().filter_map(|file| file.strip_suffix(".toml")).filter(|name| *name != "chapter");
            for name in specs.filter(|name| !chapter.exercises.iter().any(|known| known == name)) {
                unlisted.push(source.shown(&format!("{folder}/{name}.toml")));
            }
        }
        unlisted
    }
}
