//! Plurals and lists, so that "1 row" and "heroes and battles" are right everywhere.
//!
//! English only; whole sentences stand where they are used.

/// A number with its noun: `1 row`, `3 rows`. Nouns that add "s" or "es"; others through [`whichever`].
#[must_use]
pub fn count(number: usize, noun: &str) -> String {
    if number == 1 {
        return format!("1 {noun}");
    }
    let ending = if noun.ends_with(['s', 'x', 'z']) || noun.ends_with("ch") { "es" } else { "s" };
    format!("{number} {noun}{ending}")
}

/// The word for one, or the word for any other number.
#[must_use]
pub const fn whichever<'a>(number: usize, one: &'a str, many: &'a str) -> &'a str {
    if number == 1 { one } else { many }
}

/// A list as it is spoken: `heroes`, `heroes and battles`, `heroes, fights and battles`.
#[must_use]
pub fn list<T: AsRef<str>>(items: &[T]) -> String {
    match items {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", first.join(", "), last.as_ref())
        }
    }
}

/// A text that goes on after a heading, as a sentence of its own: "the two columns …" begins with a capital letter.
///
/// Only where it begins with an ordinary word: the name of a column must stay as it is.
#[must_use]
pub(super) fn sentence(text: &str) -> String {
    const ORDINARY: [&str; 12] =
        ["a", "an", "at", "each", "how", "in", "the", "what", "where", "which", "who", "your"];
    let word = text.split(' ').next().unwrap_or_default();
    let mut letters = text.chars();
    match letters.next() {
        Some(first) if ORDINARY.contains(&word) => first.to_uppercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{count, list, sentence, whichever};

    #[test]
    fn one_is_singular_and_everything_else_plural() {
        assert_eq!(count(0, "row"), "0 rows");
        assert_eq!(count(1, "row"), "1 row");
        assert_eq!(count(2, "row"), "2 rows");
        assert_eq!(count(2, "index"), "2 indexes");
        assert_eq!(whichever(1, "it is", "they are"), "it is");
        assert_eq!(whichever(0, "it is", "they are"), "they are");
    }

    #[test]
    fn only_ordinary_words_get_a_capital_letter() {
        assert_eq!(sentence("the two columns"), "The two columns");
        assert_eq!(sentence("your WHERE. What?"), "Your WHERE. What?");
        assert_eq!(sentence("hero_id. What?"), "hero_id. What?");
        assert_eq!(sentence(""), "");
    }

    #[test]
    fn lists_read_as_they_are_spoken() {
        assert_eq!(list::<&str>(&[]), "");
        assert_eq!(list(&["heroes"]), "heroes");
        assert_eq!(list(&["heroes", "battles"]), "heroes and battles");
        assert_eq!(list(&["heroes", "fights", "battles"]), "heroes, fights and battles");
    }
}
