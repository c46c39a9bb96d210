//! Code and drawings of a lesson in a window that may be too narrow for them.
//!
//! Line breaks of code mean something, so those that are not the author's carry a mark. Tables that stand side by side go
//! below each other.

use super::highlight::{Code, block};
use super::style::Style;
use super::text::{self, width};
use super::theme::{Role, paint};
use crate::terminal::fold;

/// How wide windows usually are, and what goes into a pipe.
const USUAL: usize = 80;

/// The lines of a piece of code in a window of so many columns.
pub(super) fn code_lines(style: &Style, language: Option<Code>, code: &str, room: usize) -> Vec<String> {
    let fits = code.lines().all(|line| width(&text::line(line)) <= room);
    if style.plain || fits {
        return block(style, language, code);
    }
    if let Some(below) = tables_below(code, room).filter(|_| language.is_none()) {
        return block(style, language, &below);
    }
    broken(style, &block(style, language, code), room)
}

/// Lines of code broken between words where they are too long; a mark says which breaks are ours.
pub(super) fn broken(style: &Style, lines: &[String], room: usize) -> Vec<String> {
    let mark = paint(style, Role::Muted, if style.ascii { "~> " } else { "\u{21aa}  " });
    lines.iter().flat_map(|line| fold(line, room, &mark)).collect()
}

/// As [`broken`], for a narrow window with so many columns taken already. In a usual one, and in a pipe, code can be copied
/// as it is; a screen reader needs no window.
pub(super) fn in_window(style: &Style, lines: &[String], taken: usize) -> Vec<String> {
    if style.plain || style.width >= USUAL {
        lines.to_vec()
    } else {
        broken(style, lines, style.edge().saturating_sub(taken))
    }
}

/// A drawing cut into strips, one below the other: where tables stand side by side, and each strip has one.
fn tables_below(drawing: &str, room: usize) -> Option<String> {
    let mut rest: Vec<Vec<char>> = drawing.lines().map(|line| line.chars().collect()).collect();
    let mut strips = Vec::new();
    while rest.iter().any(|line| line.len() > room) {
        let is_between_words = |place: &usize| {
            let blank = |line: &[char], at: usize| line.get(at).is_none_or(|letter| *letter == ' ');
            rest.iter().all(|line| blank(line, *place))
        };
        let place = (1..=room).rev().find(is_between_words)?;
        strips.push(strip(rest.iter().map(|line| &line[..place.min(line.len())])));
        rest = rest.into_iter().map(|line| line.get(place..).unwrap_or_default().to_vec()).collect();
    }
    strips.push(strip(rest.iter().map(Vec::as_slice)));
    strips.iter().all(|strip| strip.contains("-+-")).then(|| strips.join("\n\n"))
}

/// Lines without what is empty around all of them.
fn strip<'a>(lines: impl Iterator<Item = &'a [char]>) -> String {
    let lines: Vec<String> =
        lines.map(|line| line.iter().collect::<String>().trim_end().to_owned()).collect();
    let indents =
        lines.iter().filter(|line| !line.is_empty()).map(|line| line.len() - line.trim_start().len());
    let indent = indents.min().unwrap_or(0);
    let lines: Vec<&str> = lines.iter().map(|line| line.get(indent..).unwrap_or_default()).collect();
    lines.join("\n").trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::code_lines;
    use crate::report::highlight::Code;
    use crate::report::samples::{at, plain};
    use crate::report::style::Style;

    const TABLES: &str = "  users            favorites              shows
  id | name        user_id | show_id      id  | title
  ---+-----        --------+--------      ----+------
   1 | Mia  <------      1 |     101 ---> 101 | Dark
   2 | Jon               1 |     102      102 | Lost
                         2 |     101";

    #[test]
    fn what_fits_stays_as_it_is() {
        let lines: Vec<&str> = TABLES.lines().collect();
        assert_eq!(code_lines(&at(60), None, TABLES, 56), lines);
        assert_eq!(code_lines(&plain(), None, TABLES, 20), lines, "a screen reader needs no window");
    }

    #[test]
    fn tables_side_by_side_go_below_each_other() {
        assert_eq!(
            code_lines(&at(40), None, TABLES, 38).join("\n"),
            "\
users            favorites
id | name        user_id | show_id
---+-----        --------+--------
 1 | Mia  <------      1 |     101
 2 | Jon               1 |     102
                       2 |     101

     shows
     id  | title
     ----+------
---> 101 | Dark
     102 | Lost"
        );
    }

    #[test]
    fn code_breaks_between_words_and_says_so() {
        let code = "SELECT name FROM heroes\n  JOIN fights ON fights.hero_id = heroes.id;";
        let ascii = Style { ascii: true, ..at(30) };
        assert_eq!(
            code_lines(&ascii, Some(Code::Sql), code, 26),
            ["SELECT name FROM heroes", "  JOIN fights ON", "~>   fights.hero_id =", "~>   heroes.id;"]
        );
    }

    #[test]
    fn a_drawing_that_has_no_tables_is_broken_line_by_line() {
        let told = "nothing          like RESTRICT\nCASCADE          the link goes";
        let lines = code_lines(&at(24), None, told, 22);
        assert_eq!(lines[..2], ["nothing          like", "\u{21aa}  RESTRICT"]);
    }
}
