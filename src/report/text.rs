//! Text from outside made fit for a terminal: control characters made visible, long text cut, widths measured.
//!
//! Knows nothing of paragraphs or tables.

use unicode_width::UnicodeWidthChar;

/// How many columns a text takes; escape sequences for colours take none.
pub(super) fn width(text: &str) -> usize {
    textwrap::core::display_width(text)
}

/// One line with every control character made visible, and tabs as four spaces.
///
/// Characters that reorder or hide text count as control characters too: what is shown is what is there.
pub(super) fn line(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\t' => clean.push_str("    "),
            _ => push_visible(&mut clean, character),
        }
    }
    clean
}

/// A value of a row: as [`line`], but tabs are shown as `\t`.
pub(super) fn value(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    for character in text.chars() {
        push_visible(&mut clean, character);
    }
    clean
}

/// Several lines, each as [`line`].
pub(super) fn lines(text: &str) -> String {
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// JSON as it was written, with those control characters written out that JSON lets stand: a terminal may act on them.
pub(super) fn json(written: &str) -> String {
    let mut clean = String::with_capacity(written.len());
    for character in written.chars() {
        if is_hidden(character) && character != '\n' {
            clean.push_str(&format!("\\u{:04x}", u32::from(character)));
        } else {
            clean.push(character);
        }
    }
    clean
}

/// Whether a character is not seen, but does something to those around it or to the terminal.
pub(super) fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character,
        '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn push_visible(clean: &mut String, character: char) {
    match character {
        '\n' => clean.push_str("\\n"),
        '\r' => clean.push_str("\\r"),
        '\t' => clean.push_str("\\t"),
        '\u{1b}' => clean.push_str("\\e"),
        _ if is_hidden(character) => {
            clean.push_str(&format!("\\u{{{:x}}}", u32::from(character)));
        }
        _ => clean.push(character),
    }
}

/// The text in at most `room` columns, with `...` where something was cut off.
pub(super) fn cut(text: &str, room: usize) -> String {
    if width(text) <= room {
        return text.to_owned();
    }
    let mut kept = take(text, room.saturating_sub(3)).to_owned();
    kept.push_str(&"..."[..room.min(3)]);
    kept
}

/// As much of the front of a text as fits into `room` columns.
pub(super) fn take(text: &str, room: usize) -> &str {
    let mut used = 0;
    for (index, character) in text.char_indices() {
        used += character.width().unwrap_or(0);
        if used > room {
            return &text[..index];
        }
    }
    text
}

/// The text filled up with spaces to `room` columns, on its left side if `right` is wanted.
pub(super) fn pad(text: &str, room: usize, right: bool) -> String {
    let spaces = " ".repeat(room.saturating_sub(width(text)));
    if right { format!("{spaces}{text}") } else { format!("{text}{spaces}") }
}

#[cfg(test)]
mod tests {
    use super::{cut, line, pad, value, width};

    #[test]
    fn control_characters_are_shown_and_never_sent() {
        assert_eq!(value("a\nb\tc\u{1b}[31md\u{7}"), "a\\nb\\tc\\e[31md\\u{7}");
        assert_eq!(value("\u{202e}evil"), "\\u{202e}evil");
        assert_eq!(line("\tx"), "    x");
        assert_eq!(value("caf\u{e9}"), "caf\u{e9}");
    }

    #[test]
    fn long_text_is_cut_by_columns() {
        assert_eq!(cut("Atalanta", 8), "Atalanta");
        assert_eq!(cut("Atalanta", 7), "Atal...");
        assert_eq!(cut("Atalanta", 2), "..");
        assert_eq!(cut("\u{6728}\u{862d}\u{6728}\u{862d}", 6), "\u{6728}...");
        assert_eq!(width("\u{6728}\u{862d}"), 4);
    }

    #[test]
    fn wide_characters_and_colours_line_up() {
        assert_eq!(pad("\u{6728}", 4, false), "\u{6728}  ");
        assert_eq!(pad("7", 3, true), "  7");
        assert_eq!(pad("\u{1b}[32mok\u{1b}[0m", 4, false), "\u{1b}[32mok\u{1b}[0m  ");
    }
}
