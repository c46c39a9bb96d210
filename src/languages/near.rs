//! Names that a learner may have meant.
//!
//! Only names that exist are suggested, as facts or questions; what to do about them is the learner's own choice.

/// How like two names must be, from 0 to 1, so that one is suggested for the other.
const LIKE_ENOUGH: f64 = 0.72;
/// A longer name, in bytes, is like none: comparing takes the square of its length, and an answer may hold anything.
const LONGEST: usize = 100;

/// The name most like `written`, if one is like enough. Case, `_` and `-` don't count; a plural does little.
pub fn nearest<'a>(written: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if written.len() > LONGEST {
        return None;
    }
    let written = plain(written);
    names
        .into_iter()
        .filter(|name| name.len() <= LONGEST)
        .map(|name| (likeness(&written, &plain(name)), name))
        .filter(|(likeness, _)| *likeness >= LIKE_ENOUGH)
        .fold(None, |best: Option<(f64, &str)>, (likeness, name)| match best {
            Some((most, _)) if most >= likeness => best,
            _ => Some((likeness, name)),
        })
        .map(|(_, name)| name)
}

/// Two letters of a short name that changed places make much of it; Jaro-Winkler is milder there than counted edits are.
fn likeness(one: &str, other: &str) -> f64 {
    if one.len() < 2 || other.len() < 2 {
        return f64::from(u8::from(one == other));
    }
    strsim::normalized_damerau_levenshtein(one, other).max(strsim::jaro_winkler(one, other) - 0.13)
}

fn plain(name: &str) -> String {
    name.chars()
        .filter(|character| !matches!(character, '_' | '-' | ' '))
        .flat_map(char::to_lowercase)
        .collect()
}

/// The name that `written` is a slip of, if there is one: a letter too many, too few or another, two that changed places, one in
/// five at most. A name with its plural is no slip: both are words that are used.
pub fn slipped<'a>(written: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if written.len() > LONGEST {
        return None;
    }
    let bare = plain(written);
    let of = |name: &str| {
        let other = plain(name);
        let longest = bare.chars().count().max(other.chars().count());
        let edits = strsim::damerau_levenshtein(&bare, &other);
        let begins_alike = longest > 4 || bare.chars().next() == other.chars().next();
        let is_near = edits <= (longest / 5).max(1) && longest > 2 && begins_alike;
        (written != name && is_near && !is_plural(&bare, &other)).then_some(edits)
    };
    names
        .into_iter()
        .filter(|name| name.len().abs_diff(written.len()) <= LONGEST / 5)
        .filter_map(|name| Some((of(name)?, name)))
        .min_by_key(|(edits, _)| *edits)
        .map(|(_, name)| name)
}

fn is_plural(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    long.strip_prefix(short).is_some_and(|rest| ["s", "es"].contains(&rest))
}

/// Names in a row: `id, name`.
pub fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    names.into_iter().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::{listed, nearest, slipped};

    #[test]
    fn a_slip_finds_its_name() {
        let names = ["heroes", "battles", "fights", "hero_id", "name"];
        for (written, meant) in [
            ("hero", "heroes"),
            ("heros", "heroes"),
            ("Fight", "fights"),
            ("nmae", "name"),
            ("heroId", "hero_id"),
        ] {
            assert_eq!(nearest(written, names), Some(meant), "{written}");
        }
    }

    #[test]
    fn another_word_finds_none() {
        for written in ["weapons", "year", "x", ""] {
            assert_eq!(nearest(written, ["heroes", "battles", "fights", "name", "id"]), None, "{written}");
        }
    }

    #[test]
    fn a_slip_is_no_other_word() {
        let names = ["Hero", "battles", "heroes", "Fight", "id"];
        for (written, meant) in [
            ("battels", Some("battles")),
            ("heros", Some("heroes")),
            ("Figth", Some("Fight")),
            ("hero", Some("Hero")),
        ] {
            assert_eq!(slipped(written, names), meant, "{written}");
        }
        for written in ["battle", "Heroes_", "ids", "BattleHero", "hero_id", "Fight", "x", ""] {
            assert_eq!(slipped(written, ["Hero", "battles", "Fight", "id"]), None, "{written}");
        }
    }

    #[test]
    fn names_without_end_are_like_none() {
        let (one, other) = ("a".repeat(200_000), "a".repeat(199_999));
        assert_eq!(nearest(&one, [other.as_str(), "a"]), None);
        assert_eq!(nearest("battles", [other.as_str(), "battle"]), Some("battle"));
        assert_eq!(slipped(&one, [other.as_str()]), None);
        assert_eq!(slipped("heros", [other.as_str(), "heroes"]), Some("heroes"));
    }

    #[test]
    fn names_stand_in_a_row() {
        assert_eq!(listed(["id", "name"]), "id, name");
    }
}
