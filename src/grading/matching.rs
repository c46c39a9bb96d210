//! Which file answers which exercise: by its name, wherever it lies.
//!
//! Nothing is read here.

use super::handed::{HandedFile, has_extension};
use super::who::{before, stem};
use crate::course::Summary;

/// What files and folders of the course are called.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// All tracks.
    pub tracks: &'a [String],
    /// All exercises, earlier names too, with the longest names first.
    pub exercises: &'a [String],
}

/// The file that answers an exercise.
///
/// A file in the folder of another track is none. A name that is the exercise's own counts before one with the learner's name in
/// front, an earlier name of the exercise last; of several uploads of one file the latest counts.
#[must_use]
pub fn answer<'a>(files: &'a [HandedFile], exercise: &Summary, known: &Known<'_>) -> Option<&'a HandedFile> {
    let ranked = files.iter().filter_map(|file| Some((rank(file, exercise, known)?, file)));
    ranked.min_by(|(one, _), (other, _)| one.cmp(other)).map(|(_, file)| file)
}

/// How well a file fits, the least being best.
type Rank<'a> = (usize, usize, usize, usize, u32, usize, &'a [String]);

fn rank<'a>(file: &'a HandedFile, exercise: &Summary, known: &Known<'_>) -> Option<Rank<'a>> {
    let (name, folders) = file.parts.split_last()?;
    if !has_extension(name, std::slice::from_ref(&exercise.extension)) {
        return None;
    }
    let (stem, upload) = stem(name);
    // The longest name says which exercise it is: ada_unique_pair is none to "pair".
    let (called, learner) = known.exercises.iter().find_map(|name| Some((name, before(stem, name)?)))?;
    let mut names = [&exercise.id.name].into_iter().chain(&exercise.was);
    let age = names.position(|name| name == called)?;
    let own = folders.contains(&exercise.id.track);
    if !own && folders.iter().any(|folder| known.tracks.contains(folder)) {
        return None;
    }
    let has_capitals = usize::from(!stem.ends_with(called.as_str()));
    let length = stem.len() - learner.len();
    let is_marked = usize::from(length > called.len() + 1);
    let unlike = 2 * is_marked + has_capitals;
    Some((age, usize::from(!own), learner.len(), unlike, u32::MAX - upload, folders.len(), &file.parts))
}

/// Whether a file is named after an exercise, whatever its ending.
#[must_use]
pub fn is_named_after_one(parts: &[String], known: &Known<'_>) -> bool {
    let (stem, _) = stem(parts.last().map_or("", String::as_str));
    known.exercises.iter().any(|exercise| before(stem, exercise).is_some())
}

#[cfg(test)]
mod tests {
    use super::{Known, answer, is_named_after_one};
    use crate::course::{ExerciseId, Summary};
    use crate::grading::handed::HandedFile;

    fn exercise(track: &str, name: &str) -> Summary {
        Summary {
            id: ExerciseId::new(track, name),
            chapter: "01_why".to_owned(),
            extension: "sql".to_owned(),
            title: String::new(),
            extra: false,
            was: vec!["couple".to_owned()],
            key: 0,
        }
    }

    fn found(files: &[&str], exercise: &Summary) -> Option<String> {
        let files: Vec<HandedFile> = files.iter().map(|file| HandedFile::named(file)).collect();
        let tracks = ["sql", "knex"].map(str::to_owned);
        let exercises = ["unique_pair", "couple", "pair"].map(str::to_owned);
        answer(&files, exercise, &Known { tracks: &tracks, exercises: &exercises })
            .map(|file| file.parts.join("/"))
    }

    #[test]
    fn the_best_name_counts() {
        let pair = exercise("sql", "pair");
        let best = |files: &[&str]| found(files, &pair);
        assert_eq!(best(&["ada/pair.sql", "ada/sql/01/pair.sql"]).unwrap(), "ada/sql/01/pair.sql");
        assert_eq!(best(&["ada/couple.sql", "ada/my_pair.sql"]).unwrap(), "ada/my_pair.sql");
        assert_eq!(best(&["ada/couple.sql"]).unwrap(), "ada/couple.sql");
        assert_eq!(best(&["pair.sql", "pair-1.sql", "pair-2.sql"]).unwrap(), "pair-2.sql");
        assert_eq!(best(&["a/my_pair.sql", "b/c/pair.sql"]).unwrap(), "b/c/pair.sql");
        assert_eq!(best(&["PAIR.SQL", "pair.SQL"]).unwrap(), "pair.SQL");
        assert_eq!(best(&["Ray/Pair.SQL"]).unwrap(), "Ray/Pair.SQL");
        assert_eq!(best(&["pair-final.sql", "pair.sql"]).unwrap(), "pair.sql");
        assert_eq!(best(&["pair - Copy.sql", "Pair.sql"]).unwrap(), "Pair.sql");
        assert_eq!(best(&["pair_v2.sql"]).unwrap(), "pair_v2.sql");
        assert_eq!(best(&["pair.sql.txt"]).unwrap(), "pair.sql.txt");
        assert_eq!(best(&["ada_pair.sql", "pair-final.sql"]).unwrap(), "pair-final.sql");
    }

    #[test]
    fn what_is_named_after_an_exercise_is_known_by_any_ending() {
        let exercises = ["unique_pair", "couple", "pair"].map(str::to_owned);
        let known = Known { tracks: &[], exercises: &exercises };
        let named = |file: &str| is_named_after_one(&["ada".to_owned(), file.to_owned()], &known);
        for file in ["pair.sql", "couple-2.docx", "Ada_unique_pair.pdf", "pair_final"] {
            assert!(named(file), "{file}");
        }
        for file in ["answer one.sql", "unique_pair_old.sql", "repair.sql", ""] {
            assert!(!named(file), "{file}");
        }
    }

    #[test]
    fn what_belongs_elsewhere_does_not() {
        assert_eq!(
            found(
                &["ada/knex/pair.sql", "pair.js", "repair.sql", "ada_unique_pair.sql"],
                &exercise("sql", "pair")
            ),
            None
        );
        assert_eq!(found(&["ada/knex/pair.sql"], &exercise("knex", "pair")).unwrap(), "ada/knex/pair.sql");
    }
}
