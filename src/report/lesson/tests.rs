//! Lessons as they read in windows of several kinds.

use anstream::adapter::strip_str;

use super::lesson;
use crate::report::Style;
use crate::report::samples::{assert_fits, at, plain};
use crate::report::theme::switch;

const LESSON: &str = "\
# The table in the middle

Mia likes two shows. Dark has two fans. Where do we write that?

Not in users: one `show_id` holds one show. Mia likes two.
Not in shows: one `user_id` holds one *user*. Dark has two.

```
   users          favorites
   id | name      user_id | show_id
```

## Try it

```sql
SELECT name FROM shows;
```
```text output
name
----
Dark
```

```sql fails
INSERT INTO favorites VALUES (9, 9);
```

1. Read it aloud.
2. Count the rows:
   - one
   - two

| word | means |
|------|-------|
| row  | one fact |
| key  | 12 |

> Remember: one row is one link.
";

#[test]
fn a_lesson_reads_well() {
    assert_eq!(
        lesson(LESSON, &Style::default()),
        "\
The table in the middle
=======================

Mia likes two shows. Dark has two fans. Where do we write that?

Not in users: one `show_id` holds one show. Mia likes two.
Not in shows: one `user_id` holds one *user*. Dark has two.

       users          favorites
       id | name      user_id | show_id

Try it
------

    SELECT name FROM shows;

It gives:
    name
    ----
    Dark

SQLite refuses this:
    INSERT INTO favorites VALUES (9, 9);

1. Read it aloud.
2. Count the rows:
   - one
   - two

  word | means
  -----+---------
  row  | one fact
  key  |       12

  Remember: one row is one link.
"
    );
}

#[test]
fn a_narrow_window_breaks_prose_and_leaves_code() {
    let screen = lesson(LESSON, &at(40));
    assert_fits(&screen, 40);
    assert!(
        screen.contains("Mia likes two shows. Dark has two fans.\nWhere do we write that?\n"),
        "{screen}"
    );
    let wide = "```\nid | a very wide drawing that goes on and on\n```\n";
    assert_eq!(lesson(wide, &at(30)), "  id | a very wide drawing\n  \u{21aa}  that goes on and on\n");
}

#[test]
fn in_colours_words_stand_out_without_marks() {
    switch(true);
    let text = "A **join table** has *one* `show_id` and\none `COUNT(*)`.\n\n## The `key`\n\n| a | b |\n|-|-|\n| `x` | *y* |\n";
    let screen = lesson(text, &Style { color: true, ..Style::default() });
    assert!(
        screen.starts_with(
            "A \u{1b}[1mjoin table\u{1b}[22m has \u{1b}[3mone\u{1b}[23m \u{1b}[36mshow_id\u{1b}[39m and\none"
        ),
        "{screen:?}"
    );
    assert!(screen.contains("The `key`") && screen.contains("`x` | *y*"), "{screen:?}");
    let narrow = lesson("It is a **many-to-many relationship** here.", &Style { color: true, ..at(30) });
    assert_eq!(narrow, "It is a \u{1b}[1mmany-to-many\u{1b}[22m\n\u{1b}[1mrelationship\u{1b}[22m here.\n");
}

#[test]
fn code_has_the_colours_of_its_language() {
    switch(true);
    let screen = lesson(LESSON, &Style { color: true, ..Style::default() });
    assert!(
        screen.contains("    \u{1b}[35mSELECT\u{1b}[0m name \u{1b}[35mFROM\u{1b}[0m shows;\n"),
        "{screen}"
    );
    let bare = |text: &str| text.replace(['*', '`'], "");
    assert_eq!(bare(&strip_str(&screen).to_string()), bare(&lesson(LESSON, &Style::default())));
}

#[test]
fn where_a_link_leads_is_there_to_read_and_to_click() {
    let text = "See [the manual](https://sqlite.org/lang.html), <https://sqlite.org>, [above](#top).\n";
    let read = "See the manual (https://sqlite.org/lang.html), https://sqlite.org, above.\n";
    assert_eq!(lesson(text, &Style::default()), read);
    let screen = lesson(text, &Style { links: true, ..Style::default() });
    assert_eq!(screen.matches("\u{1b}]8;;https").count(), 2, "{screen}");
    assert_eq!(strip_str(&screen).to_string(), read);
}

#[test]
fn plain_lessons_have_no_lines_and_no_columns() {
    let screen = lesson(LESSON, &plain());
    assert!(screen.starts_with("The table in the middle\n\nMia likes"), "{screen}");
    assert!(screen.contains("SQL:\n    SELECT name"), "{screen}");
    assert!(screen.contains("  word: row\n  means: one fact\n\n  word: key\n"), "{screen}");
    assert!(screen.contains("one user. Dark"), "{screen}");
}
