//! Nothing is used before it is taught: what a solution uses, against what the chapters so far introduce.

use crate::course::{Chapter, Exercise, Track};
use crate::judge::Judging;

/// What the solution of `exercise` uses that no chapter up to its own introduces, but a later one does.
#[must_use]
pub fn too_early(judging: &Judging, track: &Track, exercise: &Exercise) -> Vec<String> {
    let Some(own) = track.chapters.iter().position(|chapter| chapter.folder == exercise.chapter) else {
        return Vec::new();
    };
    let (taught, later) = track.chapters.split_at(own + 1);
    let uses = judging.languages.of_track(&track.name).uses(&exercise.solution);
    let names = |chapters: &[Chapter], word: &str| {
        chapters.iter().any(|chapter| chapter.introduces.iter().any(|known| known == word))
    };
    uses.into_iter()
        .filter(|word| !names(taught, word) && (names(later, word) || !KNOWN_FROM_THE_START.contains(word)))
        .map(|word| {
            format!("the solution uses {word:?}, which no chapter up to {} introduces", exercise.chapter)
        })
        .collect()
}

/// What a learner knows before the first chapter: `SELECT … WHERE` and `CREATE TABLE`.
const KNOWN_FROM_THE_START: [&str; 2] = ["select", "create table"];
