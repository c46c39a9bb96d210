//! Our answer beside the learner's.
//!
//! Two right answers rarely look alike: nothing is compared, both are only shown.

use super::blocks::{section, title};
use super::code_lines::{broken, in_window};
use super::highlight::{Code, highlighted};
use super::style::{Style, indented};
use super::text::{pad, width};
use super::theme::{Role, paint};
use crate::course::ExerciseId;

/// Between two columns of code.
const BAR: &str = " | ";
/// From this width on both stand side by side, also where long lines must be broken for it.
const WIDE: usize = 100;

/// Ours, and theirs beside it where the window is wide enough for both, else below it.
#[must_use]
pub fn solution(id: &ExerciseId, name: &str, ours: &str, theirs: Option<&str>, style: &Style) -> String {
    let heading = title(style, &id.to_string(), name, "", Role::Muted);
    let lines = |code: &str| highlighted(style, Some(Code::of_track(&id.track)), code.trim_matches('\n'));
    let below = |lines: &[String]| indented(&in_window(style, lines, 4), 4);
    let ours = lines(ours);
    let Some(theirs) = theirs.map(lines).filter(|lines| !lines.is_empty()) else {
        return heading + &section(style, "Ours", &below(&ours));
    };
    match columns(style, &ours, &theirs) {
        Some(columns) => format!("{heading}\n{columns}"),
        None => heading + &section(style, "Yours", &below(&theirs)) + &section(style, "Ours", &below(&ours)),
    }
}

fn columns(style: &Style, ours: &[String], theirs: &[String]) -> Option<String> {
    let widest = |lines: &[String]| lines.iter().map(|line| width(line)).max().unwrap_or(0).max(5);
    let room = style.edge().saturating_sub(2 + BAR.len());
    let fits = widest(theirs) + widest(ours) <= room;
    if style.plain || !fits && style.width < WIDE {
        return None;
    }
    // Whichever is narrow leaves its room to the other.
    let left = widest(theirs).min((room / 2).max(room.saturating_sub(widest(ours))));
    let right = widest(ours).min(room - left);
    let (theirs, ours) = (&broken(style, theirs, left), &broken(style, ours, right));
    let line = |their: &str, our: &str| {
        format!("  {}{BAR}{our}", pad(their, left, false)).trim_end().to_owned() + "\n"
    };
    let heading = |word: &str| paint(style, Role::Heading, word);
    let mut screen = line(&heading("Yours"), &heading("Ours"));
    screen += &format!("  {}+{}\n", "-".repeat(left + 1), "-".repeat(right + 1));
    for index in 0..ours.len().max(theirs.len()) {
        let of = |lines: &[String]| lines.get(index).cloned().unwrap_or_default();
        screen += &line(&of(theirs), &of(ours));
    }
    Some(screen)
}

#[cfg(test)]
mod tests {
    use anstream::adapter::strip_str;

    use super::solution;
    use crate::course::ExerciseId;
    use crate::report::Style;
    use crate::report::samples::{assert_fits, at};
    use crate::report::theme::switch;

    const OURS: &str = "-- the pair is the key\nCREATE TABLE fights (\n  hero_id INTEGER\n);\n";
    const THEIRS: &str = "CREATE TABLE f (\n\thero_id INTEGER\n);";

    fn shown(theirs: Option<&str>, style: &Style) -> String {
        solution(&ExerciseId::new("sql", "unique_pair"), "Each pair once", OURS, theirs, style)
    }

    #[test]
    fn both_stand_side_by_side_where_they_fit() {
        assert_eq!(
            shown(Some(THEIRS), &Style::default()),
            "\
sql/unique_pair   Each pair once

  Yours               | Ours
  --------------------+-----------------------
  CREATE TABLE f (    | -- the pair is the key
      hero_id INTEGER | CREATE TABLE fights (
  );                  |   hero_id INTEGER
                      | );
"
        );
    }

    #[test]
    fn in_a_wide_window_long_lines_are_broken_for_it() {
        let comment = format!("-- {}\n{OURS}", "the pair is the key ".repeat(6));
        let id = ExerciseId::new("sql", "unique_pair");
        let of = |style: &Style| solution(&id, "Each pair once", &comment, Some(THEIRS), style);
        assert!(!of(&at(99)).contains(" | "));
        let screen = of(&Style { ascii: true, ..at(100) });
        assert_fits(&screen, 100);
        assert!(screen.contains("hero_id INTEGER | ~> the key"), "{screen}");
    }

    #[test]
    fn below_each_other_where_they_do_not() {
        assert_eq!(
            shown(Some(THEIRS), &at(40)),
            "\
sql/unique_pair   Each pair once

  Yours
    CREATE TABLE f (
        hero_id INTEGER
    );

  Ours
    -- the pair is the key
    CREATE TABLE fights (
      hero_id INTEGER
    );
"
        );
    }

    #[test]
    fn both_have_the_colours_of_their_language_and_still_line_up() {
        switch(true);
        let screen = shown(Some(THEIRS), &Style { color: true, ..Style::default() });
        assert!(
            screen.contains(
                "  \u{1b}[35mCREATE\u{1b}[0m \u{1b}[35mTABLE\u{1b}[0m f (    | \u{1b}[2m-- the pair"
            ),
            "{screen}"
        );
        assert_eq!(strip_str(&screen).to_string(), shown(Some(THEIRS), &Style::default()));
    }

    #[test]
    fn ours_alone_when_there_is_nothing_of_theirs() {
        assert!(!shown(None, &Style::default()).contains("Yours"));
        assert!(!shown(Some("\n\n"), &Style::default()).contains("Yours"));
    }
}
