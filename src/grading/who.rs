//! Whose hand-in it is, by the names that learning platforms give to files and folders.
//!
//! Whether such a name is on a list of the class is in `roster.rs`.

/// What Moodle puts between a learner and what was handed in.
const MOODLE: &str = "_assignsubmission_";

/// A learner as a platform names them.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Who {
    /// The name.
    pub name: String,
    /// The number that the platform knows them by.
    pub id: Option<String>,
}

impl Who {
    /// Reads the name of a folder or an archive, or what stands before the exercise in the name of a file.
    #[must_use]
    pub fn read(text: &str) -> Self {
        if let Some((learner, _)) = text.split_once(MOODLE) {
            return match learner.rsplit_once('_').filter(|(_, id)| is_number(id)) {
                Some((name, id)) => Self::new(name, Some(id)),
                None => Self::new(learner, None),
            };
        }
        canvas(text).unwrap_or_else(|| Self::new(text, None))
    }

    fn new(name: &str, id: Option<&str>) -> Self {
        let name = name.trim_matches(|letter: char| letter.is_whitespace() || "_-.".contains(letter));
        Self { name: name.to_owned(), id: id.map(str::to_owned) }
    }
}

/// Canvas writes `lovelaceada_LATE_12345_67890_`: the learner, the learner's number and that of the hand-in.
fn canvas(text: &str) -> Option<Who> {
    let (rest, hand_in) = text.trim_end_matches('_').rsplit_once('_')?;
    let (name, id) = rest.rsplit_once('_')?;
    let name = name.strip_suffix("_LATE").unwrap_or(name);
    (is_number(hand_in) && is_number(id) && !name.is_empty()).then(|| Who::new(name, Some(id)))
}

/// The name of a file without its ending and without what platforms and browsers add to a second one: `-1`, ` (1)`. And which one it is.
#[must_use]
pub fn stem(file: &str) -> (&str, u32) {
    let stem = without_ending(file);
    let numbered = |before: &'_ str, number: &str| {
        (!before.is_empty() && is_number(number)).then(|| number.parse().unwrap_or(u32::MAX))
    };
    let copy = stem.strip_suffix(')').and_then(|stem| stem.rsplit_once(" ("));
    if let Some(found) = copy.and_then(|(before, number)| Some((before, numbered(before, number)?))) {
        return found;
    }
    match stem.rsplit_once('-') {
        Some((before, number)) => numbered(before, number).map_or((stem, 0), |number| (before, number)),
        None => (stem, 0),
    }
}

/// The name of a file without its ending; without both of two, where an editor put `.txt` or the same once more behind it.
fn without_ending(file: &str) -> &str {
    let Some((stem, ending)) = file.rsplit_once('.') else { return file };
    let again = |inner: &str| inner.eq_ignore_ascii_case(ending) || ending.eq_ignore_ascii_case("txt");
    match stem.rsplit_once('.') {
        Some((before, inner)) if !before.is_empty() && again(inner) => before,
        _ => stem,
    }
}

/// What people and their computers put behind the name of a further file.
const MARKS: [&str; 3] = ["copy", "kopie", "final"];

/// A stem without such a mark: `unique_pair` for `unique_pair - Copy`, `unique_pair_final` and `unique_pair-v2`.
fn unmarked(stem: &str) -> Option<&str> {
    const BETWEEN: [char; 4] = [' ', '-', '_', '.'];
    let (front, last) = stem.rsplit_once(BETWEEN)?;
    let is_version = last.strip_prefix(['v', 'V']).is_some_and(is_number);
    let is_mark = is_version || MARKS.iter().any(|mark| mark.eq_ignore_ascii_case(last));
    Some(front.trim_end_matches(BETWEEN)).filter(|front| is_mark && !front.is_empty())
}

/// What stands before the name of an exercise, in small letters or capitals, at the end of a stem; empty where nothing does. A mark
/// such as `-final` may stand behind it.
#[must_use]
pub fn before<'a>(stem: &'a str, exercise: &str) -> Option<&'a str> {
    just_before(stem, exercise).or_else(|| just_before(unmarked(stem)?, exercise))
}

fn just_before<'a>(stem: &'a str, exercise: &str) -> Option<&'a str> {
    let (before, called) = stem.split_at_checked(stem.len().checked_sub(exercise.len())?)?;
    if !called.eq_ignore_ascii_case(exercise) {
        return None;
    }
    if before.is_empty() {
        return Some("");
    }
    before.strip_suffix(['_', '-', ' ', '.']).filter(|before| !before.is_empty())
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{Who, before, stem};

    fn who(text: &str) -> (String, Option<String>) {
        let Who { name, id } = Who::read(text);
        (name, id)
    }

    #[test]
    fn platforms_name_a_learner_each_in_its_way() {
        let one = |name: &str, id: &str| (name.to_owned(), Some(id.to_owned()));
        assert_eq!(who("Ada Lovelace_1234_assignsubmission_file_"), one("Ada Lovelace", "1234"));
        assert_eq!(who("Ada Lovelace_1234_assignsubmission_file"), one("Ada Lovelace", "1234"));
        assert_eq!(who("Ada_assignsubmission_onlinetext_"), ("Ada".to_owned(), None));
        assert_eq!(who("lovelaceada_LATE_12345_67890"), one("lovelaceada", "12345"));
        assert_eq!(who("lovelaceada_12345_67890_"), one("lovelaceada", "12345"));
    }

    #[test]
    fn any_other_name_is_the_learners() {
        for name in ["ada", "Ada Lovelace", "ada_lovelace", "ada_2", "k\u{e9}vin-1"] {
            assert_eq!(who(name), (name.to_owned(), None));
        }
    }

    #[test]
    fn a_second_file_of_the_same_name_is_known() {
        assert_eq!(stem("unique_pair.sql"), ("unique_pair", 0));
        assert_eq!(stem("unique_pair-2.sql"), ("unique_pair", 2));
        assert_eq!(stem("unique_pair (1).sql"), ("unique_pair", 1));
        assert_eq!(stem("unique-pair.sql"), ("unique-pair", 0));
        assert_eq!(stem("-1.sql"), ("-1", 0));
        assert_eq!(stem("none"), ("none", 0));
        assert_eq!(stem("a-99999999999.sql"), ("a", u32::MAX));
    }

    #[test]
    fn what_an_editor_puts_behind_an_ending_is_left_out() {
        assert_eq!(stem("unique_pair.sql.txt"), ("unique_pair", 0));
        assert_eq!(stem("unique_pair.sql.SQL"), ("unique_pair", 0));
        assert_eq!(stem("unique_pair (1).sql.txt"), ("unique_pair", 1));
        assert_eq!(stem("ada.lovelace_pair.sql"), ("ada.lovelace_pair", 0));
        assert_eq!(stem(".sql.txt"), (".sql", 0));
    }

    #[test]
    fn a_mark_may_stand_behind_the_exercise() {
        for marked in ["unique_pair - Copy", "unique_pair copy", "unique_pair-final", "unique_pair_v2"] {
            assert_eq!(before(marked, "unique_pair"), Some(""), "{marked}");
        }
        assert_eq!(before("ada_unique_pair_final", "unique_pair"), Some("ada"));
        for other in ["unique_pair-old", "unique_pair_vw", "copy", "_final", "unique_pairs"] {
            assert_eq!(before(other, "unique_pair"), None, "{other}");
        }
    }

    #[test]
    fn a_learner_stands_before_the_exercise() {
        assert_eq!(before("ada_unique_pair", "unique_pair"), Some("ada"));
        assert_eq!(before("unique_pair", "unique_pair"), Some(""));
        assert_eq!(before("Ada Unique_Pair", "unique_pair"), Some("Ada"));
        assert_eq!(before("\u{e9}nique_pair", "unique_pair"), None);
        assert_eq!(before("notunique_pair", "unique_pair"), None);
        assert_eq!(before("_unique_pair", "unique_pair"), None);
        assert_eq!(before("ada", "unique_pair"), None);
    }
}
