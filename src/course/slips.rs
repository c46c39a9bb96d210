//! What may have been meant by a name that no exercise has: another exercise, or a chapter.

use super::{Course, Track};
use crate::error::Failure;

/// How near a name must be to be offered.
const NEAR: f64 = 0.8;

/// What to say of a name that no exercise of `track` has.
pub(super) fn unknown(course: &Course, track: &Track, name: &str) -> Failure {
    let failure = Failure::usage(format!("There is no exercise {}/{name}.", track.name));
    if let Some(chapter) = track.chapter_called(name) {
        let failure = failure
            .hint(format!("{name} is a chapter: {}. Its lesson:", chapter.title))
            .hint(format!("  workbook lesson {}", chapter.call()));
        return if chapter.exercises.is_empty() {
            failure
        } else {
            failure.hint(format!("Its exercises: {}.", chapter.exercises.join(", ")))
        };
    }
    match nearest(course, track, name) {
        // Whole, so that it leads there from any track.
        Some(near) => failure.hint(format!("Did you mean {near}?")),
        None => failure,
    }
    .hint("workbook list shows every exercise.")
}

/// The nearest name, as it would be typed. Whether letters are small or large makes no difference.
fn nearest(course: &Course, track: &Track, name: &str) -> Option<String> {
    let here = track.exercises().map(|known| (known.to_owned(), format!("{}/{known}", track.name)));
    let elsewhere = course.track_names().into_iter().filter(|other| *other != track.name).flat_map(|other| {
        let names: Vec<String> = match course.track(&other) {
            Ok(other) => other.exercises().map(str::to_owned).collect(),
            Err(_) => Vec::new(),
        };
        names.into_iter().map(move |known| (known.clone(), format!("{other}/{known}")))
    });
    // Those of this track come first.
    near(here.chain(elsewhere), name)
}

/// Of names, each with what is shown of it, the nearest to one that was typed; of equally near ones the first.
pub(super) fn near<T>(names: impl Iterator<Item = (String, T)>, typed: &str) -> Option<T> {
    let typed = typed.to_lowercase();
    names
        .map(|(known, shown)| (strsim::jaro_winkler(&known.to_lowercase(), &typed), shown))
        .filter(|(nearness, _)| *nearness > NEAR)
        .reduce(|best, other| if other.0 > best.0 { other } else { best })
        .map(|(_, shown)| shown)
}

#[cfg(test)]
mod tests {
    use crate::course::{Course, ExerciseId};

    fn hints(name: &str) -> Vec<String> {
        Course::embedded().exercise(&ExerciseId::new("sql", name)).unwrap_err().hints
    }

    #[test]
    fn near_names_are_offered_in_small_letters_or_large_ones() {
        assert_eq!(hints("unique_pear")[0], "Did you mean sql/unique_pair?");
        assert_eq!(hints("UNIQUE_PAIR")[0], "Did you mean sql/unique_pair?");
        assert_eq!(hints("zzz"), ["workbook list shows every exercise."]);
    }

    #[test]
    fn a_chapter_is_told_as_one() {
        for name in ["3", "03", "keep_it_true", "03_keep_it_true", "Keep_It_True"] {
            let hints = hints(name);
            assert!(hints[0].contains("is a chapter: Keep it true."), "{hints:?}");
            assert_eq!(hints[1], "  workbook lesson 3");
            assert!(hints[2].contains("unique_pair"), "{hints:?}");
        }
    }
}
