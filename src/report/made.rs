//! The tables that an answer makes, as `workbook schema` shows them: why it stopped if it did, then the picture.

use super::diagram;
use super::style::Style;
use super::theme::{Role, paint};
use super::trouble::told;
use crate::judge::Made;

/// What there is after an answer ran.
#[must_use]
pub fn made(made: &Made, file: &str, style: &Style) -> String {
    let mut screen = String::new();
    if let Some(trouble) = &made.trouble {
        screen += &told(trouble, Some(file), style);
        if made.schema.tables.is_empty() {
            return screen;
        }
        screen += &format!("\n{}\n", paint(style, Role::Heading, "These tables are there"));
    }
    screen += &format!("\n{}", diagram::schema(&made.schema, made.foreign_keys, style));
    screen
}

#[cfg(test)]
mod tests {
    use super::made;
    use crate::database::{Schema, TableShape};
    use crate::judge::Made;
    use crate::report::Style;
    use crate::report::samples::{FILE, stopped};

    fn one_table() -> Schema {
        let table = TableShape {
            name: "t".to_owned(),
            view: false,
            temporary: false,
            without_rowid: false,
            strict: false,
            columns: Vec::new(),
            foreign_keys: Vec::new(),
            unique: Vec::new(),
            partial: Vec::new(),
            sql: String::new(),
        };
        Schema { tables: vec![table], triggers: false }
    }

    #[test]
    fn a_stop_is_told_above_what_there_is() {
        let trouble = stopped().trouble;
        let without = made(&Made { trouble: trouble.clone(), ..Made::default() }, FILE, &Style::default());
        assert!(without.contains("SQLite stopped here") && !without.contains("tables"), "{without}");
        let with = made(&Made { trouble, schema: one_table(), foreign_keys: true }, FILE, &Style::default());
        assert!(
            with.contains("SQLite stopped here") && with.contains("\nThese tables are there\n"),
            "{with}"
        );
    }
}
