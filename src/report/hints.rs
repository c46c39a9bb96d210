//! The ladder of hints: the idea, where to look, a skeleton. Earlier ones stand above the newest.
//!
//! How many have been asked for is remembered elsewhere.

use super::prose::count;
use super::style::Style;
use super::theme::{Role, paint};
use crate::course::ExerciseId;

/// The hints shown so far, of `total`; the last of them is the new one.
#[must_use]
pub fn hints(shown: &[&str], total: usize, id: &ExerciseId, style: &Style) -> String {
    let name = paint(style, Role::Title, &id.to_string());
    if total == 0 {
        return format!("{name}\n\n{}", style.wrap("There are no hints for this exercise.", 2));
    }
    let mut screen = format!("{name}\n");
    for (index, hint) in shown.iter().enumerate() {
        let heading = format!("Hint {} of {total}: {}", index + 1, step(index, total));
        screen += &format!("\n{}\n{}", paint(style, Role::Heading, &heading), style.wrap(hint, 2));
    }
    let left = total.saturating_sub(shown.len());
    let (more, ours) =
        if style.watching { ("press h", "press o") } else { ("workbook hint", "workbook solution --spoil") };
    let next = if left == 0 {
        format!("Last hint. To see ours: {ours} (your file stays).")
    } else {
        format!("{} left. The next one: {more}", count(left, "hint"))
    };
    if left > 0 {
        screen += "\n";
    }
    screen + &style.wrap(&next, 2)
}

/// What a hint of the ladder gives.
const fn step(index: usize, total: usize) -> &'static str {
    if index == 0 {
        "the idea"
    } else if index + 1 == total {
        "skeleton"
    } else {
        "where"
    }
}

#[cfg(test)]
mod tests {
    use super::hints;
    use crate::course::ExerciseId;
    use crate::report::Style;
    use crate::report::samples::{assert_fits, at};

    const HINTS: [&str; 3] = [
        "One row in fights says: this hero fought in this battle. Look\nat the two rows in the verdict.\n",
        "Not behind one column: hero_id UNIQUE would allow each hero one battle.\n",
        "battle_id INTEGER NOT NULL REFERENCES battles(id),\nUNIQUE (____, ____)\n",
    ];

    fn shown(number: usize, style: &Style) -> String {
        hints(&HINTS[..number], 3, &ExerciseId::new("sql", "unique_pair"), style)
    }

    #[test]
    fn the_first_hint_says_how_many_are_left() {
        assert_eq!(
            shown(1, &Style::default()),
            "\
sql/unique_pair

Hint 1 of 3: the idea
  One row in fights says: this hero fought in this battle. Look
  at the two rows in the verdict.

  2 hints left. The next one: workbook hint
"
        );
    }

    #[test]
    fn earlier_hints_stand_above_and_the_last_leads_to_the_solution() {
        assert_eq!(
            shown(3, &Style::default()),
            "\
sql/unique_pair

Hint 1 of 3: the idea
  One row in fights says: this hero fought in this battle. Look
  at the two rows in the verdict.

Hint 2 of 3: where
  Not behind one column: hero_id UNIQUE would allow each hero one battle.

Hint 3 of 3: skeleton
  battle_id INTEGER NOT NULL REFERENCES battles(id),
  UNIQUE (____, ____)
  Last hint. To see ours: workbook solution --spoil (your file stays).
"
        );
    }

    #[test]
    fn prose_fits_a_narrow_window() {
        assert_fits(&shown(2, &at(40)), 40);
    }

    #[test]
    fn no_hints_are_said_in_words() {
        let screen = hints(&[], 0, &ExerciseId::new("sql", "many_names"), &Style::default());
        assert_eq!(screen, "sql/many_names\n\n  There are no hints for this exercise.\n");
    }
}
