//! Parameters in quotes. `':hero'` is no error of SQLite's: it is a text, and usually no row has it.

use super::tokens::{Kind, meaningful};
use super::words::{fill, parameters as words};
use crate::languages::line_of;

/// A remark for each text of an answer that looks like a parameter.
pub fn quoted(answer: &str) -> Vec<String> {
    meaningful(answer, 0..answer.len())
        .filter(|token| token.kind == Kind::Text && is_parameter(&token.inside()))
        .map(|token| {
            let line = line_of(answer, token.start).to_string();
            fill(words::QUOTED, &[("text", token.text), ("line", &line), ("name", &token.inside())])
        })
        .collect()
}

/// Whether a text is a sign and a name, and nothing else: `:hero`.
fn is_parameter(text: &str) -> bool {
    let name = text.strip_prefix([':', '@', '$']).unwrap_or_default();
    let is_letter = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    name.starts_with(|first: char| first.is_ascii_alphabetic()) && name.chars().all(is_letter)
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_parameter_in_quotes_is_told() {
        let told = quoted("SELECT 1\nWHERE hero_id = ':hero' OR name = '@hero';");
        assert_eq!(
            told,
            [
                "':hero' in line 2, in quotes, is a text. It is not the parameter :hero.",
                "'@hero' in line 2, in quotes, is a text. It is not the parameter @hero.",
            ]
        );
    }

    #[test]
    fn parameters_and_other_texts_are_not() {
        for answer in ["SELECT :hero", "SELECT 'Troy', ':', ': hero', '12:30', ':1', ''", "-- ':hero'"] {
            assert!(quoted(answer).is_empty(), "{answer}");
        }
    }
}
