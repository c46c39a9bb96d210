//! A track: what comes in which order.
//!
//! Reading it reads its `chapter.toml` files and no spec.

use super::chapter::{Chapter, arrange};
use super::files::Source;
use super::slips::near;
use crate::error::{Failure, Result};

/// A track: the same story told in one language.
#[derive(Clone, Debug)]
pub struct Track {
    /// Its name: `sql`.
    pub name: String,
    /// Its chapters, in order.
    pub chapters: Vec<Chapter>,
}

impl Track {
    /// Reads what can be read of a track, and tells what can't. The name of an exercise counts where it comes first.
    ///
    /// # Errors
    /// When the course has no such track.
    pub(super) fn survey(sources: &[Source], name: &str) -> Result<(Self, Vec<Failure>)> {
        let mut problems = Vec::new();
        let mut chapters: Vec<Chapter> = Vec::new();
        for (index, source) in sources.iter().enumerate() {
            for folder in source.list(&format!("exercises/{name}")) {
                match Chapter::read(source, index, name, folder) {
                    Ok(chapter) => chapters.extend(chapter),
                    Err(problem) => problems.push(problem),
                }
            }
        }
        if chapters.is_empty() && problems.is_empty() {
            return Err(unknown(sources, name));
        }
        arrange(&mut chapters);
        problems.extend(drop_doubles(sources, name, &mut chapters));
        Ok((Self { name: name.to_owned(), chapters }, problems))
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

    /// The chapter whose name is near to `text`, if any.
    #[must_use]
    pub fn chapter_near(&self, text: &str) -> Option<&Chapter> {
        near(self.chapters.iter().map(|chapter| (chapter.name().to_owned(), chapter)), text)
    }

    /// The chapter that `text` names: by its number, its folder or its name.
    #[must_use]
    pub fn chapter_called(&self, text: &str) -> Option<&Chapter> {
        self.chapters.iter().find(|chapter| chapter.is_called(text))
    }
}

/// Takes out every exercise whose name another one has already.
fn drop_doubles(sources: &[Source], track: &str, chapters: &mut [Chapter]) -> Vec<Failure> {
    let mut problems = Vec::new();
    let mut seen: Vec<(String, String)> = Vec::new();
    for chapter in chapters {
        let source = &sources[chapter.source];
        let file = source.shown(&format!("exercises/{track}/{}/chapter.toml", chapter.folder));
        chapter.exercises.retain(|name| {
            let first = seen.iter().find(|(known, _)| known == name);
            if let Some((_, first)) = first {
                let message =
                    format!("{file} names {name}, and {first} has an exercise of that name already.");
                problems
                    .push(source.failure(message, "Give yours another name: names are unique in a track."));
                return false;
            }
            seen.push((name.clone(), file.clone()));
            true
        });
    }
    problems
}

fn unknown(sources: &[Source], name: &str) -> Failure {
    let known = names(sources);
    let failure = Failure::usage(format!("There is no track {name:?}."));
    let failure = match near(known.iter().map(|name| (name.clone(), name)), name) {
        Some(near) => failure.hint(format!("Did you mean {near}?")),
        None => failure,
    };
    if known.is_empty() { failure } else { failure.hint(format!("Tracks: {}.", known.join(", "))) }
}

/// The names of the tracks that have chapters.
pub(super) fn names(sources: &[Source]) -> Vec<String> {
    let with_chapters =
        |source: &Source| source.list("exercises").into_iter().filter(|name| has_any(source, name)).collect();
    let mut names: Vec<String> =
        sources.iter().flat_map(|source| -> Vec<String> { with_chapters(source) }).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// Whether `track` has a chapter in this source.
fn has_any(source: &Source, track: &str) -> bool {
    let folder = format!("exercises/{track}");
    let is_chapter = |chapter: &String| {
        source.find(&format!("{folder}/{chapter}"), |file| (file == "chapter.toml").then_some(())).is_some()
    };
    source.list(&folder).iter().any(is_chapter)
}
