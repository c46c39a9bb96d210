//! A task in its five parts, on one screen: given, write, fixed names, you choose, checked.
//!
//! The file to edit and the one next command come last, where the eye is.

use super::blocks::{beside, section, title};
use super::style::{Style, indented};
use super::tables::block;
use super::theme::{Role, paint};
use super::trouble::path;
use crate::course::Exercise;
use crate::database::Table;

/// How many lines the given tables may take, so that the task stays on one screen.
const GIVEN_LINES: usize = 14;

/// How many rows of a given table are shown: as many as there is room for, beginning with the most.
const ROWS_SHOWN: [usize; 6] = [14, 10, 8, 6, 4, 3];

/// The task of an exercise, with the tables that are given.
#[must_use]
pub fn task(exercise: &Exercise, given: &[Table], file: &str, style: &Style) -> String {
    let task = &exercise.spec.task;
    let optional = if exercise.spec.extra { "extra" } else { "" };
    let mut screen = title(style, &exercise.id.to_string(), &exercise.spec.title, optional, Role::Muted);
    if !task.story.trim().is_empty() {
        screen += &format!("\n{}", style.wrap(&task.story, 2));
    }
    let room = style.edge() - 4;
    screen += &section(style, "Given", &indented(&given_tables(given, style, room), 4));
    let parts = [
        ("Write", &task.write),
        ("Fixed names", &task.fixed),
        ("You choose", &task.choose),
        ("Checked", &task.checked),
    ];
    for (heading, text) in parts {
        screen += &section(style, heading, &style.wrap(text, 4));
    }
    let then = if style.watching {
        style.wrap("Edit and save: your answer is checked by itself.", 2)
    } else {
        format!("  Edit, save, then: {}\n", paint(style, Role::Code, "workbook verify"))
    };
    screen + &section(style, "Your file", &path(style, file, 4)) + "\n" + &then
}

/// The given tables side by side, or below each other where the window is narrow; long ones cut.
fn given_tables(given: &[Table], style: &Style, room: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for most in ROWS_SHOWN {
        let tables: Vec<Vec<String>> =
            given.iter().map(|table| block(style, table, &[], room, most)).collect();
        lines = beside(style, &tables, room);
        if lines.len() <= GIVEN_LINES {
            break;
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::task;
    use crate::report::Style;
    use crate::report::samples::{FILE, assert_fits, at, battles, exercise, heroes, plain};

    #[test]
    fn five_parts_then_the_file_and_the_next_command() {
        assert_eq!(
            task(&exercise(), &[heroes(), battles()], FILE, &Style::default()),
            "\
sql/unique_pair   Each pair once

  Fights are entered by many hands, and some are entered twice.

  Given
    heroes              battles
    id | name            id | name       |  year
    ---+---------       ----+------------+------
     1 | Achilles       101 | Troy       | -1184
     4 | Atalanta       102 | Scyros     | -1193
                        105 | Red Cliffs |   208

  Write
    CREATE TABLE for the links, so that the same link is refused the second
    time.

  Fixed names
    None.

  You choose
    The name of the table and of its columns.

  Checked
    The same pair twice is refused. All other pairs are accepted.

  Your file
    sql/03_keep_it_true/unique_pair.sql

  Edit, save, then: workbook verify
"
        );
    }

    #[test]
    fn a_narrow_window_stacks_the_tables() {
        let screen = task(&exercise(), &[heroes(), battles()], FILE, &at(40));
        assert_fits(&screen, 40);
        assert!(
            screen.contains(
                "     4 | Atalanta\n\n    battles\n     id | name       |  year\n    ----+------------+------\n"
            ),
            "{screen}"
        );
        assert!(
            screen.contains("  Write\n    CREATE TABLE for the links, so that\n    the same link"),
            "{screen}"
        );
    }

    #[test]
    fn plain_and_without_given_tables() {
        let screen = task(&exercise(), &[heroes()], FILE, &plain());
        assert!(screen.contains("  Given\n    heroes: 2 rows\n      row 1\n        id: 1\n"), "{screen}");
        let screen = task(&exercise(), &[], FILE, &Style::default());
        assert!(!screen.contains("Given"), "{screen}");
    }
}
