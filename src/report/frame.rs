//! A place in the learner's file: the lines around it, a mark below it, and words beside the mark.
//!
//! The place was found elsewhere.

use super::highlight::{Code, highlighted};
use super::style::{Style, fill};
use super::text::{self, width};
use super::theme::{Role, paint};
use crate::judge::Place;

/// The place as lines of at most `room` columns.
pub(super) fn frame(style: &Style, place: &Place, language: Option<Code>, room: usize) -> Vec<String> {
    if style.plain {
        return in_words(style, place, room);
    }
    if let Some(drawn) = &place.drawn {
        return drawn.lines().map(text::line).collect();
    }
    let digits = place.lines.iter().map(|(number, _)| number.to_string().len()).max().unwrap_or(1);
    let room_for_code = room.saturating_sub(digits + 3).max(12);
    let (before, marked) = columns(place);
    // A long line is shown from where its mark can be seen.
    let end = before + marked.min(room_for_code / 2);
    let skipped = if end > room_for_code { end - room_for_code + 3 } else { 0 };
    let source: Vec<&str> = place.lines.iter().map(|(_, code)| code.as_str()).collect();
    let painted = highlighted(style, language, &source.join("\n"));
    let mut lines = Vec::new();
    for (index, (number, code)) in place.lines.iter().enumerate() {
        let bar = paint(style, Role::Muted, &format!("{number:>digits$} |"));
        let whole = painted.get(index).filter(|code| skipped == 0 && width(code) <= room_for_code);
        let code = whole.cloned().unwrap_or_else(|| window(&text::line(code), skipped, room_for_code));
        lines.push(format!("{bar} {code}").trim_end().to_owned());
        if *number == place.line {
            let bar = paint(style, Role::Muted, &format!("{:digits$} |", ""));
            for line in mark(place, before.saturating_sub(skipped), marked, room_for_code) {
                lines.push(format!("{bar} {}", paint_after_spaces(style, &line)));
            }
        }
    }
    lines
}

/// How many columns stand before the marked part, and how many it takes, once tabs and control characters are shown.
fn columns(place: &Place) -> (usize, usize) {
    let code = place.lines.iter().find(|(number, _)| *number == place.line).map_or("", |(_, code)| code);
    let before: String = code.chars().take(place.column.saturating_sub(1)).collect();
    let marked: String = code.chars().skip(place.column.saturating_sub(1)).take(place.length).collect();
    (width(&text::line(&before)), width(&text::line(&marked)).max(1))
}

/// The part of a line that is shown: `skipped` columns later, cut at `room`.
fn window(code: &str, skipped: usize, room: usize) -> String {
    if skipped == 0 {
        return text::cut(code, room);
    }
    let front = text::take(code, skipped + 3).len();
    let rest = code.get(front..).unwrap_or_default();
    if rest.is_empty() { String::new() } else { text::cut(&format!("...{rest}"), room) }
}

/// The mark and its label, beside it or, where there is no room, below it.
fn mark(place: &Place, before: usize, marked: usize, room: usize) -> Vec<String> {
    let arrows = "^".repeat(marked.min(room.saturating_sub(before)).max(1));
    let line = format!("{}{arrows}", " ".repeat(before));
    let label = text::line(&place.label);
    if label.is_empty() {
        return vec![line];
    }
    if width(&line) + 1 + width(&label) <= room {
        return vec![format!("{line} {label}")];
    }
    let mut lines = vec![line];
    lines.extend(fill(&label, room));
    lines
}

fn paint_after_spaces(style: &Style, line: &str) -> String {
    let words = line.trim_start();
    let spaces = &line[..line.len() - words.len()];
    format!("{spaces}{}", paint(style, Role::Mark, words))
}

fn in_words(style: &Style, place: &Place, room: usize) -> Vec<String> {
    let mut lines: Vec<String> =
        place.lines.iter().map(|(number, code)| format!("line {number}: {}", text::line(code))).collect();
    let label = if place.label.is_empty() { "here" } else { &place.label };
    lines.extend(style.lines(&format!("At line {}, column {}: {label}", place.line, place.column), room));
    lines
}

#[cfg(test)]
mod tests {
    use super::frame;
    use crate::judge::Place;
    use crate::report::Style;
    use crate::report::samples::plain;

    fn place(column: usize, length: usize, code: &str, label: &str) -> Place {
        let lines = vec![(9, "CREATE TABLE fights (".to_owned()), (10, code.to_owned())];
        Place { line: 10, column, length, lines, label: label.to_owned(), drawn: None }
    }

    #[test]
    fn the_mark_stands_below_the_place_with_its_label() {
        let found = place(3, 6, "  heroid INTEGER", "no such column");
        assert_eq!(
            frame(&Style::default(), &found, None, 76).join("\n"),
            " 9 | CREATE TABLE fights (\n10 |   heroid INTEGER\n   |   ^^^^^^ no such column"
        );
        assert_eq!(
            frame(&plain(), &found, None, 76).join("\n"),
            "line 9: CREATE TABLE fights (\nline 10:   heroid INTEGER\nAt line 10, column 3: no such column"
        );
    }

    #[test]
    fn tabs_wide_and_control_characters_move_the_mark_along() {
        let found = place(4, 1, "\t\u{6728}\u{7}x", "");
        assert_eq!(
            frame(&Style::default(), &found, None, 76)[1..].join("\n"),
            "10 |     \u{6728}\\u{7}x\n   |            ^"
        );
    }

    #[test]
    fn a_long_line_is_shown_around_its_mark() {
        let code = format!("{}heroid{}", "x ".repeat(40), " y".repeat(40));
        let lines = frame(&Style::default(), &place(81, 6, &code, "no such column in this table"), None, 36);
        assert!(lines.iter().all(|line| line.len() <= 36), "{lines:#?}");
        let column = lines[1].find("heroid").unwrap();
        assert_eq!(lines[2].find('^').unwrap(), column);
        assert_eq!(lines[3], "   | no such column in this table");
    }

    #[test]
    fn a_place_behind_the_end_of_its_line_is_marked_there() {
        let found = place(99, 4, "ab", "");
        assert_eq!(frame(&Style::default(), &found, None, 76)[2], "   |   ^");
    }
}
