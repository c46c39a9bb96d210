//! Texts that stand in a line of their own on a screen: titles, and the names of checks.
//!
//! All other texts of a course are laid out by the reports, which make control characters visible.

use serde::de::{Deserialize, Deserializer, Error};

const MESSAGE: &str = "this is shown in one line, so it has no line break or other control character";

/// Reads a text for one line.
///
/// # Errors
/// When it holds a control character, a line break included.
pub fn one_line<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    if text.chars().any(char::is_control) { Err(D::Error::custom(MESSAGE)) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::one_line;
    use crate::course::parse;

    #[derive(Debug, Deserialize)]
    struct Titled {
        #[serde(deserialize_with = "one_line")]
        title: String,
    }

    #[test]
    fn a_title_is_one_line_that_a_terminal_only_shows() {
        assert_eq!(
            parse::<Titled>("it.toml", "title = 'Zo\u{eb} \u{6728}'").unwrap().title,
            "Zo\u{eb} \u{6728}"
        );
        for title in ["a\\u0000b", "a\\nb", "a\\u001b[2J", "a\\u009b2J", "a\\tb", "a\\u007f"] {
            let told = parse::<Titled>("it.toml", &format!("\ntitle = \"{title}\"")).unwrap_err();
            assert!(told.starts_with("it.toml, line 2, column 9: this is shown in one line"), "{told}");
        }
    }
}
