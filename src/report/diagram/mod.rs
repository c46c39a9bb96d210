//! The picture of a schema: tables, their columns and keys, and how many rows of one belong to a row of another.
//!
//! `model.rs` is what is drawn, `layout.rs` where it stands; each drawing has a file of its own. Nothing is judged.

mod arrange;
mod canvas;
mod dot;
mod entity;
mod fault;
mod lanes;
mod layout;
mod mermaid;
mod model;
mod ports;
mod sentences;
mod stack;
mod svg;
mod terminal;
mod xml;

#[cfg(test)]
mod anything;
#[cfg(test)]
mod samples;

pub use self::dot::dot;
pub use self::mermaid::mermaid;
pub use self::svg::svg;

use self::model::Diagram;
use super::prose::list;
use super::style::{Style, indented};
use crate::database::Schema;

/// A picture of more tables than these would show nothing.
const TABLES_DRAWN: usize = 8;

/// The schema as a learner reads it: a picture, and in words what a picture can't say. In a plain style words only.
/// `enforced` is whether SQLite checks foreign keys.
pub(super) fn schema(schema: &Schema, enforced: bool, style: &Style) -> String {
    let diagram = Diagram { enforced, ..Diagram::new(schema) };
    if diagram.entities.is_empty() {
        return style.wrap("There are no tables.", 0);
    }
    if style.plain {
        return sentences::all(&diagram, style);
    }
    let (small, left) = diagram.cut(TABLES_DRAWN);
    let Some(picture) = terminal::picture(&small, style) else {
        return sentences::all(&diagram, style);
    };
    let mut screen = indented(&picture, 0);
    let legend = sentences::legend(&small, style);
    if !legend.is_empty() {
        screen += &format!("\n{legend}");
    }
    let mut notes = sentences::notes(&diagram);
    if !left.is_empty() {
        let names: Vec<&str> = left.iter().map(|entity| entity.name.as_str()).collect();
        notes.push(format!("Not drawn: {}. With --plain all of them are told in words.", list(&names)));
    }
    if !notes.is_empty() {
        screen.push('\n');
    }
    for note in notes {
        screen += &sentences::told(style, &note, 0);
    }
    screen
}

#[cfg(test)]
mod tests {
    use super::samples::{BROKEN, FIGHTS, WEAPONS, schema as made};
    use super::schema;
    use crate::report::Style;
    use crate::report::samples::{at, plain};

    #[test]
    fn below_the_picture_stands_what_it_does_not_show() {
        let screen = schema(&made(FIGHTS), true, &Style::default());
        assert_eq!(
            screen.split_once("\n\n").unwrap().1,
            "\
PK primary key   FK foreign key   name* never NULL
┼┼ one   o< any number

fights links heroes and battles.
fights: hero_id and battle_id together are the primary key.
ON DELETE CASCADE: fights.hero_id.
"
        );
        let screen = schema(&made(BROKEN), true, &Style::default());
        assert_eq!(
            screen.split_once("\n\n").unwrap().1,
            "\
PK primary key   FK foreign key
o┼ one or none   o< any number

fights links heroes and battels.
fights.hero_id points at heroes.hero_id. heroes has no column hero_id. Every new
link fails.
fights.battle_id points at battels. There is no table battels. Every new link
fails.
fights.hero points at heroes.name. In heroes this may repeat: it is neither the
primary key nor unique. Every new link fails.
"
        );
        let screen = schema(&made(WEAPONS), true, &at(40));
        assert_eq!(
            screen.split("\n\n").last().unwrap(),
            "\
fights links heroes and battles.
fights: hero_id and battle_id together
may not repeat (U1).
wields links heroes and weapons.
"
        );
    }

    #[test]
    fn in_a_plain_style_everything_is_told() {
        assert_eq!(
            schema(&made(FIGHTS), true, &plain()),
            "\
heroes: a table with 2 columns
  id INTEGER: primary key, never NULL
  name TEXT: never NULL

battles: a table with 3 columns
  id INTEGER: primary key, never NULL
  name TEXT: never NULL
  year INTEGER

fights: a table with 2 columns
  hero_id INTEGER: primary key, foreign key, never NULL
  battle_id INTEGER: primary key, foreign key, never NULL
  hero_id and battle_id together are the primary key
  fights.hero_id points at heroes.id, NOT NULL, ON DELETE CASCADE
    A row of fights has exactly one row of heroes.
    A row of heroes has any number of rows of fights.
  fights.battle_id points at battles.id, NOT NULL
    A row of fights has exactly one row of battles.
    A row of battles has any number of rows of fights.
"
        );
        assert_eq!(
            schema(&made(BROKEN), true, &plain()),
            "\
heroes: a table with 3 columns
  id INT: primary key
  name TEXT
  hero_id: pointed at, but not there

fights: a table with 3 columns
  hero_id INTEGER: foreign key
  battle_id INTEGER: foreign key
  hero TEXT: foreign key
  fights.hero_id points at heroes.hero_id
    heroes has no column hero_id. Every new link fails.
  fights.battle_id points at battels
    There is no table battels. Every new link fails.
  fights.hero points at heroes.name
    In heroes this may repeat: it is neither the primary key nor unique. Every
    new link fails.

battels: a table that is not there
"
        );
    }

    #[test]
    fn keys_that_are_not_checked_are_told() {
        let told = |style: &Style, enforced: bool| {
            let screen = schema(&made(BROKEN), enforced, style);
            (screen.contains("PRAGMA foreign_keys is OFF"), screen.contains("Every new link fails."))
        };
        for style in [Style::default(), plain()] {
            assert_eq!(told(&style, true), (false, true));
            assert_eq!(told(&style, false), (true, false));
        }
        assert!(!schema(&made("CREATE TABLE t (x)"), false, &plain()).contains("PRAGMA"));
    }

    #[test]
    fn no_tables_and_too_many() {
        assert_eq!(schema(&made(""), true, &Style::default()), "There are no tables.\n");
        let sql: Vec<String> = (1..12).map(|number| format!("CREATE TABLE t{number} (x);")).collect();
        let screen = schema(&made(&sql.concat()), true, &Style::default());
        assert!(
            screen.ends_with("\nNot drawn: t9, t10 and t11. With --plain all of them are told in words.\n"),
            "{screen}"
        );
    }

    #[test]
    fn one_table_that_nothing_is_said_about() {
        let screen = schema(&made("CREATE TABLE t (x)"), true, &Style::default());
        assert_eq!(screen, "╭─ t ─╮\n│ x   │\n╰─────╯\n");
    }
}
