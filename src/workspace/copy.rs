//! One copy of an answer, as the name of its file says: `sql-unique_pair 2026-11-27 21-03-11.sql`.
//!
//! The name alone says which answer it was, when it was put away, and whether it still waits to be brought back. Nothing is
//! read or written here.

use std::cmp::Ordering;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::course::ExerciseId;
use crate::database::local_stamp;

/// At the end of the name of a copy that does not wait any more.
const BROUGHT_BACK: &str = " brought back";

/// One copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Copy {
    pub path: PathBuf,
    /// Whether `undo` would bring it back.
    pub waits: bool,
    /// Track and exercise: `sql-unique_pair`.
    answer: String,
    /// When it was put away, in local time: `2026-11-27 21-03-11`.
    time: String,
    /// Tells copies of the same second apart, from 1.
    number: u32,
}

impl Copy {
    /// A copy by its file; none when the file is something else.
    pub fn parse(path: PathBuf) -> Option<Self> {
        let name = path.file_name()?.to_str()?;
        let (stem, _) = name.rsplit_once('.')?;
        let front = stem.strip_suffix(BROUGHT_BACK);
        let waits = front.is_none();
        let parts: Vec<&str> = front.unwrap_or(stem).split(' ').collect();
        let (answer, day, clock, number) = match parts[..] {
            [answer, day, clock] => (answer, day, clock, 1),
            [answer, day, clock, number] => (answer, day, clock, number.parse().ok()?),
            _ => return None,
        };
        let is_time = |text: &str, groups: &[usize]| {
            let parts: Vec<&str> = text.split('-').collect();
            let digits = |part: &&str| part.chars().all(|letter| letter.is_ascii_digit());
            parts.iter().all(digits) && parts.iter().map(|part| part.len()).eq(groups.iter().copied())
        };
        if !answer.contains('-') || !is_time(day, &[4, 2, 2]) || !is_time(clock, &[2, 2, 2]) {
            return None;
        }
        let (answer, time) = (answer.to_owned(), format!("{day} {clock}"));
        Some(Self { path, waits, answer, time, number })
    }

    /// The copy to be made now, after the `last` one. Clocks go back, in autumn and when they are set; the order of the copies
    /// does not: then it gets the time of the last one, and the next number.
    pub fn after(last: Option<&Self>, folder: &Path, id: &ExerciseId, extension: &str) -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).ok();
        let now = now.and_then(|passed| local_stamp(passed.as_secs()));
        Self::at(&now.unwrap_or_else(|| "1970-01-01 00-00-00".to_owned()), last, folder, id, extension)
    }

    fn at(now: &str, last: Option<&Self>, folder: &Path, id: &ExerciseId, extension: &str) -> Self {
        let (time, number) = match last {
            Some(last) if last.time.as_str() >= now => (last.time.as_str(), last.number.saturating_add(1)),
            _ => (now, 1),
        };
        let answer = format!("{}-{}", id.track, id.name);
        let more = if number == 1 { String::new() } else { format!(" {number}") };
        let path = folder.join(format!("{answer} {time}{more}.{extension}"));
        Self { path, waits: true, answer, time: time.to_owned(), number }
    }

    /// The file's name once it was brought back.
    pub fn brought_back(&self) -> PathBuf {
        let part = |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
        let (stem, extension) = (part(self.path.file_stem()), part(self.path.extension()));
        self.path.with_file_name(format!("{stem}{BROUGHT_BACK}.{extension}"))
    }

    /// Whether it is a copy of the answer to this exercise.
    pub fn is_of(&self, id: &ExerciseId) -> bool {
        self.answer == format!("{}-{}", id.track, id.name)
    }

    /// The exercise. Names may have a `-` in them: the track is the longest front part that is one.
    pub fn id(&self, is_track: impl Fn(&str) -> bool) -> ExerciseId {
        let splits =
            self.answer.match_indices('-').map(|(at, _)| (&self.answer[..at], &self.answer[at + 1..]));
        let (track, name) = splits
            .clone()
            .filter(|(track, _)| is_track(track))
            .last()
            .or_else(|| splits.clone().next())
            .unwrap_or(("", &self.answer));
        ExerciseId::new(track, name)
    }

    /// The oldest first.
    pub fn order(&self, other: &Self) -> Ordering {
        (&self.time, self.number).cmp(&(&other.time, other.number))
    }
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::Copy;
    use crate::course::ExerciseId;

    const NOW: &str = "2026-11-27 21-03-11";

    fn copy(name: &str) -> Option<Copy> {
        Copy::parse(PathBuf::from("copies").join(name))
    }

    #[test]
    fn a_name_says_it_all_and_is_read_again() {
        let id = ExerciseId::new("sql", "unique_pair");
        let first = Copy::at(NOW, None, Path::new("copies"), &id, "sql");
        assert_eq!(first.path, Path::new("copies/sql-unique_pair 2026-11-27 21-03-11.sql"));
        assert_eq!(Copy::parse(first.path.clone()), Some(first.clone()));
        let back = Copy::parse(first.brought_back()).unwrap();
        assert!(first.waits && !back.waits && back.is_of(&id));
        assert_eq!(back.id(|_| true), id);
    }

    #[test]
    fn the_order_holds_within_a_second_and_when_the_clock_goes_back() {
        let id = ExerciseId::new("sql", "pair");
        let make = |now: &str, last: Option<&Copy>| Copy::at(now, last, Path::new(""), &id, "sql");
        let first = make(NOW, None);
        let second = make(NOW, Some(&first));
        let third = make("2026-11-27 20-59-00", Some(&second));
        let fourth = make("2026-11-28 00-00-00", Some(&third));
        assert_eq!(third.path, Path::new("sql-pair 2026-11-27 21-03-11 3.sql"));
        assert_eq!(Copy::parse(third.path.clone()), Some(third.clone()));
        assert!([first, second, third, fourth].is_sorted_by(|one, other| one.order(other).is_lt()));
    }

    #[test]
    fn other_files_are_no_copies() {
        for name in
            ["README.txt", "mine.sql", "sql-pair.sql", "sql-pair 2026-11-27.sql", "sql-pair a-b-c d-e-f.sql"]
        {
            assert_eq!(copy(name), None, "{name}");
        }
    }

    #[test]
    fn a_track_may_have_a_hyphen() {
        let copy = copy(&format!("my-sql-pair {NOW}.sql")).unwrap();
        assert_eq!(copy.id(|track| track == "my-sql"), ExerciseId::new("my-sql", "pair"));
        assert_eq!(copy.id(|_| false), ExerciseId::new("my", "sql-pair"));
    }
}
