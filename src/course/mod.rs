//! What is taught: tracks, chapters and exercises, and the files they are made of.
//!
//! The course is data: an exercise is its files and nothing else. How answers are judged is the judge's business, where
//! they lie on the learner's disk the workspace's.

mod chapter;
mod exercise;
mod files;
mod id;
mod ordered;
mod spec;
mod summary;

use std::path::Path;

pub use chapter::{Chapter, Track};
pub use exercise::{Exercise, Mistake};
pub use files::{Source, Text};
pub use id::ExerciseId;
pub use ordered::Ordered;
pub use summary::Summary;

pub use spec::{
    Check, Delete, End, EqualMutant, Fact, Insert, Link, MistakeNote, Plan, Refusal, Relationship, Scalar,
    Spec, Step, Task, Words,
};

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

    /// This course with a folder added to it, or, if `alone`, that folder only.
    ///
    /// # Errors
    /// When the folder has no `exercises` folder in it.
    pub fn with_folder(mut self, folder: &Path, alone: bool) -> Result<Self> {
        if !folder.join("exercises").is_dir() {
            return Err(Failure::files(format!(
                "{} is not a course: it has no folder \"exercises\"",
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
        let mut names: Vec<String> = self
            .sources
            .iter()
            .flat_map(|source| {
                source.list("exercises").into_iter().filter(|name| chapter::has_any(source, name))
            })
            .collect();
        names.sort_unstable_by_key(|name| (name != "sql", name.clone()));
        names.dedup();
        names
    }

    /// The chapters of a track, in order.
    ///
    /// # Errors
    /// When the course has no such track, a `chapter.toml` does not parse, or an exercise's name is not unique.
    pub fn track(&self, name: &str) -> Result<Track> {
        Track::read(&self.sources, name)
    }

    /// One exercise with all its files.
    ///
    /// # Errors
    /// [`Kind::Usage`](crate::error::Kind::Usage) with near names when there is none with this name; a fault when its
    /// files are not in order.
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
        Err(self.unknown(&self.track(track)?, name))
    }

    /// One exercise of a track that was read already.
    ///
    /// # Errors
    /// As [`Course::exercise`].
    pub fn exercise_of(&self, track: &Track, name: &str) -> Result<Exercise> {
        let id = ExerciseId::new(track.name.as_str(), name);
        let chapter = track.chapter_of(name).ok_or_else(|| self.unknown(track, name))?;
        Exercise::read(&self.sources[chapter.source], &self.sources, &chapter.folder, &id)
    }

    /// An exercise of a track at a glance, for overviews.
    ///
    /// # Errors
    /// As [`Course::exercise`].
    pub fn summary(&self, track: &Track, name: &str) -> Result<Summary> {
        let chapter = track.chapter_of(name).ok_or_else(|| self.unknown(track, name))?;
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

    fn unknown(&self, track: &Track, name: &str) -> Failure {
        let failure = Failure::usage(format!("there is no exercise {}/{name}", track.name));
        let here = track.exercises().map(|known| (known.to_owned(), known.to_owned()));
        let elsewhere =
            self.track_names().into_iter().filter(|other| *other != track.name).filter_map(|other| {
                let other = self.track(&other).ok()?;
                let names: Vec<String> = other.exercises().map(str::to_owned).collect();
                Some(names.into_iter().map(move |known| (known.clone(), format!("{}/{known}", other.name))))
            });
        let nearest = here
            .chain(elsewhere.flatten())
            .map(|(known, shown)| (strsim::jaro_winkler(&known, name), shown))
            .filter(|(nearness, _)| *nearness > 0.8)
            .max_by(|one, other| one.0.total_cmp(&other.0));
        match nearest {
            Some((_, shown)) => failure.hint(format!("Did you mean {shown}?")),
            None => failure,
        }
        .hint("workbook list shows every exercise.")
    }
}
