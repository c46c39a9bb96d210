//! Why an answer cannot be run, and where in the learner's file: plain data, for a reporter to show.

use std::ops::Range;

/// Why an answer cannot be run or judged.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trouble {
    /// What happened, in one sentence; for SQL what SQLite said: `near ")": syntax error`.
    pub message: String,
    /// Where.
    pub place: Option<Place>,
    /// What usually causes it, in plain words.
    pub why: Option<String>,
    /// What to look at next.
    pub look_next: Option<String>,
}

/// A place in the learner's file, with the lines around it.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// How many characters are marked; at least 1.
    pub length: usize,
    /// The lines to show, with their numbers; `line` is among them.
    pub lines: Vec<(usize, String)>,
    /// What to write beside the mark: `SQLite stopped here: near ")": syntax error`.
    pub label: String,
    /// The place as the language's own compiler draws it, which is then shown instead.
    pub drawn: Option<String>,
}

impl Place {
    /// The place of `range` (in bytes) in `text`, with the line above it.
    ///
    /// A range that goes on over several lines is marked to the end of its first line. Where the line above is blank, the
    /// nearest one that is not is shown, if it is close.
    #[must_use]
    pub fn of(text: &str, range: Range<usize>, label: String) -> Self {
        let start = boundary(text, range.start);
        let end = boundary(text, range.end).max(start);
        let line_start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
        let line = line_of(text, start);
        let rest = text[start..end].lines().next().unwrap_or_default();
        let mut lines: Vec<(usize, String)> = Vec::new();
        let before: Vec<&str> = text[..line_start].lines().collect();
        let near = before.iter().enumerate().rev().take(3).find(|(_, line)| !line.trim().is_empty());
        lines.extend(near.map(|(index, line)| (index + 1, clean(line))));
        lines.push((line, clean(text[line_start..].lines().next().unwrap_or_default())));
        Self {
            line,
            column: text[line_start..start]
                .chars()
                .filter(|character| !is_byte_order_mark(*character))
                .count()
                + 1,
            length: rest.trim_end().chars().count().max(1),
            lines,
            label,
            drawn: None,
        }
    }
}

/// The number of the line that a place (in bytes) of a text lies in, from 1.
#[must_use]
pub fn line_of(text: &str, place: usize) -> usize {
    text.as_bytes().iter().take(place).filter(|byte| **byte == b'\n').count() + 1
}

/// The nearest place not after `place` where a character begins.
fn boundary(text: &str, place: usize) -> usize {
    let mut place = place.min(text.len());
    while !text.is_char_boundary(place) {
        place -= 1;
    }
    place
}

/// A line as it is shown: without the byte order mark and the carriage return, which nobody sees.
fn clean(line: &str) -> String {
    line.trim_end_matches('\r').trim_start_matches(is_byte_order_mark).to_owned()
}

const fn is_byte_order_mark(character: char) -> bool {
    character == '\u{feff}'
}

#[cfg(test)]
mod tests {
    use super::Place;

    fn place(text: &str, marked: &str) -> Place {
        let start = text.find(marked).unwrap();
        Place::of(text, start..start + marked.len(), "here".to_owned())
    }

    #[test]
    fn columns_are_counted_in_characters() {
        let place = place("SELECT 'héros', nam FROM x", "nam");
        assert_eq!((place.line, place.column, place.length), (1, 17, 3));
        assert_eq!(place.lines, [(1, "SELECT 'héros', nam FROM x".to_owned())]);
    }

    #[test]
    fn the_line_above_is_shown_too() {
        let place = place("a\r\n\r\nb,\r\n)\r\nc", ")");
        assert_eq!((place.line, place.column), (4, 1));
        assert_eq!(place.lines, [(3, "b,".to_owned()), (4, ")".to_owned())]);
        assert_eq!(self::place("a\n\nb", "b").lines, [(1, "a".to_owned()), (3, "b".to_owned())]);
        assert_eq!(self::place("a\n\n\n\n\nb", "b").lines, [(6, "b".to_owned())]);
    }

    #[test]
    fn a_mark_ends_with_its_line() {
        assert_eq!(place("SELECT 'open  \n and on", "'open  \n and").length, 5);
    }

    #[test]
    fn a_byte_order_mark_has_no_column() {
        let place = place("\u{feff}SELEC 1", "SELEC");
        assert_eq!(place.column, 1);
        assert_eq!(place.lines, [(1, "SELEC 1".to_owned())]);
    }

    #[test]
    fn a_range_outside_the_text_is_its_end() {
        let place = Place::of("ab\ncé", 70..90, String::new());
        assert_eq!((place.line, place.column, place.length), (2, 3, 1));
        assert_eq!(Place::of("", 0..0, String::new()).lines, [(1, String::new())]);
        assert_eq!(Place::of("é", 1..2, String::new()).column, 1);
    }
}
