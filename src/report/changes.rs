//! Two lists of rows as a signed diff: which are asked for and missing, given and not asked for, or both.
//!
//! Every sign stands with words. Which rows belong together is found out in `pairing.rs`.

use std::fmt::Write as _;

use super::difference::brought_to_light;
use super::grid::{Grid, remarked};
use super::pairing::{Change, Rows, Side, Wording, compare, compare_in_order};
use super::rows::need_quotes;
use super::style::Style;
use super::text::width;
use super::theme::{Role, paint};
use crate::database::Value;

/// Rows that are in both are there for orientation only; this many are enough.
const EQUAL_SHOWN: usize = 3;
/// Of the rows that differ, this many of each side.
const DIFFERENT_SHOWN: usize = 6;

/// The diff, as lines of at most `room` columns where that can be.
pub(super) fn changes(
    style: &Style,
    wording: &Wording,
    columns: &[String],
    actual: &Rows,
    expected: &Rows,
    room: usize,
) -> Vec<String> {
    let mut list = compare(wording, actual, expected);
    let reordered = list.iter().all(|change| change.side == Side::Both);
    if reordered {
        list = compare_in_order(actual, expected);
    }
    let mut lines = Vec::new();
    if wording.opening {
        lines.extend(style.lines(opening(reordered, actual.len(), expected.len()), room));
    }
    if list.is_empty() {
        return lines;
    }
    if !lines.is_empty() {
        lines.push(String::new());
    }
    let (list, left_out) = shorten(list);
    let rows: Vec<Vec<Value>> = list.iter().map(|change| change.row.clone()).collect();
    let rows = brought_to_light(rows, room);
    let mut grid = Grid::new(columns, &rows, need_quotes(&rows, &rows));
    if style.plain || !grid.fit(room.saturating_sub(4)) {
        in_lines(&grid, &list, &mut lines);
    } else {
        in_columns(style, &grid, &list, room, &mut lines);
    }
    lines.extend(left_out.into_iter().map(|line| paint(style, Role::Muted, &line)));
    lines
}

/// What the signs alone don't say.
const fn opening(reordered: bool, actual: usize, expected: usize) -> &'static str {
    match (actual, expected) {
        (0, 0) => "There are no rows on either side.",
        (0, _) => "There are no rows yet.",
        (_, 0) => "No rows are asked for.",
        _ if reordered => "These are the right rows, in another order than asked for.",
        _ => "",
    }
}

/// Leaves out rows beyond what helps, and says how many.
fn shorten(list: Vec<Change>) -> (Vec<Change>, Vec<String>) {
    let mut kept = Vec::new();
    let mut left_out = Vec::new();
    let kinds = [
        (Side::Both, EQUAL_SHOWN, "equal rows"),
        (Side::Given, DIFFERENT_SHOWN, "rows with -"),
        (Side::Wanted, DIFFERENT_SHOWN, "rows with +"),
    ];
    let mut room = Vec::new();
    for (side, most, noun) in kinds {
        let there = list.iter().filter(|change| change.side == side).count();
        // "... 1 more" would take as much room as the row itself.
        let shown = if there > most + 1 { most } else { there };
        if there > shown {
            left_out.push(format!("... {} more {noun}", there - shown));
        }
        room.push((side, shown));
    }
    for change in list {
        if let Some((_, left)) = room.iter_mut().find(|(side, left)| *side == change.side && *left > 0) {
            *left -= 1;
            kept.push(change);
        }
    }
    (kept, left_out)
}

fn in_columns(style: &Style, grid: &Grid, list: &[Change], room: usize, lines: &mut Vec<String>) {
    let legend = legend(grid, list, room);
    for (side, words) in &legend {
        let (sign, role) = look(*side);
        lines.push(paint(style, role, &format!("{sign} means: {words}")));
    }
    if grid.is_named() {
        lines.push(format!("    {}", grid.header()).trim_end().to_owned());
    }
    for (index, change) in list.iter().enumerate() {
        let (sign, role) = look(change.side);
        let row = format!("{sign}   {}", grid.row(index));
        if change.side == Side::Both {
            lines.push(row);
        } else if legend.is_empty() {
            let drawn = remarked(&row, grid.width() + 4, &change.words, room);
            lines.extend(drawn.iter().map(|line| paint(style, role, line)));
        } else {
            lines.push(paint(style, role, &row));
        }
    }
}

const fn look(side: Side) -> (&'static str, Role) {
    match side {
        Side::Both => (" ", Role::Muted),
        Side::Given => ("-", Role::Bad),
        Side::Wanted => ("+", Role::Good),
    }
}

/// What the signs mean, said once: where there is no room beside the rows and several rows have the same words.
fn legend<'a>(grid: &Grid, list: &'a [Change], room: usize) -> Vec<(Side, &'a str)> {
    let mut meanings: Vec<(Side, &str)> = Vec::new();
    let (mut signed, mut fits) = (0, true);
    for change in list.iter().filter(|change| change.side != Side::Both) {
        signed += 1;
        fits &= grid.width() + 7 + width(&change.words) <= room;
        if !meanings.contains(&(change.side, change.words.as_str())) {
            meanings.push((change.side, &change.words));
        }
    }
    let narrow = meanings.iter().any(|(_, words)| width(words) + 9 > room);
    if fits || narrow || meanings.len() > 2 || meanings.len() == signed {
        return Vec::new();
    }
    match meanings[..] {
        // One sign with two meanings, one of them "once more", is told beside each row.
        [(one, _), (other, _)] if one == other => Vec::new(),
        _ => meanings,
    }
}

fn in_lines(grid: &Grid, list: &[Change], lines: &mut Vec<String>) {
    for (index, change) in list.iter().enumerate() {
        let mut heading = String::new();
        // Writing to a String can't fail.
        let _ = match change.side {
            Side::Both => write!(heading, "in both:"),
            Side::Given => write!(heading, "- {}:", change.words),
            Side::Wanted => write!(heading, "+ {}:", change.words),
        };
        lines.push(heading);
        lines.extend(grid.record(index).into_iter().map(|line| format!("    {line}")));
    }
}

#[cfg(test)]
mod tests {
    use super::{Wording, changes};
    use crate::database::Value;
    use crate::report::Style;
    use crate::report::samples::plain;

    fn row(name: &str, number: i64) -> Vec<Value> {
        vec![Value::text(name), Value::Integer(number)]
    }

    fn shown(style: &Style, actual: &[Vec<Value>], expected: &[Vec<Value>]) -> String {
        let columns = ["name", "battles"].map(str::to_owned);
        changes(style, &Wording::query(), &columns, actual, expected, 76).join("\n")
    }

    #[test]
    fn every_sign_stands_with_words_and_equal_rows_without() {
        let actual = [row("Hector", 1), row("Atalanta", 1)];
        let expected = [row("Hector", 1), row("Atalanta", 0)];
        assert_eq!(
            shown(&Style::default(), &actual, &expected),
            "    name     | battles\n    Hector   |       1\n\
             -   Atalanta |       1   your query gave this row\n\
             +   Atalanta |       0   the task asks for this row"
        );
    }

    #[test]
    fn a_plain_diff_is_said_in_words() {
        assert_eq!(
            shown(&plain(), &[row("Atalanta", 1)], &[row("Atalanta", 0)]),
            "- your query gave this row:\n    name: Atalanta\n    battles: 1\n\
             + the task asks for this row:\n    name: Atalanta\n    battles: 0"
        );
    }

    #[test]
    fn no_rows_are_said_in_words() {
        let some = [row("Ajax", 2)];
        assert_eq!(
            shown(&Style::default(), &[], &some),
            "There are no rows yet.\n\n    name | battles\n+   Ajax |       2   the task asks for this row"
        );
        assert_eq!(
            shown(&Style::default(), &some, &[]),
            "No rows are asked for.\n\n    name | battles\n-   Ajax |       2   your query gave this row"
        );
    }

    #[test]
    fn a_repeated_row_is_told_from_a_foreign_one() {
        let shown = shown(&Style::default(), &[row("Ajax", 2), row("Ajax", 2)], &[row("Ajax", 2)]);
        assert_eq!(
            shown,
            "    name | battles\n    Ajax |       2\n-   Ajax |       2   your query gave this row once more"
        );
    }

    #[test]
    fn another_order_is_told_with_places() {
        let (one, two, three) = (row("Ajax", 2), row("Hector", 1), row("Mulan", 1));
        let shown = shown(&Style::default(), &[one.clone(), three.clone(), two.clone()], &[one, two, three]);
        assert_eq!(
            shown,
            "These are the right rows, in another order than asked for.\n\n    name   | battles\n\
             -   Mulan  |       1   your row 2\n+   Hector |       1   row 2 as the task asks\n\
             -   Hector |       1   your row 3\n+   Mulan  |       1   row 3 as the task asks"
        );
    }

    #[test]
    fn values_that_only_look_alike_get_quotes() {
        let columns = ["id".to_owned()];
        let lines = changes(
            &Style::default(),
            &Wording::state("f"),
            &columns,
            &[vec![Value::text("1")]],
            &[vec![Value::Integer(1)]],
            76,
        );
        assert_eq!(lines, ["    id", "-   '1'   f has this row", "+   1     f should have this row"]);
    }

    #[test]
    fn where_words_have_no_room_beside_they_are_said_once() {
        let actual = [row("Hector", 1), row("Achilles", 3), row("Ajax", 4)];
        let narrow = |expected: &[Vec<Value>]| {
            let columns = ["name", "battles"].map(str::to_owned);
            changes(&Style::default(), &Wording::query(), &columns, &actual, expected, 36).join("\n")
        };
        assert_eq!(
            narrow(&[row("Hector", 1), row("Achilles", 2)]),
            "- means: your query gave this row\n+ means: the task asks for this row\n    name     | battles\n    \
             Hector   |       1\n-   Achilles |       3\n+   Achilles |       2\n-   Ajax     |       4"
        );
        let one = narrow(&actual[..2]);
        assert!(one.ends_with("-   Ajax     |       4\n    your query gave this row"), "{one}");
    }

    #[test]
    fn values_that_differ_late_are_shown_from_there() {
        let story = "sang of the wrath of ".repeat(4);
        let (one, other) = (format!("{story}Achilles"), format!("{story}Hector"));
        let shown = shown(&Style::default(), &[row(&one, 1)], &[row(&other, 1)]);
        assert!(shown.contains("\n-   ... of Achilles |       1   your"), "{shown}");
        assert!(shown.contains("\n+   ... of Hector   |       1   the"), "{shown}");
    }

    #[test]
    fn many_rows_are_cut_and_counted() {
        let actual: Vec<_> = (0..20).map(|number| row("Ajax", number)).collect();
        let expected: Vec<_> = (10..20).map(|number| row("Ajax", number)).collect();
        let shown = shown(&Style::default(), &actual, &expected);
        assert!(shown.ends_with("... 7 more equal rows\n... 4 more rows with -"), "{shown}");
        assert_eq!(shown.lines().count(), 1 + 3 + 6 + 2);
    }
}
