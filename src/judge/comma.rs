//! A comma that is missing between two columns: SQLite then takes the second one as part of the first one's type.
//!
//! Only the schema is read. Where SQLite refuses such a statement, the language explains it.

use super::roles::resembles;
use super::words;
use crate::database::{Schema, TableShape};
use crate::languages::Trouble;

/// A name that stands in the type of a column.
#[derive(Debug, PartialEq)]
pub struct Lost<'a> {
    /// The column whose type it became part of.
    pub column: &'a str,
    /// The name, as it was written.
    pub name: &'a str,
}

/// The first name in the type of a column that is one of those meant.
#[must_use]
pub fn lost<'a>(table: &'a TableShape, is_meant: &dyn Fn(&str) -> bool) -> Option<Lost<'a>> {
    table.columns.iter().find_map(|column| {
        let no_letter = |letter: char| !letter.is_alphanumeric() && letter != '_';
        let name = column.declared.split(no_letter).find(|word| !word.is_empty() && is_meant(word))?;
        Some(Lost { column: &column.name, name })
    })
}

/// What is told of a table one of whose ends can't be told.
#[must_use]
pub fn unclear(schema: &Schema, table: &str, end: &str) -> Trouble {
    let shape = schema.table(table);
    let lost = shape.and_then(|shape| lost(shape, &|name| resembles(name, end)));
    words::unclear_column(table, shape, end, lost.as_ref())
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::lost;
    use crate::database::{Budget, Database, Settings};

    fn found(columns: &str) -> Option<(String, String)> {
        let settings = Settings { foreign_keys: true, double_quoted_strings: false };
        let database = Database::open(settings, &Budget::start(Duration::from_secs(1))).unwrap();
        database.run(&format!("CREATE TABLE t ({columns})")).unwrap();
        let schema = database.schema().unwrap();
        let lost = lost(schema.table("t").unwrap(), &|name| name.contains("battle"))?;
        Some((lost.column.to_owned(), lost.name.to_owned()))
    }

    #[test]
    fn a_name_in_a_type_is_found() {
        let pair = Some(("hero_id".to_owned(), "battle_id".to_owned()));
        assert_eq!(found("id INTEGER, hero_id INTEGER\n  battle_id INTEGER"), pair);
        assert_eq!(found("hero_id INT \"battle_id\" VARCHAR(20)"), pair);
        assert_eq!(found("hero_id battle_id INTEGER"), pair);
    }

    #[test]
    fn types_alone_are_none() {
        assert_eq!(found("hero_id INTEGER, battle_id INTEGER"), None);
        assert_eq!(found("hero_id UNSIGNED BIG INT, battle_id, role TEXT"), None);
    }
}
