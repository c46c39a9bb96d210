//! Texts that name a command, for whoever watches: there a key stands for it.
//!
//! Only commands about the exercise that is watched have a key; others stay as they are.

use std::borrow::Cow;

/// What is said of a command, and of its key. The longer ones first.
const KEYS: [(&str, &str); 10] = [
    // A reset makes the file anew where it is missing.
    ("new one: workbook next", "new one: press x"),
    ("new file: workbook next", "new file: press x"),
    ("workbook solution --spoil", "press o"),
    ("workbook reset", "press x"),
    ("workbook hint", "press h"),
    ("workbook lesson", "press l"),
    ("workbook list", "press a"),
    ("workbook run", "press r"),
    ("workbook schema", "press s"),
    ("workbook undo", "press u"),
];

/// The text with keys in place of commands.
pub(super) fn keyed(text: &str) -> Cow<'_, str> {
    if !text.contains("workbook ") {
        return Cow::Borrowed(text);
    }
    let replace = |text: String, (command, key): &(&str, &str)| {
        let mut parts = text.split(command);
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |told, rest| {
            let is_whole = !rest.starts_with(|letter: char| letter.is_alphanumeric());
            if is_whole { told + key + without_name(rest) } else { told + command + rest }
        })
    };
    Cow::Owned(KEYS.iter().fold(text.to_owned(), replace))
}

/// What follows a command, without the name of an exercise or chapter that belongs to it.
fn without_name(rest: &str) -> &str {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '/');
    let Some(name) = rest.strip_prefix(' ') else { return rest };
    let after = name.trim_start_matches(is_part);
    let ends = after.is_empty() || after.starts_with(['.', '\n']);
    if ends && after.len() < name.len() { after } else { rest }
}

#[cfg(test)]
mod tests {
    use super::keyed;

    #[test]
    fn a_key_stands_for_a_command() {
        for (told, wanted) in [
            (
                "To begin again: workbook reset unique_pair. A copy is kept.",
                "To begin again: press x. A copy is kept.",
            ),
            ("Read the lesson again: workbook lesson why", "Read the lesson again: press l"),
            ("Look at it: workbook run. Then decide.", "Look at it: press r. Then decide."),
            (
                "To see ours: workbook solution --spoil (your file stays).",
                "To see ours: press o (your file stays).",
            ),
            ("Put it back, or get a new one: workbook next.", "Put it back, or get a new one: press x."),
        ] {
            assert_eq!(keyed(told), wanted);
        }
    }

    #[test]
    fn what_has_no_key_stays() {
        for told in ["cd there\n  workbook next", "workbook init DIR", "a workbook runs", "no command"] {
            assert_eq!(keyed(told), told);
        }
    }
}
