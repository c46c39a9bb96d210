//! What a database of somebody else's holds: the statements that made it, and a few of its rows.
//!
//! Nothing of it is trusted: it is read within the guard, so much and no more. What it means is for others to find out.

use super::connection::Database;
use super::error::SqlError;
use super::schema::{TableShape, quote};
use super::value::{Table, Value};

/// A value longer than this, in bytes, is read as NULL.
const LONGEST: usize = 1000;

/// One thing of a schema, as SQLite keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// `table`, `index`, `view` or `trigger`.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// The statement that makes it.
    pub sql: String,
}

impl Database {
    /// Everything of the schema that a statement made, in its order; temporary things at the end, SQLite's own left out.
    ///
    /// # Errors
    /// When the schema can't be read: no database, a damaged one, or one beyond a limit.
    pub fn entries(&self) -> Result<Vec<Entry>, SqlError> {
        let text = |value: &Value| value.to_string();
        let list = self.rows(
            "SELECT type, name, sql FROM main.sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' \
             UNION ALL \
             SELECT type, name, sql FROM temp.sqlite_schema WHERE sql IS NOT NULL",
            &[],
        )?;
        let entry = |row: &Vec<Value>| Entry { kind: text(&row[0]), name: text(&row[1]), sql: text(&row[2]) };
        Ok(list.rows.iter().map(entry).collect())
    }

    /// At most `most` rows of a table, generated columns left out.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn sample(&self, table: &TableShape, most: usize) -> Result<Table, SqlError> {
        let columns: Vec<String> = table
            .columns
            .iter()
            .filter(|column| !column.generated)
            .map(|column| column.name.clone())
            .collect();
        let list: Vec<String> = columns
            .iter()
            .map(|column| {
                let column = quote(column);
                format!("CASE WHEN octet_length({column}) <= {LONGEST} THEN {column} END")
            })
            .collect();
        let list = if list.is_empty() { "NULL".to_owned() } else { list.join(", ") };
        let sql = format!("SELECT {list} FROM {} NOT INDEXED LIMIT {most}", quote(&table.name));
        Ok(Table { name: table.name.clone(), columns, rows: self.rows(&sql, &[])?.rows })
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use crate::database::{Budget, Database, Settings, Value};

    #[test]
    fn entries_and_a_few_rows_are_read() {
        let settings = Settings { foreign_keys: true, double_quoted_strings: true };
        let database = Database::open(settings, &Budget::start(Duration::from_secs(2))).unwrap();
        database
            .run(
                "CREATE TABLE a (id INTEGER PRIMARY KEY, long TEXT, twice AS (id * 2));
                 CREATE INDEX a_long ON a (long);
                 INSERT INTO a (long) VALUES (printf('%.*c', 2000, 'x')), ('short'), ('third');",
            )
            .unwrap();
        let entries = database.entries().unwrap();
        let kinds: Vec<&str> = entries.iter().map(|entry| entry.kind.as_str()).collect();
        assert_eq!(kinds, ["table", "index"]);
        let sample = database.sample(&database.tables().unwrap().tables[0], 2).unwrap();
        assert_eq!(sample.columns, ["id", "long"]);
        assert_eq!(
            sample.rows,
            [vec![Value::Integer(1), Value::Null], vec![Value::Integer(2), Value::from("short")]]
        );
    }
}
