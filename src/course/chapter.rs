//! Tracks and chapters: what comes in which order.
//!
//! Reading a track reads its `chapter.toml` files and no spec.

use serde::Deserialize;

use super::files::Source;
use crate::error::{Failure, Result};

/// A track: the same story told in one language.
#[derive(Clone, Debug)]
pub struct Track {
    /// Its name: `sql`.
    pub name: String,
    /// Its chapters, in order.
    pub chapters: Vec<Chapter>,
}

/// A chapter: a lesson and a few exercises.
#[derive(Clone, Debug)]
pub struct Chapter {
    /// Its folder, whose number orders it: `03_keep_it_true`.
    pub folder: String,
    /// Its title: "Keep it true".
    pub title: String,
    /// What it teaches first: `JOIN`, `composite key`, … No exercise may use what a later chapter introduces.
    pub introduces: Vec<String>,
    /// The names of its exercises, in order.
    pub exercises: Vec<String>,
    /// Which of the course's sources it comes from.
    pub(super) source: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ChapterFile {
    title: String,
    #[serde(default)]
    introduces: Vec<String>,
    exercises: Vec<String>,
}

impl Track {
    pub(super) fn read(sources: &[Source], name: &str) -> Result<Self> {
        let mut chapters: Vec<Chapter> = Vec::new();
        for (index, source) in sources.iter().enumerate() {
            for folder in source.list(&format!("exercises/{name}")) {
                let path = format!("exercises/{name}/{folder}/chapter.toml");
                let Some(text) = source.read(&path)? else { continue };
                let file: ChapterFile = toml::from_str(&text)
                    .map_err(|error| Failure::fault(format!("{path} does not parse:\n{error}")))?;
                let ChapterFile { title, introduces, exercises } = file;
                chapters.push(Chapter { folder, title, introduces, exercises, source: index });
            }
        }
        if chapters.is_empty() {
            let mut known: Vec<String> = sources
                .iter()
                .flat_map(|source| source.list("exercises").into_iter().filter(|name| has_any(source, name)))
                .collect();
            known.sort_unstable();
            known.dedup();
            return Err(Failure::usage(format!("there is no track {name:?}"))
                .hint(format!("Tracks: {}.", known.join(", "))));
        }
        chapters.sort_by(|one, other| one.folder.cmp(&other.folder));
        let track = Self { name: name.to_owned(), chapters };
        let mut seen: Vec<&str> = Vec::new();
        for exercise in track.exercises() {
            if seen.contains(&exercise) {
                return Err(Failure::fault(format!("the course has two exercises named {name}/{exercise}")));
            }
            seen.push(exercise);
        }
        Ok(track)
    }

    /// The names of its exercises, in order.
    pub fn exercises(&self) -> impl Iterator<Item = &str> {
        self.chapters.iter().flat_map(|chapter| chapter.exercises.iter().map(String::as_str))
    }

    /// The chapter that an exercise belongs to.
    #[must_use]
    pub fn chapter_of(&self, exercise: &str) -> Option<&Chapter> {
        self.chapters.iter().find(|chapter| chapter.exercises.iter().any(|name| name == exercise))
    }
}

impl Chapter {
    /// The number in front of the folder's name; 0 when there is none.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.folder.split('_').next().and_then(|number| number.parse().ok()).unwrap_or(0)
    }

    /// The folder's name without its number: `keep_it_true`.
    #[must_use]
    pub fn name(&self) -> &str {
        self.folder.split_once('_').map_or(self.folder.as_str(), |(_, name)| name)
    }
}

/// Whether `track` has a chapter in this source.
pub(super) fn has_any(source: &Source, track: &str) -> bool {
    let folder = format!("exercises/{track}");
    source
        .list(&folder)
        .iter()
        .any(|chapter| source.list(&format!("{folder}/{chapter}")).iter().any(|file| file == "chapter.toml"))
}
