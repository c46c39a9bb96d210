//! Every exercise with its state, chapter by chapter, and how far along the learner is.
//!
//! Where the states come from is for the command to know.

use super::state::{role, state};
use super::style::{Style, fill, indented};
use super::text::{pad, width};
use super::theme::{Role, paint};
use crate::course::ExerciseId;
use crate::judge::Status;

/// One line of the list.
#[derive(Clone, Debug)]
pub struct Row {
    /// The chapter: "3. Keep it true". A heading stands wherever it changes.
    pub chapter: String,
    /// Which exercise.
    pub id: ExerciseId,
    /// Its title.
    pub title: String,
    /// How it stands.
    pub status: Status,
    /// Whether nothing of its file can be read.
    pub unreadable: bool,
    /// Whether it is off the core path.
    pub extra: bool,
    /// Whether it is the one that comes next.
    pub current: bool,
    /// How many of its hints were asked for.
    pub hints: usize,
}

/// The list of a track.
#[must_use]
pub fn listing(rows: &[Row], style: &Style) -> String {
    let widest = |text: fn(&Row) -> usize| rows.iter().map(text).max().unwrap_or(0);
    let (states, names) = (widest(|row| words(row).len()), widest(|row| width(&row.id.name)));
    let mut screen = summary(rows, style);
    let mut chapter = None;
    for row in rows {
        if chapter != Some(&row.chapter) {
            screen += &format!("\n{}\n", paint(style, Role::Heading, &row.chapter));
            chapter = Some(&row.chapter);
        }
        screen += &line(row, states, names, style);
    }
    if rows.iter().any(|row| row.current) {
        screen += &format!("\nGo on: {}\n", paint(style, Role::Code, "workbook next"));
    }
    screen
}

fn summary(rows: &[Row], style: &Style) -> String {
    let passed = rows.iter().filter(|row| row.status == Status::Passed).count();
    let Some(first) = rows.first() else { return "There are no exercises.\n".to_owned() };
    let name = paint(style, Role::Title, &first.id.track);
    format!("{name}: {passed} of {} passed\n", rows.len())
}

/// How it stands, in words.
pub(super) const fn words(row: &Row) -> &'static str {
    if row.unreadable { "can't be read" } else { state(row.status) }
}

fn line(row: &Row, states: usize, names: usize, style: &Style) -> String {
    let shown = paint(style, role(row.status), words(row));
    let name = &row.id.name;
    let mut remarks = String::new();
    if row.extra {
        remarks.push_str(" (extra)");
    }
    if row.current {
        remarks.push_str(" <- next");
    }
    if style.plain {
        return format!("  {name}, {}: {shown}{remarks}\n", row.title);
    }
    let front = format!("  {}  {}", pad(&shown, states, false), pad(name, names, false));
    let whole = format!("{front}  {}{remarks}", row.title);
    if width(&whole) <= style.edge() {
        return format!("{whole}\n");
    }
    // No room for the title: it goes below, in line with the name where that leaves it some room.
    let below = if states + 4 + width(&row.title).min(16) <= style.edge() { states + 4 } else { 4 };
    let titles = fill(&row.title, style.edge() - below);
    let first = format!("  {}  {name}{remarks}", pad(&shown, states, false));
    let first = if width(&first) <= style.edge() { first } else { format!("  {shown}\n  {name}{remarks}") };
    format!("{first}\n{}", indented(&titles, below))
}

#[cfg(test)]
mod tests {
    use super::{Row, listing};
    use crate::course::ExerciseId;
    use crate::judge::Status;
    use crate::report::Style;
    use crate::report::samples::{assert_fits, at, plain};

    fn rows() -> Vec<Row> {
        let row = |chapter: &str, name: &str, title: &str, status, current| Row {
            chapter: chapter.to_owned(),
            id: ExerciseId::new("sql", name),
            title: title.to_owned(),
            status,
            unreadable: false,
            extra: name == "many_names",
            current,
            hints: 0,
        };
        vec![
            row("1. Why", "many_names", "Many names", Status::Untouched, false),
            row("1. Why", "one_foreign_key", "One key is not enough", Status::Passed, false),
            row("3. Keep it true", "unique_pair", "Each pair once", Status::Failed, true),
        ]
    }

    #[test]
    fn chapters_states_in_words_and_how_far_along() {
        assert_eq!(
            listing(&rows(), &Style::default()),
            "\
sql: 1 of 3 passed

1. Why
  not started      many_names       Many names (extra)
  passed           one_foreign_key  One key is not enough

3. Keep it true
  not passing yet  unique_pair      Each pair once <- next

Go on: workbook next
"
        );
    }

    #[test]
    fn narrow_and_plain() {
        assert_fits(&listing(&rows(), &at(40)), 40);
        assert!(
            listing(&rows(), &at(40))
                .contains("  passed           one_foreign_key\n                   One key is not enough\n"),
            "{}",
            listing(&rows(), &at(40))
        );
        assert!(
            listing(&rows(), &plain()).contains("  unique_pair, Each pair once: not passing yet <- next\n")
        );
    }

    #[test]
    fn a_file_that_cant_be_read_is_told() {
        let mut rows = rows();
        (rows[0].status, rows[0].unreadable) = (Status::Error, true);
        assert!(listing(&rows, &Style::default()).contains("\n  can't be read    many_names "));
    }

    #[test]
    fn an_empty_list_says_so() {
        assert_eq!(listing(&[], &Style::default()), "There are no exercises.\n");
    }
}
